//! The overview, drawn: the question and what the checks answer to it, then the rows that bear on it, what is true today, and
//! three years of quarters.
//!
//! Called by the dossier screen.

use domain::checks::CheckId;
use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::answer::Answer;
use super::chrome::{card_ui, fact_ui, heading_ui, lead_width, link_ui, source_heading_ui, state_ui};
use super::findings_page::verdict_look;
use super::overview::{Overview, Part};
use super::overview_table::table_ui;
use super::quarters::QuarterStrip;
use super::reading::ABSENT;
use super::standing::Standing;
use super::views::Views;
use crate::command::Command;
use crate::cx::Cx;
use crate::look::fonts;
use crate::look::tokens::{LINE, RADIUS, ROW, space};
use crate::widgets::button::{Weight, button_ui};
use crate::widgets::cell::{CellLook, font, line, paint_cell, paint_line};
use crate::widgets::notice::notice_ui;
use crate::widgets::ring;
use crate::widgets::text::{caption_ui, quiet_ui};

/// From this width on, what is true today stands beside what bears on the question, in points.
const TWO_COLUMNS: f32 = 880.0;
/// The width of the words before a lane, in points.
const LANE_TITLE: f32 = 200.0;

/// The width of the sign before an answer, in points.
const SIGN: f32 = space::XL;

/// Draws the page; gives the finding that is to be gone to.
pub(super) fn ui(ui: &mut Ui, cx: &Cx<'_>, views: &Views, answers: &[Answer]) -> Option<(CheckId, usize)> {
    let overview = &views.overview;
    let mut gone_to = None;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::M);
        card_ui(ui, cx.tokens, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            heading_ui(ui, cx.tokens, &overview.question, fonts::section(), 2);
            quiet_ui(ui, cx.tokens, &overview.about);
            for answer in answers {
                if answer_ui(ui, cx, answer) {
                    gone_to = Some(answer.finding);
                }
            }
        });
        if let Some(standing) = &views.standing {
            standing_ui(ui, cx, standing);
        }
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
        bounds_ui(ui, cx, overview);
    });
    gone_to
}

/// How the dossier stands, and what can be done about it.
fn standing_ui(ui: &mut Ui, cx: &Cx<'_>, standing: &Standing) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        notice_ui(ui, cx.tokens, standing.kind, &standing.sentence);
        if let Some((button, sources)) = &standing.again
            && button_ui(ui, cx.tokens, Weight::Plain, button).clicked()
        {
            for source in sources {
                cx.send(Command::RetrySource(source.clone()));
            }
        }
    });
}

/// An answer: its sign, its outcome and what it is about as one link to the finding, and below it the rows that it rests on.
/// Gives whether the finding is to be gone to.
fn answer_ui(ui: &mut Ui, cx: &Cx<'_>, answer: &Answer) -> bool {
    let tokens = cx.tokens;
    let (sign, colour) = answer
        .verdict
        .map_or((ABSENT, tokens.text_quiet), |verdict| verdict_look(cx, verdict));
    let (body, strong) = (font(ui, fonts::body()), font(ui, fonts::strong()));
    let mut job = LayoutJob::default();
    job.append(&answer.outcome, 0.0, TextFormat::simple(strong.clone(), colour));
    job.append(&answer.about, space::M, TextFormat::simple(body.clone(), tokens.text));
    if !answer.because.is_empty() {
        let because = format!("\n{}", answer.because);
        job.append(&because, 0.0, TextFormat::simple(body.clone(), tokens.text_quiet));
    }
    let width = ui.available_width();
    job.wrap = TextWrapping::wrap_at_width(width - SIGN - 2.0 * space::S - SIGN);
    let words = ui.painter().layout_job(job);
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, (words.size().y + 2.0 * space::XS).max(ROW)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &answer.spoken));
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, RADIUS, tokens.raised);
    }
    let edge = rect.with_max_x(rect.left() + space::XS);
    painter.rect_filled(edge, 0, colour);
    let top = rect.top() + space::XS;
    let sign = line(painter, sign, strong, colour, SIGN);
    painter.galley(pos2(rect.left() + space::M, top), sign, colour);
    painter.galley(pos2(rect.left() + space::S + SIGN, top), words, tokens.text);
    let arrow = line(painter, "→", body, tokens.accent, SIGN);
    painter.galley(
        pos2(rect.right() - space::S - arrow.size().x, top),
        arrow,
        tokens.accent,
    );
    ring::paint(ui, tokens, &response);
    let mut is_gone_to = response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked();
    if answer.rows.is_empty() {
        return is_gone_to;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
        ui.add_space(SIGN);
        caption_ui(ui, tokens, &cx.text("answer-rows"));
        for (words, block, row) in &answer.rows {
            // The same row can bear on two checks: its link says on which.
            let name = format!("{words}, {}", answer.about);
            if link_ui(ui, tokens, words, &name) {
                cx.send(Command::SelectRow {
                    block: block.clone(),
                    row: *row,
                });
            }
        }
        if let Some((words, name)) = &answer.all_rows {
            is_gone_to |= link_ui(ui, tokens, words, name);
        }
    });
    is_gone_to
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
}

fn bounds_ui(ui: &mut Ui, cx: &Cx<'_>, overview: &Overview) {
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
        if part.numbers.is_empty() {
            facts_ui(ui, cx, part);
        } else if let Some(row) = table_ui(ui, cx.tokens, part)
            && let Some(fact) = part.facts.first()
        {
            cx.send(Command::SelectRow {
                block: fact.block.clone(),
                row,
            });
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

fn facts_ui(ui: &mut Ui, cx: &Cx<'_>, part: &Part) {
    let lead = lead_width(ui, part.facts.iter().map(|fact| fact.lead.as_str()));
    for fact in &part.facts {
        if fact_ui(ui, cx.tokens, &fact.lead, lead, &fact.said, &fact.spoken) {
            cx.send(Command::SelectRow {
                block: fact.block.clone(),
                row: fact.row,
            });
        }
    }
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
