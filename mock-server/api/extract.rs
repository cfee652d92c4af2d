//! What a handler needs of a request: the session and the body. Errors say where, never what stood there.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use domain::wire::ProblemCode;
use serde::de::DeserializeOwned;

use super::problem::{Refusal, bad_request, problem};
use crate::serve::Server;
use crate::sign_in::Session;

/// The largest request, in bytes; the largest that is agreed has under 2 kB.
pub(crate) const LARGEST_REQUEST: usize = 64 * 1024;

/// How long a body may take to arrive.
const LONGEST_ARRIVAL: Duration = Duration::from_secs(10);

/// The session that the request shows.
pub(crate) struct SignedIn(pub(crate) Session);

impl FromRequestParts<Arc<Server>> for SignedIn {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, server: &Arc<Server>) -> Result<Self, Refusal> {
        let shown = parts
            .headers
            .get(header::AUTHORIZATION)
            .and_then(|value| value.to_str().ok());
        let token = shown
            .and_then(|shown| shown.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        let session = token.and_then(|(_, token)| server.sessions.find(token, server.now()));
        session.map(Self).ok_or_else(|| problem(ProblemCode::NoSession).into())
    }
}

/// A body of JSON with exactly the agreed members.
pub(crate) struct Json<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<Arc<Server>> for Json<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &Arc<Server>) -> Result<Self, Refusal> {
        let media_type = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok());
        let essence = media_type.map(|text| text.split(';').next().unwrap_or_default().trim());
        if !essence.is_some_and(|essence| essence.eq_ignore_ascii_case("application/json")) {
            let detail = "the body must be application/json";
            return Err(bad_request(StatusCode::UNSUPPORTED_MEDIA_TYPE, detail).into());
        }
        let declared = request
            .headers()
            .get(header::CONTENT_LENGTH)
            .and_then(|value| value.to_str().ok()?.parse().ok());
        let arriving = tokio::time::timeout(
            LONGEST_ARRIVAL,
            axum::body::to_bytes(request.into_body(), LARGEST_REQUEST),
        );
        let Ok(arrived) = arriving.await else {
            return Err(bad_request(StatusCode::REQUEST_TIMEOUT, "the body did not arrive in time").into());
        };
        let body = arrived.map_err(|_says_no_more| {
            // A body that was announced small did not arrive whole; any other one was too large.
            let status = match declared {
                Some(0..=LARGEST_REQUEST) => StatusCode::BAD_REQUEST,
                _ => StatusCode::PAYLOAD_TOO_LARGE,
            };
            bad_request(
                status,
                format!("the body must arrive whole and have at most {LARGEST_REQUEST} bytes"),
            )
        })?;
        serde_json::from_slice(&body).map(Self).map_err(|error| {
            // The reader's own message shows the value that it did not like.
            let what = match error.classify() {
                serde_json::error::Category::Data => "a member is missing, unknown or not of its form",
                _ => "this is no JSON",
            };
            let detail = format!("line {}, column {}: {what}", error.line(), error.column());
            bad_request(StatusCode::BAD_REQUEST, detail).into()
        })
    }
}
