//! The number of an enterprise in the crossroads bank for enterprises (KBO, BCE); `DmfA` zone 00014.
//!
//! Enterprise numbers are public, so they print. Zero, which `DmfA` writes for "unknown", is refused: absence is the
//! reader's to express. Called by the readers of messages and assets and by the maker of fictitious employers.

use std::fmt;

use super::{ForeignCharacter, Reading, as_text, check_digits_97};

const DIGITS: usize = 10;
/// First eight digits of the first fictitious enterprise; real numbers are far below.
const FICTITIOUS_FROM: u32 = 19_000_000;
const FICTITIOUS_COUNT: u32 = 1_000_000;

/// An enterprise number with right check digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnterpriseNumber(u32);

/// Why a text is not an enterprise number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnterpriseNumberError {
    /// No digit at all.
    #[error("there is no number")]
    Empty,
    /// Neither a digit nor a separator, after the optional `BE`.
    #[error("character {position} is neither a digit nor a separator")]
    Character {
        /// Counted in characters, from 1.
        position: usize,
    },
    /// Neither nine digits (the old form) nor ten.
    #[error("{digits} digits where nine or ten are needed")]
    Length {
        /// The digits found.
        digits: usize,
    },
    /// An enterprise number begins with 0 or 1; 2 to 8 is an establishment unit.
    #[error("the first digit is neither 0 nor 1")]
    FirstDigit,
    /// A digit was mistyped.
    #[error("the check digits do not match")]
    CheckDigits,
}

impl EnterpriseNumber {
    /// Reads ten digits, or nine of the old form, with separators and `BE` before them or not.
    pub fn parse(text: &str) -> Result<Self, EnterpriseNumberError> {
        let prefix = country_prefix(text);
        let reading =
            Reading::of(&text[prefix..]).map_err(|ForeignCharacter { position }| EnterpriseNumberError::Character {
                position: position + text[..prefix].chars().count(),
            })?;
        match reading.digits {
            0 => return Err(EnterpriseNumberError::Empty),
            9 | DIGITS => {}
            digits => return Err(EnterpriseNumberError::Length { digits }),
        }
        let number = u32::try_from(reading.value)
            .ok()
            .filter(|number| *number < 2_000_000_000)
            .ok_or(EnterpriseNumberError::FirstDigit)?;
        if u64::from(number % 100) == check_digits_97(u64::from(number / 100)) {
            Ok(Self(number))
        } else {
            Err(EnterpriseNumberError::CheckDigits)
        }
    }

    /// The `n`th number of the block that begins with 19, which no enterprise has; `None` from 1,000,000 on.
    pub fn fictitious(n: u32) -> Option<Self> {
        let first_eight = FICTITIOUS_FROM + (n < FICTITIOUS_COUNT).then_some(n)?;
        Some(Self(first_eight * 100 + check_digits_97(u64::from(first_eight)) as u32))
    }

    /// Whether the number lies in the fictitious block.
    pub fn is_fictitious(self) -> bool {
        self.0 / 100 >= FICTITIOUS_FROM
    }

    /// The ten digits, as messages carry them.
    pub fn digits(self) -> String {
        format!("{:010}", self.0)
    }

    /// The printed form, `0403.019.261`.
    pub fn grouped(self) -> String {
        self.to_string()
    }
}

/// The printed form, `0403.019.261`.
impl fmt::Display for EnterpriseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}.{:03}.{:03}",
            self.0 / 1_000_000,
            self.0 / 1000 % 1000,
            self.0 % 1000
        )
    }
}

as_text!(EnterpriseNumber, EnterpriseNumberError);

/// How many bytes of the text are blanks followed by `BE`; none when there is no `BE`.
fn country_prefix(text: &str) -> usize {
    let begin = text.len() - text.trim_start().len();
    match text.get(begin..begin + 2) {
        Some(letters) if letters.eq_ignore_ascii_case("BE") => begin + 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::single_digit_changes;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn published_numbers_are_accepted_in_every_written_form() {
        for digits in [
            "0403019261",
            "0428759497",
            "0566988259",
            "0202239951",
            "1900000168",
            "1999999943",
        ] {
            assert_eq!(
                EnterpriseNumber::parse(digits).map(EnterpriseNumber::digits),
                Ok(digits.to_owned())
            );
        }
        let number = EnterpriseNumber::parse("0403019261");
        for text in [
            "403019261",
            "403.019.261",
            "BE0403.019.261",
            "BE 0403 019 261",
            " be 403.019.261",
        ] {
            assert_eq!(EnterpriseNumber::parse(text), number, "{text}");
        }
        assert_eq!(number.unwrap().grouped(), "0403.019.261");
    }

    #[test]
    fn each_fault_has_its_own_refusal() {
        let refusals = [
            ("", EnterpriseNumberError::Empty),
            ("BE", EnterpriseNumberError::Empty),
            ("0431150351", EnterpriseNumberError::CheckDigits),
            ("0000000000", EnterpriseNumberError::CheckDigits),
            ("0", EnterpriseNumberError::Length { digits: 1 }),
            ("04030192610", EnterpriseNumberError::Length { digits: 11 }),
            ("8999999993", EnterpriseNumberError::FirstDigit),
            ("2000000000", EnterpriseNumberError::FirstDigit),
            ("NL0403019261", EnterpriseNumberError::Character { position: 1 }),
            ("BE04O3019261", EnterpriseNumberError::Character { position: 5 }),
            ("BEBE0403019261", EnterpriseNumberError::Character { position: 3 }),
        ];
        for (text, error) in refusals {
            assert_eq!(EnterpriseNumber::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn the_fictitious_block_ends_before_the_numbers_do() {
        assert_eq!(EnterpriseNumber::fictitious(1).unwrap().digits(), "1900000168");
        assert_eq!(EnterpriseNumber::fictitious(999_999).unwrap().digits(), "1999999943");
        assert_eq!(EnterpriseNumber::fictitious(1_000_000), None);
        assert_eq!(EnterpriseNumber::fictitious(u32::MAX), None);
        assert!(!EnterpriseNumber::parse("0403019261").unwrap().is_fictitious());
    }

    proptest! {
        #[test]
        fn a_number_reads_back_from_every_form_and_no_wrong_digit_passes(n in 0_u32..1_000_000) {
            let number = EnterpriseNumber::fictitious(n).unwrap();
            prop_assert!(number.is_fictitious());
            prop_assert_eq!(number.to_string().parse(), Ok(number));
            let json = serde_json::to_string(&number).unwrap();
            prop_assert_eq!(&json, &format!("\"{}\"", number.digits()));
            prop_assert_eq!(serde_json::from_str::<EnterpriseNumber>(&json).unwrap(), number);
            for changed in single_digit_changes(u64::from(number.0), 10) {
                prop_assert!(EnterpriseNumber::parse(&format!("{changed:010}")).is_err(), "{}", changed);
            }
        }
    }
}
