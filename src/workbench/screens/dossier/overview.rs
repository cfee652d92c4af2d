//! The overview: the question of the purpose with the rows that bear on it, what is true today, and what bounds the view.
//!
//! Pure. It shows rows and judges nothing: whether an answer is good or bad is for the reader, and for the checks of the
//! deliberation. Called by the dossier screen, once per dossier.

use chrono::{Days, NaiveDate};
use domain::catalogue::{Block, BlockPath, FieldKind, FieldPath, SourceId, Span};
use domain::deliberation::Bearing;
use domain::dossier::{SourceState, ValueRef};

use super::field_states::{missing, part_words, window};
use super::person::{address, residence_on};
use super::quarters::why_empty;
use super::reading::{ABSENT, Reading, Row, capitalised, joined};
use crate::widgets::cell::CellLook;

/// How many rows of a block are shown before the page that has them all is named.
const ROWS: usize = 4;

/// The overview, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Overview {
    /// The question of the purpose, and where the deliberation asks it.
    pub(super) question: String,
    /// The purpose, the case and the enterprise.
    pub(super) about: String,
    /// The rows that bear on the question, block by block.
    pub(super) bearing: Vec<Part>,
    /// What is true today.
    pub(super) today: Vec<Part>,
    /// What bounds the view, each with its paragraph.
    pub(super) bounds: Vec<String>,
}

/// Some rows under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The heading.
    pub(super) title: String,
    /// Whose hue it has.
    pub(super) source: SourceId,
    /// The rows.
    pub(super) facts: Vec<Fact>,
    /// Which of the values of each row are amounts and numbers, where the rows have the same fields.
    pub(super) numbers: Vec<bool>,
    /// The form of why there is no row, and the words.
    pub(super) none: Option<(CellLook, String)>,
    /// The words of what the source did not give, where it gave a part.
    pub(super) incomplete: Option<String>,
    /// The page that has them all, in words, and its block, when there are more.
    pub(super) more: Option<(String, BlockPath)>,
}

/// A row in a few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fact {
    /// When and where.
    pub(super) lead: String,
    /// What: names, which may be empty, and values.
    pub(super) said: Vec<(String, String)>,
    /// All of it, for a screen reader and the link.
    pub(super) spoken: String,
    /// The row.
    pub(super) block: BlockPath,
    /// Its place in the table.
    pub(super) row: usize,
}

/// Makes the overview.
pub(super) fn overview(reading: &Reading<'_>) -> Overview {
    let purpose = reading.purpose();
    let question = purpose.map_or_else(String::new, |purpose| {
        format!(
            "{} ({})",
            reading.words.names(&purpose.question),
            joined(&purpose.paragraphs)
        )
    });
    let bearings = purpose.map_or(&[][..], |purpose| purpose.bearings.as_slice());
    // The more blocks there are, the fewer rows of each: the page is read at a glance.
    let limit = ROWS.saturating_sub(bearings.len().saturating_sub(1)).max(2);
    Overview {
        question,
        about: about(reading),
        bearing: bearings
            .iter()
            .filter_map(|bears| bearing(reading, bears, limit))
            .collect(),
        today: today(reading),
        bounds: bounds(reading),
    }
}

fn about(reading: &Reading<'_>) -> String {
    let name = reading
        .purpose()
        .map_or("", |purpose| reading.words.names(&purpose.name));
    let mut parts = vec![name.to_owned(), reading.request.case.as_str().to_owned()];
    if let Some(number) = reading.request.enterprise {
        parts.push(
            reading
                .words
                .with("overview-enterprise", &[("number", number.grouped().into())]),
        );
    }
    let day = reading.words.long_date(reading.request.application);
    parts.push(reading.words.with("overview-application", &[("day", day.into())]));
    parts.join(" · ")
}

/// `Leefloon · bedrag`: the source in words before the block, where the block's own name does not say it.
fn title(reading: &Reading<'_>, block: &Block) -> String {
    let name = reading.words.names(&block.name);
    let source = reading.catalogue.source(&block.path.source());
    let label = source.map_or_else(String::new, |source| reading.source_label(source));
    if name.contains(&label) {
        capitalised(name)
    } else {
        format!("{label} · {name}")
    }
}

fn bearing(reading: &Reading<'_>, bears: &Bearing, limit: usize) -> Option<Part> {
    let block = reading.block(bears.block.as_str())?;
    let rows = reading.newest_first(block);
    let title = title(reading, block);
    // Where something was corrected, each row says of which version it is.
    let with_version = rows
        .iter()
        .any(|row| reading.version(*row).is_some_and(|version| version.1 > 1));
    let facts: Vec<Fact> = rows
        .iter()
        .take(limit)
        .map(|row| fact(reading, *row, &bears.fields, with_version))
        .collect();
    let is_number = |(name, _): &(String, String)| {
        let mut fields = block.fields.iter();
        let field = fields.find(|field| reading.words.names(&field.name) == name);
        field.is_some_and(|field| {
            matches!(
                field.kind,
                FieldKind::Cents | FieldKind::Hundredths | FieldKind::Integer
            )
        })
    };
    let numbers = facts.first().map(|fact| fact.said.iter().map(is_number).collect());
    let part = part(reading, title, &block.path, facts, rows.len());
    Some(Part {
        numbers: numbers.unwrap_or_default(),
        ..part
    })
}

fn part(reading: &Reading<'_>, title: String, block: &BlockPath, facts: Vec<Fact>, count: usize) -> Part {
    let none = facts.is_empty().then(|| why_empty(reading, block));
    let more = (count > facts.len()).then(|| {
        (
            reading.words.with(
                "overview-all-rows",
                &[("count", count.into()), ("block", title.as_str().into())],
            ),
            block.clone(),
        )
    });
    let incomplete = missing(reading, block).filter(|_| none.is_none());
    let incomplete = incomplete.map(|missing| {
        reading
            .words
            .with("dossier-part", &[("part", part_words(reading, missing).into())])
    });
    Part {
        title,
        source: block.source(),
        facts,
        numbers: Vec::new(),
        none,
        incomplete,
        more,
    }
}

/// A row with some of its fields, each with its name: `werknemerskengetal 015 Gewone arbeider`. Where the purpose covers all
/// employers, it says which rows are of the one that was asked for: a fact, not a finding.
fn fact<'a>(reading: &Reading<'a>, row: Row<'a>, fields: &[FieldPath], with_version: bool) -> Fact {
    let mut lead = Vec::new();
    if let Some((begin, end)) = reading.days(row) {
        lead.push(reading.stretch(begin, end));
    }
    let mut said = Vec::new();
    let is_bound = reading
        .scope
        .source(&row.block.path.source())
        .is_some_and(|scope| scope.employer.is_some());
    // Where only one employer may be seen, the head of the page names it.
    if let Some(number) = reading.employer(row).filter(|_| !is_bound) {
        lead.push(number.grouped());
        if let Some(asked) = reading.request.enterprise {
            let key = if asked == number {
                "overview-asked-enterprise"
            } else {
                "overview-other-enterprise"
            };
            said.push((String::new(), reading.words.text(key)));
        }
    }
    if with_version {
        lead.extend(reading.version_words(row));
    }
    // The days of the row's own block stand before it already.
    let own_days: Vec<&FieldPath> = match &row.block.span {
        Some(Span::Dates { begin, end }) => vec![begin, end],
        Some(Span::Quarter(field) | Span::Month(field)) => vec![field],
        None => Vec::new(),
    };
    said.extend(
        fields
            .iter()
            .filter(|path| !own_days.contains(path))
            .filter_map(|path| {
                let id = path.id();
                let field = row.block.field(id)?;
                reading.paragraphs(&field.path)?;
                let text = reading.text(row, id).unwrap_or_else(|| ABSENT.to_owned());
                Some((reading.words.names(&field.name).to_owned(), text))
            }),
    );
    made(lead.join(" · "), said, row)
}

fn made(lead: String, said: Vec<(String, String)>, row: Row<'_>) -> Fact {
    let words = said
        .iter()
        .map(|(name, value)| format!("{name} {value}").trim().to_owned());
    let words = words.collect::<Vec<_>>().join(", ");
    let spoken = [lead.as_str(), words.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(": ");
    Fact {
        lead,
        said,
        spoken,
        block: row.block.path.clone(),
        row: row.index,
    }
}

/// Values without names.
fn plain<const N: usize>(values: [Option<String>; N]) -> Vec<(String, String)> {
    values
        .into_iter()
        .flatten()
        .map(|value| (String::new(), value))
        .collect()
}

/// What is true today, of the blocks of which the scope grants anything.
fn today(reading: &Reading<'_>) -> Vec<Part> {
    let parts = [
        home(reading),
        relations(reading),
        last_quarter(reading),
        running_benefit(reading, &UNEMPLOYMENT),
        running_benefit(reading, &LIVING_WAGE),
        sickness(reading),
        jobbonus(reading),
    ];
    parts.into_iter().flatten().collect()
}

/// The block with this path, where anything of it is granted.
fn granted<'a>(reading: &Reading<'a>, path: &str) -> Option<&'a Block> {
    reading.block(path).filter(|block| reading.grants_some_of(block))
}

/// A benefit of which one stretch runs at a time.
struct Running {
    block: &'static str,
    title: &'static str,
    none: &'static str,
    fields: &'static [&'static str],
}

const UNEMPLOYMENT: Running = Running {
    block: "unemployment.benefit",
    title: "overview-unemployment",
    none: "overview-no-unemployment",
    fields: &["benefit-type", "daily-amount", "daily-rate", "times-per-week"],
};

const LIVING_WAGE: Running = Running {
    block: "living-wage.attest",
    title: "overview-living-wage",
    none: "overview-no-living-wage",
    fields: &["aid-type", "category"],
};

/// How many days back a payment of sickness benefit counts as recent.
const RECENT: u64 = 60;

/// The stretches of a benefit that cover today.
fn running_benefit(reading: &Reading<'_>, benefit: &Running) -> Option<Part> {
    let block = granted(reading, benefit.block)?;
    let mut rows = reading.newest_first(block);
    rows.retain(|row| row.is_running_on(reading.today));
    let facts = rows.iter().map(|row| {
        let since = row
            .own_days()
            .map_or_else(String::new, |(begin, _)| since(reading, begin));
        made(since, named(reading, *row, benefit.fields), *row)
    });
    let title = reading.words.text(benefit.title);
    let mut part = part(reading, title, &block.path, facts.collect(), rows.len());
    none_today(reading, &mut part, &block.path, benefit.none);
    Some(part)
}

/// The payments of sickness benefit for the last days.
fn sickness(reading: &Reading<'_>) -> Option<Part> {
    let block = granted(reading, "sickness.payment")?;
    let first = reading
        .today
        .checked_sub_days(Days::new(RECENT))
        .unwrap_or(reading.today);
    let mut rows = reading.newest_first(block);
    rows.retain(|row| {
        row.own_days()
            .is_some_and(|(begin, end)| begin <= reading.today && end.is_none_or(|end| first <= end))
    });
    let facts = rows.iter().take(ROWS).map(|row| {
        let days = row
            .own_days()
            .map_or_else(String::new, |(begin, end)| reading.stretch(begin, end));
        made(
            days,
            named(reading, *row, &["allowance-type", "amount", "days", "hours"]),
            *row,
        )
    });
    let title = reading.words.with("overview-sickness", &[("days", RECENT.into())]);
    let mut part = part(reading, title, &block.path, facts.collect(), rows.len());
    none_today(reading, &mut part, &block.path, "overview-no-sickness");
    Some(part)
}

/// The job bonus of the last year for which there is one.
fn jobbonus(reading: &Reading<'_>) -> Option<Part> {
    let block = granted(reading, "jobbonus.year")?;
    let year = |row: &Row<'_>| match row.value("reference-year") {
        Some(ValueRef::Integer(year)) => Some(year),
        _ => None,
    };
    let last = reading.rows(block).max_by_key(year);
    let facts: Vec<Fact> = last
        .into_iter()
        .map(|row| {
            let lead = year(&row).map_or_else(String::new, |year| year.to_string());
            made(lead, named(reading, row, &["amount", "flat-increase"]), row)
        })
        .collect();
    let count = facts.len();
    let title = reading.words.text("overview-jobbonus");
    let mut part = part(reading, title, &block.path, facts, count);
    none_today(reading, &mut part, &block.path, "overview-no-jobbonus");
    Some(part)
}

/// These fields of a row that have a value, each with its name; a code says itself what it is.
fn named(reading: &Reading<'_>, row: Row<'_>, fields: &[&str]) -> Vec<(String, String)> {
    let said = fields.iter().filter_map(|id| {
        let field = row.block.field(id)?;
        let text = reading.text(row, id)?;
        let name = if field.kind == FieldKind::Code {
            ""
        } else {
            reading.words.names(&field.name)
        };
        Some((name.to_owned(), text))
    });
    said.collect()
}

fn since(reading: &Reading<'_>, begin: NaiveDate) -> String {
    let day = reading.words.date(begin);
    reading.words.with("overview-since", &[("day", day.into())])
}

fn home(reading: &Reading<'_>) -> Option<Part> {
    let block = granted(reading, "register.residence")?;
    let home = residence_on(reading, reading.today);
    let facts: Vec<Fact> = home
        .map(|row| {
            let since = row
                .own_days()
                .map_or_else(String::new, |(begin, _)| since(reading, begin));
            made(since, plain([Some(address(reading, row))]), row)
        })
        .into_iter()
        .collect();
    let count = facts.len();
    let mut part = part(reading, reading.words.text("overview-home"), &block.path, facts, count);
    none_today(reading, &mut part, &block.path, "overview-no-home");
    Some(part)
}

/// The relations of the personnel file that cover today; one that was cancelled never was.
pub(super) fn current_relations<'a>(reading: &Reading<'a>) -> Vec<Row<'a>> {
    let Some(block) = reading.block("dimona.period") else {
        return Vec::new();
    };
    let mut rows = reading.newest_first(block);
    rows.retain(|row| row.is_running_on(reading.today));
    rows
}

fn relations(reading: &Reading<'_>) -> Option<Part> {
    let block = granted(reading, "dimona.period")?;
    let rows = current_relations(reading);
    let facts: Vec<Fact> = rows
        .iter()
        .map(|row| {
            let since = row
                .own_days()
                .map_or_else(String::new, |(begin, _)| since(reading, begin));
            let said = [
                row.own_employer().map(|number| reading.employer_words(number)),
                reading.text(*row, "worker-type"),
            ];
            made(since, plain(said), *row)
        })
        .collect();
    let count = facts.len();
    let mut part = part(
        reading,
        reading.words.text("overview-relations"),
        &block.path,
        facts,
        count,
    );
    none_today(reading, &mut part, &block.path, "overview-no-relation");
    Some(part)
}

fn last_quarter(reading: &Reading<'_>) -> Option<Part> {
    let block = granted(reading, "dmfa.worker-record")?;
    let rows = reading.newest_first(block);
    let last = rows.first().and_then(|row| reading.days(*row));
    let of_last: Vec<_> = rows.iter().filter(|row| reading.days(**row) == last).copied().collect();
    // A corrected declaration counts in its last version; the page of the declarations has them all.
    let version = |row: &Row<'_>| reading.version(*row).map(|version| version.1);
    let newest = |row: &Row<'_>| {
        let same = of_last
            .iter()
            .filter(|other| reading.employer(**other) == reading.employer(*row));
        same.filter_map(version).max()
    };
    let of_last: Vec<_> = of_last
        .iter()
        .filter(|row| version(row) == newest(row))
        .copied()
        .collect();
    let facts: Vec<Fact> = of_last
        .iter()
        .map(|row| {
            let lead = last.map_or_else(String::new, |(begin, end)| reading.stretch(begin, end));
            let corrected = reading.version_words(*row).filter(|_| version(row) > Some(1));
            let said = [
                reading.employer(*row).map(|number| reading.employer_words(number)),
                reading.text(*row, "worker-code"),
                corrected,
                attestation_status(reading, *row),
            ];
            made(lead, plain(said), *row)
        })
        .collect();
    let count = facts.len();
    let mut part = part(
        reading,
        reading.words.text("overview-last-quarter"),
        &block.path,
        facts,
        count,
    );
    none_today(reading, &mut part, &block.path, "overview-no-quarter");
    Some(part)
}

/// The status of the attestation that a row belongs to, where it says more than that there is one.
fn attestation_status<'a>(reading: &Reading<'a>, row: Row<'a>) -> Option<String> {
    let mut up = Some(row);
    while let Some(here) = up {
        if here.block.path.as_str() == "dmfa.attestation" {
            return reading
                .text(here, "status")
                .filter(|_| here.code("status") != Some("CREATION"));
        }
        up = reading.above(here);
    }
    None
}

/// Words the absence of a current row where the source has answered; whatever else there is stays as it is.
fn none_today(reading: &Reading<'_>, part: &mut Part, block: &BlockPath, key: &str) {
    let is_whole = matches!(
        reading.state(&block.source()),
        Some(SourceState::Ended(
            domain::dossier::SourceEnd::Complete(_) | domain::dossier::SourceEnd::Empty
        ))
    );
    if let Some(none) = part.none.as_mut().filter(|_| is_whole) {
        *none = (CellLook::Absent, reading.words.text(key));
    }
}

/// Whether any source in scope names employers.
fn names_employers(reading: &Reading<'_>) -> bool {
    let mut scopes = reading.scope.sources.iter();
    scopes.any(|scope| {
        let source = reading.catalogue.source(&scope.source);
        source.is_some_and(|source| {
            let mut blocks = source.blocks.iter();
            blocks.any(|block| block.employer.is_some() && reading.grants_some_of(block))
        })
    })
}

/// What bounds the view: the windows, the employer, a test.
pub(super) fn bounds(reading: &Reading<'_>) -> Vec<String> {
    let words = reading.words;
    let mut bounds: Vec<String> = Vec::new();
    for scope in &reading.scope.sources {
        for found in &scope.windows {
            let blocks: Vec<_> = found
                .blocks
                .iter()
                .filter_map(|path| reading.catalogue.block(path))
                .filter(|block| window(reading, block).is_some() && reading.grants_some_of(block))
                .collect();
            let source = reading.catalogue.source(&scope.source);
            let Some(source) = source.filter(|_| !blocks.is_empty()) else {
                continue;
            };
            let names: Vec<_> = blocks.iter().map(|block| words.names(&block.name)).collect();
            let values = [
                ("source", reading.source_label(source).into()),
                ("blocks", names.join(", ").into()),
                ("from", words.long_date(found.from).into()),
                ("until", words.long_date(found.until).into()),
                ("paragraph", found.paragraph.0.as_str().into()),
            ];
            bounds.push(words.with("overview-window", &values));
        }
    }
    let employers = reading.scope.sources.iter().find_map(|scope| scope.employer.as_ref());
    match (employers, reading.purpose()) {
        (Some((number, paragraph)), _) => {
            let values = [
                ("number", number.grouped().into()),
                ("paragraph", paragraph.0.as_str().into()),
            ];
            bounds.push(words.with("overview-one-employer", &values));
        }
        // Where no source names an employer, there is nothing to bound.
        (None, Some(purpose)) if names_employers(reading) => {
            let paragraph = purpose.employers_paragraph.0.as_str();
            bounds.push(words.with("overview-all-employers", &[("paragraph", paragraph.into())]));
        }
        (None, _) => {}
    }
    if reading.scope.test {
        bounds.push(words.text("overview-test"));
    }
    bounds
}
