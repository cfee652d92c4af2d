//! Tests of the pages as a user and a screen reader meet them: names, roles, keys, and the commands that are sent.

use std::cell::RefCell;
use std::collections::BTreeMap;

use domain::dossier::{Missing, SourceEnd, Unavailable};
use domain::{Knowledge, Language};
use egui::Key;
use egui::accesskit::{Live, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::DossierScreen;
use super::fixture::{Fixture, person, source, today};
use crate::command::Command;
use crate::cx::Cx;
use crate::look::{Theme, Tokens, apply};
use crate::state::{DossierTab, OpenDossier};
use crate::widgets::grid::ColumnLayout;
use crate::words::Words;

pub(super) struct Bench {
    pub(super) knowledge: Knowledge,
    pub(super) words: Words,
    pub(super) open: OpenDossier,
    pub(super) screen: DossierScreen,
    pub(super) sent: Vec<Command>,
    /// How the columns were laid out, as the app keeps it.
    pub(super) columns: BTreeMap<String, ColumnLayout>,
}

impl Bench {
    /// One frame, and then what the app does with the commands that concern the screen alone.
    fn frame(&mut self, ui: &mut egui::Ui) {
        let commands = RefCell::new(Vec::new());
        let tokens = Tokens::of(Theme::Light);
        let pass = ui.current_pass_index();
        let cx = Cx::new(&self.knowledge, &self.words, &tokens, today(), true, &commands, pass);
        let cx = cx.with_columns(&self.columns);
        self.screen.ui(ui, &cx, &self.open);
        for command in commands.into_inner() {
            match &command {
                Command::OpenTab(tab) => self.screen.open_tab(tab.clone()),
                Command::SelectRow { block, row } => self.screen.select_row(block, *row),
                Command::ArrangeColumns { block, layout } => {
                    self.columns.insert(block.to_string(), layout.clone());
                }
                _ => {}
            }
            self.sent.push(command);
        }
    }
}

pub(super) fn bench(fixture: Fixture, width: f32, height: f32) -> Harness<'static, Bench> {
    let (knowledge, words, open) = fixture.open();
    let state = Bench {
        knowledge,
        words,
        open,
        screen: DossierScreen::default(),
        sent: Vec::new(),
        columns: BTreeMap::new(),
    };
    let mut harness = Harness::builder()
        .with_size(egui::vec2(width, height))
        .with_theme(egui::Theme::Light)
        .with_context_setup(|ctx| {
            apply::install_fonts(ctx);
            apply::apply(ctx, Theme::Light);
        })
        .build_ui_state(|ui, bench: &mut Bench| bench.frame(ui), state);
    harness.run_steps(2);
    harness
}

pub(super) fn wide(fixture: Fixture) -> Harness<'static, Bench> {
    bench(fixture, 1408.0, 800.0)
}

pub(super) fn label(node: &egui_kittest::Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

pub(super) fn press(harness: &mut Harness<'_, Bench>, name: &str) {
    harness.get_by_label(name).click_accesskit();
    harness.run_steps(2);
}

#[test]
fn the_header_speaks_the_name_the_masked_number_and_the_sources() {
    for (language, name, number, source) in [
        (
            Language::Dutch,
            "Toon het nummer",
            "INSZ 85.67.**-***.**",
            "Dimona: 2 rijen",
        ),
        (
            Language::French,
            "Afficher le numéro",
            "NISS 85.67.**-***.**",
            "Dimona: 2 lignes",
        ),
    ] {
        let mut harness = wide(Fixture::complete(language, "wrong-worker-code"));
        harness.get_by_role_and_label(Role::Heading, "FICTIEF, Marc");
        harness.get_by_value(number);
        harness.get_by_role_and_label(Role::ListItem, source);
        press(&mut harness, name);
        let shown = number.split(' ').next().unwrap();
        harness.get_by_value(&format!("{shown} {}", person().grouped()));
    }
}

#[test]
fn the_tabs_are_tabs_and_open_their_page() {
    let mut harness = wide(Fixture::complete(Language::Dutch, "wrong-worker-code"));
    assert_eq!(
        harness
            .get_by_role_and_label(Role::Tab, "Overzicht")
            .accesskit_node()
            .is_selected(),
        Some(true)
    );
    press(&mut harness, "Tewerkstelling");
    assert!(harness.state().sent == [Command::OpenTab(DossierTab::Employment)]);
    assert_eq!(
        harness
            .get_by_role_and_label(Role::Tab, "Tewerkstelling")
            .accesskit_node()
            .is_selected(),
        Some(true)
    );
    press(&mut harness, "Dimona, rij per rij");
    harness.get_by_role_and_label(Role::Grid, "Dimona-periode");
}

#[test]
fn the_overview_leads_to_the_row_that_it_names() {
    let mut harness = wide(Fixture::complete(Language::English, "wrong-worker-code"));
    harness.get_by_role_and_label(Role::List, "Three years by quarter");
    let fact = "2026/1: worker code 027";
    let link = harness
        .get_all_by_role(Role::Link)
        .find(|node| label(node).starts_with(fact));
    link.unwrap().click_accesskit();
    harness.run_steps(3);
    let state = harness.state();
    assert_eq!(*state.screen.tab(), DossierTab::Source(source("dmfa")));
    assert!(matches!(&state.sent[0], Command::SelectRow { block, .. } if block.as_str() == "dmfa.worker-record"));
    let row = harness.get_by(|node| node.role() == Role::TreeItem && node.is_selected() == Some(true));
    assert!(label(&row).starts_with("Worker record 027"), "{:?}", label(&row));
}

#[test]
fn a_grid_speaks_every_row_with_its_place_and_moves_by_keys() {
    for (language, tab, choice, first, note) in [
        (
            Language::Dutch,
            "Tewerkstelling",
            "Dimona, rij per rij",
            "Dimona-periode 1 van 2: werkgever",
            "Vóór 01/01/2023: buiten het venster (§30)",
        ),
        (
            Language::German,
            "Beschäftigung",
            "Dimona, Zeile für Zeile",
            "Dimona-Zeitraum 1 von 2: Arbeitgeber",
            "Vor dem 01.01.2023: außerhalb des Zeitfensters (§30)",
        ),
    ] {
        let mut harness = wide(Fixture::complete(language, "wrong-worker-code"));
        press(&mut harness, tab);
        press(&mut harness, choice);
        let row = harness.get_by(|node| node.role() == Role::Row && node.is_selected() == Some(true));
        assert!(label(&row).starts_with(first), "{:?}", label(&row));
        assert_eq!(
            (
                row.accesskit_node().position_in_set(),
                row.accesskit_node().data().size_of_set()
            ),
            (Some(0), Some(4))
        );
        harness.get_by_role(Role::Grid).focus();
        harness.run_steps(2);
        harness.key_press(Key::ArrowDown);
        harness.key_press(Key::ArrowDown);
        harness.run_steps(3);
        let row = harness.get_by(|node| node.role() == Role::Row && node.is_selected() == Some(true));
        assert_eq!(label(&row), note);
        // The fields of what is outside the window say so, each of them.
        let name = if language == Language::Dutch {
            "buiten het venster"
        } else {
            "außerhalb des Zeitfensters"
        };
        let outside = harness
            .get_all_by_role(Role::ListItem)
            .filter(|node| label(node).contains(name));
        assert_eq!(outside.count(), 10);
        harness.key_press(Key::Home);
        harness.run_steps(3);
        let row = harness.get_by(|node| node.role() == Role::Row && node.is_selected() == Some(true));
        assert!(label(&row).starts_with(first));
    }
}

#[test]
fn the_focus_is_on_the_selected_row_within_the_grid() {
    let mut harness = wide(Fixture::complete(Language::Dutch, "wrong-worker-code"));
    press(&mut harness, "Tewerkstelling");
    press(&mut harness, "Dimona, rij per rij");
    harness.get_by_role(Role::Grid).focus();
    harness.run_steps(2);
    let row = harness.get_by(|node| node.role() == Role::Row && node.is_selected() == Some(true));
    assert!(row.is_focused());
}

#[test]
fn the_fields_that_are_not_granted_stand_in_the_list_and_on_demand_in_the_grid() {
    let mut harness = wide(Fixture::complete(Language::Dutch, "wrong-worker-code"));
    press(&mut harness, "Tewerkstelling");
    press(&mut harness, "Dimona, rij per rij");
    let withheld = |harness: &Harness<'_, Bench>| {
        let items = harness.get_all_by_role(Role::ListItem);
        items.filter(|node| label(node).ends_with("niet gemachtigd")).count()
    };
    assert_eq!(withheld(&harness), 3);
    let columns = |harness: &Harness<'_, Bench>| harness.get_by_role(Role::Grid).accesskit_node().data().column_count();
    assert_eq!(columns(&harness), Some(10));
    press(&mut harness, "Toon de kolommen van 3 velden die niet gemachtigd zijn");
    assert_eq!(columns(&harness), Some(13));
    harness.get_by_label("Verberg de kolommen van 3 velden die niet gemachtigd zijn");
}

#[test]
fn every_block_of_the_register_is_within_reach() {
    let mut harness = wide(Fixture::complete(Language::Dutch, "wrong-worker-code"));
    press(&mut harness, "Adressen");
    harness.get_by_role_and_label(Role::Grid, "Hoofdverblijfplaats");
    press(&mut harness, "identificatienummer, 1 rij");
    harness.get_by_role_and_label(Role::Grid, "Identificatienummer");
    press(&mut harness, "identiteit, 1 rij");
    harness.get_by_role_and_label(Role::Grid, "Identiteit");
    let field = harness
        .get_all_by_role(Role::ListItem)
        .find(|node| label(node).starts_with("geslacht"));
    assert!(label(&field.unwrap()).contains("niet gemachtigd"));
}

#[test]
fn a_source_that_is_not_available_says_why_and_can_be_asked_again() {
    let mut fixture = Fixture::complete(Language::Dutch, "wrong-worker-code");
    fixture.end("dimona", SourceEnd::Unavailable(Unavailable::Down));
    let mut harness = wide(fixture);
    press(&mut harness, "Tewerkstelling");
    press(&mut harness, "Dimona, rij per rij");
    harness.get_by(|node| {
        node.value()
            .is_some_and(|value| value.contains("de bron werkt op dit ogenblik niet"))
    });
    // Ten granted fields, each with the broken cell; three that are not granted whatever the source does.
    let items: Vec<_> = harness
        .get_all_by_role(Role::ListItem)
        .map(|node| label(&node))
        .collect();
    assert_eq!(
        items
            .iter()
            .filter(|label| label.contains(": niet bereikbaar; §14"))
            .count(),
        10,
        "{items:?}"
    );
    let buttons: Vec<_> = harness
        .get_all_by_role_and_label(Role::Button, "Vraag Dimona opnieuw")
        .collect();
    assert_eq!(buttons.len(), 2);
    buttons[1].click_accesskit();
    harness.run_steps(2);
    assert!(harness.state().sent.contains(&Command::RetrySource(source("dimona"))));
}

#[test]
fn what_is_awaited_stands_still_and_is_announced_politely() {
    let mut harness = wide(Fixture::awaiting(Language::English, "wrong-worker-code"));
    harness.get_by_role_and_label(Role::ListItem, "Dimona: waiting for 0 s");
    let live = harness.get_by_value("0 of 3 sources have answered");
    assert_eq!(live.accesskit_node().data().live(), Some(Live::Polite));
    let stop = harness.get_by(|node| {
        let name = node.label().unwrap_or_default();
        node.role() == Role::Button && name.starts_with("Stop waiting for ") && name.contains("DmfA")
    });
    stop.click_accesskit();
    harness.run_steps(2);
    assert!(harness.state().sent.contains(&Command::StopWaiting));
    press(&mut harness, "Employment");
    press(&mut harness, "Dimona, row by row");
    let items: Vec<_> = harness
        .get_all_by_role(Role::ListItem)
        .map(|node| label(&node))
        .collect();
    assert_eq!(
        items
            .iter()
            .filter(|label| label.contains(": waiting for an answer; §14"))
            .count(),
        10,
        "{items:?}"
    );
}

#[test]
fn a_source_that_answers_later_fills_the_page_that_is_open() {
    let mut harness = wide(Fixture::awaiting(Language::Dutch, "wrong-worker-code"));
    press(&mut harness, "Tewerkstelling");
    press(&mut harness, "Dimona, rij per rij");
    assert!(harness.query_all_by_role(Role::Row).next().is_none());
    let tables = Fixture::awaiting(Language::Dutch, "wrong-worker-code").released("dimona");
    let missing = Missing {
        expected: 3,
        present: 2,
    };
    harness
        .state_mut()
        .open
        .dossier
        .end(source("dimona"), SourceEnd::Partial { tables, missing });
    harness.run_steps(2);
    // Two rows, and three that say what is not here: the missing part, what lies before the window, other employers.
    assert_eq!(harness.get_all_by_role(Role::Row).count(), 5);
    harness.get_by_role_and_label(Role::Row, "Onvolledig: 2 van 3 ontvangen");
    harness.get_by_role_and_label(Role::ListItem, "Dimona: 2 van 3");
}

#[test]
fn the_consultation_page_names_paragraphs_fields_and_the_log() {
    for (language, tab, grants, receipt) in [
        (
            Language::Dutch,
            "Raadpleging",
            "Machtigingen per paragraaf",
            "regel 12.345",
        ),
        (Language::English, "Consultation", "Grants by paragraph", "line 12,345"),
    ] {
        let mut harness = bench(Fixture::complete(language, "wrong-worker-code"), 1408.0, 3000.0);
        press(&mut harness, tab);
        harness.get_by_role_and_label(Role::Heading, grants);
        harness.get_by_value("§14");
        let lines: Vec<_> = harness
            .get_all_by_role(Role::Label)
            .filter_map(|node| node.value())
            .collect();
        assert!(lines.iter().any(|line| line.contains("(§30)")), "{lines:?}");
        assert!(lines.iter().any(|line| line.contains("§17, voetnoot 2")), "{lines:?}");
        assert!(
            lines
                .iter()
                .any(|line| line.replace('.', ",").contains(&receipt.replace('.', ","))),
            "{lines:?}"
        );
    }
}

#[test]
fn forgetting_drops_every_derived_text_and_hides_the_number_again() {
    let mut harness = wide(Fixture::complete(Language::Dutch, "wrong-worker-code"));
    press(&mut harness, "Toon het nummer");
    press(&mut harness, "Tewerkstelling");
    harness.state_mut().screen.forget();
    let screen = &harness.state().screen;
    assert!(screen.views.is_none() && screen.pages.is_empty() && !screen.shows_numbers);
    assert_eq!(*screen.tab(), DossierTab::Overview);
}

#[test]
fn the_pages_fit_a_narrow_window_and_text_of_twice_the_size() {
    for (width, height) in [(1024.0, 700.0), (512.0, 350.0)] {
        let mut harness = bench(Fixture::complete(Language::German, "wrong-worker-code"), width, height);
        for tab in ["Beschäftigung", "DmfA", "Adressen", "Abfrage", "Übersicht"] {
            press(&mut harness, tab);
            let inside = |node: &egui_kittest::Node<'_>| {
                let bounds = node.accesskit_node().bounding_box();
                bounds.is_none_or(|bounds| bounds.x0 >= -1.0 && bounds.x1 <= f64::from(width) + 1.0)
            };
            for role in [Role::Tab, Role::Button, Role::Grid, Role::Tree, Role::List] {
                let outside = harness.query_all_by_role(role).find(|node| !inside(node));
                let bounds = outside.map(|node| node.accesskit_node().bounding_box());
                assert!(bounds.is_none(), "{tab} {role:?} {width}: {bounds:?}");
            }
        }
    }
}

#[test]
fn every_word_of_every_page_is_in_the_four_languages() {
    for language in Language::ALL {
        for awaiting in [false, true] {
            let make = if awaiting { Fixture::awaiting } else { Fixture::complete };
            let mut harness = bench(make(language, "working-relation"), 1408.0, 3000.0);
            let tabs = harness.state().open.tabs(&harness.state().knowledge);
            for tab in tabs {
                harness.state_mut().screen.open_tab(tab.clone());
                harness.run_steps(2);
                for role in [
                    Role::Label,
                    Role::Heading,
                    Role::Button,
                    Role::ListItem,
                    Role::Row,
                    Role::Grid,
                    Role::Tab,
                ] {
                    for node in harness.query_all_by_role(role) {
                        let words = format!("{} {}", label(&node), node.value().unwrap_or_default());
                        let is_key = |word: &str| {
                            [
                                "dossier-",
                                "field-",
                                "source-",
                                "overview-",
                                "relations-",
                                "authority-",
                                "employment-",
                                "board-",
                                "blocks-",
                            ]
                            .iter()
                            .any(|part| word.starts_with(part))
                        };
                        assert!(!words.split_whitespace().any(is_key), "{language:?} {tab:?}: {words}");
                    }
                }
            }
        }
    }
}
