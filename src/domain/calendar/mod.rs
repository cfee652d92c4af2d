//! Days, quarters, periods and school years, as the sources of social security write them.
//!
//! Nothing here asks what day it is: today is an argument. Days have no time zone, as in the sources.
//! Called by the readers of messages, the checks and the drawing of time lines.

mod incomplete_date;
mod period;
mod quarter;
mod school_year;

pub use incomplete_date::{IncompleteDate, IncompleteDateError};
pub use period::{Period, PeriodError};
pub use quarter::{Quarter, QuarterError};
pub use school_year::{SchoolYear, SchoolYearError};

/// Reads a text of ASCII digits only, of at most nine digits; no sign, no blank.
fn read_number(text: &str) -> Option<u32> {
    let is_number = (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}

/// Reads a year written in exactly four digits.
fn read_year(text: &str) -> Option<i32> {
    let year = read_number(text).filter(|_| text.len() == 4)?;
    i32::try_from(year).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use proptest::prelude::*;

    /// Any day of a calendar as wide as the sources could ever need, and now and then its extremes.
    pub(super) fn any_day() -> impl Strategy<Value = NaiveDate> {
        let usual = (0..=3_652_058).prop_map(|days| NaiveDate::from_num_days_from_ce_opt(days + 1).unwrap());
        prop_oneof![8 => usual, 1 => Just(NaiveDate::MIN), 1 => Just(NaiveDate::MAX)]
    }

    pub(super) fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_with_signs_blanks_or_foreign_digits_are_no_numbers() {
        for text in ["", "+1", "-1", " 1", "٣", "1234567890"] {
            assert_eq!(read_number(text), None, "{text}");
        }
        assert_eq!(
            (read_year("0999"), read_year("999"), read_year("19999")),
            (Some(999), None, None)
        );
    }

    proptest! {
        #[test]
        fn no_text_makes_a_parser_panic(text in any::<String>(), near in "[0-9Qq/é-]{0,12}") {
            for text in [text, near] {
                let _ = (Quarter::parse(&text), IncompleteDate::parse(&text), SchoolYear::parse(&text));
            }
        }

        #[test]
        fn every_day_has_its_quarter_and_its_school_year(day in any_day()) {
            prop_assert!(Quarter::containing(day).period().contains(day));
            prop_assert!(SchoolYear::containing(day).period().contains(day));
            prop_assert_eq!(IncompleteDate::from(day).complete(), Some(day));
        }
    }
}
