//! The state of every source, in form and words, and the sentence that sums up the progress.
//!
//! Pure: how long something is awaited is an argument. Called by the dossier screen; while a source is awaited once a
//! second, else once per dossier.

use domain::catalogue::Source;
use domain::dossier::{SourceEnd, SourceState, Table};

use super::field_states::{can_ask_again, part_words, unavailable_words};
use super::reading::{ABSENT, Reading};
use crate::look::Tokens;
use crate::widgets::cell::CellLook;
use crate::widgets::source_strip::StripItem;

/// The sources in the order in which the purpose names them, and after them the others of the catalogue.
pub(super) fn in_order<'a>(reading: &Reading<'a>) -> Vec<&'a Source> {
    let named = reading.purpose().map_or(&[][..], |purpose| purpose.sources.as_slice());
    let mut sources: Vec<&Source> = reading.catalogue.sources().iter().collect();
    sources.sort_by_key(|source| named.iter().position(|id| *id == source.id).unwrap_or(named.len()));
    sources
}

/// One item per source, in order. `seconds`: how long the sources that are awaited have been.
pub(super) fn strip(reading: &Reading<'_>, tokens: &Tokens, seconds: u64) -> Vec<StripItem> {
    in_order(reading)
        .into_iter()
        .map(|source| item(reading, tokens, source, seconds))
        .collect()
}

fn item(reading: &Reading<'_>, tokens: &Tokens, source: &Source, seconds: u64) -> StripItem {
    let words = reading.words;
    let name = words.names(&source.name).to_owned();
    let short = reading.source_label(source);
    let rows = |tables: &[Table]| tables.iter().map(Table::rows).sum::<usize>();
    let (sign, colour, look, text) = match reading.state(&source.id) {
        None | Some(SourceState::Ended(SourceEnd::NotInScope)) => (
            ABSENT,
            tokens.text_quiet,
            CellLook::NotGranted,
            words.text("source-not-in-scope"),
        ),
        Some(SourceState::Awaited) => {
            let text = words.with("source-awaited", &[("seconds", seconds.into())]);
            ("", tokens.text_quiet, CellLook::Awaited, text)
        }
        Some(SourceState::Ended(SourceEnd::Complete(tables))) => {
            let text = words.with("source-rows", &[("rows", rows(tables).into())]);
            ("✓", tokens.status.ok, CellLook::Value, text)
        }
        Some(SourceState::Ended(SourceEnd::Empty)) => {
            ("✓", tokens.status.ok, CellLook::Absent, words.text("source-empty"))
        }
        Some(SourceState::Ended(SourceEnd::Partial { missing, .. })) => {
            ("◐", tokens.status.warn, CellLook::Value, part_words(reading, missing))
        }
        Some(SourceState::Ended(SourceEnd::Unavailable(why))) => (
            "✗",
            tokens.status.error,
            CellLook::Unavailable,
            unavailable_words(reading, *why),
        ),
    };
    let retry = match reading.state(&source.id) {
        Some(SourceState::Ended(SourceEnd::Unavailable(why))) if can_ask_again(*why) => {
            Some(words.with("source-retry", &[("source", name.as_str().into())]))
        }
        Some(SourceState::Ended(SourceEnd::Partial { .. })) => {
            Some(words.with("source-retry", &[("source", name.as_str().into())]))
        }
        _ => None,
    };
    let spoken = format!("{name}: {text}");
    StripItem {
        source: short,
        hue: tokens.source(&source.id),
        sign,
        colour,
        look,
        words: text,
        spoken,
        retry,
    }
}

/// `2 van 3 bronnen hebben geantwoord`; with what went wrong, where something did.
pub(super) fn progress(reading: &Reading<'_>) -> String {
    let states: Vec<&SourceState> = reading
        .catalogue
        .sources()
        .iter()
        .filter_map(|source| reading.state(&source.id))
        .collect();
    let awaited = states
        .iter()
        .filter(|state| matches!(state, SourceState::Awaited))
        .count();
    let failed = states
        .iter()
        .filter(|state| matches!(state, SourceState::Ended(SourceEnd::Unavailable(_))))
        .count();
    let values = [
        ("answered", (states.len() - awaited).into()),
        ("sources", states.len().into()),
        ("failed", failed.into()),
    ];
    let key = match (awaited, failed) {
        (0, 0) => "source-progress-done",
        (0, _) => "source-progress-failed",
        (_, _) => "source-progress",
    };
    reading.words.with(key, &values)
}
