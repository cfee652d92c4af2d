//! Which rows are shown and in which order: sorting by a column and finding a text, on values that were gathered before.
//!
//! Pure, apart from a flag that breaks it off. Called by the worker, off the frame.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering as Atomic};

use domain::Language;
use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

use super::index::{Key, LAST, Values};
use crate::words::tag;

/// How many steps are made between two looks at the flag.
const STEPS: usize = 1024;

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The smallest, the oldest, A first.
    Ascending,
    /// The greatest, the newest, Z first.
    Descending,
}

/// What is asked of the rows.
#[derive(Debug)]
pub(super) struct Wish {
    /// How many rows there are.
    pub count: usize,
    /// The language that sorts.
    pub language: Language,
    /// The values of the column to sort by.
    pub sort: Option<(Arc<Values>, Direction)>,
    /// The columns to look in, and what for.
    pub find: Option<(Vec<Arc<Values>>, String)>,
}

/// The rows that are shown, in their order; none when it was broken off.
pub(super) fn arrange(wish: &Wish, is_over: &AtomicBool) -> Option<Vec<u32>> {
    let found = match &wish.find {
        Some((columns, text)) => Some(find(columns, text, wish.count, is_over)?),
        None => None,
    };
    let shown = |row: &u32| found.as_ref().is_none_or(|found| found[*row as usize]);
    let rows = (0..wish.count as u32).filter(shown);
    match &wish.sort {
        None => Some(rows.collect()),
        Some((values, direction)) => {
            let ranks = values.ranks(|values| ranks(values, wish.language, is_over))?;
            Some(by_rank(rows, values, ranks, *direction))
        }
    }
}

/// Which rows have the text in one of these columns.
fn find(columns: &[Arc<Values>], text: &str, count: usize, is_over: &AtomicBool) -> Option<Vec<bool>> {
    let mut found = vec![false; count];
    for values in columns {
        if is_over.load(Atomic::Relaxed) {
            return None;
        }
        let folded = values.folded();
        let mut has = vec![false; values.count()];
        let (mut from, mut place, mut any) = (0, 0, false);
        while let Some(at) = folded.text.get(from..).and_then(|rest| rest.find(text)) {
            place += folded.ends[place..].partition_point(|end| *end < from + at);
            has[place] = true;
            any = true;
            from = folded.ends[place] + 1;
            place += 1;
        }
        if any {
            for (found, value) in found.iter_mut().zip(values.rows()) {
                *found |= has[*value as usize];
            }
        }
    }
    Some(found)
}

/// The rank of each value: equal ones share theirs, what is absent is last. None when it was broken off.
fn ranks(values: &Values, language: Language, is_over: &AtomicBool) -> Option<Vec<u32>> {
    let mut numbers: Vec<(i64, u32)> = Vec::new();
    let mut texts: Vec<(&str, u32)> = Vec::new();
    let mut ranks = vec![LAST; values.count()];
    for (place, key) in (0..).zip(values.keys()) {
        match key {
            Key::Absent => {}
            Key::Number(number) => numbers.push((*number, place)),
            Key::Text(text) => texts.push((text.as_ref(), place)),
        }
    }
    numbers.sort_unstable();
    let next = ranked(&numbers, 0, &mut ranks);
    ranked(&collated(&texts, language, is_over)?, next, &mut ranks);
    Some(ranks)
}

/// Gives sorted values their ranks from `next` on.
fn ranked<T: PartialEq>(sorted: &[(T, u32)], next: u32, ranks: &mut [u32]) -> u32 {
    let mut rank = next;
    for (n, (value, place)) in sorted.iter().enumerate() {
        if n > 0 && *value != sorted[n - 1].0 {
            rank += 1;
        }
        ranks[*place as usize] = rank;
    }
    if sorted.is_empty() { next } else { rank + 1 }
}

/// The sort keys of texts in a language, sorted; none when it was broken off.
fn collated(texts: &[(&str, u32)], language: Language, is_over: &AtomicBool) -> Option<Vec<(Box<[u8]>, u32)>> {
    let collator = collator(language);
    let mut keys = Vec::with_capacity(texts.len());
    let mut key = Vec::new();
    for (n, (text, place)) in texts.iter().enumerate() {
        if n % STEPS == 0 && is_over.load(Atomic::Relaxed) {
            return None;
        }
        key.clear();
        match &collator {
            Some(collator) => {
                let Ok(()) = collator.write_sort_key_to(text, &mut key);
            }
            None => key.extend_from_slice(text.as_bytes()),
        }
        keys.push((key.as_slice().into(), *place));
    }
    keys.sort_unstable();
    Some(keys)
}

/// The rules of a language. Runs of digits are read as numbers, so that house 7 comes before house 12.
fn collator(language: Language) -> Option<CollatorBorrowed<'static>> {
    let locale: Locale = tag(language).parse().ok()?;
    let mut wanted = CollatorPreferences::from(&locale);
    wanted.numeric_ordering = Some(CollationNumericOrdering::True);
    icu_collator::Collator::try_new(wanted, CollatorOptions::default()).ok()
}

/// Sorts rows by the ranks of their values, in one pass over them; rows of the same rank keep their order.
fn by_rank(rows: impl Iterator<Item = u32> + Clone, values: &Values, ranks: &[u32], direction: Direction) -> Vec<u32> {
    let top = ranks
        .iter()
        .filter(|rank| **rank != LAST)
        .max()
        .map_or(0, |rank| *rank as usize + 1);
    let slot = |row: u32| match (ranks[values.rows()[row as usize] as usize], direction) {
        (LAST, _) => top,
        (rank, Direction::Ascending) => rank as usize,
        (rank, Direction::Descending) => top - 1 - rank as usize,
    };
    let mut places = vec![0_u32; top + 2];
    for row in rows.clone() {
        places[slot(row) + 1] += 1;
    }
    let mut all = 0;
    for place in &mut places {
        all += *place;
        *place = all;
    }
    let mut sorted = vec![0; all as usize];
    for row in rows {
        let place = &mut places[slot(row)];
        sorted[*place as usize] = row;
        *place += 1;
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::super::fold::folded;
    use super::super::index::{CellKey, Gather};
    use super::*;

    fn values(keys: &[Key<'_>], texts: &[&str]) -> Arc<Values> {
        let mut gather = Gather::default();
        gather.take(
            0..keys.len(),
            |row| CellKey {
                key: keys[row].clone(),
                reading: row as u32,
            },
            |row| texts.get(row).map_or_else(String::new, |text| (*text).to_owned()),
        );
        Arc::new(gather.finish())
    }

    fn sorted(keys: &[Key<'_>], language: Language, direction: Direction) -> Vec<u32> {
        let wish = Wish {
            count: keys.len(),
            language,
            sort: Some((values(keys, &[]), direction)),
            find: None,
        };
        arrange(&wish, &AtomicBool::new(false)).unwrap()
    }

    fn sorted_texts<'a>(texts: &[&'a str], language: Language) -> Vec<&'a str> {
        let keys: Vec<_> = texts.iter().map(|text| Key::Text((*text).into())).collect();
        let order = sorted(&keys, language, Direction::Ascending);
        order.into_iter().map(|row| texts[row as usize]).collect()
    }

    #[test]
    fn numbers_are_sorted_as_numbers_and_what_is_absent_stands_last_both_ways() {
        let keys = [
            Key::Number(9),
            Key::Absent,
            Key::Number(-3),
            Key::Number(10),
            Key::Absent,
        ];
        assert_eq!(sorted(&keys, Language::Dutch, Direction::Ascending), [2, 0, 3, 1, 4]);
        assert_eq!(sorted(&keys, Language::Dutch, Direction::Descending), [3, 0, 2, 1, 4]);
    }

    #[test]
    fn rows_with_the_same_value_keep_their_order_both_ways() {
        let keys = [Key::Number(1), Key::Number(2), Key::Number(1), Key::Number(2)];
        assert_eq!(sorted(&keys, Language::Dutch, Direction::Ascending), [0, 2, 1, 3]);
        assert_eq!(sorted(&keys, Language::Dutch, Direction::Descending), [1, 3, 0, 2]);
    }

    #[test]
    fn texts_are_sorted_as_each_language_sorts() {
        for (language, texts) in [
            (Language::Dutch, ["Aalst", "eben", "Eeklo", "Één", "Zulte"]),
            (Language::French, ["cote", "côte", "coté", "côté", "Œuvre"]),
            (Language::German, ["Arzt", "Ärzte", "Öl", "Ost", "Straße"]),
            (Language::English, ["apple", "Apple", "café", "résumé", "zebra"]),
        ] {
            let mut turned = texts;
            turned.reverse();
            let found = sorted_texts(&turned, language);
            let expected: Vec<&str> = match language {
                // Accents count from the front, and only where the letters are the same.
                Language::French => vec!["cote", "coté", "côte", "côté", "Œuvre"],
                _ => texts.to_vec(),
            };
            assert_eq!(found, expected, "{language:?}");
        }
        assert_eq!(
            sorted_texts(&["12", "7", "7bis", "100"], Language::Dutch),
            ["7", "7bis", "12", "100"]
        );
    }

    fn found(columns: Vec<Arc<Values>>, typed: &str) -> Vec<u32> {
        let wish = Wish {
            count: columns[0].rows().len(),
            language: Language::Dutch,
            sort: None,
            find: Some((columns, folded(typed))),
        };
        arrange(&wish, &AtomicBool::new(false)).unwrap()
    }

    #[test]
    fn a_text_is_found_in_any_column_and_never_across_two_values() {
        let number = |n| Key::Number(n);
        let keys = [number(0), number(1), number(2), number(3)];
        let place = values(&keys, &["Gent", "Liège", "Mechelen", "Ath"]);
        let kind = values(&keys, &["arbeider", "student", "bediende", "Gentenaar"]);
        let both = || vec![Arc::clone(&place), Arc::clone(&kind)];
        assert_eq!(found(both(), "gent"), [0, 3]);
        assert_eq!(found(both(), "LIEGE"), [1]);
        assert_eq!(found(both(), "e"), [0, 1, 2, 3]);
        assert!(
            found(both(), "gentl").is_empty(),
            "the end of one value and the begin of the next"
        );
        assert!(found(both(), "brugge").is_empty());
    }

    #[test]
    fn what_is_found_is_sorted_too() {
        let keys = [Key::Number(3), Key::Number(1), Key::Number(2)];
        let place = values(&keys, &["Gent", "Brugge", "Gent"]);
        let wish = Wish {
            count: 3,
            language: Language::Dutch,
            sort: Some((Arc::clone(&place), Direction::Ascending)),
            find: Some((vec![place], "gent".into())),
        };
        assert_eq!(arrange(&wish, &AtomicBool::new(false)), Some(vec![2, 0]));
        assert_eq!(arrange(&wish, &AtomicBool::new(true)), None, "broken off");
    }
}
