//! What is new since the handler's last consultation for the same case.

use chrono::TimeDelta;
use consult_log::Receipt;
use domain::catalogue::SourceId;
use domain::deliberation::{CaseReference, ConsultRequest};
use domain::dossier::Table;
use domain::wire::{CloseCase, Persona, Since, SourceAnswer};
use mock_server::Settings;
use reqwest::Method;
use serde_json::json;
use uuid::Uuid;

use crate::directory::post;
use crate::harness::{Desk, Hands, request_for, with_data, with_faults};

type Answered = SourceAnswer<Vec<Table>, Receipt>;

/// What this persona is made to be asked, from the DmfA and the register.
fn request(persona: &Persona) -> ConsultRequest {
    ConsultRequest {
        deliberation: persona.deliberation.clone(),
        sources: ["dmfa", "register"].map(|name| SourceId::parse(name).unwrap()).into(),
        ..request_for(persona)
    }
}

/// Looks at one source in a consultation of its own, which ends for this reason.
async fn look(desk: &Desk, token: &str, request: &ConsultRequest, source: &str, reason: &str) -> Answered {
    let id = desk.opened(token, request).await;
    let answered = desk.source(token, id, source).await.read("SourceAnswer");
    end(desk, token, id, reason).await;
    answered
}

async fn end(desk: &Desk, token: &str, id: Uuid, reason: &str) {
    let path = format!("/v1/consultations/{id}/end");
    let body = Some(json!({"reason": reason}));
    assert_eq!(desk.send(Method::POST, &path, Some(token), body).await.status, 204);
}

fn unchanged(since: &Since) -> bool {
    since.changed.is_empty() && since.gone == 0
}

#[tokio::test]
async fn a_second_look_says_when_the_first_was_and_what_is_new_since() {
    let (hands, place) = (Hands::new(), tempfile::tempdir().unwrap());
    let settings = || Settings {
        clock: hands.clock(),
        ..with_data(place.path())
    };
    let desk = Desk::new(settings()).await;
    let persona = desk.persona("notice-correction").await;
    let asked = request(&persona);
    let token = desk.sign_in(&persona.user).await;
    let first = look(&desk, &token, &asked, "dmfa", "closed").await;
    assert_eq!(first.since, None);
    hands.forward(TimeDelta::minutes(5));
    let second = look(&desk, &token, &asked, "dmfa", "closed").await;
    let since = second.since.unwrap();
    assert!(unchanged(&since), "{since:?}");
    assert_eq!(since.consulted.to_rfc3339(), "2026-06-30T10:00:00+00:00");
    desk.shutdown().await;

    // Ten days later the correction of the life is dated ten days later: the same declaration in another form.
    hands.forward(TimeDelta::days(10));
    let desk = Desk::new(settings()).await;
    let token = desk.sign_in(&persona.user).await;
    let third = look(&desk, &token, &asked, "dmfa", "closed").await;
    let since = third.since.unwrap();
    assert_eq!(since.consulted.to_rfc3339(), "2026-06-30T10:05:00+00:00");
    let rows: usize = third.tables.iter().map(Table::rows).sum();
    let new: usize = since.changed.iter().map(|changed| changed.rows.len()).sum();
    assert!(0 < new && new < rows, "{new} of {rows}");
    assert_eq!(since.gone as usize, new);
    for changed in &since.changed {
        let table = third
            .tables
            .iter()
            .find(|table| *table.block() == changed.block)
            .unwrap();
        assert!(changed.rows.iter().all(|row| (*row as usize) < table.rows()));
    }
    let fourth = look(&desk, &token, &asked, "dmfa", "closed").await;
    assert!(unchanged(&fourth.since.unwrap()));
    desk.shutdown().await;

    // Nothing that was seen is kept: no employer, no name, no number.
    let secrets = [persona.ssin.digits(), persona.name.clone(), persona.case.clone()];
    for file in std::fs::read_dir(place.path()).unwrap() {
        let path = file.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        for secret in &secrets {
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "{} holds {secret}", path.display());
        }
    }
}

#[tokio::test]
async fn the_mark_stays_until_the_consultation_is_closed() {
    let hands = Hands::new();
    let desk = Desk::new(Settings {
        clock: hands.clock(),
        ..crate::harness::settings()
    })
    .await;
    let persona = desk.persona("wrong-worker-code").await;
    let asked = request(&persona);
    let token = desk.sign_in(&persona.user).await;
    let begun = hands.clock()();
    look(&desk, &token, &asked, "register", "closed").await;

    // Twice in one consultation, in two that are open at once, and after a lock.
    let (one, two) = (desk.opened(&token, &asked).await, desk.opened(&token, &asked).await);
    for id in [one, one, two] {
        hands.forward(TimeDelta::minutes(1));
        let answered: Answered = desk.source(&token, id, "register").await.read("SourceAnswer");
        assert_eq!(answered.since.unwrap().consulted, begun);
    }
    end(&desk, &token, one, "locked").await;
    end(&desk, &token, two, "locked").await;
    let again = look(&desk, &token, &asked, "register", "closed").await;
    assert_eq!(again.since.unwrap().consulted, begun);
    let after = look(&desk, &token, &asked, "register", "closed").await;
    assert!(after.since.unwrap().consulted > begun);
}

#[tokio::test]
async fn another_user_case_or_source_is_a_first_look_and_so_is_a_closed_case() {
    let desk = Desk::new(crate::harness::settings()).await;
    let persona = desk.persona("wrong-worker-code").await;
    let asked = request(&persona);
    let (an, luc) = (desk.sign_in("an.peeters").await, desk.sign_in("luc.maes").await);
    look(&desk, &an, &asked, "register", "closed").await;
    let other_case = ConsultRequest {
        case: CaseReference::parse("ANDERS-1").unwrap(),
        ..asked.clone()
    };
    assert_eq!(look(&desk, &an, &asked, "dmfa", "closed").await.since, None);
    assert_eq!(look(&desk, &an, &other_case, "register", "closed").await.since, None);
    assert_eq!(look(&desk, &luc, &asked, "register", "closed").await.since, None);
    assert!(look(&desk, &an, &asked, "register", "closed").await.since.is_some());

    let close = CloseCase {
        deliberation: asked.deliberation.clone(),
        case: asked.case.clone(),
    };
    assert_eq!(
        post(&desk, &an, "/v1/cases/close", "CloseCase", &close).await.status,
        204
    );
    assert_eq!(look(&desk, &an, &asked, "register", "closed").await.since, None);
    assert!(look(&desk, &luc, &asked, "register", "closed").await.since.is_some());
}

#[tokio::test]
async fn a_partial_answer_is_not_remembered() {
    let desk = Desk::new(with_faults(
        "[[fault]]\nsource = \"dmfa\"\nkind = \"partial\"\nexpected = 6\ntimes = 1\n",
    ))
    .await;
    let persona = desk.persona("wrong-worker-code").await;
    let token = desk.sign_in(&persona.user).await;
    assert_eq!(
        look(&desk, &token, &request(&persona), "dmfa", "closed").await.since,
        None
    );
    assert_eq!(
        look(&desk, &token, &request(&persona), "dmfa", "closed").await.since,
        None
    );
    assert!(
        look(&desk, &token, &request(&persona), "dmfa", "closed")
            .await
            .since
            .is_some()
    );
}
