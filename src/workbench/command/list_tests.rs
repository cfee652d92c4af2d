//! The list of commands, held against its promises: in every state no two commands share a key, every command is named in
//! every language, and every key of the design is there.

use std::collections::BTreeSet;

use client::{ConnectError, SessionView};
use domain::deliberation::{CaseReference, ConsultRequest};
use domain::identifiers::Ssin;
use domain::{Knowledge, Language, Names, assets::Assets};
use egui::{Key, Modifiers};

use super::chord::{Chord, DIGITS, Hold};
use super::list::{DISMISS, Given, LIST, Offer, Screen, by_chord};
use super::widget_keys::WIDGET_KEYS;
use super::{Command, Turn, Zoom};
use crate::preferences::Preferences;
use crate::state::{DossierTab, GateProgress, Overlay, Reach, ReachError, Route, Session, State};
use crate::words::Words;

fn knowledge() -> Knowledge {
    Knowledge::read(&Assets::embedded()).unwrap()
}

fn state(route: Route) -> State {
    let mut state = State::new(Preferences::default(), true);
    state.route = route;
    state
}

fn session() -> Session {
    let same = || "x".to_owned();
    let view = SessionView {
        user: "an".into(),
        name: "An".into(),
        unit: Names {
            nl: same(),
            fr: same(),
            de: same(),
            en: same(),
        },
        organisation: "WEWIS".into(),
        expires: chrono::DateTime::UNIX_EPOCH,
        idle: chrono::TimeDelta::minutes(30),
    };
    Session::begin(view, Vec::new(), chrono::DateTime::UNIX_EPOCH)
}

fn given<'a>(state: &'a State, knowledge: &'a Knowledge, pages: &'a [(DossierTab, String)]) -> Given<'a> {
    Given {
        state,
        knowledge,
        today: "2026-11-22".parse().unwrap(),
        pages,
    }
}

fn asking() -> Route {
    let request = ConsultRequest {
        deliberation: "23/166".into(),
        purpose: "wrong-worker-code".into(),
        case: CaseReference::parse("QWL-1").unwrap(),
        application: "2026-10-01".parse().unwrap(),
        ssin: Ssin::fictitious("2008-05-04".parse().unwrap(), 17).unwrap(),
        enterprise: None,
        sources: BTreeSet::new(),
    };
    Route::Gate {
        request,
        progress: GateProgress::Asking,
    }
}

/// What a chord leads to in this state.
fn leads_to(state: &State, wanted: Chord) -> Option<Command> {
    let knowledge = knowledge();
    by_chord(&given(state, &knowledge, &[]), |chord| chord == wanted)
}

#[test]
fn no_two_commands_share_a_key_on_any_screen() {
    let screens = Screen::ALL.into_iter().chain([Screen::Top]);
    for screen in screens {
        let here: Vec<_> = LIST
            .iter()
            .chain([&DISMISS])
            .filter(|listed| listed.on.contains(&screen))
            .flat_map(|listed| listed.chords.iter().map(move |chord| (chord, listed.id)))
            .collect();
        for (n, (one, id)) in here.iter().enumerate() {
            for (other, other_id) in &here[..n] {
                assert!(!one.is_same_key(**other), "{id} and {other_id} on {screen:?}: {one:?}");
            }
        }
        // Nor do they take a key away from a widget.
        for widget in WIDGET_KEYS.iter().filter(|widget| widget.on.contains(&screen)) {
            for chord in widget.keys.iter().flat_map(|(chords, _)| *chords) {
                let taken = here.iter().find(|(one, _)| one.is_same_key(*chord));
                assert!(
                    taken.is_none(),
                    "{chord:?} of {} on {screen:?}: {taken:?}",
                    widget.title
                );
            }
        }
    }
}

#[test]
fn every_command_is_named_and_explained_in_every_language() {
    for language in Language::ALL {
        let words = Words::new(language).unwrap();
        for listed in LIST.iter().chain([&DISMISS]) {
            for key in [listed.key(), listed.about_key(), listed.group.key().to_owned()] {
                assert!(words.has(&key), "{key} in {}", language.code());
            }
        }
        for widget in WIDGET_KEYS {
            let keys = widget.keys.iter().map(|(_, does)| *does).chain([widget.title]);
            for key in keys {
                assert!(words.has(key), "{key} in {}", language.code());
            }
        }
    }
}

#[test]
fn a_refusal_has_a_sentence_in_every_language() {
    let knowledge = knowledge();
    let mut smallest = state(Route::Connecting(Reach::Pending));
    let mut found = BTreeSet::new();
    for _ in 0..8 {
        for listed in LIST {
            if let Offer::Refused(why) = listed.offer(&given(&smallest, &knowledge, &[])) {
                found.insert(why);
            }
        }
        let moment = crate::state::Moment {
            utc: chrono::DateTime::UNIX_EPOCH,
            instant: std::time::Instant::now(),
        };
        smallest.apply(Command::Zoom(Zoom::Larger), moment);
    }
    assert_eq!(
        found,
        BTreeSet::from(["command-connect-pending", "command-larger-none", "command-smaller-none"])
    );
    for language in Language::ALL {
        let words = Words::new(language).unwrap();
        assert!(found.iter().all(|key| words.has(key)));
    }
}

#[test]
fn every_key_of_the_design_is_there() {
    let chords: Vec<Chord> = LIST
        .iter()
        .chain([&DISMISS])
        .flat_map(|listed| listed.chords.iter().copied())
        .collect();
    let digits = DIGITS[..9].iter().map(|digit| Chord::command(*digit));
    let others = [
        Chord::command(Key::K),
        Chord::bare(Key::F1),
        Chord::bare(Key::F5),
        Chord::bare(Key::F6),
        Chord::held(Hold::Shift, Key::F6),
        Chord::held(Hold::Control, Key::Tab),
        Chord::held(Hold::ControlShift, Key::Tab),
        Chord::command(Key::PageUp),
        Chord::command(Key::PageDown),
        Chord::bare(Key::Escape),
        Chord::command(Key::W),
        Chord::command(Key::Plus),
        Chord::command(Key::Minus),
        Chord::command(Key::Num0),
    ];
    for chord in others.into_iter().chain(digits) {
        assert!(chords.contains(&chord), "{chord:?}");
    }
    for group in [super::list::Group::Language, super::list::Group::Look] {
        let has_key = |listed: &&super::list::Listed| listed.group == group && !listed.chords.is_empty();
        assert!(
            LIST.iter().any(|listed| has_key(&listed)),
            "{group:?} is switched by keys"
        );
    }
}

#[test]
fn a_key_does_what_its_command_does_where_that_can_be_given_and_nothing_elsewhere() {
    let escape = Chord::bare(Key::Escape);
    assert_eq!(leads_to(&state(asking()), escape), Some(Command::CancelConsultation));
    assert_eq!(leads_to(&state(Route::Closed), escape), Some(Command::NewConsultation));
    assert_eq!(leads_to(&state(Route::Consult(None)), escape), None);
    assert_eq!(leads_to(&state(Route::Closed), Chord::command(Key::W)), None);
    let again = Chord::bare(Key::F5);
    assert_eq!(leads_to(&state(Route::Connecting(Reach::Pending)), again), None);
    let failed = Reach::Failed(ReachError::Connect(ConnectError::Unreachable));
    assert_eq!(
        leads_to(&state(Route::Connecting(failed)), again),
        Some(Command::Connect)
    );
    let round = Chord::held(Hold::Shift, Key::F6);
    assert_eq!(
        leads_to(&state(Route::Closed), round),
        Some(Command::GoRound(Turn::Previous))
    );
    let mut signed_in = state(Route::Consult(None));
    let stay = Chord::bare(Key::F9);
    assert_eq!(leads_to(&signed_in, stay), None, "nobody has signed in");
    signed_in.session = Some(session());
    assert_eq!(leads_to(&signed_in, stay), Some(Command::StaySignedIn));
}

#[test]
fn below_what_stands_on_top_no_key_does_anything() {
    let mut asking = state(asking());
    asking.overlay = Some(Overlay::Palette);
    assert_eq!(leads_to(&asking, Chord::bare(Key::Escape)), Some(Command::CloseOverlay));
    assert_eq!(leads_to(&asking, Chord::bare(Key::F6)), None);
    assert_eq!(leads_to(&asking, Chord::held(Hold::CommandShift, Key::T)), None);
    assert_eq!(
        leads_to(&asking, Chord::bare(Key::F1)),
        Some(Command::Show(Overlay::Keys))
    );
}

#[test]
fn the_page_that_a_digit_opens_is_the_one_in_its_place() {
    let knowledge = knowledge();
    let pages = [
        (DossierTab::Overview, "Overzicht".to_owned()),
        (DossierTab::Consultation, "Raadpleging".to_owned()),
    ];
    let second = LIST.iter().filter(|listed| listed.id == "page").nth(1).unwrap();
    let third = LIST.iter().filter(|listed| listed.id == "page").nth(2).unwrap();
    let state = state(Route::Closed);
    let given = given(&state, &knowledge, &pages);
    match (second.offer)(&given) {
        Offer::Ready(choices) => assert_eq!(choices[0].command, Command::OpenTab(DossierTab::Consultation)),
        other => panic!("{other:?}"),
    }
    assert!(matches!((third.offer)(&given), Offer::Absent));
    assert!(matches!(second.offer(&given), Offer::Absent), "no dossier is open");
}

#[test]
fn a_press_is_taken_once_and_holding_a_key_down_is_no_second_press() {
    let mut input = egui::InputState::default();
    let press = |repeat| egui::Event::Key {
        key: Key::K,
        physical_key: None,
        pressed: true,
        repeat,
        modifiers: Modifiers::COMMAND,
    };
    input.events = vec![press(false), press(true)];
    assert!(Chord::command(Key::K).take(&mut input));
    assert!(!Chord::command(Key::K).take(&mut input));
    input.events = vec![press(true)];
    assert!(!Chord::command(Key::K).take(&mut input));
}

#[test]
fn the_look_in_force_is_the_one_that_is_marked() {
    let knowledge = knowledge();
    let state = state(Route::Closed);
    let marked: Vec<_> = LIST
        .iter()
        .filter_map(|listed| match listed.offer(&given(&state, &knowledge, &[])) {
            Offer::Ready(choices) if choices[0].is_chosen == Some(true) => Some(listed.id),
            _ => None,
        })
        .collect();
    assert_eq!(marked, ["look-system", "dutch"]);
}
