//! The training exercises: the fictitious persons, each with the situation that it is made for and how it is expected to
//! end. Shown beside sign-in and beside the form.

use domain::wire::{Persona, Training};
use egui::{Frame, Margin, Panel, ScrollArea, Ui};

use crate::command::Command;
use crate::cx::Cx;
use crate::look::tokens::space;
use crate::screens::consult::EXERCISES;
use crate::widgets::card::{Card, card_ui};
use crate::widgets::gate_steps::gate_title;
use crate::widgets::text;

/// The exercises in a column at the right.
pub(super) fn panel_ui(ui: &mut Ui, cx: &Cx<'_>, offer: &Training) {
    let margin = Margin {
        left: space::M as i8,
        right: space::XS as i8,
        top: space::L as i8,
        bottom: 0,
    };
    let frame = Frame::new().fill(cx.tokens.background).inner_margin(margin);
    Panel::right("exercises")
        .frame(frame)
        .exact_size(EXERCISES)
        .resizable(false)
        .show(ui, |ui| {
            // The cards need room for their focus ring; the headings stand in line with them.
            let inset = Frame::new().inner_margin(Margin {
                left: space::XS as i8,
                right: space::M as i8,
                top: 0,
                bottom: 0,
            });
            inset.show(ui, |ui| {
                text::heading_ui(ui, cx.tokens, 2, &cx.text("exercises-title"));
                text::caption_ui(ui, cx.tokens, &cx.text("exercises-about"));
            });
            ScrollArea::vertical()
                .id_salt("exercises")
                .auto_shrink(false)
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::S;
                    inset
                        .inner_margin(Margin {
                            left: space::XS as i8,
                            right: space::M as i8,
                            top: space::XS as i8,
                            bottom: space::L as i8,
                        })
                        .show(ui, |ui| {
                            for persona in &offer.personas {
                                exercise_ui(ui, cx, persona);
                            }
                        });
                });
        });
}

fn exercise_ui(ui: &mut Ui, cx: &Cx<'_>, persona: &Persona) {
    let situation = cx.words.names(&persona.situation);
    let (tag, colour) = match persona.refused_at {
        None => (cx.text("exercise-granted"), cx.tokens.status.ok),
        Some(_) => (cx.text("exercise-refused"), cx.tokens.status.error),
    };
    let expected = match persona.refused_at {
        None => tag.clone(),
        Some(gate) => {
            let step = gate_title(cx.words, gate);
            cx.words.with("exercise-refused-at", &[("step", step.into())])
        }
    };
    let name = cx.words.with(
        "exercise-name",
        &[
            ("person", persona.name.as_str().into()),
            ("situation", situation.into()),
            ("expected", expected.into()),
        ],
    );
    let card = Card {
        title: &persona.name,
        beside: "",
        below: situation,
        tag: Some((&tag, colour)),
        chosen: None,
        name: &name,
    };
    if card_ui(ui, cx.tokens, &card).clicked() {
        cx.send(Command::TakeExercise(persona.id.clone()));
    }
}
