//! The jobbonus: what the department computed out of the register and the declarations, and hands to the tax administration
//! (22/172 §31).
//!
//! It holds no formula: the check that a handler sees computes it here too. Called by [`super::Sources`] only.

use domain::Knowledge;
use domain::calendar::Quarter;
use domain::catalogue::{Source, SourceId};
use domain::checks::jobbonus::{self, YearAmount};
use domain::dossier::{Dossier, SourceEnd, Table, Value};

use super::{builder, dmfa, present, register};
use crate::population::Person;

/// The first reference year (decree of 20 May 2022).
const SINCE: i32 = 2021;
/// How many reference years are handed over: the last ones that are over and can be worked out.
const YEARS: usize = 2;

/// What the department computed.
pub(super) fn tables(knowledge: &Knowledge, source: &Source, person: &Person) -> Vec<Table> {
    let mut year = builder(source, "year");
    let mut quarter = builder(source, "quarter");
    for amount in amounts(knowledge, person) {
        let row = [
            ("ssin", Some(Value::Ssin(person.ssin))),
            ("reference-year", Some(Value::Integer(amount.year.into()))),
            ("amount", Some(Value::Cents(amount.amount))),
            ("flat-increase", amount.flat_increase.map(Value::Cents)),
        ];
        let above = year.row(0, present(row));
        for part in &amount.quarters {
            quarter.row(
                above,
                [
                    ("quarter", Value::Quarter(part.quarter)),
                    ("wage", Value::Cents(part.wage)),
                    ("performance-fraction", Value::Hundredths(part.fraction)),
                    ("amount", Value::Cents(part.amount)),
                ],
            );
        }
    }
    vec![year.finish(), quarter.finish()]
}

/// The last years that are over and can be worked out, oldest first.
fn amounts(knowledge: &Knowledge, person: &Person) -> Vec<YearAmount> {
    let known = |id: &str| {
        let id = SourceId::parse(id).ok()?;
        knowledge.catalogue.source(&id).map(|source| (id, source))
    };
    let first = Quarter::new(SINCE, 1);
    let (Some((register, identities)), Some((dmfa, declarations)), Some(first)) =
        (known("register"), known("dmfa"), first)
    else {
        return Vec::new();
    };
    let recent = person.declared_from(first);
    let mut dossier = Dossier::default();
    dossier.end(register, SourceEnd::Complete(register::tables(identities, person)));
    dossier.end(dmfa, SourceEnd::Complete(dmfa::tables(declarations, &recent)));
    let mut years = jobbonus::amounts(knowledge, &dossier, person.ssin, person.today);
    years.retain(|year| person.has_declared_year(year.year));
    years.sort_unstable_by_key(|year| year.year);
    years.drain(..years.len().saturating_sub(YEARS));
    years
}
