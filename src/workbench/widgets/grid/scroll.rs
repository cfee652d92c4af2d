//! Where a grid stands and its scroll bars: a place in rows and their parts, exact for millions of rows, and a handle that
//! never becomes too small to be taken hold of.
//!
//! The arithmetic is pure; `bar_ui` draws and moves. Called by the grid.

use egui::accesskit::{Action, Orientation, Role};
use egui::{Id, Pos2, Rect, Sense, Ui, WidgetInfo, pos2};

use crate::look::tokens::{SCROLL_BAR, Tokens};

/// The least length of a handle, in points.
const HANDLE: f32 = 24.0;
/// The room between the handle and the edge of its bar, in points.
const INSET: f32 = 2.0;

/// How far something is scrolled, in its own units (rows, or points), as a whole and its parts.
///
/// A double holds every 2^-33 of a row at a million rows: a picture point is never lost, as it is with the single precision
/// offsets of egui's own area.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Scroll {
    at: f64,
}

impl Scroll {
    /// The first unit that is in sight, perhaps only in part.
    pub(super) fn first(self) -> usize {
        self.at.floor() as usize
    }

    /// How much of the first unit lies above the edge, between 0 and 1.
    pub(super) fn part(self) -> f64 {
        self.at.fract()
    }

    /// The place itself.
    pub(super) fn at(self) -> f64 {
        self.at
    }

    /// The same, moved on and kept within what there is: `all` units, of which `page` are in sight.
    #[must_use]
    pub(super) fn moved(self, by: f64, page: f64, all: usize) -> Self {
        Self::to(self.at + by, page, all)
    }

    /// At this place, kept within what there is.
    pub(super) fn to(at: f64, page: f64, all: usize) -> Self {
        let last = (all as f64 - page).max(0.0);
        Self {
            at: at.clamp(0.0, last),
        }
    }

    /// The least move that brings a whole unit into sight.
    #[must_use]
    pub(super) fn showing(self, unit: usize, page: f64, all: usize) -> Self {
        let unit = unit as f64;
        let at = if unit < self.at || page < 1.0 {
            unit
        } else {
            self.at.max(unit + 1.0 - page)
        };
        Self::to(at, page, all)
    }
}

/// The handle of a bar: how far from its begin, and how long, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Handle {
    from: f32,
    length: f32,
}

/// The handle on a bar of this length; none where everything is in sight.
fn handle(bar: f32, scroll: Scroll, page: f64, all: usize) -> Option<Handle> {
    let all = all as f64;
    if all <= page || bar <= 0.0 {
        return None;
    }
    let length = ((f64::from(bar) * page / all) as f32).max(HANDLE).min(bar);
    let part = (scroll.at / (all - page)).clamp(0.0, 1.0);
    let from = (f64::from(bar - length) * part) as f32;
    Some(Handle { from, length })
}

/// The place that a handle stands for that was drawn to `from`.
fn drawn_to(from: f32, bar: f32, length: f32, page: f64, all: usize) -> Scroll {
    let room = f64::from((bar - length).max(f32::EPSILON));
    let last = (all as f64 - page).max(0.0);
    Scroll::to((f64::from(from) / room).clamp(0.0, 1.0) * last, page, all)
}

/// What a bar is about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bar<'a> {
    /// Its accessible name.
    pub(super) name: &'a str,
    /// Which way it goes.
    pub(super) orientation: Orientation,
    /// How many units are in sight.
    pub(super) page: f64,
    /// How many there are.
    pub(super) all: usize,
}

/// Draws a bar into this rectangle and gives the new place, where the user moved it: by its handle, by a press beside the
/// handle (a page), or from a screen reader.
pub(super) fn bar_ui(ui: &Ui, tokens: &Tokens, id: Id, rect: Rect, scroll: Scroll, bar: Bar<'_>) -> Option<Scroll> {
    let Bar { page, all, .. } = bar;
    let is_upright = bar.orientation == Orientation::Vertical;
    let (begin, length) = if is_upright {
        (rect.top(), rect.height())
    } else {
        (rect.left(), rect.width())
    };
    ui.painter().rect_filled(rect, 0, tokens.background);
    let found = handle(length, scroll, page, all)?;
    let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
    response.widget_info(|| WidgetInfo::labeled(Role::ScrollBar, true, bar.name));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_orientation(bar.orientation);
        node.set_numeric_value(scroll.at.floor());
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value((all as f64 - page).max(0.0).floor());
        node.add_action(Action::Increment);
        node.add_action(Action::Decrement);
    });
    let asked = |action| ui.input(|input| input.num_accesskit_action_requests(id, action)) as f64;
    let pages = asked(Action::Increment) - asked(Action::Decrement);
    let mut moved = (pages != 0.0).then(|| scroll.moved(pages * page, page, all));
    let along = |point: Pos2| (if is_upright { point.y } else { point.x }) - begin;
    let held = id.with("held");
    if let Some(point) = response.interact_pointer_pos().map(along) {
        let is_pressed = ui.input(|input| input.pointer.any_pressed());
        let on_handle = (found.from..=found.from + found.length).contains(&point);
        if is_pressed && on_handle {
            ui.data_mut(|data| data.insert_temp(held, point - found.from));
        } else if is_pressed {
            ui.data_mut(|data| data.remove_temp::<f32>(held));
            let back = if point < found.from { -page } else { page };
            moved = Some(scroll.moved(back, page, all));
        } else if let Some(grip) = ui.data(|data| data.get_temp::<f32>(held)) {
            moved = Some(drawn_to(point - grip, length, found.length, page, all));
        }
    }
    let found = moved.and_then(|to| handle(length, to, page, all)).unwrap_or(found);
    let across = if is_upright { rect.x_range() } else { rect.y_range() }.shrink(INSET);
    let (from, until) = (begin + found.from, begin + found.from + found.length);
    let shape = if is_upright {
        Rect::from_min_max(pos2(across.min, from), pos2(across.max, until))
    } else {
        Rect::from_min_max(pos2(from, across.min), pos2(until, across.max))
    };
    let is_held = response.dragged() || response.hovered();
    let colour = if is_held { tokens.text_quiet } else { tokens.border };
    ui.painter().rect_filled(shape, SCROLL_BAR / 2.0 - INSET, colour);
    moved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_exact_at_a_million_rows() {
        let page = 30.0;
        let mut scroll = Scroll::to(999_000.0, page, 1_000_000);
        for _ in 0..1_000 {
            scroll = scroll.moved(0.125, page, 1_000_000);
        }
        assert_eq!((scroll.first(), scroll.part()), (999_125, 0.0));
        let scroll = scroll.moved(1.0 / 24.0, page, 1_000_000);
        assert!(
            (scroll.part() * 24.0 - 1.0).abs() < 1e-6,
            "one point down is one point down"
        );
    }

    #[test]
    fn a_place_stays_within_what_there_is() {
        assert_eq!(Scroll::default().moved(-3.0, 10.0, 100), Scroll { at: 0.0 });
        assert_eq!(Scroll::default().moved(1e9, 10.5, 100), Scroll { at: 89.5 });
        assert_eq!(Scroll::to(4.0, 10.0, 3), Scroll { at: 0.0 }, "everything is in sight");
        assert_eq!(Scroll::to(4.0, 10.0, 0), Scroll { at: 0.0 });
    }

    #[test]
    fn a_row_comes_into_sight_by_the_least_move() {
        let at = |at| Scroll::to(at, 10.0, 1_000_000);
        assert_eq!(at(50.5).showing(50, 10.0, 1_000_000), Scroll { at: 50.0 });
        assert_eq!(at(50.0).showing(55, 10.0, 1_000_000), Scroll { at: 50.0 });
        assert_eq!(at(50.0).showing(60, 10.0, 1_000_000), Scroll { at: 51.0 });
        assert_eq!(at(50.0).showing(999_999, 10.0, 1_000_000), Scroll { at: 999_990.0 });
        // Where not even one row fits, its upper edge is shown.
        assert_eq!(at(50.0).showing(60, 0.5, 100), Scroll { at: 60.0 });
    }

    #[test]
    fn a_handle_is_never_too_small_and_reaches_both_ends() {
        let found = handle(500.0, Scroll::default(), 20.0, 1_000_000).unwrap();
        assert_eq!((found.from, found.length), (0.0, HANDLE));
        let end = Scroll::to(f64::MAX, 20.0, 1_000_000);
        let found = handle(500.0, end, 20.0, 1_000_000).unwrap();
        assert!((found.from + found.length - 500.0).abs() < 1e-3);
        assert_eq!(handle(500.0, end, 20.0, 20), None);
        let half = Handle {
            from: 0.0,
            length: 100.0,
        };
        assert_eq!(handle(200.0, Scroll::default(), 50.0, 100), Some(half));
    }

    #[test]
    fn drawing_the_handle_leads_where_the_handle_then_stands() {
        for from in [0.0, 100.0, 333.3, 476.0] {
            let scroll = drawn_to(from, 500.0, HANDLE, 20.0, 1_000_000);
            let found = handle(500.0, scroll, 20.0, 1_000_000).unwrap();
            assert!((found.from - from).abs() < 0.01, "{from}: {found:?}");
        }
        assert_eq!(
            drawn_to(900.0, 500.0, HANDLE, 20.0, 1_000_000),
            Scroll { at: 999_980.0 }
        );
    }
}
