//! What somebody earns in a quarter: wages of the year, bonuses and holiday pay, as remuneration lines (block 90019).

use domain::calendar::Quarter;

use super::work::{Kind, Regime, Relation};

/// The level of wages of each year since 2003 in thousandths of that of 2025: the health index, and a little more.
const LEVELS: [i64; 25] = [
    565, 577, 592, 606, 620, 649, 656, 670, 694, 717, 729, 735, 745, 764, 781, 798, 813, 824, 842, 920, 961, 980, 1000,
    1023, 1044,
];
const FIRST_LEVEL: i32 = 2003;
const LAST_LEVEL: i32 = 2027;

/// An amount at the level of 2025, at that of another year; before 2003 and after 2027 two per cent a year.
pub(super) fn indexed(cents: i64, year: i32) -> i64 {
    let place = year - FIRST_LEVEL;
    let within = place.clamp(0, LAST_LEVEL - FIRST_LEVEL);
    let level = LEVELS[within as usize];
    let beyond = place - within;
    let amount = cents * level / 1000;
    (0..beyond.unsigned_abs()).fold(amount, |amount, _| {
        if beyond > 0 {
            amount * 102 / 100
        } else {
            amount * 100 / 102
        }
    })
}

/// The remuneration lines: code, payment frequency, cents.
pub(super) fn of(
    relation: &Relation,
    quarter: Quarter,
    regime: Regime,
    services: &[(&'static str, i64, Option<i64>)],
    leaves: bool,
) -> Vec<(&'static str, Option<i64>, i64)> {
    let wage = indexed(relation.wage, quarter.year());
    let paid: i64 = services
        .iter()
        .filter(|(code, ..)| matches!(*code, "001" | "005" | "010"))
        .map(|(_, days, _)| days)
        .sum();
    let yearly = wage * 12 * regime.hours;
    // A week without days belongs to a full interruption of the career.
    let ordinary = (yearly * paid)
        .checked_div(52 * regime.days * regime.reference)
        .unwrap_or_default();
    let mut lines = Vec::with_capacity(2);
    let flexi = relation.kind == Kind::Flexi;
    if ordinary > 0 {
        lines.push((if flexi { "022" } else { "001" }, None, ordinary));
    }
    let pupil = matches!(relation.kind, Kind::Pupil { .. });
    let monthly = wage * regime.hours / regime.reference;
    // The year-end bonus, paid once a year; a company car for one employee in eight.
    if quarter.number() == 4 && !pupil && !flexi && relation.kind != Kind::Occasional && ordinary > 0 {
        lines.push(("002", Some(12), monthly * paid / (13 * regime.days)));
    }
    let employee = relation.kind == Kind::Employee;
    if employee && leaves && quarter.year() >= 2007 {
        lines.push(("007", None, monthly * 46 / 100));
    }
    if employee && relation.draw % 8 == 1 && relation.employer.sector.employee != "999" {
        lines.push(("010", None, indexed(48_000, quarter.year())));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wages_rise_with_the_years() {
        assert_eq!(indexed(300_000, 2025), 300_000);
        assert!((1990..2040).all(|year| indexed(300_000, year) < indexed(300_000, year + 1)));
        assert!((160_000..180_000).contains(&indexed(300_000, 2003)));
    }
}
