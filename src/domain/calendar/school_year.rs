//! A school year, 1 September to 31 August, by which the premiums for learning at the workplace are counted.
//!
//! Called by the checks of those premiums.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use super::{Period, read_year};

/// A school year; the order is that of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchoolYear {
    /// The calendar year of its 1 September.
    start: i32,
}

/// Why a text is not a school year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SchoolYearError {
    /// Not `2025-2026`.
    #[error("the text has not the form of a school year")]
    Form,
    /// The second year does not follow the first.
    #[error("the years of the school year do not follow each other")]
    NotConsecutive,
}

impl SchoolYear {
    /// The school year a day lies in.
    pub fn containing(day: NaiveDate) -> Self {
        let start = if day.month() >= 9 { day.year() } else { day.year() - 1 };
        Self { start }
    }

    /// Reads `2025-2026`.
    pub fn parse(text: &str) -> Result<Self, SchoolYearError> {
        let (first, second) = text.split_once('-').ok_or(SchoolYearError::Form)?;
        let (Some(start), Some(end)) = (read_year(first), read_year(second)) else {
            return Err(SchoolYearError::Form);
        };
        if end == start + 1 {
            Ok(Self { start })
        } else {
            Err(SchoolYearError::NotConsecutive)
        }
    }

    /// The calendar year in which it begins.
    pub fn start_year(self) -> i32 {
        self.start
    }

    /// 1 September, or the calendar's first day where that comes later.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.start, 9, 1).unwrap_or(NaiveDate::MIN)
    }

    /// 31 August, or the calendar's last day where that comes earlier.
    pub fn last_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.start + 1, 8, 31).unwrap_or(NaiveDate::MAX)
    }

    /// Its days.
    pub fn period(self) -> Period {
        Period::new(self.first_day(), Some(self.last_day()))
            .expect("31 August comes after 1 September of the year before")
    }
}

/// `2025-2026`.
impl fmt::Display for SchoolYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:04}", self.start, self.start + 1)
    }
}

impl FromStr for SchoolYear {
    type Err = SchoolYearError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

/// As `2025-2026`. Refuses years that are not of four digits, which could not be read back.
impl Serialize for SchoolYear {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !(0..=9998).contains(&self.start) {
            return Err(ser::Error::custom("the years of the school year have not four digits"));
        }
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for SchoolYear {
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

    #[test]
    fn the_school_year_turns_on_the_first_of_september() {
        assert_eq!(SchoolYear::containing(day("2025-08-31")).to_string(), "2024-2025");
        assert_eq!(SchoolYear::containing(day("2025-09-01")).to_string(), "2025-2026");
        let period = SchoolYear::parse("2025-2026").unwrap().period();
        assert_eq!(
            (period.begin(), period.end()),
            (day("2025-09-01"), Some(day("2026-08-31")))
        );
    }

    #[test]
    fn texts_that_are_no_school_year_are_refused() {
        for text in [
            "",
            "2025",
            "2025-",
            "2025-26",
            "2025/2026",
            "2025-2026-2027",
            "-2025-2026",
        ] {
            assert_eq!(SchoolYear::parse(text), Err(SchoolYearError::Form), "{text}");
        }
        for text in ["2025-2025", "2025-2027", "2026-2025"] {
            assert_eq!(SchoolYear::parse(text), Err(SchoolYearError::NotConsecutive), "{text}");
        }
    }

    #[test]
    fn the_extremes_of_the_calendar_have_a_school_year_cut_short() {
        assert_eq!(SchoolYear::containing(NaiveDate::MIN).first_day(), NaiveDate::MIN);
        assert_eq!(SchoolYear::containing(NaiveDate::MAX).last_day(), NaiveDate::MAX);
        assert!(serde_json::to_string(&SchoolYear::containing(NaiveDate::MAX)).is_err());
    }

    proptest! {
        #[test]
        fn a_school_year_reads_back(start in 0_i32..=9998) {
            let year = SchoolYear { start };
            prop_assert_eq!(year.to_string().parse(), Ok(year));
            let json = serde_json::to_string(&year).unwrap();
            prop_assert_eq!(serde_json::from_str::<SchoolYear>(&json).unwrap(), year);
            prop_assert_eq!(SchoolYear::containing(year.last_day()).start_year(), start);
        }
    }
}
