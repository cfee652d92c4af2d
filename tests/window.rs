//! The real window from outside: the main job with the keyboard alone, read as a screen reader reads it; and rest.
//!
//! Linux only: the screen is virtual (Xvfb), and what is on it is read over the accessibility bus.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "in a test, a panic is the report")]

use std::time::Duration;

use acceptance::desk::{Desk, Element, Role, State};

/// The exercise that the tests do: a person of whom every source has something to say.
const EXERCISE: &str = "Lotte Verhulst";
/// What is said when the last source has answered.
const ANSWERED: &str = "Alle bronnen hebben geantwoord";
/// What is said when the dossier is gone.
const CLOSED: &str = "er is niets bewaard";

/// Goes from sign-in to a dossier of which all sources have answered, or to where the gate refuses; asserts everything that
/// has the keyboard on the way.
fn consult(desk: &mut Desk, exercise: &str) {
    desk.wait_for(exercise);
    let way = desk.go_to("Tab", Role::Button, exercise);
    each_is_named(&way);
    desk.press("Return");
    desk.wait_for_element(Role::Heading, "Raadplegen");
    let way = desk.go_to("Tab", Role::Button, "Raadplegen");
    each_is_named(&way);
    desk.press("Return");
}

/// Everything that had the keyboard says what it is and what it is called.
fn each_is_named(way: &[Element]) {
    for element in way {
        assert!(
            !element.name.trim().is_empty(),
            "{element:?} has the keyboard and no name"
        );
        assert!(
            matches!(
                element.role,
                Role::Button
                    | Role::Link
                    | Role::RadioButton
                    | Role::CheckBox
                    | Role::Entry
                    | Role::PageTab
                    | Role::ComboBox
                    | Role::Table
                    | Role::TableRow
                    | Role::TreeTable
                    | Role::Tree
                    | Role::TreeItem
                    | Role::List
                    | Role::ListItem
                    | Role::ListBox
                    | Role::ToggleButton
            ),
            "{element:?} has the keyboard and is nothing that takes it"
        );
    }
}

/// A script in which the DmfA cannot be reached the first time.
fn down_once() -> tempfile::NamedTempFile {
    use std::io::Write as _;
    let mut script = tempfile::NamedTempFile::new().unwrap();
    script
        .write_all(b"[[fault]]\nsource = \"dmfa\"\nkind = \"down\"\ntimes = 1\n")
        .unwrap();
    script
}

#[test]
fn the_main_job_is_done_with_the_keyboard_alone_and_every_step_is_spoken() {
    let script = down_once();
    let mut desk = Desk::start(&["--lang", "nl", "--faults", script.path().to_str().unwrap()]);
    consult(&mut desk, EXERCISE);

    // A source that is down says so, and is asked again.
    desk.wait_for("niet bereikbaar");
    let way = desk.go_to("Tab", Role::Button, "Vraag DmfA opnieuw");
    each_is_named(&way);
    desk.press("Return");
    desk.wait_for(ANSWERED);
    assert!(!desk.says("niet bereikbaar"));

    // Every page by its key.
    let pages: Vec<String> = tabs(&mut desk).into_iter().map(|tab| tab.name).collect();
    assert!(pages.len() >= 5, "{pages:?}");
    for (page, key) in pages.iter().zip(1..) {
        desk.press(&format!("ctrl+{key}"));
        desk.wait_until(page, Duration::from_secs(10), |desk| {
            let chosen = |tab: &Element| tab.name == *page && tab.is(State::Selected);
            tabs(desk).iter().any(chosen)
        });
    }

    // The rows of a table by the arrows: each is spoken whole.
    desk.press("ctrl+3");
    let way = desk.go_to("Tab", Role::RadioButton, "Dimona, rij per rij");
    each_is_named(&way);
    desk.press("space");
    let way = desk.go_to("Tab", Role::TableRow, "");
    each_is_named(&way);
    let first = way.last().unwrap().clone();
    desk.press("Down");
    let second = desk.changed_from(Some(&first)).unwrap();
    assert_eq!(second.role, Role::TableRow);
    assert_ne!(second.name, first.name, "the arrow goes to another row");
    desk.press("Home");
    assert_eq!(desk.changed_from(Some(&second)).unwrap().name, first.name);

    // The keys of the screen come and go.
    desk.press("F1");
    let keys = desk.wait_for_element(Role::Heading, "Toetsen");
    assert!(!keys.name.is_empty());
    desk.press("F1");
    desk.wait_until("the keys are gone", Duration::from_secs(10), |desk| {
        desk.find(Role::Heading, "Toetsen").is_none()
    });

    // And the dossier is closed.
    desk.press("ctrl+w");
    desk.wait_for(CLOSED);
    assert!(!desk.says("VERHULST"), "nothing of the person is left on the screen");
}

fn tabs(desk: &mut Desk) -> Vec<Element> {
    let is_tab = |element: &Element| element.role == Role::PageTab;
    desk.elements().into_iter().filter(is_tab).collect()
}

/// How long each screen is watched: `INZAGE_REST_SECONDS`, else five seconds.
fn watched() -> Duration {
    let seconds = std::env::var("INZAGE_REST_SECONDS")
        .ok()
        .and_then(|text| text.parse().ok());
    Duration::from_secs(seconds.unwrap_or(5))
}

fn rests(desk: &mut Desk, screen: &str) {
    // The training server lives in the same process and may tidy up once; what draws without need does so always.
    let mut ticks = desk.ticks_at_rest(watched());
    if ticks == 1 {
        ticks = desk.ticks_at_rest(watched());
    }
    assert_eq!(ticks, 0, "{screen} works while nothing happens, for {:?}", watched());
}

#[test]
fn no_screen_takes_the_processor_while_nothing_happens() {
    let mut desk = Desk::start(&["--lang", "nl"]);
    desk.wait_for(EXERCISE);
    rests(&mut desk, "sign-in");
    consult(&mut desk, EXERCISE);
    desk.wait_for(ANSWERED);
    let count = tabs(&mut desk).len();
    for key in 1..=count {
        desk.press(&format!("ctrl+{key}"));
        rests(&mut desk, &format!("page {key}"));
    }
    desk.press("F1");
    rests(&mut desk, "the keys");
    desk.press("F1 ctrl+w");
    desk.wait_for(CLOSED);
    rests(&mut desk, "the end of a dossier");
    desk.press("Escape");
    desk.wait_for_element(Role::Heading, "Raadplegen");
    rests(&mut desk, "the form");
}

#[test]
fn a_refusal_takes_no_processor_either() {
    let mut desk = Desk::start(&["--lang", "nl"]);
    consult(&mut desk, "Jana Wuyts");
    desk.wait_for("geweigerd");
    rests(&mut desk, "a refusal");
}
