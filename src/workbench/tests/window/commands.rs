//! The one list of commands, by keyboard: the palette, the menu, the keys, the round of the regions; and what time and the
//! desktop change by themselves.

use std::path::PathBuf;
use std::sync::mpsc::channel;

use client::CallError;
use domain::Language;
use domain::wire::{EndReason, SessionEnd};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use workbench::look::{Appearance, Desktop, SystemLook, Theme};
use workbench::preferences::PreferencesTrouble;
use workbench::state::{Effect, Event, ReachError, Route};

use super::desk::{Desk, decision};

const CTRL_SHIFT: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};

fn at_the_gate(language: Language, consult: &str) -> Desk {
    let mut desk = Desk::signed_in(language);
    desk.node(Role::Button, "Lotte Fictief").click();
    desk.harness.run();
    desk.press(consult);
    desk
}

fn in_a_dossier(language: Language, consult: &str) -> Desk {
    let mut desk = at_the_gate(language, consult);
    let Some(Effect::Consult { attempt, request }) = desk.asked().pop() else {
        panic!("the gate was not asked");
    };
    desk.tell(Event::Opened {
        attempt,
        consultation: uuid::Uuid::nil(),
        decision: decision(&request, "case-handler", Some("QWL-L")),
    });
    assert!(desk.harness.state().state().route.dossier().is_some());
    desk
}

fn type_in(desk: &mut Desk, text: &str) {
    desk.harness.event(egui::Event::Text(text.into()));
    desk.harness.run();
}

/// The page of the dossier that is open.
fn page(desk: &Desk) -> String {
    let mut tabs = desk.harness.query_all(by().role(Role::Tab));
    let chosen = tabs.find(|tab| tab.accesskit_node().is_selected() == Some(true));
    chosen.and_then(|tab| tab.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn the_palette_finds_a_command_does_it_and_gives_the_keyboard_back() {
    let mut desk = Desk::signed_in(Language::Dutch);
    desk.harness.get_by_role_and_label(Role::TextInput, "INSZ").focus();
    desk.harness.run();
    desk.keys(Modifiers::COMMAND, Key::K);
    let dialog = desk.harness.get_by_role_and_label(Role::Dialog, "Alle opdrachten");
    assert!(dialog.accesskit_node().is_modal());
    assert_eq!(
        desk.focused().as_deref(),
        Some("Menu, F10. Toont de opdrachten in groepen.")
    );
    type_in(&mut desk, "contrast");
    assert!(desk.says("2 opdrachten"));
    // Down and up again: the first is chosen.
    desk.keys(Modifiers::NONE, Key::ArrowDown);
    desk.keys(Modifiers::NONE, Key::ArrowUp);
    let option = desk.node(Role::ListBoxOption, "Hoog contrast");
    assert_eq!(option.accesskit_node().is_selected(), Some(true));
    desk.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.harness.state().state().theme, Theme::Contrast);
    assert!(!desk.shows(Role::Dialog, "Alle opdrachten"));
    assert_eq!(desk.focused().as_deref(), Some("INSZ"), "the keyboard is where it was");
}

#[test]
fn escape_closes_what_stands_on_top_and_nothing_below_it() {
    let mut desk = at_the_gate(Language::Dutch, "Raadplegen");
    desk.keys(Modifiers::COMMAND, Key::K);
    desk.keys(Modifiers::NONE, Key::Escape);
    assert!(!desk.shows(Role::Dialog, "Alle opdrachten"));
    assert!(
        matches!(desk.harness.state().state().route, Route::Gate { .. }),
        "the gate is still asked"
    );
    desk.keys(Modifiers::NONE, Key::Escape);
    assert!(matches!(desk.harness.state().state().route, Route::Consult(_)));
}

#[test]
fn the_menu_is_opened_and_walked_by_keys_and_holds_what_the_header_holds() {
    let mut desk = Desk::signed_in(Language::Dutch);
    desk.keys(Modifiers::NONE, Key::F10);
    for name in ["Afmelden", "Alle opdrachten, Ctrl+K"] {
        assert!(desk.shows_part(Role::MenuItem, name), "{name}");
    }
    assert!(desk.shows_part(Role::MenuItemRadio, "Français"));
    desk.keys(Modifiers::NONE, Key::End);
    assert_eq!(desk.focused().as_deref(), Some("Afmelden"));
    desk.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.asked(), [Effect::SignOut], "the last of the menu is to sign out");
}

#[test]
fn f6_goes_round_the_regions_and_back() {
    let mut desk = in_a_dossier(Language::Dutch, "Raadplegen");
    let mut seen = Vec::new();
    for _ in 0..6 {
        desk.keys(Modifiers::NONE, Key::F6);
        seen.push(desk.focused().expect("something has the keyboard"));
    }
    assert!(seen.contains(&"Dossier sluiten".to_owned()), "the header: {seen:?}");
    assert!(seen.contains(&"Toon het nummer".to_owned()), "the person: {seen:?}");
    assert!(
        seen.contains(&"Overzicht".to_owned()),
        "the page that is open: {seen:?}"
    );
    assert!(
        seen.iter().any(|name| name == "Ctrl+K opdrachten"),
        "the footer: {seen:?}"
    );
    let before = seen[4].clone();
    desk.keys(Modifiers::SHIFT, Key::F6);
    assert_eq!(desk.focused(), Some(before));
}

#[test]
fn f1_says_the_keys_of_each_screen() {
    fn told(desk: &mut Desk, commands: &[&str]) {
        desk.keys(Modifiers::NONE, Key::F1);
        assert!(desk.shows(Role::Dialog, "Toetsen van dit scherm"));
        for name in commands
            .iter()
            .chain(&["Alle opdrachten, Ctrl+K", "Naar het volgende element, Tab"])
        {
            assert!(desk.shows_part(Role::ListItem, name), "{name}");
        }
        desk.keys(Modifiers::NONE, Key::Escape);
        assert!(!desk.shows(Role::Dialog, "Toetsen van dit scherm"));
    }
    let mut failed = Desk::new(Language::Dutch);
    failed.tell(Event::NotConnected(ReachError::TrainingServer));
    told(&mut failed, &["Opnieuw proberen, F5"]);
    told(&mut Desk::connected(Language::Dutch), &["Menu, F10"]);
    let form = [
        "Het INSZ uit het klembord plakken, Ctrl+V, Shift+Insert",
        "Langer aangemeld blijven, F9",
    ];
    told(&mut Desk::signed_in(Language::Dutch), &form);
    told(&mut at_the_gate(Language::Dutch, "Raadplegen"), &["Afbreken, Esc"]);
    let mut open = in_a_dossier(Language::Dutch, "Raadplegen");
    told(
        &mut open,
        &[
            "Dossier sluiten, Ctrl+W",
            "Naar de pagina: Overzicht, Ctrl+1",
            "Een rij naar boven",
        ],
    );
    open.keys(Modifiers::COMMAND, Key::W);
    told(&mut open, &["Nieuwe raadpleging, Esc"]);
}

#[test]
fn the_pages_turn_with_their_keys() {
    let mut desk = in_a_dossier(Language::Dutch, "Raadplegen");
    assert_eq!(page(&desk), "Overzicht");
    desk.keys(Modifiers::COMMAND, Key::Num2);
    assert_eq!(page(&desk), "Tijdlijn");
    desk.harness.get_by_role_and_label(Role::Tab, "Tijdlijn").focus();
    desk.harness.run();
    let ctrl = Modifiers {
        ctrl: true,
        ..Modifiers::COMMAND
    };
    desk.keys(ctrl, Key::Tab);
    assert_eq!(page(&desk), "Tewerkstelling");
    assert_eq!(
        desk.focused().as_deref(),
        Some("Tewerkstelling"),
        "the keyboard goes along"
    );
    desk.keys(ctrl | Modifiers::SHIFT, Key::Tab);
    desk.keys(Modifiers::COMMAND, Key::PageUp);
    assert_eq!(page(&desk), "Overzicht");
    desk.keys(Modifiers::COMMAND, Key::PageUp);
    assert_eq!(page(&desk), "Raadpleging", "round and round");
}

#[test]
fn another_language_keeps_the_page_and_the_keyboard() {
    let mut desk = in_a_dossier(Language::Dutch, "Raadplegen");
    desk.keys(Modifiers::COMMAND, Key::Num2);
    desk.harness.get_by_role_and_label(Role::Tab, "DmfA").focus();
    desk.harness.run();
    desk.keys(CTRL_SHIFT, Key::F);
    assert_eq!(desk.harness.state().state().language, Language::French);
    assert_eq!(page(&desk), "Ligne du temps");
    assert_eq!(desk.focused().as_deref(), Some("DmfA"));
}

#[test]
fn the_keyboard_is_never_lost_when_its_element_goes() {
    let mut desk = at_the_gate(Language::Dutch, "Raadplegen");
    desk.harness.get_by_role_and_label(Role::Button, "Afbreken").focus();
    desk.harness.run();
    desk.keys(Modifiers::NONE, Key::Escape);
    assert!(matches!(desk.harness.state().state().route, Route::Consult(_)));
    assert!(desk.focused().is_some(), "the form has it");

    let mut desk = in_a_dossier(Language::Dutch, "Raadplegen");
    desk.harness.get_by_role_and_label(Role::Tab, "DmfA").focus();
    desk.harness.run();
    desk.keys(Modifiers::COMMAND, Key::W);
    assert_eq!(desk.focused().as_deref(), Some("Nieuwe raadpleging"));
}

#[test]
fn escape_does_not_take_the_keyboard_out_of_a_field() {
    let mut desk = Desk::signed_in(Language::Dutch);
    desk.harness.get_by_role_and_label(Role::TextInput, "INSZ").focus();
    desk.harness.run();
    desk.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.focused().as_deref(), Some("INSZ"));
}

#[test]
fn where_nothing_had_the_keyboard_nothing_gets_it() {
    let mut desk = Desk::new(Language::Dutch);
    desk.tell(Event::NotConnected(ReachError::TrainingServer));
    desk.keys(Modifiers::COMMAND, Key::K);
    desk.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.focused(), None);
    desk.keys(Modifiers::NONE, Key::F6);
    assert_eq!(
        desk.focused().as_deref(),
        Some("Nederlands"),
        "the round begins with the header"
    );
}

#[test]
fn at_two_hundred_percent_the_header_keeps_the_menu_and_everything_stays_in_the_window() {
    let mut desk = in_a_dossier(Language::German, "Abfragen");
    desk.harness.set_size(egui::vec2(1024.0, 700.0));
    desk.harness.run();
    for _ in 0..8 {
        desk.keys(Modifiers::COMMAND, Key::Plus);
    }
    assert!((desk.harness.ctx.zoom_factor() - 2.0).abs() < 0.001);
    let window = desk.harness.ctx.content_rect();
    for name in ["Menü", "Strg+K Befehle", "F1 Tasten"] {
        let rect = desk.harness.get_by_role_and_label(Role::Button, name).rect();
        assert!(window.contains_rect(rect), "{name}: {rect:?} in {window:?}");
    }
    assert!(!desk.shows(Role::Button, "Abmelden"), "it is in the menu now");
    desk.press("Menü");
    assert!(desk.shows_part(Role::MenuItem, "Abmelden") && desk.shows_part(Role::MenuItem, "Akte schließen"));
    desk.keys(Modifiers::NONE, Key::Escape);
    desk.keys(Modifiers::COMMAND, Key::Num0);
    assert!((desk.harness.ctx.zoom_factor() - 1.0).abs() < 0.001);
}

#[test]
fn the_end_of_a_session_is_told_and_can_be_moved() {
    let mut desk = in_a_dossier(Language::Dutch, "Raadplegen");
    desk.asked();
    desk.forward(19);
    assert!(!desk.says("Uw sessie eindigt"));
    desk.forward(1);
    assert!(desk.says("Uw sessie eindigt om"));
    assert!(desk.says("nog 10 min"));
    desk.forward(8);
    assert!(desk.says("binnen twee minuten"));
    desk.keys(Modifiers::NONE, Key::F9);
    assert_eq!(desk.asked(), [Effect::Prolong]);
    desk.tell(Event::Prolonged(Err(CallError::TooLate)));
    assert!(desk.says("kon niet verlengd worden"));
    desk.press("Langer aangemeld blijven");
    let now = "2026-11-22T12:28:00Z".parse().unwrap();
    let ends = "2026-11-22T12:58:00Z".parse().unwrap();
    desk.tell(Event::Prolonged(Ok(SessionEnd { now, ends })));
    assert!(!desk.says("Uw sessie eindigt"));
    desk.forward(25);
    assert!(desk.says("nog 5 min"));
}

#[test]
fn a_session_that_is_over_leaves_nothing_on_the_screen_but_a_sentence() {
    let mut desk = in_a_dossier(Language::Dutch, "Raadplegen");
    desk.asked();
    desk.keys(Modifiers::COMMAND, Key::K);
    desk.forward(30);
    assert_eq!(desk.asked(), [Effect::End(EndReason::SignedOut), Effect::SignOut]);
    assert!(desk.shows(Role::Heading, "Aanmelden"));
    assert!(desk.says("omdat de tijd om was"));
    assert!(!desk.shows(Role::Dialog, "Alle opdrachten"));
}

#[test]
fn preferences_that_cannot_be_read_are_told_with_their_place_until_the_user_has_understood() {
    let mut desk = Desk::with(Language::English, |setup| {
        setup.preferences_trouble = Some(PreferencesTrouble::Broken {
            path: PathBuf::from("/somewhere/preferences.toml"),
            line: 3,
        });
    });
    assert!(desk.says("/somewhere/preferences.toml") && desk.says("line 3"));
    desk.press("Understood");
    assert!(!desk.says("line 3"));
}

#[test]
fn as_the_system_follows_the_desktop_while_the_program_runs() {
    let (tell, heard) = channel();
    let mut desk = Desk::with(Language::Dutch, move |setup| {
        setup.preferences.theme = Appearance::System;
        setup.desktop = Some(Desktop::played(heard));
    });
    assert_eq!(desk.harness.state().state().theme, Theme::Light);
    let look = |dark, contrast| SystemLook {
        dark: Some(dark),
        contrast,
    };
    for (told, theme) in [
        (look(true, false), Theme::Dark),
        (look(true, true), Theme::Contrast),
        (look(false, false), Theme::Light),
    ] {
        tell.send(told).unwrap();
        desk.harness.run();
        assert_eq!(desk.harness.state().state().theme, theme);
    }
    desk.keys(CTRL_SHIFT, Key::T);
    tell.send(look(true, true)).unwrap();
    desk.harness.run();
    assert_eq!(
        desk.harness.state().state().theme,
        Theme::Light,
        "a look that was chosen stays"
    );
}
