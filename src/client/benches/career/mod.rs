//! A `DmfA` of forty years, as large as one gets: every quarter with three employers, every field filled.
//!
//! No deliberation lets so much through in one go (23/166 §30: three calendar years); it is the size that a reader has to
//! bear. Values have the length of real ones and mean nothing.

use chrono::NaiveDate;
use domain::amount::{Cents, Hundredths};
use domain::calendar::{IncompleteDate, Quarter};
use domain::catalogue::{Block, FieldKind, Source};
use domain::deliberation::{GrantedField, Paragraph, SourceScope};
use domain::dossier::{Table, TableBuilder, Value};
use domain::identifiers::{EnterpriseNumber, EstablishmentUnit, NssoNumber, Ssin};

use crate::scripted::SUBJECT;

/// 160 quarters with three employers each.
const DECLARATIONS: u32 = 160 * 3;

/// How many rows of a block hang below one of the block above: in a quarter a worker has several kinds of days and of pay.
fn rows_below(block: &Block) -> u32 {
    match block.path.id() {
        "service" | "remuneration" => 3,
        _ => 1,
    }
}

/// Everything of `DmfA` that the catalogue knows, granted.
pub(crate) fn scope(dmfa: &Source) -> SourceScope {
    let fields = dmfa.blocks.iter().flat_map(|block| &block.fields);
    let granted = fields
        .map(|field| GrantedField {
            field: field.path.clone(),
            paragraphs: vec![Paragraph("§17".into())],
        })
        .collect();
    SourceScope {
        source: dmfa.id.clone(),
        windows: Vec::new(),
        employer: None,
        granted,
        withheld: Vec::new(),
    }
}

/// The tables.
pub(crate) fn tables(dmfa: &Source) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    for block in &dmfa.blocks {
        let above = tables.iter().find(|table| Some(table.block()) == block.parent.as_ref());
        let parents = above.map_or(DECLARATIONS, |table| u32::try_from(table.rows()).unwrap());
        let per_parent = if above.is_some() { rows_below(block) } else { 1 };
        let mut table = TableBuilder::new(block);
        for parent in 0..parents {
            for n in 0..per_parent {
                let row = parent * per_parent + n;
                let values = block
                    .fields
                    .iter()
                    .map(|field| (field.path.id(), value(field.kind, row)));
                table.row(if above.is_some() { parent } else { 0 }, values);
            }
        }
        tables.push(table.finish());
    }
    tables
}

fn value(kind: FieldKind, row: u32) -> Value {
    let day = NaiveDate::from_ymd_opt(1986, 1, 1).unwrap() + chrono::Days::new(u64::from(row % 14_000));
    match kind {
        FieldKind::Text => Value::Text(format!("Teststraat {}", row % 100)),
        FieldKind::Integer => Value::Integer(i64::from(row)),
        FieldKind::Boolean => Value::Boolean(row.is_multiple_of(2)),
        FieldKind::Date => Value::Date(day),
        FieldKind::IncompleteDate => Value::IncompleteDate(IncompleteDate::new(1966, Some(4), Some(6)).unwrap()),
        FieldKind::Quarter => Value::Quarter(Quarter::containing(day)),
        FieldKind::Cents => Value::Cents(Cents(700_000 + i64::from(row))),
        FieldKind::Hundredths => Value::Hundredths(Hundredths(3800 + i64::from(row % 100))),
        FieldKind::Code => Value::Code(format!("{:03}", row % 900)),
        FieldKind::Ssin => Value::Ssin(Ssin::parse(SUBJECT).unwrap()),
        FieldKind::EnterpriseNumber => Value::EnterpriseNumber(EnterpriseNumber::fictitious(row % 3).unwrap()),
        FieldKind::EstablishmentUnit => Value::EstablishmentUnit(EstablishmentUnit::fictitious(row % 3).unwrap()),
        FieldKind::NssoNumber => Value::NssoNumber(NssoNumber::fictitious(row % 3).unwrap()),
    }
}
