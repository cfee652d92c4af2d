//! The places of residence, the newest first, and where the person had their residence on a day.
//!
//! Pure. Called by the views of the dossier and by the page of the addresses. What may not be seen is named, and no column
//! stands for it.

use chrono::NaiveDate;
use domain::catalogue::Block;
use domain::dossier::{SourceEnd, SourceState};

use super::field_states::{missing, part_words, window};
use super::overview::{Fact, Part};
use super::person::{address, residence_on};
use super::quarters::why_empty;
use super::reading::{ABSENT, Reading, Row};
use crate::widgets::cell::CellLook;

/// The fields that an address is made of.
const ADDRESS: [&str; 5] = ["street", "house-number", "postal-code", "municipality", "country"];

/// The places of residence, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Addresses {
    /// The rows with what each column is, or why there are none.
    pub(super) part: Part,
    /// What of an address may not be seen, in words.
    pub(super) withheld: Option<String>,
}

/// The block, where anything of it may be seen.
fn residence<'a>(reading: &Reading<'a>) -> Option<&'a Block> {
    let block = reading.block("register.residence")?;
    reading.grants_some_of(block).then_some(block)
}

fn is_granted(reading: &Reading<'_>, block: &Block, id: &str) -> bool {
    let field = block.field(id);
    field.is_some_and(|field| reading.paragraphs(&field.path).is_some())
}

/// Makes the list; none where nothing of a residence may be seen.
pub(super) fn addresses(reading: &Reading<'_>) -> Option<Addresses> {
    let block = residence(reading)?;
    let rows = reading.newest_first(block);
    let facts: Vec<Fact> = rows.iter().map(|row| fact(reading, block, *row)).collect();
    let words = reading.words;
    let names = ADDRESS
        .iter()
        .filter(|id| !is_granted(reading, block, id))
        .filter_map(|id| Some(words.names(&block.field(id)?.name)));
    let names: Vec<_> = names.collect();
    let numbers = facts.first().map_or_else(Vec::new, |fact| vec![false; fact.said.len()]);
    Some(Addresses {
        part: Part {
            title: words.text("addresses-title"),
            source: block.path.source(),
            none: facts.is_empty().then(|| why_empty(reading, &block.path)),
            incomplete: missing(reading, &block.path)
                .filter(|_| !facts.is_empty())
                .map(|missing| words.with("dossier-part", &[("part", part_words(reading, missing).into())])),
            facts,
            numbers,
            more: None,
        },
        withheld: (!names.is_empty()).then(|| words.with("addresses-withheld", &[("fields", names.join(", ").into())])),
    })
}

fn fact(reading: &Reading<'_>, block: &Block, row: Row<'_>) -> Fact {
    let words = reading.words;
    let end = row.date("end").map(|end| words.date(end));
    let mut said = Vec::new();
    if is_granted(reading, block, "end") {
        let name = words.text("addresses-until");
        said.push((name, end.unwrap_or_else(|| words.text("addresses-now"))));
    }
    let place = address(reading, row);
    let place = if place.is_empty() { ABSENT.to_owned() } else { place };
    said.push((words.text("addresses-address"), place));
    let lead = row.date("begin").map_or_else(String::new, |begin| {
        words.with("overview-since", &[("day", words.date(begin).into())])
    });
    let values: Vec<_> = said.iter().map(|(name, value)| format!("{name} {value}")).collect();
    let spoken = [lead.clone(), values.join(", ")];
    let spoken: Vec<_> = spoken.into_iter().filter(|part| !part.is_empty()).collect();
    Fact {
        spoken: spoken.join(", "),
        lead,
        said,
        block: block.path.clone(),
        row: row.index,
    }
}

/// Where the person had their residence on a day: the form and the words of the answer.
pub(super) fn on_day(reading: &Reading<'_>, day: NaiveDate) -> Option<(CellLook, String)> {
    let block = residence(reading)?;
    let words = reading.words;
    if !is_granted(reading, block, "begin") || !is_granted(reading, block, "end") {
        return Some((CellLook::NotGranted, words.text("addresses-days-withheld")));
    }
    let state = reading.state(&block.path.source());
    if !matches!(
        state,
        Some(SourceState::Ended(
            SourceEnd::Complete(_) | SourceEnd::Partial { .. } | SourceEnd::Empty
        ))
    ) {
        return Some(why_empty(reading, &block.path));
    }
    if let Some(row) = residence_on(reading, day) {
        let since = row
            .date("begin")
            .map_or_else(String::new, |begin| words.long_date(begin));
        let place = address(reading, row);
        let values = [("address", place.into()), ("day", since.into())];
        return Some((CellLook::Value, words.with("addresses-on-day", &values)));
    }
    if let Some(window) = window(reading, block).filter(|window| day < window.from || window.until < day) {
        let values = [
            ("from", words.long_date(window.from).into()),
            ("until", words.long_date(window.until).into()),
        ];
        return Some((CellLook::OutsideWindow, words.with("addresses-outside", &values)));
    }
    if missing(reading, &block.path).is_some() {
        return Some((CellLook::Unavailable, words.text("benefits-not-known")));
    }
    Some((CellLook::Absent, words.text("addresses-none-on-day")))
}
