//! Each persona shows what its situation says, passes the gate or is refused where it says so, and comes out of the checks
//! as it teaches, on whatever day it is.

mod collective;
mod jobbonus;
mod learning;
mod training;

use std::collections::HashSet;

use domain::calendar::Period;
use domain::checks::{self, Basis, CaseFacts, CheckId, Figure, Finding, Outcome};
use domain::deliberation::{Asker, CaseReference, ConsultRequest, Decision, Gate, Inscription, Reason, decide};
use domain::dossier::{Dossier, SourceEnd};

use super::*;
use crate::users::training_users;

/// The days on which the personas are looked at: the first on which they are made, ends of months and of quarters, a leap
/// day.
const DAYS: [(i32, u32, u32); 6] = [
    (2026, 1, 1),
    (2026, 1, 31),
    (2026, 6, 30),
    (2026, 11, 22),
    (2027, 7, 15),
    (2028, 2, 29),
];

/// A small world on each of the days, each of another seed: what is taught hangs neither on the day nor on chance.
fn worlds() -> impl Iterator<Item = World> {
    let days = DAYS.into_iter().zip(3..);
    days.map(|((year, month, of), seed)| world(seed, 100, day(year, month, of)))
}

/// A persona's consultation: what was asked, what the gate said, and what was released.
struct Consultation<'a> {
    world: &'a World,
    persona: &'a Persona,
    request: ConsultRequest,
    decision: Decision,
    dossier: Dossier,
}

impl World {
    /// What the user of this persona sees, when asking as the persona proposes.
    fn consult(&self, id: &str) -> Consultation<'_> {
        let persona = self.persona(id);
        let deliberation = self.knowledge.deliberation(&persona.deliberation).unwrap();
        let purpose = deliberation.purpose(&persona.purpose);
        let request = ConsultRequest {
            deliberation: persona.deliberation.clone(),
            purpose: persona.purpose.clone(),
            case: CaseReference::parse(&persona.case).unwrap(),
            application: persona.application,
            ssin: persona.ssin,
            enterprise: persona.enterprise,
            sources: purpose
                .iter()
                .flat_map(|purpose| purpose.sources.iter().cloned())
                .collect(),
        };
        let decision = decide(
            &request,
            Some(&self.asker(&persona.user)),
            Some(deliberation),
            &self.inscriptions_of(persona.ssin),
            &self.knowledge.catalogue,
            self.today,
        );
        let mut dossier = Dossier::awaiting(request.sources.iter().cloned());
        for scope in decision.scope.iter().flat_map(|scope| &scope.sources) {
            let held = self.sources.get(&scope.source).unwrap().look_up(persona.ssin);
            let source = self.knowledge.catalogue.source(&scope.source).unwrap();
            let released = scope.release(source, &held.tables, &held.subjects).unwrap();
            let end = if released.is_empty() {
                SourceEnd::Empty
            } else {
                SourceEnd::Complete(released.tables().to_vec())
            };
            dossier.end(scope.source.clone(), end);
        }
        Consultation {
            world: self,
            persona,
            request,
            decision,
            dossier,
        }
    }

    fn asker(&self, user: &str) -> Asker {
        let users = training_users(&self.knowledge, self.today);
        let user = users.into_iter().find(|one| one.id == user).unwrap();
        Asker {
            organisation: user.organisation,
            functions: user.functions,
        }
    }

    fn inscriptions_of(&self, ssin: Ssin) -> Vec<Inscription> {
        let all = self.population.inscriptions().into_iter();
        all.filter(|(one, _)| *one == ssin)
            .map(|(_, inscription)| inscription)
            .collect()
    }
}

impl Consultation<'_> {
    /// What this check finds.
    fn findings(&self, check: CheckId, facts: &CaseFacts) -> Vec<Finding> {
        let knowledge = &self.world.knowledge;
        let basis = Basis {
            catalogue: &knowledge.catalogue,
            deliberation: knowledge.deliberation(&self.request.deliberation).unwrap(),
            request: &self.request,
            scope: self.decision.scope.as_ref().unwrap(),
            dossier: &self.dossier,
            parameters: &knowledge.parameters,
            facts,
            today: self.world.today,
        };
        checks::run(check, &basis)
    }

    /// What the released rows of a block are.
    fn table(&self, block: &str) -> &Table {
        self.dossier.table_at(block).unwrap()
    }
}

/// The result of the line of this name, in cents, days or a count.
fn result(finding: &Finding, step: &str) -> Option<i64> {
    let step = finding.steps.iter().find(|one| one.name == step)?;
    match step.result {
        Figure::Cents(cents) => Some(cents.0),
        Figure::Days(number) | Figure::Count(number) => Some(number),
        _ => None,
    }
}

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
fn there_is_a_persona_for_every_purpose_and_every_refusal_that_depends_on_person_or_user() {
    let personas = WORLD.population.personas();
    assert_eq!(personas.len(), 40);
    let ids: HashSet<_> = personas.iter().map(|persona| &persona.id).collect();
    let numbers: HashSet<_> = personas.iter().map(|persona| persona.ssin).collect();
    let cases: HashSet<_> = personas.iter().map(|persona| &persona.case).collect();
    assert_eq!((ids.len(), numbers.len(), cases.len()), (40, 40, 40));
    for deliberation in &WORLD.knowledge.deliberations {
        for purpose in deliberation.purposes.iter().filter(|purpose| !purpose.test) {
            let made =
                |persona: &&Persona| persona.deliberation == deliberation.number && persona.purpose == purpose.id;
            let granted = |persona: &&Persona| made(persona) && persona.refused_at.is_none();
            assert!(personas.iter().any(|persona| granted(&persona)), "{}", purpose.id);
        }
        assert!(
            personas
                .iter()
                .any(|persona| persona.deliberation == deliberation.number)
        );
    }
    let refused: HashSet<_> = personas.iter().filter_map(|persona| persona.refused_at).collect();
    let expected = [Gate::InForce, Gate::Role, Gate::PurposeAndCase, Gate::Integrated];
    assert_eq!(refused, HashSet::from(expected));
    assert_eq!(
        personas
            .iter()
            .filter(|persona| persona.id.starts_with("notice-"))
            .count(),
        3
    );
}

#[test]
fn each_persona_passes_the_gate_or_is_refused_at_the_step_it_names_whatever_day_it_is() {
    for world in worlds() {
        for persona in world.population.personas() {
            let (id, today) = (&persona.id, world.today);
            let consultation = world.consult(id);
            let refused = consultation.decision.refusal().map(|step| step.gate);
            let deliberation = world.knowledge.deliberation(&persona.deliberation).unwrap();
            if today < deliberation.in_force.begin() {
                assert_eq!(refused, Some(Gate::InForce), "{id} on {today}");
                continue;
            }
            assert_eq!(refused, persona.refused_at, "{id} on {today}");
            let blank = consultation.dossier.sources().all(|(source, _)| {
                let of_source = |table: &&Table| table.block().source() == *source && table.rows() > 0;
                !world
                    .tables(source.as_str(), persona.ssin)
                    .iter()
                    .any(|table| of_source(&table))
            });
            // Somebody without any replacement income is what is to be learned.
            assert_eq!(
                blank,
                id == "ibo-nothing" || refused == Some(Gate::InForce),
                "{id} on {today}"
            );
        }
    }
}

#[test]
fn the_refusals_give_the_reason_that_the_situation_gives() {
    let reason = |id: &str| WORLD.consult(id).decision.refusal().unwrap().reason.clone().unwrap();
    assert!(matches!(reason("not-integrated"), Reason::NotIntegrated { .. }));
    assert!(matches!(reason("other-quality"), Reason::OtherQuality { .. }));
    assert!(matches!(reason("inscription-ended"), Reason::IntegrationEnded { on, .. } if on == day(2026, 10, 23)));
    assert!(
        matches!(reason("inscription-not-begun"), Reason::IntegrationNotBegun { from, .. } if from == day(2026, 12, 22))
    );
    assert!(matches!(reason("right-expired"), Reason::RoleEnded { .. }));
    assert!(matches!(
        reason("purpose-of-other-roles"),
        Reason::PurposeOfOtherRoles { .. }
    ));
    assert!(matches!(reason("wrong-directory"), Reason::NotIntegrated { .. }));
    assert!(matches!(reason("maatwerk-not-declared"), Reason::NotDeclared { .. }));
    assert!(matches!(reason("research"), Reason::NoIndividualLookUp { .. }));
}

#[test]
fn every_situation_is_written_in_four_languages_with_all_its_words_filled_in() {
    for persona in WORLD.population.personas() {
        let text = &persona.situation;
        assert_eq!(text.first_blank(), None, "{}", persona.id);
        let words = [&text.nl, &text.fr, &text.de, &text.en];
        assert!(
            words.iter().all(|text| !text.contains(['{', '}'])),
            "{}: {}",
            persona.id,
            text.en
        );
    }
    assert_eq!(
        WORLD.persona("jobbonus-full").situation.en.split(": ").last(),
        Some("a right to a job bonus of €369.42, the flat increase not included.")
    );
}

#[test]
fn nobody_made_by_hand_is_ill_or_gets_a_bonus_for_the_young_where_chance_has_no_part() {
    for world in worlds() {
        for id in [
            "jobbonus-full",
            "jobbonus-two-employers",
            "maatwerk-wage-cost",
            "presence-borderline",
        ] {
            let dmfa = world.tables("dmfa", world.persona(id).ssin);
            let services = table(&dmfa, "dmfa.service");
            assert!(
                (0..services.rows()).all(|row| text(services, "code", row) == Some("001")),
                "{id}"
            );
            let occupations = table(&dmfa, "dmfa.occupation");
            assert!(
                (0..occupations.rows()).all(|row| text(occupations, "promotion", row).is_none()),
                "{id}"
            );
        }
    }
}

#[test]
fn every_role_of_every_deliberation_has_a_user_of_its_organisation_and_every_persona_a_user() {
    let users = training_users(&WORLD.knowledge, WORLD.today);
    for deliberation in &WORLD.knowledge.deliberations {
        for role in &deliberation.roles {
            let holds = |function: &domain::deliberation::Function| {
                function.deliberation == deliberation.number
                    && function.role == role.id
                    && function.period.contains(WORLD.today)
            };
            let of_role = |user: &&crate::users::User| user.functions.iter().any(holds);
            let organisations: HashSet<_> = users.iter().filter(of_role).map(|user| &user.organisation).collect();
            assert_eq!(organisations, HashSet::from([&role.recipient]), "{}", role.id);
        }
    }
    for persona in WORLD.population.personas() {
        assert!(users.iter().any(|user| user.id == persona.user), "{}", persona.id);
    }
}
