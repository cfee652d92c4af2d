//! Personas of deliberation 22/172.

use super::*;

#[test]
fn the_jobbonus_comes_to_what_each_situation_says_whatever_day_it_is() {
    let table = [
        ("jobbonus-full", Some(36_942)),
        ("jobbonus-part-time", Some(21_244)),
        ("jobbonus-two-employers", Some(31_400)),
        ("jobbonus-moved", None),
        ("jobbonus-pension-age", Some(21_750)),
        ("jobbonus-died", None),
        ("jobbonus-student", None),
        ("jobbonus-correction", Some(38_796)),
        ("notice-death", Some(45_258)),
        ("notice-correction", Some(41_512)),
    ];
    for world in worlds() {
        for (id, expected) in table {
            let consultation = world.consult(id);
            let finding = consultation
                .findings(CheckId::Jobbonus, &CaseFacts::default())
                .remove(0);
            let outcome = if expected.is_some() {
                Outcome::Fulfilled
            } else {
                Outcome::NotFulfilled
            };
            assert_eq!(finding.outcome, outcome, "{id} on {}", world.today);
            let Some(cents) = expected else { continue };
            assert_eq!(result(&finding, "year-sum"), Some(cents), "{id} on {}", world.today);
            let written = format!("€{}.{:02}", cents / 100, cents % 100);
            assert!(consultation.persona.situation.en.contains(&written), "{id}: {written}");
        }
    }
}

#[test]
fn before_the_correction_the_jobbonus_would_have_been_more() {
    let person = WORLD
        .population
        .find(WORLD.persona("jobbonus-correction").ssin)
        .unwrap();
    let quarter = Quarter::new(2024, 3).unwrap();
    let declarations = person.declarations();
    let of_quarter: Vec<_> = declarations.iter().filter(|one| one.quarter == quarter).collect();
    assert_eq!(of_quarter.len(), 2);
    let pay = |version: usize| of_quarter[version].records[0].occupations[0].pay[0].2;
    assert!(pay(1) < pay(0));
    assert_eq!(of_quarter[1].created, day(2025, 2, 14));
    let unpaid = |(code, days, _): &(&str, i64, Option<i64>)| *code == "030" && *days == 500;
    assert!(of_quarter[1].records[0].occupations[0].services.iter().any(unpaid));
}

#[test]
fn the_one_who_moved_lived_in_brussels_on_the_first_of_january() {
    let consultation = WORLD.consult("jobbonus-moved");
    let homes = consultation.table("register.residence");
    let last = homes.rows() - 1;
    assert_eq!(date(homes, "begin", last), Some(day(2024, 11, 18)));
    assert_eq!(text(homes, "municipality", last), Some("21015"));
    assert_eq!(text(homes, "municipality", last - 1), Some("23027"));
}

#[test]
fn two_employers_declare_half_a_week_each() {
    let consultation = WORLD.consult("jobbonus-two-employers");
    let declarations = consultation.table("dmfa.employer-declaration");
    let mut employers: Vec<_> = (0..declarations.rows())
        .filter_map(|row| match declarations.value("employer-number", row) {
            Some(ValueRef::EnterpriseNumber(number)) => Some(number),
            _ => None,
        })
        .collect();
    employers.sort();
    employers.dedup();
    assert_eq!(employers.len(), 2);
    let occupations = consultation.table("dmfa.occupation");
    let half =
        |row| matches!(occupations.value("hours-per-week", row), Some(ValueRef::Hundredths(hours)) if hours.0 == 1900);
    assert!((0..occupations.rows()).all(half));
}

#[test]
fn the_student_has_no_occupation_and_the_tax_administration_nothing_of_the_declarations() {
    let student = WORLD.tables("dmfa", WORLD.persona("jobbonus-student").ssin);
    assert_eq!(table(&student, "dmfa.occupation").rows(), 0);
    assert!(worker_codes(&student).iter().all(|(_, code)| code == "841"));
    let payment = WORLD.consult("jobbonus-payment");
    let sources: Vec<_> = payment.dossier.sources().map(|(source, _)| source.as_str()).collect();
    assert_eq!(sources, ["jobbonus", "register"]);
    let years = payment.table("jobbonus.year");
    let of_2024 =
        (0..years.rows()).find(|row| matches!(years.value("reference-year", *row), Some(ValueRef::Integer(2024))));
    assert!(matches!(years.value("amount", of_2024.unwrap()), Some(ValueRef::Cents(amount)) if amount.0 > 0));
}

#[test]
fn what_is_to_be_told_happened_in_the_last_sixty_days() {
    for world in worlds() {
        let recent = |day: NaiveDate| (0..60).contains(&(world.today - day).num_days());
        let register = world.tables("register", world.persona("notice-death").ssin);
        assert!(date(table(&register, "register.identity"), "death-date", 0).is_some_and(recent));
        let register = world.tables("register", world.persona("notice-number").ssin);
        let numbers = table(&register, "register.number");
        assert_eq!(text(numbers, "status", 0), Some("replaced"));
        assert!(date(numbers, "since", 1).is_some_and(recent));
        let dmfa = world.tables("dmfa", world.persona("notice-correction").ssin);
        let attestations = table(&dmfa, "dmfa.attestation");
        let corrected = (0..attestations.rows()).find(|row| text(attestations, "status", *row) == Some("MODIFICATION"));
        assert!(date(attestations, "created", corrected.unwrap()).is_some_and(recent));
    }
}
