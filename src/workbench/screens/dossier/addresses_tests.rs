//! Tests of the places of residence.

use domain::Language;
use domain::dossier::{SourceEnd, Unavailable};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::addresses::{addresses, on_day};
use super::fixture::{Fixture, day};
use super::page_tests::{press, wide};
use crate::command::Command;
use crate::widgets::cell::CellLook;

#[test]
fn residences_stand_newest_first_with_since_and_until() {
    let fixture = Fixture::complete(Language::Dutch, "premium-conditions");
    let list = addresses(&fixture.reading()).unwrap();
    let facts = &list.part.facts;
    assert!(facts.len() >= 2, "{facts:?}");
    assert!(facts[0].lead.starts_with("sinds "), "{}", facts[0].lead);
    assert_eq!(facts[0].said[0], ("tot en met".to_owned(), "nu".to_owned()));
    assert!(
        facts[0].said[1].1.contains("Gent (Vlaams Gewest)"),
        "{:?}",
        facts[0].said
    );
    assert_ne!(facts[1].said[0].1, "nu");
}

#[test]
fn a_day_has_the_residence_that_covers_it_and_a_day_outside_the_window_is_not_said_to_have_none() {
    let mut fixture = Fixture::complete(Language::Dutch, "premium-conditions");
    let on = |fixture: &Fixture, text: &str| on_day(&fixture.reading(), day(text)).unwrap();
    let (look, words) = on(&fixture, "2026-09-01");
    assert_eq!(look, CellLook::Value);
    assert!(words.contains("9000 Gent") && words.contains("sinds"), "{words}");
    assert_eq!(on(&fixture, "1990-01-01").0, CellLook::OutsideWindow);
    fixture.end("register", SourceEnd::Unavailable(Unavailable::Down));
    assert_eq!(on(&fixture, "2026-09-01").0, CellLook::Unavailable);
}

#[test]
fn the_page_lists_the_residences_as_links_above_the_register() {
    let mut harness = wide(Fixture::complete(Language::Dutch, "premium-conditions"));
    press(&mut harness, "Adressen");
    harness.get_by_role_and_label(Role::Heading, "Hoofdverblijfplaatsen");
    harness.get_by_role(Role::Grid);
    harness.get_by_role_and_label(Role::TextInput, "Verblijfplaats op");
    let link = harness
        .query_all_by(|node| {
            node.role() == Role::Link && node.label().is_some_and(|label| label.contains("tot en met nu"))
        })
        .next();
    link.expect("the newest residence").click_accesskit();
    harness.run_steps(2);
    let selected = |command: &Command| matches!(command, Command::SelectRow { block, .. } if block.as_str() == "register.residence");
    assert!(harness.state().sent.iter().any(selected));
}
