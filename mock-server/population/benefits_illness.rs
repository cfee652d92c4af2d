//! Illness and long unemployment in a career: what breaks it off, and what the insurers pay.
//!
//! A long illness is part of a life from the start, because relations follow from it: the declarations show it as sickness
//! (service code 050), the contract ends in the course of it, and no other begins before its end. Short ones are read back
//! from the declarations when a source asks. Shares and lengths are estimates that lead to some 500,000 invalid people and
//! some 450,000 cases of primary incapacity a year among 11.8 million (general knowledge); they are no statistics.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use domain::calendar::Quarter;

use super::benefits::{Cause, GUARANTEED_DAYS, Household, Incapacity};
use super::benefits_amounts::pension;
use super::career::date;
use super::chance::{Chance, Topic, later};
use super::declare::after;
use super::declared::{Declaration, Occupation};
use super::pay;
use super::person::Person;
use super::services::working_days;
use super::work::{Fault, Kind, Relation};

/// How many of a thousand people fall ill for long, some day of a working life.
const ILL: u32 = 420;
/// How many of a thousand people are without work for long, some day of a working life.
const WITHOUT_WORK: u32 = 35;
/// Long illnesses begin here: careers are known since 2003.
const ILL_SINCE: (i32, u32, u32) = (2003, 6, 1);
/// So many working days of sickness in a quarter lead to a claim with the insurer; fewer are a cold.
const CLAIM_FROM: i64 = 10;

/// Who a career belongs to, as far as illness asks.
#[derive(Clone, Copy)]
pub(super) struct Worker {
    pub(super) birth: NaiveDate,
    pub(super) death: NaiveDate,
    pub(super) civil_state: &'static str,
    /// What repeats the chances of the person.
    pub(super) key: u64,
}

/// Lets a career break off, for those who have it so: relations are shortened and left out. The illness is given back, as
/// the future knows it; [`known_on`] cuts it off.
pub(super) fn break_off(worker: Worker, relations: &mut Vec<Relation>) -> Option<Incapacity> {
    let mut chance = Chance::of(worker.key, Topic::Illness, 0);
    match chance.below(1000) {
        drawn if drawn < ILL => fall_ill(worker, &mut chance, relations),
        drawn if drawn < ILL + WITHOUT_WORK => {
            lose_work(worker, &mut chance, relations);
            None
        }
        _ => None,
    }
}

/// Takes away a correction or a cancellation of a quarter that the illness falls in, because its versions would not agree
/// with it. Whether there was one.
pub(super) fn spare(illness: &Incapacity, relations: &mut [Relation]) -> bool {
    let mut spared = false;
    for relation in relations {
        if let Some(Fault::Corrected { quarter, .. } | Fault::Cancelled { quarter, .. }) = relation.fault
            && illness.paid_from <= quarter.last_day()
            && illness.end.is_none_or(|end| quarter.first_day() <= end)
        {
            relation.fault = None;
            spared = true;
        }
    }
    spared
}

/// What is known of an illness on this day.
pub(super) fn known_on(today: NaiveDate, illness: Option<Incapacity>) -> Option<Incapacity> {
    let illness = illness.filter(|illness| illness.begin <= today)?;
    Some(Incapacity {
        end: illness.end.filter(|end| *end <= today),
        ..illness
    })
}

fn fall_ill(worker: Worker, chance: &mut Chance, relations: &mut Vec<Relation>) -> Option<Incapacity> {
    let years = match chance.below(100) {
        0..=14 => chance.between(20 * 365, 35 * 365),
        15..=44 => chance.between(35 * 365, 47 * 365),
        _ => chance.between(47 * 365, 62 * 365),
    };
    let (days, permanent) = match chance.below(100) {
        0..=19 => (chance.between(60, 360), false),
        20..=44 => (chance.between(360, 1600), false),
        _ => (50 * 365, true),
    };
    let (suspended, corrected) = (
        chance.between(150, 1500),
        chance.permille(150).then(|| chance.signed(0, 3)),
    );
    let begin = later(worker.birth, years);
    let (since, until) = (
        date(ILL_SINCE.0, ILL_SINCE.1, ILL_SINCE.2),
        pension(worker.birth).min(worker.death),
    );
    if begin < since || later(begin, 2 * GUARANTEED_DAYS) >= until {
        return None;
    }
    let before = relations
        .iter()
        .rposition(|relation| is_insured(relation) && relation.entry <= begin)?;
    let relation = relations[before];
    let at_work = begin <= relation.last_day();
    // Somebody without work is insured for a while, and falls ill in the course of it.
    if (begin - relation.entry).num_days() < 120 || (!at_work && (begin - relation.last_day()).num_days() > 400) {
        return None;
    }
    // A relation that ends during the first weeks, and work of another kind, are left alone.
    let elsewhere = |other: &Relation| covers_work(other) && other.entry <= begin && begin <= other.last_day();
    if at_work && relation.last_day() < later(begin, GUARANTEED_DAYS) || !at_work && relations.iter().any(elsewhere) {
        return None;
    }
    let paid_from = if at_work { later(begin, GUARANTEED_DAYS) } else { begin };
    let end = later(begin, days).min(until.pred_opt()?);
    let last = if permanent || days > 360 {
        later(begin, suspended).min(end)
    } else {
        end
    };
    relations.retain_mut(|relation| {
        let main = is_insured(relation) && relation.entry <= begin && begin <= relation.last_day();
        // Who is back within a year goes on with the same employer.
        let shortened = if main && days > 360 { last } else { begin };
        if relation.entry <= begin && begin <= relation.last_day() && !(main && days <= 360) {
            cut(relation, shortened);
        }
        relation.entry <= begin || relation.entry > end
    });
    let hours = if at_work {
        relation.regime_on(begin)
    } else {
        relation.regime
    };
    Some(Incapacity {
        begin,
        paid_from,
        end: Some(end),
        cause: Cause::Illness,
        household: household(worker.key, worker.civil_state, worker.birth, begin),
        wage: pay::indexed(relation.wage, begin.year()) * hours.hours / hours.reference,
        corrected: corrected.map(|quarters| after(Quarter::containing(paid_from), quarters)),
    })
}

/// Leaves out the relations of some years after one that ends.
fn lose_work(worker: Worker, chance: &mut Chance, relations: &mut Vec<Relation>) {
    let days = chance.between(400, 3600);
    let ended: Vec<NaiveDate> = relations
        .iter()
        .filter(|relation| is_insured(relation) && relation.entry.year() >= 2003)
        .map(Relation::last_day)
        .filter(|exit| (18..57).contains(&(exit.year() - worker.birth.year())))
        .collect();
    if ended.is_empty() {
        return;
    }
    let exit = chance.pick(&ended);
    let until = later(exit, days);
    relations.retain_mut(|relation| {
        if relation.entry <= exit && exit < relation.last_day() {
            cut(relation, exit);
        }
        relation.entry <= exit || relation.entry > until
    });
}

/// Lets a relation end on this day, if it would not end before.
fn cut(relation: &mut Relation, last: NaiveDate) {
    relation.exit = Some(relation.last_day().min(last));
    relation.shortened = relation.shortened.filter(|(from, _)| *from <= last);
}

/// Whether work gives a right to sickness and unemployment benefits of the general scheme.
pub(super) fn is_insured(relation: &Relation) -> bool {
    matches!(
        relation.kind,
        Kind::Manual | Kind::Employee | Kind::Teacher | Kind::Sheltered | Kind::Occasional
    )
}

/// Whether a relation is work that leaves no room for unemployment: not a student's, not a job beside another one, not
/// training during which the benefit goes on.
pub(super) fn covers_work(relation: &Relation) -> bool {
    !matches!(relation.kind, Kind::Student { .. } | Kind::Flexi | Kind::Training)
}

/// With whom somebody lives on a day, as far as benefits look at it.
pub(super) fn household(key: u64, civil_state: &str, birth: NaiveDate, day: NaiveDate) -> Household {
    let drawn = Chance::of(key, Topic::Illness, 1).below(100);
    let (family, alone) = match (day.year() - birth.year(), civil_state) {
        (..25, _) => (10, 30),
        (_, "20") => (45, 0),
        _ => (30, 45),
    };
    match drawn {
        drawn if drawn < family => Household::Family,
        drawn if drawn < family + alone => Household::Alone,
        _ => Household::Cohabiting,
    }
}

/// Days of absence that the declarations count, put somewhere in their quarter.
pub(super) struct Absence<'a> {
    /// The service code.
    pub(super) code: &'static str,
    pub(super) begin: NaiveDate,
    pub(super) end: NaiveDate,
    pub(super) relation: &'a Relation,
}

impl Person {
    /// The times of incapacity, oldest first.
    pub fn sickness(&self) -> Cow<'_, [Incapacity]> {
        if let Some(written) = &self.benefits {
            return Cow::Borrowed(&written.sickness);
        }
        let mut all: Vec<Incapacity> = self.illness.iter().cloned().collect();
        for absence in self.absences(&["050", "051"]) {
            let days = working_days(absence.begin, absence.end);
            let overlaps = self.illness.as_ref().is_some_and(|illness| {
                illness.begin <= absence.end && illness.end.is_none_or(|end| absence.begin <= end)
            });
            if days >= CLAIM_FROM && !overlaps {
                self.claim(&absence, &mut all);
            }
        }
        all.sort_by_key(|incapacity| incapacity.paid_from);
        Cow::Owned(all)
    }

    /// The claim that follows from an absence, and the breaks for breastfeeding that may come after it.
    fn claim(&self, absence: &Absence<'_>, all: &mut Vec<Incapacity>) {
        let relation = absence.relation;
        let mut chance = Chance::of(
            self.chance,
            Topic::Illness,
            u64::from(absence.begin.num_days_from_ce().unsigned_abs()),
        );
        let ill = absence.code == "050";
        let begin = if ill {
            let guaranteed = chrono::Days::new(u64::from(GUARANTEED_DAYS));
            absence
                .begin
                .checked_sub_days(guaranteed)
                .unwrap_or(absence.begin)
                .max(relation.entry)
        } else {
            absence.begin
        };
        let regime = relation.regime_on(absence.begin);
        let claim = Incapacity {
            begin,
            paid_from: absence.begin,
            end: Some(absence.end),
            cause: if ill { Cause::Illness } else { Cause::Maternity },
            household: self.household_on(absence.begin),
            wage: pay::indexed(relation.wage, absence.begin.year()) * regime.hours / regime.reference,
            corrected: chance.permille(60).then(|| Quarter::containing(absence.begin)),
        };
        let back = later(absence.end, 1);
        let until = later(back, chance.between(30, 90)).min(relation.last_day());
        if !ill && chance.permille(250) && later(back, 20) < until && until <= self.today {
            all.push(Incapacity {
                begin: back,
                paid_from: back,
                end: Some(until),
                cause: Cause::Breastfeeding,
                corrected: None,
                ..claim.clone()
            });
        }
        all.push(claim);
    }

    /// With whom the person lives on a day, as far as benefits look at it.
    pub(super) fn household_on(&self, day: NaiveDate) -> Household {
        household(self.chance, self.civil_state, self.birth, day)
    }

    /// The absences with these codes that the last versions of the declarations count, each put on days of its quarter.
    pub(super) fn absences(&self, codes: &[&str]) -> Vec<Absence<'_>> {
        let declarations = self.declarations();
        let mut found = Vec::new();
        for (place, declaration) in declarations.iter().enumerate() {
            let replaced = declarations
                .get(place + 1)
                .is_some_and(|next| next.attestation == declaration.attestation);
            if replaced {
                continue;
            }
            for occupation in declaration.records.iter().flat_map(|record| &record.occupations) {
                if occupation.services.iter().any(|(code, ..)| codes.contains(code)) {
                    self.place(declaration, occupation, codes, &mut found);
                }
            }
        }
        found
    }

    fn place<'a>(
        &'a self,
        declaration: &Declaration,
        occupation: &Occupation,
        codes: &[&str],
        found: &mut Vec<Absence<'a>>,
    ) {
        let quarter = declaration.quarter;
        let from = occupation.begin.max(quarter.first_day());
        let until = occupation.end.unwrap_or(quarter.last_day());
        let covers = |relation: &&Relation| relation.entry <= from && until <= relation.last_day();
        let same = |relation: &&Relation| {
            covers(relation) && relation.is_declared() && relation.regime_on(from) == occupation.regime
        };
        let Some(relation) = self.relations.iter().find(same) else {
            return;
        };
        // Every absence that could be asked for is placed, so that asking for fewer moves none.
        let placed = ["050", "051", "071", "072", "077"];
        let absences: Vec<(&'static str, i64)> = occupation
            .services
            .iter()
            .filter(|(code, ..)| placed.contains(code))
            .map(|(code, days, _)| (*code, (days * 5 + occupation.regime.days - 1) / occupation.regime.days))
            .collect();
        let wanted: i64 = absences.iter().map(|(_, days)| days).sum();
        let slack = (working_days(from, until) - wanted).max(0);
        let key = u64::from(from.num_days_from_ce().unsigned_abs()) << 8;
        let mut chance = Chance::of(self.chance, Topic::Illness, key);
        let mut days = from
            .iter_days()
            .take_while(|day| *day <= until)
            .filter(|day| working_days(*day, *day) == 1)
            .skip(chance.below(slack as u32 + 1) as usize);
        for (code, count) in absences {
            let mut taken = days.by_ref().take(count as usize);
            let Some(begin) = taken.next() else { break };
            let end = taken.last().unwrap_or(begin);
            if codes.contains(&code) {
                found.push(Absence {
                    code,
                    begin,
                    end,
                    relation,
                });
            }
        }
    }

    /// What the declarations show of long incapacities in a part of a quarter: service codes with half days of a week of
    /// `days` (in hundredths).
    pub(super) fn away(
        &self,
        relation: &Relation,
        (from, until): (NaiveDate, NaiveDate),
        days: i64,
    ) -> Vec<(&'static str, i64)> {
        if matches!(relation.kind, Kind::Flexi | Kind::Student { .. }) {
            return Vec::new();
        }
        let written = self
            .benefits
            .as_ref()
            .map_or([].as_slice(), |written| &written.sickness);
        let mut found: Vec<(&'static str, i64)> = Vec::new();
        for incapacity in self.illness.iter().chain(written) {
            let code = match incapacity.cause {
                Cause::Illness => "050",
                Cause::Maternity => "051",
                Cause::Breastfeeding => continue,
            };
            let (begin, end) = (
                incapacity.paid_from.max(from),
                incapacity.end.map_or(until, |end| end.min(until)),
            );
            let half_days = if begin <= end {
                2 * working_days(begin, end) * days / 500
            } else {
                0
            };
            match found.iter_mut().find(|(other, _)| *other == code) {
                Some((_, sum)) => *sum += half_days,
                None if half_days > 0 => found.push((code, half_days)),
                None => {}
            }
        }
        found
    }
}
