//! The watermark: who looks, since when and under which consultation, faint, over the whole window while a dossier is open.
//!
//! It is for the picture that another program or a telephone takes: whoever has the picture knows whose it is. It holds nothing
//! of the person. Painted only: a screen reader does not meet it, and nothing moves. Called by the app, last.

use egui::{Context, Id, LayerId, Order, Painter, Pos2, Rect, Shape, Vec2, epaint::TextShape, vec2};

use crate::look::{Tokens, fonts};

/// From the beginning of one line to the next, and how far lines stand apart, in points.
const STEP: Vec2 = vec2(420.0, 170.0);
/// How far the lines rise to the right, in radians.
const RISE: f32 = -0.3;

/// Where the lines of the watermark begin so that the whole of this rectangle is covered: every second row is set off by half.
fn places(window: Rect) -> Vec<Pos2> {
    // A line that begins left of the window or below it still comes into it.
    let area = window
        .expand2(vec2(STEP.x, 0.0))
        .with_max_y(window.bottom() + STEP.x * RISE.abs().sin());
    let rows = (area.height() / STEP.y).ceil() as usize + 1;
    let columns = (area.width() / STEP.x).ceil() as usize + 1;
    (0..rows)
        .flat_map(|row| {
            let off = if row % 2 == 0 { 0.0 } else { STEP.x / 2.0 };
            (0..columns).map(move |column| area.min + vec2(column as f32 * STEP.x + off, row as f32 * STEP.y))
        })
        .collect()
}

/// Paints these words over everything.
pub fn paint(ctx: &Context, tokens: &Tokens, words: &str) {
    let layer = LayerId::new(Order::Tooltip, Id::unique("watermark"));
    let window = ctx.content_rect();
    let painter = Painter::new(ctx.clone(), layer, window);
    let font = fonts::body().resolve(&ctx.global_style());
    let galley = painter.layout_no_wrap(words.to_owned(), font, tokens.watermark);
    for place in places(window) {
        let shape = TextShape::new(place, galley.clone(), tokens.watermark).with_angle(RISE);
        painter.add(Shape::Text(shape));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_part_of_the_window_as_large_as_a_table_is_without_the_watermark() {
        for size in [vec2(1440.0, 900.0), vec2(1024.0, 700.0), vec2(512.0, 350.0)] {
            let window = Rect::from_min_size(Pos2::ZERO, size);
            let places = places(window);
            let mut at = Pos2::ZERO;
            while at.y < size.y {
                while at.x < size.x {
                    let near = places.iter().any(|place| {
                        // A line of thirty letters, as it rises.
                        let middle = *place + vec2(100.0, 100.0 * RISE);
                        (middle - at).length() < STEP.x * 0.75
                    });
                    assert!(near, "{at:?} of {size:?}");
                    at.x += 40.0;
                }
                at = Pos2::new(0.0, at.y + 40.0);
            }
        }
    }
}
