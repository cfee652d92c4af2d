//! How each screen is reached: with a server that the test plays, and with what the real population holds on its personas,
//! on one fixed day, so that every text on the screen is the same at every run.
//!
//! Nothing here is found by its words: every way works in every language, also in one that nobody speaks.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use client::SourceAnswered;
use domain::Language;
use domain::catalogue::SourceId;
use domain::deliberation::{Asker, CaseReference, ConsultRequest, Decision, Function, decide};
use domain::dossier::{Missing, SourceEnd, Table, Unavailable};
use domain::wire::{Persona, Training, TrainingUser};
use mock_server::population::Population;
use mock_server::sources::Sources;
use uuid::Uuid;
use workbench::command::Command;
use workbench::state::{DossierTab, Effect, Event};

use crate::desk::{Desk, Sitting, TODAY, day, function, knowledge, names};

/// How a source ends that does not do what is expected of it.
#[derive(Clone, Copy)]
pub(crate) enum Fault {
    /// It has not answered yet.
    Awaited,
    /// It cannot be reached.
    Down,
    /// It lacks some of what it should have.
    Partial,
}

/// The people of the tests.
struct World {
    population: Arc<Population>,
    sources: Sources,
}

fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let population = Arc::new(Population::new(1, 1000, day(TODAY), knowledge()).unwrap());
        let sources = Sources::new(Arc::clone(&population), knowledge());
        World { population, sources }
    })
}

/// The exercise with this name.
fn persona(id: &str) -> Persona {
    let found = world().population.personas().iter().find(|persona| persona.id == id);
    found.unwrap_or_else(|| panic!("there is no persona {id}")).clone()
}

/// The function that somebody needs for the purpose of this exercise.
fn function_for(persona: &Persona) -> (Function, String) {
    let knowledge = knowledge();
    let deliberation = knowledge.deliberation(&persona.deliberation).unwrap();
    // Where nothing may be looked up there is no purpose, and any role will do.
    let role = match deliberation.purpose(&persona.purpose) {
        Some(purpose) => deliberation.role(&purpose.roles[0]).unwrap(),
        None => &deliberation.roles[0],
    };
    let function = Function {
        declared: Some(day("2024-01-01")),
        ..function(&persona.deliberation, &role.id, None)
    };
    (function, role.recipient.clone())
}

fn request(persona: &Persona) -> ConsultRequest {
    let knowledge = knowledge();
    let deliberation = knowledge.deliberation(&persona.deliberation).unwrap();
    let purpose = deliberation.purpose(&persona.purpose);
    ConsultRequest {
        deliberation: persona.deliberation.clone(),
        purpose: persona.purpose.clone(),
        case: CaseReference::parse(&persona.case).unwrap(),
        application: persona.application,
        ssin: persona.ssin,
        enterprise: persona.enterprise,
        sources: purpose.iter().flat_map(|purpose| &purpose.sources).cloned().collect(),
    }
}

/// What the gate decides about this exercise.
fn decided(persona: &Persona, request: &ConsultRequest) -> Decision {
    let knowledge = knowledge();
    let (function, organisation) = function_for(persona);
    let deliberation = knowledge.deliberation(&request.deliberation);
    let inscriptions: Vec<_> = world()
        .population
        .inscriptions()
        .into_iter()
        .filter(|(ssin, _)| *ssin == request.ssin)
        .map(|(_, inscription)| inscription)
        .collect();
    let asker = Asker {
        organisation,
        functions: vec![function],
    };
    decide(
        request,
        Some(&asker),
        deliberation,
        &inscriptions,
        &knowledge.catalogue,
        day(TODAY),
    )
}

/// Every exercise, and one user for each of those who do them.
pub(crate) fn real_offer() -> Training {
    let personas = world().population.personas().to_vec();
    let ids: BTreeSet<&str> = personas.iter().map(|persona| persona.user.as_str()).collect();
    let users = ids.into_iter().map(|id| TrainingUser {
        organisation: "WEWIS".into(),
        id: id.into(),
        name: id.split('.').map(capital).collect::<Vec<_>>().join(" "),
        unit: names("dienst"),
        about: names("mag iets"),
    });
    Training {
        users: users.collect(),
        personas,
    }
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}

/// The screen on which a user signs in.
pub(crate) fn at_sign_in(sitting: &Sitting) -> Desk {
    let mut desk = Desk::seated(sitting);
    desk.tell(Event::Connected {
        training: true,
        offer: Some(real_offer()),
    });
    desk
}

/// The form, filled in for this exercise by the user who does it.
pub(crate) fn at_the_form(sitting: &Sitting, exercise: &str) -> Desk {
    let persona = persona(exercise);
    let mut desk = at_sign_in(sitting);
    desk.order(Command::TakeExercise(persona.id.clone()));
    let name = persona.user.split('.').map(capital).collect::<Vec<_>>().join(" ");
    desk.let_in_with(&persona.user, &name, vec![function_for(&persona).0]);
    desk
}

/// The gate, asked for this exercise, and what was asked.
pub(crate) fn at_the_gate(sitting: &Sitting, exercise: &str) -> (Desk, u64, ConsultRequest) {
    let mut desk = at_the_form(sitting, exercise);
    desk.asked();
    desk.order(Command::Consult(request(&persona(exercise))));
    match desk.asked().pop() {
        Some(Effect::Consult { attempt, request }) => (desk, attempt, request),
        other => panic!("the gate was not asked: {other:?}"),
    }
}

/// The refusal of this exercise.
pub(crate) fn refused(sitting: &Sitting, exercise: &str) -> Desk {
    let (mut desk, attempt, request) = at_the_gate(sitting, exercise);
    let decision = decided(&persona(exercise), &request);
    assert!(!decision.is_granted(), "{exercise} is let through");
    desk.tell(Event::NotOpened {
        attempt,
        error: client::CallError::Refused(Box::new(decision)),
    });
    desk
}

/// The dossier of this exercise, all of whose sources have answered.
pub(crate) fn dossier(sitting: &Sitting, exercise: &str) -> Desk {
    dossier_with(sitting, exercise, &[])
}

/// The dossier of this exercise, in which these sources do something else.
pub(crate) fn dossier_with(sitting: &Sitting, exercise: &str, faults: &[(&str, Fault)]) -> Desk {
    let (mut desk, attempt, request) = at_the_gate(sitting, exercise);
    let decision = decided(&persona(exercise), &request);
    let scope = decision
        .scope
        .clone()
        .unwrap_or_else(|| panic!("{exercise} is refused: {decision:?}"));
    desk.tell(Event::Opened {
        attempt,
        consultation: Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_00f3),
        decision,
    });
    for (place, source) in request.sources.iter().enumerate() {
        let fault = faults.iter().find(|(id, _)| *id == source.as_str());
        let released = || released(&scope, source, &request);
        let end = match fault.map(|(_, fault)| fault) {
            Some(Fault::Awaited) => continue,
            Some(Fault::Down) => SourceEnd::Unavailable(Unavailable::Down),
            Some(Fault::Partial) => SourceEnd::Partial {
                tables: released(),
                missing: Missing {
                    expected: 40,
                    present: 31,
                },
            },
            None => match released() {
                tables if tables.iter().all(|table| table.rows() == 0) => SourceEnd::Empty,
                tables => SourceEnd::Complete(tables),
            },
        };
        let answered = SourceAnswered {
            source: source.clone(),
            end,
            took: Duration::from_millis(80 + 20 * place as u64),
            since: None,
            receipt: None,
        };
        desk.tell(Event::SourceEnded {
            attempt,
            answered: Box::new(answered),
        });
    }
    desk
}

/// What a source releases on the person, as it is read from the wire.
fn released(scope: &domain::deliberation::Scope, source: &SourceId, request: &ConsultRequest) -> Vec<Table> {
    let knowledge = knowledge();
    let Some(granted) = scope.source(source) else {
        return Vec::new();
    };
    let holdings = world().sources.get(source).unwrap().look_up(request.ssin);
    let catalogued = knowledge.catalogue.source(source).unwrap();
    let released = granted
        .release(catalogued, &holdings.tables, &holdings.subjects)
        .unwrap();
    serde_json::from_str(&serde_json::to_string(&released).unwrap()).unwrap()
}

/// The pages of the dossier of this exercise. They are found out once.
pub(crate) fn tabs(exercise: &str) -> Vec<DossierTab> {
    static KNOWN: Mutex<BTreeMap<String, Vec<DossierTab>>> = Mutex::new(BTreeMap::new());
    let mut known = KNOWN.lock().unwrap();
    if let Some(tabs) = known.get(exercise) {
        return tabs.clone();
    }
    let desk = dossier(&Sitting::of(Language::Dutch), exercise);
    let open = desk.harness.state().state().route.dossier().unwrap();
    let tabs = open.tabs(&knowledge());
    known.insert(exercise.to_owned(), tabs.clone());
    tabs
}

/// The short name of a page, for the name of a file.
pub(crate) fn tab_name(tab: &DossierTab) -> String {
    match tab {
        DossierTab::Source(source) => source.as_str().to_owned(),
        other => format!("{other:?}").to_lowercase(),
    }
}
