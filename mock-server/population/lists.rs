//! The lists that persons and employers are made from (`assets/population`), read and held against the catalogue once.
//!
//! Every text of the population borrows from the files that were compiled in: a person costs no copy of a street's name.
//! Called by the population when it is made; it opens no file.

use chrono::NaiveDate;
use domain::assets::AssetError;
use domain::catalogue::Catalogue;
use domain::identifiers::{NisCode, Region, Sex};

use super::chance::Chance;
use super::list_files::{self as files, DECADES, FIRST_DECADE};

/// The sum of the sectors' weights.
pub(super) const SECTOR_WEIGHTS: u32 = 200;

/// Texts with their weights added up.
#[derive(Debug, Default)]
pub(super) struct Weighted {
    texts: Vec<&'static str>,
    reached: Vec<u32>,
}

impl Weighted {
    pub(super) fn add(&mut self, text: &'static str, weight: u32) {
        self.texts.push(text);
        self.reached
            .push(self.reached.last().copied().unwrap_or_default() + weight);
    }

    fn draw(&self, chance: &mut Chance) -> &'static str {
        self.texts[chance.weighted(&self.reached)]
    }
}

/// A municipality as it was before 2025.
#[derive(Clone, Copy, Debug)]
pub(super) struct Municipality {
    /// Its code until 2024.
    pub(super) nis: &'static str,
    /// Its code since 2025, where it merged.
    pub(super) merged: Option<&'static str>,
    pub(super) language: Street,
    pub(super) name: &'static str,
    pub(super) postal: &'static str,
    pub(super) region: Region,
}

impl Municipality {
    /// Its code on this day.
    pub(super) fn code(&self, day: NaiveDate) -> &'static str {
        self.merged.filter(|_| day >= mergers()).unwrap_or(self.nis)
    }

    /// Whether its code changed in 2025.
    pub(super) fn merged(&self) -> bool {
        self.merged.is_some()
    }
}

/// The day on which the municipalities of 2025 began.
pub(super) fn mergers() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 1, 1).expect("every year has a 1 January")
}

/// The language of a municipality's streets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Street {
    Dutch,
    French,
    German,
    Both,
}

/// A sector of employers.
#[derive(Clone, Copy, Debug)]
pub struct Sector {
    /// Its short name in the list.
    pub id: &'static str,
    /// The employer category (zone 00036).
    pub class: &'static str,
    /// The joint committee of its manual workers (zone 00046).
    pub manual: &'static str,
    /// The joint committee of its employees.
    pub employee: &'static str,
    /// How many of a hundred workers are manual workers.
    pub manual_share: u32,
    /// Full-time gross cents a month, at the level of 2025.
    pub wage: i64,
    /// The usual activity (zone 00041).
    pub risk: &'static str,
    /// From when on its category is valid.
    pub since: NaiveDate,
    pub(super) nl: &'static str,
    pub(super) fr: &'static str,
    pub(super) regions: &'static str,
}

impl Sector {
    fn is_in(&self, region: Region) -> bool {
        self.regions.contains(match region {
            Region::Flemish => 'f',
            Region::Brussels => 'b',
            Region::Walloon => 'w',
        })
    }
}

/// All lists.
#[derive(Debug)]
pub(super) struct Lists {
    /// By region (0 Flanders, 1 Wallonia), sex and decade of birth.
    first: [[Vec<Weighted>; 2]; 2],
    last: [Weighted; 2],
    municipalities: Vec<Municipality>,
    inhabitants: Vec<u32>,
    streets: [Vec<&'static str>; 3],
    abroad: Vec<(&'static str, &'static str)>,
    sectors: Vec<Sector>,
    /// The index of the sector for each of the [`SECTOR_WEIGHTS`].
    sector_at: Vec<u8>,
    stand_in: usize,
}

impl Lists {
    pub(super) fn read(catalogue: &Catalogue) -> Result<Self, AssetError> {
        let (municipalities, inhabitants) = files::municipalities(catalogue)?;
        let (sectors, sector_at) = files::sectors(catalogue)?;
        let (streets, abroad) = files::addresses(catalogue)?;
        let stand_in = sectors
            .iter()
            .position(|sector| sector.id == "non-profit")
            .unwrap_or_default();
        let (first, last) = (files::first_names()?, files::last_names()?);
        Ok(Self {
            first,
            last,
            municipalities,
            inhabitants,
            streets,
            abroad,
            sectors,
            sector_at,
            stand_in,
        })
    }

    /// A first name as parents of this region gave it in this year.
    pub(super) fn first_name(&self, chance: &mut Chance, region: Region, sex: Sex, born: i32) -> &'static str {
        let decade = usize::try_from(born / 10 - FIRST_DECADE)
            .unwrap_or_default()
            .min(DECADES - 1);
        self.first[side(chance, region)][sex_index(sex)][decade].draw(chance)
    }

    /// A last name of this region.
    pub(super) fn last_name(&self, chance: &mut Chance, region: Region) -> &'static str {
        self.last[side(chance, region)].draw(chance)
    }

    /// A municipality, each as often as it has inhabitants.
    pub(super) fn municipality(&self, chance: &mut Chance) -> &Municipality {
        &self.municipalities[chance.weighted(&self.inhabitants)]
    }

    /// The codes, until 2024 and since, of a municipality of this region, each as often as it has inhabitants.
    pub(super) fn seat_in(&self, chance: &mut Chance, region: Region) -> [NisCode; 2] {
        loop {
            // Every region has some of them, so this ends.
            let drawn = self.municipality(chance);
            if drawn.region == region {
                let code = |digits| NisCode::parse(digits).expect("the list was read with its codes");
                return [code(drawn.nis), code(drawn.merged.unwrap_or(drawn.nis))];
            }
        }
    }

    /// The municipality that had this code in 2024.
    pub(super) fn municipality_of(&self, nis: &str) -> Option<&Municipality> {
        self.municipalities.iter().find(|municipality| municipality.nis == nis)
    }

    /// A municipality near this one: its code begins with the same two digits.
    pub(super) fn nearby(&self, chance: &mut Chance, here: &Municipality) -> Municipality {
        let near = |one: &Municipality| one.nis[..2].cmp(&here.nis[..2]);
        let from = self.municipalities.partition_point(|one| near(one).is_lt());
        let to = self.municipalities.partition_point(|one| near(one).is_le());
        chance.pick(&self.municipalities[from..to])
    }

    /// A street in a municipality of this language.
    pub(super) fn street(&self, chance: &mut Chance, language: Street) -> &'static str {
        let list = match language {
            Street::Dutch => 0,
            Street::French => 1,
            Street::German => 2,
            Street::Both => usize::from(chance.permille(750)),
        };
        let streets: &[&'static str] = &self.streets[list];
        chance.pick(streets)
    }

    /// A country and an address in it.
    pub(super) fn abroad(&self, chance: &mut Chance) -> (&'static str, &'static str) {
        chance.pick(&self.abroad)
    }

    /// The sector of the employers with this share of the weights; another one stands in where a region has none.
    pub(super) fn sector(&self, weight: u32, region: Region) -> &Sector {
        let index = self.sector_at[(weight % SECTOR_WEIGHTS) as usize];
        let sector = &self.sectors[usize::from(index)];
        if sector.is_in(region) {
            sector
        } else {
            &self.sectors[self.stand_in]
        }
    }

    /// The first of the weights that the sector with this name has, and how many.
    pub(super) fn weights_of(&self, id: &str) -> Option<(u32, u32)> {
        let index = self.sectors.iter().position(|sector| sector.id == id)?;
        let first = self.sector_at.iter().position(|at| usize::from(*at) == index)?;
        let count = self.sector_at.iter().filter(|at| usize::from(**at) == index).count();
        Some((first as u32, count as u32))
    }
}

/// Flanders or Wallonia, whose lists serve for Brussels too: two in three as in Wallonia.
fn side(chance: &mut Chance, region: Region) -> usize {
    match region {
        Region::Flemish => 0,
        Region::Walloon => 1,
        Region::Brussels => usize::from(chance.permille(670)),
    }
}

pub(super) fn sex_index(sex: Sex) -> usize {
    usize::from(sex == Sex::Female)
}
#[cfg(test)]
mod tests {
    use super::super::chance::Topic;
    use super::*;
    use domain::Knowledge;
    use domain::assets::Assets;

    fn lists() -> Lists {
        Lists::read(&Knowledge::read(&Assets::embedded()).unwrap().catalogue).unwrap()
    }

    #[test]
    fn old_and_young_bear_the_names_of_their_time() {
        let lists = lists();
        let share = |name: &str, sex, born| {
            let mut chance = Chance::of(1, Topic::Identity, 0);
            let drawn = (0..20_000).filter(|_| lists.first_name(&mut chance, Region::Flemish, sex, born) == name);
            drawn.count()
        };
        assert!(share("Marc", Sex::Male, 1960) > 20 * share("Marc", Sex::Male, 2015).max(1));
        assert!(share("Maria", Sex::Female, 1930) > 20 * share("Maria", Sex::Female, 2015).max(1));
        assert!(share("Noah", Sex::Male, 2015) > 20 * share("Noah", Sex::Male, 1955).max(1));
        assert!(share("Emma", Sex::Female, 2012) > 20 * share("Emma", Sex::Female, 1950).max(1));
    }

    #[test]
    fn a_municipality_that_merged_has_its_new_code_from_2025_on() {
        let lists = lists();
        let hasselt = lists.municipality_of("71022").unwrap();
        assert_eq!(hasselt.code(mergers().pred_opt().unwrap()), "71022");
        assert_eq!(hasselt.code(mergers()), "71072");
        assert!(!lists.municipality_of("44021").unwrap().merged());
        assert_eq!(lists.municipalities.len(), 581);
    }
}
