//! The source strip: one item per source, with its state in form and words, and a button where asking again can help.
//!
//! Called by the dossier, above its pages. It does not move while a source is awaited.

use std::sync::Arc;

use egui::accesskit::{Live, Role};
use egui::{Align, Color32, Galley, Layout, Rect, Response, RichText, Sense, Ui, WidgetInfo, pos2, vec2};

use super::button::{Weight, named_button_ui};
use super::cell::{CellLook, font, line, paint_sample};
use crate::look::fonts;
use crate::look::tokens::{ROW, Tokens, space};

/// The room for the button that asks again, in points.
const RETRY: f32 = 48.0;

/// A source in the strip, or all that the consultation does not cover, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripItem {
    /// The source's name; empty where the words name the sources.
    pub source: String,
    /// Its hue.
    pub hue: Color32,
    /// The sign of its state.
    pub sign: &'static str,
    /// The colour of the sign.
    pub colour: Color32,
    /// The form of its state.
    pub look: CellLook,
    /// The state in words.
    pub words: String,
    /// All of it in words, for a screen reader.
    pub spoken: String,
    /// The accessible name of the button that asks again, where asking again can help.
    pub retry: Option<String>,
}

/// The end of the strip: what it comes to, and how to wait no longer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StripEnd {
    /// The sentence that sums up the progress.
    pub progress: String,
    /// The text and the accessible name of the button that stops the waiting, while a source is awaited.
    pub stop: Option<(String, String)>,
}

/// What was pressed in the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StripAct {
    /// Ask the item with this place again.
    Again(usize),
    /// Wait no longer for what has not answered.
    Stop,
}

/// Draws the items in one row, wrapped where the window is narrow, with the sentence that sums up the progress. Gives what
/// was pressed.
pub fn source_strip_ui(ui: &mut Ui, tokens: &Tokens, items: &[StripItem], end: &StripEnd) -> Option<StripAct> {
    let mut act = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XL, space::XS);
        for (place, item) in items.iter().enumerate() {
            let at = (place, items.len());
            if item.source.is_empty() {
                others_ui(ui, item, at);
                continue;
            }
            let laid = laid_out(ui, tokens, item);
            let button = if item.retry.is_some() { RETRY } else { 0.0 };
            // An item and its button stay together: a row within a row does not wrap by itself.
            wrap_before(ui, laid.width + button);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::XS;
                item_ui(ui, tokens, item, at, laid);
                if let Some(name) = &item.retry
                    && named_button_ui(ui, tokens, Weight::Plain, "↻", name)
                        .on_hover_text(name)
                        .clicked()
                {
                    act = Some(StripAct::Again(place));
                }
            });
        }
        let caption = font(ui, fonts::caption());
        let sentence = line(ui.painter(), &end.progress, caption, tokens.text_quiet, f32::INFINITY);
        let stop = end.stop.as_ref().map_or(0.0, |(text, _)| {
            let text = line(ui.painter(), text, font(ui, fonts::body()), tokens.text, f32::INFINITY);
            text.size().x + 2.0 * space::M + space::S
        });
        wrap_before(ui, sentence.size().x + stop);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            if let Some((text, name)) = &end.stop
                && named_button_ui(ui, tokens, Weight::Plain, text, name)
                    .on_hover_text(name)
                    .clicked()
            {
                act = Some(StripAct::Stop);
            }
            let text = RichText::new(&end.progress)
                .text_style(fonts::caption())
                .color(tokens.text_quiet);
            let response = ui.label(text);
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        });
    });
    act
}

/// The sources that the consultation does not cover, in a text that wraps.
fn others_ui(ui: &mut Ui, item: &StripItem, at: (usize, usize)) {
    let words = format!("{} {}", item.sign, item.words);
    let response = ui.label(RichText::new(words).color(item.colour));
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &item.spoken));
    tell_place(ui, &response, at);
}

/// Tells a screen reader which item (from 0) of how many it is.
fn tell_place(ui: &Ui, response: &Response, (place, of): (usize, usize)) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_position_in_set(place);
        node.set_size_of_set(of);
    });
}

/// Begins a new row where what comes next does not fit into this one.
fn wrap_before(ui: &mut Ui, width: f32) {
    if ui.available_size_before_wrap().x < width && ui.cursor().left() > ui.max_rect().left() {
        ui.end_row();
    }
}

/// The texts of an item, laid out, and how wide the whole is.
struct LaidOut {
    heavy: Arc<Galley>,
    sign: Arc<Galley>,
    words: Arc<Galley>,
    sample: f32,
    framed: f32,
    width: f32,
}

fn laid_out(ui: &Ui, tokens: &Tokens, item: &StripItem) -> LaidOut {
    let lay = |text: &str, style, colour| line(ui.painter(), text, font(ui, style), colour, f32::INFINITY);
    let heavy = lay(&item.source, fonts::strong(), tokens.text);
    let sign = lay(item.sign, fonts::strong(), item.colour);
    let words = lay(&item.words, fonts::body(), tokens.text);
    let sample = if item.look == CellLook::Awaited {
        space::XL + space::XS
    } else {
        0.0
    };
    let framed = if item.look == CellLook::Unavailable {
        space::S
    } else {
        0.0
    };
    let after_sign = if sign.size().x > 0.0 { space::XS } else { 0.0 };
    let state = sample + sign.size().x + after_sign + words.size().x + 2.0 * framed;
    let width = space::M + heavy.size().x + space::S + state;
    LaidOut {
        heavy,
        sign,
        words,
        sample,
        framed,
        width,
    }
}

fn item_ui(ui: &mut Ui, tokens: &Tokens, item: &StripItem, at: (usize, usize), laid: LaidOut) {
    let painter = ui.painter().clone();
    let LaidOut {
        heavy,
        sign,
        words,
        sample,
        framed,
        width,
    } = laid;
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &item.spoken));
    tell_place(ui, &response, at);
    let middle = rect.center().y;
    painter.rect_filled(
        Rect::from_center_size(pos2(rect.left() + 2.0, middle), vec2(4.0, space::L)),
        0,
        item.hue,
    );
    let mut x = rect.left() + space::M;
    let put = |galley: Arc<Galley>, colour, x: &mut f32, after: f32| {
        let width = galley.size().x;
        painter.galley(pos2(*x, middle - galley.size().y / 2.0), galley, colour);
        *x += width + after;
    };
    put(heavy, tokens.text, &mut x, space::S);
    if item.look == CellLook::Unavailable {
        let edge = Rect::from_min_max(pos2(x, rect.top() + 1.0), pos2(rect.right(), rect.bottom() - 1.0));
        paint_sample(&painter, tokens, edge, item.look);
        x += framed;
    }
    if sample > 0.0 {
        let place = Rect::from_center_size(pos2(x + space::M, middle), vec2(space::XL, space::M));
        paint_sample(&painter, tokens, place, item.look);
        x += sample;
    }
    if !item.sign.is_empty() {
        put(sign, item.colour, &mut x, space::XS);
    }
    put(words, tokens.text, &mut x, 0.0);
}
