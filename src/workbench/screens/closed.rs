//! After a dossier: it is gone, and the screen says so.

use egui::Ui;

use super::frame::listed_ui;
use super::page;
use crate::command::list::Given;
use crate::cx::Cx;
use crate::look::tokens::space;
use crate::widgets::button::Weight;
use crate::widgets::notice::{Kind, notice_ui};
use crate::widgets::text;

/// Draws the screen.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, given: &Given<'_>) {
    page::narrow_ui(ui, |ui| {
        text::heading_ui(ui, cx.tokens, 1, &cx.text("closed-title"));
        ui.add_space(space::S);
        notice_ui(ui, cx.tokens, Kind::Ok, &cx.text("closed-about"));
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            listed_ui(ui, cx, given, Weight::Primary, "new");
            listed_ui(ui, cx, given, Weight::Plain, "sign-out");
        });
    });
}
