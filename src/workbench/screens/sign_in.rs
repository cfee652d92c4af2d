//! Sign-in: in training, the users of the training organisation as a list, with the exercises beside it.

use domain::wire::{Training, TrainingUser};
use egui::Ui;

use super::{exercises, page, trouble};
use crate::command::Command;
use crate::cx::Cx;
use crate::look::tokens::space;
use crate::state::Trouble;
use crate::widgets::card::{Card, card_ui};
use crate::widgets::notice::{Kind, notice_ui};
use crate::widgets::text;

/// Draws the screen.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, offer: Option<&Training>, pending: Option<&str>, trouble: Option<&Trouble>) {
    if let Some(offer) = offer {
        exercises::panel_ui(ui, cx, offer);
    }
    page::narrow_ui(ui, |ui| {
        text::heading_ui(ui, cx.tokens, 1, &cx.text("sign-in-title"));
        if let Some(trouble) = trouble {
            ui.add_space(space::XS);
            trouble::trouble_ui(ui, cx, trouble);
            ui.add_space(space::XS);
        }
        let Some(offer) = offer else {
            notice_ui(ui, cx.tokens, Kind::Info, &cx.text("sign-in-not-here"));
            return;
        };
        text::quiet_ui(ui, cx.tokens, &cx.text("sign-in-about"));
        ui.add_space(space::S);
        for user in &offer.users {
            user_ui(ui, cx, user);
        }
        ui.add_space(space::S);
        let name_of = |id: &str| {
            offer
                .users
                .iter()
                .find(|user| user.id == id)
                .map_or("", |user| user.name.as_str())
                .to_owned()
        };
        let progress = pending.map_or_else(String::new, |id| {
            cx.words.with("sign-in-pending", &[("name", name_of(id).into())])
        });
        text::live_ui(ui, cx.tokens, &progress);
    });
}

fn user_ui(ui: &mut Ui, cx: &Cx<'_>, user: &TrainingUser) {
    let (unit, about) = (cx.words.names(&user.unit), cx.words.names(&user.about));
    let card = Card {
        title: &user.name,
        beside: unit,
        below: about,
        tag: Some(("→", cx.tokens.accent)),
        chosen: None,
        name: &cx.words.with(
            "sign-in-as",
            &[
                ("name", user.name.as_str().into()),
                ("unit", unit.into()),
                ("about", about.into()),
            ],
        ),
    };
    if card_ui(ui, cx.tokens, &card).clicked() {
        cx.send(Command::SignIn(user.id.clone()));
    }
}
