//! How a persona's life is put together: a birth, addresses, employers and agreements on days that lie inside the window
//! of every deliberation, whatever day it is today.

use chrono::{Datelike, NaiveDate};
use domain::Names;
use domain::calendar::Quarter;
use domain::identifiers::{Region, Sex, Ssin};

use super::career::{date, known_on};
use super::chance::{Chance, Topic, scramble};
use super::declare::{after, due, first_quarter};
use super::employer::{self, Employer};
use super::identity;
use super::lists::{Lists, SECTOR_WEIGHTS};
use super::person::{NumberState, Person, Residence};
use super::work::{Kind, Regime, Relation};

/// What all lives that are made by hand share.
#[derive(Clone, Copy)]
pub(super) struct Studio<'a> {
    pub(super) lists: &'a Lists,
    pub(super) seed: u64,
    pub(super) today: NaiveDate,
}

/// Who a person made by hand is.
#[derive(Clone, Copy)]
pub(super) struct Who {
    pub(super) first: &'static str,
    pub(super) last: &'static str,
    pub(super) sex: Sex,
    pub(super) birth: NaiveDate,
    /// The municipality of birth and, unless they move, of residence.
    pub(super) home: &'static str,
}

impl Studio<'_> {
    /// The year in which it is today.
    pub(super) fn year(&self) -> i32 {
        self.today.year()
    }

    /// The number of a birth: `place` tells apart the numbers of one person made by hand.
    pub(super) fn number(birth: NaiveDate, sex: Sex, place: u16) -> Ssin {
        let sequence = super::cohort::PERSONAS_FROM + 2 * place + u16::from(sex == Sex::Female);
        Ssin::fictitious(birth, sequence).expect("a sequence of 981 to 998, and a birth of our time")
    }

    /// A person who always lived in one place, with these relations as far as they are known today.
    pub(super) fn person(&self, who: Who, mut relations: Vec<Relation>) -> Person {
        let ssin = Self::number(who.birth, who.sex, 0);
        known_on(self.today, &mut relations);
        relations.sort_by_key(|relation| relation.entry);
        Person {
            ssin,
            sex: who.sex,
            last_name: who.last.to_owned(),
            first_names: who.first.to_owned(),
            birth: who.birth,
            death: None,
            nationality: "150",
            birth_place: self.lists.municipality_of(who.home).map(|place| place.name),
            civil_state: "10",
            residences: self.homes(who, &[]),
            numbers: vec![NumberState {
                number: ssin,
                status: "valid",
                replaced_by: None,
                since: who.birth,
            }],
            relations,
            anomaly: None,
            today: self.today,
            declared_since: first_quarter(),
            chance: scramble(self.seed, Topic::Declaration, chance_key(who)),
        }
    }

    /// The residences of somebody who moved to these municipalities on these days.
    pub(super) fn homes(&self, who: Who, moves: &[(NaiveDate, &'static str)]) -> Vec<Residence> {
        let mut chance = Chance::of(self.seed, Topic::Residence, chance_key(who));
        let mut homes = Vec::new();
        let places = [(who.birth, who.home)].into_iter().chain(moves.iter().copied());
        let ends = moves.iter().map(|(day, _)| *day).chain([NaiveDate::MAX]);
        for ((begin, nis), end) in places.zip(ends) {
            if let Some(place) = self.lists.municipality_of(nis) {
                identity::belgian(self.lists, &mut chance, place, begin, end, self.today, &mut homes);
            }
        }
        homes
    }

    /// A Flemish employer of this sector that lasts, and has no sister companies; `place` tells apart employers of one sector.
    pub(super) fn employer(&self, sector: &str, place: u64) -> Employer {
        let weights = self.lists.weights_of(sector).unwrap_or((0, SECTOR_WEIGHTS));
        let mut chance = Chance::of(self.seed, Topic::Employer, u64::MAX - place);
        loop {
            let employer = Employer::of(
                self.lists,
                self.seed,
                employer::draw(&mut chance, Region::Flemish, weights),
            );
            // Most last and have no sister companies, so this ends.
            let alone = employer.sisters().next().is_none();
            if alone && employer.bankrupt.is_none() && employer.takes_on(date(2019, 1, 1)) {
                return employer;
            }
        }
    }

    /// An employer with a sister company, both of which last, and that company.
    pub(super) fn sisters(&self, sector: &str, place: u64) -> (Employer, Employer) {
        let of = |number| Employer::of(self.lists, self.seed, number);
        let lasts = |employer: &Employer| employer.bankrupt.is_none() && employer.takes_on(date(2019, 1, 1));
        let mut groups = (place..).map(|place| of(employer::in_group(self.employer(sector, 1000 * place).number)));
        // Almost every group has two companies that last.
        let pair = groups.find_map(|one| {
            let other = one.sisters().map(of).find(lasts)?;
            lasts(&one).then_some((one, other))
        });
        pair.expect("an endless row of groups has one with two companies that last")
    }

    /// A relation of the usual kind with the last day agreed at the start, or open.
    pub(super) fn relation(employer: Employer, kind: Kind, entry: NaiveDate, exit: Option<NaiveDate>) -> Relation {
        Relation {
            employer,
            unit: 0,
            entry,
            exit,
            fixed_term: true,
            kind,
            regime: Regime::FULL,
            shortened: None,
            wage: employer.sector.wage,
            user: None,
            fault: None,
            draw: 2,
        }
    }

    /// The agreement of a pupil in alternating training: three days a week, as an apprentice.
    pub(super) fn agreement(employer: Employer, entry: NaiveDate, exit: NaiveDate) -> Relation {
        let kind = Kind::Pupil {
            manual: true,
            apprentice: true,
        };
        let relation = Self::relation(employer, kind, entry, Some(exit));
        Relation {
            regime: Regime::of_days(3),
            wage: 100_000,
            ..relation
        }
    }
}

fn chance_key(who: Who) -> u64 {
    u64::MAX - u64::from(who.birth.num_days_from_ce().unsigned_abs())
}

/// A person of whom 160 quarters are declared: see [`super::Population::long_career`].
pub(super) fn long_career(studio: &Studio<'_>) -> Person {
    let mut last = Quarter::containing(studio.today);
    while studio.today < due(last) {
        last = last.previous();
    }
    let begin = after(last, -159);
    let entry = begin.first_day();
    let who = Who {
        first: "Marc",
        last: "Voorbeeld",
        sex: Sex::Male,
        birth: date(entry.year() - 19, 6, 15),
        home: "44021",
    };
    // The turns lie on the first day of a quarter, so that no quarter has two employers.
    let turns = [entry, after(begin, 36).first_day(), after(begin, 93).first_day()];
    let ends = [turns[1].pred_opt(), turns[2].pred_opt(), None];
    let sectors = [
        ("food-industry", Kind::Manual),
        ("transport", Kind::Manual),
        ("chemistry", Kind::Employee),
    ];
    let relations = turns.into_iter().zip(ends).zip(sectors).zip(900..);
    let relations = relations.map(|(((entry, exit), (sector, kind)), place)| {
        Studio::relation(studio.employer(sector, place), kind, entry, exit)
    });
    Person {
        declared_since: begin,
        ..studio.person(who, relations.collect())
    }
}

/// A day as each language writes it.
pub(super) fn on(day: NaiveDate) -> Names {
    const MONTHS: [[&str; 4]; 12] = [
        ["januari", "janvier", "Januar", "January"],
        ["februari", "février", "Februar", "February"],
        ["maart", "mars", "März", "March"],
        ["april", "avril", "April", "April"],
        ["mei", "mai", "Mai", "May"],
        ["juni", "juin", "Juni", "June"],
        ["juli", "juillet", "Juli", "July"],
        ["augustus", "août", "August", "August"],
        ["september", "septembre", "September", "September"],
        ["oktober", "octobre", "Oktober", "October"],
        ["november", "novembre", "November", "November"],
        ["december", "décembre", "Dezember", "December"],
    ];
    let [nl, fr, de, en] = MONTHS[day.month0() as usize];
    let (d, y) = (day.day(), day.year());
    let first = if d == 1 { "er" } else { "" };
    Names {
        nl: format!("{d} {nl} {y}"),
        fr: format!("{d}{first} {fr} {y}"),
        de: format!("{d}. {de} {y}"),
        en: format!("{d} {en} {y}"),
    }
}
