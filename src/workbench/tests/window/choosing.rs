//! The choice of the deliberation, and what it changes in the form.

use super::desk::{Desk, function, ssin};
use domain::Language;
use domain::deliberation::{Decision, Gate, Reason, Verdict};
use egui::accesskit::{Role, Toggled};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use workbench::state::{Effect, Event};

fn is_chosen(desk: &Desk, part: &str) -> bool {
    desk.node(Role::RadioButton, part).accesskit_node().toggled() == Some(Toggled::True)
}

fn choose(desk: &mut Desk, part: &str) {
    desk.node(Role::RadioButton, part).click_accesskit();
    desk.harness.run();
}

#[test]
fn somebody_with_one_deliberation_sees_its_name_and_no_choice() {
    let desk = Desk::signed_in(Language::Dutch);
    assert!(desk.says("23/166 · Premie kwalificerend werkplekleren"));
    assert!(!desk.shows(Role::Heading, "Beraadslaging"));
}

#[test]
fn somebody_with_several_chooses_and_the_purposes_sources_and_fields_follow() {
    for (language, heading, enterprise, benefit) in [
        (Language::Dutch, "Beraadslaging", "Ondernemingsnummer", "Leefloon"),
        (
            Language::French,
            "Délibération",
            "Numéro d’entreprise",
            "Revenu d’intégration",
        ),
        (
            Language::German,
            "Beratung",
            "Unternehmensnummer",
            "Eingliederungseinkommen",
        ),
        (Language::English, "Deliberation", "Enterprise number", "Living wage"),
    ] {
        let functions = vec![
            function("22/118", "mediator", Some("2025-12-31")),
            function("23/166", "case-handler", None),
        ];
        let mut desk = Desk::signed_in_with(language, functions);
        assert!(desk.shows(Role::Heading, heading));
        // The one that holds today comes first and is chosen; the other one says that it does not hold.
        assert!(is_chosen(&desk, "23/166"));
        assert!(desk.shows(Role::TextInput, enterprise));
        assert!(!desk.shows(Role::CheckBox, benefit));
        choose(&mut desk, "22/118");
        assert!(is_chosen(&desk, "22/118") && !is_chosen(&desk, "23/166"));
        assert!(!desk.shows(Role::TextInput, enterprise), "{language:?}: not asked for");
        assert!(desk.shows(Role::CheckBox, benefit));
        choose(&mut desk, "23/166");
        assert!(desk.shows(Role::TextInput, enterprise));
    }
}

#[test]
fn a_deliberation_that_does_not_hold_today_says_so() {
    let functions = vec![
        function("22/118", "mediator", Some("2025-12-31")),
        function("23/166", "case-handler", None),
    ];
    let desk = Desk::signed_in_with(Language::Dutch, functions);
    let ended = desk.node(Role::RadioButton, "22/118").accesskit_node().label().unwrap();
    assert!(ended.ends_with("vandaag geen functie"), "{ended}");
    let holds = desk.node(Role::RadioButton, "23/166").accesskit_node().label().unwrap();
    assert!(!holds.contains("geen functie"), "{holds}");
}

#[test]
fn the_sources_are_those_of_the_role_and_a_demonstration_is_said_to_be_one() {
    let desk = Desk::signed_in_with(Language::Dutch, vec![function("22/172", "payment-officer", None)]);
    assert!(desk.shows(Role::CheckBox, "Jobbonus"));
    assert!(!desk.shows(Role::CheckBox, "DmfA"));
    assert!(desk.says("demonstratiewaarde"));
}

#[test]
fn a_deliberation_under_which_nobody_is_looked_up_says_why_and_shows_no_form() {
    for (language, words) in [
        (Language::Dutch, "kan niemand afzonderlijk opgezocht worden"),
        (Language::French, "personne ne peut être recherché individuellement"),
        (Language::German, "kann niemand einzeln nachgeschlagen werden"),
        (Language::English, "nobody can be looked up individually"),
    ] {
        let desk = Desk::signed_in_with(language, vec![function("23/186", "researcher", None)]);
        assert!(desk.says(words), "{language:?}");
        assert!(desk.harness.query_all_by_role(Role::TextInput).next().is_none());
        assert!(!desk.says("Elke poging komt in het logboek"));
    }
}

#[test]
fn an_exercise_asks_all_the_same_and_the_gate_says_why_not() {
    let mut desk = Desk::signed_in(Language::Dutch);
    desk.node(Role::Button, "Nele Fictief").click();
    desk.harness.run();
    desk.let_in_with("lies.thijs", "Lies Thijs", vec![function("23/186", "researcher", None)]);
    assert!(desk.says("kan niemand afzonderlijk opgezocht worden"));
    desk.asked();
    desk.press("Raadplegen");
    let asked = desk.asked();
    let Some(Effect::Consult { attempt, request }) = asked.last() else {
        panic!("the gate was not asked: {asked:?}");
    };
    assert_eq!((request.deliberation.as_str(), request.ssin), ("23/186", ssin()));
    let refused: Decision = super::desk::decision(request, "researcher", None);
    let step = refused.refusal().unwrap();
    assert_eq!((step.gate, step.verdict), (Gate::InForce, Verdict::Refused));
    assert!(matches!(step.reason, Some(Reason::NoIndividualLookUp { .. })));
    let attempt = *attempt;
    desk.tell(Event::NotOpened {
        attempt,
        error: client::CallError::Refused(Box::new(refused)),
    });
    assert!(desk.says("laat niet toe dat één persoon wordt opgezocht"));
}

#[test]
fn a_keeper_of_the_directory_is_told_that_there_is_no_purpose_to_look_somebody_up_for() {
    let desk = Desk::signed_in_with(Language::Dutch, vec![function("22/172", "directory-keeper", None)]);
    assert!(desk.says("heeft geen doeleinde waarvoor een persoon geraadpleegd wordt"));
    assert!(desk.harness.query_all_by_role(Role::TextInput).next().is_none());
}

#[test]
fn users_stand_by_organisation_and_exercises_by_deliberation() {
    let desk = Desk::connected(Language::Dutch);
    assert!(desk.shows_part(Role::Heading, "WEWIS · Departement Werk, Economie"));
    assert!(desk.shows_part(Role::Heading, "DWSE · "));
    assert!(desk.shows_part(Role::Heading, "23/186 · "));
    let users: Vec<_> = desk
        .harness
        .query_all_by_role(Role::Button)
        .filter_map(|node| node.accesskit_node().label())
        .filter(|label| label.starts_with("Aanmelden als"))
        .collect();
    let at = |name: &str| users.iter().position(|label| label.contains(name)).unwrap();
    assert!(at("An Peeters") < at("Sara Declercq") && at("Sara Declercq") < at("Lies Thijs"));
}
