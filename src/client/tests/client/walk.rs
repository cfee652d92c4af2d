//! The whole walk against the training server, with its faults.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use client::{CallError, ConnectError, Connection, Deadlines, Endpoint, OpenConsultation, SignedIn, SourceAnswered};
use domain::deliberation::{CaseReference, ConsultRequest};
use domain::dossier::{SourceEnd, Unavailable};
use domain::identifiers::Ssin;
use domain::wire::{EndReason, Persona, ProblemCode, ServiceInfo, Training};
use mock_server::{FaultFile, Running, Settings};
use tokio::sync::mpsc;
use uuid::Uuid;

use crate::scripted::{certificate, digest, knowledge, now, source};

const SOURCES: [&str; 3] = ["dimona", "dmfa", "register"];

/// A training server of a small population, with this script of faults.
async fn server(faults: &str) -> Running {
    server_with(Settings {
        faults: Some(FaultFile {
            name: "test.toml".into(),
            text: faults.into(),
        }),
        ..small()
    })
    .await
}

pub(crate) fn small() -> Settings {
    Settings {
        population: 10_000,
        ..Settings::training()
    }
}

pub(crate) async fn server_with(settings: Settings) -> Running {
    mock_server::start(settings).await.unwrap()
}

fn endpoint(server: &Running) -> Endpoint {
    Endpoint {
        url: server.url(),
        certificate: server.certificate_pem().into(),
        knowledge: digest(),
        training: Some(true),
    }
}

async fn connect(server: &Running) -> Result<(Connection, ServiceInfo), ConnectError> {
    Connection::open(endpoint(server), knowledge(), now()).await
}

pub(crate) async fn offered(server: &Running) -> (Connection, Training) {
    let connection = connect(server).await.unwrap().0;
    let training = connection.training().await.unwrap();
    (connection, training)
}

pub(crate) fn persona<'a>(training: &'a Training, id: &str) -> &'a Persona {
    training.personas.iter().find(|persona| persona.id == id).unwrap()
}

/// What the persona is made for, from the sources that its purpose preselects.
pub(crate) fn request(persona: &Persona) -> ConsultRequest {
    let knowledge = knowledge();
    let purposes = &knowledge.deliberation(&persona.deliberation).unwrap().purposes;
    // A deliberation that lets nobody be looked up has no purposes.
    let purpose = purposes.iter().find(|purpose| purpose.id == persona.purpose);
    ConsultRequest {
        deliberation: persona.deliberation.clone(),
        purpose: persona.purpose.clone(),
        case: CaseReference::parse(&persona.case).unwrap(),
        application: persona.application,
        ssin: persona.ssin,
        enterprise: persona.enterprise,
        sources: purpose
            .into_iter()
            .flat_map(|purpose| purpose.sources.iter().cloned())
            .collect(),
    }
}

/// An open consultation of a persona who is granted, from all three sources.
async fn opened(server: &Running) -> (SignedIn, OpenConsultation) {
    let (connection, training) = offered(server).await;
    let persona = persona(&training, "four-months-present");
    let signed_in = connection.sign_in(&persona.user).await.unwrap();
    let request = ConsultRequest {
        sources: SOURCES.into_iter().map(source).collect(),
        ..request(persona)
    };
    let consultation = signed_in.open(Uuid::now_v7(), request).await.unwrap();
    (signed_in, consultation)
}

/// All ends, sorted by source.
async fn all(consultation: &OpenConsultation, deadlines: Deadlines) -> Vec<SourceAnswered> {
    let (sender, mut receiver) = mpsc::channel(8);
    consultation.fetch_all(deadlines, sender).await;
    let mut ends = Vec::new();
    while let Some(answered) = receiver.recv().await {
        ends.push(answered);
    }
    ends.sort_by(|one, other| one.source.cmp(&other.source));
    ends
}

#[tokio::test]
async fn a_persona_is_looked_up_from_sign_in_to_sign_out() {
    let server = server_with(small()).await;
    let (connection, training) = offered(&server).await;
    for persona in training.personas.iter().filter(|persona| persona.refused_at.is_none()) {
        let signed_in = connection.sign_in(&persona.user).await.unwrap();
        assert_eq!(signed_in.session().user, persona.user);
        assert!(!signed_in.rights().await.unwrap().functions.is_empty());
        assert!(
            !signed_in
                .inscriptions(persona.ssin)
                .await
                .unwrap()
                .inscriptions
                .is_empty()
        );
        let request = request(persona);
        let consultation = signed_in.open(Uuid::now_v7(), request.clone()).await.unwrap();
        assert!(consultation.decision().is_granted());
        let ends = all(&consultation, Deadlines::default()).await;
        assert!(
            ends.iter().map(|answered| &answered.source).eq(&request.sources),
            "{}: {ends:?}",
            persona.id
        );
        for answered in &ends {
            let usable = matches!(
                answered.end,
                SourceEnd::Complete(_) | SourceEnd::Empty | SourceEnd::Partial { .. }
            );
            assert!(usable && answered.receipt.is_some(), "{}: {ends:?}", persona.id);
        }
        assert!(
            // Of one persona there is nothing anywhere: that is what there is to learn.
            ends.iter().any(|answered| !answered.end.tables().is_empty()) != (persona.id == "ibo-nothing"),
            "{}: {ends:?}",
            persona.id
        );
        consultation.end(EndReason::Closed).await;
        let after = consultation.fetch(source("register"), Duration::from_secs(5)).await;
        assert_eq!(after.end, SourceEnd::Unavailable(Unavailable::Cancelled));
        let ended = signed_in.clone();
        signed_in.sign_out().await;
        assert_eq!(ended.rights().await, Err(CallError::SessionEnded));
    }
}

#[tokio::test]
async fn a_persona_of_a_refusal_is_refused_at_its_step() {
    let server = server_with(small()).await;
    let (connection, training) = offered(&server).await;
    let mut refusals = 0;
    for persona in &training.personas {
        let Some(gate) = persona.refused_at else { continue };
        let signed_in = connection.sign_in(&persona.user).await.unwrap();
        let Err(CallError::Refused(decision)) = signed_in.open(Uuid::now_v7(), request(persona)).await else {
            panic!("{} is not refused", persona.id)
        };
        assert_eq!(decision.refusal().unwrap().gate, gate, "{}", persona.id);
        assert!(decision.scope.is_none());
        refusals += 1;
    }
    assert!(refusals >= 6, "{refusals}: the test proves little");
}

#[tokio::test]
async fn a_user_or_a_number_that_training_does_not_have_is_told() {
    let server = server_with(small()).await;
    let (connection, training) = offered(&server).await;
    let nobody = connection.sign_in("nobody").await.map(|_| ());
    assert_eq!(nobody, Err(CallError::Problem(ProblemCode::UnknownUser)));
    let persona = persona(&training, "four-months-present");
    let signed_in = connection.sign_in(&persona.user).await.unwrap();
    // A published example of a check digit, in the range of real numbers.
    let real = ConsultRequest {
        ssin: Ssin::parse("85073003328").unwrap(),
        ..request(persona)
    };
    let refused = signed_in.open(Uuid::now_v7(), real).await.map(|_| ());
    assert_eq!(refused, Err(CallError::Problem(ProblemCode::NotFictitious)));
}

#[tokio::test]
async fn another_certificate_version_or_clock_is_told_apart() {
    let honest = server_with(small()).await;
    let other = Endpoint {
        certificate: certificate().0.into(),
        ..endpoint(&honest)
    };
    let refused = Connection::open(other, knowledge(), now()).await.map(|_| ());
    assert_eq!(refused, Err(ConnectError::OtherCertificate));
    let newer = server("[service]\napi-version = 2").await;
    assert_eq!(
        connect(&newer).await.map(|_| ()),
        Err(ConnectError::OtherVersion { theirs: 2 })
    );
    let ahead = server("[service]\nclock-offset-seconds = 7200").await;
    let Err(ConnectError::ClockOff { seconds }) = connect(&ahead).await else {
        panic!("the clock is off")
    };
    assert!((seconds - 7200).abs() <= 2, "{seconds}");
}

#[tokio::test]
async fn every_fault_of_a_source_has_its_own_end_and_spares_the_others() {
    for (fault, expected) in [
        ("kind = \"down\"", Unavailable::Down),
        ("kind = \"late\"", Unavailable::TooLate),
        ("kind = \"cut-off\"", Unavailable::CutOff),
        ("kind = \"garbage\"", Unavailable::Unreadable),
        ("kind = \"wrong-person\"", Unavailable::WrongPerson),
        ("kind = \"too-large\"", Unavailable::TooLarge),
        ("kind = \"forged-receipt\"", Unavailable::NoReceipt),
    ] {
        let server = server(&format!("[[fault]]\nsource = \"dmfa\"\n{fault}")).await;
        let (_session, consultation) = opened(&server).await;
        let deadlines = Deadlines {
            source: Duration::from_secs(4),
            ..Deadlines::default()
        };
        let ends = all(&consultation, deadlines).await;
        assert_eq!(ends[1].end, SourceEnd::Unavailable(expected), "{fault}");
        assert!(matches!(ends[0].end, SourceEnd::Complete(_)), "{fault}: {ends:?}");
        assert!(matches!(ends[2].end, SourceEnd::Complete(_)), "{fault}: {ends:?}");
    }
}

#[tokio::test]
async fn the_five_ends_of_a_source_are_told_apart() {
    let server = server(
        "[[fault]]\nsource = \"dmfa\"\nkind = \"partial\"\nexpected = 12\n[[fault]]\nsource = \"dimona\"\nkind = \"down\"",
    )
    .await;
    let (signed_in, consultation) = opened(&server).await;
    let ends = all(&consultation, Deadlines::default()).await;
    assert_eq!(ends[0].end, SourceEnd::Unavailable(Unavailable::Down));
    let SourceEnd::Partial { missing, .. } = &ends[1].end else {
        panic!("{ends:?}")
    };
    assert_eq!((missing.expected, missing.present), (12, 11));
    assert!(matches!(ends[2].end, SourceEnd::Complete(_)));
    // Another enterprise than the person's: nothing in scope. And a source that was not asked for: not in scope.
    let stranger = domain::identifiers::EnterpriseNumber::fictitious(999_999).unwrap();
    let request = consultation.request().clone();
    let request = ConsultRequest {
        enterprise: Some(stranger),
        sources: [source("dmfa")].into(),
        ..request
    };
    let server = server_with(small()).await;
    drop(signed_in);
    let (connection, training) = offered(&server).await;
    let signed_in = connection
        .sign_in(&persona(&training, "four-months-present").user)
        .await
        .unwrap();
    let consultation = signed_in.open(Uuid::now_v7(), request).await.unwrap();
    assert_eq!(all(&consultation, Deadlines::default()).await[0].end, SourceEnd::Empty);
    let answered = consultation.fetch(source("register"), Duration::from_secs(1)).await;
    assert_eq!(answered.end, SourceEnd::NotInScope);
}

#[tokio::test]
async fn a_slow_source_holds_up_nothing_but_itself() {
    let server = server("[[fault]]\nsource = \"dmfa\"\nkind = \"slow\"\ndelay-ms = 1500").await;
    let (_session, consultation) = opened(&server).await;
    let (sender, mut receiver) = mpsc::channel(1);
    let fetching = consultation.clone();
    let begun = Instant::now();
    tokio::spawn(async move { fetching.fetch_all(Deadlines::default(), sender).await });
    for _ in 0..2 {
        assert_ne!(receiver.recv().await.unwrap().source, source("dmfa"));
    }
    assert!(begun.elapsed() < Duration::from_millis(1400), "{:?}", begun.elapsed());
    let last = receiver.recv().await.unwrap();
    assert_eq!(last.source, source("dmfa"));
    assert!(
        last.took >= Duration::from_millis(1500) && matches!(last.end, SourceEnd::Complete(_)),
        "{last:?}"
    );
}

#[tokio::test]
async fn a_session_that_has_ended_by_itself_shows_nothing_more() {
    let hours = Arc::new(AtomicI64::new(0));
    let later = Arc::clone(&hours);
    let clock = Arc::new(move || now() + TimeDelta::hours(later.load(Ordering::SeqCst)));
    let server = server_with(Settings { clock, ..small() }).await;
    let (signed_in, consultation) = opened(&server).await;
    hours.store(48, Ordering::SeqCst);
    assert_eq!(signed_in.rights().await, Err(CallError::SessionEnded));
    let ends = all(&consultation, Deadlines::default()).await;
    assert!(
        ends.iter()
            .all(|answered| answered.end == SourceEnd::Unavailable(Unavailable::Ended)),
        "{ends:?}"
    );
    let again = signed_in
        .open(Uuid::now_v7(), consultation.request().clone())
        .await
        .map(|_| ());
    assert_eq!(again, Err(CallError::SessionEnded));
}

#[tokio::test]
async fn the_same_id_a_second_time_is_the_same_consultation_and_another_request_under_it_is_refused() {
    let server = server_with(small()).await;
    let (signed_in, first) = opened(&server).await;
    let second = signed_in.open(first.id(), first.request().clone()).await.unwrap();
    assert_eq!(
        second.receipt().sequence(),
        first.receipt().sequence(),
        "no second record"
    );
    let other = ConsultRequest {
        case: CaseReference::parse("ANDER-1").unwrap(),
        ..first.request().clone()
    };
    let reused = signed_in.open(first.id(), other).await.map(|_| ());
    assert_eq!(reused, Err(CallError::Problem(ProblemCode::IdReused)));
}

#[tokio::test]
async fn a_consultation_that_the_server_has_ended_gives_nothing() {
    let server = server_with(small()).await;
    let (signed_in, first) = opened(&server).await;
    let same = signed_in.open(first.id(), first.request().clone()).await.unwrap();
    same.end(EndReason::Locked).await;
    let answered = first.fetch(source("register"), Duration::from_secs(5)).await;
    assert_eq!(answered.end, SourceEnd::Unavailable(Unavailable::Ended));
}
