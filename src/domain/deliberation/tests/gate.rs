//! What each step of the gate refuses, and what the scope is when none does.

use std::collections::BTreeSet;

use super::*;
use crate::catalogue::{BlockPath, FieldPath};

type Case<'a> = (ConsultRequest, Option<&'a Asker>, Vec<Inscription>, Gate, Reason);

#[test]
fn a_handler_who_asks_for_an_integrated_pupil_is_granted_every_step_with_a_paragraph() {
    let decision = decide_with(&request(), Some(&asker("case-handler")), &pupil(), today());
    assert!(decision.is_granted());
    assert_eq!(
        decision.steps.iter().map(|step| step.gate).collect::<Vec<_>>(),
        Gate::ALL
    );
    for step in &decision.steps {
        assert_eq!(step.verdict, Verdict::Passed);
        assert!(
            step.gate == Gate::SignedIn || !step.paragraphs.is_empty(),
            "{:?} rests on nothing",
            step.gate
        );
    }
}

#[test]
fn every_step_refuses_what_it_must_and_the_later_ones_are_not_looked_at() {
    let handler = asker("case-handler");
    let ended = Asker {
        functions: vec![Function {
            declared: None,
            deliberation: "23/166".into(),
            role: "case-handler".into(),
            period: Period::new(day("2024-01-01"), Some(day("2026-02-08"))).unwrap(),
        }],
        ..handler.clone()
    };
    let coming = Asker {
        functions: vec![Function {
            declared: None,
            deliberation: "23/166".into(),
            role: "case-handler".into(),
            period: Period::open(day("2026-04-01")),
        }],
        ..handler.clone()
    };
    let elsewhere = Asker {
        organisation: "VDAB".into(),
        ..handler.clone()
    };
    let nobody = Asker {
        functions: vec![],
        ..handler.clone()
    };
    let with = |change: fn(&mut ConsultRequest)| {
        let mut request = request();
        change(&mut request);
        request
    };
    let needed: Vec<String> = vec!["QWL-L".into(), "QWL-W".into()];
    let held = vec![Held {
        quality: "ANDER".into(),
        since: day("2025-01-01"),
    }];

    let cases: Vec<Case<'_>> = vec![
        (request(), None, pupil(), Gate::SignedIn, Reason::NotSignedIn),
        (
            with(|r| r.deliberation = "99/999".into()),
            Some(&handler),
            pupil(),
            Gate::InForce,
            Reason::UnknownDeliberation,
        ),
        (request(), Some(&elsewhere), pupil(), Gate::Role, Reason::OtherRecipient),
        (request(), Some(&nobody), pupil(), Gate::Role, Reason::NoRole),
        (
            request(),
            Some(&ended),
            pupil(),
            Gate::Role,
            Reason::RoleEnded {
                role: "case-handler".into(),
                on: day("2026-02-08"),
            },
        ),
        (
            request(),
            Some(&coming),
            pupil(),
            Gate::Role,
            Reason::RoleNotBegun {
                role: "case-handler".into(),
                from: day("2026-04-01"),
            },
        ),
        (
            with(|r| r.purpose = "curiosity".into()),
            Some(&handler),
            pupil(),
            Gate::PurposeAndCase,
            Reason::UnknownPurpose,
        ),
        (
            with(|r| r.purpose = "system-test".into()),
            Some(&handler),
            pupil(),
            Gate::PurposeAndCase,
            Reason::PurposeOfOtherRoles {
                roles: vec!["developer".into()],
            },
        ),
        (
            with(|r| r.enterprise = None),
            Some(&handler),
            pupil(),
            Gate::PurposeAndCase,
            Reason::EnterpriseMissing,
        ),
        (
            with(|r| r.application = day("2026-03-11")),
            Some(&handler),
            pupil(),
            Gate::PurposeAndCase,
            Reason::ApplicationInFuture,
        ),
        (
            with(|r| r.application = day("2019-03-09")),
            Some(&handler),
            pupil(),
            Gate::PurposeAndCase,
            Reason::AssessmentOver {
                until: day("2026-03-09"),
            },
        ),
        (
            request(),
            Some(&handler),
            vec![],
            Gate::Integrated,
            Reason::NotIntegrated { needed: needed.clone() },
        ),
        (
            request(),
            Some(&handler),
            vec![inscription("ANDER", "2025-01-01", None)],
            Gate::Integrated,
            Reason::OtherQuality {
                needed: needed.clone(),
                held,
            },
        ),
        (
            request(),
            Some(&handler),
            vec![inscription("QWL-L", "2024-09-01", Some("2026-03-09"))],
            Gate::Integrated,
            Reason::IntegrationEnded {
                quality: "QWL-L".into(),
                on: day("2026-03-09"),
            },
        ),
        (
            request(),
            Some(&handler),
            vec![inscription("QWL-W", "2026-03-11", None)],
            Gate::Integrated,
            Reason::IntegrationNotBegun {
                quality: "QWL-W".into(),
                from: day("2026-03-11"),
            },
        ),
        (
            with(|r| r.sources.clear()),
            Some(&handler),
            pupil(),
            Gate::Scope,
            Reason::NoSource,
        ),
        (
            with(|r| r.sources = BTreeSet::from([source("taxes")])),
            Some(&handler),
            pupil(),
            Gate::Scope,
            Reason::SourceNotGranted {
                source: source("taxes"),
            },
        ),
    ];
    for (request, asker, inscriptions, gate, reason) in cases {
        let decision = decide_with(&request, asker, &inscriptions, today());
        assert_eq!(refusal(&decision), (gate, reason));
        let after = decision.steps.iter().skip_while(|step| step.gate <= gate);
        for step in after {
            assert_eq!((step.verdict, &step.reason), (Verdict::NotReached, &None));
        }
        assert_eq!(decision.steps.len(), Gate::ALL.len());
    }
}

#[test]
fn the_deliberation_lets_nobody_in_before_its_first_day() {
    let first = day("2023-09-01");
    let mut early = request();
    early.application = first.pred_opt().unwrap();
    let before = decide_with(
        &early,
        Some(&asker("case-handler")),
        &pupil(),
        first.pred_opt().unwrap(),
    );
    assert_eq!(refusal(&before), (Gate::InForce, Reason::NotYetInForce { from: first }));
}

#[test]
fn an_inscription_counts_on_its_first_and_last_day_and_not_around_them() {
    let inscriptions = [inscription("QWL-L", "2026-03-01", Some("2026-03-31"))];
    let on = |text: &str| {
        let mut request = request();
        request.application = day("2026-02-01");
        decide_with(&request, Some(&asker("case-handler")), &inscriptions, day(text)).is_granted()
    };
    assert!(!on("2026-02-28") && on("2026-03-01") && on("2026-03-31") && !on("2026-04-01"));
}

#[test]
fn an_inscription_in_another_directory_or_by_another_organisation_does_not_count() {
    let mut other_directory = inscription("QWL-L", "2025-09-01", None);
    other_directory.directory = Directory::CrossroadsBank;
    let mut other_organisation = inscription("QWL-L", "2025-09-01", None);
    other_organisation.organisation = "VDAB".into();
    let decision = decide_with(
        &request(),
        Some(&asker("case-handler")),
        &[other_directory, other_organisation],
        today(),
    );
    let (gate, reason) = refusal(&decision);
    assert_eq!(gate, Gate::Integrated);
    assert!(matches!(reason, Reason::NotIntegrated { .. }), "{reason:?}");
}

#[test]
fn a_developer_is_granted_a_test_and_it_is_marked() {
    let mut test = request();
    test.purpose = "system-test".into();
    let decision = decide_with(&test, Some(&asker("developer")), &pupil(), today());
    assert!(decision.scope.unwrap().test);
    let decision = decide_with(&request(), Some(&asker("case-handler")), &pupil(), today());
    assert!(!decision.scope.unwrap().test);
}

#[test]
fn the_window_begins_three_whole_calendar_years_before_the_year_of_the_application() {
    let decision = decide_with(&request(), Some(&asker("case-handler")), &pupil(), today());
    let scope = decision.scope.unwrap();
    for (id, block) in [
        ("register", "register.residence"),
        ("dimona", "dimona.period"),
        ("dmfa", "dmfa.employer-declaration"),
    ] {
        let window = scope
            .source(&source(id))
            .unwrap()
            .window(&BlockPath::parse(block).unwrap())
            .unwrap();
        assert_eq!(
            (window.from, window.until, window.paragraph.0.as_str()),
            (day("2023-01-01"), today(), "§30")
        );
    }
}

#[test]
fn only_the_purpose_of_the_sister_company_sees_other_employers() {
    let employer_of = |purpose: &str| {
        let mut request = request();
        request.purpose = purpose.into();
        let decision = decide_with(&request, Some(&asker("case-handler")), &pupil(), today());
        decision
            .scope
            .unwrap()
            .source(&source("dimona"))
            .unwrap()
            .employer
            .clone()
    };
    assert_eq!(
        employer_of("wrong-worker-code"),
        Some((bakery(), Paragraph("§30".into())))
    );
    assert_eq!(employer_of("working-relation"), None);
}

/// What the text itself names (§11, §12, §14, §17), and nothing else.
#[test]
fn exactly_the_fields_that_the_text_names_are_granted() {
    let knowledge = knowledge();
    let decision = decide_with(&request(), Some(&asker("case-handler")), &pupil(), today());
    let scope = decision.scope.unwrap();
    let count = |id: &str| {
        let scope = scope.source(&source(id)).unwrap();
        let total: usize = knowledge
            .catalogue
            .source(&source(id))
            .unwrap()
            .blocks
            .iter()
            .map(|b| b.fields.len())
            .sum();
        assert_eq!(
            scope.granted.len() + scope.withheld.len(),
            total,
            "a field of {id} is neither granted nor withheld"
        );
        scope.granted.len()
    };
    assert_eq!((count("register"), count("dimona"), count("dmfa")), (17, 10, 44));
    let denied = |path: &str| {
        let path = FieldPath::parse(path).unwrap();
        let scope = scope.source(&path.source()).unwrap();
        assert!(!scope.grants(&path), "{path} is granted");
        scope
            .withheld
            .iter()
            .find(|withheld| withheld.field == path)
            .unwrap()
            .clone()
    };
    for path in [
        "register.identity.nationality",
        "dimona.period.planned-hours",
        "dmfa.remuneration.amount",
    ] {
        assert_eq!(denied(path).paragraph, None);
    }
    let identity = denied("dmfa.natural-person.last-name");
    assert_eq!(identity.paragraph.unwrap().0, "§17, voetnoot 2");
    assert!(identity.reason.is_some());
}
