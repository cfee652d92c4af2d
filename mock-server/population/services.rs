//! The services of a quarter (block 90018): how many days of work, holidays, sickness and the like.
//!
//! Days never exceed the working days of the part of the quarter that was worked in. Called by the declarations.

use chrono::{Datelike, NaiveDate, Weekday};
use domain::calendar::Quarter;
use domain::identifiers::Sex;

use super::chance::Chance;
use super::declare::{quarter_of, within};
use super::work::{Fault, Kind, Regime, Relation};

/// The days from Monday to Friday, both ends included.
pub(super) fn working_days(from: NaiveDate, until: NaiveDate) -> i64 {
    let days = (until - from).num_days() + 1;
    let rest = (0..days % 7).filter_map(|day| from.checked_add_days(chrono::Days::new(day.unsigned_abs())));
    let in_rest = rest
        .filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun))
        .count();
    days / 7 * 5 + in_rest.cast_signed() as i64
}

/// The service codes other than work, with half days; together never more than there are.
pub(super) fn absences(
    relation: &Relation,
    quarter: Quarter,
    half_days: i64,
    chance: &mut Chance,
    sex: Sex,
    born: i32,
) -> Vec<(&'static str, i64)> {
    let mut found: Vec<(&'static str, i64)> = Vec::new();
    let mut left = half_days;
    let mut take = |code, wanted: u32| {
        let taken = i64::from(wanted).min(left);
        if taken > 0 {
            left -= taken;
            found.push((code, taken));
        }
    };
    if let Some(Fault::Sick { quarters, days }) = relation.fault
        && within(quarter, quarters)
    {
        take("050", days * 2);
        return found;
    }
    if relation.steady || matches!(relation.kind, Kind::Flexi | Kind::Occasional) {
        return found;
    }
    let (sector, age, year) = (&relation.employer.sector, quarter.year() - born, quarter.year());
    let manual = relation.is_manual();
    let of_week = |days: u32| (days * relation.regime.days as u32 / 500) * 2;
    if sex == Sex::Female && (24..=37).contains(&age) && chance.permille(22) {
        take("051", of_week(chance.between(40, 65)));
    }
    // The holidays of manual workers are paid by a fund and declared apart.
    if manual && !matches!(relation.kind, Kind::Pupil { .. }) {
        let days = match quarter.number() {
            3 => chance.between(8, 15),
            2 | 4 => chance.between(1, 5),
            _ => chance.below(3),
        };
        take("002", of_week(days));
    }
    if (year, quarter.number()) == (2020, 2) && sector.employee != "999" && chance.permille(330) {
        take("077", of_week(chance.between(8, 45)));
    } else if (year == 2020 || year == 2021) && quarter > quarter_of(2020, 2) && chance.permille(60) {
        take("077", of_week(chance.between(3, 20)));
    }
    if sector.manual == "124" && manual && quarter.number() == 1 && chance.permille(450) {
        take("072", of_week(chance.between(1, 8)));
    }
    if manual && chance.permille(40) {
        take("071", of_week(chance.between(2, 10)));
    }
    match chance.below(1000) {
        0..=99 => take("050", of_week(chance.between(1, 6))),
        100..=114 => take("050", of_week(chance.between(10, 60))),
        115..=119 => take("060", of_week(chance.between(2, 20))),
        _ => {}
    }
    if manual && chance.permille(50) {
        take("010", of_week(chance.between(1, 5)));
    }
    if chance.permille(25) {
        take("030", of_week(chance.between(1, 3)));
    }
    if chance.permille(15) {
        take("005", of_week(chance.between(1, 4)));
    }
    found
}

/// The service lines: work first, then the rest by code. Hours go with part-time, temporary and flexi work.
pub(super) fn services(
    relation: &Relation,
    regime: Regime,
    half_days: i64,
    absences: &[(&'static str, i64)],
) -> Vec<(&'static str, i64, Option<i64>)> {
    let with_hours = regime.hours < regime.reference || relation.user.is_some();
    let line = |code, half_days: i64| {
        let days = half_days * 50;
        (code, days, with_hours.then(|| days * regime.hours / regime.days))
    };
    let absent: i64 = absences.iter().map(|(_, half_days)| half_days).sum();
    let mut lines = Vec::with_capacity(absences.len() + 1);
    if half_days > absent {
        lines.push(line("001", half_days - absent));
    }
    lines.extend(absences.iter().map(|(code, half_days)| line(code, *half_days)));
    lines.sort_unstable_by_key(|(code, ..)| *code);
    lines
}

#[cfg(test)]
mod tests {
    use super::super::career::date;
    use super::*;

    #[test]
    fn working_days_are_those_from_monday_to_friday() {
        // March 2025 begins on a Saturday and has 21 of them.
        assert_eq!(working_days(date(2025, 3, 1), date(2025, 3, 31)), 21);
        assert_eq!(working_days(date(2025, 3, 1), date(2025, 3, 2)), 0);
        assert_eq!(working_days(date(2025, 3, 3), date(2025, 3, 3)), 1);
        assert_eq!(working_days(date(2025, 1, 1), date(2025, 3, 31)), 64);
    }
}
