//! The replacement income of a month (22/118 §5, §16-18): unemployment benefit, living wage and sickness benefit together,
//! with what was claimed back as lines of its own.
//!
//! A daily amount counts twenty-six times (§5). What is paid over several months is spread by calendar days. A source that
//! is missing leaves the month open, with what the others say. With the gross wage, [`super::ibo`] adds the premium.

use std::collections::BTreeSet;

use chrono::{Datelike, Months, NaiveDate};

use super::draft::{Draft, named, plain, sign};
use super::ibo;
use super::insurer_payments::payments;
use super::rows::{Row, Rows, block, field, source};
use super::{Basis, CheckId, Figure, Finding, Subject, Why};
use crate::amount::Cents;
use crate::calendar::Period;

const PARAGRAPHS: &[&str] = &["§5", "§16", "§17", "§18"];
const DAY_FACTOR: &str = "ibo-day-factor";
const AID_TYPES: &str = "ibo-living-wage-aid-types";
const DOCUMENTS_LEFT_OUT: &str = "ibo-sickness-documents-left-out";
/// Days of a week of benefits, and half days of it.
const DAYS_PER_WEEK: i64 = 6;
const HALVES_PER_WEEK: i64 = 12;
/// Farther back than any deliberation lets one look; a mistyped day makes no endless list of months.
const MOST_MONTHS: u32 = 120;
const SICKNESS: &str = "sickness.payment";
const BLOCKS: [&str; 3] = ["unemployment.benefit", "living-wage.amount", SICKNESS];

/// The rows of one source with their days.
pub(super) type Dated<'a> = Vec<(Row<'a>, Period)>;

/// What a source gave, and the reason that stands beside it when that was a part only.
pub(super) struct Given<'a> {
    /// The rows.
    pub(super) rows: Dated<'a>,
    /// Set when the source gave a part only.
    pub(super) partial: Option<Why>,
}

/// What the three sources gave, in the order of [`BLOCKS`].
struct Sources<'a>([Result<Given<'a>, Why>; 3]);

/// The findings: one for each month in which something was paid or in which the training takes place; when there is none,
/// one for the month of the application.
pub(super) fn findings(basis: &Basis<'_>) -> Vec<Finding> {
    let sources = Sources([unemployment(basis), living_wage(basis), payments(basis, SICKNESS)]);
    let mut months = months(basis, &sources);
    if months.is_empty() {
        months.insert(first_of(basis.request.application));
    }
    let periods = months.into_iter().filter_map(month_from);
    periods.map(|month| of_month(basis, &sources, month)).collect()
}

/// The first day of the day's month.
fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// The days of the month that begins on this day.
fn month_from(first: NaiveDate) -> Option<Period> {
    let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
    Period::new(first, Some(last)).ok()
}

/// The months, each by its first day, that the rows and the training touch, inside the windows and not after today.
fn months(basis: &Basis<'_>, sources: &Sources<'_>) -> BTreeSet<NaiveDate> {
    let windows = BLOCKS.map(|path| {
        let path = block(path);
        let scope = basis.scope.source(&path.source())?;
        Some(scope.window(&path)?.from)
    });
    let farthest = basis
        .today
        .checked_sub_months(Months::new(MOST_MONTHS))
        .unwrap_or(basis.today);
    let from = windows
        .into_iter()
        .flatten()
        .min()
        .map_or(farthest, |from| from.max(farthest));
    let Ok(shown) = Period::new(from, Some(basis.today)) else {
        return BTreeSet::new();
    };
    let given = sources
        .0
        .iter()
        .flatten()
        .flat_map(|given| &given.rows)
        .map(|(_, period)| *period);
    let mut months = BTreeSet::new();
    for period in given
        .chain(basis.facts.agreement)
        .filter_map(|period| period.intersect(&shown))
    {
        let mut first = first_of(period.begin());
        while period.end().is_some_and(|end| first <= end) {
            months.insert(first);
            let Some(next) = first.checked_add_months(Months::new(1)) else {
                break;
            };
            first = next;
        }
    }
    months
}

fn unemployment<'a>(basis: &Basis<'a>) -> Result<Given<'a>, Why> {
    let needs = ["begin", "end", "benefit-type", "daily-amount", "daily-rate"];
    let rows = Rows::open(basis, BLOCKS[0], &needs)?;
    let dated = rows.iter().map(|row| Ok((row, row.period("begin", "end")?)));
    Ok(Given {
        rows: dated.collect::<Result<_, Why>>()?,
        partial: rows.partial(),
    })
}

fn living_wage<'a>(basis: &Basis<'a>) -> Result<Given<'a>, Why> {
    Rows::open(basis, "living-wage.attest", &["aid-type"])?;
    let rows = Rows::open(basis, BLOCKS[1], &["month", "amount"])?;
    let dated = rows.iter().map(|row| {
        let month = Row::required(row.incomplete_date("month"))?;
        let first = month.earliest().filter(|_| month.month().is_some());
        let period = first.and_then(|first| month_from(first_of(first)));
        Ok((row, period.ok_or(Why::Contradiction("month-missing"))?))
    });
    Ok(Given {
        rows: dated.collect::<Result<_, Why>>()?,
        partial: rows.partial(),
    })
}

fn of_month(basis: &Basis<'_>, sources: &Sources<'_>, month: Period) -> Finding {
    let mut draft = Draft::new(
        CheckId::ReplacementIncome,
        Some(Subject::Month(month.begin())),
        PARAGRAPHS,
    );
    let sums = [of_unemployment, of_living_wage, of_sickness];
    let names = ["unemployment-month", "living-wage-month", "sickness-month"];
    let mut known = Vec::new();
    for ((given, sum), name) in sources.0.iter().zip(sums).zip(names) {
        let given = match given {
            Ok(given) => given,
            Err(why) => {
                draft.because(why.clone());
                continue;
            }
        };
        if let Some(why) = &given.partial {
            draft.because(why.clone());
        }
        let rows: Dated<'_> = given
            .rows
            .iter()
            .filter(|(_, period)| period.overlaps(&month))
            .copied()
            .collect();
        let sum = sum(basis, &mut draft, &rows, month);
        if let Some(amount) = draft.known(sum) {
            known.push((amount, name));
        }
    }
    if draft.is_open() {
        return draft.finish(false);
    }
    let mut tokens = Vec::new();
    for (amount, name) in &known {
        if !tokens.is_empty() {
            tokens.push(sign("+"));
        }
        tokens.push(named(Figure::Cents(*amount), name));
    }
    let total = known.iter().map(|(amount, _)| *amount).sum::<Option<Cents>>();
    let Some(total) = draft.known(total.ok_or(Why::TooLarge)) else {
        return draft.finish(false);
    };
    draft.step("replacement-income", tokens, Figure::Cents(total));
    let premium = ibo::premium(basis, &mut draft, total, month.begin());
    draft.known(premium);
    draft.finish(true)
}

/// The unemployment benefit of a month: the daily amount that is in force on the most days of it, times 26.
fn of_unemployment(
    basis: &Basis<'_>,
    draft: &mut Draft,
    rows: &[(Row<'_>, Period)],
    month: Period,
) -> Result<Cents, Why> {
    let mut parts: Vec<_> = rows
        .iter()
        .filter_map(|(row, period)| Some((*row, period.intersect(&month)?)))
        .collect();
    parts.sort_by_key(|(_, part)| *part);
    if parts.windows(2).any(|pair| pair[0].1.overlaps(&pair[1].1)) {
        return Err(Why::Contradiction("benefits-overlap"));
    }
    let days = |part: Period| i64::from(part.days(NaiveDate::MAX));
    // Of two stretches with as many days the later one counts: `max_by_key` gives the last of equals.
    let Some((row, _)) = parts.iter().max_by_key(|(_, part)| days(*part)).copied() else {
        draft.step("unemployment-month", Vec::new(), Figure::Cents(Cents::ZERO));
        return Ok(Cents::ZERO);
    };
    if parts.len() > 1 {
        draft.note("amount-of-most-days");
        for (row, part) in &parts {
            draft.used.note(*row, &["begin", "end", "daily-amount"]);
            let amount = Row::required(row.cents("daily-amount"))?;
            let tokens = vec![
                plain(Figure::Stretch(part.begin(), part.end())),
                sign(","),
                named(Figure::Cents(amount), "daily-amount"),
            ];
            draft.step("days-with-amount", tokens, Figure::Days(days(*part)));
        }
    }
    if parts.iter().map(|(_, part)| days(*part)).sum::<i64>() < days(month) {
        draft.note("month-partly-covered");
    }
    let fields = [
        "begin",
        "end",
        "benefit-type",
        "daily-amount",
        "daily-rate",
        "times-per-week",
    ];
    draft.used.note(row, &fields);
    let kind = row.known_code(basis, "benefit-type", month)?;
    let daily = Row::required(row.cents("daily-amount"))?;
    if daily.is_negative() {
        return Err(Why::Contradiction("negative-daily-amount"));
    }
    let factor = draft.number(basis, DAY_FACTOR, month.begin())?;
    let (numerator, denominator) = share(basis, draft, row, month)?;
    let times = factor.checked_mul(numerator).ok_or(Why::TooLarge)?;
    let amount = daily.checked_ratio(times, denominator).ok_or(Why::TooLarge)?;
    let mut tokens = vec![
        plain(Figure::Code(row.field("benefit-type"), kind.to_owned())),
        sign(","),
        named(Figure::Cents(daily), "daily-amount"),
        sign("×"),
        named(Figure::Count(factor), "days-per-month"),
    ];
    if (numerator, denominator) != (1, 1) {
        tokens.extend([
            sign("×"),
            named(Figure::Count(numerator), "times-per-week"),
            sign("÷"),
            named(Figure::Count(denominator), "days-per-week-of-benefits"),
        ]);
    }
    draft.step("unemployment-month", tokens, Figure::Cents(amount));
    Ok(amount)
}

/// How often the daily amount of a stretch counts: once a day of a week of six days; a half amount, so many times a week as
/// there is a right to it. The amount of a half benefit is that of a half day (§4).
fn share(basis: &Basis<'_>, draft: &mut Draft, row: Row<'_>, month: Period) -> Result<(i64, i64), Why> {
    match (
        row.known_code(basis, "daily-rate", month)?,
        row.integer("times-per-week"),
    ) {
        ("half", None) => {
            draft.note("half-daily-amount");
            Ok((1, 1))
        }
        ("half", Some(times)) if (1..=HALVES_PER_WEEK).contains(&times) => {
            draft.note("half-daily-amount");
            Ok((times, DAYS_PER_WEEK))
        }
        ("half", Some(_)) => Err(Why::Contradiction("times-per-week")),
        _ => Ok((1, 1)),
    }
}

/// The living wage of a month: all that was paid for it less all that was claimed back.
fn of_living_wage(
    basis: &Basis<'_>,
    draft: &mut Draft,
    rows: &[(Row<'_>, Period)],
    month: Period,
) -> Result<Cents, Why> {
    let mut sum = Cents::ZERO;
    for (row, _) in rows {
        let attest = row.above(basis)?;
        let aid = attest.known_code(basis, "aid-type", month)?;
        let counted = draft.parameter(basis, AID_TYPES, month.begin())?.lists(aid);
        let amount = Row::required(row.cents("amount"))?;
        draft.used.note(*row, &["month", "amount", "amount-type"]);
        draft.used.note(attest, &["aid-type"]);
        let mut tokens = vec![plain(Figure::Code(attest.field("aid-type"), aid.to_owned()))];
        if row.code("amount-type").is_some() {
            let kind = row.known_code(basis, "amount-type", month)?;
            tokens.extend([
                sign(","),
                plain(Figure::Code(row.field("amount-type"), kind.to_owned())),
            ]);
        }
        let name = match (counted, amount.is_negative()) {
            (false, _) => {
                draft.note("other-aid-left-out");
                "other-aid"
            }
            (true, true) => "living-wage-claimed-back",
            (true, false) => "living-wage-paid",
        };
        draft.step(name, tokens, Figure::Cents(amount));
        if counted {
            sum = sum.checked_add(amount).ok_or(Why::TooLarge)?;
        }
    }
    draft.step("living-wage-month", Vec::new(), Figure::Cents(sum));
    Ok(sum)
}

/// The sickness benefit of a month: what was paid for days of it less what was claimed back.
fn of_sickness(basis: &Basis<'_>, draft: &mut Draft, rows: &[(Row<'_>, Period)], month: Period) -> Result<Cents, Why> {
    let sees_versions = basis
        .scope
        .source(&source("sickness"))
        .is_some_and(|scope| scope.grants(&field("sickness.attest.version")));
    if !rows.is_empty() && !sees_versions {
        draft.note("versions-not-visible");
    }
    let mut sum = Cents::ZERO;
    for (row, period) in rows {
        let document = row.known_code(basis, "document", month)?;
        let is_left_out = draft
            .parameter(basis, DOCUMENTS_LEFT_OUT, month.begin())?
            .lists(document);
        let whole = Row::required(row.cents("amount"))?;
        draft.used.note(*row, &["document", "begin", "end", "amount"]);
        let part = period
            .intersect(&month)
            .ok_or(Why::Contradiction("ends-before-begin"))?;
        let (in_month, all) = (part.days(NaiveDate::MAX), period.days(NaiveDate::MAX));
        let amount = whole
            .checked_ratio(i64::from(in_month), i64::from(all))
            .ok_or(Why::TooLarge)?;
        let mut tokens = vec![
            plain(Figure::Code(row.field("document"), document.to_owned())),
            sign(","),
            plain(Figure::Stretch(period.begin(), period.end())),
        ];
        if in_month != all {
            draft.note("spread-by-days");
            tokens.extend([
                sign(","),
                plain(Figure::Cents(whole)),
                sign("×"),
                plain(Figure::Days(i64::from(in_month))),
                sign("÷"),
                plain(Figure::Days(i64::from(all))),
            ]);
        }
        let name = match (is_left_out, amount.is_negative()) {
            (true, _) => {
                draft.note("document-left-out");
                "sickness-left-out"
            }
            (false, true) => "sickness-claimed-back",
            (false, false) => "sickness-paid",
        };
        draft.step(name, tokens, Figure::Cents(amount));
        if !is_left_out {
            sum = sum.checked_add(amount).ok_or(Why::TooLarge)?;
        }
    }
    draft.step("sickness-month", Vec::new(), Figure::Cents(sum));
    Ok(sum)
}
