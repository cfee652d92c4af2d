//! Personas of deliberation 13/021.

use domain::amount::Hundredths;
use domain::checks::Subject;

use super::*;

/// The quarters of the rows of a block for which something holds.
fn quarters(tables: &[Table], block: &str, holds: impl Fn(&Table, usize) -> bool) -> Vec<String> {
    let rows = table(tables, block);
    let mut all: Vec<_> = (0..rows.rows())
        .filter(|row| holds(rows, *row))
        .map(|row| quarter_of(tables, rows, row).to_string())
        .collect();
    all.dedup();
    all
}

#[test]
fn the_wage_cost_has_contributions_and_reductions_in_each_quarter() {
    let dmfa = WORLD.tables("dmfa", WORLD.persona("maatwerk-wage-cost").ssin);
    let all = ["2024/3", "2024/4", "2025/1", "2025/2", "2025/3", "2025/4"];
    for block in [
        "dmfa.worker-contribution",
        "dmfa.occupation-deduction",
        "dmfa.worker-deduction",
    ] {
        assert_eq!(quarters(&dmfa, block, |_, _| true), all, "{block}");
    }
    let committee = |rows: &Table, row| text(rows, "joint-committee", row) == Some("327.01");
    assert_eq!(quarters(&dmfa, "dmfa.occupation", committee), all);
}

#[test]
fn activation_benefits_were_paid_for_five_months_and_of_the_sixth_there_are_no_data() {
    let consultation = WORLD.consult("maatwerk-activation");
    let rows = consultation.table("unemployment.activation");
    assert_eq!(rows.rows(), 6);
    let paid = |row| matches!(rows.value("amount", row), Some(ValueRef::Cents(amount)) if amount.0 == 50_000);
    assert_eq!((0..6).filter(|row| paid(*row)).count(), 5);
    assert!(rows.value("amount", 5).is_none() && text(rows, "no-data-reason", 5).is_some());
    let employer = consultation.persona.enterprise.map(ValueRef::EnterpriseNumber);
    assert!((0..6).all(|row| rows.value("employer-number", row) == employer));
}

#[test]
fn who_interrupts_the_career_has_no_services_from_that_day_on() {
    let dmfa = WORLD.tables("dmfa", WORLD.persona("maatwerk-interrupted").ssin);
    let interrupted = |rows: &Table, row| text(rows, "reorganisation", row) == Some("3");
    let without = quarters(&dmfa, "dmfa.occupation", interrupted);
    assert_eq!(without[..2], ["2025/2", "2025/3"]);
    let with = quarters(&dmfa, "dmfa.service", |_, _| true);
    assert_eq!(with.last().map(String::as_str), Some("2025/1"));
}

#[test]
fn the_declaration_of_the_bankruptcy_carries_the_notion_of_trusteeship_and_none_before_does() {
    let persona = WORLD.persona("maatwerk-trusteeship");
    let dmfa = WORLD.tables("dmfa", persona.ssin);
    let in_trust = |rows: &Table, row| rows.value("trusteeship", row) == Some(ValueRef::Boolean(true));
    assert_eq!(quarters(&dmfa, "dmfa.employer-declaration", in_trust), ["2025/3"]);
    assert!(persona.situation.en.contains("20 August 2025"));
}

/// What the check finds about this quarter, with a wage premium of sixty per cent where the percentage is given.
fn of_quarter(world: &World, id: &str, quarter: (i32, u8), percentage: Option<i64>) -> Finding {
    let facts = CaseFacts {
        percentage: percentage.map(Hundredths),
        ..CaseFacts::default()
    };
    let about = Quarter::new(quarter.0, quarter.1).map(Subject::Quarter);
    let findings = world.consult(id).findings(CheckId::WageCost, &facts);
    let found = findings.into_iter().find(|finding| finding.subject == about);
    found.unwrap_or_else(|| panic!("{id}: nothing about {about:?}"))
}

#[test]
fn the_wage_cost_is_the_same_whatever_day_it_is_and_whoever_the_employer() {
    for world in worlds() {
        let finding = of_quarter(&world, "maatwerk-wage-cost", (2025, 1), None);
        assert_eq!(finding.outcome, Outcome::Fulfilled, "on {}", world.today);
        let parts =
            ["gross-pay", "employer-contributions", "deductions", "wage-cost"].map(|step| result(&finding, step));
        // Contributions on 108 % of the pay less the worker's 13.07 %; the structural reduction of category 3.
        assert_eq!(
            parts,
            [694_153, 159_830, 123_883, 730_100].map(Some),
            "on {}",
            world.today
        );
        assert!(world.persona("maatwerk-wage-cost").situation.en.contains("€7,301.00"));
    }
}

#[test]
fn activation_benefits_come_off_the_subsidy_and_a_month_without_data_leaves_it_open() {
    for world in worlds() {
        let finding = of_quarter(&world, "maatwerk-activation", (2025, 2), Some(6000));
        assert_eq!(finding.outcome, Outcome::Fulfilled, "on {}", world.today);
        assert_eq!(result(&finding, "activation"), Some(150_000));
        let subsidy = result(&finding, "wage-premium").map(|premium| premium - 150_000);
        assert_eq!(result(&finding, "subsidy"), subsidy);
        let open = of_quarter(&world, "maatwerk-activation", (2025, 3), Some(6000));
        assert!(
            matches!(open.outcome, Outcome::CannotBeDecided(_)),
            "on {}",
            world.today
        );
    }
}

#[test]
fn an_interruption_and_a_bankruptcy_end_the_subsidy_from_their_quarter_on() {
    for world in worlds() {
        for (id, before, from, line) in [
            ("maatwerk-interrupted", (2025, 1), (2025, 2), "at-work"),
            ("maatwerk-trusteeship", (2025, 2), (2025, 3), "not-under-trusteeship"),
        ] {
            assert_eq!(of_quarter(&world, id, before, None).outcome, Outcome::Fulfilled, "{id}");
            let finding = of_quarter(&world, id, from, None);
            assert_eq!(finding.outcome, Outcome::NotFulfilled, "{id}");
            let step = finding.steps.iter().find(|step| step.name == line).unwrap();
            assert_eq!(step.holds, Some(false), "{id}");
        }
    }
}
