//! Four months at the workplace in a school year (23/166 §28-29): the days of the agreement as Dimona shows them, less the
//! days that the `DmfA` gives a code that does not count, against four calendar months from the first day.
//!
//! How four months are counted is not written anywhere that could be found: the result is indicative, and says so.

use chrono::{Months, NaiveDate};

use super::draft::{Draft, named, plain, sign};
use super::relations::{Relation, Relations, cut, days, merged, relations};
use super::rows::{Declared, DeclaredRows, Row, Rows, block, declared, source};
use super::{Basis, CheckId, Figure, Finding, Subject, Why};
use crate::calendar::{Period, Quarter, SchoolYear};
use crate::identifiers::EnterpriseNumber;
use crate::parameters::Parameter;

const PARAGRAPHS: &[&str] = &["§28", "§29"];
const MONTHS: &str = "qwl-months-required";
const CODES: &str = "qwl-service-codes-not-counted";
const TYPES: &str = "qwl-dimona-worker-types";
const DAYS_OF_WEEK: i64 = 7;
/// Farther back than any deliberation lets one look; a mistyped entry date makes no endless list of school years.
const MOST_YEARS: i32 = 20;

/// A line of days that does not count.
struct NotCounted<'a> {
    line: Declared<'a>,
    occupation: Row<'a>,
    code: &'a str,
    days: i64,
    /// Whether all of its days lie in the school year and the agreement for sure.
    is_placed: bool,
}

/// The findings: one for the school year that the handler names, or one for each that has days in the agreement.
pub(super) fn findings(basis: &Basis<'_>) -> Vec<Finding> {
    let named = basis.facts.school_year;
    let mut draft = Draft::new(CheckId::Presence, named.map(Subject::SchoolYear), PARAGRAPHS);
    let Some(enterprise) = basis.request.enterprise else {
        draft.because(Why::FactMissing("enterprise"));
        return vec![draft.finish(false)];
    };
    let Some(relations) = draft.known(relations(basis)) else {
        return vec![draft.finish(false)];
    };
    let with = relations.with(enterprise);
    if with.is_empty() {
        draft.because(relations.partial.unwrap_or(Why::NoRow(block("dimona.period"))));
        return vec![draft.finish(false)];
    }
    let services = Rows::open(basis, "dmfa.occupation", &["days-per-week"])
        .and_then(|_granted| declared(basis, "dmfa.service", &["code", "days"]));
    let about = |year| of_year(basis, enterprise, (&relations, &with), &services, year);
    match named {
        Some(year) => vec![about(year)],
        None => years(basis, &with).map(about).collect(),
    }
}

/// The first day from which on relations may be seen.
fn window_from(basis: &Basis<'_>) -> Option<NaiveDate> {
    let window = basis.scope.source(&source("dimona"))?.window(&block("dimona.period"))?;
    Some(window.from)
}

/// The school years that have days of these relations and that the premium exists in.
fn years(basis: &Basis<'_>, with: &[Relation<'_>]) -> impl Iterator<Item = SchoolYear> {
    let from = window_from(basis);
    let last = SchoolYear::containing(basis.today);
    let earliest = last.start_year() - MOST_YEARS;
    let first = from.map_or(earliest, |from| SchoolYear::containing(from).start_year().max(earliest));
    let years = (first..=last.start_year())
        .filter_map(|start| Some(SchoolYear::containing(NaiveDate::from_ymd_opt(start, 9, 1)?)));
    years.filter(move |year| {
        let exists = basis.parameters.get(MONTHS, year.first_day()).is_some();
        exists && !counted(basis, with, *year).is_empty()
    })
}

/// The days of these relations that lie in the school year and in the agreement and are not after today.
fn counted(basis: &Basis<'_>, with: &[Relation<'_>], year: SchoolYear) -> Vec<Period> {
    let bounds = bounds(basis, year);
    let so_far =
        bounds.and_then(|bounds| Period::new(bounds.begin(), bounds.end().map(|end| end.min(basis.today))).ok());
    so_far.map_or_else(Vec::new, |so_far| {
        cut(&merged(with.iter().map(|relation| relation.period)), so_far)
    })
}

/// The days of the school year that lie in the agreement.
fn bounds(basis: &Basis<'_>, year: SchoolYear) -> Option<Period> {
    match basis.facts.agreement {
        Some(agreement) => agreement.intersect(&year.period()),
        None => Some(year.period()),
    }
}

fn of_year(
    basis: &Basis<'_>,
    enterprise: EnterpriseNumber,
    (relations, with): (&Relations<'_>, &[Relation<'_>]),
    services: &Result<DeclaredRows<'_>, Why>,
    year: SchoolYear,
) -> Finding {
    let mut draft = Draft::new(CheckId::Presence, Some(Subject::SchoolYear(year)), PARAGRAPHS);
    draft.note("four-months-indicative");
    if window_from(basis).is_some_and(|from| year.first_day() < from) {
        draft.note("window-cuts-school-year");
    }
    if let Some(why) = &relations.partial {
        draft.because(why.clone());
    }
    let counted = counted(basis, with, year);
    let total = days(&counted, basis.today);
    for period in &counted {
        let days = i64::from(period.days(basis.today));
        let stretch = Figure::Stretch(period.begin(), period.end());
        draft.step("days-in-agreement", vec![plain(stretch)], Figure::Days(days));
    }
    note_relations(basis, &mut draft, with, &counted);
    let away = match services {
        Ok(services) => not_counted(basis, &mut draft, enterprise, with, (services, &counted), year),
        Err(why) => {
            draft.because(why.clone());
            None
        }
    };
    let required = required(basis, &mut draft, &counted, year);
    let (Some((sure, perhaps)), Some(required)) = (away, required) else {
        return draft.finish(false);
    };
    let Some((least, most)) = least_and_most(total, sure, perhaps) else {
        draft.because(Why::TooLarge);
        return draft.finish(false);
    };
    let away = Figure::Days(total - least);
    let reckoned = vec![
        named(Figure::Days(total), "days-in-agreement"),
        sign("−"),
        named(away, "days-not-counted"),
    ];
    draft.step("days-present", reckoned, Figure::Days(least));
    if least < required && required <= most {
        // It hangs on days of which no row says on which side of the school year's first or last day they lie.
        draft.because(Why::NoRow(block("dmfa.service")));
        return draft.finish(false);
    }
    let compared = vec![
        named(Figure::Days(least), "days-present"),
        sign("≥"),
        named(Figure::Days(required), "days-required"),
    ];
    let is_enough = least >= required;
    draft.condition("four-months", compared, Figure::Answer(is_enough), is_enough);
    draft.finish(is_enough)
}

/// The days present at least and at most: without any of the days that are not sure to lie in the year, and with them.
fn least_and_most(total: i64, sure: i64, perhaps: i64) -> Option<(i64, i64)> {
    let most = total.checked_sub(sure)?;
    Some((most.checked_sub(perhaps)?, most))
}

/// Notes which relations were used, and what is particular about them.
fn note_relations(basis: &Basis<'_>, draft: &mut Draft, with: &[Relation<'_>], counted: &[Period]) {
    for relation in with.iter().filter(|relation| !cut(counted, relation.period).is_empty()) {
        relation.note(&mut draft.used);
        if relation.period.end().is_none_or(|end| basis.today < end)
            && counted.iter().any(|period| period.contains(basis.today))
        {
            draft.note("still-running");
        }
        let kind = relation.row.code("worker-type");
        let usual = draft.parameter(basis, TYPES, relation.period.begin());
        if kind.is_some_and(|kind| usual.is_ok_and(|usual| !usual.lists(kind))) {
            draft.used.note(relation.row, &["worker-type"]);
            draft.note("other-worker-type");
        }
    }
}

/// The calendar days that do not count: those that surely lie in the counted days, and those that perhaps do.
fn not_counted(
    basis: &Basis<'_>,
    draft: &mut Draft,
    enterprise: EnterpriseNumber,
    with: &[Relation<'_>],
    (services, counted): (&DeclaredRows<'_>, &[Period]),
    year: SchoolYear,
) -> Option<(i64, i64)> {
    if let Some(why) = &services.partial {
        draft.because(why.clone());
    }
    let codes = draft.parameter(basis, CODES, year.first_day());
    let codes = draft.known(codes)?;
    let lines: Result<Vec<_>, Why> = services
        .rows
        .iter()
        .filter(|line| line.employer == Some(enterprise) && !cut(counted, line.quarter.period()).is_empty())
        .map(|line| read_line(basis, *line, codes, (with, counted)))
        .collect();
    let lines = draft.known(lines)?;
    note_undeclared(draft, enterprise, services, counted);
    let (mut sure, mut perhaps) = (0_i64, 0_i64);
    for line in lines.into_iter().flatten() {
        let sum = if line.is_placed { &mut sure } else { &mut perhaps };
        let Some(total) = sum.checked_add(line.days) else {
            draft.because(Why::TooLarge);
            return None;
        };
        *sum = total;
        tell(draft, &line);
    }
    Some((sure, perhaps))
}

/// Reads one line of a declaration; none when its days count.
fn read_line<'a>(
    basis: &Basis<'a>,
    line: Declared<'a>,
    codes: &Parameter,
    (with, counted): (&[Relation<'_>], &[Period]),
) -> Result<Option<NotCounted<'a>>, Why> {
    let quarter = line.quarter.period();
    let code = line.row.known_code(basis, "code", quarter)?;
    if !codes.lists(code) {
        return Ok(None);
    }
    let occupation = line.row.above(basis)?;
    let declared = Row::required(line.row.hundredths("days"))?;
    let week = occupation.hundredths("days-per-week").filter(|week| week.0 > 0);
    let week = week.ok_or(Why::Contradiction("no-days-per-week"))?;
    if declared.is_negative() {
        return Err(Why::Contradiction("negative-days"));
    }
    let calendar = declared.checked_ratio(DAYS_OF_WEEK, week.0).ok_or(Why::TooLarge)?;
    // The line has no days of its own: they lie somewhere in the occupation's part of the quarter.
    let part = match occupation.date("begin") {
        Some(_) => occupation.period("begin", "end")?.intersect(&quarter),
        None => Some(quarter),
    };
    let Some(part) = part else { return Ok(None) };
    let at_work = cut(&merged(with.iter().map(|relation| relation.period)), part);
    let in_year = days(&cut(counted, part), basis.today);
    if in_year == 0 {
        return Ok(None);
    }
    let is_placed = days(&at_work, basis.today) == in_year;
    Ok(Some(NotCounted {
        line,
        occupation,
        code,
        days: calendar.0,
        is_placed,
    }))
}

/// Adds the step of one line that does not count.
fn tell(draft: &mut Draft, away: &NotCounted<'_>) {
    let row = away.line.row;
    away.line.note(&mut draft.used, &["code", "days"]);
    draft.used.note(away.occupation, &["days-per-week"]);
    let declared = row.hundredths("days").unwrap_or_default();
    let week = away.occupation.hundredths("days-per-week").unwrap_or_default();
    let tokens = vec![
        plain(Figure::Quarter(away.line.quarter)),
        sign(","),
        plain(Figure::Code(row.field("code"), away.code.to_owned())),
        sign(","),
        plain(Figure::DeclaredDays(declared)),
        sign("÷"),
        named(Figure::DeclaredDays(week), "days-per-week"),
        sign("×"),
        plain(Figure::Count(DAYS_OF_WEEK)),
    ];
    let name = if away.is_placed {
        "days-not-counted"
    } else {
        draft.note("days-not-placed");
        "days-perhaps-not-counted"
    };
    draft.step(name, tokens, Figure::Days(away.days));
}

/// Notes that a quarter with counted days has no declaration in force: sickness in it would not show.
fn note_undeclared(draft: &mut Draft, enterprise: EnterpriseNumber, services: &DeclaredRows<'_>, counted: &[Period]) {
    let is_declared = |quarter: Quarter| {
        let mut rows = services.rows.iter();
        rows.any(|line| line.quarter == quarter && line.employer == Some(enterprise))
    };
    let quarters = counted.iter().flat_map(|period| {
        let last = period.end().unwrap_or(period.begin());
        Quarter::through(Quarter::containing(period.begin()), Quarter::containing(last))
    });
    if quarters.into_iter().any(|quarter| !is_declared(quarter)) {
        draft.note("quarter-not-declared");
    }
}

/// The days of four calendar months from the first day on; none without a first day.
fn required(basis: &Basis<'_>, draft: &mut Draft, counted: &[Period], year: SchoolYear) -> Option<i64> {
    let months = draft.number(basis, MONTHS, year.first_day());
    let months = draft.known(months)?;
    let Some(start) = counted.first().map(Period::begin) else {
        draft.condition("days-present", Vec::new(), Figure::Days(0), false);
        return None;
    };
    let target = u32::try_from(months)
        .ok()
        .and_then(|months| start.checked_add_months(Months::new(months)));
    let Some(target) = target else {
        draft.because(Why::TooLarge);
        return None;
    };
    let reckoned = vec![
        named(Figure::Day(start), "first-day"),
        sign("+"),
        plain(Figure::Months(months)),
    ];
    draft.step("four-months-later", reckoned, Figure::Day(target));
    let required = (target - start).num_days();
    let reckoned = vec![plain(Figure::Day(target)), sign("−"), plain(Figure::Day(start))];
    draft.step("days-required", reckoned, Figure::Days(required));
    Some(required)
}
