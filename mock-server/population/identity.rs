//! Who somebody is and where they lived: names, nationality, civil state and main residences.

use chrono::{Datelike, NaiveDate};
use domain::identifiers::{Region, Sex};

use super::chance::{Chance, later};
use super::lists::{Lists, Municipality, mergers};
use super::person::{Address, Residence};

/// Names and the like.
pub(super) struct Identity {
    pub(super) last_name: String,
    pub(super) first_names: String,
    pub(super) nationality: &'static str,
    pub(super) born_abroad: bool,
    pub(super) civil_state: &'static str,
}

/// The nationalities other than Belgian that the code list has, the more frequent ones more often.
const NATIONALITIES: [&str; 16] = [
    "111", "111", "129", "129", "129", "128", "128", "354", "122", "109", "123", "106", "103", "306", "141", "822",
];

pub(super) fn identity(lists: &Lists, chance: &mut Chance, region: Region, sex: Sex, birth: NaiveDate) -> Identity {
    let mut last_name = lists.last_name(chance, region).to_owned();
    // Since 2014 parents may give both names.
    if birth.year() >= 2014 && chance.permille(100) {
        last_name = format!("{last_name} {}", lists.last_name(chance, region));
    }
    let first = lists.first_name(chance, region, sex, birth.year());
    let second = lists.first_name(chance, region, sex, birth.year() - 25);
    let first_names = if chance.permille(550) && second != first {
        format!("{first} {second}")
    } else {
        first.to_owned()
    };
    let foreign = chance.permille(130);
    let nationality = if foreign { chance.pick(&NATIONALITIES) } else { "150" };
    let born_abroad = if foreign {
        chance.permille(650)
    } else {
        chance.permille(60)
    };
    Identity {
        last_name,
        first_names,
        nationality,
        born_abroad,
        civil_state: civil_state(chance, birth),
    }
}

/// The civil state in 2026, roughly as the ages have it.
fn civil_state(chance: &mut Chance, birth: NaiveDate) -> &'static str {
    let drawn = chance.below(100);
    match (2026 - birth.year(), drawn) {
        (..=22, _) | (23..=34, 0..=74) | (35..=54, 0..=39) | (55.., 0..=9) => "10",
        (23..=34, 75..=94) | (35..=54, 40..=84) | (55..=74, 10..=74) | (75.., 10..=54) => "20",
        (75.., 55..=91) | (55..=74, 75..=82) => "30",
        _ => chance.pick(&["40", "41", "80"]),
    }
}

/// The main residences from birth on, oldest first, with the days that are known on `today`. `abroad` is the day from
/// which on the person lives abroad.
pub(super) fn residences(
    lists: &Lists,
    chance: &mut Chance,
    home: Municipality,
    birth: NaiveDate,
    abroad: Option<NaiveDate>,
    until: NaiveDate,
) -> Vec<Residence> {
    let mut homes = Vec::new();
    let mut here = home;
    let mut begin = birth;
    let mut leaves = later(birth, chance.between(18 * 365, 29 * 365));
    if chance.permille(350) {
        leaves = later(birth, chance.between(700, 15 * 365));
    }
    while begin <= until {
        let end = abroad.map_or(leaves, |abroad| abroad.min(leaves));
        belgian(lists, chance, &here, begin, end, until, &mut homes);
        begin = end;
        if abroad == Some(end) {
            break;
        }
        here = match chance.below(100) {
            0..=39 => here,
            40..=84 => lists.nearby(chance, &here),
            _ => *lists.municipality(chance),
        };
        leaves = later(begin, chance.between(400, 20 * 365));
    }
    if let Some(begin) = abroad.filter(|begin| *begin <= until) {
        let (country, address) = lists.abroad(chance);
        homes.push(Residence {
            begin,
            end: None,
            address: Address::Foreign(country, address),
        });
    }
    homes
}

/// A residence in Belgium until the day before `end`; two, where the municipality merged in between.
pub(super) fn belgian(
    lists: &Lists,
    chance: &mut Chance,
    here: &Municipality,
    begin: NaiveDate,
    end: NaiveDate,
    until: NaiveDate,
    homes: &mut Vec<Residence>,
) {
    let street = lists.street(chance, here.language);
    let house = match chance.below(20) {
        0 => format!("{}A", chance.between(1, 180)),
        _ => chance.between(1, 260).to_string(),
    };
    let letter_box = chance.permille(180).then(|| chance.between(1, 24).to_string());
    let mut add = |begin: NaiveDate, end: NaiveDate| {
        if begin < end && begin <= until {
            let address = Address::Belgian {
                street,
                house: house.clone(),
                letter_box: letter_box.clone(),
                postal: here.postal,
                municipality: here.code(begin),
                name: here.name,
            };
            homes.push(Residence {
                begin,
                end: end.pred_opt().filter(|end| *end <= until),
                address,
            });
        }
    };
    if here.merged() && begin < mergers() && mergers() < end {
        add(begin, mergers());
        add(mergers(), end);
    } else {
        add(begin, end);
    }
}
