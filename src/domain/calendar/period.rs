//! A run of days with a first and perhaps a last day, both included, as the sources give them.
//!
//! An open period has no last day yet; it is never given an invented one. What "until today" means is the caller's
//! to say. Called by the readers of messages, the checks and the drawing of time lines.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Days from `begin` to `end`, both included; without `end` it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Period {
    begin: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<NaiveDate>,
}

/// Why two days make no period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// The two were exchanged, or one was mistyped. The days themselves are not told: they may be personal.
    #[error("the period ends before it begins")]
    EndsBeforeBegin,
}

/// A period as read, before its order is checked. A misspelt `end` must not pass for an open period.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unchecked {
    begin: NaiveDate,
    #[serde(default)]
    end: Option<NaiveDate>,
}

impl TryFrom<Unchecked> for Period {
    type Error = PeriodError;

    fn try_from(read: Unchecked) -> Result<Self, Self::Error> {
        Self::new(read.begin, read.end)
    }
}

impl Period {
    /// A period of at least one day, or an open one.
    pub fn new(begin: NaiveDate, end: Option<NaiveDate>) -> Result<Self, PeriodError> {
        match end {
            Some(end) if end < begin => Err(PeriodError::EndsBeforeBegin),
            _ => Ok(Self { begin, end }),
        }
    }

    /// A period that has not ended.
    pub fn open(begin: NaiveDate) -> Self {
        Self { begin, end: None }
    }

    /// The first day.
    pub fn begin(&self) -> NaiveDate {
        self.begin
    }

    /// The last day, which still belongs to the period.
    pub fn end(&self) -> Option<NaiveDate> {
        self.end
    }

    /// Whether the day is one of the period's.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.begin <= day && day <= self.bound()
    }

    /// The last day, when it lies before this one: the period was over by then.
    pub fn ended_before(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.end.filter(|end| *end < day)
    }

    /// Whether the two have a day in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.begin <= other.bound() && other.begin <= self.bound()
    }

    /// The days the two have in common. Open only if both are.
    pub fn intersect(&self, other: &Self) -> Option<Self> {
        let end = match (self.end, other.end) {
            (Some(one), Some(another)) => Some(one.min(another)),
            (one, another) => one.or(another),
        };
        Self::new(self.begin.max(other.begin), end).ok()
    }

    /// The number of days between the two, whichever comes first: 0 if one follows the other without a break.
    /// `None` if they overlap.
    pub fn gap_to(&self, other: &Self) -> Option<u32> {
        if self.overlaps(other) {
            return None;
        }
        let (earlier, later) = if self.begin < other.begin {
            (self, other)
        } else {
            (other, self)
        };
        // Apart, so the later one begins at least a day after the earlier one's last day.
        Some(days_from(earlier.bound(), later.begin) - 1)
    }

    /// The number of days up to and including `until`, or up to the period's own end if that comes first.
    /// 0 if the period begins after `until`.
    pub fn days(&self, until: NaiveDate) -> u32 {
        let last = self.bound().min(until);
        if last < self.begin {
            0
        } else {
            days_from(self.begin, last) + 1
        }
    }

    /// The last day for comparisons; an open period reaches the end of the calendar.
    fn bound(self) -> NaiveDate {
        self.end.unwrap_or(NaiveDate::MAX)
    }
}

/// Days from one to a later one. The whole calendar is under 200 million days long.
fn days_from(earlier: NaiveDate, later: NaiveDate) -> u32 {
    u32::try_from((later - earlier).num_days()).expect("the caller gives the earlier day first")
}

#[cfg(test)]
mod tests {
    use super::super::tests::{any_day, day};
    use super::*;
    use proptest::prelude::*;

    fn period(begin: &str, end: &str) -> Period {
        Period::new(day(begin), Some(day(end))).unwrap()
    }

    fn any_period() -> impl Strategy<Value = Period> {
        (any_day(), any_day(), any::<bool>()).prop_map(|(one, another, is_open)| {
            Period::new(one.min(another), (!is_open).then_some(one.max(another))).unwrap()
        })
    }

    #[test]
    fn a_period_may_last_one_day_but_not_end_before_it_begins() {
        let one_day = period("2024-02-29", "2024-02-29");
        assert_eq!(one_day.days(NaiveDate::MAX), 1);
        let turned = Period::new(day("2024-02-29"), Some(day("2024-02-28")));
        assert_eq!(turned, Err(PeriodError::EndsBeforeBegin));
    }

    #[test]
    fn both_ends_belong_to_the_period() {
        let quarter = period("2024-01-01", "2024-03-31");
        assert!(quarter.contains(day("2024-01-01")) && quarter.contains(day("2024-03-31")));
        assert!(!quarter.contains(day("2023-12-31")) && !quarter.contains(day("2024-04-01")));
        assert!(quarter.overlaps(&period("2024-03-31", "2024-05-01")));
        assert!(!quarter.overlaps(&period("2024-04-01", "2024-05-01")));
    }

    #[test]
    fn periods_that_follow_each_other_have_a_gap_of_no_days() {
        let first = period("2024-01-01", "2024-03-31");
        assert_eq!(first.gap_to(&Period::open(day("2024-04-01"))), Some(0));
        assert_eq!(first.gap_to(&Period::open(day("2024-04-11"))), Some(10));
        assert_eq!(first.gap_to(&Period::open(day("2024-03-31"))), None);
    }

    #[test]
    fn a_period_has_ended_before_the_days_after_its_last_one() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let (begin, end) = (day("2026-01-01"), day("2026-03-31"));
        let period = Period::new(begin, Some(end)).unwrap();
        assert_eq!(period.ended_before(day("2026-04-01")), Some(end));
        assert_eq!(period.ended_before(end), None);
        assert_eq!(Period::open(begin).ended_before(NaiveDate::MAX), None);
    }

    #[test]
    fn two_open_periods_share_an_open_one() {
        let shared = Period::open(day("2024-01-01")).intersect(&Period::open(day("2025-01-01")));
        assert_eq!(shared, Some(Period::open(day("2025-01-01"))));
        let closed = Period::open(day("2024-01-01")).intersect(&period("2023-01-01", "2024-06-30"));
        assert_eq!(closed, Some(period("2024-01-01", "2024-06-30")));
    }

    #[test]
    fn an_open_period_lasts_until_the_day_asked_about() {
        let running = Period::open(day("2024-01-01"));
        assert_eq!(running.days(day("2024-12-31")), 366);
        assert_eq!(running.days(day("2023-12-31")), 0);
        assert_eq!(period("2024-01-01", "2024-01-10").days(day("2024-01-05")), 5);
        assert_eq!(period("2024-01-01", "2024-01-10").days(day("2024-02-01")), 10);
    }

    #[test]
    fn a_period_is_checked_when_it_is_read() {
        let read = |json| serde_json::from_str::<Period>(json);
        assert_eq!(
            read(r#"{"begin":"2024-01-01","end":"2024-03-31"}"#).unwrap(),
            period("2024-01-01", "2024-03-31")
        );
        assert_eq!(
            read(r#"{"begin":"2024-01-01"}"#).unwrap(),
            Period::open(day("2024-01-01"))
        );
        assert_eq!(
            read(r#"{"begin":"2024-01-01","end":null}"#).unwrap(),
            Period::open(day("2024-01-01"))
        );
        assert!(read(r#"{"begin":"2024-01-01","end":"2023-12-31"}"#).is_err());
        assert!(read(r#"{"begin":"2024-01-01","ends":"2024-03-31"}"#).is_err());
        assert_eq!(
            serde_json::to_string(&Period::open(day("2024-01-01"))).unwrap(),
            r#"{"begin":"2024-01-01"}"#
        );
    }

    proptest! {
        #[test]
        fn two_periods_overlap_share_days_or_have_a_gap_and_never_two_of_these(one in any_period(), other in any_period()) {
            let shared = one.intersect(&other);
            prop_assert_eq!(one.overlaps(&other), shared.is_some());
            prop_assert_eq!(one.gap_to(&other).is_some(), shared.is_none());
            prop_assert_eq!(shared, other.intersect(&one));
            prop_assert_eq!(one.gap_to(&other), other.gap_to(&one));
            prop_assert_eq!(one.intersect(&one), Some(one));
            if let Some(shared) = shared {
                prop_assert!(one.contains(shared.begin()) && other.contains(shared.begin()));
                prop_assert!(shared.days(NaiveDate::MAX) <= one.days(NaiveDate::MAX));
            }
        }

        #[test]
        fn a_period_has_days_exactly_when_it_has_begun(period in any_period(), until in any_day()) {
            prop_assert_eq!(period.days(until) > 0, period.begin() <= until);
            prop_assert_eq!(period.contains(until), Period::new(until, Some(until)).unwrap().overlaps(&period));
        }

        #[test]
        fn a_written_period_reads_back(period in any_period()) {
            let json = serde_json::to_string(&period).unwrap();
            prop_assert_eq!(serde_json::from_str::<Period>(&json).unwrap(), period);
        }
    }
}
