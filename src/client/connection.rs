//! Connecting: which service answers, and whether it is the one that this program can work with.
//!
//! The workbench opens one connection at start and keeps it; signing in goes through it.

use std::fmt;
use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use domain::Knowledge;
use domain::wire::{API_VERSION, ServiceInfo, Session, SignIn, Training};
use serde::Deserialize;
use tokio::time::timeout;

use crate::breaker::Breakers;
use crate::receipts::Receipts;
use crate::transport::{CALL_DEADLINE, Call, Transport};
use crate::{CallError, ConnectError, Endpoint, SignedIn};

/// How far the two clocks may differ, in seconds.
const CLOCK_TOLERANCE: i64 = 120;

/// A server that has shown itself to be the right one. Cheap to clone; all clones share one HTTP/2 connection.
#[derive(Clone)]
pub struct Connection(Arc<Shared>);

/// What everything behind a connection shares.
pub(crate) struct Shared {
    pub(crate) transport: Transport,
    pub(crate) knowledge: Arc<Knowledge>,
    pub(crate) receipts: Receipts,
    pub(crate) breakers: Breakers,
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Connection")
    }
}

/// The one member that every version has.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct VersionOnly {
    api_version: u32,
}

impl Connection {
    /// Connects and checks that the service is the right one: certificate, version, knowledge, kind, clock, in this
    /// order. `knowledge` is what the digest in `endpoint` was made of; every answer is held against it. `now` is our
    /// clock at the moment of the call.
    pub async fn open(
        endpoint: Endpoint,
        knowledge: Arc<Knowledge>,
        now: DateTime<Utc>,
    ) -> Result<(Self, ServiceInfo), ConnectError> {
        let begun = Instant::now();
        let transport = Transport::new(&endpoint)?;
        let call = Call::get("/v1/service");
        let answer = timeout(CALL_DEADLINE, transport.send(&call))
            .await
            .map_err(|_elapsed| ConnectError::TooLate)??;
        let took = TimeDelta::from_std(begun.elapsed()).unwrap_or_default();
        let info = read_service(&answer)?;
        // The server wrote its clock down somewhere between our question and its answer.
        examine(&info, &endpoint, now, now + took)?;
        let receipts = Receipts::read(&info.receipt_key).ok_or(ConnectError::NotThisService)?;
        tracing::info!(training = info.training, took_ms = took.num_milliseconds(), "connected");
        Ok((
            Self(Arc::new(Shared {
                transport,
                knowledge,
                receipts,
                breakers: Breakers::default(),
            })),
            info,
        ))
    }

    /// What a training server offers before sign-in: its users and the fictitious persons.
    pub async fn training(&self) -> Result<Training, CallError> {
        Ok(self.0.transport.ask(&Call::get("/v1/training")).await?)
    }

    /// Signs in as this user of the training organisation.
    pub async fn sign_in(&self, user: &str) -> Result<SignedIn, CallError> {
        let call = Call::post("/v1/sessions").with(&SignIn { user: user.to_owned() })?;
        let session: Session = self.0.transport.ask(&call).await?;
        tracing::info!("signed in");
        Ok(SignedIn::new(Arc::clone(&self.0), session))
    }
}

/// Reads what a server says of itself: the version first, because the rest depends on it.
fn read_service(answer: &[u8]) -> Result<ServiceInfo, ConnectError> {
    let version: VersionOnly = serde_json::from_slice(answer).map_err(|_error| ConnectError::NotThisService)?;
    if version.api_version != API_VERSION {
        return Err(ConnectError::OtherVersion {
            theirs: version.api_version,
        });
    }
    serde_json::from_slice(answer).map_err(|_error| ConnectError::NotThisService)
}

/// Holds what a server says of itself against what it must be. It was asked at `asked` and had answered at `answered`.
fn examine(
    info: &ServiceInfo,
    endpoint: &Endpoint,
    asked: DateTime<Utc>,
    answered: DateTime<Utc>,
) -> Result<(), ConnectError> {
    if !info.knowledge.eq_ignore_ascii_case(&endpoint.knowledge) {
        return Err(ConnectError::OtherKnowledge);
    }
    if endpoint.training.is_some_and(|training| training != info.training) {
        return Err(ConnectError::NotTraining);
    }
    let ahead = (info.now - answered).num_seconds().max(0) + (info.now - asked).num_seconds().min(0);
    if ahead.abs() > CLOCK_TOLERANCE {
        return Err(ConnectError::ClockOff { seconds: ahead });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn info() -> ServiceInfo {
        ServiceInfo {
            api_version: API_VERSION,
            knowledge: "ab12".into(),
            training: true,
            now: DateTime::UNIX_EPOCH,
            receipt_key: String::new(),
        }
    }

    fn endpoint(training: Option<bool>) -> Endpoint {
        Endpoint {
            url: String::new(),
            certificate: Vec::new(),
            knowledge: "AB12".into(),
            training,
        }
    }

    fn clocks(ahead: i64, took: i64) -> Result<(), ConnectError> {
        let asked = DateTime::UNIX_EPOCH - TimeDelta::seconds(ahead);
        examine(&info(), &endpoint(None), asked, asked + TimeDelta::seconds(took))
    }

    #[test]
    fn another_version_is_told_apart_even_when_nothing_else_can_be_read() {
        let other = ConnectError::OtherVersion {
            theirs: API_VERSION + 1,
        };
        let text = format!("{{\"api-version\":{},\"new\":[]}}", API_VERSION + 1);
        assert_eq!(read_service(text.as_bytes()), Err(other));
        assert_eq!(read_service(&serde_json::to_vec(&info()).unwrap()), Ok(info()));
        for text in ["", "<html>", "{}", "{\"api-version\":1}", "{\"api-version\":\"1\"}"] {
            assert_eq!(
                read_service(text.as_bytes()),
                Err(ConnectError::NotThisService),
                "{text}"
            );
        }
    }

    #[test]
    fn the_clocks_may_differ_by_two_minutes_and_no_more() {
        for ahead in [-120, 0, 120] {
            assert_eq!(clocks(ahead, 0), Ok(()));
        }
        assert_eq!(clocks(121, 0), Err(ConnectError::ClockOff { seconds: 121 }));
        assert_eq!(clocks(-121, 0), Err(ConnectError::ClockOff { seconds: -121 }));
    }

    #[test]
    fn a_slow_answer_is_no_wrong_clock() {
        assert_eq!(clocks(125, 9), Ok(()));
        assert_eq!(clocks(5, 9), Ok(()));
        assert_eq!(clocks(130, 9), Err(ConnectError::ClockOff { seconds: 121 }));
        assert_eq!(clocks(-121, 9), Err(ConnectError::ClockOff { seconds: -121 }));
    }

    #[test]
    fn the_service_must_know_the_same_and_serve_the_expected_people() {
        let epoch = DateTime::UNIX_EPOCH;
        let examine = |info: &ServiceInfo, endpoint: &Endpoint| examine(info, endpoint, epoch, epoch);
        let other = ServiceInfo {
            knowledge: "ab13".into(),
            ..info()
        };
        assert_eq!(examine(&other, &endpoint(None)), Err(ConnectError::OtherKnowledge));
        let real = ServiceInfo {
            training: false,
            ..info()
        };
        for (info, wanted, verdict) in [
            (&info(), None, Ok(())),
            (&info(), Some(true), Ok(())),
            (&info(), Some(false), Err(ConnectError::NotTraining)),
            (&real, None, Ok(())),
            (&real, Some(true), Err(ConnectError::NotTraining)),
            (&real, Some(false), Ok(())),
        ] {
            assert_eq!(examine(info, &endpoint(wanted)), verdict, "{wanted:?}");
        }
    }
}
