//! After a dossier: it is gone, and the screen says so.

use egui::Ui;

use super::page;
use crate::command::Command;
use crate::cx::Cx;
use crate::look::tokens::space;
use crate::widgets::button::{Weight, button_ui, keyed_button_ui};
use crate::widgets::notice::{Kind, notice_ui};
use crate::widgets::text;

/// Draws the screen.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>) {
    page::narrow_ui(ui, |ui| {
        text::heading_ui(ui, cx.tokens, 1, &cx.text("closed-title"));
        ui.add_space(space::S);
        notice_ui(ui, cx.tokens, Kind::Ok, &cx.text("closed-about"));
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            if keyed_button_ui(ui, cx.tokens, Weight::Primary, &cx.text("closed-new"), "Esc").clicked() {
                cx.send(Command::NewConsultation);
            }
            if button_ui(ui, cx.tokens, Weight::Plain, &cx.text("sign-out")).clicked() {
                cx.send(Command::SignOut);
            }
        });
    });
}
