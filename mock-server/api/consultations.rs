//! Opening a consultation, asking one of its sources, ending it.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use consult_log::Receipt;
use domain::catalogue::SourceId;
use domain::wire::{End, Open, Opened, ProblemCode, SourceAnswer};
use uuid::Uuid;

use super::extract::{Json, SignedIn};
use super::faulty;
use super::problem::{Refusal, problem};
use crate::gate;
use crate::serve::Server;

/// Opens a consultation.
pub(super) async fn open(
    State(server): State<Arc<Server>>,
    SignedIn(session): SignedIn,
    Json(request): Json<Open>,
) -> Result<(StatusCode, axum::Json<Opened<Receipt>>), Refusal> {
    let opened = gate::open(&server, &session, request).await?;
    Ok((StatusCode::CREATED, axum::Json(opened)))
}

/// Asks one source.
pub(super) async fn source(
    State(server): State<Arc<Server>>,
    SignedIn(session): SignedIn,
    Path((id, source)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let id = Uuid::try_parse(&id).map_err(|_no_such_id| problem(ProblemCode::NotFound))?;
    let source = SourceId::parse(&source).map_err(|_no_such_name| problem(ProblemCode::NotFound))?;
    let release = gate::release(&server, &session, id, &source).await?;
    let fault = release.fault;
    let answer = SourceAnswer {
        consultation: id,
        source,
        subject: faulty::subject(fault.as_ref(), release.subject),
        outcome: release.outcome,
        tables: release.tables,
        since: release.since,
        receipt: release.receipt,
    };
    // A dossier of forty years is megabytes: not on the threads that other requests wait for.
    let written = tokio::task::spawn_blocking(move || serde_json::to_vec(&answer)).await;
    let Ok(Ok(body)) = written else {
        return Err(problem(ProblemCode::Internal).into());
    };
    let media_type = [(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))];
    Ok((media_type, faulty::body(fault.as_ref(), body)).into_response())
}

/// Ends a consultation.
pub(super) async fn end(
    State(server): State<Arc<Server>>,
    SignedIn(session): SignedIn,
    Path(id): Path<String>,
    Json(request): Json<End>,
) -> Result<StatusCode, Refusal> {
    gate::end(
        &server,
        &session,
        Uuid::try_parse(&id).map_err(|_no_such_id| problem(ProblemCode::NotFound))?,
        request,
    )
    .await?;
    Ok(StatusCode::NO_CONTENT)
}
