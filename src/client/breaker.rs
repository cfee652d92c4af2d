//! Spares a source that does not work: after three failures in a row it is left alone for half a minute.
//!
//! A call that will fail is a wait for the user and a record in the log about a person. Nothing here reads a clock: the
//! moments are arguments. [`crate::fetch`] calls it.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use domain::catalogue::SourceId;

/// How many failures in a row open the breaker.
const FAILURES: u32 = 3;

/// How long an open breaker spares its source.
const REST: Duration = Duration::from_secs(30);

/// Whether one source is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Breaker {
    /// It is. So many calls in a row failed last.
    Closed { failures: u32 },
    /// It is not, until this moment.
    Open { until: Instant },
    /// One call tries whether it works again; others wait for how that ends.
    HalfOpen { until: Instant },
}

/// How a call that was let through ended, as far as the source's health goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Health {
    /// The source answered, whatever it said.
    Answered,
    /// It was down, late or cut off.
    Failed,
    /// The call says nothing about the source: it was withdrawn, or something before the source refused.
    Unknown,
}

/// Who wants the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// The dossier, which asks all sources.
    Dossier,
    /// The user, for this source, knowing that it failed.
    Explicit,
}

impl Breaker {
    /// Whether a call may go now.
    fn admit(&mut self, wish: Wish, now: Instant) -> bool {
        match *self {
            Self::Closed { .. } => true,
            Self::Open { until } if until <= now || wish == Wish::Explicit => {
                *self = Self::HalfOpen { until };
                true
            }
            Self::Open { .. } => false,
            Self::HalfOpen { .. } => wish == Wish::Explicit,
        }
    }

    /// Notes how a call ended.
    fn note(&mut self, health: Health, now: Instant) {
        *self = match (health, *self) {
            (Health::Answered, _) => Self::Closed { failures: 0 },
            (Health::Failed, Self::Closed { failures }) if failures + 1 < FAILURES => {
                Self::Closed { failures: failures + 1 }
            }
            (Health::Failed, _) => Self::Open { until: now + REST },
            // The trial did not take place; the next one may.
            (Health::Unknown, Self::HalfOpen { until }) => Self::Open { until },
            (Health::Unknown, other) => other,
        };
    }
}

/// The breakers of all sources. Consultations on the same connection share them.
#[derive(Debug, Default)]
pub(crate) struct Breakers(Mutex<BTreeMap<SourceId, Breaker>>);

impl Breakers {
    /// Lets a call to this source through, or none. The permit must be told how the call ended; a permit that is dropped
    /// untold was for a call that was withdrawn.
    pub(crate) fn admit(&self, source: &SourceId, wish: Wish, now: Instant) -> Option<Permit<'_>> {
        let mut breakers = self.lock();
        let breaker = breakers
            .entry(source.clone())
            .or_insert(Breaker::Closed { failures: 0 });
        breaker.admit(wish, now).then(|| Permit {
            breakers: self,
            source: source.clone(),
            ended: (Health::Unknown, now),
        })
    }

    /// Every value a breaker can have is a valid one, also after a panic elsewhere.
    fn lock(&self) -> MutexGuard<'_, BTreeMap<SourceId, Breaker>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One call that was let through.
#[derive(Debug)]
pub(crate) struct Permit<'a> {
    breakers: &'a Breakers,
    source: SourceId,
    ended: (Health, Instant),
}

impl Permit<'_> {
    /// Notes how the call ended.
    pub(crate) fn note(mut self, health: Health, now: Instant) {
        self.ended = (health, now);
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        let (health, at) = self.ended;
        if let Some(breaker) = self.breakers.lock().get_mut(&self.source) {
            breaker.note(health, at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(id: &str) -> SourceId {
        SourceId::parse(id).unwrap()
    }

    /// Breakers whose `dmfa` has failed so often in a row.
    fn failed(times: u32, now: Instant) -> Breakers {
        let breakers = Breakers::default();
        for _ in 0..times {
            let permit = breakers
                .admit(&source("dmfa"), Wish::Explicit, now)
                .expect("an explicit wish is always let through");
            permit.note(Health::Failed, now);
        }
        breakers
    }

    fn admits(breakers: &Breakers, id: &str, wish: Wish, now: Instant) -> bool {
        breakers.admit(&source(id), wish, now).is_some()
    }

    #[test]
    fn three_failures_in_a_row_spare_that_source_for_half_a_minute_and_no_other() {
        let now = Instant::now();
        assert!(admits(&failed(2, now), "dmfa", Wish::Dossier, now));
        let breakers = failed(3, now);
        assert!(!admits(&breakers, "dmfa", Wish::Dossier, now));
        assert!(!admits(
            &breakers,
            "dmfa",
            Wish::Dossier,
            now + REST.saturating_sub(Duration::from_millis(1))
        ));
        assert!(admits(&breakers, "dimona", Wish::Dossier, now));
        assert!(admits(&breakers, "dmfa", Wish::Dossier, now + REST));
    }

    #[test]
    fn an_answer_between_failures_starts_the_count_anew() {
        let now = Instant::now();
        let breakers = failed(2, now);
        breakers
            .admit(&source("dmfa"), Wish::Dossier, now)
            .unwrap()
            .note(Health::Answered, now);
        for _ in 0..2 {
            breakers
                .admit(&source("dmfa"), Wish::Dossier, now)
                .unwrap()
                .note(Health::Failed, now);
        }
        assert!(admits(&breakers, "dmfa", Wish::Dossier, now));
    }

    #[test]
    fn what_says_nothing_about_the_source_does_not_count() {
        let now = Instant::now();
        let breakers = failed(2, now);
        for _ in 0..9 {
            breakers
                .admit(&source("dmfa"), Wish::Dossier, now)
                .unwrap()
                .note(Health::Unknown, now);
        }
        breakers
            .admit(&source("dmfa"), Wish::Dossier, now)
            .unwrap()
            .note(Health::Failed, now);
        assert!(!admits(&breakers, "dmfa", Wish::Dossier, now));
    }

    #[test]
    fn after_the_rest_one_call_tries_and_decides_for_all() {
        let now = Instant::now();
        let later = now + REST;
        for (health, open) in [(Health::Answered, false), (Health::Failed, true)] {
            let breakers = failed(3, now);
            let trial = breakers.admit(&source("dmfa"), Wish::Dossier, later).unwrap();
            assert!(!admits(&breakers, "dmfa", Wish::Dossier, later), "only one tries");
            trial.note(health, later);
            assert_eq!(admits(&breakers, "dmfa", Wish::Dossier, later), !open);
        }
    }

    #[test]
    fn the_explicit_wish_of_the_user_is_let_through_and_can_close_the_breaker() {
        let now = Instant::now();
        let breakers = failed(3, now);
        let wished = breakers.admit(&source("dmfa"), Wish::Explicit, now).unwrap();
        assert!(!admits(&breakers, "dmfa", Wish::Dossier, now));
        wished.note(Health::Answered, now);
        assert!(admits(&breakers, "dmfa", Wish::Dossier, now));
    }

    #[test]
    fn a_trial_that_is_withdrawn_leaves_the_next_call_to_try() {
        let now = Instant::now();
        let breakers = failed(3, now);
        drop(breakers.admit(&source("dmfa"), Wish::Dossier, now + REST).unwrap());
        assert!(admits(&breakers, "dmfa", Wish::Dossier, now + REST));
        assert!(!admits(&breakers, "dmfa", Wish::Dossier, now));
    }
}
