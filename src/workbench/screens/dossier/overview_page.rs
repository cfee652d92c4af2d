//! The overview, drawn: the question first, then what bears on it, what is true today, and three years of quarters.
//!
//! Called by the dossier screen.

use egui::accesskit::Role;
use egui::{Align, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::chrome::{card_ui, fact_ui, heading_ui, lead_width, source_heading_ui, state_ui};
use super::overview::{Overview, Part};
use super::quarters::QuarterStrip;
use super::views::Views;
use crate::command::Command;
use crate::cx::Cx;
use crate::look::fonts;
use crate::look::tokens::{LINE, ROW, space};
use crate::widgets::cell::{CellLook, font, paint_cell, paint_line};
use crate::widgets::text::{caption_ui, quiet_ui};

/// From this width on, what is true today stands beside what bears on the question, in points.
const TWO_COLUMNS: f32 = 880.0;
/// The width of the words before a lane, in points.
const LANE_TITLE: f32 = 200.0;

/// Draws the page.
pub(super) fn ui(ui: &mut Ui, cx: &Cx<'_>, views: &Views) {
    let overview = &views.overview;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::M);
        card_ui(ui, cx.tokens, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            heading_ui(ui, cx.tokens, &overview.question, fonts::section(), 2);
            quiet_ui(ui, cx.tokens, &overview.about);
        });
        if ui.available_width() >= TWO_COLUMNS {
            let width = ui.available_width() - space::M;
            ui.horizontal_top(|ui| {
                ui.allocate_ui(vec2(width * 0.58, 0.0), |ui| {
                    ui.vertical(|ui| bearing_ui(ui, cx, overview))
                });
                ui.allocate_ui(vec2(width * 0.42, 0.0), |ui| {
                    ui.vertical(|ui| today_ui(ui, cx, overview))
                });
            });
        } else {
            bearing_ui(ui, cx, overview);
            today_ui(ui, cx, overview);
        }
        if !views.quarters.lanes.is_empty() {
            card_ui(ui, cx.tokens, |ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                quarters_ui(ui, cx, &views.quarters);
            });
        }
    });
}

fn bearing_ui(ui: &mut Ui, cx: &Cx<'_>, overview: &Overview) {
    if overview.bearing.is_empty() {
        return;
    }
    card_ui(ui, cx.tokens, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        heading_ui(ui, cx.tokens, &cx.text("overview-bearing"), fonts::section(), 2);
        for part in &overview.bearing {
            part_ui(ui, cx, part);
        }
    });
}

fn today_ui(ui: &mut Ui, cx: &Cx<'_>, overview: &Overview) {
    if !overview.today.is_empty() {
        card_ui(ui, cx.tokens, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            let day = cx.words.long_date(cx.today);
            let heading = cx.words.with("overview-today", &[("day", day.into())]);
            heading_ui(ui, cx.tokens, &heading, fonts::section(), 2);
            for part in &overview.today {
                part_ui(ui, cx, part);
            }
        });
    }
    card_ui(ui, cx.tokens, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        heading_ui(ui, cx.tokens, &cx.text("overview-bounds"), fonts::section(), 2);
        for bound in &overview.bounds {
            quiet_ui(ui, cx.tokens, bound);
        }
    });
}

fn part_ui(ui: &mut Ui, cx: &Cx<'_>, part: &Part) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        source_heading_ui(ui, cx.tokens, cx.tokens.source(&part.source), &part.title);
        if let Some((look, words)) = &part.none {
            state_ui(ui, cx.tokens, *look, words);
        }
        let lead = lead_width(ui, part.facts.iter().map(|fact| fact.lead.as_str()));
        for fact in &part.facts {
            if fact_ui(ui, cx.tokens, &fact.lead, lead, &fact.said, &fact.spoken) {
                cx.send(Command::SelectRow {
                    block: fact.block.clone(),
                    row: fact.row,
                });
            }
        }
        if let Some(words) = &part.incomplete {
            state_ui(ui, cx.tokens, CellLook::Unavailable, words);
        }
        if let Some((words, block)) = &part.more
            && fact_ui(ui, cx.tokens, "", 0.0, &[(words.clone(), String::new())], words)
        {
            cx.send(Command::SelectRow {
                block: block.clone(),
                row: 0,
            });
        }
    });
}

fn quarters_ui(ui: &mut Ui, cx: &Cx<'_>, strip: &QuarterStrip) {
    let tokens = cx.tokens;
    heading_ui(ui, tokens, &cx.text("overview-quarters"), fonts::section(), 2);
    caption_ui(ui, tokens, &cx.text("overview-quarters-legend"));
    let height = ROW * (strip.lanes.len() as f32 + 1.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let id = ui.scope_id().with("quarters");
    let list = ui.interact(rect, id, Sense::hover());
    let name = cx.text("overview-quarters");
    list.widget_info(|| WidgetInfo::labeled(Role::List, true, &name));

    let painter = ui.painter().with_clip_rect(rect);
    let title = LANE_TITLE.min(rect.width() / 3.0);
    let area = rect.with_min_x(rect.left() + title);
    let count = strip.quarters.len().max(1) as f32;
    let column = |n: usize| area.left() + area.width() * n as f32 / count;
    ui.scope_builder(UiBuilder::new().accessibility_parent(id), |ui| {
        for (n, spoken) in strip.spoken.iter().enumerate() {
            let place = Rect::from_min_max(pos2(column(n), area.top()), pos2(column(n + 1), area.bottom()));
            let response = ui.interact(place, id.with(n), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, spoken));
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_position_in_set(n);
                node.set_size_of_set(strip.spoken.len());
            });
            if response.hovered() {
                painter.rect_filled(place, 0, tokens.raised);
            }
            response.on_hover_text(spoken);
        }
    });
    let caption = font(ui, fonts::caption());
    for (n, quarter) in strip.quarters.iter().enumerate() {
        let place = Rect::from_min_max(pos2(column(n), area.top()), pos2(column(n + 1), area.top() + ROW));
        let is_first = quarter.number() == 1;
        let colour = if is_first { tokens.border } else { tokens.rule };
        painter.vline(place.left(), area.top()..=area.bottom(), Stroke::new(LINE, colour));
        let text = if is_first {
            quarter.to_string()
        } else {
            format!("/{}", quarter.number())
        };
        let inside = place.shrink2(vec2(space::XS, 0.0));
        paint_line(&painter, inside, &text, caption.clone(), tokens.text_quiet, Align::Min);
    }
    for (n, lane) in strip.lanes.iter().enumerate() {
        let top = area.top() + ROW * (n as f32 + 1.0);
        let row = Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), top + ROW));
        painter.hline(row.x_range(), row.top(), Stroke::new(LINE, tokens.rule));
        let hue = tokens.source(&lane.source);
        let mark = Rect::from_min_size(pos2(row.left(), row.top() + 5.0), vec2(space::XS, ROW - 10.0));
        painter.rect_filled(mark, 0, hue);
        let words = row.with_min_x(row.left() + space::M).with_max_x(area.left() - space::S);
        paint_line(
            &painter,
            words,
            &lane.title,
            font(ui, fonts::body()),
            tokens.text,
            Align::Min,
        );
        let line = row.with_min_x(area.left());
        if lane.look != CellLook::Value {
            // The lines between the quarters would go through the words.
            painter.rect_filled(
                Rect::from_min_max(line.min + vec2(LINE, LINE), line.max),
                0,
                tokens.panel,
            );
            paint_cell(
                ui,
                &painter,
                tokens,
                line.shrink2(vec2(space::S, 2.0)),
                lane.look,
                &lane.words,
                Align::Min,
            );
            continue;
        }
        for bar in &lane.bars {
            let (from, to) = (
                line.left() + line.width() * bar.from,
                line.left() + line.width() * bar.to,
            );
            let shape = Rect::from_min_max(
                pos2(from + 1.0, line.top() + 7.0),
                pos2((to - 1.0).max(from + 3.0), line.bottom() - 7.0),
            );
            if bar.is_hollow {
                let edge = Stroke::new(LINE + 0.5, hue);
                painter.rect_stroke(shape, 2, edge, StrokeKind::Inside);
            } else {
                painter.rect_filled(shape, 2, hue);
            }
        }
    }
}
