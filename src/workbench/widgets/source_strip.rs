//! The source strip: one item per source, with its state in form and words, and a button where asking again can help.
//!
//! Called by the dossier, above its pages. It does not move while a source is awaited.

use egui::accesskit::{Live, Role};
use egui::{Align, Color32, Layout, Rect, RichText, Sense, Ui, WidgetInfo, pos2, vec2};

use super::button::{Weight, named_button_ui};
use super::cell::{CellLook, font, line, paint_sample};
use crate::look::fonts;
use crate::look::tokens::{ROW, Tokens, space};

/// A source in the strip, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripItem {
    /// The source's name.
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

/// Draws the items in one row, wrapped where the window is narrow, with the sentence that sums up the progress. Gives the
/// item that is to be asked again.
pub fn source_strip_ui(ui: &mut Ui, tokens: &Tokens, items: &[StripItem], progress: &str) -> Option<usize> {
    let mut again = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XL, space::XS);
        for (place, item) in items.iter().enumerate() {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::XS;
                item_ui(ui, tokens, item);
                if let Some(name) = &item.retry
                    && named_button_ui(ui, tokens, Weight::Plain, "↻", name)
                        .on_hover_text(name)
                        .clicked()
                {
                    again = Some(place);
                }
            });
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let text = RichText::new(progress)
                .text_style(fonts::caption())
                .color(tokens.text_quiet);
            let response = ui.label(text);
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        });
    });
    again
}

fn item_ui(ui: &mut Ui, tokens: &Tokens, item: &StripItem) {
    let painter = ui.painter().clone();
    let heavy = line(
        &painter,
        &item.source,
        font(ui, fonts::strong()),
        tokens.text,
        f32::INFINITY,
    );
    let sign = line(
        &painter,
        item.sign,
        font(ui, fonts::strong()),
        item.colour,
        f32::INFINITY,
    );
    let words = line(
        &painter,
        &item.words,
        font(ui, fonts::body()),
        tokens.text,
        f32::INFINITY,
    );
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
    let state =
        sample + sign.size().x + if sign.size().x > 0.0 { space::XS } else { 0.0 } + words.size().x + 2.0 * framed;
    let width = space::M + heavy.size().x + space::S + state;
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &item.spoken));
    let middle = rect.center().y;
    painter.rect_filled(
        Rect::from_center_size(pos2(rect.left() + 2.0, middle), vec2(4.0, space::L)),
        0,
        item.hue,
    );
    let mut x = rect.left() + space::M;
    let put = |galley: std::sync::Arc<egui::Galley>, colour, x: &mut f32, after: f32| {
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
