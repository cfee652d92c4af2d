//! The declarations: thirteen tables, from the attestation down to services, remunerations, contributions and deductions.
//!
//! The identity that old declarations carried (before 2004, in this population) is there too: that deliberations have it
//! taken from the registers is not this source's affair. Called by [`super::Sources`] only.

use domain::amount::{Cents, Hundredths};
use domain::calendar::IncompleteDate;
use domain::catalogue::Source;
use domain::dossier::{Table, TableBuilder, Value};

use super::register::{code, sex, text};
use super::{builder, present};
use crate::population::{Address, Declaration, Deduction, Occupation, Person, Record};

/// The blocks in the catalogue's order.
struct Tables {
    attestation: TableBuilder,
    justification: TableBuilder,
    declaration: TableBuilder,
    unrelated: TableBuilder,
    person: TableBuilder,
    record: TableBuilder,
    occupation: TableBuilder,
    service: TableBuilder,
    remuneration: TableBuilder,
    occupation_deduction: TableBuilder,
    contribution: TableBuilder,
    deduction: TableBuilder,
    student: TableBuilder,
}

/// What the declarations say.
pub(super) fn tables(source: &Source, person: &Person) -> Vec<Table> {
    let mut tables = Tables {
        attestation: builder(source, "attestation"),
        justification: builder(source, "justification"),
        declaration: builder(source, "employer-declaration"),
        unrelated: builder(source, "contribution-unrelated"),
        person: builder(source, "natural-person"),
        record: builder(source, "worker-record"),
        occupation: builder(source, "occupation"),
        service: builder(source, "service"),
        remuneration: builder(source, "remuneration"),
        occupation_deduction: builder(source, "occupation-deduction"),
        contribution: builder(source, "worker-contribution"),
        deduction: builder(source, "worker-deduction"),
        student: builder(source, "student-contribution"),
    };
    for declaration in person.declarations() {
        tables.add(person, &declaration);
    }
    [
        tables.attestation,
        tables.justification,
        tables.declaration,
        tables.unrelated,
        tables.person,
        tables.record,
        tables.occupation,
        tables.service,
        tables.remuneration,
        tables.occupation_deduction,
        tables.contribution,
        tables.deduction,
        tables.student,
    ]
    .map(TableBuilder::finish)
    .into()
}

impl Tables {
    fn add(&mut self, person: &Person, declaration: &Declaration) {
        let reference = declaration
            .reference
            .map(|(sender, number)| Value::Text(format!("{sender:06}/{number:06}")));
        let row = [
            ("attestation-number", Some(Value::Integer(declaration.attestation))),
            ("version", Some(Value::Integer(declaration.version))),
            ("status", Some(code(declaration.status))),
            ("created", Some(Value::Date(declaration.created))),
            ("reference", reference),
        ];
        let attestation = self.attestation.row(0, present(row));
        if let Some(justification) = declaration.justification {
            let row = [
                ("justification", Some(code(justification.reason))),
                (
                    "code",
                    justification.code.map(|number| Value::Text(format!("{number:03}"))),
                ),
                ("date", Some(Value::Date(justification.date))),
            ];
            self.justification.row(attestation, present(row));
        }
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
            ("net-owed", Some(cents(declaration.net_owed))),
            (
                "five-day-conversion",
                converted.then_some(Value::Boolean(declaration.sequence % 9 == 0)),
            ),
            ("holiday-start", declaration.holiday_start.map(Value::Date)),
            ("previous-nsso-number", declaration.previous_nsso.map(Value::NssoNumber)),
            ("source-code", Some(code(declaration.source))),
            ("sector-indicator", Some(code(declaration.employer.sector.indicator()))),
        ];
        let employer = self.declaration.row(attestation, present(row));
        let class = declaration.employer.sector.class_in(quarter);
        for contribution in declaration.unrelated.iter().flatten() {
            let row = [
                ("employer-class", Some(code(class))),
                ("worker-code", Some(code(contribution.code))),
                ("calculation-basis", contribution.basis.map(cents)),
                ("amount", Some(cents(contribution.amount))),
            ];
            self.unrelated.row(employer, present(row));
        }

        let mut row = vec![
            ("sequence", Value::Integer(declaration.sequence)),
            ("ssin", Value::Ssin(declaration.worker)),
        ];
        row.extend(
            declaration
                .previous_worker
                .map(|number| ("previous-ssin", Value::Ssin(number))),
        );
        row.push((
            "oriolus-validation",
            code(if declaration.validated { "1" } else { "0" }),
        ));
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
        for contribution in &record.contributions {
            let row = [
                ("worker-code", Some(code(contribution.code))),
                ("type", Some(code(contribution.kind))),
                ("calculation-basis", contribution.basis.map(cents)),
                ("amount", Some(cents(contribution.amount))),
            ];
            self.contribution.row(above, present(row));
        }
        for of_worker in &record.deductions {
            self.deduction.row(above, present(deduction(of_worker)));
        }
        if let Some(student) = record.student {
            let row = [
                ("remuneration", Some(cents(student.remuneration))),
                ("contribution", Some(cents(student.contribution))),
                ("days", student.days.map(Value::Integer)),
                ("hours", student.hours.map(Value::Integer)),
            ];
            self.student.row(above, present(row));
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
            ("flying-staff-class", occupation.flying_class.map(code)),
            ("payment-tenths", occupation.tenths.map(code)),
            ("days-justification", occupation.days_justification.map(code)),
            ("performance-fraction", occupation.fraction.and_then(hundredths)),
            (
                "internal-number",
                occupation.internal.map(|number| Value::Text(format!("{number:06}"))),
            ),
            (
                "local-unit-municipality",
                Some(Value::Code(occupation.municipality.to_string())),
            ),
            ("employability-measure", occupation.employability.map(code)),
        ];
        let above = self.occupation.row(record, present(row));
        for ((service, days, hours), sequence) in occupation.services.iter().zip(1..) {
            let row = [
                ("sequence", Some(Value::Integer(sequence))),
                ("code", Some(code(service))),
                ("days", hundredths(*days)),
                ("hours", hours.and_then(hundredths)),
                (
                    "flight-minutes",
                    occupation
                        .flight_minutes
                        .filter(|_| *service == "001")
                        .map(Value::Integer),
                ),
            ];
            self.service.row(above, present(row));
        }
        for ((remuneration, frequency, amount), sequence) in occupation.pay.iter().zip(1..) {
            let row = [
                ("sequence", Some(Value::Integer(sequence))),
                ("code", Some(code(remuneration))),
                ("payment-frequency", frequency.map(Value::Integer)),
                (
                    "percentage",
                    occupation
                        .percentage
                        .filter(|_| *remuneration == "001")
                        .and_then(hundredths),
                ),
                ("amount", Some(cents(*amount))),
            ];
            self.remuneration.row(above, present(row));
        }
        for of_employer in &occupation.deductions {
            let row = deduction(of_employer).into_iter();
            let origin = [("certificate-origin", of_employer.origin.map(code))];
            self.occupation_deduction.row(
                above,
                row.chain(origin).filter_map(|(field, value)| Some((field, value?))),
            );
        }
    }
}

fn cents(amount: i64) -> Value {
    Value::Cents(Cents(amount))
}

/// What the two kinds of deductions have in common.
fn deduction(deduction: &Deduction) -> [(&'static str, Option<Value>); 4] {
    [
        ("code", Some(code(deduction.code))),
        ("calculation-basis", deduction.basis.map(cents)),
        ("amount", Some(cents(deduction.amount))),
        ("right-start", deduction.start.map(Value::Date)),
    ]
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
