//! The relations between a person and employers that the personnel file holds, and the days that they cover.
//!
//! A cancelled declaration is no relation. Called by the checks of deliberation 23/166.

use chrono::NaiveDate;

use super::rows::{Row, Rows, Used};
use super::{Basis, Why};
use crate::calendar::Period;
use crate::identifiers::EnterpriseNumber;

/// The last declaration of a period that was taken back.
const CANCELLED: &str = "cancel";

/// One Dimona period that was not cancelled.
#[derive(Clone, Copy, Debug)]
pub(super) struct Relation<'a> {
    /// Its row.
    pub(super) row: Row<'a>,
    /// With which enterprise.
    pub(super) employer: EnterpriseNumber,
    /// From the entry to the exit.
    pub(super) period: Period,
}

impl Relation<'_> {
    /// Notes that its employer and its days were used.
    pub(super) fn note(&self, used: &mut Used) {
        used.note(self.row, &["employer-number", "entry-date", "exit-date", "last-action"]);
    }
}

/// The relations of the personnel file, and the reason that stands beside everything said of them.
#[derive(Clone, Debug)]
pub(super) struct Relations<'a> {
    /// The relations, by entry.
    pub(super) all: Vec<Relation<'a>>,
    /// Set when the source gave a part only.
    pub(super) partial: Option<Why>,
}

impl<'a> Relations<'a> {
    /// Those with this enterprise.
    pub(super) fn with(&self, employer: EnterpriseNumber) -> Vec<Relation<'a>> {
        let with = self.all.iter().filter(|relation| relation.employer == employer);
        with.copied().collect()
    }
}

/// All relations that were not cancelled.
pub(super) fn relations<'a>(basis: &Basis<'a>) -> Result<Relations<'a>, Why> {
    let needs = ["employer-number", "entry-date", "exit-date", "last-action"];
    let rows = Rows::open(basis, "dimona.period", &needs)?;
    let mut all = Vec::new();
    for row in rows.iter() {
        if row.known_code(basis, "last-action", Period::open(basis.today))? == CANCELLED {
            continue;
        }
        all.push(Relation {
            row,
            employer: Row::required(row.enterprise("employer-number"))?,
            period: row.period("entry-date", "exit-date")?,
        });
    }
    all.sort_by_key(|relation| (relation.period, relation.row.index()));
    Ok(Relations {
        all,
        partial: rows.partial(),
    })
}

/// The days of these periods, as periods that neither overlap nor follow each other without a break.
pub(super) fn merged(periods: impl IntoIterator<Item = Period>) -> Vec<Period> {
    let mut periods: Vec<_> = periods.into_iter().collect();
    periods.sort();
    let mut merged: Vec<Period> = Vec::new();
    for period in periods {
        match merged.last_mut() {
            Some(last) if last.gap_to(&period).is_none_or(|days| days == 0) => *last = joined(*last, period),
            _ => merged.push(period),
        }
    }
    merged
}

/// From the first day of the one to the last day of both.
fn joined(one: Period, later: Period) -> Period {
    let end = one.end().zip(later.end()).map(|(a, b)| a.max(b));
    Period::new(one.begin(), end).unwrap_or(one)
}

/// The days of these periods that lie in another one.
pub(super) fn cut(periods: &[Period], to: Period) -> Vec<Period> {
    periods.iter().filter_map(|period| period.intersect(&to)).collect()
}

/// How many days closed periods have that do not overlap.
pub(super) fn days(periods: &[Period], until: NaiveDate) -> i64 {
    periods.iter().map(|period| i64::from(period.days(until))).sum()
}
