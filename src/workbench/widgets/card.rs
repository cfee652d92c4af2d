//! A card: a wide button or choice with a title, a text below it and a tag at its end.

use egui::accesskit::Role;
use egui::{Color32, CornerRadius, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{ring, text};
use crate::look::tokens::{FOCUS_RING, LINE, RADIUS, space};
use crate::look::{Tokens, fonts};

/// The diameter of the circle of a choice, in points.
const CIRCLE: f32 = 14.0;

/// The room above and below the text, in points.
const PADDING: f32 = 6.0;
/// The room between the title and the text, in points.
const GAP: f32 = 1.0;

/// What a card shows.
pub struct Card<'a> {
    /// Its title.
    pub title: &'a str,
    /// A few words behind the title, quieter.
    pub beside: &'a str,
    /// The text below; it wraps. Empty for none.
    pub below: &'a str,
    /// A short text at the end of the title's line, with its colour.
    pub tag: Option<(&'a str, Color32)>,
    /// Whether it is one of several of which one is chosen, and this one is.
    pub chosen: Option<bool>,
    /// What a screen reader says.
    pub name: &'a str,
}

/// Draws a card over the whole width. It is pressed like a button or chosen like a radio button.
pub fn card_ui(ui: &mut Ui, tokens: &Tokens, card: &Card<'_>) -> Response {
    let width = ui.available_width();
    let indent = space::M + if card.chosen.is_some() { CIRCLE + space::S } else { 0.0 };
    let inner = width - indent - space::M;
    let tag = card.tag.map(|(tag, colour)| {
        (
            text::galley(ui, tag, fonts::caption_strong(), colour, f32::INFINITY),
            colour,
        )
    });
    let tag_width = tag.as_ref().map_or(0.0, |(tag, _)| tag.size().x + space::M);
    let title = text::galley(ui, card.title, fonts::strong(), tokens.text, inner - tag_width);
    let beside = text::galley(ui, card.beside, fonts::caption(), tokens.text_quiet, f32::INFINITY);
    let beside_fits = !card.beside.is_empty() && title.size().x + space::S + beside.size().x < inner - tag_width;
    let below = (!card.below.is_empty()).then(|| text::galley(ui, card.below, fonts::body(), tokens.text_quiet, inner));
    let text_height = title.size().y + below.as_ref().map_or(0.0, |below| below.size().y + GAP);
    let (rect, response) = ui.allocate_exact_size(vec2(width, text_height + 2.0 * PADDING), Sense::click());
    response.widget_info(|| match card.chosen {
        Some(chosen) => WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, card.name),
        None => WidgetInfo::labeled(Role::Button, ui.is_enabled(), card.name),
    });
    if response.gained_focus() {
        // A list of cards is longer than the window: the keyboard brings the card into sight.
        ui.scroll_to_rect(rect, None);
    }
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let is_chosen = card.chosen == Some(true);
    let fill = match (is_chosen, response.hovered()) {
        (true, _) => tokens.selected,
        (false, true) => tokens.raised,
        (false, false) => tokens.panel,
    };
    let edge = if is_chosen { tokens.accent } else { tokens.border };
    ui.painter().rect(
        rect,
        CornerRadius::same(RADIUS),
        fill,
        Stroke::new(LINE, edge),
        StrokeKind::Inside,
    );
    let top = rect.top() + PADDING;
    if let Some(chosen) = card.chosen {
        let centre = pos2(rect.left() + space::M + CIRCLE / 2.0, top + title.size().y / 2.0);
        ui.painter().circle(
            centre,
            CIRCLE / 2.0,
            tokens.panel,
            Stroke::new(LINE + 0.5, if chosen { tokens.accent } else { tokens.border }),
        );
        if chosen {
            ui.painter().circle_filled(centre, CIRCLE / 4.0, tokens.accent);
        }
    }
    let left = rect.left() + indent;
    if beside_fits {
        let at = pos2(
            left + title.size().x + space::S,
            top + title.size().y - beside.size().y - FOCUS_RING,
        );
        ui.painter().galley(at, beside, tokens.text_quiet);
    }
    if let Some((tag, colour)) = tag {
        let at = pos2(
            rect.right() - space::M - tag.size().x,
            top + (title.size().y - tag.size().y) / 2.0,
        );
        ui.painter().galley(at, tag, colour);
    }
    let below_top = top + title.size().y + GAP;
    ui.painter().galley(pos2(left, top), title, tokens.text);
    if let Some(below) = below {
        ui.painter().galley(pos2(left, below_top), below, tokens.text_quiet);
    }
    ring::paint(ui, tokens, &response);
    response
}
