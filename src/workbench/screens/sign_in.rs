//! Sign-in: in training, the fictitious users by organisation, with the exercises beside them.

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
        let mut organisation = None;
        for user in in_order(&offer.users) {
            if organisation != Some(&user.organisation) {
                ui.add_space(if organisation.is_some() { space::S } else { 0.0 });
                text::part_heading_ui(ui, cx.tokens, 2, &organisation_words(cx, &user.organisation));
                organisation = Some(&user.organisation);
            }
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

/// The users by organisation, in the order in which the first of each comes.
fn in_order(users: &[TrainingUser]) -> Vec<&TrainingUser> {
    let first = |organisation: &str| users.iter().position(|user| user.organisation == organisation);
    let mut sorted: Vec<&TrainingUser> = users.iter().collect();
    sorted.sort_by_key(|user| first(&user.organisation));
    sorted
}

/// `WEWIS · Departement Werk, ...`: the name that a deliberation gives the organisation.
fn organisation_words(cx: &Cx<'_>, id: &str) -> String {
    let named = cx.knowledge.deliberations.iter().find_map(|known| known.recipient(id));
    named.map_or_else(
        || id.to_owned(),
        |named| format!("{id} · {}", cx.words.names(&named.name)),
    )
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
