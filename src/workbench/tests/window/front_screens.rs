//! The screens before and after a dossier, driven by keyboard, mouse and names as a person would, with a played server.

use super::desk::{Desk, decision, enterprise, ssin};
use client::{CallError, ConnectError};
use domain::Language;
use domain::deliberation::ConsultRequest;
use domain::wire::{EndReason, ProblemCode};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use workbench::command::Command;
use workbench::guards::paste::PasteError;
use workbench::look::Theme;
use workbench::state::{Effect, Event, ReachError, Route};

fn consulted(desk: &mut Desk) -> (u64, ConsultRequest) {
    match desk.asked().pop() {
        Some(Effect::Consult { attempt, request }) => (attempt, request),
        other => panic!("the gate was not asked: {other:?}"),
    }
}

/// Fills the form in with the first exercise and asks the gate.
fn at_the_gate() -> (Desk, u64, ConsultRequest) {
    let mut desk = Desk::signed_in(Language::Dutch);
    desk.node(Role::Button, "Lotte Fictief").click();
    desk.harness.run();
    desk.press("Raadplegen");
    let (attempt, request) = consulted(&mut desk);
    (desk, attempt, request)
}

#[test]
fn the_server_is_reached_after_the_first_frame_and_the_screen_says_so() {
    let mut desk = Desk::new(Language::Dutch);
    assert!(desk.shows(Role::Heading, "Verbinding maken"));
    assert!(desk.says("OPLEIDING"));
    assert_eq!(desk.asked(), [Effect::Connect]);
}

#[test]
fn each_reason_for_not_reaching_the_server_has_its_own_sentence_and_a_way_on() {
    let mut sentences = std::collections::BTreeSet::new();
    let errors = [
        ConnectError::BadAddress,
        ConnectError::BadCertificate,
        ConnectError::Unreachable,
        ConnectError::OtherCertificate,
        ConnectError::TooLate,
        ConnectError::NotThisService,
        ConnectError::OtherVersion { theirs: 7 },
        ConnectError::OtherKnowledge,
        ConnectError::ClockOff { seconds: -300 },
        ConnectError::NotTraining,
    ];
    for error in errors {
        let mut desk = Desk::new(Language::English);
        desk.asked();
        desk.tell(Event::NotConnected(ReachError::Connect(error)));
        assert!(desk.shows(Role::Heading, "No connection"));
        let sentence = desk
            .harness
            .query_all_by_role(Role::Label)
            .filter_map(|node| node.value())
            .max_by_key(String::len);
        assert!(
            sentences.insert(sentence.unwrap()),
            "{error:?} has the sentence of another error"
        );
        desk.press("Try again");
        assert_eq!(desk.asked(), [Effect::Connect]);
    }
}

#[test]
fn a_user_signs_in_with_one_press_and_comes_to_the_form() {
    let desk = Desk::signed_in(Language::Dutch);
    assert!(desk.shows(Role::Heading, "Raadplegen"));
    assert!(desk.says("An Peeters · dienst nl"));
    assert!(desk.shows_part(Role::RadioButton, "Verkeerde werknemerscode."));
    assert!(!desk.shows_part(Role::RadioButton, "Test van de systemen."));
}

#[test]
fn an_exercise_of_another_user_signs_in_anew_and_fills_the_form_in() {
    let mut desk = Desk::signed_in(Language::Dutch);
    desk.node(Role::Button, "Bram Fictief").click();
    desk.harness.run();
    assert_eq!(desk.asked(), [Effect::SignOut, Effect::SignIn("sara.declercq".into())]);
    desk.let_in("sara.declercq", "Sara Declercq", "developer");
    // The purpose is not the developer's, and stays choosable so that the refusal can be seen.
    let purpose = desk.node(Role::RadioButton, "Verkeerde werknemerscode.");
    assert_eq!(purpose.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
    let number = desk.harness.get_by_role_and_label(Role::TextInput, "INSZ").value();
    assert_eq!(number, Some(ssin().grouped()));
}

#[test]
fn what_lacks_is_said_and_the_keyboard_goes_to_the_first_field_that_lacks() {
    let mut desk = Desk::signed_in(Language::Dutch);
    desk.node(Role::RadioButton, "Verkeerde werknemerscode.").click();
    desk.harness.run();
    desk.press("Raadplegen");
    assert_eq!(desk.asked(), []);
    assert!(desk.says("Vul aan of verbeter: dossiernummer, INSZ, ondernemingsnummer."));
    assert!(
        desk.harness
            .get_by_role_and_label(Role::TextInput, "Dossiernummer")
            .is_focused()
    );
}

#[test]
fn a_number_is_judged_while_it_is_typed() {
    let mut desk = Desk::signed_in(Language::Dutch);
    for (typed, said) in [
        ("85", "Nog 9 cijfers."),
        ("19", "Cijfers 3 en 4 zijn geen maand van een INSZ."),
        ("x", "Teken 5 is geen cijfer."),
    ] {
        desk.harness.get_by_role_and_label(Role::TextInput, "INSZ").focus();
        desk.harness.run();
        desk.harness
            .get_by_role_and_label(Role::TextInput, "INSZ")
            .type_text(typed);
        desk.harness.run();
        assert!(desk.says(said), "after {typed}: {said}");
    }
}

#[test]
fn enter_in_a_field_asks_the_gate_with_what_was_typed() {
    let mut desk = Desk::signed_in(Language::Dutch);
    desk.node(Role::Button, "Lotte Fictief").click();
    desk.harness.run();
    desk.harness.get_by_role_and_label(Role::TextInput, "INSZ").focus();
    desk.harness.run();
    desk.harness.key_press(Key::Enter);
    desk.harness.run();
    let (_, request) = consulted(&mut desk);
    assert_eq!((request.ssin, request.enterprise), (ssin(), Some(enterprise())));
    assert!(desk.shows(Role::Heading, "De toegang wordt nagekeken"));
}

#[test]
fn a_refusal_names_the_step_the_paragraph_and_whom_to_ask_and_keeps_the_form() {
    let (mut desk, attempt, request) = at_the_gate();
    let refused = decision(&request, "case-handler", None);
    desk.tell(Event::NotOpened {
        attempt,
        error: CallError::Refused(Box::new(refused)),
    });
    assert!(desk.shows(Role::Heading, "Geen toegang tot dit dossier"));
    let step = desk
        .node(Role::ListItem, "Stap 5 van 6")
        .accesskit_node()
        .label()
        .unwrap();
    for part in [
        "geweigerd",
        "23/166 §3, §32",
        "QWL-L",
        "demonstratiewaarde",
        "verwijzingsrepertorium beheert",
    ] {
        assert!(step.contains(part), "{part} in {step}");
    }
    // Nothing about the person, not even the number.
    assert!(!desk.says(&ssin().grouped()));
    desk.harness.key_press(Key::Escape);
    desk.harness.run();
    assert!(desk.shows(Role::Heading, "Raadplegen"));
    let number = desk.harness.get_by_role_and_label(Role::TextInput, "INSZ").value();
    assert_eq!(number, Some(ssin().grouped()));
}

#[test]
fn a_consultation_that_is_broken_off_is_ended_on_the_server_and_its_answer_ignored() {
    let (mut desk, attempt, request) = at_the_gate();
    desk.press("Afbreken");
    assert_eq!(desk.asked(), [Effect::End(EndReason::Cancelled)]);
    let granted = decision(&request, "case-handler", Some("QWL-L"));
    desk.tell(Event::Opened {
        attempt,
        consultation: uuid::Uuid::nil(),
        decision: granted,
    });
    assert!(desk.shows(Role::Heading, "Raadplegen"));
}

#[test]
fn a_dossier_that_is_closed_is_gone_and_the_screen_says_so() {
    let (mut desk, attempt, request) = at_the_gate();
    let granted = decision(&request, "case-handler", Some("QWL-L"));
    desk.tell(Event::Opened {
        attempt,
        consultation: uuid::Uuid::nil(),
        decision: granted,
    });
    assert!(matches!(desk.harness.state().state().route, Route::Dossier(_)));
    desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::W);
    desk.harness.run();
    assert_eq!(desk.asked(), [Effect::End(EndReason::Closed)]);
    assert!(desk.shows(Role::Heading, "Het dossier is gesloten"));
    desk.press("Nieuwe raadpleging");
    let number = desk.harness.get_by_role_and_label(Role::TextInput, "INSZ").value();
    assert_eq!(number.unwrap_or_default(), "");
}

#[test]
fn an_error_of_the_server_is_told_above_the_form_and_nothing_is_lost() {
    let (mut desk, attempt, _) = at_the_gate();
    desk.tell(Event::NotOpened {
        attempt,
        error: CallError::Problem(ProblemCode::LogClosed),
    });
    assert!(desk.says("Zonder logboek wordt niets getoond."));
    let case = desk
        .harness
        .get_by_role_and_label(Role::TextInput, "Dossiernummer")
        .value();
    assert_eq!(case.as_deref(), Some("QWL-2026-0042"));
}

#[test]
fn a_session_that_has_ended_leads_back_to_sign_in() {
    let (mut desk, attempt, _) = at_the_gate();
    desk.tell(Event::NotOpened {
        attempt,
        error: CallError::SessionEnded,
    });
    assert!(desk.shows(Role::Heading, "Aanmelden"));
    assert!(desk.says("Uw sessie is beëindigd."));
}

#[test]
fn the_language_and_the_look_change_at_once_and_what_was_typed_stays() {
    let mut desk = Desk::signed_in(Language::Dutch);
    desk.node(Role::Button, "Lotte Fictief").click();
    desk.harness.run();
    for (name, heading) in [
        ("Français", "Consulter"),
        ("Deutsch", "Abfragen"),
        ("English", "Consult"),
        ("Nederlands", "Raadplegen"),
    ] {
        desk.harness.get_by_role_and_label(Role::RadioButton, name).click();
        desk.harness.run();
        assert!(desk.shows(Role::Heading, heading), "{heading}");
    }
    desk.harness
        .get_by_role_and_label(Role::RadioButton, "Hoog contrast")
        .click();
    desk.harness.run();
    assert_eq!(desk.harness.state().state().theme, Theme::Contrast);
    let number = desk.harness.get_by_role_and_label(Role::TextInput, "INSZ").value();
    assert_eq!(number, Some(ssin().grouped()));
}

#[test]
fn signing_out_forgets_what_was_typed() {
    let mut desk = Desk::signed_in(Language::Dutch);
    desk.node(Role::Button, "Lotte Fictief").click();
    desk.harness.run();
    desk.press("Afmelden");
    assert_eq!(desk.asked(), [Effect::SignOut]);
    assert!(desk.says("U bent afgemeld."));
    desk.harness.state().command(Command::SignIn("an.peeters".into()));
    desk.harness.run();
    desk.let_in("an.peeters", "An Peeters", "case-handler");
    let number = desk.harness.get_by_role_and_label(Role::TextInput, "INSZ").value();
    assert_eq!(number.unwrap_or_default(), "");
}

#[test]
fn f1_shows_the_keys_of_the_screen_and_escape_hides_them() {
    let mut desk = Desk::signed_in(Language::Dutch);
    desk.harness.key_press(Key::F1);
    desk.harness.run();
    assert!(desk.shows(Role::Heading, "Toetsen van dit scherm"));
    desk.harness.key_press(Key::Escape);
    desk.harness.run();
    assert!(!desk.shows(Role::Heading, "Toetsen van dit scherm"));
}

#[test]
fn the_order_of_tab_is_the_order_of_reading() {
    let mut desk = Desk::signed_in(Language::Dutch);
    desk.harness
        .get_by_role_and_label(Role::TextInput, "Dossiernummer")
        .focus();
    desk.harness.run();
    let order = [
        (Role::TextInput, "Datum van de aanvraag"),
        (Role::TextInput, "INSZ"),
        (Role::Button, "Plak INSZ"),
        (Role::TextInput, "Ondernemingsnummer"),
    ];
    for (role, name) in order {
        desk.harness.key_press(Key::Tab);
        desk.harness.run();
        assert!(desk.harness.get_by_role_and_label(role, name).is_focused(), "{name}");
    }
}

#[test]
fn a_number_is_pasted_by_the_keys_or_the_button_and_what_is_wrong_with_it_is_said() {
    let mut desk = Desk::signed_in(Language::Dutch);
    desk.harness.get_by_role_and_label(Role::TextInput, "INSZ").focus();
    desk.harness.run();
    desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::V);
    desk.harness.run();
    assert_eq!(desk.asked(), [Effect::ReadClipboard]);
    desk.tell(Event::Pasted(Ok(ssin().grouped().into())));
    let typed = |desk: &Desk| {
        desk.harness
            .get_by_role_and_label(Role::TextInput, "INSZ")
            .value()
            .unwrap_or_default()
    };
    assert_eq!(typed(&desk), ssin().grouped());
    assert!(desk.says("Fictief nummer, controlecijfers juist"));

    desk.press("Plak INSZ");
    assert_eq!(desk.asked(), [Effect::ReadClipboard]);
    desk.tell(Event::Pasted(Err(PasteError::TooLong)));
    assert!(desk.says("meer dan een nummer"));
    assert_eq!(typed(&desk), ssin().grouped(), "what was typed is not lost");
}
