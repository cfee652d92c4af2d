//! The personnel file: one row for each Dimona period of a person.
//!
//! Called by [`super::Sources`] only.

use chrono::{Datelike, Days, NaiveDate};
use domain::amount::Hundredths;
use domain::catalogue::Source;
use domain::dossier::{Table, Value};

use super::builder;
use super::register::{code, text};
use crate::population::{Kind, Person, Relation};

/// What Dimona holds.
pub(super) fn tables(source: &Source, person: &Person) -> Vec<Table> {
    let mut period = builder(source, "period");
    for relation in &person.relations {
        let created = created(relation);
        let employer = &relation.employer;
        let committee = match relation.committee() {
            "999" => "XXX",
            // The list of committees names 149 by its parts only.
            committee if committee.starts_with("149") => committee,
            // Otherwise the personnel file has the first three digits.
            committee => committee.get(..3).unwrap_or(committee),
        };
        let mut row = vec![
            ("ssin", Value::Ssin(person.number_on(created))),
            ("employer-nsso-number", Value::NssoNumber(employer.nsso)),
            ("employer-number", Value::EnterpriseNumber(employer.enterprise)),
            ("dimona-number", text(&number(relation))),
            ("entry-date", Value::Date(relation.entry)),
            ("joint-committee", code(committee)),
            ("worker-type", code(relation.worker_type())),
            ("status-checked", Value::Boolean(!relation.number().is_multiple_of(16))),
            ("last-action", code(last_action(relation, person.today))),
            ("created", Value::Date(created)),
        ];
        row.extend(relation.exit.map(|day| ("exit-date", Value::Date(day))));
        row.extend(planned_hours(relation).map(|hours| ("planned-hours", Value::Hundredths(hours))));
        row.extend(
            relation
                .user
                .map(|user| ("using-employer-number", Value::EnterpriseNumber(user))),
        );
        period.row(0, row);
    }
    vec![period.finish()]
}

/// The day of the first declaration: at most three days before the entry, and for those who were at work already, the
/// day on which Dimona began for all employers.
fn created(relation: &Relation) -> NaiveDate {
    let before = Days::new(relation.number() / 16 % 4);
    let began = NaiveDate::from_ymd_opt(2003, 1, 1).unwrap_or_default();
    relation
        .entry
        .checked_sub_days(before)
        .unwrap_or(relation.entry)
        .max(began)
}

fn number(relation: &Relation) -> String {
    format!("{:012}", relation.number() % 1_000_000_000_000)
}

/// A last day that was agreed is in the first declaration; another one comes with the declaration that ends the period.
fn last_action(relation: &Relation, today: NaiveDate) -> &'static str {
    match (relation.fixed_term, relation.exit) {
        (true, _) if (relation.number() / 64).is_multiple_of(10) => "update",
        (false, Some(exit)) if exit <= today => "out",
        _ => "in",
    }
}

/// Since 2017 a student's hours are planned beforehand; they were days until then.
fn planned_hours(relation: &Relation) -> Option<Hundredths> {
    let student = matches!(relation.kind, Kind::Student { .. }) && relation.entry.year() >= 2017;
    let weeks = (relation.exit? - relation.entry).num_days() / 7 + 1;
    student.then_some(Hundredths(weeks * relation.regime.hours))
}
