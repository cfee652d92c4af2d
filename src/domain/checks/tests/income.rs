//! The replacement income and the premium.

use super::*;
use crate::calendar::IncompleteDate;

fn benefit(case: &mut Case, begin: &str, end: Option<&str>, daily: i64, rate: &str, times: Option<i64>) {
    let mut values = vec![
        ("begin", date(begin)),
        ("benefit-type", code("1")),
        ("daily-amount", Value::Cents(Cents(daily))),
        ("daily-rate", code(rate)),
    ];
    values.extend(end.map(|end| ("end", date(end))));
    values.extend(times.map(|times| ("times-per-week", Value::Integer(times))));
    case.add("unemployment.benefit", 0, values);
}

fn living_wage(case: &mut Case, aid: &str, month: &str, amount: i64) {
    let attest = case.add("living-wage.attest", 0, [("aid-type", code(aid))]);
    let month = IncompleteDate::parse(month).unwrap();
    let values = [
        ("month", Value::IncompleteDate(month)),
        ("amount", Value::Cents(Cents(amount))),
    ];
    case.add("living-wage.amount", attest, values);
}

fn sickness(case: &mut Case, document: &str, begin: &str, end: &str, amount: i64) {
    sickness_in(case, 0, (document, begin, end, amount));
}

/// A payment in the attestation with this place.
fn sickness_in(case: &mut Case, attest: u32, (document, begin, end, amount): (&str, &str, &str, i64)) {
    while case
        .rows
        .get("sickness.attest")
        .is_none_or(|rows| rows.len() <= attest as usize)
    {
        case.add("sickness.attest", 0, []);
    }
    let values = [
        ("document", code(document)),
        ("begin", date(begin)),
        ("end", date(end)),
        ("amount", Value::Cents(Cents(amount))),
    ];
    case.add("sickness.payment", attest, values);
}

fn cents(amount: i64) -> Figure {
    Figure::Cents(Cents(amount))
}

#[test]
fn the_premium_comes_out_as_in_the_worked_example() {
    let mut case = Case::trainee();
    benefit(&mut case, "2026-02-01", Some("2026-02-28"), 5143, "full", None);
    case.facts.gross_wage = Some(Cents(240_000));
    case.facts.fraction = Some(Hundredths(100));
    let finding = case.one(CheckId::ReplacementIncome);
    assert_eq!(finding.outcome, Outcome::Fulfilled);
    assert_eq!(finding.subject, Some(Subject::Month(day("2026-02-01"))));
    for (name, amount) in [
        ("replacement-income", 133_718),
        ("employee-contribution", 31_368),
        ("premium-full-time", 74_914),
        ("premium", 74_914),
        ("withholding", 8323),
        ("premium-paid", 66_591),
    ] {
        assert!(*result(&finding, name) == cents(amount), "{name}");
    }
    assert!(has_note(&finding, "coefficient-unverified"));
    case.facts.fraction = Some(Hundredths(50));
    assert!(*result(&case.one(CheckId::ReplacementIncome), "premium") == cents(37_457));
    case.facts.gross_wage = Some(Cents(150_000));
    assert!(*result(&case.one(CheckId::ReplacementIncome), "premium-paid") == cents(0));
}

#[test]
fn without_the_facts_the_income_is_decided_and_the_premium_left_out() {
    let mut case = Case::trainee();
    benefit(&mut case, "2026-02-01", Some("2026-02-28"), 5143, "full", None);
    let finding = case.one(CheckId::ReplacementIncome);
    assert_eq!(finding.outcome, Outcome::Fulfilled);
    assert!(has_note(&finding, "gross-wage-adds-premium"));
    assert!(finding.steps.iter().all(|step| !step.name.starts_with("premium")));
    case.facts.gross_wage = Some(Cents(240_000));
    let finding = case.one(CheckId::ReplacementIncome);
    assert!(has_note(&finding, "full-time-assumed"));
    assert!(*result(&finding, "premium") == cents(74_914));
    case.facts.fraction = Some(Hundredths(101));
    let finding = case.one(CheckId::ReplacementIncome);
    assert!(has_note(&finding, "fraction-out-of-range"));
    assert!(finding.steps.iter().all(|step| step.name != "premium"));
}

#[test]
fn the_formula_is_not_used_for_the_months_of_another_regime() {
    let mut case = Case::trainee();
    benefit(&mut case, "2025-06-01", Some("2025-06-30"), 5143, "full", None);
    case.facts.gross_wage = Some(Cents(240_000));
    let finding = case.one(CheckId::ReplacementIncome);
    assert_eq!(finding.outcome, Outcome::Fulfilled);
    assert!(has_note(&finding, "premium-formula-missing"));
}

#[test]
fn a_half_daily_amount_counts_as_often_a_week_as_it_is_given() {
    for (rate, times, amount) in [
        ("full", None, 156_000),
        ("half", None, 156_000),
        ("half", Some(6), 156_000),
        ("half", Some(3), 78_000),
        ("half", Some(12), 312_000),
    ] {
        let mut case = Case::trainee();
        benefit(&mut case, "2026-02-01", Some("2026-02-28"), 6000, rate, times);
        let finding = case.one(CheckId::ReplacementIncome);
        assert!(
            *result(&finding, "unemployment-month") == cents(amount),
            "{rate} {times:?}"
        );
    }
}

#[test]
fn of_several_amounts_the_one_of_the_most_days_counts() {
    let mut case = Case::trainee();
    benefit(&mut case, "2026-01-05", Some("2026-02-10"), 6000, "full", None);
    benefit(&mut case, "2026-02-11", None, 5000, "full", None);
    let found = case.run(CheckId::ReplacementIncome);
    let amounts: Vec<_> = found
        .iter()
        .map(|finding| result(finding, "replacement-income").clone())
        .collect();
    assert!(amounts == [cents(156_000), cents(130_000), cents(130_000)]);
    assert!(has_note(&found[0], "month-partly-covered") && !has_note(&found[1], "month-partly-covered"));
    assert!(has_note(&found[1], "amount-of-most-days") && !has_note(&found[2], "amount-of-most-days"));
    benefit(&mut case, "2026-02-10", Some("2026-02-12"), 1, "full", None);
    let overlapping = &case.run(CheckId::ReplacementIncome)[1];
    assert_eq!(overlapping.outcome, open([Why::Contradiction("benefits-overlap")]));
}

#[test]
fn the_three_sources_are_summed_with_what_was_claimed_back_apart() {
    let mut case = Case::trainee();
    benefit(&mut case, "2026-02-01", Some("2026-02-28"), 1000, "full", None);
    living_wage(&mut case, "1", "2026-02-00", 50_000);
    living_wage(&mut case, "2", "2026-02-00", 10_000);
    living_wage(&mut case, "1", "2026-02-00", -20_000);
    living_wage(&mut case, "6", "2026-02-00", 99_999);
    sickness(&mut case, "C21", "2026-02-02", "2026-02-20", 30_000);
    sickness(&mut case, "C21", "2026-02-02", "2026-02-20", -5000);
    sickness(&mut case, "PI3", "2026-02-02", "2026-02-20", 77_777);
    let finding = case.one(CheckId::ReplacementIncome);
    assert!(*result(&finding, "living-wage-month") == cents(40_000));
    assert!(*result(&finding, "living-wage-claimed-back") == cents(-20_000));
    assert!(*result(&finding, "other-aid") == cents(99_999));
    assert!(*result(&finding, "sickness-month") == cents(25_000));
    assert!(*result(&finding, "sickness-claimed-back") == cents(-5000));
    assert!(*result(&finding, "sickness-left-out") == cents(77_777));
    assert!(*result(&finding, "replacement-income") == cents(26_000 + 40_000 + 25_000));
    assert!(has_note(&finding, "versions-not-visible"));
    assert_eq!(
        finding
            .evidence
            .iter()
            .filter(|row| row.block.as_str() == "sickness.payment")
            .count(),
        3
    );
}

#[test]
fn a_payment_over_two_months_is_spread_by_days() {
    let mut case = Case::trainee();
    sickness(&mut case, "C21", "2026-01-31", "2026-02-02", 10_000);
    let found = case.run(CheckId::ReplacementIncome);
    assert!(*result(&found[0], "sickness-month") == cents(3333));
    assert!(*result(&found[1], "sickness-month") == cents(6667));
    assert!(has_note(&found[0], "spread-by-days"));
}

#[test]
fn a_source_that_is_missing_leaves_the_month_open_with_what_is_known() {
    for (end, why) in [
        (End::Down, Why::SourceMissing(source("sickness"))),
        (End::Partial, Why::SourcePartial(source("sickness"))),
        (End::NotInScope, Why::NotInScope(source("sickness"))),
    ] {
        let mut case = Case::trainee();
        benefit(&mut case, "2026-02-01", Some("2026-02-28"), 5143, "full", None);
        case.ends.insert("sickness", end);
        case.facts.gross_wage = Some(Cents(240_000));
        let finding = case.one(CheckId::ReplacementIncome);
        assert_eq!(finding.outcome, open([why]));
        assert!(*result(&finding, "unemployment-month") == cents(133_718));
        assert!(finding.steps.iter().all(|step| step.name != "replacement-income"));
    }
}

#[test]
fn months_are_those_of_the_rows_inside_the_window_or_else_that_of_the_application() {
    let months = |case: &Case| {
        let found = case.run(CheckId::ReplacementIncome);
        let month = |finding: &Finding| match finding.subject {
            Some(Subject::Month(first)) => first,
            _ => panic!("a finding about a month"),
        };
        found.iter().map(month).collect::<Vec<_>>()
    };
    let mut case = Case::trainee();
    assert_eq!(months(&case), [day("2026-02-01")]);
    case.facts.agreement = Period::new(day("2025-12-15"), Some(day("2026-01-10"))).ok();
    assert_eq!(months(&case), [day("2025-12-01"), day("2026-01-01")]);
    benefit(&mut case, "2003-06-01", None, 5143, "full", None);
    // From January 2025, where the window begins, to today.
    assert_eq!(months(&case).len(), 15);
}

#[test]
fn rows_that_contradict_themselves_leave_the_month_open() {
    let outcome = |change: fn(&mut Case)| {
        let mut case = Case::trainee();
        change(&mut case);
        case.one(CheckId::ReplacementIncome).outcome
    };
    assert_eq!(
        outcome(|case| benefit(case, "2026-02-10", Some("2026-02-01"), 1, "full", None)),
        open([Why::Contradiction("ends-before-begin")])
    );
    assert_eq!(
        outcome(|case| benefit(case, "2026-02-01", Some("2026-02-28"), 1, "third", None)),
        open([Why::UnknownCode(field("unemployment.benefit.daily-rate"))])
    );
    assert_eq!(
        outcome(|case| benefit(case, "2026-02-01", Some("2026-02-28"), i64::MAX, "full", None)),
        open([Why::TooLarge])
    );
    assert_eq!(
        outcome(|case| benefit(case, "2026-02-01", Some("2026-02-28"), 1, "half", Some(13))),
        open([Why::Contradiction("times-per-week")])
    );
    assert_eq!(
        outcome(|case| living_wage(case, "1", "2026-00-00", 1)),
        open([Why::Contradiction("month-missing")])
    );
    assert_eq!(
        outcome(|case| {
            let amount = [
                ("month", Value::IncompleteDate(day("2026-02-01").into())),
                ("amount", Value::Cents(Cents(1))),
            ];
            case.add("living-wage.amount", 3, amount);
        }),
        open([Why::Contradiction("row-without-parent")])
    );
    assert_eq!(
        outcome(|case| {
            sickness(case, "C21", "2026-02-01", "2026-02-28", i64::MAX);
            sickness(case, "C21", "2026-02-01", "2026-02-28", i64::MAX);
        }),
        open([Why::TooLarge])
    );
}

#[test]
fn what_a_later_version_repeats_counts_once_where_versions_are_not_visible() {
    let mut case = Case::trainee();
    let (wrong, other) = (("C21", "2026-02-02", "2026-02-14"), ("C21", "2026-02-16", "2026-02-20"));
    let paid = |(document, begin, end), amount| (document, begin, end, amount);
    sickness_in(&mut case, 0, paid(wrong, 30_000));
    sickness_in(&mut case, 0, paid(other, 10_000));
    sickness_in(&mut case, 1, paid(wrong, 30_000));
    sickness_in(&mut case, 1, paid(other, 10_000));
    sickness_in(&mut case, 1, paid(wrong, -30_000));
    sickness_in(&mut case, 1, paid(wrong, 31_200));
    let finding = case.one(CheckId::ReplacementIncome);
    assert!(*result(&finding, "sickness-month") == cents(41_200));
    assert!(has_note(&finding, "versions-not-visible"));
    let payments = finding
        .evidence
        .iter()
        .filter(|row| row.block.as_str() == "sickness.payment");
    assert_eq!(payments.map(|row| row.row).collect::<Vec<_>>(), [2, 3, 4, 5]);
    // Twice the same in one attestation was paid twice.
    sickness_in(&mut case, 1, paid(other, 10_000));
    assert!(*result(&case.one(CheckId::ReplacementIncome), "sickness-month") == cents(51_200));
}

#[test]
fn two_attestations_on_the_same_days_are_not_summed_where_versions_are_not_visible() {
    let mut case = Case::trainee();
    sickness_in(&mut case, 0, ("C21", "2026-02-02", "2026-02-14", 30_000));
    sickness_in(&mut case, 1, ("C21", "2026-02-10", "2026-02-20", 40_000));
    let hidden = open([Why::Contradiction("versions-not-visible")]);
    assert_eq!(case.one(CheckId::ReplacementIncome).outcome, hidden);
    let mut apart = Case::trainee();
    sickness_in(&mut apart, 0, ("C21", "2026-02-02", "2026-02-09", 30_000));
    sickness_in(&mut apart, 1, ("C21", "2026-02-10", "2026-02-20", 40_000));
    assert!(*result(&apart.one(CheckId::ReplacementIncome), "sickness-month") == cents(70_000));
}
