//! The focus ring: always there, two points wide, outside what it is about, so that it stands against the background on
//! both of its sides.

use egui::{CornerRadius, Response, Stroke, StrokeKind, Ui};

use crate::look::Tokens;
use crate::look::tokens::{FOCUS_RING, RADIUS};

/// Paints the ring around what has the keyboard, and brings it into view when it has just got it.
pub fn paint(ui: &Ui, tokens: &Tokens, response: &Response) {
    if response.gained_focus() {
        ui.scroll_to_rect(response.rect, None);
    }
    if response.has_focus() {
        let rect = response.rect.expand(FOCUS_RING);
        let radius = CornerRadius::same(RADIUS + FOCUS_RING as u8);
        ui.painter()
            .rect_stroke(rect, radius, Stroke::new(FOCUS_RING, tokens.focus), StrokeKind::Inside);
    }
}
