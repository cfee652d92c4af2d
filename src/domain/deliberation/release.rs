//! Cuts what a source holds down to what the scope grants. Only this module makes a [`Released`], and only a [`Released`]
//! can be serialised: what is not granted has no way onto the wire.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;
use serde::ser::{SerializeSeq, SerializeStruct};

use super::{SourceScope, Window};
use crate::catalogue::{Block, BlockPath, FieldPath, Source, Span};
use crate::dossier::{Column, Table, ValueRef};
use crate::identifiers::{EnterpriseNumber, Ssin};

/// The tables of one source, cut down to one scope.
pub struct Released {
    tables: Vec<Table>,
}

/// The source's rows are about somebody other than the person who was asked for. Nothing is released.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the source answered about another person")]
pub struct WrongSubject;

impl SourceScope {
    /// Cuts these tables of `source` down to the scope: only granted fields, only rows inside the window and of the
    /// employer. `subjects` are the numbers of the person (the one that was asked for, and those it replaces or that
    /// replace it): a block whose own `ssin` field holds another number releases nothing.
    pub fn release(&self, source: &Source, tables: &[Table], subjects: &[Ssin]) -> Result<Released, WrongSubject> {
        if tables
            .iter()
            .filter_map(|table| table.column("ssin"))
            .any(|column| names_a_stranger(column, subjects))
        {
            return Err(WrongSubject);
        }
        let kept = self.kept_rows(source, tables);
        let mut released = Vec::new();
        for block in &source.blocks {
            let Some(table) = tables.iter().find(|table| table.block() == &block.path) else {
                continue;
            };
            let columns: Vec<&Column> = table
                .columns()
                .iter()
                .filter(|column| self.grants(&column.field))
                .collect();
            if columns.is_empty() && !self.grants_below(source, block) {
                continue;
            }
            let rows = &kept[&block.path];
            let parents = table.parents().zip(block.parent.as_ref()).map(|(parents, above)| {
                let above = &kept[above];
                rows.iter().map(|&row| position(above, parents[row as usize])).collect()
            });
            let columns = columns.iter().map(|column| Column {
                field: column.field.clone(),
                values: column.values.only(rows),
            });
            released.push(Table::from_parts(
                block.path.clone(),
                rows.len(),
                parents,
                columns.collect(),
            ));
        }
        Ok(Released { tables: released })
    }

    fn grants_below(&self, source: &Source, block: &Block) -> bool {
        source
            .blocks
            .iter()
            .filter(|below| below.parent.as_ref() == Some(&block.path))
            .any(|below| below.fields.iter().any(|field| self.grants(&field.path)) || self.grants_below(source, below))
    }

    /// The rows that stay, per block: from the top, a row goes when it is outside the window, of another employer, or
    /// below a row that went; then, from the bottom, a row goes when a block that decides on it had rows and none stayed.
    fn kept_rows(&self, source: &Source, tables: &[Table]) -> BTreeMap<BlockPath, Vec<u32>> {
        let mut kept: BTreeMap<BlockPath, Vec<u32>> = source
            .blocks
            .iter()
            .map(|block| (block.path.clone(), Vec::new()))
            .collect();
        let table_of = |path: &BlockPath| tables.iter().find(|table| table.block() == path);
        for block in &source.blocks {
            let Some(table) = table_of(&block.path) else { continue };
            let window = self.window(&block.path);
            let rows = (0..table.rows()).filter(|&row| {
                let below_kept = table
                    .parents()
                    .zip(block.parent.as_ref())
                    .is_none_or(|(parents, above)| {
                        kept.get(above)
                            .is_some_and(|rows| rows.binary_search(&parents[row]).is_ok())
                    });
                below_kept
                    && window.is_none_or(|window| is_inside(block, table, row, window))
                    && self
                        .employer
                        .as_ref()
                        .is_none_or(|(employer, _)| is_of(block, table, row, *employer))
            });
            let rows = rows.filter_map(|row| u32::try_from(row).ok()).collect();
            kept.insert(block.path.clone(), rows);
        }
        for block in source.blocks.iter().rev().filter(|block| block.decides_above) {
            let (Some(above), Some(table)) = (&block.parent, table_of(&block.path)) else {
                continue;
            };
            let Some(parents) = table.parents() else { continue };
            let had: BTreeSet<u32> = parents.iter().copied().collect();
            let has: BTreeSet<u32> = kept[&block.path].iter().map(|&row| parents[row as usize]).collect();
            if let Some(rows) = kept.get_mut(above) {
                rows.retain(|row| !had.contains(row) || has.contains(row));
            }
        }
        // A row that went on the way up takes what hangs below it along.
        for block in &source.blocks {
            let (Some(above), Some(table)) = (&block.parent, table_of(&block.path)) else {
                continue;
            };
            let Some(parents) = table.parents() else { continue };
            let rows_above = kept[above].clone();
            if let Some(rows) = kept.get_mut(&block.path) {
                rows.retain(|row| rows_above.binary_search(&parents[*row as usize]).is_ok());
            }
        }
        kept
    }
}

fn position(rows: &[u32], row: u32) -> u32 {
    let position = rows
        .binary_search(&row)
        .unwrap_or_else(|_| unreachable!("a kept row hangs below a kept row"));
    u32::try_from(position).unwrap_or_else(|_| unreachable!("a position in a list of u32 rows fits"))
}

fn names_a_stranger(column: &Column, subjects: &[Ssin]) -> bool {
    (0..column.values.len())
        .any(|row| matches!(column.values.get(row), Some(ValueRef::Ssin(ssin)) if !subjects.contains(&ssin)))
}

/// Whether a row lies inside the window, at least in part. A row without a first day is outside: nothing shows that it
/// is inside.
fn is_inside(block: &Block, table: &Table, row: usize, window: &Window) -> bool {
    let date = |field: &FieldPath| match table.value(field.id(), row) {
        Some(ValueRef::Date(day)) => Some(day),
        _ => None,
    };
    let overlaps =
        |begin: NaiveDate, end: Option<NaiveDate>| begin <= window.until && end.is_none_or(|end| window.from <= end);
    match &block.span {
        None => true,
        Some(Span::Dates { begin, end }) => date(begin).is_some_and(|begin| overlaps(begin, date(end))),
        Some(Span::Quarter(field)) => match table.value(field.id(), row) {
            Some(ValueRef::Quarter(quarter)) => overlaps(quarter.first_day(), Some(quarter.last_day())),
            _ => false,
        },
        Some(Span::Month(field)) => match table.value(field.id(), row) {
            Some(ValueRef::IncompleteDate(month)) => {
                month.earliest().is_some_and(|first| overlaps(first, month.latest()))
            }
            _ => false,
        },
    }
}

fn is_of(block: &Block, table: &Table, row: usize, employer: EnterpriseNumber) -> bool {
    block.employer.as_ref().is_none_or(
        |field| matches!(table.value(field.id(), row), Some(ValueRef::EnterpriseNumber(number)) if number == employer),
    )
}

impl Released {
    /// Whether there is no row in any table.
    pub fn is_empty(&self) -> bool {
        self.tables.iter().all(|table| table.rows() == 0)
    }

    /// The tables, to be looked at. Nothing but the whole can be serialised.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The names of all fields that are released, sorted: what the log records.
    pub fn fields(&self) -> Vec<FieldPath> {
        let mut fields: Vec<_> = self
            .tables
            .iter()
            .flat_map(Table::columns)
            .map(|column| column.field.clone())
            .collect();
        fields.sort();
        fields
    }

    /// How many rows the block with this path has.
    pub fn rows(&self, block: &BlockPath) -> usize {
        self.tables
            .iter()
            .find(|table| table.block() == block)
            .map_or(0, Table::rows)
    }
}

impl fmt::Debug for Released {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Released(***)")
    }
}

impl Serialize for Released {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut tables = serializer.serialize_seq(Some(self.tables.len()))?;
        for table in &self.tables {
            tables.serialize_element(&OnTheWire(table))?;
        }
        tables.end()
    }
}

struct OnTheWire<'a>(&'a Table);

impl Serialize for OnTheWire<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut table = serializer.serialize_struct("Table", 4)?;
        table.serialize_field("block", self.0.block())?;
        table.serialize_field("rows", &self.0.rows())?;
        table.serialize_field("parents", &self.0.parents())?;
        table.serialize_field("columns", self.0.columns())?;
        table.end()
    }
}
