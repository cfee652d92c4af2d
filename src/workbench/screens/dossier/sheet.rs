//! A block as a grid: the granted fields as columns, the newest row first, and at the end, hatched, what is not here.
//!
//! Pure. A sheet is made by the pages of the dossier once per block and dossier, never per frame; what stands in a row is
//! read when the row comes into sight.

use chrono::{Datelike as _, NaiveDate};
use domain::catalogue::{Block, BlockPath, Field, FieldKind, Span};
use domain::dossier::{SourceEnd, SourceState, Table, ValueRef, Values};
use domain::identifiers::EnterpriseNumber;
use egui::Align;

use super::field_states::{Place, cell, missing, part_words, window};
use super::reading::{Reading, Row, capitalised};
use super::relations::Sieve;
use crate::widgets::cell::CellLook;
use crate::widgets::grid::{CellKey, GridCell, GridColumn, GridNote, GridRows, Key};

/// A block as a grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    /// The block's name, as a heading.
    pub(super) title: String,
    /// The block's official number, or nothing.
    pub(super) number: String,
    /// The columns.
    pub(super) columns: Vec<GridColumn>,
    /// What stands after the rows.
    pub(super) notes: Vec<GridNote>,
    /// How many rows there are, also those that the sieve holds back.
    pub(super) all: usize,
    /// How many fields of the block are not granted.
    pub(super) withheld: usize,
    /// The sentence in the place of the rows, when there is no row and no note.
    pub(super) nothing: String,
    /// Tells this sheet from every other one that the dossier has had.
    pub(super) stamp: u64,
    /// What stands in each column.
    contents: Vec<Content>,
    /// The rows of the table in the order in which they come.
    order: Vec<u32>,
    /// For every row of the table its place in that order, or [`HELD_BACK`].
    place_of: Vec<u32>,
    /// What the notes stand for.
    after: Vec<Place>,
    /// For every column the row whose value is likely the longest.
    longest: Vec<Option<usize>>,
}

/// The place of a row that the sieve holds back.
const HELD_BACK: u32 = u32::MAX;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    /// The quarter, or the days, that a row is about by what stands above it.
    Time,
    /// The employer that a row is about by what stands above it.
    Employer,
    /// The version of what a row belongs to.
    Version,
    /// The field with this place in the block, in the table's column with that place.
    Field(usize, Option<usize>),
    /// A field that is not granted.
    Withheld,
}

impl Sheet {
    /// How many rows are drawn.
    pub(super) fn rows(&self) -> usize {
        self.order.len()
    }

    /// Whether there is nothing to be drawn, neither rows nor notes.
    pub(super) fn is_empty(&self) -> bool {
        self.order.is_empty() && self.after.is_empty()
    }

    /// What the row with this place stands for, or the note after all rows.
    pub(super) fn place(&self, at: usize) -> Option<Place> {
        match self.order.get(at) {
            Some(row) => Some(Place::Row(*row as usize)),
            None => self.after.get(at - self.order.len()).copied(),
        }
    }

    /// Where what this stands for is, among the rows and then the notes.
    pub(super) fn at(&self, place: Place) -> Option<usize> {
        match place {
            Place::Row(row) => {
                let at = self.place_of.get(row).filter(|at| **at != HELD_BACK)?;
                Some(*at as usize)
            }
            other => {
                let note = self.after.iter().position(|after| *after == other)?;
                Some(self.order.len() + note)
            }
        }
    }

    /// The rows, read as they come into sight.
    pub(super) fn reader<'s, 'a>(&'s self, reading: &'s Reading<'a>, block: &'a Block) -> SheetRows<'s, 'a> {
        SheetRows {
            sheet: self,
            reading,
            block,
            table: reading.dossier.table(&block.path),
        }
    }
}

/// Makes the grid of a block. `with_withheld` gives the fields that are not granted a hatched column each; of the rows only
/// those that the sieve lets through are drawn.
pub(super) fn sheet<'a>(
    reading: &Reading<'a>,
    block: &'a Block,
    with_withheld: bool,
    sieve: Sieve,
    stamp: u64,
) -> Sheet {
    let words = reading.words;
    let mut rows = reading.newest_first(block);
    let all = rows.len();
    rows.retain(|row| sieve.lets_through(row));
    let table = reading.dossier.table(&block.path);
    let (mut granted, withheld): (Vec<_>, Vec<_>) = block
        .fields
        .iter()
        .enumerate()
        .partition(|(_, field)| reading.paragraphs(&field.path).is_some());
    granted.sort_by_key(|(_, field)| rank(block, field));
    let (mut columns, mut contents): (Vec<_>, Vec<_>) = setting_columns(reading, &rows).into_iter().unzip();
    for (place, field) in granted {
        let number = matches!(
            field.kind,
            FieldKind::Cents | FieldKind::Hundredths | FieldKind::Integer
        );
        let align = if number { Align::Max } else { Align::Min };
        columns.push(head(field.path.id(), words.names(&field.name), align, true));
        let values = table.and_then(|table| table.columns().iter().position(|column| column.field == field.path));
        contents.push(Content::Field(place, values));
    }
    let hidden = withheld.len();
    for (_, field) in withheld.into_iter().filter(|_| with_withheld) {
        columns.push(head(field.path.id(), words.names(&field.name), Align::Min, false));
        contents.push(Content::Withheld);
    }

    let order: Vec<u32> = rows.iter().map(|row| row.index as u32).collect();
    let mut place_of = vec![HELD_BACK; all];
    for (at, row) in (0..).zip(&order) {
        place_of[*row as usize] = at;
    }
    let longest = contents
        .iter()
        .map(|content| match content {
            Content::Field(_, Some(column)) => longest(&table?.columns()[*column].values, &order),
            _ => None,
        })
        .collect();
    let (notes, after): (Vec<_>, Vec<_>) = notes(reading, block).into_iter().unzip();
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
        notes,
        all,
        withheld: hidden,
        nothing,
        stamp,
        contents,
        order,
        place_of,
        after,
        longest,
    }
}

/// Which of these rows has the value that takes the most room, as far as that is seen without writing it.
fn longest(values: &Values, order: &[u32]) -> Option<usize> {
    let room = |row: &u32| match values.get(*row as usize) {
        Some(ValueRef::Text(text) | ValueRef::Code(text)) => text.len() as u64,
        Some(ValueRef::Cents(amount)) => amount.0.unsigned_abs(),
        Some(ValueRef::Hundredths(amount)) => amount.0.unsigned_abs(),
        Some(ValueRef::Integer(number)) => number.unsigned_abs(),
        _ => 0,
    };
    order
        .iter()
        .map(room)
        .enumerate()
        .max_by_key(|(_, room)| *room)
        .map(|(at, _)| at)
}

/// The rows of a sheet, read from the dossier as they come into sight.
pub(super) struct SheetRows<'s, 'a> {
    sheet: &'s Sheet,
    reading: &'s Reading<'a>,
    block: &'a Block,
    table: Option<&'a Table>,
}

impl<'a> SheetRows<'_, 'a> {
    fn at(&self, row: usize) -> Option<Row<'a>> {
        let index = *self.sheet.order.get(row)? as usize;
        let (block, table) = (self.block, self.table?);
        Some(Row { block, table, index })
    }

    /// The row, the field and its value, where the column is one of a field.
    fn field(&self, row: Row<'a>, content: Content) -> Option<(&'a Field, Option<ValueRef<'a>>)> {
        let Content::Field(place, column) = content else {
            return None;
        };
        let values = column.map(|column| &row.table.columns()[column].values);
        Some((
            &self.block.fields[place],
            values.and_then(|values| values.get(row.index)),
        ))
    }

    /// The words of a column that a row has by what stands above it.
    fn setting(&self, row: Row<'a>, content: Content) -> String {
        let reading = self.reading;
        match content {
            Content::Time => reading
                .days(row)
                .map_or_else(String::new, |days| reading.stretch(days.0, days.1)),
            Content::Employer => reading
                .employer(row)
                .map_or_else(String::new, EnterpriseNumber::grouped),
            Content::Version => reading
                .version(row)
                .map_or_else(String::new, |version| version.1.to_string()),
            Content::Field(..) | Content::Withheld => String::new(),
        }
    }
}

impl GridRows for SheetRows<'_, '_> {
    fn count(&self) -> usize {
        self.sheet.order.len()
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        let content = self.sheet.contents[column];
        let plain = |look, text| GridCell { look, text, mark: None };
        let Some(row) = self.at(row) else {
            return plain(CellLook::Absent, String::new());
        };
        let Some((field, value)) = self.field(row, content) else {
            return match content {
                Content::Withheld => plain(CellLook::NotGranted, String::new()),
                _ => plain(CellLook::Value, self.setting(row, content)),
            };
        };
        let (look, text) = cell(self.reading, value, field, row);
        let mut marks = self.reading.marks(row);
        let at = marks.iter().position(|(path, _)| **path == field.path);
        let mark = at.map(|at| marks.swap_remove(at).1);
        GridCell { look, text, mark }
    }

    fn key(&self, row: usize, column: usize) -> CellKey<'_> {
        let content = self.sheet.contents[column];
        let plain = |key| CellKey { key, reading: 0 };
        let Some(row) = self.at(row) else {
            return plain(Key::Absent);
        };
        let reading = self.reading;
        match content {
            Content::Withheld => plain(Key::Absent),
            Content::Time => plain(reading.days(row).map_or(Key::Absent, |(begin, end)| {
                let day = |day: NaiveDate| i64::from(day.num_days_from_ce());
                Key::Number((day(begin) << 32) + end.map_or(i64::from(i32::MAX), day))
            })),
            Content::Employer => plain(
                reading
                    .employer(row)
                    .map_or(Key::Absent, |number| Key::Text(number.grouped().into())),
            ),
            Content::Version => plain(
                reading
                    .version(row)
                    .map_or(Key::Absent, |version| Key::Number(version.1)),
            ),
            Content::Field(..) => {
                let Some((field, value)) = self.field(row, content) else {
                    return plain(Key::Absent);
                };
                let Some(value) = value else {
                    return CellKey {
                        key: Key::Absent,
                        reading: marks_of(row, field),
                    };
                };
                let meaning = match value {
                    ValueRef::Code(code) => meaning_of(reading, field, code, row),
                    _ => 0,
                };
                CellKey {
                    key: key_of(value),
                    reading: (meaning << 2) | marks_of(row, field),
                }
            }
        }
    }

    fn name(&self, row: usize, place: usize, count: usize) -> String {
        self.at(row)
            .map_or_else(String::new, |row| row_name(self.reading, row, place, count))
    }

    fn longest(&self, column: usize) -> Option<usize> {
        self.sheet.longest[column]
    }
}

/// Which entry of its list a code has on the day of the row: what is written beside it follows from that.
fn meaning_of(reading: &Reading<'_>, field: &Field, code: &str, row: Row<'_>) -> u32 {
    let list = field
        .codes
        .as_deref()
        .and_then(|list| reading.catalogue.code_list(list));
    let Some(list) = list else { return 0 };
    let day = reading.day(row);
    let found = list.entries_of(code).iter().position(|entry| entry.is_valid_on(day));
    found.map_or(0, |place| place as u32 + 1)
}

/// Which marks a field of a row has.
fn marks_of(row: Row<'_>, field: &Field) -> u32 {
    let Some(Span::Dates { begin, end }) = &row.block.span else {
        return 0;
    };
    let is_struck = *begin == field.path && row.is_cancelled();
    let is_odd = *end == field.path
        && row
            .date(end.id())
            .zip(row.date(begin.id()))
            .is_some_and(|(last, first)| last < first);
    u32::from(is_struck) | (u32::from(is_odd) << 1)
}

/// What a value is sorted by: days and quarters by time, amounts by size, the rest as text.
fn key_of(value: ValueRef<'_>) -> Key<'_> {
    match value {
        ValueRef::Text(text) | ValueRef::Code(text) => Key::Text(text.into()),
        ValueRef::Integer(number) => Key::Number(number),
        ValueRef::Boolean(answer) => Key::Number(i64::from(answer)),
        ValueRef::Date(day) => Key::Number(i64::from(day.num_days_from_ce())),
        // What is not known of a day comes before what is.
        ValueRef::IncompleteDate(date) => Key::Number(
            i64::from(date.year().unwrap_or(0)) * 10_000
                + i64::from(date.month().unwrap_or(0)) * 100
                + i64::from(date.day().unwrap_or(0)),
        ),
        ValueRef::Quarter(quarter) => Key::Number(i64::from(quarter.year()) * 4 + i64::from(quarter.number())),
        ValueRef::Cents(amount) => Key::Number(amount.0),
        ValueRef::Hundredths(amount) => Key::Number(amount.0),
        ValueRef::Ssin(ssin) => Key::Text(ssin.digits().into()),
        ValueRef::EnterpriseNumber(number) => Key::Text(number.digits().into()),
        ValueRef::EstablishmentUnit(number) => Key::Text(number.digits().into()),
        ValueRef::NssoNumber(number) => Key::Text(number.digits().into()),
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

fn head(id: &str, title: &str, align: Align, granted: bool) -> GridColumn {
    GridColumn {
        id: id.to_owned(),
        title: capitalised(title),
        align,
        granted,
    }
}

/// The quarter, the employer and the version of rows whose own block says none of them: without them a line of services means nothing.
fn setting_columns<'a>(reading: &Reading<'a>, rows: &[Row<'a>]) -> Vec<(GridColumn, Content)> {
    let Some(first) = rows.first() else { return Vec::new() };
    let words = reading.words;
    let mut columns = Vec::new();
    let mut add = |id: &str, title: &str, content| columns.push((head(id, title, Align::Min, true), content));
    if first.block.span.is_none() && reading.days(*first).is_some() {
        add("setting.time", &words.text("dossier-column-time"), Content::Time);
    }
    if first.block.employer.is_none() && reading.employer(*first).is_some() {
        add(
            "setting.employer",
            &words.text("dossier-column-employer"),
            Content::Employer,
        );
    }
    if let Some((field, _)) = reading.version(*first).filter(|_| first.block.parent.is_some()) {
        add("setting.version", words.names(&field.name), Content::Version);
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

/// A row of a sheet as it is drawn and spoken, for tests.
#[cfg(test)]
pub(super) struct Drawn {
    pub(super) cells: Vec<GridCell>,
    pub(super) name: String,
}

#[cfg(test)]
impl Sheet {
    /// Every row as it is drawn.
    pub(super) fn drawn<'a>(&self, reading: &Reading<'a>, block: &'a Block) -> Vec<Drawn> {
        let rows = self.reader(reading, block);
        let row = |row| Drawn {
            cells: (0..self.columns.len()).map(|column| rows.cell(row, column)).collect(),
            name: rows.name(row, row, rows.count()),
        };
        (0..rows.count()).map(row).collect()
    }

    /// What the rows and then the notes stand for.
    pub(super) fn places(&self) -> Vec<Place> {
        (0..self.order.len() + self.after.len())
            .filter_map(|at| self.place(at))
            .collect()
    }
}
