//! What a consultation rests on: the choice of the deliberation, what it depends on, and why nobody can be looked up under
//! it where that is so.
//!
//! Called by the form's screen.

use domain::deliberation::{Condition, Deliberation, Function};
use egui::accesskit::Role;
use egui::{Ui, UiBuilder};

use super::form::{self, Form};
use crate::cx::Cx;
use crate::look::tokens::space;
use crate::widgets::card::{Card, card_ui};
use crate::widgets::notice::{Kind, notice_ui};
use crate::widgets::text;

/// Draws the deliberations to choose from. Where there is one only, it is just named.
pub(super) fn chooser_ui(ui: &mut Ui, cx: &Cx<'_>, form: &mut Form, offered: &[&Deliberation], functions: &[Function]) {
    // One that came with an exercise is shown although the user has no function under it: the gate says so itself.
    let brought = cx.knowledge.deliberation(&form.deliberation);
    let brought = brought.filter(|brought| offered.iter().all(|other| other.number != brought.number));
    let shown: Vec<&Deliberation> = offered.iter().copied().chain(brought).collect();
    if let [only] = shown[..] {
        let title = cx.words.names(&only.title);
        text::quiet_ui(ui, cx.tokens, &format!("{} · {title}", only.number));
        return;
    }
    text::heading_ui(ui, cx.tokens, 2, &cx.text("consult-deliberation"));
    let group = UiBuilder::new()
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(cx.text("consult-deliberation"));
    ui.scope_builder(group, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        for deliberation in shown {
            let title = format!("{} · {}", deliberation.number, cx.words.names(&deliberation.title));
            let is_held = form::is_held(deliberation, functions, cx.today);
            let not_held = cx.text("consult-no-function");
            let card = Card {
                title: &title,
                beside: "",
                below: "",
                tag: (!is_held).then_some((not_held.as_str(), cx.tokens.status.warn)),
                chosen: Some(form.deliberation == deliberation.number),
                name: &if is_held {
                    title.clone()
                } else {
                    format!("{title}. {not_held}")
                },
            };
            if card_ui(ui, cx.tokens, &card).clicked() {
                form.choose_deliberation(deliberation);
            }
        }
    });
}

/// Says what the deliberation depends on, where that is not met or where its day is a demonstration.
pub(super) fn conditions_ui(ui: &mut Ui, cx: &Cx<'_>, deliberation: &Deliberation) {
    for condition in &deliberation.conditions {
        let sources = source_names(cx, condition);
        let values = [
            ("condition", cx.words.names(&condition.name).into()),
            ("paragraph", condition.paragraph.0.as_str().into()),
            ("sources", sources.as_str().into()),
        ];
        match (condition.is_met(cx.today), sources.is_empty()) {
            (false, true) => {
                notice_ui(
                    ui,
                    cx.tokens,
                    Kind::Warn,
                    &cx.words.with("consult-condition-unmet", &values),
                );
            }
            (false, false) => {
                notice_ui(
                    ui,
                    cx.tokens,
                    Kind::Warn,
                    &cx.words.with("consult-condition-closed", &values),
                );
            }
            (true, _) if condition.demonstration => {
                text::caption_ui(
                    ui,
                    cx.tokens,
                    &cx.words.with("consult-condition-demonstration", &values),
                );
            }
            (true, _) => {}
        }
    }
}

/// The sources that depend on a condition, in words; empty when everything does.
fn source_names(cx: &Cx<'_>, condition: &Condition) -> String {
    let names = condition.sources.iter().map(|id| {
        let known = cx.knowledge.catalogue.source(id);
        known.map_or(id.as_str(), |source| cx.words.names(&source.name))
    });
    names.collect::<Vec<_>>().join(", ")
}

/// Says why nobody can be looked up under this deliberation.
pub(super) fn no_look_up_ui(ui: &mut Ui, cx: &Cx<'_>, deliberation: &Deliberation) {
    let Some(never) = &deliberation.no_look_up else { return };
    let paragraphs: Vec<_> = never.paragraphs.iter().map(ToString::to_string).collect();
    let values = [
        ("number", deliberation.number.as_str().into()),
        ("reason", cx.words.names(&never.reason).into()),
        ("paragraphs", paragraphs.join(", ").into()),
    ];
    notice_ui(ui, cx.tokens, Kind::Info, &cx.words.with("consult-no-look-up", &values));
}

/// Says that the user's roles under this deliberation are for something else than looking a person up.
pub(super) fn no_purpose_ui(ui: &mut Ui, cx: &Cx<'_>, deliberation: &Deliberation, functions: &[Function]) {
    let roles = form::roles_held(deliberation, functions, cx.today).map(|id| {
        let role = deliberation.role(id);
        role.map_or(id, |role| cx.words.names(&role.name))
    });
    let roles = roles.collect::<Vec<_>>().join(", ");
    let values = [("number", deliberation.number.as_str().into()), ("roles", roles.into())];
    notice_ui(ui, cx.tokens, Kind::Info, &cx.words.with("consult-no-purpose", &values));
}
