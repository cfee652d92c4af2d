//! The state of every source, in form and words, and the sentence that sums up the progress.
//!
//! Pure: how long something is awaited is an argument. Called by the dossier screen; while a source is awaited once a
//! second, else once per dossier.

use std::collections::{BTreeMap, BTreeSet};

use domain::catalogue::{Source, SourceId};
use domain::dossier::{Missing, SourceEnd, SourceState, Table};

use super::field_states::{can_ask_again, part_words, unavailable_words};
use super::reading::{ABSENT, Reading};
use crate::look::Tokens;
use crate::widgets::cell::CellLook;
use crate::widgets::source_strip::{StripEnd, StripItem};

/// The sources in the order in which the purpose names them, and after them the others of the catalogue; those that the
/// consultation does not cover come last.
pub(super) fn in_order<'a>(reading: &Reading<'a>) -> Vec<&'a Source> {
    let named = reading.purpose().map_or(&[][..], |purpose| purpose.sources.as_slice());
    let mut sources: Vec<&Source> = reading.catalogue.sources().iter().collect();
    sources.sort_by_key(|source| {
        (
            reading.state(&source.id).is_none(),
            named.iter().position(|id| *id == source.id).unwrap_or(named.len()),
        )
    });
    sources
}

/// One item per source that the consultation covers, in order, and a last one that names the others. `waited`: how many
/// seconds each source that is awaited has been.
pub(super) fn strip(reading: &Reading<'_>, tokens: &Tokens, waited: &BTreeMap<SourceId, u64>) -> Vec<StripItem> {
    let (covered, others): (Vec<_>, Vec<_>) = in_order(reading)
        .into_iter()
        .partition(|source| reading.state(&source.id).is_some());
    let mut items: Vec<_> = covered
        .into_iter()
        .map(|source| {
            item(
                reading,
                tokens,
                source,
                waited.get(&source.id).copied().unwrap_or_default(),
            )
        })
        .collect();
    if !others.is_empty() {
        let names: Vec<_> = others.iter().map(|source| reading.source_label(source)).collect();
        let words = reading
            .words
            .with("source-others-not-in-scope", &[("sources", names.join(", ").into())]);
        items.push(StripItem {
            source: String::new(),
            hue: tokens.rule,
            sign: ABSENT,
            colour: tokens.text_quiet,
            look: CellLook::NotGranted,
            spoken: words.clone(),
            words,
            retry: None,
        });
    }
    items
}

/// The state of a source in words: `12 rijen`, `niet bereikbaar`.
pub(super) fn state_words(reading: &Reading<'_>, source: &Source) -> String {
    let words = reading.words;
    let rows = |tables: &[Table]| tables.iter().map(Table::rows).sum::<usize>();
    match reading.state(&source.id) {
        None | Some(SourceState::Ended(SourceEnd::NotInScope)) => words.text("source-not-in-scope"),
        Some(SourceState::Awaited) => words.text("field-awaited"),
        Some(SourceState::Ended(SourceEnd::Complete(tables))) => {
            let rows = words.with("source-rows", &[("rows", rows(tables).into())]);
            match quarters(reading, source) {
                0 => rows,
                quarters => format!(
                    "{rows}, {}",
                    words.with("source-quarters", &[("quarters", quarters.into())])
                ),
            }
        }
        Some(SourceState::Ended(SourceEnd::Empty)) => words.text("source-empty"),
        Some(SourceState::Ended(SourceEnd::Partial { missing, .. })) => part_of(reading, source, missing),
        Some(SourceState::Ended(SourceEnd::Unavailable(why))) => unavailable_words(reading, *why),
    }
}

/// `11 van 12`; of a source that is told by the quarter: `31 van 40 kwartalen`.
fn part_of(reading: &Reading<'_>, source: &Source, missing: &Missing) -> String {
    if source.block("employer-declaration").is_none() {
        return part_words(reading, missing);
    }
    let (present, expected) = (f64::from(missing.present), f64::from(missing.expected));
    let values = [("present", present.into()), ("expected", expected.into())];
    reading.words.with("source-part-quarters", &values)
}

/// In how many quarters something was declared; 0 for a source that is not told by the quarter.
fn quarters(reading: &Reading<'_>, source: &Source) -> usize {
    let Some(block) = source.block("employer-declaration") else {
        return 0;
    };
    let declared = reading.rows(block).filter_map(|row| row.own_days());
    declared.map(|(begin, _)| begin).collect::<BTreeSet<_>>().len()
}

fn item(reading: &Reading<'_>, tokens: &Tokens, source: &Source, seconds: u64) -> StripItem {
    let words = reading.words;
    let name = words.names(&source.name).to_owned();
    let short = reading.source_label(source);
    let (sign, colour, look) = match reading.state(&source.id) {
        None | Some(SourceState::Ended(SourceEnd::NotInScope)) => (ABSENT, tokens.text_quiet, CellLook::NotGranted),
        Some(SourceState::Awaited) => ("", tokens.text_quiet, CellLook::Awaited),
        Some(SourceState::Ended(SourceEnd::Complete(_))) => ("✓", tokens.status.ok, CellLook::Value),
        Some(SourceState::Ended(SourceEnd::Empty)) => ("✓", tokens.status.ok, CellLook::Absent),
        Some(SourceState::Ended(SourceEnd::Partial { .. })) => ("◐", tokens.status.warn, CellLook::Value),
        Some(SourceState::Ended(SourceEnd::Unavailable(_))) => ("✗", tokens.status.error, CellLook::Unavailable),
    };
    let text = if look == CellLook::Awaited {
        words.with("source-awaited", &[("seconds", seconds.into())])
    } else {
        state_words(reading, source)
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

/// `2 van 3 bronnen hebben geantwoord`, with what went wrong where something did, and while a source is awaited the button
/// that stops the waiting.
pub(super) fn strip_end(reading: &Reading<'_>) -> StripEnd {
    let awaited = awaited(reading);
    let names: Vec<_> = awaited.iter().map(|source| reading.source_label(source)).collect();
    let words = reading.words;
    let name = || words.with("source-stop-name", &[("sources", names.join(", ").into())]);
    StripEnd {
        progress: progress(reading),
        stop: (!awaited.is_empty()).then(|| (words.text("source-stop"), name())),
    }
}

/// The sources that have not answered yet, in the order of the strip.
pub(super) fn awaited<'a>(reading: &Reading<'a>) -> Vec<&'a Source> {
    let mut sources = in_order(reading);
    sources.retain(|source| matches!(reading.state(&source.id), Some(SourceState::Awaited)));
    sources
}

fn progress(reading: &Reading<'_>) -> String {
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
