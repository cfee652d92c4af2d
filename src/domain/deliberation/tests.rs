//! The evaluator held against deliberation 23/166: every step refuses what it must, nothing is granted that no grant
//! names, and nothing that is not granted is released.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::assets::Assets;
use crate::calendar::{Period, Quarter};
use crate::catalogue::{Block, BlockPath, FieldKind, FieldPath, Source, SourceId};
use crate::dossier::{Table, TableBuilder, Value};
use crate::identifiers::{EnterpriseNumber, Ssin};
use crate::knowledge::Knowledge;

fn knowledge() -> Knowledge {
    Knowledge::read(&Assets::embedded()).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-03-10")
}

fn source(id: &str) -> SourceId {
    SourceId::parse(id).unwrap()
}

fn person() -> Ssin {
    Ssin::fictitious(day("2008-05-19"), 101).unwrap()
}

fn stranger() -> Ssin {
    Ssin::fictitious(day("1990-01-02"), 7).unwrap()
}

fn bakery() -> EnterpriseNumber {
    EnterpriseNumber::fictitious(7).unwrap()
}

fn other_bakery() -> EnterpriseNumber {
    EnterpriseNumber::fictitious(8).unwrap()
}

fn request() -> ConsultRequest {
    ConsultRequest {
        deliberation: "23/166".into(),
        purpose: "wrong-worker-code".into(),
        case: CaseReference::parse("QWL-2026-0042").unwrap(),
        application: day("2026-02-01"),
        ssin: person(),
        enterprise: Some(bakery()),
        sources: ["register", "dimona", "dmfa"].map(source).into(),
    }
}

fn asker(role: &str) -> Asker {
    let function = Function {
        deliberation: "23/166".into(),
        role: role.into(),
        period: Period::open(day("2024-01-01")),
    };
    Asker {
        organisation: "WEWIS".into(),
        functions: vec![function],
    }
}

fn inscription(quality: &str, begin: &str, end: Option<&str>) -> Inscription {
    Inscription {
        directory: Directory::FlemishIntegrator,
        organisation: "WEWIS".into(),
        quality: quality.into(),
        period: Period::new(day(begin), end.map(day)).unwrap(),
        changed: day(begin),
    }
}

fn pupil() -> Vec<Inscription> {
    vec![inscription("QWL-L", "2025-09-01", None)]
}

fn decide_with(
    request: &ConsultRequest,
    asker: Option<&Asker>,
    inscriptions: &[Inscription],
    on: NaiveDate,
) -> Decision {
    let knowledge = knowledge();
    let deliberation = knowledge.deliberation(&request.deliberation);
    decide(request, asker, deliberation, inscriptions, &knowledge.catalogue, on)
}

/// The step that refuses and its reason.
fn refusal(decision: &Decision) -> (Gate, Reason) {
    let step = decision.refusal().expect("a refusal was expected");
    assert!(decision.scope.is_none());
    (step.gate, step.reason.clone().unwrap())
}

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
            deliberation: "23/166".into(),
            role: "case-handler".into(),
            period: Period::new(day("2024-01-01"), Some(day("2026-02-08"))).unwrap(),
        }],
        ..handler.clone()
    };
    let coming = Asker {
        functions: vec![Function {
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

    type Case<'a> = (ConsultRequest, Option<&'a Asker>, Vec<Inscription>, Gate, Reason);
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
    assert_eq!((count("register"), count("dimona"), count("dmfa")), (18, 10, 44));
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

// --- What is released -------------------------------------------------------------------------------------------------

/// A marker for each field: text that names the field, so that any leak of it is seen on the wire.
fn marker(kind: FieldKind, path: &FieldPath) -> Option<Value> {
    match kind {
        FieldKind::Text => Some(Value::Text(format!("marker {path}"))),
        FieldKind::Code => Some(Value::Code(format!("marker {path}"))),
        _ => None,
    }
}

fn row(
    block: &Block,
    begin: NaiveDate,
    end: Option<NaiveDate>,
    employer: EnterpriseNumber,
    ssin: Ssin,
) -> Vec<(&str, Value)> {
    use crate::catalogue::Span;
    let mut values: Vec<(&str, Value)> = Vec::new();
    for field in &block.fields {
        let value = match (&block.span, field.kind) {
            (Some(Span::Dates { begin: path, .. }), _) if *path == field.path => Some(Value::Date(begin)),
            (Some(Span::Dates { end: path, .. }), _) if *path == field.path => end.map(Value::Date),
            (Some(Span::Quarter(path)), _) if *path == field.path => Some(Value::Quarter(Quarter::containing(begin))),
            (_, FieldKind::EnterpriseNumber) if block.employer.as_ref() == Some(&field.path) => {
                Some(Value::EnterpriseNumber(employer))
            }
            (_, FieldKind::Ssin) => Some(Value::Ssin(ssin)),
            (_, kind) => marker(kind, &field.path),
        };
        values.extend(value.map(|value| (field.path.id(), value)));
    }
    values
}

/// One chain of rows through all blocks of a source per (begin, employer).
fn tables(source: &Source, rows: &[(NaiveDate, Option<NaiveDate>, EnterpriseNumber)], ssin: Ssin) -> Vec<Table> {
    source
        .blocks
        .iter()
        .map(|block| {
            let mut builder = TableBuilder::new(block);
            for (parent, (begin, end, employer)) in (0..).zip(rows) {
                builder.row(parent, row(block, *begin, *end, *employer, ssin));
            }
            builder.finish()
        })
        .collect()
}

fn wire(released: &Released) -> String {
    serde_json::to_string(released).unwrap()
}

#[test]
fn no_marker_of_a_field_that_is_not_granted_reaches_the_wire() {
    let knowledge = knowledge();
    let scope = decide_with(&request(), Some(&asker("case-handler")), &pupil(), today())
        .scope
        .unwrap();
    for scope in &scope.sources {
        let source = knowledge.catalogue.source(&scope.source).unwrap();
        let held = tables(source, &[(day("2025-10-01"), None, bakery())], person());
        let released = scope.release(source, &held, &[person()]).unwrap();
        let text = wire(&released);
        for field in source.blocks.iter().flat_map(|block| &block.fields) {
            let named = text.contains(field.path.as_str());
            assert_eq!(named, scope.grants(&field.path), "{}", field.path);
        }
        let granted: Vec<_> = scope.granted.iter().map(|granted| granted.field.clone()).collect();
        assert!(released.fields().iter().all(|field| granted.contains(field)));
        assert_eq!(released.fields().len(), granted.len());
    }
}

#[test]
fn rows_outside_the_window_and_of_other_employers_stay_behind_with_all_that_hangs_below_them() {
    let knowledge = knowledge();
    let scope = decide_with(&request(), Some(&asker("case-handler")), &pupil(), today())
        .scope
        .unwrap();
    let dmfa = knowledge.catalogue.source(&source("dmfa")).unwrap();
    let rows = [
        (day("2022-10-01"), None, bakery()),
        (day("2023-01-01"), None, other_bakery()),
        (day("2023-01-01"), None, bakery()),
        (day("2025-10-01"), None, bakery()),
    ];
    let released = scope
        .source(&source("dmfa"))
        .unwrap()
        .release(dmfa, &tables(dmfa, &rows, person()), &[person()])
        .unwrap();
    let seen: Vec<Table> = serde_json::from_str(&wire(&released)).unwrap();
    assert_eq!(seen.len(), 6, "all blocks but the remuneration");
    for table in &seen {
        assert_eq!(table.rows(), 2, "{}", table.block());
        assert!(
            table.parents().is_none_or(|parents| parents == [0, 1]),
            "{}",
            table.block()
        );
    }
    let dimona = knowledge.catalogue.source(&source("dimona")).unwrap();
    let rows = [
        (day("2019-01-01"), Some(day("2022-12-31")), bakery()),
        (day("2019-01-01"), Some(day("2023-01-01")), bakery()),
        (day("2019-01-01"), None, bakery()),
        (today() + Days::new(1), None, bakery()),
    ];
    let released = scope
        .source(&source("dimona"))
        .unwrap()
        .release(dimona, &tables(dimona, &rows, person()), &[person()])
        .unwrap();
    assert_eq!(released.rows(&BlockPath::parse("dimona.period").unwrap()), 2);
}

#[test]
fn rows_about_somebody_else_are_not_released() {
    let knowledge = knowledge();
    let scope = decide_with(&request(), Some(&asker("case-handler")), &pupil(), today())
        .scope
        .unwrap();
    let dimona = knowledge.catalogue.source(&source("dimona")).unwrap();
    let held = tables(dimona, &[(day("2025-10-01"), None, bakery())], stranger());
    let scope = scope.source(&source("dimona")).unwrap();
    assert_eq!(scope.release(dimona, &held, &[person()]).unwrap_err(), WrongSubject);
    assert!(scope.release(dimona, &held, &[person(), stranger()]).is_ok());
}

// --- Random requests --------------------------------------------------------------------------------------------------

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..4000).prop_map(|days| day("2019-01-01") + Days::new(days))
}

fn any_period() -> impl Strategy<Value = Period> {
    (any_day(), proptest::option::of(0_u64..900))
        .prop_map(|(begin, days)| Period::new(begin, days.map(|days| begin + Days::new(days))).unwrap())
}

fn any_asker() -> impl Strategy<Value = Option<Asker>> {
    let role = prop::sample::select(vec!["case-handler", "social-inspector", "developer", "adviser"]);
    let deliberation = prop::sample::select(vec!["23/166", "22/172"]);
    let function = (role, deliberation, any_period()).prop_map(|(role, deliberation, period)| Function {
        deliberation: deliberation.into(),
        role: role.into(),
        period,
    });
    let organisation = prop::sample::select(vec!["WEWIS", "VDAB"]);
    proptest::option::weighted(
        0.9,
        (organisation, prop::collection::vec(function, 0..3)).prop_map(|(organisation, functions)| Asker {
            organisation: organisation.into(),
            functions,
        }),
    )
}

fn any_inscription() -> impl Strategy<Value = Inscription> {
    let directory = prop::sample::select(vec![Directory::FlemishIntegrator, Directory::CrossroadsBank]);
    let organisation = prop::sample::select(vec!["WEWIS", "WEWIS", "VDAB"]);
    let quality = prop::sample::select(vec!["QWL-L", "QWL-W", "QWL-S", "ANDER"]);
    (directory, organisation, quality, any_period()).prop_map(|(directory, organisation, quality, period)| {
        Inscription {
            directory,
            organisation: organisation.into(),
            quality: quality.into(),
            changed: period.begin(),
            period,
        }
    })
}

fn any_request() -> impl Strategy<Value = ConsultRequest> {
    let purpose = prop::sample::select(vec![
        "wrong-worker-code",
        "teacher-at-school",
        "working-relation",
        "system-test",
        "other",
    ]);
    let sources = prop::collection::btree_set(prop::sample::select(vec!["register", "dimona", "dmfa", "taxes"]), 0..4);
    (purpose, sources, any_day(), any::<bool>()).prop_map(|(purpose, sources, application, with_enterprise)| {
        ConsultRequest {
            purpose: purpose.into(),
            application,
            enterprise: with_enterprise.then(bakery),
            sources: sources.into_iter().map(source).collect(),
            ..request()
        }
    })
}

proptest! {
    /// Granted means: all that the text demands is true, looked at here a second time and in another way.
    #[test]
    fn what_is_granted_satisfies_every_demand_of_the_text(
        request in any_request(),
        asker in any_asker(),
        inscriptions in prop::collection::vec(any_inscription(), 0..5),
        today in any_day(),
    ) {
        let knowledge = knowledge();
        let deliberation = knowledge.deliberation("23/166").unwrap();
        let decision = decide(&request, asker.as_ref(), Some(deliberation), &inscriptions, &knowledge.catalogue, today);
        prop_assert_eq!(decision.steps.len(), Gate::ALL.len());
        prop_assert_eq!(decision.refusal().is_none(), decision.scope.is_some());

        let purpose = deliberation.purpose(&request.purpose);
        let may = asker.as_ref().is_some_and(|asker| asker.organisation == "WEWIS" && asker.functions.iter().any(|function| {
            function.deliberation == "23/166" && function.period.contains(today)
                && purpose.is_some_and(|purpose| purpose.roles.contains(&function.role))
        }));
        let integrated = inscriptions.iter().any(|inscription| {
            inscription.directory == Directory::FlemishIntegrator && inscription.organisation == "WEWIS"
                && inscription.period.contains(today)
                && purpose.is_some_and(|purpose| purpose.qualities.contains(&inscription.quality))
        });
        let timely = request.application <= today
            && deliberation.assessable_until(request.application).is_some_and(|until| today <= until);
        let known = !request.sources.is_empty() && !request.sources.contains(&source("taxes"));
        let in_force = today >= day("2023-09-01");
        let expected = may && integrated && timely && known && in_force && request.enterprise.is_some();
        prop_assert_eq!(decision.is_granted(), expected, "{:?}", decision.refusal());

        if let Some(scope) = decision.scope {
            let asked: Vec<_> = request.sources.iter().cloned().collect();
            let given: Vec<_> = scope.sources.iter().map(|scope| scope.source.clone()).collect();
            prop_assert_eq!(given, asked);
            for granted in scope.sources.iter().flat_map(|scope| &scope.granted) {
                let named = deliberation.grants.iter().any(|grant| {
                    grant.fields.contains(&granted.field) && granted.paragraphs.iter().any(|p| grant.paragraphs.contains(p))
                });
                prop_assert!(named, "{} is granted by nothing", granted.field);
                prop_assert!(!deliberation.withheld.iter().any(|withheld| withheld.fields.contains(&granted.field)));
            }
        }
    }

    /// Whatever a source holds, in whatever order: only rows inside the window and of the employer leave it.
    #[test]
    fn a_release_holds_no_row_outside_its_scope(
        rows in prop::collection::vec((any_day(), any::<bool>()), 0..12),
    ) {
        let knowledge = knowledge();
        let scope = decide_with(&request(), Some(&asker("case-handler")), &pupil(), today()).scope.unwrap();
        let dmfa = knowledge.catalogue.source(&source("dmfa")).unwrap();
        let rows: Vec<_> = rows.into_iter()
            .map(|(begin, mine)| (begin, None, if mine { bakery() } else { other_bakery() }))
            .collect();
        let inside = rows.iter().filter(|(begin, _, employer)| {
            let quarter = Quarter::containing(*begin);
            *employer == bakery() && quarter.last_day() >= day("2023-01-01") && quarter.first_day() <= today()
        }).count();
        let released = scope.source(&source("dmfa")).unwrap().release(dmfa, &tables(dmfa, &rows, person()), &[person()]).unwrap();
        let seen: Vec<Table> = serde_json::from_str(&wire(&released)).unwrap();
        for table in &seen {
            prop_assert_eq!(table.rows(), inside, "{}", table.block());
        }
    }
}
