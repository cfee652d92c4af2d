//! The register: identity, main residences and numbers of a person.
//!
//! Called by [`super::Sources`] only.

use domain::calendar::IncompleteDate;
use domain::catalogue::Source;
use domain::dossier::{Table, Value};
use domain::identifiers::Sex;

use super::{builder, present};
use crate::population::{Address, Person};

const BELGIUM: &str = "150";

/// A code of a code list.
pub(super) fn code(code: &str) -> Value {
    Value::Code(code.to_owned())
}

/// Free text.
pub(super) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// The code of a sex, which the register and zone 00029 share.
pub(super) fn sex(person: &Person) -> Value {
    code(match person.sex {
        Sex::Male => "1",
        Sex::Female => "2",
    })
}

/// What the register holds.
pub(super) fn tables(source: &Source, person: &Person) -> Vec<Table> {
    let mut identity = builder(source, "identity");
    let row = [
        ("ssin", Some(Value::Ssin(person.ssin))),
        ("last-name", Some(text(&person.last_name))),
        ("first-names", Some(text(&person.first_names))),
        (
            "birth-date",
            Some(Value::IncompleteDate(IncompleteDate::from(person.birth))),
        ),
        ("death-date", person.death.map(Value::Date)),
        ("sex", Some(sex(person))),
        ("nationality", Some(code(person.nationality))),
        ("birth-place", person.birth_place.map(text)),
        ("civil-state", Some(code(person.civil_state))),
    ];
    let identity_row = identity.row(0, present(row));

    let mut residence = builder(source, "residence");
    for home in &person.residences {
        let mut row = vec![("begin", Value::Date(home.begin))];
        row.extend(home.end.map(|day| ("end", Value::Date(day))));
        match &home.address {
            Address::Belgian {
                street,
                house,
                letter_box,
                postal,
                municipality,
                name: _,
            } => {
                row.push(("street", text(street)));
                row.push(("house-number", text(house)));
                row.extend(letter_box.as_deref().map(|letter_box| ("box", text(letter_box))));
                row.push(("postal-code", text(postal)));
                row.push(("municipality", code(municipality)));
                row.push(("country", code(BELGIUM)));
            }
            Address::Foreign(country, lines) => {
                row.push(("country", code(country)));
                row.push(("foreign-address", text(lines)));
            }
        }
        residence.row(identity_row, row);
    }

    let mut number = builder(source, "number");
    for state in &person.numbers {
        let mut row = vec![
            ("number", Value::Ssin(state.number)),
            ("status", code(state.status)),
            ("since", Value::Date(state.since)),
        ];
        row.extend(state.replaced_by.map(|number| ("replaced-by", Value::Ssin(number))));
        number.row(identity_row, row);
    }
    vec![identity.finish(), residence.finish(), number.finish()]
}
