//! The worker code of the `DmfA` against the age, the type of apprentice and the worker type of Dimona (23/166 §22).
//!
//! In alternating training an apprentice has a code of his own until 31 December of the year of the eighteenth birthday;
//! afterwards the code of an ordinary worker, with the type of apprentice beside it. One finding per quarter.

use chrono::NaiveDate;

use super::draft::{Draft, named, plain, sign};
use super::relations::{Relation, relations};
use super::rows::{Declared, Row, Rows, block, declared, field, source};
use super::{Basis, CheckId, Figure, Finding, Subject, Token, Why};
use crate::calendar::{IncompleteDate, Quarter};
use crate::identifiers::EnterpriseNumber;

const PARAGRAPHS: &[&str] = &["§22", "§29"];
const LAST_AGE: &str = "qwl-apprentice-last-age";
const YOUNG_CODES: [&str; 2] = ["qwl-worker-codes-apprentice", "qwl-worker-codes-pupil"];
const ADULT_CODES: &str = "qwl-worker-codes-adult";
const APPRENTICESHIP: &str = "qwl-apprenticeship-types";
const TYPES: &str = "qwl-dimona-worker-types";

/// The year of birth and where it was read.
enum Birth<'a> {
    Register(Row<'a>, IncompleteDate),
    Number(IncompleteDate),
}

/// What all quarters have in common.
struct Common<'a> {
    birth: Result<Birth<'a>, Why>,
    records: Vec<Declared<'a>>,
    occupations: Result<Vec<Declared<'a>>, Why>,
    relations: Result<Vec<Relation<'a>>, Why>,
}

/// The findings, one for each quarter that the enterprise declared.
pub(super) fn findings(basis: &Basis<'_>) -> Vec<Finding> {
    let mut draft = Draft::new(CheckId::WorkerCode, None, PARAGRAPHS);
    let Some(enterprise) = basis.request.enterprise else {
        draft.because(Why::FactMissing("enterprise"));
        return vec![draft.finish(false)];
    };
    let Some(records) = draft.known(declared(basis, "dmfa.worker-record", &["worker-code"])) else {
        return vec![draft.finish(false)];
    };
    let common = Common {
        birth: birth(basis),
        records: of(records.rows, enterprise, basis),
        occupations: declared(basis, "dmfa.occupation", &["apprenticeship"])
            .map(|rows| of(rows.rows, enterprise, basis)),
        relations: relations(basis).and_then(|relations| match &relations.partial {
            Some(why) => Err(why.clone()),
            None => Ok(relations.with(enterprise)),
        }),
    };
    let mut quarters: Vec<_> = common.records.iter().map(|record| record.quarter).collect();
    quarters.sort_unstable();
    quarters.dedup();
    let mut found: Vec<_> = quarters
        .into_iter()
        .map(|quarter| of_quarter(basis, &common, quarter))
        .collect();
    if let Some(why) = records.partial {
        // A quarter is a whole; what is missing is other quarters.
        draft.because(why);
        found.push(draft.finish(false));
    } else if found.is_empty() {
        draft.because(Why::NoRow(block("dmfa.worker-record")));
        found.push(draft.finish(false));
    }
    found
}

/// The rows of this enterprise, and of the time of the agreement where the handler gave it.
fn of<'a>(rows: Vec<Declared<'a>>, enterprise: EnterpriseNumber, basis: &Basis<'_>) -> Vec<Declared<'a>> {
    let agreement = basis.facts.agreement;
    let in_time = |row: &Declared<'_>| agreement.is_none_or(|agreement| agreement.overlaps(&row.quarter.period()));
    let own = rows.into_iter().filter(|row| row.employer == Some(enterprise));
    own.filter(in_time).collect()
}

/// The year of birth: of the register, else of the number.
fn birth<'a>(basis: &Basis<'a>) -> Result<Birth<'a>, Why> {
    let rows = Rows::open(basis, "register.identity", &["birth-date"]);
    let row = rows.ok().and_then(|rows| rows.iter().next());
    let of_register = row.and_then(|row| Some((row, row.incomplete_date("birth-date")?)));
    match of_register.filter(|(_, birth)| birth.year().is_some()) {
        Some((row, birth)) => Ok(Birth::Register(row, birth)),
        None => Some(basis.request.ssin.birth_date())
            .filter(|birth| birth.year().is_some())
            .map(Birth::Number)
            .ok_or(Why::NoRow(block("register.identity"))),
    }
}

fn of_quarter(basis: &Basis<'_>, common: &Common<'_>, quarter: Quarter) -> Finding {
    let mut draft = Draft::new(CheckId::WorkerCode, Some(Subject::Quarter(quarter)), PARAGRAPHS);
    let Some(is_young) = young(basis, &mut draft, common, quarter) else {
        return draft.finish(false);
    };
    let expected = expected_codes(basis, &mut draft, is_young, quarter.first_day());
    let Some(expected) = draft.known(expected) else {
        return draft.finish(false);
    };
    for code in &expected {
        let code = Figure::Code(field("dmfa.worker-record.worker-code"), (*code).to_owned());
        draft.step("expected-code", Vec::new(), code);
    }
    let mut fits = true;
    for record in common.records.iter().filter(|record| record.quarter == quarter) {
        let read = record_fits(basis, &mut draft, common, record, is_young, &expected);
        fits &= draft.known(read).unwrap_or(true);
    }
    fits &= types_fit(basis, &mut draft, common, quarter);
    if fits { draft.finish(true) } else { draft.refused() }
}

/// Whether the quarter lies before the end of the year of the last age as an apprentice.
fn young(basis: &Basis<'_>, draft: &mut Draft, common: &Common<'_>, quarter: Quarter) -> Option<bool> {
    let age = draft.number(basis, LAST_AGE, quarter.first_day());
    let age = draft.known(age)?;
    let birth = match &common.birth {
        Ok(Birth::Register(row, birth)) => {
            draft.used.note(*row, &["birth-date"]);
            *birth
        }
        Ok(Birth::Number(birth)) => {
            draft.note("birth-from-number");
            *birth
        }
        Err(why) => {
            draft.because(why.clone());
            return None;
        }
    };
    let year = birth.year().and_then(|year| year.checked_add(i32::try_from(age).ok()?));
    let Some(last) = year.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31)) else {
        draft.because(Why::TooLarge);
        return None;
    };
    let born = birth.complete().map(|day| named(Figure::Day(day), "birth-date"));
    let mut tokens: Vec<Token> = born.into_iter().collect();
    tokens.extend([sign("+"), named(Figure::Count(age), "years")]);
    draft.step("apprentice-until", tokens, Figure::Day(last));
    Some(quarter.last_day() <= last)
}

fn expected_codes<'a>(
    basis: &Basis<'a>,
    draft: &mut Draft,
    is_young: bool,
    day: NaiveDate,
) -> Result<Vec<&'a str>, Why> {
    let lists: &[&str] = if is_young { &YOUNG_CODES } else { &[ADULT_CODES] };
    let mut codes = Vec::new();
    for list in lists {
        let parameter = draft.parameter(basis, list, day)?;
        codes.extend(parameter.codes().unwrap_or_default().iter().map(String::as_str));
    }
    Ok(codes)
}

/// Whether one worker record has a code that is expected and, with the code of an ordinary worker, the type of apprentice.
fn record_fits(
    basis: &Basis<'_>,
    draft: &mut Draft,
    common: &Common<'_>,
    record: &Declared<'_>,
    is_young: bool,
    expected: &[&str],
) -> Result<bool, Why> {
    record.note(&mut draft.used, &["worker-code"]);
    let code = record.row.known_code(basis, "worker-code", record.quarter.period())?;
    let fits = expected.contains(&code);
    let declared = Figure::Code(record.row.field("worker-code"), code.to_owned());
    draft.condition("declared-code", Vec::new(), declared, fits);
    if is_young || !fits {
        return Ok(fits);
    }
    let types = draft.parameter(basis, APPRENTICESHIP, record.quarter.first_day())?;
    let occupations = common.occupations.as_ref().map_err(Clone::clone)?;
    let mut below = Vec::new();
    for line in occupations.iter().filter(|line| line.quarter == record.quarter) {
        if line.row.above(basis)?.index() == record.row.index() {
            below.push(line);
        }
    }
    if below.is_empty() {
        return Err(Why::NoRow(block("dmfa.occupation")));
    }
    let mut all = true;
    for line in below {
        draft.used.note(line.row, &["apprenticeship"]);
        let (figure, holds) = match line.row.code("apprenticeship") {
            Some(code) => (
                Figure::Code(line.row.field("apprenticeship"), code.to_owned()),
                types.lists(code),
            ),
            None => (Figure::Word("not-declared"), false),
        };
        all &= draft.condition("apprenticeship", Vec::new(), figure, holds);
    }
    Ok(all)
}

/// Whether the worker types of Dimona are those of somebody in alternating training.
fn types_fit(basis: &Basis<'_>, draft: &mut Draft, common: &Common<'_>, quarter: Quarter) -> bool {
    let relations = match &common.relations {
        Ok(relations) => relations,
        Err(Why::NotInScope(id)) if *id == source("dimona") => {
            draft.note("dimona-not-compared");
            return true;
        }
        Err(why) => {
            draft.because(why.clone());
            return true;
        }
    };
    let types = draft.parameter(basis, TYPES, quarter.first_day());
    let Some(types) = draft.known(types) else { return true };
    let mut all = true;
    let mut is_there = false;
    for relation in relations
        .iter()
        .filter(|relation| relation.period.overlaps(&quarter.period()))
    {
        is_there = true;
        relation.note(&mut draft.used);
        draft.used.note(relation.row, &["worker-type"]);
        let code = relation.row.known_code(basis, "worker-type", relation.period);
        let Some(code) = draft.known(code) else { continue };
        let figure = Figure::Code(relation.row.field("worker-type"), code.to_owned());
        let stretch = Figure::Stretch(relation.period.begin(), relation.period.end());
        all &= draft.condition("worker-type", vec![plain(stretch)], figure, types.lists(code));
    }
    if !is_there {
        draft.step("worker-type", Vec::new(), Figure::Word("no-dimona"));
        draft.note("no-dimona-in-quarter");
    }
    all
}
