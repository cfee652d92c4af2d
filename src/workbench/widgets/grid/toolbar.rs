//! What stands above a grid: the field to look for a text, how many rows are shown, and the choice of columns.
//!
//! Called by the grid.

use egui::accesskit::Role;
use egui::{
    Align, Checkbox, Id, Key, Layout, Margin, Modifiers, Popup, PopupCloseBehavior, ScrollArea, Sense, TextEdit, Ui,
    WidgetInfo, vec2,
};

use super::state::GridState;
use super::{ColumnLayout, Grid, Plan};
use crate::look::tokens::{ROW, TARGET, Tokens, space};
use crate::widgets::button::{Weight, button_ui, named_button_ui};
use crate::widgets::cell::{CellLook, paint_cell};
use crate::widgets::ring;
use crate::widgets::text::{announce, caption_ui};

/// The width of the field, in points.
const FIELD: f32 = 220.0;
/// How many letters can be looked for.
const LIMIT: usize = 64;
/// The greatest height of the list of columns, in points.
const LIST: f32 = 320.0;

impl Grid<'_> {
    pub(super) fn toolbar_ui(
        &self,
        ui: &mut Ui,
        tokens: &Tokens,
        grid: Id,
        state: &mut GridState,
        layout: &mut ColumnLayout,
    ) {
        ui.horizontal(|ui| {
            ui.set_min_height(TARGET);
            self.field_ui(ui, grid, state);
            self.shown_ui(ui, tokens, state);
            let rest = vec2(ui.available_width(), TARGET);
            ui.allocate_ui_with_layout(rest, Layout::right_to_left(Align::Center), |ui| {
                self.columns_ui(ui, tokens, layout);
            });
        });
    }

    /// The field. Escape empties it, and leads to the rows when it is empty; so do Enter and the arrow down.
    fn field_ui(&self, ui: &mut Ui, grid: Id, state: &mut GridState) {
        let id = grid.with("find");
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::F)) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        let down = has_focus && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
        let hint = self.words.text("grid-find-hint");
        let field = TextEdit::singleline(&mut state.typed)
            .id(id)
            .char_limit(LIMIT)
            .hint_text(hint)
            .margin(Margin::symmetric(space::S as i8, 6))
            .desired_width(FIELD.min(ui.available_width() / 2.0));
        let response = ui.add(field).accessible_name(self.words.text("grid-find"));
        if response.gained_focus() {
            ui.scroll_to_rect(response.rect, None);
        }
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        let is_left = response.lost_focus() && pressed(Key::Enter);
        if response.lost_focus() && pressed(Key::Escape) && !state.typed.is_empty() {
            state.typed.clear();
            ui.memory_mut(|memory| memory.request_focus(id));
        } else if down || is_left || (response.lost_focus() && pressed(Key::Escape)) {
            ui.memory_mut(|memory| memory.request_focus(grid));
        }
    }

    /// How many rows are shown, once not all of them are; spoken when it changes.
    fn shown_ui(&self, ui: &mut Ui, tokens: &Tokens, state: &GridState) {
        let count = self.rows.count();
        let text = if state.is_busy() {
            self.words.text("grid-busy")
        } else if state.typed.trim().is_empty() {
            String::new()
        } else {
            let number = |number: usize| self.words.integer(i64::try_from(number).unwrap_or(i64::MAX)).into();
            let values = [
                ("shown", number(state.arrangement.shown(count))),
                ("rows", number(count)),
                ("count", count.into()),
            ];
            self.words.with("grid-shown", &values)
        };
        let response = caption_ui(ui, tokens, &text);
        announce(ui, &response);
    }

    /// The button that opens the choice of columns, and the choice.
    fn columns_ui(&self, ui: &mut Ui, tokens: &Tokens, layout: &mut ColumnLayout) {
        let name = self.words.text("grid-columns");
        let button = button_ui(ui, tokens, Weight::Plain, &name);
        let popup = Popup::default_response_id(&button);
        let was_open = Popup::is_id_open(ui.ctx(), popup);
        ui.ctx()
            .accesskit_node_builder(button.id, |node| node.set_expanded(was_open));
        let ids: Vec<&str> = self.columns.iter().map(|column| column.id.as_str()).collect();
        let shown = layout.shown(&ids);
        let mut is_first = button.clicked() && !was_open;
        let shut = Popup::from_toggle_button_response(&button)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(name)
            .show(|ui| {
                ui.set_max_width(FIELD * 1.5);
                ScrollArea::vertical().max_height(LIST).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for place in layout.ordered(&ids) {
                        let mut is_shown = shown.contains(&place);
                        let is_last = is_shown && shown.len() == 1;
                        let check = Checkbox::new(&mut is_shown, &self.columns[place].title);
                        let response = ui.add_enabled(!is_last, check);
                        ring::paint(ui, tokens, &response);
                        if std::mem::take(&mut is_first) {
                            response.request_focus();
                        }
                        if response.changed() {
                            layout.show(&ids, ids[place], is_shown);
                        }
                    }
                });
                ui.add_space(space::S);
                let reset = self.words.text("grid-columns-reset");
                if named_button_ui(ui, tokens, Weight::Plain, &reset, &reset).clicked() {
                    *layout = ColumnLayout::default();
                }
            })
            .is_some_and(|shown| shown.response.should_close());
        if was_open && shut && ui.input(|input| input.key_pressed(Key::Escape)) {
            ui.memory_mut(|memory| memory.request_focus(button.id));
        }
    }
}

impl Plan<'_> {
    /// In the place of the rows: that none has what was typed, and what can be done.
    pub(super) fn nothing_ui(&self, ui: &mut Ui, state: &GridState) {
        if state.is_busy() {
            return;
        }
        let count = i64::try_from(self.grid.rows.count()).unwrap_or(i64::MAX);
        let values = [
            ("text", state.typed.trim().into()),
            ("count", count.into()),
            ("rows", self.grid.words.integer(count).into()),
        ];
        let words = self.grid.words.with("grid-none", &values);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
        let cell = rect.shrink2(vec2(space::S, 0.0));
        paint_cell(ui, ui.painter(), self.tokens, cell, CellLook::Value, &words, Align::Min);
    }
}
