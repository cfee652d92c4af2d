//! What leaves a source: only granted fields, only rows inside the window and of the employer.

use chrono::{Datelike, Days};

use super::looks::{Look, granted, look};
use super::*;
use crate::calendar::{IncompleteDate, Quarter};
use crate::catalogue::{Block, BlockPath, FieldKind, FieldPath, Source, Span};
use crate::dossier::{Table, TableBuilder, Value, ValueRef};

/// A marker for each field: text that names the field, so that any leak of it is seen on the wire.
fn marker(kind: FieldKind, path: &FieldPath) -> Option<Value> {
    match kind {
        FieldKind::Text => Some(Value::Text(format!("marker {path}"))),
        FieldKind::Code => Some(Value::Code(format!("marker {path}"))),
        _ => None,
    }
}

fn month_of(day: NaiveDate) -> IncompleteDate {
    IncompleteDate::new(day.year(), Some(day.month()), None).unwrap()
}

fn row(
    block: &Block,
    begin: NaiveDate,
    end: Option<NaiveDate>,
    employer: EnterpriseNumber,
    ssin: Ssin,
) -> Vec<(&str, Value)> {
    let mut values: Vec<(&str, Value)> = Vec::new();
    for field in &block.fields {
        let value = match (&block.span, field.kind) {
            (Some(Span::Dates { begin: path, .. }), _) if *path == field.path => Some(Value::Date(begin)),
            (Some(Span::Dates { end: path, .. }), _) if *path == field.path => end.map(Value::Date),
            (Some(Span::Quarter(path)), _) if *path == field.path => Some(Value::Quarter(Quarter::containing(begin))),
            (Some(Span::Month(path)), _) if *path == field.path => Some(Value::IncompleteDate(month_of(begin))),
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
pub(super) fn tables(
    source: &Source,
    rows: &[(NaiveDate, Option<NaiveDate>, EnterpriseNumber)],
    ssin: Ssin,
) -> Vec<Table> {
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

pub(super) fn wire(released: &Released) -> String {
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

/// How many rows of each block leave the source, for these rows held, one chain of them per day.
fn rows_left(look: &Look, id: &str, days: &[&str]) -> Vec<(String, usize)> {
    let scope = granted(look);
    let source = knowledge().catalogue.source(&source(id)).unwrap();
    let rows: Vec<_> = days.iter().map(|text| (day(text), Some(day(text)), bakery())).collect();
    let held = tables(source, &rows, person());
    let released = scope
        .source(&source.id)
        .unwrap()
        .release(source, &held, &[person()])
        .unwrap();
    let seen: Vec<Table> = serde_json::from_str(&wire(&released)).unwrap();
    assert_eq!(seen.len(), released.tables().len());
    seen.iter()
        .map(|table| (table.block().id().to_owned(), table.rows()))
        .collect()
}

#[test]
fn a_quarter_and_a_day_count_on_the_first_and_last_day_of_the_window_and_not_around_it() {
    let mediator = look("22/118", "mediator", "ibo-premium");
    let days = ["2024-12-31", "2025-01-01", "2026-09-10", "2026-09-11", "2026-10-01"];
    let days_counted = rows_left(&mediator, "unemployment", &days);
    assert_eq!(days_counted, [("identity".into(), 5), ("benefit".into(), 2)]);
    // The attest counts by its quarter, the payment below it by its days.
    assert_eq!(
        rows_left(&mediator, "sickness", &days),
        [("attest".into(), 3), ("payment".into(), 2)]
    );
}

#[test]
fn a_month_counts_when_a_day_of_it_lies_inside_the_window() {
    let scope = granted(&look("22/118", "mediator", "ibo-premium"));
    let living_wage = knowledge().catalogue.source(&source("living-wage")).unwrap();
    let [attest, amount] = &living_wage.blocks[..] else {
        panic!("two blocks")
    };
    let mut attests = TableBuilder::new(attest);
    attests.row(0, row(attest, day("2024-01-01"), None, bakery(), person()));
    let mut amounts = TableBuilder::new(amount);
    for month in ["2024-12-31", "2025-01-01", "2026-09-30", "2026-10-01"] {
        amounts.row(0, row(amount, day(month), None, bakery(), person()));
    }
    let held = [attests.finish(), amounts.finish()];
    let released = scope
        .source(&living_wage.id)
        .unwrap()
        .release(living_wage, &held, &[person()])
        .unwrap();
    assert_eq!(released.rows(&attest.path), 1);
    let months = &released.tables()[1];
    let seen: Vec<_> = (0..months.rows()).map(|row| months.value("month", row)).collect();
    let expected = ["2025-01-01", "2026-09-01"].map(|text| Some(ValueRef::IncompleteDate(month_of(day(text)))));
    assert!(seen == expected);
}

#[test]
fn a_year_of_the_jobbonus_goes_with_its_quarters() {
    let officer = look("22/172", "payment-officer", "jobbonus-payment");
    let days = ["2024-10-01", "2025-01-01", "2025-12-31", "2026-07-01", "2026-10-01"];
    assert_eq!(
        rows_left(&officer, "jobbonus", &days),
        [("year".into(), 2), ("quarter".into(), 2)]
    );
}

#[test]
fn a_row_without_the_time_that_a_window_asks_for_stays_behind() {
    let scope = granted(&look("22/118", "mediator", "ibo-premium"));
    for (id, block) in [
        ("unemployment", "benefit"),
        ("living-wage", "amount"),
        ("sickness", "attest"),
    ] {
        let source = knowledge().catalogue.source(&source(id)).unwrap();
        let block = source.block(block).unwrap();
        let span: Vec<&FieldPath> = match block.span.as_ref().unwrap() {
            Span::Dates { begin, end } => vec![begin, end],
            Span::Quarter(field) | Span::Month(field) => vec![field],
        };
        let mut held = tables(source, &[(day("2026-05-01"), None, bakery())], person());
        let mut builder = TableBuilder::new(block);
        let values = row(block, day("2026-05-01"), None, bakery(), person());
        builder.row(
            0,
            values
                .into_iter()
                .filter(|(id, _)| span.iter().all(|path| path.id() != *id)),
        );
        let place = held.iter().position(|table| table.block() == &block.path).unwrap();
        held[place] = builder.finish();
        let released = scope
            .source(&source.id)
            .unwrap()
            .release(source, &held, &[person()])
            .unwrap();
        assert_eq!(released.rows(&block.path), 0, "{}", block.path);
    }
}

/// What stands between two granted blocks is there without a column, so that the rows below know whose they are; what
/// stands beside or below them is not.
#[test]
fn a_block_of_which_nothing_is_granted_is_on_the_wire_only_above_a_granted_one() {
    let service = |field: &str| FieldPath::parse(field).unwrap();
    let scope = SourceScope {
        source: source("dmfa"),
        windows: vec![],
        employer: None,
        granted: vec![GrantedField {
            field: service("dmfa.service.code"),
            paragraphs: vec![Paragraph("§17".into())],
        }],
        withheld: vec![],
    };
    let dmfa = knowledge().catalogue.source(&source("dmfa")).unwrap();
    let held = tables(dmfa, &[(day("2025-10-01"), None, bakery())], person());
    let released = scope.release(dmfa, &held, &[person()]).unwrap();
    let blocks: Vec<(&str, usize)> = released
        .tables()
        .iter()
        .map(|table| (table.block().id(), table.columns().len()))
        .collect();
    assert_eq!(
        blocks,
        [
            ("attestation", 0),
            ("employer-declaration", 0),
            ("natural-person", 0),
            ("worker-record", 0),
            ("occupation", 0),
            ("service", 1)
        ]
    );
    assert!(!released.is_empty());
    assert_eq!(released.fields(), [service("dmfa.service.code")]);
    let nothing = scope.release(dmfa, &tables(dmfa, &[], person()), &[person()]).unwrap();
    assert!(nothing.is_empty());
    // A source that answers without one of its tables, or without any.
    let without: Vec<Table> = held
        .into_iter()
        .filter(|table| table.block().id() != "service")
        .collect();
    let released = scope.release(dmfa, &without, &[person()]).unwrap();
    assert_eq!(released.tables().len(), 5);
    assert!(scope.release(dmfa, &[], &[person()]).unwrap().is_empty());
}

/// Two declarations, of which the window keeps the second: its rows hang where they hung, counted anew.
#[test]
fn what_is_cut_at_the_top_takes_along_what_hangs_below_it_and_the_rest_is_counted_anew() {
    let handler = look("22/172", "employment-handler", "jobbonus-amount");
    let scope = granted(&handler);
    let dmfa = knowledge().catalogue.source(&source("dmfa")).unwrap();
    let day_of = |first: bool| if first { day("2024-10-01") } else { day("2025-10-01") };
    let held: Vec<Table> = dmfa
        .blocks
        .iter()
        .map(|block| {
            let mut builder = TableBuilder::new(block);
            // Below each occupation two services; above, one row per declaration.
            let parents: &[u32] = if block.path.id() == "service" {
                &[0, 0, 1, 1]
            } else {
                &[0, 1]
            };
            for parent in parents {
                builder.row(*parent, row(block, day_of(*parent == 0), None, bakery(), person()));
            }
            builder.finish()
        })
        .collect();
    let released = scope
        .source(&dmfa.id)
        .unwrap()
        .release(dmfa, &held, &[person()])
        .unwrap();
    for table in released.tables() {
        let expected: &[u32] = if table.block().id() == "service" { &[0, 0] } else { &[0] };
        assert_eq!(table.rows(), expected.len(), "{}", table.block());
        assert!(
            table.parents().is_none_or(|parents| parents == expected),
            "{}",
            table.block()
        );
    }
}

#[test]
fn a_released_dossier_prints_nothing_of_what_it_holds() {
    let scope = granted(&look("23/166", "case-handler", "working-relation"));
    let register = knowledge().catalogue.source(&source("register")).unwrap();
    let held = tables(register, &[(day("2025-10-01"), None, bakery())], person());
    let released = scope
        .source(&register.id)
        .unwrap()
        .release(register, &held, &[person()])
        .unwrap();
    assert_eq!(format!("{released:?}"), "Released(***)");
}
