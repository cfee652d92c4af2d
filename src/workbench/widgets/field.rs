//! The list of fields of one row: name, official number, value or the reason why there is none, and the paragraph that
//! grants it.
//!
//! Every field of the block stands there, in the order of the catalogue; nothing is left out in silence. Called by the pages
//! of the dossier, beside the grid.

use egui::accesskit::Role;
use egui::{
    Align, EventFilter, Key, Modifiers, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::cell::{CellLook, font, line, paint_cell, paint_line};
use crate::look::fonts;
use crate::look::tokens::{FOCUS_RING, LINE, ROW, Tokens, space};

/// The height of the line with a field's name, in points.
const NAME: f32 = 16.0;
/// The least height of a value, in points.
const VALUE: f32 = 18.0;
/// The width kept for the paragraph, in points.
const PARAGRAPH: f32 = 88.0;
/// The width kept for the official number, in points.
const NUMBER: f32 = 64.0;

/// A field of a row, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldView {
    /// The field's name.
    pub name: String,
    /// Its official number, if it has one.
    pub number: String,
    /// How it ended.
    pub look: CellLook,
    /// The value, or the words of the state.
    pub text: String,
    /// A sentence more: why it is withheld, or that a list is a demonstration. Empty where there is nothing to say.
    pub note: String,
    /// What grants it, or would.
    pub paragraph: String,
    /// All of it in words, for a screen reader.
    pub spoken: String,
}

/// Draws the fields into all of the space that is left; `name` is the accessible name of the list.
pub fn fields_ui(ui: &mut Ui, tokens: &Tokens, name: &str, fields: &[FieldView]) {
    let id = ui.scope_id().with("fields");
    let outer = ui.available_rect_before_wrap();
    let response = ui.interact(outer, id, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::List, true, name));
    let mut down = 0.0;
    if response.has_focus() {
        let filter = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        down = ui.input_mut(|input| {
            let mut times = |key, far: f32| input.count_and_consume_key(Modifiers::NONE, key) as f32 * far;
            let page = outer.height() - ROW;
            times(Key::ArrowUp, ROW) - times(Key::ArrowDown, ROW) + times(Key::PageUp, page)
                - times(Key::PageDown, page)
        });
    }
    let builder = UiBuilder::new()
        .max_rect(outer)
        .accessibility_parent(id)
        .id_salt("list");
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical()
            .auto_shrink(false)
            .id_salt("scroll")
            .show(ui, |ui| {
                if down != 0.0 {
                    ui.scroll_with_delta(vec2(0.0, down));
                }
                for (place, field) in fields.iter().enumerate() {
                    field_ui(ui, tokens, field, place, fields.len());
                }
            });
    });
    if response.has_focus() {
        ui.painter()
            .rect_stroke(outer, 0, Stroke::new(FOCUS_RING, tokens.focus), StrokeKind::Inside);
    }
}

fn field_ui(ui: &mut Ui, tokens: &Tokens, field: &FieldView, place: usize, of: usize) {
    let width = ui.available_width();
    let inner = width - 2.0 * space::M;
    let caption = font(ui, fonts::caption());
    let wrap = |text: &str, width: f32| {
        ui.painter()
            .layout(text.to_owned(), caption.clone(), tokens.text_quiet, width)
    };
    let note = (!field.note.is_empty()).then(|| wrap(&field.note, inner));
    let value = (field.look == CellLook::Value).then(|| {
        let body = font(ui, fonts::body());
        ui.painter()
            .layout(field.text.clone(), body, tokens.text, inner - PARAGRAPH)
    });
    // A broken edge needs room around the words.
    let least = if field.look == CellLook::Unavailable {
        ROW
    } else {
        VALUE
    };
    let value_height = value.as_ref().map_or(0.0, |galley| galley.size().y).max(least);
    let height =
        space::XS + NAME + value_height + note.as_ref().map_or(0.0, |galley| galley.size().y + 2.0) + space::XS;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &field.spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_position_in_set(place);
        node.set_size_of_set(of);
    });
    if !ui.is_rect_visible(rect) {
        return;
    }
    let painter = ui.painter();
    let left = rect.left() + space::M;
    let right = left + inner;
    let names = Rect::from_min_max(
        pos2(left, rect.top() + space::XS),
        pos2(right, rect.top() + space::XS + NAME),
    );
    paint_line(
        painter,
        names.with_max_x(right - NUMBER),
        &field.name,
        caption.clone(),
        tokens.text_quiet,
        Align::Min,
    );
    paint_line(
        painter,
        names,
        &field.number,
        caption.clone(),
        tokens.text_quiet,
        Align::Max,
    );
    let values = Rect::from_min_max(pos2(left, names.bottom()), pos2(right, names.bottom() + value_height));
    let paragraph = line(painter, &field.paragraph, caption.clone(), tokens.text_quiet, PARAGRAPH);
    let cell = values.with_max_x(right - paragraph.size().x - if field.paragraph.is_empty() { 0.0 } else { space::S });
    match value {
        Some(galley) => painter.galley(values.min, galley, tokens.text),
        None => paint_cell(
            ui,
            painter,
            tokens,
            cell.shrink2(vec2(0.0, LINE)),
            field.look,
            &field.text,
            Align::Min,
        ),
    }
    let beside = pos2(
        right - paragraph.size().x,
        values.top() + (least - paragraph.size().y) / 2.0,
    );
    painter.galley(beside, paragraph, tokens.text_quiet);
    if let Some(galley) = note {
        painter.galley(pos2(left, values.bottom() + 2.0), galley, tokens.text_quiet);
    }
    painter.hline(
        rect.x_range(),
        rect.bottom() - LINE / 2.0,
        Stroke::new(LINE, tokens.rule),
    );
}
