//! The first screen: on the way to the server, or why it is not reached.

use egui::Ui;

use super::frame::listed_ui;
use super::{page, trouble};
use crate::command::list::Given;
use crate::cx::Cx;
use crate::look::tokens::space;
use crate::state::Reach;
use crate::widgets::button::Weight;
use crate::widgets::notice::{Kind, notice_ui};
use crate::widgets::text;

/// Draws the screen.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, given: &Given<'_>, reach: &Reach) {
    page::narrow_ui(ui, |ui| match reach {
        Reach::Pending => {
            text::heading_ui(ui, cx.tokens, 1, &cx.text("connecting-title"));
            let key = if cx.training {
                "connecting-training"
            } else {
                "connecting-server"
            };
            text::live_ui(ui, cx.tokens, &cx.text(key));
        }
        Reach::Failed(error) => {
            text::heading_ui(ui, cx.tokens, 1, &cx.text("not-connected-title"));
            ui.add_space(space::S);
            notice_ui(ui, cx.tokens, Kind::Error, &trouble::reach_sentence(cx.words, error));
            ui.add_space(space::S);
            listed_ui(ui, cx, given, Weight::Primary, "connect");
        }
    });
}
