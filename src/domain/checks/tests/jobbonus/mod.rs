//! The jobbonus (22/172), held against the published examples, and against rows that make no sense.

mod amounts;
mod conditions;
mod random;

use super::*;
use crate::calendar::IncompleteDate;
use crate::checks::jobbonus::{YearAmount, amounts};

/// Days from Monday to Friday in the quarters of 2021.
const DAYS_2021: [i64; 4] = [64, 65, 66, 66];

/// One occupation of one declaration.
#[derive(Clone, Copy)]
struct Job<'a> {
    employer: EnterpriseNumber,
    quarter: &'a str,
    version: (i64, &'static str),
    code: &'a str,
    part_time: bool,
    hours: i64,
    /// Code, days and hours in hundredths.
    services: &'a [(&'a str, i64, Option<i64>)],
    /// Code and cents.
    pay: &'a [(&'a str, i64)],
}

impl<'a> Job<'a> {
    /// A full-time employee of the bakery.
    fn of(quarter: &'a str, services: &'a [(&'a str, i64, Option<i64>)], pay: &'a [(&'a str, i64)]) -> Self {
        Self {
            employer: bakery(),
            quarter,
            version: (1, "CREATION"),
            code: "495",
            part_time: false,
            hours: 3800,
            services,
            pay,
        }
    }
}

/// Somebody born in 1990 who lives in Antwerp, and asks for the bonus of 2021.
fn case() -> Case {
    born("1990-07-01")
}

fn born(birth: &str) -> Case {
    let mut case = Case::new("22/172", "employment-handler", &["register", "dmfa"], "2019-01-01");
    case.request.enterprise = None;
    case.facts.reference_year = Some(2021);
    case.add(
        "register.identity",
        0,
        [(
            "birth-date",
            Value::IncompleteDate(IncompleteDate::parse(birth).unwrap()),
        )],
    );
    case.living_at("2015-03-01", None, ("150", Some("11002")));
    case
}

fn work(case: &mut Case, job: Job<'_>) {
    let employer = if job.employer == bakery() { 1000 } else { 2000 };
    let number = employer + job.quarter.parse::<i64>().unwrap() * 10_000;
    let attestation = [
        ("attestation-number", Value::Integer(number)),
        ("version", Value::Integer(job.version.0)),
        ("status", code(job.version.1)),
    ];
    let attestation = case.add("dmfa.attestation", 0, attestation);
    let declaration = [
        ("quarter", Value::Quarter(Quarter::parse(job.quarter).unwrap())),
        ("employer-number", Value::EnterpriseNumber(job.employer)),
    ];
    let declaration = case.add("dmfa.employer-declaration", attestation, declaration);
    if job.version.1 == "CANCELLATION" {
        return;
    }
    let person = case.add("dmfa.natural-person", declaration, []);
    let record = case.add("dmfa.worker-record", person, [("worker-code", code(job.code))]);
    let hundredths = |number| Value::Hundredths(Hundredths(number));
    let occupation = [
        ("days-per-week", hundredths(500)),
        ("hours-per-week", hundredths(job.hours)),
        ("reference-hours-per-week", hundredths(3800)),
        ("contract-type", code(if job.part_time { "1" } else { "0" })),
    ];
    let occupation = case.add("dmfa.occupation", record, occupation);
    for (service, days, hours) in job.services {
        let mut values = vec![("code", code(service)), ("days", hundredths(*days))];
        values.extend(hours.map(|hours| ("hours", hundredths(hours))));
        case.add("dmfa.service", occupation, values);
    }
    for (remuneration, cents) in job.pay {
        let values = [("code", code(remuneration)), ("amount", Value::Cents(Cents(*cents)))];
        case.add("dmfa.remuneration", occupation, values);
    }
}

/// The quarters of 2021 with the days of full-time work.
fn quarters_of_2021() -> impl Iterator<Item = (String, i64)> {
    (1..)
        .zip(DAYS_2021)
        .map(|(number, days)| (format!("2021{number}"), days * 100))
}

fn full_time(case: &mut Case, wage: i64) {
    for (quarter, days) in quarters_of_2021() {
        work(case, Job::of(&quarter, &[("001", days, None)], &[("001", wage)]));
    }
}

fn amount(finding: &Finding, step: &str) -> i64 {
    match result(finding, step) {
        Figure::Cents(amount) => amount.0,
        _ => panic!("{step} is not an amount"),
    }
}

fn year(case: &Case) -> Finding {
    case.run(CheckId::Jobbonus).remove(0)
}

fn quarter(case: &Case, number: usize) -> Finding {
    case.run(CheckId::Jobbonus).remove(number)
}

fn due(case: &Case) -> Vec<YearAmount> {
    amounts(knowledge(), &case.dossier(), case.request.ssin, case.today)
}
