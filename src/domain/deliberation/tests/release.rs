//! What leaves a source: only granted fields, only rows inside the window and of the employer.

use chrono::Days;

use super::*;
use crate::calendar::Quarter;
use crate::catalogue::{Block, BlockPath, FieldKind, FieldPath, Source, Span};
use crate::dossier::{Table, TableBuilder, Value};

/// A marker for each field: text that names the field, so that any leak of it is seen on the wire.
fn marker(kind: FieldKind, path: &FieldPath) -> Option<Value> {
    match kind {
        FieldKind::Text => Some(Value::Text(format!("marker {path}"))),
        FieldKind::Code => Some(Value::Code(format!("marker {path}"))),
        _ => None,
    }
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
