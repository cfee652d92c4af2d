//! The unemployment office: who the person is, the benefits with their daily amounts, what was paid each month, and what
//! went through employers.
//!
//! Called by [`super::Sources`] only.

use domain::amount::{Cents, Hundredths};
use domain::catalogue::Source;
use domain::dossier::{Table, Value};

use super::register::{code, text};
use super::{builder, month, present};
use crate::population::{Check, Household, Nature, Person};

/// What the office holds.
pub(super) fn tables(source: &Source, person: &Person) -> Vec<Table> {
    let (unemployment, activations) = (person.unemployment(), person.activation());
    let mut identity = builder(source, "identity");
    let mut benefit = builder(source, "benefit");
    let mut payment = builder(source, "payment");
    let mut activation = builder(source, "activation");
    if unemployment.is_empty() && activations.is_empty() {
        return Vec::new();
    }
    let cut = |whole: &str, length: usize| text(&whole.chars().take(length).collect::<String>());
    let first_name = person.first_names.split(' ').next().unwrap_or_default();
    let above = identity.row(
        0,
        [
            ("ssin", Value::Ssin(person.ssin)),
            ("last-name", cut(&person.last_name, 48)),
            ("first-name", cut(first_name, 24)),
        ],
    );
    for one in unemployment.iter() {
        let (benefit_type, rva_code) = codes(one.nature);
        for stretch in one.stretches(person.today) {
            let row = [
                ("begin", Some(Value::Date(stretch.begin))),
                ("end", stretch.end.map(Value::Date)),
                ("benefit-type", Some(code(benefit_type))),
                ("daily-amount", Some(Value::Cents(Cents(stretch.daily)))),
                (
                    "daily-rate",
                    Some(code(if one.halves_per_week.is_some() { "half" } else { "full" })),
                ),
                (
                    "times-per-week",
                    one.halves_per_week.map(|halves| Value::Integer(halves.into())),
                ),
                ("rva-code", Some(code(rva_code))),
                ("family-situation", Some(code(situation(one.household)))),
            ];
            benefit.row(above, present(row));
        }
    }
    for paid in person.unemployment_paid(&unemployment) {
        payment.row(
            above,
            [
                ("month", month(paid.month)),
                ("benefits", Value::Hundredths(Hundredths(paid.benefits))),
                ("paid-amount", Value::Cents(Cents(paid.cents))),
                (
                    "file-status",
                    code(match paid.check {
                        Check::Approved => "1",
                        Check::Pending => "2",
                        Check::Refused => "3",
                    }),
                ),
            ],
        );
    }
    for one in activations.iter() {
        let row = [
            ("employer-number", Some(Value::EnterpriseNumber(one.employer))),
            ("month", Some(month(one.month))),
            ("amount", one.payment.ok().map(|cents| Value::Cents(Cents(cents)))),
            ("benefit-type", Some(code(if one.from_fifty { "1" } else { "2" }))),
            ("no-data-reason", one.payment.err().map(code)),
        ];
        activation.row(above, present(row));
    }
    vec![
        identity.finish(),
        benefit.finish(),
        payment.finish(),
        activation.finish(),
    ]
}

/// The benefit type and the nature of the unemployment.
fn codes(nature: Nature) -> (&'static str, &'static str) {
    match nature {
        Nature::AfterWork => ("1", "10"),
        Nature::AfterStudies => ("2", "11"),
        Nature::InTraining => ("1", "12"),
        Nature::PartTime => ("3", "20"),
        Nature::Economic => ("4", "30"),
        Nature::Weather => ("4", "31"),
        Nature::ForceMajeure => ("4", "32"),
        Nature::CompanyAllowance => ("5", "40"),
    }
}

fn situation(household: Household) -> &'static str {
    match household {
        Household::Family => "A",
        Household::Alone => "N",
        Household::Cohabiting => "B",
    }
}
