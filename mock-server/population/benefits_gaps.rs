//! The gaps in a career, and what the unemployment office pays in them: full benefits that fall with the months, income
//! guarantees beside part-time work, temporary unemployment inside a relation, activation benefits after a long gap.
//!
//! A gap is decided on by its first day, never by its last: what is known later only adds to it. Shares are estimates that
//! lead to some 290,000 fully unemployed people of 11.8 million in 2025 (general knowledge). Called when a source asks.

use std::borrow::Cow;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::benefits::{Activation, Daily, Nature, Unemployment};
use super::benefits_amounts::{self as amounts, pension};
use super::benefits_illness::{covers_work, is_insured};
use super::benefits_stretches::whole_months;
use super::career::date;
use super::chance::{Chance, Topic, later};
use super::pay;
use super::person::{Address, Person};
use super::work::{Kind, Relation};

/// What ended before this day is not known: the source answers on months since January 2008.
const SINCE: (i32, u32, u32) = (2008, 1, 1);
/// So many days of work in the three years before give a right to benefits.
const DAYS_OF_WORK: i64 = 400;
/// How long somebody waits for an integration allowance after studies.
const WAITING_DAYS: u32 = 310;

/// Time without work that covers a living.
#[derive(Clone, Copy)]
struct Gap<'a> {
    begin: NaiveDate,
    /// The last day, where a relation that begins after it is known.
    end: Option<NaiveDate>,
    after: Option<&'a Relation>,
}

/// A right to full benefits: one or several stretches of unemployment without a break.
struct Right<'a> {
    begin: NaiveDate,
    end: Option<NaiveDate>,
    after: Option<&'a Relation>,
    studies: bool,
    /// Whether it ended because the right is limited in time.
    limited: bool,
}

impl Person {
    /// Unemployment of all kinds, oldest first.
    pub fn unemployment(&self) -> Cow<'_, [Unemployment]> {
        if let Some(written) = &self.benefits {
            return Cow::Borrowed(&written.unemployment);
        }
        let rights = self.rights();
        let mut all: Vec<Unemployment> = Vec::new();
        for right in &rights {
            self.pieces(right, &mut all);
        }
        self.income_guarantees(&rights, &mut all);
        self.temporary(&mut all);
        let since = date(SINCE.0, SINCE.1, SINCE.2);
        all.retain(|one| one.end.is_none_or(|end| since.max(one.begin) <= end));
        all.sort_by_key(|one| one.begin);
        Cow::Owned(all)
    }

    /// Activation benefits, by month.
    pub fn activation(&self) -> Cow<'_, [Activation]> {
        if let Some(written) = &self.benefits {
            return Cow::Borrowed(&written.activation);
        }
        let mut all = Vec::new();
        for right in self.rights() {
            let Some(end) = right.end.filter(|end| (*end - right.begin).num_days() >= 365) else {
                continue;
            };
            let next = self
                .relations
                .iter()
                .find(|relation| is_insured(relation) && Some(relation.entry) == end.succ_opt());
            all.extend(next.into_iter().flat_map(|relation| self.activated(relation)));
        }
        Cow::Owned(all)
    }

    /// The months in which the office pays a part of the wage, for somewhat less than half of those who qualify.
    fn activated(&self, relation: &Relation) -> Vec<Activation> {
        let mut chance = self.odds(relation.entry, 1);
        let from_fifty = relation.entry.year() - self.birth.year() >= 50;
        let count = if from_fifty { 36 } else { chance.between(6, 24) };
        if !chance.permille(450) {
            return Vec::new();
        }
        let unknown = chance.permille(30);
        let first = date(relation.entry.year(), relation.entry.month(), 1);
        let months = (0..count).filter_map(|month| first.checked_add_months(Months::new(month)));
        months
            .take_while(|month| *month <= relation.last_day() && month_end(*month) < self.today)
            .map(|month| Activation {
                employer: relation.employer.enterprise,
                month,
                from_fifty,
                payment: match chance.below(100) {
                    _ if unknown => Err("1"),
                    _ if (self.today - month_end(month)).num_days() < 25 => Err("3"),
                    0..=1 => Err("2"),
                    _ => Ok(50_000),
                },
            })
            .collect()
    }

    /// When full benefits were paid, as (begin, last day, whether the limit in time ended it).
    pub(super) fn paid_gaps(&self) -> impl Iterator<Item = (NaiveDate, Option<NaiveDate>, bool)> {
        self.rights()
            .into_iter()
            .map(|right| (right.begin, right.end, right.limited))
    }

    fn rights(&self) -> Vec<Right<'_>> {
        let mut rights = Vec::new();
        for gap in self.gaps() {
            let last = gap.end.unwrap_or(NaiveDate::MAX);
            let ill = self
                .illness
                .as_ref()
                .filter(|illness| illness.begin <= last && gap.begin <= illness.end.unwrap_or(NaiveDate::MAX));
            let Some(illness) = ill else {
                rights.extend(self.right(gap, false));
                continue;
            };
            // Who falls ill without work was paid by the office until then.
            let end = illness.begin.pred_opt();
            if gap.begin < illness.begin {
                rights.extend(self.right(Gap { end, ..gap }, true));
            }
            if let Some(end) = illness.end {
                let begin = later(end, 1);
                if begin <= last {
                    rights.extend(self.right(Gap { begin, ..gap }, false));
                }
            }
        }
        rights
    }

    /// The gaps between relations that cover a living, from the first summer after school on.
    fn gaps(&self) -> Vec<Gap<'_>> {
        let mut gaps = Vec::new();
        let mut after: Option<&Relation> = None;
        let mut free: Option<NaiveDate> = None;
        for relation in self.relations.iter().filter(|relation| covers_work(relation)) {
            let begin = match after {
                Some(_) => free,
                None if relation.entry.year() - self.birth.year() <= 25 => Some(summer_before(relation.entry)),
                None => None,
            };
            if let Some(begin) = begin.filter(|begin| *begin < relation.entry) {
                gaps.push(Gap {
                    begin,
                    end: relation.entry.pred_opt(),
                    after,
                });
            }
            if free.is_none_or(|free| free <= relation.last_day()) {
                free = relation.last_day().succ_opt();
                after = Some(relation);
            }
        }
        // A relation that is still open has no day after it.
        if let (Some(after), Some(begin)) = (after.filter(|after| after.exit.is_some()), free) {
            gaps.push(Gap {
                begin,
                end: None,
                after: Some(after),
            });
        }
        gaps
    }

    fn right<'a>(&self, gap: Gap<'a>, certain: bool) -> Option<Right<'a>> {
        let mut chance = self.odds(gap.begin, 0);
        let age = (gap.begin - self.birth).num_days() / 365;
        let worked = self.days_worked_before(gap.begin) >= DAYS_OF_WORK;
        let studies = !worked && age < 25 && !certain;
        let (granted, waits) = (chance.permille(if worked { 930 } else { 600 }), chance.permille(250));
        let (gives_up, days) = (chance.permille(90), chance.between(60, 900));
        let delay = match (studies, waits) {
            _ if certain => 0,
            (true, _) => WAITING_DAYS,
            // Severance pay, or a late application.
            (false, true) => chance.between(5, 90),
            (false, false) => 0,
        };
        let retired = age >= 60 && !chance.permille(300);
        if !certain && (age < 18 || !granted || retired || !(worked || studies)) {
            return None;
        }
        let begin = later(gap.begin, delay);
        let limit = limit(begin, self.birth, studies);
        let mut ends = [
            gap.end,
            Some(limit).filter(|limit| *limit < date(9000, 1, 1)),
            pension(self.birth).pred_opt(),
            self.death,
            self.abroad_since().and_then(|day| day.pred_opt()),
            (gives_up && !certain).then(|| later(begin, days)),
        ];
        ends.sort_by_key(|end| end.unwrap_or(NaiveDate::MAX));
        let end = ends[0].filter(|end| *end <= self.today);
        let limited = end == Some(limit);
        (begin <= self.today && end.is_none_or(|end| begin <= end)).then_some(Right {
            begin,
            end,
            after: gap.after,
            studies,
            limited,
        })
    }

    /// The pieces of a right: before, during and after vocational training with an employer, and before and after a change
    /// of the household.
    fn pieces(&self, right: &Right<'_>, all: &mut Vec<Unemployment>) {
        let mut chance = self.odds(right.begin, 2);
        let last = right.end.unwrap_or(self.today);
        let training = self.relations.iter().find(|relation| {
            relation.kind == Kind::Training && relation.entry <= last && right.begin <= relation.last_day()
        });
        let moves = chance
            .permille(120)
            .then(|| later(right.begin, chance.between(150, 700)));
        let before = self.household_on(right.begin);
        let other = chance.pick(&super::benefits_social::HOUSEHOLDS);
        let wage = right
            .after
            .map_or(200_000, |relation| pay::indexed(relation.wage, right.begin.year()));
        let halves = right.after.filter(|_| !right.studies).and_then(halves_per_week);
        let mut begins = vec![right.begin];
        begins.extend(moves);
        begins.extend(training.map(|training| training.entry));
        begins.extend(training.and_then(|training| training.exit?.succ_opt()));
        begins.retain(|day| (right.begin..=last).contains(day));
        begins.sort_unstable();
        begins.dedup();
        for (place, begin) in begins.iter().enumerate() {
            let in_training = training.is_some_and(|one| one.entry <= *begin && *begin <= one.last_day());
            let retired = (right.begin - self.birth).num_days() / 365 >= 60;
            all.push(Unemployment {
                begin: *begin,
                end: begins.get(place + 1).map_or(right.end, NaiveDate::pred_opt),
                nature: match (in_training, right.studies) {
                    (true, _) => Nature::InTraining,
                    _ if retired => Nature::CompanyAllowance,
                    (false, true) => Nature::AfterStudies,
                    (false, false) => Nature::AfterWork,
                },
                household: if moves.is_some_and(|day| day <= *begin) {
                    other
                } else {
                    before
                },
                months_before: whole_months(right.begin, *begin),
                daily: Daily::OfWage(wage),
                halves_per_week: halves,
            });
        }
    }

    /// Income guarantees beside part-time work that was taken up to leave unemployment.
    fn income_guarantees(&self, rights: &[Right<'_>], all: &mut Vec<Unemployment>) {
        for right in rights {
            let next = self.relations.iter().find(|relation| {
                is_insured(relation)
                    && relation.regime.hours < relation.regime.reference
                    && right.end.and_then(|end| end.succ_opt()) == Some(relation.entry)
            });
            let Some(relation) = next else { continue };
            let mut chance = self.odds(relation.entry, 3);
            let last = later(relation.entry, chance.between(120, 900)).min(relation.last_day());
            let last = self
                .illness
                .as_ref()
                .and_then(|illness| illness.begin.pred_opt())
                .filter(|day| relation.entry <= *day)
                .map_or(last, |before| last.min(before));
            if !chance.permille(500) || right.studies || relation.entry > self.today {
                continue;
            }
            let household = self.household_on(relation.entry);
            let wage = (pay::indexed(relation.wage, relation.entry.year()), relation.entry);
            let full = amounts::unemployment(Nature::AfterWork, household, 0, wage, relation.entry);
            let missing = 100 - relation.regime.hours * 100 / relation.regime.reference;
            all.push(Unemployment {
                begin: relation.entry,
                end: Some(last).filter(|last| *last <= self.today),
                nature: Nature::PartTime,
                household,
                months_before: 0,
                daily: Daily::Fixed((full * missing / 100).max(100)),
                halves_per_week: None,
            });
        }
    }

    /// Temporary unemployment: the days that the declarations count.
    fn temporary(&self, all: &mut Vec<Unemployment>) {
        for absence in self.absences(&["071", "072", "077"]) {
            let relation = absence.relation;
            all.push(Unemployment {
                begin: absence.begin,
                end: Some(absence.end),
                nature: match absence.code {
                    "071" => Nature::Economic,
                    "072" => Nature::Weather,
                    _ => Nature::ForceMajeure,
                },
                household: self.household_on(absence.begin),
                months_before: 0,
                daily: Daily::OfWage(pay::indexed(relation.wage, absence.begin.year())),
                halves_per_week: None,
            });
        }
    }

    fn days_worked_before(&self, day: NaiveDate) -> i64 {
        let from = day.checked_sub_days(Days::new(3 * 365)).unwrap_or(day);
        let counts = self
            .relations
            .iter()
            .filter(|relation| is_insured(relation) || relation.kind == Kind::Official);
        counts
            .map(|relation| {
                (relation.last_day().min(day) - relation.entry.max(from))
                    .num_days()
                    .max(0)
            })
            .sum()
    }

    /// Since when the person lives abroad, where that is so.
    pub(super) fn abroad_since(&self) -> Option<NaiveDate> {
        let home = self.residences.last()?;
        matches!(home.address, Address::Foreign(..)).then_some(home.begin)
    }

    /// The chances of something that begins on this day.
    pub(super) fn odds(&self, begin: NaiveDate, what: u64) -> Chance {
        let day = u64::from(begin.num_days_from_ce().unsigned_abs());
        Chance::of(self.chance, Topic::Unemployment, day << 4 | what)
    }
}

/// The last day of a right to benefits. Since 2026 it is limited: those who had been without work for twenty years, for
/// eight and for two lost it in steps in the first half of the year, later rights last two years, those of who leaves
/// school one; whoever was 55 keeps it (general knowledge, simplified).
fn limit(begin: NaiveDate, birth: NaiveDate, studies: bool) -> NaiveDate {
    let reform = date(2026, 1, 1);
    let two_years = date(begin.year() + 2, begin.month(), begin.day());
    if studies {
        let long = if begin < date(2025, 1, 1) { 3 } else { 1 };
        let end = date(begin.year() + long, begin.month(), begin.day());
        return if end < reform {
            end
        } else {
            end.min(date(2026, 2, 28))
                .max(date(begin.year() + 1, begin.month(), begin.day()))
        };
    }
    if reform.year() - birth.year() >= 55 {
        return NaiveDate::MAX;
    }
    match (reform - begin).num_days() / 365 {
        20.. => date(2025, 12, 31),
        8.. => date(2026, 2, 28),
        2.. => date(2026, 3, 31),
        1.. => date(2026, 6, 30),
        _ => two_years,
    }
}

/// Half of those who worked part time did so of their own will: they get half daily amounts, as often as they worked.
fn halves_per_week(relation: &Relation) -> Option<u8> {
    let regime = relation.regime;
    let part_time = is_insured(relation) && regime.hours < regime.reference;
    let halves = (12 * regime.hours + regime.reference / 2) / regime.reference;
    (part_time && relation.draw % 4 < 2).then(|| u8::try_from(halves.clamp(1, 12)).unwrap_or(6))
}

/// The first of July before somebody's first work.
fn summer_before(entry: NaiveDate) -> NaiveDate {
    let summer = date(entry.year(), 7, 1);
    if summer <= entry {
        summer
    } else {
        date(entry.year() - 1, 7, 1)
    }
}

/// The last day of the month that begins on this day.
pub(super) fn month_end(first: NaiveDate) -> NaiveDate {
    date(first.year(), first.month(), 31)
}
