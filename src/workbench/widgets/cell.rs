//! One cell: a value, or in its place the form and the words of why there is none.
//!
//! The states differ in form (text, dash, hatching to one side or the other, broken edge, filled placeholder) and in words;
//! colour alone never says anything. Called by the grid, the field list and the source strip.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Align2, Color32, FontId, FontSelection, Galley, Painter, Rect, TextStyle, Ui, vec2};

use super::hatch::{Lean, paint_broken_edge, paint_hatch};
use crate::look::fonts;
use crate::look::tokens::{RADIUS, Tokens, space};

/// What a cell shows: how it ended, not the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellLook {
    /// A value.
    Value,
    /// The source says that there is none.
    Absent,
    /// No grant names it.
    NotGranted,
    /// It lies before the first day that may be seen, or belongs to another employer.
    OutsideWindow,
    /// The source did not give it.
    Unavailable,
    /// The source has not answered yet.
    Awaited,
}

/// The width of the hatched or filled sample that stands before the words of a state, in points.
const SAMPLE: f32 = space::XL;

/// A text on one line, cut off with an ellipsis where it is wider than `width`.
pub fn line(painter: &Painter, text: &str, font: FontId, colour: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, colour));
    job.wrap = TextWrapping {
        max_width: width.max(0.0),
        max_rows: 1,
        break_anywhere: true,
        ..TextWrapping::default()
    };
    job.break_on_newline = false;
    painter.layout_job(job)
}

/// The font of a text style.
pub fn font(ui: &Ui, style: TextStyle) -> FontId {
    FontSelection::from(style).resolve(ui.style())
}

/// Draws a text on one line inside this rectangle, at its left or right edge, in the middle of its height.
pub fn paint_line(painter: &Painter, rect: Rect, text: &str, font: FontId, colour: Color32, align: Align) {
    let galley = line(painter, text, font, colour, rect.width());
    let anchor = match align {
        Align::Min => Align2::LEFT_CENTER,
        Align::Center => Align2::CENTER_CENTER,
        Align::Max => Align2::RIGHT_CENTER,
    };
    let place = anchor.align_size_within_rect(galley.size(), rect);
    painter.galley(place.min, galley, colour);
}

/// Draws a cell: `text` is the value, or the words of the state.
pub fn paint_cell(ui: &Ui, painter: &Painter, tokens: &Tokens, rect: Rect, look: CellLook, text: &str, align: Align) {
    let body = font(ui, fonts::body());
    let quiet = tokens.text_quiet;
    match look {
        CellLook::Value => paint_line(painter, rect, text, body, tokens.text, align),
        CellLook::Absent => paint_line(painter, rect, text, body, quiet, align),
        CellLook::Unavailable => {
            paint_broken_edge(painter, rect, tokens.border);
            paint_line(
                painter,
                rect.shrink2(vec2(space::S, 0.0)),
                text,
                body,
                tokens.text,
                Align::Min,
            );
        }
        CellLook::NotGranted | CellLook::OutsideWindow | CellLook::Awaited => {
            let sample = Rect::from_min_size(rect.min, vec2(SAMPLE.min(rect.width()), rect.height()));
            paint_sample(painter, tokens, sample.shrink2(vec2(0.0, space::XS)), look);
            let words = rect.with_min_x((sample.right() + space::S).min(rect.right()));
            paint_line(painter, words, text, body, quiet, Align::Min);
        }
    }
}

/// Fills this rectangle with the form of a state, without words.
pub fn paint_sample(painter: &Painter, tokens: &Tokens, rect: Rect, look: CellLook) {
    match look {
        CellLook::NotGranted => paint_hatch(painter, rect, Lean::Right, tokens.hatch),
        CellLook::OutsideWindow => {
            paint_hatch(painter, rect, Lean::Left, tokens.hatch);
            painter.vline(rect.right(), rect.y_range(), egui::Stroke::new(2.0, tokens.hatch));
        }
        CellLook::Unavailable => paint_broken_edge(painter, rect, tokens.border),
        CellLook::Awaited => {
            painter.rect_filled(rect, RADIUS, tokens.rule);
        }
        CellLook::Value | CellLook::Absent => {}
    }
}
