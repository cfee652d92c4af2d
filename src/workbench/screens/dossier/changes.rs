//! What changed, in words: since the handler's last consultation for the same case, from one version of a declaration to
//! the next, and in the history of the main residence and of the number.
//!
//! Pure. Called by the page of changes when the dossier has changed. The texts are derived from a person's data and are
//! dropped with the dossier.

use std::collections::{BTreeMap, BTreeSet};

use domain::catalogue::{BlockPath, SourceId};
use domain::dossier::{Correction, Difference, corrections};
use domain::wire::Since;

use super::field_states::{missing, part_words};
use super::person::address;
use super::quarters::why_empty;
use super::reading::{ABSENT, Reading, Row, capitalised, joined};
use crate::widgets::cell::CellLook;

/// How many new rows of a source are shown before they are only counted.
const ROWS: usize = 12;

/// The page of changes, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Changes {
    /// Where the deliberation grants the changes.
    pub(super) granted: String,
    /// What is new since the last consultation, source by source.
    pub(super) since: Vec<SinceView>,
    /// Said in place of [`Changes::since`] when there was no earlier consultation to hold this one against.
    pub(super) first_look: Option<String>,
    /// The corrections, the newest first.
    pub(super) corrections: Vec<CorrectionView>,
    /// Said when nothing was corrected.
    pub(super) uncorrected: Option<String>,
    /// The history of residences and numbers.
    pub(super) histories: Vec<History>,
    /// What the sources with versions did not give.
    pub(super) incomplete: Vec<String>,
}

/// What is new in one source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SinceView {
    /// Whose hue it has.
    pub(super) source: SourceId,
    /// The source and the day of the last consultation.
    pub(super) title: String,
    /// The rows that were not seen in this form.
    pub(super) rows: Vec<Told>,
    /// How many more there are, and how many are not there any more.
    pub(super) counts: Vec<String>,
}

/// A row in a few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Told {
    /// When and where.
    pub(super) lead: String,
    /// What.
    pub(super) said: String,
    /// All of it, for a screen reader.
    pub(super) spoken: String,
    /// The row.
    pub(super) block: BlockPath,
    /// Its place in the table.
    pub(super) row: usize,
}

/// One version of a declaration held against the one before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CorrectionView {
    /// What was corrected.
    pub(super) title: String,
    /// Whose hue it has.
    pub(super) source: SourceId,
    /// The earlier version, at the head of its column.
    pub(super) before: String,
    /// The later version, at the head of its column.
    pub(super) after: String,
    /// What differs.
    pub(super) lines: Vec<Compared>,
    /// Said when no field that may be seen differs.
    pub(super) none: Option<String>,
}

/// A field, or a whole row, in the two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Compared {
    /// The block and the field.
    pub(super) name: String,
    /// In the earlier version.
    pub(super) before: String,
    /// In the later version.
    pub(super) after: String,
    /// All of it, for a screen reader.
    pub(super) spoken: String,
    /// The row to look at: the later one, where there is one.
    pub(super) block: BlockPath,
    /// Its place in the table.
    pub(super) row: usize,
}

/// A history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct History {
    /// Of what.
    pub(super) title: String,
    /// Whose hue it has.
    pub(super) source: SourceId,
    /// Its rows, the newest first.
    pub(super) rows: Vec<Told>,
    /// The form of why there is no row, and the words.
    pub(super) none: Option<(CellLook, String)>,
}

/// Makes the page. `since`: what the server says is new, by source.
pub(super) fn changes(reading: &Reading<'_>, since: &BTreeMap<SourceId, Since>) -> Changes {
    let words = reading.words;
    let granted = reading
        .deliberation
        .map_or_else(String::new, |found| joined(&found.changes));
    let corrections = all_corrections(reading);
    Changes {
        granted: words.with("changes-granted", &[("paragraphs", granted.into())]),
        first_look: since.is_empty().then(|| words.text("changes-first-look")),
        since: since
            .iter()
            .map(|(source, since)| since_view(reading, source, since))
            .collect(),
        uncorrected: corrections.is_empty().then(|| words.text("changes-none-corrected")),
        corrections,
        histories: histories(reading),
        incomplete: incomplete(reading),
    }
}

fn since_view(reading: &Reading<'_>, source: &SourceId, since: &Since) -> SinceView {
    let words = reading.words;
    let known = reading.catalogue.source(source);
    let name = known.map_or_else(|| source.to_string(), |source| words.names(&source.name).to_owned());
    let day = words.long_date(since.consulted.date_naive());
    let changed: BTreeMap<&BlockPath, BTreeSet<u32>> = since
        .changed
        .iter()
        .map(|changed| (&changed.block, changed.rows.iter().copied().collect()))
        .collect();
    // What hangs below a new row is new with it; the row at the top says so for all of them.
    let is_top = |row: &Row<'_>| {
        reading.above(*row).is_none_or(|above| {
            let of_block = changed.get(&above.block.path);
            of_block.is_none_or(|rows| u32::try_from(above.index).is_ok_and(|index| !rows.contains(&index)))
        })
    };
    let tops: Vec<Row<'_>> = since
        .changed
        .iter()
        .filter_map(|changed| Some((reading.catalogue.block(&changed.block)?, &changed.rows)))
        .flat_map(|(block, rows)| rows.iter().filter_map(move |row| reading.row(block, *row as usize)))
        .filter(is_top)
        .collect();
    let mut counts = Vec::new();
    if tops.len() > ROWS {
        counts.push(words.with("changes-more-rows", &[("count", (tops.len() - ROWS).into())]));
    }
    if since.gone > 0 {
        counts.push(words.with("changes-gone", &[("count", since.gone.into())]));
    }
    if tops.is_empty() && since.gone == 0 {
        counts.push(words.text("changes-nothing-new"));
    }
    SinceView {
        source: source.clone(),
        title: words.with("changes-since", &[("source", name.into()), ("day", day.into())]),
        rows: tops.into_iter().take(ROWS).map(|row| told(reading, row)).collect(),
        counts,
    }
}

fn told(reading: &Reading<'_>, row: Row<'_>) -> Told {
    let mut lead = vec![reading.words.names(&row.block.name).to_owned()];
    if let Some((begin, end)) = reading.days(row) {
        lead.push(reading.stretch(begin, end));
    }
    let lead = lead.join(" · ");
    let mut said = vec![reading.brief_label(row)];
    said.extend(reading.employer(row).map(|number| reading.employer_words(number)));
    said.extend(reading.version_words(row));
    said.retain(|part| !part.is_empty());
    let said = said.join(", ");
    Told {
        spoken: format!("{lead}: {said}"),
        lead,
        said,
        block: row.block.path.clone(),
        row: row.index,
    }
}

fn all_corrections(reading: &Reading<'_>) -> Vec<CorrectionView> {
    let mut found = Vec::new();
    for source in reading.catalogue.sources() {
        let Some(state) = reading.dossier.source(&source.id) else {
            continue;
        };
        let domain::dossier::SourceState::Ended(end) = state else {
            continue;
        };
        found.extend(
            corrections(source, end.tables())
                .iter()
                .filter_map(|correction| correction_view(reading, &source.id, correction)),
        );
    }
    found.sort_by(|(one, _), (other, _)| other.cmp(one));
    found.into_iter().map(|(_, view)| view).collect()
}

/// The versions of one attestation, each against the one before it, the newest first. `rows` are those of its versions.
pub(super) fn corrections_of(reading: &Reading<'_>, source: &SourceId, rows: &[usize]) -> Vec<CorrectionView> {
    let (Some(known), Some(domain::dossier::SourceState::Ended(end))) =
        (reading.catalogue.source(source), reading.dossier.source(source))
    else {
        return Vec::new();
    };
    let mut found: Vec<Correction> = corrections(known, end.tables())
        .into_iter()
        .filter(|correction| rows.contains(&correction.newer))
        .collect();
    found.sort_by_key(|correction| rows.iter().position(|row| *row == correction.newer));
    let views = found
        .iter()
        .filter_map(|correction| correction_view(reading, source, correction));
    views.map(|(_, view)| view).collect()
}

fn correction_view(
    reading: &Reading<'_>,
    source: &SourceId,
    correction: &Correction,
) -> Option<(Option<chrono::NaiveDate>, CorrectionView)> {
    let block = reading.catalogue.block(&correction.block)?;
    let (older, newer) = (
        reading.row(block, correction.older)?,
        reading.row(block, correction.newer)?,
    );
    let mut title = vec![capitalised(&reading.label(newer))];
    if let Some((begin, end)) = reading.days(newer) {
        title.push(reading.stretch(begin, end));
    }
    title.extend(reading.employer(newer).map(|number| reading.employer_words(number)));
    let lines: Vec<Compared> = correction
        .differences
        .iter()
        .filter_map(|difference| compared(reading, difference))
        .collect();
    let view = CorrectionView {
        title: title.join(" · "),
        source: source.clone(),
        before: version_head(reading, older),
        after: version_head(reading, newer),
        none: lines
            .is_empty()
            .then(|| reading.words.text("changes-no-visible-difference")),
        lines,
    };
    Some((
        newer.date("created").or_else(|| reading.days(newer).map(|days| days.0)),
        view,
    ))
}

/// `versie 2, 12.04.2025`.
pub(super) fn version_head(reading: &Reading<'_>, row: Row<'_>) -> String {
    let version = reading.version(row).map(|(field, number)| {
        let name = reading.words.names(&field.name);
        format!("{name} {number}")
    });
    let created = row.date("created").map(|day| reading.words.date(day));
    version.into_iter().chain(created).collect::<Vec<_>>().join(", ")
}

fn compared(reading: &Reading<'_>, difference: &Difference) -> Option<Compared> {
    let words = reading.words;
    match difference {
        Difference::Field { field, older, newer } => {
            let block = reading.catalogue.block(&field.block())?;
            let (before, after) = (reading.row(block, *older)?, reading.row(block, *newer)?);
            let known = block.field(field.id())?;
            let value = |row| reading.text(row, field.id()).unwrap_or_else(|| ABSENT.to_owned());
            let about = if block.parent.is_some() {
                reading.brief_label(after)
            } else {
                String::new()
            };
            let mut name = format!("{} · {}", words.names(&block.name), words.names(&known.name));
            if !about.is_empty() && !block.label.contains(field) {
                name = format!("{} ({about}) · {}", words.names(&block.name), words.names(&known.name));
            }
            Some(line(reading, name, value(before), value(after), &block.path, *newer))
        }
        Difference::Added { block, row } => {
            let known = reading.catalogue.block(block)?;
            let label = reading.label(reading.row(known, *row)?);
            let name = words.names(&known.name).to_owned();
            Some(line(reading, name, ABSENT.to_owned(), label, block, *row))
        }
        Difference::Removed { block, row } => {
            let known = reading.catalogue.block(block)?;
            let label = reading.label(reading.row(known, *row)?);
            let name = words.names(&known.name).to_owned();
            Some(line(reading, name, label, ABSENT.to_owned(), block, *row))
        }
    }
}

fn line(reading: &Reading<'_>, name: String, before: String, after: String, block: &BlockPath, row: usize) -> Compared {
    let spoken = reading.words.with(
        "changes-spoken",
        &[
            ("name", name.as_str().into()),
            ("before", before.as_str().into()),
            ("after", after.as_str().into()),
        ],
    );
    Compared {
        name,
        before,
        after,
        spoken,
        block: block.clone(),
        row,
    }
}

/// The histories that the register keeps, where they are granted.
fn histories(reading: &Reading<'_>) -> Vec<History> {
    ["register.residence", "register.number"]
        .into_iter()
        .filter_map(|path| {
            let block = reading.block(path)?;
            reading.grants_some_of(block).then_some(block)
        })
        .map(|block| {
            let mut rows = reading.newest_first(block);
            if rows.iter().all(|row| row.own_days().is_none()) {
                rows.reverse();
            }
            let rows: Vec<Told> = rows
                .into_iter()
                .map(|row| {
                    let mut told = told(reading, row);
                    if let Some((begin, end)) = row.own_days() {
                        told.lead = reading.stretch(begin, end);
                    }
                    if block.field("municipality").is_some() {
                        told.said = address(reading, row);
                    } else {
                        let since = row.date("since").map(|day| reading.words.date(day));
                        told.lead = since.unwrap_or_else(|| ABSENT.to_owned());
                    }
                    told.spoken = format!("{}: {}", told.lead, told.said);
                    told
                })
                .collect();
            History {
                title: capitalised(reading.words.names(&block.name)),
                source: block.path.source(),
                none: rows.is_empty().then(|| why_empty(reading, &block.path)),
                rows,
            }
        })
        .collect()
}

fn incomplete(reading: &Reading<'_>) -> Vec<String> {
    let roots = reading
        .catalogue
        .sources()
        .iter()
        .filter_map(|source| Some((source, source.blocks.first()?)));
    roots
        .filter_map(|(source, block)| {
            let part = part_words(reading, missing(reading, &block.path)?);
            let name = reading.words.names(&source.name);
            Some(format!("{name}: {part}"))
        })
        .collect()
}
