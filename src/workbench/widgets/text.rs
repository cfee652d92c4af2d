//! Text that stands still: headings that a screen reader can jump to, lines, and texts that wrap.
//!
//! egui's own `heading` is a plain label to a screen reader, so headings are drawn here.

use std::sync::Arc;

use egui::accesskit::{Live, Role};
use egui::{Align, Color32, Galley, Response, Sense, TextStyle, Ui, WidgetInfo, WidgetText, vec2};

use crate::look::{Tokens, fonts};

/// Lays out a text at this width.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the styles are made by functions where they are used"
)]
pub fn galley(ui: &Ui, text: &str, style: TextStyle, colour: Color32, width: f32) -> Arc<Galley> {
    let font = style.resolve(ui.style());
    ui.fonts_mut(|fonts| fonts.layout(text.to_owned(), font, colour, width))
}

/// The heading of a screen (level 1) or of a part of it (level 2 and deeper).
pub fn heading_ui(ui: &mut Ui, tokens: &Tokens, level: usize, text: &str) -> Response {
    let style = if level == 1 { fonts::title() } else { fonts::section() };
    heading_in_ui(ui, tokens, level, text, style)
}

/// The heading of a group within a part, no larger than what stands below it.
pub fn part_heading_ui(ui: &mut Ui, tokens: &Tokens, level: usize, text: &str) -> Response {
    heading_in_ui(ui, tokens, level, text, fonts::strong())
}

fn heading_in_ui(ui: &mut Ui, tokens: &Tokens, level: usize, text: &str, style: TextStyle) -> Response {
    let galley = galley(ui, text, style, tokens.text, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::empty());
    ui.painter().galley(rect.min, galley, tokens.text);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_level(level));
    response
}

/// A text in the usual colour; it wraps.
pub fn body_ui(ui: &mut Ui, tokens: &Tokens, text: &str) -> Response {
    styled_ui(ui, text, fonts::body(), tokens.text)
}

/// A text of less weight; it wraps.
pub fn quiet_ui(ui: &mut Ui, tokens: &Tokens, text: &str) -> Response {
    styled_ui(ui, text, fonts::body(), tokens.text_quiet)
}

/// A caption; it wraps.
pub fn caption_ui(ui: &mut Ui, tokens: &Tokens, text: &str) -> Response {
    styled_ui(ui, text, fonts::caption(), tokens.text_quiet)
}

/// A text in this style and colour; it wraps.
pub fn styled_ui(ui: &mut Ui, text: &str, style: TextStyle, colour: Color32) -> Response {
    let text: WidgetText = egui::RichText::new(text).text_style(style).color(colour).into();
    ui.add(egui::Label::new(text).wrap().halign(Align::Min).selectable(false))
}

/// A text that a screen reader reads out when it changes, once it has nothing else to say.
pub fn live_ui(ui: &mut Ui, tokens: &Tokens, text: &str) -> Response {
    let response = body_ui(ui, tokens, text);
    announce(ui, &response);
    response
}

/// Makes a screen reader read this out when it changes, once it has nothing else to say.
pub fn announce(ui: &Ui, response: &Response) {
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// Leaves room for a sign of this width before a text and paints it there.
pub fn sign_ui(ui: &mut Ui, sign: &str, style: TextStyle, colour: Color32, width: f32) {
    let galley = galley(ui, sign, style, colour, f32::INFINITY);
    let (rect, _) = ui.allocate_exact_size(vec2(width, galley.size().y), Sense::empty());
    ui.painter().galley(rect.min, galley, colour);
}
