//! Random rows: no panic, no amount below zero or beyond the scale.

use proptest::prelude::*;

use super::*;
use crate::checks::tests::random::any_row;

fn rows_of_a_life() -> impl Strategy<Value = Vec<(&'static str, u32, Values)>> {
    let blocks = [
        "register.identity",
        "register.residence",
        "dmfa.attestation",
        "dmfa.employer-declaration",
        "dmfa.natural-person",
        "dmfa.worker-record",
        "dmfa.occupation",
        "dmfa.service",
        "dmfa.remuneration",
    ];
    let rows: Vec<_> = blocks
        .iter()
        .map(|path| prop::collection::vec(any_row(path), 0..4))
        .collect();
    rows.prop_map(|rows| rows.into_iter().flatten().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn no_rows_make_the_check_panic_or_an_amount_negative(rows in rows_of_a_life(), year in prop::option::of(2020..2028)) {
        let mut case = Case::new("22/172", "employment-handler", &["register", "dmfa"], "2019-01-01");
        case.facts.reference_year = year;
        for (block, parent, values) in rows {
            case.add(block, parent, values);
        }
        for finding in case.run(CheckId::Jobbonus) {
            for step in finding.steps {
                prop_assert!(!matches!(step.result, Figure::Cents(amount) if amount.is_negative()));
            }
        }
        due(&case);
    }

    #[test]
    fn whatever_is_paid_and_worked_the_amount_is_within_the_scale(
        pay in prop::collection::vec(prop_oneof![4 => 0_i64..2_000_000, 1 => any::<i64>(), 1 => Just(i64::MAX)], 0..4),
        days in prop_oneof![4 => 0_i64..7_000, 1 => any::<i64>()],
        hours in prop::option::of(prop_oneof![4 => 0_i64..60_000, 1 => any::<i64>()]),
        week in prop_oneof![3 => 0_i64..4_800, 1 => any::<i64>()],
        part_time in any::<bool>(),
    ) {
        let mut case = case();
        let pay: Vec<_> = pay.into_iter().map(|cents| ("001", cents)).collect();
        let services = [("001", days, hours)];
        let job = Job { part_time, hours: week, ..Job::of("20211", &services, &pay) };
        work(&mut case, job);
        let finding = quarter(&case, 1);
        for step in &finding.steps {
            if let ("quarter-amount", Figure::Cents(amount)) = (step.name, &step.result) {
                prop_assert!((0..=15_000).contains(&amount.0));
            }
        }
        prop_assert!(finding.outcome != Outcome::Fulfilled || amount(&finding, "quarter-amount") > 0);
    }
}
