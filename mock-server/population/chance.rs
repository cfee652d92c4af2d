//! Chance that repeats itself: the same seed, subject and topic always fall the same way.
//!
//! It is no secret and no cryptography. Called by everything that makes up persons and employers. The mixing is that of
//! `SplitMix64` (Steele, Lea and Flood, 2014).

use chrono::{Days, NaiveDate};

/// What chance decides about, so that one decision does not move another.
#[derive(Clone, Copy, Debug)]
pub(super) enum Topic {
    Order,
    Cohort,
    OldNumber,
    Identity,
    Death,
    Residence,
    Career,
    Pupil,
    Anomaly,
    Employer,
    Work,
    Declaration,
    Illness,
    Unemployment,
    LivingWage,
}

/// A sequence of decisions.
#[derive(Clone, Debug)]
pub(super) struct Chance(u64);

const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

const fn mixed(value: u64) -> u64 {
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

/// A number that depends on all three.
pub(super) const fn scramble(seed: u64, topic: Topic, subject: u64) -> u64 {
    mixed(mixed(seed.wrapping_add(STEP.wrapping_mul(topic as u64 + 1))) ^ subject.wrapping_mul(STEP))
}

impl Chance {
    pub(super) const fn of(seed: u64, topic: Topic, subject: u64) -> Self {
        Self(scramble(seed, topic, subject))
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        mixed(self.0)
    }

    /// A number below `count`, or 0 where there is none.
    pub(super) fn below(&mut self, count: u32) -> u32 {
        (((self.next() >> 32) * u64::from(count)) >> 32) as u32
    }

    /// A number from `from` to `to`, both included; `from` where `to` comes before it.
    pub(super) fn between(&mut self, from: u32, to: u32) -> u32 {
        from + self.below(to.saturating_sub(from) + 1)
    }

    /// As [`Chance::between`], for numbers that are counted on with a sign.
    pub(super) fn signed(&mut self, from: i32, to: i32) -> i32 {
        from.saturating_add_unsigned(self.below(to.saturating_sub(from).max(0).unsigned_abs() + 1))
    }

    /// True in so many of a thousand cases.
    pub(super) fn permille(&mut self, share: u32) -> bool {
        self.below(1000) < share
    }

    /// One of these, of which there must be at least one.
    pub(super) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u32) as usize]
    }

    /// The index of one of these, each as often as its weight says; the weights add up.
    pub(super) fn weighted(&mut self, cumulative: &[u32]) -> usize {
        let total = cumulative.last().copied().unwrap_or_default();
        let drawn = self.below(total);
        cumulative.partition_point(|reached| *reached <= drawn)
    }

    /// A day from `from` to `to`, both included; `from` where `to` comes before it.
    pub(super) fn day(&mut self, from: NaiveDate, to: NaiveDate) -> NaiveDate {
        let days = u32::try_from((to - from).num_days()).unwrap_or_default();
        later(from, self.between(0, days))
    }
}

/// So many days later; the calendar does not end within a life.
pub(super) fn later(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days))).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_repeats_itself_and_topics_do_not_move_each_other() {
        let row = |topic| {
            let mut chance = Chance::of(1, topic, 7);
            [chance.next(), chance.next(), chance.next()]
        };
        assert_eq!(row(Topic::Career), row(Topic::Career));
        assert_ne!(row(Topic::Career), row(Topic::Identity));
    }

    #[test]
    fn shares_and_weights_are_kept() {
        let mut chance = Chance::of(1, Topic::Work, 1);
        let hits = (0..10_000).filter(|_| chance.permille(250)).count();
        assert!((2300..2700).contains(&hits), "{hits}");
        let mut drawn = [0; 3];
        (0..10_000).for_each(|_| drawn[chance.weighted(&[1, 1, 4])] += 1);
        assert!(drawn[1] == 0 && (2300..2700).contains(&drawn[0]), "{drawn:?}");
        assert!((0..1000).all(|_| (3..=5).contains(&chance.between(3, 5))));
        assert_eq!(chance.between(5, 3), 5);
    }
}
