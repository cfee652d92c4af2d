//! Tests of the answer at the head of the overview.

use domain::Language;
use domain::checks::CaseFacts;
use domain::dossier::{SourceEnd, Unavailable};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::answer::{Answer, answers};
use super::findings::{Verdict, findings, tally};
use super::fixture::Fixture;
use super::page_tests::wide;
use crate::command::Command;
use crate::state::DossierTab;

fn of(fixture: &Fixture) -> Vec<Answer> {
    let reading = fixture.reading();
    let checks = findings(&reading, &fixture.knowledge.parameters, &CaseFacts::default());
    answers(&reading, &checks)
}

#[test]
fn while_sources_are_awaited_the_answer_names_them_and_decides_nothing() {
    let found = of(&Fixture::awaiting(Language::Dutch, "wrong-worker-code"));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].verdict, Some(Verdict::Awaited));
    assert!(found[0].because.contains("DmfA"), "{}", found[0].because);
}

#[test]
fn each_check_answers_in_a_sentence_with_what_is_not_fulfilled_first_and_with_its_rows() {
    let found = of(&Fixture::complete(Language::Dutch, "wrong-worker-code"));
    assert!(!found.is_empty());
    let rank = |answer: &Answer| match answer.verdict {
        Some(Verdict::NotFulfilled) => 0,
        Some(Verdict::Open) => 1,
        Some(Verdict::Awaited) => 2,
        Some(Verdict::Fulfilled) => 3,
        None => 4,
    };
    assert!(found.is_sorted_by_key(rank), "{found:?}");
    let decided = found
        .iter()
        .find(|answer| !answer.rows.is_empty())
        .expect("an answer with rows");
    assert!(
        decided
            .spoken
            .starts_with(&format!("{}: Werknemerskengetal", decided.outcome))
    );
    assert!(decided.about.contains("kwartaal"), "{}", decided.about);
}

#[test]
fn a_check_with_several_findings_counts_each_outcome_and_loses_none() {
    let fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    let checks = findings(&fixture.reading(), &fixture.knowledge.parameters, &CaseFacts::default());
    let check = checks
        .iter()
        .find(|check| check.findings.len() > 1)
        .expect("two quarters");
    let counted: usize = tally(check).iter().map(|(_, count)| count).sum();
    assert_eq!(counted, check.findings.len());
    let mut one = check.clone();
    one.findings.truncate(1);
    assert!(tally(&one).is_empty());
}

#[test]
fn a_source_that_did_not_answer_is_a_reason_and_not_awaited() {
    let mut fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    fixture.end("dmfa", SourceEnd::Unavailable(Unavailable::Down));
    let found = of(&fixture);
    assert!(
        found.iter().all(|answer| answer.verdict != Some(Verdict::Awaited)),
        "{found:?}"
    );
    let said: Vec<_> = found.iter().map(|answer| answer.because.as_str()).collect();
    assert!(said.iter().any(|because| because.contains("geen antwoord")), "{said:?}");
}

#[test]
fn a_purpose_without_checks_shows_its_rows_alone() {
    let fixture = Fixture::complete_under(Language::Dutch, "22/172", "jobbonus-payment");
    assert!(of(&fixture).is_empty());
}

#[test]
fn an_answer_is_a_link_to_its_finding_and_its_rows_are_links_to_theirs() {
    let mut harness = wide(Fixture::complete(Language::Dutch, "wrong-worker-code"));
    let link = |node: &egui_kittest::kittest::AccessKitNode<'_>, part: &str| {
        node.role() == Role::Link && node.label().is_some_and(|label| label.contains(part))
    };
    let rows: Vec<_> = harness
        .query_all_by(|node| {
            link(node, "attest 20")
                || link(node, "werknemerslijn 20")
                || link(node, "Dimona-periode 0")
                || link(node, "Dimona-periode 1")
        })
        .map(|node| node.accesskit_node().label().unwrap_or_default())
        .collect();
    assert!(!rows.is_empty(), "the rows are one step away");
    harness
        .query_all_by(|node| link(node, "Naar de bevinding"))
        .next()
        .expect("an answer")
        .click_accesskit();
    harness.run_steps(3);
    assert!(harness.state().sent.contains(&Command::OpenTab(DossierTab::Findings)));
    assert_eq!(*harness.state().screen.tab(), DossierTab::Findings);
    harness.get_by(|node| {
        node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with("Verberg de"))
    });
}
