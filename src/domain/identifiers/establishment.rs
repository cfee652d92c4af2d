//! The number of an establishment unit (vestigingseenheid, unité d'établissement); `DmfA` zone 00042.
//!
//! Seven official numbers stand for "no establishment in Belgium" and the like: a reader must not look these up as
//! if they were addresses. Called by the readers of messages and by the maker of fictitious employers.

use std::fmt;

use super::{ForeignCharacter, Reading, as_text, check_digits_97};

const DIGITS: usize = 10;
/// First eight digits of the first fictitious unit: no unit with first digit 7 is given out.
const FICTITIOUS_FROM: u32 = 70_000_000;
const FICTITIOUS_COUNT: u32 = 10_000_000;

/// An establishment unit number with right check digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EstablishmentUnit(u64);

/// The official numbers that name no unit (RSZ `DmfA` glossary 2022/3, zone 00042; usable since 2014/1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SpecialUnit {
    /// Foreign employer, worker not in Belgium: 8999999993.
    OutsideBelgium,
    /// Foreign or household employer, work in the Flemish Region: 8999999104.
    FlemishRegion,
    /// Foreign or household employer, work in the Brussels-Capital Region: 8999999203.
    BrusselsRegion,
    /// Foreign or household employer, work in the Walloon Region outside the German-speaking Community: 8999999302.
    WalloonRegion,
    /// Foreign or household employer, work in the German-speaking Community: 8999999401.
    GermanSpeakingCommunity,
    /// The unit's number has been asked for: 8999999005.
    AwaitingNumber,
    /// Third payers, severance pay, statutory staff abroad: 8999999894.
    NotApplicable,
}

/// Why a text is not an establishment unit number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EstablishmentUnitError {
    /// No digit at all.
    #[error("there is no number")]
    Empty,
    /// Neither a digit nor a separator.
    #[error("character {position} is neither a digit nor a separator")]
    Character {
        /// Counted in characters, from 1.
        position: usize,
    },
    /// Not ten digits.
    #[error("{digits} digits where ten are needed")]
    Length {
        /// The digits found.
        digits: usize,
    },
    /// A unit begins with 2 to 8; 0 or 1 is an enterprise.
    #[error("the first digit is not 2 to 8")]
    FirstDigit,
    /// A digit was mistyped.
    #[error("the check digits do not match")]
    CheckDigits,
}

impl From<ForeignCharacter> for EstablishmentUnitError {
    fn from(foreign: ForeignCharacter) -> Self {
        Self::Character {
            position: foreign.position,
        }
    }
}

impl EstablishmentUnit {
    /// Reads ten digits, with separators or not.
    pub fn parse(text: &str) -> Result<Self, EstablishmentUnitError> {
        let reading = Reading::of(text)?;
        match reading.digits {
            0 => return Err(EstablishmentUnitError::Empty),
            DIGITS => {}
            digits => return Err(EstablishmentUnitError::Length { digits }),
        }
        let number = reading.value;
        if !(2..=8).contains(&(number / 10_u64.pow(9))) {
            return Err(EstablishmentUnitError::FirstDigit);
        }
        if number % 100 == check_digits_97(number / 100) {
            Ok(Self(number))
        } else {
            Err(EstablishmentUnitError::CheckDigits)
        }
    }

    /// The `n`th number of the block that begins with 7, which no unit has; `None` from 10,000,000 on.
    pub fn fictitious(n: u32) -> Option<Self> {
        let first_eight = u64::from(FICTITIOUS_FROM + (n < FICTITIOUS_COUNT).then_some(n)?);
        Some(Self(first_eight * 100 + check_digits_97(first_eight)))
    }

    /// Whether the number lies in the fictitious block. The official special numbers do not.
    pub fn is_fictitious(self) -> bool {
        self.0 / 10_u64.pow(9) == 7
    }

    /// What the number means if it is one of the seven official numbers that name no unit.
    pub fn special(self) -> Option<SpecialUnit> {
        match self.0 {
            8_999_999_993 => Some(SpecialUnit::OutsideBelgium),
            8_999_999_104 => Some(SpecialUnit::FlemishRegion),
            8_999_999_203 => Some(SpecialUnit::BrusselsRegion),
            8_999_999_302 => Some(SpecialUnit::WalloonRegion),
            8_999_999_401 => Some(SpecialUnit::GermanSpeakingCommunity),
            8_999_999_005 => Some(SpecialUnit::AwaitingNumber),
            8_999_999_894 => Some(SpecialUnit::NotApplicable),
            _ => None,
        }
    }

    /// The ten digits, as messages carry them.
    pub fn digits(self) -> String {
        self.0.to_string()
    }

    /// The printed form, `2.000.000.339`.
    pub fn grouped(self) -> String {
        self.to_string()
    }
}

/// The printed form, `2.000.000.339`.
impl fmt::Display for EstablishmentUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [billions, millions, thousands] = [9, 6, 3].map(|power| self.0 / 10_u64.pow(power) % 1000);
        write!(f, "{billions}.{millions:03}.{thousands:03}.{:03}", self.0 % 1000)
    }
}

as_text!(EstablishmentUnit, EstablishmentUnitError);

#[cfg(test)]
mod tests {
    use super::super::tests::single_digit_changes;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_seven_official_numbers_are_valid_and_known_to_name_no_unit() {
        let special = [
            ("8999999993", SpecialUnit::OutsideBelgium),
            ("8999999104", SpecialUnit::FlemishRegion),
            ("8999999203", SpecialUnit::BrusselsRegion),
            ("8999999302", SpecialUnit::WalloonRegion),
            ("8999999401", SpecialUnit::GermanSpeakingCommunity),
            ("8999999005", SpecialUnit::AwaitingNumber),
            ("8999999894", SpecialUnit::NotApplicable),
        ];
        for (text, meaning) in special {
            let unit = EstablishmentUnit::parse(text).unwrap();
            assert_eq!(unit.special(), Some(meaning), "{text}");
            assert!(!unit.is_fictitious());
        }
    }

    #[test]
    fn each_fault_has_its_own_refusal() {
        let refusals = [
            ("", EstablishmentUnitError::Empty),
            ("7.000.000.x49", EstablishmentUnitError::Character { position: 11 }),
            ("700000014", EstablishmentUnitError::Length { digits: 9 }),
            ("0403019261", EstablishmentUnitError::FirstDigit),
            ("1900000168", EstablishmentUnitError::FirstDigit),
            ("9000000000", EstablishmentUnitError::FirstDigit),
            ("7000000148", EstablishmentUnitError::CheckDigits),
        ];
        for (text, error) in refusals {
            assert_eq!(EstablishmentUnit::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn the_fictitious_block_is_the_one_that_begins_with_7() {
        assert_eq!(EstablishmentUnit::fictitious(1).unwrap().grouped(), "7.000.000.149");
        assert_eq!(EstablishmentUnit::fictitious(9_999_999).unwrap().digits(), "7999999972");
        assert_eq!(EstablishmentUnit::fictitious(10_000_000), None);
        assert_eq!(EstablishmentUnit::fictitious(u32::MAX), None);
    }

    proptest! {
        #[test]
        fn a_number_reads_back_from_every_form_and_no_wrong_digit_passes(n in 0_u32..10_000_000) {
            let unit = EstablishmentUnit::fictitious(n).unwrap();
            prop_assert!(unit.is_fictitious() && unit.special().is_none());
            prop_assert_eq!(unit.to_string().parse(), Ok(unit));
            let json = serde_json::to_string(&unit).unwrap();
            prop_assert_eq!(serde_json::from_str::<EstablishmentUnit>(&json).unwrap(), unit);
            for changed in single_digit_changes(unit.0, 10) {
                prop_assert!(EstablishmentUnit::parse(&format!("{changed:010}")).is_err(), "{}", changed);
            }
        }
    }
}
