//! Each persona shows what its situation says, and passes the gate or is refused where it says so.

use domain::calendar::Period;
use domain::deliberation::{Asker, CaseReference, ConsultRequest, Function, Verdict, decide};

use super::*;

/// The worker codes by quarter.
fn worker_codes(tables: &[Table]) -> Vec<(String, String)> {
    let records = table(tables, "dmfa.worker-record");
    let code = |row| text(records, "worker-code", row).unwrap().to_owned();
    (0..records.rows())
        .map(|row| (quarter_of(tables, records, row).to_string(), code(row)))
        .collect()
}

/// The days declared under a service code, in hundredths.
fn days(tables: &[Table], code: &str) -> i64 {
    let services = table(tables, "dmfa.service");
    let rows = (0..services.rows()).filter(|row| text(services, "code", *row) == Some(code));
    rows.map(|row| match services.value("days", row) {
        Some(ValueRef::Hundredths(days)) => days.0,
        _ => 0,
    })
    .sum()
}

fn employers(tables: &[Table], block: &str) -> Vec<domain::identifiers::EnterpriseNumber> {
    let rows = table(tables, block);
    let mut all: Vec<_> = (0..rows.rows())
        .filter_map(|row| match rows.value("employer-number", row) {
            Some(ValueRef::EnterpriseNumber(number)) => Some(number),
            _ => None,
        })
        .collect();
    all.dedup();
    all
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

/// What the training users may do.
fn asker(user: &str, today: NaiveDate) -> Asker {
    let begin = today - chrono::Days::new(1000);
    let (role, end) = match user {
        "an.peeters" => ("case-handler", None),
        "luc.maes" => ("social-inspector", None),
        "sara.declercq" => ("developer", None),
        "tom.willems" => ("case-handler", Some(today - chrono::Days::new(30))),
        other => panic!("no such user: {other}"),
    };
    let period = Period::new(begin, end).unwrap();
    let function = Function {
        declared: None,
        deliberation: "23/166".into(),
        role: role.into(),
        period,
    };
    Asker {
        organisation: "WEWIS".into(),
        functions: vec![function],
    }
}

#[test]
fn each_persona_passes_the_gate_or_is_refused_at_the_step_it_names_whatever_day_it_is() {
    for today in [
        day(2026, 1, 1),
        day(2026, 1, 31),
        day(2026, 11, 22),
        day(2027, 7, 15),
        day(2028, 2, 29),
    ] {
        let world = world(1, 100, today);
        let inscriptions = world.population.inscriptions();
        let deliberation = world.knowledge.deliberation("23/166").unwrap();
        assert_eq!(world.population.personas().len(), 12);
        for persona in world.population.personas() {
            assert_eq!(persona.situation.first_blank(), None);
            let purpose = deliberation.purpose(&persona.purpose).unwrap();
            let request = ConsultRequest {
                deliberation: "23/166".into(),
                purpose: persona.purpose.clone(),
                case: CaseReference::parse(&persona.case).unwrap(),
                application: persona.application,
                ssin: persona.ssin,
                enterprise: persona.enterprise,
                sources: purpose.sources.iter().cloned().collect(),
            };
            let own: Vec<_> = inscriptions
                .iter()
                .filter(|(ssin, _)| *ssin == persona.ssin)
                .map(|(_, one)| one.clone())
                .collect();
            let asker = asker(&persona.user, today);
            let decision = decide(
                &request,
                Some(&asker),
                Some(deliberation),
                &own,
                &world.knowledge.catalogue,
                today,
            );
            let refused = decision
                .steps
                .iter()
                .find(|step| step.verdict == Verdict::Refused)
                .map(|step| step.gate);
            assert_eq!(refused, persona.refused_at, "{} on {today}", persona.id);
            let Some(scope) = decision.scope else { continue };
            for source in &scope.sources {
                let held = world.sources.get(&source.source).unwrap().look_up(persona.ssin);
                let released = source.release(
                    world.knowledge.catalogue.source(&source.source).unwrap(),
                    &held.tables,
                    &held.subjects,
                );
                assert!(
                    !released.unwrap().is_empty(),
                    "{}: {} shows nothing on {today}",
                    persona.id,
                    source.source
                );
            }
        }
    }
}
