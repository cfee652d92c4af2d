//! The declared dates and the declarations of others.

use super::*;

fn declared(entry: &str, exit: Option<&str>, last: Option<&str>) -> Case {
    let mut case = Case::pupil();
    case.dimona(bakery(), entry, exit, "OTH", "in");
    case.declare(&Line::of("20234"));
    case.declare(&Line {
        end: last,
        ..Line::of("20241")
    });
    case
}

fn agreement(begin: &str, end: &str) -> Option<Period> {
    Period::new(day(begin), Some(day(end))).ok()
}

#[test]
fn dates_that_are_the_same_everywhere_are_right() {
    let mut case = declared("2023-10-01", Some("2024-03-15"), Some("2024-03-15"));
    assert_eq!(case.one(CheckId::DeclaredDates).outcome, Outcome::Fulfilled);
    case.facts.agreement = agreement("2023-10-01", "2024-03-15");
    let finding = case.one(CheckId::DeclaredDates);
    assert_eq!(finding.outcome, Outcome::Fulfilled);
    assert_eq!(finding.steps.len(), 4);
    assert!(finding.steps.iter().all(|step| step.holds == Some(true)));
}

#[test]
fn each_difference_is_told_in_days() {
    let mut case = declared("2023-10-03", Some("2024-03-10"), None);
    case.facts.agreement = agreement("2023-10-01", "2024-03-15");
    case.dimona(bakery(), "2023-10-01", Some("2024-03-15"), "OTH", "cancel");
    let finding = case.one(CheckId::DeclaredDates);
    assert_eq!(finding.outcome, Outcome::NotFulfilled);
    assert!(*result(&finding, "entry-against-agreement") == Figure::Days(2));
    assert!(*result(&finding, "exit-against-agreement") == Figure::Days(-5));
    assert!(*result(&finding, "occupation-begin-against-agreement") == Figure::Days(0));
    assert!(*result(&finding, "occupation-end-against-agreement") == Figure::Word("not-ended"));
}

#[test]
fn an_interruption_in_dimona_is_a_difference() {
    let mut case = declared("2023-10-01", Some("2023-12-31"), Some("2024-03-15"));
    case.dimona(bakery(), "2024-01-03", Some("2024-03-15"), "OTH", "in");
    case.facts.agreement = agreement("2023-10-01", "2024-03-15");
    let finding = case.one(CheckId::DeclaredDates);
    assert_eq!(finding.outcome, Outcome::NotFulfilled);
    assert!(*result(&finding, "gap-in-dimona") == Figure::Days(2));
}

#[test]
fn an_end_after_the_last_declared_quarter_is_not_declared_yet() {
    let case = declared("2023-10-01", Some("2024-06-30"), None);
    let finding = case.one(CheckId::DeclaredDates);
    assert_eq!(finding.outcome, Outcome::Fulfilled);
    assert!(has_note(&finding, "end-not-declared-yet") && has_note(&finding, "agreement-not-stated"));
}

#[test]
fn without_the_declarations_dimona_answers_alone_or_not_at_all() {
    let mut case = declared("2023-10-01", Some("2024-03-15"), Some("2024-03-15"));
    case.ends.insert("dmfa", End::NotInScope);
    let missing = [Why::FactMissing("agreement-begin"), Why::NotInScope(source("dmfa"))];
    assert_eq!(case.one(CheckId::DeclaredDates).outcome, open(missing));
    case.facts.agreement = agreement("2023-10-01", "2024-03-15");
    let finding = case.one(CheckId::DeclaredDates);
    assert_eq!(finding.outcome, Outcome::Fulfilled);
    assert!(has_note(&finding, "dmfa-not-compared"));
    case.ends.insert("dmfa", End::Down);
    assert_eq!(
        case.one(CheckId::DeclaredDates).outcome,
        open([Why::SourceMissing(source("dmfa"))])
    );
    case.facts.agreement = agreement("2023-10-01", "2024-03-16");
    assert_eq!(case.one(CheckId::DeclaredDates).outcome, Outcome::NotFulfilled);
}

#[test]
fn part_of_dimona_shows_no_difference_for_sure() {
    let mut case = declared("2023-10-03", Some("2024-03-15"), Some("2024-03-15"));
    case.ends.insert("dimona", End::Partial);
    case.facts.agreement = agreement("2023-10-01", "2024-03-15");
    assert_eq!(
        case.one(CheckId::DeclaredDates).outcome,
        open([Why::SourcePartial(source("dimona"))])
    );
}

#[test]
fn a_sister_company_that_declared_is_listed() {
    let mut case = declared("2023-10-01", Some("2024-03-15"), Some("2024-03-15"));
    assert_eq!(case.one(CheckId::OtherEnterprise).outcome, Outcome::Fulfilled);
    case.dimona(sister(), "2024-05-01", None, "OTH", "in");
    case.dimona(sister(), "2024-01-01", Some("2024-02-01"), "OTH", "cancel");
    assert_eq!(case.one(CheckId::OtherEnterprise).outcome, Outcome::Fulfilled);
    case.declare(&Line {
        employer: sister(),
        attestation: (5, 1, "CREATION"),
        ..Line::of("20241")
    });
    let finding = case.one(CheckId::OtherEnterprise);
    assert_eq!(finding.outcome, Outcome::NotFulfilled);
    assert!(*result(&finding, "other-declaration") == Figure::Enterprise(sister()));
    assert!(*result(&finding, "other-declarations") == Figure::Count(1));
}

#[test]
fn others_that_may_not_be_seen_are_never_said_not_to_exist() {
    let mut case = declared("2023-10-01", Some("2024-03-15"), Some("2024-03-15"));
    case.employer = Some(bakery());
    let finding = case.one(CheckId::OtherEnterprise);
    let hidden = ["dimona", "dmfa"].map(|id| Why::NamedEmployerOnly(source(id)));
    assert_eq!(finding.outcome, open(hidden));
}

#[test]
fn a_source_that_is_missing_leaves_the_others_open() {
    let mut case = declared("2023-10-01", Some("2024-03-15"), Some("2024-03-15"));
    case.ends.insert("dmfa", End::Down);
    assert_eq!(
        case.one(CheckId::OtherEnterprise).outcome,
        open([Why::SourceMissing(source("dmfa"))])
    );
    case.dimona(sister(), "2024-01-01", None, "OTH", "in");
    assert_eq!(case.one(CheckId::OtherEnterprise).outcome, Outcome::NotFulfilled);
}

#[test]
fn an_agreement_lasts_four_months_when_its_last_day_completes_them() {
    let mut case = declared("2023-10-01", Some("2024-03-15"), Some("2024-03-15"));
    for (end, outcome) in [
        (Some("2024-01-30"), Outcome::NotFulfilled),
        (Some("2024-01-31"), Outcome::Fulfilled),
        (None, Outcome::Fulfilled),
    ] {
        case.facts.agreement = Some(Period::new(day("2023-10-01"), end.map(day)).unwrap());
        let finding = case.one(CheckId::AgreementLength);
        assert_eq!(finding.outcome, outcome, "{end:?}");
        assert!(*result(&finding, "agreement-last-day-needed") == Figure::Day(day("2024-01-31")));
    }
}

#[test]
fn an_agreement_that_is_not_stated_is_as_long_as_the_time_in_dimona() {
    let case = declared("2023-10-01", Some("2024-01-15"), Some("2024-01-15"));
    let finding = case.one(CheckId::AgreementLength);
    assert_eq!(finding.outcome, Outcome::NotFulfilled);
    assert!(has_note(&finding, "agreement-not-stated") && !finding.evidence.is_empty());
    let mut case = case;
    case.ends.insert("dimona", End::Down);
    assert_eq!(
        case.one(CheckId::AgreementLength).outcome,
        open([Why::SourceMissing(source("dimona"))])
    );
}
