//! The walk of a consultation over a started server: granted, refused, released; and who may not take it.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::harness::{Desk, knowledge, new_id, request_for, settings};
use consult_log::{Receipt, knowledge_digest};
use domain::assets::Assets;
use domain::catalogue::SourceId;
use domain::deliberation::{Decision, Gate};
use domain::dossier::{Column, Table};
use domain::identifiers::Ssin;
use domain::wire::{API_VERSION, Opened, Outcome, Persona, ProblemCode, Rights, SourceAnswer};
use mock_server::belgian_day;
use mock_server::population::Population;
use mock_server::sources::Sources;
use reqwest::Method;
use serde_json::json;

pub(crate) const SOURCES: [&str; 3] = ["register", "dimona", "dmfa"];

pub(crate) type Answered = SourceAnswer<Vec<Table>, Receipt>;

pub(crate) fn fields(tables: &[Table]) -> BTreeSet<String> {
    tables
        .iter()
        .flat_map(Table::columns)
        .map(|column| column.field.to_string())
        .collect()
}

#[tokio::test]
async fn the_service_says_its_version_its_knowledge_and_its_key() {
    let desk = Desk::new(settings()).await;
    let info = desk.service().await;
    let assets = Assets::embedded();
    let files = assets
        .files()
        .iter()
        .map(|file| (file.path.as_str(), file.text.as_str()));
    assert_eq!((info.api_version, info.training), (API_VERSION, true));
    assert_eq!(info.knowledge, knowledge_digest(files));
    assert_eq!(info.now.to_rfc3339(), "2026-06-30T10:00:00+00:00");
    desk.receipt_key().await;
    assert_eq!(
        desk.get("/v1/openapi.json")
            .await
            .text
            .parse::<serde_json::Value>()
            .unwrap(),
        mock_server::openapi::document()
    );
}

#[tokio::test]
async fn training_offers_its_users_and_fictitious_personas_for_them() {
    let desk = Desk::new(settings()).await;
    let training = desk.training().await;
    let users: Vec<_> = training.users.iter().map(|user| user.id.as_str()).collect();
    assert!(users.is_sorted() && users.contains(&"an.peeters") && users.contains(&"bart.mertens"));
    let deliberations: BTreeSet<_> = training.personas.iter().map(|persona| &persona.deliberation).collect();
    assert_eq!(deliberations.len(), knowledge().deliberations.len());
    for persona in &training.personas {
        assert!(users.contains(&persona.user.as_str()), "{}", persona.id);
        assert!(persona.ssin.is_fictitious(), "{}", persona.id);
    }
}

#[tokio::test]
async fn a_session_tells_its_user_and_rights() {
    let desk = Desk::new(settings()).await;
    let token = desk.sign_in("an.peeters").await;
    let rights: Rights = desk
        .send(Method::GET, "/v1/rights", Some(&token), None)
        .await
        .read("Rights");
    assert_eq!(rights.functions.len(), 1);
    assert_eq!(rights.functions[0].role, "case-handler");
}

/// Every persona, its decision, and what a granted one releases.
#[tokio::test]
async fn each_persona_is_granted_or_refused_at_its_own_step_and_each_release_is_proved() {
    let desk = Desk::new(settings()).await;
    let key = desk.receipt_key().await;
    for persona in desk.training().await.personas {
        let token = desk.sign_in(&persona.user).await;
        let id = new_id();
        let answer = desk.open(&token, id, &request_for(&persona)).await;
        let Some(gate) = persona.refused_at else {
            let opened: Opened<Receipt> = answer.read("Opened");
            opened.receipt.verify(&key).unwrap().proves_attempt(id).unwrap();
            let mut seen = 0;
            for source in request_for(&persona).sources.iter().map(SourceId::as_str) {
                let answer = desk.source(&token, id, source).await;
                assert_eq!(answer.status, 200, "{} {source} {answer:?}", persona.id);
                let read: Answered = answer.read("SourceAnswer");
                assert_eq!(
                    (read.consultation, read.subject, read.source.as_str()),
                    (id, persona.ssin, source)
                );
                let fields = fields(&read.tables);
                let receipt = read.receipt.verify(&key).unwrap();
                receipt
                    .proves_release(id, source, fields.iter().map(String::as_str))
                    .unwrap();
                let rows: usize = read.tables.iter().map(Table::rows).sum();
                assert_eq!(rows == 0, read.outcome == Outcome::Empty, "{} {source}", persona.id);
                seen += rows;
            }
            // Of one persona there is nothing anywhere: that is what there is to learn.
            assert_eq!(seen == 0, persona.id == "ibo-nothing", "{}", persona.id);
            assert_eq!(desk.end(&token, id).await.status, 204);
            continue;
        };
        assert_eq!(answer.status, 403, "{} {answer:?}", persona.id);
        let problem = answer.problem();
        assert_eq!(problem.code, ProblemCode::Refused);
        let decision: Decision = problem.decision.unwrap();
        assert_eq!(decision.refusal().map(|step| step.gate), Some(gate), "{}", persona.id);
        assert_eq!(decision.scope, None);
        assert!(!answer.text.contains(&persona.ssin.digits()), "{}", persona.id);
    }
}

/// For each withheld field: its name is in no answer, and no telling value of it is.
#[tokio::test]
async fn what_is_not_granted_is_never_on_the_wire() {
    let settings = settings();
    let knowledge = knowledge();
    let today = belgian_day((settings.clock)());
    let population = Arc::new(Population::new(settings.seed, settings.population, today, knowledge.clone()).unwrap());
    let sources = Sources::new(population, knowledge.clone());
    let desk = Desk::new(settings).await;
    let (mut names, mut markers) = (0, 0);
    for persona in desk
        .training()
        .await
        .personas
        .iter()
        .filter(|persona| persona.refused_at.is_none())
    {
        let token = desk.sign_in(&persona.user).await;
        let id = new_id();
        let opened: Opened<Receipt> = desk.open(&token, id, &request_for(persona)).await.read("Opened");
        for scope in opened.decision.scope.unwrap().sources {
            let answer = desk.source(&token, id, scope.source.as_str()).await;
            let held = sources.get(&scope.source).unwrap().look_up(persona.ssin);
            for withheld in &scope.withheld {
                assert!(
                    !answer.text.contains(withheld.field.as_str()),
                    "{} {}",
                    persona.id,
                    withheld.field
                );
                names += 1;
                // A value that a granted field has too (the person's number, a quarter) says nothing here.
                let columns = || held.tables.iter().flat_map(Table::columns);
                let released = columns().filter(|column| scope.grants(&column.field)).flat_map(texts);
                let released: BTreeSet<String> = released.collect();
                let hidden = columns()
                    .filter(|column| column.field == withheld.field)
                    .flat_map(texts);
                for text in hidden.filter(|text| text.chars().count() > 2 && !released.contains(text)) {
                    let quoted = serde_json::to_string(&text).unwrap();
                    assert!(!answer.text.contains(&quoted), "{} {}", persona.id, withheld.field);
                    markers += 1;
                }
            }
        }
    }
    assert!(
        names > 100 && markers > 10,
        "{names} names and {markers} values: the test proves little"
    );
}

/// The values of a column that travel as texts.
fn texts(column: &Column) -> Vec<String> {
    let values = serde_json::to_value(&column.values).unwrap();
    values["values"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|value| Some(value.as_str()?.to_owned()))
        .collect()
}

#[tokio::test]
async fn a_consultation_is_nobody_elses() {
    let desk = Desk::new(settings()).await;
    let persona = desk.persona("wrong-worker-code").await;
    let token = desk.sign_in("an.peeters").await;
    let id = desk.opened(&token, &request_for(&persona)).await;
    // Another user, and the same user in another session.
    for user in ["luc.maes", "an.peeters"] {
        let stranger = desk.sign_in(user).await;
        assert_eq!(
            desk.source(&stranger, id, "register").await.problem().code,
            ProblemCode::NotFound
        );
        assert_eq!(desk.end(&stranger, id).await.problem().code, ProblemCode::NotFound);
    }
    assert_eq!(
        desk.source(&token, new_id(), "register").await.problem().code,
        ProblemCode::NotFound
    );
    assert_eq!(desk.source(&token, id, "register").await.status, 200);
}

#[tokio::test]
async fn the_directory_is_read_by_those_with_a_function_in_force_only() {
    let desk = Desk::new(settings()).await;
    let persona = desk.persona("wrong-worker-code").await;
    for (user, status) in [
        ("an.peeters", 200),
        ("sara.declercq", 200),
        ("tom.willems", 403),
        ("nora.jacobs", 403),
    ] {
        let token = desk.sign_in(user).await;
        let body = json!({"ssin": persona.ssin});
        let answer = desk
            .send(Method::POST, "/v1/directory/inscriptions", Some(&token), Some(body))
            .await;
        assert_eq!(answer.status, status, "{user}");
        assert_eq!(answer.text.contains("quality"), status == 200, "{user}");
    }
}

#[tokio::test]
async fn a_user_without_a_function_is_refused_at_the_role() {
    let desk = Desk::new(settings()).await;
    let persona = desk.persona("wrong-worker-code").await;
    let token = desk.sign_in("nora.jacobs").await;
    let decision = desk
        .open(&token, new_id(), &request_for(&persona))
        .await
        .problem()
        .decision
        .unwrap();
    assert_eq!(decision.refusal().unwrap().gate, Gate::Role);
    // A right that ended is told with its day.
    let token = desk.sign_in("tom.willems").await;
    let answer = desk.open(&token, new_id(), &request_for(&persona)).await;
    assert!(
        answer.text.contains("role-ended") && answer.text.contains("2026-05-31"),
        "{answer:?}"
    );
}

#[tokio::test]
async fn a_number_of_a_real_range_is_not_looked_up() {
    let desk = Desk::new(settings()).await;
    let persona = desk.persona("wrong-worker-code").await;
    let token = desk.sign_in("an.peeters").await;
    // Well-formed, and nobody's: it tells a birth on the last day of 2099.
    let ssin = Ssin::parse("99123100197").unwrap();
    let answer = desk
        .open(&token, new_id(), &request_for(&Persona { ssin, ..persona }))
        .await;
    assert_eq!(answer.problem().code, ProblemCode::NotFictitious);
    let body = json!({"ssin": ssin});
    let answer = desk
        .send(Method::POST, "/v1/directory/inscriptions", Some(&token), Some(body))
        .await;
    assert_eq!(
        (answer.problem().code, answer.status),
        (ProblemCode::NotFictitious, 422)
    );
}
