//! Who has signed in: sessions in memory, found by their token, ended by time.
//!
//! The token itself is handed out once and not kept: only its SHA-256 is (it is 256 random bits, not a person's number).
//! Half an hour without a request ends a session, and eight hours end it in any case.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use domain::deliberation::Asker;
use domain::wire::Token;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::users::User;

/// How long a session lasts without a request.
pub(crate) const IDLE: TimeDelta = TimeDelta::minutes(30);
/// How long a session lasts at most.
const LONGEST: TimeDelta = TimeDelta::hours(8);

/// What a session is known by inside the server.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct SessionId([u8; 32]);

impl SessionId {
    fn of(token: &str) -> Self {
        Self(Sha256::digest(token.as_bytes()).into())
    }
}

/// A session that has not ended.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub(crate) id: SessionId,
    pub(crate) user: Arc<User>,
    /// When it ends in any case.
    pub(crate) expires: DateTime<Utc>,
}

impl Session {
    /// When it ends if nothing more is asked after this moment.
    pub(crate) fn ends(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        self.expires.min(now + IDLE)
    }

    /// The user as the evaluator sees them.
    pub(crate) fn asker(&self) -> Asker {
        Asker {
            organisation: self.user.organisation.clone(),
            functions: self.user.functions.clone(),
        }
    }
}

struct Live {
    session: Session,
    last_used: DateTime<Utc>,
}

impl Live {
    fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.session.expires <= now || self.last_used + IDLE <= now
    }
}

/// All sessions.
#[derive(Default)]
pub(crate) struct Sessions(Mutex<HashMap<SessionId, Live>>);

impl Sessions {
    /// Begins a session. The error is the system's: it has no random bytes.
    pub(crate) fn begin(&self, user: Arc<User>, now: DateTime<Utc>) -> Result<(Token, Session), getrandom::Error> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(&mut *bytes)?;
        let token = Token::new(URL_SAFE_NO_PAD.encode(*bytes));
        let session = Session {
            id: SessionId::of(token.expose()),
            user,
            expires: now + LONGEST,
        };
        self.lock().insert(
            session.id,
            Live {
                session: session.clone(),
                last_used: now,
            },
        );
        Ok((token, session))
    }

    /// The session that this token shows, unless it has ended.
    pub(crate) fn find(&self, token: &str, now: DateTime<Utc>) -> Option<Session> {
        let mut sessions = self.lock();
        let live = sessions
            .get_mut(&SessionId::of(token))
            .filter(|live| !live.is_over(now))?;
        live.last_used = now;
        Some(live.session.clone())
    }

    /// Puts the user as they are from now on into each of their sessions.
    pub(crate) fn replace_user(&self, user: &Arc<User>) {
        for live in self.lock().values_mut().filter(|live| live.session.user.id == user.id) {
            live.session.user = user.clone();
        }
    }

    /// Whether this session has not been ended.
    pub(crate) fn is_live(&self, id: SessionId) -> bool {
        self.lock().contains_key(&id)
    }

    /// Ends a session.
    pub(crate) fn end(&self, id: SessionId) {
        self.lock().remove(&id);
    }

    /// Forgets the sessions whose time is over, and gives them.
    pub(crate) fn sweep(&self, now: DateTime<Utc>) -> Vec<Session> {
        self.lock()
            .extract_if(|_, live| live.is_over(now))
            .map(|(_, live)| live.session)
            .collect()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<SessionId, Live>> {
        // A panic while it was held leaves the map whole: every change is one call.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Names;

    fn user() -> Arc<User> {
        let names = || Names {
            nl: "a".into(),
            fr: "b".into(),
            de: "c".into(),
            en: "d".into(),
        };
        Arc::new(User {
            id: "an".into(),
            name: "An".into(),
            organisation: "WEWIS".into(),
            unit: names(),
            about: names(),
            functions: Vec::new(),
        })
    }

    #[test]
    fn half_an_hour_without_a_request_ends_a_session() {
        let sessions = Sessions::default();
        let start = DateTime::UNIX_EPOCH;
        let (token, _) = sessions.begin(user(), start).unwrap();
        let at = |minutes| start + TimeDelta::minutes(minutes);
        assert!(sessions.find(token.expose(), at(29)).is_some());
        assert!(sessions.find(token.expose(), at(58)).is_some());
        assert!(sessions.find(token.expose(), at(88)).is_none());
        assert_eq!(sessions.sweep(at(88)).len(), 1);
        assert!(sessions.sweep(at(88)).is_empty());
    }

    #[test]
    fn eight_hours_end_a_session_in_any_case() {
        let sessions = Sessions::default();
        let start = DateTime::UNIX_EPOCH;
        let (token, session) = sessions.begin(user(), start).unwrap();
        assert_eq!(session.expires, start + TimeDelta::hours(8));
        for minutes in (0..480).step_by(20) {
            assert!(
                sessions
                    .find(token.expose(), start + TimeDelta::minutes(minutes))
                    .is_some()
            );
        }
        assert!(sessions.find(token.expose(), start + TimeDelta::minutes(480)).is_none());
    }

    #[test]
    fn a_session_is_found_by_its_own_token_until_it_is_ended() {
        let sessions = Sessions::default();
        let (token, session) = sessions.begin(user(), DateTime::UNIX_EPOCH).unwrap();
        let (other, _) = sessions.begin(user(), DateTime::UNIX_EPOCH).unwrap();
        assert_ne!(token.expose(), other.expose());
        assert_eq!(token.expose().len(), 43);
        assert!(sessions.find("", DateTime::UNIX_EPOCH).is_none());
        assert_eq!(
            sessions.find(token.expose(), DateTime::UNIX_EPOCH).unwrap().id,
            session.id
        );
        assert!(sessions.is_live(session.id));
        sessions.end(session.id);
        assert!(!sessions.is_live(session.id));
        assert!(sessions.find(token.expose(), DateTime::UNIX_EPOCH).is_none());
        assert!(sessions.find(other.expose(), DateTime::UNIX_EPOCH).is_some());
    }
}
