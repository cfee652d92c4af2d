//! The declarations: seven tables below each other, from the attestation to the services and remunerations.
//!
//! The identity that old declarations carried (before 2004, in this population) is there too: that deliberations have it
//! taken from the registers is not this source's affair. Called by [`super::Sources`] only.

use domain::amount::{Cents, Hundredths};
use domain::calendar::IncompleteDate;
use domain::catalogue::Source;
use domain::dossier::{Table, TableBuilder, Value};

use super::register::{code, sex, text};
use super::{builder, present};
use crate::population::{Address, Declaration, Occupation, Person, Record};

/// The blocks from the top down, in the catalogue's order.
struct Tables {
    attestation: TableBuilder,
    declaration: TableBuilder,
    person: TableBuilder,
    record: TableBuilder,
    occupation: TableBuilder,
    service: TableBuilder,
    remuneration: TableBuilder,
}

/// What the declarations say.
pub(super) fn tables(source: &Source, person: &Person) -> Vec<Table> {
    let mut tables = Tables {
        attestation: builder(source, "attestation"),
        declaration: builder(source, "employer-declaration"),
        person: builder(source, "natural-person"),
        record: builder(source, "worker-record"),
        occupation: builder(source, "occupation"),
        service: builder(source, "service"),
        remuneration: builder(source, "remuneration"),
    };
    for declaration in person.declarations() {
        tables.add(person, &declaration);
    }
    let Tables {
        attestation,
        declaration,
        person,
        record,
        occupation,
        service,
        remuneration,
    } = tables;
    [
        attestation,
        declaration,
        person,
        record,
        occupation,
        service,
        remuneration,
    ]
    .map(TableBuilder::finish)
    .into()
}

impl Tables {
    fn add(&mut self, person: &Person, declaration: &Declaration) {
        let attestation = self.attestation.row(
            0,
            [
                ("attestation-number", Value::Integer(declaration.attestation)),
                ("version", Value::Integer(declaration.version)),
                ("status", code(declaration.status)),
                ("created", Value::Date(declaration.created)),
            ],
        );
        let quarter = declaration.quarter;
        // Declarations of before 2004/3 said whether days had been converted to a five-day week.
        let converted = (quarter.year(), quarter.number()) < (2004, 3);
        let row = [
            ("quarter", Some(Value::Quarter(quarter))),
            ("nsso-number", Some(Value::NssoNumber(declaration.employer.nsso))),
            (
                "employer-number",
                Some(Value::EnterpriseNumber(declaration.employer.enterprise)),
            ),
            ("trusteeship", Some(Value::Boolean(declaration.trusteeship))),
            ("net-owed", Some(Value::Cents(Cents(declaration.net_owed)))),
            (
                "five-day-conversion",
                converted.then_some(Value::Boolean(declaration.sequence % 9 == 0)),
            ),
            ("holiday-start", declaration.holiday_start.map(Value::Date)),
        ];
        let employer = self.declaration.row(attestation, present(row));

        let mut row = vec![
            ("sequence", Value::Integer(declaration.sequence)),
            ("ssin", Value::Ssin(declaration.worker)),
        ];
        if quarter.year() < 2004 {
            identity(person, declaration, &mut row);
        }
        let worker = self.person.row(employer, row);
        for record in &declaration.records {
            self.add_record(worker, declaration, record);
        }
    }

    fn add_record(&mut self, worker: u32, declaration: &Declaration, record: &Record) {
        let row = [
            ("employer-class", Some(code(record.class))),
            ("worker-code", Some(code(record.code))),
            ("quarter-start", Some(Value::Date(declaration.quarter.first_day()))),
            ("quarter-end", Some(Value::Date(declaration.quarter.last_day()))),
            ("border-worker", Some(Value::Boolean(record.border))),
            ("risk-activity", record.risk.map(code)),
            ("local-unit", record.unit.map(Value::EstablishmentUnit)),
        ];
        let above = self.record.row(worker, present(row));
        for (occupation, sequence) in record.occupations.iter().zip(1..) {
            self.add_occupation(above, sequence, occupation);
        }
    }

    fn add_occupation(&mut self, record: u32, sequence: i64, occupation: &Occupation) {
        let regime = occupation.regime;
        let hundredths = |value| Some(Value::Hundredths(Hundredths(value)));
        let row = [
            ("sequence", Some(Value::Integer(sequence))),
            ("begin", Some(Value::Date(occupation.begin))),
            ("end", occupation.end.map(Value::Date)),
            ("local-unit", Some(Value::EstablishmentUnit(occupation.unit))),
            ("joint-committee", Some(code(occupation.committee))),
            ("days-per-week", hundredths(regime.days)),
            ("hours-per-week", hundredths(regime.hours)),
            ("reference-hours-per-week", hundredths(regime.reference)),
            (
                "contract-type",
                Some(code(if occupation.part_time { "1" } else { "0" })),
            ),
            ("reorganisation", occupation.reorganisation.map(code)),
            ("promotion", occupation.promotion.map(code)),
            ("worker-status", occupation.status.map(code)),
            ("retired", Some(Value::Boolean(occupation.retired))),
            ("apprenticeship", occupation.apprenticeship.map(code)),
            ("remuneration-method", occupation.method.map(code)),
            ("position", occupation.position.map(code)),
            ("payment-tenths", occupation.tenths.map(code)),
        ];
        let above = self.occupation.row(record, present(row));
        for ((service, days, hours), sequence) in occupation.services.iter().zip(1..) {
            let row = [
                ("sequence", Some(Value::Integer(sequence))),
                ("code", Some(code(service))),
                ("days", hundredths(*days)),
                ("hours", hours.and_then(hundredths)),
            ];
            self.service.row(above, present(row));
        }
        for ((remuneration, frequency, cents), sequence) in occupation.pay.iter().zip(1..) {
            let row = [
                ("sequence", Some(Value::Integer(sequence))),
                ("code", Some(code(remuneration))),
                ("payment-frequency", frequency.map(Value::Integer)),
                ("amount", Some(Value::Cents(Cents(*cents)))),
            ];
            self.remuneration.row(above, present(row));
        }
    }
}

/// What an old declaration says about who the worker is, cut to the lengths of its zones.
fn identity(person: &Person, declaration: &Declaration, row: &mut Vec<(&'static str, Value)>) {
    let cut = |whole: &str, length: usize| text(&whole.chars().take(length).collect::<String>());
    let mut first_names = person.first_names.split(' ');
    row.push(("last-name", cut(&person.last_name, 48)));
    row.extend(first_names.next().map(|name| ("first-name", cut(name, 24))));
    row.extend(first_names.next().map(|name| ("initial", cut(name, 1))));
    row.push(("sex", sex(person)));
    row.push(("birth-date", Value::IncompleteDate(IncompleteDate::from(person.birth))));
    row.extend(person.birth_place.map(|place| ("birth-place", cut(place, 40))));
    row.push(("nationality", code(person.nationality)));
    match person
        .residence_on(declaration.quarter.first_day())
        .map(|home| &home.address)
    {
        Some(Address::Belgian {
            street,
            house,
            letter_box,
            postal,
            municipality: _,
            name,
        }) => {
            row.push(("street", cut(street, 35)));
            row.push(("house-number", cut(house, 10)));
            row.extend(letter_box.as_deref().map(|letter_box| ("box", cut(letter_box, 4))));
            row.push(("postal-code", cut(postal, 9)));
            row.push(("municipality-name", cut(name, 40)));
            row.push(("country", code("150")));
        }
        Some(Address::Foreign(country, _)) => row.push(("country", code(country))),
        None => {}
    }
}
