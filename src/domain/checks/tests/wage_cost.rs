//! The wage cost and the reference wage (13/021), held against the example of the reckoning and against senseless rows.

use proptest::prelude::*;

use super::random::any_row;
use super::*;
use crate::calendar::IncompleteDate;

/// Somebody in collective insertion at the bakery, in the third quarter of 2024.
fn case() -> Case {
    let sources = &["register", "dmfa", "unemployment"];
    let mut case = Case::new("13/021", "subsidy-handler", sources, "2014-01-01");
    case.facts.percentage = Some(Hundredths(6_000));
    declared_in(&mut case, "20243", |_| {});
    case
}

/// What a declaration says, as blocks with their values.
type Said = Vec<(&'static str, Values)>;

/// The line that does not hold, and what of the declaration makes it so.
type Signal = (&'static str, fn(&mut Said));

/// Gross 6,600.00; contributions 2,512.62 of which 862.62 are withheld from the worker; deductions 900.00.
fn declared_in(case: &mut Case, quarter: &str, change: impl FnOnce(&mut Said)) {
    let cents = |amount| Value::Cents(Cents(amount));
    let mut said: Said = vec![
        ("declaration", vec![("trusteeship", Value::Boolean(false))]),
        ("record", vec![("worker-code", code("492"))]),
        (
            "occupation",
            vec![
                ("contract-type", code("0")),
                ("performance-fraction", Value::Hundredths(Hundredths(100))),
            ],
        ),
        ("remuneration", vec![("code", code("001")), ("amount", cents(660_000))]),
        ("remuneration", vec![("code", code("010")), ("amount", cents(40_000))]),
        (
            "worker-contribution",
            vec![
                ("worker-code", code("492")),
                ("type", code("0")),
                ("calculation-basis", cents(660_000)),
                ("amount", cents(241_262)),
            ],
        ),
        (
            "worker-contribution",
            vec![
                ("worker-code", code("809")),
                ("type", code("5")),
                ("amount", cents(10_000)),
            ],
        ),
        (
            "worker-contribution",
            vec![
                ("worker-code", code("856")),
                ("type", code("0")),
                ("amount", cents(5_000)),
            ],
        ),
        (
            "occupation-deduction",
            vec![("code", code("3000")), ("amount", cents(80_000))],
        ),
        (
            "worker-deduction",
            vec![("code", code("2001")), ("amount", cents(10_000))],
        ),
        (
            "worker-deduction",
            vec![("code", code("0001")), ("amount", cents(12_824))],
        ),
    ];
    change(&mut said);
    let number = quarter.parse::<i64>().unwrap();
    let attestation = [
        ("attestation-number", Value::Integer(number)),
        ("version", Value::Integer(1)),
        ("status", code("CREATION")),
    ];
    let attestation = case.add("dmfa.attestation", 0, attestation);
    let (mut declaration, mut record, mut occupation) = (0, 0, 0);
    for (block, mut values) in said {
        match block {
            "declaration" => {
                values.push(("quarter", Value::Quarter(Quarter::parse(quarter).unwrap())));
                values.push(("employer-number", Value::EnterpriseNumber(bakery())));
                declaration = case.add("dmfa.employer-declaration", attestation, values);
            }
            "record" => {
                let person = case.add("dmfa.natural-person", declaration, []);
                record = case.add("dmfa.worker-record", person, values);
            }
            "occupation" => occupation = case.add("dmfa.occupation", record, values),
            "remuneration" => {
                case.add("dmfa.remuneration", occupation, values);
            }
            "occupation-deduction" => {
                case.add("dmfa.occupation-deduction", occupation, values);
            }
            "worker-contribution" => {
                case.add("dmfa.worker-contribution", record, values);
            }
            "worker-deduction" => {
                case.add("dmfa.worker-deduction", record, values);
            }
            other => panic!("no block {other}"),
        }
    }
}

/// The case with another declaration than the usual one.
fn changed(change: impl FnOnce(&mut Said)) -> Case {
    let mut case = case();
    case.rows.clear();
    declared_in(&mut case, "20243", change);
    case
}

fn activated(case: &mut Case, employer: EnterpriseNumber, month: &str, amount: Option<i64>) {
    let mut values = vec![
        ("employer-number", Value::EnterpriseNumber(employer)),
        ("month", Value::IncompleteDate(IncompleteDate::parse(month).unwrap())),
    ];
    match amount {
        Some(amount) => values.push(("amount", Value::Cents(Cents(amount)))),
        None => values.push(("no-data-reason", code("3"))),
    }
    case.add("unemployment.activation", 0, values);
}

fn amount(finding: &Finding, step: &str) -> i64 {
    match result(finding, step) {
        Figure::Cents(amount) => amount.0,
        _ => panic!("{step} is not an amount"),
    }
}

fn holds(finding: &Finding, name: &str) -> bool {
    let step = finding.steps.iter().find(|step| step.name == name);
    step.and_then(|step| step.holds).unwrap()
}

#[test]
fn the_example_of_the_reckoning_comes_out_to_the_cent() {
    let mut case = case();
    for month in ["2024-07-00", "2024-08-00", "2024-09-00"] {
        activated(&mut case, bakery(), month, Some(50_000));
    }
    activated(&mut case, bakery(), "2024-10-00", Some(50_000));
    activated(&mut case, sister(), "2024-09-00", Some(50_000));
    let finding = case.one(CheckId::WageCost);
    assert_eq!(finding.subject, Quarter::new(2024, 3).map(Subject::Quarter));
    for (step, cents) in [
        ("gross-pay", 660_000),
        ("declared-contributions", 241_262),
        ("worker-share", 86_262),
        ("employer-contributions", 165_000),
        ("deductions", 90_000),
        ("wage-cost", 735_000),
        ("wage-cap", 1_242_288),
        ("reference-wage", 735_000),
        ("wage-premium", 441_000),
        ("activation", 150_000),
        ("subsidy", 291_000),
    ] {
        assert_eq!(amount(&finding, step), cents, "{step}");
    }
    assert_eq!(finding.outcome, Outcome::Fulfilled);
    assert!(has_note(&finding, "worker-share-derived") && has_note(&finding, "parameter-unverified"));
    assert!(has_note(&finding, "pay-left-out"));
}

#[test]
fn the_reference_wage_is_capped_in_proportion_to_the_employment_fraction() {
    let case = changed(|said| {
        said[2].1 = vec![
            ("contract-type", code("1")),
            ("performance-fraction", Value::Hundredths(Hundredths(50))),
        ];
    });
    let finding = case.one(CheckId::WageCost);
    assert_eq!(amount(&finding, "wage-cap"), 621_144);
    assert_eq!(amount(&finding, "reference-wage"), 621_144);
    assert_eq!(amount(&finding, "subsidy"), 372_686);
}

#[test]
fn a_subsidy_is_never_negative() {
    let mut case = case();
    activated(&mut case, bakery(), "2024-07-00", Some(500_000));
    assert_eq!(amount(&case.one(CheckId::WageCost), "subsidy"), 0);
}

#[test]
fn the_minimum_income_that_rises_in_a_quarter_counts_month_by_month() {
    let mut case = case();
    case.rows.clear();
    declared_in(&mut case, "20251", |_| {});
    assert_eq!(
        amount(&case.one(CheckId::WageCost), "wage-cap"),
        2 * (207_048 + 211_189 + 211_189)
    );
}

#[test]
fn without_a_minimum_income_the_wage_cost_is_stated_and_the_subsidy_is_not() {
    let mut case = case();
    case.rows.clear();
    declared_in(&mut case, "20242", |_| {});
    let finding = case.one(CheckId::WageCost);
    let missing = Why::ParameterMissing("minimum-monthly-income".into(), day("2024-04-01"));
    assert_eq!(finding.outcome, open([missing]));
    assert_eq!(amount(&finding, "wage-cost"), 735_000);
    case.facts.percentage = None;
    let finding = case.one(CheckId::WageCost);
    assert_eq!(finding.outcome, Outcome::Fulfilled);
    assert!(has_note(&finding, "cap-unknown"));
}

#[test]
fn without_a_percentage_the_wage_cost_is_the_result() {
    let mut case = case();
    case.facts.percentage = None;
    let finding = case.one(CheckId::WageCost);
    assert_eq!(finding.outcome, Outcome::Fulfilled);
    assert_eq!(amount(&finding, "reference-wage"), 735_000);
    assert!(!finding.steps.iter().any(|step| step.name == "subsidy"));
    case.facts.percentage = Some(Hundredths(10_001));
    assert_eq!(
        case.one(CheckId::WageCost).outcome,
        open([Why::FactMissing("percentage")])
    );
}

#[test]
fn a_signal_that_stops_the_subsidy_is_a_line_that_does_not_hold() {
    let stops: [Signal; 3] = [
        ("not-under-trusteeship", |said| {
            said[0].1[0].1 = Value::Boolean(true);
        }),
        ("not-an-apprentice", |said| {
            said[2].1.push(("apprenticeship", code("1")));
        }),
        ("at-work", |said| {
            said[2].1.push(("reorganisation", code("3")));
        }),
    ];
    for (name, change) in stops {
        let finding = changed(change).one(CheckId::WageCost);
        assert!(!holds(&finding, name), "{name}");
        assert_eq!(finding.outcome, Outcome::NotFulfilled, "{name}");
    }
    let finding = case().one(CheckId::WageCost);
    for name in [
        "not-under-trusteeship",
        "not-an-apprentice",
        "at-work",
        "no-promotion-measure",
        "no-service-vouchers",
    ] {
        assert!(holds(&finding, name), "{name}");
    }
}

#[test]
fn another_intervention_is_a_signal_that_leaves_the_amounts_standing() {
    let signals: [Signal; 2] = [
        ("no-promotion-measure", |said| {
            said[2].1.push(("promotion", code("2")));
        }),
        ("no-service-vouchers", |said| {
            said[2].1.push(("remuneration-method", code("3")));
        }),
    ];
    for (name, change) in signals {
        let finding = changed(change).one(CheckId::WageCost);
        assert!(!holds(&finding, name) && has_note(&finding, "other-interventions-not-deducted"));
        assert_eq!(amount(&finding, "subsidy"), 441_000);
    }
}

#[test]
fn an_activation_without_data_or_without_the_source_cannot_be_decided() {
    let mut case = case();
    activated(&mut case, bakery(), "2024-08-00", None);
    assert_eq!(
        case.one(CheckId::WageCost).outcome,
        open([no_row("unemployment.activation")])
    );
    let mut case = self::case();
    case.sources = &["register", "dmfa"];
    assert_eq!(
        case.one(CheckId::WageCost).outcome,
        open([Why::NotInScope(source("unemployment"))])
    );
    case.facts.percentage = None;
    assert!(has_note(&case.one(CheckId::WageCost), "activation-not-asked"));
}

#[test]
fn only_the_employer_that_was_asked_for_is_reckoned() {
    let mut case = case();
    case.request.enterprise = Some(sister());
    assert!(case.run(CheckId::WageCost).is_empty());
    case.request.enterprise = None;
    assert_eq!(case.run(CheckId::WageCost).len(), 1);
}

#[test]
fn what_does_not_fit_or_may_not_be_seen_is_said() {
    let large = changed(|said| said[3].1[1].1 = Value::Cents(Cents(i64::MAX)));
    assert_eq!(large.one(CheckId::WageCost).outcome, open([Why::TooLarge]));
    let bare = changed(|said| {
        said[5].1.remove(2);
    });
    assert_eq!(
        bare.one(CheckId::WageCost).outcome,
        open([Why::Contradiction("basis-missing")])
    );
    let mut case = case();
    case.ungranted.insert(field("dmfa.worker-contribution.amount"));
    let hidden = Why::NotGranted(field("dmfa.worker-contribution.amount"));
    assert_eq!(case.one(CheckId::WageCost).outcome, open([hidden]));
    case.ends.insert("dmfa", End::Down);
    assert_eq!(
        case.one(CheckId::WageCost).outcome,
        open([Why::SourceMissing(source("dmfa"))])
    );
}

fn rows_of_an_employment() -> impl Strategy<Value = Vec<(&'static str, u32, Values)>> {
    let blocks = [
        "dmfa.attestation",
        "dmfa.employer-declaration",
        "dmfa.natural-person",
        "dmfa.worker-record",
        "dmfa.occupation",
        "dmfa.remuneration",
        "dmfa.occupation-deduction",
        "dmfa.worker-contribution",
        "dmfa.worker-deduction",
        "unemployment.activation",
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
    fn no_rows_make_the_check_panic_or_a_subsidy_negative(
        rows in rows_of_an_employment(),
        percentage in prop::option::of(any::<i64>()),
        enterprise in any::<bool>(),
    ) {
        let mut case = Case::new("13/021", "subsidy-handler", &["register", "dmfa", "unemployment"], "2014-01-01");
        case.facts.percentage = percentage.map(Hundredths);
        case.request.enterprise = enterprise.then(bakery);
        for (block, parent, values) in rows {
            case.add(block, parent, values);
        }
        for finding in case.run(CheckId::WageCost) {
            for step in finding.steps {
                prop_assert!(!matches!(step.result, Figure::Cents(amount) if amount.is_negative()));
            }
        }
    }

    #[test]
    fn amounts_of_any_size_give_a_subsidy_or_a_reason(
        figures in prop::collection::vec(prop_oneof![3 => 0_i64..3_000_000, 1 => any::<i64>(), 1 => Just(i64::MAX)], 5),
        percentage in 0_i64..=10_000,
    ) {
        let mut case = changed(|said| {
            let places = [(3, 1), (5, 2), (5, 3), (8, 1), (9, 1)];
            for ((entry, value), cents) in places.into_iter().zip(&figures) {
                said[entry].1[value].1 = Value::Cents(Cents(*cents));
            }
        });
        case.facts.percentage = Some(Hundredths(percentage));
        let finding = case.one(CheckId::WageCost);
        prop_assert!(finding.outcome != Outcome::NotFulfilled);
        if finding.outcome == Outcome::Fulfilled {
            prop_assert!((0..=1_242_288).contains(&amount(&finding, "subsidy")));
        }
    }
}
