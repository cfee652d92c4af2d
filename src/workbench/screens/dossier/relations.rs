//! Which of the relations of the personnel file are looked at: all, those of today, those of a period, or the changed ones.
//! The national register of working relations (DOLSIS) offers the last three.
//!
//! The sieve is pure; what was typed and chosen is the page's. Called by the page of a source.

use chrono::{Datelike as _, NaiveDate};
use domain::catalogue::{Block, Span};
use egui::{Ui, vec2};

use super::chrome::choice_ui;
use super::reading::{Reading, Row};
use crate::cx::Cx;
use crate::look::tokens::space;
use crate::screens::consult::form::read_date;
use crate::widgets::input::{Below, Input, input_ui};
use crate::widgets::text::caption_ui;

/// The block whose rows are relations.
const BLOCK: &str = "dimona.period";
/// How many characters a day takes.
const LIMIT: usize = 16;
/// The width of a field for a day, in points.
const DAY: f32 = 200.0;

/// Which rows of a block are let through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sieve {
    /// All of them.
    #[default]
    All,
    /// Those that cover this day and were not cancelled.
    On(NaiveDate),
    /// Those that cover a day from the first to the second and were not cancelled.
    During(NaiveDate, NaiveDate),
    /// Those that were changed after they began.
    Changed,
}

impl Sieve {
    /// Whether a row is let through.
    pub(super) fn lets_through(self, row: &Row<'_>) -> bool {
        match self {
            Self::All => true,
            Self::On(day) => row.is_running_on(day),
            Self::During(from, until) => {
                let touches =
                    |(begin, end): (NaiveDate, Option<NaiveDate>)| begin <= until && end.is_none_or(|end| from <= end);
                !row.is_cancelled() && row.own_days().is_some_and(touches)
            }
            Self::Changed => is_changed(row),
        }
    }
}

/// Whether the last declaration changed or took back the relation, or the first one came after it had begun.
fn is_changed(row: &Row<'_>) -> bool {
    let is_late = row
        .date("created")
        .zip(row.date("entry-date"))
        .is_some_and(|(created, entry)| entry < created);
    is_late || matches!(row.code("last-action"), Some("update" | "cancel"))
}

/// Which relations are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Choice {
    #[default]
    All,
    Today,
    During,
    Changed,
}

/// What is wrong with a period that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PeriodFault {
    /// The first day is not written as a day.
    From,
    /// The last day is not written as a day.
    Until,
    /// It ends before it begins.
    Inverted,
}

/// Reads a period of two days as people write them.
pub(super) fn read_period(from: &str, until: &str) -> Result<(NaiveDate, NaiveDate), PeriodFault> {
    let from = read_date(from).ok_or(PeriodFault::From)?;
    let until = read_date(until).ok_or(PeriodFault::Until)?;
    if until < from {
        Err(PeriodFault::Inverted)
    } else {
        Ok((from, until))
    }
}

/// The choice that the user made.
#[derive(Debug, Default)]
pub(super) struct Relations {
    choice: Choice,
    /// The first and the last day, once a period was asked for.
    typed: Option<(String, String)>,
}

impl Relations {
    /// Lets every row through again.
    pub(super) fn reset(&mut self) {
        self.choice = Choice::All;
    }

    /// What the choice lets through; none while the period that was typed is not one.
    pub(super) fn sieve(&self, reading: &Reading<'_>, block: &Block) -> Option<Sieve> {
        if block.path.as_str() != BLOCK {
            return Some(Sieve::All);
        }
        match (self.choice, &self.typed) {
            (Choice::All, _) => Some(Sieve::All),
            (Choice::Today, _) => Some(Sieve::On(reading.today)),
            (Choice::During, Some((from, until))) => {
                let (from, until) = read_period(from, until).ok()?;
                Some(Sieve::During(from, until))
            }
            (Choice::During, None) => None,
            (Choice::Changed, _) => Some(Sieve::Changed),
        }
    }

    /// Draws the choice above the grid of the relations, with a hint that says what is shown; nothing above another block.
    /// Gives whether something was chosen or typed.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, reading: &Reading<'_>, block: &Block) -> bool {
        if block.path.as_str() != BLOCK {
            return false;
        }
        let before = self.choice;
        let mut changed = false;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
            for (choice, key) in [
                (Choice::All, "relations-all"),
                (Choice::Today, "relations-today"),
                (Choice::During, "relations-during"),
                (Choice::Changed, "relations-changed"),
            ] {
                let name = cx.text(key);
                if choice_ui(ui, cx.tokens, &name, &name, choice == self.choice, true) {
                    self.choice = choice;
                }
            }
        });
        if self.choice == Choice::During {
            changed |= self.days_ui(ui, cx);
        }
        if let Some(hint) = self.hint(reading, block) {
            caption_ui(ui, cx.tokens, &hint);
        }
        changed || before != self.choice
    }

    fn days_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) -> bool {
        let (from, until) = self.typed.get_or_insert_with(|| {
            let first = NaiveDate::from_ymd_opt(cx.today.year(), 1, 1).unwrap_or(cx.today);
            (cx.words.date(first), cx.words.date(cx.today))
        });
        let fault = read_period(from, until).err();
        let below = |wrong: &[PeriodFault], text: &str| match fault.filter(|fault| wrong.contains(fault)) {
            Some(PeriodFault::Inverted) => Below::Wrong(cx.text("relations-inverted")),
            Some(_) => Below::Wrong(cx.text("fault-date-form")),
            None => read_date(text).map_or_else(
                || Below::Hint(cx.text("consult-application-hint")),
                |day| Below::Right(cx.words.long_date(day)),
            ),
        };
        let below = [
            below(&[PeriodFault::From], from),
            below(&[PeriodFault::Until, PeriodFault::Inverted], until),
        ];
        let mut changed = false;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            for (value, below, key) in [
                (from, &below[0], "relations-from"),
                (until, &below[1], "relations-until"),
            ] {
                let label = cx.text(key);
                let input = Input {
                    salt: key,
                    label: &label,
                    action: None,
                    below,
                    limit: LIMIT,
                };
                ui.allocate_ui(vec2(DAY, 0.0), |ui| {
                    ui.set_width(DAY);
                    changed |= input_ui(ui, cx.tokens, &input, value).0.changed();
                });
            }
        });
        changed
    }

    /// What the choice shows, out of the fields that may be seen.
    fn hint(&self, reading: &Reading<'_>, block: &Block) -> Option<String> {
        let words = reading.words;
        let is_granted = |id: &str| {
            block
                .field(id)
                .is_some_and(|field| reading.paragraphs(&field.path).is_some())
        };
        match self.choice {
            Choice::All => None,
            Choice::Today => {
                let day = words.long_date(reading.today);
                Some(words.with("relations-today-hint", &[("day", day.into())]))
            }
            Choice::During => Some(words.text("relations-during-hint")),
            Choice::Changed => Some(words.text(match (is_granted("last-action"), is_granted("created")) {
                (true, true) => "relations-changed-hint",
                (true, false) => "relations-changed-by-action",
                (false, true) => "relations-changed-by-day",
                (false, false) => "relations-changed-unknown",
            })),
        }
    }
}

/// The days of a row in which a period that ends before it begins is one day long, so that it is not out of sight.
pub(super) fn days_in_sight(row: &Row<'_>) -> Option<(NaiveDate, Option<NaiveDate>)> {
    let (begin, end) = row.own_days()?;
    let is_dated = matches!(row.block.span, Some(Span::Dates { .. }));
    Some((begin, end.map(|end| if is_dated { end.max(begin) } else { end })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_two_days_in_their_order() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        assert_eq!(
            read_period("1/1/2026", "31.03.2026"),
            Ok((day("2026-01-01"), day("2026-03-31")))
        );
        assert_eq!(
            read_period("1/1/2026", "1/1/2026"),
            Ok((day("2026-01-01"), day("2026-01-01")))
        );
        assert_eq!(read_period("1/4/2026", "31/03/2026"), Err(PeriodFault::Inverted));
        assert_eq!(read_period("", "31/03/2026"), Err(PeriodFault::From));
        assert_eq!(read_period("1/1/2026", "31/02/2026"), Err(PeriodFault::Until));
    }
}
