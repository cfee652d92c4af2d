//! The organisation's own inscriptions of one person in the reference directory.

use std::sync::Arc;

use axum::extract::State;
use domain::wire::{Inscriptions, InscriptionsRequest, Problem, ProblemCode};

use super::extract::{Json, SignedIn};
use super::problem::{Refusal, problem};
use crate::clock::belgian_day;
use crate::gate;
use crate::serve::Server;

/// Reads them, for a user with a function that is in force today. The reading is recorded before anything is shown.
pub(super) async fn inscriptions(
    State(server): State<Arc<Server>>,
    SignedIn(session): SignedIn,
    Json(request): Json<InscriptionsRequest>,
) -> Result<axum::Json<Inscriptions>, Refusal> {
    if !request.ssin.is_fictitious() {
        return Err(problem(ProblemCode::NotFictitious).into());
    }
    if !server.counters.directory_read(&session.user.id) {
        return Err(problem(ProblemCode::TooMany).into());
    }
    let now = server.now();
    let today = belgian_day(now);
    let is_granted = session
        .user
        .functions
        .iter()
        .any(|function| function.period.contains(today));
    let entry = server
        .events
        .directory_read(now, &session.user, request.ssin, is_granted);
    server.log.append(entry).await?;
    if !is_granted {
        let detail = "the user has no function that is in force".to_owned();
        return Err(Problem {
            detail: Some(detail),
            ..problem(ProblemCode::Refused)
        }
        .into());
    }
    let inscriptions = gate::own_inscriptions(&server, &session, request.ssin).await?;
    Ok(axum::Json(Inscriptions { inscriptions }))
}
