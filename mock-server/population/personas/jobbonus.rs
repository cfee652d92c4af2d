//! Personas of deliberation 22/172: the conditions of the jobbonus one by one, and what each organisation sees of it.
//!
//! They are about 2024, the last reference year of which the bounds are known, and were applied for in 2025: the window of
//! the declarations begins on 1 January of the year before the application (§13, §31). The amounts that situations name
//! are those of the computed check.

use chrono::NaiveDate;

use super::studio::{Studio, Who};
use super::{JOBBONUS, Maker, Sketch};
use crate::population::career::date;
use crate::population::declare::quarter_of;
use crate::population::work::{Fault, Kind, Regime, Relation};

pub(super) const ALL: [Maker; 9] = [
    full_time,
    part_time,
    two_employers,
    moved,
    pension_age,
    died,
    student,
    payment,
    correction,
];

/// The reference year.
pub(super) const YEAR: i32 = 2024;
/// Half a week: two and a half days.
const HALF: Regime = Regime {
    days: 250,
    hours: 1900,
    reference: 3800,
};

/// A case about the reference year, in which somebody of the service Tewerkstelling asks whether there is a right to a
/// jobbonus, and how much it is.
pub(super) fn sketch(
    studio: &Studio<'_>,
    id: &'static str,
    who: Who,
    relations: impl IntoIterator<Item = Relation>,
) -> Sketch {
    let applied = date(YEAR + 1, 5, 12);
    Sketch::new(studio, (id, &JOBBONUS), who, relations)
        .asked("karel.wouters", "jobbonus-amount")
        .applied(applied)
        .inscribed("JOBBONUS", applied, None)
        .word("year", &YEAR)
}

/// An employee at this full-time wage in the reference year, from spring 2019 on.
pub(super) fn employee(
    studio: &Studio<'_>,
    (sector, place): (&str, u64),
    wage: i64,
    exit: Option<NaiveDate>,
) -> Relation {
    let employer = studio.employer(sector, place);
    Studio::steady((employer, Kind::Employee), date(2019, 3, 1), exit, (wage, YEAR))
}

fn full_time(studio: &Studio<'_>) -> Sketch {
    let who = Who::woman("Katrien", "Vandamme", date(1984, 4, 17), "44021");
    let job = employee(studio, ("elderly-home", 101), 250_000, None);
    sketch(studio, "jobbonus-full", who, [job])
        .name("name", &job.employer)
        .amount("wage", 250_000)
        .amount("bonus", 36_942)
}

fn part_time(studio: &Studio<'_>) -> Sketch {
    let who = Who::woman("Sofie", "Callens", date(1991, 10, 5), "31005");
    let job = Relation {
        regime: HALF,
        ..employee(studio, ("retail", 102), 240_000, None)
    };
    sketch(studio, "jobbonus-part-time", who, [job])
        .name("name", &job.employer)
        .amount("wage", 120_000)
        .amount("full", 240_000)
        .amount("bonus", 21_244)
}

fn two_employers(studio: &Studio<'_>) -> Sketch {
    let who = Who::man("Davy", "Pauwels", date(1988, 8, 12), "71016");
    let one = Relation {
        regime: HALF,
        ..employee(studio, ("cleaning", 103), 240_000, None)
    };
    let other = Relation {
        employer: studio.employer_beside(one.employer, "horeca", 103),
        ..Relation {
            regime: HALF,
            ..employee(studio, ("horeca", 103), 280_000, None)
        }
    };
    sketch(studio, "jobbonus-two-employers", who, [one, other])
        .asked("mieke.desmet", "jobbonus-control")
        .name("one", &one.employer)
        .name("other", &other.employer)
        .amount("bonus", 31_400)
}

fn moved(studio: &Studio<'_>) -> Sketch {
    let who = Who::woman("Greet", "Lenaerts", date(1979, 6, 30), "23027");
    let job = employee(studio, ("office", 104), 230_000, None);
    sketch(studio, "jobbonus-moved", who, [job])
        .moved(studio, who, (date(YEAR, 11, 18), "21015"))
        .word("next", &(YEAR + 1))
}

fn pension_age(studio: &Studio<'_>) -> Sketch {
    let birth = date(YEAR - 65, 5, 13);
    let who = Who::man("Roger", "Vanneste", birth, "34022");
    let job = employee(studio, ("transport", 105), 240_000, Some(date(YEAR, 12, 31)));
    sketch(studio, "jobbonus-pension-age", who, [job])
        .name("name", &job.employer)
        .day("birthday", date(YEAR, 5, 13))
        .amount("bonus", 21_750)
}

fn died(studio: &Studio<'_>) -> Sketch {
    let death = date(YEAR, 9, 18);
    let who = Who::man("Guido", "Verbeke", date(1971, 1, 27), "36015");
    let job = employee(studio, ("food-trade", 106), 220_000, Some(death));
    sketch(studio, "jobbonus-died", who, [job])
        .died(death)
        .asked("mieke.desmet", "jobbonus-control")
}

fn student(studio: &Studio<'_>) -> Sketch {
    let employer = studio.employer("horeca", 107);
    let (begin, end) = (date(YEAR, 7, 1), date(YEAR, 8, 30));
    let job = Studio::relation(employer, Kind::Student { manual: false }, begin, Some(end));
    let who = Who::woman("Fleur", "Dewaele", date(2004, 7, 4), "24062");
    sketch(studio, "jobbonus-student", who, [job])
        .name("name", &employer)
        .day("from", begin)
        .day("to", end)
}

fn payment(studio: &Studio<'_>) -> Sketch {
    let who = Who::man("Pieter", "Baetens", date(1990, 2, 22), "46021");
    let job = employee(studio, ("welfare", 108), 260_000, None);
    sketch(studio, "jobbonus-payment", who, [job]).asked("jo.vermeulen", "jobbonus-payment")
}

fn correction(studio: &Studio<'_>) -> Sketch {
    let (quarter, on) = (quarter_of(YEAR, 3), date(YEAR + 1, 2, 14));
    let who = Who::woman("Nadia", "El Amrani", date(1986, 12, 11), "41002");
    let job = Relation {
        fault: Some(Fault::Corrected { quarter, on }),
        ..employee(studio, ("childcare", 109), 245_000, None)
    };
    sketch(studio, "jobbonus-correction", who, [job])
        .name("name", &job.employer)
        .word("quarter", &quarter)
        .day("corrected", on)
        .amount("bonus", 38_796)
}
