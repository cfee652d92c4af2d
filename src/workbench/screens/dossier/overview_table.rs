//! The rows that bear on the question as a small table: what each column is stands once above it, and every row is one link.
//!
//! How the columns share the room is a pure function. Called by the page of the overview.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontId, Galley, Painter, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::overview::Part;
use crate::look::fonts;
use crate::look::tokens::{LINE, RADIUS, ROW, Tokens, space};
use crate::widgets::cell::{font, line};
use crate::widgets::ring;

/// The least width of a column, in points.
const LEAST: f32 = 72.0;
/// The room between two columns, in points.
const GAP: f32 = space::L;
/// The room for the arrow at the end of a row, in points.
const ARROW: f32 = space::XL;
/// The room above and below the words of a row, in points.
const PADDING: f32 = space::XS;

/// How wide each column is: as wide as it wants where there is room, else the widest give way first, and none becomes
/// narrower than `least`.
pub(super) fn shares(wanted: &[f32], least: f32, room: f32) -> Vec<f32> {
    let sum: f32 = wanted.iter().sum();
    if sum <= room || wanted.is_empty() {
        return wanted.to_vec();
    }
    // The widest that every column may be: found by giving the narrow ones what they want and the rest equal parts.
    let mut sorted = wanted.to_vec();
    sorted.sort_by(f32::total_cmp);
    let mut left = room;
    let mut limit = least;
    for (n, width) in sorted.iter().enumerate() {
        let part = left / (sorted.len() - n) as f32;
        limit = part;
        if *width > part {
            break;
        }
        left -= width;
    }
    wanted.iter().map(|width| width.min(limit.max(least))).collect()
}

/// Draws the rows of a part; gives the row that was pressed.
pub(super) fn table_ui(ui: &mut Ui, tokens: &Tokens, part: &Part) -> Option<usize> {
    let first = part.facts.first()?;
    let (body, caption) = (font(ui, fonts::body()), font(ui, fonts::caption()));
    let heads: Vec<&str> = std::iter::once("")
        .chain(first.said.iter().map(|(name, _)| name.as_str()))
        .collect();
    let rows: Vec<Vec<&str>> = part
        .facts
        .iter()
        .map(|fact| {
            let values = fact.said.iter().map(|(_, value)| value.as_str());
            std::iter::once(fact.lead.as_str()).chain(values).collect()
        })
        .collect();
    let width = ui.available_width();
    let painter = ui.painter().clone();
    let wanted: Vec<f32> = (0..heads.len())
        .map(|n| {
            let measure = |text: &str, font: &FontId| {
                line(&painter, text, font.clone(), Color32::PLACEHOLDER, f32::INFINITY)
                    .size()
                    .x
            };
            let cells = rows
                .iter()
                .filter_map(|row| row.get(n))
                .map(|text| measure(text, &body));
            cells.fold(measure(heads[n], &caption), f32::max).ceil() + 1.0
        })
        .collect();
    let room = width - 2.0 * space::S - ARROW - GAP * (heads.len().saturating_sub(1)) as f32;
    let widths = shares(&wanted, LEAST, room);

    if heads.iter().any(|head| !head.is_empty()) {
        let galleys: Vec<_> = heads
            .iter()
            .zip(&widths)
            .map(|(head, width)| wrapped(&painter, head, caption.clone(), tokens.text_quiet, *width))
            .collect();
        let height = galleys.iter().map(|galley| galley.size().y).fold(0.0, f32::max) + PADDING;
        let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        put(
            &painter,
            rect.left() + space::S,
            rect.top(),
            galleys,
            &widths,
            &part.numbers,
            tokens.text_quiet,
        );
        painter.hline(rect.x_range(), rect.bottom(), Stroke::new(LINE, tokens.rule));
    }
    let mut pressed = None;
    for (fact, row) in part.facts.iter().zip(&rows) {
        let galleys: Vec<_> = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(n, (text, width))| {
                let colour = if n == 0 { tokens.text_quiet } else { tokens.text };
                wrapped(&painter, text, body.clone(), colour, *width)
            })
            .collect();
        let height = galleys.iter().map(|galley| galley.size().y).fold(0.0, f32::max) + 2.0 * PADDING;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height.max(ROW)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &fact.spoken));
        if response.hovered() {
            painter.rect_filled(rect, RADIUS, tokens.raised);
        }
        let top = rect.top() + PADDING;
        put(
            &painter,
            rect.left() + space::S,
            top,
            galleys,
            &widths,
            &part.numbers,
            tokens.text,
        );
        let arrow = line(&painter, "→", body.clone(), tokens.accent, ARROW);
        painter.galley(
            pos2(rect.right() - space::S - arrow.size().x, top),
            arrow,
            tokens.accent,
        );
        ring::paint(ui, tokens, &response);
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            pressed = Some(fact.row);
        }
    }
    pressed
}

/// The galleys of a row beside each other; those of numbers end at the right edge of their column.
fn put(
    painter: &Painter,
    left: f32,
    top: f32,
    galleys: Vec<Arc<Galley>>,
    widths: &[f32],
    numbers: &[bool],
    colour: Color32,
) {
    let mut x = left;
    for (n, (galley, width)) in galleys.into_iter().zip(widths).enumerate() {
        let is_number = n > 0 && numbers.get(n - 1) == Some(&true);
        let at = if is_number { x + width - galley.size().x } else { x };
        painter.galley(pos2(at, top), galley, colour);
        x += width + GAP;
    }
}

/// A text on at most two lines.
fn wrapped(painter: &Painter, text: &str, font: FontId, colour: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, colour));
    job.wrap = TextWrapping {
        max_width: width,
        max_rows: 2,
        ..TextWrapping::default()
    };
    painter.layout_job(job)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_what_they_want_where_there_is_room() {
        assert_eq!(shares(&[60.0, 400.0], LEAST, 500.0), [60.0, 400.0]);
        assert!(shares(&[], LEAST, 10.0).is_empty());
    }

    #[test]
    fn the_widest_column_gives_way_first_and_the_room_is_used() {
        assert_eq!(shares(&[60.0, 400.0, 100.0], LEAST, 360.0), [60.0, 200.0, 100.0]);
        assert_eq!(shares(&[60.0, 400.0, 300.0], LEAST, 360.0), [60.0, 150.0, 150.0]);
    }

    #[test]
    fn no_column_becomes_narrower_than_can_be_read() {
        let found = shares(&[400.0, 400.0, 50.0], LEAST, 100.0);
        assert_eq!(found, [LEAST, LEAST, 50.0]);
    }
}
