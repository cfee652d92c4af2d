//! What users are told of their open cases at sign-in.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use consult_log::{Kind, Outcome};
use domain::catalogue::SourceId;
use domain::deliberation::{CaseReference, ConsultRequest, NoticeKind};
use domain::wire::{ActFault, CloseCase, Notices, Persona};
use mock_server::Settings;
use reqwest::Method;

use crate::directory::post;
use crate::harness::{Desk, Hands, headers, records, request_for, settings, with_data};

async fn notices(desk: &Desk, token: &str) -> Notices {
    let answer = desk.send(Method::GET, "/v1/notices", Some(token), None).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.read("Notices")
}

async fn made_for_notices(desk: &Desk) -> Vec<Persona> {
    let mut personas = desk.training().await.personas;
    personas.retain(|persona| persona.id.starts_with("notice-"));
    personas
}

fn request(persona: &Persona) -> ConsultRequest {
    ConsultRequest {
        deliberation: persona.deliberation.clone(),
        sources: [SourceId::parse("register").unwrap()].into(),
        ..request_for(persona)
    }
}

#[tokio::test]
async fn the_first_sign_in_tells_what_changed_in_the_open_cases_and_no_person() {
    let place = tempfile::tempdir().unwrap();
    let desk = Desk::new(with_data(place.path())).await;
    let personas = made_for_notices(&desk).await;
    assert!(!personas.is_empty());
    let user = personas[0].user.clone();
    let own: Vec<_> = personas.iter().filter(|persona| persona.user == user).collect();
    let token = desk.sign_in(&user).await;
    let answer = desk.send(Method::GET, "/v1/notices", Some(&token), None).await;
    let told: Notices = answer.read("Notices");
    let cases: BTreeSet<_> = told.notices.iter().map(|notice| notice.case.as_str()).collect();
    assert_eq!(cases, own.iter().map(|persona| persona.case.as_str()).collect());
    let kinds: BTreeSet<_> = told.notices.iter().map(|notice| notice.kind).collect();
    assert_eq!(
        kinds,
        [NoticeKind::Death, NoticeKind::Number, NoticeKind::CorrectedDeclaration].into()
    );
    assert!(told.notices.iter().all(|notice| !notice.paragraphs.is_empty()));
    assert!(told.notices.is_sorted_by(|one, next| one.on >= next.on));
    for persona in &own {
        assert!(!answer.text.contains(&persona.ssin.digits()) && !answer.text.contains(&persona.name));
    }
    // The same again is the same notices; others are told nothing of these cases.
    assert_eq!(notices(&desk, &token).await, told);
    let stranger = desk.sign_in("an.peeters").await;
    assert!(notices(&desk, &stranger).await.notices.is_empty());
    desk.shutdown().await;

    let (records, keys) = records(place.path());
    let of_notices: Vec<_> = headers(&records)
        .into_iter()
        .zip(&records)
        .filter(|(header, _)| header.kind == Kind::Notice)
        .collect();
    assert_eq!(of_notices.len(), 2 * cases.len());
    for (header, record) in of_notices {
        assert!(header.subject.is_some() && !header.paragraphs.is_empty());
        let opened = record.open(&keys).unwrap();
        assert!(cases.contains(opened.case.as_deref().unwrap()));
        assert_eq!(opened.user.as_deref(), Some(user.as_str()));
    }
}

#[tokio::test]
async fn a_notice_is_gone_once_the_case_was_consulted_or_closed() {
    let place = tempfile::tempdir().unwrap();
    let desk = Desk::new(with_data(place.path())).await;
    let personas = made_for_notices(&desk).await;
    let user = personas[0].user.clone();
    let token = desk.sign_in(&user).await;
    let of_case = async |case: &str| {
        let told = notices(&desk, &token).await.notices;
        told.iter().filter(|notice| notice.case.as_str() == case).count()
    };
    let (consulted, closed) = (&personas[0], &personas[1]);
    assert!(of_case(&consulted.case).await > 0 && of_case(&closed.case).await > 0);
    desk.opened(&token, &request(consulted)).await;
    assert_eq!(of_case(&consulted.case).await, 0);
    assert!(of_case(&closed.case).await > 0);

    let close = CloseCase {
        deliberation: closed.deliberation.clone(),
        case: CaseReference::parse(&closed.case).unwrap(),
    };
    assert_eq!(
        post(&desk, &token, "/v1/cases/close", "CloseCase", &close).await.status,
        204
    );
    assert_eq!(of_case(&closed.case).await, 0);
    let again = post(&desk, &token, "/v1/cases/close", "CloseCase", &close).await;
    assert_eq!(again.problem().act.as_deref(), Some(&ActFault::NoSuchCase));
    desk.shutdown().await;
    let (records, keys) = records(place.path());
    let closings: Vec<_> = headers(&records)
        .into_iter()
        .zip(&records)
        .filter(|(header, _)| header.kind == Kind::CloseCase)
        .map(|(header, record)| (header.outcome, record.open(&keys).unwrap().case.clone()))
        .collect();
    let case = Some(closed.case.clone());
    assert_eq!(closings, [(Outcome::Granted, case.clone()), (Outcome::Refused, case)]);
}

#[tokio::test]
async fn a_case_is_open_from_its_first_granted_consultation_and_told_of_once_something_changes() {
    let (hands, place) = (Hands::new(), tempfile::tempdir().unwrap());
    let settings = || Settings {
        clock: hands.clock(),
        ..with_data(place.path())
    };
    let desk = Desk::new(settings()).await;
    let persona = made_for_notices(&desk).await.into_iter();
    let persona = persona
        .into_iter()
        .find(|persona| persona.id == "notice-death")
        .unwrap();
    let other = ConsultRequest {
        case: CaseReference::parse("EIGEN-7").unwrap(),
        ..request(&persona)
    };
    let token = desk.sign_in(&persona.user).await;
    desk.opened(&token, &other).await;
    let own = |told: Notices| {
        told.notices
            .into_iter()
            .filter(|notice| notice.case.as_str() == "EIGEN-7")
            .count()
    };
    assert_eq!(own(notices(&desk, &token).await), 0);
    desk.shutdown().await;

    // A month later the death of this life lies after the look.
    hands.forward(TimeDelta::days(30));
    let desk = Desk::new(settings()).await;
    let token = desk.sign_in(&persona.user).await;
    assert_eq!(own(notices(&desk, &token).await), 1);
}

#[tokio::test]
async fn only_the_kinds_that_the_deliberation_names_are_told() {
    let desk = Desk::new(settings()).await;
    for user in desk.training().await.users {
        let token = desk.sign_in(&user.id).await;
        for notice in notices(&desk, &token).await.notices {
            let knowledge = crate::harness::knowledge();
            let rules = &knowledge.deliberation(&notice.deliberation).unwrap().notices;
            assert!(rules.iter().any(|rule| rule.kind == notice.kind), "{notice:?}");
        }
    }
}
