//! That the declarations fill every block and field, and that what is owed holds together.

use std::collections::{BTreeMap, BTreeSet};

use domain::catalogue::{BlockPath, FieldPath};

use super::*;

/// Most people that are looked at before a field counts as never filled.
const MOST: u64 = 30_000;

/// The declarations of people spread over the population.
fn people() -> impl Iterator<Item = Vec<Table>> {
    let dmfa = |table: &Table| table.block().source().as_str() == "dmfa";
    (0..MOST).map(move |place| {
        let person = WORLD.population.person(place * 7_654_321 % 12_000_000);
        WORLD.sources.tables(&person).into_iter().filter(dmfa).collect()
    })
}

fn cents(table: &Table, field: &str, row: usize) -> Option<i64> {
    match table.value(field, row) {
        Some(ValueRef::Cents(amount)) => Some(amount.0),
        _ => None,
    }
}

#[test]
fn every_block_and_field_of_the_declarations_is_filled_in_somebodys_life() {
    let source = WORLD
        .knowledge
        .catalogue
        .source(&SourceId::parse("dmfa").unwrap())
        .unwrap();
    let mut blocks: BTreeSet<BlockPath> = source.blocks.iter().map(|block| block.path.clone()).collect();
    let mut fields: BTreeSet<FieldPath> = source
        .blocks
        .iter()
        .flat_map(|block| &block.fields)
        .map(|field| field.path.clone())
        .collect();
    for tables in people() {
        for table in &tables {
            if table.rows() > 0 {
                blocks.remove(table.block());
            }
            for column in table.columns() {
                if fields.contains(&column.field) && (0..table.rows()).any(|row| column.values.get(row).is_some()) {
                    fields.remove(&column.field);
                }
            }
        }
        if blocks.is_empty() && fields.is_empty() {
            return;
        }
    }
    panic!("never filled: {blocks:?} {fields:?}");
}

#[test]
fn nobody_is_relieved_of_more_than_the_ordinary_contribution() {
    let mut relieved = 0;
    for tables in people().filter(|tables| !tables.is_empty()).take(300) {
        let of = |block| table(&tables, block);
        let occupations = of("dmfa.occupation").parents().unwrap();
        let mut taken: BTreeMap<u32, i64> = BTreeMap::new();
        for (block, record_of) in [
            ("dmfa.worker-deduction", None),
            ("dmfa.occupation-deduction", Some(occupations)),
        ] {
            let deductions = of(block);
            for (row, parent) in deductions.parents().unwrap().iter().enumerate() {
                let record = record_of.map_or(*parent, |records| records[*parent as usize]);
                *taken.entry(record).or_default() += cents(deductions, "amount", row).unwrap();
            }
        }
        let contributions = of("dmfa.worker-contribution");
        let mut ordinary: BTreeMap<u32, i64> = BTreeMap::new();
        for (row, record) in contributions.parents().unwrap().iter().enumerate() {
            // The ordinary contribution stands first and bears the worker code of its record.
            let own = text(of("dmfa.worker-record"), "worker-code", *record as usize);
            if text(contributions, "worker-code", row) == own {
                ordinary.insert(*record, cents(contributions, "amount", row).unwrap());
            }
        }
        for (record, taken) in taken {
            relieved += 1;
            assert!(
                ordinary.get(&record).is_some_and(|owed| taken <= *owed + 2),
                "record {record}: {taken}"
            );
        }
    }
    assert!(relieved > 1000, "{relieved}");
}

#[test]
fn a_student_has_days_before_2017_and_hours_since_and_no_occupation() {
    let mut seen = BTreeSet::new();
    for tables in people() {
        if seen.len() == 2 {
            return;
        }
        let Some(students) = tables.iter().find(|table| table.block().id() == "student-contribution") else {
            continue;
        };
        for (row, record) in students.parents().unwrap().iter().enumerate() {
            let old = quarter_of(&tables, students, row).year() < 2017;
            assert_eq!(students.value("days", row).is_some(), old);
            assert_eq!(students.value("hours", row).is_some(), !old);
            assert!(cents(students, "contribution", row) < cents(students, "remuneration", row));
            let code = text(table(&tables, "dmfa.worker-record"), "worker-code", *record as usize);
            assert!(matches!(code, Some("840" | "841")), "{code:?}");
            assert_eq!(table(&tables, "dmfa.occupation").rows_of(*record as usize).count(), 0);
            seen.insert(old);
        }
    }
    panic!("students seen before 2017 (true) or since (false) only: {seen:?}");
}

#[test]
fn a_reactivated_declaration_says_again_what_the_first_version_said() {
    let persons = (0..MOST).map(|place| WORLD.population.person(place * 7_654_321 % 12_000_000));
    let reactivated = persons.filter(|person| person.anomaly.is_some()).find_map(|person| {
        let all = person.declarations();
        let number = all.iter().find(|one| one.status == "REACTIVATION")?.attestation;
        Some(
            all.into_iter()
                .filter(|one| one.attestation == number)
                .collect::<Vec<_>>(),
        )
    });
    let versions = reactivated.unwrap();
    let states: Vec<_> = versions.iter().map(|one| (one.version, one.status)).collect();
    assert_eq!(states, [(1, "CREATION"), (2, "CANCELLATION"), (3, "REACTIVATION")]);
    assert!(versions.is_sorted_by(|one, next| one.created < next.created));
    assert!(versions[1].records.is_empty() && !versions[0].records.is_empty());
    assert_eq!(
        format!("{:?}", versions[0].records),
        format!("{:?}", versions[2].records)
    );
    assert!(versions[0].justification.is_none() && versions[2].justification.is_some());
}

#[test]
fn local_authorities_had_worker_codes_and_a_desk_of_their_own_until_2021() {
    let mut seen = BTreeSet::new();
    for tables in people() {
        if seen.len() == 2 {
            return;
        }
        let Some(declarations) = tables.iter().find(|table| table.block().id() == "employer-declaration") else {
            continue;
        };
        for row in (0..declarations.rows()).filter(|row| text(declarations, "sector-indicator", *row) == Some("PLP")) {
            let old = quarter_of(&tables, declarations, row).year() < 2022;
            let desk = text(declarations, "source-code", row);
            assert_eq!(desk, Some(if old { "DIBISS" } else { "RSZ" }));
            let (people, records) = (
                table(&tables, "dmfa.natural-person"),
                table(&tables, "dmfa.worker-record"),
            );
            for record in people.rows_of(row).flat_map(|person| records.rows_of(person)) {
                let code = text(records, "worker-code", record).unwrap();
                assert!(old || !["101", "201", "601"].contains(&code), "{code}");
                seen.insert(old && ["101", "201", "601"].contains(&code));
            }
        }
    }
    panic!("codes of local authorities seen: {seen:?}");
}

#[test]
fn reductions_for_pupils_are_flemish_and_end_in_the_middle_of_2023() {
    let mut seen = BTreeSet::new();
    for place in 0..400_000 {
        let person = WORLD.population.person(place * 31 % 12_000_000);
        for declaration in person.declarations() {
            let codes = declaration
                .records
                .iter()
                .flat_map(|record| &record.occupations)
                .flat_map(|occupation| &occupation.deductions)
                .map(|deduction| deduction.code);
            for code in codes.filter(|code| ["6310", "6311"].contains(code)) {
                let quarter = declaration.quarter;
                assert!(Quarter::new(2016, 3).unwrap() <= quarter && quarter <= Quarter::new(2023, 2).unwrap());
                assert_eq!(declaration.employer.region, domain::identifiers::Region::Flemish);
                seen.insert(code);
            }
        }
        if seen.len() == 2 {
            return;
        }
    }
    panic!("reductions for pupils seen: {seen:?}");
}
