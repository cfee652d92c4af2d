//! What a declaration owes: contributions, deductions from them, students' contributions, and what the employer owes for
//! all its workers together (blocks 90001, 90109, 90110, 90003 and 90002).
//!
//! Codes and their years follow the glossary; rates and amounts are rough ones that give a plausible cost of labour, not
//! those of the law. Called by the declarations, once the pay of a quarter stands.

use chrono::{Datelike, NaiveDate};
use domain::calendar::Quarter;
use domain::identifiers::Region;

use super::chance::later;
use super::declare::{place, quarter_of};
use super::declared::{Contribution, Deduction, Occupation, Record, StudentWork};
use super::employer::Employer;
use super::pay::indexed;
use super::services::working_days;
use super::work::{Kind, Relation};

/// What is withheld from the worker, in ten-thousandths.
const WORKER_SHARE: i64 = 1307;
/// Most hours of a student's job that one declaration can give in a quarter here; the yearly contingent is larger.
const STUDENT_HOURS: i64 = 475;

/// A quarter and what the rules of its year make of it.
#[derive(Clone, Copy)]
struct Rates {
    /// The ordinary contribution in ten-thousandths, the worker's share included.
    ordinary: i64,
    /// Whether the worker's share is part of it.
    withheld: bool,
}

/// Whether the worker code is one of manual workers.
pub(super) fn is_manual(code: &str) -> bool {
    matches!(
        code,
        "010" | "012" | "015" | "027" | "035" | "050" | "101" | "133" | "840"
    )
}

/// Whether the code is one of pupils up to the year of the eighteenth birthday, for whom little is due.
fn is_young(code: &str) -> bool {
    matches!(code, "027" | "035" | "439" | "487")
}

/// What is due for a worker code: about 32 % from the employer until 2016/1, 30 % until 2017, 25 % since, and 13.07 % from
/// the worker. In maatwerk companies wage moderation is gone since 2023.
fn rates(code: &str, quarter: Quarter) -> Rates {
    let (ordinary, withheld) = match code {
        "675" | "601" => (735, true),
        "050" if quarter < quarter_of(2024, 1) => (2500, false),
        "050" => (2800, false),
        "027" | "035" => (565, false),
        "439" | "487" => (20, false),
        "012" if quarter >= quarter_of(2023, 1) => (3240, true),
        _ if quarter < quarter_of(2016, 2) => (4544, true),
        _ if quarter < quarter_of(2018, 1) => (4307, true),
        _ => (3807, true),
    };
    Rates { ordinary, withheld }
}

/// Most contributions of manual workers are computed on 108 % of the wage.
fn basis(code: &str, pay: i64) -> i64 {
    if full_basis(code) { pay } else { pay * 108 / 100 }
}

fn full_basis(code: &str) -> bool {
    !is_manual(code) || matches!(code, "010" | "050")
}

/// The pay of an occupation on which contributions are due: not the private use of a car.
fn subject(occupation: &Occupation) -> i64 {
    occupation
        .pay
        .iter()
        .filter(|(code, ..)| *code != "010")
        .map(|(.., cents)| cents)
        .sum()
}

/// Adds what is due for a worker record with all its occupations.
pub(super) fn contribute(record: &mut Record, quarter: Quarter) {
    let pay: i64 = record.occupations.iter().map(subject).sum();
    if pay == 0 {
        return;
    }
    let (code, basis) = (record.code, basis(record.code, pay));
    let share = |code, kind, rate: i64| Contribution {
        code,
        kind,
        basis: Some(basis),
        amount: basis * rate / 10_000,
    };
    let kind = if full_basis(code) { "0" } else { "1" };
    let due = &mut record.contributions;
    due.reserve_exact(5);
    due.push(share(code, kind, rates(code, quarter).ordinary));
    if is_young(code) || code == "050" {
        return;
    }
    if !record.public {
        due.push(share("809", "5", 20));
        if record.large {
            due.push(share("855", kind, 169));
        }
    }
    // The special contribution of workers has no basis: it follows from the wage of the household.
    let special = (pay - indexed(583_600, quarter.year())) * 422 / 10_000;
    if special > 0 {
        due.push(Contribution {
            code: "856",
            kind: "0",
            basis: None,
            amount: special.min(18_282),
        });
    }
    if !record.public {
        due.push(share("859", kind, 10));
    }
}

/// What a relation's occupations in the record, from the `first` on, are relieved of.
pub(super) fn deduct(relation: &Relation, born: i32, quarter: Quarter, record: &mut Record, first: usize) {
    let rates = rates(record.code, quarter);
    let share = if rates.withheld { WORKER_SHARE } else { 0 };
    // The pay of a full quarter of full-time work.
    let full = (indexed(relation.wage, quarter.year()) * 3).max(1);
    let (mut paid, mut worked) = (0, 0);
    for occupation in &mut record.occupations[first..] {
        let pay = subject(occupation);
        let ordinary = occupation.pay.first().map_or(0, |(.., cents)| *cents);
        let part = (ordinary * 1000 / full).min(1000);
        (paid, worked) = (paid + pay, worked + part);
        let mut room = basis(record.code, pay) * (rates.ordinary - share).max(0) / 10_000;
        let wanted = [
            structural(relation, quarter, record.code, full).map(|amount| plain("3000", amount * part / 1000)),
            target_group(relation, born, quarter).map(|deduction| Deduction {
                amount: deduction.amount * part / 1000,
                ..deduction
            }),
            research(relation, quarter, pay),
        ];
        // What is relieved is never more than what the employer owes.
        occupation
            .deductions
            .extend(wanted.into_iter().flatten().filter_map(|deduction| {
                let amount = deduction.amount.min(room);
                room -= amount;
                (amount > 0).then_some(Deduction { amount, ..deduction })
            }));
    }
    if rates.withheld && !matches!(record.code, "675" | "601") {
        of_the_worker(relation, quarter, record, paid, worked);
    }
}

/// What the worker need not pay of the worker's share.
fn of_the_worker(relation: &Relation, quarter: Quarter, record: &mut Record, paid: i64, worked: i64) {
    // The work bonus shrinks from its full amount at low wages to nothing; 28,000 cents a month, at the level of 2025.
    let bonus = 28_000 - (relation.wage - 220_000).max(0) * 28_000 / 107_100;
    let year = quarter.year();
    let dredger = relation.employer.sector.id == "transport" && relation.draw % 23 == 5;
    let restructured =
        relation.draw % 61 == 3 && relation.entry >= day(2007, 7, 1) && quarters_since(relation, quarter) < 3;
    let wanted = [
        Some(plain("0001", indexed(bonus.max(0), year) * 3 * worked.min(1000) / 1000)),
        (dredger && quarter < quarter_of(2014, 3)).then(|| Deduction {
            basis: Some(paid),
            ..plain("0501", paid / 50)
        }),
        restructured.then(|| Deduction {
            start: Some(relation.entry),
            ..plain("0601", 40_000)
        }),
    ];
    let taken: i64 = record.deductions.iter().map(|deduction| deduction.amount).sum();
    let mut room = (paid * WORKER_SHARE / 10_000 - taken).max(0);
    for deduction in wanted.into_iter().flatten() {
        let amount = deduction.amount.min(room);
        room -= amount;
        if amount == 0 {
            continue;
        }
        // Another relation of the same record may have it already.
        match record.deductions.iter_mut().find(|other| other.code == deduction.code) {
            Some(other) => other.amount += amount,
            None => record.deductions.push(Deduction { amount, ..deduction }),
        }
    }
}

fn plain(code: &'static str, amount: i64) -> Deduction {
    Deduction {
        code,
        basis: None,
        amount,
        start: None,
        origin: None,
    }
}

fn quarters_since(relation: &Relation, quarter: Quarter) -> i32 {
    place(quarter) - place(Quarter::containing(relation.entry))
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// The structural reduction of a full quarter at this full-time quarterly pay; since 2004, in the private sector.
fn structural(relation: &Relation, quarter: Quarter, code: &str, full: i64) -> Option<i64> {
    let ordinary = matches!(
        relation.kind,
        Kind::Manual | Kind::Employee | Kind::Sheltered | Kind::Pupil { .. }
    );
    if !ordinary || is_young(code) || relation.employer.sector.indicator() != "PRI" || quarter < quarter_of(2004, 1) {
        return None;
    }
    let below = |bound: i64| (indexed(bound, quarter.year()) - full).max(0);
    let amount = match relation.kind {
        // Category 3, the formula of 2023 with its bounds moved along with wages.
        Kind::Sheltered => 49_500 + below(1_133_000) * 1785 / 10_000 + below(663_000) * 4 / 10,
        _ if quarter < quarter_of(2018, 1) => 40_000 + below(745_000) * 162 / 1000,
        _ => below(1_123_000) * 14 / 100,
    };
    Some(amount)
}

/// At most one reduction for a target group, with its amount for a full quarter.
fn target_group(relation: &Relation, born: i32, quarter: Quarter) -> Option<Deduction> {
    let (draw, kind) = (relation.draw, relation.kind);
    let flemish = relation.employer.region == Region::Flemish;
    if let Kind::Pupil { apprentice, .. } = kind {
        // Those of Flanders, until the premium for qualifying workplace learning took their place in July 2023.
        let since = if apprentice {
            quarter_of(2016, 3)
        } else {
            quarter_of(2017, 1)
        };
        let valid = flemish && (since..=quarter_of(2023, 2)).contains(&quarter);
        return valid.then(|| plain(if apprentice { "6310" } else { "6311" }, 100_000));
    }
    let ordinary = matches!(kind, Kind::Manual | Kind::Employee);
    if !ordinary || relation.employer.sector.indicator() != "PRI" {
        return None;
    }
    let (age, since) = (quarter.year() - born, quarters_since(relation, quarter));
    let reform = flemish && quarter >= quarter_of(2016, 3);
    let hired_after = relation.entry >= day(2016, 7, 1) && since < 8;
    let starting = |code, amount| Deduction {
        start: Some(relation.entry),
        ..plain(code, amount)
    };
    let founded = relation.employer.founded;
    let first_year = (founded..=later(founded, 400)).contains(&relation.entry);
    if founded >= day(2016, 1, 1) && first_year && relation.employer.staff <= 25 {
        return Some(starting("3315", 400_000));
    }
    if reform && hired_after && age < 25 && relation.wage < 280_000 && draw.is_multiple_of(2) {
        return Some(starting("6300", 115_000));
    }
    if reform && hired_after && relation.entry.year() - born >= 55 && draw.is_multiple_of(3) {
        return Some(starting("6321", 115_000));
    }
    if reform && age >= 60 {
        return Some(plain("6320", 60_000));
    }
    // Certified by the employment office.
    if (quarter_of(2004, 1)..=quarter_of(2016, 2)).contains(&quarter) && since < 5 && draw % 20 == 9 {
        return Some(Deduction {
            origin: Some("1"),
            ..starting("3200", 100_000)
        });
    }
    let tutors = quarter_of(2010, 1)..=if flemish {
        quarter_of(2023, 2)
    } else {
        quarter_of(2027, 4)
    };
    (tutors.contains(&quarter) && age >= 30 && draw % 37 == 7).then(|| plain("3800", 80_000))
}

/// Scientific research at a public body: one of the few deductions with a basis.
fn research(relation: &Relation, quarter: Quarter, pay: i64) -> Option<Deduction> {
    let researcher = relation.employer.sector.id == "public-body" && relation.kind == Kind::Employee;
    (researcher && relation.draw % 5 == 1 && quarter >= quarter_of(2003, 1)).then(|| Deduction {
        basis: Some(pay),
        ..plain("1511", pay / 10)
    })
}

/// Adds the work of a student in this quarter: whole hours since 2017, days before; the solidarity contribution on it.
pub(super) fn student(relation: &Relation, quarter: Quarter, work: &mut Option<StudentWork>) {
    let from = relation.entry.max(quarter.first_day());
    let until = relation.last_day().min(quarter.last_day());
    let days = working_days(from, until) * relation.regime.days / 500;
    let hours = days * relation.regime.hours / relation.regime.days;
    // Students earn some three quarters of the usual hourly wage.
    let hourly = indexed(relation.wage, quarter.year()) * 12 * 75 / (52 * 38 * 100);
    let rate = if quarter.year() < 2012 { 750 } else { 813 };
    let work = work.get_or_insert_default();
    work.remuneration += hourly * hours;
    work.contribution = work.remuneration * rate / 10_000;
    if quarter.year() < 2017 {
        work.days = Some((work.days.unwrap_or(0) + days).min(50));
    } else {
        work.hours = Some((work.hours.unwrap_or(0) + hours).min(STUDENT_HOURS));
    }
}

/// What an employer owes for all its workers together: for company cars since 2005, and once a year on the double holiday
/// pay of employees. Public employers owe neither here.
pub(super) fn unrelated(employer: &Employer, quarter: Quarter) -> [Option<Contribution>; 2] {
    let private = employer.sector.indicator() == "PRI";
    let (staff, year) = (i64::from(employer.staff), quarter.year());
    let cars = private && staff > 5 && employer.number.is_multiple_of(3) && year >= 2005;
    let holidays = private && employer.number.is_multiple_of(2) && quarter.number() == 2;
    let double = indexed(employer.sector.wage, year) * staff * 92 / 100;
    [
        cars.then(|| Contribution {
            code: "862",
            kind: "0",
            basis: None,
            amount: indexed(9_600, year) * (staff / 8 + 1),
        }),
        holidays.then(|| Contribution {
            code: "870",
            kind: "0",
            basis: Some(double),
            amount: double * WORKER_SHARE / 10_000,
        }),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quarter_of_an_ordinary_employee_owes_about_38_per_cent() {
        assert_eq!(
            basis("495", 1_102_700) * rates("495", quarter_of(2025, 1)).ordinary / 10_000,
            419_797
        );
    }

    #[test]
    fn manual_workers_owe_on_108_per_cent_and_pupils_next_to_nothing() {
        assert_eq!(basis("015", 100_000), 108_000);
        assert_eq!(basis("495", 100_000), 100_000);
        let quarter = quarter_of(2025, 1);
        assert!(rates("035", quarter).ordinary * 5 < rates("015", quarter).ordinary);
    }
}
