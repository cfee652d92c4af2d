//! Personas of deliberation 22/118: people without work who follow an individual vocational training (IBO), each with
//! another replacement income, from one source, from three, or none.

use chrono::{Datelike, NaiveDate};
use domain::calendar::Quarter;

use super::studio::{Studio, Who};
use super::{Maker, Sketch, TRAINING};
use crate::population::benefits::{Benefits, Cause, Daily, Household, Incapacity, LivingWage, Nature, Unemployment};
use crate::population::career::date;
use crate::population::declare::after;
use crate::population::later_by;
use crate::population::work::Kind;

pub(super) const ALL: [Maker; 6] = [unemployed, half_day, living_wage, sick, three_sources, nothing];

/// The daily amount of somebody who lives alone, at its lowest (scales of the RVA of 1 January 2023).
const ALONE: i64 = 5143;
/// How many daily amounts there are in a month (22/118 §5).
const DAYS_OF_MONTH: i64 = 26;

/// The first day of the month so many months before this one.
fn month_before(studio: &Studio<'_>, months: i32) -> NaiveDate {
    let place = studio.year() * 12 + studio.today.month0().cast_signed() - months;
    date(place.div_euclid(12), place.rem_euclid(12).unsigned_abs() + 1, 1)
}

/// The day on which the trainings begin.
fn start(studio: &Studio<'_>) -> NaiveDate {
    month_before(studio, 2)
}

/// Somebody who began a training of twenty-six weeks two months ago with an employer of this sector, where the mediator
/// establishes the premium.
fn trainee(
    studio: &Studio<'_>,
    id: &'static str,
    who: Who,
    (sector, place): (&str, u64),
    benefits: Benefits,
) -> Sketch {
    let (employer, start) = (studio.employer(sector, place), start(studio));
    let training = Studio::relation(employer, Kind::Training, start, Some(later_by(start, 26 * 7 - 1)));
    Sketch::new(studio, (id, &TRAINING), who, [training])
        .with_benefits(benefits)
        .asked("els.hendrickx", "ibo-premium")
        .inscribed("IBO", later_by(start, -10), None)
        .day("start", start)
}

/// Benefits of somebody who lives alone, with this daily amount from the first of these days on, also during the training.
fn unemployment(studio: &Studio<'_>, since: NaiveDate, daily: i64) -> Vec<Unemployment> {
    let start = start(studio);
    let stretch = |begin, end, nature| Unemployment {
        daily: Daily::Fixed(daily),
        nature,
        ..Unemployment::after_work(begin, end, Household::Alone, 0)
    };
    vec![
        stretch(since, start.pred_opt(), Nature::AfterWork),
        stretch(start, None, Nature::InTraining),
    ]
}

fn unemployed(studio: &Studio<'_>) -> Sketch {
    let who = Who::man("Stef", "Nijs", date(1996, 3, 3), "11002");
    let since = month_before(studio, 7);
    let benefits = Benefits {
        unemployment: unemployment(studio, since, ALONE),
        ..Benefits::default()
    };
    trainee(studio, "ibo-unemployed", who, ("chemistry", 121), benefits)
        .day("since", since)
        .amount("daily", ALONE)
        .amount("monthly", ALONE * DAYS_OF_MONTH)
}

fn half_day(studio: &Studio<'_>) -> Sketch {
    let who = Who::woman("Tine", "Bogaert", date(1987, 4, 23), "41002");
    let (half, times) = (2572, 7);
    let mut stretches = unemployment(studio, month_before(studio, 6), half);
    for stretch in &mut stretches {
        stretch.halves_per_week = Some(times);
    }
    let benefits = Benefits {
        unemployment: stretches,
        ..Benefits::default()
    };
    trainee(studio, "ibo-half-day", who, ("elderly-home", 122), benefits)
        .amount("daily", half)
        .word("times", &times)
        .amount("monthly", 78_017)
}

fn living_wage(studio: &Studio<'_>) -> Sketch {
    let who = Who::woman("Samira", "Haddad", date(2001, 10, 14), "44021");
    let (since, recovered) = (month_before(studio, 6), month_before(studio, 4));
    let benefits = Benefits {
        living_wage: vec![LivingWage {
            arrears: true,
            recovered: Some(recovered),
            ..LivingWage::full(since, None, Household::Alone, "44021")
        }],
        ..Benefits::default()
    };
    trainee(studio, "ibo-living-wage", who, ("food-industry", 123), benefits)
        .asked("rita.goossens", "ibo-complaint")
        .day("since", since)
        .day("recovered", recovered)
}

fn sick(studio: &Studio<'_>) -> Sketch {
    let who = Who::man("Koen", "Daems", date(1982, 5, 30), "71016");
    // Ill for seven weeks of the last quarter but one, so that its attestation and the correction are there.
    let quarter = after(Quarter::containing(studio.today), -2);
    let (begin, end) = (later_by(quarter.first_day(), 13), later_by(quarter.first_day(), 62));
    let (before, again) = (begin.pred_opt(), end.succ_opt().unwrap_or(end));
    let mut stretches = unemployment(studio, again, ALONE);
    stretches.retain(|stretch| stretch.end.is_none_or(|end| stretch.begin <= end));
    stretches.insert(
        0,
        Unemployment {
            daily: Daily::Fixed(ALONE),
            ..Unemployment::after_work(later_by(begin, -90), before, Household::Alone, 0)
        },
    );
    let benefits = Benefits {
        unemployment: stretches,
        sickness: vec![Incapacity {
            paid_from: begin,
            corrected: Some(quarter),
            ..Incapacity::of_worker(begin, Some(end), Household::Alone, 230_000)
        }],
        ..Benefits::default()
    };
    trainee(studio, "ibo-sick", who, ("transport", 124), benefits)
        .asked("piet.lemmens", "ibo-control")
        .day("from", begin)
        .day("to", end)
        .word("quarter", &quarter)
}

fn three_sources(studio: &Studio<'_>) -> Sketch {
    let who = Who::woman("Lore", "Mertens", date(1998, 12, 29), "24062");
    let month = month_before(studio, 3);
    let (ill, well) = (later_by(month, 9), later_by(month, 19));
    let stretch = |begin, end, nature| Unemployment {
        daily: Daily::Fixed(3788),
        nature,
        ..Unemployment::after_work(begin, end, Household::Cohabiting, 0)
    };
    let benefits = Benefits {
        unemployment: vec![
            stretch(month_before(studio, 9), ill.pred_opt(), Nature::AfterWork),
            stretch(well, start(studio).pred_opt(), Nature::AfterWork),
            stretch(start(studio), None, Nature::InTraining),
        ],
        sickness: vec![Incapacity {
            paid_from: ill,
            cause: Cause::Illness,
            ..Incapacity::of_worker(ill, well.pred_opt(), Household::Cohabiting, 190_000)
        }],
        living_wage: vec![LivingWage {
            percent: 20,
            ..LivingWage::full(month, None, Household::Cohabiting, "24062")
        }],
        ..Benefits::default()
    };
    trainee(studio, "ibo-three-sources", who, ("cleaning", 125), benefits)
        .day("month", month)
        .day("from", ill)
        .day("to", well.pred_opt().unwrap_or(well))
}

fn nothing(studio: &Studio<'_>) -> Sketch {
    let who = Who::man("Jens", "Vermeire", date(2003, 6, 17), "34022");
    trainee(studio, "ibo-nothing", who, ("roofing", 126), Benefits::default())
}
