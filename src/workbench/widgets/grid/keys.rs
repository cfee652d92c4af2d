//! What the keys do in a grid. Pure. Called by the grid, and by the tree for its rows.

use egui::{Key, Modifiers};

/// How far an arrow to the side scrolls, in points.
const STEP: f32 = 96.0;
/// How much wider or narrower a column becomes, in points.
const WIDER: f32 = 8.0;

/// The keys that move the selection.
pub const KEYS: [Key; 6] = [
    Key::ArrowDown,
    Key::ArrowUp,
    Key::PageDown,
    Key::PageUp,
    Key::Home,
    Key::End,
];

/// The row that a key leads to. `page` is how many rows are in sight, `count` how many there are.
pub fn step(key: Key, from: Option<usize>, page: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let page = page.max(1);
    let Some(from) = from else {
        return matches!(
            key,
            Key::ArrowDown | Key::Home | Key::PageDown | Key::ArrowUp | Key::End | Key::PageUp
        )
        .then_some(if matches!(key, Key::End | Key::ArrowUp) {
            last
        } else {
            0
        });
    };
    let to = match key {
        Key::ArrowDown => from + 1,
        Key::ArrowUp => from.saturating_sub(1),
        Key::PageDown => from + page,
        Key::PageUp => from.saturating_sub(page),
        Key::Home => 0,
        Key::End => last,
        _ => return None,
    };
    Some(to.min(last))
}

/// Where the keyboard is in a grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// On this row, counted as they are shown, or on none yet.
    Row(Option<usize>),
    /// On the head of this column, counted as they are shown.
    Head(usize),
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Press {
    /// Goes to a row or a head.
    Go(At),
    /// Sorts by this column, the other way, or no more.
    Sort(usize),
    /// Puts the first column where the second one stands.
    Place(usize, usize),
    /// Makes the column wider by this many points.
    Size(usize, f32),
    /// Scrolls to the side by this many points.
    Aside(f32),
    /// Scrolls by this many rows and leaves the selection where it is.
    Scroll(f64),
}

/// How much there is to go through.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extent {
    /// How many rows are in sight.
    pub(super) page: usize,
    /// How many rows there are.
    pub(super) rows: usize,
    /// How many columns are shown.
    pub(super) heads: usize,
}

/// What a key does here; none for a key that is not the grid's.
pub(super) fn press(key: Key, modifiers: Modifiers, at: At, extent: Extent) -> Option<Press> {
    match at {
        At::Row(row) => on_row(key, modifiers, row, extent),
        At::Head(head) => on_head(key, modifiers, head.min(extent.heads.checked_sub(1)?), extent),
    }
}

fn on_row(key: Key, modifiers: Modifiers, row: Option<usize>, extent: Extent) -> Option<Press> {
    if modifiers.matches_exact(Modifiers::COMMAND) {
        return match key {
            Key::ArrowDown => Some(Press::Scroll(1.0)),
            Key::ArrowUp => Some(Press::Scroll(-1.0)),
            _ => None,
        };
    }
    if !modifiers.is_none() {
        return None;
    }
    match key {
        Key::ArrowRight => Some(Press::Aside(STEP)),
        Key::ArrowLeft => Some(Press::Aside(-STEP)),
        Key::ArrowUp if row == Some(0) || extent.rows == 0 => (extent.heads > 0).then_some(Press::Go(At::Head(0))),
        _ => step(key, row, extent.page, extent.rows).map(|row| Press::Go(At::Row(Some(row)))),
    }
}

fn on_head(key: Key, modifiers: Modifiers, head: usize, extent: Extent) -> Option<Press> {
    let last = extent.heads - 1;
    let left = (head > 0).then(|| head - 1);
    let right = (head < last).then_some(head + 1);
    if modifiers.matches_exact(Modifiers::COMMAND) {
        let to = match key {
            Key::ArrowLeft => left,
            Key::ArrowRight => right,
            _ => return None,
        };
        return Some(Press::Place(head, to.unwrap_or(head)));
    }
    if modifiers.matches_exact(Modifiers::SHIFT) {
        return match key {
            Key::ArrowLeft => Some(Press::Size(head, -WIDER)),
            Key::ArrowRight => Some(Press::Size(head, WIDER)),
            _ => None,
        };
    }
    if !modifiers.is_none() {
        return None;
    }
    let to = |head: Option<usize>| Some(Press::Go(At::Head(head?)));
    match key {
        Key::ArrowLeft => to(left.or(Some(head))),
        Key::ArrowRight => to(right.or(Some(head))),
        Key::Home => to(Some(0)),
        Key::End => to(Some(last)),
        Key::ArrowUp | Key::PageUp => to(Some(head)),
        Key::Enter | Key::Space => Some(Press::Sort(head)),
        Key::ArrowDown | Key::PageDown => Some(Press::Go(At::Row((extent.rows > 0).then_some(0)))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXTENT: Extent = Extent {
        page: 10,
        rows: 31,
        heads: 3,
    };

    #[test]
    fn keys_move_the_selection_and_stop_at_the_ends() {
        assert_eq!(step(Key::ArrowDown, Some(3), 10, 31), Some(4));
        assert_eq!(step(Key::ArrowUp, Some(0), 10, 31), Some(0));
        assert_eq!(step(Key::PageDown, Some(25), 10, 31), Some(30));
        assert_eq!(step(Key::PageUp, Some(25), 10, 31), Some(15));
        assert_eq!(
            (step(Key::Home, Some(5), 10, 31), step(Key::End, Some(5), 10, 31)),
            (Some(0), Some(30))
        );
        assert_eq!(step(Key::Enter, Some(5), 10, 31), None);
        // A page of which no row fits still moves on.
        assert_eq!(step(Key::PageDown, Some(5), 0, 31), Some(6));
    }

    #[test]
    fn without_a_selection_the_first_key_selects_an_end_and_an_empty_grid_has_none() {
        assert_eq!(
            (step(Key::ArrowDown, None, 10, 3), step(Key::End, None, 10, 3)),
            (Some(0), Some(2))
        );
        assert_eq!(step(Key::Enter, None, 10, 3), None);
        assert_eq!(step(Key::ArrowDown, None, 10, 0), None);
    }

    #[test]
    fn above_the_first_row_are_the_heads_and_below_them_the_rows() {
        let plain = |key, at| press(key, Modifiers::NONE, at, EXTENT);
        assert_eq!(plain(Key::ArrowUp, At::Row(Some(0))), Some(Press::Go(At::Head(0))));
        assert_eq!(plain(Key::ArrowUp, At::Row(Some(1))), Some(Press::Go(At::Row(Some(0)))));
        assert_eq!(plain(Key::ArrowDown, At::Head(2)), Some(Press::Go(At::Row(Some(0)))));
        assert_eq!(plain(Key::ArrowRight, At::Head(1)), Some(Press::Go(At::Head(2))));
        assert_eq!(
            plain(Key::ArrowRight, At::Head(2)),
            Some(Press::Go(At::Head(2))),
            "the last one"
        );
        assert_eq!(plain(Key::End, At::Head(0)), Some(Press::Go(At::Head(2))));
        assert_eq!(plain(Key::Enter, At::Head(1)), Some(Press::Sort(1)));
        // Where the filter leaves no row, the heads are still within reach.
        let empty = Extent { rows: 0, ..EXTENT };
        assert_eq!(
            press(Key::ArrowUp, Modifiers::NONE, At::Row(None), empty),
            Some(Press::Go(At::Head(0)))
        );
        assert_eq!(
            press(Key::Enter, Modifiers::NONE, At::Head(0), Extent { heads: 0, ..EXTENT }),
            None
        );
    }

    #[test]
    fn a_head_is_moved_with_control_and_sized_with_shift() {
        let on = |key, modifiers, head| press(key, modifiers, At::Head(head), EXTENT);
        assert_eq!(on(Key::ArrowRight, Modifiers::COMMAND, 0), Some(Press::Place(0, 1)));
        assert_eq!(on(Key::ArrowLeft, Modifiers::COMMAND, 0), Some(Press::Place(0, 0)));
        assert_eq!(on(Key::ArrowRight, Modifiers::SHIFT, 1), Some(Press::Size(1, WIDER)));
        assert_eq!(on(Key::ArrowLeft, Modifiers::SHIFT, 1), Some(Press::Size(1, -WIDER)));
        assert_eq!(on(Key::ArrowLeft, Modifiers::ALT, 1), None);
    }

    #[test]
    fn on_a_row_control_scrolls_and_other_keys_are_not_the_grids() {
        let on = |key, modifiers| press(key, modifiers, At::Row(Some(4)), EXTENT);
        assert_eq!(on(Key::ArrowDown, Modifiers::COMMAND), Some(Press::Scroll(1.0)));
        assert_eq!(on(Key::ArrowRight, Modifiers::NONE), Some(Press::Aside(STEP)));
        assert_eq!(on(Key::Enter, Modifiers::NONE), None);
        assert_eq!(on(Key::F, Modifiers::COMMAND), None);
    }
}
