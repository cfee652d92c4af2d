//! Tables in which every field holds a value that no other field of its source holds: found again in the bytes, it tells
//! which field leaked.

use chrono::Days;

use super::*;
use crate::amount::{Cents, Hundredths};
use crate::calendar::{IncompleteDate, Quarter};
use crate::catalogue::{Block, Field, FieldKind, Source, Span};
use crate::dossier::{Table, TableBuilder, Value, Values};
use crate::identifiers::{EstablishmentUnit, NssoNumber};

/// Where the field stands in the catalogue.
fn place(field: &Field) -> u32 {
    let fields = knowledge().catalogue.fields();
    let found = fields.take_while(|other| other.path != field.path).count();
    u32::try_from(found).unwrap()
}

fn number(field: &Field) -> Ssin {
    Ssin::fictitious(day("1999-01-01"), u16::try_from(place(field)).unwrap() + 1).unwrap()
}

/// Every number that a field of kind [`FieldKind::Ssin`] holds: one person who had many.
pub(super) fn subjects() -> Vec<Ssin> {
    let fields = knowledge().catalogue.fields();
    fields
        .filter(|field| field.kind == FieldKind::Ssin)
        .map(number)
        .collect()
}

/// A value that is this field's own, inside every window of a look of [`super::looks`]. Yes or no cannot be one's own.
fn value(field: &Field) -> Value {
    let place = place(field);
    let large = 910_000_000_000 + i64::from(place);
    match field.kind {
        FieldKind::Text => Value::Text(format!("marker-{place}-")),
        FieldKind::Code => Value::Code(format!("marker-{place}-")),
        FieldKind::Integer => Value::Integer(large),
        FieldKind::Cents => Value::Cents(Cents(large)),
        FieldKind::Hundredths => Value::Hundredths(Hundredths(large)),
        FieldKind::Boolean => Value::Boolean(true),
        FieldKind::Date => Value::Date(day("2026-01-02") + Days::new(place.into())),
        FieldKind::IncompleteDate => {
            Value::IncompleteDate(IncompleteDate::new(2026, Some(1 + place % 8), None).unwrap())
        }
        FieldKind::Quarter => Value::Quarter(Quarter::containing(day("2025-04-01"))),
        FieldKind::Ssin => Value::Ssin(number(field)),
        FieldKind::EnterpriseNumber => Value::EnterpriseNumber(if names_the_employer(field) {
            bakery()
        } else {
            EnterpriseNumber::fictitious(1000 + place).unwrap()
        }),
        FieldKind::EstablishmentUnit => Value::EstablishmentUnit(EstablishmentUnit::fictitious(place).unwrap()),
        FieldKind::NssoNumber => Value::NssoNumber(NssoNumber::fictitious(place).unwrap()),
    }
}

fn names_the_employer(field: &Field) -> bool {
    let block = knowledge().catalogue.block(&field.path.block()).unwrap();
    block.employer.as_ref() == Some(&field.path)
}

/// How the field's value is written on the wire; none where it could be any field's.
pub(super) fn marker_of(field: &Field) -> Option<String> {
    if field.kind == FieldKind::Boolean {
        return None;
    }
    let mut values = Values::empty(field.kind);
    values.push(Some(value(field))).unwrap();
    let wire = serde_json::to_value(&values).unwrap();
    Some(wire["values"][0].to_string())
}

/// One chain of rows through all blocks of the source.
pub(super) fn marker_tables(source: &Source) -> Vec<Table> {
    let row = |block: &Block| {
        let mut builder = TableBuilder::new(block);
        builder.row(0, block.fields.iter().map(|field| (field.path.id(), value(field))));
        builder.finish()
    };
    let tables: Vec<Table> = source.blocks.iter().map(row).collect();
    for (block, table) in source.blocks.iter().zip(&tables) {
        if let Some(Span::Dates { begin, end }) = &block.span {
            let (begin, end) = (table.value(begin.id(), 0), table.value(end.id(), 0));
            assert!(begin.is_some() && end.is_some(), "{} has no time", block.path);
        }
    }
    tables
}
