//! What stands on top of a screen: the palette, the menu, the page of keys. All three are lists out of the one list of
//! commands; they differ in what they show of it.
//!
//! A dialog for a screen reader, modal for everybody. The keyboard stays in it, arrows move through it, Enter does what is
//! chosen, Escape closes it, and the keyboard goes back to where it was (see [`crate::focus`]).

mod list;
mod rows;
#[cfg(test)]
mod tests;

use egui::accesskit::Role;
use egui::{Align2, CornerRadius, Frame, Id, Key, Margin, Modal, Stroke, TextEdit, Ui, UiBuilder, vec2};

use self::list::list_ui;
use self::rows::{Row, matches, rows};
use crate::command::Command;
use crate::command::list::Given;
use crate::cx::Cx;
use crate::look::tokens::{LINE, RADIUS, VEIL, space};
use crate::state::Overlay;
use crate::widgets::button::{Weight, named_button_ui};
use crate::widgets::grid::{KEYS, step};
use crate::widgets::text;

/// The widths of the palette, the menu and the page of keys, in points; less where the window is narrower.
const WIDTHS: [f32; 3] = [560.0, 400.0, 640.0];

/// What stands on top, with what is typed and chosen in it.
#[derive(Default)]
pub struct OverlayScreen {
    shown: Option<Overlay>,
    query: String,
    at: usize,
    /// Whether it has not yet had the keyboard.
    is_new: bool,
}

impl OverlayScreen {
    /// Draws it, if there is one.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, given: &Given<'_>) {
        if self.shown != given.state.overlay {
            *self = Self {
                shown: given.state.overlay,
                is_new: true,
                ..Self::default()
            };
        }
        let Some(overlay) = self.shown else { return };
        let all = rows(overlay, given, cx.words, is_mac(ui));
        let (title, width) = match overlay {
            Overlay::Palette => ("palette-title", WIDTHS[0]),
            Overlay::Menu => ("command-menu", WIDTHS[1]),
            Overlay::Keys => ("keys-title", WIDTHS[2]),
        };
        let title = cx.text(title);
        let content = ui.content_rect().size();
        let id = Id::unique("overlay").with(overlay as u8);
        let (anchor, offset) = match overlay {
            Overlay::Menu => (Align2::RIGHT_TOP, vec2(-space::L, space::XXL)),
            _ => (Align2::CENTER_TOP, vec2(0.0, space::XXL)),
        };
        let area = Modal::default_area(id)
            .default_size(content)
            .role(Role::GenericContainer)
            .anchor(anchor, offset);
        let frame = Frame::new()
            .fill(cx.tokens.panel)
            .stroke(Stroke::new(LINE, cx.tokens.border))
            .corner_radius(CornerRadius::same(RADIUS))
            .inner_margin(Margin::same(space::M as i8));
        let modal = Modal::new(id).area(area).frame(frame).backdrop_color(VEIL);
        let shown = modal.show(ui.ctx(), |ui| {
            ui.set_width(width.min(content.x - 2.0 * space::XXL));
            let builder = UiBuilder::new()
                .accessibility_role(Role::Dialog)
                .accessibility_label(&title);
            ui.scope_builder(builder, |ui| {
                ui.ctx()
                    .accesskit_node_builder(ui.unique_id(), egui::accesskit::Node::set_modal);
                let height = content.y - 2.0 * space::XXL - 2.0 * space::XXL;
                self.dialog_ui(ui, cx, overlay, &title, &all, height);
            });
        });
        if shown.backdrop_response.clicked() {
            cx.send(Command::CloseOverlay);
        }
    }

    fn dialog_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, overlay: Overlay, title: &str, all: &[Row], height: f32) {
        ui.spacing_mut().item_spacing.y = space::S;
        ui.horizontal(|ui| {
            let close = cx.text("overlay-close");
            let room = ui.available_width() - space::XXL - space::S;
            ui.allocate_ui(vec2(room, space::XL), |ui| {
                ui.set_min_width(room);
                text::heading_ui(ui, cx.tokens, 2, title);
            });
            if named_button_ui(ui, cx.tokens, Weight::Quiet, "✖", &close).clicked() {
                cx.send(Command::CloseOverlay);
            }
        });
        let found: Vec<&Row> = match overlay {
            Overlay::Palette => matches(all, &self.query),
            _ => all.iter().collect(),
        };
        self.at = self.at.min(found.len().saturating_sub(1));
        let list = ui.scope_id().with("list");
        // Read before the search field, which would keep Enter and some of the arrows for itself.
        let holder = if overlay == Overlay::Palette {
            Id::unique("palette-search")
        } else {
            list
        };
        let entered = self.keys(ui, holder, found.len(), height);
        if overlay == Overlay::Palette {
            let name = cx.text("palette-search");
            let search = TextEdit::singleline(&mut self.query)
                .id(holder)
                .hint_text(name.as_str())
                .char_limit(60)
                .margin(Margin::symmetric(space::S as i8, 6))
                .desired_width(f32::INFINITY);
            let response = ui.add(search);
            if response.changed() {
                self.at = 0;
            }
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_role(Role::EditableComboBox);
                node.set_label(name);
                node.push_controlled(list.accesskit_id());
            });
            let count = [("count", found.len().into())];
            let said = text::caption_ui(ui, cx.tokens, &cx.words.with("palette-count", &count));
            text::announce(ui, &said);
        }
        let pressed = list_ui(ui, cx, &list_of(overlay, list, holder, title), &found, self.at, height);
        // Not in the pass in which egui measures the dialog: nothing can have the keyboard in that one.
        if self.is_new && !ui.is_sizing_pass() {
            self.is_new = false;
            ui.memory_mut(|memory| memory.request_focus(holder));
            ui.ctx().request_repaint();
        }
        let chosen = pressed.or(entered.then_some(self.at));
        if let Some(command) = chosen
            .and_then(|place| found.get(place))
            .and_then(|row| row.command.clone())
        {
            cx.send(Command::CloseOverlay);
            cx.send(command);
        }
    }

    /// Moves through the list while its holder has the keyboard; gives whether Enter was pressed.
    fn keys(&mut self, ui: &Ui, holder: Id, count: usize, height: f32) -> bool {
        if !ui.memory(|memory| memory.has_focus(holder)) {
            return false;
        }
        let is_search = holder == Id::unique("palette-search");
        let page = (height / list::ROW_HEIGHT) as usize;
        let none = egui::Modifiers::NONE;
        ui.input_mut(|input| {
            for key in KEYS {
                // In a text, these two move the cursor.
                if is_search && matches!(key, Key::Home | Key::End) {
                    continue;
                }
                for _ in 0..input.count_and_consume_key(none, key) {
                    self.at = step(key, Some(self.at), page, count).unwrap_or(self.at);
                }
            }
            input.consume_key(none, Key::Enter)
        })
    }
}

fn list_of(overlay: Overlay, id: Id, holder: Id, name: &str) -> list::List<'_> {
    let (role, row_role) = match overlay {
        Overlay::Palette => (Role::ListBox, Role::ListBoxOption),
        Overlay::Menu => (Role::Menu, Role::MenuItem),
        Overlay::Keys => (Role::List, Role::ListItem),
    };
    list::List {
        id,
        holder,
        name,
        role,
        row_role,
        shows_about: overlay != Overlay::Menu,
    }
}

/// Whether keys are written as macOS writes them.
pub(super) fn is_mac(ui: &Ui) -> bool {
    ui.ctx().os() == egui::os::OperatingSystem::Mac
}
