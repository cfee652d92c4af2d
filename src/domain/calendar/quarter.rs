//! A quarter of a year, the unit of the employers' declarations; `DmfA` zone 00013.
//!
//! It holds any year `NaiveDate` can hold, so that every day has its quarter; it is written only for four-digit years.
//! Called by the readers of declarations, the checks and the drawing of time lines.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use super::{Period, read_number, read_year};

/// A quarter; the order is that of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: i32,
    /// 1 to 4.
    number: u8,
}

/// Why a text is not a quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QuarterError {
    /// Neither `20031`, `2003Q1` nor `2003/1`.
    #[error("the text has not the form of a quarter")]
    Form,
    /// A year has quarters 1 to 4.
    #[error("a year has no quarter {number}")]
    Number {
        /// As written.
        number: u32,
    },
}

impl Quarter {
    /// `None` if the number is not 1 to 4, or if the calendar has no such year.
    pub fn new(year: i32, number: u8) -> Option<Self> {
        let has_year = (NaiveDate::MIN.year()..=NaiveDate::MAX.year()).contains(&year);
        ((1..=4).contains(&number) && has_year).then_some(Self { year, number })
    }

    /// Reads `20031` (zone 00013), `2003Q1` or `2003/1`.
    pub fn parse(text: &str) -> Result<Self, QuarterError> {
        let (year, rest) = text.split_at_checked(4).ok_or(QuarterError::Form)?;
        let year = read_year(year).ok_or(QuarterError::Form)?;
        let digit = rest.strip_prefix(['Q', 'q', '/']).unwrap_or(rest);
        let number = read_number(digit)
            .filter(|_| digit.len() == 1)
            .ok_or(QuarterError::Form)?;
        Self::new(year, number as u8).ok_or(QuarterError::Number { number })
    }

    /// The quarter a day lies in.
    pub fn containing(day: NaiveDate) -> Self {
        Self {
            year: day.year(),
            number: (day.month0() / 3 + 1) as u8,
        }
    }

    /// The quarters from one to another, both included; none if the second comes before the first.
    pub fn through(from: Self, to: Self) -> impl DoubleEndedIterator<Item = Self> + Clone {
        (from.index()..=to.index()).map(Self::at)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// 1 to 4.
    pub fn number(self) -> u8 {
        self.number
    }

    /// 1 January, April, July or October.
    pub fn first_day(self) -> NaiveDate {
        let month = u32::from(self.number) * 3 - 2;
        NaiveDate::from_ymd_opt(self.year, month, 1).expect("new keeps to the calendar's years and to quarters 1 to 4")
    }

    /// 31 March, 30 June, 30 September or 31 December.
    pub fn last_day(self) -> NaiveDate {
        let (month, day) = match self.number {
            1 => (3, 31),
            2 => (6, 30),
            3 => (9, 30),
            _ => (12, 31),
        };
        NaiveDate::from_ymd_opt(self.year, month, day).expect("new keeps to the calendar's years")
    }

    /// The days of the quarter.
    pub fn period(self) -> Period {
        Period::new(self.first_day(), Some(self.last_day())).expect("a quarter's last day comes after its first")
    }

    /// The quarter after this one. The calendar's very last quarter (of the year 262142) is followed by itself.
    #[must_use]
    pub fn next(self) -> Self {
        Self::at(self.index() + 1)
    }

    /// The quarter before this one. The calendar's very first quarter is preceded by itself.
    #[must_use]
    pub fn previous(self) -> Self {
        Self::at(self.index() - 1)
    }

    /// The count of quarters since the year 0.
    fn index(self) -> i32 {
        self.year * 4 + i32::from(self.number) - 1
    }

    /// The quarter with this count, held within the calendar.
    fn at(index: i32) -> Self {
        let held = index.clamp(NaiveDate::MIN.year() * 4, NaiveDate::MAX.year() * 4 + 3);
        Self {
            year: held.div_euclid(4),
            number: held.rem_euclid(4) as u8 + 1,
        }
    }
}

/// As people write it: `2003/1`.
impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}/{}", self.year, self.number)
    }
}

impl FromStr for Quarter {
    type Err = QuarterError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

/// As `2003Q1`. Refuses a year of more than four digits, which could not be read back.
impl Serialize for Quarter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !(0..=9999).contains(&self.year) {
            return Err(ser::Error::custom("the year of the quarter has not four digits"));
        }
        serializer.collect_str(&format_args!("{:04}Q{}", self.year, self.number))
    }
}

impl<'de> Deserialize<'de> for Quarter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{any_day, day};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_three_written_forms_are_one_quarter() {
        let quarter = Quarter::new(2003, 1);
        for text in ["20031", "2003Q1", "2003q1", "2003/1"] {
            assert_eq!(Quarter::parse(text).ok(), quarter, "{text}");
        }
        assert_eq!(quarter.unwrap().to_string(), "2003/1");
        assert_eq!(serde_json::to_string(&quarter).unwrap(), "\"2003Q1\"");
    }

    #[test]
    fn texts_that_are_no_quarter_are_refused() {
        for text in [
            "", "2003", "2003/", "2003//1", "2003Q", "2003Q01", "2003-1", "203/1", "200311", "+003/1", "200é1",
        ] {
            assert_eq!(Quarter::parse(text), Err(QuarterError::Form), "{text}");
        }
        for (text, number) in [("20030", 0), ("2003/5", 5), ("2003Q9", 9)] {
            assert_eq!(Quarter::parse(text), Err(QuarterError::Number { number }), "{text}");
        }
    }

    #[test]
    fn a_year_has_four_quarters_and_the_calendar_its_years() {
        assert_eq!(Quarter::new(2026, 0), None);
        assert_eq!(Quarter::new(2026, 5), None);
        assert_eq!(Quarter::new(i32::MAX, 1), None);
        assert_eq!(Quarter::new(i32::MIN, 1), None);
    }

    #[test]
    fn quarters_begin_and_end_where_the_year_says() {
        let days: Vec<_> = Quarter::through(Quarter::parse("20234").unwrap(), Quarter::parse("20243").unwrap())
            .map(|quarter| (quarter.first_day(), quarter.last_day()))
            .collect();
        let expected = [
            ("2023-10-01", "2023-12-31"),
            ("2024-01-01", "2024-03-31"),
            ("2024-04-01", "2024-06-30"),
            ("2024-07-01", "2024-09-30"),
        ];
        assert_eq!(days, expected.map(|(first, last)| (day(first), day(last))));
    }

    #[test]
    fn there_is_nothing_from_a_later_quarter_to_an_earlier_one() {
        let quarter = Quarter::new(2024, 1).unwrap();
        assert_eq!(Quarter::through(quarter, quarter.previous()).count(), 0);
        assert_eq!(Quarter::through(quarter, quarter).count(), 1);
    }

    #[test]
    fn at_the_ends_of_the_calendar_time_stands_still() {
        let (first, last) = (Quarter::containing(NaiveDate::MIN), Quarter::containing(NaiveDate::MAX));
        assert_eq!((first.previous(), last.next()), (first, last));
        assert_eq!((first.first_day(), last.last_day()), (NaiveDate::MIN, NaiveDate::MAX));
        assert!(serde_json::to_string(&first).is_err() && serde_json::to_string(&last).is_err());
    }

    proptest! {
        #[test]
        fn quarters_follow_each_other_without_a_gap(day in any_day()) {
            let quarter = Quarter::containing(day);
            if quarter.next() != quarter {
                prop_assert_eq!(quarter.last_day().succ_opt(), Some(quarter.next().first_day()));
                prop_assert_eq!(quarter.next().previous(), quarter);
                prop_assert!(quarter.next() > quarter);
            }
        }

        #[test]
        fn a_quarter_reads_back_from_every_form(year in 0_i32..=9999, number in 1_u8..=4) {
            let quarter = Quarter::new(year, number).unwrap();
            prop_assert_eq!(quarter.to_string().parse(), Ok(quarter));
            let json = serde_json::to_string(&quarter).unwrap();
            prop_assert_eq!(serde_json::from_str::<Quarter>(&json).unwrap(), quarter);
        }

        #[test]
        fn so_many_quarters_on_is_so_many_quarters_through(year in 1900_i32..2100, number in 1_u8..=4, count in 0_usize..60) {
            let from = Quarter::new(year, number).unwrap();
            let to = (0..count).fold(from, |quarter, _| quarter.next());
            prop_assert_eq!(Quarter::through(from, to).count(), count + 1);
            prop_assert_eq!(Quarter::through(from, to).next_back(), Some(to));
        }
    }
}
