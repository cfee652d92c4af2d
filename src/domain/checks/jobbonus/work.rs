//! What the declarations in force say about the work of each quarter: the occupations that count, with their pay and their
//! services (22/172 §33, §37).
//!
//! Kinds of work on which little is due are left out (§6). It reads rows and reckons only what one occupation comes to.
//! Called by the module above.

use std::collections::{BTreeMap, BTreeSet};

use super::scale;
use crate::amount::{Cents, Hundredths};
use crate::calendar::Quarter;
use crate::checks::draft::{Draft, named, plain, sign};
use crate::checks::rows::{Declared, Row, Rows, declared};
use crate::checks::{Basis, Figure, Why};

/// The declared work of a person, in all quarters.
#[derive(Clone, Debug)]
pub(super) struct Work<'a> {
    occupations: BTreeMap<Quarter, Vec<Occupation<'a>>>,
    quarters: BTreeSet<Quarter>,
    /// Set when the source gave a part only.
    pub(super) partial: Option<Why>,
}

/// An occupation with what was paid and worked in it.
#[derive(Clone, Debug)]
pub(super) struct Occupation<'a> {
    declared: Declared<'a>,
    record: Row<'a>,
    pay: Vec<Declared<'a>>,
    services: Vec<Declared<'a>>,
}

/// What an occupation comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    /// The remunerations that count, one by one.
    pub(super) pay: Vec<Cents>,
    /// The part of the quarter that was worked.
    pub(super) fraction: Hundredths,
    /// Whether the contract is for part of the week.
    pub(super) is_part_time: bool,
}

impl<'a> Work<'a> {
    /// Reads the declarations in force.
    pub(super) fn read(basis: &Basis<'a>) -> Result<Self, Why> {
        let declarations = declared(basis, "dmfa.employer-declaration", &["quarter"])?;
        let occupations = declared(
            basis,
            "dmfa.occupation",
            &[
                "contract-type",
                "days-per-week",
                "hours-per-week",
                "reference-hours-per-week",
            ],
        )?;
        Rows::open(basis, "dmfa.worker-record", &["worker-code"])?;
        let pay = below(basis, "dmfa.remuneration", &["code", "amount"])?;
        let services = below(basis, "dmfa.service", &["code", "days", "hours"])?;
        let of = |rows: &BTreeMap<usize, Vec<Declared<'a>>>, row: Row<'_>| {
            rows.get(&row.index()).cloned().unwrap_or_default()
        };
        let mut work = Self {
            occupations: BTreeMap::new(),
            quarters: declarations.rows.iter().map(|row| row.quarter).collect(),
            partial: declarations.partial,
        };
        for occupation in occupations.rows {
            work.occupations
                .entry(occupation.quarter)
                .or_default()
                .push(Occupation {
                    declared: occupation,
                    record: occupation.row.above(basis)?,
                    pay: of(&pay, occupation.row),
                    services: of(&services, occupation.row),
                });
        }
        Ok(work)
    }

    /// Whether anything was declared in this quarter.
    pub(super) fn is_declared(&self, quarter: Quarter) -> bool {
        self.quarters.contains(&quarter)
    }

    /// The years in which anything was declared.
    pub(super) fn years(&self) -> BTreeSet<i32> {
        self.quarters.iter().map(|quarter| quarter.year()).collect()
    }

    /// The occupations of a quarter.
    pub(super) fn of(&self, quarter: Quarter) -> &[Occupation<'a>] {
        self.occupations.get(&quarter).map_or(&[], Vec::as_slice)
    }
}

/// The declared rows of a block right below the occupations, by the row of the occupation.
fn below<'a>(basis: &Basis<'a>, path: &str, needs: &[&str]) -> Result<BTreeMap<usize, Vec<Declared<'a>>>, Why> {
    let mut by_occupation: BTreeMap<usize, Vec<Declared<'a>>> = BTreeMap::new();
    for row in declared(basis, path, needs)?.rows {
        let occupation = row.row.above(basis)?;
        by_occupation.entry(occupation.index()).or_default().push(row);
    }
    Ok(by_occupation)
}

impl Occupation<'_> {
    /// Whether its kind of work is left out; the worker code is one of these.
    pub(super) fn is_excluded(&self, draft: &mut Draft, excluded: &[String]) -> Result<bool, Why> {
        draft.used.note(self.record, &["worker-code"]);
        let code = Row::required(self.record.code("worker-code"))?;
        Ok(excluded.iter().any(|listed| listed == code))
    }

    /// What it comes to, with the lines of the reckoning; none when nothing in it counts.
    pub(super) fn part(
        &self,
        basis: &Basis<'_>,
        draft: &mut Draft,
        paid: &[String],
        worked: &[String],
    ) -> Result<Option<Part>, Why> {
        let lists = |codes: &[String], row: &Declared<'_>| {
            let code = row.row.code("code");
            codes.iter().any(|listed| Some(listed.as_str()) == code)
        };
        let pay: Vec<_> = self.pay.iter().filter(|row| lists(paid, row)).collect();
        let services: Vec<_> = self.services.iter().filter(|row| lists(worked, row)).collect();
        if pay.is_empty() && services.is_empty() {
            return Ok(None);
        }
        let mut part = Part::default();
        for line in pay {
            line.note(&mut draft.used, &["code", "amount"]);
            let amount = Row::required(line.row.cents("amount"))?;
            if amount.is_negative() {
                return Err(Why::Contradiction("amount-below-zero"));
            }
            part.pay.push(amount);
        }
        let occupation = self.declared.row;
        let (own, full) = (
            occupation.hundredths("hours-per-week"),
            occupation.hundredths("reference-hours-per-week"),
        );
        part.is_part_time = occupation.known_code(basis, "contract-type", self.declared.quarter.period())? == "1";
        if occupation.code("payment-tenths").is_some() {
            self.declared.note(&mut draft.used, &["payment-tenths"]);
            draft.note("paid-in-tenths");
        }
        let is_shortened = matches!((own, full), (Some(own), Some(full)) if own < full);
        self.declared.note(
            &mut draft.used,
            &[
                "contract-type",
                "days-per-week",
                "hours-per-week",
                "reference-hours-per-week",
            ],
        );
        part.fraction = if part.is_part_time || is_shortened {
            let full = full.ok_or(Why::Contradiction("hours-missing"))?;
            let hours = sum_of(&services, draft, "hours").map_err(|why| match why {
                Why::Contradiction("value-missing") => Why::Contradiction("hours-missing"),
                other => other,
            })?;
            self.fraction(draft, Measure::Hours, hours, full)?
        } else {
            let week = Row::required(occupation.hundredths("days-per-week"))?;
            let days = sum_of(&services, draft, "days")?;
            self.fraction(draft, Measure::Days, days, week)?
        };
        Ok(Some(part))
    }

    /// What was worked over the most that can be worked in the quarter, with both lines.
    fn fraction(
        &self,
        draft: &mut Draft,
        measure: Measure,
        worked: Hundredths,
        per_week: Hundredths,
    ) -> Result<Hundredths, Why> {
        let working_days = scale::working_days(self.declared.quarter);
        let most = scale::most(working_days, per_week).ok_or(Why::TooLarge)?;
        let fraction = scale::fraction(worked, most).ok_or(Why::TooLarge)?;
        let (figure, most_name, name): (fn(Hundredths) -> Figure, _, _) = match measure {
            Measure::Days => (Figure::DeclaredDays, "most-days", "fraction-by-days"),
            Measure::Hours => (Figure::Hours, "most-hours", "fraction-by-hours"),
        };
        draft.step(
            most_name,
            vec![
                named(Figure::Days(working_days), "working-days"),
                sign("×"),
                named(figure(per_week), "per-week"),
                sign("÷"),
                plain(Figure::Count(5)),
            ],
            figure(most),
        );
        draft.step(
            name,
            vec![
                named(figure(worked), "worked"),
                sign("÷"),
                named(figure(most), "most-in-quarter"),
            ],
            Figure::Hundredths(fraction),
        );
        Ok(fraction)
    }
}

/// What the work of an occupation is measured in.
#[derive(Clone, Copy, Debug)]
enum Measure {
    /// In days: full-time work.
    Days,
    /// In hours: part-time and shortened work.
    Hours,
}

/// The sum of a field over these services.
fn sum_of(services: &[&Declared<'_>], draft: &mut Draft, id: &str) -> Result<Hundredths, Why> {
    let mut sum = Hundredths::ZERO;
    for service in services {
        service.note(&mut draft.used, &["code", id]);
        let worked = Row::required(service.row.hundredths(id))?;
        if worked.is_negative() {
            return Err(Why::Contradiction("amount-below-zero"));
        }
        sum = sum.checked_add(worked).ok_or(Why::TooLarge)?;
    }
    Ok(sum)
}
