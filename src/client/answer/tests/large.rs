//! The largest answer that must work: 100,000 rows of one source.

use domain::amount::{Cents, Hundredths};
use domain::calendar::{IncompleteDate, Quarter};
use domain::catalogue::FieldKind;
use domain::dossier::{TableBuilder, Value as Cell};
use domain::identifiers::{EnterpriseNumber, EstablishmentUnit, NssoNumber};
use domain::wire::MAX_ANSWER;

use super::*;

const ROWS: usize = 100_000;

/// A value as long as real ones are.
fn cell(kind: FieldKind, row: usize) -> Cell {
    let number = i64::try_from(row).unwrap();
    let day = chrono::NaiveDate::from_ymd_opt(2024, 1, 15).unwrap();
    match kind {
        FieldKind::Text => Cell::Text("Grote Steenweg".into()),
        FieldKind::Integer => Cell::Integer(10_000 + number),
        FieldKind::Boolean => Cell::Boolean(row.is_multiple_of(2)),
        FieldKind::Date => Cell::Date(day),
        FieldKind::IncompleteDate => Cell::IncompleteDate(IncompleteDate::new(1966, Some(4), Some(6)).unwrap()),
        FieldKind::Quarter => Cell::Quarter(Quarter::new(2024, 1).unwrap()),
        FieldKind::Cents => Cell::Cents(Cents(100_000 + number)),
        FieldKind::Hundredths => Cell::Hundredths(Hundredths(3800)),
        FieldKind::Code => Cell::Code("001".into()),
        FieldKind::Ssin => Cell::Ssin(Ssin::parse(SUBJECT).unwrap()),
        FieldKind::EnterpriseNumber => Cell::EnterpriseNumber(EnterpriseNumber::fictitious(3).unwrap()),
        FieldKind::EstablishmentUnit => Cell::EstablishmentUnit(EstablishmentUnit::fictitious(3).unwrap()),
        FieldKind::NssoNumber => Cell::NssoNumber(NssoNumber::fictitious(3).unwrap()),
    }
}

/// A hundred thousand rows of the block with the most fields, all of them filled, and one row of each block above.
#[test]
fn a_hundred_thousand_rows_of_one_source_are_read_within_the_limit() {
    let knowledge = Knowledge::read(&Assets::embedded()).unwrap();
    let dmfa = knowledge.catalogue.source(&SourceId::parse("dmfa").unwrap()).unwrap();
    let widest = dmfa.blocks.iter().max_by_key(|block| block.fields.len()).unwrap();
    let mut path = vec![widest];
    while let Some(above) = path.last().and_then(|block| block.parent.as_ref()) {
        path.push(dmfa.blocks.iter().find(|block| block.path == *above).unwrap());
    }
    let mut tables = Vec::new();
    for block in path.iter().rev() {
        let mut table = TableBuilder::new(block);
        for row in 0..if block.path == widest.path { ROWS } else { 1 } {
            table.row(
                0,
                block
                    .fields
                    .iter()
                    .map(|field| (field.path.id(), cell(field.kind, row))),
            );
        }
        tables.push(table.finish());
    }
    let fields: Vec<_> = path
        .iter()
        .flat_map(|block| &block.fields)
        .map(|field| field.path.as_str())
        .collect();
    let scope = SourceScope {
        source: dmfa.id.clone(),
        windows: Vec::new(),
        employer: None,
        granted: fields
            .iter()
            .map(|field| GrantedField {
                field: FieldPath::parse(field).unwrap(),
                paragraphs: vec![Paragraph("§17".into())],
            })
            .collect(),
        withheld: Vec::new(),
    };
    let released = scope.release(dmfa, &tables, &[Ssin::parse(SUBJECT).unwrap()]).unwrap();
    let mut sorted = fields.clone();
    sorted.sort_unstable();
    let bytes = serde_json::to_vec(&SourceAnswer {
        consultation: CONSULTATION,
        source: dmfa.id.clone(),
        subject: Ssin::parse(SUBJECT).unwrap(),
        outcome: Outcome::Complete,
        tables: &released,
        since: None,
        receipt: receipt(Logged::Complete, &sorted),
    })
    .unwrap();
    assert!(
        bytes.len() < MAX_ANSWER,
        "{} bytes do not fit into {MAX_ANSWER}",
        bytes.len()
    );
    assert!(
        bytes.len() > MAX_ANSWER / 4,
        "{} bytes: the limit is far too wide",
        bytes.len()
    );
    let end = checked(&bytes, "dmfa", &fields).unwrap().end;
    let read = end.tables().iter().find(|table| *table.block() == widest.path).unwrap();
    assert_eq!(read.rows(), ROWS);
}
