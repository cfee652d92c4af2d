//! What the views of a dossier are computed from, and the words of a value and of a row.
//!
//! Pure: borrows go in, texts come out; no clock, no pixel, no state. Called by every view of the dossier.

use std::cmp::Reverse;

use chrono::{Datelike, NaiveDate};
use domain::calendar::IncompleteDate;
use domain::catalogue::{Block, BlockPath, Catalogue, Field, FieldPath, Source, SourceId, Span};
use domain::deliberation::{ConsultRequest, Deliberation, Paragraph, Purpose, Scope};
use domain::dossier::{Dossier, SourceEnd, SourceState, Table, ValueRef};
use domain::identifiers::{EnterpriseNumber, Ssin};

use crate::state::DossierTab;
use crate::widgets::grid::Mark;
use crate::words::{Words, paragraph_number};

/// The dash that stands for confirmed absent.
pub(super) const ABSENT: &str = "–";

/// Everything that a view is computed from.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    /// Sources, blocks, fields, code lists.
    pub(super) catalogue: &'a Catalogue,
    /// The deliberation that the consultation rests on.
    pub(super) deliberation: Option<&'a Deliberation>,
    /// The user's language.
    pub(super) words: &'a Words,
    /// What was asked.
    pub(super) request: &'a ConsultRequest,
    /// What may be seen.
    pub(super) scope: &'a Scope,
    /// What the sources answered.
    pub(super) dossier: &'a Dossier,
    /// The day it is.
    pub(super) today: NaiveDate,
    /// Whether the user asked to see persons' numbers whole.
    pub(super) shows_numbers: bool,
}

/// A row of a block.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    /// The block.
    pub(super) block: &'a Block,
    /// Its table.
    pub(super) table: &'a Table,
    /// Its place in the table.
    pub(super) index: usize,
}

impl<'a> Row<'a> {
    /// The value of the field with this id.
    pub(super) fn value(&self, id: &str) -> Option<ValueRef<'a>> {
        self.table.value(id, self.index)
    }

    /// The day in the field with this id.
    pub(super) fn date(&self, id: &str) -> Option<NaiveDate> {
        match self.value(id) {
            Some(ValueRef::Date(day)) => Some(day),
            _ => None,
        }
    }

    /// The code in the field with this id.
    pub(super) fn code(&self, id: &str) -> Option<&'a str> {
        match self.value(id) {
            Some(ValueRef::Code(code)) => Some(code),
            _ => None,
        }
    }

    /// The days that the row's own block says it covers.
    pub(super) fn own_days(&self) -> Option<(NaiveDate, Option<NaiveDate>)> {
        match self.block.span.as_ref()? {
            Span::Dates { begin, end } => Some((self.date(begin.id())?, self.date(end.id()))),
            Span::Month(field) => match self.value(field.id())? {
                ValueRef::IncompleteDate(month) => Some((month.earliest()?, month.latest())),
                _ => None,
            },
            Span::Quarter(field) => match self.value(field.id())? {
                ValueRef::Quarter(quarter) => Some((quarter.first_day(), Some(quarter.last_day()))),
                _ => None,
            },
        }
    }

    /// Whether the last declaration about the row took it back.
    pub(super) fn is_cancelled(&self) -> bool {
        self.code("last-action") == Some("cancel")
    }

    /// Whether the row covers a day and was not taken back.
    pub(super) fn is_running_on(&self, day: NaiveDate) -> bool {
        let covers = |(begin, end): (NaiveDate, Option<NaiveDate>)| begin <= day && end.is_none_or(|end| day <= end);
        !self.is_cancelled() && self.own_days().is_some_and(covers)
    }

    /// The employer that the row's own block names.
    pub(super) fn own_employer(&self) -> Option<EnterpriseNumber> {
        match self.value(self.block.employer.as_ref()?.id())? {
            ValueRef::EnterpriseNumber(number) => Some(number),
            _ => None,
        }
    }
}

impl<'a> Reading<'a> {
    /// What is known of a source; none when the consultation does not cover it.
    pub(super) fn state(&self, source: &SourceId) -> Option<&'a SourceState> {
        self.scope.source(source)?;
        self.dossier
            .source(source)
            .filter(|state| !matches!(state, SourceState::Ended(SourceEnd::NotInScope)))
    }

    /// The purpose of the consultation.
    pub(super) fn purpose(&self) -> Option<&'a Purpose> {
        self.deliberation?.purpose(&self.request.purpose)
    }

    /// The block with this path.
    pub(super) fn block(&self, path: &str) -> Option<&'a Block> {
        self.catalogue.block(&BlockPath::parse(path).ok()?)
    }

    /// All rows of a block, in the order of the table.
    pub(super) fn rows(&self, block: &'a Block) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let table = self.dossier.table(&block.path);
        table
            .into_iter()
            .flat_map(move |table| (0..table.rows()).map(move |index| Row { block, table, index }))
    }

    /// The row of this block with this index.
    pub(super) fn row(&self, block: &'a Block, index: usize) -> Option<Row<'a>> {
        let table = self.dossier.table(&block.path)?;
        (index < table.rows()).then_some(Row { block, table, index })
    }

    /// The row that this one hangs below.
    pub(super) fn above(&self, row: Row<'a>) -> Option<Row<'a>> {
        let parent = self.catalogue.block(row.block.parent.as_ref()?)?;
        self.row(parent, *row.table.parents()?.get(row.index)? as usize)
    }

    /// The blocks right below this one.
    pub(super) fn blocks_below(&self, block: &'a Block) -> impl Iterator<Item = &'a Block> + use<'a> {
        let source = self.catalogue.source(&block.path.source());
        source
            .into_iter()
            .flat_map(|source| &source.blocks)
            .filter(|below| below.parent.as_ref() == Some(&block.path))
    }

    /// The row itself, the ones above it and then the one right below it, until one of them answers. An attestation is about
    /// the quarter and the employer of the one declaration in it; a year is not about one of its quarters.
    pub(super) fn nearest<T>(&self, row: Row<'a>, answer: impl Fn(&Row<'a>) -> Option<T>) -> Option<T> {
        let mut up = Some(row);
        while let Some(here) = up {
            if let Some(found) = answer(&here) {
                return Some(found);
            }
            up = self.above(here);
        }
        let mut down = row;
        loop {
            let mut declarations = self.blocks_below(down.block).filter(|below| below.employer.is_some());
            let below = declarations.find_map(|block| {
                let table = self.dossier.table(&block.path)?;
                let mut rows = table.rows_of(down.index);
                let index = rows.next().filter(|_| rows.next().is_none())?;
                Some(Row { block, table, index })
            })?;
            if let Some(found) = answer(&below) {
                return Some(found);
            }
            down = below;
        }
    }

    /// The days that a row covers, by its own block or the nearest one that has days.
    pub(super) fn days(&self, row: Row<'a>) -> Option<(NaiveDate, Option<NaiveDate>)> {
        self.nearest(row, Row::own_days)
    }

    /// The employer of a row, by its own block or the nearest one that names one.
    pub(super) fn employer(&self, row: Row<'a>) -> Option<EnterpriseNumber> {
        self.nearest(row, Row::own_employer)
    }

    /// The version of what a row belongs to: the number that the row at the top of its tree is named with last, as the version
    /// of an attestation is.
    pub(super) fn version(&self, row: Row<'a>) -> Option<(&'a Field, i64)> {
        let mut root = row;
        while let Some(above) = self.above(root) {
            root = above;
        }
        let field = root.block.field(root.block.label.last()?.id())?;
        match root.value(field.path.id())? {
            ValueRef::Integer(number) => Some((field, number)),
            _ => None,
        }
    }

    /// The rows of a block, the newest first and of the same day the last version; otherwise they keep their order. A year is
    /// as new as its number.
    pub(super) fn newest_first(&self, block: &'a Block) -> Vec<Row<'a>> {
        let key = |row: Row<'a>| {
            let year = match row.value("reference-year") {
                Some(ValueRef::Integer(year)) => Some(year),
                _ => None,
            };
            (
                self.days(row).map(|days| days.0),
                year,
                self.version(row).map(|version| version.1),
            )
        };
        let mut rows: Vec<_> = self.rows(block).map(|row| (key(row), row)).collect();
        rows.sort_by_key(|(key, _)| Reverse(*key));
        rows.into_iter().map(|(_, row)| row).collect()
    }

    /// The paragraphs that grant a field; none when it is not granted.
    pub(super) fn paragraphs(&self, field: &FieldPath) -> Option<&'a [Paragraph]> {
        self.scope.source(&field.source())?.paragraphs(field)
    }

    /// A source's short name, where the window has one, else its name in the catalogue.
    pub(super) fn source_label(&self, source: &Source) -> String {
        let key = format!("source-label-{}", source.id);
        if self.words.has(&key) {
            self.words.text(&key)
        } else {
            self.words.names(&source.name).to_owned()
        }
    }

    /// Whether any field of a block is granted.
    pub(super) fn grants_some_of(&self, block: &Block) -> bool {
        block.fields.iter().any(|field| self.paragraphs(&field.path).is_some())
    }

    /// A person's number: masked, unless the user asked to see it.
    pub(super) fn ssin(&self, ssin: Ssin) -> String {
        // The user pressed the button that shows the number; it is hidden again when the dossier closes.
        if self.shows_numbers {
            ssin.grouped()
        } else {
            ssin.masked()
        }
    }

    /// The words of a value of this field. A code means what it meant on `day`.
    pub(super) fn value_text(&self, field: &Field, value: ValueRef<'_>, day: NaiveDate) -> String {
        match value {
            ValueRef::Text(text) => text.to_owned(),
            // Sequence and version numbers: no sign between thousands.
            ValueRef::Integer(number) => number.to_string(),
            ValueRef::Boolean(answer) => self.words.text(if answer { "field-yes" } else { "field-no" }),
            ValueRef::Date(day) => self.words.date(day),
            ValueRef::IncompleteDate(date) => self.words.incomplete_date(date),
            ValueRef::Quarter(quarter) => self.words.quarter(quarter),
            // What a benefit's payer took back.
            ValueRef::Cents(amount)
                if amount.is_negative() && DossierTab::of(&field.path.source()) == DossierTab::Benefits =>
            {
                let amount = self.words.cents(amount);
                self.words.with("field-recovered", &[("amount", amount.into())])
            }
            ValueRef::Cents(amount) => self.words.cents(amount),
            ValueRef::Hundredths(share) if field.path.id() == "percentage" => self.words.percent(share),
            ValueRef::Hundredths(amount) => self.words.hundredths(amount),
            ValueRef::Code(code) => match self.code_name(field, code, day) {
                Some(name) => format!("{code} {name}"),
                None => self.unknown_code(code),
            },
            ValueRef::Ssin(ssin) => self.ssin(ssin),
            ValueRef::EnterpriseNumber(number) => number.grouped(),
            ValueRef::EstablishmentUnit(number) => number.grouped(),
            ValueRef::NssoNumber(number) => number.to_string(),
        }
    }

    /// A code that its list does not have: it is shown as it came, and said to be unknown.
    pub(super) fn unknown_code(&self, code: &str) -> String {
        self.words.with("field-unknown-code", &[("code", code.into())])
    }

    /// What a code of this field meant on this day.
    pub(super) fn code_name(&self, field: &Field, code: &str, day: NaiveDate) -> Option<&'a str> {
        let list = self.catalogue.code_list(field.codes.as_deref()?)?;
        list.meaning(code, day).map(|entry| self.words.names(&entry.name))
    }

    /// The day on which the codes of this row are read: its first day, or today where it has none.
    pub(super) fn day(&self, row: Row<'a>) -> NaiveDate {
        self.days(row).map_or(self.today, |days| days.0)
    }

    /// The words of one field of a row; none when it is absent or not granted.
    pub(super) fn text(&self, row: Row<'a>, id: &str) -> Option<String> {
        let field = row.block.field(id)?;
        Some(self.value_text(field, row.value(id)?, self.day(row)))
    }

    /// A stretch of days in words: `1 oktober 2023 tot en met 15 maart 2024`.
    pub(super) fn period(&self, begin: NaiveDate, end: Option<NaiveDate>) -> String {
        let from = self.words.long_date(begin);
        match end {
            Some(end) => {
                let until = self.words.long_date(end);
                self.words
                    .with("dossier-period", &[("from", from.into()), ("until", until.into())])
            }
            None => self.words.with("dossier-period-open", &[("from", from.into())]),
        }
    }

    /// What is to be noted about fields of a row: that a period was taken back, or that it ends before it begins.
    pub(super) fn marks(&self, row: Row<'a>) -> Vec<(&'a FieldPath, Mark)> {
        let Some(Span::Dates { begin, end }) = &row.block.span else {
            return Vec::new();
        };
        let mut marks = Vec::new();
        if row.is_cancelled() {
            marks.push((begin, Mark::Struck(self.words.text("dossier-cancelled"))));
        }
        if row
            .date(end.id())
            .is_some_and(|last| row.date(begin.id()).is_some_and(|first| last < first))
        {
            marks.push((end, Mark::Warning(self.words.text("dossier-ends-before-begin"))));
        }
        marks
    }

    /// What names a row: the catalogue's label fields in words, parted by commas.
    pub(super) fn label(&self, row: Row<'a>) -> String {
        self.label_words(row, false)
    }

    /// The same where the block stands beside it: a sequence number then needs no name.
    pub(super) fn brief_label(&self, row: Row<'a>) -> String {
        self.label_words(row, true)
    }

    fn label_words(&self, row: Row<'a>, is_brief: bool) -> String {
        let day = self.day(row);
        let begin = match &row.block.span {
            Some(Span::Dates { begin, .. }) => Some(begin),
            _ => None,
        };
        let parts = row.block.label.iter().filter_map(|path| {
            let field = row.block.field(path.id())?;
            let value = row.value(path.id())?;
            if begin == Some(path) {
                return row.own_days().map(|(from, until)| self.period(from, until));
            }
            Some(match value {
                ValueRef::EnterpriseNumber(number) => self.employer_words(number),
                ValueRef::Integer(number) if is_brief => number.to_string(),
                ValueRef::Date(day) if is_brief => self.words.date(day),
                ValueRef::Integer(number) => format!("{} {number}", self.words.names(&field.name)),
                ValueRef::Date(day) => self.words.long_date(day),
                value => self.value_text(field, value, day),
            })
        });
        parts.collect::<Vec<_>>().join(", ")
    }

    /// The quarter, the employer and the version of a row whose own block says none of them, in words.
    pub(super) fn setting(&self, row: Row<'a>) -> Vec<String> {
        let mut parts = Vec::new();
        if row.block.span.is_none()
            && let Some((begin, end)) = self.days(row)
        {
            parts.push(self.stretch(begin, end));
        }
        if row.block.employer.is_none()
            && let Some(number) = self.employer(row)
        {
            parts.push(self.employer_words(number));
        }
        if let Some(version) = self.version_words(row) {
            parts.push(version);
        }
        parts
    }

    /// `versie 2`; none for the row that has the version itself.
    pub(super) fn version_words(&self, row: Row<'a>) -> Option<String> {
        row.block.parent.as_ref()?;
        let (field, number) = self.version(row)?;
        Some(format!("{} {number}", self.words.names(&field.name)))
    }

    /// A stretch of days, shortly: the quarter or the month if it is exactly one, else the two days.
    pub(super) fn stretch(&self, begin: NaiveDate, end: Option<NaiveDate>) -> String {
        let quarter = domain::calendar::Quarter::containing(begin);
        if quarter.first_day() == begin && end == Some(quarter.last_day()) {
            return self.words.quarter(quarter);
        }
        let month = IncompleteDate::new(begin.year(), Some(begin.month()), None);
        if month.is_some_and(|month| month.earliest() == Some(begin) && month.latest() == end) {
            return self.words.month(begin);
        }
        let until = end.map_or_else(|| "…".to_owned(), |end| self.words.date(end));
        format!("{} – {until}", self.words.date(begin))
    }

    /// `werkgever 0200.000.123`.
    pub(super) fn employer_words(&self, number: EnterpriseNumber) -> String {
        self.words
            .with("dossier-employer", &[("number", number.grouped().into())])
    }
}

/// The paragraphs in one text, in the order of their numbers.
pub(super) fn joined(paragraphs: &[Paragraph]) -> String {
    let mut texts: Vec<_> = paragraphs.iter().map(|paragraph| paragraph.0.as_str()).collect();
    texts.sort_by_key(|text| paragraph_number(text));
    texts.join(", ")
}

/// A text with its first letter as a capital: a block's name at the head of something.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
