//! Tests of the pages of findings and of changes, as a user and a screen reader meet them.

use domain::Language;
use domain::catalogue::BlockPath;
use domain::dossier::SourceEnd;
use domain::wire::{ChangedRows, Since};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::fixture::{Fixture, corrected, source};
use super::page_tests::{Bench, bench, press};
use crate::command::Command;

const RESIDENCE: &str = "Hoofdverblijfplaats in het Vlaams Gewest";

/// High enough for every finding to be drawn.
fn tall(fixture: Fixture) -> Harness<'static, Bench> {
    bench(fixture, 1408.0, 2400.0)
}

fn open_page(harness: &mut Harness<'_, Bench>, page: &str) {
    harness.get_by_role_and_label(Role::Tab, page).click_accesskit();
    harness.run_steps(2);
}

fn type_into(harness: &mut Harness<'_, Bench>, field: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, field).focus();
    harness.run_steps(1);
    harness.get_by_role_and_label(Role::TextInput, field).type_text(text);
    harness.run_steps(2);
}

/// The names and texts of everything on the page that begins like this.
fn beginning(harness: &Harness<'_, Bench>, with: &str) -> Vec<String> {
    let said = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.label().or_else(|| node.value()).unwrap_or_default()
    };
    let all = harness.query_all_by(|_| true).map(|node| said(&node));
    all.filter(|text| text.starts_with(with)).collect()
}

fn says(harness: &Harness<'_, Bench>, text: &str) -> bool {
    let has = |found: Option<String>| found.is_some_and(|found| found.contains(text));
    harness
        .query_all_by(|node| has(node.label()) || has(node.value()))
        .next()
        .is_some()
}

#[test]
fn a_check_is_reckoned_anew_with_what_the_handler_says_of_the_case() {
    for (day, outcome) in [("1.7.2023", "Vervuld"), ("30.6.2023", "Niet vervuld")] {
        let mut harness = tall(Fixture::complete(Language::Dutch, "premium-conditions"));
        open_page(&mut harness, "Bevindingen");
        type_into(&mut harness, "Begin van de overeenkomst", day);
        let found = beginning(&harness, &format!("{RESIDENCE}: "));
        assert!(
            found
                .iter()
                .any(|name| name.contains(&format!(": {outcome}. ")) && name.contains("§12")),
            "{day}: {found:?}"
        );
        assert!(says(&harness, "De beslissing is aan u."));
    }
}

#[test]
fn the_rows_of_a_finding_are_shown_on_demand_and_lead_to_their_page() {
    let mut harness = tall(Fixture::complete(Language::Dutch, "premium-conditions"));
    open_page(&mut harness, "Bevindingen");
    type_into(&mut harness, "Begin van de overeenkomst", "1.7.2023");
    assert!(beginning(&harness, "hoofdverblijfplaats · ").is_empty());
    let shown = beginning(&harness, "Toon de")
        .into_iter()
        .find(|name| name.contains(RESIDENCE))
        .expect("the finding has rows");
    press(&mut harness, &shown);
    let row = beginning(&harness, "hoofdverblijfplaats · ")
        .pop()
        .expect("a row is shown");
    press(&mut harness, &row);
    let block = BlockPath::parse("register.residence").unwrap();
    assert!(harness.state().sent.contains(&Command::SelectRow { block, row: 1 }));
}

#[test]
fn what_cannot_be_used_of_the_case_says_why_and_is_not_reckoned_with() {
    let mut harness = tall(Fixture::complete(Language::Dutch, "premium-conditions"));
    open_page(&mut harness, "Bevindingen");
    type_into(&mut harness, "Begin van de overeenkomst", "1.7.2023");
    type_into(&mut harness, "Einde van de overeenkomst", "30.6.2023");
    assert!(says(&harness, "De overeenkomst eindigt voor ze begint."));
    assert!(!says(&harness, "1 juli 2023 · §12"));
}

#[test]
fn every_word_of_the_findings_and_the_changes_is_in_the_four_languages() {
    for (language, pages) in [
        (Language::Dutch, ["Bevindingen", "Wijzigingen"]),
        (Language::French, ["Constatations", "Modifications"]),
        (Language::German, ["Feststellungen", "Änderungen"]),
        (Language::English, ["Findings", "Changes"]),
    ] {
        for purpose in ["agreement-period", "four-months-present", "working-relation"] {
            let mut fixture = Fixture::complete(language, purpose);
            let tables = fixture.release("dmfa", &corrected(&fixture.knowledge.catalogue));
            fixture.end("dmfa", SourceEnd::Complete(tables));
            let mut harness = tall(fixture);
            for page in pages {
                open_page(&mut harness, page);
                for part in [
                    "check-",
                    "step-",
                    "figure-",
                    "note-",
                    "word-",
                    "why-",
                    "fact-",
                    "changes-",
                    "contradiction-",
                ] {
                    assert_eq!(beginning(&harness, part), [""; 0], "{language:?} {purpose} {page}");
                }
            }
        }
    }
}

#[test]
fn two_versions_of_a_declaration_stand_beside_each_other() {
    let mut fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    let tables = fixture.release("dmfa", &corrected(&fixture.knowledge.catalogue));
    fixture.end("dmfa", SourceEnd::Complete(tables));
    let mut harness = tall(fixture);
    open_page(&mut harness, "Wijzigingen");
    let compared = beginning(&harness, "werknemerslijn");
    assert!(
        compared
            .iter()
            .any(|name| name.contains("was 035") && name.contains("is 015")),
        "{compared:?}"
    );
    press(&mut harness, &compared[0]);
    let block = BlockPath::parse("dmfa.worker-record").unwrap();
    assert!(harness.state().sent.contains(&Command::SelectRow { block, row: 1 }));
}

#[test]
fn what_is_new_since_the_last_look_is_told_once_for_everything_below_it() {
    let mut harness = tall(Fixture::complete(Language::Dutch, "wrong-worker-code"));
    open_page(&mut harness, "Wijzigingen");
    assert!(says(
        &harness,
        "U raadpleegt deze persoon voor het eerst voor dit dossier"
    ));

    let mut harness = tall(Fixture::complete(Language::Dutch, "wrong-worker-code"));
    let rows = |path: &str| ChangedRows {
        block: BlockPath::parse(path).unwrap(),
        rows: vec![0],
    };
    let since = Since {
        consulted: "2026-03-02T09:00:00Z".parse().unwrap(),
        changed: vec![rows("dmfa.attestation"), rows("dmfa.employer-declaration")],
        gone: 2,
    };
    harness.state_mut().open.since.insert(source("dmfa"), since);
    open_page(&mut harness, "Wijzigingen");
    assert!(says(
        &harness,
        "DmfA: sinds uw raadpleging voor dit dossier van 2 maart 2026"
    ));
    assert_eq!(beginning(&harness, "attest · ").len(), 1);
    assert!(
        beginning(&harness, "werkgeversaangifte · ").is_empty(),
        "it hangs below the attestation"
    );
    assert!(says(&harness, "2 rijen die u toen zag, zijn er niet meer in die vorm."));
}
