//! The quarterly declarations that follow from somebody's relations with employers: which worker code, which
//! occupations, how many days of which kind, how much pay.
//!
//! A declaration is there three weeks after its quarter. Days never exceed the working days (Monday to Friday) of the
//! part of the quarter that was worked in. Called by the source `dmfa` and by tests; nothing is kept.

use chrono::{Datelike, NaiveDate};
use domain::calendar::Quarter;
use domain::identifiers::{EstablishmentUnit, Ssin};

use super::chance::{Chance, Topic, later, scramble};
use super::employer::Employer;
use super::pay;
use super::person::Person;
use super::services::{absences, services, working_days};
use super::work::{Fault, Kind, Regime, Relation};

/// One version of one employer's declaration about the person in one quarter.
#[derive(Clone, Debug)]
pub struct Declaration {
    /// The number that all versions share.
    pub attestation: i64,
    /// 1, and 2 for a correction.
    pub version: i64,
    /// A code of the list of attestation states.
    pub status: &'static str,
    /// The day on which this version was made.
    pub created: NaiveDate,
    /// Who declares.
    pub employer: Employer,
    /// The quarter.
    pub quarter: Quarter,
    /// Whether a trustee declares.
    pub trusteeship: bool,
    /// What the employer owes for all workers, in cents.
    pub net_owed: i64,
    /// When the holidays of manual workers begin; in declarations of a fourth quarter.
    pub holiday_start: Option<NaiveDate>,
    /// The worker's place in the declaration.
    pub sequence: i64,
    /// The number the worker had.
    pub worker: Ssin,
    /// One record for each worker code.
    pub records: Vec<Record>,
}

/// A worker record (block 90012).
#[derive(Clone, Debug)]
pub struct Record {
    /// The employer category.
    pub class: &'static str,
    /// The worker code.
    pub code: &'static str,
    /// Whether the worker lives across the border.
    pub border: bool,
    /// The activity.
    pub risk: Option<&'static str>,
    /// The establishment, for those without an occupation.
    pub unit: Option<EstablishmentUnit>,
    /// The occupations; students have none.
    pub occupations: Vec<Occupation>,
}

/// An occupation (block 90015).
#[derive(Clone, Debug)]
pub struct Occupation {
    /// The first day, which may lie before the quarter.
    pub begin: NaiveDate,
    /// The last day, where it lies in the quarter.
    pub end: Option<NaiveDate>,
    /// The establishment.
    pub unit: EstablishmentUnit,
    /// The joint committee.
    pub committee: &'static str,
    /// The week.
    pub regime: Regime,
    /// Whether the contract is for part of the week.
    pub part_time: bool,
    /// A measure to reorganise working time.
    pub reorganisation: Option<&'static str>,
    /// A measure to promote employment.
    pub promotion: Option<&'static str>,
    /// The status of the worker.
    pub status: Option<&'static str>,
    /// Whether the worker is retired.
    pub retired: bool,
    /// The type of apprenticeship.
    pub apprenticeship: Option<&'static str>,
    /// The method of remuneration.
    pub method: Option<&'static str>,
    /// The position.
    pub position: Option<&'static str>,
    /// Payment in tenths or twelfths.
    pub tenths: Option<&'static str>,
    /// The services: code, hundredths of a day, hundredths of an hour where they are declared.
    pub services: Vec<(&'static str, i64, Option<i64>)>,
    /// The remunerations: code, payment frequency, cents.
    pub pay: Vec<(&'static str, Option<i64>, i64)>,
}

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
            let corrected = group.iter().find_map(|(.., relation)| match relation.fault {
                Some(Fault::Corrected { quarter: wrong, on }) if wrong == quarter && on <= self.today => Some(on),
                _ => None,
            });
            let relations = || group.iter().map(|(.., relation)| *relation);
            declarations.push(self.declaration(quarter, employer, relations(), None));
            if let Some(on) = corrected {
                declarations.push(self.declaration(quarter, employer, relations(), Some(on)));
            }
        }
        declarations
    }

    fn declaration<'a>(
        &self,
        quarter: Quarter,
        employer: Employer,
        relations: impl Iterator<Item = &'a Relation>,
        corrected: Option<NaiveDate>,
    ) -> Declaration {
        let key = u64::from(employer.number) << 16 | u64::from(place(quarter).unsigned_abs());
        let mut chance = Chance::of(self.chance, Topic::Declaration, key);
        let attestation = (scramble(self.chance, Topic::Work, key) % 99_999_999_998).cast_signed() + 1;
        let created = corrected.unwrap_or_else(|| due(quarter));
        let (sequence, jitter) = (
            i64::from(chance.between(1, employer.staff)),
            i64::from(chance.between(90, 110)),
        );
        let staff = i64::from(employer.staff);
        let net_owed = pay::indexed(employer.sector.wage, quarter.year()) * staff * jitter / 100;
        let mut records: Vec<Record> = Vec::with_capacity(1);
        let mut manual = false;
        for relation in relations {
            let version = match relation.fault {
                Some(Fault::Corrected { quarter: wrong, .. }) if wrong == quarter => match corrected {
                    None => Version::Wrong,
                    Some(_) => Version::Corrected,
                },
                _ => Version::Only,
            };
            manual |= relation.is_manual();
            let code = self.worker_code(relation, quarter);
            let class = relation.employer.sector.class;
            let same = |record: &Record| record.code == code && record.class == class;
            let position = records.iter().position(same).unwrap_or_else(|| {
                records.push(self.record(relation, quarter, code));
                records.len() - 1
            });
            let occupations = &mut records[position].occupations;
            self.occupations(relation, quarter, version, &mut chance, occupations);
        }
        let next_year = quarter.year() + 1;
        let holidays = NaiveDate::from_ymd_opt(next_year, 7, 1 + u32::from(employer.number.is_multiple_of(3)) * 14);
        Declaration {
            attestation,
            version: if corrected.is_some() { 2 } else { 1 },
            status: if corrected.is_some() {
                "MODIFICATION"
            } else {
                "CREATION"
            },
            created,
            employer,
            quarter,
            trusteeship: employer.bankrupt.is_some_and(|bankrupt| bankrupt <= quarter.last_day()),
            net_owed,
            holiday_start: holidays.filter(|_| manual && quarter.number() == 4),
            sequence,
            worker: self.number_on(created),
            records,
        }
    }

    fn worker_code(&self, relation: &Relation, quarter: Quarter) -> &'static str {
        match relation.fault {
            Some(Fault::WrongCode { quarters, code }) if within(quarter, quarters) => code,
            _ => relation.worker_code(quarter.last_day(), self.birth.year()),
        }
    }

    fn record(&self, relation: &Relation, quarter: Quarter, code: &'static str) -> Record {
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
            class: sector.class,
            code,
            border,
            risk,
            unit: student.then(|| relation.employer.unit(relation.unit)),
            occupations: Vec::new(),
        }
    }

    /// Adds the occupations of a relation in a quarter: two where the week was shortened in it, none for students.
    fn occupations(
        &self,
        relation: &Relation,
        quarter: Quarter,
        version: Version,
        chance: &mut Chance,
        occupations: &mut Vec<Occupation>,
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
            let absences = match version {
                Version::Wrong => Vec::new(),
                // What was wrong was either the last day or five days that were not worked.
                Version::Corrected if ends_here.is_some() => Vec::new(),
                Version::Corrected => vec![("030", half_days.min(10))],
                Version::Only => absences(relation, quarter, half_days, chance, self.sex, self.birth.year()),
            };
            let services = services(relation, regime, half_days, &absences);
            let born = self.birth.year();
            occupations.push(Occupation {
                begin,
                end,
                unit: relation.employer.unit(relation.unit),
                committee: relation.committee(),
                regime,
                part_time: regime.hours < regime.reference && !full,
                reorganisation: full.then_some("4"),
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
                pay: pay::of(
                    relation,
                    quarter,
                    regime,
                    &services,
                    ends_here.is_some() && end.is_some(),
                ),
                services,
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
