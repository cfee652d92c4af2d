//! The lists that persons and employers are made from (`assets/population`), read and held against the catalogue once.
//!
//! Every text of the population borrows from the files that were compiled in: a person costs no copy of a street's name.
//! Called by the population when it is made; it opens no file.

use chrono::NaiveDate;
use domain::assets::AssetError;
use domain::catalogue::{Catalogue, CodeList};
use domain::identifiers::{NisCode, Region, Sex};

use super::chance::Chance;

static FIRST_NAMES: &str = include_str!("../../assets/population/first-names.tsv");
static LAST_NAMES: &str = include_str!("../../assets/population/last-names.tsv");
static MUNICIPALITIES: &str = include_str!("../../assets/population/municipalities.tsv");
static SECTORS: &str = include_str!("../../assets/population/sectors.tsv");
static ADDRESSES: &str = include_str!("../../assets/population/addresses.tsv");

/// The decades of birth for which names are weighed: the 1910s to the 2020s.
const DECADES: usize = 12;
const FIRST_DECADE: i32 = 191;
/// How often a name is given so many decades away from its own, in per cent.
const FADING: [u32; 5] = [100, 45, 10, 2, 1];
/// The sum of the sectors' weights.
pub(super) const SECTOR_WEIGHTS: u32 = 200;

/// Texts with their weights added up.
#[derive(Debug, Default)]
struct Weighted {
    texts: Vec<&'static str>,
    reached: Vec<u32>,
}

impl Weighted {
    fn add(&mut self, text: &'static str, weight: u32) {
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
    nis: &'static str,
    /// Its code since 2025, where it merged.
    merged: Option<&'static str>,
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
    regions: &'static str,
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

/// A row of a list: where it stands, and its columns.
struct Row {
    file: &'static str,
    line: usize,
    columns: Vec<&'static str>,
}

impl Row {
    fn wrong(&self, why: &str) -> AssetError {
        AssetError {
            file: format!("population/{}", self.file),
            line: self.line,
            why: why.to_owned(),
        }
    }

    fn number<T: std::str::FromStr>(&self, column: usize) -> Result<T, AssetError> {
        self.columns[column]
            .parse()
            .ok()
            .ok_or_else(|| self.wrong("a column that holds a number holds none"))
    }

    /// That the code is in the list, and from when on.
    fn since(&self, list: Option<&CodeList>, code: &str) -> Result<Option<NaiveDate>, AssetError> {
        let entries = list.map(|list| list.entries_of(code)).unwrap_or_default();
        let first = entries
            .first()
            .ok_or_else(|| self.wrong("a code is not in its code list"))?;
        match entries.last() {
            Some(newest) if newest.until.is_some() => Err(self.wrong("a code is no longer valid")),
            _ => Ok(first.from),
        }
    }
}

fn rows(file: &'static str, text: &'static str, header: &str) -> Result<Vec<Row>, AssetError> {
    let width = header.split('\t').count();
    let mut lines = text.lines().enumerate().skip_while(|(_, line)| line.starts_with('#'));
    let row = |(line, text): (usize, &'static str)| Row {
        file,
        line: line + 1,
        columns: text.split('\t').collect(),
    };
    let first = lines.next().map(row);
    match first {
        Some(first) if first.columns.join("\t") == header => {}
        first => {
            let first = first.unwrap_or(Row {
                file,
                line: 1,
                columns: Vec::new(),
            });
            return Err(first.wrong(&format!("expected the header {}", header.replace('\t', ", "))));
        }
    }
    lines
        .map(row)
        .map(|row| {
            if row.columns.len() == width {
                Ok(row)
            } else {
                Err(row.wrong("a column is missing or too much"))
            }
        })
        .collect()
}

impl Lists {
    pub(super) fn read(catalogue: &Catalogue) -> Result<Self, AssetError> {
        let (municipalities, inhabitants) = municipalities(catalogue)?;
        let (sectors, sector_at) = sectors(catalogue)?;
        let (streets, abroad) = addresses(catalogue)?;
        let stand_in = sectors
            .iter()
            .position(|sector| sector.id == "non-profit")
            .unwrap_or_default();
        let (first, last) = (first_names()?, last_names()?);
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

fn sex_index(sex: Sex) -> usize {
    usize::from(sex == Sex::Female)
}

fn side_of(row: &Row) -> Result<usize, AssetError> {
    match row.columns[0] {
        "f" => Ok(0),
        "w" => Ok(1),
        _ => Err(row.wrong("the region is neither f nor w")),
    }
}

fn first_names() -> Result<[[Vec<Weighted>; 2]; 2], AssetError> {
    let mut names: [[Vec<Weighted>; 2]; 2] = Default::default();
    for decades in names.iter_mut().flatten() {
        decades.resize_with(DECADES, Weighted::default);
    }
    for row in rows("first-names.tsv", FIRST_NAMES, "region\tsex\tname\tbearers\tyears")? {
        let sex = match row.columns[1] {
            "m" => Sex::Male,
            "f" => Sex::Female,
            _ => return Err(row.wrong("the sex is neither m nor f")),
        };
        let bearers: u32 = row.number(3)?;
        let years: Vec<i32> = row.columns[4].split(' ').filter_map(|year| year.parse().ok()).collect();
        if years.is_empty() {
            return Err(row.wrong("there is no year"));
        }
        let decades = &mut names[side_of(&row)?][sex_index(sex)];
        for (decade, list) in (FIRST_DECADE..).zip(decades) {
            let away = years
                .iter()
                .map(|year| (year / 10 - decade).unsigned_abs() as usize)
                .min()
                .unwrap_or_default();
            let share = FADING.get(away).copied().unwrap_or_default();
            list.add(row.columns[2], bearers * share / 100);
        }
    }
    Ok(names)
}

fn last_names() -> Result<[Weighted; 2], AssetError> {
    let mut names: [Weighted; 2] = Default::default();
    for row in rows("last-names.tsv", LAST_NAMES, "region\tname\tbearers")? {
        names[side_of(&row)?].add(row.columns[1], row.number(2)?);
    }
    Ok(names)
}

fn municipalities(catalogue: &Catalogue) -> Result<(Vec<Municipality>, Vec<u32>), AssetError> {
    let codes = catalogue.code_list("municipality");
    let (mut list, mut reached, mut total): (Vec<Municipality>, Vec<u32>, u32) = Default::default();
    for row in rows(
        "municipalities.tsv",
        MUNICIPALITIES,
        "nis\tsince-2025\tlanguage\tname\tinhabitants\tpostal",
    )? {
        let nis = row.columns[0];
        let merged = Some(row.columns[1]).filter(|code| !code.is_empty());
        let before = mergers().pred_opt().unwrap_or_default();
        let valid = |code: &str, day| codes.is_some_and(|codes| codes.allows(code, day));
        if !valid(nis, before) || !valid(merged.unwrap_or(nis), mergers()) {
            return Err(row.wrong("the code list has no such municipality before or after the mergers"));
        }
        let language = match row.columns[2] {
            "nl" => Street::Dutch,
            "fr" => Street::French,
            "de" => Street::German,
            "b" => Street::Both,
            _ => return Err(row.wrong("the language is none of nl, fr, de and b")),
        };
        let region = NisCode::parse(nis).ok().and_then(NisCode::region);
        let region = region.ok_or_else(|| row.wrong("the code lies in no region"))?;
        if list.last().is_some_and(|last| last.nis >= nis) {
            return Err(row.wrong("the codes are not sorted"));
        }
        list.push(Municipality {
            nis,
            merged,
            language,
            name: row.columns[3],
            postal: row.columns[5],
            region,
        });
        total += row.number::<u32>(4)?;
        reached.push(total);
    }
    Ok((list, reached))
}

fn sectors(catalogue: &Catalogue) -> Result<(Vec<Sector>, Vec<u8>), AssetError> {
    let header = "id\tweight\tregions\tclass\tmanual\temployee\tmanual-share\twage\trisk\tnl\tfr";
    let [classes, committees, risks] =
        ["dmfa-employer-class", "joint-committee", "dmfa-risk-activity"].map(|list| catalogue.code_list(list));
    let (mut list, mut at): (Vec<Sector>, Vec<u8>) = Default::default();
    for row in rows("sectors.tsv", SECTORS, header)? {
        let [class, manual, employee, risk] = [3, 4, 5, 8].map(|column| row.columns[column]);
        for (codes, code) in [(committees, manual), (committees, employee), (risks, risk)] {
            row.since(codes, code)?;
        }
        let since = row.since(classes, class)?.unwrap_or_default();
        let index = u8::try_from(list.len())
            .ok()
            .ok_or_else(|| row.wrong("there are too many sectors"))?;
        at.extend(std::iter::repeat_n(index, row.number(1)?));
        list.push(Sector {
            id: row.columns[0],
            class,
            manual,
            employee,
            manual_share: row.number(6)?,
            wage: row.number::<i64>(7)? * 100,
            risk,
            since,
            nl: row.columns[9],
            fr: row.columns[10],
            regions: row.columns[2],
        });
        if at.len() > SECTOR_WEIGHTS as usize {
            return Err(row.wrong("the weights add up to more than 200"));
        }
    }
    let end = Row {
        file: "sectors.tsv",
        line: SECTORS.lines().count(),
        columns: Vec::new(),
    };
    if at.len() < SECTOR_WEIGHTS as usize {
        return Err(end.wrong("the weights add up to less than 200"));
    }
    if !list.iter().any(|sector| sector.id == "non-profit") {
        return Err(end.wrong("the sector non-profit is missing, which stands in for others"));
    }
    Ok((list, at))
}

type Addresses = ([Vec<&'static str>; 3], Vec<(&'static str, &'static str)>);

fn addresses(catalogue: &Catalogue) -> Result<Addresses, AssetError> {
    let countries = catalogue.code_list("country");
    let (mut streets, mut abroad): Addresses = Default::default();
    let all = rows("addresses.tsv", ADDRESSES, "list\ttext")?;
    for row in &all {
        let text = row.columns[1];
        match row.columns[0] {
            "nl" => streets[0].push(text),
            "fr" => streets[1].push(text),
            "de" => streets[2].push(text),
            country => {
                row.since(countries, country)?;
                abroad.push((country, text));
            }
        }
    }
    if streets.iter().any(Vec::is_empty) || abroad.is_empty() {
        let end = Row {
            file: "addresses.tsv",
            line: all.len(),
            columns: Vec::new(),
        };
        return Err(end.wrong("a language has no street, or there is no address abroad"));
    }
    Ok((streets, abroad))
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

    #[test]
    fn a_row_that_does_not_fit_is_named_by_its_line() {
        let error = rows("x.tsv", "# note\na\tb\n1\t2\n3\n", "a\tb").err().unwrap();
        assert_eq!((error.file.as_str(), error.line), ("population/x.tsv", 4));
        let error = rows("x.tsv", "# note\na\tc\n", "a\tb").err().unwrap();
        assert_eq!(error.line, 2);
        assert_eq!(rows("x.tsv", "", "a\tb").err().unwrap().line, 1);
    }
}
