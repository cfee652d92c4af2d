//! What bounds a look in time and to an employer: first and last days, conditions, assessment, enterprise, windows.

use super::looks::{Look, a_day, granted, look, refused};
use super::*;
use crate::catalogue::BlockPath;

#[test]
fn each_deliberation_lets_nobody_in_before_its_first_day() {
    for (number, role, purpose, sources, first) in [
        ("22/118", "mediator", "ibo-premium", vec!["unemployment"], "2026-06-17"),
        (
            "23/166",
            "case-handler",
            "working-relation",
            vec!["dimona"],
            "2023-09-01",
        ),
    ] {
        let begun = look(number, role, purpose).at(&sources).on(first);
        granted(&begun);
        let from = day(first);
        let eve = from.pred_opt().unwrap().to_string();
        let refusal = refused(&begun.on(&eve));
        assert_eq!((refusal.0, refusal.1), (Gate::InForce, Reason::NotYetInForce { from }));
    }
    // From its first day on, the jobbonus waits for the Minister.
    let early = look("22/172", "employment-handler", "jobbonus-amount");
    let from = day("2022-07-11");
    assert_eq!(refused(&early.on("2022-07-10")).1, Reason::NotYetInForce { from });
    let early = look("22/118", "mediator", "ibo-premium").on("2026-06-16");
    let from = day("2026-06-17");
    assert_eq!(refused(&early).1, Reason::NotYetInForce { from });
}

/// What a changed file decides about this look.
fn decide_under(file: &Deliberation, look: &Look) -> Decision {
    decide(
        &look.request,
        Some(&look.asker),
        Some(file),
        &look.inscriptions,
        &knowledge().catalogue,
        look.today,
    )
}

#[test]
fn a_deliberation_with_a_last_day_lets_in_on_it_and_not_after_it() {
    let mut file = knowledge().deliberation("22/172").unwrap().clone();
    file.in_force = Period::new(day("2022-07-11"), Some(a_day())).unwrap();
    let mut look = look("22/172", "employment-handler", "jobbonus-amount");
    let decide = |look: &Look| decide_under(&file, look);
    assert!(decide(&look).is_granted());
    look.today = look.today.succ_opt().unwrap();
    let reason = refusal(&decide(&look));
    assert_eq!(reason, (Gate::InForce, Reason::NoLongerInForce { until: a_day() }));
}

/// §29: not before the regulation; everything waits for it.
#[test]
fn maatwerk_waits_for_its_regulation() {
    let handler = || look("13/021", "subsidy-handler", "wage-cost");
    granted(&handler().at(&["dmfa"]).on("2019-01-01"));
    let (gate, reason, paragraph) = refused(&handler().on("2018-12-31"));
    let Reason::ConditionNotMet { condition } = reason else {
        panic!("{reason:?}")
    };
    assert_eq!((gate, paragraph.as_str()), (Gate::InForce, "§29"));
    assert!(condition.en.contains("regulation"));
    let file = knowledge().deliberation("13/021").unwrap();
    assert!(file.conditions[0].demonstration);
}

/// §22, §49 and the operative part: the register and the use of its number wait for the Minister, and so does everything.
#[test]
fn the_jobbonus_waits_for_the_minister() {
    for (role, purpose) in [
        ("employment-handler", "jobbonus-amount"),
        ("payment-officer", "jobbonus-payment"),
    ] {
        granted(&look("22/172", role, purpose).on("2022-09-01"));
        let (gate, reason, paragraph) = refused(&look("22/172", role, purpose).on("2022-08-31"));
        assert!(matches!(reason, Reason::ConditionNotMet { .. }), "{reason:?}");
        assert_eq!((gate, paragraph.as_str()), (Gate::InForce, "§22, §49"));
    }
}

/// A condition that names sources closes those and nothing else (13/021 §10, §11).
#[test]
fn a_condition_of_one_source_closes_that_source_alone() {
    let mut file = knowledge().deliberation("13/021").unwrap().clone();
    let of_register = file
        .conditions
        .iter_mut()
        .find(|condition| !condition.sources.is_empty());
    let of_register = of_register.unwrap();
    of_register.met_from = None;
    let condition = of_register.name.clone();
    let decide = |look: &Look| decide_under(&file, look);
    let handler = || look("13/021", "subsidy-handler", "wage-cost");
    assert!(decide(&handler().at(&["dmfa"])).is_granted());
    for sources in [vec!["register"], vec!["dmfa", "register"]] {
        let (gate, reason) = refusal(&decide(&handler().at(&sources)));
        let (waits, condition) = (source("register"), condition.clone());
        let expected = Reason::SourceConditionNotMet {
            source: waits,
            condition,
        };
        assert_eq!((gate, reason), (Gate::Scope, expected));
    }
}

/// 23/166 §39: tests use fictitious persons.
#[test]
fn a_test_of_the_systems_looks_at_nobody_real() {
    let mut developer = look("23/166", "developer", "system-test");
    granted(&developer);
    // A number of the range that is given out, with right check digits: no person of this project.
    developer.request.ssin = Ssin::parse("85073003328").unwrap();
    let (gate, reason, _) = refused(&developer);
    assert_eq!((gate, reason), (Gate::PurposeAndCase, Reason::TestOnRealPerson));
}

#[test]
fn a_condition_that_nobody_has_met_yet_is_met_on_no_day() {
    let mut condition = knowledge().deliberation("13/021").unwrap().conditions[0].clone();
    condition.met_from = None;
    assert!(!condition.is_met(day("2099-12-31")));
}
#[test]
fn only_the_texts_that_bound_the_assessment_end_it() {
    let with = |number: &str, role: &str, purpose: &str, application: &str| {
        let mut look = look(number, role, purpose);
        look.request.application = day(application);
        look
    };
    let inspector = |application| with("22/172", "social-inspector", "jobbonus-control", application);
    granted(&inspector("2016-09-10"));
    let until = day("2026-09-09");
    assert_eq!(
        refused(&inspector("2016-09-09")),
        (Gate::PurposeAndCase, Reason::AssessmentOver { until }, "§51".to_owned())
    );
    granted(&with("13/021", "subsidy-handler", "wage-cost", "1990-01-01"));
    granted(&with("22/118", "mediator", "ibo-premium", "1990-01-01"));
    let tomorrow = with("22/118", "mediator", "ibo-premium", "2026-09-11");
    let expected = (Gate::PurposeAndCase, Reason::ApplicationInFuture, String::new());
    assert_eq!(refused(&tomorrow), expected);
    granted(&with("22/118", "mediator", "ibo-premium", "2026-09-10"));
}

/// 13/021: one employer's subsidy (§3-4). 22/172: all wages count (§35). 22/118: no employer is asked for.
#[test]
fn the_enterprise_is_asked_for_and_narrows_where_the_question_is_about_one_employer() {
    let mut maatwerk = look("13/021", "payment-handler", "other-interventions");
    let scope = granted(&maatwerk);
    for id in ["dmfa", "unemployment"] {
        let employer = &scope.source(&source(id)).unwrap().employer;
        assert_eq!(*employer, Some((bakery(), Paragraph("§3, §4".into()))), "{id}");
    }
    assert_eq!(scope.source(&source("register")).unwrap().employer, None);
    maatwerk.request.enterprise = None;
    let expected = (Gate::PurposeAndCase, Reason::EnterpriseMissing, "§3, §4".to_owned());
    assert_eq!(refused(&maatwerk), expected);

    for (number, role, purpose) in [
        ("22/172", "employment-handler", "jobbonus-amount"),
        ("22/118", "mediator", "ibo-premium"),
    ] {
        let mut look = look(number, role, purpose);
        for enterprise in [None, Some(bakery())] {
            look.request.enterprise = enterprise;
            assert!(granted(&look).sources.iter().all(|source| source.employer.is_none()));
        }
    }
    let rule = |number: &str, purpose: &str| {
        let file = knowledge().deliberation(number).unwrap();
        file.purpose(purpose).unwrap().enterprise
    };
    assert_eq!(rule("22/172", "jobbonus-amount"), EnterpriseRule::Optional);
    assert_eq!(rule("22/172", "jobbonus-address"), EnterpriseRule::NotAsked);
    assert_eq!(rule("22/118", "ibo-premium"), EnterpriseRule::NotAsked);
    assert_eq!(rule("13/021", "wage-cost"), EnterpriseRule::Required);
}

#[test]
fn each_window_reaches_as_far_back_as_its_paragraph_says() {
    let with = |number: &str, role: &str, purpose: &str| granted(&look(number, role, purpose));
    let scopes = [
        with("22/172", "employment-handler", "jobbonus-amount"),
        with("22/172", "payment-officer", "jobbonus-payment"),
        with("22/118", "complaint-expert", "ibo-complaint"),
        with("13/021", "subsidy-handler", "other-interventions"),
    ];
    let seen: Vec<BTreeSet<(&str, NaiveDate, &str)>> = scopes
        .iter()
        .map(|scope| {
            scope
                .sources
                .iter()
                .flat_map(|source| &source.windows)
                .inspect(|window| {
                    let ends = window
                        .blocks
                        .iter()
                        .any(|block| ["dmfa", "jobbonus"].contains(&block.source().as_str()));
                    assert_eq!(window.until, if ends { day("2025-12-31") } else { a_day() });
                })
                .flat_map(|window| {
                    window
                        .blocks
                        .iter()
                        .map(|block| (block.as_str(), window.from, window.paragraph.0.as_str()))
                })
                .collect()
        })
        .collect();
    let year = day("2025-01-01");
    let residence = ("register.residence", day("2021-09-10"), "§29");
    assert_eq!(
        seen[0],
        BTreeSet::from([residence, ("dmfa.employer-declaration", year, "§10")])
    );
    assert_eq!(seen[1], BTreeSet::from([residence, ("jobbonus.quarter", year, "§10")]));
    assert_eq!(
        seen[2],
        [
            "unemployment.benefit",
            "living-wage.attest",
            "living-wage.amount",
            "sickness.attest",
            "sickness.payment",
        ]
        .map(|block| (block, year, "§18"))
        .into()
    );
    assert_eq!(seen[3], BTreeSet::new(), "§7: the whole career");
    let scope = scopes[0].source(&source("dmfa")).unwrap();
    assert!(scope.window(&BlockPath::parse("register.residence").unwrap()).is_none());
}
