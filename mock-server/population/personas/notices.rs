//! Personas of deliberation 22/172 of whom something changed in the last sixty days: the recipient is told (§10, §29, §50).
//!
//! The server makes its first notices from the personas whose short name begins with `notice-`.

use super::jobbonus::{YEAR, employee, sketch};
use super::studio::{Studio, Who};
use super::{Maker, Sketch};
use crate::population::career::date;
use crate::population::declare::quarter_of;
use crate::population::later_by;
use crate::population::work::{Fault, Relation};

pub(super) const ALL: [Maker; 3] = [death, number, correction];

fn death(studio: &Studio<'_>) -> Sketch {
    let death = later_by(studio.today, -20);
    let who = Who::man("Jozef", "Claeys", date(1962, 3, 29), "42006");
    let job = employee(studio, ("metal-trade", 111), 235_000, Some(death));
    sketch(studio, "notice-death", who, [job])
        .died(death)
        .amount("bonus", 45_258)
}

fn number(studio: &Studio<'_>) -> Sketch {
    let who = Who::woman("Maria", "Santos", date(1995, 9, 8), "11002");
    let job = employee(studio, ("cleaning", 112), 225_000, None);
    sketch(studio, "notice-number", who, [job])
        .number_replaced(who, later_by(studio.today, -30))
        .asked("karel.wouters", "jobbonus-address")
}

fn correction(studio: &Studio<'_>) -> Sketch {
    let (quarter, on) = (quarter_of(YEAR, 2), later_by(studio.today, -12));
    let who = Who::man("Wouter", "Lievens", date(1993, 11, 24), "73107");
    let job = Relation {
        fault: Some(Fault::Corrected { quarter, on }),
        ..employee(studio, ("office", 113), 240_000, None)
    };
    sketch(studio, "notice-correction", who, [job])
        .name("name", &job.employer)
        .word("quarter", &quarter)
        .day("corrected", on)
        .amount("bonus", 41_512)
}
