//! Presence, residence and worker code.

use super::*;

/// The worked example: from 1 October to 15 March, with twelve days of sickness in a week of five days.
fn example() -> Case {
    let mut case = Case::pupil();
    case.dimona(bakery(), "2023-10-01", Some("2024-03-15"), "OTH", "in");
    case.declare(&Line {
        services: &[("001", 5000), ("050", 1200)],
        ..Line::of("20234")
    });
    case.declare(&Line {
        end: Some("2024-03-15"),
        services: &[("001", 5000)],
        ..Line::of("20241")
    });
    case
}

#[test]
fn four_months_are_counted_without_sickness_as_in_the_worked_example() {
    let finding = example().one(CheckId::Presence);
    assert_eq!(finding.outcome, Outcome::Fulfilled);
    assert_eq!(
        finding.subject,
        Some(Subject::SchoolYear(SchoolYear::parse("2023-2024").unwrap()))
    );
    assert!(*result(&finding, "days-in-agreement") == Figure::Days(167));
    assert!(*result(&finding, "days-not-counted") == Figure::Days(17));
    assert!(*result(&finding, "days-present") == Figure::Days(150));
    assert!(*result(&finding, "days-required") == Figure::Days(123));
    assert!(has_note(&finding, "four-months-indicative") && has_note(&finding, "parameter-unverified"));
    assert!(!has_note(&finding, "quarter-not-declared"));
    let used: Vec<_> = finding
        .evidence
        .iter()
        .map(|row| (row.block.as_str(), row.row))
        .collect();
    let expected = [
        ("dimona.period", 0),
        ("dmfa.attestation", 0),
        ("dmfa.employer-declaration", 0),
        ("dmfa.occupation", 0),
        ("dmfa.service", 1),
    ];
    assert_eq!(used, expected);
    assert_eq!(
        finding.evidence[4].fields,
        [field("dmfa.service.code"), field("dmfa.service.days")]
    );
}

#[test]
fn too_much_sickness_leaves_less_than_four_months() {
    let mut case = example();
    // 60 days more in a week of five: 84 days of the calendar.
    case.declare(&Line {
        attestation: (1, 1, "CREATION"),
        services: &[("060", 6000)],
        ..Line::of("20234")
    });
    let finding = case.one(CheckId::Presence);
    assert_eq!(finding.outcome, Outcome::NotFulfilled);
    assert!(*result(&finding, "days-present") == Figure::Days(66));
}

#[test]
fn a_corrected_declaration_counts_once_a_cancelled_one_not_and_a_reactivated_one_again() {
    let mut case = example();
    let corrected = |version, status| Line {
        attestation: (20234, version, status),
        services: &[("050", 500)],
        ..Line::of("20234")
    };
    case.declare(&corrected(2, "MODIFICATION"));
    assert!(*result(&case.one(CheckId::Presence), "days-present") == Figure::Days(160));
    case.declare(&corrected(3, "CANCELLATION"));
    let cancelled = case.one(CheckId::Presence);
    assert!(*result(&cancelled, "days-present") == Figure::Days(167));
    assert!(has_note(&cancelled, "quarter-not-declared"));
    case.declare(&corrected(4, "REACTIVATION"));
    assert!(*result(&case.one(CheckId::Presence), "days-present") == Figure::Days(160));
}

#[test]
fn overlapping_periods_count_once_and_those_of_others_or_cancelled_ones_not() {
    let mut case = example();
    case.dimona(bakery(), "2024-01-01", Some("2024-03-15"), "OTH", "update");
    case.dimona(bakery(), "2024-04-01", Some("2024-08-01"), "OTH", "cancel");
    case.dimona(sister(), "2024-04-01", Some("2024-08-01"), "OTH", "in");
    let finding = case.one(CheckId::Presence);
    assert!(*result(&finding, "days-in-agreement") == Figure::Days(167));
    assert!(*result(&finding, "days-present") == Figure::Days(150));
}

#[test]
fn the_agreement_of_the_handler_bounds_the_days() {
    let mut case = example();
    case.facts.agreement = Period::new(day("2023-10-15"), Some(day("2024-02-15"))).ok();
    let finding = case.one(CheckId::Presence);
    // Dimona has days of the quarter before the agreement: no row says whether the sickness lies in them.
    assert!(*result(&finding, "days-in-agreement") == Figure::Days(124));
    assert_eq!(finding.outcome, open([no_row("dmfa.service")]));
    assert!(has_note(&finding, "days-not-placed"));
}

#[test]
fn a_school_year_that_is_named_is_the_only_one() {
    let mut case = example();
    case.facts.school_year = SchoolYear::parse("2024-2025").ok();
    let finding = case.one(CheckId::Presence);
    assert_eq!(finding.outcome, Outcome::NotFulfilled);
    assert!(*result(&finding, "days-present") == Figure::Days(0));
}

#[test]
fn a_school_year_that_begins_before_the_window_says_so() {
    let mut case = example();
    assert!(!has_note(&case.one(CheckId::Presence), "window-cuts-school-year"));
    case.window.0 = day("2024-01-01");
    assert!(has_note(&case.one(CheckId::Presence), "window-cuts-school-year"));
}

#[test]
fn a_period_that_still_runs_counts_until_today() {
    let mut case = Case::pupil();
    case.dimona(bakery(), "2026-03-01", None, "OTH", "in");
    let finding = case.one(CheckId::Presence);
    assert!(*result(&finding, "days-in-agreement") == Figure::Days(10));
    assert_eq!(finding.outcome, Outcome::NotFulfilled);
    assert!(has_note(&finding, "still-running") && has_note(&finding, "quarter-not-declared"));
}

#[test]
fn what_is_missing_leaves_presence_open() {
    let found = |change: fn(&mut Case)| {
        let mut case = example();
        change(&mut case);
        case.one(CheckId::Presence)
    };
    let outcome = |change| found(change).outcome;
    assert_eq!(
        outcome(|case| {
            case.ends.insert("dimona", End::Down);
        }),
        open([Why::SourceMissing(source("dimona"))])
    );
    let partial = found(|case| {
        case.ends.insert("dmfa", End::Partial);
    });
    assert_eq!(partial.outcome, open([Why::SourcePartial(source("dmfa"))]));
    assert!(*result(&partial, "days-in-agreement") == Figure::Days(167));
    assert_eq!(
        outcome(|case| {
            case.ends.insert("dmfa", End::NotInScope);
        }),
        open([Why::NotInScope(source("dmfa"))])
    );
    assert_eq!(
        outcome(|case| {
            case.ungranted.insert(field("dmfa.service.days"));
        }),
        open([Why::NotGranted(field("dmfa.service.days"))])
    );
    assert_eq!(
        outcome(|case| case.request.enterprise = None),
        open([Why::FactMissing("enterprise")])
    );
    assert_eq!(
        outcome(|case| case.request.enterprise = EnterpriseNumber::fictitious(99)),
        open([no_row("dimona.period")])
    );
}

#[test]
fn rows_that_contradict_themselves_leave_presence_open() {
    let outcome = |change: fn(&mut Case)| {
        let mut case = example();
        change(&mut case);
        case.one(CheckId::Presence).outcome
    };
    let contradiction = |name| open([Why::Contradiction(name)]);
    assert_eq!(
        outcome(|case| case.dimona(bakery(), "2024-02-01", Some("2024-01-01"), "OTH", "in")),
        contradiction("ends-before-begin")
    );
    assert_eq!(
        outcome(|case| {
            case.add("dmfa.service", 77, [("code", code("050"))]);
        }),
        contradiction("row-without-parent")
    );
    assert_eq!(
        outcome(|case| case.declare(&Line::of("20234"))),
        contradiction("version-twice")
    );
    let line = |code: &'static str, days: i64, week: i64| {
        let mut case = example();
        case.declare(&Line {
            attestation: (1, 1, "CREATION"),
            week,
            services: &[(code, days)],
            ..Line::of("20234")
        });
        case.one(CheckId::Presence).outcome
    };
    assert_eq!(line("050", 100, 0), contradiction("no-days-per-week"));
    assert_eq!(line("050", -100, 500), contradiction("negative-days"));
    assert_eq!(
        line("999", 100, 500),
        open([Why::UnknownCode(field("dmfa.service.code"))])
    );
    assert_eq!(line("050", i64::MAX, 1), open([Why::TooLarge]));
    assert_eq!(
        outcome(|case| case.dimona(bakery(), "2024-02-01", None, "OTH", "unknown")),
        open([Why::UnknownCode(field("dimona.period.last-action"))])
    );
}

fn resident(begin: &str, end: Option<&str>, country: &str, municipality: Option<&str>) -> Case {
    let mut case = Case::pupil();
    case.facts.agreement = Some(Period::open(day("2024-09-02")));
    case.living_at(begin, end, (country, municipality));
    case
}

#[test]
fn the_region_on_the_first_day_of_the_agreement_decides() {
    for (municipality, word, outcome) in [
        ("44021", "flemish-region", Outcome::Fulfilled),
        ("21004", "brussels-region", Outcome::NotFulfilled),
        ("62063", "walloon-region", Outcome::NotFulfilled),
    ] {
        let finding = resident("2020-01-01", None, "150", Some(municipality)).one(CheckId::Residence);
        assert_eq!(finding.outcome, outcome, "{municipality}");
        assert!(*result(&finding, "region") == Figure::Word(word));
        assert_eq!(finding.subject, Some(Subject::Day(day("2024-09-02"))));
    }
    let abroad = resident("2020-01-01", None, "111", None).one(CheckId::Residence);
    assert_eq!(abroad.outcome, Outcome::NotFulfilled);
    assert!(*result(&abroad, "region") == Figure::Word("abroad"));
}

#[test]
fn a_day_without_one_known_main_residence_leaves_residence_open() {
    let none = resident("2024-09-03", None, "150", Some("44021")).one(CheckId::Residence);
    assert_eq!(none.outcome, open([no_row("register.residence")]));
    let mut two = resident("2020-01-01", None, "150", Some("44021"));
    two.living_at("2024-09-02", None, ("150", Some("21004")));
    assert_eq!(
        two.one(CheckId::Residence).outcome,
        open([Why::Contradiction("two-residences")])
    );
    let unknown = resident("2020-01-01", None, "150", Some("99991")).one(CheckId::Residence);
    assert_eq!(
        unknown.outcome,
        open([Why::UnknownCode(field("register.residence.municipality"))])
    );
    let blank = resident("2020-01-01", None, "150", None).one(CheckId::Residence);
    assert_eq!(blank.outcome, open([Why::Contradiction("value-missing")]));
}

#[test]
fn without_an_agreement_the_first_entry_is_its_first_day() {
    let mut case = resident("2020-01-01", Some("2024-09-30"), "150", Some("21004"));
    case.living_at("2024-10-01", None, ("150", Some("44021")));
    case.facts.agreement = None;
    assert_eq!(
        case.one(CheckId::Residence).outcome,
        open([Why::FactMissing("agreement-begin"), no_row("dimona.period")])
    );
    case.dimona(bakery(), "2024-09-02", None, "OTH", "cancel");
    case.dimona(bakery(), "2024-10-01", None, "OTH", "in");
    let finding = case.one(CheckId::Residence);
    assert_eq!(finding.outcome, Outcome::Fulfilled);
    assert!(*result(&finding, "start-in-dimona") == Figure::Day(day("2024-10-01")));
    assert!(has_note(&finding, "start-from-dimona"));
}

/// The pupil was born in 2006: an apprentice until the end of 2024.
fn coded(quarter: &'static str, worker_code: &'static str, apprenticeship: Option<&'static str>) -> Case {
    let mut case = Case::pupil();
    case.dimona(bakery(), "2023-10-01", None, "OTH", "in");
    case.declare(&Line {
        code: worker_code,
        apprenticeship,
        ..Line::of(quarter)
    });
    case
}

#[test]
fn the_worker_code_follows_the_year_of_the_eighteenth_birthday() {
    for (quarter, worker_code, apprenticeship, fits) in [
        ("20244", "035", Some("1"), true),
        ("20244", "439", Some("1"), true),
        ("20244", "027", None, true),
        ("20244", "487", None, true),
        ("20244", "015", Some("1"), false),
        ("20251", "035", Some("1"), false),
        ("20251", "015", Some("1"), true),
        ("20251", "495", Some("1"), true),
        ("20251", "495", None, false),
        ("20251", "840", None, false),
    ] {
        let finding = coded(quarter, worker_code, apprenticeship).one(CheckId::WorkerCode);
        let outcome = if fits {
            Outcome::Fulfilled
        } else {
            Outcome::NotFulfilled
        };
        assert_eq!(finding.outcome, outcome, "{quarter} {worker_code}");
        let expected = finding.steps.iter().filter(|step| step.name == "expected-code").count();
        assert_eq!(expected, if quarter == "20244" { 4 } else { 2 });
        assert!(has_note(&finding, "birth-from-number"));
        assert!(*result(&finding, "apprentice-until") == Figure::Day(day("2024-12-31")));
    }
}

#[test]
fn the_birth_date_of_the_register_goes_before_that_of_the_number() {
    let mut case = coded("20251", "035", Some("1"));
    let birth = crate::calendar::IncompleteDate::parse("2007-00-00").unwrap();
    case.add("register.identity", 0, [("birth-date", Value::IncompleteDate(birth))]);
    let finding = case.one(CheckId::WorkerCode);
    assert_eq!(finding.outcome, Outcome::Fulfilled);
    assert!(!has_note(&finding, "birth-from-number"));
}

#[test]
fn a_worker_type_of_another_regime_does_not_fit() {
    let mut case = coded("20244", "035", Some("1"));
    case.dimona(bakery(), "2024-12-01", Some("2024-12-31"), "STU", "in");
    assert_eq!(case.one(CheckId::WorkerCode).outcome, Outcome::NotFulfilled);
    let mut other = coded("20244", "035", Some("1"));
    other.dimona(sister(), "2024-12-01", Some("2024-12-31"), "STU", "in");
    assert_eq!(other.one(CheckId::WorkerCode).outcome, Outcome::Fulfilled);
}

#[test]
fn each_quarter_has_its_finding_and_an_unknown_code_leaves_it_open() {
    let mut case = coded("20244", "035", Some("1"));
    case.declare(&Line::of("20251"));
    case.declare(&Line {
        code: "996",
        ..Line::of("20252")
    });
    let found = case.run(CheckId::WorkerCode);
    let outcomes: Vec<_> = found.iter().map(|finding| finding.outcome.clone()).collect();
    let unknown = open([Why::UnknownCode(field("dmfa.worker-record.worker-code"))]);
    assert_eq!(outcomes, [Outcome::Fulfilled, Outcome::NotFulfilled, unknown]);
    case.ends.insert("dmfa", End::Partial);
    let found = case.run(CheckId::WorkerCode);
    assert_eq!(found[3].outcome, open([Why::SourcePartial(source("dmfa"))]));
}
