//! Tests of the grid on the pages of the dossier: what is sorted and filtered, and what the fields beside it show then.

use domain::Language;
use domain::dossier::{Missing, SourceEnd, Unavailable};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::field_states::{Place, fields};
use super::fixture::{Fixture, sister};
use super::page_tests::{Bench, label, press, wide};
use super::relations::Sieve;
use super::sheet::sheet;
use crate::widgets::cell::CellLook;
use crate::widgets::grid::GridRows as _;

fn selected(harness: &Harness<'_, Bench>) -> Option<String> {
    let row = harness.query_by(|node| node.role() == Role::Row && node.is_selected() == Some(true));
    row.map(|row| label(&row))
}

fn field(harness: &Harness<'_, Bench>, name: &str) -> String {
    let found = harness
        .get_all_by_role(Role::ListItem)
        .map(|node| label(&node))
        .find(|label| label.starts_with(name));
    found.unwrap_or_default()
}

fn filter(harness: &mut Harness<'_, Bench>, text: &str) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run_steps(3);
    harness.get_by_role(Role::TextInput).type_text(text);
    harness.run_steps(3);
}

#[test]
fn the_fields_beside_the_grid_follow_the_filter_and_the_order() {
    let mut harness = wide(Fixture::complete(Language::Dutch, "working-relation"));
    press(&mut harness, "Tewerkstelling");
    press(&mut harness, "Dimona, rij per rij");
    filter(&mut harness, &sister().grouped());
    let row = selected(&harness).unwrap();
    assert!(row.starts_with("Dimona-periode 1 van 1: werkgever"), "{row}");
    assert!(field(&harness, "datum van indiensttreding").contains("01/05/2024"));
    harness.key_press(Key::Escape);
    harness.run_steps(3);
    assert!(selected(&harness).unwrap().starts_with("Dimona-periode 2 van 3"));
    harness
        .get_by_role_and_label(Role::ColumnHeader, "Datum van indiensttreding")
        .click_accesskit();
    harness.run_steps(3);
    // The oldest first: the row that is selected stays, and knows its new place.
    assert!(selected(&harness).unwrap().starts_with("Dimona-periode 2 van 3"));
    harness.get_by_role(Role::Grid).focus();
    harness.run_steps(2);
    harness.key_press(Key::Home);
    harness.run_steps(3);
    assert!(field(&harness, "datum van indiensttreding").contains("01/10/2023"));
}

#[test]
fn without_a_row_no_field_is_said_to_be_absent() {
    let mut harness = wide(Fixture::complete(Language::Dutch, "wrong-worker-code"));
    press(&mut harness, "Tewerkstelling");
    press(&mut harness, "Dimona, rij per rij");
    filter(&mut harness, "staat nergens");
    assert_eq!(selected(&harness), None);
    assert_eq!(field(&harness, "datum van indiensttreding"), "");
    harness.get_by(|node| {
        node.value()
            .is_some_and(|words| words.starts_with("Er is geen rij gekozen"))
    });
    // What stands after the rows stays, and can be gone to.
    harness.get_by_role(Role::Grid).focus();
    harness.run_steps(2);
    harness.key_press(Key::Home);
    harness.run_steps(3);
    assert!(selected(&harness).unwrap().contains("buiten het venster"));
    assert!(field(&harness, "datum van indiensttreding").contains("§30"));
}

#[test]
fn how_the_columns_are_laid_out_outlives_the_dossier_and_what_was_typed_does_not() {
    let mut harness = wide(Fixture::complete(Language::Dutch, "wrong-worker-code"));
    press(&mut harness, "Tewerkstelling");
    press(&mut harness, "Dimona, rij per rij");
    assert!(harness.state().columns.is_empty(), "nothing was changed yet");
    filter(&mut harness, "OTH");
    harness.get_by_role(Role::Grid).focus();
    harness.run_steps(2);
    harness.key_press(Key::Home);
    harness.key_press(Key::ArrowUp);
    harness.run_steps(2);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    harness.run_steps(2);
    harness.state_mut().screen.forget();
    let screen = &harness.state().screen;
    assert!(screen.pages.is_empty() && screen.views.is_none());
    let kept = &harness.state().columns;
    assert_eq!(kept.len(), 1);
    let (block, layout) = kept.iter().next().unwrap();
    assert_eq!((block.as_str(), layout.widths.len()), ("dimona.period", 1));
    assert!(layout.widths.contains_key("entry-date") && layout.hidden.is_empty());
}

#[test]
fn every_state_of_a_row_names_each_field_its_number_and_its_paragraph() {
    let mut partial = Fixture::complete(Language::Dutch, "wrong-worker-code");
    let tables = partial.released("dmfa");
    let missing = Missing {
        expected: 3,
        present: 2,
    };
    partial.end("dmfa", SourceEnd::Partial { tables, missing });
    let mut down = Fixture::complete(Language::Dutch, "wrong-worker-code");
    down.end("dmfa", SourceEnd::Unavailable(Unavailable::Down));
    let complete = || Fixture::complete(Language::Dutch, "wrong-worker-code");
    for (fixture, place, look) in [
        (complete(), Place::Row(0), CellLook::Value),
        (complete(), Place::BeforeWindow, CellLook::OutsideWindow),
        (complete(), Place::OtherEmployers, CellLook::OutsideWindow),
        (partial, Place::Missing, CellLook::Unavailable),
        (down, Place::Nothing, CellLook::Unavailable),
        (
            Fixture::awaiting(Language::Dutch, "wrong-worker-code"),
            Place::Nothing,
            CellLook::Awaited,
        ),
    ] {
        let reading = fixture.reading();
        let block = reading.block("dmfa.worker-record").unwrap();
        let list = fields(&reading, block, place);
        assert_eq!(list.len(), block.fields.len());
        for (view, field) in list.iter().zip(&block.fields) {
            assert_eq!(view.name, reading.words.names(&field.name));
            assert_eq!(view.number, field.number.clone().unwrap_or_default());
            assert!(
                !view.text.is_empty() && view.spoken.starts_with(&view.name),
                "{}",
                view.spoken
            );
            let is_granted = reading.paragraphs(&field.path).is_some();
            assert!(
                !is_granted || view.paragraph.starts_with('§'),
                "{place:?}: {}",
                view.spoken
            );
            assert!(is_granted || view.look == CellLook::NotGranted, "{}", view.spoken);
        }
        let code = list.iter().find(|view| view.number == "00037").unwrap();
        assert_eq!(code.look, look, "{place:?}");
        if look == CellLook::Value {
            assert!(
                code.text.starts_with("015 ") && code.text.len() > 8,
                "code and name: {}",
                code.text
            );
        }
    }
}

#[test]
fn cells_of_a_column_with_equal_keys_have_equal_words() {
    for purpose in ["wrong-worker-code", "working-relation"] {
        let fixture = Fixture::complete(Language::Dutch, purpose);
        let reading = fixture.reading();
        for path in [
            "dimona.period",
            "dmfa.service",
            "dmfa.worker-record",
            "register.residence",
        ] {
            let block = reading.block(path).unwrap();
            let sheet = sheet(&reading, block, true, Sieve::All, 0);
            let rows = sheet.reader(&reading, block);
            for column in 0..sheet.columns.len() {
                for one in 0..rows.count() {
                    for other in 0..one {
                        let same = rows.key(one, column) == rows.key(other, column);
                        let words = |row| rows.cell(row, column).words();
                        assert!(!same || words(one) == words(other), "{path} {column}");
                    }
                }
            }
        }
    }
}
