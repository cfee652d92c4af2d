//! The conditions that are about the person, not the work: the main residence, the pension age, a death (22/172 §5, §47).
//!
//! Each adds its line to the finding and says whether the condition is met; `None` is that it cannot be told, and the
//! reason is noted. Called by the module above.

use chrono::{Datelike, Months, NaiveDate};

use crate::calendar::{Period, Quarter};
use crate::checks::draft::{Draft, named, sign};
use crate::checks::rows::{Row, Rows, block, source};
use crate::checks::{Basis, Figure, Why, residence};

/// Whether the main residence lay in the Flemish Region on this day.
pub(super) fn lived_in_flanders(basis: &Basis<'_>, draft: &mut Draft, day: NaiveDate) -> Option<bool> {
    let path = block("register.residence");
    if basis.today < day {
        draft.note("day-to-come");
        draft.because(Why::NoRow(path));
        return None;
    }
    let scope = basis.scope.source(&source("register"));
    if scope
        .and_then(|scope| scope.window(&path))
        .is_some_and(|window| day < window.from)
    {
        draft.because(Why::NotInScope(source("register")));
        return None;
    }
    let home = residence::home_on(basis, draft, day);
    let home = draft.known(home)?;
    draft.used.note(home, &["begin", "end", "municipality", "country"]);
    let (figure, word) = draft.known(residence::place(basis, home, day))?;
    let is_flemish = word == residence::FLEMISH;
    let tokens = vec![
        named(Figure::Day(day), "january-first"),
        named(figure, "main-residence"),
    ];
    Some(draft.condition("residence-in-january", tokens, Figure::Word(word), is_flemish))
}

/// Whether the person was alive to the end of this year. Who dies after it keeps the right, for the heirs.
pub(super) fn outlived(basis: &Basis<'_>, draft: &mut Draft, year: i32) -> Option<bool> {
    let rows = draft.known(Rows::open(basis, "register.identity", &["death-date"]))?;
    let row = draft.known(only(&rows))?;
    draft.used.note(row, &["death-date"]);
    let death = row.date("death-date");
    let is_after = death.is_none_or(|day| day.year() > year);
    if is_after && death.is_some() {
        draft.note("heirs");
    }
    let tokens = death.map_or(Vec::new(), |day| vec![named(Figure::Day(day), "death-date")]);
    Some(draft.condition("alive", tokens, Figure::Answer(is_after), is_after))
}

/// Whether the pension age was not yet reached on the first day of the quarter.
pub(super) fn below_pension_age(basis: &Basis<'_>, draft: &mut Draft, quarter: Quarter) -> Option<bool> {
    let rows = draft.known(Rows::open(basis, "register.identity", &["birth-date"]))?;
    let row = draft.known(only(&rows))?;
    draft.used.note(row, &["birth-date"]);
    let birth = draft.known(Row::required(row.incomplete_date("birth-date")))?;
    let (Some(earliest), Some(latest)) = (birth.earliest(), birth.latest()) else {
        draft.because(Why::Contradiction("birth-date-incomplete"));
        return None;
    };
    let first_day = quarter.first_day();
    let (soonest, last) = (pension_day(basis, draft, earliest), pension_day(basis, draft, latest));
    let (soonest, last) = (draft.known(soonest)?, draft.known(last)?);
    let is_below = first_day < soonest.reached;
    if is_below != (first_day < last.reached) {
        draft.because(Why::Contradiction("birth-date-incomplete"));
        return None;
    }
    let birth = if earliest == latest {
        Figure::Day(earliest)
    } else {
        Figure::Stretch(earliest, Some(latest))
    };
    draft.step(
        "pension-day",
        vec![
            named(birth, "birth-date"),
            sign("+"),
            named(Figure::Count(last.age), "years"),
        ],
        Figure::Day(last.reached),
    );
    Some(draft.condition(
        "below-pension-age",
        vec![
            named(Figure::Day(first_day), "first-day"),
            sign("<"),
            named(Figure::Day(last.reached), "pension-day"),
        ],
        Figure::Answer(is_below),
        is_below,
    ))
}

/// The one row of a block that has one.
fn only<'a>(rows: &Rows<'a>) -> Result<Row<'a>, Why> {
    let mut all = rows.iter();
    match (all.next(), all.next()) {
        (Some(row), None) => Ok(row),
        (None, _) => Err(rows.partial().unwrap_or(Why::NoRow(block("register.identity")))),
        (Some(_), Some(_)) => Err(Why::Contradiction("two-persons")),
    }
}

/// When somebody reaches the pension age, and which age that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct PensionDay {
    reached: NaiveDate,
    age: i64,
}

/// The day on which somebody born on this day reaches the pension age. A pension begins on the first day of the month after
/// the birthday; the age is the one that is in force on that day, so that an age that rises later changes nothing.
fn pension_day(basis: &Basis<'_>, draft: &mut Draft, birth: NaiveDate) -> Result<PensionDay, Why> {
    let birthday = |age: i64| {
        let months = u32::try_from(age).ok()?.checked_mul(12)?;
        let reached = birth.checked_add_months(Months::new(months))?;
        let next_month = reached.with_day(1)?.checked_add_months(Months::new(1))?;
        Some((reached, next_month))
    };
    let ages = basis
        .parameters
        .iter()
        .filter(|parameter| parameter.name == "pension-age");
    for parameter in ages {
        let Some(age) = parameter.integer() else { continue };
        let (reached, begins) = birthday(age).ok_or(Why::TooLarge)?;
        if parameter.period.contains(begins) {
            draft.parameter(basis, "pension-age", begins)?;
            return Ok(PensionDay { reached, age });
        }
    }
    Err(Why::ParameterMissing("pension-age".into(), birth))
}

/// Whether a window of the scope leaves out this quarter, so that nothing can be said about it.
pub(super) fn is_outside_window(basis: &Basis<'_>, quarter: Quarter) -> bool {
    let scope = basis.scope.source(&source("dmfa"));
    let window = scope.and_then(|scope| scope.window(&block("dmfa.employer-declaration")));
    let days = window.and_then(|window| Period::new(window.from, Some(window.until)).ok());
    window.is_some() && !days.is_some_and(|days| days.overlaps(&quarter.period()))
}
