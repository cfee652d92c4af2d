//! The fictitious population: millions of lives without a table, each a pure function of a seed, the size and an index.
//!
//! Nothing here is a real person: every number lies in the month + 60 range, every employer and unit in a block that is
//! not issued. The day given at the start only cuts off what is not known yet. The lives are made for days from 2026 on.
//! It keeps nothing about anybody but the training personas, and answers from any thread. Called by the sources, by the
//! server at its start and by the command that lists the personas.

mod anomaly;
mod benefits;
mod benefits_amounts;
mod benefits_gaps;
mod benefits_illness;
mod benefits_paid;
mod benefits_social;
mod benefits_stretches;
mod career;
mod chance;
mod cohort;
mod declare;
mod declared;
mod dues;
mod employer;
mod identity;
mod list_files;
mod lists;
mod order;
mod pay;
mod person;
mod personas;
mod services;
mod work;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate};
use domain::assets::AssetError;
use domain::calendar::Period;
use domain::deliberation::{Directory, Inscription};
use domain::identifiers::{EnterpriseNumber, Sex, Ssin};
use domain::wire::Persona;
use domain::{Knowledge, Names};

use benefits_illness::Worker;
use career::Career;
use chance::{Chance, Topic, later};
use cohort::{Birth, Cohorts};
use lists::Lists;
use order::Order;

pub use benefits::{Activation, Benefits, Cause, Daily, Household, Incapacity, LivingWage, Nature, Unemployment};
pub use benefits_paid::{Check, LivingWageKind, LivingWagePaid, MonthPaid, SicknessAttest, SicknessPaid, Turn};
pub use benefits_stretches::Stretch;
pub use declared::{Contribution, Declaration, Deduction, Justification, Occupation, Record, StudentWork};
pub use employer::{EMPLOYERS, Employer};
pub use lists::Sector;
pub use person::{Address, Anomaly, NumberState, Person, Residence};
pub use work::{Fault, Kind, Regime, Relation};

/// How many ordinary pupils in alternating training are inscribed at the start.
const INSCRIBED_PUPILS: usize = 200;
/// A prime.
const PUPIL_STRIDE: u64 = 7919;
/// Who inscribes, and in which directory.
#[derive(Clone, Copy)]
struct Inscriber {
    directory: Directory,
    organisation: &'static str,
}

/// The department that deliberation 23/166 is for.
const WEWIS: Inscriber = Inscriber {
    directory: Directory::FlemishIntegrator,
    organisation: "WEWIS",
};

/// The department that deliberation 22/172 is for.
const DWSE: Inscriber = Inscriber {
    directory: Directory::FlemishIntegrator,
    organisation: "DWSE",
};

/// Why there is no population.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum PopulationError {
    /// A mistake in one of the files it is made from.
    #[error(transparent)]
    Asset(#[from] AssetError),
    /// More people than there are numbers for.
    #[error("a population has at most {most} people")]
    TooLarge {
        /// The greatest size.
        most: u64,
    },
}

/// A number that is not what it seems, to practise on. It is inscribed, so that the gate passes and the register explains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OddNumber {
    /// A short name: `cancelled`, `unknown`, `deceased`, `replaced`.
    pub id: &'static str,
    /// The fictitious number.
    pub ssin: Ssin,
    /// What is odd about it.
    pub names: Names,
    /// An enterprise to look it up with.
    pub enterprise: EnterpriseNumber,
}

/// The fictitious population of one seed and size.
#[derive(Debug)]
pub struct Population {
    seed: u64,
    size: u64,
    today: NaiveDate,
    order: Order,
    cohorts: Cohorts,
    lists: Lists,
    personas: Vec<Persona>,
    odd_numbers: Vec<OddNumber>,
    inscriptions: Vec<(Ssin, Inscription)>,
    /// The lives of the personas and odd numbers, by each of their numbers.
    special: HashMap<Ssin, Arc<Person>>,
}

impl Population {
    /// A population of `size` people as they are known on `today`. Nothing is made per person; the lists are read and held
    /// against the catalogue.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "it is shared by all parts of a server; this one reads it once"
    )]
    pub fn new(seed: u64, size: u64, today: NaiveDate, knowledge: Arc<Knowledge>) -> Result<Self, PopulationError> {
        if size > Cohorts::MOST {
            return Err(PopulationError::TooLarge { most: Cohorts::MOST });
        }
        let lists = Lists::read(&knowledge.catalogue)?;
        let (order, cohorts) = (Order::new(seed, size), Cohorts::new(seed, size));
        let mut population = Self {
            seed,
            size,
            today,
            order,
            cohorts,
            lists,
            personas: Vec::new(),
            odd_numbers: Vec::new(),
            inscriptions: Vec::new(),
            special: HashMap::new(),
        };
        for made in personas::all(&population.lists, seed, today) {
            let ssin = made.persona.ssin;
            population.keep(made.person);
            population
                .inscriptions
                .extend(made.inscriptions.into_iter().map(|inscription| (ssin, inscription)));
            population.personas.push(made.persona);
        }
        for made in personas::odd_numbers(&population.lists, seed, today) {
            made.person.into_iter().for_each(|person| population.keep(person));
            let inscription = WEWIS.inscribes(made.quality, later_by(today, -120), None);
            population.inscriptions.push((made.number.ssin, inscription));
            population.odd_numbers.push(made.number);
        }
        Ok(population)
    }

    /// How many people there are, the personas and odd numbers not counted.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The number of the person with this index, which must lie below the size.
    pub fn ssin_of(&self, index: u64) -> Ssin {
        self.cohorts.number(self.birth_of(index))
    }

    /// The index of the person with this number. Numbers that were replaced have none, nor have personas.
    pub fn index_of(&self, ssin: Ssin) -> Option<u64> {
        let birth = self.cohorts.birth_of(ssin)?;
        let index = self.order.backward(self.cohorts.place(birth)?);
        (self.ssin_of(index) == ssin).then_some(index)
    }

    /// The person with this index, which must lie below the size.
    pub fn person(&self, index: u64) -> Person {
        let birth = self.birth_of(index);
        let (ssin, today) = (self.cohorts.number(birth), self.today);
        let chance = |topic| Chance::of(self.seed, topic, index);
        let sex = ssin.sex().unwrap_or(Sex::Male);
        let home = *self.lists.municipality(&mut chance(Topic::Residence));
        let death = cohort::death(&mut chance(Topic::Death), birth.day);
        let who = identity::identity(&self.lists, &mut chance(Topic::Identity), home.region, sex, birth.day);
        let mut odds = chance(Topic::Anomaly);
        let mut numbers = vec![NumberState {
            number: ssin,
            status: "valid",
            replaced_by: None,
            since: birth.day,
        }];
        let mut anomaly = None;
        let mut abroad = None;
        if let Some(old) = self.cohorts.old_number(birth) {
            let last = career::date(2025, 12, 31);
            let since = odds.day(later(birth.day, 60).max(career::date(2010, 1, 1)).min(last), last);
            numbers[0].since = since;
            numbers.insert(
                0,
                NumberState {
                    number: old,
                    status: "replaced",
                    replaced_by: Some(ssin),
                    since,
                },
            );
            anomaly = Some(Anomaly::ReplacedNumber);
        } else {
            abroad = anomaly::abroad(&mut odds, birth.day).filter(|day| *day < death);
            anomaly = anomaly.or(abroad.filter(|day| *day <= today).map(|_| Anomaly::Abroad));
        }
        let career = Career::new(&self.lists, self.seed, index, (birth.day, death), sex, home.region);
        let mut relations = career.relations(index);
        let key = chance::scramble(self.seed, Topic::Declaration, index);
        let worker = Worker {
            birth: birth.day,
            death: abroad.map_or(death, |abroad| abroad.min(death)),
            civil_state: who.civil_state,
            key,
        };
        let illness = benefits_illness::break_off(worker, &mut relations);
        let works = |relation: &Relation| relation.entry <= death && relation.exit == Some(death);
        if anomaly.is_none() && death <= today && relations.iter().any(works) {
            anomaly = Some(Anomaly::Death);
        } else if anomaly.is_none() && abroad.is_none() {
            anomaly = anomaly::fault(
                &self.lists,
                self.seed,
                &mut odds,
                birth.day.year(),
                &mut relations,
                today,
            );
        }
        if illness
            .as_ref()
            .is_some_and(|illness| benefits_illness::spare(illness, &mut relations))
        {
            anomaly = None;
        }
        career::known_on(today, &mut relations);
        let until = today.min(death);
        let mut homes = chance(Topic::Residence);
        homes.next();
        let mut residences = identity::residences(&self.lists, &mut homes, home, birth.day, abroad, until);
        if death <= today
            && let Some(last) = residences.last_mut()
        {
            last.end = Some(death);
        }
        Person {
            ssin,
            sex,
            last_name: who.last_name,
            first_names: who.first_names,
            birth: birth.day,
            death: Some(death).filter(|death| *death <= today),
            nationality: who.nationality,
            birth_place: (!who.born_abroad).then_some(home.name),
            civil_state: who.civil_state,
            residences,
            numbers,
            relations,
            benefits: None,
            illness: benefits_illness::known_on(today, illness),
            anomaly,
            today,
            declared_since: declare::first_quarter(),
            chance: key,
        }
    }

    /// Whoever has or had this number: an ordinary person, a persona, or somebody whose number is odd.
    pub fn find(&self, ssin: Ssin) -> Option<Person> {
        if let Some(person) = self.special.get(&ssin) {
            return Some(Person::clone(person));
        }
        let place_of_old = || self.cohorts.place(self.cohorts.birth_of_old(ssin)?);
        let index = self
            .index_of(ssin)
            .or_else(|| place_of_old().map(|place| self.order.backward(place)))?;
        Some(self.person(index))
    }

    /// Takes somebody in who was made by hand: [`Population::find`] finds them from now on.
    pub fn admit(&mut self, person: Person) {
        self.keep(person);
    }

    /// A person with forty years of work for three employers, one after the other, of which every quarter is declared: the
    /// largest dossier that is measured. Quarters before 2003 are declared as later ones are, so that there are 160
    /// whatever day it is; the catalogue's codes hold from 2003 on, so of this person they all hold from 2043 on.
    pub fn long_career(&self) -> Person {
        personas::long_career(&self.lists, self.seed, self.today)
    }

    /// The persons made for training: for each deliberation one for each thing to learn.
    pub fn personas(&self) -> &[Persona] {
        &self.personas
    }

    /// Numbers that are not what they seem.
    pub fn odd_numbers(&self) -> Vec<OddNumber> {
        self.odd_numbers.clone()
    }

    /// What stands in the directories at the start: the personas as their situation has it, the odd numbers, some ordinary
    /// pupils in alternating training, sorted by number after those, and a few inscriptions that need attention.
    pub fn inscriptions(&self) -> Vec<(Ssin, Inscription)> {
        let mut all = self.inscriptions.clone();
        let mut pupils = self.pupils(INSCRIBED_PUPILS);
        pupils.sort_by_key(|(ssin, _)| *ssin);
        all.extend(pupils);
        all.extend(self.kept_carelessly());
        all
    }

    /// What whoever keeps the department's directory has to tidy up: of three ordinary people one inscription that ends
    /// soon, two that overlap, and one that stands there twice.
    fn kept_carelessly(&self) -> Vec<(Ssin, Inscription)> {
        if self.size < 3 {
            return Vec::new();
        }
        let [soon, overlapping, double] = [0, 1, 2].map(|index| self.ssin_of(index));
        let inscribed = |begin: i64, end: Option<i64>| {
            let end = end.map(|days| later_by(self.today, days));
            DWSE.inscribes("JOBBONUS", later_by(self.today, begin), end)
        };
        vec![
            (soon, inscribed(-300, Some(12))),
            (overlapping, inscribed(-420, None)),
            (overlapping, inscribed(-60, None)),
            (double, inscribed(-200, Some(165))),
            (double, inscribed(-200, Some(165))),
        ]
    }

    /// Pupils whose agreement ran in the last two years, found among the births of the years that matter.
    fn pupils(&self, most: usize) -> Vec<(Ssin, Inscription)> {
        let year = self.today.year();
        let since = later_by(self.today, -730);
        let mut found = Vec::new();
        let places = self.cohorts.places(year - 20..=year - 17);
        let count = places.end - places.start;
        // A stride that has no divisor in common with the count visits them all, and mixes the years.
        for step in 0..if count.is_multiple_of(PUPIL_STRIDE) { 0 } else { count } {
            if found.len() == most {
                break;
            }
            let place = places.start + step * PUPIL_STRIDE % count;
            let (index, birth) = (self.order.backward(place), self.cohorts.birth(place));
            if !career::is_pupil(self.seed, index, birth.day) {
                continue;
            }
            let person = self.person(index);
            let pupil =
                |relation: &&Relation| matches!(relation.kind, Kind::Pupil { .. }) && relation.last_day() >= since;
            if let Some(agreement) = person.relations.iter().find(pupil).filter(|_| person.death.is_none()) {
                let quality = if found.len().is_multiple_of(2) {
                    "QWL-L"
                } else {
                    "QWL-W"
                };
                found.push((person.ssin, WEWIS.inscribes(quality, agreement.entry, None)));
            }
        }
        found
    }

    fn birth_of(&self, index: u64) -> Birth {
        self.cohorts.birth(self.order.forward(index))
    }

    fn keep(&mut self, person: Person) {
        let person = Arc::new(person);
        for number in person.all_numbers() {
            self.special.insert(number, Arc::clone(&person));
        }
    }
}

impl Inscriber {
    /// An inscription of somebody in this quality.
    fn inscribes(self, quality: &str, begin: NaiveDate, end: Option<NaiveDate>) -> Inscription {
        Inscription {
            directory: self.directory,
            organisation: self.organisation.to_owned(),
            quality: quality.to_owned(),
            period: Period::new(begin, end.filter(|end| begin <= *end)).unwrap_or(Period::open(begin)),
            changed: begin,
        }
    }
}

/// So many days later, or earlier.
fn later_by(day: NaiveDate, days: i64) -> NaiveDate {
    let count = Days::new(days.unsigned_abs());
    let moved = if days < 0 {
        day.checked_sub_days(count)
    } else {
        day.checked_add_days(count)
    };
    moved.unwrap_or(day)
}

#[cfg(test)]
mod tests;
