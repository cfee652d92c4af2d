//! Keeping the organisation's own inscriptions: who may, what is refused, what needs attention, and that an inscription
//! counts, and stops counting, at the gate.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use consult_log::{Kind, Outcome};
use domain::calendar::Period;
use domain::catalogue::SourceId;
use domain::deliberation::{CaseReference, ConsultRequest, Gate};
use domain::identifiers::Ssin;
use domain::wire::{
    ActFault, AttentionKind, DirectoryEntry, Ending, ProblemCode, REVIEW_PAGE, Registered, Registration, Review,
    ReviewRequest,
};
use mock_server::{Limits, Settings};
use reqwest::Method;
use serde::Serialize;
use uuid::Uuid;

use crate::harness::{Answer, Desk, Hands, headers, new_id, records, settings, with_data};
use crate::schema;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Somebody whom nobody has inscribed.
fn somebody(sequence: u16) -> Ssin {
    Ssin::fictitious(day("1985-07-30"), sequence).unwrap()
}

fn registration(sequence: u16, begin: &str, end: Option<&str>) -> Registration {
    Registration {
        id: new_id(),
        deliberation: "22/172".into(),
        ssin: somebody(sequence),
        quality: "JOBBONUS".into(),
        begin: day(begin),
        end: end.map(day),
    }
}

pub(crate) async fn post<T: Serialize>(desk: &Desk, token: &str, path: &str, schema: &str, body: &T) -> Answer {
    let body = serde_json::to_value(body).unwrap();
    schema::check(schema, &body);
    desk.send(Method::POST, path, Some(token), Some(body)).await
}

async fn register(desk: &Desk, token: &str, registration: &Registration) -> Answer {
    post(desk, token, "/v1/directory/registrations", "Registration", registration).await
}

async fn end(desk: &Desk, token: &str, inscription: Uuid, end: &str) -> Answer {
    let ending = Ending {
        inscription,
        end: day(end),
    };
    post(desk, token, "/v1/directory/endings", "Ending", &ending).await
}

async fn review(desk: &Desk, token: &str, deliberation: &str, ssin: Option<Ssin>, page: u32) -> Answer {
    let request = ReviewRequest {
        deliberation: deliberation.into(),
        ssin,
        page,
    };
    post(desk, token, "/v1/directory/review", "ReviewRequest", &request).await
}

fn fault(answer: &Answer) -> ActFault {
    let problem = answer.problem();
    let fault = *problem.act.unwrap_or_else(|| panic!("{answer:?}"));
    assert_eq!((problem.code, problem.status), (fault.code(), fault.status()));
    fault
}

fn consult(ssin: Ssin) -> ConsultRequest {
    ConsultRequest {
        deliberation: "22/172".into(),
        purpose: "jobbonus-address".into(),
        case: CaseReference::parse("JB-2026-1").unwrap(),
        application: day("2026-05-01"),
        ssin,
        enterprise: None,
        sources: BTreeSet::from([SourceId::parse("register").unwrap()]),
    }
}

#[tokio::test]
async fn an_inscription_opens_the_gate_and_its_end_closes_it_the_day_after() {
    let (hands, place) = (Hands::new(), tempfile::tempdir().unwrap());
    let settings = || Settings {
        clock: hands.clock(),
        ..with_data(place.path())
    };
    let desk = Desk::new(settings()).await;
    let (keeper, handler) = (desk.sign_in("rik.aerts").await, desk.sign_in("karel.wouters").await);
    let asked = registration(1, "2026-06-30", None);
    let request = consult(asked.ssin);
    assert_eq!(desk.open(&handler, new_id(), &request).await.status, 403);

    let answer = register(&desk, &keeper, &asked).await;
    assert_eq!(answer.status, 201, "{answer:?}");
    let registered: Registered = answer.read("Registered");
    assert_eq!((registered.entry.id, registered.entry.ssin), (asked.id, asked.ssin));
    let inscription = &registered.entry.inscription;
    assert_eq!(inscription.organisation, "DWSE");
    assert_eq!(inscription.changed, day("2026-06-30"));
    assert!(registered.overlaps.is_empty());
    desk.opened(&handler, &request).await;

    // The same again changes nothing; another one under the same id is refused, also by somebody else.
    assert_eq!(register(&desk, &keeper, &asked).await.text, answer.text);
    let other = Registration {
        quality: "JOBBONUS-GRENS".into(),
        ..asked.clone()
    };
    assert_eq!(
        register(&desk, &keeper, &other).await.problem().code,
        ProblemCode::IdReused
    );

    let ended = end(&desk, &keeper, asked.id, "2026-06-30").await;
    assert_eq!(ended.status, 200, "{ended:?}");
    let entry: DirectoryEntry = ended.read("DirectoryEntry");
    assert_eq!(
        entry.inscription.period,
        Period::new(day("2026-06-30"), Some(day("2026-06-30"))).unwrap()
    );
    assert_eq!(end(&desk, &keeper, asked.id, "2026-06-30").await.text, ended.text);
    // The registration again, after the end, is still the same registration.
    let again: Registered = register(&desk, &keeper, &asked).await.read("Registered");
    assert_eq!(again.entry, entry);
    // Its last day still counts.
    desk.opened(&handler, &request).await;
    desk.shutdown().await;

    hands.forward(TimeDelta::days(1));
    let desk = Desk::new(settings()).await;
    let handler = desk.sign_in("karel.wouters").await;
    let refused = desk.open(&handler, new_id(), &request).await;
    assert!(
        refused.text.contains("integration-ended") && refused.text.contains("2026-06-30"),
        "{refused:?}"
    );
    let decision = refused.problem().decision.unwrap();
    assert_eq!(decision.refusal().unwrap().gate, Gate::Integrated);
    desk.shutdown().await;

    let (records, keys) = records(place.path());
    let acts: Vec<_> = headers(&records)
        .into_iter()
        .zip(&records)
        .filter(|(header, _)| matches!(header.kind, Kind::RegisterInscription | Kind::EndInscription))
        .collect();
    let told: Vec<_> = acts.iter().map(|(header, _)| (header.kind, header.outcome)).collect();
    assert_eq!(
        told,
        [
            (Kind::RegisterInscription, Outcome::Granted),
            (Kind::EndInscription, Outcome::Granted)
        ]
    );
    for (header, record) in acts {
        let text = header.inscription.unwrap();
        assert_eq!((text.id, text.quality.as_str()), (asked.id, "JOBBONUS"));
        assert_eq!(
            text.end,
            (header.kind == Kind::EndInscription).then(|| day("2026-06-30"))
        );
        assert_eq!(header.deliberation.unwrap().number, "22/172");
        assert!(!header.paragraphs.is_empty() && header.subject.is_some());
        let opened = record.open(&keys).unwrap();
        assert_eq!(opened.subject.as_deref(), Some(asked.ssin.digits().as_str()));
        assert_eq!(opened.user.as_deref(), Some("rik.aerts"));
    }
    for file in std::fs::read_dir(place.path()).unwrap() {
        let path = file.unwrap().path();
        let (bytes, secret) = (std::fs::read(&path).unwrap(), asked.ssin.digits());
        let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
        assert!(!found, "{} holds the number", path.display());
    }
}

#[tokio::test]
async fn only_those_who_keep_the_directory_of_their_own_organisation_may() {
    let place = tempfile::tempdir().unwrap();
    let desk = Desk::new(with_data(place.path())).await;
    let keepers = || vec!["directory-keeper".to_owned()];
    let none = Vec::new;
    let refusals = [
        // A handler of the same organisation, somebody of another recipient, of another organisation.
        ("karel.wouters", "22/172", ActFault::NotRegistrar { roles: keepers() }),
        ("jo.vermeulen", "22/172", ActFault::NotRegistrar { roles: keepers() }),
        ("ilse.baert", "22/172", ActFault::OtherRecipient),
        ("rik.aerts", "23/166", ActFault::OtherRecipient),
        ("nora.jacobs", "23/166", ActFault::NotRegistrar { roles: keepers() }),
        // A text that names nobody for it, and one under which nobody is looked up.
        ("els.hendrickx", "22/118", ActFault::NotRegistrar { roles: none() }),
        ("lies.thijs", "23/186", ActFault::NotInForce),
        ("rik.aerts", "99/999", ActFault::UnknownDeliberation),
    ];
    for (user, deliberation, expected) in &refusals {
        let token = desk.sign_in(user).await;
        let asked = Registration {
            deliberation: (*deliberation).into(),
            ..registration(2, "2026-06-30", None)
        };
        assert_eq!(fault(&register(&desk, &token, &asked).await), *expected, "{user}");
        let answer = review(&desk, &token, deliberation, None, 0).await;
        assert_eq!(fault(&answer), *expected, "{user}");
        assert!(!answer.text.contains("quality"), "{user}");
    }
    // Nobody ends what others have inscribed; they do not even learn that it is there.
    let keeper = desk.sign_in("rik.aerts").await;
    let asked = registration(3, "2026-06-30", None);
    assert_eq!(register(&desk, &keeper, &asked).await.status, 201);
    for (user, expected) in [
        ("ilse.baert", ActFault::NoSuchInscription),
        ("jo.vermeulen", ActFault::NoSuchInscription),
        ("karel.wouters", ActFault::NotRegistrar { roles: keepers() }),
    ] {
        let token = desk.sign_in(user).await;
        assert_eq!(
            fault(&end(&desk, &token, asked.id, "2026-06-30").await),
            expected,
            "{user}"
        );
    }
    assert_eq!(
        fault(&end(&desk, &keeper, new_id(), "2026-06-30").await),
        ActFault::NoSuchInscription
    );
    desk.shutdown().await;
    let (records, _) = records(place.path());
    let refused = headers(&records)
        .into_iter()
        .filter(|header| header.outcome == Outcome::Refused);
    assert_eq!(refused.count(), 2 * refusals.len() + 4);
}

#[tokio::test]
async fn what_cannot_stand_in_the_directory_is_refused_with_its_reason() {
    let desk = Desk::new(settings()).await;
    let token = desk.sign_in("rik.aerts").await;
    let first = registration(4, "2026-01-01", Some("2026-12-31"));
    assert_eq!(register(&desk, &token, &first).await.status, 201);
    let unknown = Registration {
        quality: "QWL-L".into(),
        ..registration(4, "2026-06-30", None)
    };
    let known = ["JOBBONUS", "JOBBONUS-GRENS"].map(str::to_owned).to_vec();
    for (asked, expected, status) in [
        (unknown, ActFault::UnknownQuality { known }, 422),
        (
            registration(4, "2026-06-30", Some("2026-06-29")),
            ActFault::EndsBeforeBegin {
                begin: day("2026-06-30"),
            },
            422,
        ),
        (
            registration(4, "2027-07-01", None),
            ActFault::BeginsTooLate {
                latest: day("2027-06-30"),
            },
            422,
        ),
        (
            registration(4, "2026-01-01", Some("2026-12-31")),
            ActFault::Duplicate { of: first.id },
            409,
        ),
    ] {
        let answer = register(&desk, &token, &asked).await;
        assert_eq!((fault(&answer), answer.status), (expected, status));
    }
    let real = Registration {
        ssin: Ssin::parse("99123100197").unwrap(),
        ..registration(4, "2026-06-30", None)
    };
    assert_eq!(
        register(&desk, &token, &real).await.problem().code,
        ProblemCode::NotFictitious
    );

    // An overlap is allowed, and told; another quality is none.
    let overlapping = registration(4, "2026-06-30", None);
    let registered: Registered = register(&desk, &token, &overlapping).await.read("Registered");
    let overlaps: Vec<_> = registered.overlaps.iter().map(|entry| entry.id).collect();
    assert_eq!(overlaps, [first.id]);
    let frontier = Registration {
        quality: "JOBBONUS-GRENS".into(),
        ..registration(4, "2026-06-30", None)
    };
    let registered: Registered = register(&desk, &token, &frontier).await.read("Registered");
    assert!(registered.overlaps.is_empty());

    let begin = day("2026-01-01");
    assert_eq!(
        fault(&end(&desk, &token, first.id, "2025-12-31").await),
        ActFault::EndsBeforeBegin { begin }
    );
    assert_eq!(
        fault(&end(&desk, &token, first.id, "2027-01-01").await),
        ActFault::AlreadyEnded { on: day("2026-12-31") }
    );
    assert_eq!(end(&desk, &token, first.id, "2026-06-01").await.status, 200);
    assert_eq!(
        fault(&end(&desk, &token, first.id, "2026-05-01").await),
        ActFault::AlreadyEnded { on: day("2026-06-01") }
    );
}

#[tokio::test]
async fn a_review_tells_what_needs_attention_and_pages_through_the_rest() {
    let desk = Desk::new(Settings {
        // As many people as it takes for two hundred pupils who are inscribed from the start.
        population: 1_000_000,
        limits: Limits::LIFTED,
        ..settings()
    })
    .await;
    let token = desk.sign_in("ilse.baert").await;
    let of_wewis = |sequence, begin, end| Registration {
        deliberation: "23/166".into(),
        quality: "QWL-W".into(),
        ..registration(sequence, begin, end)
    };
    let old = of_wewis(5, "2019-06-29", None);
    let soon = of_wewis(6, "2026-01-01", Some("2026-07-15"));
    let (one, two) = (of_wewis(7, "2026-01-01", None), of_wewis(7, "2026-03-01", None));
    for asked in [&old, &soon, &one, &two] {
        assert_eq!(register(&desk, &token, asked).await.status, 201);
    }
    let first: Review = review(&desk, &token, "23/166", None, 0).await.read("Review");
    assert_eq!((first.rule.ends_within_days, first.rule.open_for_years), (30, Some(7)));
    assert_eq!(
        first.rule.paragraph.as_ref().map(|paragraph| paragraph.0.as_str()),
        Some("§30")
    );
    let told = |kind, ids: &[Uuid]| {
        first.attention.iter().any(|attention| {
            attention.kind == kind && attention.entries.iter().map(|entry| entry.id).eq(ids.iter().copied())
        })
    };
    assert!(told(AttentionKind::PastDue, &[old.id]), "{:?}", first.attention);
    assert!(told(AttentionKind::EndsSoon, &[soon.id]), "{:?}", first.attention);
    assert!(told(AttentionKind::Overlap, &[one.id, two.id]), "{:?}", first.attention);
    let whose: BTreeSet<_> = first
        .entries
        .iter()
        .map(|entry| entry.inscription.organisation.as_str())
        .collect();
    assert_eq!(whose, BTreeSet::from(["WEWIS"]));

    assert!(
        first.total as usize > REVIEW_PAGE,
        "{}: the test proves little",
        first.total
    );
    assert_eq!(first.entries.len(), REVIEW_PAGE);
    assert!(
        first
            .entries
            .is_sorted_by(|one, next| one.inscription.changed >= next.inscription.changed)
    );
    let second: Review = review(&desk, &token, "23/166", None, 1).await.read("Review");
    assert_eq!(second.entries.len(), first.total as usize - REVIEW_PAGE);
    let ids: BTreeSet<_> = first
        .entries
        .iter()
        .chain(&second.entries)
        .map(|entry| entry.id)
        .collect();
    assert_eq!(ids.len(), first.total as usize);
    let beyond: Review = review(&desk, &token, "23/166", None, u32::MAX).await.read("Review");
    assert!(beyond.entries.is_empty());

    let of_one: Review = review(&desk, &token, "23/166", Some(one.ssin), 0).await.read("Review");
    let ids: BTreeSet<_> = of_one.entries.iter().map(|entry| entry.id).collect();
    assert_eq!((of_one.total, ids), (2, BTreeSet::from([one.id, two.id])));
}
