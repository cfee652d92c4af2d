//! What benefits are worth: dated scales, the rises of the index, the days that count.
//!
//! The scales of unemployment are those of the RVA of 1 January 2023, those of the living wage are published by public
//! centres for social welfare. The days on which benefits rose by two per cent, the percentages of sickness benefits and
//! their bounds are general knowledge; they make an amount look as a case handler expects it, no more.

use chrono::{Datelike, NaiveDate};

use super::benefits::{Cause, Household, Incapacity, Nature};
use super::career::date;

/// The months from whose first day on benefits are two per cent higher (general knowledge).
const RISES: [(i32, u32); 23] = [
    (2008, 1),
    (2008, 5),
    (2008, 9),
    (2010, 9),
    (2011, 5),
    (2012, 2),
    (2012, 12),
    (2016, 6),
    (2017, 6),
    (2018, 9),
    (2020, 3),
    (2021, 9),
    (2022, 1),
    (2022, 3),
    (2022, 5),
    (2022, 8),
    (2022, 11),
    (2022, 12),
    (2023, 11),
    (2024, 5),
    (2025, 2),
    (2026, 3),
    (2027, 3),
];

/// How often benefits have risen by this day, from a fixed point on; after the table once a year, in March.
fn rises(day: NaiveDate) -> i32 {
    let known = RISES.partition_point(|(year, month)| (*year, *month) <= (day.year(), day.month()));
    let (last, month) = RISES[RISES.len() - 1];
    let beyond = (day.year() - last - i32::from(day.month() < month)).max(0);
    i32::try_from(known).unwrap_or_default() + beyond
}

/// The first day after this one on which benefits rise.
pub(super) fn next_rise(day: NaiveDate) -> NaiveDate {
    let known = RISES.iter().map(|(year, month)| date(*year, *month, 1));
    let next = known.into_iter().find(|rise| *rise > day);
    next.unwrap_or_else(|| {
        let march = date(day.year(), 3, 1);
        if march > day { march } else { date(day.year() + 1, 3, 1) }
    })
}

/// An amount of one day at the level of another.
fn moved(cents: i64, from: NaiveDate, to: NaiveDate) -> i64 {
    let steps = rises(to) - rises(from);
    let (up, down) = if steps > 0 { (102, 100) } else { (100, 102) };
    // Half of the divisor is added, so that going up and down again does not lose a cent at each step.
    (0..steps.abs()).fold(cents, |cents, _| (cents * up + down / 2) / down)
}

/// A phase of unemployment: from which month on; per cent of the last wage; the smallest and greatest daily amount. With
/// a family, alone, cohabiting.
struct Phase {
    from_month: u32,
    percent: [i64; 3],
    bounds: [(i64, i64); 3],
}

/// The scales of the RVA of 1 January 2023 for full unemployment, in cents a day. The table that was found ends with month
/// 42 of those who cohabit; their last amount is an estimate.
const PHASES: [Phase; 8] = [
    Phase {
        from_month: 0,
        percent: [65; 3],
        bounds: [(6347, 7998), (5143, 7998), (4951, 7998)],
    },
    Phase {
        from_month: 3,
        percent: [60; 3],
        bounds: [(6347, 7383), (5143, 7383), (4571, 7383)],
    },
    Phase {
        from_month: 6,
        percent: [60; 3],
        bounds: [(6347, 6881), (5143, 6881), (4571, 6881)],
    },
    Phase {
        from_month: 12,
        percent: [60, 55, 40],
        bounds: [(6347, 6430), (5143, 5766), (3788, 4287)],
    },
    Phase {
        from_month: 24,
        percent: [60, 55, 40],
        bounds: [(6347, 6347), (5143, 5543), (3564, 3921)],
    },
    Phase {
        from_month: 30,
        percent: [60, 55, 40],
        bounds: [(6347, 6347), (5143, 5319), (3340, 3555)],
    },
    Phase {
        from_month: 36,
        percent: [60, 55, 40],
        bounds: [(6347, 6347), (5143, 5143), (3117, 3188)],
    },
    Phase {
        from_month: 42,
        percent: [60, 55, 40],
        bounds: [(6347, 6347), (5143, 5143), (2694, 2694)],
    },
];
/// Integration allowances a day in the same order, at the same level: estimates.
const AFTER_STUDIES: [i64; 3] = [5850, 4400, 1950];

fn scales() -> NaiveDate {
    date(2023, 1, 1)
}

/// The months of unemployment in which a daily amount changes.
pub(super) fn phase_months() -> impl Iterator<Item = u32> {
    PHASES.iter().map(|phase| phase.from_month).skip(1)
}

/// The daily amount of unemployment on `day`, so many months after it began, out of a monthly full-time wage at the level
/// of `since`.
pub(super) fn unemployment(
    nature: Nature,
    household: Household,
    months: u32,
    (wage, since): (i64, NaiveDate),
    day: NaiveDate,
) -> i64 {
    let place = place(household);
    let months = match nature {
        Nature::Economic | Nature::Weather | Nature::ForceMajeure => 0,
        // It does not fall with the months.
        Nature::CompanyAllowance => 6,
        _ => months,
    };
    let phase = PHASES.iter().rfind(|phase| phase.from_month <= months);
    let amount = match (nature, phase) {
        (Nature::AfterStudies, _) | (_, None) => AFTER_STUDIES[place],
        (_, Some(phase)) => {
            let (least, most) = phase.bounds[place];
            (moved(wage, since, scales()) * phase.percent[place] / 2600).clamp(least, most)
        }
    };
    moved(amount, scales(), day)
}

/// The living wage a month in cents since a day: cohabiting, alone, with a family. Between these days it follows the index.
const LIVING_WAGE: [(i32, u32, [i64; 3]); 4] = [
    (2017, 6, [58_982, 88_474, 117_965]),
    (2019, 7, [61_915, 92_873, 125_482]),
    (2020, 2, [63_927, 95_891, 129_591]),
    (2024, 5, [85_897, 128_846, 174_129]),
];

/// The full living wage of a month on this day.
pub(super) fn living_wage(household: Household, day: NaiveDate) -> i64 {
    let since = |(year, month, _): &(i32, u32, [i64; 3])| date(*year, *month, 1);
    let last = LIVING_WAGE
        .iter()
        .rfind(|row| since(row) <= day)
        .unwrap_or(&LIVING_WAGE[0]);
    moved(last.2[2 - place(household)], since(last), day)
}

/// The greatest daily wage that sickness benefits look at, at the level of February 2025: an estimate.
const GREATEST_WAGE: i64 = 18_000;
/// The smallest daily amounts of invalidity with a family, alone and cohabiting, at the same level: estimates.
const LEAST_INVALIDITY: [i64; 3] = [7300, 5800, 5000];

/// The sickness benefit of one day, of which a week has six; for breaks to breastfeed, of one hour.
pub(super) fn sickness(incapacity: &Incapacity, day: NaiveDate) -> i64 {
    let level = date(2025, 2, 1);
    let place = place(incapacity.household);
    let wage = moved(incapacity.wage, incapacity.begin, level) / 26;
    let capped = wage.min(GREATEST_WAGE);
    let amount = match incapacity.cause {
        Cause::Illness if is_invalidity(incapacity, day) => {
            let least = LEAST_INVALIDITY[place].min(wage * 9 / 10);
            (capped * [65, 55, 40][place] / 100).max(least)
        }
        Cause::Illness => capped * 60 / 100,
        Cause::Maternity if (day - incapacity.paid_from).num_days() < 30 => wage.min(2 * GREATEST_WAGE) * 82 / 100,
        Cause::Maternity => capped * 75 / 100,
        // A week of six days has 38 hours.
        Cause::Breastfeeding => wage * 82 * 6 / 3800,
    };
    moved(amount, level, day).max(1)
}

/// Whether a day of an illness lies after its first year.
pub(super) fn is_invalidity(incapacity: &Incapacity, day: NaiveDate) -> bool {
    incapacity.cause == Cause::Illness && invalid_from(incapacity) <= day
}

/// The day on which the first year of an illness is over.
pub(super) fn invalid_from(incapacity: &Incapacity) -> NaiveDate {
    let begin = incapacity.begin;
    date(begin.year() + 1, begin.month(), begin.day())
}

/// The days from Monday to Saturday, both ends included: those that count for benefits.
pub(super) fn benefit_days(from: NaiveDate, until: NaiveDate) -> i64 {
    let days = (until - from).num_days() + 1;
    if days <= 0 {
        return 0;
    }
    let sundays = |day: NaiveDate| i64::from(day.num_days_from_ce()) / 7;
    let before = from.pred_opt().unwrap_or(from);
    days - (sundays(until) - sundays(before))
}

/// The first day of the month after the one in which somebody reaches the pension age: 65 until 2024, 66 from February
/// 2025, 67 from February 2030 (general knowledge).
pub(super) fn pension(birth: NaiveDate) -> NaiveDate {
    let at = |age| {
        let (year, month) = (birth.year() + age, birth.month());
        if month == 12 {
            date(year + 1, 1, 1)
        } else {
            date(year, month + 1, 1)
        }
    };
    match () {
        () if at(65) <= date(2025, 1, 1) => at(65),
        () if at(66) <= date(2030, 1, 1) => at(66),
        () => at(67),
    }
}

fn place(household: Household) -> usize {
    match household {
        Household::Family => 0,
        Household::Alone => 1,
        Household::Cohabiting => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Weekday;
    use proptest::prelude::*;

    #[test]
    fn the_published_scales_come_out_as_they_were_published() {
        let amount = |household, months| {
            let wage = (600_000, scales());
            unemployment(Nature::AfterWork, household, months, wage, scales())
        };
        assert_eq!(amount(Household::Alone, 0), 7998);
        assert_eq!(amount(Household::Alone, 12), 5766);
        assert_eq!(amount(Household::Family, 60), 6347);
        assert_eq!(amount(Household::Cohabiting, 36), 3188);
        // 51.43 euro a day are 1337.18 a month.
        assert_eq!(amount(Household::Alone, 36) * 26, 133_718);
        assert_eq!(living_wage(Household::Family, date(2024, 5, 1)), 174_129);
        assert_eq!(living_wage(Household::Cohabiting, date(2017, 8, 1)), 58_982);
        assert_eq!(living_wage(Household::Alone, date(2025, 2, 1)), 131_423);
    }

    #[test]
    fn the_pension_age_rises_from_65_to_67() {
        assert_eq!(pension(date(1959, 11, 3)), date(2024, 12, 1));
        assert_eq!(pension(date(1960, 1, 20)), date(2026, 2, 1));
        assert_eq!(pension(date(1964, 6, 1)), date(2031, 7, 1));
    }

    #[test]
    fn benefit_days_leave_out_sundays() {
        // March 2025 begins on a Saturday and has five Sundays.
        assert_eq!(benefit_days(date(2025, 3, 1), date(2025, 3, 31)), 26);
        assert_eq!(benefit_days(date(2025, 3, 2), date(2025, 3, 2)), 0);
        assert_eq!(benefit_days(date(2025, 3, 3), date(2025, 3, 2)), 0);
    }

    proptest! {
        #[test]
        fn benefit_days_are_those_that_are_no_sundays(from in 0_i32..20_000, days in 0_i32..200) {
            let begin = NaiveDate::from_num_days_from_ce_opt(725_000 + from).unwrap();
            let all = begin.iter_days().take(days.unsigned_abs() as usize + 1);
            let until = begin.checked_add_days(chrono::Days::new(days.unsigned_abs().into())).unwrap();
            prop_assert_eq!(benefit_days(begin, until), i64::try_from(all.filter(|day| day.weekday() != Weekday::Sun).count()).unwrap());
        }

        #[test]
        fn benefits_rise_and_never_fall(cents in 1_000_i64..200_000, day in 732_000_i32..742_000) {
            let day = NaiveDate::from_num_days_from_ce_opt(day).unwrap();
            let next = next_rise(day);
            prop_assert!(day < next && moved(cents, day, next) > cents);
            prop_assert_eq!(moved(cents, day, next.pred_opt().unwrap()), cents);
        }
    }
}
