//! Reads the files of `assets/population`, which are compiled in, and names the line of a mistake.
//!
//! Codes are held against the catalogue's code lists. Called by [`super::lists`] when a population is made.

use chrono::NaiveDate;
use domain::assets::AssetError;
use domain::catalogue::{Catalogue, CodeList};
use domain::identifiers::{NisCode, Sex};

use super::lists::{Municipality, SECTOR_WEIGHTS, Sector, Street, Weighted, mergers, sex_index};

static FIRST_NAMES: &str = include_str!("../../assets/population/first-names.tsv");
static LAST_NAMES: &str = include_str!("../../assets/population/last-names.tsv");
static MUNICIPALITIES: &str = include_str!("../../assets/population/municipalities.tsv");
static SECTORS: &str = include_str!("../../assets/population/sectors.tsv");
static ADDRESSES: &str = include_str!("../../assets/population/addresses.tsv");

/// The decades of birth for which names are weighed: the 1910s to the 2020s.
pub(super) const DECADES: usize = 12;
pub(super) const FIRST_DECADE: i32 = 191;
/// How often a name is given so many decades away from its own, in per cent.
const FADING: [u32; 5] = [100, 45, 10, 2, 1];
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

fn side_of(row: &Row) -> Result<usize, AssetError> {
    match row.columns[0] {
        "f" => Ok(0),
        "w" => Ok(1),
        _ => Err(row.wrong("the region is neither f nor w")),
    }
}

pub(super) fn first_names() -> Result<[[Vec<Weighted>; 2]; 2], AssetError> {
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

pub(super) fn last_names() -> Result<[Weighted; 2], AssetError> {
    let mut names: [Weighted; 2] = Default::default();
    for row in rows("last-names.tsv", LAST_NAMES, "region\tname\tbearers")? {
        names[side_of(&row)?].add(row.columns[1], row.number(2)?);
    }
    Ok(names)
}

pub(super) fn municipalities(catalogue: &Catalogue) -> Result<(Vec<Municipality>, Vec<u32>), AssetError> {
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

pub(super) fn sectors(catalogue: &Catalogue) -> Result<(Vec<Sector>, Vec<u8>), AssetError> {
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

/// Streets by language, and addresses abroad by country.
type Addresses = ([Vec<&'static str>; 3], Vec<(&'static str, &'static str)>);

pub(super) fn addresses(catalogue: &Catalogue) -> Result<Addresses, AssetError> {
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
    use super::*;

    #[test]
    fn a_row_that_does_not_fit_is_named_by_its_line() {
        let error = rows("x.tsv", "# note\na\tb\n1\t2\n3\n", "a\tb").err().unwrap();
        assert_eq!((error.file.as_str(), error.line), ("population/x.tsv", 4));
        let error = rows("x.tsv", "# note\na\tc\n", "a\tb").err().unwrap();
        assert_eq!(error.line, 2);
        assert_eq!(rows("x.tsv", "", "a\tb").err().unwrap().line, 1);
    }
}
