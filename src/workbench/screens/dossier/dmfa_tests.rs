//! Tests of the page of the `DmfA`: the board, the tree of one attestation, its versions, and the list of blocks.

use domain::Language;
use domain::dossier::{SourceEnd, Unavailable};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::fixture::{Fixture, corrected};
use super::page_tests::{Bench, label, press, wide};

fn page(fixture: Fixture) -> Harness<'static, Bench> {
    let mut harness = wide(fixture);
    press(&mut harness, "DmfA");
    harness
}

fn with_versions(language: Language) -> Fixture {
    let mut fixture = Fixture::complete(language, "wrong-worker-code");
    let tables = fixture.release("dmfa", &corrected(&fixture.knowledge.catalogue));
    fixture.end("dmfa", SourceEnd::Complete(tables));
    fixture
}

fn selected(harness: &Harness<'_, Bench>, role: Role) -> String {
    let node = harness.get_by(|node| node.role() == role && node.is_selected() == Some(true));
    label(&node)
}

#[test]
fn the_board_takes_the_focus_as_one_and_its_cells_are_spoken() {
    let mut harness = page(Fixture::complete(Language::Dutch, "wrong-worker-code"));
    harness
        .get_by_role_and_label(Role::Grid, "Bord van de DmfA per jaar en kwartaal")
        .focus();
    harness.run_steps(2);
    let focused = |harness: &Harness<'_, Bench>| {
        let cells = harness
            .get_all_by_role(Role::GridCell)
            .filter(egui_kittest::Node::is_focused);
        cells.map(|node| label(&node)).collect::<Vec<_>>()
    };
    assert!(focused(&harness)[0].starts_with("2026 kwartaal 1, werkgever"));
    harness.key_press(Key::ArrowDown);
    harness.key_press(Key::End);
    harness.key_press(Key::ArrowUp);
    harness.key_press(Key::ArrowUp);
    harness.run_steps(3);
    let at = focused(&harness);
    assert!(at.len() == 1 && at[0].starts_with("2025 kwartaal 4"), "{at:?}");
    // Nothing opens before Enter.
    assert!(selected(&harness, Role::GridCell).starts_with("2026 kwartaal 1"));
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    assert!(selected(&harness, Role::GridCell).starts_with("2025 kwartaal 4"));
    assert!(selected(&harness, Role::TreeItem).contains("2025/4"));
}

#[test]
fn a_cell_without_an_attestation_says_why_in_the_place_of_the_tree() {
    let mut harness = page(Fixture::complete(Language::Dutch, "wrong-worker-code"));
    let cell = harness
        .get_all_by_role(Role::GridCell)
        .find(|node| label(node).starts_with("2025 kwartaal 1"));
    cell.unwrap().click_accesskit();
    harness.run_steps(3);
    assert!(harness.query_by_role(Role::Tree).is_none());
    let says = |text: Option<String>| text.as_deref() == Some("geen DmfA-aangifte");
    let said = harness
        .get_all_by_role(Role::Label)
        .any(|node| says(node.value()) || says(node.accesskit_node().label()));
    assert!(said);
}

#[test]
fn the_tree_of_an_attestation_is_open_and_leads_to_the_fields_of_each_row() {
    for (language, service, zone) in [
        (Language::Dutch, "Prestatie", "zone 00062"),
        (Language::French, "Prestation", "zone 00062"),
    ] {
        let mut harness = page(Fixture::complete(language, "wrong-worker-code"));
        let root = harness.get_all_by_role(Role::TreeItem).next().unwrap();
        assert!(label(&root).contains("2026/1"), "{:?}", label(&root));
        let data = root.accesskit_node();
        assert_eq!((data.data().level(), data.data().is_expanded()), (Some(1), Some(true)));
        harness.get_by_role(Role::Tree).focus();
        harness.run_steps(2);
        for _ in 0..5 {
            harness.key_press(Key::ArrowDown);
        }
        harness.run_steps(3);
        assert!(selected(&harness, Role::TreeItem).starts_with(service));
        let fields: Vec<_> = harness
            .get_all_by_role(Role::ListItem)
            .map(|node| label(&node))
            .collect();
        assert!(
            fields.iter().any(|field| field.contains(zone) && field.contains("§17")),
            "{fields:?}"
        );
        for _ in 0..2 {
            harness.key_press(Key::Home);
            harness.key_press(Key::ArrowLeft);
        }
        harness.run_steps(3);
        assert_eq!(harness.get_all_by_role(Role::TreeItem).count(), 1);
    }
}

#[test]
fn the_versions_can_be_chosen_and_stand_beside_each_other_with_what_changed() {
    let mut harness = page(with_versions(Language::Dutch));
    assert!(selected(&harness, Role::TreeItem).contains("versie 2"));
    press(&mut harness, "versie 1");
    assert!(selected(&harness, Role::TreeItem).contains("versie 1"));
    press(&mut harness, "Wat veranderde");
    assert!(harness.query_by_role(Role::Tree).is_none());
    let changed: Vec<_> = harness
        .get_all_by_role(Role::Link)
        .map(|node| label(&node))
        .filter(|name| name.contains("035") && name.contains("015"))
        .collect();
    assert_eq!(changed.len(), 1);
    let link = harness
        .get_all_by_role(Role::Link)
        .find(|node| label(node) == changed[0]);
    link.unwrap().click_accesskit();
    harness.run_steps(3);
    assert!(selected(&harness, Role::TreeItem).starts_with("Werknemerslijn 015"));
}

#[test]
fn the_blocks_are_a_list_whose_withheld_ones_open_on_demand() {
    let mut harness = page(Fixture::complete(Language::Dutch, "wrong-worker-code"));
    press(&mut harness, "Per blok");
    harness.get_by_role_and_label(Role::ListBox, "Blokken van DmfA").focus();
    harness.run_steps(2);
    let options = |harness: &Harness<'_, Bench>| {
        let all = harness.get_all_by_role(Role::ListBoxOption);
        all.map(|node| label(&node)).collect::<Vec<_>>()
    };
    let closed = options(&harness);
    assert!(
        closed.last().unwrap().ends_with("blokken niet gemachtigd"),
        "{closed:?}"
    );
    assert!(closed.iter().any(|name| name == "prestatie, 4 rijen"), "{closed:?}");
    harness.key_press(Key::Home);
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::Grid, "Attest");
    harness.key_press(Key::End);
    harness.key_press(Key::Enter);
    harness.run_steps(2);
    assert!(options(&harness).len() > closed.len());
    press(&mut harness, "bezoldiging, niet gemachtigd");
    assert!(harness.query_by_role(Role::Grid).is_none());
    let fields = harness.get_all_by_role(Role::ListItem);
    assert_eq!(fields.filter(|node| label(node).contains("niet gemachtigd")).count(), 5);
}

#[test]
fn a_source_that_is_down_has_a_broken_board_and_a_way_to_ask_again() {
    let mut fixture = Fixture::complete(Language::German, "wrong-worker-code");
    fixture.end("dmfa", SourceEnd::Unavailable(Unavailable::Down));
    let harness = page(fixture);
    let cells: Vec<_> = harness
        .get_all_by_role(Role::GridCell)
        .map(|node| label(&node))
        .collect();
    assert_eq!(cells.len(), 16);
    let words = cells[0].rsplit(", ").next().unwrap();
    assert!(cells.iter().all(|cell| cell.ends_with(words)), "{cells:?}");
    let again = harness
        .get_all_by_role(Role::Button)
        .filter(|node| label(node).contains("DmfA"));
    assert_eq!(again.count(), 2);
}
