//! The main job, whole: the real app, the real client and the real server in one process, over HTTPS, driven by names as
//! a person with a screen reader would.

use std::path::PathBuf;
use std::sync::Arc;

use client::knowledge_digest;
use domain::Language;
use domain::assets::Assets;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{Queryable as _, by};
use workbench::app::App;
use workbench::bridge::{Bridge, TrainingOptions, Way};

use super::desk::{harness_at, knowledge, step_until, today};

type Window = Harness<'static, App>;

/// A window on a training server of its own, as `inzage --training` has it, with this script of faults.
fn window(language: Language, faults: Option<&str>) -> Window {
    let assets = Assets::embedded();
    let digest = knowledge_digest(
        assets
            .files()
            .iter()
            .map(|file| (file.path.as_str(), file.text.as_str())),
    );
    let faults = faults.map(|text| mock_server::FaultFile {
        name: "faults.toml".into(),
        text: text.into(),
    });
    let options = TrainingOptions {
        seed: 1,
        population: 12_000_000,
        faults,
        assets,
        knowledge: digest,
        listener: TrainingOptions::listener().unwrap(),
    };
    let bridge = Bridge::open(Way::Training(options), knowledge(), Arc::new(|| {})).unwrap();
    // The real server keeps the real day.
    harness_at(language, bridge, today())
}

fn shows(window: &Window, text: &str) -> bool {
    let has = |found: Option<String>| found.is_some_and(|found| found.contains(text));
    window
        .query_all_by(|node| has(node.label()) || has(node.value()))
        .next()
        .is_some()
}

fn wait_for(window: &mut Window, text: &str) {
    step_until(text, window, |window| shows(window, text));
    window.step();
}

fn press(window: &mut Window, role: Role, part: &str) {
    window.get(by().role(role).label_contains(part)).click_accesskit();
    window.step();
    window.step();
}

/// Takes up the exercise of this person and asks the gate.
fn consult(window: &mut Window, exercise: &str, consult: &str) {
    wait_for(window, exercise);
    press(window, Role::Button, exercise);
    step_until("the form is filled in", window, |window| {
        window
            .query_all(by().role(Role::Heading).label(consult))
            .next()
            .is_some()
    });
    press(window, Role::Button, consult);
}

#[test]
fn a_case_handler_comes_from_sign_in_to_a_dossier_and_closes_it() {
    let mut window = window(Language::Dutch, None);
    consult(&mut window, "Lotte Verhulst", "Raadplegen");
    wait_for(&mut window, "Alle bronnen hebben geantwoord");
    assert!(shows(&window, "VERHULST, Lotte"));
    assert!(shows(
        &window,
        "Welke werknemerscode gaf de werkgever op voor de leerling"
    ));

    press(&mut window, Role::Tab, "Tewerkstelling");
    assert!(shows(&window, "Andere werkgevers: niet in dit doel (§30)"));
    press(&mut window, Role::RadioButton, "Dimona, rij per rij");
    assert!(shows(&window, "§14"), "a field shows the paragraph that grants it");
    assert!(
        shows(&window, "niet gemachtigd"),
        "what is not granted is shown as such"
    );

    let open = window.state().state().route.dossier().unwrap();
    assert_eq!(
        open.receipts.len(),
        3,
        "every release stands in the log: {:?}",
        open.receipts
    );

    press(&mut window, Role::Tab, "DmfA");
    assert!(
        window.query_all(by().role(Role::TreeItem)).count() > 3,
        "the declarations stand there as a tree"
    );

    press(&mut window, Role::Button, "Dossier sluiten");
    wait_for(&mut window, "er is niets bewaard");
    assert!(!shows(&window, "VERHULST"), "the dossier is gone");
}

#[test]
fn each_refusal_names_its_step_and_says_nothing_about_the_person() {
    let ask = "Vraag het aan";
    for (exercise, reason, whom) in [
        ("Jana Wuyts", "niet geïntegreerd", ask),
        ("Thibo Moens", "ANDER", ask),
        ("Febe Raes", "is geëindigd op", ask),
        ("Warre Luyten", "begint pas op", ask),
        ("Noor Segers", "is geëindigd op", ask),
        ("Xander Bosmans", "voorbehouden aan", "geef het dossier aan een collega"),
    ] {
        let mut window = window(Language::Dutch, None);
        consult(&mut window, exercise, "Raadplegen");
        wait_for(&mut window, "geweigerd");
        assert!(shows(&window, reason), "{exercise}: {reason}");
        assert!(shows(&window, whom), "{exercise}: whom to ask");
        let surname = exercise.split(' ').next_back().unwrap();
        assert!(!shows(&window, surname), "{exercise} is named on the refusal");
        press(&mut window, Role::Button, "Terug naar het formulier");
        step_until("the form is back", &mut window, |window| {
            window
                .query_all(by().role(Role::TextInput))
                .any(|node| node.value().is_some_and(|value| value.starts_with("QWL")))
        });
    }
}

#[test]
fn a_source_that_is_down_leaves_the_others_readable_and_can_be_asked_again() {
    let faults = "[[fault]]\nsource = \"dmfa\"\nkind = \"down\"\ntimes = 1\n";
    let mut window = window(Language::Dutch, Some(faults));
    consult(&mut window, "Lotte Verhulst", "Raadplegen");
    wait_for(&mut window, "VERHULST, Lotte");
    step_until("the DmfA is known to be down", &mut window, |window| {
        shows(window, "niet bereikbaar")
    });
    let retry = window
        .query_all(by().role(Role::Button).label("Vraag DmfA opnieuw"))
        .next()
        .expect("a way to ask again");
    retry.click_accesskit();
    window.step();
    step_until("the DmfA answers the second time", &mut window, |window| {
        !shows(window, "niet bereikbaar")
    });
    wait_for(&mut window, "Alle bronnen hebben geantwoord");
}

#[test]
fn who_stops_waiting_for_a_slow_source_keeps_the_rest_and_can_ask_it_again() {
    let faults = "[[fault]]\nsource = \"dmfa\"\nkind = \"late\"\ntimes = 1\n";
    let mut window = window(Language::Dutch, Some(faults));
    consult(&mut window, "Lotte Verhulst", "Raadplegen");
    wait_for(&mut window, "VERHULST, Lotte");
    wait_for(&mut window, "2 van 3 bronnen hebben geantwoord");
    press(&mut window, Role::Button, "Stop met wachten op DmfA");
    wait_for(&mut window, "door u gestopt");
    press(&mut window, Role::Button, "Vraag DmfA opnieuw");
    wait_for(&mut window, "Alle bronnen hebben geantwoord");
}

#[test]
fn the_language_changes_at_once_in_an_open_dossier() {
    let mut window = window(Language::Dutch, None);
    consult(&mut window, "Lotte Verhulst", "Raadplegen");
    wait_for(&mut window, "Alle bronnen hebben geantwoord");
    press(&mut window, Role::RadioButton, "Français");
    wait_for(&mut window, "Aperçu");
    assert!(
        shows(&window, "VERHULST, Lotte"),
        "the person's data stay as the source wrote them"
    );
    assert!(!shows(&window, "Overzicht"));
}

/// The pictures and sentences that the README shows stand where it says.
#[test]
fn the_picture_of_the_readme_is_there() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let picture = readme
        .split("](")
        .nth(1)
        .and_then(|rest| rest.split(')').next())
        .unwrap();
    assert!(root.join(picture).is_file(), "{picture}");
}
