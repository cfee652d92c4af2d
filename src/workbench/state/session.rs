//! Somebody who has signed in, and for how long: when the session ends, when that is told, and when the window has to look
//! again. Pure; the clock is an argument.

use chrono::{DateTime, TimeDelta, Utc};
use client::SessionView;
use domain::deliberation::Function;

/// The end is told this long before it, and once more shortly before it.
const TOLD: [TimeDelta; 2] = [TimeDelta::minutes(10), TimeDelta::minutes(2)];

/// Somebody who has signed in.
#[derive(Clone, Debug)]
pub struct Session {
    /// Who, and until when at most.
    pub view: SessionView,
    /// What they may be under the deliberations, also what has ended or not begun.
    pub functions: Vec<Function>,
    /// When it ends if nothing more is asked of the server.
    pub ends: DateTime<Utc>,
    /// Whether the server is asked to prolong it.
    pub is_prolonging: bool,
}

/// How near the end of a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// The minutes that are left, begun ones counted whole.
    pub minutes: i64,
    /// Whether it is the last of the announcements.
    pub is_last: bool,
    /// Whether the server can still move it: not beyond what it sets as the longest session.
    pub can_be_moved: bool,
}

impl Session {
    /// A session that began now.
    pub fn begin(view: SessionView, functions: Vec<Function>, now: DateTime<Utc>) -> Self {
        let ends = view.expires.min(now + view.idle);
        Self {
            view,
            functions,
            ends,
            is_prolonging: false,
        }
    }

    /// The server has heard from the user: the end moves, up to the longest that a session lasts.
    pub fn heard(&mut self, now: DateTime<Utc>) {
        self.ends = self.ends.max(self.view.expires.min(now + self.view.idle));
    }

    /// How near the end is, once that is worth telling.
    pub fn ending(&self, now: DateTime<Utc>) -> Option<Ending> {
        let left = self.ends - now;
        (left <= TOLD[0]).then(|| Ending {
            minutes: (left.num_seconds().max(0) + 59) / 60,
            is_last: left <= TOLD[1],
            can_be_moved: self.ends < self.view.expires,
        })
    }

    /// Whether it is over.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.ends <= now
    }

    /// How long nothing about it changes: until the first announcement, then until the next minute.
    pub fn still(&self, now: DateTime<Utc>) -> TimeDelta {
        let left = self.ends - now;
        if left > TOLD[0] {
            return left - TOLD[0];
        }
        let into = left.num_milliseconds().rem_euclid(60_000);
        TimeDelta::milliseconds(if into == 0 { 60_000 } else { into })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Names;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    fn session() -> Session {
        let same = || "x".to_owned();
        let view = SessionView {
            user: "an".into(),
            name: "An".into(),
            unit: Names {
                nl: same(),
                fr: same(),
                de: same(),
                en: same(),
            },
            organisation: "WEWIS".into(),
            expires: at(60),
            idle: TimeDelta::minutes(30),
        };
        Session::begin(view, Vec::new(), at(0))
    }

    #[test]
    fn a_session_ends_after_the_time_without_a_question_and_never_later_than_it_may() {
        let mut session = session();
        assert_eq!(session.ends, at(30));
        session.heard(at(20));
        assert_eq!(session.ends, at(50));
        session.heard(at(10));
        assert_eq!(session.ends, at(50), "an answer that comes late takes nothing away");
        session.heard(at(45));
        assert_eq!(session.ends, at(60));
        assert!(!session.is_over(at(59)) && session.is_over(at(60)));
    }

    #[test]
    fn the_end_is_told_ten_minutes_and_two_minutes_before_it() {
        let session = session();
        assert_eq!(session.ending(at(19)), None);
        let told = |minutes, is_last| {
            Some(Ending {
                minutes,
                is_last,
                can_be_moved: true,
            })
        };
        assert_eq!(session.ending(at(20)), told(10, false));
        assert_eq!(session.ending(at(20) + TimeDelta::seconds(30)), told(10, false));
        assert_eq!(session.ending(at(27)), told(3, false));
        assert_eq!(session.ending(at(28)), told(2, true));
        assert_eq!(session.ending(at(40)), told(0, true));
    }

    #[test]
    fn the_longest_session_cannot_be_prolonged_and_says_so() {
        let mut session = session();
        session.heard(at(50));
        assert_eq!(session.ending(at(52)).map(|ending| ending.can_be_moved), Some(false));
    }

    #[test]
    fn between_two_changes_the_window_may_rest() {
        let session = session();
        assert_eq!(session.still(at(0)), TimeDelta::minutes(20));
        assert_eq!(session.still(at(20)), TimeDelta::minutes(1));
        assert_eq!(session.still(at(20) + TimeDelta::seconds(15)), TimeDelta::seconds(45));
    }
}
