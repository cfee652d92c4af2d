//! The grid as a user and a screen reader meet it: heads, filter, columns, a million rows.

use std::cell::Cell;

use domain::Language;
use egui::accesskit::{Live, Role, SortDirection};
use egui::{Align, Event, Key as Stroke, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};

use super::*;
use crate::look::{Theme, apply};

const TOWNS: [&str; 4] = ["Mechelen", "Liège", "Gent", "Aalst"];

struct Rows {
    count: usize,
    asked: Cell<usize>,
}

impl GridRows for Rows {
    fn count(&self) -> usize {
        self.count
    }

    fn cell(&self, row: usize, column: usize) -> GridCell {
        self.asked.set(self.asked.get() + 1);
        let text = match column {
            0 => TOWNS[row % TOWNS.len()].to_owned(),
            1 => format!("{} EUR", amount(row)),
            _ => format!("kenmerk {row}"),
        };
        GridCell {
            look: CellLook::Value,
            text,
            mark: None,
        }
    }

    fn key(&self, row: usize, column: usize) -> CellKey<'_> {
        let key = match column {
            0 => Key::Text(TOWNS[row % TOWNS.len()].into()),
            1 => Key::Number(amount(row)),
            _ => Key::Number(i64::try_from(row).unwrap()),
        };
        CellKey { key, reading: 0 }
    }

    fn name(&self, row: usize, place: usize, count: usize) -> String {
        format!("Rij {} van {count}: {} {row}", place + 1, TOWNS[row % TOWNS.len()])
    }

    fn longest(&self, _: usize) -> Option<usize> {
        self.count.checked_sub(1)
    }
}

/// 9, 10, 9, 10 ...: the order of the texts is not the one of the amounts.
fn amount(row: usize) -> i64 {
    9 + i64::from(row % 2 == 1)
}

struct Table {
    rows: Rows,
    columns: Vec<GridColumn>,
    notes: Vec<GridNote>,
    words: Words,
    state: GridState,
    layout: ColumnLayout,
    selected: Option<usize>,
    last: Option<GridAct>,
}

impl Table {
    fn frame(&mut self, ui: &mut Ui) {
        let grid =
            Grid::new("Gemeenten", &self.columns, &self.rows, &self.notes, &self.words, 1).selected(self.selected);
        let act = grid.ui(ui, &Tokens::of(Theme::Light), &mut self.state, &mut self.layout);
        match act {
            Some(GridAct::Select(row)) => self.selected = Some(row),
            Some(GridAct::Deselect) => self.selected = None,
            None => {}
        }
        self.last = act.or(self.last);
    }
}

fn table(count: usize) -> Harness<'static, Table> {
    let column = |(id, align)| GridColumn {
        id: str::to_lowercase(id),
        title: str::to_owned(id),
        align,
        granted: true,
    };
    let state = Table {
        rows: Rows {
            count,
            asked: Cell::new(0),
        },
        columns: [
            ("Gemeente", Align::Min),
            ("Bedrag", Align::Max),
            ("Kenmerk", Align::Min),
        ]
        .map(column)
        .into(),
        notes: vec![GridNote {
            look: CellLook::OutsideWindow,
            text: "Vóór 2023".into(),
        }],
        words: Words::new(Language::Dutch).unwrap(),
        state: GridState::default(),
        layout: ColumnLayout::default(),
        selected: Some(0),
        last: None,
    };
    let mut harness = Harness::builder()
        .with_size(vec2(700.0, 400.0))
        .with_theme(egui::Theme::Light)
        .with_context_setup(|ctx| {
            apply::install_fonts(ctx);
            apply::apply(ctx, Theme::Light);
        })
        .build_ui_state(|ui, table: &mut Table| table.frame(ui), state);
    harness.run_steps(2);
    harness
}

fn press(harness: &mut Harness<'_, Table>, modifiers: Modifiers, keys: &[Stroke]) {
    for key in keys {
        harness.key_press_modifiers(modifiers, *key);
    }
    harness.run_steps(2);
}

fn label(node: &Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

fn rows(harness: &Harness<'_, Table>) -> Vec<String> {
    harness.get_all_by_role(Role::Row).map(|node| label(&node)).collect()
}

fn heads(harness: &Harness<'_, Table>) -> Vec<String> {
    harness
        .get_all_by_role(Role::ColumnHeader)
        .map(|node| label(&node))
        .collect()
}

fn direction(harness: &Harness<'_, Table>, head: &str) -> Option<SortDirection> {
    let node = harness.get_by_role_and_label(Role::ColumnHeader, head);
    node.accesskit_node().data().sort_direction()
}

fn on_grid(harness: &mut Harness<'_, Table>) {
    harness.get_by_role(Role::Grid).focus();
    harness.run_steps(2);
}

#[test]
fn of_a_million_rows_only_those_in_sight_are_ever_made() {
    let harness = table(1_000_000);
    let in_sight = harness.get_all_by_role(Role::Row).count();
    assert!((10..20).contains(&in_sight), "{in_sight}");
    // The sample for the widths, and every row in sight once.
    let asked = harness.state().rows.asked.get();
    assert!(asked <= 3 * (201 + in_sight), "{asked}");
}

#[test]
fn the_last_of_a_million_rows_is_reached_and_knows_its_place() {
    let mut harness = table(1_000_000);
    on_grid(&mut harness);
    press(&mut harness, Modifiers::NONE, &[Stroke::End, Stroke::ArrowUp]);
    let row = harness.get_by(|node| node.role() == Role::Row && node.is_selected() == Some(true));
    assert_eq!(label(&row), "Rij 1000000 van 1000000: Aalst 999999");
    let node = row.accesskit_node();
    assert_eq!(
        (node.position_in_set(), node.data().size_of_set()),
        (Some(999_999), Some(1_000_001))
    );
    assert!(row.is_focused());
    let bottom = harness.get_all_by_role(Role::Row).last().unwrap();
    assert_eq!(label(&bottom), "Vóór 2023");
    let bar = harness.get_by_role_and_label(Role::ScrollBar, "Rijen verschuiven");
    let data = bar.accesskit_node();
    assert_eq!(data.data().numeric_value(), data.data().max_numeric_value());
}

#[test]
fn the_wheel_turns_the_rows_by_its_own_measure_however_many_there_are() {
    let mut harness = table(1_000_000);
    on_grid(&mut harness);
    press(&mut harness, Modifiers::NONE, &[Stroke::End]);
    let before = harness.state().state.scrolled();
    harness.hover_at(pos2(200.0, 200.0));
    harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, 2.0 * ROW),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    harness.run_steps(12);
    let turned = before - harness.state().state.scrolled();
    assert!((turned - 2.0).abs() < 1e-3, "{turned}");
}

#[test]
fn the_arrow_up_leads_from_the_first_row_to_the_heads_and_enter_sorts() {
    let mut harness = table(4);
    on_grid(&mut harness);
    press(&mut harness, Modifiers::NONE, &[Stroke::ArrowUp]);
    assert!(
        harness
            .get_by_role_and_label(Role::ColumnHeader, "Gemeente")
            .is_focused()
    );
    press(&mut harness, Modifiers::NONE, &[Stroke::Enter]);
    assert_eq!(direction(&harness, "Gemeente"), Some(SortDirection::Ascending));
    let node = harness.get_by_role_and_label(Role::ColumnHeader, "Gemeente");
    assert_eq!(node.accesskit_node().data().description(), Some("oplopend gesorteerd"));
    assert_eq!(
        rows(&harness),
        [
            "Rij 1 van 4: Aalst 3",
            "Rij 2 van 4: Gent 2",
            "Rij 3 van 4: Liège 1",
            "Rij 4 van 4: Mechelen 0",
            "Vóór 2023"
        ]
    );
    // The selection stays on its row, wherever that stands now.
    let row = harness.get_by(|node| node.role() == Role::Row && node.is_selected() == Some(true));
    assert_eq!(label(&row), "Rij 4 van 4: Mechelen 0");
    press(&mut harness, Modifiers::NONE, &[Stroke::Enter]);
    assert_eq!(direction(&harness, "Gemeente"), Some(SortDirection::Descending));
    assert!(rows(&harness)[0].ends_with("Mechelen 0"));
    press(&mut harness, Modifiers::NONE, &[Stroke::ArrowRight, Stroke::Space]);
    assert_eq!(
        (direction(&harness, "Gemeente"), direction(&harness, "Bedrag")),
        (None, Some(SortDirection::Ascending))
    );
    assert!(
        rows(&harness)[0].ends_with("Mechelen 0") && rows(&harness)[1].ends_with("Gent 2"),
        "nine before ten"
    );
    press(
        &mut harness,
        Modifiers::NONE,
        &[Stroke::Space, Stroke::Space, Stroke::ArrowDown],
    );
    assert_eq!(direction(&harness, "Bedrag"), None);
    assert!(rows(&harness)[1].ends_with("Liège 1"), "as they come");
    let row = harness.get_by(|node| node.role() == Role::Row && node.is_selected() == Some(true));
    assert!(row.is_focused());
}

#[test]
fn a_head_sorts_when_it_is_pressed() {
    let mut harness = table(4);
    harness.get_by_role_and_label(Role::ColumnHeader, "Bedrag").click();
    harness.run_steps(3);
    assert_eq!(direction(&harness, "Bedrag"), Some(SortDirection::Ascending));
}

#[test]
fn the_filter_finds_whatever_the_accents_and_says_how_many() {
    let mut harness = table(8);
    press(&mut harness, Modifiers::COMMAND, &[Stroke::F]);
    let field = harness.get_by_role_and_label(Role::TextInput, "Filter de rijen");
    assert!(field.is_focused());
    field.type_text("LIEGE");
    harness.run_steps(3);
    assert_eq!(
        rows(&harness),
        ["Rij 1 van 2: Liège 1", "Rij 2 van 2: Liège 5", "Vóór 2023"]
    );
    let said = harness.get_by_value("2 van 8 rijen");
    assert_eq!(said.accesskit_node().data().live(), Some(Live::Polite));
    // The row that was selected is not shown any more: the first one that is takes its place.
    assert_eq!(harness.state().last, Some(GridAct::Select(1)));
    press(&mut harness, Modifiers::NONE, &[Stroke::Escape]);
    assert_eq!(rows(&harness).len(), 9);
    assert!(
        harness.get_by_role(Role::TextInput).is_focused(),
        "the first Escape empties the field"
    );
    press(&mut harness, Modifiers::NONE, &[Stroke::Escape]);
    let row = harness.get_by(|node| node.role() == Role::Row && node.is_selected() == Some(true));
    assert!(row.is_focused(), "the second one leads back to the rows");
}

#[test]
fn what_is_found_nowhere_is_said_with_what_to_do_and_the_notes_stay() {
    let mut harness = table(8);
    press(&mut harness, Modifiers::COMMAND, &[Stroke::F]);
    harness.get_by_role(Role::TextInput).type_text("Brugge");
    harness.run_steps(3);
    assert_eq!(rows(&harness), ["Vóór 2023"]);
    harness.get_by_value("0 van 8 rijen");
    harness.get_by(|node| {
        let words = node.label().or_else(|| node.value()).unwrap_or_default();
        words.starts_with("Geen van de 8 rijen bevat “Brugge”") && words.contains("Esc")
    });
    assert_eq!(
        (harness.state().last, harness.state().selected),
        (Some(GridAct::Deselect), None)
    );
    press(&mut harness, Modifiers::NONE, &[Stroke::Escape]);
    assert_eq!(harness.state().selected, Some(0));
}

#[test]
fn a_row_that_is_asked_for_from_elsewhere_comes_into_sight_whatever_was_filtered() {
    let mut harness = table(100);
    harness.state_mut().state.find("Gent");
    harness.run_steps(2);
    harness.state_mut().selected = Some(97);
    harness.state_mut().state.show_row(97);
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::Row, "Rij 98 van 100: Liège 97");
}

#[test]
fn a_hidden_column_is_not_searched_and_the_choice_of_columns_works_by_keyboard() {
    let mut harness = table(8);
    harness.get_by_role_and_label(Role::Button, "Kolommen").focus();
    press(&mut harness, Modifiers::NONE, &[Stroke::Enter]);
    harness.run_steps(2);
    assert!(harness.get_by_role_and_label(Role::CheckBox, "Gemeente").is_focused());
    press(&mut harness, Modifiers::NONE, &[Stroke::Space]);
    assert_eq!(heads(&harness), ["Bedrag", "Kenmerk"]);
    press(&mut harness, Modifiers::NONE, &[Stroke::Escape]);
    harness.run_steps(2);
    assert!(harness.query_by_role(Role::CheckBox).is_none());
    assert!(harness.get_by_role_and_label(Role::Button, "Kolommen").is_focused());
    harness.state_mut().state.find("liege");
    harness.run_steps(2);
    assert_eq!(rows(&harness), ["Vóór 2023"]);
    harness.state_mut().state.find("");
    harness.get_by_role_and_label(Role::Button, "Kolommen").click();
    harness.run_steps(3);
    harness
        .get_by_role_and_label(Role::Button, "Kolommen zoals in het begin")
        .click();
    harness.run_steps(3);
    assert_eq!(heads(&harness), ["Gemeente", "Bedrag", "Kenmerk"]);
}

#[test]
fn a_column_is_moved_and_sized_by_keyboard_and_keeps_the_keyboard() {
    let mut harness = table(4);
    on_grid(&mut harness);
    press(&mut harness, Modifiers::NONE, &[Stroke::ArrowUp]);
    press(&mut harness, Modifiers::COMMAND, &[Stroke::ArrowRight]);
    assert_eq!(heads(&harness), ["Bedrag", "Gemeente", "Kenmerk"]);
    assert!(
        harness
            .get_by_role_and_label(Role::ColumnHeader, "Gemeente")
            .is_focused()
    );
    let width = |harness: &Harness<'_, Table>| {
        harness
            .get_by_role_and_label(Role::ColumnHeader, "Gemeente")
            .rect()
            .width()
    };
    let before = width(&harness);
    press(
        &mut harness,
        Modifiers::SHIFT,
        &[Stroke::ArrowRight, Stroke::ArrowRight],
    );
    assert!((width(&harness) - before - 16.0).abs() < 1.0);
    assert_eq!(harness.state().layout.order, ["bedrag", "gemeente", "kenmerk"]);
}

#[test]
fn a_column_is_moved_by_its_head_and_sized_by_its_edge() {
    let mut harness = table(4);
    let rect =
        |harness: &Harness<'_, Table>, head: &str| harness.get_by_role_and_label(Role::ColumnHeader, head).rect();
    let edge = rect(&harness, "Gemeente").right_center();
    harness.hover_at(edge);
    harness.run_steps(1);
    harness.drag_at(edge);
    harness.run_steps(1);
    harness.hover_at(edge + vec2(30.0, 0.0));
    harness.run_steps(1);
    harness.drop_at(edge + vec2(30.0, 0.0));
    harness.run_steps(2);
    assert!((rect(&harness, "Gemeente").right() - edge.x - 30.0).abs() < 1.5);
    let (from, to) = (
        rect(&harness, "Gemeente").center(),
        rect(&harness, "Bedrag").right_center() - vec2(12.0, 0.0),
    );
    harness.hover_at(from);
    harness.run_steps(1);
    harness.drag_at(from);
    harness.run_steps(1);
    harness.hover_at(to);
    harness.run_steps(1);
    harness.drop_at(to);
    harness.run_steps(2);
    assert_eq!(heads(&harness), ["Bedrag", "Gemeente", "Kenmerk"]);
    assert_eq!(
        direction(&harness, "Gemeente"),
        None,
        "a head that is drawn does not sort"
    );
}

#[test]
fn many_rows_are_sorted_while_the_grid_goes_on() {
    let mut harness = table(50_000);
    harness.get_by_role_and_label(Role::ColumnHeader, "Gemeente").click();
    harness.run_steps(1);
    on_grid(&mut harness);
    press(&mut harness, Modifiers::NONE, &[Stroke::ArrowDown]);
    assert!(harness.state().selected.is_some());
    let ctx = harness.ctx.clone();
    let Table {
        state, columns, rows, ..
    } = harness.state_mut();
    state.settle(&ctx, columns, rows, 1, Language::Dutch);
    assert!(!state.is_busy());
    assert_eq!(
        (state.row(0), state.row(49_999), state.shown(50_000)),
        (3, 49_996, 50_000)
    );
}

#[test]
fn the_parts_leave_room_for_a_bar_only_where_it_is_needed() {
    let outer = Rect::from_min_size(pos2(10.0, 10.0), vec2(400.0, HEAD + 240.0));
    let fits = parts(outer, 10, 400.0);
    assert!(fits.down.is_none() && fits.along.is_none() && (fits.body.height() - 240.0).abs() < 0.01);
    let tall = parts(outer, 11, 300.0);
    assert!(tall.down.is_some() && tall.along.is_none() && (400.0 - SCROLL_BAR - tall.body.width()).abs() < 0.01);
    // A bar to the side takes the room that the last row needs, and the other way round.
    for (rows, width) in [(10, 401.0), (11, 395.0)] {
        let both = parts(outer, rows, width);
        assert!(both.down.is_some() && both.along.is_some(), "{rows} {width}");
    }
}
