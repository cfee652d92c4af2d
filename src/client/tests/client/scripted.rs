//! A server that does as a test tells it: right answers, wrong ones, none at all. The training server is honest; this one
//! need not be.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use chrono::{DateTime, NaiveDate, Utc};
use client::{Connection, Endpoint, OpenConsultation, SignedIn, knowledge_digest};
use consult_log::{Header, Keys, Kind, NONCE_BYTES, Outcome, Particulars, Record};
use domain::Knowledge;
use domain::assets::Assets;
use domain::catalogue::{FieldPath, SourceId};
use domain::deliberation::{CaseReference, ConsultRequest, Decision, GrantedField, Paragraph, Scope, SourceScope};
use domain::identifiers::Ssin;
use domain::wire::{API_VERSION, PROBLEM_JSON, ProblemCode};
use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use serde_json::{Value, json};
use tokio::sync::Notify;
use uuid::Uuid;

pub(crate) const SUBJECT: &str = "85673000192";
pub(crate) const TOKEN: &str = "token-of-the-test";

/// What the server says when it is asked for a source.
#[derive(Clone)]
pub(crate) enum Says {
    /// This JSON, after a while.
    Json(Duration, Value),
    /// These bytes.
    Bytes(Vec<u8>),
    /// A problem.
    Problem(ProblemCode),
    /// Nothing, ever.
    Nothing,
    /// Nothing but the end of the stream, before any header.
    Reset,
}

/// What a test sets and sees.
#[derive(Default)]
pub(crate) struct Script {
    pub(crate) service: Mutex<Value>,
    pub(crate) opened: Mutex<Option<Value>>,
    pub(crate) open_problem: Mutex<Option<ProblemCode>>,
    pub(crate) sources: Mutex<BTreeMap<String, Says>>,
    /// Every request: method, path, and whether it showed the token.
    pub(crate) seen: Mutex<Vec<(String, bool)>>,
    /// The bodies of the ends of consultations.
    pub(crate) ends: Mutex<Vec<Value>>,
    /// One permit for every request for a source that was dropped before it was answered.
    pub(crate) dropped: Notify,
    /// One permit for every request for a source.
    pub(crate) asked: Notify,
}

impl Script {
    pub(crate) fn says(&self, source: &str, says: Says) {
        self.sources.lock().unwrap().insert(source.into(), says);
    }

    /// How often requests for this source have arrived.
    pub(crate) fn looks(&self, source: &str) -> usize {
        let end = format!("/sources/{source}");
        self.seen
            .lock()
            .unwrap()
            .iter()
            .filter(|(path, _)| path.ends_with(&end))
            .count()
    }
}

pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) certificate: String,
    pub(crate) script: Arc<Script>,
    handle: Handle<SocketAddr>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.handle.shutdown();
    }
}

pub(crate) fn keys() -> Keys {
    Keys::from_bytes(&[5; Keys::BYTES])
}

pub(crate) fn knowledge() -> Arc<Knowledge> {
    Arc::new(Knowledge::read(&Assets::embedded()).unwrap())
}

pub(crate) fn digest() -> String {
    digest_of(&Assets::embedded())
}

pub(crate) fn digest_of(assets: &Assets) -> String {
    knowledge_digest(
        assets
            .files()
            .iter()
            .map(|file| (file.path.as_str(), file.text.as_str())),
    )
}

#[expect(
    clippy::disallowed_methods,
    reason = "the edge: a test is a program that reads the clock"
)]
pub(crate) fn now() -> DateTime<Utc> {
    Utc::now()
}

pub(crate) fn source(id: &str) -> SourceId {
    SourceId::parse(id).unwrap()
}

/// A certificate for itself and its key.
pub(crate) fn certificate() -> (String, CertificateDer<'static>, PrivateKeyDer<'static>) {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    (made.cert.pem(), made.cert.der().clone(), key)
}

/// TLS as the client wants it.
pub(crate) fn tls(certificate: CertificateDer<'static>, key: PrivateKeyDer<'static>) -> ServerConfig {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider).with_protocol_versions(&[&rustls::version::TLS13]);
    let mut config = config
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    config.alpn_protocols = vec![b"h2".to_vec()];
    config
}

impl Server {
    pub(crate) fn start() -> Self {
        let (pem, certificate, key) = certificate();
        Self::start_with(pem, tls(certificate, key))
    }

    pub(crate) fn start_with(certificate: String, tls: ServerConfig) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let script = Arc::new(Script::default());
        *script.service.lock().unwrap() = json!({"api-version": API_VERSION, "knowledge": digest(), "training": true,
            "now": now(), "receipt-key": keys().verifying_key().to_text()});
        let routes = Router::new()
            .route("/v1/service", get(service))
            .route("/v1/sessions", post(sign_in))
            .route("/v1/sessions/current", delete(sign_out))
            .route("/v1/sessions/current/prolong", post(prolong))
            .route("/v1/rights", get(rights))
            .route("/v1/consultations", post(open))
            .route("/v1/consultations/{id}/sources/{source}", post(ask))
            .route("/v1/consultations/{id}/end", post(end))
            .with_state(Arc::clone(&script));
        let handle = Handle::new();
        let server = axum_server::from_tcp_rustls(listener, RustlsConfig::from_config(Arc::new(tls))).unwrap();
        tokio::spawn(server.handle(handle.clone()).serve(routes.into_make_service()));
        Self {
            address,
            certificate,
            script,
            handle,
        }
    }

    /// How many connections stand.
    pub(crate) fn connections(&self) -> usize {
        self.handle.connection_count()
    }

    /// Ends the server at once, with all its connections.
    pub(crate) fn stop(&self) {
        self.handle.shutdown();
    }

    pub(crate) fn endpoint(&self) -> Endpoint {
        endpoint(self.address, &self.certificate)
    }

    pub(crate) async fn connect(&self) -> Connection {
        Connection::open(self.endpoint(), knowledge(), now()).await.unwrap().0
    }

    pub(crate) async fn sign_in(&self) -> SignedIn {
        self.connect().await.sign_in("an.peeters").await.unwrap()
    }

    /// An open consultation of these sources.
    pub(crate) async fn open(&self, sources: &[&str]) -> OpenConsultation {
        let id = Uuid::now_v7();
        *self.script.opened.lock().unwrap() = Some(opened(id, sources));
        self.sign_in().await.open(id, request(sources)).await.unwrap()
    }
}

pub(crate) fn endpoint(address: SocketAddr, certificate: &str) -> Endpoint {
    Endpoint {
        url: format!("https://{address}"),
        certificate: certificate.into(),
        knowledge: digest(),
        training: Some(true),
    }
}

pub(crate) fn request(sources: &[&str]) -> ConsultRequest {
    ConsultRequest {
        deliberation: "23/166".into(),
        purpose: "four-months-present".into(),
        case: CaseReference::parse("QWL-1").unwrap(),
        application: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
        ssin: Ssin::parse(SUBJECT).unwrap(),
        enterprise: None,
        sources: sources.iter().map(|id| source(id)).collect::<BTreeSet<_>>(),
    }
}

/// The one field that each source grants here.
pub(crate) fn field(source: &str) -> &'static str {
    match source {
        "register" => "register.identity.last-name",
        "dimona" => "dimona.period.dimona-number",
        _ => "dmfa.natural-person.ssin",
    }
}

pub(crate) fn opened(id: Uuid, sources: &[&str]) -> Value {
    let sources = sources.iter().map(|id| SourceScope {
        source: source(id),
        windows: Vec::new(),
        employer: None,
        granted: vec![GrantedField {
            field: FieldPath::parse(field(id)).unwrap(),
            paragraphs: vec![Paragraph("§11".into())],
        }],
        withheld: Vec::new(),
    });
    let scope = Scope {
        sources: sources.collect(),
        test: false,
    };
    let decision = Decision {
        steps: Vec::new(),
        scope: Some(scope),
    };
    json!({"id": id, "decision": decision, "receipt": receipt(Kind::Attempt, Outcome::Granted, id, &[], &[])})
}

pub(crate) fn receipt(kind: Kind, outcome: Outcome, consultation: Uuid, sources: &[&str], fields: &[&str]) -> Value {
    let owned = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
    let mut header = Header::new(DateTime::UNIX_EPOCH, kind, outcome);
    header.consultation = Some(consultation);
    header.sources = owned(sources);
    header.fields = owned(fields);
    let record = Record::seal(1, &header, &Particulars::default(), &keys(), &[1; NONCE_BYTES]);
    serde_json::to_value(record.receipt(&keys())).unwrap()
}

/// A right answer of a source that has one text field: `rows` rows of it.
pub(crate) fn texts(consultation: &OpenConsultation, source: &str, rows: usize) -> Value {
    let field = field(source);
    let block = field.rsplit_once('.').unwrap().0;
    let values = vec!["Fictief"; rows];
    json!({"consultation": consultation.id(), "source": source, "subject": SUBJECT,
        "outcome": {"outcome": "complete"},
        "tables": [{"block": block, "rows": rows,
            "columns": [{"field": field, "values": {"type": "text", "values": values}}]}],
        "receipt": receipt(Kind::Release, Outcome::Complete, consultation.id(), &[source], &[field])})
}

/// A right answer of a source that has nothing.
pub(crate) fn nothing(consultation: &OpenConsultation, source: &str) -> Value {
    json!({"consultation": consultation.id(), "source": source, "subject": SUBJECT,
        "outcome": {"outcome": "empty"}, "tables": [],
        "receipt": receipt(Kind::Release, Outcome::Empty, consultation.id(), &[source], &[])})
}

pub(crate) fn at_once(answer: Value) -> Says {
    Says::Json(Duration::ZERO, answer)
}

fn problem(code: ProblemCode) -> Response {
    let status = StatusCode::from_u16(code.status()).unwrap();
    let body = json!({"type": "urn:inzage:problem", "title": "", "status": code.status(), "code": code});
    (status, [(header::CONTENT_TYPE, PROBLEM_JSON)], body.to_string()).into_response()
}

fn note(script: &Script, path: &str, headers: &HeaderMap) {
    let shown = headers
        .get(header::AUTHORIZATION)
        .is_some_and(|shown| shown == &format!("Bearer {TOKEN}"));
    script.seen.lock().unwrap().push((path.to_owned(), shown));
}

async fn service(State(script): State<Arc<Script>>, headers: HeaderMap) -> Json<Value> {
    note(&script, "/v1/service", &headers);
    Json(script.service.lock().unwrap().clone())
}

async fn sign_in(State(script): State<Arc<Script>>, headers: HeaderMap, Json(body): Json<Value>) -> Response {
    note(&script, "/v1/sessions", &headers);
    if body["user"] != "an.peeters" {
        return problem(ProblemCode::UnknownUser);
    }
    let names = json!({"nl": "a", "fr": "b", "de": "c", "en": "d"});
    Json(
        json!({"token": TOKEN, "user": body["user"], "name": "An Peeters", "unit": names, "organisation": "WEWIS",
        "expires": now(), "idle-seconds": 1800}),
    )
    .into_response()
}

async fn prolong(State(script): State<Arc<Script>>, headers: HeaderMap) -> Response {
    note(&script, "/v1/sessions/current/prolong", &headers);
    Json(json!({"now": "2026-11-22T12:00:00Z", "ends": "2026-11-22T12:30:00Z"})).into_response()
}

async fn sign_out(State(script): State<Arc<Script>>, headers: HeaderMap) -> StatusCode {
    note(&script, "/v1/sessions/current", &headers);
    StatusCode::NO_CONTENT
}

async fn rights(State(script): State<Arc<Script>>, headers: HeaderMap) -> Response {
    note(&script, "/v1/rights", &headers);
    problem(ProblemCode::NoSession)
}

async fn open(State(script): State<Arc<Script>>, headers: HeaderMap) -> Response {
    note(&script, "/v1/consultations", &headers);
    if let Some(code) = *script.open_problem.lock().unwrap() {
        return problem(code);
    }
    Json(script.opened.lock().unwrap().clone()).into_response()
}

/// Tells the test when a request is dropped before its answer.
struct Waiting(Option<Arc<Script>>);

impl Drop for Waiting {
    fn drop(&mut self) {
        if let Some(script) = &self.0 {
            script.dropped.notify_one();
        }
    }
}

async fn ask(
    State(script): State<Arc<Script>>,
    Path((id, source)): Path<(Uuid, String)>,
    headers: HeaderMap,
) -> Response {
    note(&script, &format!("/v1/consultations/{id}/sources/{source}"), &headers);
    script.asked.notify_one();
    let says = script.sources.lock().unwrap().get(&source).cloned();
    let mut waiting = Waiting(Some(Arc::clone(&script)));
    let response = match says {
        Some(Says::Json(delay, answer)) => {
            tokio::time::sleep(delay).await;
            Json(answer).into_response()
        }
        Some(Says::Bytes(bytes)) => ([(header::CONTENT_TYPE, "application/json")], bytes).into_response(),
        Some(Says::Problem(code)) => problem(code),
        Some(Says::Nothing) => std::future::pending().await,
        Some(Says::Reset) => panic!("the script says: break off here"),
        None => problem(ProblemCode::NotFound),
    };
    waiting.0 = None;
    response
}

async fn end(
    State(script): State<Arc<Script>>,
    Path(id): Path<Uuid>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> StatusCode {
    note(&script, &format!("/v1/consultations/{id}/end"), &headers);
    script.ends.lock().unwrap().push(body);
    StatusCode::NO_CONTENT
}
