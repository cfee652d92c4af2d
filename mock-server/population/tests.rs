//! The population as a whole: its numbers, its shares, lives that hold together, personas that show what they promise.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use domain::assets::Assets;
use proptest::prelude::*;

use super::services::working_days;
use super::*;

static KNOWLEDGE: LazyLock<Arc<Knowledge>> =
    LazyLock::new(|| Arc::new(Knowledge::read(&Assets::embedded()).expect("the assets hold no mistake")));

fn today() -> NaiveDate {
    career::date(2026, 11, 22)
}

fn population(seed: u64, size: u64, today: NaiveDate) -> Population {
    Population::new(seed, size, today, KNOWLEDGE.clone()).unwrap()
}

static MILLIONS: LazyLock<Population> = LazyLock::new(|| population(1, 12_000_000, today()));

/// Some people of the large population, spread over it.
fn sample(count: u64) -> impl Iterator<Item = Person> {
    (0..count).map(move |place| MILLIONS.person(place * (12_000_000 / count)))
}

#[test]
fn a_small_population_is_found_back_number_by_number() {
    let population = population(1, 1000, today());
    let numbers: HashSet<Ssin> = (0..1000).map(|index| population.ssin_of(index)).collect();
    assert_eq!(numbers.len(), 1000);
    assert!((0..1000).all(|index| population.index_of(population.ssin_of(index)) == Some(index)));
    let personas: Vec<_> = population.personas().iter().map(|persona| persona.ssin).collect();
    assert!(
        personas
            .iter()
            .all(|ssin| !numbers.contains(ssin) && population.index_of(*ssin).is_none())
    );
}

#[test]
fn the_same_seed_makes_the_same_people_and_another_seed_others() {
    let (one, same, other) = (
        population(7, 5000, today()),
        population(7, 5000, today()),
        population(8, 5000, today()),
    );
    let shape = |population: &Population, index| {
        let person = population.person(index);
        let jobs: Vec<_> = person
            .relations
            .iter()
            .map(|job| (job.employer.enterprise, job.entry, job.exit))
            .collect();
        let homes = person.residences.len();
        (
            person.ssin,
            person.last_name,
            person.first_names,
            person.death,
            jobs,
            homes,
            person.anomaly,
        )
    };
    assert!((0..300).all(|index| shape(&one, index) == shape(&same, index)));
    assert!(
        (0..300)
            .filter(|index| shape(&one, *index) == shape(&other, *index))
            .count()
            == 0
    );
}

#[test]
fn a_later_day_only_adds_to_what_is_known() {
    let (before, after) = (population(1, 12_000_000, career::date(2026, 3, 1)), &*MILLIONS);
    for index in (0..12_000_000).step_by(60_000) {
        let (early, late) = (before.person(index), after.person(index));
        assert_eq!((early.ssin, &early.first_names), (late.ssin, &late.first_names));
        assert!(early.relations.len() <= late.relations.len() && early.residences.len() <= late.residences.len());
        for (one, other) in early.relations.iter().zip(&late.relations) {
            assert_eq!((one.employer.number, one.entry), (other.employer.number, other.entry));
            assert!(one.exit.is_none() || one.exit == other.exit);
        }
        let (few, many) = (early.declarations(), late.declarations());
        assert!(
            few.iter()
                .all(|one| many.iter().any(|other| other.attestation == one.attestation))
        );
    }
}

#[test]
fn too_many_people_are_refused() {
    let error = Population::new(1, 1 << 40, today(), KNOWLEDGE.clone()).err().unwrap();
    assert!(matches!(error, PopulationError::TooLarge { .. }), "{error}");
}

#[test]
fn about_one_in_nine_is_dead_and_one_in_ten_has_something_to_find() {
    let people = 6000;
    let mut dead = 0;
    let mut found: HashMap<Anomaly, u32> = HashMap::new();
    for person in sample(people) {
        dead += u32::from(person.death.is_some());
        if let Some(anomaly) = person.anomaly {
            *found.entry(anomaly).or_default() += 1;
        }
    }
    assert!((560..780).contains(&dead), "{dead} dead of {people}");
    let all: u32 = found.values().sum();
    assert!((480..720).contains(&all), "{all} of {people}: {found:?}");
    assert_eq!(found.len(), 7, "{found:?}");
    assert!(found.values().all(|count| *count >= 30), "{found:?}");
}

#[test]
fn an_old_number_leads_to_the_person_who_has_another_now() {
    let person = sample(12_000)
        .find(|person| person.anomaly == Some(Anomaly::ReplacedNumber))
        .unwrap();
    let old = person.numbers[0].number;
    assert_ne!(old, person.ssin);
    let found = MILLIONS.find(old).unwrap();
    assert_eq!(found.ssin, person.ssin);
    assert_eq!(found.all_numbers(), [person.ssin, old]);
    assert_eq!(MILLIONS.index_of(old), None);
    assert_eq!(found.number_on(person.birth), old);
    assert_eq!(found.number_on(today()), person.ssin);
}

#[test]
fn what_is_printed_of_a_person_says_nothing() {
    let person = MILLIONS.person(3);
    assert_eq!(
        format!("{person:?}{:?}", person.residences[0]),
        "Person(***)Residence(***)"
    );
}

#[test]
fn ordinary_pupils_are_inscribed_and_followed_alternating_training() {
    let inscriptions = MILLIONS.inscriptions();
    let special = MILLIONS.special.len();
    let pupils: Vec<_> = inscriptions
        .iter()
        .filter(|(ssin, inscription)| {
            inscription.organisation == WEWIS.organisation && !MILLIONS.special.contains_key(ssin)
        })
        .collect();
    assert!(special >= 15);
    assert_eq!(
        pupils.len(),
        INSCRIBED_PUPILS + 1,
        "and the number that no register knows"
    );
    for (ssin, inscription) in pupils {
        let Some(person) = MILLIONS.find(*ssin) else {
            assert_eq!(
                *ssin,
                MILLIONS
                    .odd_numbers()
                    .iter()
                    .find(|odd| odd.id == "unknown")
                    .unwrap()
                    .ssin
            );
            continue;
        };
        assert!(
            person
                .relations
                .iter()
                .any(|job| matches!(job.kind, Kind::Pupil { .. }))
        );
        assert!(["QWL-L", "QWL-W"].contains(&inscription.quality.as_str()));
        assert!(inscription.period.contains(today()));
    }
}

#[test]
fn forty_years_are_160_declared_quarters_with_three_employers() {
    let declarations = MILLIONS.long_career().declarations();
    let employers: HashSet<_> = declarations
        .iter()
        .map(|declaration| declaration.employer.number)
        .collect();
    assert_eq!((declarations.len(), employers.len()), (160, 3));
}

#[test]
fn pupils_change_their_worker_code_with_the_year_after_the_eighteenth_birthday() {
    let mut seen = HashSet::new();
    let right = |person: &&Person| person.anomaly != Some(Anomaly::WrongWorkerCode);
    for index in 0..400_000 {
        if seen.len() == 6 {
            return;
        }
        let birth = MILLIONS.birth_of(index).day;
        if birth.year() < 2000 || !career::is_pupil(1, index, birth) {
            continue;
        }
        let person = MILLIONS.person(index);
        for declaration in Some(&person)
            .filter(right)
            .map(Person::declarations)
            .unwrap_or_default()
        {
            for record in &declaration.records {
                for occupation in &record.occupations {
                    if occupation.apprenticeship == Some("1") {
                        let young = declaration.quarter.year() - birth.year() <= 18;
                        let codes = if young {
                            ["035", "439", "027", "487"].as_slice()
                        } else {
                            &["015", "495"]
                        };
                        assert!(
                            codes.contains(&record.code),
                            "{} in {}",
                            record.code,
                            declaration.quarter
                        );
                        seen.insert(record.code);
                    }
                }
            }
        }
    }
    assert_eq!(seen.len(), 6, "{seen:?}");
}

/// What must hold of every life.
fn holds_together(person: &Person) -> Result<(), TestCaseError> {
    prop_assert!(person.all_numbers().iter().all(|number| number.is_fictitious()));
    prop_assert_eq!(person.ssin.sex(), Some(person.sex));
    prop_assert_eq!(person.ssin.birth_date().complete(), Some(person.birth));
    let last_day = person.death.unwrap_or(person.today);
    for pair in person.residences.windows(2) {
        prop_assert_eq!(
            pair[0].end.and_then(|day| day.succ_opt()),
            Some(pair[1].begin),
            "a gap between two homes"
        );
    }
    prop_assert!(person.residences.iter().all(|home| home.begin <= last_day));
    for job in &person.relations {
        prop_assert!(job.employer.enterprise.is_fictitious() && job.employer.nsso.is_fictitious());
        prop_assert!(job.employer.unit(job.unit).is_fictitious());
        prop_assert!(job.entry <= last_day && job.exit.is_none_or(|exit| job.entry <= exit));
        if let Some(death) = person.death {
            prop_assert!(
                job.exit.is_some_and(|exit| exit <= death),
                "a relation outlives the worker"
            );
        }
        for other in &person.relations {
            prop_assert!(
                !job.employer.clashes_with(&other.employer),
                "one RSZ number for two employers"
            );
        }
    }
    for declaration in person.declarations() {
        let (quarter, employer) = (declaration.quarter, declaration.employer);
        prop_assert!(declaration.created <= person.today && quarter.last_day() < declaration.created);
        let covers = |job: &&Relation| {
            let covered = job.entry <= quarter.last_day() && quarter.first_day() <= job.last_day();
            let sister = matches!(job.fault, Some(Fault::Sister { by, .. }) if by.number == employer.number);
            covered && (job.employer.number == employer.number || sister)
        };
        prop_assert!(
            person.relations.iter().any(|job| covers(&job)),
            "a quarter that no Dimona period covers"
        );
        let corrected =
            |job: &Relation| matches!(job.fault, Some(Fault::Corrected { quarter: wrong, .. }) if wrong == quarter);
        let wrong = declaration.version == 1 && person.relations.iter().any(corrected);
        let mut days = 0;
        for occupation in declaration.records.iter().flat_map(|record| &record.occupations) {
            let here: i64 = occupation.services.iter().map(|(_, days, _)| days).sum();
            days += here;
            let (from, until) = (
                occupation.begin.max(quarter.first_day()),
                occupation.end.unwrap_or(quarter.last_day()),
            );
            prop_assert!(here <= working_days(from, until) * 100);
            // The services add up to the days of the week's regime, but for a half day lost by rounding.
            let expected = working_days(from, until) * 100 * occupation.regime.days / 500;
            prop_assert!(
                (expected - 50..=expected).contains(&here),
                "{} days for {}",
                here,
                expected
            );
            let codes: HashSet<_> = occupation.services.iter().map(|(code, ..)| code).collect();
            prop_assert_eq!(codes.len(), occupation.services.len(), "a service code twice");
            prop_assert!(occupation.pay.iter().all(|(.., cents)| (1..5_000_000).contains(cents)));
            if let Some(death) = person.death {
                prop_assert!(wrong || occupation.end.unwrap_or(quarter.first_day()) <= death);
            }
        }
        prop_assert!(
            days <= working_days(quarter.first_day(), quarter.last_day()) * 100,
            "more days than there are"
        );
    }
    Ok(())
}

proptest! {
    #[test]
    fn every_life_holds_together(index in 0_u64..12_000_000) {
        holds_together(&MILLIONS.person(index))?;
    }

    #[test]
    fn a_number_of_twelve_million_leads_to_its_index(index in 0_u64..12_000_000) {
        prop_assert_eq!(MILLIONS.index_of(MILLIONS.ssin_of(index)), Some(index));
        prop_assert_eq!(MILLIONS.find(MILLIONS.ssin_of(index)).map(|person| person.ssin), Some(MILLIONS.ssin_of(index)));
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn personas_and_odd_numbers_hold_together_on_any_day(days in 0_u32..2500, seed: u64) {
        let population = population(seed, 10, later(career::date(2026, 1, 1), days));
        for person in population.special.values() {
            holds_together(person)?;
        }
    }
}
