//! Living wages: of some of those who have no work, no unemployment benefit and no sickness benefit, from their eighteenth
//! birthday to the pension age.
//!
//! No month with work is touched. Shares are estimates that lead to some 155,000 people a month of 11.8 million (general
//! knowledge). Called when a source asks.

use std::borrow::Cow;

use chrono::{Datelike, Months, NaiveDate};

use super::benefits::{Household, LivingWage};
use super::benefits_amounts::pension;
use super::benefits_gaps::month_end;
use super::benefits_illness::covers_work;
use super::career::date;
use super::chance::{Chance, Topic, later};
use super::person::{Address, Person};

/// All households.
pub(super) const HOUSEHOLDS: [Household; 3] = [Household::Family, Household::Alone, Household::Cohabiting];
/// How many of a thousand people ask for a living wage at some time, if they may.
const NEEDY: u32 = 620;
/// How many of a thousand people ask for it once their unemployment benefit is over.
const AFTER_BENEFITS: u32 = 330;
/// The first day that the source knows.
const SINCE: (i32, u32, u32) = (2015, 1, 1);
/// A period is at least so long.
const SHORTEST: i64 = 20;
const BELGIUM: &str = "150";

/// A stretch of days; the last one is the calendar's while it is not known.
type Days = (NaiveDate, NaiveDate);

impl Person {
    /// The living wages, oldest first.
    pub fn living_wage(&self) -> Cow<'_, [LivingWage]> {
        if let Some(written) = &self.benefits {
            return Cow::Borrowed(&written.living_wage);
        }
        let wanted = self.wanted();
        if wanted.is_empty() {
            return Cow::Owned(Vec::new());
        }
        let busy = self.busy();
        let mut all: Vec<LivingWage> = Vec::new();
        for days in wanted {
            for free in without(days, &busy) {
                self.granted(free, &mut all);
            }
        }
        all.sort_by_key(|period| period.begin);
        Cow::Owned(all)
    }

    /// The stretches for which the person would ask for a living wage, without those that overlap an earlier one.
    fn wanted(&self) -> Vec<Days> {
        let mut chance = Chance::of(self.chance, Topic::LivingWage, 0);
        let adult = date(self.birth.year() + 18, self.birth.month(), self.birth.day());
        let mut wanted: Vec<Days> = Vec::new();
        if chance.permille(NEEDY) {
            for _ in 0..chance.between(1, 3) {
                let begin = later(adult, chance.below(38 * 365));
                wanted.push((begin, later(begin, chance.between(200, 3600))));
            }
        }
        for (_, end, limited) in self.paid_gaps() {
            if let Some(end) = end.filter(|_| limited) {
                let mut chance = self.odds(end, 4);
                if chance.permille(AFTER_BENEFITS) {
                    wanted.push((later(end, 1), later(end, chance.between(200, 1500))));
                }
            }
        }
        wanted.sort_unstable();
        let mut reached = date(SINCE.0, SINCE.1, SINCE.2).max(adult);
        let until = self.last_day_of_need();
        for (begin, end) in &mut wanted {
            *begin = (*begin).max(reached);
            *end = (*end).min(until);
            reached = reached.max(later(*end, 1));
        }
        wanted.retain(|(begin, end)| begin <= end && *begin <= self.today);
        wanted
    }

    fn last_day_of_need(&self) -> NaiveDate {
        let ends = [
            pension(self.birth).pred_opt(),
            self.death,
            self.abroad_since().and_then(|day| day.pred_opt()),
        ];
        ends.into_iter().flatten().min().unwrap_or(NaiveDate::MAX)
    }

    /// When there is another income: whole months for work.
    fn busy(&self) -> Vec<Days> {
        let mut busy: Vec<Days> = Vec::new();
        for relation in self.relations.iter().filter(|relation| covers_work(relation)) {
            let first = date(relation.entry.year(), relation.entry.month(), 1);
            let last = relation
                .exit
                .map_or(NaiveDate::MAX, |exit| month_end(date(exit.year(), exit.month(), 1)));
            busy.push((first, last));
        }
        busy.extend(
            self.paid_gaps()
                .map(|(begin, end, _)| (begin, end.unwrap_or(NaiveDate::MAX))),
        );
        busy.extend(
            self.illness
                .iter()
                .map(|illness| (illness.begin, illness.end.unwrap_or(NaiveDate::MAX))),
        );
        busy.sort_unstable();
        busy
    }

    /// The periods for these days: one for each municipality.
    fn granted(&self, (begin, end): Days, all: &mut Vec<LivingWage>) {
        for home in &self.residences {
            let Address::Belgian { municipality, .. } = home.address else {
                continue;
            };
            let first = begin.max(home.begin);
            let last = end.min(home.end.unwrap_or(NaiveDate::MAX));
            if (last - first).num_days() < SHORTEST || first > self.today {
                continue;
            }
            let mut chance = Chance::of(
                self.chance,
                Topic::LivingWage,
                u64::from(first.num_days_from_ce().unsigned_abs()),
            );
            let mut month = |share: u32| {
                let drawn = chance.below(10);
                let day = first.checked_add_months(Months::new(drawn)).unwrap_or(first);
                chance
                    .permille(share)
                    .then(|| date(day.year(), day.month(), 1))
                    .filter(|month| *month <= last)
            };
            let (recovered, regularised) = (month(150), month(120));
            all.push(LivingWage {
                begin: first,
                end: Some(last).filter(|last| *last <= self.today),
                equivalent: self.nationality != BELGIUM && chance.permille(500),
                household: self.household_on(first),
                municipality,
                percent: if chance.permille(700) {
                    100
                } else {
                    chance.between(30, 90)
                },
                arrears: chance.permille(200),
                recovered,
                regularised,
            });
        }
    }
}

/// What is left of some days without those that are taken, which are sorted by their first.
fn without((begin, end): Days, taken: &[Days]) -> Vec<Days> {
    let mut left = Vec::new();
    let mut from = begin;
    for (first, last) in taken {
        if *last < from || *first > end {
            continue;
        }
        if from < *first
            && let Some(before) = first.pred_opt()
        {
            left.push((from, before));
        }
        match last.succ_opt() {
            Some(next) => from = next,
            None => return left,
        }
    }
    if from <= end {
        left.push((from, end));
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_is_left_out() {
        let day = |number| date(2024, 1, number);
        let taken = [(day(3), day(4)), (day(4), day(6)), (day(20), NaiveDate::MAX)];
        assert_eq!(
            without((day(1), day(31)), &taken),
            [(day(1), day(2)), (day(7), day(19))]
        );
        assert_eq!(without((day(4), day(5)), &taken), []);
        assert_eq!(without((day(8), day(9)), &taken), [(day(8), day(9))]);
    }
}
