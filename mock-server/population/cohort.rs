//! Which numbers the population has: births by year so that the ages look like Belgium's, and the sequence of each
//! birth on its day.
//!
//! Everybody in it was alive on 1 January 2016, or was born later: the deaths since then are about one in nine. The
//! living of each age are those of 1 January 2026, rounded, and the mortality a rough table; neither is a statistic.
//!
//! Sequences 1 to 900 are the population's, 901 to 980 those of numbers that were replaced, 981 to 998 are kept for
//! the training personas.

use chrono::{Datelike, NaiveDate};
use domain::identifiers::{Sex, Ssin};

use super::chance::{Chance, Topic, scramble};

/// The year in which everybody but the newly born was alive on 1 January.
pub(super) const ALIVE_IN: i32 = 2016;
const FIRST_YEAR: i32 = 1921;
const LAST_YEAR: i32 = 2025;
/// The living, in thousands, in bands of five years of age: 0 to 4, 5 to 9, and so on.
const LIVING: [u64; 21] = [
    555, 620, 660, 670, 690, 725, 770, 790, 785, 745, 760, 790, 790, 710, 600, 500, 325, 210, 95, 24, 3,
];
/// Deaths in a year among 100,000, in the same bands.
const MORTALITY: [u32; 22] = [
    60, 8, 9, 22, 35, 42, 55, 75, 110, 175, 290, 470, 740, 1150, 1850, 3100, 5800, 11_000, 20_000, 31_000, 45_000,
    60_000,
];
const SEQUENCES: u64 = 900;
const OLD_FROM: u16 = 901;
/// One number in a block of so many births of a day may have been replaced.
const OLD_BLOCK: u64 = 24;
/// The first sequence that is kept for the training personas.
pub(super) const PERSONAS_FROM: u16 = 981;
/// A prime above the days of a year and the sequences, so that its multiples visit each of them once.
const STRIDE: u64 = 1009;

/// The band of an age in a table; the last one for those who are older.
fn band<T: Copy>(table: &[T], age: i32) -> T {
    table[usize::try_from(age / 5).unwrap_or_default().min(table.len() - 1)]
}

/// Deaths in a year among 100,000 people of this age.
fn mortality(age: i32) -> u32 {
    band(&MORTALITY, age)
}

/// The numbers of a population of one seed and size.
#[derive(Clone, Debug)]
pub(super) struct Cohorts {
    seed: u64,
    /// How many people were born before each year, from [`FIRST_YEAR`] on, and last the size.
    before: Vec<u64>,
}

/// A birth: the day, and the how manieth of that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Birth {
    pub(super) day: NaiveDate,
    pub(super) rank: u64,
}

impl Cohorts {
    /// The greatest size whose births all find a sequence.
    pub(super) const MOST: u64 = 24_000_000;

    pub(super) fn new(seed: u64, size: u64) -> Self {
        let weights: Vec<u64> = (FIRST_YEAR..=LAST_YEAR).map(weight).collect();
        let total: u64 = weights.iter().sum();
        let mut reached = 0;
        let mut before = vec![0];
        for weight in weights {
            reached += weight;
            // Below 24,000,000 times a sum of some 10^10: far from the bounds of the type.
            before.push(size * reached / total);
        }
        Self { seed, before }
    }

    /// The birth at this place. It must lie below the size.
    pub(super) fn birth(&self, place: u64) -> Birth {
        let cohort = self.before.partition_point(|before| *before <= place) - 1;
        let (year, offset) = (
            FIRST_YEAR.saturating_add_unsigned(cohort as u32),
            place - self.before[cohort],
        );
        let days = days_of(year);
        let ordinal = (offset % days * STRIDE + self.shift(u64::from(year.unsigned_abs()))) % days;
        Birth {
            day: day_of_year(year, ordinal),
            rank: offset / days,
        }
    }

    /// The place of a birth, if the population has it.
    pub(super) fn place(&self, birth: Birth) -> Option<u64> {
        let year = birth.day.year();
        let cohort = usize::try_from(year - FIRST_YEAR)
            .ok()
            .filter(|cohort| cohort + 1 < self.before.len())?;
        let days = days_of(year);
        let shift = self.shift(u64::from(year.unsigned_abs())) % days;
        let offset = (u64::from(birth.day.ordinal0()) + days - shift) * inverse(STRIDE, days) % days;
        let place = self.before[cohort] + birth.rank * days + offset;
        (place < self.before[cohort + 1]).then_some(place)
    }

    /// The number that goes with a birth.
    pub(super) fn number(&self, birth: Birth) -> Ssin {
        let sequence = 1 + (birth.rank * STRIDE + self.shift(day_key(birth.day))) % SEQUENCES;
        Ssin::fictitious(birth.day, sequence as u16).expect("a sequence of 1 to 900, and a birth after 1920")
    }

    /// The birth that this number goes with, whether the population has it or not.
    pub(super) fn birth_of(&self, ssin: Ssin) -> Option<Birth> {
        let day = ssin.birth_date().complete().filter(|_| ssin.is_fictitious())?;
        let sequence = u64::from(ssin.sequence())
            .checked_sub(1)
            .filter(|sequence| *sequence < SEQUENCES)?;
        let shift = self.shift(day_key(day)) % SEQUENCES;
        let rank = (sequence + SEQUENCES - shift) * inverse(STRIDE, SEQUENCES) % SEQUENCES;
        Some(Birth { day, rank })
    }

    /// The number that the person of this birth had before, if it was replaced.
    pub(super) fn old_number(&self, birth: Birth) -> Option<Ssin> {
        let block = birth.rank / OLD_BLOCK;
        if self.replaced_in(birth.day, block)? != birth.rank {
            return None;
        }
        let parity = u16::from(self.number(birth).sex() == Some(Sex::Female));
        Ssin::fictitious(birth.day, OLD_FROM + 2 * block as u16 + parity)
    }

    /// The birth of the person who had this number before it was replaced.
    pub(super) fn birth_of_old(&self, ssin: Ssin) -> Option<Birth> {
        let day = ssin.birth_date().complete().filter(|_| ssin.is_fictitious())?;
        let block = u64::from(
            ssin.sequence()
                .checked_sub(OLD_FROM)
                .filter(|_| ssin.sequence() < PERSONAS_FROM)?
                / 2,
        );
        let birth = Birth {
            day,
            rank: self.replaced_in(day, block)?,
        };
        (self.old_number(birth) == Some(ssin)).then_some(birth)
    }

    /// The first and last place of the births of these years.
    pub(super) fn places(&self, years: std::ops::RangeInclusive<i32>) -> std::ops::Range<u64> {
        let before = |year: i32| {
            let cohort = usize::try_from(year - FIRST_YEAR).unwrap_or_default();
            self.before[cohort.min(self.before.len() - 1)]
        };
        before(*years.start())..before(years.end() + 1)
    }

    /// Which birth of a day and block was given another number later: in one block of two, one.
    fn replaced_in(&self, day: NaiveDate, block: u64) -> Option<u64> {
        let drawn = scramble(self.seed, Topic::OldNumber, day_key(day) << 8 | block);
        drawn
            .is_multiple_of(2)
            .then_some(block * OLD_BLOCK + (drawn >> 8) % OLD_BLOCK)
    }

    fn shift(&self, key: u64) -> u64 {
        scramble(self.seed, Topic::Cohort, key) >> 32
    }
}

/// The day on which somebody of this birth dies, which may lie ahead.
pub(super) fn death(chance: &mut Chance, birth: NaiveDate) -> NaiveDate {
    let first = birth.year().max(ALIVE_IN);
    let mut year = first;
    while year < birth.year() + 112 && chance.below(100_000) >= mortality(year - birth.year()) {
        year += 1;
    }
    let from = if year == birth.year() {
        birth
    } else {
        day_of_year(year, 0)
    };
    chance.day(from, day_of_year(year, days_of(year) - 1))
}

/// How many were born in this year and were alive in [`ALIVE_IN`] (or born later), for each hundred thousand people.
fn weight(year: i32) -> u64 {
    let age = LAST_YEAR - year;
    let living = band(&LIVING, age) * 200_000;
    (year.max(ALIVE_IN)..=LAST_YEAR).fold(living, |people, then| {
        people * 100_000 / u64::from(100_000 - mortality(then - year))
    })
}

fn day_key(day: NaiveDate) -> u64 {
    u64::from(day.year().unsigned_abs()) << 9 | u64::from(day.ordinal0())
}

fn days_of(year: i32) -> u64 {
    if NaiveDate::from_yo_opt(year, 366).is_some() {
        366
    } else {
        365
    }
}

/// The day of the year with this number, from 0; the last one when there is no such day.
fn day_of_year(year: i32, ordinal: u64) -> NaiveDate {
    let days = days_of(year);
    NaiveDate::from_yo_opt(year, ordinal.min(days - 1) as u32 + 1).expect("a day between the year's first and last")
}

/// What `number` must be multiplied by to leave 1 when divided by `modulus`; the two have no common divisor.
fn inverse(number: u64, modulus: u64) -> u64 {
    (1..modulus)
        .find(|candidate| candidate * (number % modulus) % modulus == 1)
        .unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    #[test]
    fn a_small_population_has_as_many_numbers_as_people() {
        for size in [1, 7, 1000, 5000] {
            let cohorts = Cohorts::new(1, size);
            let numbers: HashSet<_> = (0..size).map(|place| cohorts.number(cohorts.birth(place))).collect();
            assert_eq!(numbers.len() as u64, size);
            assert!((0..size).all(|place| cohorts.place(cohorts.birth(place)) == Some(place)));
        }
    }

    #[test]
    fn the_largest_population_finds_a_sequence_for_every_birth() {
        let cohorts = Cohorts::new(1, Cohorts::MOST);
        let largest = cohorts.before.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap();
        assert!(largest.div_ceil(365) <= SEQUENCES, "{largest}");
        assert!(SEQUENCES.div_ceil(OLD_BLOCK) * 2 <= u64::from(PERSONAS_FROM - OLD_FROM));
    }

    #[test]
    fn ages_look_like_those_of_belgium() {
        let cohorts = Cohorts::new(1, 1_000_000);
        let share = |years| {
            let places = cohorts.places(years);
            (places.end - places.start) / 10_000
        };
        assert!((15..=20).contains(&share(2008..=2025)), "children");
        assert!((40..=50).contains(&share(1966..=2003)), "of working age");
        assert!((5..=16).contains(&share(1921..=1945)), "over eighty, or dead");
    }

    proptest! {
        #[test]
        fn of_twelve_million_each_number_leads_back(place in 0_u64..12_000_000) {
            let cohorts = Cohorts::new(5, 12_000_000);
            let birth = cohorts.birth(place);
            let number = cohorts.number(birth);
            prop_assert!(number.is_fictitious() && number.sequence() <= 900);
            prop_assert_eq!(cohorts.birth_of(number), Some(birth));
            prop_assert_eq!(cohorts.place(birth), Some(place));
            if let Some(old) = cohorts.old_number(birth) {
                prop_assert_eq!(cohorts.birth_of_old(old), Some(birth));
                prop_assert_eq!(old.sex(), number.sex());
                prop_assert_eq!(cohorts.birth_of(old), None);
            }
        }
    }
}
