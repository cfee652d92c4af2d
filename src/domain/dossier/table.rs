//! A table: all rows of one block, with the row of the block above that each belongs to.
//!
//! A table can be read from the wire but not written to it: only what the evaluator released
//! ([`crate::deliberation::Released`]) can be serialised.

use serde::Deserialize;
use thiserror::Error;

use super::{Column, Value, ValueRef, Values};
use crate::catalogue::{Block, BlockPath};

/// All rows of one block.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "TableText")]
pub struct Table {
    block: BlockPath,
    rows: usize,
    parents: Option<Vec<u32>>,
    columns: Vec<Column>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TableText {
    block: BlockPath,
    rows: usize,
    #[serde(default)]
    parents: Option<Vec<u32>>,
    columns: Vec<Column>,
}

/// A table whose parts do not fit together.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum TableError {
    /// A column or the list of parents has another number of rows than the table says.
    #[error("the columns of {0} do not all have the same number of rows")]
    Uneven(BlockPath),
    /// A column belongs to another block.
    #[error("the table {0} has a column of another block")]
    Stranger(BlockPath),
    /// A column stands there twice.
    #[error("the table {0} has a column twice")]
    Twice(BlockPath),
}

impl TryFrom<TableText> for Table {
    type Error = TableError;

    fn try_from(text: TableText) -> Result<Self, TableError> {
        let TableText {
            block,
            rows,
            parents,
            columns,
        } = text;
        if columns.iter().any(|column| column.values.len() != rows)
            || parents.as_ref().is_some_and(|parents| parents.len() != rows)
        {
            return Err(TableError::Uneven(block));
        }
        if columns.iter().any(|column| column.field.block() != block) {
            return Err(TableError::Stranger(block));
        }
        let twice = columns
            .iter()
            .enumerate()
            .any(|(n, column)| columns[..n].iter().any(|c| c.field == column.field));
        if twice {
            return Err(TableError::Twice(block));
        }
        Ok(Self {
            block,
            rows,
            parents,
            columns,
        })
    }
}

impl Table {
    /// A table of these parts, which the evaluator has cut out of another table.
    pub(crate) fn from_parts(block: BlockPath, rows: usize, parents: Option<Vec<u32>>, columns: Vec<Column>) -> Self {
        Self {
            block,
            rows,
            parents,
            columns,
        }
    }

    /// The block whose rows these are.
    pub fn block(&self) -> &BlockPath {
        &self.block
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// For each row, the row of the block above that it belongs to; none in a block without a parent.
    pub fn parents(&self) -> Option<&[u32]> {
        self.parents.as_deref()
    }

    /// The columns, in the order of the catalogue.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The values of the field with this id (the last part of its path).
    pub fn column(&self, id: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.field.id() == id)
    }

    /// The value of the field with this id in this row; none when it is absent or was not released.
    pub fn value(&self, id: &str, row: usize) -> Option<ValueRef<'_>> {
        self.column(id)?.values.get(row)
    }

    /// The rows that belong to this row of the block above.
    pub fn rows_of(&self, parent: usize) -> impl Iterator<Item = usize> {
        let parents = self.parents.as_deref().unwrap_or_default();
        parents
            .iter()
            .enumerate()
            .filter(move |(_, above)| **above as usize == parent)
            .map(|(row, _)| row)
    }
}

/// Fills a table row by row; a source uses it.
#[derive(Debug)]
pub struct TableBuilder {
    block: BlockPath,
    rows: usize,
    parents: Option<Vec<u32>>,
    columns: Vec<Column>,
}

impl TableBuilder {
    /// An empty table with a column for every field of the block.
    pub fn new(block: &Block) -> Self {
        Self {
            block: block.path.clone(),
            rows: 0,
            parents: block.parent.as_ref().map(|_| Vec::new()),
            columns: block
                .fields
                .iter()
                .map(|field| Column {
                    field: field.path.clone(),
                    values: Values::empty(field.kind),
                })
                .collect(),
        }
    }

    /// Adds a row below this row of the block above (0 in a block without a parent) and gives its index.
    ///
    /// # Panics
    /// When a field is not of the block or a value not of the field's kind: the caller and the catalogue disagree, which
    /// every test that generates a row shows.
    pub fn row<'a>(&mut self, parent: u32, values: impl IntoIterator<Item = (&'a str, Value)>) -> u32 {
        let count = self.columns.len();
        // Fields mostly come in the catalogue's order: each search begins where the last one ended.
        let mut next = 0;
        for (id, value) in values {
            let mut places = (next..count).chain(0..next.min(count));
            let found = places.find(|&place| self.columns[place].field.has_id(id));
            let place = found.unwrap_or_else(|| panic!("the catalogue's block {} has no field {id}", self.block));
            next = place + 1;
            let column = &mut self.columns[place];
            assert!(
                column.values.len() == self.rows,
                "the field {} is given twice in one row",
                column.field
            );
            let pushed = column.values.push(Some(value));
            pushed.unwrap_or_else(|value| panic!("the field {} does not take {value:?}", column.field));
        }
        for column in &mut self.columns {
            if column.values.len() == self.rows {
                column
                    .values
                    .push(None)
                    .unwrap_or_else(|_| unreachable!("an absent value has no kind"));
            }
        }
        if let Some(parents) = &mut self.parents {
            parents.push(parent);
        }
        self.rows += 1;
        u32::try_from(self.rows - 1).expect("a source has fewer than 2^32 rows on one person")
    }

    /// How many rows there are so far.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The finished table.
    pub fn finish(self) -> Table {
        Table {
            block: self.block,
            rows: self.rows,
            parents: self.parents,
            columns: self.columns,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Table, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    #[test]
    fn a_table_whose_parts_do_not_fit_is_refused() {
        let column = r#"{"field":"s.b.f","values":{"type":"integer","values":[1,null]}}"#;
        assert!(read(&format!(r#"{{"block":"s.b","rows":2,"columns":[{column}]}}"#)).is_ok());
        for (text, why) in [
            (
                format!(r#"{{"block":"s.b","rows":3,"columns":[{column}]}}"#),
                "same number",
            ),
            (
                format!(r#"{{"block":"s.b","rows":2,"parents":[0],"columns":[{column}]}}"#),
                "same number",
            ),
            (
                format!(r#"{{"block":"s.c","rows":2,"columns":[{column}]}}"#),
                "another block",
            ),
            (
                format!(r#"{{"block":"s.b","rows":2,"columns":[{column},{column}]}}"#),
                "twice",
            ),
        ] {
            assert!(read(&text).unwrap_err().contains(why), "{text}");
        }
    }

    #[test]
    fn the_rows_below_a_row_are_found() {
        let table = read(r#"{"block":"s.b","rows":3,"parents":[0,1,0],"columns":[]}"#).unwrap();
        assert_eq!(table.rows_of(0).collect::<Vec<_>>(), [0, 2]);
        assert_eq!(table.rows_of(7).count(), 0);
    }
}
