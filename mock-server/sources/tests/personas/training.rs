//! Personas of deliberation 22/118.

use chrono::Datelike;
use domain::checks::Subject;

use super::*;

/// The first day of the month so many months before the world's.
fn month(world: &World, before: i32) -> NaiveDate {
    let place = world.today.year() * 12 + world.today.month0().cast_signed() - before;
    day(place.div_euclid(12), place.rem_euclid(12).unsigned_abs() + 1, 1)
}

/// The worlds in which the deliberation is in force.
fn worlds_in_force() -> impl Iterator<Item = World> {
    worlds().filter(|world| world.knowledge.deliberation("22/118").unwrap().in_force.begin() <= world.today)
}

/// What is found of this persona about the month so many months before.
fn of_month(world: &World, id: &str, before: i32) -> Finding {
    let about = Some(Subject::Month(month(world, before)));
    let findings = world
        .consult(id)
        .findings(CheckId::ReplacementIncome, &CaseFacts::default());
    let found = findings.into_iter().find(|finding| finding.subject == about);
    found.unwrap_or_else(|| panic!("{id}: nothing about {about:?}"))
}

#[test]
fn a_month_of_daily_amounts_is_twenty_six_of_them_and_of_half_ones_so_many_a_week() {
    for world in worlds_in_force() {
        for (id, cents, written) in [
            ("ibo-unemployed", 133_718, "€1,337.18"),
            ("ibo-half-day", 78_017, "€780.17"),
        ] {
            for before in [1, 2, 4] {
                let finding = of_month(&world, id, before);
                assert_eq!(finding.outcome, Outcome::Fulfilled, "{id} on {}", world.today);
                assert_eq!(
                    result(&finding, "replacement-income"),
                    Some(cents),
                    "{id} on {}",
                    world.today
                );
            }
            assert!(world.persona(id).situation.en.contains(written), "{id}");
        }
    }
}

#[test]
fn the_first_living_wage_came_as_arrears_and_a_part_of_another_was_claimed_back() {
    for world in worlds_in_force() {
        let tables = world.tables("living-wage", world.persona("ibo-living-wage").ssin);
        let amounts = table(&tables, "living-wage.amount");
        let kinds: Vec<_> = (0..amounts.rows())
            .filter_map(|row| text(amounts, "amount-type", row))
            .collect();
        assert!(kinds.contains(&"2") && kinds.contains(&"3"), "{kinds:?}");
        let (full, recovered) = (
            of_month(&world, "ibo-living-wage", 3),
            of_month(&world, "ibo-living-wage", 4),
        );
        assert!(result(&recovered, "living-wage-claimed-back").is_some_and(|cents| cents < 0));
        assert!(result(&recovered, "replacement-income") < result(&full, "replacement-income"));
    }
}

#[test]
fn a_sickness_benefit_was_claimed_back_and_paid_anew() {
    for world in worlds_in_force() {
        let tables = world.tables("sickness", world.persona("ibo-sick").ssin);
        let attests = table(&tables, "sickness.attest");
        let versions: Vec<_> = (0..attests.rows())
            .filter_map(|row| text(attests, "status", row))
            .collect();
        assert!(
            versions.contains(&"CREATION") && versions.contains(&"MODIFICATION"),
            "{versions:?}"
        );
        let consultation = world.consult("ibo-sick");
        let payments = consultation.table("sickness.payment");
        let negative = |row| matches!(payments.value("amount", row), Some(ValueRef::Cents(amount)) if amount.0 < 0);
        assert!((0..payments.rows()).any(negative));
        assert!(
            consultation.table("sickness.attest").column("version").is_none(),
            "not granted"
        );
    }
}

#[test]
fn in_one_month_three_sources_paid() {
    for world in worlds_in_force() {
        let finding = of_month(&world, "ibo-three-sources", 3);
        assert_eq!(finding.outcome, Outcome::Fulfilled);
        let parts =
            ["unemployment-month", "living-wage-month", "sickness-month"].map(|step| result(&finding, step).unwrap());
        assert!(parts.iter().all(|cents| *cents > 0), "{parts:?}");
        assert_eq!(result(&finding, "replacement-income"), Some(parts.iter().sum()));
        assert_eq!(parts[0], 3788 * 26);
    }
}

#[test]
fn without_a_replacement_income_all_three_sources_are_empty_and_the_month_comes_to_nothing() {
    for world in worlds_in_force() {
        let consultation = world.consult("ibo-nothing");
        let empty = SourceEnd::Empty;
        for (source, state) in consultation.dossier.sources() {
            assert_eq!(*state, domain::dossier::SourceState::Ended(empty.clone()), "{source}");
        }
        let findings = consultation.findings(CheckId::ReplacementIncome, &CaseFacts::default());
        assert_eq!(findings.len(), 1);
        assert_eq!(result(&findings[0], "replacement-income"), Some(0));
    }
}

#[test]
fn everybody_in_training_has_a_dimona_period_of_individual_vocational_training() {
    for persona in WORLD
        .population
        .personas()
        .iter()
        .filter(|persona| persona.id.starts_with("ibo-"))
    {
        let dimona = WORLD.tables("dimona", persona.ssin);
        let periods = table(&dimona, "dimona.period");
        assert_eq!(
            text(periods, "worker-type", periods.rows() - 1),
            Some("IVT"),
            "{}",
            persona.id
        );
        assert_eq!(
            date(periods, "entry-date", periods.rows() - 1),
            Some(day(2026, 9, 1)),
            "{}",
            persona.id
        );
    }
}
