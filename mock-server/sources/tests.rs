//! The tables against the catalogue, and the personas' facts as the tables show them.

use std::sync::LazyLock;

use chrono::NaiveDate;
use domain::assets::Assets;
use domain::calendar::Quarter;
use domain::dossier::ValueRef;
use domain::wire::Persona;
use proptest::prelude::*;

use super::*;

mod benefits;
mod dmfa_rows;
mod personas;

struct World {
    knowledge: Arc<Knowledge>,
    population: Arc<Population>,
    sources: Sources,
    today: NaiveDate,
}

fn world(seed: u64, size: u64, today: NaiveDate) -> World {
    let knowledge = Arc::new(Knowledge::read(&Assets::embedded()).unwrap());
    let population = Arc::new(Population::new(seed, size, today, knowledge.clone()).unwrap());
    let sources = Sources::new(population.clone(), knowledge.clone());
    World {
        knowledge,
        population,
        sources,
        today,
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

static WORLD: LazyLock<World> = LazyLock::new(|| world(1, 12_000_000, day(2026, 11, 22)));

impl World {
    fn tables(&self, source: &str, ssin: Ssin) -> Vec<Table> {
        self.sources
            .get(&SourceId::parse(source).unwrap())
            .unwrap()
            .look_up(ssin)
            .tables
    }

    fn persona(&self, id: &str) -> &Persona {
        self.population
            .personas()
            .iter()
            .find(|persona| persona.id == id)
            .unwrap()
    }

    /// Every rule of the catalogue that what is held on this number breaks.
    fn violations(&self, tables: &[Table]) -> Vec<catalogue::Violation> {
        let catalogue = &self.knowledge.catalogue;
        let mut found = Vec::new();
        for source in catalogue.sources() {
            let own: Vec<Table> = tables
                .iter()
                .filter(|table| table.block().source() == source.id)
                .cloned()
                .collect();
            found.extend(catalogue.violations(&own, |table, row| self.day_of(&own, table, row)));
        }
        found
    }

    /// The day on which the codes of a row must be valid: of a declaration the quarter's first, of a Dimona period the
    /// entry, of a residence and of a living wage the first.
    fn day_of(&self, tables: &[Table], table: &Table, row: usize) -> NaiveDate {
        match table.block().as_str() {
            "register.residence" | "living-wage.attest" => date(table, "begin", row).unwrap(),
            "dimona.period" => date(table, "entry-date", row).unwrap(),
            block if block.starts_with("dmfa") => quarter_of(tables, table, row).first_day(),
            _ => self.today,
        }
    }
}

fn date(table: &Table, field: &str, row: usize) -> Option<NaiveDate> {
    match table.value(field, row) {
        Some(ValueRef::Date(day)) => Some(day),
        _ => None,
    }
}

fn text<'a>(table: &'a Table, field: &str, row: usize) -> Option<&'a str> {
    match table.value(field, row) {
        Some(ValueRef::Code(text) | ValueRef::Text(text)) => Some(text),
        _ => None,
    }
}

fn table<'a>(tables: &'a [Table], block: &str) -> &'a Table {
    tables.iter().find(|table| table.block().as_str() == block).unwrap()
}

/// The quarter of a row of any block of the declarations.
fn quarter_of(tables: &[Table], of: &Table, row: usize) -> Quarter {
    if of.block().id() == "attestation" {
        let below = table(tables, "dmfa.employer-declaration");
        return quarter_of(tables, below, below.rows_of(row).next().unwrap());
    }
    if let Some(ValueRef::Quarter(quarter)) = of.value("quarter", row) {
        return quarter;
    }
    let above = WORLD
        .knowledge
        .catalogue
        .block(of.block())
        .unwrap()
        .parent
        .clone()
        .unwrap();
    quarter_of(
        tables,
        table(tables, above.as_str()),
        of.parents().unwrap()[row] as usize,
    )
}

#[test]
fn the_seven_sources_are_those_of_the_catalogue() {
    let ids: Vec<_> = WORLD.sources.ids().map(SourceId::as_str).collect();
    assert_eq!(
        ids,
        [
            "register",
            "dimona",
            "dmfa",
            "unemployment",
            "living-wage",
            "sickness",
            "jobbonus"
        ]
    );
    assert!(WORLD.sources.get(&SourceId::parse("tax").unwrap()).is_none());
}

#[test]
fn everything_held_on_personas_and_odd_numbers_obeys_the_catalogue_whatever_day_it_is() {
    for today in [
        day(2026, 1, 1),
        day(2026, 1, 25),
        day(2026, 11, 22),
        day(2028, 2, 29),
        day(2029, 12, 31),
    ] {
        let world = world(5, 100, today);
        let odd = world.population.odd_numbers();
        let numbers = world.population.personas().iter().map(|persona| persona.ssin);
        for ssin in numbers.chain(odd.iter().map(|odd| odd.ssin)) {
            let tables: Vec<Table> = world
                .sources
                .ids()
                .flat_map(|id| world.tables(id.as_str(), ssin))
                .collect();
            assert_eq!(world.violations(&tables), [], "on {today}");
        }
    }
}

#[test]
fn a_career_of_forty_years_obeys_the_catalogue_once_it_lies_after_2003() {
    let world = world(1, 10, day(2044, 5, 1));
    let tables = world.sources.tables(&world.population.long_career());
    assert_eq!(table(&tables, "dmfa.attestation").rows(), 160);
    assert_eq!(table(&tables, "dimona.period").rows(), 3);
    assert_eq!(world.violations(&tables), []);
}

#[test]
fn a_person_made_by_hand_is_found_once_admitted() {
    let knowledge = WORLD.knowledge.clone();
    let mut population = Population::new(1, 10, WORLD.today, knowledge.clone()).unwrap();
    let person = population.long_career();
    let ssin = person.ssin;
    assert!(population.find(ssin).is_none());
    population.admit(person);
    let sources = Sources::new(Arc::new(population), knowledge);
    let held = sources.get(&SourceId::parse("dmfa").unwrap()).unwrap().look_up(ssin);
    assert_eq!(table(&held.tables, "dmfa.attestation").rows(), 160);
}

#[test]
fn identity_stands_in_the_oldest_declarations_only() {
    let person = (0..200_u64)
        .map(|n| WORLD.population.person(n * 60_000))
        .find(|person| {
            let tables = WORLD.sources.tables(person);
            tables.iter().any(|table| {
                table.block().as_str() == "dmfa.natural-person"
                    && (0..table.rows()).any(|row| table.value("sex", row).is_some())
            })
        });
    let tables = WORLD.sources.tables(&person.unwrap());
    let people = table(&tables, "dmfa.natural-person");
    for row in 0..people.rows() {
        let old = quarter_of(&tables, people, row).year() < 2004;
        assert_eq!(people.value("last-name", row).is_some(), old);
    }
}

#[test]
fn a_cancelled_number_has_an_identity_and_nothing_else() {
    let odd = WORLD.population.odd_numbers();
    let of = |id: &str| odd.iter().find(|odd| odd.id == id).unwrap().ssin;
    let register = WORLD.tables("register", of("cancelled"));
    assert_eq!(
        text(table(&register, "register.number"), "status", 0),
        Some("cancelled")
    );
    assert_eq!(table(&register, "register.residence").rows(), 0);
    assert!(WORLD.tables("dimona", of("cancelled")).is_empty());
    assert!(WORLD.tables("register", of("unknown")).is_empty());
    let register = WORLD.tables("register", of("deceased"));
    assert_eq!(
        date(table(&register, "register.identity"), "death-date", 0),
        Some(day(2025, 2, 9))
    );
    let register = WORLD.tables("register", of("replaced"));
    let numbers = table(&register, "register.number");
    assert_eq!(text(numbers, "status", 0), Some("replaced"));
    assert!(numbers.value("replaced-by", 0) == table(&register, "register.identity").value("ssin", 0));
    let holdings = WORLD
        .sources
        .get(&SourceId::parse("dimona").unwrap())
        .unwrap()
        .look_up(of("replaced"));
    assert_eq!(holdings.subjects.len(), 2);
    let periods = table(&holdings.tables, "dimona.period");
    assert!(
        periods.value("ssin", 0) == Some(ValueRef::Ssin(of("replaced"))),
        "a period from before the replacement"
    );
    assert!(
        odd.iter()
            .all(|odd| odd.ssin.is_fictitious() && odd.names.first_blank().is_none())
    );
}

proptest! {
    #[test]
    fn every_row_of_every_person_obeys_the_catalogue(index in 0_u64..12_000_000) {
        let tables = WORLD.sources.tables(&WORLD.population.person(index));
        prop_assert_eq!(WORLD.violations(&tables), []);
    }

    #[test]
    fn what_is_looked_up_is_about_the_number_asked(index in 0_u64..12_000_000) {
        let ssin = WORLD.population.ssin_of(index);
        for id in WORLD.sources.ids() {
            let held = WORLD.sources.get(id).unwrap().look_up(ssin);
            prop_assert!(held.subjects.contains(&ssin));
            let columns = held.tables.iter().filter_map(|table| table.column("ssin"));
            for column in columns {
                for row in 0..column.values.len() {
                    prop_assert!(matches!(column.values.get(row), Some(ValueRef::Ssin(found)) if held.subjects.contains(&found)));
                }
            }
        }
    }
}
