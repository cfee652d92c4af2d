//! The small parts that the pages of the dossier share: tabs, choices, headings, cards, links to a row, notices.
//!
//! Each takes its accessible name as an argument. They draw and say what was pressed; called by the pages.

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align, Color32, CornerRadius, Frame, Margin, Rect, Response, Sense, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo,
    pos2, vec2,
};

use crate::look::fonts;
use crate::look::tokens::{LINE, RADIUS, ROW, TARGET, Tokens, space};
use crate::widgets::button::{Weight, button_ui};
use crate::widgets::cell::{CellLook, font, line, paint_cell, paint_sample};
use crate::widgets::{ring, text};

/// The least width of the quiet words before a row, in points.
const LEAD: f32 = 128.0;

/// A heading of this style, spoken as one. `level` counts from 1 for the screen's own.
pub(super) fn heading_ui(ui: &mut Ui, tokens: &Tokens, heading: &str, style: TextStyle, level: usize) {
    let galley = text::galley(ui, heading, style, tokens.text, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::empty());
    ui.painter().galley(rect.min, galley, tokens.text);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, heading));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_level(level));
}

/// The heading of a part that belongs to a source: a bar in the source's hue before it.
pub(super) fn source_heading_ui(ui: &mut Ui, tokens: &Tokens, hue: Color32, heading: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let (rect, _) = ui.allocate_exact_size(vec2(space::XS, space::L), Sense::hover());
        ui.painter().rect_filled(rect, 0, hue);
        heading_ui(ui, tokens, heading, fonts::strong(), 3);
    });
}

/// A surface with an edge.
pub(super) fn card_ui<R>(ui: &mut Ui, tokens: &Tokens, add: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::NONE
        .fill(tokens.panel)
        .stroke(Stroke::new(LINE, tokens.rule))
        .corner_radius(CornerRadius::same(RADIUS))
        .inner_margin(Margin::same(space::M as i8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
}

/// A tab, the one at this place (from 0) of so many; the chosen one stands on a line of the accent.
pub(super) fn tab_ui(ui: &mut Ui, tokens: &Tokens, name: &str, (place, of): (usize, usize), chosen: bool) -> Response {
    let style = if chosen { fonts::strong() } else { fonts::body() };
    let galley = line(ui.painter(), name, font(ui, style), tokens.text, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(
        vec2(galley.size().x + 2.0 * space::M, TARGET + space::XS),
        Sense::click(),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Tab, true, name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_selected(chosen);
        node.set_position_in_set(place);
        node.set_size_of_set(of);
    });
    if response.hovered() {
        ui.painter().rect_filled(rect, 0, tokens.raised);
    }
    let corner = pos2(
        rect.center().x - galley.size().x / 2.0,
        rect.center().y - galley.size().y / 2.0,
    );
    ui.painter()
        .galley(corner, galley, if chosen { tokens.text } else { tokens.text_quiet });
    if chosen {
        ui.painter()
            .rect_filled(rect.with_min_y(rect.bottom() - 3.0), 0, tokens.accent);
    }
    ring::paint(ui, tokens, &response);
    response
}

/// One of a few choices side by side; a hatched sample before the ones that are not granted.
pub(super) fn choice_ui(ui: &mut Ui, tokens: &Tokens, words: &str, name: &str, chosen: bool, granted: bool) -> bool {
    let style = if chosen { fonts::strong() } else { fonts::body() };
    let galley = line(ui.painter(), words, font(ui, style), tokens.text, f32::INFINITY);
    let sample = if granted { 0.0 } else { space::L + space::XS };
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 2.0 * space::S + sample, ROW), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::RadioButton, true, name));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_selected(chosen));
    let fill = match (chosen, response.hovered()) {
        (true, _) => tokens.selected,
        (false, true) => tokens.raised,
        (false, false) => tokens.panel,
    };
    let edge = Stroke::new(LINE, if chosen { tokens.accent } else { tokens.border });
    ui.painter().rect(rect, RADIUS, fill, edge, StrokeKind::Inside);
    if !granted {
        let place = Rect::from_min_size(
            rect.min + vec2(space::S, space::XS + 2.0),
            vec2(space::L, ROW - 2.0 * space::XS - 4.0),
        );
        paint_sample(ui.painter(), tokens, place, CellLook::NotGranted);
    }
    let place = pos2(rect.left() + space::S + sample, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(place, galley, tokens.text);
    ring::paint(ui, tokens, &response);
    response.clicked()
}

/// The width that the leads of these rows need to stand below each other.
pub(super) fn lead_width<'a>(ui: &Ui, leads: impl Iterator<Item = &'a str>) -> f32 {
    let body = font(ui, fonts::body());
    let widths = leads.map(|lead| {
        line(ui.painter(), lead, body.clone(), Color32::PLACEHOLDER, f32::INFINITY)
            .size()
            .x
    });
    let widest = widths.fold(0.0, f32::max);
    if widest > 0.0 {
        (widest + space::L).max(LEAD).min(ui.available_width() * 0.45)
    } else {
        0.0
    }
}

/// A row in a few words that leads to where it stands: `lead` quiet and `lead_width` wide, then names and values, on at most
/// three lines.
pub(super) fn fact_ui(
    ui: &mut Ui,
    tokens: &Tokens,
    lead: &str,
    lead_width: f32,
    said: &[(String, String)],
    name: &str,
) -> bool {
    const ARROW: f32 = space::XL;
    let width = ui.available_width();
    let body = font(ui, fonts::body());
    let lead = line(
        ui.painter(),
        lead,
        body.clone(),
        tokens.text_quiet,
        lead_width - space::S,
    );
    let mut job = LayoutJob::default();
    for (n, (name, value)) in said.iter().enumerate() {
        let before = if n == 0 { 0.0 } else { space::L };
        let quiet = TextFormat::simple(body.clone(), tokens.text_quiet);
        let plain = TextFormat::simple(body.clone(), tokens.text);
        if name.is_empty() {
            job.append(value, before, plain);
        } else {
            // A name stays with the beginning of its value.
            job.append(&format!("{name}\u{a0}"), before, quiet);
            job.append(value, 0.0, plain);
        }
    }
    job.wrap = TextWrapping {
        max_width: width - lead_width - ARROW - 2.0 * space::S,
        max_rows: 3,
        ..TextWrapping::default()
    };
    let words = ui.painter().layout_job(job);
    let height = (words.size().y + 6.0).max(ROW);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, RADIUS, tokens.raised);
    }
    let top = rect.top() + 3.0;
    painter.galley(pos2(rect.left() + space::S, top), lead, tokens.text_quiet);
    painter.galley(pos2(rect.left() + space::S + lead_width, top), words, tokens.text);
    let arrow = line(painter, "→", body, tokens.accent, ARROW);
    painter.galley(
        pos2(rect.right() - space::S - arrow.size().x, top),
        arrow,
        tokens.accent,
    );
    ring::paint(ui, tokens, &response);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

/// A few words in a text that lead somewhere.
pub(super) fn link_ui(ui: &mut Ui, tokens: &Tokens, words: &str, name: &str) -> bool {
    let galley = line(
        ui.painter(),
        words,
        font(ui, fonts::body()),
        tokens.accent,
        f32::INFINITY,
    );
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x, ROW), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
    let top = rect.center().y - galley.size().y / 2.0;
    let under = top + galley.size().y;
    let width = if response.hovered() { 2.0 * LINE } else { LINE };
    ui.painter()
        .hline(rect.x_range(), under, Stroke::new(width, tokens.accent));
    ui.painter().galley(pos2(rect.left(), top), galley, tokens.accent);
    ring::paint(ui, tokens, &response);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

/// A line that says why there is nothing, in the form of its state.
pub(super) fn state_ui(ui: &mut Ui, tokens: &Tokens, look: CellLook, words: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let cell = rect.shrink2(vec2(space::S, 1.0));
    paint_cell(ui, ui.painter(), tokens, cell, look, words, Align::Min);
}

/// A sentence about a source that gave nothing, with the form of its state before it and a button where asking again can
/// help. Gives whether the button was pressed.
pub(super) fn notice_ui(ui: &mut Ui, tokens: &Tokens, look: CellLook, sentence: &str, button: Option<&str>) -> bool {
    card_ui(ui, tokens, |ui| {
        ui.horizontal_top(|ui| {
            let (sample, _) = ui.allocate_exact_size(vec2(space::XXL, space::XL), Sense::hover());
            paint_sample(ui.painter(), tokens, sample, look);
            ui.vertical(|ui| {
                text::body_ui(ui, tokens, sentence);
                button.is_some_and(|button| button_ui(ui, tokens, Weight::Plain, button).clicked())
            })
            .inner
        })
        .inner
    })
}
