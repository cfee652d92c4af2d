//! The gate: its steps as a short list that turn green or say what is lacking and whom to ask.

use domain::deliberation::{ConsultRequest, Reason};
use egui::{CornerRadius, Frame, Margin, Stroke, Ui};

use super::frame::{listed_ui, request_words};
use super::page;
use crate::command::Command;
use crate::command::list::Given;
use crate::cx::Cx;
use crate::look::tokens::{LINE, RADIUS, space};
use crate::state::GateProgress;
use crate::widgets::button::{Weight, button_ui};
use crate::widgets::gate_steps::{awaited_words, gate_steps_ui, step_words};
use crate::widgets::notice::{Kind, notice_ui};
use crate::widgets::text;

/// The width of the list, in points.
const WIDTH: f32 = 760.0;

/// Draws the screen.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, given: &Given<'_>, request: &ConsultRequest, progress: &GateProgress) {
    page::column_ui(ui, WIDTH, |ui| {
        let (title, steps) = match progress {
            GateProgress::Asking => ("gate-asking", awaited_words(cx.words)),
            GateProgress::Refused(decision) | GateProgress::Declaring(decision) => (
                "gate-refused",
                step_words(cx.words, cx.knowledge, &request.deliberation, decision),
            ),
        };
        text::heading_ui(ui, cx.tokens, 1, &cx.text(title));
        text::quiet_ui(ui, cx.tokens, &request_words(cx, request));
        ui.add_space(space::S);
        match progress {
            GateProgress::Asking => {
                text::live_ui(ui, cx.tokens, &cx.text("gate-asking-about"));
            }
            GateProgress::Declaring(_) => {
                text::live_ui(ui, cx.tokens, &cx.text("declare-awaited"));
            }
            GateProgress::Refused(_) => {
                notice_ui(ui, cx.tokens, Kind::Info, &cx.text("gate-refused-about"));
            }
        }
        ui.add_space(space::S);
        let card = Frame::new()
            .fill(cx.tokens.panel)
            .stroke(Stroke::new(LINE, cx.tokens.rule))
            .corner_radius(CornerRadius::same(RADIUS))
            .inner_margin(Margin::same(space::XS as i8));
        card.show(ui, |ui| gate_steps_ui(ui, cx.tokens, cx.words, &steps));
        ui.add_space(space::M);
        declaration_ui(ui, cx, request, progress);
        listed_ui(ui, cx, given, Weight::Primary, "cancel");
        listed_ui(ui, cx, given, Weight::Primary, "back");
    });
}

/// The declaration of honour, where it is all that lacks: its text, and the button that makes it.
fn declaration_ui(ui: &mut Ui, cx: &Cx<'_>, request: &ConsultRequest, progress: &GateProgress) {
    let GateProgress::Refused(decision) = progress else {
        return;
    };
    let reason = decision.refusal().and_then(|step| step.reason.as_ref());
    let paragraph = cx
        .knowledge
        .deliberation(&request.deliberation)
        .and_then(|found| found.declaration.as_ref());
    let (Some(Reason::NotDeclared { .. }), Some(paragraph)) = (reason, paragraph) else {
        return;
    };
    text::heading_ui(ui, cx.tokens, 2, &cx.text("declare-title"));
    let sentence = cx.words.with(
        "declare-text",
        &[
            ("number", request.deliberation.as_str().into()),
            ("paragraph", paragraph.0.as_str().into()),
        ],
    );
    text::body_ui(ui, cx.tokens, &sentence);
    if button_ui(ui, cx.tokens, Weight::Plain, &cx.text("declare-button")).clicked() {
        cx.send(Command::Declare(request.deliberation.clone()));
    }
    ui.add_space(space::M);
}
