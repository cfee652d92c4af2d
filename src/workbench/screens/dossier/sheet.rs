//! A block as a grid: the granted fields as columns, the newest row first, and at the end, hatched, what is not here.
//!
//! Pure. Called by the pages of the dossier, once per block and dossier, never per frame.

use domain::catalogue::{Block, BlockPath, Field, FieldKind, Span};
use domain::dossier::{SourceEnd, SourceState};
use domain::identifiers::EnterpriseNumber;
use egui::Align;

use super::field_states::{Place, cell, missing, part_words, window};
use super::reading::{Reading, Row, capitalised};
use super::relations::Sieve;
use crate::widgets::cell::CellLook;
use crate::widgets::grid::{GridCell, GridColumn, GridNote, GridRow};

/// A block as a grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    /// The block's name, as a heading.
    pub(super) title: String,
    /// The block's official number, or nothing.
    pub(super) number: String,
    /// The columns.
    pub(super) columns: Vec<GridColumn>,
    /// The rows, in the order in which they are drawn.
    pub(super) rows: Vec<GridRow>,
    /// What stands after them.
    pub(super) notes: Vec<GridNote>,
    /// The rows of the table in that order, and then what the notes stand for.
    pub(super) places: Vec<Place>,
    /// How many rows there are, also those that the sieve holds back.
    pub(super) all: usize,
    /// How many fields of the block are not granted.
    pub(super) withheld: usize,
    /// The sentence in the place of the rows, when there is no row and no note.
    pub(super) nothing: String,
}

/// Makes the grid of a block. `with_withheld` gives the fields that are not granted a hatched column each; of the rows only
/// those that the sieve lets through are drawn.
pub(super) fn sheet<'a>(reading: &Reading<'a>, block: &'a Block, with_withheld: bool, sieve: Sieve) -> Sheet {
    let words = reading.words;
    let mut rows = reading.newest_first(block);
    let all = rows.len();
    rows.retain(|row| sieve.lets_through(row));
    let (mut granted, withheld): (Vec<_>, Vec<_>) = block
        .fields
        .iter()
        .partition(|field| reading.paragraphs(&field.path).is_some());
    granted.sort_by_key(|field| rank(block, field));
    let setting = setting_columns(reading, &rows);
    let mut columns: Vec<GridColumn> = setting.iter().map(|(title, _)| head(title, Align::Min, true)).collect();
    columns.extend(granted.iter().map(|field| {
        let number = matches!(
            field.kind,
            FieldKind::Cents | FieldKind::Hundredths | FieldKind::Integer
        );
        head(
            words.names(&field.name),
            if number { Align::Max } else { Align::Min },
            true,
        )
    }));
    if with_withheld {
        columns.extend(
            withheld
                .iter()
                .map(|field| head(words.names(&field.name), Align::Min, false)),
        );
    }

    let count = rows.len();
    let drawn: Vec<GridRow> = rows
        .iter()
        .enumerate()
        .map(|(position, row)| {
            let day = reading.day(*row);
            let mut marks = reading.marks(*row);
            let mut cells: Vec<GridCell> = setting
                .iter()
                .map(|(_, texts)| GridCell {
                    look: CellLook::Value,
                    text: texts[position].clone(),
                    mark: None,
                })
                .collect();
            cells.extend(granted.iter().map(|field| {
                let (look, text) = cell(reading, *row, field, day);
                let at = marks.iter().position(|(path, _)| **path == field.path);
                GridCell {
                    look,
                    text,
                    mark: at.map(|at| marks.swap_remove(at).1),
                }
            }));
            if with_withheld {
                cells.extend(withheld.iter().map(|_| GridCell {
                    look: CellLook::NotGranted,
                    text: String::new(),
                    mark: None,
                }));
            }
            GridRow {
                cells,
                name: row_name(reading, *row, position, count),
            }
        })
        .collect();
    for (n, column) in columns.iter_mut().enumerate() {
        let texts = drawn.iter().map(|row| {
            let cell = &row.cells[n];
            let mark = cell.mark.as_ref().map(|mark| format!("  {}", mark.drawn()));
            format!("{}{}", cell.text, mark.unwrap_or_default())
        });
        column.widest = texts.max_by_key(|text| text.chars().count()).unwrap_or_default();
    }

    let (notes, after): (Vec<_>, Vec<_>) = notes(reading, block).into_iter().unzip();
    let places = rows.iter().map(|row| Place::Row(row.index)).chain(after).collect();
    let name = words.names(&block.name);
    let nothing = if all == 0 {
        words.with("dossier-no-row", &[("block", name.into())])
    } else {
        words.text("relations-none")
    };
    Sheet {
        title: capitalised(name),
        number: block.number.clone().unwrap_or_default(),
        columns,
        rows: drawn,
        notes,
        places,
        all,
        withheld: withheld.len(),
        nothing,
    }
}

/// Where a column stands: first what names and dates a row, last the number of the person, who is the same in all of them.
/// The list of fields keeps the order of the catalogue.
fn rank(block: &Block, field: &Field) -> usize {
    let last = block.label.len() + 2;
    let label = block.label.iter().position(|path| *path == field.path);
    match (&block.span, label) {
        (Some(Span::Dates { begin, .. }), _) if *begin == field.path => 0,
        (Some(Span::Dates { end, .. }), _) if *end == field.path => 1,
        (_, Some(place)) => place + 2,
        _ if field.kind == FieldKind::Ssin => last + 1,
        _ => last,
    }
}

fn head(title: &str, align: Align, granted: bool) -> GridColumn {
    GridColumn {
        title: capitalised(title),
        align,
        widest: String::new(),
        granted,
    }
}

/// The quarter, the employer and the version of rows whose own block says none of them: without them a line of services means nothing.
fn setting_columns<'a>(reading: &Reading<'a>, rows: &[Row<'a>]) -> Vec<(String, Vec<String>)> {
    let Some(first) = rows.first() else { return Vec::new() };
    let mut columns = Vec::new();
    if first.block.span.is_none() && reading.days(*first).is_some() {
        let texts = rows.iter().map(|row| {
            reading
                .days(*row)
                .map_or_else(String::new, |days| reading.stretch(days.0, days.1))
        });
        columns.push((reading.words.text("dossier-column-time"), texts.collect()));
    }
    if first.block.employer.is_none() && reading.employer(*first).is_some() {
        let texts = rows.iter().map(|row| {
            reading
                .employer(*row)
                .map_or_else(String::new, EnterpriseNumber::grouped)
        });
        columns.push((reading.words.text("dossier-column-employer"), texts.collect()));
    }
    if let Some((field, _)) = reading.version(*first).filter(|_| first.block.parent.is_some()) {
        let texts = rows.iter().map(|row| {
            reading
                .version(*row)
                .map_or_else(String::new, |version| version.1.to_string())
        });
        columns.push((reading.words.names(&field.name).to_owned(), texts.collect()));
    }
    columns
}

/// A row in words: `Dimona-periode 12 van 31: werkgever 0200.000.123, 1 oktober 2023 tot en met 15 maart 2024, ...`.
pub(super) fn row_name<'a>(reading: &Reading<'a>, row: Row<'a>, position: usize, count: usize) -> String {
    let mut parts = reading.setting(row);
    let label = reading.label(row);
    if !label.is_empty() {
        parts.push(label);
    }
    parts.extend(reading.marks(row).iter().map(|(_, mark)| mark.words().to_owned()));
    let block = capitalised(reading.words.names(&row.block.name));
    reading.words.with(
        "dossier-row-name",
        &[
            ("block", block.into()),
            ("position", (position + 1).into()),
            ("count", count.into()),
            ("label", parts.join(", ").into()),
        ],
    )
}

/// What stands after the last row: that there may be more, and what says that it is not shown.
pub(super) fn notes<'a>(reading: &Reading<'a>, block: &'a Block) -> Vec<(GridNote, Place)> {
    let words = reading.words;
    let mut notes = Vec::new();
    if !has_answered(reading, &block.path) {
        return notes;
    }
    if let Some(missing) = missing(reading, &block.path) {
        let text = words.with("dossier-part", &[("part", part_words(reading, missing).into())]);
        notes.push((
            GridNote {
                look: CellLook::Unavailable,
                text,
            },
            Place::Missing,
        ));
    }
    if let Some(window) = window(reading, block) {
        let day = words.date(window.from);
        let text = words.with(
            "dossier-before-window",
            &[("day", day.into()), ("paragraph", window.paragraph.0.as_str().into())],
        );
        notes.push((
            GridNote {
                look: CellLook::OutsideWindow,
                text,
            },
            Place::BeforeWindow,
        ));
    }
    let scope = reading.scope.source(&block.path.source());
    let employer = scope.and_then(|scope| scope.employer.as_ref());
    if let Some((_, paragraph)) = employer.filter(|_| knows_employers(reading, block)) {
        let text = words.with("dossier-other-employers", &[("paragraph", paragraph.0.as_str().into())]);
        notes.push((
            GridNote {
                look: CellLook::OutsideWindow,
                text,
            },
            Place::OtherEmployers,
        ));
    }
    notes
}

/// Whether the source has answered with anything but a failure.
pub(super) fn has_answered(reading: &Reading<'_>, block: &BlockPath) -> bool {
    matches!(
        reading.state(&block.source()),
        Some(SourceState::Ended(
            SourceEnd::Complete(_) | SourceEnd::Partial { .. } | SourceEnd::Empty
        ))
    )
}

fn knows_employers<'a>(reading: &Reading<'a>, block: &'a Block) -> bool {
    let mut up = Some(block);
    while let Some(here) = up {
        if here.employer.is_some() {
            return true;
        }
        up = here.parent.as_ref().and_then(|parent| reading.catalogue.block(parent));
    }
    block.parent.is_none() && reading.blocks_below(block).any(|below| below.employer.is_some())
}
