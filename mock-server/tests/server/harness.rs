//! A started server, a client that trusts exactly its certificate, and what a stopped server left behind.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex, Once};

use chrono::{DateTime, TimeDelta, Utc};
use consult_log::{Header, Keys, Record, VerifyingKey};
use domain::assets::Assets;
use domain::catalogue::SourceId;
use domain::deliberation::{CaseReference, ConsultRequest};
use domain::wire::{Persona, Problem, ServiceInfo, Session, Training};
use mock_server::{Clock, FaultFile, Running, Settings, start};
use reqwest::{Client, Method, Response};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::schema;

/// The day on which the tests take place.
pub(crate) const TODAY: &str = "2026-06-30T10:00:00Z";

/// A clock that a test moves.
#[derive(Clone)]
pub(crate) struct Hands(Arc<Mutex<DateTime<Utc>>>);

impl Hands {
    pub(crate) fn new() -> Self {
        Self(Arc::new(Mutex::new(TODAY.parse().unwrap())))
    }

    pub(crate) fn forward(&self, time: TimeDelta) {
        *self.0.lock().unwrap() += time;
    }

    pub(crate) fn clock(&self) -> Clock {
        let hands = self.0.clone();
        Arc::new(move || *hands.lock().unwrap())
    }
}

/// Settings for tests: a small population, a fixed day.
pub(crate) fn settings() -> Settings {
    Settings {
        population: 1000,
        clock: Hands::new().clock(),
        ..Settings::training()
    }
}

/// The same with a script of faults.
pub(crate) fn with_faults(text: &str) -> Settings {
    Settings {
        faults: Some(FaultFile {
            name: "faults.toml".into(),
            text: text.into(),
        }),
        ..settings()
    }
}

/// The same with a folder.
pub(crate) fn with_data(folder: &Path) -> Settings {
    Settings {
        data: Some(folder.to_owned()),
        ..settings()
    }
}

/// A server and a client for it.
pub(crate) struct Desk {
    pub(crate) server: Running,
    pub(crate) client: Client,
    url: String,
}

/// A server's answer, read to the end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) media_type: String,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) async fn of(response: Response) -> Self {
        let status = response.status().as_u16();
        let media_type = response
            .headers()
            .get("content-type")
            .map(|value| value.to_str().unwrap().to_owned());
        let text = response.text().await.unwrap();
        Self {
            status,
            media_type: media_type.unwrap_or_default(),
            text,
        }
    }

    /// The body as a `T`, which must also fit the schema with this name in the description.
    pub(crate) fn read<T: DeserializeOwned>(&self, schema: &str) -> T {
        let value: Value = serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {self:?}"));
        schema::check(schema, &value);
        serde_json::from_value(value).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The problem that this must be.
    pub(crate) fn problem(&self) -> Problem {
        assert_eq!(self.media_type, "application/problem+json", "{self:?}");
        let problem: Problem = self.read("Problem");
        assert_eq!(problem.status, self.status);
        problem
    }
}

pub(crate) fn client(certificate: &str) -> Client {
    static PROVIDER: Once = Once::new();
    PROVIDER.call_once(|| rustls::crypto::ring::default_provider().install_default().unwrap());
    let certificate = reqwest::Certificate::from_pem(certificate.as_bytes()).unwrap();
    Client::builder()
        .tls_certs_only([certificate])
        .https_only(true)
        .build()
        .unwrap()
}

impl Desk {
    pub(crate) async fn new(settings: Settings) -> Self {
        let server = start(settings).await.unwrap();
        let client = client(server.certificate_pem());
        let url = server.url();
        Self { server, client, url }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    pub(crate) async fn send(&self, method: Method, path: &str, token: Option<&str>, body: Option<Value>) -> Answer {
        let mut request = self.client.request(method, self.url(path));
        if let Some(token) = token {
            request = request.bearer_auth(token);
        }
        if let Some(body) = body {
            request = request.json(&body);
        }
        Answer::of(request.send().await.unwrap()).await
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None, None).await
    }

    pub(crate) async fn service(&self) -> ServiceInfo {
        self.get("/v1/service").await.read("ServiceInfo")
    }

    pub(crate) async fn receipt_key(&self) -> VerifyingKey {
        VerifyingKey::from_text(&self.service().await.receipt_key).unwrap()
    }

    pub(crate) async fn training(&self) -> Training {
        self.get("/v1/training").await.read("Training")
    }

    pub(crate) async fn persona(&self, id: &str) -> Persona {
        let personas = self.training().await.personas;
        personas
            .into_iter()
            .find(|persona| persona.id == id)
            .unwrap_or_else(|| panic!("no persona {id}"))
    }

    /// Signs in and gives the token.
    pub(crate) async fn sign_in(&self, user: &str) -> String {
        let answer = self
            .send(Method::POST, "/v1/sessions", None, Some(json!({"user": user})))
            .await;
        assert_eq!(answer.status, 201);
        answer.read::<Session>("Session").token.expose().to_owned()
    }

    pub(crate) async fn open(&self, token: &str, id: Uuid, request: &ConsultRequest) -> Answer {
        let body = json!({"id": id, "request": request});
        schema::check("Open", &body);
        self.send(Method::POST, "/v1/consultations", Some(token), Some(body))
            .await
    }

    /// Opens a consultation that must be granted.
    pub(crate) async fn opened(&self, token: &str, request: &ConsultRequest) -> Uuid {
        let id = new_id();
        let answer = self.open(token, id, request).await;
        assert_eq!(answer.status, 201, "{answer:?}");
        id
    }

    pub(crate) async fn source(&self, token: &str, id: Uuid, source: &str) -> Answer {
        let path = format!("/v1/consultations/{id}/sources/{source}");
        self.send(Method::POST, &path, Some(token), None).await
    }

    pub(crate) async fn end(&self, token: &str, id: Uuid) -> Answer {
        let path = format!("/v1/consultations/{id}/end");
        self.send(Method::POST, &path, Some(token), Some(json!({"reason": "closed"})))
            .await
    }

    pub(crate) async fn shutdown(self) {
        self.server.shutdown().await;
    }
}

/// A fresh consultation id.
pub(crate) fn new_id() -> Uuid {
    Uuid::now_v7()
}

/// What a persona is made to be asked, from the sources that its purpose preselects.
pub(crate) fn request_for(persona: &Persona) -> ConsultRequest {
    static KNOWLEDGE: LazyLock<Arc<domain::Knowledge>> = LazyLock::new(knowledge);
    // A deliberation that lets nobody be looked up has no purposes; a purpose of another role is still one.
    let purpose = KNOWLEDGE
        .deliberation(&persona.deliberation)
        .and_then(|deliberation| deliberation.purpose(&persona.purpose));
    let sources: BTreeSet<SourceId> = purpose
        .into_iter()
        .flat_map(|purpose| purpose.sources.clone())
        .collect();
    ConsultRequest {
        deliberation: persona.deliberation.clone(),
        purpose: persona.purpose.clone(),
        case: CaseReference::parse(&persona.case).unwrap(),
        application: persona.application,
        ssin: persona.ssin,
        enterprise: persona.enterprise,
        sources,
    }
}

/// The records of a server that has stopped, with the keys that open them.
pub(crate) fn records(folder: &Path) -> (Vec<Record>, Keys) {
    let keys = Keys::from_text(&std::fs::read_to_string(folder.join("log.keys")).unwrap()).unwrap();
    let database = rusqlite::Connection::open(folder.join("store.sqlite")).unwrap();
    let mut statement = database
        .prepare("SELECT sequence, header, sealed FROM log ORDER BY sequence")
        .unwrap();
    let rows = statement.query_map([], |row| {
        let sequence: i64 = row.get(0)?;
        Ok(Record {
            sequence: sequence.unsigned_abs(),
            header: row.get(1)?,
            sealed: row.get(2)?,
        })
    });
    (rows.unwrap().collect::<Result<_, _>>().unwrap(), keys)
}

/// The headers of these records.
pub(crate) fn headers(records: &[Record]) -> Vec<Header> {
    records
        .iter()
        .map(|record| serde_json::from_str(&record.header).unwrap())
        .collect()
}

/// The embedded knowledge.
pub(crate) fn knowledge() -> Arc<domain::Knowledge> {
    Arc::new(domain::Knowledge::read(&Assets::embedded()).unwrap())
}
