//! A field to type into: its label above, what is known or wrong about the text below. The line below has its room from
//! the start, so that nothing moves while somebody types.

use egui::accesskit::Invalid;
use egui::{Align, Layout, Margin, Response, TextEdit, Ui, UiBuilder, vec2};

use super::button::small_button_ui;
use super::text;
use crate::look::tokens::space;
use crate::look::{Tokens, fonts};

/// What stands below the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Below {
    /// Nothing is known yet: a hint.
    Hint(String),
    /// The text is right, and this is what it is.
    Right(String),
    /// The text is wrong, and why.
    Wrong(String),
}

/// What a field shows.
pub struct Input<'a> {
    /// Where egui keeps the cursor.
    pub salt: &'static str,
    /// Its label, which is also its accessible name.
    pub label: &'a str,
    /// A way to fill it in otherwise: the name of a button beside the label.
    pub action: Option<&'a str>,
    /// What stands below it.
    pub below: &'a Below,
    /// How many characters it takes.
    pub limit: usize,
}

/// Draws the field over the whole width. The response is the one of the text itself; beside it, whether the button was
/// pressed.
pub fn input_ui(ui: &mut Ui, tokens: &Tokens, input: &Input<'_>, value: &mut String) -> (Response, bool) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let label = text::styled_ui(ui, input.label, fonts::caption_strong(), tokens.text);
        let label_row = label.rect.with_max_x(ui.max_rect().max.x);
        let edit = TextEdit::singleline(value)
            .id_salt(input.salt)
            .char_limit(input.limit)
            .margin(Margin::symmetric(space::S as i8, 6))
            .desired_width(f32::INFINITY);
        let response = ui.add(edit).labelled_by(label.id);
        if response.gained_focus() {
            ui.scroll_to_rect(response.rect, None);
        }
        // In the label's row, but after the field for the keyboard: most people type.
        let acted = input.action.is_some_and(|name| {
            let row = UiBuilder::new()
                .max_rect(label_row)
                .layout(Layout::right_to_left(Align::Center));
            small_button_ui(&mut ui.new_child(row), tokens, name).clicked()
        });
        let (sign, sentence, colour) = match input.below {
            Below::Hint(sentence) => ("", sentence, tokens.text_quiet),
            Below::Right(sentence) => ("✔ ", sentence, tokens.status.ok),
            Below::Wrong(sentence) => ("✖ ", sentence, tokens.status.error),
        };
        let line = ui.text_style_height(&fonts::caption());
        let width = ui.available_width();
        ui.allocate_ui(vec2(width, line), |ui| {
            ui.set_min_height(line);
            let said = text::styled_ui(ui, &format!("{sign}{sentence}"), fonts::caption(), colour);
            if !matches!(input.below, Below::Hint(_)) {
                text::announce(ui, &said);
            }
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_description(sentence.as_str());
            if matches!(input.below, Below::Wrong(_)) {
                node.set_invalid(Invalid::True);
            }
        });
        (response, acted)
    })
    .inner
}
