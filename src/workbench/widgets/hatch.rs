//! Hatched and broken surfaces: how a cell shows that it has no value, without a colour having to say it.
//!
//! What is not granted leans one way, what lies outside the window leans the other way, and what a source did not give has
//! a broken edge. Called by `cell`, the grid, the drawing of quarters and the time line.

use egui::{Color32, Mesh, Painter, Pos2, Rect, Stroke, pos2, vec2};

use crate::look::tokens::{LINE, space};

/// The distance between two lines of a hatching, along the horizontal, in points.
const GAP: f32 = 6.0;
/// The length of a dash and of the gap after it, in points.
const DASH: f32 = space::XS;

/// Which way the lines of a hatching lean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// `/`: not granted.
    Right,
    /// `\`: outside the window.
    Left,
}

/// The lines of a hatching over this rectangle, each cut off at its edges.
fn lines(rect: Rect, lean: Lean) -> Vec<[Pos2; 2]> {
    let (width, height) = (rect.width(), rect.height());
    if !(width > 0.0 && height > 0.0) {
        return Vec::new();
    }
    let count = ((width + height) / GAP).ceil() as usize;
    // `along` runs from the edge that the lines start at: the left one when they lean to the right.
    let at = |along: f32, down: f32| match lean {
        Lean::Right => pos2(rect.left() + along, rect.top() + down),
        Lean::Left => pos2(rect.right() - along, rect.top() + down),
    };
    (1..count)
        .map(|n| n as f32 * GAP)
        .filter(|reach| *reach < width + height)
        .map(|reach| {
            // The points at which `along + down` is `reach`: the line's ends on the cell's edges.
            let low = if reach <= height {
                at(0.0, reach)
            } else {
                at(reach - height, height)
            };
            let high = if reach <= width {
                at(reach, 0.0)
            } else {
                at(width, reach - width)
            };
            [low, high]
        })
        .collect()
}

/// Draws a hatching over this rectangle.
pub fn paint_hatch(painter: &Painter, rect: Rect, lean: Lean, colour: Color32) {
    let stroke = Stroke::new(LINE, colour);
    for line in lines(rect, lean) {
        painter.line_segment(line, stroke);
    }
}

/// Adds a hatching over this rectangle to a mesh: for large surfaces, whose lines would be costly one by one.
pub fn add_hatch(mesh: &mut Mesh, rect: Rect, lean: Lean, colour: Color32) {
    // Each line has a soft edge on both sides, as the painter gives its own.
    let across = if lean == Lean::Right {
        vec2(0.5, 0.5)
    } else {
        vec2(0.5, -0.5)
    };
    for [low, high] in lines(rect, lean) {
        let first = mesh.vertices.len() as u32;
        for end in [low, high] {
            mesh.colored_vertex(end - 2.0 * across, Color32::TRANSPARENT);
            mesh.colored_vertex(end, colour);
            mesh.colored_vertex(end + 2.0 * across, Color32::TRANSPARENT);
        }
        for side in [0, 1] {
            let near = first + side;
            mesh.add_triangle(near, near + 1, near + 3);
            mesh.add_triangle(near + 1, near + 3, near + 4);
        }
    }
}

/// Draws a broken edge around this rectangle.
pub fn paint_broken_edge(painter: &Painter, rect: Rect, colour: Color32) {
    let rect = rect.shrink(LINE / 2.0);
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    painter.extend(egui::Shape::dashed_line(
        &corners,
        Stroke::new(LINE, colour),
        DASH,
        DASH,
    ));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_a_hatching_stays_within_its_cell() {
        for size in [egui::vec2(20.0, 16.0), egui::vec2(3.0, 40.0), egui::vec2(400.0, 24.0)] {
            let rect = Rect::from_min_size(pos2(10.0, 5.0), size);
            for lean in [Lean::Right, Lean::Left] {
                let lines = lines(rect, lean);
                assert!(!lines.is_empty(), "{size:?}");
                for end in lines.iter().flatten() {
                    assert!(rect.expand(0.01).contains(*end), "{lean:?} {end:?} in {rect:?}");
                }
            }
        }
        assert!(lines(Rect::NOTHING, Lean::Right).is_empty());
    }

    #[test]
    fn a_hatching_in_a_mesh_has_a_line_for_each_line() {
        let rect = Rect::from_min_size(Pos2::ZERO, egui::vec2(40.0, 24.0));
        let mut mesh = Mesh::default();
        add_hatch(&mut mesh, rect, Lean::Left, Color32::BLACK);
        let count = lines(rect, Lean::Left).len();
        assert_eq!((mesh.vertices.len(), mesh.indices.len()), (6 * count, 12 * count));
        assert!(mesh.is_valid());
        assert!(mesh.vertices.iter().all(|vertex| rect.expand(1.5).contains(vertex.pos)));
    }

    #[test]
    fn the_two_hatchings_lean_opposite_ways() {
        let rect = Rect::from_min_size(Pos2::ZERO, egui::vec2(40.0, 40.0));
        let slope = |lean| {
            let [low, high] = lines(rect, lean)[2];
            (high.x - low.x).signum() * (low.y - high.y).signum()
        };
        assert!(slope(Lean::Right) > 0.0 && slope(Lean::Left) < 0.0);
    }
}
