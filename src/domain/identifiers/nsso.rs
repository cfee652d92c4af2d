//! The number under which the NSSO (RSZ, ONSS) registers an employer; `DmfA` zone 00011.
//!
//! Only definitive numbers: provisional ones and the zero written beside an enterprise number are refused.
//! Called by the readers of messages and by the maker of fictitious employers.

use std::fmt;

use super::{ForeignCharacter, Reading, as_text};

/// The definitive numbers, check digits included (RSZ `DmfA` glossary 2022/3, zone 00011).
const DEFINITIVE: std::ops::RangeInclusive<u64> = 100_006..=199_999_934;
const DIGITS: usize = 9;
/// The last ten thousand numbers, of which the RSZ's own `DmfA` example uses the very last.
const FICTITIOUS: std::ops::RangeInclusive<u32> = 1_990_000..=1_999_999;

/// A definitive registration number with right check digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NssoNumber(u32);

/// Why a text is not a registration number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NssoNumberError {
    /// No digit at all.
    #[error("there is no number")]
    Empty,
    /// Neither a digit nor a separator.
    #[error("character {position} is neither a digit nor a separator")]
    Character {
        /// Counted in characters, from 1.
        position: usize,
    },
    /// More than nine digits, and not the ten of the KSZ form (a zero before the nine).
    #[error("{digits} digits where at most nine are needed")]
    TooLong {
        /// The digits found.
        digits: usize,
    },
    /// Outside the definitive numbers: a provisional number, or zero for "none".
    #[error("the number is outside the definitive ones")]
    Range,
    /// A digit was mistyped.
    #[error("the check digits do not match")]
    CheckDigits,
}

impl From<ForeignCharacter> for NssoNumberError {
    fn from(foreign: ForeignCharacter) -> Self {
        Self::Character {
            position: foreign.position,
        }
    }
}

impl NssoNumber {
    /// Reads up to nine digits with separators or not; leading zeros may be missing, or be one more (the KSZ form).
    pub fn parse(text: &str) -> Result<Self, NssoNumberError> {
        let reading = Reading::of(text)?;
        let is_ksz_form = reading.digits == DIGITS + 1 && reading.value < 10_u64.pow(9);
        match reading.digits {
            0 => return Err(NssoNumberError::Empty),
            digits if digits > DIGITS && !is_ksz_form => return Err(NssoNumberError::TooLong { digits }),
            _ => {}
        }
        let number = u32::try_from(reading.value)
            .ok()
            .filter(|number| DEFINITIVE.contains(&u64::from(*number)))
            .ok_or(NssoNumberError::Range)?;
        if number % 100 == check_digits(number / 100) {
            Ok(Self(number))
        } else {
            Err(NssoNumberError::CheckDigits)
        }
    }

    /// The `n`th of the ten thousand numbers 1990000 to 1999999; `None` from 10,000 on.
    ///
    /// The definitive range ends with them; no employer is known to have one, but no rule promises it.
    pub fn fictitious(n: u32) -> Option<Self> {
        let base = FICTITIOUS
            .start()
            .checked_add(n)
            .filter(|base| FICTITIOUS.contains(base))?;
        Some(Self(base * 100 + check_digits(base)))
    }

    /// Whether the number lies in the fictitious block.
    pub fn is_fictitious(self) -> bool {
        FICTITIOUS.contains(&(self.0 / 100))
    }

    /// The nine digits, as `DmfA` messages carry them.
    pub fn digits(self) -> String {
        format!("{:09}", self.0)
    }
}

/// The printed form, seven digits and the check digits: `0829027-95`.
impl fmt::Display for NssoNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:07}-{:02}", self.0 / 100, self.0 % 100)
    }
}

as_text!(NssoNumber, NssoNumberError);

/// The whole number leaves 96 when divided by 97, so the check digits are 00 to 96.
const fn check_digits(base: u32) -> u32 {
    96 - (100 * base) % 97
}

#[cfg(test)]
mod tests {
    use super::super::tests::single_digit_changes;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_numbers_printed_in_the_glossary_are_accepted() {
        for (text, printed) in [
            ("1000-06", "0001000-06"),
            ("1999999-34", "1999999-34"),
            ("829027-95", "0829027-95"),
            ("829049-29", "0829049-29"),
            ("829073-54", "0829073-54"),
            ("1943023-48", "1943023-48"),
            ("194302542", "1943025-42"),
            ("0199999934", "1999999-34"),
            ("000100006", "0001000-06"),
        ] {
            assert_eq!(
                NssoNumber::parse(text).map(|number| number.to_string()),
                Ok(printed.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn each_fault_has_its_own_refusal() {
        let refusals = [
            ("", NssoNumberError::Empty),
            ("829027/95", NssoNumberError::Character { position: 7 }),
            ("829027-94", NssoNumberError::CheckDigits),
            ("829027-97", NssoNumberError::CheckDigits),
            ("0", NssoNumberError::Range),
            ("000000096", NssoNumberError::Range),
            ("200000000", NssoNumberError::Range),
            ("5000000000", NssoNumberError::TooLong { digits: 10 }),
            ("00199999934", NssoNumberError::TooLong { digits: 11 }),
        ];
        for (text, error) in refusals {
            assert_eq!(NssoNumber::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn the_fictitious_block_holds_ten_thousand_numbers() {
        assert_eq!(NssoNumber::fictitious(0).unwrap().to_string(), "1990000-58");
        assert_eq!(NssoNumber::fictitious(9999).unwrap().digits(), "199999934");
        assert_eq!(NssoNumber::fictitious(10_000), None);
        assert_eq!(NssoNumber::fictitious(u32::MAX), None);
        assert!(!NssoNumber::parse("1943023-48").unwrap().is_fictitious());
    }

    proptest! {
        #[test]
        fn a_number_reads_back_from_every_form_and_no_wrong_digit_passes(n in 0_u32..10_000) {
            let number = NssoNumber::fictitious(n).unwrap();
            prop_assert!(number.is_fictitious());
            prop_assert_eq!(number.to_string().parse(), Ok(number));
            let json = serde_json::to_string(&number).unwrap();
            prop_assert_eq!(serde_json::from_str::<NssoNumber>(&json).unwrap(), number);
            for changed in single_digit_changes(u64::from(number.0), 9) {
                prop_assert!(NssoNumber::parse(&format!("{changed:09}")).is_err(), "{}", changed);
            }
        }
    }
}
