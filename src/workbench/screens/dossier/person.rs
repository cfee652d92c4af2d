//! Who the dossier is about: the identity header, and the flags that change how everything below is read.
//!
//! Pure. What a source has not answered is never read as "no": each part says that it is awaited or why it is not there.
//! Called by the dossier screen, once per dossier.

use chrono::NaiveDate;
use domain::calendar::IncompleteDate;
use domain::catalogue::SourceId;
use domain::dossier::{SourceEnd, SourceState, ValueRef};
use domain::identifiers::{NisCode, Region, Ssin};

use super::field_states::unavailable_words;
use super::reading::{Reading, Row};
use crate::widgets::cell::CellLook;

/// The code of Belgium in the list of countries.
const BELGIUM: &str = "150";

/// The identity header, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PersonView {
    /// The form of the name: a value, or why there is none.
    pub(super) look: CellLook,
    /// The name, or the words of why there is none; empty where nothing granted names the person.
    pub(super) name: String,
    /// The number that was asked for.
    pub(super) number: String,
    /// Age, birth date and municipality, parted by points.
    pub(super) facts: String,
    /// What changes how everything else is read.
    pub(super) flags: Vec<FlagView>,
}

/// A flag, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FlagView {
    /// The words.
    pub(super) text: String,
    /// The number to look up instead, with the words of the button.
    pub(super) instead: Option<(Ssin, String)>,
}

/// Something about the person or the number that changes how everything else is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Flag<'a> {
    /// The number that was asked for was replaced.
    Replaced {
        /// By this one, where the register says it.
        by: Option<Ssin>,
        /// Since this day.
        since: Option<NaiveDate>,
    },
    /// The number that was asked for replaced another one.
    Replaces {
        /// Since this day.
        since: Option<NaiveDate>,
    },
    /// The number that was asked for was cancelled.
    Cancelled {
        /// Since this day.
        since: Option<NaiveDate>,
    },
    /// The person died.
    Deceased {
        /// On this day.
        on: NaiveDate,
    },
    /// The main residence is abroad.
    Abroad {
        /// In this country, where it is known.
        country: Option<&'a str>,
    },
    /// The register knows nobody with this number.
    Unknown,
}

/// What of the identity is known, whatever the source's state.
fn identity<'a>(reading: &Reading<'a>) -> Option<Row<'a>> {
    reading.rows(reading.block("register.identity")?).next()
}

/// The main residence on a day: of those that cover it, the one that began last.
pub(super) fn residence_on<'a>(reading: &Reading<'a>, day: NaiveDate) -> Option<Row<'a>> {
    let block = reading.block("register.residence")?;
    let covers = |row: &Row<'a>| {
        row.own_days()
            .is_some_and(|(begin, end)| begin <= day && end.is_none_or(|end| day <= end))
    };
    reading
        .rows(block)
        .filter(covers)
        .max_by_key(|row| row.own_days().map(|days| days.0))
}

/// The flags of the person and the number.
pub(super) fn flags<'a>(reading: &Reading<'a>) -> Vec<Flag<'a>> {
    let mut flags = Vec::new();
    if matches!(register_state(reading), Some(SourceState::Ended(SourceEnd::Empty))) {
        flags.push(Flag::Unknown);
    }
    let numbers = reading
        .block("register.number")
        .into_iter()
        .flat_map(|block| reading.rows(block));
    let asked = Some(ValueRef::Ssin(reading.request.ssin));
    for row in numbers {
        let since = row.date("since");
        if row.value("replaced-by") == asked && row.code("status") == Some("replaced") {
            flags.push(Flag::Replaces { since });
        }
        if row.value("number") != asked {
            continue;
        }
        match row.code("status") {
            Some("replaced") => {
                let by = match row.value("replaced-by") {
                    Some(ValueRef::Ssin(ssin)) => Some(ssin),
                    _ => None,
                };
                flags.push(Flag::Replaced { by, since });
            }
            Some("cancelled") => flags.push(Flag::Cancelled { since }),
            _ => {}
        }
    }
    if let Some(on) = identity(reading).and_then(|row| row.date("death-date")) {
        flags.push(Flag::Deceased { on });
    }
    if let Some(home) = residence_on(reading, reading.today) {
        let country = home.code("country").filter(|country| *country != BELGIUM);
        if country.is_some() || home.value("foreign-address").is_some() {
            let field = home.block.field("country");
            let name = country
                .zip(field)
                .and_then(|(code, field)| reading.code_name(field, code, reading.today));
            flags.push(Flag::Abroad { country: name });
        }
    }
    flags
}

fn register_state<'a>(reading: &Reading<'a>) -> Option<&'a SourceState> {
    reading.state(&SourceId::parse("register").ok()?)
}

/// The full years of an age: the least and the greatest that the known part of the birth date allows.
pub(super) fn age_on(birth: IncompleteDate, day: NaiveDate) -> Option<(u32, u32)> {
    let least = day.years_since(birth.latest()?).unwrap_or(0);
    let greatest = day.years_since(birth.earliest()?)?;
    Some((least, greatest))
}

/// The blocks that can name the person, the best first, with their fields for the last and the first name.
const NAMES: [(&str, &str, &str); 2] = [
    ("register.identity", "last-name", "first-names"),
    ("unemployment.identity", "last-name", "first-name"),
];

/// The name, or why there is none: from the register, else from the first other source of which the name is granted. Where
/// nothing granted names the person, there is no name and nothing is said about it: the number stands alone.
fn name(reading: &Reading<'_>) -> (CellLook, String) {
    let words = reading.words;
    let granted = NAMES.iter().find_map(|(path, last, first)| {
        let block = reading.block(path)?;
        let field = block.field(last)?;
        reading.paragraphs(&field.path)?;
        Some((block, *last, *first))
    });
    let Some((block, last, first)) = granted else {
        return (CellLook::Value, String::new());
    };
    let source = block.path.source();
    let known = reading.catalogue.source(&source);
    let label = known.map_or_else(String::new, |source| reading.source_label(source));
    let row = reading.rows(block).next();
    match (row.and_then(|row| name_of(&row, last, first)), reading.state(&source)) {
        (Some(name), _) => (CellLook::Value, name),
        (None, Some(SourceState::Awaited)) => (
            CellLook::Awaited,
            words.with("dossier-identity-awaited", &[("source", label.into())]),
        ),
        (None, Some(SourceState::Ended(SourceEnd::Unavailable(why)))) => {
            let why = unavailable_words(reading, *why);
            (
                CellLook::Unavailable,
                words.with("dossier-identity-unavailable", &[("why", why.into())]),
            )
        }
        (None, _) => (
            CellLook::Absent,
            words.with("dossier-identity-empty", &[("source", label.into())]),
        ),
    }
}

/// The identity header.
pub(super) fn person(reading: &Reading<'_>) -> PersonView {
    let words = reading.words;
    let row = identity(reading);
    let (look, name) = name(reading);
    let mut facts = Vec::new();
    if let Some(ValueRef::IncompleteDate(birth)) = row.and_then(|row| row.value("birth-date")) {
        let died = row.and_then(|row| row.date("death-date"));
        if let Some((least, greatest)) = age_on(birth, died.map_or(reading.today, |died| died.min(reading.today))) {
            let key = if least == greatest {
                "dossier-age"
            } else {
                "dossier-age-between"
            };
            facts.push(words.with(key, &[("age", least.into()), ("greatest", greatest.into())]));
        }
        facts.push(words.with("dossier-born", &[("day", words.incomplete_date(birth).into())]));
    }
    if let Some(place) = residence_on(reading, reading.today).and_then(|row| municipality(reading, row)) {
        facts.push(place);
    }
    let number = reading.ssin(reading.request.ssin);
    let flags = flags(reading)
        .into_iter()
        .map(|flag| flag_view(reading, flag))
        .collect();
    PersonView {
        look,
        name,
        number,
        facts: facts.join(" · "),
        flags,
    }
}

/// `PEETERS, Marc Johan`.
fn name_of(row: &Row<'_>, last: &str, first: &str) -> Option<String> {
    let text = |id| match row.value(id) {
        Some(ValueRef::Text(text)) => Some(text),
        _ => None,
    };
    match (text(last), text(first)) {
        (Some(last), Some(first)) => Some(format!("{}, {first}", last.to_uppercase())),
        (Some(only), None) | (None, Some(only)) => Some(only.to_owned()),
        (None, None) => None,
    }
}

/// `Gent (Vlaams Gewest)`.
pub(super) fn municipality(reading: &Reading<'_>, row: Row<'_>) -> Option<String> {
    let code = row.code("municipality")?;
    let name = reading
        .code_name(row.block.field("municipality")?, code, reading.day(row))
        .map_or_else(|| reading.unknown_code(code), str::to_owned);
    let region = NisCode::parse(code)
        .ok()
        .and_then(NisCode::region)
        .map(|region| reading.words.text(region_key(region)));
    Some(match region {
        Some(region) => format!("{name} ({region})"),
        None => name,
    })
}

fn region_key(region: Region) -> &'static str {
    match region {
        Region::Flemish => "dossier-region-flemish",
        Region::Brussels => "dossier-region-brussels",
        Region::Walloon => "dossier-region-walloon",
    }
}

/// An address on one line: `Kerkstraat 12 bus 3, 9000 Gent (Vlaams Gewest)`, or the lines of one abroad with its country.
pub(super) fn address(reading: &Reading<'_>, row: Row<'_>) -> String {
    let text = |id| reading.text(row, id);
    if let Some(lines) = text("foreign-address") {
        let country = row.code("country").zip(row.block.field("country"));
        let country = country.and_then(|(code, field)| reading.code_name(field, code, reading.day(row)));
        return country.map_or_else(|| lines.clone(), |country| format!("{lines}, {country}"));
    }
    let mut street = [text("street"), text("house-number")]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    if let Some(number) = text("box") {
        street = reading
            .words
            .with("dossier-box", &[("street", street.into()), ("box", number.into())]);
    }
    let place = [text("postal-code"), municipality(reading, row)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    [street, place]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

fn flag_view(reading: &Reading<'_>, flag: Flag<'_>) -> FlagView {
    let words = reading.words;
    let with_day = |key: &str, day: Option<NaiveDate>| match day {
        Some(day) => words.with(&format!("{key}-since"), &[("day", words.date(day).into())]),
        None => words.text(key),
    };
    let text = match flag {
        Flag::Replaced { since, .. } => with_day("dossier-flag-replaced", since),
        Flag::Replaces { since } => with_day("dossier-flag-replaces", since),
        Flag::Cancelled { since } => with_day("dossier-flag-cancelled", since),
        Flag::Deceased { on } => words.with("dossier-flag-deceased", &[("day", words.date(on).into())]),
        Flag::Abroad { country: Some(country) } => words.with("dossier-flag-abroad-in", &[("country", country.into())]),
        Flag::Abroad { country: None } => words.text("dossier-flag-abroad"),
        Flag::Unknown => words.text("dossier-flag-unknown"),
    };
    let instead = match flag {
        Flag::Replaced { by: Some(by), .. } => Some((
            by,
            words.with("dossier-consult-instead", &[("number", reading.ssin(by).into())]),
        )),
        _ => None,
    };
    FlagView { text, instead }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_age_counts_full_years() {
        let birth = IncompleteDate::from(day("1985-07-30"));
        assert_eq!(age_on(birth, day("2026-07-29")), Some((40, 40)));
        assert_eq!(age_on(birth, day("2026-07-30")), Some((41, 41)));
        assert_eq!(age_on(birth, day("1980-01-01")), None);
    }

    #[test]
    fn an_age_of_an_incomplete_birth_date_is_a_range() {
        let year = IncompleteDate::new(1985, None, None).unwrap();
        assert_eq!(age_on(year, day("2026-06-01")), Some((40, 41)));
        assert_eq!(age_on(year, day("2026-12-31")), Some((41, 41)));
        assert_eq!(age_on(IncompleteDate::UNKNOWN, day("2026-06-01")), None);
    }
}
