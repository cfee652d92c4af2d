//! The code of a municipality, province or region in the statistics office's list (NIS, INS).
//!
//! It knows the regions and provinces, by the code's first digits, but not which municipalities exist: mergers
//! change that list. Called by the checks that ask whether somebody lived in the Flemish Region.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{ForeignCharacter, Reading, as_text};

const DIGITS: usize = 5;
/// From here on registers write an address status (99990 deceased, 99991 struck off, 99996 absent), not a place.
const ADDRESS_STATUS_FROM: u32 = 99_000;

/// Five digits of the list. The code may also be an address status, which lies in no region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NisCode(u32);

/// A region of Belgium.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Region {
    /// Code 02000.
    Flemish,
    /// Brussels-Capital, code 04000.
    Brussels,
    /// Code 03000, the German-speaking Community included.
    Walloon,
}

/// A province of Belgium. Brussels lies in none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Province {
    /// 1xxxx.
    Antwerp,
    /// 23xxx, 24xxx and 20001.
    FlemishBrabant,
    /// 25xxx and 20002.
    WalloonBrabant,
    /// 3xxxx.
    WestFlanders,
    /// 4xxxx.
    EastFlanders,
    /// 5xxxx.
    Hainaut,
    /// 6xxxx.
    Liege,
    /// 7xxxx.
    Limburg,
    /// 8xxxx.
    Luxembourg,
    /// 9xxxx.
    Namur,
}

/// Why a text is not a code of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NisCodeError {
    /// No digit at all.
    #[error("there is no code")]
    Empty,
    /// Neither a digit nor a separator.
    #[error("character {position} is neither a digit nor a separator")]
    Character {
        /// Counted in characters, from 1.
        position: usize,
    },
    /// Not five digits: a postal code has four, a country's code or the address status 992 three.
    #[error("{digits} digits where five are needed")]
    Length {
        /// The digits found.
        digits: usize,
    },
}

impl From<ForeignCharacter> for NisCodeError {
    fn from(foreign: ForeignCharacter) -> Self {
        Self::Character {
            position: foreign.position,
        }
    }
}

impl NisCode {
    /// Reads five digits.
    pub fn parse(text: &str) -> Result<Self, NisCodeError> {
        let reading = Reading::of(text)?;
        match reading.digits {
            0 => Err(NisCodeError::Empty),
            DIGITS => Ok(Self(reading.value as u32)),
            digits => Err(NisCodeError::Length { digits }),
        }
    }

    /// The region the place lies in, or is.
    pub fn region(self) -> Option<Region> {
        match (self.0, self.0 / 1000) {
            (2000, _) => Some(Region::Flemish),
            (3000, _) => Some(Region::Walloon),
            (4000, _) | (_, 21) => Some(Region::Brussels),
            _ => self.province().map(Province::region),
        }
    }

    /// The province the place lies in, or is.
    pub fn province(self) -> Option<Province> {
        if self.0 >= ADDRESS_STATUS_FROM {
            return None;
        }
        match (self.0 / 10_000, self.0 / 1000) {
            (1, _) => Some(Province::Antwerp),
            (_, 23 | 24) => Some(Province::FlemishBrabant),
            (_, 25) => Some(Province::WalloonBrabant),
            // The old province of Brabant was split: only its two halves have a code of their own.
            (2, _) => match self.0 {
                20_001 => Some(Province::FlemishBrabant),
                20_002 => Some(Province::WalloonBrabant),
                _ => None,
            },
            (3, _) => Some(Province::WestFlanders),
            (4, _) => Some(Province::EastFlanders),
            (5, _) => Some(Province::Hainaut),
            (6, _) => Some(Province::Liege),
            (7, _) => Some(Province::Limburg),
            (8, _) => Some(Province::Luxembourg),
            (9, _) => Some(Province::Namur),
            _ => None,
        }
    }

    /// The five digits.
    pub fn digits(self) -> String {
        self.to_string()
    }
}

impl Province {
    /// The region the province lies in.
    pub fn region(self) -> Region {
        match self {
            Self::Antwerp | Self::FlemishBrabant | Self::WestFlanders | Self::EastFlanders | Self::Limburg => {
                Region::Flemish
            }
            Self::WalloonBrabant | Self::Hainaut | Self::Liege | Self::Luxembourg | Self::Namur => Region::Walloon,
        }
    }
}

/// The five digits.
impl fmt::Display for NisCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:05}", self.0)
    }
}

as_text!(NisCode, NisCodeError);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn places_lie_in_their_province_and_region() {
        let places = [
            ("11002", Some(Province::Antwerp), Some(Region::Flemish)),
            ("21004", None, Some(Region::Brussels)),
            ("23088", Some(Province::FlemishBrabant), Some(Region::Flemish)),
            ("24055", Some(Province::FlemishBrabant), Some(Region::Flemish)),
            ("25112", Some(Province::WalloonBrabant), Some(Region::Walloon)),
            ("31005", Some(Province::WestFlanders), Some(Region::Flemish)),
            ("44021", Some(Province::EastFlanders), Some(Region::Flemish)),
            ("52011", Some(Province::Hainaut), Some(Region::Walloon)),
            ("62063", Some(Province::Liege), Some(Region::Walloon)),
            ("71016", Some(Province::Limburg), Some(Region::Flemish)),
            ("81001", Some(Province::Luxembourg), Some(Region::Walloon)),
            ("92094", Some(Province::Namur), Some(Region::Walloon)),
            ("10000", Some(Province::Antwerp), Some(Region::Flemish)),
            ("20001", Some(Province::FlemishBrabant), Some(Region::Flemish)),
            ("20002", Some(Province::WalloonBrabant), Some(Region::Walloon)),
            ("02000", None, Some(Region::Flemish)),
            ("03000", None, Some(Region::Walloon)),
            ("04000", None, Some(Region::Brussels)),
        ];
        for (text, province, region) in places {
            let code = NisCode::parse(text).unwrap();
            assert_eq!((code.province(), code.region()), (province, region), "{text}");
        }
    }

    #[test]
    fn an_address_status_and_a_place_that_is_not_one_lie_nowhere() {
        for text in ["99990", "99991", "99996", "99997", "00000", "01000", "20000", "22000"] {
            let code = NisCode::parse(text).unwrap();
            assert_eq!((code.province(), code.region()), (None, None), "{text}");
        }
    }

    #[test]
    fn postal_codes_and_country_codes_are_refused_for_their_length() {
        assert_eq!(NisCode::parse("9000"), Err(NisCodeError::Length { digits: 4 }));
        assert_eq!(NisCode::parse("992"), Err(NisCodeError::Length { digits: 3 }));
        assert_eq!(NisCode::parse(""), Err(NisCodeError::Empty));
        assert_eq!(NisCode::parse("4402a"), Err(NisCodeError::Character { position: 5 }));
    }

    proptest! {
        #[test]
        fn a_code_reads_back_and_a_province_agrees_with_its_region(number in 0_u32..100_000) {
            let code = NisCode::parse(&format!("{number:05}")).unwrap();
            prop_assert_eq!(code.to_string().parse(), Ok(code));
            let json = serde_json::to_string(&code).unwrap();
            prop_assert_eq!(serde_json::from_str::<NisCode>(&json).unwrap(), code);
            if let Some(province) = code.province() {
                prop_assert_eq!(code.region(), Some(province.region()));
            }
        }
    }
}
