//! The arithmetic of the jobbonus: from the wages and the work of a quarter to its amount (22/172 §13, §35).
//!
//! Money is whole cents and work whole hundredths of days or hours; every division is rounded where it stands, halves up,
//! by [`Cents::checked_ratio`] and its twin, and by nothing else. `None` is a figure larger than an amount can be. It
//! knows no row and no paragraph. Called by the module above.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::amount::{Cents, Hundredths};
use crate::calendar::Quarter;

/// The whole of a fraction.
pub(super) const WHOLE: Hundredths = Hundredths(100);

/// The bounds and amounts of a whole year of full-time work, as they are on the first day of a quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    /// Up to this monthly wage the largest amount is due.
    pub(super) lower: Cents,
    /// From this monthly wage on nothing is due.
    pub(super) upper: Cents,
    /// The largest amount.
    pub(super) largest: Cents,
    /// The smallest amount, just below the upper bound.
    pub(super) smallest: Cents,
}

impl Scale {
    /// The amount of a whole year of full-time work at this monthly wage: a straight line between the bounds.
    pub(super) fn yearly(&self, monthly: Cents) -> Option<Cents> {
        if monthly >= self.upper {
            return Some(Cents::ZERO);
        }
        if monthly <= self.lower {
            return Some(self.largest);
        }
        let above = monthly.checked_sub(self.lower)?;
        let fall = self.largest.checked_sub(self.smallest)?;
        let width = self.upper.checked_sub(self.lower)?;
        self.largest.checked_sub(above.checked_ratio(fall.0, width.0)?)
    }

    /// Whether the line falls and has a width: nothing else is a scale.
    pub(super) fn is_sound(&self) -> bool {
        self.lower < self.upper && self.smallest <= self.largest
    }
}

/// The monthly wage of full-time work: the wage of the quarter over three months, over the fraction of the quarter that
/// was worked. None of nothing worked.
pub(super) fn monthly(wage: Cents, fraction: Hundredths) -> Option<Cents> {
    wage.checked_ratio(WHOLE.0, fraction.0.checked_mul(3)?)
}

/// The amount of a quarter.
pub(super) fn quarterly(yearly: Cents, fraction: Hundredths) -> Option<Cents> {
    yearly.checked_ratio(fraction.0, 4 * WHOLE.0)
}

/// What was worked over the most that can be, rounded to two decimals, never more than the whole; nothing when there is
/// nothing to work.
pub(super) fn fraction(worked: Hundredths, most: Hundredths) -> Option<Hundredths> {
    if most <= Hundredths::ZERO || worked <= Hundredths::ZERO {
        return Some(Hundredths::ZERO);
    }
    Some(WHOLE.checked_ratio(worked.0, most.0)?.min(WHOLE))
}

/// The days from Monday to Friday in a quarter; public holidays are among them, as in the declarations.
pub(super) fn working_days(quarter: Quarter) -> i64 {
    let days = quarter
        .first_day()
        .iter_days()
        .take_while(|day| *day <= quarter.last_day());
    days.filter(|day| is_working_day(*day)).fold(0, |count, _| count + 1)
}

fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The most that can be worked in a quarter, at so many days or hours a week: a fifth of the week for each working day.
pub(super) fn most(working_days: i64, per_week: Hundredths) -> Option<Hundredths> {
    per_week.checked_ratio(working_days, 5)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The bounds of 22/172 §35.
    const SCALE: Scale = Scale {
        lower: Cents(180_000),
        upper: Cents(250_000),
        largest: Cents(60_000),
        smallest: Cents(2_000),
    };

    fn quarter(year: i32, number: u8) -> Quarter {
        Quarter::new(year, number).unwrap()
    }

    #[test]
    fn the_scale_of_2021_gives_the_published_examples() {
        for (monthly, yearly) in [
            (0, 60_000),
            (180_000, 60_000),
            (180_001, 59_999),
            (200_000, 43_429),
            (220_000, 26_857),
            (249_999, 2_001),
            (250_000, 0),
            (i64::MAX, 0),
        ] {
            assert_eq!(SCALE.yearly(Cents(monthly)), Some(Cents(yearly)), "{monthly}");
        }
    }

    #[test]
    fn a_quarter_is_a_fourth_of_the_year_and_its_fraction_of_that() {
        assert_eq!(quarterly(Cents(26_857), WHOLE), Some(Cents(6_714)));
        assert_eq!(quarterly(Cents(26_857), Hundredths(50)), Some(Cents(3_357)));
        assert_eq!(quarterly(Cents(43_429), WHOLE), Some(Cents(10_857)));
    }

    #[test]
    fn part_time_pay_is_raised_to_that_of_full_time_work() {
        assert_eq!(monthly(Cents(660_000), WHOLE), Some(Cents(220_000)));
        assert_eq!(monthly(Cents(330_000), Hundredths(50)), Some(Cents(220_000)));
        assert_eq!(monthly(Cents(330_000), Hundredths::ZERO), None);
    }

    #[test]
    fn a_fraction_is_rounded_half_up_and_never_above_one() {
        let of = |worked, most| fraction(Hundredths(worked), Hundredths(most)).unwrap().0;
        assert_eq!(of(6_500, 6_500), 100);
        assert_eq!(of(6_600, 6_500), 100);
        assert_eq!(of(3_250, 6_500), 50);
        assert_eq!(of(1, 200), 1, "0.005 is 0.01");
        assert_eq!(of(1, 201), 0);
        assert_eq!((of(0, 6_500), of(100, 0)), (0, 0));
    }

    #[test]
    fn the_most_of_a_quarter_follows_its_calendar() {
        let days = [1, 2, 3, 4].map(|number| working_days(quarter(2021, number)));
        assert_eq!(days, [64, 65, 66, 66]);
        assert_eq!(most(64, Hundredths(500)), Some(Hundredths(6_400)));
        assert_eq!(most(65, Hundredths(400)), Some(Hundredths(5_200)));
        assert_eq!(most(65, Hundredths(3_800)), Some(Hundredths(49_400)));
    }

    proptest! {
        #[test]
        fn a_higher_wage_never_gives_more(
            bounds in (0_i64..1_000_000, 1_i64..1_000_000),
            amounts in (0_i64..100_000, 0_i64..100_000),
            wages in (any::<i64>(), any::<i64>()),
        ) {
            let scale = Scale {
                lower: Cents(bounds.0),
                upper: Cents(bounds.0 + bounds.1),
                largest: Cents(amounts.0.max(amounts.1)),
                smallest: Cents(amounts.0.min(amounts.1)),
            };
            prop_assert!(scale.is_sound());
            let less = scale.yearly(Cents(wages.0.min(wages.1))).unwrap();
            let more = scale.yearly(Cents(wages.0.max(wages.1))).unwrap();
            prop_assert!(more <= less && Cents::ZERO <= more);
        }

        #[test]
        fn near_the_bounds_a_higher_wage_never_gives_more(wage in 179_000_i64..251_000, more in 0_i64..3_000) {
            prop_assert!(SCALE.yearly(Cents(wage + more)) <= SCALE.yearly(Cents(wage)));
        }

        #[test]
        fn no_figure_makes_the_arithmetic_panic(wage in any::<i64>(), worked in any::<i64>(), limit in any::<i64>()) {
            let part = fraction(Hundredths(worked), Hundredths(limit)).unwrap_or_default();
            prop_assert!((0..=100).contains(&part.0));
            let _ = (monthly(Cents(wage), Hundredths(worked)), most(limit, Hundredths(worked)));
            let _ = SCALE.yearly(Cents(wage)).and_then(|yearly| quarterly(yearly, Hundredths(worked)));
        }
    }
}
