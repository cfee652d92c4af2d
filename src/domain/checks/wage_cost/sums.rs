//! What the declarations in force say of one employment in one quarter: the signals that stop or suspend the subsidy
//! (13/021 §14-15), and the sums that the wage cost is made of (§16).
//!
//! A worker record with an apprentice in it is left out as a whole, since its contributions cannot be split. Called by the
//! module above.

use std::collections::{BTreeMap, BTreeSet};

use crate::amount::{Cents, Hundredths};
use crate::calendar::Quarter;
use crate::checks::draft::{Draft, joined, named, plain, sign};
use crate::checks::rows::{Declared, Row, declared};
use crate::checks::{Basis, Figure, Token, Why};
use crate::identifiers::EnterpriseNumber;

/// A quarter at an employer.
type Employment = (Quarter, EnterpriseNumber);

/// All declared work, read once.
pub(super) struct Work<'a> {
    declarations: BTreeMap<Employment, Vec<Declared<'a>>>,
    occupations: BTreeMap<Employment, Vec<Declared<'a>>>,
    /// Each row with the row that it is below.
    pay: Below<'a>,
    occupation_deductions: Below<'a>,
    contributions: Below<'a>,
    worker_deductions: Below<'a>,
    /// Set when the source gave a part only.
    pub(super) partial: Option<Why>,
}

/// The rows of a block, by the row above them.
type Below<'a> = Result<BTreeMap<usize, Vec<Declared<'a>>>, Why>;

/// The sums of one employment in one quarter.
pub(super) struct Sums {
    /// The gross pay that counts.
    pub(super) gross: Cents,
    /// What the employer pays in contributions.
    pub(super) contributions: Cents,
    /// What the employer need not pay of them.
    pub(super) deductions: Cents,
    /// The employment fraction: 100 is full time.
    pub(super) fraction: Hundredths,
}

impl<'a> Work<'a> {
    /// Reads the declarations in force. What the sums need and may not be seen is a reason only when they are asked for.
    pub(super) fn read(basis: &Basis<'a>) -> Result<Self, Why> {
        let declarations = declared(
            basis,
            "dmfa.employer-declaration",
            &["quarter", "employer-number", "trusteeship"],
        )?;
        let occupations = declared(
            basis,
            "dmfa.occupation",
            &[
                "contract-type",
                "reorganisation",
                "promotion",
                "apprenticeship",
                "remuneration-method",
                "performance-fraction",
            ],
        )?;
        Ok(Self {
            partial: declarations.partial.clone(),
            declarations: by_employment(declarations.rows)?,
            occupations: by_employment(occupations.rows)?,
            pay: below(basis, "dmfa.remuneration", &["code", "amount"]),
            occupation_deductions: below(basis, "dmfa.occupation-deduction", &["code", "amount"]),
            contributions: below(
                basis,
                "dmfa.worker-contribution",
                &["worker-code", "calculation-basis", "amount"],
            ),
            worker_deductions: below(basis, "dmfa.worker-deduction", &["code", "amount"]),
        })
    }

    /// The quarters and employers with an occupation.
    pub(super) fn employments(&self) -> impl Iterator<Item = Employment> {
        self.occupations.keys().copied()
    }

    /// Adds a line for each signal, and says whether a subsidy is possible at all.
    pub(super) fn signals(
        &self,
        basis: &Basis<'a>,
        draft: &mut Draft,
        quarter: Quarter,
        employer: EnterpriseNumber,
    ) -> Result<bool, Why> {
        let day = quarter.first_day();
        let mut is_free = true;
        for declaration in self.declarations.get(&(quarter, employer)).into_iter().flatten() {
            declaration.note(&mut draft.used, &["trusteeship"]);
            is_free &= !Row::required(declaration.row.boolean("trusteeship"))?;
        }
        draft.condition("not-under-trusteeship", Vec::new(), Figure::Answer(is_free), is_free);

        let occupations = self.of(quarter, employer);
        let taught = occupations
            .iter()
            .filter(|one| one.row.code("apprenticeship").is_some());
        let taught: Vec<_> = taught.collect();
        for one in &taught {
            one.note(&mut draft.used, &["apprenticeship"]);
        }
        let counted = self.counted(basis, quarter, employer)?;
        let is_worker = !counted.is_empty();
        if is_worker && !taught.is_empty() {
            draft.note("apprentice-left-out");
        }
        draft.condition(
            "not-an-apprentice",
            tokens_of(&taught, "apprenticeship"),
            Figure::Answer(is_worker),
            is_worker,
        );

        let absences = draft.codes(basis, "maatwerk-full-absence", day)?;
        let absent: Vec<_> = counted
            .iter()
            .filter(|one| one.row.code("reorganisation").is_some_and(|code| has(absences, code)))
            .collect();
        for one in &counted {
            one.note(&mut draft.used, &["reorganisation", "promotion", "remuneration-method"]);
        }
        let is_at_work = absent.len() < counted.len() || !is_worker;
        if is_at_work && !absent.is_empty() {
            draft.note("partly-interrupted");
        }
        draft.condition(
            "at-work",
            tokens_of(&absent, "reorganisation"),
            Figure::Answer(is_at_work),
            is_at_work,
        );

        let vouchers = draft.codes(basis, "maatwerk-voucher-methods", day)?;
        let helped: Vec<_> = counted
            .iter()
            .filter(|one| one.row.code("promotion").is_some())
            .collect();
        let paid_by_voucher = |one: &&Declared<'_>| {
            let method = one.row.code("remuneration-method");
            method.is_some_and(|code| has(vouchers, code))
        };
        let by_voucher: Vec<_> = counted.iter().filter(paid_by_voucher).collect();
        if !(helped.is_empty() && by_voucher.is_empty()) {
            draft.note("other-interventions-not-deducted");
        }
        for (name, field, found) in [
            ("no-promotion-measure", "promotion", helped),
            ("no-service-vouchers", "remuneration-method", by_voucher),
        ] {
            let is_none = found.is_empty();
            draft.condition(name, tokens_of(&found, field), Figure::Answer(is_none), is_none);
        }
        Ok(is_free && is_worker && is_at_work)
    }

    /// The sums, with a line for each.
    pub(super) fn sums(
        &self,
        basis: &Basis<'a>,
        draft: &mut Draft,
        quarter: Quarter,
        employer: EnterpriseNumber,
    ) -> Result<Sums, Why> {
        let counted = self.counted(basis, quarter, employer)?;
        let mut records = BTreeSet::new();
        for one in &counted {
            records.insert(one.row.above(basis)?.index());
        }
        draft.note("reference-wage-derived");
        Ok(Sums {
            gross: self.gross(basis, draft, quarter, &counted)?,
            contributions: self.contributions(basis, draft, quarter, &records)?,
            deductions: self.deductions(basis, draft, quarter, (&counted, &records))?,
            fraction: super::fraction(draft, &counted)?,
        })
    }

    fn of(&self, quarter: Quarter, employer: EnterpriseNumber) -> &[Declared<'a>] {
        let found = self.occupations.get(&(quarter, employer));
        found.map_or(&[], Vec::as_slice)
    }

    /// The occupations of the records without an apprentice.
    fn counted(
        &self,
        basis: &Basis<'a>,
        quarter: Quarter,
        employer: EnterpriseNumber,
    ) -> Result<Vec<Declared<'a>>, Why> {
        let occupations = self.of(quarter, employer);
        let record = |one: &Declared<'a>| one.row.above(basis).map(Row::index);
        let mut taught = BTreeSet::new();
        for one in occupations
            .iter()
            .filter(|one| one.row.code("apprenticeship").is_some())
        {
            taught.insert(record(one)?);
        }
        let mut counted = Vec::new();
        for one in occupations {
            if !taught.contains(&record(one)?) {
                counted.push(*one);
            }
        }
        Ok(counted)
    }

    fn gross(
        &self,
        basis: &Basis<'_>,
        draft: &mut Draft,
        quarter: Quarter,
        counted: &[Declared<'_>],
    ) -> Result<Cents, Why> {
        let codes = draft.codes(basis, "maatwerk-remuneration-codes", quarter.first_day())?;
        let rows = rows_of(&self.pay, counted.iter().map(|one| one.row.index()))?;
        let mut amounts = Vec::new();
        for row in rows {
            let code = Row::required(row.row.code("code"))?;
            if has(codes, code) {
                row.note(&mut draft.used, &["code", "amount"]);
                amounts.push(amount(row.row)?);
            } else {
                draft.note("pay-left-out");
            }
        }
        let sum = total(&amounts)?;
        draft.step("gross-pay", joined(amounts, "remuneration"), Figure::Cents(sum));
        Ok(sum)
    }

    /// The ordinary contributions less the share of the worker in them, and those that the employer pays alone.
    fn contributions(
        &self,
        basis: &Basis<'_>,
        draft: &mut Draft,
        quarter: Quarter,
        records: &BTreeSet<usize>,
    ) -> Result<Cents, Why> {
        let day = quarter.first_day();
        let shared_codes = draft.codes(basis, "maatwerk-shared-contributions", day)?;
        let employer_codes = draft.codes(basis, "maatwerk-employer-contributions", day)?;
        let worker_codes = draft.codes(basis, "maatwerk-worker-contributions", day)?;
        let share = draft.parameter(basis, "maatwerk-worker-share", day)?;
        let share = share
            .hundredths()
            .ok_or_else(|| Why::ParameterMissing("maatwerk-worker-share".into(), day))?;
        let (mut shared, mut wages, mut own) = (Vec::new(), Vec::new(), Vec::new());
        for row in rows_of(&self.contributions, records.iter().copied())? {
            let code = Row::required(row.row.code("worker-code"))?;
            let is_shared = has(shared_codes, code);
            if is_shared || has(employer_codes, code) {
                row.note(&mut draft.used, &["worker-code", "calculation-basis", "amount"]);
                let amount = amount(row.row)?;
                if is_shared {
                    let basis = row.row.cents("calculation-basis").filter(|basis| !basis.is_negative());
                    wages.push(basis.ok_or(Why::Contradiction("basis-missing"))?);
                    shared.push(amount);
                } else {
                    own.push(amount);
                }
            } else if !has(worker_codes, code) {
                draft.note("contribution-left-out");
            }
        }
        let (due, wages, own_due) = (total(&shared)?, total(&wages)?, total(&own)?);
        let withheld = wages.checked_ratio(share.0, 10_000).ok_or(Why::TooLarge)?;
        let sum = due
            .checked_sub(withheld)
            .and_then(|rest| rest.checked_add(own_due))
            .ok_or(Why::TooLarge)?;
        if sum.is_negative() {
            return Err(Why::Contradiction("amount-below-zero"));
        }
        draft.note("worker-share-derived");
        draft.step(
            "declared-contributions",
            joined(shared, "contribution"),
            Figure::Cents(due),
        );
        draft.step(
            "worker-share",
            vec![
                named(Figure::Cents(wages), "calculation-basis"),
                sign("×"),
                named(Figure::Percent(share), "worker-rate"),
            ],
            Figure::Cents(withheld),
        );
        let mut tokens = vec![
            named(Figure::Cents(due), "declared-contributions"),
            sign("−"),
            named(Figure::Cents(withheld), "worker-share"),
        ];
        for amount in own {
            tokens.extend([sign("+"), named(Figure::Cents(amount), "contribution")]);
        }
        draft.step("employer-contributions", tokens, Figure::Cents(sum));
        Ok(sum)
    }

    /// The deductions, other than those from what the worker pays.
    fn deductions(
        &self,
        basis: &Basis<'_>,
        draft: &mut Draft,
        quarter: Quarter,
        (counted, records): (&[Declared<'_>], &BTreeSet<usize>),
    ) -> Result<Cents, Why> {
        let of_the_worker = draft.codes(basis, "maatwerk-worker-deductions", quarter.first_day())?;
        let mut rows = rows_of(&self.occupation_deductions, counted.iter().map(|one| one.row.index()))?;
        rows.extend(rows_of(&self.worker_deductions, records.iter().copied())?);
        let mut amounts = Vec::new();
        for row in rows {
            if has(of_the_worker, Row::required(row.row.code("code"))?) {
                continue;
            }
            row.note(&mut draft.used, &["code", "amount"]);
            if row.row.cents("amount").is_none() {
                draft.note("deduction-without-amount");
                continue;
            }
            amounts.push(amount(row.row)?);
        }
        let sum = total(&amounts)?;
        draft.step("deductions", joined(amounts, "deduction"), Figure::Cents(sum));
        Ok(sum)
    }
}

fn by_employment(rows: Vec<Declared<'_>>) -> Result<BTreeMap<Employment, Vec<Declared<'_>>>, Why> {
    let mut found: BTreeMap<Employment, Vec<Declared<'_>>> = BTreeMap::new();
    for row in rows {
        let employer = Row::required(row.employer)?;
        found.entry((row.quarter, employer)).or_default().push(row);
    }
    Ok(found)
}

fn below<'a>(basis: &Basis<'a>, path: &str, needs: &[&str]) -> Below<'a> {
    let mut found: BTreeMap<usize, Vec<Declared<'a>>> = BTreeMap::new();
    for row in declared(basis, path, needs)?.rows {
        found.entry(row.row.above(basis)?.index()).or_default().push(row);
    }
    Ok(found)
}

/// The rows below these rows, in their order.
fn rows_of<'a>(rows: &Below<'a>, above: impl Iterator<Item = usize>) -> Result<Vec<Declared<'a>>, Why> {
    let rows = rows.as_ref().map_err(Clone::clone)?;
    Ok(above.filter_map(|row| rows.get(&row)).flatten().copied().collect())
}

fn has(codes: &[String], code: &str) -> bool {
    codes.iter().any(|listed| listed == code)
}

fn amount(row: Row<'_>) -> Result<Cents, Why> {
    let amount = Row::required(row.cents("amount"))?;
    if amount.is_negative() {
        Err(Why::Contradiction("amount-below-zero"))
    } else {
        Ok(amount)
    }
}

fn total(amounts: &[Cents]) -> Result<Cents, Why> {
    amounts.iter().copied().sum::<Option<Cents>>().ok_or(Why::TooLarge)
}

/// The codes that these rows have in the field.
fn tokens_of(rows: &[&Declared<'_>], id: &'static str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for row in rows {
        if let Some(code) = row.row.code(id) {
            tokens.push(plain(Figure::Code(row.row.field(id), code.to_owned())));
        }
    }
    tokens
}
