//! Which day it is in Belgium at a moment: the gate decides by days, and the server's clock runs in UTC.
//!
//! The clock itself is a function in [`crate::Settings`]; only [`system_clock`] reads the machine's.

use std::sync::Arc;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc, Weekday};

/// Tells the time. Tests hand in one that they can move.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// The clock of the machine.
pub fn system_clock() -> Clock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where the server reads the machine's clock"
    )]
    let now = Utc::now;
    Arc::new(now)
}

/// The day in Belgium at this moment: UTC plus one hour, plus two from the last Sunday of March to the last Sunday of
/// October, each at 01:00 UTC (directive 2000/84/EC).
pub fn belgian_day(now: DateTime<Utc>) -> NaiveDate {
    let year = now.year();
    let switch = |month| {
        let sunday = last_sunday(year, month)?;
        sunday.and_hms_opt(1, 0, 0).map(|time| time.and_utc())
    };
    let is_summer = switch(3).is_some_and(|begin| begin <= now) && switch(10).is_some_and(|end| now < end);
    (now + TimeDelta::hours(if is_summer { 2 } else { 1 })).date_naive()
}

fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 31)?
        .iter_days()
        .rev()
        .find(|day| day.weekday() == Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(moment: &str) -> String {
        belgian_day(moment.parse().unwrap()).to_string()
    }

    #[test]
    fn the_belgian_day_begins_before_the_one_of_utc() {
        assert_eq!(day("2026-01-10T22:59:59Z"), "2026-01-10");
        assert_eq!(day("2026-01-10T23:00:00Z"), "2026-01-11");
        assert_eq!(day("2026-07-10T21:59:59Z"), "2026-07-10");
        assert_eq!(day("2026-07-10T22:00:00Z"), "2026-07-11");
    }

    #[test]
    fn summer_begins_and_ends_on_the_last_sunday() {
        // 29 March and 25 October 2026.
        assert_eq!(day("2026-03-28T22:30:00Z"), "2026-03-28");
        assert_eq!(day("2026-03-29T22:30:00Z"), "2026-03-30");
        assert_eq!(day("2026-10-24T22:30:00Z"), "2026-10-25");
        assert_eq!(day("2026-10-25T22:30:00Z"), "2026-10-25");
    }
}
