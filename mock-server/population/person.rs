//! A person's life as the sources know it on one day.
//!
//! It is data: the population makes it, the sources turn it into tables. It holds what lies behind every field, also
//! those that no deliberation grants.

use std::fmt;

use chrono::NaiveDate;
use domain::calendar::Quarter;
use domain::identifiers::{Sex, Ssin};

use super::benefits::{Benefits, Incapacity};
use super::declare::due;
use super::work::Relation;

/// A fictitious person.
#[derive(Clone)]
pub struct Person {
    /// The number in force, or the cancelled one.
    pub ssin: Ssin,
    /// The sex that the number tells.
    pub sex: Sex,
    /// The last name, or two of them.
    pub last_name: String,
    /// The first names, separated by blanks.
    pub first_names: String,
    /// The day of birth.
    pub birth: NaiveDate,
    /// The day of death, once it is known.
    pub death: Option<NaiveDate>,
    /// A code of the list of countries.
    pub nationality: &'static str,
    /// The municipality of birth; none where it lies abroad.
    pub birth_place: Option<&'static str>,
    /// A code of the list of civil states.
    pub civil_state: &'static str,
    /// The main residences, oldest first.
    pub residences: Vec<Residence>,
    /// The numbers the person has or had, oldest first.
    pub numbers: Vec<NumberState>,
    /// The relations with employers, oldest first.
    pub relations: Vec<Relation>,
    /// The benefits of somebody made by hand. None for everybody else: theirs follow from the career
    /// ([`Person::unemployment`], [`Person::activation`], [`Person::living_wage`], [`Person::sickness`]).
    pub benefits: Option<Benefits>,
    /// A long illness that broke a career off.
    pub(super) illness: Option<Incapacity>,
    /// What a case handler has to find.
    pub anomaly: Option<Anomaly>,
    /// The day on which all this is known.
    pub today: NaiveDate,
    /// The first quarter that can have been declared.
    pub(super) declared_since: Quarter,
    /// What repeats the small chances of the declarations.
    pub(super) chance: u64,
}

/// Nothing about a person is printed, not even a fictitious one.
impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Person(***)")
    }
}

/// Where somebody lived during a period.
#[derive(Clone)]
pub struct Residence {
    /// The first day.
    pub begin: NaiveDate,
    /// The last day, once it is known.
    pub end: Option<NaiveDate>,
    /// The address.
    pub address: Address,
}

impl fmt::Debug for Residence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Residence(***)")
    }
}

/// An address in Belgium or elsewhere.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// In a municipality.
    Belgian {
        /// The street.
        street: &'static str,
        /// The number of the house.
        house: String,
        /// The number of the letter box.
        letter_box: Option<String>,
        /// The postal code.
        postal: &'static str,
        /// The municipality's code on the first day.
        municipality: &'static str,
        /// The municipality's name.
        name: &'static str,
    },
    /// Abroad: the country's code, and the rest in words.
    Foreign(&'static str, &'static str),
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(***)")
    }
}

/// What became of a number.
#[derive(Clone, Debug)]
pub struct NumberState {
    /// The number.
    pub number: Ssin,
    /// A code of the list of states of a number.
    pub status: &'static str,
    /// The number in its place.
    pub replaced_by: Option<Ssin>,
    /// Since when it has this state.
    pub since: NaiveDate,
}

/// What a case handler has to find. Nobody has more than one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anomaly {
    /// The employer declared another worker code than the right one.
    WrongWorkerCode,
    /// A sister company made the declaration.
    SisterCompany,
    /// Quarters in the middle of a relation were not declared.
    Gap,
    /// A declaration was corrected long after its quarter.
    LateCorrection,
    /// The number was replaced.
    ReplacedNumber,
    /// Death ended a relation.
    Death,
    /// The main residence lies abroad.
    Abroad,
}

impl Person {
    /// Every number the person has or had, the one in force first.
    pub fn all_numbers(&self) -> Vec<Ssin> {
        let mut all = vec![self.ssin];
        all.extend(
            self.numbers
                .iter()
                .map(|state| state.number)
                .filter(|number| *number != self.ssin),
        );
        all
    }

    /// The number that was in force on this day.
    pub fn number_on(&self, day: NaiveDate) -> Ssin {
        let current = self.numbers.iter().find(|state| state.number == self.ssin);
        match self.numbers.first() {
            Some(first) if current.is_some_and(|current| day < current.since) => first.number,
            _ => self.ssin,
        }
    }

    /// The same person, of whom nothing was declared before this quarter.
    #[must_use]
    pub fn declared_from(&self, first: Quarter) -> Self {
        Self {
            declared_since: self.declared_since.max(first),
            ..self.clone()
        }
    }

    /// Whether the declarations of all quarters of this year are due.
    pub fn has_declared_year(&self, year: i32) -> bool {
        Quarter::new(year, 4).is_some_and(|last| due(last) <= self.today)
    }

    /// Where the person lived on this day.
    pub fn residence_on(&self, day: NaiveDate) -> Option<&Residence> {
        self.residences
            .iter()
            .find(|home| home.begin <= day && home.end.is_none_or(|end| day <= end))
    }
}
