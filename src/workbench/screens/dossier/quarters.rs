//! The strip of quarters: per employer the Dimona periods as bars and the declared quarters as blocks, per benefit the time it
//! was paid for, and the same in words for those who cannot see it.
//!
//! Pure: from a dossier to fractions of a width. Called by the overview, once per dossier.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use domain::calendar::Quarter;
use domain::catalogue::{Block, BlockPath, SourceId};
use domain::dossier::{SourceEnd, SourceState};
use domain::identifiers::EnterpriseNumber;

use super::field_states::{Place, field_state, form, missing, part_words};
use super::reading::{Reading, Row};
use super::relations::days_in_sight;
use crate::widgets::cell::CellLook;

/// How many employers a source gets a lane each for; the others share one.
const LANES: usize = 4;
/// The blocks whose rows are drawn.
const BLOCKS: [&str; 7] = [
    "dimona.period",
    "dmfa.employer-declaration",
    "unemployment.benefit",
    "unemployment.activation",
    "living-wage.attest",
    "sickness.payment",
    "jobbonus.quarter",
];

/// The strip, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct QuarterStrip {
    /// The quarters, the oldest first.
    pub(super) quarters: Vec<Quarter>,
    /// The lanes, source by source.
    pub(super) lanes: Vec<Lane>,
    /// Each quarter in words.
    pub(super) spoken: Vec<String>,
}

/// A lane: one employer in one source, or the state of a source that has nothing to draw.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lane {
    /// Whose hue it has.
    pub(super) source: SourceId,
    /// The words before it.
    pub(super) title: String,
    /// A value when there is something to draw, else the form of why there is not.
    pub(super) look: CellLook,
    /// The words of why there is not.
    pub(super) words: String,
    /// What is drawn.
    pub(super) bars: Vec<Bar>,
}

/// A stretch of a lane, as fractions of its width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bar {
    /// Where it begins.
    pub(super) from: f32,
    /// Where it ends.
    pub(super) to: f32,
    /// The row that it stands for.
    pub(super) row: usize,
    /// Whether it was taken back: only its edge is drawn.
    pub(super) is_hollow: bool,
}

/// The quarters from three calendar years back until today.
pub(super) fn quarters(today: NaiveDate) -> Vec<Quarter> {
    let first = NaiveDate::from_ymd_opt(today.year() - 3, 1, 1).unwrap_or(today);
    Quarter::through(Quarter::containing(first), Quarter::containing(today)).collect()
}

/// A stretch of days as fractions of these quarters; none when it lies outside. `end` is the last day.
pub(super) fn bar(quarters: &[Quarter], begin: NaiveDate, end: Option<NaiveDate>, row: usize) -> Option<Bar> {
    let (first, last) = (quarters.first()?.first_day(), quarters.last()?.last_day());
    let end = end.unwrap_or(last);
    if end < first || last < begin {
        return None;
    }
    let all = (last - first).num_days() as f32 + 1.0;
    let at = |day: NaiveDate| (day.clamp(first, last) - first).num_days() as f32;
    Some(Bar {
        from: at(begin) / all,
        to: (at(end) + 1.0) / all,
        row,
        is_hollow: false,
    })
}

/// Makes the strip out of what the scope grants of the blocks that are drawn.
pub(super) fn quarter_strip(reading: &Reading<'_>) -> QuarterStrip {
    let quarters = quarters(reading.today);
    let mut lanes = Vec::new();
    let mut said: Vec<Vec<String>> = vec![Vec::new(); quarters.len()];
    let granted = BLOCKS.into_iter().filter_map(|path| reading.block(path));
    for block in granted.filter(|block| reading.grants_some_of(block)) {
        block_lanes(reading, block, &quarters, &mut lanes, &mut said);
    }
    let spoken = quarters.iter().zip(said).map(|(quarter, said)| {
        let quarter = reading.words.quarter(*quarter);
        if said.is_empty() {
            reading
                .words
                .with("overview-quarter-nothing", &[("quarter", quarter.into())])
        } else {
            format!("{quarter}: {}", said.join("; "))
        }
    });
    let spoken = spoken.collect();
    QuarterStrip {
        quarters,
        lanes,
        spoken,
    }
}

fn block_lanes<'a>(
    reading: &Reading<'a>,
    block: &'a Block,
    quarters: &[Quarter],
    lanes: &mut Vec<Lane>,
    said: &mut [Vec<String>],
) {
    let source = block.path.source();
    let Some(known) = reading.catalogue.source(&source) else {
        return;
    };
    let name = reading.words.names(&known.name);
    let mut by_employer: BTreeMap<Option<EnterpriseNumber>, Vec<Bar>> = BTreeMap::new();
    let mut order = Vec::new();
    for row in reading.newest_first(block) {
        let Some((begin, end)) = days_in_sight(&row) else {
            continue;
        };
        let Some(bar) = bar(quarters, begin, end, row.index) else {
            continue;
        };
        let bar = Bar {
            is_hollow: row.is_cancelled(),
            ..bar
        };
        let employer = row.own_employer();
        if !order.contains(&employer) {
            order.push(employer);
        }
        by_employer.entry(employer).or_default().push(bar);
        say(reading, name, row, (begin, end), quarters, said);
    }
    if order.is_empty() {
        let (look, mut words) = why_empty(reading, &block.path);
        if look == CellLook::Absent && reading.rows(block).next().is_some() {
            words = reading.words.text("overview-quarters-none");
        }
        if look != CellLook::Absent {
            for said in said.iter_mut() {
                said.push(format!("{name}: {words}"));
            }
        }
        lanes.push(Lane {
            source,
            title: name.to_owned(),
            look,
            words,
            bars: Vec::new(),
        });
        return;
    }
    if let Some(missing) = missing(reading, &block.path) {
        // A quarter without a row is then not known to be without.
        let words = reading
            .words
            .with("dossier-part", &[("part", part_words(reading, missing).into())]);
        let begins = |said: &String| said == name || said.starts_with(&format!("{name} "));
        for said in said.iter_mut().filter(|said| !said.iter().any(begins)) {
            said.push(format!("{name}: {words}"));
        }
        let lane = Lane {
            source: source.clone(),
            title: name.to_owned(),
            look: CellLook::Unavailable,
            words,
            bars: Vec::new(),
        };
        lanes.push(lane);
    }
    let many = order.len() > LANES;
    for (place, employer) in order.iter().enumerate() {
        let bars = by_employer.remove(employer).unwrap_or_default();
        if many && place >= LANES - 1 {
            let others = reading.words.with(
                "overview-other-employers",
                &[("count", (order.len() + 1 - LANES).into())],
            );
            let title = format!("{name} {others}");
            match lanes.last_mut().filter(|lane| lane.title == title) {
                Some(lane) => lane.bars.extend(bars),
                None => lanes.push(Lane {
                    source: source.clone(),
                    title,
                    look: CellLook::Value,
                    words: String::new(),
                    bars,
                }),
            }
            continue;
        }
        let number = employer.map_or_else(String::new, |number| format!(" {}", number.grouped()));
        let title = format!("{name}{number}");
        lanes.push(Lane {
            source: source.clone(),
            title,
            look: CellLook::Value,
            words: String::new(),
            bars,
        });
    }
}

fn say(
    reading: &Reading<'_>,
    source: &str,
    row: Row<'_>,
    days: (NaiveDate, Option<NaiveDate>),
    quarters: &[Quarter],
    said: &mut [Vec<String>],
) {
    let employer = row
        .own_employer()
        .map_or_else(String::new, |number| format!(" {}", reading.employer_words(number)));
    for (quarter, said) in quarters.iter().zip(said) {
        if days.0 <= quarter.last_day() && days.1.is_none_or(|end| quarter.first_day() <= end) {
            let mut words = format!("{source}{employer}");
            if row.is_cancelled() {
                words = format!("{words} ({})", reading.words.text("dossier-cancelled"));
            }
            if !said.contains(&words) {
                said.push(words);
            }
        }
    }
}

/// The state of a block's source where it has no row: its form and words.
pub(super) fn why_empty(reading: &Reading<'_>, path: &BlockPath) -> (CellLook, String) {
    let Some(block) = reading.catalogue.block(path) else {
        return (CellLook::Absent, String::new());
    };
    let granted = block
        .fields
        .iter()
        .find(|field| reading.paragraphs(&field.path).is_some());
    let Some(field) = granted.or(block.fields.first()) else {
        return (CellLook::Absent, String::new());
    };
    let (look, words) = form(reading, &field_state(reading, block, field, Place::Nothing));
    match (look, reading.state(&path.source())) {
        (CellLook::Absent, Some(SourceState::Ended(SourceEnd::Complete(_) | SourceEnd::Empty))) => {
            let name = reading.words.names(&block.name);
            (look, reading.words.with("dossier-no-row", &[("block", name.into())]))
        }
        _ => (look, words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_strip_begins_three_calendar_years_back_and_ends_with_this_quarter() {
        let quarters = quarters(day("2026-11-22"));
        assert_eq!(quarters.first().unwrap().to_string(), "2023/1");
        assert_eq!(quarters.last().unwrap().to_string(), "2026/4");
        assert_eq!(quarters.len(), 16);
    }

    #[test]
    fn a_bar_is_cut_off_at_the_edges_of_the_strip() {
        let quarters = quarters(day("2026-11-22"));
        let bar = |begin: &str, end: Option<&str>| bar(&quarters, day(begin), end.map(day), 0);
        let whole = bar("2000-01-01", None).unwrap();
        assert!(whole.from.abs() < 0.001 && (whole.to - 1.0).abs() < 0.001);
        let first_day = bar("2023-01-01", Some("2023-01-01")).unwrap();
        assert!(first_day.from.abs() < 0.000_1 && first_day.to > 0.0 && first_day.to < 0.001);
        let half = bar("2025-01-01", Some("2026-12-31")).unwrap();
        assert!((half.from - 0.5).abs() < 0.001 && (half.to - 1.0).abs() < 0.001);
        assert!(bar("2010-01-01", Some("2022-12-31")).is_none() && bar("2027-01-01", None).is_none());
    }
}
