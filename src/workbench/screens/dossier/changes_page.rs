//! The page of changes, drawn: what is new since the last consultation, versions beside each other, histories.
//!
//! Called by the dossier screen.

use egui::accesskit::Role;
use egui::{CursorIcon, ScrollArea, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::changes::{Changes, Compared, CorrectionView, Told};
use super::chrome::{card_ui, fact_ui, heading_ui, lead_width, source_heading_ui, state_ui};
use crate::command::Command;
use crate::cx::Cx;
use crate::look::fonts;
use crate::look::tokens::{LINE, RADIUS, space};
use crate::widgets::cell::CellLook;
use crate::widgets::ring;
use crate::widgets::text::{body_ui, galley, quiet_ui};

/// Draws the page.
pub(super) fn ui(ui: &mut Ui, cx: &Cx<'_>, changes: &Changes) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::M);
        card_ui(ui, cx.tokens, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            heading_ui(ui, cx.tokens, &cx.text("changes-since-title"), fonts::section(), 2);
            quiet_ui(ui, cx.tokens, &changes.granted);
            if let Some(words) = &changes.first_look {
                body_ui(ui, cx.tokens, words);
            }
            for view in &changes.since {
                source_heading_ui(ui, cx.tokens, cx.tokens.source(&view.source), &view.title);
                rows_ui(ui, cx, &view.rows);
                for count in &view.counts {
                    quiet_ui(ui, cx.tokens, count);
                }
            }
        });
        card_ui(ui, cx.tokens, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            heading_ui(
                ui,
                cx.tokens,
                &cx.text("changes-corrections-title"),
                fonts::section(),
                2,
            );
            if let Some(words) = &changes.uncorrected {
                body_ui(ui, cx.tokens, words);
            }
            for correction in &changes.corrections {
                correction_ui(ui, cx, correction);
            }
            for words in &changes.incomplete {
                state_ui(ui, cx.tokens, CellLook::Unavailable, words);
            }
        });
        for history in &changes.histories {
            card_ui(ui, cx.tokens, |ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                source_heading_ui(ui, cx.tokens, cx.tokens.source(&history.source), &history.title);
                if let Some((look, words)) = &history.none {
                    state_ui(ui, cx.tokens, *look, words);
                }
                rows_ui(ui, cx, &history.rows);
            });
        }
    });
}

fn rows_ui(ui: &mut Ui, cx: &Cx<'_>, rows: &[Told]) {
    let lead = lead_width(ui, rows.iter().map(|row| row.lead.as_str()));
    for row in rows {
        let said = [(String::new(), row.said.clone())];
        if fact_ui(ui, cx.tokens, &row.lead, lead, &said, &row.spoken) {
            cx.send(Command::SelectRow {
                block: row.block.clone(),
                row: row.row,
            });
        }
    }
}

/// Draws one version held against the one before it.
pub(super) fn correction_ui(ui: &mut Ui, cx: &Cx<'_>, correction: &CorrectionView) {
    ui.add_space(space::XS);
    source_heading_ui(ui, cx.tokens, cx.tokens.source(&correction.source), &correction.title);
    if let Some(words) = &correction.none {
        quiet_ui(ui, cx.tokens, words);
        return;
    }
    let heads = [String::new(), correction.before.clone(), correction.after.clone()];
    columns_ui(ui, cx, &heads, true, Sense::hover());
    for line in &correction.lines {
        compared_ui(ui, cx, line);
    }
}

/// One line of a comparison, which leads to its row.
fn compared_ui(ui: &mut Ui, cx: &Cx<'_>, line: &Compared) {
    let texts = [line.name.clone(), line.before.clone(), line.after.clone()];
    let response = columns_ui(ui, cx, &texts, false, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &line.spoken));
    ring::paint(ui, cx.tokens, &response);
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        cx.send(Command::SelectRow {
            block: line.block.clone(),
            row: line.row,
        });
    }
}

/// Three texts beside each other, the first one quiet; each wraps within its column.
fn columns_ui(ui: &mut Ui, cx: &Cx<'_>, texts: &[String; 3], is_head: bool, sense: Sense) -> egui::Response {
    let tokens = cx.tokens;
    let width = ui.available_width();
    let shares = [0.4, 0.3, 0.3];
    let style = if is_head { fonts::caption_strong } else { fonts::body };
    let galleys: Vec<_> = texts
        .iter()
        .zip(shares)
        .enumerate()
        .map(|(n, (text, share))| {
            let colour = if n == 0 { tokens.text_quiet } else { tokens.text };
            galley(ui, text, style(), colour, width * share - 2.0 * space::S)
        })
        .collect();
    let height = galleys.iter().map(|galley| galley.size().y).fold(0.0, f32::max) + 2.0 * space::XS;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
    if is_head {
        let spoken = format!("{} → {}", texts[1], texts[2]);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    }
    let painter = ui.painter();
    if response.hovered() && sense.senses_click() {
        painter.rect_filled(rect, RADIUS, tokens.raised);
    }
    let mut left = rect.left() + space::S;
    for (galley, share) in galleys.into_iter().zip(shares) {
        painter.galley(egui::pos2(left, rect.top() + space::XS), galley, tokens.text);
        left += width * share;
    }
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(LINE, tokens.rule));
    response
}
