//! How a stretch of unemployment becomes rows: one for each daily amount, since the amount falls with the months and rises
//! with the index.
//!
//! Called by the source of unemployment and by [`super::benefits_paid`].

use chrono::{Datelike, Months, NaiveDate};

use super::benefits::{Daily, Unemployment};
use super::benefits_amounts as amounts;

/// A stretch of unemployment with one daily amount.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The first day.
    pub begin: NaiveDate,
    /// The last day, once it is known.
    pub end: Option<NaiveDate>,
    /// Cents a day; of a half day where halves are paid.
    pub daily: i64,
}

impl Unemployment {
    /// The stretches with one daily amount that have begun on `today`.
    pub fn stretches(&self, today: NaiveDate) -> Vec<Stretch> {
        let last = self.end.unwrap_or(today);
        let mut days = vec![self.begin];
        if let Daily::OfWage(_) = self.daily {
            let months = amounts::phase_months().filter_map(|month| month.checked_sub(self.months_before));
            days.extend(months.filter_map(|month| self.begin.checked_add_months(Months::new(month))));
            let mut rise = amounts::next_rise(self.begin);
            while rise <= last {
                days.push(rise);
                rise = amounts::next_rise(rise);
            }
        }
        days.retain(|day| (self.begin..=last.min(today)).contains(day));
        days.sort_unstable();
        days.dedup();
        let mut stretches: Vec<Stretch> = Vec::with_capacity(days.len());
        for day in days {
            let daily = self.daily_on(day);
            match stretches.last_mut() {
                Some(before) if before.daily == daily => {}
                before => {
                    if let Some(before) = before {
                        before.end = day.pred_opt();
                    }
                    stretches.push(Stretch {
                        begin: day,
                        end: None,
                        daily,
                    });
                }
            }
        }
        if let Some(open) = stretches.last_mut() {
            open.end = self.end;
        }
        stretches
    }

    fn daily_on(&self, day: NaiveDate) -> i64 {
        match self.daily {
            Daily::Fixed(cents) => cents,
            Daily::OfWage(wage) => {
                let months = self.months_before + whole_months(self.begin, day);
                let full = amounts::unemployment(self.nature, self.household, months, (wage, self.begin), day);
                if self.halves_per_week.is_some() { full / 2 } else { full }
            }
        }
    }
}

/// How many whole months lie between two days.
pub(super) fn whole_months(from: NaiveDate, to: NaiveDate) -> u32 {
    let months = (to.year() - from.year()) * 12 + to.month0().cast_signed() - from.month0().cast_signed();
    let whole = months - i32::from(to.day() < from.day());
    whole.max(0).unsigned_abs()
}

#[cfg(test)]
mod tests {
    use super::super::benefits::Household;
    use super::super::career::date;
    use super::*;

    #[test]
    fn the_daily_amount_falls_with_the_months_and_rises_with_the_index() {
        let one = Unemployment::after_work(
            date(2022, 10, 3),
            Some(date(2024, 6, 30)),
            Household::Cohabiting,
            600_000,
        );
        let stretches = one.stretches(date(2026, 11, 22));
        let rows: Vec<_> = stretches.iter().map(|stretch| (stretch.begin, stretch.daily)).collect();
        let begins = [
            date(2022, 10, 3),
            date(2022, 11, 1),
            date(2022, 12, 1),
            date(2023, 1, 3),
            date(2023, 4, 3),
            date(2023, 10, 3),
            date(2023, 11, 1),
            date(2024, 5, 1),
        ];
        assert_eq!(rows.iter().map(|(begin, _)| *begin).collect::<Vec<_>>(), begins);
        assert_eq!([rows[2].1, rows[3].1, rows[4].1, rows[5].1], [7998, 7383, 6881, 4287]);
        assert_eq!(stretches.last().and_then(|last| last.end), one.end);
        assert!(stretches.windows(2).all(|pair| pair[0].end == pair[1].begin.pred_opt()));
    }

    #[test]
    fn a_change_that_has_not_come_yet_is_no_stretch_and_a_fixed_amount_has_one() {
        let one = Unemployment::after_work(date(2025, 3, 1), None, Household::Alone, 300_000);
        let stretches = one.stretches(date(2025, 5, 20));
        assert_eq!((stretches.len(), stretches[0].end), (1, None));
        let fixed = Unemployment {
            daily: Daily::Fixed(5143),
            ..one
        };
        let stretches = fixed.stretches(date(2026, 11, 22));
        assert_eq!((stretches.len(), stretches[0].daily), (1, 5143));
    }

    #[test]
    fn half_daily_amounts_are_halves() {
        let whole = Unemployment::after_work(date(2025, 3, 1), None, Household::Family, 300_000);
        let half = Unemployment {
            halves_per_week: Some(6),
            ..whole.clone()
        };
        let daily = |one: &Unemployment| one.stretches(date(2025, 4, 1))[0].daily;
        assert_eq!(daily(&half), daily(&whole) / 2);
    }

    #[test]
    fn whole_months_are_counted_from_day_to_day() {
        assert_eq!(whole_months(date(2024, 1, 31), date(2024, 2, 29)), 0);
        assert_eq!(whole_months(date(2024, 1, 15), date(2025, 1, 15)), 12);
        assert_eq!(whole_months(date(2024, 1, 15), date(2023, 1, 15)), 0);
    }
}
