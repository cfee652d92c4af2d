//! The grid: rows that are asked for as they come into sight, painted, one accessible node per row, and everything by keyboard.
//!
//! It knows no source. The page gives it [`GridRows`], which says how many rows there are and what stands in one; only the
//! rows in sight are ever made into text, so that a million of them cost what thirty do. The user sorts by a head, looks for
//! a text, and sizes, orders and hides columns: the rows are arranged on a thread of their own, the columns are a plain
//! [`ColumnLayout`] that the page keeps.
//!
//! The grid as a whole takes the focus; the selected row, or the head that the keyboard is on, is its active descendant, so
//! that a screen reader speaks it while what is out of sight costs nothing. Called by the pages of the dossier.

mod arrange;
mod arrangement;
mod body;
mod fold;
mod head;
mod index;
mod keys;
mod layout;
mod scroll;
mod state;
#[cfg(test)]
mod tests;
mod toolbar;
mod widths;
mod worker;

use egui::accesskit::{Orientation, Role};
use egui::{Align, Event, EventFilter, Id, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2};

pub use self::arrange::Direction;
pub use self::index::{CellKey, Key};
use self::keys::{At, Extent, Press, press};
pub use self::keys::{KEYS, step};
pub use self::layout::ColumnLayout;
use self::scroll::{Bar, Scroll, bar_ui};
pub use self::state::GridState;
use super::cell::CellLook;
use crate::look::tokens::{FOCUS_RING, ROW, SCROLL_BAR, Tokens};
use crate::words::Words;

/// The height of the head, in points.
const HEAD: f32 = 40.0;

/// A column: its head, and how its values stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridColumn {
    /// The id of its field: what the user's layout knows it by.
    pub id: String,
    /// The words of the head.
    pub title: String,
    /// Numbers and amounts stand at the right.
    pub align: Align,
    /// False for a column whose field is not granted.
    pub granted: bool,
}

/// A cell of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridCell {
    /// Its form.
    pub look: CellLook,
    /// Its value, or the words of its state.
    pub text: String,
    /// What is to be noted about the value.
    pub mark: Option<Mark>,
}

impl GridCell {
    /// Everything that is written in it.
    pub fn words(&self) -> String {
        match &self.mark {
            Some(mark) => format!("{} {}", self.text, mark.words()),
            None => self.text.clone(),
        }
    }
}

/// What is to be noted about a value, in words that stand after it; the form says it too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It was taken back: it is struck through.
    Struck(String),
    /// It cannot be right: a warning sign stands before the words.
    Warning(String),
}

impl Mark {
    /// The words.
    pub fn words(&self) -> &str {
        match self {
            Self::Struck(words) | Self::Warning(words) => words,
        }
    }

    /// The words with their sign, as they are drawn after the value.
    pub fn drawn(&self) -> String {
        match self {
            Self::Struck(words) => words.clone(),
            Self::Warning(words) => format!("⚠ {words}"),
        }
    }
}

/// The rows of a grid, in the order in which they come. Everything is asked for lazily; nothing here may be slow.
pub trait GridRows {
    /// How many rows there are.
    fn count(&self) -> usize;
    /// What stands in a row under this column. Asked for rows in sight, and once for each different value when the user
    /// looks for a text.
    fn cell(&self, row: usize, column: usize) -> GridCell;
    /// What a row is sorted by under this column.
    fn key(&self, row: usize, column: usize) -> CellKey<'_>;
    /// A whole row in words, for a screen reader; it is shown in this place of so many, counted from 0.
    fn name(&self, row: usize, place: usize, count: usize) -> String;
    /// The row whose value under this column is likely the longest, where that is known: it makes the column wide enough.
    fn longest(&self, column: usize) -> Option<usize>;
}

/// A row at the end, hatched or with a broken edge, which says what is not here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridNote {
    /// The form.
    pub look: CellLook,
    /// The words.
    pub text: String,
}

/// What the user did, or what follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridAct {
    /// Went to this row, or to the note with this place after all rows.
    Select(usize),
    /// No row is shown any more that could be selected.
    Deselect,
}

/// The grid, for one frame.
pub struct Grid<'a> {
    name: &'a str,
    columns: &'a [GridColumn],
    rows: &'a dyn GridRows,
    notes: &'a [GridNote],
    words: &'a Words,
    stamp: u64,
    selected: Option<usize>,
}

/// What is drawn in one frame: the columns in sight and where they stand.
struct Plan<'a> {
    grid: &'a Grid<'a>,
    id: Id,
    tokens: &'a Tokens,
    /// The columns that are shown, in their order, and their widths.
    shown: Vec<usize>,
    widths: Vec<f32>,
    /// How many rows are shown, without the notes.
    count: usize,
}

impl Plan<'_> {
    fn all(&self) -> usize {
        self.count + self.grid.notes.len()
    }

    fn ids(&self) -> Vec<&str> {
        self.grid.columns.iter().map(|column| column.id.as_str()).collect()
    }

    fn column(&self, place: usize) -> &GridColumn {
        &self.grid.columns[self.shown[place]]
    }
}

/// Where the parts of a grid stand.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Parts {
    head: Rect,
    body: Rect,
    down: Option<Rect>,
    along: Option<Rect>,
}

/// The parts of a grid in this rectangle: a bar where not everything is in sight.
fn parts(outer: Rect, rows: usize, width: f32) -> Parts {
    let inner = outer.with_min_y((outer.top() + HEAD).min(outer.bottom()));
    let tall = rows as f32 * ROW;
    let is_wide = width > inner.width() || (tall > inner.height() && width > inner.width() - SCROLL_BAR);
    let height = if is_wide {
        inner.height() - SCROLL_BAR
    } else {
        inner.height()
    };
    let is_tall = tall > height;
    let right = if is_tall {
        inner.right() - SCROLL_BAR
    } else {
        inner.right()
    };
    let bottom = inner.top() + height;
    let body = Rect::from_min_max(inner.min, pos2(right.max(inner.left()), bottom.max(inner.top())));
    Parts {
        head: Rect::from_min_max(outer.min, pos2(body.right(), inner.top())),
        body,
        down: is_tall.then(|| Rect::from_min_max(body.right_top(), pos2(outer.right(), body.bottom()))),
        along: is_wide.then(|| Rect::from_min_max(body.left_bottom(), pos2(body.right(), outer.bottom()))),
    }
}

impl<'a> Grid<'a> {
    /// A grid with this accessible name. `stamp` changes whenever the rows or their words do.
    pub fn new(
        name: &'a str,
        columns: &'a [GridColumn],
        rows: &'a dyn GridRows,
        notes: &'a [GridNote],
        words: &'a Words,
        stamp: u64,
    ) -> Self {
        Self {
            name,
            columns,
            rows,
            notes,
            words,
            stamp,
            selected: None,
        }
    }

    /// The row, or the note after the rows, that is selected.
    #[must_use]
    pub fn selected(mut self, row: Option<usize>) -> Self {
        self.selected = row;
        self
    }

    /// Draws it into all of the space that is left, below a field to look for a text and the choice of columns. Gives what the
    /// user did.
    pub fn ui(self, ui: &mut Ui, tokens: &Tokens, state: &mut GridState, layout: &mut ColumnLayout) -> Option<GridAct> {
        let id = ui.scope_id().with("grid");
        state.follow(self.stamp);
        self.toolbar_ui(ui, tokens, id, state, layout);
        let ids: Vec<&str> = self.columns.iter().map(|column| column.id.as_str()).collect();
        let shown = layout.shown(&ids);
        let mut act = self.arrange(ui, state, &shown);
        let widths = self.widths(ui, state, layout, &shown);
        let plan = Plan {
            grid: &self,
            id,
            tokens,
            shown,
            widths,
            count: state.arrangement.shown(self.rows.count()),
        };
        if plan.count == 0 && !state.typed.trim().is_empty() {
            plan.nothing_ui(ui, state);
        }
        act = plan.table_ui(ui, state, layout).or(act);
        act
    }

    /// Sorts and finds, and says where the selection goes when its row is not shown any more.
    fn arrange(&self, ui: &Ui, state: &mut GridState, shown: &[usize]) -> Option<GridAct> {
        if let Some(row) = state.wanted.filter(|row| *row < self.rows.count())
            && state.arrangement.place(row).is_none()
        {
            state.typed.clear();
        }
        state.ask(self.columns, shown);
        if state.arrangement.advance(ui.ctx(), self.rows, self.words.language()) {
            state.rearranged();
        }
        if !std::mem::take(&mut state.is_rearranged) {
            return None;
        }
        let count = self.rows.count();
        match self.selected {
            Some(row) if row >= count => None,
            Some(row) if state.arrangement.place(row).is_some() => {
                state.wanted = Some(row);
                None
            }
            _ if state.arrangement.shown(count) > 0 => {
                let first = state.arrangement.row(0);
                state.wanted = Some(first);
                Some(GridAct::Select(first))
            }
            _ => Some(GridAct::Deselect),
        }
    }
}

impl Plan<'_> {
    /// Where the selected row, or note, is shown.
    fn selected(&self, state: &mut GridState) -> Option<usize> {
        let count = self.grid.rows.count();
        match self.grid.selected? {
            row if row < count => state.arrangement.place(row),
            note if note - count < self.grid.notes.len() => Some(self.count + note - count),
            _ => None,
        }
    }

    /// The row, or note, that is shown in this place.
    fn target(&self, state: &GridState, place: usize) -> usize {
        if place < self.count {
            state.arrangement.row(place)
        } else {
            self.grid.rows.count() + place - self.count
        }
    }

    fn table_ui(&self, ui: &mut Ui, state: &mut GridState, layout: &mut ColumnLayout) -> Option<GridAct> {
        let outer = ui.available_rect_before_wrap();
        let response = ui.interact(outer, self.id, Sense::focusable_noninteractive());
        response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, self.grid.name));
        ui.ctx().accesskit_node_builder(self.id, |node| {
            node.set_row_count(self.all());
            node.set_column_count(self.shown.len());
        });
        ui.painter().rect_filled(outer, 0, self.tokens.panel);
        let width = self.widths.iter().sum();
        let parts = parts(outer, self.all(), width);
        let page = f64::from(parts.body.height() / ROW);
        let wide = f64::from(parts.body.width());

        let mut moved = None;
        if response.has_focus() {
            moved = self.keys(ui, state, layout, page);
        } else {
            state.head = None;
        }
        self.wheel(ui, state, outer, page, wide);
        let place = moved.or_else(|| self.selected(state));
        if let Some(wanted) = state.wanted.take() {
            let count = self.grid.rows.count();
            let place = if wanted < count {
                state.arrangement.place(wanted)
            } else {
                Some(self.count + wanted - count)
            };
            if let Some(place) = place {
                state.scroll = state.scroll.showing(place, page, self.all());
            }
        }
        if moved.is_some()
            && let Some(place) = place
        {
            state.scroll = state.scroll.showing(place, page, self.all());
        }
        let bars = self.grid.words;
        if let Some(rect) = parts.down {
            let name = bars.text("grid-bar-down");
            let bar = Bar {
                name: &name,
                orientation: Orientation::Vertical,
                page,
                all: self.all(),
            };
            let to = bar_ui(ui, self.tokens, self.id.with("down"), rect, state.scroll, bar);
            state.scroll = to.unwrap_or(state.scroll);
        }
        if let Some(rect) = parts.along {
            let name = bars.text("grid-bar-along");
            let bar = Bar {
                name: &name,
                orientation: Orientation::Horizontal,
                page: wide,
                all: width.ceil() as usize,
            };
            let to = bar_ui(ui, self.tokens, self.id.with("along"), rect, state.aside, bar);
            state.aside = to.unwrap_or(state.aside);
        }
        // What is drawn stays within what there is, also after the window or the rows have changed.
        state.scroll = state.scroll.moved(0.0, page, self.all());
        state.aside = state.aside.moved(0.0, wide, width.ceil() as usize);
        if let Some(clicked) = self.body_ui(ui, state, parts.body, place) {
            ui.memory_mut(|memory| memory.request_focus(self.id));
            state.head = None;
            moved = Some(clicked);
        }
        self.head_ui(ui, state, layout, parts.head);
        if response.has_focus() && state.head.is_none() {
            let ring = Stroke::new(FOCUS_RING, self.tokens.focus);
            ui.painter().rect_stroke(outer, 0, ring, StrokeKind::Inside);
        }
        moved.map(|place| GridAct::Select(self.target(state, place)))
    }

    /// Reads the keys in their order and gives the place that they lead to.
    fn keys(&self, ui: &Ui, state: &mut GridState, layout: &mut ColumnLayout, page: f64) -> Option<usize> {
        let filter = EventFilter {
            vertical_arrows: true,
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
        let extent = Extent {
            page: (page.floor() as usize).saturating_sub(1),
            rows: self.all(),
            heads: self.shown.len(),
        };
        let ids = self.ids();
        let mut shown = self.shown.clone();
        let head_of = |shown: &[usize], head: &Option<String>| {
            let id = head.as_ref()?;
            shown.iter().position(|&column| ids[column] == id)
        };
        let mut at = match head_of(&shown, &state.head) {
            Some(head) => At::Head(head),
            None => At::Row(self.selected(state)),
        };
        let mut moved = None;
        let mut act = |at: &mut At, pressed| match pressed {
            Press::Go(to) => {
                *at = to;
                match to {
                    At::Row(row) => {
                        state.head = None;
                        moved = row;
                    }
                    At::Head(head) => {
                        state.head = Some(ids[shown[head]].to_owned());
                        moved = None;
                    }
                }
            }
            Press::Sort(head) => state.sort_by(ids[shown[head]]),
            Press::Place(from, to) => {
                layout.place(&ids, ids[shown[from]], to);
                shown = layout.shown(&ids);
                *at = At::Head(to);
            }
            Press::Size(head, by) => {
                let column = shown[head];
                let width = self
                    .shown
                    .iter()
                    .position(|&other| other == column)
                    .map(|place| self.widths[place]);
                let width = layout.width(ids[column]).or(width).unwrap_or_default();
                layout.size(ids[column], width + by);
            }
            Press::Aside(by) => state.aside = Scroll::to(state.aside.at() + f64::from(by), 0.0, usize::MAX),
            Press::Scroll(by) => state.scroll = state.scroll.moved(by, page, self.all()),
        };
        let mut has_acted = false;
        ui.input_mut(|input| {
            input.events.retain(|event| {
                let Event::Key {
                    key,
                    pressed: true,
                    modifiers,
                    ..
                } = event
                else {
                    return true;
                };
                match press(*key, *modifiers, at, extent) {
                    Some(pressed) => {
                        act(&mut at, pressed);
                        has_acted = true;
                        false
                    }
                    None => true,
                }
            });
        });
        if has_acted {
            // The columns and the order of this frame were known before the key was read.
            ui.ctx().request_repaint();
        }
        moved
    }

    /// Scrolls by the wheel where the pointer is over the grid, and leaves to the page what the grid has no room for.
    fn wheel(&self, ui: &Ui, state: &mut GridState, outer: Rect, page: f64, wide: f64) {
        if !ui.rect_contains_pointer(outer) {
            return;
        }
        let width = self.widths.iter().sum::<f32>().ceil() as usize;
        ui.input_mut(|input| {
            let by = input.smooth_scroll_delta;
            let down = state.scroll.moved(-f64::from(by.y / ROW), page, self.all());
            if down != state.scroll {
                state.scroll = down;
                input.smooth_scroll_delta.y = 0.0;
            }
            let along = state.aside.moved(-f64::from(by.x), wide, width);
            if along != state.aside {
                state.aside = along;
                input.smooth_scroll_delta.x = 0.0;
            }
        });
    }
}
