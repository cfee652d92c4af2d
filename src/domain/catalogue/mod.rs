//! The catalogue: which sources there are, of which blocks and fields they consist, and what their codes mean.
//!
//! It is data (`assets/catalogue`, `assets/codelists`). From it come what a grant can name, what the server filters, what
//! the log records, the labels in four languages, the columns of a table and the official numbers.

mod code_list;
mod obey;
mod paths;
mod read;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use code_list::{CodeEntry, CodeList};
pub use obey::Violation;
pub use paths::{BlockPath, FieldPath, PathError, SourceId};

use crate::language::Names;

/// All sources and code lists.
#[derive(Clone, Debug)]
pub struct Catalogue {
    sources: Vec<Source>,
    code_lists: BTreeMap<String, CodeList>,
}

/// A source: an authentic database of the network.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its name in paths: `dmfa`.
    pub id: SourceId,
    /// Its place among the sources wherever they are listed; the smallest comes first.
    pub place: u32,
    /// Its name for people.
    pub name: Names,
    /// Who keeps it.
    pub holder: Names,
    /// Where the facts of this file come from.
    pub origin: String,
    /// Its blocks; a parent stands before its children.
    pub blocks: Vec<Block>,
}

/// A block: a group of fields that occur together, and one table of a dossier.
#[derive(Clone, Debug)]
pub struct Block {
    /// Its name in paths: `dmfa.worker-record`.
    pub path: BlockPath,
    /// The official block number, where the source has one.
    pub number: Option<String>,
    /// The block above it.
    pub parent: Option<BlockPath>,
    /// Its name for people.
    pub name: Names,
    /// The one to three fields that name a row in lists and trees.
    pub label: Vec<FieldPath>,
    /// Which fields tell when a row is about; a deliberation's window is held against them.
    pub span: Option<Span>,
    /// Which field names the employer that a row is about, where one does.
    pub employer: Option<FieldPath>,
    /// Whether the row above stands and falls with its rows here: what wraps a declaration goes when the declaration is
    /// outside the window, while who somebody is does not go with an old address.
    pub decides_above: bool,
    /// Its fields in their official order.
    pub fields: Vec<Field>,
}

/// What tells when a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// A first day and, unless it still runs, a last one.
    Dates {
        /// The field with the first day.
        begin: FieldPath,
        /// The field with the last day.
        end: FieldPath,
    },
    /// One quarter.
    Quarter(FieldPath),
    /// One month, written as a day of which only year and month are known (`2025-03-00`).
    Month(FieldPath),
}

/// A field: one datum of a block.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name in paths: `dmfa.worker-record.worker-code`.
    pub path: FieldPath,
    /// The official (zone or information type) number, where the source has one.
    pub number: Option<String>,
    /// The source's own element name, where it is known.
    pub xml: Option<String>,
    /// What kind of values it has.
    pub kind: FieldKind,
    /// The code list, for a field of kind [`FieldKind::Code`].
    pub codes: Option<String>,
    /// The smallest and largest value of a number (in its own unit) and the greatest length of a text.
    pub limits: Limits,
    /// When a row must have it.
    pub presence: Presence,
    /// Its name for people.
    pub name: Names,
}

/// The bounds of a field's values; all inclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// The smallest number.
    pub min: Option<i64>,
    /// The largest number.
    pub max: Option<i64>,
    /// The greatest length of a text, in characters.
    pub max_length: Option<usize>,
}

/// When a row must have a value in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// In every row.
    Always,
    /// Where the situation asks for it.
    Conditional,
    /// No longer declared; found in older rows.
    Historic,
}

/// What kind of values a field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// Free text.
    Text,
    /// A whole number without a unit.
    Integer,
    /// Yes or no.
    Boolean,
    /// A day.
    Date,
    /// A day of which parts may be unknown.
    IncompleteDate,
    /// A calendar quarter.
    Quarter,
    /// An amount in eurocents.
    Cents,
    /// Days, hours or a fraction, in hundredths.
    Hundredths,
    /// A code of a code list.
    Code,
    /// A person's number.
    Ssin,
    /// An enterprise number of the Crossroads Bank for Enterprises.
    EnterpriseNumber,
    /// An establishment unit number.
    EstablishmentUnit,
    /// A registration number of the RSZ.
    NssoNumber,
}

impl Catalogue {
    /// All sources, in the order of their places.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The source with this name.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The block with this name.
    pub fn block(&self, path: &BlockPath) -> Option<&Block> {
        self.source(&path.source())?
            .blocks
            .iter()
            .find(|block| block.path == *path)
    }

    /// The field with this name.
    pub fn field(&self, path: &FieldPath) -> Option<&Field> {
        self.block(&path.block())?
            .fields
            .iter()
            .find(|field| field.path == *path)
    }

    /// All fields of all sources.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sources
            .iter()
            .flat_map(|source| &source.blocks)
            .flat_map(|block| &block.fields)
    }

    /// The code list with this name.
    pub fn code_list(&self, id: &str) -> Option<&CodeList> {
        self.code_lists.get(id)
    }

    /// All code lists with their names.
    pub fn code_lists(&self) -> impl Iterator<Item = (&str, &CodeList)> {
        self.code_lists.iter().map(|(id, list)| (id.as_str(), list))
    }
}

impl Source {
    /// The block with this id (the last part of its path).
    pub fn block(&self, id: &str) -> Option<&Block> {
        self.blocks.iter().find(|block| block.path.id() == id)
    }
}

impl Block {
    /// The field with this id (the last part of its path).
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.path.id() == id)
    }
}
