//! How a source's part of a dossier ends. The five ends never collapse into an empty table.

use std::collections::BTreeMap;

use super::Table;
use crate::catalogue::{BlockPath, SourceId};

/// What is known of one source in an open dossier.
#[derive(Clone, Debug, PartialEq)]
pub enum SourceState {
    /// Asked, not answered yet.
    Awaited,
    /// It has ended.
    Ended(SourceEnd),
}

/// How a source's part of the dossier ended.
#[derive(Clone, Debug, PartialEq)]
pub enum SourceEnd {
    /// Everything that the scope grants is here.
    Complete(Vec<Table>),
    /// Something is here, and something that should be is not.
    Partial {
        /// What did arrive.
        tables: Vec<Table>,
        /// What is missing.
        missing: Missing,
    },
    /// The source has nothing on this person within the scope.
    Empty,
    /// The source could not be asked, or its answer could not be used.
    Unavailable(Unavailable),
    /// The consultation does not cover this source.
    NotInScope,
}

impl SourceEnd {
    /// The tables that arrived.
    pub fn tables(&self) -> &[Table] {
        match self {
            Self::Complete(tables) | Self::Partial { tables, .. } => tables,
            Self::Empty | Self::Unavailable(_) | Self::NotInScope => &[],
        }
    }
}

/// What a partial answer lacks.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Missing {
    /// How many units the source knows to exist (DmfA: quarters).
    pub expected: u32,
    /// How many of them are in the answer.
    pub present: u32,
}

/// Why a source is not available.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unavailable {
    /// The source does not work at this moment; the server said so.
    Down,
    /// It did not answer before its deadline.
    TooLate,
    /// The connection was cut before the answer was whole.
    CutOff,
    /// The answer is not what the agreed format says.
    Unreadable,
    /// The answer is about somebody else. Nothing of it is shown.
    WrongPerson,
    /// The answer is larger than the agreed limit.
    TooLarge,
    /// The receipt that must come with the answer is missing or does not fit.
    NoReceipt,
    /// The server cannot write its log: without a log, no look.
    LogClosed,
    /// The consultation has ended on the server, or the session has.
    Ended,
    /// The user cancelled.
    Cancelled,
}

/// The tables of a dossier, source by source: one value with one owner, dropped as one.
#[derive(Debug, Default)]
pub struct Dossier {
    sources: BTreeMap<SourceId, SourceState>,
}

impl Dossier {
    /// A dossier whose sources are all awaited.
    pub fn awaiting(sources: impl IntoIterator<Item = SourceId>) -> Self {
        Self {
            sources: sources
                .into_iter()
                .map(|source| (source, SourceState::Awaited))
                .collect(),
        }
    }

    /// Notes how a source ended.
    pub fn end(&mut self, source: SourceId, end: SourceEnd) {
        self.sources.insert(source, SourceState::Ended(end));
    }

    /// Awaits a source again, because the user asked for it again.
    pub fn await_again(&mut self, source: SourceId) {
        self.sources.insert(source, SourceState::Awaited);
    }

    /// What is known of each source, sorted by name.
    pub fn sources(&self) -> impl Iterator<Item = (&SourceId, &SourceState)> {
        self.sources.iter()
    }

    /// What is known of this source.
    pub fn source(&self, source: &SourceId) -> Option<&SourceState> {
        self.sources.get(source)
    }

    /// The rows of this block, when its source has answered.
    pub fn table(&self, block: &BlockPath) -> Option<&Table> {
        match self.sources.get(&block.source())? {
            SourceState::Ended(end) => end.tables().iter().find(|table| table.block() == block),
            SourceState::Awaited => None,
        }
    }

    /// The rows of the block with this path, written out.
    pub fn table_at(&self, path: &str) -> Option<&Table> {
        self.table(&BlockPath::parse(path).ok()?)
    }

    /// Whether every source has ended.
    pub fn is_settled(&self) -> bool {
        self.sources
            .values()
            .all(|state| matches!(state, SourceState::Ended(_)))
    }
}
