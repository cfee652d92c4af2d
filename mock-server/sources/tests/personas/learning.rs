//! Personas of deliberation 23/166.

use chrono::Datelike;
use domain::calendar::SchoolYear;

use super::*;

/// The agreement as the application gives it.
fn agreed(begin: NaiveDate, end: NaiveDate) -> CaseFacts {
    CaseFacts {
        agreement: Period::new(begin, Some(end)).ok(),
        school_year: Some(SchoolYear::containing(begin)),
        ..CaseFacts::default()
    }
}

#[test]
fn the_wrong_worker_code_is_035_in_the_year_after_the_eighteenth_birthday() {
    let tables = WORLD.tables("dmfa", WORLD.persona("wrong-worker-code").ssin);
    let codes = worker_codes(&tables);
    let of = |year: &str| -> Vec<&str> {
        codes
            .iter()
            .filter(|(quarter, _)| quarter.starts_with(year))
            .map(|(_, code)| code.as_str())
            .collect()
    };
    assert_eq!(of("2025"), ["035", "035"]);
    assert_eq!(of("2024"), ["035"; 4]);
    let register = WORLD.tables("register", WORLD.persona("wrong-worker-code").ssin);
    let birth = table(&register, "register.identity").value("birth-date", 0);
    assert!(matches!(birth, Some(ValueRef::IncompleteDate(birth)) if birth.year() == Some(2006)));
}

#[test]
fn the_teacher_works_half_time_at_the_school_since_september_two_years_ago() {
    let persona = WORLD.persona("teacher-at-school");
    let dimona = WORLD.tables("dimona", persona.ssin);
    let periods = table(&dimona, "dimona.period");
    let school = persona.enterprise.map(ValueRef::EnterpriseNumber);
    let row = (0..periods.rows())
        .find(|row| periods.value("employer-number", *row) == school)
        .unwrap();
    assert_eq!(date(periods, "entry-date", row), Some(day(2024, 9, 1)));
    assert!(periods.value("exit-date", row).is_none());
    let dmfa = WORLD.tables("dmfa", persona.ssin);
    let occupations = table(&dmfa, "dmfa.occupation");
    let last = occupations.rows() - 1;
    assert_eq!(text(occupations, "contract-type", last), Some("1"));
    assert!(matches!(occupations.value("hours-per-week", last), Some(ValueRef::Hundredths(hours)) if hours.0 == 1900));
    assert_eq!(text(occupations, "payment-tenths", last), Some("12"));
}

#[test]
fn the_pupil_who_was_not_present_for_four_months_was_sick_for_30_days_of_a_three_day_week() {
    let persona = WORLD.persona("four-months-present");
    let dimona = WORLD.tables("dimona", persona.ssin);
    let periods = table(&dimona, "dimona.period");
    assert_eq!(date(periods, "entry-date", 0), Some(day(2024, 10, 1)));
    assert_eq!(date(periods, "exit-date", 0), Some(day(2025, 2, 28)));
    let dmfa = WORLD.tables("dmfa", persona.ssin);
    assert_eq!(days(&dmfa, "050"), 3000);
    let regime = table(&dmfa, "dmfa.occupation").value("days-per-week", 0);
    assert!(matches!(regime, Some(ValueRef::Hundredths(days)) if days.0 == 300));
}

#[test]
fn the_sister_company_and_not_the_one_of_the_application_declares() {
    let persona = WORLD.persona("sister-company");
    let asked = persona.enterprise.unwrap();
    let dimona = employers(&WORLD.tables("dimona", persona.ssin), "dimona.period");
    let dmfa = employers(&WORLD.tables("dmfa", persona.ssin), "dmfa.employer-declaration");
    assert_eq!(dimona, dmfa);
    assert!(dimona.len() == 1 && dimona[0] != asked);
    let employer = WORLD.population.find(persona.ssin).unwrap().relations[0].employer;
    let sisters: Vec<_> = employer.sisters().collect();
    assert_eq!(sisters.len(), 2);
    assert!(persona.situation.nl.contains(&employer.name()) && persona.situation.en.contains(&asked.grouped()));
}

#[test]
fn the_pupil_lived_in_brussels_at_the_start_of_the_agreement_and_had_another_number() {
    let persona = WORLD.persona("premium-conditions");
    let register = WORLD.tables("register", persona.ssin);
    let homes = table(&register, "register.residence");
    let start = day(2025, 9, 1);
    let at = |on: NaiveDate| {
        (0..homes.rows()).find(|row| {
            date(homes, "begin", *row).unwrap() <= on && date(homes, "end", *row).is_none_or(|end| on <= end)
        })
    };
    assert_eq!(text(homes, "municipality", at(start).unwrap()), Some("21015"));
    assert_eq!(
        text(homes, "municipality", at(day(2025, 10, 15)).unwrap()),
        Some("23088")
    );
    assert_eq!(date(homes, "end", at(start).unwrap()), Some(day(2025, 10, 14)));
    let numbers = table(&register, "register.number");
    assert_eq!(numbers.rows(), 2);
    assert_eq!(date(numbers, "since", 1), Some(day(2025, 3, 3)));
    assert!(numbers.value("replaced-by", 0) == Some(ValueRef::Ssin(persona.ssin)));
    let dimona = WORLD.tables("dimona", persona.ssin);
    let periods = table(&dimona, "dimona.period");
    assert!((0..periods.rows()).any(|row| date(periods, "entry-date", row) == Some(start)));
    let numbers: Vec<_> = (0..2)
        .map(|row| periods.value("ssin", row) == Some(ValueRef::Ssin(persona.ssin)))
        .collect();
    assert_eq!(numbers, [false, true]);
}

#[test]
fn the_declaration_of_the_pupil_who_died_was_corrected_in_a_second_version() {
    let persona = WORLD.persona("agreement-period");
    let death = day(2025, 3, 20);
    let register = WORLD.tables("register", persona.ssin);
    assert_eq!(
        date(table(&register, "register.identity"), "death-date", 0),
        Some(death)
    );
    let dimona = WORLD.tables("dimona", persona.ssin);
    assert_eq!(date(table(&dimona, "dimona.period"), "exit-date", 0), Some(death));
    let dmfa = WORLD.tables("dmfa", persona.ssin);
    let attestations = table(&dmfa, "dmfa.attestation");
    let of_2025: Vec<_> = (0..attestations.rows())
        .filter(|row| quarter_of(&dmfa, attestations, *row).year() == 2025)
        .collect();
    let statuses: Vec<_> = of_2025
        .iter()
        .map(|row| text(attestations, "status", *row).unwrap())
        .collect();
    assert_eq!(statuses, ["CREATION", "MODIFICATION"]);
    assert!(
        attestations.value("attestation-number", of_2025[0]) == attestations.value("attestation-number", of_2025[1])
    );
    assert_eq!(date(attestations, "created", of_2025[1]), Some(day(2025, 9, 15)));
    let occupations = table(&dmfa, "dmfa.occupation");
    let ends: Vec<_> = (0..occupations.rows())
        .filter(|row| quarter_of(&dmfa, occupations, *row).year() == 2025)
        .map(|row| date(occupations, "end", row))
        .collect();
    assert_eq!(ends, [None, Some(death)]);
}

#[test]
fn the_checks_find_what_each_pupil_teaches_whatever_day_it_is() {
    use Outcome::{Fulfilled, NotFulfilled};
    for world in worlds() {
        let year = world.today.year();
        let whole = agreed(day(year - 2, 9, 1), day(year - 1, 8, 31));
        let table = [
            (
                "wrong-worker-code",
                CheckId::WorkerCode,
                CaseFacts::default(),
                NotFulfilled,
            ),
            (
                "four-months-present",
                CheckId::Presence,
                agreed(day(year - 2, 10, 1), day(year - 1, 2, 28)),
                NotFulfilled,
            ),
            ("sister-company", CheckId::OtherEnterprise, whole.clone(), NotFulfilled),
            (
                "premium-conditions",
                CheckId::Residence,
                agreed(day(year - 1, 9, 1), day(year, 6, 30)),
                NotFulfilled,
            ),
            (
                "agreement-period",
                CheckId::DeclaredDates,
                agreed(day(year - 2, 9, 1), day(year - 1, 3, 20)),
                Fulfilled,
            ),
            (
                "presence-borderline",
                CheckId::Presence,
                agreed(day(year - 2, 10, 1), day(year - 1, 1, 31)),
                Fulfilled,
            ),
            (
                "dates-differ",
                CheckId::DeclaredDates,
                agreed(day(year - 2, 9, 1), day(year - 1, 5, 16)),
                NotFulfilled,
            ),
            ("dates-differ", CheckId::WorkerCode, CaseFacts::default(), Fulfilled),
            ("cancelled-attestation", CheckId::DeclaredDates, whole, Fulfilled),
        ];
        for (id, check, facts, expected) in table {
            let findings = world.consult(id).findings(check, &facts);
            let outcomes: Vec<_> = findings.into_iter().map(|finding| finding.outcome).collect();
            // One that is not fulfilled is enough to be found; what is in order is so throughout.
            let is_as_taught = match expected {
                Fulfilled => !outcomes.is_empty() && outcomes.iter().all(|outcome| *outcome == Fulfilled),
                _ => outcomes.contains(&expected),
            };
            assert!(is_as_taught, "{id}, {check:?} on {}: {outcomes:?}", world.today);
        }
    }
}

#[test]
fn the_borderline_is_four_months_to_the_day() {
    let consultation = WORLD.consult("presence-borderline");
    let facts = agreed(day(2024, 10, 1), day(2025, 1, 31));
    let findings = consultation.findings(CheckId::Presence, &facts);
    assert_eq!(result(&findings[0], "days-present"), Some(123));
    assert_eq!(result(&findings[0], "days-required"), Some(123));
    assert!(consultation.persona.situation.nl.contains("123 dagen"));
}

#[test]
fn the_declaration_of_the_last_quarter_does_not_know_that_the_agreement_ended() {
    let consultation = WORLD.consult("dates-differ");
    assert_eq!(
        date(consultation.table("dimona.period"), "exit-date", 0),
        Some(day(2025, 5, 16))
    );
    let occupations = consultation.table("dmfa.occupation");
    let last = occupations.rows() - 1;
    assert_eq!(date(occupations, "end", last), None);
    assert_eq!(consultation.table("dmfa.attestation").rows(), 4, "no correction");
    let services = consultation.table("dmfa.service");
    let days = services.value("days", services.rows() - 1);
    assert!(
        matches!(days, Some(ValueRef::Hundredths(days)) if days.0 == 3900),
        "65 days of five are 39 of three"
    );
}

#[test]
fn the_attestation_was_cancelled_and_reactivated() {
    let dmfa = WORLD.tables("dmfa", WORLD.persona("cancelled-attestation").ssin);
    let attestations = table(&dmfa, "dmfa.attestation");
    let of_quarter =
        (0..attestations.rows()).filter(|row| quarter_of(&dmfa, attestations, *row).to_string() == "2025/1");
    let versions: Vec<_> = of_quarter
        .map(|row| {
            (
                text(attestations, "status", row).unwrap(),
                date(attestations, "created", row).unwrap(),
            )
        })
        .collect();
    assert_eq!(
        versions[1..],
        [("CANCELLATION", day(2025, 6, 10)), ("REACTIVATION", day(2025, 9, 3))]
    );
}
