//! The HTTP resources, as [`domain::wire`] agrees them: what comes in is read here, what goes out is written here.
//!
//! Whatever goes wrong, also a path that does not exist and a handler that panics, is answered with a problem.

mod cases;
mod consultations;
mod directory;
mod extract;
mod faulty;
pub mod openapi;
pub(crate) mod problem;
mod service;
mod sessions;

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::task::Poll;

use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, delete, get, post};
use domain::wire::{Problem, ProblemCode};

use crate::serve::Server;
use crate::sign_in::Session;
use problem::{Refusal, bad_request, problem};

/// Every resource: its method and path, and what answers it.
fn routes() -> [(&'static str, &'static str, MethodRouter<Arc<Server>>); 17] {
    [
        ("get", "/v1/openapi.json", get(service::description)),
        ("get", "/v1/service", get(service::service)),
        ("get", "/v1/training", get(service::training)),
        ("post", "/v1/sessions", post(sessions::sign_in)),
        ("post", "/v1/sessions/current/prolong", post(sessions::prolong)),
        ("delete", "/v1/sessions/current", delete(sessions::sign_out)),
        ("get", "/v1/rights", get(sessions::rights)),
        ("post", "/v1/directory/inscriptions", post(directory::inscriptions)),
        ("post", "/v1/directory/registrations", post(directory::register)),
        ("post", "/v1/directory/endings", post(directory::end)),
        ("post", "/v1/directory/review", post(directory::review)),
        ("post", "/v1/declarations", post(cases::declare)),
        ("get", "/v1/notices", get(cases::notices)),
        ("post", "/v1/cases/close", post(cases::close)),
        ("post", "/v1/consultations", post(consultations::open)),
        (
            "post",
            "/v1/consultations/{id}/sources/{source}",
            post(consultations::source),
        ),
        ("post", "/v1/consultations/{id}/end", post(consultations::end)),
    ]
}

/// All resources of a server.
pub(crate) fn router(server: Arc<Server>) -> Router {
    let router = routes()
        .into_iter()
        .fold(Router::new(), |router, (_, path, answer)| router.route(path, answer));
    router
        .fallback(async || Refusal(problem(ProblemCode::NotFound)))
        .method_not_allowed_fallback(async || {
            Refusal(bad_request(
                StatusCode::METHOD_NOT_ALLOWED,
                "the resource has no such method",
            ))
        })
        .layer(from_fn(guarded))
        .with_state(server)
}

/// Around every request: a panic becomes a problem, nothing is kept by anybody in between, and the trace shows the
/// resource and the status, never the path itself.
async fn guarded(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let resource = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("none", MatchedPath::as_str)
        .to_owned();
    let answer = caught(next.run(request)).await;
    let mut response = answer.unwrap_or_else(|| Refusal(problem(ProblemCode::Internal)).into_response());
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    tracing::debug!(%method, resource, status = response.status().as_u16(), "answered");
    response
}

/// Does something that is recorded, if the user has not done too much of it. It runs in a task of its own: a client that
/// goes away in the middle leaves it done or not done, never half.
async fn act<T: Send + 'static>(
    server: &Server,
    session: &Session,
    act: impl Future<Output = Result<T, Problem>> + Send + 'static,
) -> Result<T, Problem> {
    if !server.counters.act(&session.user.id) {
        return Err(problem(ProblemCode::TooMany));
    }
    to_the_end(act).await
}

/// Runs it in a task of its own, to its end.
async fn to_the_end<T: Send + 'static>(
    act: impl Future<Output = Result<T, Problem>> + Send + 'static,
) -> Result<T, Problem> {
    match tokio::spawn(act).await {
        Ok(done) => done,
        Err(_panicked) => Err(problem(ProblemCode::Internal)),
    }
}

/// What the future resolves to; none when it panics. It is dropped then: what handlers share (maps behind locks) changes
/// in single steps.
async fn caught<T>(future: impl Future<Output = T>) -> Option<T> {
    let mut future = Box::pin(future);
    std::future::poll_fn(
        |cx| match std::panic::catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(cx))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(output)) => Poll::Ready(Some(output)),
            Err(_panic) => Poll::Ready(None),
        },
    )
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_resource_stands_in_the_description_and_nothing_else_does() {
        let document = openapi::document();
        let described: Vec<_> = document["paths"]
            .as_object()
            .unwrap()
            .iter()
            .flat_map(|(path, item)| {
                let methods = item.as_object().unwrap().keys().filter(|key| *key != "parameters");
                methods.map(|method| (method.clone(), path.clone())).collect::<Vec<_>>()
            })
            .collect();
        let mut served: Vec<_> = routes()
            .into_iter()
            .map(|(method, path, _)| (method.to_owned(), path.to_owned()))
            .collect();
        served.sort_by(|a, b| (&a.1, &a.0).cmp(&(&b.1, &b.0)));
        assert_eq!(described, served);
    }

    #[tokio::test]
    async fn a_panic_is_caught_and_anything_else_goes_through() {
        assert_eq!(caught(async { 3 }).await, Some(3));
        let late = async {
            tokio::task::yield_now().await;
            panic!("on purpose")
        };
        assert_eq!(caught::<u8>(late).await, None);
    }
}
