//! The living wages: one attest for each period, with its monthly amounts below it.
//!
//! Called by [`super::Sources`] only.

use domain::amount::Cents;
use domain::catalogue::Source;
use domain::dossier::{Table, Value};
use domain::identifiers::EnterpriseNumber;

use super::register::code;
use super::{builder, month, present};
use crate::population::{EMPLOYERS, Household, LivingWageKind, Person};

/// The fictitious enterprise numbers above those of the employers, which have four each.
const CENTRES_FROM: u32 = EMPLOYERS * 4;

/// What the public centres granted.
pub(super) fn tables(source: &Source, person: &Person) -> Vec<Table> {
    let mut attest = builder(source, "attest");
    let mut amount = builder(source, "amount");
    for period in person.living_wage().iter() {
        let row = [
            ("ssin", Some(Value::Ssin(person.number_on(period.begin)))),
            ("aid-type", Some(code(if period.equivalent { "2" } else { "1" }))),
            ("begin", Some(Value::Date(period.begin))),
            ("end", period.end.map(Value::Date)),
            ("category", Some(code(category(period.household)))),
            (
                "pcsw-number",
                Some(Value::EnterpriseNumber(centre(period.municipality))),
            ),
            ("pcsw-municipality", Some(code(period.municipality))),
        ];
        let above = attest.row(0, present(row));
        for (paid, place) in period.amounts(person.today).iter().zip(0_usize..) {
            amount.row(
                above,
                [
                    ("month", month(paid.month)),
                    ("amount", Value::Cents(Cents(paid.cents))),
                    (
                        "amount-type",
                        code(match paid.kind {
                            LivingWageKind::Grant => "1",
                            LivingWageKind::Arrears => "2",
                            LivingWageKind::Recovery => "3",
                            // What tells the three regularisations from each other was not found.
                            LivingWageKind::Regularisation => ["4", "5", "6"][place % 3],
                        }),
                    ),
                ],
            );
        }
    }
    vec![attest.finish(), amount.finish()]
}

fn category(household: Household) -> &'static str {
    match household {
        Household::Cohabiting => "1",
        Household::Alone => "2",
        Household::Family => "3",
    }
}

/// The enterprise number of the centre of a municipality: its code has two digits of the district, from 11 to 93, and three
/// that stay far below 400.
pub(super) fn centre(municipality: &str) -> EnterpriseNumber {
    let code: u32 = municipality.parse().unwrap_or_default();
    let place = (code / 1000).saturating_sub(10) * 400 + code % 1000 % 400;
    EnterpriseNumber::fictitious(CENTRES_FROM + place % 40_000)
        .expect("960,000 and less than 40,000 are below a million")
}
