//! Numbers that are not what they seem: cancelled, unknown, of somebody who died, replaced.
//!
//! They are inscribed like any pupil's, so that the gate passes and it is the register that explains.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::replaced_number;
use super::situations::{Situations, Word};
use super::studio::{Studio, Who};
use crate::population::OddNumber;
use crate::population::career::date;
use crate::population::employer::Employer;
use crate::population::person::{Anomaly, NumberState, Person};

/// An odd number with the life behind it, if there is one, and the quality in which it is inscribed.
pub(in crate::population) struct Made {
    pub(in crate::population) number: OddNumber,
    pub(in crate::population) person: Option<Person>,
    pub(in crate::population) quality: &'static str,
}

pub(super) fn all(studio: &Studio<'_>, situations: &Situations) -> Vec<Made> {
    [cancelled, unknown, deceased, replaced]
        .into_iter()
        .map(|make| make(studio, situations))
        .collect()
}

fn birth(studio: &Studio<'_>, day: u32) -> NaiveDate {
    date(studio.year() - 19, 12, day)
}

/// Puts together what makers found out: the day is the word `on` of the text.
fn made(
    situations: &Situations,
    (id, who, place): (&'static str, Who, u16),
    employer: &Employer,
    on: Option<NaiveDate>,
    person: Option<Person>,
) -> Made {
    let words: BTreeMap<_, _> = on.into_iter().map(|day| ("on", Word::Day(day))).collect();
    Made {
        number: OddNumber {
            id,
            ssin: who.number(place),
            names: situations.of(id, &words),
            enterprise: employer.enterprise,
        },
        quality: if id == "deceased" { "QWL-L" } else { "QWL-W" },
        person,
    }
}

fn cancelled(studio: &Studio<'_>, situations: &Situations) -> Made {
    let who = Who::man("Jef", "Lauwers", birth(studio, 3), "11002");
    let mut person = studio.person(who, Vec::new());
    let since = date(studio.year() - 1, 5, 12);
    person.residences.clear();
    person.numbers = vec![NumberState {
        number: person.ssin,
        status: "cancelled",
        replaced_by: None,
        since,
    }];
    let employer = studio.employer("retail", 41);
    made(situations, ("cancelled", who, 0), &employer, Some(since), Some(person))
}

fn unknown(studio: &Studio<'_>, situations: &Situations) -> Made {
    let who = Who::woman("", "", birth(studio, 8), "11002");
    let employer = studio.employer("retail", 42);
    made(situations, ("unknown", who, 0), &employer, None, None)
}

fn deceased(studio: &Studio<'_>, situations: &Situations) -> Made {
    let who = Who::woman("Nina", "Goris", birth(studio, 14), "11002");
    let employer = studio.employer("food-trade", 43);
    let (begin, death) = (date(studio.year() - 2, 9, 1), date(studio.year() - 1, 2, 9));
    let mut person = studio.person(who, vec![Studio::agreement(employer, begin, death)]);
    person.dies(death);
    person.anomaly = Some(Anomaly::Death);
    made(situations, ("deceased", who, 0), &employer, Some(death), Some(person))
}

fn replaced(studio: &Studio<'_>, situations: &Situations) -> Made {
    let who = Who::man("Yassine", "Thys", birth(studio, 21), "11002");
    let employer = studio.employer("transport", 44);
    let year = studio.year();
    let agreement = Studio::agreement(employer, date(year - 2, 9, 1), date(year - 1, 6, 30));
    let mut person = studio.person(who, vec![agreement]);
    let since = date(year - 1, 1, 15);
    person.numbers = replaced_number(who, since);
    person.anomaly = Some(Anomaly::ReplacedNumber);
    made(situations, ("replaced", who, 1), &employer, Some(since), Some(person))
}
