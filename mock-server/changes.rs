//! What a user has seen of a source, kept as keyed digests of versions and not as data, and what is new to them at the
//! next look.
//!
//! A digest covers a row's block, its released values and the row it hangs below; without the key nobody can tell which
//! values it was. The state at the last consultation that was closed is what the next one is held against; what an open
//! consultation releases waits until it is closed. Called by [`crate::gate`].

use std::collections::HashMap;

use chrono::{DateTime, Datelike, Utc};
use domain::catalogue::{BlockPath, Source};
use domain::deliberation::{ConsultRequest, Released, SourceScope};
use domain::dossier::{Table, ValueRef};
use domain::wire::{ChangedRows, Since};
use zeroize::Zeroizing;

use crate::vault::{MARK_BYTES, Mark, MarkOf, Vault, Versioner};

/// The versions of the rows that one answer releases, block by block.
pub(crate) struct Versions(Vec<(BlockPath, Vec<Mark>)>);

/// What was seen at a look that is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    /// When.
    pub(crate) at: DateTime<Utc>,
    /// The digests of all rows, one after the other.
    pub(crate) versions: Vec<u8>,
}

/// What an open consultation has released, until it is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sees {
    /// What is looked at: [`look`].
    pub(crate) look: Mark,
    /// The case that it belongs to: [`crate::notices::reference`].
    pub(crate) reference: Mark,
    /// By which consultation.
    pub(crate) consultation: uuid::Uuid,
    /// What was seen.
    pub(crate) seen: Seen,
}

/// The mark of what this user looks at: this person for this case under this deliberation, these fields of this source,
/// of this employer. A look at other fields is another one: like is held against like.
pub(crate) fn look(vault: &Vault, user: &str, request: &ConsultRequest, scope: &SourceScope) -> Mark {
    let digits = Zeroizing::new(request.ssin.digits());
    let employer = scope.employer.as_ref().map(|(number, _)| number.to_string());
    let mut parts: Vec<&[u8]> = vec![
        user.as_bytes(),
        request.deliberation.as_bytes(),
        request.case.as_str().as_bytes(),
        digits.as_bytes(),
        scope.source.as_str().as_bytes(),
        employer.as_deref().unwrap_or_default().as_bytes(),
    ];
    parts.extend(scope.granted.iter().map(|granted| granted.field.as_str().as_bytes()));
    vault.mark(MarkOf::Look, &parts)
}

impl Versions {
    /// The versions of what is released of this source.
    pub(crate) fn of(vault: &Vault, source: &Source, released: &Released) -> Self {
        let versioner = vault.versions();
        let mut all: Vec<(BlockPath, Vec<Mark>)> = Vec::with_capacity(released.tables().len());
        // A table stands after the one that its rows hang below, as in the catalogue.
        for table in released.tables() {
            let above = source
                .blocks
                .iter()
                .find(|block| block.path == *table.block())
                .and_then(|block| block.parent.as_ref());
            let above = above.and_then(|above| all.iter().find(|(block, _)| block == above));
            let versions = (0..table.rows())
                .map(|row| {
                    let parent = table.parents().map(|parents| parents[row] as usize);
                    let parent = above.zip(parent).and_then(|((_, versions), row)| versions.get(row));
                    version(&versioner, table, row, parent)
                })
                .collect();
            all.push((table.block().clone(), versions));
        }
        Self(all)
    }

    /// The digests of all rows, one after the other: what is kept.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let all = self.0.iter().flat_map(|(_, versions)| versions);
        all.flat_map(|mark| mark.0).collect()
    }

    /// What is new in these versions since that look.
    pub(crate) fn since(&self, before: &Seen, is_partial: bool) -> Since {
        let mut left: HashMap<[u8; MARK_BYTES], u32> = HashMap::new();
        let (digests, _) = before.versions.as_chunks::<MARK_BYTES>();
        for digest in digests {
            *left.entry(*digest).or_default() += 1;
        }
        let mut changed = Vec::new();
        for (block, versions) in &self.0 {
            let is_new = |version: &Mark| match left.get_mut(&version.0) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    false
                }
                _ => true,
            };
            let rows: Vec<u32> = versions
                .iter()
                .map(is_new)
                .zip(0..)
                .filter_map(|(is_new, row)| is_new.then_some(row))
                .collect();
            if !rows.is_empty() {
                changed.push(ChangedRows {
                    block: block.clone(),
                    rows,
                });
            }
        }
        Since {
            consulted: before.at,
            changed,
            gone: if is_partial { 0 } else { left.values().sum() },
        }
    }
}

fn version(versioner: &Versioner, table: &Table, row: usize, parent: Option<&Mark>) -> Mark {
    versioner.digest(|feed| {
        text(feed, table.block().as_str());
        feed(parent.map_or(&[], |mark| &mark.0));
        for column in table.columns() {
            match column.values.get(row) {
                None => feed(&[0]),
                Some(value) => {
                    feed(&[1]);
                    put(feed, value);
                }
            }
        }
    })
}

/// A text with its length before it, so that two neighbours never read like two others.
fn text(feed: &mut dyn FnMut(&[u8]), text: &str) {
    feed(&(text.len() as u64).to_be_bytes());
    feed(text.as_bytes());
}

/// A value; all values of a column are of one kind.
fn put(feed: &mut dyn FnMut(&[u8]), value: ValueRef<'_>) {
    match value {
        ValueRef::Text(value) | ValueRef::Code(value) => text(feed, value),
        ValueRef::Integer(number) => feed(&number.to_be_bytes()),
        ValueRef::Cents(amount) => feed(&amount.0.to_be_bytes()),
        ValueRef::Hundredths(amount) => feed(&amount.0.to_be_bytes()),
        ValueRef::Boolean(answer) => feed(&[u8::from(answer)]),
        ValueRef::Date(day) => feed(&day.num_days_from_ce().to_be_bytes()),
        ValueRef::IncompleteDate(day) => text(feed, &day.to_string()),
        ValueRef::Quarter(quarter) => text(feed, &quarter.to_string()),
        ValueRef::Ssin(ssin) => text(feed, &Zeroizing::new(ssin.digits())),
        ValueRef::EnterpriseNumber(number) => text(feed, &number.to_string()),
        ValueRef::EstablishmentUnit(number) => text(feed, &number.to_string()),
        ValueRef::NssoNumber(number) => text(feed, &number.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn versions(rows: &[(&str, &[u8])]) -> Versions {
        let mut all: Vec<(BlockPath, Vec<Mark>)> = Vec::new();
        for (block, row) in rows {
            let vault = Vault::from_bytes(&[3; Vault::BYTES]);
            let mark = vault.versions().digest(|feed| feed(row));
            let block = BlockPath::parse(block).unwrap();
            match all.iter_mut().find(|(known, _)| *known == block) {
                Some((_, marks)) => marks.push(mark),
                None => all.push((block, vec![mark])),
            }
        }
        Versions(all)
    }

    fn seen(versions: &Versions) -> Seen {
        Seen {
            at: DateTime::UNIX_EPOCH,
            versions: versions.bytes(),
        }
    }

    #[test]
    fn a_row_that_is_there_twice_and_was_there_once_is_new_once() {
        let before = versions(&[("s.a", b"x"), ("s.b", b"y")]);
        let now = versions(&[("s.a", b"x"), ("s.a", b"x"), ("s.b", b"z")]);
        let since = now.since(&seen(&before), false);
        let changed: Vec<_> = since
            .changed
            .iter()
            .map(|changed| (changed.block.as_str(), changed.rows.as_slice()))
            .collect();
        assert_eq!(changed, [("s.a", &[1][..]), ("s.b", &[0][..])]);
        assert_eq!((since.gone, since.consulted), (1, DateTime::UNIX_EPOCH));
    }

    #[test]
    fn the_same_rows_in_another_order_are_nothing_new() {
        let before = versions(&[("s.a", b"x"), ("s.a", b"y")]);
        let now = versions(&[("s.a", b"y"), ("s.a", b"x")]);
        let since = now.since(&seen(&before), false);
        assert!(since.changed.is_empty() && since.gone == 0);
    }

    #[test]
    fn a_partial_answer_does_not_say_what_is_gone() {
        let before = versions(&[("s.a", b"x"), ("s.a", b"y")]);
        let since = versions(&[("s.a", b"x")]).since(&seen(&before), true);
        assert!(since.changed.is_empty() && since.gone == 0);
    }

    #[test]
    fn what_is_kept_of_a_row_is_sixteen_bytes() {
        assert_eq!(versions(&[("s.a", b"x"), ("s.b", b"y")]).bytes().len(), 32);
    }
}
