//! What the sources of benefits hold in the hand-made dossier.

use domain::amount::{Cents, Hundredths};
use domain::calendar::{IncompleteDate, Quarter};
use domain::catalogue::Source;
use domain::dossier::{Table, TableBuilder, Value};

use super::fixture::{code, day, employer, person, text};

fn date(text: &str) -> Value {
    Value::Date(day(text))
}

fn month(text: &str) -> Value {
    Value::IncompleteDate(IncompleteDate::parse(text).unwrap())
}

/// Unemployed since 2025, with another daily amount since July 2026; one month of activation benefit.
pub(super) fn unemployment(source: &Source) -> Vec<Table> {
    let mut tables: Vec<TableBuilder> = source.blocks.iter().map(TableBuilder::new).collect();
    let at = |id: &str| source.blocks.iter().position(|block| block.path.id() == id).unwrap();
    let who = [
        ("ssin", Value::Ssin(person())),
        ("last-name", text("Fictief")),
        ("first-name", text("Marc")),
    ];
    let identity = tables[at("identity")].row(0, who);
    for (begin, end, cents) in [("2025-03-01", Some("2026-06-30"), 6_000), ("2026-07-01", None, 5_500)] {
        let mut values = vec![
            ("begin", date(begin)),
            ("benefit-type", code("1")),
            ("daily-amount", Value::Cents(Cents(cents))),
            ("daily-rate", code("full")),
            ("rva-code", code("01")),
        ];
        values.extend(end.map(|end| ("end", date(end))));
        tables[at("benefit")].row(identity, values);
    }
    let activation = [
        ("employer-number", Value::EnterpriseNumber(employer())),
        ("month", month("2025-03-00")),
        ("amount", Value::Cents(Cents(50_000))),
        ("benefit-type", code("1")),
    ];
    tables[at("activation")].row(identity, activation);
    tables.into_iter().map(TableBuilder::finish).collect()
}

/// Living wage since January 2026, with a month that was claimed back.
pub(super) fn living_wage(source: &Source) -> Vec<Table> {
    let mut attest = TableBuilder::new(source.block("attest").unwrap());
    let values = [
        ("ssin", Value::Ssin(person())),
        ("aid-type", code("1")),
        ("begin", date("2026-01-01")),
        ("category", code("2")),
        ("pcsw-number", Value::EnterpriseNumber(employer())),
    ];
    let row = attest.row(0, values);
    let mut amount = TableBuilder::new(source.block("amount").unwrap());
    for (paid, cents, kind) in [("2026-09-00", 131_400, "1"), ("2026-10-00", -12_345, "3")] {
        let values = [
            ("month", month(paid)),
            ("amount", Value::Cents(Cents(cents))),
            ("amount-type", code(kind)),
        ];
        amount.row(row, values);
    }
    vec![attest.finish(), amount.finish()]
}

/// A payment of this autumn whose nature is in no list, and one of last year that was claimed back.
pub(super) fn sickness(source: &Source) -> Vec<Table> {
    let mut attest = TableBuilder::new(source.block("attest").unwrap());
    let values = [
        ("ssin", Value::Ssin(person())),
        ("quarter", Value::Quarter(Quarter::parse("2026Q4").unwrap())),
    ];
    let row = attest.row(0, values);
    let mut payment = TableBuilder::new(source.block("payment").unwrap());
    for (begin, end, cents, nature) in [
        ("2026-10-05", "2026-10-16", 61_240, "77"),
        ("2025-02-03", "2025-02-14", -24_000, "09"),
    ] {
        let values = [
            ("document", code("C21")),
            ("allowance-type", code("0")),
            ("allowance-nature", code(nature)),
            ("begin", date(begin)),
            ("end", date(end)),
            ("amount", Value::Cents(Cents(cents))),
            ("days", Value::Integer(10)),
        ];
        payment.row(row, values);
    }
    vec![attest.finish(), payment.finish()]
}

/// Two years of job bonus.
pub(super) fn jobbonus(source: &Source) -> Vec<Table> {
    let mut year = TableBuilder::new(source.block("year").unwrap());
    let mut quarter = TableBuilder::new(source.block("quarter").unwrap());
    for (of, cents) in [(2024, 40_000), (2025, 45_000)] {
        let values = [
            ("ssin", Value::Ssin(person())),
            ("reference-year", Value::Integer(of)),
            ("amount", Value::Cents(Cents(cents))),
        ];
        let row = year.row(0, values);
        let values = [
            ("quarter", Value::Quarter(Quarter::parse(&format!("{of}Q1")).unwrap())),
            ("wage", Value::Cents(Cents(600_000))),
            ("performance-fraction", Value::Hundredths(Hundredths(100))),
            ("amount", Value::Cents(Cents(cents))),
        ];
        quarter.row(row, values);
    }
    vec![year.finish(), quarter.finish()]
}
