//! The state of every field of a block in one place: the value, or why there is none. The states never collapse.
//!
//! Pure. Called by the pages of the dossier for the list beside the grid, and by the grid for its cells.

use chrono::NaiveDate;
use domain::catalogue::{Block, BlockPath, Field, SourceId};
use domain::deliberation::{Paragraph, Window};
use domain::dossier::{Missing, SourceEnd, SourceState, Unavailable, ValueRef};

use super::reading::{ABSENT, Reading, Row, joined};
use crate::widgets::cell::CellLook;
use crate::widgets::field::FieldView;
use crate::widgets::grid::Mark;

/// What is looked at: a row, or what stands after the last row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The row of the table with this index.
    Row(usize),
    /// What lies before the window.
    BeforeWindow,
    /// What belongs to other employers.
    OtherEmployers,
    /// What the source knows to exist and did not give.
    Missing,
    /// No row: the block as a whole.
    Nothing,
}

/// Why a field shows what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FieldState<'a> {
    /// A value, in words.
    Value(String),
    /// The source says that there is none.
    Absent,
    /// No grant names the field.
    NotGranted {
        /// Where the text speaks of it.
        paragraph: Option<&'a Paragraph>,
        /// What it says.
        reason: Option<&'a str>,
    },
    /// It lies before the first day that may be seen.
    OutsideWindow {
        /// The first day that may be seen.
        from: NaiveDate,
        /// What says so.
        paragraph: &'a Paragraph,
    },
    /// It belongs to an employer that the purpose does not cover.
    OtherEmployer {
        /// What says so.
        paragraph: &'a Paragraph,
    },
    /// The source did not give it.
    Unavailable(Unavailable),
    /// The source gave a part, and this is not in it.
    Incomplete(Missing),
    /// The source has not answered.
    Awaited,
    /// The consultation does not cover the source.
    NotInScope,
}

/// The state of a field in a place.
pub(super) fn field_state<'a>(reading: &Reading<'a>, block: &'a Block, field: &Field, place: Place) -> FieldState<'a> {
    let Some(scope) = reading.scope.source(&block.path.source()) else {
        return FieldState::NotInScope;
    };
    if !scope.grants(&field.path) {
        let withheld = scope.withheld.iter().find(|withheld| withheld.field == field.path);
        return FieldState::NotGranted {
            paragraph: withheld.and_then(|withheld| withheld.paragraph.as_ref()),
            reason: withheld
                .and_then(|withheld| withheld.reason.as_ref())
                .map(|reason| reading.words.names(reason)),
        };
    }
    let end = match reading.state(&block.path.source()) {
        None => return FieldState::NotInScope,
        Some(SourceState::Awaited) => return FieldState::Awaited,
        Some(SourceState::Ended(end)) => end,
    };
    match (place, end) {
        (_, SourceEnd::Unavailable(why)) => FieldState::Unavailable(*why),
        (_, SourceEnd::NotInScope) => FieldState::NotInScope,
        (Place::BeforeWindow, _) => match window(reading, block) {
            Some(window) => FieldState::OutsideWindow {
                from: window.from,
                paragraph: &window.paragraph,
            },
            None => FieldState::Absent,
        },
        (Place::OtherEmployers, _) => match &scope.employer {
            Some((_, paragraph)) => FieldState::OtherEmployer { paragraph },
            None => FieldState::Absent,
        },
        (Place::Row(row), _) => match reading
            .row(block, row)
            .and_then(|row| Some((row, row.value(field.path.id())?)))
        {
            Some((row, value)) => FieldState::Value(reading.value_text(field, value, reading.day(row))),
            None => FieldState::Absent,
        },
        (Place::Nothing | Place::Missing, SourceEnd::Partial { missing, .. }) => {
            FieldState::Incomplete(missing.clone())
        }
        (Place::Nothing | Place::Missing, _) => FieldState::Absent,
    }
}

/// The window that bounds a block: its own, or that of the nearest block above that has one, or of the block below that
/// gives it its days.
pub(super) fn window<'a>(reading: &Reading<'a>, block: &'a Block) -> Option<&'a Window> {
    let scope = reading.scope.source(&block.path.source())?;
    let mut up = Some(block);
    while let Some(here) = up {
        if let Some(window) = scope.window(&here.path) {
            return Some(window);
        }
        up = here.parent.as_ref().and_then(|parent| reading.catalogue.block(parent));
    }
    // An attestation has no days of its own: the declaration in it has.
    if block.span.is_some() || block.parent.is_some() {
        return None;
    }
    reading
        .blocks_below(block)
        .find(|below| below.employer.is_some())
        .and_then(|below| scope.window(&below.path))
}

/// The words of why a source is not available: the short ones for a cell.
pub(super) fn unavailable_words(reading: &Reading<'_>, why: Unavailable) -> String {
    reading.words.text(&format!("source-{}-short", unavailable_name(why)))
}

/// The sentence of why a source is not available, what that means, and what can be done.
pub(super) fn unavailable_sentence(reading: &Reading<'_>, source: &SourceId, why: Unavailable) -> String {
    let name = reading
        .catalogue
        .source(source)
        .map_or(source.as_str(), |source| reading.words.names(&source.name));
    reading
        .words
        .with(&format!("source-{}", unavailable_name(why)), &[("source", name.into())])
}

/// Whether asking again can help.
pub(super) fn can_ask_again(why: Unavailable) -> bool {
    !matches!(why, Unavailable::Ended)
}

fn unavailable_name(why: Unavailable) -> &'static str {
    match why {
        Unavailable::Down => "down",
        Unavailable::TooLate => "too-late",
        Unavailable::CutOff => "cut-off",
        Unavailable::Unreadable => "unreadable",
        Unavailable::WrongPerson => "wrong-person",
        Unavailable::TooLarge => "too-large",
        Unavailable::NoReceipt => "no-receipt",
        Unavailable::LogClosed => "log-closed",
        Unavailable::Ended => "ended",
        Unavailable::Cancelled => "cancelled",
    }
}

/// The form and the words of a state.
pub(super) fn form(reading: &Reading<'_>, state: &FieldState<'_>) -> (CellLook, String) {
    let words = reading.words;
    match state {
        FieldState::Value(text) => (CellLook::Value, text.clone()),
        FieldState::Absent => (CellLook::Absent, ABSENT.to_owned()),
        FieldState::NotGranted { .. } => (CellLook::NotGranted, words.text("field-not-granted")),
        FieldState::OutsideWindow { from, .. } => (
            CellLook::OutsideWindow,
            words.with("field-before-window", &[("day", words.date(*from).into())]),
        ),
        FieldState::OtherEmployer { .. } => (CellLook::OutsideWindow, words.text("field-other-employer")),
        FieldState::Unavailable(why) => (CellLook::Unavailable, unavailable_words(reading, *why)),
        FieldState::Incomplete(missing) => (CellLook::Unavailable, part_words(reading, missing)),
        FieldState::Awaited => (CellLook::Awaited, words.text("field-awaited")),
        FieldState::NotInScope => (CellLook::NotGranted, words.text("source-not-in-scope")),
    }
}

/// What a source knows to exist and did not give.
pub(super) fn missing<'a>(reading: &Reading<'a>, block: &BlockPath) -> Option<&'a Missing> {
    match reading.state(&block.source())? {
        SourceState::Ended(SourceEnd::Partial { missing, .. }) => Some(missing),
        _ => None,
    }
}

/// `31 van 40`.
pub(super) fn part_words(reading: &Reading<'_>, missing: &Missing) -> String {
    let (present, expected) = (f64::from(missing.present), f64::from(missing.expected));
    reading.words.with(
        "source-part",
        &[("present", present.into()), ("expected", expected.into())],
    )
}

/// Every field of a block in a place, in the order of the catalogue, ready to be drawn.
pub(super) fn fields<'a>(reading: &Reading<'a>, block: &'a Block, place: Place) -> Vec<FieldView> {
    let mut last_reason = None;
    let marks = match place {
        Place::Row(row) => reading.row(block, row).map_or_else(Vec::new, |row| reading.marks(row)),
        _ => Vec::new(),
    };
    block
        .fields
        .iter()
        .map(|field| {
            let state = field_state(reading, block, field, place);
            let reason = match &state {
                FieldState::NotGranted { reason, .. } => *reason,
                _ => None,
            };
            // A reason that many neighbours share is written once, at the first of them; it is spoken at each.
            let is_said = reason.is_some() && reason == last_reason;
            last_reason = reason;
            let mark = marks.iter().find(|(path, _)| **path == field.path);
            field_view(reading, field, &state, mark.map(|(_, mark)| mark), reason, is_said)
        })
        .collect()
}

fn field_view(
    reading: &Reading<'_>,
    field: &Field,
    state: &FieldState<'_>,
    mark: Option<&Mark>,
    reason: Option<&str>,
    reason_is_said: bool,
) -> FieldView {
    let words = reading.words;
    let (look, text) = form(reading, state);
    let paragraph = match state {
        FieldState::NotGranted { paragraph, .. } => paragraph.map_or_else(String::new, |paragraph| paragraph.0.clone()),
        FieldState::OutsideWindow { paragraph, .. } | FieldState::OtherEmployer { paragraph } => paragraph.0.clone(),
        FieldState::NotInScope => String::new(),
        _ => reading.paragraphs(&field.path).map_or_else(String::new, joined),
    };
    let is_demonstration = matches!(state, FieldState::Value(_))
        && field
            .codes
            .as_deref()
            .and_then(|list| reading.catalogue.code_list(list))
            .is_some_and(|list| list.demonstration);
    let note = match (reason, mark, is_demonstration) {
        (Some(reason), _, _) => reason.to_owned(),
        (None, Some(mark), _) => mark.drawn(),
        (None, None, true) => words.text("field-demonstration"),
        (None, None, false) => String::new(),
    };
    let name = words.names(&field.name).to_owned();
    let number = field.number.clone().unwrap_or_default();
    let mut spoken = name.clone();
    if !number.is_empty() {
        spoken = format!(
            "{spoken}, {}",
            words.with("field-number", &[("number", number.as_str().into())])
        );
    }
    let said = if *state == FieldState::Absent {
        words.text("field-absent")
    } else {
        text.clone()
    };
    spoken = format!("{spoken}: {said}");
    for more in [&note, &paragraph] {
        if !more.is_empty() {
            spoken = format!("{spoken}; {more}");
        }
    }
    let note = if reason_is_said { String::new() } else { note };
    FieldView {
        name,
        number,
        look,
        text,
        note,
        paragraph,
        spoken,
    }
}

/// The state of a field of a row that has this value, for a cell of the grid.
pub(super) fn cell<'a>(
    reading: &Reading<'a>,
    value: Option<ValueRef<'_>>,
    field: &Field,
    row: Row<'a>,
) -> (CellLook, String) {
    match value {
        Some(value) => (CellLook::Value, reading.value_text(field, value, reading.day(row))),
        None => (CellLook::Absent, ABSENT.to_owned()),
    }
}
