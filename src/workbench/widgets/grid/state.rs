//! What a grid remembers between frames. It derives from a person's data, and is dropped with the dossier.

use std::collections::HashMap;
use std::fmt;

use domain::Language;
use egui::Context;

use super::arrange::Direction;
use super::arrangement::{Arrangement, Ask};
use super::fold::folded;
use super::scroll::Scroll;
use super::{GridCell, GridColumn, GridRows};

/// How many rows are kept ready at most; then they are made anew as they come into sight.
const KEPT: usize = 512;

/// A row that was made to be drawn.
#[derive(Default)]
pub(super) struct Made {
    pub(super) name: String,
    pub(super) cells: Vec<Option<GridCell>>,
}

/// What a grid remembers between frames: one per block and dossier.
#[derive(Default)]
pub struct GridState {
    /// The rows that all of this is of.
    stamp: Option<u64>,
    pub(super) scroll: Scroll,
    /// In points.
    pub(super) aside: Scroll,
    /// The row that is to come into sight.
    pub(super) wanted: Option<usize>,
    /// The column whose head has the keyboard.
    pub(super) head: Option<String>,
    pub(super) sort: Option<(String, Direction)>,
    pub(super) typed: String,
    pub(super) arrangement: Arrangement,
    made: HashMap<u32, Made>,
    /// The widths that follow from the values, and the size of a point that they were measured for.
    pub(super) widths: Option<(f32, Vec<f32>)>,
    /// Whether the rows that are shown have changed since the selection was looked at.
    pub(super) is_rearranged: bool,
}

/// What was typed to be found is about a person.
impl fmt::Debug for GridState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("GridState(***)")
    }
}

impl GridState {
    /// Brings this row into sight when the grid is drawn next, also one that the filter holds back.
    pub fn show_row(&mut self, row: usize) {
        self.wanted = Some(row);
    }

    /// Whether the rows are still being sorted or searched.
    pub fn is_busy(&self) -> bool {
        self.arrangement.is_busy()
    }

    /// How many rows are shown of this many.
    pub fn shown(&self, count: usize) -> usize {
        self.arrangement.shown(count)
    }

    /// The row that is shown in this place.
    pub fn row(&self, place: usize) -> usize {
        self.arrangement.row(place)
    }

    /// The place in which a row is shown; none for one that the filter holds back.
    pub fn place(&mut self, row: usize) -> Option<usize> {
        self.arrangement.place(row)
    }

    /// Where the rows are scrolled to, in rows.
    pub fn scrolled(&self) -> f64 {
        self.scroll.at()
    }

    /// Looks for this text; an empty one shows every row.
    pub fn find(&mut self, text: &str) {
        text.clone_into(&mut self.typed);
    }

    /// Sorts by the column with this id, or no more.
    pub fn sort(&mut self, by: Option<(&str, Direction)>) {
        self.sort = by.map(|(id, direction)| (id.to_owned(), direction));
    }

    /// Sorts by this column: first upwards, then downwards, then as the rows come.
    pub(super) fn sort_by(&mut self, id: &str) {
        self.sort = match &self.sort {
            Some((by, Direction::Ascending)) if by == id => Some((id.to_owned(), Direction::Descending)),
            Some((by, Direction::Descending)) if by == id => None,
            _ => Some((id.to_owned(), Direction::Ascending)),
        };
    }

    /// Gathers at once the values that sorting and finding need, for benches; the grid itself takes some frames for it.
    pub fn gather(&mut self, columns: &[GridColumn], rows: &dyn GridRows, stamp: u64) {
        self.follow(stamp);
        self.ask(columns, &(0..columns.len()).collect::<Vec<_>>());
        self.arrangement.gather(rows);
    }

    /// Does at once all that was asked of these rows, for tests and benches; the grid itself never waits.
    pub fn settle(
        &mut self,
        ctx: &Context,
        columns: &[GridColumn],
        rows: &dyn GridRows,
        stamp: u64,
        language: Language,
    ) {
        self.follow(stamp);
        self.ask(columns, &(0..columns.len()).collect::<Vec<_>>());
        if self.arrangement.settle(ctx, rows, language) {
            self.rearranged();
        }
    }

    /// Forgets what was made of other rows than the ones with this stamp.
    pub(super) fn follow(&mut self, stamp: u64) {
        if self.stamp != Some(stamp) {
            self.stamp = Some(stamp);
            self.arrangement = Arrangement::default();
            self.made.clear();
            self.widths = None;
        }
    }

    /// Asks for what is typed and chosen. `shown` are the columns in sight.
    pub(super) fn ask(&mut self, columns: &[GridColumn], shown: &[usize]) {
        let sort = self.sort.as_ref().and_then(|(id, direction)| {
            let column = columns.iter().position(|column| column.id == *id)?;
            Some((column, *direction))
        });
        let text = folded(self.typed.trim());
        let find = (!text.is_empty()).then(|| {
            let mut columns: Vec<usize> = shown
                .iter()
                .copied()
                .filter(|&column| columns[column].granted)
                .collect();
            columns.sort_unstable();
            (text, columns)
        });
        if self.arrangement.ask(Ask { sort, find }) {
            self.rearranged();
        }
    }

    /// Takes note that other rows are shown.
    pub(super) fn rearranged(&mut self) {
        self.made.clear();
        self.is_rearranged = true;
    }

    /// The row in this place as it is drawn. It is made when it is first asked for.
    pub(super) fn made(
        &mut self,
        place: usize,
        count: usize,
        rows: &dyn GridRows,
        columns: usize,
    ) -> (usize, &mut Made) {
        if self.made.len() >= KEPT {
            self.made.clear();
        }
        let row = self.arrangement.row(place);
        let made = self.made.entry(row as u32).or_insert_with(|| Made {
            name: rows.name(row, place, count),
            cells: Vec::new(),
        });
        made.cells.resize(columns, None);
        (row, made)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_sorted_upwards_then_downwards_then_no_more() {
        let mut state = GridState::default();
        let direction = |state: &GridState| state.sort.as_ref().map(|(id, direction)| (id.clone(), *direction));
        state.sort_by("a");
        assert_eq!(direction(&state), Some(("a".into(), Direction::Ascending)));
        state.sort_by("a");
        assert_eq!(direction(&state), Some(("a".into(), Direction::Descending)));
        state.sort_by("b");
        assert_eq!(direction(&state), Some(("b".into(), Direction::Ascending)));
        state.sort_by("b");
        state.sort_by("b");
        assert_eq!(direction(&state), None);
    }

    #[test]
    fn printing_the_state_shows_nothing_that_was_typed() {
        let mut state = GridState::default();
        state.find("Fictief");
        assert_eq!(format!("{state:?}"), "GridState(***)");
    }
}
