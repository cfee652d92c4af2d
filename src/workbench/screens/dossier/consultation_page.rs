//! The page about the consultation, drawn: why this may be seen.
//!
//! Called by the dossier screen.

use egui::{ScrollArea, Sense, Ui, vec2};

use super::authority::Group;
use super::chrome::{card_ui, heading_ui};
use super::views::Views;
use crate::cx::Cx;
use crate::look::fonts;
use crate::look::tokens::space;
use crate::widgets::cell::{CellLook, paint_sample};
use crate::widgets::gate_steps::gate_steps_ui;
use crate::widgets::text::{body_ui, quiet_ui, styled_ui};

/// The width of the column with the paragraph, in points.
const PARAGRAPH: f32 = 120.0;

/// Draws the page.
pub(super) fn ui(ui: &mut Ui, cx: &Cx<'_>, views: &Views) {
    let page = &views.authority;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::M);
        card_ui(ui, cx.tokens, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            heading_ui(ui, cx.tokens, &page.deliberation, fonts::section(), 2);
            gate_steps_ui(ui, cx.tokens, cx.words, &views.steps);
        });
        lines_ui(ui, cx, "authority-conditions", &page.conditions);
        lines_ui(ui, cx, "overview-bounds", &page.bounds);
        lines_ui(ui, cx, "authority-onward-title", &page.onward);
        groups_ui(ui, cx, "dossier-grants", &page.grants, false);
        groups_ui(ui, cx, "dossier-withheld-why", &page.withheld, true);
        lines_ui(ui, cx, "dossier-log", &page.log);
    });
}

fn lines_ui(ui: &mut Ui, cx: &Cx<'_>, heading: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    card_ui(ui, cx.tokens, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        heading_ui(ui, cx.tokens, &cx.text(heading), fonts::section(), 2);
        for line in lines {
            body_ui(ui, cx.tokens, line);
        }
    });
}

fn groups_ui(ui: &mut Ui, cx: &Cx<'_>, heading: &str, groups: &[Group], withheld: bool) {
    if groups.is_empty() {
        return;
    }
    card_ui(ui, cx.tokens, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        heading_ui(ui, cx.tokens, &cx.text(heading), fonts::section(), 2);
        for group in groups {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::S, 2.0);
                ui.allocate_ui(vec2(PARAGRAPH, 0.0), |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(PARAGRAPH);
                        if !group.paragraph.is_empty() {
                            styled_ui(ui, &group.paragraph, fonts::strong(), cx.tokens.text);
                        }
                        if withheld {
                            let (rect, _) = ui.allocate_exact_size(vec2(space::XXL, space::L), Sense::hover());
                            paint_sample(ui.painter(), cx.tokens, rect, CellLook::NotGranted);
                        }
                    });
                });
                ui.vertical(|ui| {
                    if !group.reason.is_empty() {
                        body_ui(ui, cx.tokens, &group.reason);
                    }
                    for (block, fields) in &group.blocks {
                        quiet_ui(ui, cx.tokens, &format!("{block}: {fields}"));
                    }
                });
            });
        }
    });
}
