//! Tests of the time line: what is told and what is not, and the page as a user and a screen reader meet it.

use domain::Language;
use domain::dossier::{Missing, SourceEnd, TableBuilder, Unavailable, Value};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::fixture::{Fixture, code, day, employer, odd_relations, person, sister, source};
use super::page_tests::{Bench, bench, label, press, wide};
use super::timeline::{TimelineView, timeline};
use crate::command::Command;
use crate::look::{Theme, Tokens};
use crate::state::DossierTab;
use crate::widgets::cell::CellLook;
use crate::widgets::timeline::layout::Form;

fn view(fixture: &Fixture) -> TimelineView {
    timeline(&fixture.reading(), &Tokens::of(Theme::Light))
}

/// All employers may be seen under this purpose.
fn relations(rows: &[(domain::identifiers::EnterpriseNumber, &str, Option<&str>)]) -> Fixture {
    let mut fixture = Fixture::complete(Language::Dutch, "working-relation");
    let catalogued = fixture.knowledge.catalogue.source(&source("dimona")).unwrap();
    let mut period = TableBuilder::new(catalogued.block("period").unwrap());
    for (employer, begin, end) in rows {
        let mut values = vec![
            ("ssin", Value::Ssin(person())),
            ("employer-number", Value::EnterpriseNumber(*employer)),
            ("entry-date", Value::Date(day(begin))),
            ("worker-type", code("OTH")),
            ("last-action", code("in")),
        ];
        values.extend(end.map(|end| ("exit-date", Value::Date(day(end)))));
        period.row(0, values);
    }
    let table = period.finish();
    let released = fixture.release("dimona", &[table]);
    fixture.end("dimona", SourceEnd::Complete(released));
    fixture.end("dmfa", SourceEnd::Empty);
    fixture
}

fn names(view: &TimelineView, form: Form) -> Vec<&str> {
    let entries = view.timeline.entries.iter().filter(|entry| entry.form == form);
    entries.map(|entry| entry.name.as_str()).collect()
}

#[test]
fn each_employer_has_a_lane_for_its_relations_and_one_for_its_declarations_below_it() {
    let fixture = Fixture::complete(Language::Dutch, "working-relation");
    let view = view(&fixture);
    let titles: Vec<_> = view.timeline.lanes.iter().map(|lane| lane.title.as_str()).collect();
    let (one, other) = (employer().grouped(), sister().grouped());
    let expected = [
        format!("Dimona {one}"),
        format!("DmfA {one}"),
        format!("Dimona {other}"),
        format!("DmfA {other}"),
        "Zonder periode".to_owned(),
        "Tegelijk".to_owned(),
    ];
    assert_eq!(titles, expected);
    let lane = &view.timeline.lanes[0];
    assert_eq!(
        lane.name,
        format!(
            "Dimona, werkgever {one}: 2 periodes, van 1 oktober 2023 tot en met 22 november 2026, 1 onderbreking; \
             Vóór 01/01/2023: buiten het venster (§30)"
        )
    );
}

#[test]
fn a_period_is_told_in_words_and_leads_to_its_row() {
    let fixture = Fixture::complete(Language::Dutch, "working-relation");
    let view = view(&fixture);
    let (place, entry) = view
        .timeline
        .entries
        .iter()
        .enumerate()
        .find(|(_, entry)| entry.name.contains("STU"))
        .unwrap();
    assert_eq!(
        entry.name,
        format!(
            "Dimona, werkgever {}, 1 oktober 2023 tot en met 15 maart 2024, statuut STU Student",
            employer().grouped()
        )
    );
    let (block, row) = view.target(place).unwrap();
    let reading = fixture.reading();
    let row = reading.row(reading.block(block.as_str()).unwrap(), *row).unwrap();
    assert_eq!(row.date("entry-date"), Some(day("2023-10-01")));
}

#[test]
fn what_was_cancelled_is_hollow_and_what_is_turned_round_is_marked_and_neither_counts() {
    let mut fixture = Fixture::complete(Language::Dutch, "working-relation");
    let tables = odd_relations(&fixture.knowledge.catalogue);
    let released = fixture.release("dimona", &tables);
    fixture.end("dimona", SourceEnd::Complete(released));
    fixture.end("dmfa", SourceEnd::Empty);
    let view = view(&fixture);
    assert!(names(&view, Form::Hollow)[0].ends_with("geannuleerd"));
    assert!(names(&view, Form::Inverted)[0].ends_with("eindigt vóór het begin"));
    let open = names(&view, Form::Open);
    let break_words = "onderbreking, 1 januari 2024 tot en met 31 december 2024, 366 dagen";
    assert!(open.iter().any(|name| name.ends_with(break_words)), "{open:?}");
}

#[test]
fn breaks_and_days_without_a_period_and_two_employers_at_once_are_told() {
    let fixture = relations(&[
        (employer(), "2023-01-01", Some("2023-12-31")),
        (employer(), "2024-03-01", Some("2024-12-31")),
        (sister(), "2024-12-01", None),
    ]);
    let view = view(&fixture);
    let open = names(&view, Form::Open);
    assert_eq!(
        open,
        [
            format!(
                "Dimona, werkgever {}, onderbreking, 1 januari 2024 tot en met 29 februari 2024, 60 dagen",
                employer().grouped()
            ),
            "geen periode in Dimona, DmfA, 1 januari 2024 tot en met 29 februari 2024, 60 dagen".to_owned(),
        ]
    );
    assert_eq!(
        names(&view, Form::Together),
        [format!(
            "Tegelijk, 2 werkgevers, 1 december 2024 tot en met 31 december 2024, 31 dagen, werkgever {}, werkgever {}",
            employer().grouped(),
            sister().grouped()
        )]
    );
}

#[test]
fn nothing_is_concluded_while_a_source_is_missing_and_it_is_said_why() {
    let whole = [
        (employer(), "2023-01-01", Some("2023-12-31")),
        (employer(), "2024-03-01", None),
    ];
    let missing = Missing {
        expected: 4,
        present: 3,
    };
    for (end, look, words) in [
        (None, CellLook::Awaited, "geantwoord"),
        (
            Some(SourceEnd::Unavailable(Unavailable::Down)),
            CellLook::Unavailable,
            "volledig antwoord van DmfA",
        ),
        (
            Some(SourceEnd::Partial {
                tables: Vec::new(),
                missing,
            }),
            CellLook::Unavailable,
            "volledig antwoord van DmfA",
        ),
    ] {
        let mut fixture = relations(&whole);
        match end {
            Some(end) => fixture.end("dmfa", end),
            None => fixture.dossier.await_again(source("dmfa")),
        }
        let view = view(&fixture);
        let without = view
            .timeline
            .lanes
            .iter()
            .find(|lane| lane.title == "Zonder periode")
            .unwrap();
        assert_eq!(without.look, look);
        assert!(without.words.contains(words), "{}", without.words);
        let open = names(&view, Form::Open);
        assert_eq!(open.len(), 1, "the break at the employer rests on Dimona alone");
        assert!(open[0].contains("onderbreking"));
    }
}

#[test]
fn where_one_employer_may_be_seen_nothing_is_said_about_the_others() {
    let fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    let view = view(&fixture);
    for lane in view.timeline.lanes.iter().rev().take(2) {
        assert_eq!(lane.look, CellLook::OutsideWindow, "{}", lane.title);
        assert!(lane.words.contains("alleen werkgever"), "{}", lane.words);
    }
    assert!(names(&view, Form::Together).is_empty());
}

#[test]
fn an_end_that_is_not_granted_is_not_drawn_as_if_there_were_none() {
    let mut fixture = relations(&[
        (employer(), "2023-01-01", Some("2023-12-31")),
        (employer(), "2024-03-01", Some("2024-06-30")),
    ]);
    let path = domain::catalogue::FieldPath::parse("dimona.period.exit-date").unwrap();
    for scope in &mut fixture.scope.sources {
        scope.granted.retain(|granted| granted.field != path);
    }
    let tables = {
        let catalogued = fixture.knowledge.catalogue.source(&source("dimona")).unwrap();
        let held = match fixture.dossier.source(&source("dimona")).unwrap() {
            domain::dossier::SourceState::Ended(end) => end.tables().to_vec(),
            domain::dossier::SourceState::Awaited => Vec::new(),
        };
        let scope = fixture.scope.source(&source("dimona")).unwrap();
        let released = scope.release(catalogued, &held, &[person()]).unwrap();
        serde_json::from_str(&serde_json::to_string(&released).unwrap()).unwrap()
    };
    fixture.end("dimona", SourceEnd::Complete(tables));
    let view = view(&fixture);
    let names = names(&view, Form::EndWithheld);
    assert_eq!(names.len(), 2);
    assert!(
        names.iter().all(|name| name.ends_with("einde niet gemachtigd")),
        "{names:?}"
    );
    assert!(
        view.timeline
            .entries
            .iter()
            .all(|entry| entry.form == Form::EndWithheld),
        "no break is made up"
    );
    let without = view
        .timeline
        .lanes
        .iter()
        .find(|lane| lane.title == "Zonder periode")
        .unwrap();
    assert_eq!(without.look, CellLook::NotGranted);
}

#[test]
fn a_begin_that_is_not_granted_leaves_a_lane_that_says_so() {
    let mut fixture = relations(&[(employer(), "2023-01-01", None)]);
    let path = domain::catalogue::FieldPath::parse("dimona.period.entry-date").unwrap();
    for scope in &mut fixture.scope.sources {
        scope.granted.retain(|granted| granted.field != path);
    }
    let view = view(&fixture);
    let lane = view.timeline.lanes.iter().find(|lane| lane.title == "Dimona").unwrap();
    assert_eq!(lane.look, CellLook::NotGranted);
}

#[test]
fn a_source_that_did_not_answer_is_a_lane_with_its_reason() {
    let mut fixture = Fixture::complete(Language::Dutch, "working-relation");
    fixture.end("dmfa", SourceEnd::Unavailable(Unavailable::TooLate));
    let view = view(&fixture);
    let lane = view.timeline.lanes.iter().find(|lane| lane.title == "DmfA").unwrap();
    assert_eq!((lane.look, lane.words.as_str()), (CellLook::Unavailable, "te laat"));
    assert_eq!(lane.name, "DmfA: te laat");
}

#[test]
fn work_is_only_told_to_the_day_where_relations_may_be_seen() {
    let fixture = Fixture::complete_under(Language::Dutch, "13/021", "other-interventions");
    let view = view(&fixture);
    assert!(view.timeline.lanes.iter().all(|lane| lane.title != "Tegelijk"));
    let said = view
        .timeline
        .notes
        .iter()
        .any(|(_, words)| words.contains("zonder Dimona"));
    assert!(said, "{:?}", view.timeline.notes);
}

#[test]
fn every_language_has_a_time_line() {
    for language in Language::ALL {
        let fixture = Fixture::complete(language, "working-relation");
        let view = view(&fixture);
        assert!(
            view.timeline
                .entries
                .iter()
                .all(|entry| !entry.name.contains("timeline-"))
        );
        let months = &view.timeline.axis.months;
        assert!(
            months
                .iter()
                .all(|month| !month.names[1].chars().any(|c| c.is_ascii_digit()))
        );
    }
}

fn opened(width: f32) -> Harness<'static, Bench> {
    let mut harness = bench(Fixture::complete(Language::Dutch, "working-relation"), width, 800.0);
    press(&mut harness, "Tijdlijn");
    harness
}

/// The selected option of the list box with this name.
fn selected(harness: &Harness<'_, Bench>, list: &str) -> Option<String> {
    let list = harness.get_by_role_and_label(Role::ListBox, list);
    let mut options = list.get_all_by_role(Role::ListBoxOption);
    let selected = options.find(|node| node.accesskit_node().is_selected() == Some(true));
    selected.map(|node| label(&node))
}

const LANES: &str = "Tijdlijn per werkgever en per uitkering";
const LIST: &str = "De periodes als lijst";

#[test]
fn the_lanes_and_the_periods_are_lists_with_a_named_node_for_each() {
    let harness = opened(1408.0);
    assert_eq!(*harness.state().screen.tab(), DossierTab::Timeline);
    let lanes = harness.get_by_role_and_label(Role::ListBox, LANES);
    let options = lanes.get_all_by_role(Role::ListBoxOption);
    let names: Vec<_> = options.map(|node| label(&node)).collect();
    assert_eq!(names.len(), 6);
    assert!(names[0].starts_with("Dimona, werkgever"));
    let list = harness.get_by_role_and_label(Role::ListBox, LIST);
    let options: Vec<_> = list.get_all_by_role(Role::ListBoxOption).collect();
    assert!(options.iter().all(|node| !label(node).is_empty()));
    for name in ["Inzoomen", "Uitzoomen", "Drie jaar", "Alles tonen", "Lijst verbergen"] {
        harness.get_by_role_and_label(Role::Button, name);
    }
}

#[test]
fn what_is_selected_in_the_lanes_is_selected_in_the_list_and_enter_opens_its_row() {
    let mut harness = opened(1408.0);
    harness.get_by_role_and_label(Role::ListBox, LANES).focus();
    harness.run_steps(2);
    harness.key_press(Key::Home);
    harness.run_steps(2);
    let period = format!(
        "Dimona, werkgever {}, 1 oktober 2023 tot en met 15 maart 2024, statuut STU Student",
        employer().grouped()
    );
    assert_eq!(selected(&harness, LIST).as_deref(), Some(period.as_str()));
    let lane = harness.get_by_role_and_label(Role::ListBox, LANES);
    let lane = lane.get_all_by_role(Role::ListBoxOption).next().unwrap();
    assert_eq!(lane.accesskit_node().value().as_deref(), Some(period.as_str()));
    harness.get_by_role_and_label(Role::Label, &period);
    harness.key_press(Key::Enter);
    harness.run_steps(2);
    let sent = harness.state().sent.last().cloned();
    assert!(matches!(sent, Some(Command::SelectRow { block, .. }) if block.as_str() == "dimona.period"));
}

#[test]
fn what_is_selected_in_the_list_is_selected_in_its_lane() {
    let mut harness = opened(1408.0);
    harness.get_by_role_and_label(Role::ListBox, LIST).focus();
    harness.run_steps(2);
    harness.key_press(Key::End);
    harness.run_steps(2);
    let last = selected(&harness, LIST).unwrap();
    assert!(last.contains("buiten het venster"), "the notes come last: {last}");
    harness.get_by_role_and_label(Role::Label, &last);
    harness.key_press(Key::Home);
    harness.run_steps(2);
    let first = selected(&harness, LIST).unwrap();
    assert!(first.contains("2026/1"), "the newest comes first: {first}");
    let lane = selected(&harness, LANES).unwrap();
    assert!(lane.starts_with("DmfA, werkgever"), "{lane}");
}

#[test]
fn the_arrows_go_from_lane_to_lane_and_from_period_to_period() {
    let mut harness = opened(1408.0);
    harness.get_by_role_and_label(Role::ListBox, LANES).focus();
    harness.run_steps(2);
    harness.key_press(Key::End);
    harness.run_steps(2);
    assert!(selected(&harness, LIST).unwrap().contains("sinds 1 januari 2025"));
    harness.key_press(Key::ArrowLeft);
    harness.run_steps(2);
    assert!(selected(&harness, LIST).unwrap().contains("onderbreking"));
    harness.key_press(Key::ArrowDown);
    harness.run_steps(2);
    assert!(selected(&harness, LANES).unwrap().starts_with("DmfA"));
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    harness.key_press(Key::Plus);
    harness.key_press(Key::Num0);
    harness.run_steps(2);
    assert!(
        selected(&harness, LANES).unwrap().starts_with("DmfA"),
        "looking elsewhere selects nothing else"
    );
}

#[test]
fn the_list_can_be_hidden_and_goes_below_where_there_is_no_room() {
    let mut harness = opened(760.0);
    let lanes = harness.get_by_role_and_label(Role::ListBox, LANES).rect();
    let list = harness.get_by_role_and_label(Role::ListBox, LIST).rect();
    assert!(list.top() > lanes.bottom());
    press(&mut harness, "Lijst verbergen");
    assert!(harness.query_by_role_and_label(Role::ListBox, LIST).is_none());
    press(&mut harness, "Lijst tonen");
    harness.get_by_role_and_label(Role::ListBox, LIST);
}

#[test]
fn what_is_selected_stays_selected_when_another_source_answers() {
    let mut fixture = Fixture::complete(Language::Dutch, "working-relation");
    let declared = SourceEnd::Complete(fixture.released("dmfa"));
    fixture.dossier.await_again(source("dmfa"));
    let mut harness = wide(fixture);
    press(&mut harness, "Tijdlijn");
    assert_eq!(selected(&harness, LANES).as_deref(), Some("DmfA: wacht op antwoord"));
    harness.get_by_role_and_label(Role::ListBox, LANES).focus();
    harness.run_steps(2);
    harness.key_press(Key::ArrowDown);
    harness.key_press(Key::Home);
    harness.run_steps(2);
    let before = selected(&harness, LIST);
    assert!(before.as_ref().is_some_and(|name| name.contains("STU")));
    harness.state_mut().open.dossier.end(source("dmfa"), declared);
    harness.run_steps(2);
    assert_eq!(selected(&harness, LIST), before);
    let lane = selected(&harness, LANES).unwrap();
    assert!(lane.starts_with("Dimona, werkgever"), "its lane has moved: {lane}");
}
