//! Tests of the page of employment: what it says of every line, what it never claims, and its keys.

use domain::Language;
use domain::dossier::{SourceEnd, Unavailable};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::employment::{EmploymentView, LineMark, Verdict, employment_view};
use super::fixture::{Fixture, employer, odd_relations, sister, source};
use super::page_tests::{Bench, label, press, wide};
use crate::command::Command;
use crate::state::DossierTab;
use crate::widgets::cell::CellLook;

fn view(fixture: &Fixture) -> EmploymentView {
    employment_view(&fixture.reading(), &fixture.knowledge.parameters)
}

fn differences(view: &EmploymentView) -> Vec<&str> {
    let differs = view.lines.iter().filter(|line| line.mark == Some(LineMark::Differs));
    differs.map(|line| line.text.as_str()).collect()
}

fn items(harness: &Harness<'_, Bench>) -> Vec<String> {
    harness
        .query_all_by_role(Role::ListItem)
        .map(|node| label(&node))
        .collect()
}

#[test]
fn the_asked_employer_comes_first_and_the_others_are_said_to_be_others() {
    let found = view(&Fixture::complete(Language::Dutch, "working-relation"));
    let titles: Vec<_> = found.employers.iter().map(|employer| employer.title.clone()).collect();
    assert_eq!(titles, [employer().grouped(), sister().grouped()]);
    assert_eq!(found.employers[0].role, "de gevraagde onderneming");
    assert_eq!(found.employers[1].role, "een andere onderneming");
}

#[test]
fn every_quarter_that_is_due_and_has_no_declaration_is_a_difference_in_words() {
    let found = view(&Fixture::complete(Language::Dutch, "wrong-worker-code"));
    let texts = differences(&found);
    assert!(
        texts.contains(&"Dimona-periode zonder DmfA-aangifte van 2025/2"),
        "{texts:?}"
    );
    // Declared, and not due before the end of January.
    assert!(
        !texts
            .iter()
            .any(|text| text.contains("2025/4") || text.contains("2026/4")),
        "{texts:?}"
    );
    assert!(
        found
            .lines
            .iter()
            .any(|line| line.text.contains("in te dienen tegen 31/01/2027"))
    );
    assert_eq!(found.employers[0].verdict.0, Verdict::Differs);
}

#[test]
fn without_the_declarations_no_difference_is_claimed_and_the_reason_stands_there() {
    for (end, form, words) in [
        (
            Some(SourceEnd::Unavailable(Unavailable::Down)),
            CellLook::Unavailable,
            "niet bereikbaar",
        ),
        (None, CellLook::Awaited, "wacht op antwoord"),
    ] {
        let mut fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
        match end {
            Some(end) => fixture.end("dmfa", end),
            None => fixture.dossier.await_again(source("dmfa")),
        }
        let found = view(&fixture);
        assert!(differences(&found).is_empty());
        assert_eq!(found.employers[0].verdict.0, Verdict::Open);
        let silent: Vec<_> = found.lines.iter().filter(|line| line.look == form).collect();
        assert!(
            silent.len() > 3 && silent.iter().all(|line| line.text == words),
            "{silent:?}"
        );
        assert!(found.heads[1].trouble.is_some() && !found.limits.is_empty());
    }
}

#[test]
fn a_relation_that_was_taken_back_is_struck_and_its_bar_is_hollow() {
    let mut fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    let tables = fixture.release("dimona", &odd_relations(&fixture.knowledge.catalogue));
    fixture.end("dimona", SourceEnd::Complete(tables));
    let found = view(&fixture);
    let struck = found
        .lines
        .iter()
        .find(|line| matches!(line.mark, Some(LineMark::Struck(_))));
    assert!(struck.unwrap().spoken.ends_with("geannuleerd"));
    assert!(
        found
            .lines
            .iter()
            .any(|line| matches!(line.mark, Some(LineMark::Warning(_))))
    );
    let bars = &found.employers[0].bars;
    assert_eq!(bars.iter().filter(|bar| bar.is_hollow).count(), 1);
    for (n, one) in bars.iter().enumerate() {
        let apart = |other: &super::employment::BarView| {
            other.lane != one.lane || other.bottom < one.top || one.bottom < other.top
        };
        assert!(bars[..n].iter().all(apart));
    }
}

#[test]
fn each_line_is_one_node_in_words_and_leads_to_its_row() {
    let mut harness = wide(Fixture::complete(Language::Dutch, "wrong-worker-code"));
    press(&mut harness, "Tewerkstelling");
    harness.get_by_role_and_label(Role::List, "Dimona en DmfA per werkgever");
    harness.get_by_role_and_label(Role::Heading, &employer().grouped());
    let said = items(&harness);
    let dimona = said
        .iter()
        .find(|item| item.starts_with("Dimona-periode: sinds 1 januari 2025"));
    assert!(dimona.is_some(), "{said:?}");
    let line = "DmfA 2026/1: sinds 1 januari 2026, 027";
    assert!(said.iter().any(|item| item.starts_with(line)), "{said:?}");
    let node = harness
        .get_all_by_role(Role::ListItem)
        .find(|node| label(node).starts_with(line));
    node.unwrap().click_accesskit();
    harness.run_steps(3);
    assert!(
        matches!(&harness.state().sent[1], Command::SelectRow { block, .. } if block.as_str() == "dmfa.occupation")
    );
    assert_eq!(*harness.state().screen.tab(), DossierTab::Source(source("dmfa")));
    let at = harness.get_by(|node| node.role() == Role::TreeItem && node.is_selected() == Some(true));
    assert!(label(&at).starts_with("Tewerkstelling"), "{:?}", label(&at));
}

#[test]
fn the_keys_go_from_line_to_line_and_to_the_other_source_and_enter_opens() {
    let mut harness = wide(Fixture::complete(Language::Dutch, "wrong-worker-code"));
    press(&mut harness, "Tewerkstelling");
    harness
        .get_by_role_and_label(Role::List, "Dimona en DmfA per werkgever")
        .focus();
    harness.run_steps(2);
    let at = |harness: &Harness<'_, Bench>| {
        let node = harness.get_by(|node| node.role() == Role::ListItem && node.is_selected() == Some(true));
        assert!(node.is_focused());
        label(&node)
    };
    assert!(at(&harness).starts_with("Dimona-periode: sinds 1 januari 2025"));
    harness.key_press(Key::ArrowRight);
    harness.run_steps(2);
    assert!(
        at(&harness).starts_with("DmfA 2026/4: nog geen DmfA verwacht"),
        "{}",
        at(&harness)
    );
    harness.key_press(Key::ArrowLeft);
    harness.run_steps(2);
    assert!(at(&harness).starts_with("Dimona-periode"));
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    // The row stands in the grid of Dimona, on the same page.
    assert_eq!(*harness.state().screen.tab(), DossierTab::Employment);
    let row = harness.get_by(|node| node.role() == Role::Row && node.is_selected() == Some(true));
    assert!(label(&row).contains("sinds 1 januari 2025"), "{:?}", label(&row));
}

#[test]
fn a_source_that_is_down_is_said_above_the_list_and_can_be_asked_again() {
    let mut fixture = Fixture::complete(Language::French, "wrong-worker-code");
    fixture.end("dmfa", SourceEnd::Unavailable(Unavailable::Down));
    let mut harness = wide(fixture);
    press(&mut harness, "Emploi");
    let again: Vec<_> = harness
        .get_all_by_role(Role::Button)
        .filter(|node| label(node).contains("DmfA"))
        .collect();
    assert_eq!(again.len(), 2, "in the strip and on the page");
    again[1].click_accesskit();
    harness.run_steps(2);
    assert!(harness.state().sent.contains(&Command::RetrySource(source("dmfa"))));
}
