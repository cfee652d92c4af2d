//! Bad input, each with its problem, and nothing of it repeated.

use std::num::NonZeroU32;

use crate::harness::{Answer, Desk, client, new_id, request_for, settings};
use domain::wire::ProblemCode;
use mock_server::{Limits, Settings};
use reqwest::{Method, header};
use serde_json::{Value, json};

const CONSULTATIONS: &str = "/v1/consultations";

async fn post(desk: &Desk, token: &str, media_type: &str, body: impl Into<reqwest::Body>) -> Answer {
    let request = desk.client.post(desk.url(CONSULTATIONS)).bearer_auth(token);
    Answer::of(
        request
            .header(header::CONTENT_TYPE, media_type)
            .body(body)
            .send()
            .await
            .unwrap(),
    )
    .await
}

#[tokio::test]
async fn every_malformed_request_is_a_problem_that_repeats_nothing() {
    let desk = Desk::new(settings()).await;
    let token = desk.sign_in("an.peeters").await;
    let good = json!({"id": new_id(), "request": request_for(&desk.persona("wrong-worker-code").await)});
    let secret = "GEHEIM-85673000193";
    let with = |member: &str, value: Value| {
        let mut body = good.clone();
        body["request"][member] = value;
        body
    };
    let bodies = [
        ("a number with wrong check digits", with("ssin", json!("85673000193"))),
        ("a number with letters", with("ssin", json!(secret))),
        ("a number that is an integer", with("ssin", json!(85_673_000_192_u64))),
        ("a number with punctuation", with("ssin", json!("85.67.30-001.92"))),
        ("no case", with("case", Value::Null)),
        ("an empty case", with("case", json!(""))),
        ("a case that is too long", with("case", json!(secret.repeat(9)))),
        (
            "a case with a control character",
            with("case", json!(format!("{secret}\n"))),
        ),
        ("a wrong enterprise number", with("enterprise", json!("0123456789"))),
        ("a day that does not exist", with("application", json!("2026-02-30"))),
        ("a source with a wrong name", with("sources", json!([secret]))),
        ("a member that nobody agreed", with(secret, json!(1))),
        ("an id that is none", json!({"id": secret, "request": good["request"]})),
        ("nothing", json!({})),
        ("a list", json!([secret])),
    ];
    for (what, body) in bodies {
        let answer = post(&desk, &token, "application/json", body.to_string()).await;
        assert_eq!(
            (answer.status, answer.problem().code),
            (400, ProblemCode::BadRequest),
            "{what}"
        );
        for part in ["GEHEIM", "85673000193", "85673000192", "85.67", "0123456789"] {
            assert!(!answer.text.contains(part), "{what}: {answer:?}");
        }
    }
    for text in ["", "{", "\u{0}", "not json", "{\"id\": \"GEHEIM"] {
        let answer = post(&desk, &token, "application/json; charset=utf-8", text).await;
        assert_eq!(answer.problem().code, ProblemCode::BadRequest, "{text}");
        assert!(!answer.text.contains("GEHEIM"));
    }
    let answer = post(&desk, &token, "application/json", vec![0xff, 0xfe]).await;
    assert_eq!(answer.problem().code, ProblemCode::BadRequest);
    assert_eq!(
        post(&desk, &token, "text/plain", good.to_string())
            .await
            .problem()
            .status,
        415
    );
    let large = format!("{}{}", " ".repeat(64 * 1024), good);
    assert_eq!(
        post(&desk, &token, "application/json", large).await.problem().status,
        413
    );
}

#[tokio::test]
async fn another_path_or_method_is_a_problem() {
    let desk = Desk::new(settings()).await;
    for path in ["/", "/v1", "/v1/services", "/v1/consultations/x/sources/dmfa/y"] {
        assert_eq!(desk.get(path).await.problem().status, 404, "{path}");
    }
    assert_eq!(
        desk.send(Method::PUT, "/v1/sessions", None, None)
            .await
            .problem()
            .status,
        405
    );
    assert_eq!(desk.get("/v1/sessions/current").await.problem().status, 405);
    let token = desk.sign_in("an.peeters").await;
    let path = "/v1/consultations/85673000192/end";
    let answer = desk
        .send(Method::POST, path, Some(&token), Some(json!({"reason": "closed"})))
        .await;
    assert_eq!(answer.problem().code, ProblemCode::NotFound);
    let path = format!("{CONSULTATIONS}/{}/end", new_id());
    let answer = desk
        .send(Method::POST, &path, Some(&token), Some(json!({"reason": "bored"})))
        .await;
    assert_eq!(answer.problem().code, ProblemCode::BadRequest);
}

#[tokio::test]
async fn without_a_session_nothing_is_answered() {
    let desk = Desk::new(settings()).await;
    let id = new_id();
    let request = json!({"id": id, "request": request_for(&desk.persona("wrong-worker-code").await)});
    let source = format!("{CONSULTATIONS}/{id}/sources/dmfa");
    let end = format!("{CONSULTATIONS}/{id}/end");
    let resources = [
        (Method::DELETE, "/v1/sessions/current", None),
        (Method::GET, "/v1/rights", None),
        (
            Method::POST,
            "/v1/directory/inscriptions",
            Some(json!({"ssin": "85673000192"})),
        ),
        (Method::POST, CONSULTATIONS, Some(request)),
        (Method::POST, source.as_str(), None),
        (Method::POST, end.as_str(), Some(json!({"reason": "closed"}))),
    ];
    let ended = desk.sign_in("an.peeters").await;
    assert_eq!(
        desk.send(Method::DELETE, "/v1/sessions/current", Some(&ended), None)
            .await
            .status,
        204
    );
    for (method, path, body) in resources {
        for token in [None, Some(""), Some("made-up"), Some(ended.as_str())] {
            let answer = desk.send(method.clone(), path, token, body.clone()).await;
            assert_eq!(
                (answer.status, answer.problem().code),
                (401, ProblemCode::NoSession),
                "{path} {token:?}"
            );
        }
    }
    // Another scheme with a good token is no session either.
    let token = desk.sign_in("an.peeters").await;
    let request = desk
        .client
        .get(desk.url("/v1/rights"))
        .header(header::AUTHORIZATION, format!("Basic {token}"));
    assert_eq!(Answer::of(request.send().await.unwrap()).await.status, 401);
}

#[tokio::test]
async fn too_many_requests_are_held_up() {
    let limits = Limits {
        consultations_per_subject: NonZeroU32::new(2),
        source_requests: NonZeroU32::new(3),
        directory_reads: NonZeroU32::new(1),
        sign_ins: NonZeroU32::new(3),
        ..Limits::LIFTED
    };
    let desk = Desk::new(Settings { limits, ..settings() }).await;
    let request = request_for(&desk.persona("wrong-worker-code").await);
    let token = desk.sign_in("an.peeters").await;
    let (first, second) = (new_id(), new_id());
    assert_eq!(desk.open(&token, first, &request).await.status, 201);
    assert_eq!(desk.open(&token, second, &request).await.status, 201);
    let third = desk.open(&token, new_id(), &request).await;
    assert_eq!((third.status, third.problem().code), (429, ProblemCode::TooMany));
    // The same one again is not another look.
    assert_eq!(desk.open(&token, first, &request).await.status, 201);
    for status in [200, 200, 200, 429] {
        assert_eq!(desk.source(&token, first, "register").await.status, status);
    }
    for status in [200, 429] {
        let body = Some(json!({"ssin": request.ssin}));
        assert_eq!(
            desk.send(Method::POST, "/v1/directory/inscriptions", Some(&token), body)
                .await
                .status,
            status
        );
    }
    for status in [201, 201, 429] {
        let body = Some(json!({"user": "an.peeters"}));
        assert_eq!(desk.send(Method::POST, "/v1/sessions", None, body).await.status, status);
    }
    for user in ["a", "b", "c"] {
        assert_eq!(
            desk.send(Method::POST, "/v1/sessions", None, Some(json!({"user": user})))
                .await
                .status,
            401
        );
    }
    assert_eq!(
        desk.send(Method::POST, "/v1/sessions", None, Some(json!({"user": "d"})))
            .await
            .status,
        429
    );
}

#[tokio::test]
async fn a_session_has_so_many_consultations_open_at_one_time() {
    let limits = Limits {
        open_consultations: NonZeroU32::new(2),
        ..Limits::LIFTED
    };
    let desk = Desk::new(Settings { limits, ..settings() }).await;
    let request = request_for(&desk.persona("wrong-worker-code").await);
    let token = desk.sign_in("an.peeters").await;
    // Refusals are not open, however many.
    let refused = request_for(&desk.persona("not-integrated").await);
    for _ in 0..5 {
        assert_eq!(desk.open(&token, new_id(), &refused).await.status, 403);
    }
    let first = desk.opened(&token, &request).await;
    desk.opened(&token, &request).await;
    assert_eq!(
        desk.open(&token, new_id(), &request).await.problem().code,
        ProblemCode::TooMany
    );
    desk.end(&token, first).await;
    desk.opened(&token, &request).await;
}

#[tokio::test]
async fn another_certificate_an_older_tls_and_no_tls_are_refused() {
    let desk = Desk::new(settings()).await;
    let other = Desk::new(settings()).await;
    let stranger = client(other.server.certificate_pem());
    assert!(stranger.get(desk.url("/v1/service")).send().await.is_err());
    let certificate = reqwest::Certificate::from_pem(desk.server.certificate_pem().as_bytes()).unwrap();
    let older = reqwest::Client::builder()
        .tls_certs_only([certificate])
        .tls_version_max(reqwest::tls::Version::TLS_1_2)
        .build()
        .unwrap();
    assert!(older.get(desk.url("/v1/service")).send().await.is_err());
    let plain = reqwest::Client::new().get(desk.url("/v1/service").replace("https", "http"));
    assert!(plain.send().await.is_err());
}

#[tokio::test]
async fn answers_are_http_2_and_kept_by_nobody() {
    let desk = Desk::new(settings()).await;
    for path in ["/v1/service", "/v1/nothing"] {
        let response = desk.client.get(desk.url(path)).send().await.unwrap();
        assert_eq!(response.version(), reqwest::Version::HTTP_2);
        assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
    }
}
