//! What was paid of the benefits: month by month at the unemployment office and the public centres, attestation by
//! attestation at the insurers.
//!
//! Only what lies before the person's day is paid. Days count from Monday to Saturday. Called by the sources, which turn it
//! into rows.

use chrono::{Datelike, Days, Months, NaiveDate};
use domain::calendar::Quarter;
use domain::identifiers::Ssin;

use super::benefits::{Cause, Household, Incapacity, LivingWage, Unemployment};
use super::benefits_amounts::{self as amounts, benefit_days, invalid_from, is_invalidity};
use super::benefits_gaps::month_end;
use super::career::date;
use super::chance::{Chance, Topic, later, scramble};
use super::declare::{due, place};
use super::person::Person;

/// So many days after its end a stretch is paid.
const PAID_AFTER: u64 = 5;
/// So many days after a month it is still to be checked.
const CHECKED_AFTER: i64 = 45;
/// So many days after its quarter is due an attestation is corrected.
const CORRECTED_AFTER: u32 = 60;

/// A month at the unemployment office.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct MonthPaid {
    /// The first day of the month.
    pub month: NaiveDate,
    /// Daily benefits, in hundredths; half ones where halves are paid.
    pub benefits: i64,
    /// The cents that were paid.
    pub cents: i64,
    /// What became of it.
    pub check: Check,
}

/// How far the office is with a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// It agreed.
    Approved,
    /// It has still to look.
    Pending,
    /// It refused: nothing was paid.
    Refused,
}

/// An amount of a living wage.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct LivingWagePaid {
    /// The first day of the month.
    pub month: NaiveDate,
    /// The cents, negative where they are claimed back.
    pub cents: i64,
    /// What it is.
    pub kind: LivingWageKind,
}

/// What an amount of a living wage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LivingWageKind {
    /// For the month itself.
    Grant,
    /// For a month before.
    Arrears,
    /// Claimed back.
    Recovery,
    /// Something that is put right.
    Regularisation,
}

/// A version of what an insurer attests on a quarter.
#[derive(Clone, PartialEq, Eq)]
pub struct SicknessAttest {
    /// A UUID that all versions share.
    pub id: String,
    /// 0 while the quarter is not over, 1 after it, 2 for a correction.
    pub version: i64,
    /// The quarter.
    pub quarter: Quarter,
    /// The number the person had.
    pub ssin: Ssin,
    /// The payments of the quarter as this version has them: all of them, also those that did not change.
    pub payments: Vec<SicknessPaid>,
}

/// A payment of an insurer.
#[derive(Clone, PartialEq, Eq)]
pub struct SicknessPaid {
    /// What the incapacity is.
    pub cause: Cause,
    /// Whether it lies after the first year of an illness.
    pub invalidity: bool,
    /// Whether it is claimed back, or paid anew after that.
    pub turn: Turn,
    /// The household.
    pub household: Household,
    /// Whether the person worked as much as a right to the full benefit asks for.
    pub regular: bool,
    /// The first day.
    pub begin: NaiveDate,
    /// The last day.
    pub end: NaiveDate,
    /// The cents, negative where they are claimed back.
    pub cents: i64,
    /// The days.
    pub days: Option<i64>,
    /// The hours in hundredths, where hours are paid.
    pub hours: Option<i64>,
}

/// Where a payment stands among corrections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// As it was paid at first.
    First,
    /// Claimed back.
    Recovered,
    /// Paid anew.
    Anew,
}

impl Person {
    /// What the unemployment office paid out of these stretches, by month, oldest first.
    pub fn unemployment_paid(&self, unemployment: &[Unemployment]) -> Vec<MonthPaid> {
        let mut months: Vec<MonthPaid> = Vec::new();
        for one in unemployment {
            for stretch in one.stretches(self.today) {
                for (begin, end) in by_month(stretch.begin, stretch.end.unwrap_or(self.today)) {
                    let month = date(begin.year(), begin.month(), 1);
                    let days = benefit_days(begin, end);
                    let benefits = one
                        .halves_per_week
                        .map_or(days * 100, |halves| i64::from(halves) * days * 100 / 6);
                    if month_end(month) < self.today && benefits > 0 {
                        let cents = benefits * stretch.daily / 100;
                        match months.iter_mut().rev().find(|other| other.month == month) {
                            Some(other) => {
                                other.benefits += benefits;
                                other.cents += cents;
                            }
                            None => months.push(self.month_paid(month, benefits, cents)),
                        }
                    }
                }
            }
        }
        for month in &mut months {
            if month.check == Check::Refused {
                month.cents = 0;
            }
        }
        months.sort_by_key(|paid| paid.month);
        months
    }

    fn month_paid(&self, month: NaiveDate, benefits: i64, cents: i64) -> MonthPaid {
        let check = match self.odds(month, 5).below(150) {
            _ if (self.today - month_end(month)).num_days() < CHECKED_AFTER => Check::Pending,
            0 => Check::Refused,
            _ => Check::Approved,
        };
        MonthPaid {
            month,
            benefits,
            cents,
            check,
        }
    }

    /// What the insurers attest on these times of incapacity, by quarter and version.
    pub fn sickness_attests(&self, incapacities: &[Incapacity]) -> Vec<SicknessAttest> {
        let paid_until = self.today.checked_sub_days(Days::new(PAID_AFTER)).unwrap_or(self.today);
        let mut paid: Vec<(Quarter, bool, SicknessPaid)> = Vec::new();
        for incapacity in incapacities {
            let last = incapacity.end.unwrap_or(paid_until).min(paid_until);
            for payment in payments(incapacity, last, incapacity.end.is_some_and(|end| end <= paid_until)) {
                let quarter = Quarter::containing(payment.begin);
                paid.push((quarter, incapacity.corrected == Some(quarter), payment));
            }
        }
        paid.sort_by_key(|(quarter, _, payment)| (*quarter, payment.begin));
        let mut attests = Vec::new();
        for group in paid.chunk_by(|one, other| one.0 == other.0) {
            let quarter = group[0].0;
            let over = due(quarter) <= self.today;
            let payments: Vec<SicknessPaid> = group.iter().map(|(.., payment)| payment.clone()).collect();
            let attest = SicknessAttest {
                id: self.attest_id(quarter),
                version: i64::from(over),
                quarter,
                ssin: self.number_on(self.today.min(due(quarter))),
                payments,
            };
            let corrected = later(due(quarter), CORRECTED_AFTER);
            let wrong = group
                .iter()
                .find(|(_, wrong, payment)| *wrong && payment.days.is_some());
            let correction = wrong.filter(|_| corrected <= self.today).map(|(.., wrong)| {
                let back = SicknessPaid {
                    turn: Turn::Recovered,
                    cents: -wrong.cents,
                    ..wrong.clone()
                };
                let anew = SicknessPaid {
                    turn: Turn::Anew,
                    // A wage that was too low had been declared.
                    cents: wrong.cents * 104 / 100,
                    ..wrong.clone()
                };
                let mut second = attest.clone();
                second.version = 2;
                second.ssin = self.number_on(corrected);
                second.payments.extend([back, anew]);
                second
            });
            attests.push(attest);
            attests.extend(correction);
        }
        attests
    }

    fn attest_id(&self, quarter: Quarter) -> String {
        let key = u64::from(place(quarter).unsigned_abs());
        let mut chance = Chance::of(scramble(self.chance, Topic::Illness, 2), Topic::Illness, key);
        let (high, low) = (chance.next(), chance.next());
        format!(
            "{:08x}-{:04x}-4{:03x}-{:x}{:03x}-{:012x}",
            high >> 32,
            high >> 16 & 0xffff,
            high & 0xfff,
            8 + (low >> 62),
            low >> 48 & 0xfff,
            low & 0xffff_ffff_ffff
        )
    }
}

/// The payments of a time of incapacity until a day, each inside one month or half a month, none over the day on which
/// invalidity begins. The last month is there once it is over, or the incapacity is.
fn payments(incapacity: &Incapacity, last: NaiveDate, ended: bool) -> Vec<SicknessPaid> {
    let halves = incapacity.begin.day().is_multiple_of(3);
    let mut found = Vec::new();
    for (begin, end) in by_month(incapacity.paid_from, last) {
        let mut turns = vec![begin];
        let middle = date(begin.year(), begin.month(), 16);
        turns.extend(Some(middle).filter(|_| halves));
        turns.extend(Some(invalid_from(incapacity)).filter(|_| incapacity.cause == Cause::Illness));
        turns.retain(|turn| (begin..=end).contains(turn));
        turns.sort_unstable();
        turns.dedup();
        for (place, begin) in turns.iter().enumerate() {
            let end = turns.get(place + 1).and_then(NaiveDate::pred_opt).unwrap_or(end);
            let month = month_end(date(begin.year(), begin.month(), 1));
            let whole = end == month || halves && end.day() == 15 || ended || place + 1 < turns.len();
            let days = benefit_days(*begin, end);
            if days == 0 || !whole {
                continue;
            }
            let daily = amounts::sickness(incapacity, *begin);
            // An hour on each day of work, five in a week of six.
            let hours = (incapacity.cause == Cause::Breastfeeding).then_some(days * 500 / 6);
            found.push(SicknessPaid {
                cause: incapacity.cause,
                invalidity: is_invalidity(incapacity, *begin),
                turn: Turn::First,
                household: incapacity.household,
                regular: incapacity.wage >= 120_000,
                begin: *begin,
                end,
                cents: hours.map_or(daily * days, |hours| daily * hours / 100),
                days: hours.is_none().then_some(days),
                hours,
            });
        }
    }
    found
}

impl LivingWage {
    /// The amounts of the months that were over on `today`, oldest first.
    pub fn amounts(&self, today: NaiveDate) -> Vec<LivingWagePaid> {
        let mut found: Vec<LivingWagePaid> = Vec::new();
        let mut owed = None;
        for (place, (begin, end)) in by_month(self.begin, self.end.unwrap_or(today)).enumerate() {
            let month = date(begin.year(), begin.month(), 1);
            if today <= month_end(month) {
                break;
            }
            let full = amounts::living_wage(self.household, begin) * i64::from(self.percent) / 100;
            let days = (end - begin).num_days() + 1;
            let cents = full * days / i64::from(month_end(month).day());
            let last = self.end.is_some_and(|last| last <= month_end(month));
            let mut add = |cents, kind| found.push(LivingWagePaid { month, cents, kind });
            if place == 0 && self.arrears && !last {
                owed = Some(cents);
            } else {
                add(cents, LivingWageKind::Grant);
            }
            if let Some(owed) = owed.take_if(|_| place > 0) {
                add(owed, LivingWageKind::Arrears);
            }
            if self.recovered == Some(month) && place > 0 {
                add(-(full / 2), LivingWageKind::Recovery);
            }
            if self.regularised == Some(month) {
                add(full / 10, LivingWageKind::Regularisation);
            }
        }
        found
    }
}

/// A stretch of days cut at the ends of months.
fn by_month(begin: NaiveDate, end: NaiveDate) -> impl Iterator<Item = (NaiveDate, NaiveDate)> {
    let first = date(begin.year(), begin.month(), 1);
    let months = (0..).map_while(move |month| first.checked_add_months(Months::new(month)));
    months
        .take_while(move |month| *month <= end)
        .map(move |month| (begin.max(month), end.min(month_end(month))))
        .filter(|(begin, end)| begin <= end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_is_cut_at_the_ends_of_its_months() {
        let parts: Vec<_> = by_month(date(2024, 1, 30), date(2024, 3, 2)).collect();
        let expected = [
            (date(2024, 1, 30), date(2024, 1, 31)),
            (date(2024, 2, 1), date(2024, 2, 29)),
            (date(2024, 3, 1), date(2024, 3, 2)),
        ];
        assert_eq!(parts, expected);
        assert_eq!(by_month(date(2024, 2, 2), date(2024, 2, 1)).count(), 0);
    }

    #[test]
    fn a_month_of_arrears_is_paid_with_the_second_month() {
        let period = LivingWage {
            arrears: true,
            ..LivingWage::full(date(2024, 6, 16), None, Household::Alone, "44021")
        };
        let paid = period.amounts(date(2024, 9, 10));
        let rows: Vec<_> = paid
            .iter()
            .map(|paid| (paid.month.month(), paid.cents, paid.kind))
            .collect();
        assert_eq!(
            rows,
            [
                (7, 128_846, LivingWageKind::Grant),
                (7, 64_423, LivingWageKind::Arrears),
                (8, 128_846, LivingWageKind::Grant),
            ]
        );
    }

    #[test]
    fn invalidity_begins_a_year_after_the_first_day_of_an_illness() {
        let illness = Incapacity::of_worker(date(2023, 5, 10), Some(date(2024, 8, 20)), Household::Alone, 300_000);
        let paid = payments(&illness, date(2024, 8, 20), true);
        assert_eq!(paid[0].begin, date(2023, 6, 9));
        let turn = paid.iter().position(|payment| payment.invalidity).unwrap();
        assert_eq!(
            (paid[turn - 1].end, paid[turn].begin),
            (date(2024, 5, 9), date(2024, 5, 10))
        );
        assert_eq!(
            paid.last().map(|payment| (payment.end, payment.days)),
            Some((date(2024, 8, 20), Some(17)))
        );
    }
}
