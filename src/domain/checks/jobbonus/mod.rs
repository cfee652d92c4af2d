//! The jobbonus of a reference year: its conditions, its amount per quarter and the sum (22/172 §1, §5, §13, §35, §47).
//!
//! The text gives conditions and bounds, not the reckoning of the average wage: article 2 of the order could not be read,
//! so that follows the federal work bonus, and every finding says so in its notes. Money is rounded to the cent, halves
//! up, at each line that divides. Called by [`super::run`], and through [`amounts`] by the stand-in server for the result
//! that the department hands to the tax administration (§31).

mod amounts;
mod person;
mod scale;
mod work;

use chrono::{Datelike, Months, NaiveDate};

pub use self::amounts::{QuarterAmount, YearAmount, amounts};
use self::person::{below_pension_age, is_outside_window, lived_in_flanders, outlived};
use self::scale::{Scale, monthly, quarterly};
use self::work::{Part, Work};
use super::draft::{Draft, joined, named, plain, sign};
use super::rows::{block, source};
use super::{Basis, CheckId, Figure, Finding, Outcome, Subject, Token, Why};
use crate::amount::{Cents, Hundredths};
use crate::calendar::Quarter;

/// The findings: first the year, then its quarters. Without a reference year from the handler it is the year before that of
/// the application, since the bonus is paid in the year after (§10).
pub(super) fn findings(basis: &Basis<'_>) -> Vec<Finding> {
    let year = basis.facts.reference_year;
    let year = year.unwrap_or_else(|| basis.request.application.year() - 1);
    reckon(basis, &Work::read(basis), year).findings
}

/// A year, worked out.
struct Reckoned {
    findings: Vec<Finding>,
    /// Set when the bonus is due.
    amount: Option<YearAmount>,
}

/// A quarter of which the amount is known.
#[derive(Clone, Debug, Default)]
struct Worked {
    wage: Cents,
    fraction: Hundredths,
    amount: Cents,
    is_part_time: bool,
}

fn reckon(basis: &Basis<'_>, work: &Result<Work<'_>, Why>, year: i32) -> Reckoned {
    let mut draft = Draft::new(
        CheckId::Jobbonus,
        Some(Subject::Year(year)),
        &["§1", "§5", "§13", "§35", "§47"],
    );
    let next_year = year.checked_add(1).and_then(|next| NaiveDate::from_ymd_opt(next, 1, 1));
    let (Some(next_year), Some(first_day)) = (next_year, NaiveDate::from_ymd_opt(year, 1, 1)) else {
        draft.because(Why::FactMissing("reference-year"));
        return Reckoned {
            findings: vec![draft.finish(false)],
            amount: None,
        };
    };
    if basis.facts.reference_year.is_none() {
        draft.note("year-before-application");
    }
    let is_flemish = lived_in_flanders(basis, &mut draft, next_year);
    let is_alive = outlived(basis, &mut draft, year);
    let quarters: Vec<_> = (1..=4)
        .filter_map(|number| Quarter::new(year, number))
        .map(|quarter| (quarter, reckon_quarter(basis, work, quarter)))
        .collect();
    let amount = sum_up(basis, &mut draft, first_day, &quarters);
    let finding = if is_flemish == Some(false) || is_alive == Some(false) {
        draft.refused()
    } else {
        draft.finish(amount.is_some())
    };
    let is_due = finding.outcome == Outcome::Fulfilled;
    let rest = quarters.into_iter().map(|(_, (finding, _))| finding);
    Reckoned {
        findings: std::iter::once(finding).chain(rest).collect(),
        amount: amount.filter(|_| is_due),
    }
}

/// The sum of the quarters, what is left out because it is too little, and the flat increase. None when nothing is due or
/// when a quarter is not known.
fn sum_up(
    basis: &Basis<'_>,
    draft: &mut Draft,
    first_day: NaiveDate,
    quarters: &[(Quarter, (Finding, Option<Worked>))],
) -> Option<YearAmount> {
    for (_, (finding, worked)) in quarters {
        if let (None, Outcome::CannotBeDecided(reasons)) = (worked, &finding.outcome) {
            for why in reasons {
                draft.because(why.clone());
            }
        }
    }
    let known: Vec<_> = quarters
        .iter()
        .filter_map(|(quarter, (_, worked))| Some((*quarter, worked.as_ref()?)))
        .collect();
    if known.len() < quarters.len() {
        return None;
    }
    let sum = known.iter().map(|(_, worked)| worked.amount).sum::<Option<Cents>>();
    let sum = draft.known(sum.ok_or(Why::TooLarge))?;
    let amounts = known.iter().map(|(_, worked)| worked.amount);
    draft.step("year-sum", joined(amounts, "quarter-amount"), Figure::Cents(sum));
    let is_part_time = known.iter().any(|(_, worked)| worked.is_part_time);
    let least = if is_part_time {
        "jobbonus-payable-part-time"
    } else {
        "jobbonus-payable-full-time"
    };
    let mut is_payable = sum > Cents::ZERO;
    if basis.parameters.get(least, first_day).is_some() {
        let least = draft.cents(basis, least, first_day);
        let least = draft.known(least)?;
        let tokens = vec![
            plain(Figure::Cents(sum)),
            sign("≥"),
            named(Figure::Cents(least), "least-payable"),
        ];
        let is_enough = least <= sum;
        is_payable &= draft.condition("payable", tokens, Figure::Answer(is_enough), is_enough);
    } else if is_payable {
        draft.note("least-payable-unknown");
    }
    if !is_payable {
        return None;
    }
    let mut flat_increase = None;
    if basis.parameters.get("jobbonus-flat-increase", first_day).is_some() {
        let increase = draft.cents(basis, "jobbonus-flat-increase", first_day);
        let increase = draft.known(increase)?;
        let total = draft.known(sum.checked_add(increase).ok_or(Why::TooLarge))?;
        let tokens = vec![
            named(Figure::Cents(sum), "year-sum"),
            sign("+"),
            named(Figure::Cents(increase), "flat-increase"),
        ];
        draft.step("year-total", tokens, Figure::Cents(total));
        flat_increase = Some(increase);
    } else {
        draft.note("flat-increase-unknown");
    }
    let quarters = known.into_iter().filter(|(_, worked)| worked.wage > Cents::ZERO);
    Some(YearAmount {
        year: first_day.year(),
        quarters: quarters
            .map(|(quarter, worked)| QuarterAmount {
                quarter,
                wage: worked.wage,
                fraction: worked.fraction,
                amount: worked.amount,
            })
            .collect(),
        amount: sum,
        flat_increase,
    })
}

/// One quarter: its finding, and its amount where that can be told.
fn reckon_quarter(basis: &Basis<'_>, work: &Result<Work<'_>, Why>, quarter: Quarter) -> (Finding, Option<Worked>) {
    let mut draft = Draft::new(
        CheckId::Jobbonus,
        Some(Subject::Quarter(quarter)),
        &["§5", "§6", "§13", "§35", "§37"],
    );
    if below_pension_age(basis, &mut draft, quarter) == Some(false) {
        return (draft.refused(), Some(Worked::default()));
    }
    let worked = draft
        .known(work.as_ref().map_err(Clone::clone))
        .and_then(|work| wage_and_amount(basis, &mut draft, work, quarter));
    let is_due = worked.as_ref().is_some_and(|worked| Cents::ZERO < worked.amount);
    let worked = worked.filter(|_| !draft.is_open());
    (draft.finish(is_due), worked)
}

fn wage_and_amount(basis: &Basis<'_>, draft: &mut Draft, work: &Work<'_>, quarter: Quarter) -> Option<Worked> {
    let dmfa = source("dmfa");
    if is_outside_window(basis, quarter) {
        draft.because(Why::NotInScope(dmfa));
        return None;
    }
    // The wages of all employers count together: one of them says nothing.
    if basis.scope.source(&dmfa).is_some_and(|scope| scope.employer.is_some()) {
        draft.note("one-employer-only");
        draft.because(Why::NotInScope(dmfa));
    }
    if let Some(partial) = &work.partial {
        draft.because(partial.clone());
    }
    if !work.is_declared(quarter) && !is_past_declaring(basis, quarter) {
        draft.because(Why::NoRow(block("dmfa.employer-declaration")));
        return None;
    }
    let parts = draft_parts(basis, draft, work, quarter);
    let parts = draft.known(parts)?;
    if parts.is_empty() {
        draft.condition("work-that-counts", Vec::new(), Figure::Count(0), false);
        return Some(Worked::default());
    }
    for note in ["by-analogy", "most-of-quarter", "fraction-rounded"] {
        draft.note(note);
    }
    let amount = amount_of(basis, draft, quarter, &parts);
    draft.known(amount)
}

/// What each occupation of the quarter comes to, without those that do not count.
fn draft_parts(basis: &Basis<'_>, draft: &mut Draft, work: &Work<'_>, quarter: Quarter) -> Result<Vec<Part>, Why> {
    let day = quarter.first_day();
    let excluded = draft.codes(basis, "jobbonus-excluded-worker-codes", day)?;
    let paid = draft.codes(basis, "jobbonus-remuneration-codes", day)?;
    let worked = draft.codes(basis, "jobbonus-service-codes", day)?;
    let mut parts = Vec::new();
    for occupation in work.of(quarter) {
        if occupation.is_excluded(draft, excluded)? {
            draft.note("excluded-work");
        } else if let Some(part) = occupation.part(basis, draft, paid, worked)? {
            parts.push(part);
        }
    }
    Ok(parts)
}

/// From the parts of a quarter to its amount, line by line.
fn amount_of(basis: &Basis<'_>, draft: &mut Draft, quarter: Quarter, parts: &[Part]) -> Result<Worked, Why> {
    let day = quarter.first_day();
    let pay = || parts.iter().flat_map(|part| part.pay.iter().copied());
    let wage = pay().sum::<Option<Cents>>().ok_or(Why::TooLarge)?;
    draft.step("quarter-wage", joined(pay(), "remuneration"), Figure::Cents(wage));
    let fractions = parts.iter().map(|part| part.fraction);
    let fraction = fractions.clone().sum::<Option<Hundredths>>().ok_or(Why::TooLarge)?;
    let fraction = fraction.min(scale::WHOLE);
    if 1 < parts.len() {
        let mut tokens = vec![
            sign("min"),
            sign("("),
            plain(Figure::Hundredths(scale::WHOLE)),
            sign(","),
        ];
        for (place, part) in fractions.enumerate() {
            tokens.extend((place > 0).then(|| sign("+")));
            tokens.push(plain(Figure::Hundredths(part)));
        }
        tokens.push(sign(")"));
        draft.step("fraction", tokens, Figure::Hundredths(fraction));
    }
    let worked = Worked {
        wage,
        fraction,
        amount: Cents::ZERO,
        is_part_time: parts.iter().any(|part| part.is_part_time),
    };
    if fraction == Hundredths::ZERO {
        draft.condition("work-that-counts", Vec::new(), Figure::Hundredths(fraction), false);
        return Ok(worked);
    }
    let monthly = monthly(wage, fraction).ok_or(Why::TooLarge)?;
    draft.step(
        "monthly-wage",
        vec![
            named(Figure::Cents(wage), "quarter-wage"),
            sign("÷"),
            named(Figure::Months(3), "quarter-months"),
            sign("÷"),
            named(Figure::Hundredths(fraction), "fraction"),
        ],
        Figure::Cents(monthly),
    );
    let scale = read_scale(basis, draft, day)?;
    let is_below = monthly < scale.upper;
    draft.condition(
        "below-upper-bound",
        vec![
            named(Figure::Cents(monthly), "monthly-wage"),
            sign("<"),
            named(Figure::Cents(scale.upper), "upper-bound"),
        ],
        Figure::Answer(is_below),
        is_below,
    );
    if !is_below {
        return Ok(worked);
    }
    let yearly = scale.yearly(monthly).ok_or(Why::TooLarge)?;
    draft.step("yearly-amount", line_of(&scale, monthly), Figure::Cents(yearly));
    let amount = quarterly(yearly, fraction).ok_or(Why::TooLarge)?;
    draft.step(
        "quarter-amount",
        vec![
            named(Figure::Cents(yearly), "yearly-amount"),
            sign("÷"),
            plain(Figure::Count(4)),
            sign("×"),
            named(Figure::Hundredths(fraction), "fraction"),
        ],
        Figure::Cents(amount),
    );
    Ok(Worked { amount, ..worked })
}

/// The formula of the scale with its figures.
fn line_of(scale: &Scale, monthly: Cents) -> Vec<Token> {
    let figure = |amount, name| named(Figure::Cents(amount), name);
    if monthly <= scale.lower {
        return vec![figure(scale.largest, "largest-amount")];
    }
    vec![
        figure(scale.largest, "largest-amount"),
        sign("−"),
        sign("("),
        figure(monthly, "monthly-wage"),
        sign("−"),
        figure(scale.lower, "lower-bound"),
        sign(")"),
        sign("×"),
        sign("("),
        figure(scale.largest, "largest-amount"),
        sign("−"),
        figure(scale.smallest, "smallest-amount"),
        sign(")"),
        sign("÷"),
        sign("("),
        figure(scale.upper, "upper-bound"),
        sign("−"),
        figure(scale.lower, "lower-bound"),
        sign(")"),
    ]
}

fn read_scale(basis: &Basis<'_>, draft: &mut Draft, day: NaiveDate) -> Result<Scale, Why> {
    let scale = Scale {
        lower: draft.cents(basis, "jobbonus-lower-bound", day)?,
        upper: draft.cents(basis, "jobbonus-upper-bound", day)?,
        largest: draft.cents(basis, "jobbonus-largest-amount", day)?,
        smallest: draft.cents(basis, "jobbonus-smallest-amount", day)?,
    };
    if scale.is_sound() {
        Ok(scale)
    } else {
        Err(Why::ParameterMissing("jobbonus-upper-bound".into(), day))
    }
}

/// Whether all declarations of the quarter must be in: they are due by the end of the month after it.
fn is_past_declaring(basis: &Basis<'_>, quarter: Quarter) -> bool {
    let due = quarter.next().first_day().checked_add_months(Months::new(1));
    due.is_some_and(|due| due <= basis.today)
}
