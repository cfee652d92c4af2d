//! How a life is put together by hand: a birth, addresses, employers and agreements on days that lie inside the window of
//! every deliberation, whatever day it is today.
//!
//! Called by the personas, by the odd numbers and for the longest career; it knows no deliberation.

use chrono::{Datelike, NaiveDate};
use domain::calendar::Quarter;
use domain::identifiers::{Region, Sex, Ssin};

use crate::population::benefits::Benefits;
use crate::population::career::{date, known_on};
use crate::population::chance::{Chance, Topic, scramble};
use crate::population::cohort;
use crate::population::declare::{after, due, first_quarter};
use crate::population::employer::{self, Employer};
use crate::population::identity;
use crate::population::lists::{Lists, SECTOR_WEIGHTS};
use crate::population::pay::indexed;
use crate::population::person::{NumberState, Person, Residence};
use crate::population::work::{Kind, Regime, Relation};

/// The first number of a relation made by hand. Nothing in a declaration that varies with the number falls on it: no car,
/// no bonus for the young, no odd way of payment, the payment of a teacher in twelfths, a Dimona period that was not changed.
const CALM: u64 = 194;
/// The numbers that are as calm as the first lie this far apart: a multiple of 640, 3, 23, 29, 37 and 61.
const TURN: u64 = 640 * 3 * 23 * 29 * 37 * 61;

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
    first: &'static str,
    last: &'static str,
    sex: Sex,
    birth: NaiveDate,
    /// The municipality of birth and, unless they move, of residence.
    home: &'static str,
}

impl Who {
    /// A woman: first and last name, day of birth, municipality. No two people made by hand may share sex and birthday.
    pub(super) fn woman(first: &'static str, last: &'static str, birth: NaiveDate, home: &'static str) -> Self {
        Self {
            first,
            last,
            sex: Sex::Female,
            birth,
            home,
        }
    }

    /// A man, likewise.
    pub(super) fn man(first: &'static str, last: &'static str, birth: NaiveDate, home: &'static str) -> Self {
        Self {
            sex: Sex::Male,
            ..Self::woman(first, last, birth, home)
        }
    }

    /// The number of the person; `place` tells apart the numbers of one person.
    pub(super) fn number(self, place: u16) -> Ssin {
        let sequence = cohort::PERSONAS_FROM + 2 * place + u16::from(self.sex == Sex::Female);
        Ssin::fictitious(self.birth, sequence).expect("a sequence of 981 to 998, and a birth of our time")
    }
}

impl Studio<'_> {
    /// The year in which it is today.
    pub(super) fn year(&self) -> i32 {
        self.today.year()
    }

    /// A person who always lived in one place, with these relations as far as they are known today.
    pub(super) fn person(&self, who: Who, mut relations: Vec<Relation>) -> Person {
        let ssin = who.number(0);
        known_on(self.today, &mut relations);
        relations.sort_by_key(|relation| relation.entry);
        let first = scramble(self.seed, Topic::Work, chance_key(who)) % 300;
        for (place, relation) in (first..).zip(&mut relations) {
            relation.draw = CALM + TURN * place;
        }
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
            benefits: Some(Benefits::default()),
            illness: None,
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

    /// As [`Studio::employer`], one whose RSZ number is not that of `other`: nobody works for two with the same.
    pub(super) fn employer_beside(&self, other: Employer, sector: &str, place: u64) -> Employer {
        let mut found = (place..).step_by(10_000).map(|place| self.employer(sector, place));
        let apart = found.find(|employer| !employer.clashes_with(&other));
        apart.expect("an endless row of employers has one with another number")
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
            steady: false,
            draw: CALM,
        }
    }

    /// A relation in which nobody is ever ill or on leave, at this wage of full-time cents a month in this year: for those
    /// whose amounts are worked out to the cent.
    pub(super) fn steady(
        (employer, kind): (Employer, Kind),
        entry: NaiveDate,
        exit: Option<NaiveDate>,
        (wage, year): (i64, i32),
    ) -> Relation {
        Relation {
            wage: level_of_2025(wage, year),
            steady: true,
            ..Self::relation(employer, kind, entry, exit)
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

/// The wage at the level of 2025 that is this one in this year.
fn level_of_2025(wage: i64, year: i32) -> i64 {
    let about = wage * 1_000_000 / indexed(1_000_000, year);
    let mut near = about - 2..about + 3;
    near.find(|level| indexed(*level, year) == wage).unwrap_or(about)
}

fn chance_key(who: Who) -> u64 {
    u64::MAX - u64::from(who.birth.num_days_from_ce().unsigned_abs())
}

/// A person of whom 160 quarters are declared: see [`crate::population::Population::long_career`].
pub(super) fn long_career(studio: &Studio<'_>) -> Person {
    let mut last = Quarter::containing(studio.today);
    while studio.today < due(last) {
        last = last.previous();
    }
    let begin = after(last, -159);
    let entry = begin.first_day();
    let who = Who::man("Marc", "Voorbeeld", date(entry.year() - 19, 6, 15), "44021");
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
