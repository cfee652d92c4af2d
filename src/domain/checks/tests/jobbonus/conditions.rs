//! Who has the right, and what must be known to say so.

use super::*;

#[test]
fn the_right_ends_after_the_quarter_in_which_the_pension_age_is_reached() {
    let mut case = born("1956-05-10");
    full_time(&mut case, 660_000);
    let outcomes: Vec<_> = (1..=4).map(|number| quarter(&case, number).outcome).collect();
    let (yes, no) = (Outcome::Fulfilled, Outcome::NotFulfilled);
    assert_eq!(outcomes, [yes.clone(), yes.clone(), no.clone(), no]);
    assert_eq!((amount(&year(&case), "year-sum"), year(&case).outcome), (13_428, yes));
    assert!(*result(&quarter(&case, 3), "pension-day") == Figure::Day(day("2021-05-10")));
}

#[test]
fn whoever_reached_the_pension_age_before_it_rose_has_reached_it() {
    for (birth, reached) in [
        ("1959-12-31", "2024-12-31"),
        ("1960-01-15", "2026-01-15"),
        ("1963-12-31", "2029-12-31"),
        ("1964-01-01", "2031-01-01"),
    ] {
        let case = born(birth);
        let finding = quarter(&case, 1);
        assert!(*result(&finding, "pension-day") == Figure::Day(day(reached)), "{birth}");
    }
}

#[test]
fn a_birth_of_which_only_the_year_is_known_decides_where_every_day_of_it_does() {
    for (birth, first, last) in [
        ("1955-00-00", Outcome::NotFulfilled, Outcome::NotFulfilled),
        ("1956-05-00", Outcome::Fulfilled, Outcome::NotFulfilled),
        ("1957-00-00", Outcome::Fulfilled, Outcome::Fulfilled),
    ] {
        let mut case = born(birth);
        full_time(&mut case, 660_000);
        assert_eq!(
            (quarter(&case, 1).outcome, quarter(&case, 4).outcome),
            (first, last),
            "{birth}"
        );
    }
    let mut case = born("1956-00-00");
    full_time(&mut case, 660_000);
    let incomplete = open([Why::Contradiction("birth-date-incomplete")]);
    assert_eq!(
        (quarter(&case, 3).outcome, year(&case).outcome),
        (incomplete.clone(), incomplete)
    );
}

#[test]
fn who_lived_elsewhere_on_the_first_of_january_gets_nothing() {
    let mut case = case();
    full_time(&mut case, 660_000);
    case.rows.remove("register.residence");
    case.living_at("2015-03-01", Some("2021-12-31"), ("150", Some("11002")));
    assert_eq!(year(&case).outcome, open([no_row("register.residence")]));
    case.living_at("2022-01-01", None, ("150", Some("21004")));
    assert_eq!(year(&case).outcome, Outcome::NotFulfilled);
    assert!(*result(&year(&case), "residence-in-january") == Figure::Word("brussels-region"));
    assert!(due(&case).is_empty());
}

#[test]
fn a_first_of_january_to_come_cannot_be_decided() {
    let mut case = case();
    case.facts.reference_year = Some(2026);
    let finding = year(&case);
    let Outcome::CannotBeDecided(reasons) = &finding.outcome else {
        panic!("it is not yet known")
    };
    assert!(reasons.contains(&no_row("register.residence")) && has_note(&finding, "day-to-come"));
}

#[test]
fn who_died_in_the_year_loses_the_right_and_who_died_after_it_leaves_it() {
    for (death, outcome, heirs) in [
        ("2021-12-31", Outcome::NotFulfilled, false),
        ("2022-01-01", Outcome::Fulfilled, true),
    ] {
        let mut case = case();
        full_time(&mut case, 660_000);
        case.rows.get_mut("register.identity").unwrap()[0]
            .1
            .push(("death-date", date(death)));
        assert_eq!(
            (year(&case).outcome, has_note(&year(&case), "heirs")),
            (outcome, heirs),
            "{death}"
        );
    }
}

#[test]
fn what_is_missing_is_named() {
    let mut case = case();
    full_time(&mut case, 660_000);
    case.ends.insert("dmfa", End::Down);
    assert_eq!(year(&case).outcome, open([Why::SourceMissing(source("dmfa"))]));
    case.ends.insert("dmfa", End::Partial);
    assert_eq!(year(&case).outcome, open([Why::SourcePartial(source("dmfa"))]));
    case.ends.clear();
    case.employer = Some(bakery());
    assert_eq!(year(&case).outcome, open([Why::NotInScope(source("dmfa"))]));
    case.employer = None;
    case.ungranted.insert(field("dmfa.remuneration.amount"));
    assert_eq!(
        year(&case).outcome,
        open([Why::NotGranted(field("dmfa.remuneration.amount"))])
    );
    case.ungranted.clear();
    case.window.0 = day("2021-07-01");
    assert_eq!(quarter(&case, 1).outcome, open([Why::NotInScope(source("dmfa"))]));
    case.window.0 = day("2019-01-01");
    case.today = day("2021-12-31");
    case.rows.get_mut("dmfa.employer-declaration").unwrap()[3].1[0].1 =
        Value::Quarter(Quarter::parse("20213").unwrap());
    assert_eq!(quarter(&case, 4).outcome, open([no_row("dmfa.employer-declaration")]));
}

#[test]
fn without_a_reference_year_it_is_the_one_before_the_application() {
    let mut case = case();
    case.facts.reference_year = None;
    case.request.application = day("2022-09-01");
    full_time(&mut case, 660_000);
    assert_eq!(year(&case).subject, Some(Subject::Year(2021)));
    assert!(has_note(&year(&case), "year-before-application"));
}
