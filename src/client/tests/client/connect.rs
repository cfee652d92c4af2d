//! Connecting and signing in: the right server is talked to, every other one is told apart.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use client::{CallError, ConnectError, Connection, Endpoint};
use domain::wire::{API_VERSION, ProblemCode};
use rustls::ServerConfig;
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use serde_json::json;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use uuid::Uuid;

use crate::scripted::{Server, certificate, endpoint, knowledge, now, opened, receipt, request, tls};

async fn refusal(endpoint: Endpoint) -> ConnectError {
    Connection::open(endpoint, knowledge(), now())
        .await
        .map(|_| ())
        .unwrap_err()
}

#[tokio::test]
async fn the_right_server_is_talked_to() {
    let server = Server::start();
    let (connection, info) = Connection::open(server.endpoint(), knowledge(), now()).await.unwrap();
    assert!(info.training);
    let signed_in = connection.sign_in("an.peeters").await.unwrap();
    assert_eq!(signed_in.session().name, "An Peeters");
    assert_eq!(
        connection.sign_in("nobody").await.map(|_| ()),
        Err(CallError::Problem(ProblemCode::UnknownUser))
    );
    let printed = format!("{connection:?} {signed_in:?} {:?}", signed_in.session());
    assert!(!printed.contains("eeters") && !printed.contains("token"), "{printed}");
}

#[tokio::test]
async fn where_nothing_answers_it_is_unreachable() {
    let server = Server::start();
    let endpoint = server.endpoint();
    server.stop();
    drop(server);
    // Also while the socket is still closing, the answer is that nobody is there.
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(refusal(endpoint).await, ConnectError::Unreachable);
}

#[tokio::test]
async fn another_certificate_is_refused_and_told_apart() {
    let server = Server::start();
    let (other, _, _) = certificate();
    assert_eq!(
        refusal(endpoint(server.address, &other)).await,
        ConnectError::OtherCertificate
    );
    assert!(server.script.seen.lock().unwrap().is_empty(), "nothing is sent to it");
}

/// Shows a certificate without holding its key.
#[derive(Debug)]
struct Impostor(Arc<CertifiedKey>);

impl ResolvesServerCert for Impostor {
    fn resolve(&self, _hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(Arc::clone(&self.0))
    }
}

#[tokio::test]
async fn a_copied_certificate_without_its_key_is_refused() {
    let (trusted, shown, _) = certificate();
    let (_, _, own_key) = certificate();
    let provider = rustls::crypto::ring::default_provider();
    let key = provider.key_provider.load_private_key(own_key).unwrap();
    let impostor = Impostor(Arc::new(CertifiedKey::new(vec![shown], key)));
    let config = ServerConfig::builder_with_provider(Arc::new(provider))
        .with_protocol_versions(&[&rustls::version::TLS13])
        .unwrap();
    let mut config = config.with_no_client_auth().with_cert_resolver(Arc::new(impostor));
    config.alpn_protocols = vec![b"h2".to_vec()];
    let server = Server::start_with(trusted, config);
    assert_eq!(refusal(server.endpoint()).await, ConnectError::OtherCertificate);
}

#[tokio::test]
async fn what_speaks_no_http_2_inside_tls_1_3_is_not_this_service() {
    let (pem, shown, key) = certificate();
    let mut older = tls(shown, key);
    older.alpn_protocols = vec![b"http/1.1".to_vec()];
    assert_eq!(
        refusal(Server::start_with(pem, older).endpoint()).await,
        ConnectError::NotThisService
    );

    let (pem, shown, key) = certificate();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let older = ServerConfig::builder_with_provider(provider).with_protocol_versions(&[&rustls::version::TLS12]);
    let older = older
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![shown], key)
        .unwrap();
    assert_eq!(
        refusal(Server::start_with(pem, older).endpoint()).await,
        ConnectError::NotThisService
    );

    let plain = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = plain.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = plain.accept().await {
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        }
    });
    assert_eq!(
        refusal(endpoint(address, &certificate().0)).await,
        ConnectError::NotThisService
    );
}

#[tokio::test]
async fn what_was_certainly_not_sent_is_tried_once_more_and_no_oftener() {
    let closing = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = closing.local_addr().unwrap();
    let tries = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&tries);
    tokio::spawn(async move {
        while closing.accept().await.is_ok() {
            counted.fetch_add(1, Ordering::SeqCst);
        }
    });
    assert_eq!(
        refusal(endpoint(address, &certificate().0)).await,
        ConnectError::Unreachable
    );
    assert_eq!(tries.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_server_that_keeps_silent_is_given_up() {
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let begun = Instant::now();
    let refused = refusal(endpoint(silent.local_addr().unwrap(), &certificate().0)).await;
    assert_eq!(refused, ConnectError::TooLate);
    assert!(begun.elapsed() < Duration::from_secs(11));
}

#[tokio::test]
async fn another_version_knowledge_kind_or_clock_is_refused() {
    let server = Server::start();
    let says = |member: &str, value: serde_json::Value| {
        let mut service = server.script.service.lock().unwrap();
        let before = service[member].take();
        service[member] = value;
        before
    };
    for (member, value, refused) in [
        (
            "api-version",
            json!(API_VERSION + 1),
            ConnectError::OtherVersion {
                theirs: API_VERSION + 1,
            },
        ),
        ("knowledge", json!("00"), ConnectError::OtherKnowledge),
        ("training", json!(false), ConnectError::NotTraining),
        ("receipt-key", json!("AAAA"), ConnectError::NotThisService),
    ] {
        let before = says(member, value);
        assert_eq!(refusal(server.endpoint()).await, refused);
        says(member, before);
    }
    for minutes in [-10, 10] {
        says("now", json!(now() + TimeDelta::minutes(minutes)));
        let ConnectError::ClockOff { seconds } = refusal(server.endpoint()).await else {
            panic!("the clock is off")
        };
        assert!((seconds - minutes * 60).abs() <= 2, "{seconds}");
    }
}

#[tokio::test]
async fn a_bad_address_or_certificate_is_refused_before_anything_is_sent() {
    let server = Server::start();
    let bad = |url: &str, certificate: &str| Endpoint {
        url: url.into(),
        certificate: certificate.into(),
        ..server.endpoint()
    };
    assert_eq!(
        refusal(bad("http://127.0.0.1:1", &server.certificate)).await,
        ConnectError::BadAddress
    );
    assert_eq!(
        refusal(bad(&server.endpoint().url, "none")).await,
        ConnectError::BadCertificate
    );
    assert!(server.script.seen.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_session_that_has_ended_is_told() {
    let server = Server::start();
    let signed_in = server.sign_in().await;
    assert_eq!(signed_in.rights().await, Err(CallError::SessionEnded));
}

#[tokio::test]
async fn a_session_is_prolonged_as_the_user_who_has_it() {
    let server = Server::start();
    let signed_in = server.sign_in().await;
    assert_eq!(signed_in.session().idle, chrono::TimeDelta::minutes(30));
    let end = signed_in.prolong().await.unwrap();
    assert_eq!(end.ends - end.now, chrono::TimeDelta::minutes(30));
    assert_eq!(
        *server.script.seen.lock().unwrap().last().unwrap(),
        ("/v1/sessions/current/prolong".to_owned(), true)
    );
}

#[tokio::test]
async fn signing_out_reaches_the_server() {
    let server = Server::start();
    server.sign_in().await.sign_out().await;
    assert_eq!(
        *server.script.seen.lock().unwrap().last().unwrap(),
        ("/v1/sessions/current".to_owned(), true)
    );
}

#[tokio::test]
async fn a_server_that_goes_away_after_sign_in_is_unreachable() {
    let server = Server::start();
    let signed_in = server.sign_in().await;
    server.stop();
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(signed_in.rights().await, Err(CallError::Unreachable));
}

#[tokio::test]
async fn a_consultation_opens_only_with_the_receipt_of_its_own_attempt() {
    use consult_log::{Kind, Outcome};
    let server = Server::start();
    let signed_in = server.sign_in().await;
    let id = Uuid::now_v7();
    let refused = async |opened: serde_json::Value| {
        *server.script.opened.lock().unwrap() = Some(opened);
        signed_in
            .open(id, request(&["register"]))
            .await
            .map(|_| ())
            .unwrap_err()
    };
    let with = |receipt: serde_json::Value| {
        let mut answer = opened(id, &["register"]);
        answer["receipt"] = receipt;
        answer
    };
    for receipt in [
        serde_json::Value::Null,
        receipt(Kind::Attempt, Outcome::Granted, Uuid::now_v7(), &[], &[]),
        receipt(Kind::Attempt, Outcome::Refused, id, &[], &[]),
        receipt(Kind::Release, Outcome::Complete, id, &[], &[]),
    ] {
        assert_eq!(refused(with(receipt)).await, CallError::NoReceipt);
    }
    assert_eq!(
        refused(opened(Uuid::now_v7(), &["register"])).await,
        CallError::Unreadable
    );
    assert_eq!(
        refused(opened(id, &["register", "dmfa"])).await,
        CallError::Unreadable,
        "more than was asked for"
    );
    assert_eq!(
        refused(opened(id, &["register", "register"])).await,
        CallError::Unreadable,
        "twice"
    );
    let mut without_scope = opened(id, &["register"]);
    without_scope["decision"]["scope"] = serde_json::Value::Null;
    assert_eq!(refused(without_scope).await, CallError::Unreadable);

    *server.script.opened.lock().unwrap() = Some(opened(id, &["register"]));
    let consultation = signed_in.open(id, request(&["register"])).await.unwrap();
    assert_eq!(consultation.receipt().header().consultation, Some(id));
    assert!(!format!("{consultation:?}").contains("QWL"));
    *server.script.open_problem.lock().unwrap() = Some(ProblemCode::LogClosed);
    let closed = signed_in.open(Uuid::now_v7(), request(&["register"])).await.map(|_| ());
    assert_eq!(closed, Err(CallError::Problem(ProblemCode::LogClosed)));
}
