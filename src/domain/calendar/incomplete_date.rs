//! A date of which the day, the month or everything may be unknown, as registers keep births; `DmfA` zone 00028.
//!
//! It never fills in what is not known: 1 January stands for 1 January only. Mostly a birth date, hence personal:
//! `Debug` prints `***`, errors tell no part of it. Called by [`crate::identifiers::Ssin`] and by the readers of messages.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use super::{read_number, read_year};

/// A day, a month of a year, a year, or nothing. Ordered as the written forms are: what is unknown comes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IncompleteDate(Option<Known>);

/// What is known; 0 for a month or a day that is not. A known day has a known month, and the month has that day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Known {
    year: i32,
    month: u8,
    day: u8,
}

/// Why a text is not a date, not even an incomplete one. No variant carries the text: it may be somebody's birth date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IncompleteDateError {
    /// Not `yyyy-mm-dd`.
    #[error("the text has not the form of a date")]
    Form,
    /// A month or day the calendar does not have, or a known part inside an unknown one.
    #[error("the calendar has no such date")]
    NoSuchDate,
}

impl IncompleteDate {
    /// Nothing is known, `0000-00-00`.
    pub const UNKNOWN: Self = Self(None);

    /// A year from 1 to 9999 with what is known of the rest; 0 counts as unknown, as it does in the sources.
    ///
    /// `None` if the calendar has no such date, or for a day without a month.
    pub fn new(year: i32, month: Option<u32>, day: Option<u32>) -> Option<Self> {
        let (month, day) = (month.unwrap_or(0), day.unwrap_or(0));
        let is_in_calendar = match (month, day) {
            (0, 0) => true,
            (0, _) => false,
            (_, 0) => month <= 12,
            (_, _) => NaiveDate::from_ymd_opt(year, month, day).is_some(),
        };
        let known = Known {
            year,
            month: u8::try_from(month).ok()?,
            day: u8::try_from(day).ok()?,
        };
        (is_in_calendar && (1..=9999).contains(&year)).then_some(Self(Some(known)))
    }

    /// Reads `yyyy-mm-dd`, `yyyy-mm-00`, `yyyy-00-00` or `0000-00-00`.
    pub fn parse(text: &str) -> Result<Self, IncompleteDateError> {
        let mut parts = text.split('-');
        let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(IncompleteDateError::Form);
        };
        let two_digits = |part: &str| read_number(part).filter(|_| part.len() == 2);
        let (Some(year), Some(month), Some(day)) = (read_year(year), two_digits(month), two_digits(day)) else {
            return Err(IncompleteDateError::Form);
        };
        if (year, month, day) == (0, 0, 0) {
            return Ok(Self::UNKNOWN);
        }
        Self::new(year, Some(month), Some(day)).ok_or(IncompleteDateError::NoSuchDate)
    }

    /// The year, if known.
    pub fn year(self) -> Option<i32> {
        self.0.map(|known| known.year)
    }

    /// The month, 1 to 12, if known.
    pub fn month(self) -> Option<u32> {
        self.0.map(|known| u32::from(known.month)).filter(|month| *month > 0)
    }

    /// The day of the month, if known.
    pub fn day(self) -> Option<u32> {
        self.0.map(|known| u32::from(known.day)).filter(|day| *day > 0)
    }

    /// The date, if nothing of it is missing.
    pub fn complete(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year()?, self.month()?, self.day()?)
    }

    /// The earliest day it can be; `None` if not even the year is known.
    pub fn earliest(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year()?, self.month().unwrap_or(1), self.day().unwrap_or(1))
    }

    /// The latest day it can be; `None` if not even the year is known.
    pub fn latest(self) -> Option<NaiveDate> {
        if let Some(date) = self.complete() {
            return Some(date);
        }
        let last_month = NaiveDate::from_ymd_opt(self.year()?, self.month().unwrap_or(12), 1)?;
        last_month
            .checked_add_months(Months::new(1))?
            .checked_sub_days(Days::new(1))
    }
}

impl From<NaiveDate> for IncompleteDate {
    fn from(date: NaiveDate) -> Self {
        Self(Some(Known {
            year: date.year(),
            month: date.month() as u8,
            day: date.day() as u8,
        }))
    }
}

/// The written form, with zeros for what is unknown.
impl fmt::Display for IncompleteDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Known { year, month, day } = self.0.unwrap_or(Known {
            year: 0,
            month: 0,
            day: 0,
        });
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for IncompleteDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IncompleteDate(***)")
    }
}

impl FromStr for IncompleteDate {
    type Err = IncompleteDateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

/// The written form. Refuses a year that is not of four digits, which could not be read back.
impl Serialize for IncompleteDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.year().is_some_and(|year| !(1..=9999).contains(&year)) {
            return Err(ser::Error::custom("the year of the date has not four digits"));
        }
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for IncompleteDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::day;
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> IncompleteDate {
        IncompleteDate::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn each_degree_of_knowledge_says_what_it_can_be() {
        let degrees = [
            ("1985-07-30", Some("1985-07-30"), Some(("1985-07-30", "1985-07-30"))),
            ("2024-02-00", None, Some(("2024-02-01", "2024-02-29"))),
            ("1985-12-00", None, Some(("1985-12-01", "1985-12-31"))),
            ("1985-00-00", None, Some(("1985-01-01", "1985-12-31"))),
            ("9999-00-00", None, Some(("9999-01-01", "9999-12-31"))),
            ("0000-00-00", None, None),
        ];
        for (text, complete, bounds) in degrees {
            let date = read(text);
            assert_eq!(date.to_string(), text);
            assert_eq!(date.complete(), complete.map(day), "{text}");
            assert_eq!(
                date.earliest().zip(date.latest()),
                bounds.map(|(from, to)| (day(from), day(to))),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_not_known_is_not_told() {
        let date = read("1985-07-00");
        assert_eq!((date.year(), date.month(), date.day()), (Some(1985), Some(7), None));
        let nothing = IncompleteDate::UNKNOWN;
        assert_eq!((nothing.year(), nothing.month(), nothing.day()), (None, None, None));
    }

    #[test]
    fn impossible_dates_and_other_forms_are_refused() {
        for text in [
            "",
            "1985",
            "1985-07",
            "85-07-30",
            "1985-7-30",
            "1985-07-30-",
            "1985-07-30T",
            "19850730",
            "-985-07-30",
        ] {
            assert!(IncompleteDate::parse(text) == Err(IncompleteDateError::Form), "{text}");
        }
        for text in [
            "1985-13-00",
            "1985-02-29",
            "1985-00-30",
            "0000-07-00",
            "0000-07-30",
            "1985-07-32",
        ] {
            assert!(
                IncompleteDate::parse(text) == Err(IncompleteDateError::NoSuchDate),
                "{text}"
            );
        }
        assert!(IncompleteDate::new(1985, None, Some(1)).is_none());
        assert!(IncompleteDate::new(10_000, None, None).is_none());
        assert!(IncompleteDate::new(1985, Some(256 + 7), None).is_none());
        assert!(IncompleteDate::new(1985, Some(u32::MAX), Some(u32::MAX)).is_none());
    }

    #[test]
    fn dates_sort_as_they_are_written() {
        let written = [
            "0000-00-00",
            "1985-00-00",
            "1985-07-00",
            "1985-07-01",
            "1985-07-30",
            "1986-00-00",
        ];
        let mut sorted = written.map(read);
        sorted.reverse();
        sorted.sort_unstable();
        assert_eq!(sorted.map(|date| date.to_string()), written);
    }

    #[test]
    fn debug_prints_no_part_of_a_birth_date() {
        assert_eq!(format!("{:?}", read("1985-07-30")), "IncompleteDate(***)");
    }

    #[test]
    fn the_extremes_of_the_calendar_neither_panic_nor_get_written_unreadably() {
        for date in [NaiveDate::MIN, NaiveDate::MAX].map(IncompleteDate::from) {
            assert!(date.earliest().is_some() && date.latest().is_some());
            assert!(serde_json::to_string(&date).is_err());
        }
    }

    proptest! {
        #[test]
        fn a_date_reads_back_and_lies_between_its_bounds(year in 1_i32..=9999, month in 0_u32..=12, day in 0_u32..=31) {
            if let Some(date) = IncompleteDate::new(year, Some(month), Some(day)) {
                prop_assert!(IncompleteDate::parse(&date.to_string()) == Ok(date));
                let json = serde_json::to_string(&date).unwrap();
                prop_assert_eq!(serde_json::from_str::<IncompleteDate>(&json).unwrap(), date);
                prop_assert!(date.earliest().unwrap() <= date.latest().unwrap());
                prop_assert_eq!(date.complete().is_some(), date.earliest() == date.latest());
            }
        }
    }
}
