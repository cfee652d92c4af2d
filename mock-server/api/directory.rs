//! The organisation's own inscriptions in the reference directory: reading those of one person, and keeping them.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use domain::wire::{
    DirectoryEntry, Ending, Inscriptions, InscriptionsRequest, Problem, ProblemCode, Registered, Registration, Review,
    ReviewRequest,
};

use super::extract::{Json, SignedIn};
use super::problem::{Refusal, problem};
use super::{act, to_the_end};
use crate::clock::belgian_day;
use crate::serve::Server;
use crate::{directory, gate, review};

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

/// Registers an inscription.
pub(super) async fn register(
    State(server): State<Arc<Server>>,
    SignedIn(session): SignedIn,
    Json(request): Json<Registration>,
) -> Result<(StatusCode, axum::Json<Registered>), Refusal> {
    let (of, by) = (server.clone(), session.clone());
    let registered = act(&server, &session, async move {
        directory::register(&of, &by, &request).await
    })
    .await?;
    Ok((StatusCode::CREATED, axum::Json(registered)))
}

/// Ends an inscription.
pub(super) async fn end(
    State(server): State<Arc<Server>>,
    SignedIn(session): SignedIn,
    Json(request): Json<Ending>,
) -> Result<axum::Json<DirectoryEntry>, Refusal> {
    let (of, by) = (server.clone(), session.clone());
    let ended = act(
        &server,
        &session,
        async move { directory::end(&of, &by, &request).await },
    )
    .await?;
    Ok(axum::Json(ended))
}

/// Looks through the organisation's own inscriptions.
pub(super) async fn review(
    State(server): State<Arc<Server>>,
    SignedIn(session): SignedIn,
    Json(request): Json<ReviewRequest>,
) -> Result<axum::Json<Review>, Refusal> {
    if !server.counters.directory_read(&session.user.id) {
        return Err(problem(ProblemCode::TooMany).into());
    }
    let review = to_the_end(async move { review::review(&server, &session, &request).await }).await?;
    Ok(axum::Json(review))
}
