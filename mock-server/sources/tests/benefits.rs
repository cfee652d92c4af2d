//! The four sources of benefits: every field is filled, the shares are those of the country, and what somebody gets fits
//! the life.

use std::collections::{BTreeMap, HashSet};

use chrono::{Datelike, Days, Months, Weekday};
use domain::checks::jobbonus::amounts;
use domain::dossier::{Dossier, SourceEnd};

use super::*;
use crate::population::{Cause, Kind, LivingWageKind, Nature, Relation, Turn, Unemployment};

const NEW: [&str; 4] = ["unemployment", "living-wage", "sickness", "jobbonus"];

fn sample(count: u64) -> impl Iterator<Item = Person> {
    (0..count).map(move |place| WORLD.population.person(place * (12_000_000 / count)))
}

fn is_within(day: NaiveDate, begin: NaiveDate, end: Option<NaiveDate>) -> bool {
    begin <= day && end.is_none_or(|end| day <= end)
}

fn months_of(begin: NaiveDate, end: NaiveDate) -> HashSet<(i32, u32)> {
    let days = begin.iter_days().take_while(|day| *day <= end);
    days.map(|day| (day.year(), day.month())).collect()
}

/// Work that leaves no room for a full benefit.
fn is_work(relation: &Relation) -> bool {
    !matches!(relation.kind, Kind::Student { .. } | Kind::Flexi | Kind::Training)
}

#[test]
fn every_field_of_the_new_sources_is_filled_for_somebody() {
    let catalogue = &WORLD.knowledge.catalogue;
    let mut empty: HashSet<&str> = catalogue
        .sources()
        .iter()
        .filter(|source| NEW.contains(&source.id.as_str()))
        .flat_map(|source| &source.blocks)
        .flat_map(|block| &block.fields)
        .map(|field| field.path.as_str())
        .collect();
    assert!(empty.len() > 40);
    for person in sample(4000) {
        if empty.is_empty() {
            return;
        }
        for table in WORLD.sources.tables(&person) {
            for column in table.columns() {
                if (0..table.rows()).any(|row| column.values.get(row).is_some()) {
                    empty.remove(column.field.as_str());
                }
            }
        }
    }
    assert!(empty.is_empty(), "never filled: {empty:?}");
}

#[test]
fn as_many_people_get_benefits_as_in_the_country() {
    const PEOPLE: u64 = 12_000;
    let on = day(2025, 6, 30);
    let (mut alive, mut unemployed, mut needy, mut invalid, mut ill) = (0_u64, 0_u64, 0_u64, 0_u64, 0_u64);
    for person in sample(PEOPLE) {
        if on < person.birth || person.death.is_some_and(|death| death < on) {
            continue;
        }
        alive += 1;
        let full = |nature| matches!(nature, Nature::AfterWork | Nature::AfterStudies | Nature::InTraining);
        let paid = |one: &Unemployment| full(one.nature) && is_within(on, one.begin, one.end);
        unemployed += u64::from(person.unemployment().iter().any(paid));
        needy += u64::from(person.living_wage().iter().any(|one| is_within(on, one.begin, one.end)));
        for one in person.sickness().iter().filter(|one| one.cause == Cause::Illness) {
            let years = (on - one.begin).num_days() / 365;
            invalid += u64::from(years >= 1 && is_within(on, one.begin, one.end));
            ill += u64::from(one.paid_from.year() == 2024);
        }
    }
    // Of 11.8 million people.
    let thousands = |count: u64| count * 11_800 / alive;
    let found = [unemployed, needy, invalid, ill].map(thousands);
    assert!((200..380).contains(&found[0]), "{found:?} unemployed");
    assert!((100..220).contains(&found[1]), "{found:?} with a living wage");
    assert!((350..650).contains(&found[2]), "{found:?} invalid");
    assert!((300..600).contains(&found[3]), "{found:?} cases of primary incapacity");
}

/// What must hold of all that somebody gets.
fn fits_the_life(person: &Person) -> Result<(), TestCaseError> {
    let last = person.death.unwrap_or(person.today);
    let inside = |begin: NaiveDate, end: Option<NaiveDate>| {
        person.birth < begin && begin <= last && end.is_none_or(|end| begin <= end && end <= last)
    };
    let closed = |end: Option<NaiveDate>| person.death.is_none() || end.is_some();
    let works_on = |day| {
        person
            .relations
            .iter()
            .any(|job| is_work(job) && is_within(day, job.entry, job.exit))
    };

    let unemployment = person.unemployment();
    for one in unemployment.iter() {
        prop_assert!(
            inside(one.begin, one.end) && closed(one.end),
            "unemployment outside the life"
        );
        let stretches = one.stretches(person.today);
        prop_assert_eq!(stretches.first().map(|stretch| stretch.begin), Some(one.begin));
        prop_assert_eq!(stretches.last().and_then(|stretch| stretch.end), one.end);
        for pair in stretches.windows(2) {
            prop_assert_eq!(pair[0].end.and_then(|end| end.succ_opt()), Some(pair[1].begin));
            prop_assert!(pair[0].daily != pair[1].daily, "a row without a change");
        }
        prop_assert!(
            stretches.iter().all(|stretch| (50..12_000).contains(&stretch.daily)),
            "a daily amount"
        );
        let ends = [one.begin, one.end.unwrap_or(last)];
        match one.nature {
            Nature::AfterWork | Nature::AfterStudies | Nature::InTraining | Nature::CompanyAllowance => {
                prop_assert!(!ends.into_iter().any(works_on), "a full benefit beside work");
            }
            Nature::PartTime | Nature::Economic | Nature::Weather | Nature::ForceMajeure => {
                prop_assert!(ends.into_iter().all(works_on), "a part of a benefit without work");
            }
        }
    }
    for paid in person.unemployment_paid(&unemployment) {
        prop_assert!((0..=5400).contains(&paid.benefits) && (0..300_000).contains(&paid.cents));
        let month_end = paid.month.checked_add_months(Months::new(1)).unwrap();
        let begun = |one: &Unemployment| one.begin < month_end && one.end.is_none_or(|end| paid.month <= end);
        prop_assert!(
            unemployment.iter().any(begun),
            "a payment for a month without unemployment"
        );
    }
    for one in person.activation().iter() {
        let job = |job: &&Relation| job.employer.enterprise == one.employer && is_work(job);
        let month_end = one.month.checked_add_months(Months::new(1)).unwrap();
        prop_assert!(
            person
                .relations
                .iter()
                .filter(job)
                .any(|job| job.entry < month_end && one.month <= job.last_day())
        );
        prop_assert!(one.month < last && one.payment.is_ok_and(|cents| cents == 50_000) != one.payment.is_err());
    }
    let mut worked: HashSet<(i32, u32)> = HashSet::new();
    for job in person.relations.iter().filter(|job| is_work(job)) {
        worked.extend(months_of(job.entry.max(day(2014, 1, 1)), job.last_day().min(last)));
    }
    for one in person.living_wage().iter() {
        prop_assert!(
            inside(one.begin, one.end) && closed(one.end),
            "a living wage outside the life"
        );
        prop_assert!(
            worked.is_disjoint(&months_of(one.begin, one.end.unwrap_or(last))),
            "a living wage beside work"
        );
        for paid in one.amounts(person.today) {
            let bounds = if paid.kind == LivingWageKind::Recovery {
                -130_000..0
            } else {
                1..260_000
            };
            prop_assert!(bounds.contains(&paid.cents) && !worked.contains(&(paid.month.year(), paid.month.month())));
        }
    }
    sickness_fits(person, &inside, &works_on)
}

fn sickness_fits(
    person: &Person,
    inside: &dyn Fn(NaiveDate, Option<NaiveDate>) -> bool,
    works_on: &dyn Fn(NaiveDate) -> bool,
) -> Result<(), TestCaseError> {
    let unemployment = person.unemployment();
    let sickness = person.sickness();
    for one in sickness.iter() {
        prop_assert!(inside(one.begin, one.end), "an incapacity outside the life");
        let before = one.begin.pred_opt().unwrap();
        let paid = unemployment
            .iter()
            .any(|other| is_within(before, other.begin, other.end));
        // What the unemployment office paid until 2007 is not known.
        let known = day(2008, 1, 1) <= before;
        let covered = works_on(one.begin) || works_on(before) || paid;
        prop_assert!(covered || !known, "an incapacity without cover");
    }
    let mut days: BTreeMap<(i64, i32, u32), i64> = BTreeMap::new();
    for attest in person.sickness_attests(&sickness) {
        prop_assert!(person.all_numbers().contains(&attest.ssin) && attest.id.len() == 36);
        for paid in &attest.payments {
            prop_assert!(inside(paid.begin, Some(paid.end)) && paid.end < person.today);
            prop_assert!(attest.quarter.first_day() <= paid.begin && paid.end <= attest.quarter.last_day());
            prop_assert!(
                (paid.turn == Turn::Recovered) == (paid.cents < 0) && (100..700_000).contains(&paid.cents.abs())
            );
            prop_assert!(paid.days.is_some() != paid.hours.is_some());
            if let Some(count) = paid.days.filter(|_| paid.turn == Turn::First) {
                let all = paid.begin.iter_days().take_while(|day| *day <= paid.end);
                let counted = all.filter(|day| day.weekday() != Weekday::Sun).count();
                prop_assert_eq!(i64::try_from(counted).unwrap(), count);
                *days
                    .entry((attest.version, paid.begin.year(), paid.begin.month()))
                    .or_default() += count;
            }
        }
    }
    prop_assert!(days.values().all(|days| *days <= 27), "more days than a month has");
    Ok(())
}

#[test]
fn declarations_show_a_long_illness_as_sickness() {
    let mut quarters = 0;
    for person in sample(6000) {
        let sickness = person.sickness();
        let long = sickness.iter().filter(|one| {
            one.cause == Cause::Illness && one.end.is_none_or(|end| (end - one.paid_from).num_days() > 200)
        });
        for illness in long {
            for declaration in person.declarations() {
                let (first, last) = (declaration.quarter.first_day(), declaration.quarter.last_day());
                if first < illness.paid_from || illness.end.is_some_and(|end| end < last) {
                    continue;
                }
                for occupation in declaration.records.iter().flat_map(|record| &record.occupations) {
                    let mut codes = occupation.services.iter().map(|(code, ..)| *code);
                    assert!(codes.all(|code| code == "050"), "work in a quarter of illness");
                    quarters += 1;
                }
            }
        }
    }
    assert!(quarters > 100, "{quarters}");
}

#[test]
fn an_attestation_is_corrected_by_a_second_version_that_holds_everything() {
    let mut corrected = 0;
    let mut running = 0;
    for person in sample(6000) {
        let attests = person.sickness_attests(&person.sickness());
        running += attests.iter().filter(|attest| attest.version == 0).count();
        for pair in attests.windows(2).filter(|pair| pair[1].version == 2) {
            assert_eq!((&pair[0].id, pair[0].version), (&pair[1].id, 1));
            let (before, after) = (&pair[0].payments, &pair[1].payments);
            assert!(after.starts_with(before) && after.len() == before.len() + 2);
            let [.., back, anew] = after.as_slice() else {
                unreachable!()
            };
            assert!(
                before
                    .iter()
                    .any(|paid| paid.cents == -back.cents && paid.begin == back.begin)
            );
            assert!(anew.cents > -back.cents);
            corrected += 1;
        }
    }
    assert!(
        corrected > 10 && running > 50,
        "{corrected} corrected, {running} running"
    );
}

#[test]
fn a_later_day_only_adds_to_what_somebody_gets() {
    let before = world(1, 12_000_000, day(2026, 3, 1));
    let mut compared = 0;
    for index in (0..12_000_000).step_by(6_000) {
        let (early, late) = (before.population.person(index), WORLD.population.person(index));
        for (one, other) in early.living_wage().iter().zip(late.living_wage().iter()) {
            assert_eq!((one.begin, one.municipality), (other.begin, other.municipality));
            assert!(one.end.is_none() || one.end == other.end);
            compared += 1;
        }
        let late_stretches = late.unemployment();
        for one in early.unemployment().iter() {
            let same = late_stretches
                .iter()
                .find(|other| (other.begin, other.nature) == (one.begin, one.nature));
            assert!(same.is_some_and(|other| one.end.is_none() || one.end == other.end));
            compared += 1;
        }
        let late_illnesses = late.sickness();
        for one in early.sickness().iter() {
            assert!(
                late_illnesses
                    .iter()
                    .any(|other| (one.begin, one.paid_from) == (other.begin, other.paid_from))
            );
            compared += 1;
        }
    }
    assert!(compared > 500, "{compared}");
}

#[test]
fn the_jobbonus_handed_over_is_the_one_that_the_check_computes() {
    let mut years = 0;
    for person in sample(400) {
        let own = |id: &str| SourceId::parse(id).unwrap();
        let held = |id: &str| {
            let tables = WORLD.sources.tables(&person).into_iter();
            let tables: Vec<_> = tables.filter(|table| table.block().source() == own(id)).collect();
            SourceEnd::Complete(tables)
        };
        let mut dossier = Dossier::default();
        for id in ["register", "dmfa"] {
            dossier.end(own(id), held(id));
        }
        let computed = amounts(&WORLD.knowledge, &dossier, person.ssin, WORLD.today);
        let SourceEnd::Complete(tables) = held("jobbonus") else {
            unreachable!()
        };
        let Some(year) = tables.first() else {
            assert_eq!(computed, []);
            continue;
        };
        let quarter = &tables[1];
        for row in 0..year.rows() {
            let Some(ValueRef::Integer(number)) = year.value("reference-year", row) else {
                unreachable!()
            };
            let computed = computed.iter().find(|one| i64::from(one.year) == number).unwrap();
            assert!(year.value("amount", row) == Some(ValueRef::Cents(computed.amount)));
            assert_eq!(quarter.rows_of(row).count(), computed.quarters.len());
            assert!(number < i64::from(WORLD.today.year()) && year.rows() <= 2);
            years += 1;
        }
    }
    assert!(years > 20, "{years}");
}

#[test]
fn benefits_are_found_under_a_former_number_too() {
    let replaced = sample(40_000)
        .filter(|person| person.numbers.len() > 1)
        .find(|person| !person.living_wage().is_empty() || !person.unemployment().is_empty())
        .unwrap();
    let (old, new) = (replaced.numbers[0].number, replaced.ssin);
    for source in NEW {
        let look_up = |ssin| {
            WORLD
                .sources
                .get(&SourceId::parse(source).unwrap())
                .unwrap()
                .look_up(ssin)
        };
        let (one, other) = (look_up(old), look_up(new));
        assert!(one.tables == other.tables && one.subjects.contains(&old) && one.subjects.contains(&new));
    }
}

#[test]
fn public_centres_have_numbers_of_their_own() {
    let codes = WORLD.knowledge.catalogue.code_list("municipality").unwrap();
    let numbers: HashSet<_> = codes
        .entries()
        .iter()
        .map(|entry| living_wage::centre(&entry.code))
        .collect();
    let all: HashSet<_> = codes.entries().iter().map(|entry| entry.code.clone()).collect();
    assert_eq!(numbers.len(), all.len());
    assert!(numbers.iter().all(|number| number.is_fictitious()));
}

proptest! {
    #[test]
    fn what_somebody_gets_fits_the_life(index in 0_u64..12_000_000) {
        fits_the_life(&WORLD.population.person(index))?;
    }

    #[test]
    fn benefits_are_the_same_each_time(index in 0_u64..12_000_000) {
        let (one, other) = (WORLD.population.person(index), WORLD.population.person(index));
        prop_assert!(WORLD.sources.tables(&one) == WORLD.sources.tables(&other));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_somebody_gets_fits_the_life_on_other_days(index in 0_u64..10_000, days in 0_u64..3000, seed in 0_u64..50) {
        let today = day(2026, 1, 1).checked_add_days(Days::new(days)).unwrap();
        let population = Population::new(seed, 10_000, today, WORLD.knowledge.clone()).unwrap();
        fits_the_life(&population.person(index))?;
    }
}
