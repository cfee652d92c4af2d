//! Why this may be seen: the bounds, the grants by paragraph, what is withheld and why, and where it stands in the log.
//!
//! Pure. Called by the page about the consultation, once per dossier.

use std::collections::BTreeMap;

use domain::catalogue::{FieldPath, SourceId};
use uuid::Uuid;

use super::overview::bounds;
use super::reading::{Reading, capitalised, joined};

/// The page about the consultation, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Authority {
    /// The deliberation, its number and title.
    pub(super) deliberation: String,
    /// The windows and the employers.
    pub(super) bounds: Vec<String>,
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
        bounds: bounds(reading),
        grants: grants(reading),
        withheld: withheld(reading),
        log: log(reading, consultation, receipts),
    }
}

/// The number in a paragraph's name, so that §11 comes after §2.
fn paragraph_number(paragraph: &str) -> u32 {
    let digits: String = paragraph
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().unwrap_or(u32::MAX)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_sorted_by_their_number() {
        let mut paragraphs = ["§30", "", "§11, §12", "§2", "§17, voetnoot 2"];
        paragraphs.sort_by_key(|paragraph| paragraph_number(paragraph));
        assert_eq!(paragraphs, ["§2", "§11, §12", "§17, voetnoot 2", "§30", ""]);
    }
}
