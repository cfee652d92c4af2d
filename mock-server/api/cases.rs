//! What belongs to a user beside consulting: the declaration of honour, the notices of their open cases, closing one.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use domain::wire::{CloseCase, Declaration, Notices, Rights};

use super::act;
use super::extract::{Json, SignedIn};
use super::problem::Refusal;
use crate::serve::Server;
use crate::{notices, staff};

/// Makes the declaration of honour.
pub(super) async fn declare(
    State(server): State<Arc<Server>>,
    SignedIn(session): SignedIn,
    Json(request): Json<Declaration>,
) -> Result<axum::Json<Rights>, Refusal> {
    let (of, by) = (server.clone(), session.clone());
    let rights = act(
        &server,
        &session,
        async move { staff::declare(&of, &by, &request).await },
    )
    .await?;
    Ok(axum::Json(rights))
}

/// Tells what changed in the user's open cases.
pub(super) async fn notices(
    State(server): State<Arc<Server>>,
    SignedIn(session): SignedIn,
) -> Result<axum::Json<Notices>, Refusal> {
    let (of, by) = (server.clone(), session.clone());
    let told = act(&server, &session, async move { notices::tell(&of, &by).await }).await?;
    Ok(axum::Json(told))
}

/// Closes a case.
pub(super) async fn close(
    State(server): State<Arc<Server>>,
    SignedIn(session): SignedIn,
    Json(request): Json<CloseCase>,
) -> Result<StatusCode, Refusal> {
    let (of, by) = (server.clone(), session.clone());
    act(
        &server,
        &session,
        async move { notices::close(&of, &by, &request).await },
    )
    .await?;
    Ok(StatusCode::NO_CONTENT)
}
