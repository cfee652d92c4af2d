//! Asks the sources of a consultation: all at once, each with its own deadline, each reported as soon as it ends.
//!
//! Every source ends exactly once, at the latest at the dossier's deadline. Nothing is asked twice. Dropping a future in
//! here resets its HTTP/2 stream: the server learns that nobody waits any more.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::time::{Duration, Instant};

use domain::catalogue::SourceId;
use domain::dossier::{SourceEnd, Unavailable};
use domain::wire::{ProblemCode, Since};
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::answer::{Checked, Expected};
use crate::breaker::{Health, Wish};
use crate::transport::{Call, Failure};
use crate::{OpenConsultation, VerifiedReceipt};

/// From this size on an answer is read on a thread of its own, so that other sources' answers are not held up: some
/// five milliseconds' work (bench `forty years/decode`).
const LARGE: usize = 256 * 1024;

/// How long to wait for the sources of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadlines {
    /// For each source.
    pub source: Duration,
    /// For all of them together: at this moment every source has ended.
    pub dossier: Duration,
    /// For sources that are known to be quicker; a longer one than [`Deadlines::source`] has no effect.
    pub shorter: BTreeMap<SourceId, Duration>,
}

/// Ten seconds for a source, twelve for the dossier.
impl Default for Deadlines {
    fn default() -> Self {
        Self {
            source: Duration::from_secs(10),
            dossier: Duration::from_secs(12),
            shorter: BTreeMap::new(),
        }
    }
}

impl Deadlines {
    /// How long to wait for this source.
    fn of(&self, source: &SourceId) -> Duration {
        let own = self.shorter.get(source).copied().unwrap_or(self.source);
        own.min(self.source).min(self.dossier)
    }
}

/// How a source ended.
pub struct SourceAnswered {
    /// Which source.
    pub source: SourceId,
    /// How it ended. Tables in it have passed every check.
    pub end: SourceEnd,
    /// How long it took from the question to the last check.
    pub took: Duration,
    /// What is new to the user since their last consultation for the same case; none at the first look, where the
    /// deliberation does not grant changes, and where the source did not answer.
    pub since: Option<Since>,
    /// The proof that the release stands in the log; there when the source answered.
    pub receipt: Option<VerifiedReceipt>,
}

impl OpenConsultation {
    /// Asks all sources at once over the one connection and sends each end as soon as it is there. It returns when all
    /// have ended, or when nobody listens any more. A source that was asked for and is not in the scope ends at once as
    /// such.
    pub async fn fetch_all(&self, deadlines: Deadlines, answered: mpsc::Sender<SourceAnswered>) {
        let mut asked = JoinSet::new();
        let mut names = HashMap::new();
        for source in &self.0.request.sources {
            let deadline = deadlines.of(source);
            let (consultation, source_of_task, answered) = (self.clone(), source.clone(), answered.clone());
            let task = asked.spawn(async move {
                let answer = consultation.ask(source_of_task, deadline, Wish::Dossier).await;
                answered.send(answer).await.is_ok()
            });
            names.insert(task.id(), source.clone());
        }
        // Dropping the set, here or because the caller drops this future, ends the tasks and with them their requests.
        while let Some(ended) = asked.join_next().await {
            let is_heard = match ended {
                Ok(is_heard) => is_heard,
                Err(error) => {
                    let Some(source) = names.remove(&error.id()) else {
                        continue;
                    };
                    tracing::error!(consultation = %self.0.id, %source, "asking a source failed inside");
                    answered.send(SourceAnswered::broken(source)).await.is_ok()
                }
            };
            if !is_heard {
                return;
            }
        }
    }

    /// Asks one source, because the user explicitly wants it again.
    pub async fn fetch(&self, source: SourceId, deadline: Duration) -> SourceAnswered {
        self.ask(source, deadline, Wish::Explicit).await
    }

    async fn ask(&self, source: SourceId, deadline: Duration, wish: Wish) -> SourceAnswered {
        let begun = Instant::now();
        let mut ended = self.0.ended.subscribe();
        let mut withdrawn = self.0.withdrawn.subscribe();
        let (end, checked) = tokio::select! {
            biased;
            _ = ended.wait_for(|ended| *ended) => (SourceEnd::Unavailable(Unavailable::Cancelled), None),
            Ok(()) = withdrawn.changed() => (SourceEnd::Unavailable(Unavailable::Cancelled), None),
            answer = self.ask_at_most(&source, deadline, wish) => answer,
        };
        let took = begun.elapsed();
        tracing::info!(consultation = %self.0.id, %source, end = ?name(&end), took_ms = took.as_millis(), "source ended");
        let (receipt, since) = checked.unzip();
        SourceAnswered {
            source,
            end,
            took,
            since: since.flatten(),
            receipt,
        }
    }

    async fn ask_at_most(
        &self,
        source: &SourceId,
        deadline: Duration,
        wish: Wish,
    ) -> (SourceEnd, Option<(VerifiedReceipt, Option<Since>)>) {
        if self.0.scope.source(source).is_none() {
            return (SourceEnd::NotInScope, None);
        }
        let breakers = &self.0.session.shared.breakers;
        let Some(permit) = breakers.admit(source, wish, Instant::now()) else {
            return (SourceEnd::Unavailable(Unavailable::Down), None);
        };
        let outcome = timeout(deadline, self.ask_once(source))
            .await
            .unwrap_or(Err(Failing::of(Failure::TooLate)));
        let health = outcome
            .as_ref()
            .map_or_else(|failing| failing.health, |_checked| Health::Answered);
        permit.note(health, Instant::now());
        match outcome {
            Ok(Checked { end, since, receipt }) => (end, Some((receipt, since))),
            Err(failing) => (failing.end, None),
        }
    }

    async fn ask_once(&self, source: &SourceId) -> Result<Checked, Failing> {
        let session = &self.0.session;
        let path = format!("/v1/consultations/{}/sources/{source}", self.0.id);
        let bytes = session
            .shared
            .transport
            .send(&Call::post(&path).by(&session.token))
            .await
            .map_err(Failing::of)?;
        let checked = if bytes.len() < LARGE {
            self.check(source, &bytes)
        } else {
            let (consultation, source) = (self.clone(), source.clone());
            let checking = tokio::task::spawn_blocking(move || consultation.check(&source, &bytes));
            checking.await.unwrap_or(Err(Unavailable::Unreadable))
        };
        checked.map_err(|why| Failing {
            end: SourceEnd::Unavailable(why),
            health: Health::Answered,
        })
    }

    fn check(&self, source: &SourceId, bytes: &[u8]) -> Result<Checked, Unavailable> {
        let shared = &self.0.session.shared;
        let expected = Expected {
            consultation: self.0.id,
            subject: self.0.request.ssin,
            scope: self.0.scope.source(source).ok_or(Unavailable::Unreadable)?,
            knowledge: &shared.knowledge,
            receipts: &shared.receipts,
        };
        expected.check(bytes)
    }
}

/// No value of the tables, and not the receipt: it carries tags of the person and the user.
impl fmt::Debug for SourceAnswered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            source,
            end,
            took,
            since: _,
            receipt,
        } = self;
        write!(
            f,
            "{source}: {:?} after {took:?}, receipt: {}",
            name(end),
            receipt.is_some()
        )
    }
}

impl SourceAnswered {
    /// For a source whose task ended by a panic: it ends like every other.
    fn broken(source: SourceId) -> Self {
        Self {
            source,
            end: SourceEnd::Unavailable(Unavailable::Unreadable),
            took: Duration::ZERO,
            since: None,
            receipt: None,
        }
    }
}

/// An end without an answer, and what it says about the source's health.
struct Failing {
    end: SourceEnd,
    health: Health,
}

impl Failing {
    fn of(failure: Failure) -> Self {
        let (why, health) = match failure {
            Failure::TooLate => (Unavailable::TooLate, Health::Failed),
            Failure::CutOff => (Unavailable::CutOff, Health::Failed),
            // The server as a whole is away: that says nothing about this source, once the server is back.
            Failure::NotSent | Failure::OtherCertificate | Failure::OtherProtocol => {
                (Unavailable::CutOff, Health::Unknown)
            }
            Failure::TooLarge => (Unavailable::TooLarge, Health::Answered),
            Failure::Unreadable => (Unavailable::Unreadable, Health::Answered),
            Failure::Problem(problem) => match problem.code {
                ProblemCode::SourceDown => (Unavailable::Down, Health::Failed),
                ProblemCode::LogClosed => (Unavailable::LogClosed, Health::Unknown),
                ProblemCode::NoSession | ProblemCode::ConsultationEnded | ProblemCode::NotFound => {
                    (Unavailable::Ended, Health::Unknown)
                }
                ProblemCode::NotInScope => {
                    return Self {
                        end: SourceEnd::NotInScope,
                        health: Health::Unknown,
                    };
                }
                _ => (Unavailable::Down, Health::Unknown),
            },
        };
        Self {
            end: SourceEnd::Unavailable(why),
            health,
        }
    }
}

/// The end's name, for the log of the program.
fn name(end: &SourceEnd) -> impl fmt::Debug + '_ {
    fmt::from_fn(move |f| match end {
        SourceEnd::Complete(_) => f.write_str("complete"),
        SourceEnd::Partial { .. } => f.write_str("partial"),
        SourceEnd::Empty => f.write_str("empty"),
        SourceEnd::Unavailable(why) => write!(f, "unavailable: {why:?}"),
        SourceEnd::NotInScope => f.write_str("not in scope"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::wire::Problem;

    #[test]
    fn a_deadline_is_the_shortest_of_the_three() {
        let [register, dmfa] = ["register", "dmfa"].map(|id| SourceId::parse(id).unwrap());
        let seconds = Duration::from_secs;
        let shorter = BTreeMap::from([(register.clone(), seconds(2)), (dmfa.clone(), seconds(30))]);
        let deadlines = Deadlines {
            shorter: shorter.clone(),
            ..Deadlines::default()
        };
        assert_eq!(
            (deadlines.of(&register), deadlines.of(&dmfa)),
            (seconds(2), seconds(10))
        );
        let deadlines = Deadlines {
            source: seconds(10),
            dossier: seconds(1),
            shorter,
        };
        assert_eq!((deadlines.of(&register), deadlines.of(&dmfa)), (seconds(1), seconds(1)));
    }

    #[test]
    fn every_failure_has_its_own_end_and_only_the_source_s_own_ones_count_against_it() {
        use Health::{Answered, Failed, Unknown};
        use Unavailable as U;
        let problem = |code: ProblemCode| {
            let (title, r#type) = (String::new(), String::new());
            Failure::Problem(Box::new(Problem {
                r#type,
                title,
                status: code.status(),
                detail: None,
                code,
                decision: None,
                act: None,
            }))
        };
        for (failure, why, health) in [
            (Failure::TooLate, U::TooLate, Failed),
            (Failure::CutOff, U::CutOff, Failed),
            (Failure::NotSent, U::CutOff, Unknown),
            (Failure::OtherCertificate, U::CutOff, Unknown),
            (Failure::TooLarge, U::TooLarge, Answered),
            (Failure::Unreadable, U::Unreadable, Answered),
            (problem(ProblemCode::SourceDown), U::Down, Failed),
            (problem(ProblemCode::LogClosed), U::LogClosed, Unknown),
            (problem(ProblemCode::NoSession), U::Ended, Unknown),
            (problem(ProblemCode::ConsultationEnded), U::Ended, Unknown),
            (problem(ProblemCode::Internal), U::Down, Unknown),
        ] {
            let failing = Failing::of(failure);
            assert_eq!((failing.end, failing.health), (SourceEnd::Unavailable(why), health));
        }
        assert_eq!(Failing::of(problem(ProblemCode::NotInScope)).end, SourceEnd::NotInScope);
    }
}
