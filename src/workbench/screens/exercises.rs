//! The training exercises: the fictitious persons, deliberation by deliberation, each with the situation that it is made for
//! and how it is expected to end. Shown beside sign-in and beside the form.

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
                let about = [("count", offer.personas.len().into())];
                text::caption_ui(ui, cx.tokens, &cx.words.with("exercises-about", &about));
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
                            for (n, group) in grouped(&offer.personas).into_iter().enumerate() {
                                if n > 0 {
                                    ui.add_space(space::S);
                                }
                                group_ui(ui, cx, &group);
                            }
                        });
                });
        });
}

/// The exercises by deliberation, in the order in which the first of each comes.
fn grouped(personas: &[Persona]) -> Vec<Vec<&Persona>> {
    let mut groups: Vec<Vec<&Persona>> = Vec::new();
    for persona in personas {
        let of_same = |group: &&mut Vec<&Persona>| {
            group
                .first()
                .is_some_and(|first| first.deliberation == persona.deliberation)
        };
        match groups.iter_mut().find(of_same) {
            Some(group) => group.push(persona),
            None => groups.push(vec![persona]),
        }
    }
    groups
}

fn group_ui(ui: &mut Ui, cx: &Cx<'_>, personas: &[&Persona]) {
    let Some(first) = personas.first() else { return };
    let known = cx.knowledge.deliberation(&first.deliberation);
    let heading = known.map_or_else(
        || first.deliberation.clone(),
        |known| format!("{} · {}", known.number, cx.words.names(&known.title)),
    );
    text::part_heading_ui(ui, cx.tokens, 3, &heading);
    for persona in personas {
        exercise_ui(ui, cx, persona);
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Names;
    use domain::identifiers::Ssin;

    fn persona(id: &str, deliberation: &str) -> Persona {
        let same = || "x".to_owned();
        Persona {
            id: id.into(),
            name: id.into(),
            ssin: Ssin::fictitious("2008-05-04".parse().unwrap(), 17).unwrap(),
            situation: Names {
                nl: same(),
                fr: same(),
                de: same(),
                en: same(),
            },
            user: "an".into(),
            deliberation: deliberation.into(),
            purpose: "p".into(),
            case: "c".into(),
            application: "2026-10-01".parse().unwrap(),
            enterprise: None,
            refused_at: None,
        }
    }

    #[test]
    fn exercises_of_one_deliberation_stand_together_in_the_order_in_which_they_come() {
        let personas = [persona("a", "23/166"), persona("b", "22/118"), persona("c", "23/166")];
        let groups: Vec<Vec<&str>> = grouped(&personas)
            .iter()
            .map(|group| group.iter().map(|persona| persona.id.as_str()).collect())
            .collect();
        assert_eq!(groups, [vec!["a", "c"], vec!["b"]]);
    }
}
