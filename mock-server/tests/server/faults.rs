//! What a client meets when something breaks: the log, a source, the way back.

use std::time::{Duration, Instant};

use crate::harness::{Answer, Desk, headers, new_id, records, request_for, settings, with_data, with_faults};
use consult_log::{Kind, Outcome as Recorded, Receipt, ReceiptError};
use domain::dossier::{Missing, Table};
use domain::wire::{API_VERSION, MAX_ANSWER, Outcome, ProblemCode, SourceAnswer};
use mock_server::{FaultFile, Settings, StartError};
use uuid::Uuid;

type Answered = SourceAnswer<Vec<Table>, Receipt>;

async fn open(desk: &Desk) -> (String, Uuid) {
    let persona = desk.persona("wrong-worker-code").await;
    let token = desk.sign_in("an.peeters").await;
    let id = desk.opened(&token, &request_for(&persona)).await;
    (token, id)
}

async fn with(kind: &str) -> (Desk, String, Uuid) {
    let desk = Desk::new(with_faults(&format!(
        "[[fault]]\nsource = \"dmfa\"\nkind = \"{kind}\"\ntimes = 1"
    )))
    .await;
    let (token, id) = open(&desk).await;
    (desk, token, id)
}

/// Makes every record of this kind impossible to write, as a full disk would.
fn refuse_records(folder: &std::path::Path, kind: &str) {
    let database = rusqlite::Connection::open(folder.join("store.sqlite")).unwrap();
    let trigger = format!(
        "CREATE TRIGGER full BEFORE INSERT ON log WHEN new.header LIKE '%\"kind\":\"{kind}\"%'
         BEGIN SELECT RAISE(ABORT, 'no room'); END"
    );
    database.execute_batch(&trigger).unwrap();
}

#[tokio::test]
async fn an_attempt_that_cannot_be_recorded_is_answered_with_nothing() {
    let place = tempfile::tempdir().unwrap();
    Desk::new(with_data(place.path())).await.shutdown().await;
    refuse_records(place.path(), "attempt");
    let desk = Desk::new(with_data(place.path())).await;
    let token = desk.sign_in("an.peeters").await;
    for persona in ["wrong-worker-code", "not-integrated"] {
        let (id, request) = (new_id(), request_for(&desk.persona(persona).await));
        let answer = desk.open(&token, id, &request).await;
        let problem = answer.problem();
        assert_eq!(
            (problem.code, problem.decision, answer.status),
            (ProblemCode::LogClosed, None, 503)
        );
        assert_eq!(
            desk.source(&token, id, "register").await.problem().code,
            ProblemCode::NotFound
        );
    }
}

#[tokio::test]
async fn a_release_that_cannot_be_recorded_does_not_happen() {
    let place = tempfile::tempdir().unwrap();
    Desk::new(with_data(place.path())).await.shutdown().await;
    refuse_records(place.path(), "release");
    let desk = Desk::new(with_data(place.path())).await;
    let (token, id) = open(&desk).await;
    for source in ["register", "dimona", "dmfa"] {
        let answer = desk.source(&token, id, source).await;
        assert_eq!(answer.problem().code, ProblemCode::LogClosed);
        assert!(
            !answer.text.contains("tables") && !answer.text.contains("values"),
            "{answer:?}"
        );
    }
    desk.shutdown().await;
    let (records, _) = records(place.path());
    assert!(headers(&records).iter().all(|header| header.kind != Kind::Release));
}

#[tokio::test]
async fn a_sign_in_that_cannot_be_recorded_gives_no_session() {
    let place = tempfile::tempdir().unwrap();
    Desk::new(with_data(place.path())).await.shutdown().await;
    refuse_records(place.path(), "sign-in");
    let desk = Desk::new(with_data(place.path())).await;
    let body = serde_json::json!({"user": "an.peeters"});
    let answer = desk.send(reqwest::Method::POST, "/v1/sessions", None, Some(body)).await;
    assert_eq!(answer.problem().code, ProblemCode::LogClosed);
}

#[tokio::test]
async fn a_source_that_is_down_is_told_recorded_and_healthy_the_next_time() {
    let place = tempfile::tempdir().unwrap();
    let down = "[[fault]]\nsource = \"dmfa\"\nkind = \"down\"\ntimes = 1";
    let faults = Some(FaultFile {
        name: "f".into(),
        text: down.into(),
    });
    let desk = Desk::new(Settings {
        faults,
        ..with_data(place.path())
    })
    .await;
    let (token, id) = open(&desk).await;
    let answer = desk.source(&token, id, "dmfa").await;
    assert_eq!((answer.problem().code, answer.status), (ProblemCode::SourceDown, 503));
    assert_eq!(desk.source(&token, id, "register").await.status, 200);
    assert_eq!(desk.source(&token, id, "dmfa").await.status, 200);
    desk.shutdown().await;
    let (records, _) = records(place.path());
    let outcomes: Vec<_> = headers(&records)
        .into_iter()
        .skip(2)
        .map(|header| (header.outcome, header.fields.is_empty()))
        .collect();
    assert_eq!(outcomes[0], (Recorded::Failed, true));
    assert!(outcomes[1..].iter().all(|(_, is_without_fields)| !is_without_fields));
}

#[tokio::test]
async fn a_slow_source_answers_late_and_does_not_hold_the_others_up() {
    let desk = Desk::new(with_faults(
        "[latency]\nregister = 50\n[[fault]]\nsource = \"dmfa\"\nkind = \"slow\"\ndelay-ms = 400\ntimes = 1",
    ))
    .await;
    let (token, id) = open(&desk).await;
    let start = Instant::now();
    let timed = async |source: &str| {
        assert_eq!(desk.source(&token, id, source).await.status, 200);
        start.elapsed()
    };
    let (register, dmfa) = tokio::join!(timed("register"), timed("dmfa"));
    assert!(register >= Duration::from_millis(50) && register < dmfa, "{register:?}");
    assert!(dmfa >= Duration::from_millis(400), "{dmfa:?}");
}

#[tokio::test]
async fn a_client_that_goes_away_while_a_source_is_late_gets_no_release() {
    let place = tempfile::tempdir().unwrap();
    let late = "[[fault]]\nsource = \"dmfa\"\nkind = \"late\"";
    let faults = Some(FaultFile {
        name: "f".into(),
        text: late.into(),
    });
    let desk = Desk::new(Settings {
        faults,
        ..with_data(place.path())
    })
    .await;
    let (token, id) = open(&desk).await;
    let waiting = tokio::time::timeout(Duration::from_millis(200), desk.source(&token, id, "dmfa"));
    assert!(waiting.await.is_err());
    assert_eq!(desk.end(&token, id).await.status, 204);
    desk.shutdown().await;
    let (records, _) = records(place.path());
    assert!(headers(&records).iter().all(|header| header.kind != Kind::Release));
}

#[tokio::test]
async fn an_answer_that_is_cut_off_cannot_be_read_to_its_end() {
    let (desk, token, id) = with("cut-off").await;
    let url = desk.url(&format!("/v1/consultations/{id}/sources/dmfa"));
    let response = desk.client.post(url).bearer_auth(&token).send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert!(response.bytes().await.is_err());
}

#[tokio::test]
async fn garbage_is_no_json() {
    let (desk, token, id) = with("garbage").await;
    let answer = desk.source(&token, id, "dmfa").await;
    assert_eq!(answer.status, 200);
    assert!(serde_json::from_str::<serde_json::Value>(&answer.text).is_err());
}

#[tokio::test]
async fn an_answer_about_another_person_says_so() {
    let (desk, token, id) = with("wrong-person").await;
    let asked = desk.persona("wrong-worker-code").await.ssin;
    let read: Answered = desk.source(&token, id, "dmfa").await.read("SourceAnswer");
    assert!(read.subject != asked && read.subject.is_fictitious());
    let next: Answered = desk.source(&token, id, "dmfa").await.read("SourceAnswer");
    assert_eq!(next.subject, asked);
}

#[tokio::test]
async fn an_answer_that_is_too_large_is_larger_than_agreed() {
    let (desk, token, id) = with("too-large").await;
    let url = desk.url(&format!("/v1/consultations/{id}/sources/dmfa"));
    let response = desk.client.post(url).bearer_auth(&token).send().await.unwrap();
    assert!(response.bytes().await.unwrap().len() > MAX_ANSWER);
}

#[tokio::test]
async fn a_forged_receipt_does_not_verify() {
    let (desk, token, id) = with("forged-receipt").await;
    let key = desk.receipt_key().await;
    let read: Answered = desk.source(&token, id, "dmfa").await.read("SourceAnswer");
    assert_eq!(read.receipt.verify(&key), Err(ReceiptError::Signature));
    let read: Answered = desk.source(&token, id, "dmfa").await.read("SourceAnswer");
    assert!(read.receipt.verify(&key).is_ok());
}

#[tokio::test]
async fn a_partial_answer_says_how_much_is_missing_and_is_recorded_so() {
    let script = "[[fault]]\nsource = \"dmfa\"\nkind = \"partial\"\nexpected = 12";
    let desk = Desk::new(with_faults(script)).await;
    let (token, id) = open(&desk).await;
    let key = desk.receipt_key().await;
    let read: Answered = desk.source(&token, id, "dmfa").await.read("SourceAnswer");
    assert_eq!(
        read.outcome,
        Outcome::Partial(Missing {
            expected: 12,
            present: 11
        })
    );
    assert_eq!(read.receipt.verify(&key).unwrap().header().outcome, Recorded::Partial);
}

#[tokio::test]
async fn another_version_and_a_clock_that_is_off_are_shown_by_the_service() {
    let desk = Desk::new(with_faults("[service]\napi-version = 7\nclock-offset-seconds = 3600")).await;
    let info = desk.service().await;
    assert_ne!(info.api_version, API_VERSION);
    assert_eq!(
        (info.api_version, info.now.to_rfc3339().as_str()),
        (7, "2026-06-30T11:00:00+00:00")
    );
}

#[tokio::test]
async fn a_server_does_not_start_with_a_mistake_in_its_files() {
    let faults = with_faults("[[fault]]\nsource = \"nothing\"\nkind = \"down\"");
    let error = mock_server::start(faults).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "faults.toml, line 2: the catalogue has no source `nothing`"
    );

    let mut assets: Vec<_> = domain::assets::Assets::embedded().files().to_vec();
    let broken = assets
        .iter_mut()
        .find(|file| file.path == "catalogue/dmfa.toml")
        .unwrap();
    broken.text = format!("\n\nnot toml at all\n{}", broken.text);
    let with_mistake = Settings {
        assets: domain::assets::Assets::new(assets),
        ..settings()
    };
    let error = mock_server::start(with_mistake).await.unwrap_err();
    assert!(matches!(error, StartError::Asset(_)));
    assert!(
        error.to_string().starts_with("assets/catalogue/dmfa.toml, line 3: "),
        "{error}"
    );
}

#[tokio::test]
async fn a_taken_address_is_told() {
    let desk = Desk::new(settings()).await;
    let listen = desk.server.address();
    let error = mock_server::start(Settings { listen, ..settings() }).await.unwrap_err();
    assert!(
        error.to_string().starts_with(&format!("cannot listen on {listen}: ")),
        "{error}"
    );
}

#[tokio::test]
async fn a_server_that_is_dropped_stops_answering() {
    let desk = Desk::new(settings()).await;
    let (client, url) = (desk.client.clone(), desk.url("/v1/service"));
    assert_eq!(Answer::of(client.get(&url).send().await.unwrap()).await.status, 200);
    drop(desk);
    let fresh = async || client.get(&url).timeout(Duration::from_millis(300)).send().await;
    let deadline = Instant::now() + Duration::from_secs(5);
    while fresh().await.is_ok() {
        assert!(Instant::now() < deadline, "it still answers");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
