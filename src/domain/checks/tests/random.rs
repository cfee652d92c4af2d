//! Random rows: no check panics on any, and what a check calls fulfilled a second, simpler reckoning finds too.

use std::collections::BTreeSet;

use chrono::{Datelike, Months};
use proptest::prelude::*;

use super::*;
use crate::calendar::IncompleteDate;
use crate::catalogue::{Field, FieldKind};

const BLOCKS: [&str; 15] = [
    "register.identity",
    "register.residence",
    "dimona.period",
    "dmfa.attestation",
    "dmfa.employer-declaration",
    "dmfa.natural-person",
    "dmfa.worker-record",
    "dmfa.occupation",
    "dmfa.service",
    "unemployment.identity",
    "unemployment.benefit",
    "living-wage.attest",
    "living-wage.amount",
    "sickness.attest",
    "sickness.payment",
];

/// A few days, some of them impossible to reckon with.
fn any_date() -> impl Strategy<Value = NaiveDate> {
    let usual = (738_000_i32..740_000).prop_map(|days| NaiveDate::from_num_days_from_ce_opt(days).unwrap());
    prop_oneof![12 => usual, 1 => Just(NaiveDate::MIN), 1 => Just(NaiveDate::MAX)]
}

fn any_number() -> impl Strategy<Value = i64> {
    prop_oneof![6 => 0_i64..700, 2 => any::<i64>(), 1 => Just(i64::MAX), 1 => Just(i64::MIN)]
}

/// A value of the field, mostly one that its list or its limits allow.
fn any_value(field: &Field) -> BoxedStrategy<Option<Value>> {
    let codes = |list: &str| {
        let list = knowledge().catalogue.code_list(list).unwrap();
        let known: Vec<_> = list.entries().iter().map(|entry| entry.code.clone()).collect();
        prop_oneof![9 => prop::sample::select(known), 1 => Just("none".to_owned())].prop_map(Value::Code)
    };
    let value = match field.kind {
        FieldKind::Text => "[ab]".prop_map(Value::Text).boxed(),
        FieldKind::Integer => prop_oneof![3 => 0_i64..4, 1 => any::<i64>()]
            .prop_map(Value::Integer)
            .boxed(),
        FieldKind::Boolean => any::<bool>().prop_map(Value::Boolean).boxed(),
        FieldKind::Date => any_date().prop_map(Value::Date).boxed(),
        FieldKind::IncompleteDate => (0_i32..3, 0_u32..13)
            .prop_map(|(year, month)| IncompleteDate::new(2024 + year, Some(month), None))
            .prop_map(|day| Value::IncompleteDate(day.unwrap_or(IncompleteDate::UNKNOWN)))
            .boxed(),
        FieldKind::Quarter => any_date()
            .prop_map(|day| Value::Quarter(Quarter::containing(day)))
            .boxed(),
        FieldKind::Cents => any_number().prop_map(|number| Value::Cents(Cents(number))).boxed(),
        FieldKind::Hundredths => any_number()
            .prop_map(|number| Value::Hundredths(Hundredths(number)))
            .boxed(),
        FieldKind::Code => codes(field.codes.as_deref().unwrap()).boxed(),
        FieldKind::EnterpriseNumber => any::<bool>()
            .prop_map(|named| Value::EnterpriseNumber(if named { bakery() } else { sister() }))
            .boxed(),
        FieldKind::Ssin | FieldKind::EstablishmentUnit | FieldKind::NssoNumber => return Just(None).boxed(),
    };
    prop_oneof![9 => value.prop_map(Some), 1 => Just(None)].boxed()
}

pub(super) fn any_row(path: &'static str) -> impl Strategy<Value = (&'static str, u32, Values)> {
    let block = knowledge().catalogue.block(&BlockPath::parse(path).unwrap()).unwrap();
    let ids: Vec<&'static str> = block.fields.iter().map(|field| field.path.id()).collect();
    let values: Vec<_> = block.fields.iter().map(any_value).collect();
    (0_u32..4, values).prop_map(move |(parent, values)| {
        let given = ids.iter().copied().zip(values);
        (
            path,
            parent,
            given.filter_map(|(id, value)| Some((id, value?))).collect(),
        )
    })
}

fn any_rows() -> impl Strategy<Value = Vec<(&'static str, u32, Values)>> {
    let blocks: Vec<_> = BLOCKS
        .iter()
        .map(|path| prop::collection::vec(any_row(path), 0..4))
        .collect();
    blocks.prop_map(|rows| rows.into_iter().flatten().collect())
}

fn any_facts() -> impl Strategy<Value = CaseFacts> {
    let agreement = prop::option::of((any_date(), prop::option::of(any_date())));
    (
        agreement,
        prop::option::of(any_date()),
        prop::option::of(any_number()),
        prop::option::of(any_number()),
    )
        .prop_map(|(agreement, year, wage, fraction)| CaseFacts {
            agreement: agreement.and_then(|(begin, end)| Period::new(begin, end).ok()),
            school_year: year.map(SchoolYear::containing),
            gross_wage: wage.map(Cents),
            fraction: fraction.map(Hundredths),
            ..CaseFacts::default()
        })
}

/// A line of a random but orderly pupil: quarter 2023/3 and so many later, service code, days, days a week.
type Service = (usize, &'static str, i64, i64);

const QUARTERS: [&str; 6] = ["20233", "20234", "20241", "20242", "20243", "20244"];

fn some_services() -> impl Strategy<Value = Vec<Service>> {
    let codes = prop::sample::select(vec!["001", "050", "051", "060", "070"]);
    let service = (
        0_usize..6,
        codes,
        1_i64..6000,
        prop::sample::select(vec![200_i64, 300, 500]),
    );
    prop::collection::vec(service, 0..6)
}

fn some_periods() -> impl Strategy<Value = Vec<(NaiveDate, Option<NaiveDate>)>> {
    let period = (0_i64..600, prop::option::weighted(0.8, 0_i64..400)).prop_map(|(begin, length)| {
        let begin = day("2023-07-01") + chrono::TimeDelta::days(begin);
        (begin, length.map(|length| begin + chrono::TimeDelta::days(length)))
    });
    prop::collection::vec(period, 1..4)
}

/// The days of a school year up to today on which one of the periods runs, one by one.
fn days_one_by_one(case: &Case, periods: &[(NaiveDate, Option<NaiveDate>)], start: i32) -> BTreeSet<NaiveDate> {
    let (from, to) = (day(&format!("{start}-09-01")), day(&format!("{}-08-31", start + 1)));
    from.iter_days()
        .take_while(|on| *on <= to && *on <= case.today)
        .filter(|on| {
            periods
                .iter()
                .any(|(begin, end)| begin <= on && end.is_none_or(|end| *on <= end))
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn no_rows_make_a_check_panic(rows in any_rows(), facts in any_facts(), bound in any::<bool>(), end in 0_usize..8) {
        for mut case in [Case::pupil(), Case::trainee()] {
            for (block, parent, values) in &rows {
                case.add(block, *parent, values.clone());
            }
            case.facts = facts.clone();
            case.employer = bound.then(bakery);
            let end = [End::Partial, End::Down, End::NotInScope].get(end).copied();
            for id in case.sources.iter().take(2) {
                case.ends.extend(end.map(|end| (*id, end)));
            }
            for check in [
                CheckId::Presence,
                CheckId::Residence,
                CheckId::DeclaredDates,
                CheckId::WorkerCode,
                CheckId::OtherEnterprise,
                CheckId::ReplacementIncome,
            ] {
                case.run(check);
            }
        }
    }

    #[test]
    fn who_is_said_to_be_present_is_present_day_by_day(periods in some_periods(), services in some_services()) {
        let mut case = Case::pupil();
        for (begin, end) in &periods {
            let end = end.map(|end| end.to_string());
            case.dimona(bakery(), &begin.to_string(), end.as_deref(), "OTH", "in");
        }
        for (place, (quarter, code, days, week)) in services.iter().enumerate() {
            case.declare(&Line {
                attestation: (i64::try_from(place).unwrap(), 1, "CREATION"),
                begin: "2020-01-01",
                week: *week,
                services: &[(code, *days)],
                ..Line::of(QUARTERS[*quarter])
            });
        }
        for finding in case.run(CheckId::Presence) {
            let Some(Subject::SchoolYear(year)) = finding.subject else { panic!("a finding about a school year") };
            let days = days_one_by_one(&case, &periods, year.start_year());
            let first = *days.first().unwrap();
            let required = (first.checked_add_months(Months::new(4)).unwrap() - first).num_days();
            let away: i64 = services
                .iter()
                .filter(|(_, code, ..)| !matches!(*code, "001" | "070"))
                .filter(|(quarter, ..)| {
                    days.iter().any(|day| Quarter::containing(*day) == Quarter::parse(QUARTERS[*quarter]).unwrap())
                })
                .map(|(.., days, week)| (days * 14 + week) / (2 * week))
                .sum();
            let present = i64::try_from(days.len()).unwrap() - away;
            match finding.outcome {
                Outcome::Fulfilled => prop_assert!(present >= required),
                Outcome::NotFulfilled => prop_assert!(present < required),
                Outcome::CannotBeDecided(whys) => prop_assert_eq!(whys, [no_row("dmfa.service")]),
            }
        }
    }

    #[test]
    fn an_income_that_is_decided_is_the_sum_reckoned_day_by_day(
        daily in 1_i64..20_000,
        (begin, length) in (0_i64..300, 0_i64..200),
        paid in prop::collection::vec((0_i64..300, 0_i64..90, -90_000_i64..90_000), 0..4),
        granted in prop::collection::vec((1_u32..13, -90_000_i64..90_000), 0..4),
    ) {
        let mut case = Case::trainee();
        let first = day("2025-02-01");
        let at = |days: i64| first + chrono::TimeDelta::days(days);
        let values = [
            ("begin", Value::Date(at(begin))),
            ("end", Value::Date(at(begin + length))),
            ("benefit-type", code("1")),
            ("daily-amount", Value::Cents(Cents(daily))),
            ("daily-rate", code("full")),
        ];
        case.add("unemployment.benefit", 0, values);
        case.add("living-wage.attest", 0, [("aid-type", code("1"))]);
        case.add("sickness.attest", 0, []);
        for (month, amount) in &granted {
            let month = IncompleteDate::new(2025, Some(*month), None).unwrap();
            let values = [("month", Value::IncompleteDate(month)), ("amount", Value::Cents(Cents(*amount)))];
            case.add("living-wage.amount", 0, values);
        }
        for (begin, length, amount) in &paid {
            let values = [
                ("document", code("C21")),
                ("begin", Value::Date(at(*begin))),
                ("end", Value::Date(at(begin + length))),
                ("amount", Value::Cents(Cents(*amount))),
            ];
            case.add("sickness.payment", 0, values);
        }
        for finding in case.run(CheckId::ReplacementIncome) {
            let Some(Subject::Month(month)) = finding.subject else { panic!("a finding about a month") };
            prop_assert_eq!(&finding.outcome, &Outcome::Fulfilled);
            let is_in = |on: &NaiveDate| (on.year(), on.month()) == (month.year(), month.month());
            let in_month = |begin: i64, length: i64| (begin..=begin + length).filter(|days| is_in(&at(*days))).count() as i128;
            let mut expected: i128 = if in_month(begin, length) > 0 { i128::from(daily) * 26 } else { 0 };
            expected += granted.iter().filter(|(of, _)| (2025, *of) == (month.year(), month.month())).map(|(_, amount)| i128::from(*amount)).sum::<i128>();
            for (begin, length, amount) in &paid {
                let (part, whole) = (in_month(*begin, *length), i128::from(length + 1));
                let share = (i128::from(amount.abs()) * part * 2 + whole) / (2 * whole);
                expected += if *amount < 0 { -share } else { share };
            }
            prop_assert!(*result(&finding, "replacement-income") == Figure::Cents(Cents(i64::try_from(expected).unwrap())));
        }
    }
}
