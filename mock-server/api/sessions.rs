//! Signing in and out, and what the user may do.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use domain::wire::{ProblemCode, Rights, Session, SessionEnd, SignIn};

use super::extract::{Json, SignedIn};
use super::problem::{Refusal, problem};
use crate::gate;
use crate::serve::{Server, end_what_is_over};
use crate::sign_in::IDLE;

/// Signs a training user in. Refused ones are recorded too.
pub(super) async fn sign_in(
    State(server): State<Arc<Server>>,
    Json(request): Json<SignIn>,
) -> Result<(StatusCode, axum::Json<Session>), Refusal> {
    end_what_is_over(&server).await;
    let user = server.users.get(&request.user);
    // Names that nobody has share one counter: guessing them is one thing, however many there are.
    if !server.counters.sign_in(user.as_ref().map_or("", |user| &user.id)) {
        return Err(problem(ProblemCode::TooMany).into());
    }
    server
        .log
        .append(server.events.sign_in(server.now(), &request.user, user.as_deref()))
        .await?;
    let Some(user) = user else {
        return Err(problem(ProblemCode::UnknownUser).into());
    };
    let begun = server.sessions.begin(user.clone(), server.now());
    let (token, session) = begun.map_err(|_no_random_bytes| problem(ProblemCode::Internal))?;
    let answer = Session {
        token,
        user: user.id.clone(),
        name: user.name.clone(),
        unit: user.unit.clone(),
        organisation: user.organisation.clone(),
        expires: session.expires,
        idle_seconds: IDLE.num_seconds().try_into().unwrap_or(u32::MAX),
    };
    Ok((StatusCode::CREATED, axum::Json(answer)))
}

/// Lets the session last longer: showing it did that already, so this only says until when. Never longer than eight hours
/// from its beginning, because [`IDLE`] counts within that.
pub(super) async fn prolong(State(server): State<Arc<Server>>, SignedIn(session): SignedIn) -> axum::Json<SessionEnd> {
    let now = server.now();
    axum::Json(SessionEnd {
        now,
        ends: session.ends(now),
    })
}

/// Ends the session and everything it has open.
pub(super) async fn sign_out(
    State(server): State<Arc<Server>>,
    SignedIn(session): SignedIn,
) -> Result<StatusCode, Refusal> {
    // The session ends in any case; the answer says whether that stands in the log.
    server.sessions.end(session.id);
    let ended = gate::end_all(&server, &session, true).await;
    server
        .log
        .append(server.events.sign_out(server.now(), &session.user))
        .await?;
    ended?;
    Ok(StatusCode::NO_CONTENT)
}

/// The user's functions, also those that ended or have not begun.
pub(super) async fn rights(SignedIn(session): SignedIn) -> axum::Json<Rights> {
    axum::Json(Rights {
        functions: session.user.functions.clone(),
    })
}
