//! The personnel file: one row for each Dimona period of a person.
//!
//! Called by [`super::Sources`] only.

use chrono::{Datelike, Days, NaiveDate};
use domain::amount::Hundredths;
use domain::catalogue::Source;
use domain::dossier::{Table, Value};

use super::register::{code, text};
use super::{builder, present};
use crate::population::{Kind, Person, Relation};

/// What Dimona holds.
pub(super) fn tables(source: &Source, person: &Person) -> Vec<Table> {
    let mut period = builder(source, "period");
    for relation in &person.relations {
        let created = created(relation);
        let employer = &relation.employer;
        let committee = match relation.committee() {
            // No joint committee: the personnel file writes it so.
            "999" => "XXX",
            // The personnel file has the first three digits.
            committee => committee.get(..3).unwrap_or(committee),
        };
        let row = [
            ("ssin", Some(Value::Ssin(person.number_on(created)))),
            ("employer-nsso-number", Some(Value::NssoNumber(employer.nsso))),
            ("employer-number", Some(Value::EnterpriseNumber(employer.enterprise))),
            ("dimona-number", Some(text(&number(relation)))),
            ("entry-date", Some(Value::Date(relation.entry))),
            ("exit-date", relation.exit.map(Value::Date)),
            ("joint-committee", Some(code(committee))),
            ("worker-type", Some(code(relation.worker_type()))),
            (
                "status-checked",
                Some(Value::Boolean(!relation.number().is_multiple_of(16))),
            ),
            ("last-action", Some(code(last_action(relation, person.today)))),
            ("created", Some(Value::Date(created))),
            ("planned-hours", planned_hours(relation).map(Value::Hundredths)),
            ("using-employer-number", relation.user.map(Value::EnterpriseNumber)),
        ];
        period.row(0, present(row));
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
