//! The values of a column, each different one once: what sorting and finding work on.
//!
//! A career repeats itself: a hundred thousand rows have a few hundred days, codes and employers. So a column is kept as its
//! different values and, for every row, which one it has; a text is written, folded, searched and compared once for each
//! value instead of once for each row. The values are the dossier's and are dropped with it. Called by the grid.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use super::fold::fold;

/// What a cell is sorted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key<'a> {
    /// There is nothing: it stands last, whichever way the column is sorted.
    Absent,
    /// A day, an amount, a number: by its size.
    Number(i64),
    /// A text or a code: as the language sorts.
    Text(Cow<'a, str>),
}

/// What tells the cells of a column apart: cells with equal keys and equal readings have the same words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellKey<'a> {
    /// What it is sorted by.
    pub key: Key<'a>,
    /// Which of several readings the value has: a code means one thing until a day and another one after it.
    pub reading: u32,
}

/// The different values of a column and which row has which.
pub(super) struct Values {
    keys: Vec<Key<'static>>,
    texts: Vec<Box<str>>,
    rows: Vec<u32>,
    folded: OnceLock<Folded>,
    ranks: OnceLock<Vec<u32>>,
}

/// The texts of all values in one, folded, each followed by [`END`].
pub(super) struct Folded {
    pub(super) text: String,
    pub(super) ends: Vec<usize>,
}

/// Stands between two values; [`fold`] leaves none of it in a text.
pub(super) const END: char = '\0';

/// The rank of what is absent: after everything.
pub(super) const LAST: u32 = u32::MAX;

impl Values {
    /// For every row the place of its value.
    pub(super) fn rows(&self) -> &[u32] {
        &self.rows
    }

    /// How many different values there are.
    pub(super) fn count(&self) -> usize {
        self.keys.len()
    }

    /// What the values are sorted by.
    pub(super) fn keys(&self) -> &[Key<'static>] {
        &self.keys
    }

    /// The words of the values, folded once.
    pub(super) fn folded(&self) -> &Folded {
        self.folded.get_or_init(|| {
            let mut text = String::with_capacity(self.texts.iter().map(|text| text.len() + 1).sum());
            let mut ends = Vec::with_capacity(self.texts.len());
            for words in &self.texts {
                fold(words, &mut text);
                ends.push(text.len());
                text.push(END);
            }
            Folded { text, ends }
        })
    }

    /// The place of every value in the order of the column, found once by `rank`; none, and to be found again, when that was
    /// broken off.
    pub(super) fn ranks(&self, rank: impl FnOnce(&Self) -> Option<Vec<u32>>) -> Option<&[u32]> {
        if self.ranks.get().is_none() {
            let found = rank(self)?;
            return Some(self.ranks.get_or_init(|| found));
        }
        self.ranks.get().map(Vec::as_slice)
    }
}

/// Values of a person are not printed.
impl fmt::Debug for Values {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Values({} rows, ***)", self.rows.len())
    }
}

/// Gathers the values of a column, some rows at a time, so that no frame is held up.
#[derive(Default)]
pub(super) struct Gather {
    numbers: HashMap<(Option<i64>, u32), u32>,
    words: HashMap<Box<str>, Vec<(u32, u32)>>,
    keys: Vec<Key<'static>>,
    texts: Vec<Box<str>>,
    rows: Vec<u32>,
}

impl fmt::Debug for Gather {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Gather({} rows, ***)", self.rows.len())
    }
}

impl Gather {
    /// How many rows were read.
    pub(super) fn read(&self) -> usize {
        self.rows.len()
    }

    /// Reads these rows. `key` tells them apart and `text` gives the words of one; it is asked once for each different value.
    pub(super) fn take<'a>(
        &mut self,
        rows: Range<usize>,
        key: impl Fn(usize) -> CellKey<'a>,
        text: impl Fn(usize) -> String,
    ) {
        self.rows.reserve(rows.len());
        for row in rows {
            let CellKey { key, reading } = key(row);
            let next = self.keys.len() as u32;
            let place = match &key {
                Key::Absent => *self.numbers.entry((None, reading)).or_insert(next),
                Key::Number(number) => *self.numbers.entry((Some(*number), reading)).or_insert(next),
                Key::Text(words) => {
                    let known = match self.words.get_mut(words.as_ref()) {
                        Some(known) => known,
                        None => self.words.entry(words.as_ref().into()).or_default(),
                    };
                    let found = known
                        .iter()
                        .find(|(other, _)| *other == reading)
                        .map(|(_, place)| *place);
                    found.unwrap_or_else(|| {
                        known.push((reading, next));
                        next
                    })
                }
            };
            if place == next {
                self.keys.push(match key {
                    Key::Absent => Key::Absent,
                    Key::Number(number) => Key::Number(number),
                    Key::Text(words) => Key::Text(Cow::Owned(words.into_owned())),
                });
                self.texts.push(text(row).into_boxed_str());
            }
            self.rows.push(place);
        }
    }

    /// The values of all rows that were read.
    pub(super) fn finish(self) -> Values {
        Values {
            keys: self.keys,
            texts: self.texts,
            rows: self.rows,
            folded: OnceLock::new(),
            ranks: OnceLock::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_different_value_is_written_once() {
        let codes = ["015", "027", "015", "015"];
        let asked = std::cell::Cell::new(0);
        let mut gather = Gather::default();
        let key = |row: usize| CellKey {
            key: Key::Text(codes[row].into()),
            reading: u32::from(row == 3),
        };
        let text = |row: usize| {
            asked.set(asked.get() + 1);
            format!("{} worker {row}", codes[row])
        };
        gather.take(0..2, key, text);
        gather.take(2..4, key, text);
        let values = gather.finish();
        // The last row has the code of the first, which means something else there.
        assert_eq!((values.rows(), asked.get()), (&[0, 1, 0, 2][..], 3));
        assert_eq!(
            values.folded().text,
            "015 worker 0\u{0}027 worker 1\u{0}015 worker 3\u{0}"
        );
    }

    #[test]
    fn what_is_absent_is_a_value_of_its_own_and_printing_shows_none() {
        let mut gather = Gather::default();
        let keys = [Key::Absent, Key::Number(0), Key::Absent];
        gather.take(
            0..3,
            |row| CellKey {
                key: keys[row].clone(),
                reading: 0,
            },
            |row| format!("secret {row}"),
        );
        let values = gather.finish();
        assert_eq!(values.rows(), [0, 1, 0]);
        assert_eq!(format!("{values:?}"), "Values(3 rows, ***)");
    }
}
