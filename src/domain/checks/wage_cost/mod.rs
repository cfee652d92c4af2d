//! The wage cost of a quarter at one employer, the reference wage, and what is deducted from the subsidy (13/021 §14-20).
//!
//! The text names what to look at and gives no formula: the reference wage is what VDAB publishes about it, the lists of
//! codes are parameters that nobody verified, and every finding says so. Money is rounded to the cent, halves up, at each
//! line that divides. Called by [`super::run`].

mod sums;

use std::collections::BTreeSet;

use chrono::Datelike;

use self::sums::{Sums, Work};
use super::draft::{Draft, joined, named, plain, sign};
use super::rows::{Declared, Row, Rows, block};
use super::{Basis, CheckId, Figure, Finding, Subject, Why};
use crate::amount::{Cents, Hundredths};
use crate::calendar::Quarter;
use crate::identifiers::EnterpriseNumber;

const PARAGRAPHS: &[&str] = &["§14", "§15", "§16", "§18", "§19", "§20"];
/// A hundred per cent, in hundredths of a per cent.
const HUNDRED_PERCENT: i64 = 10_000;

/// One finding for each quarter and employer, by quarter.
pub(super) fn findings(basis: &Basis<'_>) -> Vec<Finding> {
    match Work::read(basis) {
        Ok(work) => work
            .employments()
            .filter(|(_, employer)| basis.request.enterprise.is_none_or(|asked| asked == *employer))
            .map(|(quarter, employer)| finding(basis, &work, quarter, employer))
            .collect(),
        Err(why) => {
            let mut draft = Draft::new(CheckId::WageCost, None, PARAGRAPHS);
            draft.because(why);
            vec![draft.finish(false)]
        }
    }
}

fn finding<'a>(basis: &Basis<'a>, work: &Work<'a>, quarter: Quarter, employer: EnterpriseNumber) -> Finding {
    let mut draft = Draft::new(CheckId::WageCost, Some(Subject::Quarter(quarter)), PARAGRAPHS);
    if let Some(partial) = &work.partial {
        draft.because(partial.clone());
    }
    draft.step("employer", Vec::new(), Figure::Enterprise(employer));
    let signals = work.signals(basis, &mut draft, quarter, employer);
    match draft.known(signals) {
        Some(true) => {}
        Some(false) => return draft.refused(),
        None => return draft.finish(false),
    }
    let reckoned = reckon(basis, &mut draft, work, quarter, employer);
    draft.known(reckoned);
    draft.finish(true)
}

/// From the sums of the quarter to the subsidy, or to the wage cost where the percentage is not given.
fn reckon<'a>(
    basis: &Basis<'a>,
    draft: &mut Draft,
    work: &Work<'a>,
    quarter: Quarter,
    employer: EnterpriseNumber,
) -> Result<(), Why> {
    let sums = work.sums(basis, draft, quarter, employer)?;
    let wage_cost = wage_cost(draft, &sums)?;
    // Without the percentage the wage cost is all that can be said, and a missing minimum income leaves it as it is.
    let Some(percentage) = basis.facts.percentage else {
        match cap(basis, draft, quarter, sums.fraction) {
            Ok(cap) => {
                reference_wage(draft, wage_cost, cap);
            }
            Err(Why::ParameterMissing(..)) => draft.note("cap-unknown"),
            Err(why) => return Err(why),
        }
        if basis.scope.source(&block("unemployment.activation").source()).is_some() {
            activation(basis, draft, quarter, employer)?;
        } else {
            draft.note("activation-not-asked");
        }
        return Ok(());
    };
    if !(0..=HUNDRED_PERCENT).contains(&percentage.0) {
        return Err(Why::FactMissing("percentage"));
    }
    let cap = cap(basis, draft, quarter, sums.fraction)?;
    let reference = reference_wage(draft, wage_cost, cap);
    let premium = reference
        .checked_ratio(percentage.0, HUNDRED_PERCENT)
        .ok_or(Why::TooLarge)?;
    draft.step(
        "wage-premium",
        vec![
            named(Figure::Cents(reference), "reference-wage"),
            sign("×"),
            named(Figure::Percent(percentage), "percentage"),
        ],
        Figure::Cents(premium),
    );
    let activation = activation(basis, draft, quarter, employer)?;
    let subsidy = premium.checked_sub(activation).ok_or(Why::TooLarge)?.max(Cents::ZERO);
    draft.step(
        "subsidy",
        vec![
            sign("max"),
            sign("("),
            plain(Figure::Cents(Cents::ZERO)),
            sign(","),
            named(Figure::Cents(premium), "wage-premium"),
            sign("−"),
            named(Figure::Cents(activation), "activation"),
            sign(")"),
        ],
        Figure::Cents(subsidy),
    );
    Ok(())
}

/// What the employer pays: the gross wage and the contributions, less the deductions from them.
fn wage_cost(draft: &mut Draft, sums: &Sums) -> Result<Cents, Why> {
    let cost = sums
        .gross
        .checked_add(sums.contributions)
        .and_then(|cost| cost.checked_sub(sums.deductions))
        .ok_or(Why::TooLarge)?;
    if cost.is_negative() {
        return Err(Why::Contradiction("amount-below-zero"));
    }
    draft.step(
        "wage-cost",
        vec![
            named(Figure::Cents(sums.gross), "gross-pay"),
            sign("+"),
            named(Figure::Cents(sums.contributions), "employer-contributions"),
            sign("−"),
            named(Figure::Cents(sums.deductions), "deductions"),
        ],
        Figure::Cents(cost),
    );
    Ok(cost)
}

/// The most that the reference wage can be: so many times the minimum income of each month, at the employment fraction.
fn cap(basis: &Basis<'_>, draft: &mut Draft, quarter: Quarter, fraction: Hundredths) -> Result<Cents, Why> {
    let first_day = quarter.first_day();
    let mut incomes = Vec::new();
    for month in 0..3 {
        let day = first_day
            .checked_add_months(chrono::Months::new(month))
            .ok_or(Why::TooLarge)?;
        incomes.push(draft.cents(basis, "minimum-monthly-income", day)?);
    }
    let multiple = draft.number(basis, "maatwerk-cap-multiple", first_day)?;
    let cap = incomes
        .iter()
        .copied()
        .sum::<Option<Cents>>()
        .and_then(|incomes| incomes.checked_mul(multiple))
        .and_then(|whole| whole.checked_ratio(fraction.0, 100))
        .ok_or(Why::TooLarge)?;
    let mut tokens = vec![plain(Figure::Count(multiple)), sign("×"), sign("(")];
    tokens.extend(joined(incomes, "minimum-income"));
    tokens.extend([
        sign(")"),
        sign("×"),
        named(Figure::Hundredths(fraction), "performance-fraction"),
    ]);
    draft.step("wage-cap", tokens, Figure::Cents(cap));
    Ok(cap)
}

fn reference_wage(draft: &mut Draft, wage_cost: Cents, cap: Cents) -> Cents {
    let reference = wage_cost.min(cap);
    draft.step(
        "reference-wage",
        vec![
            sign("min"),
            sign("("),
            named(Figure::Cents(wage_cost), "wage-cost"),
            sign(","),
            named(Figure::Cents(cap), "wage-cap"),
            sign(")"),
        ],
        Figure::Cents(reference),
    );
    reference
}

/// The activation benefits that were paid for work at this employer in the months of the quarter (§19-20).
fn activation(
    basis: &Basis<'_>,
    draft: &mut Draft,
    quarter: Quarter,
    employer: EnterpriseNumber,
) -> Result<Cents, Why> {
    let needs = ["employer-number", "month", "amount", "no-data-reason"];
    let rows = Rows::open(basis, "unemployment.activation", &needs)?;
    if let Some(partial) = rows.partial() {
        draft.because(partial);
    }
    let mut amounts = Vec::new();
    for row in rows.iter() {
        let month = Row::required(row.incomplete_date("month"))?;
        let first_day = month.month().and(month.earliest());
        let first_day = first_day.ok_or(Why::Contradiction("month-unknown"))?;
        if Quarter::containing(first_day) != quarter || Row::required(row.enterprise("employer-number"))? != employer {
            continue;
        }
        draft.used.note(row, &needs);
        match (row.cents("amount"), row.code("no-data-reason")) {
            (Some(amount), None) if amount.is_negative() => return Err(Why::Contradiction("amount-below-zero")),
            (Some(amount), None) => amounts.push((first_day.month(), amount)),
            _ => return Err(Why::NoRow(block("unemployment.activation"))),
        }
    }
    let months: BTreeSet<u32> = amounts.iter().map(|(month, _)| *month).collect();
    if months.len() < amounts.len() {
        draft.note("two-benefits-in-a-month");
    }
    let amounts: Vec<Cents> = amounts.into_iter().map(|(_, amount)| amount).collect();
    let sum = amounts.iter().copied().sum::<Option<Cents>>().ok_or(Why::TooLarge)?;
    draft.step("activation", joined(amounts, "activation-benefit"), Figure::Cents(sum));
    Ok(sum)
}

/// The employment fraction: that of the occupations together, never more than a whole job.
fn fraction(draft: &mut Draft, counted: &[Declared<'_>]) -> Result<Hundredths, Why> {
    let whole = Hundredths(100);
    let mut fractions = Vec::new();
    for one in counted {
        one.note(&mut draft.used, &["performance-fraction", "contract-type"]);
        let declared = one
            .row
            .hundredths("performance-fraction")
            .filter(|part| Hundredths::ZERO < *part);
        let full_time = || (one.row.code("contract-type") == Some("0")).then_some(whole);
        let fraction = declared.or_else(full_time);
        fractions.push(fraction.ok_or(Why::Contradiction("fraction-missing"))?.min(whole));
    }
    let sum = fractions
        .iter()
        .copied()
        .sum::<Option<Hundredths>>()
        .ok_or(Why::TooLarge)?;
    let sum = sum.min(whole);
    let mut tokens = Vec::new();
    if 1 < fractions.len() {
        draft.note("fractions-added");
        tokens.extend([sign("min"), sign("("), plain(Figure::Hundredths(whole)), sign(",")]);
        for (place, part) in fractions.into_iter().enumerate() {
            tokens.extend((place > 0).then(|| sign("+")));
            tokens.push(plain(Figure::Hundredths(part)));
        }
        tokens.push(sign(")"));
    }
    draft.step("performance-fraction", tokens, Figure::Hundredths(sum));
    Ok(sum)
}
