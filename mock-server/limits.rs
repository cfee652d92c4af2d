//! Counts what each user asks and says when it is too much. The clock here is the machine's monotonic one: an exchange
//! rate is no fact of a record.

use std::hash::Hash;
use std::num::NonZeroU32;

use consult_log::Tag;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::settings::Limits;

/// Above so many keys the ones that have not been seen lately are forgotten.
const KEYS_KEPT: usize = 10_000;

/// Lets so many events per minute through for each key.
struct PerMinute<K: Hash + Eq + Clone>(Option<DefaultKeyedRateLimiter<K>>);

impl<K: Hash + Eq + Clone> PerMinute<K> {
    fn new(most: Option<NonZeroU32>) -> Self {
        Self(most.map(|most| RateLimiter::keyed(Quota::per_minute(most))))
    }

    fn lets(&self, key: &K) -> bool {
        let Some(limiter) = &self.0 else { return true };
        if limiter.len() > KEYS_KEPT {
            limiter.retain_recent();
        }
        limiter.check_key(key).is_ok()
    }
}

/// The counters of one server.
pub(crate) struct Counters {
    consultations: PerMinute<String>,
    consultations_per_subject: PerMinute<(String, Tag)>,
    source_requests: PerMinute<String>,
    directory_reads: PerMinute<String>,
    acts: PerMinute<String>,
    sign_ins: PerMinute<String>,
    pub(crate) open_consultations: Option<NonZeroU32>,
}

impl Counters {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self {
            consultations: PerMinute::new(limits.consultations),
            consultations_per_subject: PerMinute::new(limits.consultations_per_subject),
            source_requests: PerMinute::new(limits.source_requests),
            directory_reads: PerMinute::new(limits.directory_reads),
            acts: PerMinute::new(limits.acts),
            sign_ins: PerMinute::new(limits.sign_ins),
            open_consultations: limits.open_consultations,
        }
    }

    /// Whether this user may open one more consultation about this person.
    pub(crate) fn consultation(&self, user: &str, subject: Tag) -> bool {
        self.consultations.lets(&user.to_owned()) && self.consultations_per_subject.lets(&(user.to_owned(), subject))
    }

    /// Whether this user may ask one more source.
    pub(crate) fn source_request(&self, user: &str) -> bool {
        self.source_requests.lets(&user.to_owned())
    }

    /// Whether this user may read the directory once more.
    pub(crate) fn directory_read(&self, user: &str) -> bool {
        self.directory_reads.lets(&user.to_owned())
    }

    /// Whether this user may do one more thing that is recorded: register, end, declare, hear notices, close a case.
    pub(crate) fn act(&self, user: &str) -> bool {
        self.acts.lets(&user.to_owned())
    }

    /// Whether one more sign-in may be tried under this name.
    pub(crate) fn sign_in(&self, user: &str) -> bool {
        self.sign_ins.lets(&user.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use consult_log::TagKey;

    #[test]
    fn one_user_is_held_up_and_the_others_are_not() {
        let limits = Limits {
            consultations: NonZeroU32::new(3),
            consultations_per_subject: None,
            ..Limits::LIFTED
        };
        let counters = Counters::new(&limits);
        let subject = TagKey::from_bytes(&[1; TagKey::BYTES]).subject("1");
        let answers: Vec<_> = (0..4).map(|_| counters.consultation("an", subject)).collect();
        assert_eq!(answers, [true, true, true, false]);
        assert!(counters.consultation("luc", subject));
    }

    #[test]
    fn one_person_is_not_looked_up_again_and_again() {
        let limits = Limits {
            consultations_per_subject: NonZeroU32::new(1),
            ..Limits::LIFTED
        };
        let counters = Counters::new(&limits);
        let tags = TagKey::from_bytes(&[1; TagKey::BYTES]);
        assert!(counters.consultation("an", tags.subject("1")));
        assert!(!counters.consultation("an", tags.subject("1")));
        assert!(counters.consultation("an", tags.subject("2")));
        assert!(counters.consultation("luc", tags.subject("1")));
    }

    #[test]
    fn lifted_limits_hold_nobody_up() {
        let counters = Counters::new(&Limits::LIFTED);
        assert!((0..10_000).all(|_| counters.sign_in("an") && counters.directory_read("an")));
    }
}
