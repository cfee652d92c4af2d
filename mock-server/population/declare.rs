//! The quarterly declarations that follow from somebody's relations with employers: which worker code, which
//! occupations, how many days of which kind, how much pay.
//!
//! A declaration is there three weeks after its quarter. Days never exceed the working days (Monday to Friday) of the
//! part of the quarter that was worked in. Called by the source `dmfa` and by tests; nothing is kept.

use chrono::{Datelike, NaiveDate};
use domain::calendar::Quarter;
use domain::identifiers::NssoNumber;

use super::chance::{Chance, Topic, later, scramble};
use super::declared::{Change, Declaration, Occupation, Record};
use super::dues;
use super::employer::Employer;
use super::pay;
use super::person::Person;
use super::services::{absences, services, working_days};
use super::work::{Fault, Kind, Relation};

/// Which version of a relation's part of a declaration.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Version {
    /// Right from the start.
    Only,
    /// The first one of a part that was corrected later.
    Wrong,
    /// The correction.
    Corrected,
}

/// The first quarter that was declared by `DmfA`.
pub(super) fn first_quarter() -> Quarter {
    Quarter::new(2003, 1).expect("a year has a first quarter")
}

/// The day on which the declarations of this quarter are there.
pub(super) fn due(quarter: Quarter) -> NaiveDate {
    later(quarter.last_day(), 21)
}

/// How many quarters lie between the beginning of our era and this one.
pub(super) fn place(quarter: Quarter) -> i32 {
    quarter.year() * 4 + i32::from(quarter.number()) - 1
}

/// The quarter so many places later.
pub(super) fn after(quarter: Quarter, quarters: i32) -> Quarter {
    let at = place(quarter) + quarters;
    Quarter::new(at.div_euclid(4), at.rem_euclid(4) as u8 + 1).unwrap_or(quarter)
}

pub(super) fn within(quarter: Quarter, (from, to): (Quarter, Quarter)) -> bool {
    from <= quarter && quarter <= to
}

impl Person {
    /// The declarations that are there on the person's day, by quarter, employer and version.
    pub fn declarations(&self) -> Vec<Declaration> {
        let mut parts: Vec<(Quarter, Employer, &Relation)> = Vec::new();
        for relation in self.relations.iter().filter(|relation| relation.is_declared()) {
            let from = Quarter::containing(relation.entry).max(self.declared_since);
            let to = Quarter::containing(relation.last_day().min(self.today));
            for quarter in Quarter::through(from, to).take_while(|quarter| due(*quarter) <= self.today) {
                let employer = match relation.fault {
                    Some(Fault::Undeclared { quarters }) if within(quarter, quarters) => continue,
                    Some(Fault::Sister { by, quarters }) if within(quarter, quarters) => by,
                    _ => relation.employer,
                };
                parts.push((quarter, employer, relation));
            }
        }
        parts.sort_by_key(|(quarter, employer, relation)| (*quarter, employer.number, relation.entry));
        let mut declarations = Vec::with_capacity(parts.len() + 1);
        for group in parts.chunk_by(|one, other| one.0 == other.0 && one.1.number == other.1.number) {
            let (quarter, employer, _) = group[0];
            let changes = group.iter().find_map(|(.., relation)| match relation.fault {
                Some(Fault::Corrected { quarter: wrong, on }) if wrong == quarter => {
                    Some([Some(Change::Corrects(on)), None])
                }
                Some(Fault::Cancelled { quarter: wrong, on }) if wrong == quarter => {
                    Some([Some(Change::Cancels(on.0)), Some(Change::Reactivates(on.1))])
                }
                _ => None,
            });
            let relations = || group.iter().map(|(.., relation)| *relation);
            declarations.push(self.declaration(quarter, employer, relations(), None));
            for change in changes.into_iter().flatten().flatten() {
                if change.day() <= self.today {
                    declarations.push(self.declaration(quarter, employer, relations(), Some(change)));
                }
            }
        }
        declarations
    }

    fn declaration<'a>(
        &self,
        quarter: Quarter,
        employer: Employer,
        relations: impl Iterator<Item = &'a Relation>,
        change: Option<Change>,
    ) -> Declaration {
        let key = u64::from(employer.number) << 16 | u64::from(place(quarter).unsigned_abs());
        let mut luck = Chance::of(self.chance, Topic::Declaration, key);
        let attestation = (scramble(self.chance, Topic::Work, key) % 99_999_999_998).cast_signed() + 1;
        let created = change.map_or_else(|| due(quarter), Change::day);
        let (version, status) = change.map_or((1, "CREATION"), Change::version);
        let (sequence, jitter) = (
            i64::from(luck.between(1, employer.staff)),
            i64::from(luck.between(90, 110)),
        );
        let cancelled = matches!(change, Some(Change::Cancels(_)));
        let records = if cancelled {
            Vec::new()
        } else {
            self.records(quarter, relations, change, &mut luck)
        };
        let manual = records.iter().any(|record| dues::is_manual(record.code));
        let next_year = quarter.year() + 1;
        let holidays = NaiveDate::from_ymd_opt(next_year, 7, 1 + u32::from(employer.number.is_multiple_of(3)) * 14);
        let staff = i64::from(employer.staff);
        let net_owed = pay::indexed(employer.sector.wage, quarter.year()) * staff * jitter / 100;
        Declaration {
            attestation,
            version,
            status,
            created,
            reference: Some((employer.number, attestation % 1_000_000)).filter(|(number, _)| number.is_multiple_of(4)),
            justification: change.map(|change| change.justification(attestation)),
            employer,
            previous_nsso: previous_nsso(&employer, quarter),
            source: employer.sector.source_in(quarter),
            quarter,
            trusteeship: employer.bankrupt.is_some_and(|bankrupt| bankrupt <= quarter.last_day()),
            net_owed: if cancelled { 0 } else { net_owed },
            holiday_start: holidays.filter(|_| manual && quarter.number() == 4),
            unrelated: if cancelled {
                [None, None]
            } else {
                dues::unrelated(&employer, quarter)
            },
            sequence,
            worker: self.number_on(created),
            previous_worker: self
                .numbers
                .first()
                .map(|state| state.number)
                .filter(|number| *number != self.number_on(created)),
            validated: attestation % 40 != 3,
            records,
        }
    }

    /// The worker records of one employer in a quarter, one for each worker code.
    fn records<'a>(
        &self,
        quarter: Quarter,
        relations: impl Iterator<Item = &'a Relation>,
        change: Option<Change>,
        luck: &mut Chance,
    ) -> Vec<Record> {
        let mut records: Vec<Record> = Vec::with_capacity(1);
        for relation in relations {
            let version = match relation.fault {
                Some(Fault::Corrected { quarter: wrong, .. }) if wrong == quarter => match change {
                    None => Version::Wrong,
                    Some(_) => Version::Corrected,
                },
                _ => Version::Only,
            };
            let code = self.worker_code(relation, quarter);
            let class = relation.employer.sector.class_in(quarter);
            let same = |record: &Record| record.code == code && record.class == class;
            let position = records.iter().position(same).unwrap_or_else(|| {
                records.push(self.record(relation, quarter, (code, class)));
                records.len() - 1
            });
            let record = &mut records[position];
            let first = record.occupations.len();
            self.occupations(relation, quarter, version, luck, record);
            dues::deduct(relation, self.birth.year(), quarter, record, first);
            if matches!(relation.kind, Kind::Student { .. }) {
                dues::student(relation, quarter, &mut record.student);
            }
        }
        for record in &mut records {
            dues::contribute(record, quarter);
        }
        records
    }

    fn worker_code(&self, relation: &Relation, quarter: Quarter) -> &'static str {
        match relation.fault {
            Some(Fault::WrongCode { quarters, code }) if within(quarter, quarters) => code,
            _ => relation.worker_code(quarter.last_day(), self.birth.year()),
        }
    }

    fn record(&self, relation: &Relation, quarter: Quarter, (code, class): (&'static str, &'static str)) -> Record {
        let sector = &relation.employer.sector;
        let public = sector.employee == "999";
        let risk = match (relation.is_manual(), sector.risk) {
            _ if public => None,
            (true, risk) if risk < "400" => Some(risk),
            (true, _) => Some("001"),
            (false, risk) if risk >= "400" => Some(risk),
            (false, _) => Some("401"),
        };
        let student = matches!(relation.kind, Kind::Student { .. });
        let border = match self.residence_on(quarter.first_day()).map(|home| &home.address) {
            Some(super::person::Address::Foreign(country, _)) => matches!(*country, "103" | "111" | "129"),
            _ => false,
        };
        Record {
            class,
            code,
            border,
            risk,
            unit: student.then(|| relation.employer.unit(relation.unit)),
            occupations: Vec::new(),
            large: relation.employer.staff >= 10,
            public,
            contributions: Vec::new(),
            deductions: Vec::new(),
            student: None,
        }
    }

    /// Adds the occupations of a relation in a quarter: two where the week was shortened in it, none for students.
    fn occupations(
        &self,
        relation: &Relation,
        quarter: Quarter,
        version: Version,
        chance: &mut Chance,
        record: &mut Record,
    ) {
        if matches!(relation.kind, Kind::Student { .. }) {
            return;
        }
        let ends_here = relation.exit.filter(|exit| *exit <= quarter.last_day());
        // The first version of a declaration that is corrected later does not know of the end, if it lies in the quarter.
        let exit = ends_here.filter(|_| version != Version::Wrong);
        let shortened = relation
            .shortened
            .map(|(from, _)| from)
            .filter(|from| relation.entry < *from);
        let mut pieces = [None, None];
        match shortened.filter(|from| *from <= quarter.last_day()) {
            Some(from) if from > quarter.first_day() => {
                pieces = [Some((relation.entry, from.pred_opt())), Some((from, exit))];
            }
            Some(from) => pieces[0] = Some((from, exit)),
            None => pieces[0] = Some((relation.entry, exit)),
        }
        for (begin, end) in pieces.into_iter().flatten() {
            let from = begin.max(quarter.first_day());
            let until = end.unwrap_or(quarter.last_day());
            if until < from {
                continue;
            }
            let regime = relation.regime_on(from);
            let full = shortened.is_some_and(|shortened| shortened <= from);
            let half_days = 2 * working_days(from, until) * regime.days / 500;
            let away = self.away(relation, (from, until), regime.days);
            let absences = match version {
                Version::Wrong => Vec::new(),
                // What was wrong was either the last day or five days that were not worked.
                Version::Corrected if ends_here.is_some() => Vec::new(),
                Version::Corrected => vec![("030", half_days.min(10))],
                Version::Only if !away.is_empty() => away,
                Version::Only => absences(relation, quarter, half_days, chance, self.sex, self.birth.year()),
            };
            let services = services(relation, regime, half_days, &absences);
            let born = self.birth.year();
            let leaves = ends_here.is_some() && end.is_some();
            let flying = matches!(
                (relation.kind, relation.employer.sector.id),
                (Kind::Employee, "airline")
            );
            let worked = || services.first().filter(|(code, ..)| *code == "001");
            record.occupations.push(Occupation {
                begin,
                end,
                unit: relation.employer.unit(relation.unit),
                committee: relation.committee(),
                regime,
                part_time: regime.hours < regime.reference && !full,
                // Somebody who does not work at all interrupts the career, others work less.
                reorganisation: full.then_some(if regime.days == 0 { "3" } else { "4" }),
                promotion: (quarter.year() - born < 26
                    && relation.draw.is_multiple_of(3)
                    && is_ordinary(relation.kind))
                .then_some("10"),
                status: match relation.kind {
                    Kind::Teacher if quarter >= quarter_of(2017, 2) => Some("TS"),
                    Kind::Teacher => Some("T"),
                    Kind::Occasional => Some("S"),
                    _ => None,
                },
                retired: quarter.year() - born > 66,
                apprenticeship: Self::apprenticeship(relation, quarter),
                method: (relation.employer.sector.id == "retail" && relation.draw.is_multiple_of(29)).then_some("2"),
                position: match (relation.kind, relation.employer.sector.id) {
                    (Kind::Occasional, "agriculture") if quarter >= quarter_of(2007, 2) => Some("91"),
                    (Kind::Occasional, _) => Some("99"),
                    (Kind::Manual, "horeca") if quarter >= quarter_of(2007, 2) && relation.draw.is_multiple_of(4) => {
                        Some("53")
                    }
                    _ => None,
                },
                tenths: (relation.kind == Kind::Teacher).then_some(if relation.draw.is_multiple_of(5) {
                    "10"
                } else {
                    "12"
                }),
                flying_class: flying.then(|| ["1", "2", "2", "3"][(relation.draw % 4) as usize]),
                // Some four hours in the air on each day of work.
                flight_minutes: worked()
                    .filter(|_| flying)
                    .map(|(_, days, _)| days * (200 + (relation.draw % 60).cast_signed()) / 100),
                days_justification: match relation.draw % 60 {
                    13 if regime.hours < regime.reference => Some("4"),
                    17 if is_ordinary(relation.kind) => Some("2"),
                    _ => None,
                },
                percentage: (relation.kind == Kind::Employee && relation.draw % 40 == 11)
                    .then(|| 10_000 + (relation.draw % 12).cast_signed() * 40),
                fraction: (regime.hours * 100)
                    .checked_div(regime.reference)
                    .filter(|fraction| *fraction > 0),
                internal: (relation.employer.staff > 200).then_some(relation.draw % 1_000_000),
                municipality: relation.employer.municipality(quarter.first_day()),
                // A long notice, since 2023.
                employability: (leaves
                    && !relation.fixed_term
                    && quarter >= quarter_of(2023, 1)
                    && is_ordinary(relation.kind)
                    && begin.year() + 8 < quarter.year())
                .then_some(if relation.draw.is_multiple_of(3) { "2" } else { "1" }),
                pay: pay::of(relation, quarter, regime, &services, leaves),
                services,
                deductions: Vec::new(),
            });
        }
    }

    /// Alternating training has its own type; an employer who declares the code of an ordinary worker leaves it out.
    fn apprenticeship(relation: &Relation, quarter: Quarter) -> Option<&'static str> {
        let Kind::Pupil { .. } = relation.kind else { return None };
        match relation.fault {
            Some(Fault::WrongCode {
                quarters,
                code: "015" | "495",
            }) if within(quarter, quarters) => None,
            _ => Some("1"),
        }
    }
}

/// One employer in fifty had another number until some year; the declarations of that year give it too.
fn previous_nsso(employer: &Employer, quarter: Quarter) -> Option<NssoNumber> {
    let year = employer.founded.year().max(2003) + 3 + (employer.number % 17).cast_signed();
    let changed = employer.number % 50 == 7 && quarter.year() == year;
    NssoNumber::fictitious((employer.number + 5000) % 10_000).filter(|_| changed)
}

fn is_ordinary(kind: Kind) -> bool {
    matches!(kind, Kind::Manual | Kind::Employee)
}

/// A quarter of which the number is known to be one.
pub(super) fn quarter_of(year: i32, number: u8) -> Quarter {
    Quarter::new(year, number).unwrap_or_else(first_quarter)
}

#[cfg(test)]
mod tests {
    use super::super::career::date;
    use super::*;

    #[test]
    fn quarters_are_counted_over_the_years() {
        assert_eq!(after(quarter_of(2024, 3), 3), quarter_of(2025, 2));
        assert_eq!(after(quarter_of(2024, 1), -1), quarter_of(2023, 4));
        assert_eq!(due(quarter_of(2025, 1)), date(2025, 4, 21));
    }
}
