//! Tests of the page of the relations: the choice above the grid, and what is marked in it.

use domain::Language;
use domain::dossier::SourceEnd;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::field_states::{Place, fields};
use super::fixture::{Fixture, day, odd_relations};
use super::overview::current_relations;
use super::page_tests::{Bench, label, press, wide};
use super::quarters::quarter_strip;
use super::relations::Sieve;
use super::sheet::sheet;
use super::view_tests::block;
use crate::widgets::grid::Mark;

/// The relations that run, were cancelled, were updated and are turned round.
fn odd(language: Language) -> Fixture {
    let mut fixture = Fixture::complete(language, "wrong-worker-code");
    let tables = fixture.release("dimona", &odd_relations(&fixture.knowledge.catalogue));
    fixture.end("dimona", SourceEnd::Complete(tables));
    fixture
}

fn rows(harness: &Harness<'_, Bench>) -> Vec<String> {
    harness
        .get_all_by_role(Role::Row)
        .map(|node| label(&node))
        .filter(|name| name.starts_with("Dimona-periode"))
        .collect()
}

fn says(harness: &Harness<'_, Bench>, text: &str) -> bool {
    let has = |found: Option<String>| found.is_some_and(|found| found.contains(text));
    harness
        .query_all_by(|node| has(node.label()) || has(node.value()))
        .next()
        .is_some()
}

#[test]
fn the_relations_of_today_of_a_period_and_the_changed_ones_can_be_asked_for() {
    let mut harness = wide(odd(Language::Dutch));
    press(&mut harness, "Tewerkstelling");
    press(&mut harness, "Dimona, rij per rij");
    assert_eq!(rows(&harness).len(), 4);
    press(&mut harness, "Vandaag actief");
    let today = rows(&harness);
    assert!(today.len() == 1 && today[0].contains("1 januari 2025"), "{today:?}");
    assert!(says(&harness, "1 van 4 rijen"));
    // A page has this name too.
    harness
        .get_by_role_and_label(Role::RadioButton, "Wijzigingen")
        .click_accesskit();
    harness.run_steps(2);
    let changed = rows(&harness);
    assert_eq!(changed.len(), 2, "{changed:?}");
    assert!(says(&harness, "De datum van de eerste aangifte is niet gemachtigd."));
}

#[test]
fn a_period_that_is_typed_is_checked_and_an_inverted_one_is_an_error() {
    let mut harness = wide(odd(Language::Dutch));
    press(&mut harness, "Tewerkstelling");
    press(&mut harness, "Dimona, rij per rij");
    press(&mut harness, "Actief in een periode");
    // The year so far: the relation that runs.
    assert_eq!(rows(&harness).len(), 1);
    let type_into = |harness: &mut Harness<'_, Bench>, field: &str, text: &str| {
        harness.get_by_role_and_label(Role::TextInput, field).focus();
        harness.run_steps(2);
        harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        harness.get_by_role_and_label(Role::TextInput, field).type_text(text);
        harness.run_steps(3);
    };
    type_into(&mut harness, "Tot en met", "31/12/2023");
    assert!(says(&harness, "De periode eindigt vóór ze begint."));
    assert!(
        harness.query_by_role(Role::Grid).is_none(),
        "no rows of a period that is none"
    );
    type_into(&mut harness, "Van", "1/10/2023");
    assert!(!says(&harness, "De periode eindigt vóór ze begint."));
    let found = rows(&harness);
    assert!(found.len() == 1 && found[0].contains("1 september 2023"), "{found:?}");
    type_into(&mut harness, "Van", "32/10/2023");
    assert!(says(&harness, "Dit is geen datum."));
}

#[test]
fn a_row_that_is_gone_to_is_in_sight_whatever_was_chosen_before() {
    let mut harness = wide(odd(Language::Dutch));
    press(&mut harness, "Tewerkstelling");
    press(&mut harness, "Dimona, rij per rij");
    press(&mut harness, "Vandaag actief");
    let path = domain::catalogue::BlockPath::parse("dimona.period").unwrap();
    harness.state_mut().screen.select_row(&path, 2);
    harness.run_steps(3);
    let row = harness.get_by(|node| node.role() == Role::Row && node.is_selected() == Some(true));
    assert!(label(&row).contains("1 september 2023"), "{:?}", label(&row));
}

#[test]
fn a_cancelled_relation_is_struck_through_with_the_word_and_is_not_true_today() {
    for (language, word) in [
        (Language::Dutch, "geannuleerd"),
        (Language::French, "annulé"),
        (Language::German, "annulliert"),
        (Language::English, "cancelled"),
    ] {
        let fixture = odd(language);
        let reading = fixture.reading();
        let sheet = sheet(&reading, block(&fixture, "dimona.period"), false, Sieve::All, 0);
        let rows = sheet.drawn(&reading, block(&fixture, "dimona.period"));
        let row = rows.iter().find(|row| row.name.ends_with(word)).unwrap();
        assert_eq!(row.cells[0].mark, Some(Mark::Struck(word.into())));
        assert_eq!(current_relations(&reading).len(), 1);
        let strip = quarter_strip(&reading);
        let lane = strip
            .lanes
            .iter()
            .find(|lane| lane.title.starts_with("Dimona"))
            .unwrap();
        assert_eq!(lane.bars.iter().filter(|bar| bar.is_hollow).count(), 1);
        let quarter = strip.spoken.iter().find(|words| words.starts_with("2024/1")).unwrap();
        assert!(quarter.contains(&format!("({word})")), "{quarter}");
    }
}

#[test]
fn a_period_that_ends_before_it_begins_is_marked_in_the_grid_and_in_the_fields() {
    let fixture = odd(Language::Dutch);
    let reading = fixture.reading();
    let block = block(&fixture, "dimona.period");
    let sheet = sheet(&reading, block, false, Sieve::All, 0);
    let rows = sheet.drawn(&reading, block);
    let row = rows
        .iter()
        .find(|row| row.name.contains("eindigt vóór het begin"))
        .unwrap();
    assert_eq!(row.cells[1].mark, Some(Mark::Warning("eindigt vóór het begin".into())));
    let list = fields(&reading, block, Place::Row(3));
    let end = list
        .iter()
        .find(|field| field.name == "datum van uitdiensttreding")
        .unwrap();
    assert_eq!(end.note, "⚠ eindigt vóór het begin");
    assert!(end.spoken.contains("eindigt vóór het begin"), "{}", end.spoken);
    // It is drawn on its first day, not lost.
    let strip = quarter_strip(&reading);
    let quarter = strip.spoken.iter().find(|words| words.starts_with("2024/2")).unwrap();
    assert!(quarter.contains("Dimona"), "{quarter}");
}

#[test]
fn a_code_that_is_in_no_list_is_shown_and_said_to_be_unknown() {
    for (language, words) in [
        (Language::Dutch, "ZZZ · niet in de lijst"),
        (Language::French, "ZZZ · pas dans la liste"),
        (Language::German, "ZZZ · nicht in der Liste"),
        (Language::English, "ZZZ · not in the list"),
    ] {
        let fixture = odd(language);
        let sheet = sheet(
            &fixture.reading(),
            block(&fixture, "dimona.period"),
            false,
            Sieve::All,
            0,
        );
        let rows = sheet.drawn(&fixture.reading(), block(&fixture, "dimona.period"));
        let cells: Vec<_> = rows.iter().flat_map(|row| &row.cells).collect();
        assert!(cells.iter().any(|cell| cell.text == words), "{language:?}");
    }
}

#[test]
fn a_sieve_of_days_counts_both_ends_and_leaves_out_what_was_cancelled() {
    let fixture = odd(Language::Dutch);
    let count = |sieve| sheet(&fixture.reading(), block(&fixture, "dimona.period"), false, sieve, 0).rows();
    assert_eq!(count(Sieve::On(day("2023-12-31"))), 1);
    assert_eq!(count(Sieve::On(day("2024-03-01"))), 0, "cancelled");
    assert_eq!(count(Sieve::During(day("2023-12-31"), day("2024-01-31"))), 1);
    // The one that ends before it begins lies in between, whichever of its days is right.
    assert_eq!(count(Sieve::During(day("2023-12-31"), day("2025-01-01"))), 3);
    assert_eq!(count(Sieve::Changed), 2);
}
