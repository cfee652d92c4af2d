//! Lanes and bars out of tables: which days each row covers, employer by employer, and in which standing the row is.
//!
//! Pure, and without words: what a lane is called and how it is drawn is for others. What follows from the days (breaks,
//! what falls together) is in [`cover`]. Called by the drawing of time lines.

pub mod cover;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::calendar::{Quarter, SchoolYear};
use crate::catalogue::{Block, BlockPath, FieldPath, Span};
use crate::dossier::{Column, Table, ValueRef};
use crate::identifiers::EnterpriseNumber;

/// The state of an attestation that takes the declaration back.
const CANCELLATION: &str = "CANCELLATION";
/// The last declaration of a relation that takes it back.
const CANCEL: &str = "cancel";

/// What the rows of a block say about the days that they cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Track {
    /// A relation between the person and an employer, to the day.
    Relation,
    /// That an employer declared something about a whole quarter: not on which days there was work.
    Declaration,
    /// A benefit, to the day.
    Benefit,
    /// An amount that is paid for a month or a quarter, beside work.
    Supplement,
}

/// The blocks that a time line is made of, in the order of their lanes.
pub const TRACKS: [(&str, Track); 7] = [
    ("dimona.period", Track::Relation),
    ("dmfa.employer-declaration", Track::Declaration),
    ("unemployment.benefit", Track::Benefit),
    ("unemployment.activation", Track::Supplement),
    ("living-wage.attest", Track::Benefit),
    ("sickness.payment", Track::Benefit),
    ("jobbonus.quarter", Track::Supplement),
];

/// Days from a first to a last one, both included, as [`number`] counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Days {
    /// The first day.
    pub first: i32,
    /// The last day, which belongs to them; never before the first.
    pub last: i32,
}

impl Days {
    /// How many there are.
    pub fn count(self) -> i32 {
        self.last - self.first + 1
    }

    /// Whether the two have a day in common.
    pub fn overlap(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// The number of a day: 1 is 1 January of the year 1.
pub fn number(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}

/// The day with this number; the end of the calendar where it has none.
pub fn day(number: i32) -> NaiveDate {
    let end = if number < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
    NaiveDate::from_num_days_from_ce_opt(number).unwrap_or(end)
}

/// How a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is valid, and has a last day.
    Ended,
    /// It is valid and has no last day: its days are counted until today.
    Running,
    /// It was taken back.
    Cancelled,
    /// A later version stands in its place.
    Superseded,
    /// It ends before it begins: only its first day is drawn, and no day is covered.
    Inverted,
    /// When it ends may not be seen: only its first day is known to be covered.
    EndWithheld,
}

impl Standing {
    /// Whether its days count as covered.
    pub fn covers(self) -> bool {
        matches!(self, Self::Ended | Self::Running)
    }
}

/// A row of a table, as days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its days.
    pub days: Days,
    /// Its place in the table.
    pub row: usize,
    /// How it stands.
    pub standing: Standing,
}

/// The rows about one employer, or all of a block where none is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The employer, where the rows name one that may be seen.
    pub employer: Option<EnterpriseNumber>,
    /// The rows, those that begin first first.
    pub bars: Vec<Bar>,
}

impl Lane {
    /// The days that its valid rows cover.
    pub fn cover(&self) -> Vec<Days> {
        let valid = self.bars.iter().filter(|bar| bar.standing.covers());
        cover::union(valid.map(|bar| bar.days).collect())
    }
}

/// The lanes of a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lanes {
    /// Employer by employer, in the order in which their first rows begin.
    pub lanes: Vec<Lane>,
    /// How many rows have no day to be drawn at.
    pub undated: usize,
}

/// The field that says when a row of this block begins: without it, nothing of the block can be drawn.
pub fn begin_field(block: &Block) -> Option<&FieldPath> {
    match block.span.as_ref()? {
        Span::Dates { begin, .. } => Some(begin),
        Span::Month(field) | Span::Quarter(field) => Some(field),
    }
}

/// The field that says when a row ends, where that is another one.
pub fn end_field(block: &Block) -> Option<&FieldPath> {
    match block.span.as_ref()? {
        Span::Dates { end, .. } => Some(end),
        Span::Month(_) | Span::Quarter(_) => None,
    }
}

/// The lanes of a block out of its table. `above` is the table of the block above, where attestations have their version.
/// A table holds granted fields only: what is not in it is not known.
pub fn lanes(block: &Block, table: &Table, above: Option<&Table>, today: NaiveDate) -> Lanes {
    let column = |path: &FieldPath| table.column(path.id());
    let Some(begins) = begin_field(block).and_then(column) else {
        return Lanes::default();
    };
    let has_end = end_field(block).is_some();
    let ends = end_field(block).and_then(column);
    let employers = block.employer.as_ref().and_then(column);
    let actions = table.column("last-action");
    let versions = Versions::of(table, above);

    let mut undated = 0;
    let mut by_employer: BTreeMap<Option<EnterpriseNumber>, Vec<Bar>> = BTreeMap::new();
    for row in 0..table.rows() {
        let Some((first, own_last)) = begins.values.get(row).and_then(days_of) else {
            undated += 1;
            continue;
        };
        let end = match ends.and_then(|ends| ends.values.get(row)) {
            Some(ValueRef::Date(end)) => Some(number(end)),
            _ => None,
        };
        let (last, plain) = match (own_last, end) {
            (Some(last), _) => (last, Standing::Ended),
            (None, Some(end)) if end < first => (first, Standing::Inverted),
            (None, Some(end)) => (end, Standing::Ended),
            (None, None) if has_end && ends.is_none() => (first, Standing::EndWithheld),
            (None, None) => (number(today).max(first), Standing::Running),
        };
        let is_cancelled = actions.is_some_and(|actions| is_code(actions, row, CANCEL));
        let standing = if is_cancelled {
            Standing::Cancelled
        } else {
            versions.standing(row).unwrap_or(plain)
        };
        let employer = match employers.and_then(|employers| employers.values.get(row)) {
            Some(ValueRef::EnterpriseNumber(number)) => Some(number),
            _ => None,
        };
        by_employer.entry(employer).or_default().push(Bar {
            days: Days { first, last },
            row,
            standing,
        });
    }
    let mut lanes: Vec<Lane> = by_employer
        .into_iter()
        .map(|(employer, mut bars)| {
            bars.sort_by_key(|bar| (bar.days, bar.row));
            Lane { employer, bars }
        })
        .collect();
    lanes.sort_by_key(|lane| lane.bars.first().map(|bar| bar.days.first));
    Lanes { lanes, undated }
}

/// The first day of a value, and the last one where the value says that too.
fn days_of(value: ValueRef<'_>) -> Option<(i32, Option<i32>)> {
    match value {
        ValueRef::Date(day) => Some((number(day), None)),
        ValueRef::IncompleteDate(date) => Some((number(date.earliest()?), Some(number(date.latest()?)))),
        ValueRef::Quarter(quarter) => Some((number(quarter.first_day()), Some(number(quarter.last_day())))),
        _ => None,
    }
}

fn is_code(column: &Column, row: usize, code: &str) -> bool {
    matches!(column.values.get(row), Some(ValueRef::Code(found)) if found == code)
}

/// The attestations that the rows of a table hang below: which of them are the last version, and which take it back.
struct Versions<'a> {
    parents: &'a [u32],
    standings: Vec<Option<Standing>>,
}

impl<'a> Versions<'a> {
    fn of(table: &'a Table, above: Option<&Table>) -> Self {
        let columns =
            above.and_then(|above| Some((above, above.column("attestation-number")?, above.column("version")?)));
        let (Some(parents), Some((above, numbers, versions))) = (table.parents(), columns) else {
            return Self {
                parents: &[],
                standings: Vec::new(),
            };
        };
        let integer = |column: &Column, row| match column.values.get(row) {
            Some(ValueRef::Integer(number)) => Some(number),
            _ => None,
        };
        let mut last: BTreeMap<i64, i64> = BTreeMap::new();
        for row in 0..above.rows() {
            if let (Some(number), Some(version)) = (integer(numbers, row), integer(versions, row)) {
                let found = last.entry(number).or_insert(version);
                *found = version.max(*found);
            }
        }
        let status = above.column("status");
        let standings = (0..above.rows()).map(|row| {
            let newest = integer(numbers, row).and_then(|number| last.get(&number).copied());
            if integer(versions, row) < newest {
                Some(Standing::Superseded)
            } else if status.is_some_and(|status| is_code(status, row, CANCELLATION)) {
                Some(Standing::Cancelled)
            } else {
                None
            }
        });
        Self {
            parents,
            standings: standings.collect(),
        }
    }

    /// How a row stands because of its attestation; none where that says nothing.
    fn standing(&self, row: usize) -> Option<Standing> {
        let above = *self.parents.get(row)?;
        self.standings.get(above as usize).copied().flatten()
    }
}

/// A unit in which time is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A calendar year.
    Year,
    /// A school year, from 1 September to 31 August.
    SchoolYear,
    /// A quarter.
    Quarter,
    /// A month.
    Month,
}

/// The units that have a day in common with these days, each as its own days, the oldest first.
pub fn units(unit: Unit, within: Days) -> Vec<Days> {
    let mut found = Vec::new();
    let mut first = within.first;
    while first <= within.last {
        let here = unit_of(unit, day(first));
        found.push(here);
        if here.last < first {
            break;
        }
        first = here.last + 1;
    }
    found
}

/// The unit that a day lies in.
fn unit_of(unit: Unit, day: NaiveDate) -> Days {
    let (first, last) = match unit {
        Unit::Year => (day.with_ordinal(1), NaiveDate::from_ymd_opt(day.year(), 12, 31)),
        Unit::SchoolYear => {
            let year = SchoolYear::containing(day);
            (Some(year.first_day()), Some(year.last_day()))
        }
        Unit::Quarter => {
            let quarter = Quarter::containing(day);
            (Some(quarter.first_day()), Some(quarter.last_day()))
        }
        Unit::Month => {
            let days = u32::from(day.num_days_in_month());
            (day.with_day(1), day.with_day(days))
        }
    };
    Days {
        first: number(first.unwrap_or(day)),
        last: number(last.unwrap_or(day)),
    }
}

/// The blocks of [`TRACKS`], read.
pub fn tracks() -> impl Iterator<Item = (BlockPath, Track)> {
    let read = |(path, track): (&str, Track)| Some((BlockPath::parse(path).ok()?, track));
    TRACKS.into_iter().filter_map(read)
}

#[cfg(test)]
#[path = "timeline/tests.rs"]
mod tests;
