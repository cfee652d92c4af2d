//! The rows of a dossier as the checks read them: typed values, the way up and down a tree of blocks, the version of a
//! declaration that is in force, and why something cannot be read.
//!
//! Nothing here panics on rows that contradict themselves: a row without the row above it, a period that ends before it
//! begins or a sum that does not fit is a [`Why`]. Called by all checks.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Basis, Evidence, Why};
use crate::amount::{Cents, Hundredths};
use crate::calendar::{IncompleteDate, Period, Quarter};
use crate::catalogue::{BlockPath, FieldPath, SourceId};
use crate::dossier::{SourceEnd, SourceState, Table, ValueRef};
use crate::identifiers::EnterpriseNumber;
use crate::parameters::Parameter;

/// The state of an attestation that takes the declaration back.
const CANCELLED: &str = "CANCELLATION";

/// The block with this path, which a check names.
pub(super) fn block(path: &str) -> BlockPath {
    BlockPath::parse(path).expect("a check names a block as source.block")
}

/// The field with this path, which a check names.
pub(super) fn field(path: &str) -> FieldPath {
    FieldPath::parse(path).expect("a check names a field as source.block.field")
}

/// The source with this name, which a check names.
pub(super) fn source(id: &str) -> SourceId {
    SourceId::parse(id).expect("a check names a source in small letters")
}

/// The parameter of this name on this day.
pub(super) fn parameter<'a>(basis: &Basis<'a>, name: &str, day: NaiveDate) -> Result<&'a Parameter, Why> {
    let missing = || Why::ParameterMissing(name.to_owned(), day);
    basis.parameters.get(name, day).ok_or_else(missing)
}

/// All rows of one block.
#[derive(Clone, Debug)]
pub(super) struct Rows<'a> {
    table: Option<&'a Table>,
    partial: Option<SourceId>,
}

impl<'a> Rows<'a> {
    /// The rows of this block, in which these fields must be granted. A source that is missing, not asked for or without
    /// the fields is the reason why there are none; one that gave a part gives that part, see [`Rows::partial`].
    pub(super) fn open(basis: &Basis<'a>, path: &str, needs: &[&str]) -> Result<Self, Why> {
        let path = block(path);
        let id = path.source();
        let Some(scope) = basis.scope.source(&id) else {
            return Err(Why::NotInScope(id));
        };
        for need in needs {
            let need = field(&format!("{path}.{need}"));
            if !scope.grants(&need) {
                return Err(Why::NotGranted(need));
            }
        }
        let partial = match basis.dossier.source(&id) {
            None | Some(SourceState::Ended(SourceEnd::NotInScope)) => return Err(Why::NotInScope(id)),
            Some(SourceState::Awaited | SourceState::Ended(SourceEnd::Unavailable(_))) => {
                return Err(Why::SourceMissing(id));
            }
            Some(SourceState::Ended(SourceEnd::Partial { .. })) => Some(id),
            Some(SourceState::Ended(SourceEnd::Complete(_) | SourceEnd::Empty)) => None,
        };
        Ok(Self {
            table: basis.dossier.table(&path),
            partial,
        })
    }

    /// The reason that stands beside every sum over these rows, when the source gave a part only.
    pub(super) fn partial(&self) -> Option<Why> {
        self.partial.clone().map(Why::SourcePartial)
    }

    /// Row by row.
    pub(super) fn iter(&self) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let table = self.table;
        table
            .into_iter()
            .flat_map(|table| (0..table.rows()).map(move |index| Row { table, index }))
    }
}

/// One row of a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    table: &'a Table,
    index: usize,
}

macro_rules! values {
    ($($(#[$doc:meta])* $name:ident: $kind:ident -> $value:ty;)+) => {
        $($(#[$doc])*
        pub(super) fn $name(self, id: &str) -> Option<$value> {
            match self.table.value(id, self.index) {
                Some(ValueRef::$kind(value)) => Some(value),
                _ => None,
            }
        })+
    };
}

impl<'a> Row<'a> {
    values! {
        /// The day in this field.
        date: Date -> NaiveDate;
        /// The day in this field, of which parts may be unknown.
        incomplete_date: IncompleteDate -> IncompleteDate;
        /// The quarter in this field.
        quarter: Quarter -> Quarter;
        /// The amount in this field.
        cents: Cents -> Cents;
        /// The days, hours or fraction in this field.
        hundredths: Hundredths -> Hundredths;
        /// The whole number in this field.
        integer: Integer -> i64;
        /// The answer in this field.
        boolean: Boolean -> bool;
        /// The code in this field.
        code: Code -> &'a str;
        /// The text in this field.
        text: Text -> &'a str;
        /// The enterprise in this field.
        enterprise: EnterpriseNumber -> EnterpriseNumber;
    }

    /// The row's place in its table.
    pub(super) fn index(self) -> usize {
        self.index
    }

    /// The block whose row it is.
    pub(super) fn block(self) -> &'a BlockPath {
        self.table.block()
    }

    /// The path of a field of the row.
    pub(super) fn field(self, id: &str) -> FieldPath {
        field(&format!("{}.{id}", self.block()))
    }

    /// A value that every row must have.
    pub(super) fn required<T>(value: Option<T>) -> Result<T, Why> {
        value.ok_or(Why::Contradiction("value-missing"))
    }

    /// The days that the row is about.
    pub(super) fn period(self, begin: &str, end: &str) -> Result<Period, Why> {
        let begin = self.date(begin).ok_or(Why::Contradiction("begin-missing"))?;
        Period::new(begin, self.date(end)).map_err(|_turned| Why::Contradiction("ends-before-begin"))
    }

    /// The code in this field, which must be in its list on one of these days at least.
    pub(super) fn known_code(self, basis: &Basis<'_>, id: &str, days: Period) -> Result<&'a str, Why> {
        let code = Self::required(self.code(id))?;
        let path = self.field(id);
        let list = basis.catalogue.field(&path).and_then(|field| field.codes.as_deref());
        let entries = list
            .and_then(|list| basis.catalogue.code_list(list))
            .map(|list| list.entries_of(code));
        let is_known = entries.unwrap_or_default().iter().any(|entry| {
            entry.until.is_none_or(|until| days.begin() <= until)
                && days.end().is_none_or(|end| entry.from.is_none_or(|from| from <= end))
        });
        if is_known {
            Ok(code)
        } else {
            Err(Why::UnknownCode(path))
        }
    }

    /// The row of the block above that it belongs to.
    pub(super) fn above(self, basis: &Basis<'a>) -> Result<Self, Why> {
        let orphan = Why::Contradiction("row-without-parent");
        let parent = basis
            .catalogue
            .block(self.block())
            .and_then(|block| block.parent.as_ref());
        let table = parent.and_then(|parent| basis.dossier.table(parent));
        let index = self.table.parents().and_then(|parents| parents.get(self.index));
        match (table, index) {
            (Some(table), Some(&index)) if (index as usize) < table.rows() => Ok(Self {
                table,
                index: index as usize,
            }),
            _ => Err(orphan),
        }
    }

    /// The row that it belongs to in the block with this id, somewhere above.
    pub(super) fn ancestor(self, basis: &Basis<'a>, id: &str) -> Result<Self, Why> {
        let mut row = self;
        // Each step goes one block up and a source has no endless chain of blocks.
        while row.block().id() != id {
            row = row.above(basis)?;
        }
        Ok(row)
    }
}

/// The rows that a finding used, and of each the fields.
#[derive(Clone, Debug, Default)]
pub(super) struct Used(BTreeMap<(BlockPath, usize), BTreeSet<FieldPath>>);

impl Used {
    /// Notes that these fields of the row were used. A field that the table does not have was not.
    pub(super) fn note(&mut self, row: Row<'_>, fields: &[&str]) {
        let used = self.0.entry((row.block().clone(), row.index)).or_default();
        let columns = fields.iter().filter_map(|id| row.table.column(id));
        used.extend(columns.map(|column| column.field.clone()));
    }

    /// The rows, sorted by block and place.
    pub(super) fn into_evidence(self) -> Vec<Evidence> {
        let evidence = |((block, row), fields): ((BlockPath, usize), BTreeSet<FieldPath>)| Evidence {
            block,
            row,
            fields: fields.into_iter().collect(),
        };
        self.0.into_iter().map(evidence).collect()
    }
}

/// The rows of a block of attestations that are in force: of each number the last version, unless that one takes the
/// attestation back. A reactivation is a later version and brings it back.
pub(super) struct InForce {
    standing: BTreeSet<usize>,
    cancelled: BTreeSet<usize>,
}

impl InForce {
    /// The attestations of this block that are in force; `number` is the field that stays the same in all versions.
    pub(super) fn of(basis: &Basis<'_>, path: &str, number: &str) -> Result<Self, Why> {
        let rows = Rows::open(basis, path, &[number, "version", "status"])?;
        let mut last: BTreeMap<String, (i64, Row<'_>)> = BTreeMap::new();
        for row in rows.iter() {
            let name = row
                .integer(number)
                .map(|number| number.to_string())
                .or_else(|| row.text(number).map(str::to_owned));
            let name = Row::required(name)?;
            let version = Row::required(row.integer("version"))?;
            match last.get(&name) {
                Some((found, _)) if *found == version => return Err(Why::Contradiction("version-twice")),
                Some((found, _)) if *found > version => {}
                _ => {
                    last.insert(name, (version, row));
                }
            }
        }
        let (mut standing, mut cancelled) = (BTreeSet::new(), BTreeSet::new());
        for (_, row) in last.into_values() {
            if row.known_code(basis, "status", Period::open(basis.today))? == CANCELLED {
                cancelled.insert(row.index);
            } else {
                standing.insert(row.index);
            }
        }
        Ok(Self { standing, cancelled })
    }

    /// Whether this row of the block of attestations is in force.
    pub(super) fn has(&self, attestation: Row<'_>) -> bool {
        self.standing.contains(&attestation.index)
    }

    /// Whether this row is the last version of its attestation and takes it back.
    pub(super) fn takes_back(&self, attestation: Row<'_>) -> bool {
        self.cancelled.contains(&attestation.index)
    }
}

/// A row of the quarterly declarations, with what stands above it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Declared<'a> {
    /// The row itself.
    pub(super) row: Row<'a>,
    /// Its attestation, the last version and in force.
    pub(super) attestation: Row<'a>,
    /// The declaration of the employer.
    pub(super) declaration: Row<'a>,
    /// Of which quarter.
    pub(super) quarter: Quarter,
    /// By which enterprise, where it is visible.
    pub(super) employer: Option<EnterpriseNumber>,
}

impl Declared<'_> {
    /// Notes that the row was used, and that it is of this quarter, enterprise and version.
    pub(super) fn note(&self, used: &mut Used, fields: &[&str]) {
        used.note(self.row, fields);
        used.note(self.declaration, &["quarter", "employer-number"]);
        used.note(self.attestation, &["attestation-number", "version", "status"]);
    }
}

/// The declared rows of a block, and the reason that stands beside every sum over them.
#[derive(Clone, Debug)]
pub(super) struct DeclaredRows<'a> {
    /// The rows whose attestation is in force.
    pub(super) rows: Vec<Declared<'a>>,
    /// Set when the source gave a part only.
    pub(super) partial: Option<Why>,
}

/// The rows of this block of the `DmfA` (`dmfa.occupation`) whose attestation is in force, so that a corrected declaration
/// counts once.
pub(super) fn declared<'a>(basis: &Basis<'a>, path: &str, needs: &[&str]) -> Result<DeclaredRows<'a>, Why> {
    let rows = Rows::open(basis, path, needs)?;
    Rows::open(basis, "dmfa.employer-declaration", &["quarter"])?;
    let in_force = InForce::of(basis, "dmfa.attestation", "attestation-number")?;
    let mut found = Vec::new();
    for row in rows.iter() {
        let declaration = row.ancestor(basis, "employer-declaration")?;
        let attestation = declaration.above(basis)?;
        if in_force.has(attestation) {
            found.push(Declared {
                row,
                attestation,
                declaration,
                quarter: Row::required(declaration.quarter("quarter"))?,
                employer: declaration.enterprise("employer-number"),
            });
        }
    }
    Ok(DeclaredRows {
        rows: found,
        partial: rows.partial(),
    })
}
