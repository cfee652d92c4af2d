//! What differs between two versions of the same thing: of an attestation that was corrected, field by field, with
//! everything that hangs below it.
//!
//! A source has versions where the rows at the top of its tree are named by a version last (`dmfa.attestation`:
//! attestation number, version). Below them, rows belong together that are named the same; what is left over belongs
//! together in its order; the rest was added or removed. Pure. Called by the window's page of changes.

use std::collections::BTreeMap;

use super::{Table, ValueRef};
use crate::catalogue::{Block, BlockPath, FieldKind, FieldPath, Source};

/// Two versions of the same thing that follow each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The block of the rows that carry the version.
    pub block: BlockPath,
    /// The row of the earlier version.
    pub older: usize,
    /// The row of the later one.
    pub newer: usize,
    /// What differs, from the top down.
    pub differences: Vec<Difference>,
}

/// Something that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A field of two rows that belong together.
    Field {
        /// Which field.
        field: FieldPath,
        /// The row in the earlier version.
        older: usize,
        /// The row in the later one.
        newer: usize,
    },
    /// A row, and what hangs below it, that the earlier version does not have.
    Added {
        /// Its block.
        block: BlockPath,
        /// The row.
        row: usize,
    },
    /// A row, and what hangs below it, that the later version does not have.
    Removed {
        /// Its block.
        block: BlockPath,
        /// The row.
        row: usize,
    },
}

/// All corrections in a source: for each thing, each version against the one before it, in the order of the table.
pub fn corrections(source: &Source, tables: &[Table]) -> Vec<Correction> {
    let trees = Trees::of(source, tables);
    let roots = source.blocks.iter().filter(|block| block.parent.is_none());
    roots.flat_map(|block| trees.corrections_of(block)).collect()
}

/// The tables of a source with the rows below each row.
struct Trees<'a> {
    source: &'a Source,
    tables: BTreeMap<&'a BlockPath, &'a Table>,
    below: BTreeMap<&'a BlockPath, BTreeMap<usize, Vec<usize>>>,
}

impl<'a> Trees<'a> {
    fn of(source: &'a Source, tables: &'a [Table]) -> Self {
        let mut below: BTreeMap<_, BTreeMap<usize, Vec<usize>>> = BTreeMap::new();
        for table in tables {
            let of_table = below.entry(table.block()).or_default();
            for (row, parent) in table.parents().into_iter().flatten().enumerate() {
                of_table.entry(*parent as usize).or_default().push(row);
            }
        }
        Self {
            source,
            tables: tables.iter().map(|table| (table.block(), table)).collect(),
            below,
        }
    }

    fn corrections_of(&self, block: &Block) -> Vec<Correction> {
        let Some((version, names)) = block.label.split_last() else {
            return Vec::new();
        };
        let is_version = block
            .field(version.id())
            .is_some_and(|field| field.kind == FieldKind::Integer);
        let Some(table) = self.tables.get(&block.path).filter(|_| is_version && !names.is_empty()) else {
            return Vec::new();
        };
        let mut groups: BTreeMap<Vec<Option<Name<'_>>>, Vec<(i64, usize)>> = BTreeMap::new();
        for row in 0..table.rows() {
            if let Some(ValueRef::Integer(number)) = table.value(version.id(), row) {
                let name = names.iter().map(|name| table.value(name.id(), row).and_then(Name::of));
                groups.entry(name.collect()).or_default().push((number, row));
            }
        }
        let mut found = Vec::new();
        for mut group in groups.into_values() {
            group.sort_unstable();
            for pair in group.windows(2) {
                let (older, newer) = (pair[0].1, pair[1].1);
                let mut differences = Vec::new();
                self.compare(block, older, newer, Some(version), &mut differences);
                found.push(Correction {
                    block: block.path.clone(),
                    older,
                    newer,
                    differences,
                });
            }
        }
        found.sort_by_key(|correction| correction.newer);
        found
    }

    fn compare(
        &self,
        block: &Block,
        older: usize,
        newer: usize,
        version: Option<&FieldPath>,
        found: &mut Vec<Difference>,
    ) {
        if let Some(table) = self.tables.get(&block.path) {
            for column in table.columns().iter().filter(|column| Some(&column.field) != version) {
                if column.values.get(older) != column.values.get(newer) {
                    found.push(Difference::Field {
                        field: column.field.clone(),
                        older,
                        newer,
                    });
                }
            }
        }
        for child in self
            .source
            .blocks
            .iter()
            .filter(|child| child.parent.as_ref() == Some(&block.path))
        {
            self.compare_below(child, older, newer, found);
        }
    }

    fn compare_below(&self, child: &Block, older: usize, newer: usize, found: &mut Vec<Difference>) {
        let Some(table) = self.tables.get(&child.path) else {
            return;
        };
        let rows = |parent: usize| self.below.get(&child.path).and_then(|rows| rows.get(&parent));
        let mut after: Vec<usize> = rows(newer).cloned().unwrap_or_default();
        let mut unpaired = Vec::new();
        let mut pairs = Vec::new();
        for &before in rows(older).into_iter().flatten() {
            match after
                .iter()
                .position(|&row| same_name(table, &child.label, before, row))
            {
                Some(place) => pairs.push((before, after.remove(place))),
                None => unpaired.push(before),
            }
        }
        let in_order = unpaired.len().min(after.len());
        pairs.extend(unpaired.drain(..in_order).zip(after.drain(..in_order)));
        pairs.sort_unstable();
        for (before, now) in pairs {
            self.compare(child, before, now, None, found);
        }
        found.extend(unpaired.into_iter().map(|row| Difference::Removed {
            block: child.path.clone(),
            row,
        }));
        found.extend(after.into_iter().map(|row| Difference::Added {
            block: child.path.clone(),
            row,
        }));
    }
}

/// What names a thing that has versions.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Name<'a> {
    Number(i64),
    Text(&'a str),
}

impl<'a> Name<'a> {
    fn of(value: ValueRef<'a>) -> Option<Self> {
        match value {
            ValueRef::Integer(number) => Some(Self::Number(number)),
            ValueRef::Text(text) | ValueRef::Code(text) => Some(Self::Text(text)),
            _ => None,
        }
    }
}

/// Whether two rows are named the same, as far as their names may be seen.
fn same_name(table: &Table, names: &[FieldPath], one: usize, other: usize) -> bool {
    names
        .iter()
        .all(|name| table.value(name.id(), one) == table.value(name.id(), other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Knowledge;
    use crate::amount::Hundredths;
    use crate::assets::Assets;
    use crate::catalogue::SourceId;
    use crate::dossier::{TableBuilder, Value};

    fn dmfa() -> Source {
        let knowledge = Knowledge::read(&Assets::embedded()).unwrap();
        knowledge
            .catalogue
            .source(&SourceId::parse("dmfa").unwrap())
            .unwrap()
            .clone()
    }

    /// An attestation's number, its version, and its services: a code and its days.
    type Version<'a> = (i64, i64, &'a [(&'a str, i64)]);

    fn versions(source: &Source, versions: &[Version<'_>]) -> Vec<Table> {
        let builder = |id: &str| TableBuilder::new(source.block(id).unwrap());
        let path = [
            "attestation",
            "employer-declaration",
            "natural-person",
            "worker-record",
            "occupation",
            "service",
        ];
        let [
            mut attestation,
            mut declaration,
            mut person,
            mut record,
            mut occupation,
            mut service,
        ] = path.map(builder);
        for (number, version, services) in versions {
            let top = attestation.row(
                0,
                [
                    ("attestation-number", Value::Integer(*number)),
                    ("version", Value::Integer(*version)),
                ],
            );
            let below = declaration.row(top, []);
            let below = person.row(below, []);
            let below = record.row(below, []);
            let below = occupation.row(below, []);
            for (code, days) in *services {
                service.row(
                    below,
                    [
                        ("code", Value::Code((*code).to_owned())),
                        ("days", Value::Hundredths(Hundredths(*days))),
                    ],
                );
            }
        }
        [attestation, declaration, person, record, occupation, service]
            .map(TableBuilder::finish)
            .into()
    }

    fn field(path: &str) -> FieldPath {
        FieldPath::parse(path).unwrap()
    }

    #[test]
    fn a_version_is_held_against_the_one_before_it_whatever_order_they_stand_in() {
        let source = dmfa();
        let tables = versions(
            &source,
            &[
                (7, 2, &[("001", 6000), ("050", 500)]),
                (8, 1, &[("001", 100)]),
                (7, 1, &[("001", 6500)]),
                (7, 3, &[("050", 500)]),
            ],
        );
        let found = corrections(&source, &tables);
        let of_versions: Vec<_> = found.iter().map(|pair| (pair.older, pair.newer)).collect();
        assert_eq!(of_versions, [(2, 0), (0, 3)]);
        let service = source.block("service").unwrap().path.clone();
        assert_eq!(
            found[0].differences,
            [
                Difference::Field {
                    field: field("dmfa.service.days"),
                    older: 3,
                    newer: 0
                },
                Difference::Added {
                    block: service.clone(),
                    row: 1
                },
            ]
        );
        assert_eq!(found[1].differences, [Difference::Removed { block: service, row: 0 }]);
    }

    #[test]
    fn rows_that_are_named_otherwise_belong_together_in_their_order() {
        let source = dmfa();
        let tables = versions(&source, &[(7, 1, &[("001", 6500)]), (7, 2, &[("010", 6500)])]);
        let found = corrections(&source, &tables);
        assert_eq!(
            found[0].differences,
            [Difference::Field {
                field: field("dmfa.service.code"),
                older: 0,
                newer: 1
            }]
        );
    }

    #[test]
    fn what_has_one_version_or_none_was_not_corrected() {
        let source = dmfa();
        assert_eq!(
            corrections(&source, &versions(&source, &[(7, 1, &[]), (8, 1, &[])])),
            []
        );
        assert_eq!(corrections(&source, &[]), []);
    }

    #[test]
    fn equal_versions_differ_in_nothing() {
        let source = dmfa();
        let tables = versions(&source, &[(7, 1, &[("001", 1)]), (7, 2, &[("001", 1)])]);
        assert_eq!(corrections(&source, &tables)[0].differences, []);
    }
}
