//! The insurers: what they attest on each quarter, with the payments below it.
//!
//! Each version of an attestation holds all payments of its quarter. Called by [`super::Sources`] only.

use chrono::Datelike;
use domain::amount::{Cents, Hundredths};
use domain::catalogue::Source;
use domain::dossier::{Table, Value};

use super::register::{code, text};
use super::{builder, present};
use crate::population::{Cause, Household, Person, SicknessPaid, Turn};

/// What the insurers paid.
pub(super) fn tables(source: &Source, person: &Person) -> Vec<Table> {
    let mut attest = builder(source, "attest");
    let mut payment = builder(source, "payment");
    for attested in person.sickness_attests(&person.sickness()) {
        let status = if attested.version == 2 {
            "MODIFICATION"
        } else {
            "CREATION"
        };
        let above = attest.row(
            0,
            [
                ("attestation-id", text(&attested.id)),
                ("version", Value::Integer(attested.version)),
                ("status", code(status)),
                ("quarter", Value::Quarter(attested.quarter)),
                ("ssin", Value::Ssin(attested.ssin)),
            ],
        );
        for paid in &attested.payments {
            let row = [
                ("document", Some(code(document(paid)))),
                (
                    "allowance-type",
                    Some(code(if paid.turn == Turn::Anew { "3" } else { "0" })),
                ),
                ("allowance-nature", Some(code(nature(paid)))),
                ("incapacity-category", Some(code(if paid.regular { "1" } else { "2" }))),
                ("family-situation", Some(code(situation(paid)))),
                ("begin", Some(Value::Date(paid.begin))),
                ("end", Some(Value::Date(paid.end))),
                ("amount", Some(Value::Cents(Cents(paid.cents)))),
                ("days", paid.days.map(Value::Integer)),
                ("hours", paid.hours.map(|hours| Value::Hundredths(Hundredths(hours)))),
            ];
            payment.row(above, present(row));
        }
    }
    vec![attest.finish(), payment.finish()]
}

fn document(paid: &SicknessPaid) -> &'static str {
    match paid.cause {
        Cause::Illness if paid.invalidity => "PI0",
        Cause::Illness => "C21",
        Cause::Maternity => "C23",
        Cause::Breastfeeding => "B23",
    }
}

fn nature(paid: &SicknessPaid) -> &'static str {
    match (paid.turn, paid.cause) {
        (Turn::Recovered, _) => "09",
        (_, Cause::Illness) if paid.invalidity => "03",
        (_, Cause::Illness) => "01",
        (_, Cause::Maternity | Cause::Breastfeeding) => "04",
    }
}

/// The family situation; who is supported varies without a meaning.
fn situation(paid: &SicknessPaid) -> &'static str {
    match paid.household {
        Household::Family => ["01", "02", "03"][paid.begin.year() as usize % 3],
        Household::Alone => "04",
        Household::Cohabiting => "05",
    }
}
