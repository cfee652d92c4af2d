//! The premium of an individual vocational training (IBO) out of the replacement income of a month (22/118 §5).
//!
//! The formula of the decree is not public in full: the coefficient is a parameter that was not verified, and every result
//! says so. Without the gross wage, which only the handler knows, the premium is left out.

use chrono::NaiveDate;

use super::draft::{Draft, named, sign};
use super::rows::parameter;
use super::{Basis, Figure, Why};
use crate::amount::{Cents, Hundredths};

const CONTRIBUTION: &str = "ibo-employee-contribution";
const COEFFICIENT: &str = "ibo-coefficient";
const WITHHOLDING: &str = "ibo-withholding";
/// Hundredths in one, and hundredths of a per cent in the whole.
const ONE: i64 = 100;
const WHOLE: i64 = 100 * 100;

/// Adds the lines of the premium, as far as the handler gave the facts for it and the formula is known for the month. The
/// replacement income stays what it is when the premium is not known.
pub(super) fn premium(basis: &Basis<'_>, draft: &mut Draft, income: Cents, day: NaiveDate) -> Result<(), Why> {
    match lines(basis, draft, income, day) {
        Err(Why::ParameterMissing(..)) => {
            draft.note("premium-formula-missing");
            Ok(())
        }
        result => result,
    }
}

fn lines(basis: &Basis<'_>, draft: &mut Draft, income: Cents, day: NaiveDate) -> Result<(), Why> {
    let Some(wage) = basis.facts.gross_wage.filter(|wage| !wage.is_negative()) else {
        draft.note("gross-wage-adds-premium");
        return Ok(());
    };
    let rate = percentage(basis, WITHHOLDING, day)?;
    let coefficient = percentage(basis, COEFFICIENT, day)?;
    let contribution = percentage(basis, CONTRIBUTION, day)?;
    draft.note("coefficient-unverified");
    draft.note("manual-worker-contribution");
    draft.parameter(basis, CONTRIBUTION, day)?;
    draft.parameter(basis, COEFFICIENT, day)?;
    let withheld = wage.checked_ratio(contribution.0, WHOLE).ok_or(Why::TooLarge)?;
    let tokens = vec![
        named(Figure::Cents(wage), "gross-wage"),
        sign("×"),
        named(Figure::Percent(contribution), "employee-contribution"),
    ];
    draft.step("employee-contribution", tokens, Figure::Cents(withheld));
    // More claimed back than paid is no income below zero.
    let income = income.max(Cents::ZERO);
    let left = wage.checked_sub(withheld).and_then(|net| net.checked_sub(income));
    let left = left.ok_or(Why::TooLarge)?.max(Cents::ZERO);
    let full = left.checked_ratio(coefficient.0, ONE).ok_or(Why::TooLarge)?;
    let tokens = vec![
        sign("max"),
        sign("("),
        named(Figure::Cents(Cents::ZERO), "nothing"),
        sign(","),
        named(Figure::Cents(wage), "gross-wage"),
        sign("−"),
        named(Figure::Cents(withheld), "employee-contribution"),
        sign("−"),
        named(Figure::Cents(income), "replacement-income"),
        sign(")"),
        sign("×"),
        named(Figure::Hundredths(coefficient), "coefficient"),
    ];
    draft.step("premium-full-time", tokens, Figure::Cents(full));
    let fraction = basis.facts.fraction.unwrap_or(Hundredths(ONE));
    if basis.facts.fraction.is_none() {
        draft.note("full-time-assumed");
    }
    if !(0..=ONE).contains(&fraction.0) {
        draft.note("fraction-out-of-range");
        return Ok(());
    }
    let premium = full.checked_ratio(fraction.0, ONE).ok_or(Why::TooLarge)?;
    let tokens = vec![
        named(Figure::Cents(full), "premium-full-time"),
        sign("×"),
        named(Figure::Hundredths(fraction), "fraction"),
    ];
    draft.step("premium", tokens, Figure::Cents(premium));
    draft.parameter(basis, WITHHOLDING, day)?;
    let tax = premium.checked_ratio(rate.0, WHOLE).ok_or(Why::TooLarge)?;
    let tokens = vec![
        named(Figure::Cents(premium), "premium"),
        sign("×"),
        named(Figure::Percent(rate), "withholding"),
    ];
    draft.step("withholding", tokens, Figure::Cents(tax));
    let paid = premium.checked_sub(tax).ok_or(Why::TooLarge)?;
    let tokens = vec![
        named(Figure::Cents(premium), "premium"),
        sign("−"),
        named(Figure::Cents(tax), "withholding"),
    ];
    draft.step("premium-paid", tokens, Figure::Cents(paid));
    Ok(())
}

/// The percentage or factor of this name on this day.
fn percentage(basis: &Basis<'_>, name: &str, day: NaiveDate) -> Result<Hundredths, Why> {
    parameter(basis, name, day)?
        .hundredths()
        .ok_or_else(|| Why::ParameterMissing(name.to_owned(), day))
}
