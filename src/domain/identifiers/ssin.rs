//! The social security identification number of a person (INSZ, NISS): national register, BIS or fictitious.
//!
//! It must never reach a log, an error or a debug print: there is no `Display`, `Debug` prints `Ssin(***)`, and the
//! three ways to see digits ([`Ssin::digits`], [`Ssin::grouped`], [`Ssin::masked`]) are methods one can search for.
//! It asks no clock: a number of which the rule says 2090 is taken at its word.
//! Called by the search field, by the readers of messages and by the maker of fictitious persons.
//!
//! Rules: python-stdnum `be.nn` and `be.bis`; royal decree of 8 February 1991; `SsinType` of the KSZ `CommonV3` schema.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use zeroize::Zeroize;

use super::{ForeignCharacter, Reading};
use crate::calendar::IncompleteDate;

const DIGITS: usize = 11;
/// The month of a number of each kind is the calendar's month plus a multiple of this.
const MONTH_STEP: u8 = 20;
const FICTITIOUS_MONTH_OFFSET: u8 = 60;

/// A person's number with a right structure and right check digits. It says nothing of whether the person exists.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ssin(u64);

/// Why a text is not a person's number. No variant can rebuild the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SsinError {
    /// No digit at all: nothing was typed, or separators only.
    #[error("there is no number")]
    Empty,
    /// Neither a digit nor a separator: a letter, or a text pasted by mistake.
    #[error("character {position} is neither a digit nor a separator")]
    Character {
        /// Counted in characters, from 1.
        position: usize,
    },
    /// Fewer than eleven digits: often a leading zero that a spreadsheet dropped.
    #[error("{digits} digits where eleven are needed")]
    TooShort {
        /// The digits found.
        digits: usize,
    },
    /// More than eleven digits: often two numbers pasted as one.
    #[error("{digits} digits where eleven are needed")]
    TooLong {
        /// The digits found.
        digits: usize,
    },
    /// Digits three and four belong to no kind of number.
    #[error("the month is one that no number has")]
    Month {
        /// As written: 00 to 12, 20 to 32, 40 to 52 and 60 to 72 would be right.
        month: u8,
    },
    /// Digits five and six are above 31, which only a BIS number may have.
    #[error("the day is one that no such number has")]
    Day {
        /// As written.
        day: u8,
    },
    /// The sequence is 000, or 999 outside the fictitious numbers: never assigned.
    #[error("the sequence is one that is never assigned")]
    Sequence,
    /// The check digits match neither century: a digit was mistyped or two were exchanged.
    #[error("the check digits do not match")]
    CheckDigits,
}

impl From<ForeignCharacter> for SsinError {
    fn from(foreign: ForeignCharacter) -> Self {
        Self::Character {
            position: foreign.position,
        }
    }
}

/// Where a number comes from, told by its month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SsinKind {
    /// Given by the national register: month 00 to 12.
    NationalRegister,
    /// Given by the KSZ to somebody outside the register whose sex was known: month + 40.
    BisSexKnown,
    /// Given by the KSZ to somebody outside the register whose sex was not known: month + 20.
    BisSexUnknown,
    /// Month + 60, the range the Flemish government's MAGDA mock keeps for persons who do not exist.
    Fictitious,
}

/// The sex a number or a register tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Odd sequence; code 1 in `DmfA` zone 00029.
    Male,
    /// Even sequence; code 2 in `DmfA` zone 00029.
    Female,
}

impl Ssin {
    /// Reads a number as people write it: digits, with spaces, dots and dashes anywhere between them.
    pub fn parse(text: &str) -> Result<Self, SsinError> {
        let reading = Reading::of(text)?;
        match reading.digits {
            0 => Err(SsinError::Empty),
            digits if digits < DIGITS => Err(SsinError::TooShort { digits }),
            DIGITS => Self::from_number(reading.value),
            digits => Err(SsinError::TooLong { digits }),
        }
    }

    /// Reads a number that lost its leading zeros by being kept as an integer.
    pub fn from_number(number: u64) -> Result<Self, SsinError> {
        if number >= 10_u64.pow(11) {
            let digits = number.ilog10() as usize + 1;
            return Err(SsinError::TooLong { digits });
        }
        let candidate = Self(number);
        check_month(candidate.month_part())?;
        check_day(candidate.month_part(), candidate.day_part())?;
        check_sequence(candidate.month_part(), candidate.sequence())?;
        let check_digits = number % 100;
        let nine = number / 100;
        if check_digits == check_digits_before_2000(nine) || check_digits == check_digits_from_2000(nine) {
            Ok(candidate)
        } else {
            Err(SsinError::CheckDigits)
        }
    }

    /// Makes the number of a person who does not exist: month + 60, with right check digits.
    ///
    /// `None` for a sequence outside 1..=998 and for a birth outside the years 1900..=2099, which no number can tell.
    pub fn fictitious(birth: NaiveDate, sequence: u16) -> Option<Self> {
        if !(1..=998).contains(&sequence) || !(1900..=2099).contains(&birth.year()) {
            return None;
        }
        let (_, year_of_era) = birth.year_ce();
        let year = u64::from(year_of_era % 100);
        let month = u64::from(birth.month()) + u64::from(FICTITIOUS_MONTH_OFFSET);
        let nine = ((year * 100 + month) * 100 + u64::from(birth.day())) * 1000 + u64::from(sequence);
        let check_digits = if birth.year() < 2000 {
            check_digits_before_2000(nine)
        } else {
            check_digits_from_2000(nine)
        };
        Some(Self(nine * 100 + check_digits))
    }

    /// Where the number comes from.
    pub fn kind(self) -> SsinKind {
        kind_of_month(self.month_part())
    }

    /// Whether the number lies in the range that is given to nobody.
    pub fn is_fictitious(self) -> bool {
        self.kind() == SsinKind::Fictitious
    }

    /// The sex the sequence tells by being odd or even; a BIS number given without knowing the sex tells none.
    pub fn sex(self) -> Option<Sex> {
        match (self.kind(), self.sequence() % 2) {
            (SsinKind::BisSexUnknown, _) => None,
            (_, 1) => Some(Sex::Male),
            (_, _) => Some(Sex::Female),
        }
    }

    /// Whether the check digits follow the rule for births from 2000 on.
    ///
    /// Never both rules match one number: their remainders differ by 2,000,000,000 mod 97, which is not zero since
    /// 97 is prime and divides neither 2 nor 10.
    pub fn born_from_2000(self) -> bool {
        self.0 % 100 == check_digits_from_2000(self.0 / 100)
    }

    /// The birth date as far as the number tells it. The registers may know better: show theirs where both exist.
    ///
    /// - Month 00: the year only. Either the month was unknown, or the day's sequences ran out and month and day were
    ///   given up for more room; the number does not say which.
    /// - Year 00, month 00, day 01: nothing is known, not even the year.
    /// - Day 00, or a day the month does not have (the placeholders of BIS numbers, 35 for instance): year and month.
    pub fn birth_date(self) -> IncompleteDate {
        let century = if self.born_from_2000() { 2000 } else { 1900 };
        let year_part = self.0 / 10_u64.pow(9);
        let month = u32::from(self.month_part() % MONTH_STEP);
        let day = u32::from(self.day_part());
        if (year_part, month, day) == (0, 0, 1) {
            return IncompleteDate::UNKNOWN;
        }
        let year = century + year_part as i32;
        IncompleteDate::new(year, Some(month), Some(day))
            .or_else(|| IncompleteDate::new(year, Some(month), None))
            .or_else(|| IncompleteDate::new(year, None, None))
            .unwrap_or(IncompleteDate::UNKNOWN)
    }

    /// The three digits that tell apart those born on one day.
    pub fn sequence(self) -> u16 {
        (self.0 / 100 % 1000) as u16
    }

    /// The eleven digits, for a message to a source. Exposes the number: the caller wipes the text after use.
    pub fn digits(self) -> String {
        format!("{:011}", self.0)
    }

    /// The number as printed on cards, `85.67.30-001.92`. Exposes the number: each use states in a comment why.
    pub fn grouped(self) -> String {
        let digits = self.digits();
        format!(
            "{}.{}.{}-{}.{}",
            &digits[..2],
            &digits[2..4],
            &digits[4..6],
            &digits[6..9],
            &digits[9..]
        )
    }

    /// Year and month only, `85.67.**-***.**`: enough to see that it is not another file, too little to know who.
    pub fn masked(self) -> String {
        format!("{:02}.{:02}.**-***.**", self.0 / 10_u64.pow(9), self.month_part())
    }

    fn month_part(self) -> u8 {
        (self.0 / 10_u64.pow(7) % 100) as u8
    }

    fn day_part(self) -> u8 {
        (self.0 / 10_u64.pow(5) % 100) as u8
    }
}

/// What a text being typed is so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SsinEntry {
    /// No digit yet.
    Empty,
    /// Nothing wrong so far, and digits to come.
    Incomplete {
        /// The digits still to type, 1 to 10.
        missing: usize,
    },
    /// Wrong already: no further digit makes it right.
    Refused(SsinError),
    /// A whole number with right check digits.
    Complete(Ssin),
}

impl SsinEntry {
    /// Judges a text while it is typed: too few digits are no fault, everything else is told as soon as it is certain.
    pub fn examine(text: &str) -> Self {
        let reading = match Reading::of(text) {
            Ok(reading) => reading,
            Err(foreign) => return Self::Refused(foreign.into()),
        };
        if reading.digits == 0 {
            return Self::Empty;
        }
        if reading.digits >= DIGITS {
            return Ssin::parse(text).map_or_else(Self::Refused, Self::Complete);
        }
        match check_beginning(&reading) {
            Ok(()) => Self::Incomplete {
                missing: DIGITS - reading.digits,
            },
            Err(error) => Self::Refused(error),
        }
    }
}

/// Checks the month, day and sequence of fewer than eleven digits, each once it is whole.
fn check_beginning(reading: &Reading) -> Result<(), SsinError> {
    let first = |count: usize| {
        let left_out = reading.digits.checked_sub(count)?;
        Some(reading.value / 10_u64.pow(left_out as u32))
    };
    let Some(first_four) = first(4) else { return Ok(()) };
    let month = (first_four % 100) as u8;
    check_month(month)?;
    if let Some(first_six) = first(6) {
        check_day(month, (first_six % 100) as u8)?;
    }
    if let Some(nine) = first(9) {
        check_sequence(month, (nine % 1000) as u16)?;
    }
    Ok(())
}

fn kind_of_month(month: u8) -> SsinKind {
    match month / MONTH_STEP {
        1 => SsinKind::BisSexUnknown,
        2 => SsinKind::BisSexKnown,
        3 => SsinKind::Fictitious,
        _ => SsinKind::NationalRegister,
    }
}

fn check_month(month: u8) -> Result<(), SsinError> {
    let of_some_kind = month < FICTITIOUS_MONTH_OFFSET + MONTH_STEP;
    if of_some_kind && month % MONTH_STEP <= 12 {
        Ok(())
    } else {
        Err(SsinError::Month { month })
    }
}

/// Only BIS numbers have days above 31: the KSZ gives them when a day's numbers run out or the day is not known.
fn check_day(month: u8, day: u8) -> Result<(), SsinError> {
    let is_bis = matches!(kind_of_month(month), SsinKind::BisSexKnown | SsinKind::BisSexUnknown);
    if day <= 31 || is_bis {
        Ok(())
    } else {
        Err(SsinError::Day { day })
    }
}

/// 999 is never assigned, yet the MAGDA mock gives it to some of its fictitious persons.
fn check_sequence(month: u8, sequence: u16) -> Result<(), SsinError> {
    let is_fictitious = kind_of_month(month) == SsinKind::Fictitious;
    match sequence {
        0 => Err(SsinError::Sequence),
        999 if !is_fictitious => Err(SsinError::Sequence),
        _ => Ok(()),
    }
}

const fn check_digits_before_2000(nine: u64) -> u64 {
    97 - nine % 97
}

/// As before 2000, with a 2 put before the nine digits.
const fn check_digits_from_2000(nine: u64) -> u64 {
    97 - (2_000_000_000 + nine) % 97
}

impl fmt::Debug for Ssin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ssin(***)")
    }
}

impl FromStr for Ssin {
    type Err = SsinError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

/// Wipes this copy. What is left (zero) is no person's number: it does not parse, and no method panics on it.
impl Zeroize for Ssin {
    fn zeroize(&mut self) {
        self.0.zeroize();
    }
}

/// Writes the eleven digits.
impl Serialize for Ssin {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut digits = self.digits();
        let outcome = serializer.serialize_str(&digits);
        digits.zeroize();
        outcome
    }
}

/// Reads exactly eleven digits in a string; an error never shows what it read.
impl<'de> Deserialize<'de> for Ssin {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Asked for a string, a format that finds a number shows that number in its own error; asked for anything,
        // it hands the number to the visitor, which keeps silent about it.
        deserializer.deserialize_any(SsinVisitor)
    }
}

struct SsinVisitor;

impl SsinVisitor {
    fn refuse<E: de::Error>() -> E {
        E::custom("expected a string of eleven digits")
    }
}

impl de::Visitor<'_> for SsinVisitor {
    type Value = Ssin;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string of eleven digits")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Ssin, E> {
        if text.len() != DIGITS || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Self::refuse());
        }
        Ssin::parse(text).map_err(E::custom)
    }

    fn visit_string<E: de::Error>(self, mut text: String) -> Result<Ssin, E> {
        let outcome = self.visit_str(&text);
        text.zeroize();
        outcome
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<Ssin, E> {
        Err(Self::refuse())
    }

    fn visit_i128<E: de::Error>(self, _: i128) -> Result<Ssin, E> {
        Err(Self::refuse())
    }

    fn visit_u64<E: de::Error>(self, _: u64) -> Result<Ssin, E> {
        Err(Self::refuse())
    }

    fn visit_u128<E: de::Error>(self, _: u128) -> Result<Ssin, E> {
        Err(Self::refuse())
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<Ssin, E> {
        Err(Self::refuse())
    }
}

#[cfg(test)]
mod tests;
