//! The numbers that name persons, employers, establishments and places.
//!
//! Each type can hold only a number whose form and check digits are right: text becomes a number at the edge, once,
//! and nobody asks again. Nothing here looks a number up; a well-formed number may still be nobody's.
//! Called by the readers of assets and messages, by the search field and by the maker of fictitious persons.

mod enterprise;
mod establishment;
mod nis;
mod nsso;
mod ssin;

pub use enterprise::{EnterpriseNumber, EnterpriseNumberError};
pub use establishment::{EstablishmentUnit, EstablishmentUnitError, SpecialUnit};
pub use nis::{NisCode, NisCodeError, Province, Region};
pub use nsso::{NssoNumber, NssoNumberError};
pub use ssin::{Sex, Ssin, SsinEntry, SsinError, SsinKind};

/// The digits of a typed or pasted text, with the separators gone.
struct Reading {
    /// The digits as a number. Only meaningful while `digits` is at most [`Reading::MEANINGFUL`].
    value: u64,
    /// How many digits the text holds.
    digits: usize,
}

/// A character that is neither a digit nor a separator, at this place counted from 1.
struct ForeignCharacter {
    position: usize,
}

impl Reading {
    /// So many digits always fit in `value`; no number of this module is as long.
    const MEANINGFUL: usize = 18;

    /// Reads digits and skips separators, without copying the text: it may be a person's number.
    fn of(text: &str) -> Result<Self, ForeignCharacter> {
        let mut reading = Self { value: 0, digits: 0 };
        for (index, character) in text.chars().enumerate() {
            if let Some(digit) = character.to_digit(10) {
                if reading.digits < Self::MEANINGFUL {
                    reading.value = reading.value * 10 + u64::from(digit);
                }
                reading.digits += 1;
            } else if !is_separator(character) {
                return Err(ForeignCharacter { position: index + 1 });
            }
        }
        Ok(reading)
    }
}

/// Spaces, dots and dashes, with the unbreakable ones and the dashes that word processors put in their place.
fn is_separator(character: char) -> bool {
    matches!(
        character,
        ' ' | '\u{a0}' | '\u{202f}' | '.' | '-' | '\u{2010}' | '\u{2011}' | '\u{2013}'
    )
}

/// The two check digits of the enterprise and establishment numbers: 97 less the remainder, so 01 to 97.
const fn check_digits_97(first_eight: u64) -> u64 {
    97 - first_eight % 97
}

/// `FromStr` and serde for a public number: read by its `parse`, written by its `digits`.
macro_rules! as_text {
    ($number:ty, $error:ty) => {
        impl std::str::FromStr for $number {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl serde::Serialize for $number {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.digits())
            }
        }

        impl<'de> serde::Deserialize<'de> for $number {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}
use as_text;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Every number that differs from this one in exactly one digit, `width` digits wide.
    pub(super) fn single_digit_changes(number: u64, width: u32) -> Vec<u64> {
        (0..width)
            .flat_map(|power| {
                let unit = 10_u64.pow(power);
                let digit = number / unit % 10;
                let without = number - digit * unit;
                (0..10)
                    .filter(move |other| *other != digit)
                    .map(move |other| without + other * unit)
            })
            .collect()
    }

    #[test]
    fn a_foreign_character_is_told_by_its_place_in_characters_not_bytes() {
        let refused = Reading::of("1\u{202f}2\u{a0}é").err().map(|foreign| foreign.position);
        assert_eq!(refused, Some(5));
    }

    #[test]
    fn digits_of_other_scripts_are_no_digits() {
        assert!(Reading::of("٣").is_err());
    }

    proptest! {
        #[test]
        fn no_text_makes_a_parser_panic(text in any::<String>()) {
            let _ = (Ssin::parse(&text), SsinEntry::examine(&text), EnterpriseNumber::parse(&text));
            let _ = (EstablishmentUnit::parse(&text), NssoNumber::parse(&text), NisCode::parse(&text));
        }

        #[test]
        fn no_text_of_digits_and_separators_makes_a_parser_panic(text in "[BbEe0-9 .\u{a0}\u{202f}-]{0,40}") {
            let _ = (Ssin::parse(&text), SsinEntry::examine(&text), EnterpriseNumber::parse(&text));
            let _ = (EstablishmentUnit::parse(&text), NssoNumber::parse(&text), NisCode::parse(&text));
        }
    }
}
