//! The server from outside: its command line, its HTTPS, the walk of one consultation for each persona.

#![expect(clippy::unwrap_used, reason = "in a test, a panic is the report")]

use std::collections::BTreeSet;

use acceptance::{Server, assets_with_a_mistake, problem, read, run};
use consult_log::Receipt;
use domain::Knowledge;
use domain::assets::Assets;
use domain::catalogue::SourceId;
use domain::deliberation::{CaseReference, ConsultRequest, Gate};
use domain::dossier::Table;
use domain::wire::{End, EndReason, Open, Opened, Outcome, Persona, ProblemCode, SourceAnswer};
use reqwest::StatusCode;
use uuid::Uuid;

type Answer = SourceAnswer<Vec<Table>, Receipt>;

fn knowledge() -> Knowledge {
    Knowledge::read(&Assets::embedded()).unwrap()
}

/// The sources that the purpose preselects; the register where the deliberation has no purpose at all.
fn sources_of(persona: &Persona) -> BTreeSet<SourceId> {
    let knowledge = knowledge();
    let deliberation = knowledge.deliberation(&persona.deliberation).unwrap();
    match deliberation.purpose(&persona.purpose) {
        Some(purpose) => purpose.sources.iter().cloned().collect(),
        None => [SourceId::parse("register").unwrap()].into(),
    }
}

fn request(persona: &Persona) -> ConsultRequest {
    ConsultRequest {
        deliberation: persona.deliberation.clone(),
        purpose: persona.purpose.clone(),
        case: CaseReference::parse(&persona.case).unwrap(),
        application: persona.application,
        ssin: persona.ssin,
        enterprise: persona.enterprise,
        sources: sources_of(persona),
    }
}

fn open(persona: &Persona, id: u128) -> Open {
    Open {
        id: Uuid::from_u128(id),
        request: request(persona),
    }
}

fn persona(id: &str) -> Persona {
    Server::personas().into_iter().find(|persona| persona.id == id).unwrap()
}

#[test]
fn there_are_personas_for_each_deliberation_each_situation_and_each_refusal() {
    let personas = Server::personas();
    assert!(personas.len() >= 30, "{}", personas.len());
    let refused: BTreeSet<Gate> = personas.iter().filter_map(|persona| persona.refused_at).collect();
    assert_eq!(
        refused,
        BTreeSet::from([Gate::InForce, Gate::Role, Gate::PurposeAndCase, Gate::Integrated])
    );
    let granted: BTreeSet<(&str, &str)> = personas
        .iter()
        .filter(|persona| persona.refused_at.is_none())
        .map(|persona| (persona.deliberation.as_str(), persona.purpose.as_str()))
        .collect();
    let knowledge = knowledge();
    for deliberation in &knowledge.deliberations {
        assert!(
            personas
                .iter()
                .any(|persona| persona.deliberation == deliberation.number),
            "{}",
            deliberation.number
        );
    }
    assert!(granted.len() >= 12, "{granted:?}");
    assert!(personas.iter().all(|persona| persona.ssin.is_fictitious()));
    let listed = String::from_utf8(run("mock-server", &["personas"]).stdout).unwrap();
    assert!(
        personas.iter().all(|persona| listed.contains(&persona.name)),
        "{listed}"
    );
}

#[tokio::test]
async fn every_persona_is_granted_or_refused_as_it_says() {
    let server = Server::start(&["--population", "100000"]);
    for (number, persona) in (1..).zip(Server::personas()) {
        let guest = server.sign_in(&persona.user).await;
        let answer = guest.post("/v1/consultations", &open(&persona, number)).await;
        if let Some(gate) = persona.refused_at {
            let problem = problem(answer).await;
            assert_eq!(problem.code, ProblemCode::Refused, "{}", persona.id);
            let decision = problem.decision.unwrap();
            assert_eq!(decision.refusal().unwrap().gate, gate, "{}", persona.id);
            continue;
        }
        let opened: Opened<Receipt> = read(answer, StatusCode::CREATED).await;
        let scope = opened.decision.scope.unwrap();
        assert_eq!(scope.sources.len(), sources_of(&persona).len(), "{}", persona.id);
        let mut rows = 0;
        for source in &scope.sources {
            let path = format!("/v1/consultations/{}/sources/{}", opened.id, source.source);
            let answer: Answer = read(guest.ask(&path).await, StatusCode::OK).await;
            assert_eq!(answer.subject, persona.ssin, "{}", persona.id);
            for column in answer.tables.iter().flat_map(Table::columns) {
                assert!(source.grants(&column.field), "{}: {}", persona.id, column.field);
            }
            rows += answer.tables.iter().map(Table::rows).sum::<usize>();
        }
        // One persona is there to show that nothing is something to see, too.
        assert_eq!(
            rows > 0,
            persona.id != "ibo-nothing",
            "{}: {rows} rows to practise on",
            persona.id
        );
        let path = format!("/v1/consultations/{}/end", opened.id);
        let ended = guest
            .post(
                &path,
                &End {
                    reason: EndReason::Closed,
                },
            )
            .await;
        assert_eq!(ended.status(), StatusCode::NO_CONTENT);
        let path = format!("/v1/consultations/{}/sources/{}", opened.id, scope.sources[0].source);
        assert_eq!(
            problem(guest.ask(&path).await).await.code,
            ProblemCode::ConsultationEnded
        );
    }
}

#[tokio::test]
async fn a_refusal_says_nothing_about_the_person() {
    let server = Server::start(&["--population", "1000"]);
    let persona = persona("not-integrated");
    let guest = server.sign_in(&persona.user).await;
    let answer = guest.post("/v1/consultations", &open(&persona, 1)).await;
    assert_eq!(answer.status(), StatusCode::FORBIDDEN);
    let text = answer.text().await.unwrap();
    let surname = persona.name.split_whitespace().last().unwrap();
    assert!(
        !text.contains(&persona.ssin.digits()) && !text.contains(surname),
        "{text}"
    );
}

#[tokio::test]
async fn a_consultation_is_seen_by_nobody_else_and_without_a_session_nothing_is() {
    let server = Server::start(&["--population", "1000"]);
    let persona = persona("wrong-worker-code");
    let guest = server.sign_in(&persona.user).await;
    let opened: Opened<Receipt> = read(
        guest.post("/v1/consultations", &open(&persona, 9)).await,
        StatusCode::CREATED,
    )
    .await;
    let path = format!("/v1/consultations/{}/sources/dmfa", opened.id);

    let other = server.sign_in("luc.maes").await;
    assert_eq!(problem(other.ask(&path).await).await.code, ProblemCode::NotFound);
    let stranger = server
        .client()
        .post(format!("{}{path}", server.url))
        .send()
        .await
        .unwrap();
    assert_eq!(problem(stranger).await.code, ProblemCode::NoSession);

    let answer: Answer = read(guest.ask(&path).await, StatusCode::OK).await;
    assert_eq!(answer.outcome, Outcome::Complete);
}

#[tokio::test]
async fn the_log_survives_a_restart_and_holds_no_number_in_the_clear() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let persona = persona("wrong-worker-code");
    let sequence = |opened: &Opened<Receipt>| {
        let receipt = serde_json::to_value(&opened.receipt).unwrap();
        receipt["sequence"].as_u64().unwrap()
    };

    let server = Server::start(&["--population", "1000", "--data", data]);
    let guest = server.sign_in(&persona.user).await;
    let first: Opened<Receipt> = read(
        guest.post("/v1/consultations", &open(&persona, 1)).await,
        StatusCode::CREATED,
    )
    .await;
    drop(guest);
    server.stop();

    let server = Server::start(&["--population", "1000", "--data", data]);
    let guest = server.sign_in(&persona.user).await;
    let second: Opened<Receipt> = read(
        guest.post("/v1/consultations", &open(&persona, 2)).await,
        StatusCode::CREATED,
    )
    .await;
    assert!(sequence(&second) > sequence(&first));
    drop(guest);
    server.stop();

    let digits = persona.ssin.digits();
    for entry in std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
    {
        let bytes = std::fs::read(&entry).unwrap();
        let found = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
        assert!(
            !found(persona.case.as_bytes()),
            "{} holds a case reference",
            entry.display()
        );
        assert!(!found(digits.as_bytes()), "{} holds a person's number", entry.display());
    }
}

#[test]
fn a_mistake_in_an_asset_file_is_named_and_the_server_does_not_start() {
    let folder = assets_with_a_mistake();
    let assets = folder.path().to_str().unwrap();
    let output = run("mock-server", &["serve", "--listen", "127.0.0.1:0", "--assets", assets]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("deliberations/23-166.toml, line ") && said.contains("entry-dote"),
        "{said}"
    );
}
