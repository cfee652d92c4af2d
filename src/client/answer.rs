//! Holds a source's answer against what was asked and granted. Only what passes becomes tables that can be looked at.
//!
//! [`crate::fetch`] calls it. Nothing here waits or calls; a large answer is checked on a thread of its own.

use domain::Knowledge;
use domain::catalogue::FieldPath;
use domain::deliberation::SourceScope;
use domain::dossier::{Missing, SourceEnd, Table, Unavailable};
use domain::identifiers::Ssin;
use domain::wire::{Outcome, Since, SourceAnswer};
use serde_json::Value;
use uuid::Uuid;

use crate::VerifiedReceipt;
use crate::receipts::Receipts;

/// What an answer must be about, and what it is held against.
pub(crate) struct Expected<'a> {
    pub(crate) consultation: Uuid,
    pub(crate) subject: Ssin,
    pub(crate) scope: &'a SourceScope,
    pub(crate) knowledge: &'a Knowledge,
    pub(crate) receipts: &'a Receipts,
}

/// An answer that passed.
pub(crate) struct Checked {
    pub(crate) end: SourceEnd,
    pub(crate) since: Option<Since>,
    pub(crate) receipt: VerifiedReceipt,
}

impl Expected<'_> {
    /// Reads and checks an answer. Whose it is comes first: of an answer about somebody else nothing more is looked at.
    pub(crate) fn check(&self, bytes: &[u8]) -> Result<Checked, Unavailable> {
        let answer: SourceAnswer<Vec<Table>, Option<Value>> =
            serde_json::from_slice(bytes).map_err(|_may_show_a_value| Unavailable::Unreadable)?;
        let SourceAnswer {
            consultation,
            source,
            subject,
            outcome,
            tables,
            since,
            receipt,
        } = answer;
        if subject != self.subject {
            return Err(Unavailable::WrongPerson);
        }
        let is_expected = consultation == self.consultation
            && source == self.scope.source
            && are_in_scope(&tables, self.scope, self.knowledge)
            && hang_together(&tables, self.knowledge)
            && since.iter().all(|since| points_at_rows(since, &tables));
        if !is_expected {
            return Err(Unavailable::Unreadable);
        }
        let receipt = self
            .receipts
            .release(receipt, consultation, &source, &outcome, &fields_of(&tables));
        let receipt = receipt.ok_or(Unavailable::NoReceipt)?;
        let end = end_of(outcome, tables).ok_or(Unavailable::Unreadable)?;
        Ok(Checked { end, since, receipt })
    }
}

/// Whether every table is one that the catalogue knows, of this source, with granted fields only, and stands there once.
fn are_in_scope(tables: &[Table], scope: &SourceScope, knowledge: &Knowledge) -> bool {
    tables.iter().enumerate().all(|(n, table)| {
        table.block().source() == scope.source
            && knowledge.catalogue.accepts(table).is_ok()
            && table.columns().iter().all(|column| scope.grants(&column.field))
            && tables[..n].iter().all(|other| other.block() != table.block())
    })
}

/// Whether every row hangs below a row that is there: what draws the tables follows the indices without looking.
fn hang_together(tables: &[Table], knowledge: &Knowledge) -> bool {
    tables.iter().all(|table| {
        let Some(block) = knowledge.catalogue.block(table.block()) else {
            return false;
        };
        match (&block.parent, table.parents()) {
            (None, None) => true,
            (Some(above), Some(parents)) => {
                let rows = tables
                    .iter()
                    .find(|table| table.block() == above)
                    .map_or(0, Table::rows);
                parents.iter().all(|&parent| (parent as usize) < rows)
            }
            _ => false,
        }
    })
}

/// Whether what is said to be new are rows that are there, each block and each row once.
fn points_at_rows(since: &Since, tables: &[Table]) -> bool {
    since.changed.iter().enumerate().all(|(n, changed)| {
        let rows = tables
            .iter()
            .find(|table| *table.block() == changed.block)
            .map_or(0, Table::rows);
        changed.rows.last().is_some_and(|&last| (last as usize) < rows)
            && changed.rows.is_sorted_by(|one, next| one < next)
            && since.changed[..n].iter().all(|other| other.block != changed.block)
    })
}

/// The names of all fields in the tables, sorted: what the receipt must say.
fn fields_of(tables: &[Table]) -> Vec<FieldPath> {
    let mut fields: Vec<_> = tables
        .iter()
        .flat_map(Table::columns)
        .map(|column| column.field.clone())
        .collect();
    fields.sort();
    fields
}

/// The end that outcome and tables make together; none when they contradict each other.
fn end_of(outcome: Outcome, tables: Vec<Table>) -> Option<SourceEnd> {
    let has_rows = tables.iter().any(|table| table.rows() > 0);
    match outcome {
        Outcome::Complete if has_rows => Some(SourceEnd::Complete(tables)),
        Outcome::Partial(missing @ Missing { expected, present }) if present < expected => {
            Some(SourceEnd::Partial { tables, missing })
        }
        Outcome::Empty if !has_rows => Some(SourceEnd::Empty),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
