//! Why this may be seen: what the deliberation depends on, the bounds, the grants by paragraph, what is withheld and why, and where it stands in the log.
//!
//! Pure. Called by the page about the consultation, once per dossier.

use std::collections::BTreeMap;

use domain::catalogue::{FieldPath, SourceId};
use uuid::Uuid;

use super::overview::bounds;
use super::reading::{Reading, capitalised, joined};
use crate::words::paragraph_number;

/// The page about the consultation, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Authority {
    /// The deliberation, its number and title.
    pub(super) deliberation: String,
    /// What it depends on: conditions, and the declaration of honour.
    pub(super) conditions: Vec<String>,
    /// The windows and the employers.
    pub(super) bounds: Vec<String>,
    /// To whom the data may be passed on, and to nobody else.
    pub(super) onward: Vec<String>,
    /// By paragraph, the fields that it grants.
    pub(super) grants: Vec<Group>,
    /// By reason, the fields that are withheld.
    pub(super) withheld: Vec<Group>,
    /// Where it stands in the log.
    pub(super) log: Vec<String>,
}

/// Fields under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The paragraph.
    pub(super) paragraph: String,
    /// The reason, where there is one.
    pub(super) reason: String,
    /// Per block: its name and its fields.
    pub(super) blocks: Vec<(String, String)>,
}

/// Makes the page. `receipts`: where in the log each release stands.
pub(super) fn authority(reading: &Reading<'_>, consultation: Uuid, receipts: &BTreeMap<SourceId, u64>) -> Authority {
    let words = reading.words;
    let deliberation = reading.deliberation.map_or_else(
        || reading.request.deliberation.clone(),
        |deliberation| format!("{} · {}", deliberation.number, words.names(&deliberation.title)),
    );
    Authority {
        deliberation,
        conditions: conditions(reading),
        bounds: bounds(reading),
        onward: onward(reading),
        grants: grants(reading),
        withheld: withheld(reading),
        log: log(reading, consultation, receipts),
    }
}

/// What the deliberation depends on, each in a sentence.
fn conditions(reading: &Reading<'_>) -> Vec<String> {
    let words = reading.words;
    let Some(deliberation) = reading.deliberation else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    for condition in &deliberation.conditions {
        let met = condition.met_from.filter(|from| *from <= reading.today);
        let key = match (met, condition.demonstration) {
            (Some(_), true) => "authority-condition-demonstration",
            (Some(_), false) => "authority-condition-met",
            (None, _) => "authority-condition-unmet",
        };
        let values = [
            ("condition", words.names(&condition.name).into()),
            ("day", met.map_or_else(String::new, |day| words.long_date(day)).into()),
            ("paragraph", condition.paragraph.0.as_str().into()),
        ];
        lines.push(words.with(key, &values));
    }
    if let Some(paragraph) = &deliberation.declaration {
        lines.push(words.with("authority-declaration", &[("paragraph", paragraph.0.as_str().into())]));
    }
    lines
}

/// To whom the data may be passed on, and that it is to nobody else.
fn onward(reading: &Reading<'_>) -> Vec<String> {
    let words = reading.words;
    let onward = reading.deliberation.map_or(&[][..], |found| found.onward.as_slice());
    if onward.is_empty() {
        return vec![words.text("authority-onward-nobody")];
    }
    let named = onward.iter().map(|onward| {
        let values = [
            ("name", words.names(&onward.name).into()),
            ("paragraph", onward.paragraph.0.as_str().into()),
        ];
        words.with("authority-onward", &values)
    });
    named.chain([words.text("authority-onward-else")]).collect()
}

fn grants(reading: &Reading<'_>) -> Vec<Group> {
    let mut by_paragraph: BTreeMap<(u32, String), Vec<&FieldPath>> = BTreeMap::new();
    for granted in reading.scope.sources.iter().flat_map(|scope| &scope.granted) {
        let paragraph = joined(&granted.paragraphs);
        by_paragraph
            .entry((paragraph_number(&paragraph), paragraph))
            .or_default()
            .push(&granted.field);
    }
    let group = |((_, paragraph), fields): ((u32, String), Vec<&FieldPath>)| Group {
        paragraph,
        reason: String::new(),
        blocks: by_block(reading, &fields),
    };
    by_paragraph.into_iter().map(group).collect()
}

fn withheld(reading: &Reading<'_>) -> Vec<Group> {
    let mut by_reason: BTreeMap<(u32, String, String), Vec<&FieldPath>> = BTreeMap::new();
    for withheld in reading.scope.sources.iter().flat_map(|scope| &scope.withheld) {
        let paragraph = withheld
            .paragraph
            .as_ref()
            .map_or_else(String::new, |paragraph| paragraph.0.clone());
        let reason = withheld.reason.as_ref().map_or_else(
            || reading.words.text("dossier-not-named"),
            |reason| reading.words.names(reason).to_owned(),
        );
        by_reason
            .entry((paragraph_number(&paragraph), paragraph, reason))
            .or_default()
            .push(&withheld.field);
    }
    let group = |((_, paragraph, reason), fields): ((u32, String, String), Vec<&FieldPath>)| Group {
        paragraph,
        reason,
        blocks: by_block(reading, &fields),
    };
    by_reason.into_iter().map(group).collect()
}

/// Fields by block, in the order of the catalogue: `DmfA, werknemerslijn` and the names.
fn by_block(reading: &Reading<'_>, fields: &[&FieldPath]) -> Vec<(String, String)> {
    let words = reading.words;
    let mut blocks = Vec::new();
    for source in reading.catalogue.sources() {
        for block in &source.blocks {
            let names: Vec<&str> = block
                .fields
                .iter()
                .filter(|field| fields.contains(&&field.path))
                .map(|field| words.names(&field.name))
                .collect();
            if !names.is_empty() {
                blocks.push((
                    format!("{}, {}", reading.source_label(source), words.names(&block.name)),
                    names.join(", "),
                ));
            }
        }
    }
    blocks
}

fn log(reading: &Reading<'_>, consultation: Uuid, receipts: &BTreeMap<SourceId, u64>) -> Vec<String> {
    let words = reading.words;
    let mut lines = vec![words.with("dossier-consultation-id", &[("id", consultation.to_string().into())])];
    for scope in &reading.scope.sources {
        let Some(source) = reading.catalogue.source(&scope.source) else {
            continue;
        };
        let name = capitalised(words.names(&source.name));
        lines.push(match receipts.get(&scope.source) {
            Some(place) => {
                let place = words.integer(i64::try_from(*place).unwrap_or(i64::MAX));
                words.with("dossier-receipt", &[("source", name.into()), ("place", place.into())])
            }
            None => words.with("dossier-no-receipt", &[("source", name.into())]),
        });
    }
    lines
}
