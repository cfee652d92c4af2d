//! Whether tables obey the catalogue: kinds, bounds, codes valid at the time, obligatory fields, parents that exist.
//!
//! Tests hold every generated record against it; the client holds every answer against the kinds.

use chrono::NaiveDate;
use thiserror::Error;

use super::{Catalogue, Field, FieldKind, FieldPath, Presence};
use crate::catalogue::BlockPath;
use crate::dossier::{Table, ValueRef};

/// A rule of the catalogue that a table breaks. It names the place, never the value.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Violation {
    /// The catalogue does not know the block.
    #[error("{0}: no such block")]
    UnknownBlock(BlockPath),
    /// The catalogue does not know the field.
    #[error("{0}: no such field")]
    UnknownField(FieldPath),
    /// The values are of another kind than the catalogue says.
    #[error("{0}: holds {1:?}")]
    Kind(FieldPath, FieldKind),
    /// A field that must be there is absent.
    #[error("{0}, row {1}: absent")]
    Absent(FieldPath, usize),
    /// A number out of its bounds or a text that is too long or empty.
    #[error("{0}, row {1}: out of bounds")]
    Bounds(FieldPath, usize),
    /// A code that the list does not have, or not at that time.
    #[error("{0}, row {1}: the code is not valid on {2}")]
    Code(FieldPath, usize, NaiveDate),
    /// A row that hangs below no row of the block above.
    #[error("{0}, row {1}: no such parent")]
    Parent(BlockPath, usize),
}

impl Catalogue {
    /// Checks the names and kinds of a table that came from elsewhere; the first violation ends it.
    pub fn accepts(&self, table: &Table) -> Result<(), Violation> {
        if self.block(table.block()).is_none() {
            return Err(Violation::UnknownBlock(table.block().clone()));
        }
        for column in table.columns() {
            let field = self
                .field(&column.field)
                .ok_or_else(|| Violation::UnknownField(column.field.clone()))?;
            if field.kind != column.values.kind() {
                return Err(Violation::Kind(column.field.clone(), column.values.kind()));
            }
        }
        Ok(())
    }

    /// Every rule that these tables of one source break. `day_of(table, row)` says on which day the codes of a row must
    /// be valid. Columns that are not there are not missed: a released table has fewer.
    pub fn violations(&self, tables: &[Table], day_of: impl Fn(&Table, usize) -> NaiveDate) -> Vec<Violation> {
        let mut found = Vec::new();
        for table in tables {
            if let Err(violation) = self.accepts(table) {
                found.push(violation);
                continue;
            }
            let parent = self.block(table.block()).and_then(|block| block.parent.as_ref());
            let rows_above = parent
                .and_then(|parent| tables.iter().find(|table| table.block() == parent))
                .map(Table::rows);
            for row in 0..table.rows() {
                let above = table.parents().map(|parents| parents[row] as usize);
                if above.is_some_and(|above| rows_above.is_none_or(|rows| rows <= above)) {
                    found.push(Violation::Parent(table.block().clone(), row));
                }
                for column in table.columns() {
                    if let Some(field) = self.field(&column.field) {
                        found.extend(self.violation(field, column.values.get(row), row, || day_of(table, row)));
                    }
                }
            }
        }
        found
    }

    fn violation(
        &self,
        field: &Field,
        value: Option<ValueRef<'_>>,
        row: usize,
        day: impl Fn() -> NaiveDate,
    ) -> Option<Violation> {
        let path = || field.path.clone();
        let limits = field.limits;
        let number = |number: i64| {
            let within = limits.min.is_none_or(|min| min <= number) && limits.max.is_none_or(|max| number <= max);
            (!within).then(|| Violation::Bounds(path(), row))
        };
        match value {
            None => (field.presence == Presence::Always).then(|| Violation::Absent(path(), row)),
            Some(ValueRef::Text(text)) => {
                let fits = !text.is_empty() && limits.max_length.is_none_or(|length| text.chars().count() <= length);
                (!fits).then(|| Violation::Bounds(path(), row))
            }
            Some(ValueRef::Integer(value)) => number(value),
            Some(ValueRef::Cents(value)) => number(value.0),
            Some(ValueRef::Hundredths(value)) => number(value.0),
            Some(ValueRef::Code(code)) => {
                let list = field.codes.as_deref().and_then(|list| self.code_list(list))?;
                (!list.allows(code, day())).then(|| Violation::Code(path(), row, day()))
            }
            Some(_) => None,
        }
    }
}
