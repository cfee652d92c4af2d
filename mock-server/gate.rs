//! The order of things for a consultation: decide, append the attempt durably, ask the source, append what is released
//! durably, release. Refusals are records too. If the log cannot append, nothing is shown.
//!
//! Called by [`crate::api`] only. It knows no HTTP: its errors are [`Problem`]s.

use std::sync::Arc;

use consult_log::{Outcome as Recorded, Receipt};
use domain::catalogue::{FieldPath, SourceId};
use domain::deliberation::{Decision, Deliberation, Inscription, Released, SourceScope, decide};
use domain::identifiers::Ssin;
use domain::wire::{End, EndReason, Open, Opened, Outcome, Problem, ProblemCode, Since};
use uuid::Uuid;

use crate::api::problem::{problem, refused};
use crate::changes::{self, Seen, Sees, Versions};
use crate::clock::belgian_day;
use crate::consultations::{Claim, Consultation, State};
use crate::faults::Fault;
use crate::log::{Ending, LogClosed, Look};
use crate::notices;
use crate::serve::Server;
use crate::sign_in::Session;
use crate::store::{Change, Which};

impl From<LogClosed> for Problem {
    fn from(_: LogClosed) -> Self {
        problem(ProblemCode::LogClosed)
    }
}

/// What one source releases, with the receipt that this stands in the log.
pub(crate) struct Release {
    /// The number that was asked for.
    pub(crate) subject: Ssin,
    pub(crate) outcome: Outcome,
    pub(crate) tables: Released,
    /// What is new to the user.
    pub(crate) since: Option<Since>,
    pub(crate) receipt: Receipt,
    /// What the script of faults does to the answer on its way out.
    pub(crate) fault: Option<Fault>,
}

/// Opens a consultation, or answers again what was answered for the same id and request.
///
/// The work is done in a task of its own: a client that goes away in the middle leaves a whole record, not half a one.
pub(crate) async fn open(server: &Arc<Server>, session: &Session, open: Open) -> Result<Opened<Receipt>, Problem> {
    if !open.request.ssin.is_fictitious() {
        return Err(problem(ProblemCode::NotFictitious));
    }
    let most = server.counters.open_consultations;
    let consultation = match server.consultations.claim(open.id, session, open.request, most) {
        Claim::Is(consultation) => consultation,
        Claim::IdReused => return Err(problem(ProblemCode::IdReused)),
        Claim::TooMany => return Err(problem(ProblemCode::TooMany)),
    };
    let (server, session) = (server.clone(), session.clone());
    let opening = tokio::spawn(async move { settle(&server, &session, &consultation).await });
    match opening.await {
        Ok(settled) => settled,
        Err(_panicked) => Err(problem(ProblemCode::Internal)),
    }
}

async fn settle(server: &Server, session: &Session, it: &Consultation) -> Result<Opened<Receipt>, Problem> {
    let mut state = it.state.write().await;
    if matches!(*state, State::New) {
        *state = match decide_and_record(server, session, it).await {
            Ok((decision, receipt)) if decision.is_granted() => State::Open(Arc::new(Opened {
                id: it.id,
                decision,
                receipt,
            })),
            Ok((decision, _)) => State::Refused(decision),
            Err(failure) => {
                server.consultations.forget(it.id);
                State::Failed(failure)
            }
        };
    }
    match &*state {
        State::Open(opened) => Ok(Opened::clone(opened)),
        State::Refused(decision) => Err(refused(decision.clone())),
        State::Failed(failure) => Err(failure.clone()),
        State::Ended | State::New => Err(problem(ProblemCode::ConsultationEnded)),
    }
}

async fn decide_and_record(
    server: &Server,
    session: &Session,
    it: &Consultation,
) -> Result<(Decision, Receipt), Problem> {
    // A session that ended between its request and here has had its consultations ended: this would be one too many.
    if !server.sessions.is_live(session.id) {
        return Err(problem(ProblemCode::NoSession));
    }
    let subject = server.events.subject_tag(it.request.ssin);
    if !server.counters.consultation(&session.user.id, subject) {
        return Err(problem(ProblemCode::TooMany));
    }
    let id = it.id;
    match server.log.read(move |store| store.user_of(id)).await? {
        None => {}
        Some(user) if user == server.events.user_tag(&session.user.id) => {
            return Err(problem(ProblemCode::ConsultationEnded));
        }
        Some(_) => return Err(problem(ProblemCode::IdReused)),
    }
    let now = server.now();
    let decision = decide(
        &it.request,
        Some(&session.asker()),
        server.knowledge.deliberation(&it.request.deliberation),
        &own_inscriptions(server, session, it.request.ssin).await?,
        &server.knowledge.catalogue,
        belgian_day(now),
    );
    let mut entry = server.events.attempt(now, look(server, it), &decision);
    if decision.is_granted() {
        let (user, day) = (&session.user.id, belgian_day(now));
        let case = notices::open_case(&server.vault, &server.knowledge, user, &it.request, day);
        let case = case.map_err(|_no_random_bytes| problem(ProblemCode::Internal))?;
        entry.changes.extend(case.map(|case| Change::OpensCase(Box::new(case))));
    }
    let record = server.log.append(entry).await?;
    tracing::info!(consultation = %it.id, is_granted = decision.is_granted(), "attempt");
    Ok((decision, record.receipt(&server.events.keys)))
}

/// The inscriptions of this person by the session's organisation, and by those that a deliberation has inscribe for it.
/// Those of others are nobody's business here.
pub(crate) async fn own_inscriptions(
    server: &Server,
    session: &Session,
    ssin: Ssin,
) -> Result<Vec<Inscription>, LogClosed> {
    let person = server.vault.person(ssin);
    let rows = server.log.read(move |store| store.directory(&Which::Person(person)));
    let mut inscriptions: Vec<_> = rows.await?.into_iter().map(|row| row.inscription).collect();
    let organisation = session.user.organisation.as_str();
    let inscribers: Vec<&str> = server
        .knowledge
        .deliberations
        .iter()
        .flat_map(|deliberation| deliberation.inscribers(organisation))
        .chain([organisation])
        .collect();
    inscriptions.retain(|inscription| inscribers.contains(&inscription.organisation.as_str()));
    Ok(inscriptions)
}

/// Asks one source of an open consultation and records what it releases.
pub(crate) async fn release(
    server: &Arc<Server>,
    session: &Session,
    id: Uuid,
    source: &SourceId,
) -> Result<Release, Problem> {
    let Some(it) = server.consultations.find(id, session.id) else {
        return Err(gone_or_unknown(server, session, id).await?);
    };
    let opened = match &*it.state.read().await {
        State::Open(opened) => opened.clone(),
        State::Ended => return Err(problem(ProblemCode::ConsultationEnded)),
        State::Refused(_) | State::New | State::Failed(_) => return Err(problem(ProblemCode::NotFound)),
    };
    if server.knowledge.catalogue.source(source).is_none() {
        return Err(problem(ProblemCode::NotFound));
    }
    if !server.counters.source_request(&session.user.id) {
        return Err(problem(ProblemCode::TooMany));
    }
    let Some(scope) = opened.decision.scope.as_ref().and_then(|scope| scope.source(source)) else {
        server
            .log
            .append(server.events.release_refused(server.now(), look(server, &it), source))
            .await?;
        return Err(problem(ProblemCode::NotInScope));
    };

    let fault = server.faults.next(source);
    tokio::time::sleep(server.faults.latency(source)).await;
    if let Some(Fault::Slow(delay)) = &fault {
        tokio::time::sleep(*delay).await;
    }
    let asked = if fault == Some(Fault::Down) {
        Err(Recorded::Failed)
    } else {
        ask(server, scope, &it).await
    };
    let (recorded, fields) = match &asked {
        Ok(answer) => (recorded(&answer.outcome, fault.as_ref()), answer.tables.fields()),
        Err(failure) => (*failure, Vec::<FieldPath>::new()),
    };
    let versions = asked.as_ref().ok().and_then(|answer| answer.versions.as_ref());
    let news = match versions {
        Some(versions) => Some(news(server, &it, scope, versions, recorded == Recorded::Partial).await?),
        None => None,
    };

    // Held until the record is durable: an end waits for it, and a release after the end does not happen.
    let state = it.state.read().await;
    if !matches!(*state, State::Open(_)) {
        return Err(problem(ProblemCode::ConsultationEnded));
    }
    let mut entry = server
        .events
        .release(server.now(), look(server, &it), scope, recorded, &fields);
    let (since, sees) = news.unwrap_or_default();
    entry.changes.extend(sees.map(|sees| Change::Sees(Box::new(sees))));
    let record = server.log.append(entry).await?;
    drop(state);
    tracing::info!(consultation = %id, %source, outcome = ?recorded, "release");
    let Ok(Answer { outcome, tables, .. }) = asked else {
        return Err(problem(ProblemCode::SourceDown));
    };
    let outcome = match &fault {
        Some(Fault::Partial(missing)) => Outcome::Partial(missing.clone()),
        _ => outcome,
    };
    let receipt = record.receipt(match &fault {
        Some(Fault::ForgedReceipt) => &server.other_keys,
        _ => &server.events.keys,
    });
    Ok(Release {
        subject: it.request.ssin,
        outcome,
        tables,
        since,
        receipt,
        fault,
    })
}

/// What is new to the user, and what they will have seen once this consultation is closed. A partial answer is not
/// remembered: what it lacks would be news the next time.
async fn news(
    server: &Server,
    it: &Consultation,
    scope: &SourceScope,
    versions: &Versions,
    is_partial: bool,
) -> Result<(Option<Since>, Option<Sees>), LogClosed> {
    let look = changes::look(&server.vault, &it.user.id, &it.request, scope);
    let before = server.log.read(move |store| store.seen(look)).await?;
    let since = before.map(|before| versions.since(&before, is_partial));
    let sees = (!is_partial).then(|| Sees {
        look,
        reference: notices::reference(&server.vault, &it.user.id, &it.request.deliberation, &it.request.case),
        consultation: it.id,
        seen: Seen {
            at: server.now(),
            versions: versions.bytes(),
        },
    });
    Ok((since, sees))
}

/// What a source answers, cut down to the scope.
struct Answer {
    outcome: Outcome,
    tables: Released,
    /// The versions of its rows, where the deliberation grants changes.
    versions: Option<Versions>,
}

/// Looks the person up and cuts the answer down to the scope, on a thread that may block.
async fn ask(server: &Arc<Server>, scope: &SourceScope, it: &Consultation) -> Result<Answer, Recorded> {
    let (server, scope, ssin) = (server.clone(), scope.clone(), it.request.ssin);
    let grants_changes = server
        .knowledge
        .deliberation(&it.request.deliberation)
        .is_some_and(Deliberation::grants_changes);
    let asking = tokio::task::spawn_blocking(move || {
        let (Some(source), Some(described)) = (
            server.sources.get(&scope.source),
            server.knowledge.catalogue.source(&scope.source),
        ) else {
            return Err(Recorded::Failed);
        };
        let holdings = source.look_up(ssin);
        let released = scope.release(described, &holdings.tables, &holdings.subjects);
        let tables = released.map_err(|_wrong_subject| Recorded::WrongPerson)?;
        let outcome = match holdings.missing {
            Some(missing) => Outcome::Partial(missing),
            None if tables.is_empty() => Outcome::Empty,
            None => Outcome::Complete,
        };
        let versions = grants_changes.then(|| Versions::of(&server.vault, described, &tables));
        Ok(Answer {
            outcome,
            tables,
            versions,
        })
    });
    asking
        .await
        .unwrap_or_else(|_the_source_panicked| Err(Recorded::Failed))
}

fn recorded(outcome: &Outcome, fault: Option<&Fault>) -> Recorded {
    match outcome {
        _ if matches!(fault, Some(Fault::Partial(_))) => Recorded::Partial,
        Outcome::Complete => Recorded::Complete,
        Outcome::Partial(_) => Recorded::Partial,
        Outcome::Empty => Recorded::Empty,
    }
}

/// Ends a consultation. A second time nothing happens.
pub(crate) async fn end(server: &Server, session: &Session, id: Uuid, end: End) -> Result<(), Problem> {
    let Some(it) = server.consultations.find(id, session.id) else {
        let gone = gone_or_unknown(server, session, id).await?;
        return if gone.code == ProblemCode::ConsultationEnded {
            Ok(())
        } else {
            Err(gone)
        };
    };
    Ok(finish(server, &it, Ending::Told(end.reason)).await?)
}

/// Ends everything that a session has open, because it is over.
pub(crate) async fn end_all(server: &Server, session: &Session, is_told: bool) -> Result<(), LogClosed> {
    let reason = if is_told {
        Ending::Told(EndReason::SignedOut)
    } else {
        Ending::SessionOver
    };
    let mut outcome = Ok(());
    for it in server.consultations.of(session.id) {
        let finished = finish(server, &it, reason).await;
        if finished.is_err() {
            // The session is gone: what cannot be recorded must not stay open all the same.
            *it.state.write().await = State::Ended;
            server.consultations.forget(it.id);
        }
        outcome = outcome.and(finished);
    }
    outcome
}

async fn finish(server: &Server, it: &Consultation, reason: Ending) -> Result<(), LogClosed> {
    let mut state = it.state.write().await;
    if matches!(*state, State::Open(_)) {
        server
            .log
            .append(server.events.end(server.now(), look(server, it), reason))
            .await?;
        tracing::info!(consultation = %it.id, ?reason, "end");
    }
    *state = State::Ended;
    server.consultations.forget(it.id);
    Ok(())
}

/// What to say of a consultation that the session does not have: its user's own ids have ended, others do not exist.
async fn gone_or_unknown(server: &Server, session: &Session, id: Uuid) -> Result<Problem, LogClosed> {
    let user = server.log.read(move |store| store.user_of(id)).await?;
    let is_own = user == Some(server.events.user_tag(&session.user.id)) && !server.consultations.knows(id);
    Ok(problem(if is_own {
        ProblemCode::ConsultationEnded
    } else {
        ProblemCode::NotFound
    }))
}

fn look<'a>(server: &'a Server, it: &'a Consultation) -> Look<'a> {
    Look {
        id: it.id,
        user: &it.user,
        request: &it.request,
        knowledge: &server.knowledge,
    }
}
