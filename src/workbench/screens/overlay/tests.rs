//! The rows of the palette, the menu and the page of keys.

use domain::{Knowledge, Language, assets::Assets};

use super::rows::{Row, matches, rows};
use crate::command::list::Given;
use crate::preferences::Preferences;
use crate::state::{DossierTab, Overlay, Route, State};
use crate::words::Words;

fn all(overlay: Overlay, language: Language, is_mac: bool) -> Vec<Row> {
    let knowledge = Knowledge::read(&Assets::embedded()).unwrap();
    let mut state = State::new(Preferences::default(), true);
    state.route = Route::Closed;
    let pages: [(DossierTab, String); 0] = [];
    let given = Given {
        state: &state,
        knowledge: &knowledge,
        today: "2026-11-22".parse().unwrap(),
        pages: &pages,
    };
    rows(overlay, &given, &Words::new(language).unwrap(), is_mac)
}

fn names<'r>(rows: impl IntoIterator<Item = &'r Row>) -> Vec<&'r str> {
    rows.into_iter().map(|row| row.name.as_str()).collect()
}

#[test]
fn every_word_must_be_found_and_a_name_goes_before_an_explanation() {
    let rows = all(Overlay::Palette, Language::Dutch, false);
    assert_eq!(matches(&rows, "").len(), rows.len());
    assert_eq!(names(matches(&rows, "hoog CONTRAST"))[0], "Hoog contrast");
    assert_eq!(
        names(matches(&rows, "contrast"))[..2],
        ["Hoog contrast", "Volgende weergave"]
    );
    assert!(matches(&rows, "contrast xyz").is_empty());
    assert!(names(matches(&rows, "f10")).contains(&"Menu"), "a key is found, too");
}

#[test]
fn nobody_has_to_type_the_marks_of_french() {
    let rows = all(Overlay::Palette, Language::French, false);
    assert!(names(matches(&rows, "contraste eleve")).contains(&"Contraste élevé"));
}

#[test]
fn what_cannot_be_given_says_why_and_sends_nothing() {
    let rows = all(Overlay::Palette, Language::Dutch, false);
    let smaller = rows.iter().find(|row| row.name == "Kleinere tekst").unwrap();
    assert!(smaller.is_refused && smaller.command.is_none());
    assert!(smaller.spoken(false).contains("100 %"), "{}", smaller.spoken(false));
}

#[test]
fn the_keys_are_written_for_the_platform() {
    let keys = |is_mac| {
        let rows = all(Overlay::Menu, Language::Dutch, is_mac);
        let row = rows.into_iter().find(|row| row.name == "Alle opdrachten").unwrap();
        row.keys.join(" ")
    };
    assert_eq!((keys(false).as_str(), keys(true).as_str()), ("Ctrl+K", "Cmd+K"));
}

#[test]
fn the_menu_stands_in_groups_and_each_group_once() {
    let rows = all(Overlay::Menu, Language::Dutch, false);
    let mut groups: Vec<&str> = rows.iter().map(|row| row.group.as_str()).collect();
    groups.dedup();
    assert_eq!(groups, ["Raadpleging", "Programma", "Weergave", "Taal"]);
}

#[test]
fn the_page_of_keys_explains_and_sends_nothing() {
    let rows = all(Overlay::Keys, Language::Dutch, false);
    assert!(rows.iter().all(|row| row.command.is_none() && !row.keys.is_empty()));
    let new = rows.iter().find(|row| row.name == "Nieuwe raadpleging").unwrap();
    assert_eq!(new.keys, ["Esc"]);
    assert!(rows.iter().any(|row| row.group == "Overal" && row.keys == ["Tab"]));
}
