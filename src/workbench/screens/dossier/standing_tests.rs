//! Tests of how a dossier as a whole stands: awaited, lacking, refused by the sources, empty.

use domain::Language;
use domain::dossier::{Missing, SourceEnd, Unavailable};
use egui_kittest::kittest::Queryable as _;

use super::fixture::{Fixture, source};
use super::page_tests::{press, wide};
use super::standing::standing;
use crate::command::Command;
use crate::widgets::notice::Kind;

const SOURCES: [&str; 3] = ["register", "dimona", "dmfa"];

fn ended(language: Language, end: &SourceEnd) -> Fixture {
    let mut fixture = Fixture::awaiting(language, "wrong-worker-code");
    for id in SOURCES {
        fixture.end(id, end.clone());
    }
    fixture
}

#[test]
fn a_whole_dossier_needs_no_sentence() {
    let fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    assert_eq!(standing(&fixture.reading()), None);
}

#[test]
fn what_is_awaited_is_named_with_how_to_stop() {
    let mut fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    fixture.dossier.await_again(source("dmfa"));
    let found = standing(&fixture.reading()).unwrap();
    assert!(
        found.sentence.contains("DmfA") && found.sentence.contains("Ctrl+."),
        "{}",
        found.sentence
    );
    assert!(!found.sentence.contains("Dimona") && found.again.is_none());
}

#[test]
fn nothing_found_is_an_answer_and_no_failure() {
    let found = standing(&ended(Language::Dutch, &SourceEnd::Empty).reading()).unwrap();
    assert_eq!((found.kind, found.again), (Kind::Info, None));
    assert!(found.sentence.contains("volledig antwoord"), "{}", found.sentence);
}

#[test]
fn when_no_source_answered_nothing_is_said_of_the_person_and_all_can_be_asked_again() {
    let fixture = ended(Language::French, &SourceEnd::Unavailable(Unavailable::Down));
    let found = standing(&fixture.reading()).unwrap();
    assert_eq!(found.kind, Kind::Error);
    assert_eq!(found.again.unwrap().1.len(), 3);
}

#[test]
fn an_ended_session_cannot_be_asked_again() {
    let fixture = ended(Language::English, &SourceEnd::Unavailable(Unavailable::Ended));
    assert_eq!(standing(&fixture.reading()).unwrap().again, None);
}

#[test]
fn a_part_and_a_failure_are_named_with_their_state_and_the_button_asks_both_again() {
    let mut fixture = Fixture::complete(Language::German, "wrong-worker-code");
    let tables = fixture.released("dmfa");
    let missing = Missing {
        expected: 40,
        present: 31,
    };
    fixture.end("dmfa", SourceEnd::Partial { tables, missing });
    fixture.end("dimona", SourceEnd::Unavailable(Unavailable::TooLate));
    let found = standing(&fixture.reading()).unwrap();
    assert_eq!(found.kind, Kind::Warn);
    assert!(
        found.sentence.contains("DmfA (31 von 40 Quartalen)"),
        "{}",
        found.sentence
    );
    let (button, _) = found.again.unwrap();
    let mut harness = wide(fixture);
    harness.get_by(|node| node.value().is_some_and(|value| value == found.sentence));
    press(&mut harness, &button);
    for id in ["dmfa", "dimona"] {
        assert!(harness.state().sent.contains(&Command::RetrySource(source(id))), "{id}");
    }
}
