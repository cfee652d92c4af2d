//! What the rows of a grid are sorted by and searched for, and which of them are shown: gathered some rows at a frame,
//! arranged by the worker, applied on the frame after.
//!
//! Owned by the state of one grid, and dropped with the dossier that the values are of. Called by the grid.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use domain::Language;
use egui::Context;

use super::GridRows;
use super::arrange::{Direction, Wish, arrange};
use super::index::{Gather, Values};
use super::worker::Worker;

/// Up to this many rows everything is done at once: it takes less than starting a thread.
const AT_ONCE: usize = 2_000;
/// How long one frame may gather values.
const BUDGET: Duration = Duration::from_millis(4);
/// How many rows are read between two looks at the clock.
const CHUNK: usize = 1_024;

/// What is asked of the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ask {
    /// The column to sort by.
    pub(super) sort: Option<(usize, Direction)>,
    /// What to look for, folded, and the columns to look in.
    pub(super) find: Option<(String, Vec<usize>)>,
}

impl Ask {
    fn columns(&self) -> impl Iterator<Item = usize> {
        let found = self.find.iter().flat_map(|(_, columns)| columns.iter().copied());
        self.sort.iter().map(|(column, _)| *column).chain(found)
    }
}

/// The rows that are shown, and what is to come.
#[derive(Debug, Default)]
pub(super) struct Arrangement {
    /// None: all of them, as they come.
    shown: Option<Vec<u32>>,
    ask: Ask,
    /// Whether the worker has still to be asked.
    is_due: bool,
    values: BTreeMap<usize, Arc<Values>>,
    gather: Option<(usize, Gather)>,
    worker: Worker,
    /// Where the row that was last looked for stands.
    place: Option<(usize, Option<usize>)>,
}

impl Arrangement {
    /// How many rows are shown of this many.
    pub(super) fn shown(&self, count: usize) -> usize {
        self.shown.as_ref().map_or(count, Vec::len)
    }

    /// The row that is shown in this place.
    pub(super) fn row(&self, place: usize) -> usize {
        self.shown
            .as_ref()
            .map_or(place, |shown| shown.get(place).map_or(usize::MAX, |row| *row as usize))
    }

    /// The place in which a row is shown.
    pub(super) fn place(&mut self, row: usize) -> Option<usize> {
        let Some(shown) = &self.shown else { return Some(row) };
        match self.place {
            Some((known, place)) if known == row => place,
            _ => {
                let place = shown.iter().position(|other| *other as usize == row);
                self.place = Some((row, place));
                place
            }
        }
    }

    /// Whether an answer is still to come.
    pub(super) fn is_busy(&self) -> bool {
        self.is_due || self.worker.is_busy()
    }

    /// Takes up what is asked. Gives whether other rows are shown from now on.
    pub(super) fn ask(&mut self, ask: Ask) -> bool {
        if ask == self.ask {
            return false;
        }
        self.ask = ask;
        self.worker.forget();
        self.gather = None;
        self.is_due = self.ask != Ask::default();
        if self.is_due {
            return false;
        }
        self.show(None)
    }

    /// Goes on for one frame. Gives whether other rows are shown from now on.
    pub(super) fn advance(&mut self, ctx: &Context, rows: &dyn GridRows, language: Language) -> bool {
        if self.is_due {
            let is_small = rows.count() <= AT_ONCE;
            let until = (!is_small).then(|| Instant::now() + BUDGET);
            if !self.gathered(rows, until) {
                ctx.request_repaint();
                return false;
            }
            self.is_due = false;
            let wish = self.wish(rows.count(), language);
            if is_small {
                let shown = arrange(&wish, &AtomicBool::new(false));
                return self.show(shown);
            }
            self.worker.ask(ctx, wish);
        }
        match self.worker.found(ctx) {
            Some(shown) => self.show(Some(shown)),
            None => false,
        }
    }

    /// Gathers at once the values that are asked for.
    pub(super) fn gather(&mut self, rows: &dyn GridRows) {
        self.gathered(rows, None);
    }

    /// Does at once all that was asked, for tests and benches.
    pub(super) fn settle(&mut self, ctx: &Context, rows: &dyn GridRows, language: Language) -> bool {
        if self.is_due {
            self.gathered(rows, None);
            self.is_due = false;
            let wish = self.wish(rows.count(), language);
            self.worker.ask(ctx, wish);
        }
        match self.worker.wait(ctx) {
            Some(shown) => self.show(Some(shown)),
            None => false,
        }
    }

    fn show(&mut self, shown: Option<Vec<u32>>) -> bool {
        self.shown = shown;
        self.place = None;
        true
    }

    fn wish(&self, count: usize, language: Language) -> Wish {
        let values = |column: usize| self.values.get(&column).cloned();
        Wish {
            count,
            language,
            sort: self
                .ask
                .sort
                .and_then(|(column, direction)| Some((values(column)?, direction))),
            find: self.ask.find.as_ref().map(|(text, columns)| {
                (
                    columns.iter().filter_map(|&column| values(column)).collect(),
                    text.clone(),
                )
            }),
        }
    }

    /// Gathers the values that are asked for, until all are there or the time is up.
    fn gathered(&mut self, rows: &dyn GridRows, until: Option<Instant>) -> bool {
        let count = rows.count();
        let missing: Vec<usize> = self
            .ask
            .columns()
            .filter(|column| !self.values.contains_key(column))
            .collect();
        for column in missing {
            if self.values.contains_key(&column) {
                continue;
            }
            let (_, mut gather) = self
                .gather
                .take()
                .filter(|(begun, _)| *begun == column)
                .unwrap_or_else(|| (column, Gather::default()));
            while gather.read() < count {
                let from = gather.read();
                let to = (from + CHUNK).min(count);
                gather.take(
                    from..to,
                    |row| rows.key(row, column),
                    |row| rows.cell(row, column).words(),
                );
                if until.is_some_and(|until| Instant::now() >= until) {
                    break;
                }
            }
            if gather.read() < count {
                self.gather = Some((column, gather));
                return false;
            }
            self.values.insert(column, Arc::new(gather.finish()));
        }
        true
    }
}
