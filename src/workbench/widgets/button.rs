//! Buttons, in three weights, and a row of buttons of which one is chosen.

use egui::accesskit::Role;
use egui::{CornerRadius, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

use super::{ring, text};
use crate::look::tokens::{FOCUS_RING, LINE, RADIUS, TARGET, space};
use crate::look::{Tokens, fonts};

/// How much a button weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The one act that a screen is for.
    Primary,
    /// Another act.
    Plain,
    /// An act in a bar; without an edge until it is pointed at.
    Quiet,
}

/// A button with this text, which is also its accessible name.
pub fn button_ui(ui: &mut Ui, tokens: &Tokens, weight: Weight, label: &str) -> Response {
    named_button_ui(ui, tokens, weight, label, label)
}

/// A button whose text is a sign or an abbreviation, with the name that a screen reader says.
pub fn named_button_ui(ui: &mut Ui, tokens: &Tokens, weight: Weight, label: &str, name: &str) -> Response {
    let (fill, hovered, edge, colour) = match weight {
        Weight::Primary => (tokens.accent, tokens.accent, Stroke::NONE, tokens.on_accent),
        Weight::Plain => (
            tokens.panel,
            tokens.raised,
            Stroke::new(LINE, tokens.border),
            tokens.text,
        ),
        Weight::Quiet => (egui::Color32::TRANSPARENT, tokens.raised, Stroke::NONE, tokens.text),
    };
    let style = if weight == Weight::Primary {
        fonts::strong()
    } else {
        fonts::body()
    };
    let galley = text::galley(ui, label, style, colour, f32::INFINITY);
    let padding = if weight == Weight::Primary { space::L } else { space::M };
    let size = vec2(galley.size().x + 2.0 * padding, galley.size().y.max(TARGET));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        let fill = if response.hovered() { hovered } else { fill };
        ui.painter()
            .rect(rect, CornerRadius::same(RADIUS), fill, edge, StrokeKind::Inside);
        if weight == Weight::Primary && (response.hovered() || response.is_pointer_button_down_on()) {
            let inner = rect.shrink(FOCUS_RING);
            ui.painter().rect_stroke(
                inner,
                CornerRadius::same(RADIUS),
                Stroke::new(LINE, tokens.on_accent),
                StrokeKind::Inside,
            );
        }
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, colour);
    }
    // Also where it is out of sight: the keyboard brings it in.
    ring::paint(ui, tokens, &response);
    response
}

/// A button with the key that does the same beside it.
pub fn keyed_button_ui(ui: &mut Ui, tokens: &Tokens, weight: Weight, label: &str, key: &str) -> Response {
    ui.horizontal(|ui| {
        let response = button_ui(ui, tokens, weight, label);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(key));
        text::caption_ui(ui, tokens, key);
        response
    })
    .inner
}

/// A button of caption size without an edge, for an act that belongs to a label.
pub fn small_button_ui(ui: &mut Ui, tokens: &Tokens, label: &str) -> Response {
    let galley = text::galley(ui, label, fonts::caption_strong(), tokens.accent, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(space::S, 0.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), label));
    let at = rect.center() - galley.size() / 2.0;
    if response.hovered() {
        let line = egui::Rect::from_min_size(at, galley.size()).with_min_y(rect.max.y - LINE);
        ui.painter().rect_filled(line, CornerRadius::ZERO, tokens.accent);
    }
    ui.painter().galley(at, galley, tokens.accent);
    ring::paint(ui, tokens, &response);
    response
}

/// One of the choices of [`segments_ui`].
pub struct Segment<'a, T> {
    /// What it stands for.
    pub value: T,
    /// What is drawn.
    pub label: &'a str,
    /// What a screen reader says.
    pub name: String,
}

/// A row of choices of which one is in force; gives the one that was pressed. `name` says what is chosen.
pub fn segments_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    tokens: &Tokens,
    name: &str,
    chosen: T,
    segments: &[Segment<'_, T>],
) -> Option<T> {
    let mut pressed = None;
    let builder = egui::UiBuilder::new()
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        for (place, segment) in segments.iter().enumerate() {
            let is_chosen = segment.value == chosen;
            let colour = if is_chosen { tokens.text } else { tokens.text_quiet };
            let style = if is_chosen { fonts::strong() } else { fonts::body() };
            let galley = text::galley(ui, segment.label, style, colour, f32::INFINITY);
            let size = vec2((galley.size().x + 2.0 * space::S).max(TARGET), TARGET);
            let (rect, response) = ui.allocate_exact_size(size, Sense::click());
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, &segment.name));
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_position_in_set(place);
                node.set_size_of_set(segments.len());
            });
            let inside = rect.shrink(LINE);
            if is_chosen {
                ui.painter()
                    .rect_filled(inside, CornerRadius::same(RADIUS), tokens.selected);
                let line = inside.with_min_y(inside.max.y - FOCUS_RING);
                ui.painter().rect_filled(line, CornerRadius::ZERO, tokens.accent);
            } else if response.hovered() {
                ui.painter()
                    .rect_filled(inside, CornerRadius::same(RADIUS), tokens.raised);
            }
            ui.painter().galley(rect.center() - galley.size() / 2.0, galley, colour);
            ring::paint(ui, tokens, &response);
            if response.clicked() {
                pressed = Some(segment.value);
            }
        }
    });
    pressed
}
