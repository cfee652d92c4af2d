//! The fictitious employers: some 240,000, each a pure function of the seed and its number.
//!
//! Region and sector lie in the number itself, so that an employer of a kind is found without a search. Three in ten
//! belong to a group of sister companies.
//!
//! The RSZ's numbers have only ten thousand fictitious values, so employers share them; the enterprise number tells them
//! apart. A person never has two employers with the same RSZ number ([`Employer::clashes_with`]), so that a dossier
//! cannot mislead.

use chrono::{Datelike, NaiveDate};
use domain::calendar::Quarter;
use domain::identifiers::{EnterpriseNumber, EstablishmentUnit, NisCode, NssoNumber, Region};

use super::chance::{Chance, Topic};
use super::lists::{Lists, SECTOR_WEIGHTS, Sector, mergers};

/// How many employers there are.
pub const EMPLOYERS: u32 = 240_000;
/// Employers whose number ends on these two digits lie in the same region, and share a sector below the hundreds.
const REGIONS: [(Region, u32, u32); 3] = [
    (Region::Flemish, 0, 60),
    (Region::Brussels, 60, 70),
    (Region::Walloon, 70, 100),
];
/// In each ten, the first three are sister companies.
const GROUP: (u32, u32) = (10, 3);
/// Establishment units of one employer.
pub(super) const UNITS: u32 = 8;
const NSSO_NUMBERS: u32 = 10_000;
/// The year from which provincial and local authorities declare to the RSZ as others do. Before, they had codes of their
/// own (annex 28 of the glossary).
pub(super) const LOCAL_AUTHORITIES_SINCE: i32 = 2022;

/// An employer.
#[derive(Clone, Copy, Debug)]
pub struct Employer {
    /// Its place in the list of employers.
    pub number: u32,
    /// Its enterprise number.
    pub enterprise: EnterpriseNumber,
    /// Its registration number at the RSZ, which it may share with others.
    pub nsso: NssoNumber,
    /// Where it is.
    pub region: Region,
    /// What it does.
    pub sector: Sector,
    /// How many people it employs.
    pub staff: u32,
    /// The day on which it was founded.
    pub founded: NaiveDate,
    /// The day on which it went bankrupt, which may lie ahead.
    pub bankrupt: Option<NaiveDate>,
    pub(super) family: &'static str,
    /// The code of its municipality until 2024 and since.
    pub(super) seat: [NisCode; 2],
}

impl Sector {
    /// Whether these are provincial or local authorities.
    pub(super) fn is_local(&self) -> bool {
        self.id == "local-authority"
    }

    /// The employer category in this quarter.
    pub fn class_in(&self, quarter: Quarter) -> &'static str {
        if self.is_local() && quarter.year() < LOCAL_AUTHORITIES_SINCE {
            "951"
        } else {
            self.class
        }
    }

    /// Where declarations of this quarter were sent, a code of a list.
    pub(super) fn source_in(&self, quarter: Quarter) -> &'static str {
        if self.is_local() && quarter.year() < LOCAL_AUTHORITIES_SINCE {
            "DIBISS"
        } else {
            "RSZ"
        }
    }

    /// Private, public or local: a code of the list of sector indicators.
    pub fn indicator(&self) -> &'static str {
        match self.employee {
            _ if self.is_local() => "PLP",
            "999" => "PFR",
            _ => "PRI",
        }
    }
}

impl Employer {
    /// The employer with this number; numbers from [`EMPLOYERS`] on begin again.
    pub(super) fn of(lists: &Lists, seed: u64, number: u32) -> Self {
        let number = number % EMPLOYERS;
        let region = region_of(number);
        let sector = *lists.sector(number / 100, region);
        let mut chance = Chance::of(seed, Topic::Employer, u64::from(number));
        let gap = chance.below(4);
        let staff = match chance.below(100) {
            0..=49 => chance.between(1, 5),
            50..=79 => chance.between(6, 25),
            80..=95 => chance.between(26, 200),
            _ => chance.between(201, 3000),
        };
        let from = if sector.is_local() {
            1977
        } else {
            1950.max(sector.since.year() + 1)
        };
        let founded = day(chance.signed(from, 2018), chance.between(1, 12));
        let bankrupt = chance
            .permille(20)
            .then(|| day(founded.year() + chance.signed(4, 60), chance.between(1, 12)));
        // The sisters of a group share the family's name.
        let mut name = Chance::of(
            seed,
            Topic::Employer,
            u64::from(first_sister(number).unwrap_or(number)) << 32,
        );
        Self {
            number,
            enterprise: EnterpriseNumber::fictitious(number * 4 + gap).expect("4 times 240,000 is below a million"),
            nsso: NssoNumber::fictitious(number % NSSO_NUMBERS).expect("a remainder of ten thousand"),
            region,
            sector,
            staff,
            founded,
            bankrupt,
            family: lists.last_name(&mut name, region),
            seat: lists.seat_in(&mut chance, region),
        }
    }

    /// The name: `Bakkerij De Smet`, and for sister companies `De Smet Productie` and `De Smet Services`.
    pub fn name(&self) -> String {
        let dutch = self.region == Region::Flemish;
        match (first_sister(self.number).map_or(0, |first| self.number - first), dutch) {
            (1, true) => format!("{} Productie", self.family),
            (1, false) => format!("{} Production", self.family),
            (2, _) => format!("{} Services", self.family),
            (_, true) => format!("{} {}", self.sector.nl, self.family),
            (_, false) => format!("{} {}", self.sector.fr, self.family),
        }
    }

    /// The code of the municipality of all its units on this day.
    pub(super) fn municipality(&self, day: NaiveDate) -> NisCode {
        self.seat[usize::from(day >= mergers())]
    }

    /// The establishment unit of this place in the list of its units.
    pub fn unit(&self, place: u32) -> EstablishmentUnit {
        let place = self.number * 40 + place % UNITS;
        EstablishmentUnit::fictitious(place).expect("40 times 240,000 is below ten million")
    }

    /// Whether the two are different employers with the same RSZ number.
    pub fn clashes_with(&self, other: &Self) -> bool {
        self.nsso == other.nsso && self.number != other.number
    }

    /// The numbers of its sister companies; none when it belongs to no group.
    pub fn sisters(&self) -> impl Iterator<Item = u32> {
        let own = self.number;
        first_sister(own)
            .into_iter()
            .flat_map(|first| first..first + GROUP.1)
            .filter(move |sister| *sister != own)
    }

    /// Whether somebody can begin there on this day.
    pub(super) fn takes_on(&self, day: NaiveDate) -> bool {
        self.founded <= day && self.bankrupt.is_none_or(|bankrupt| day < bankrupt)
    }
}

/// Some employer of this region and sector.
pub(super) fn draw(chance: &mut Chance, region: Region, weights: (u32, u32)) -> u32 {
    let (_, from, to) = REGIONS[REGIONS.iter().position(|(one, ..)| *one == region).unwrap_or_default()];
    let hundred = chance.below(EMPLOYERS / 100 / SECTOR_WEIGHTS) * SECTOR_WEIGHTS + weights.0 + chance.below(weights.1);
    hundred * 100 + chance.between(from, to - 1)
}

/// An employer of the nearest group of sister companies, in the same region and sector.
pub(super) fn in_group(number: u32) -> u32 {
    number - number % GROUP.0 + number / GROUP.0 % GROUP.1
}

fn first_sister(number: u32) -> Option<u32> {
    let place = number % GROUP.0;
    (place < GROUP.1).then_some(number - place)
}

fn region_of(number: u32) -> Region {
    let place = number % 100;
    REGIONS
        .iter()
        .find(|(_, _, to)| place < *to)
        .map_or(Region::Walloon, |(region, ..)| *region)
}

fn day(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Knowledge;
    use domain::assets::Assets;
    use proptest::prelude::*;
    use std::collections::HashSet;
    use std::sync::LazyLock;

    static LISTS: LazyLock<Lists> =
        LazyLock::new(|| Lists::read(&Knowledge::read(&Assets::embedded()).unwrap().catalogue).unwrap());

    #[test]
    fn no_two_employers_share_an_enterprise_number_or_a_unit() {
        let mut enterprises = HashSet::new();
        let mut units = HashSet::new();
        for number in 0..EMPLOYERS {
            let employer = Employer::of(&LISTS, 1, number);
            assert!(employer.enterprise.is_fictitious() && enterprises.insert(employer.enterprise));
            assert!(employer.unit(number).is_fictitious());
            if number < 10_000 {
                assert!((0..UNITS).all(|place| units.insert(employer.unit(place))));
            }
        }
    }

    #[test]
    fn sister_companies_know_each_other_and_share_a_name_and_no_rsz_number() {
        let in_groups: Vec<_> = (0..2000)
            .map(|n| Employer::of(&LISTS, 1, n))
            .filter(|e| e.sisters().count() > 0)
            .collect();
        assert!((550..650).contains(&in_groups.len()), "{}", in_groups.len());
        for one in in_groups {
            for other in one.sisters().map(|number| Employer::of(&LISTS, 1, number)) {
                assert!(other.sisters().any(|number| number == one.number));
                assert_eq!(
                    (one.region, one.sector.id, one.family),
                    (other.region, other.sector.id, other.family)
                );
                assert!(one.nsso != other.nsso && one.name() != other.name());
            }
        }
    }

    proptest! {
        #[test]
        fn an_employer_is_drawn_in_its_region_and_sector(seed: u64, brussels: bool) {
                let region = if brussels { Region::Brussels } else { Region::Flemish };
            let mut chance = Chance::of(seed, Topic::Career, 1);
            let number = draw(&mut chance, region, LISTS.weights_of("bakery").unwrap());
            let employer = Employer::of(&LISTS, seed, number);
            prop_assert_eq!((employer.region, employer.sector.id), (region, "bakery"));
            let sister = Employer::of(&LISTS, seed, in_group(number));
            prop_assert_eq!((sister.sector.id, sister.sisters().count()), ("bakery", 2));
        }
    }
}
