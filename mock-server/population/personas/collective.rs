//! Personas of deliberation 13/021: workers of the target group in maatwerk companies, and what the subsidy depends on.
//!
//! The wage cost is about quarters of 2024 and 2025, for which the guaranteed minimum income is known.

use chrono::NaiveDate;
use domain::calendar::Quarter;

use super::studio::{Studio, Who};
use super::{COLLECTIVE, Maker, Sketch};
use crate::population::benefits::{Activation, Benefits};
use crate::population::career::date;
use crate::population::declare::quarter_of;
use crate::population::employer::Employer;
use crate::population::work::{Kind, Regime, Relation};

pub(super) const ALL: [Maker; 4] = [wage_cost, activation, interrupted, trusteeship];

/// The year in whose quarters something happens.
const YEAR: i32 = 2025;

/// A maatwerk company of sixty people, so that what is due on its size does not depend on chance.
fn company(studio: &Studio<'_>, place: u64) -> Employer {
    Employer {
        staff: 60,
        ..studio.employer("sheltered-work", place)
    }
}

/// A worker of the target group, full time from this day to this one, for 2,350 euros a month in 2025.
fn worker(employer: Employer, begin: NaiveDate, end: Option<NaiveDate>) -> Relation {
    Studio::steady((employer, Kind::Sheltered), begin, end, (235_000, YEAR))
}

fn sketch(studio: &Studio<'_>, id: &'static str, who: Who, job: &Relation) -> Sketch {
    Sketch::new(studio, (id, &COLLECTIVE), who, [*job])
        .at(job.employer)
        .inscribed("MAATWERK", job.entry, None)
}

fn wage_cost(studio: &Studio<'_>) -> Sketch {
    let who = Who::man("Rudy", "Heylen", date(1980, 2, 13), "13040");
    let (begin, end) = (date(2024, 7, 1), date(YEAR, 12, 31));
    let job = worker(company(studio, 132), begin, Some(end));
    sketch(studio, "maatwerk-wage-cost", who, &job)
        .asked("eva.stevens", "wage-cost")
        .day("from", begin)
        .day("to", end)
        .amount("wage", 235_000)
        .word("quarter", &quarter_of(YEAR, 1))
        .amount("cost", 730_100)
}

fn activation(studio: &Studio<'_>) -> Sketch {
    let who = Who::woman("Carine", "Lemaire", date(1974, 9, 26), "38014");
    let company = company(studio, 133);
    let (begin, first, last) = (date(YEAR, 4, 1), date(YEAR, 4, 1), date(YEAR, 9, 1));
    let paid = |month| Activation {
        employer: company.enterprise,
        month: date(YEAR, month, 1),
        from_fifty: true,
        payment: if month == 9 { Err("1") } else { Ok(50_000) },
    };
    let benefits = Benefits {
        activation: (4..=9).map(paid).collect(),
        ..Benefits::default()
    };
    let job = worker(company, begin, None);
    sketch(studio, "maatwerk-activation", who, &job)
        .with_benefits(benefits)
        .asked("wim.claes", "other-interventions")
        .amount("benefit", 50_000)
        .day("first", first)
        .day("last", last)
}

fn interrupted(studio: &Studio<'_>) -> Sketch {
    let who = Who::man("Eddy", "Goovaerts", date(1985, 7, 9), "24107");
    let from = date(YEAR, 4, 1);
    let nothing = Regime {
        days: 0,
        hours: 0,
        reference: 3800,
    };
    let job = Relation {
        shortened: Some((from, nothing)),
        ..worker(company(studio, 134), date(2022, 1, 3), None)
    };
    sketch(studio, "maatwerk-interrupted", who, &job)
        .asked("wim.claes", "subsidy-period")
        .day("from", from)
}

fn trusteeship(studio: &Studio<'_>) -> Sketch {
    let who = Who::woman("Nancy", "Torfs", date(1979, 3, 18), "46021");
    let bankrupt = date(YEAR, 8, 20);
    let company = Employer {
        bankrupt: Some(bankrupt),
        ..company(studio, 135)
    };
    let job = worker(company, date(2023, 2, 1), Some(date(YEAR, 9, 30)));
    sketch(studio, "maatwerk-trusteeship", who, &job)
        .asked("wim.claes", "subsidy-period")
        .day("bankrupt", bankrupt)
        .word("quarter", &Quarter::containing(bankrupt))
}
