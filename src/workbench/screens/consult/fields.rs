//! The fields of the form: the case, the day of the application, the person and, where the purpose asks for it, the
//! enterprise; below each what is known or wrong about it while it is typed.
//!
//! Called by the form's screen.

use domain::deliberation::{EnterpriseRule, Purpose};
use egui::{InputState, Key, Response, Ui};

use super::form::{self, Fault, Form, Part};
use super::words;
use crate::command::Command;
use crate::command::widget_keys::PASTE;
use crate::cx::Cx;
use crate::guards::paste::PasteError;
use crate::look::tokens::space;
use crate::widgets::input::{Below, Input, input_ui};
use crate::widgets::text;

/// How many characters a field takes: more than any right value, so that a wrong one can be seen and mended.
const LIMIT: usize = 64;

/// The fields, with what they need to say what is wrong.
pub(super) struct Fields<'a> {
    /// The context.
    pub(super) cx: &'a Cx<'a>,
    /// What is wrong with the form.
    pub(super) faults: &'a [(Part, Fault)],
    /// Whether it was tried to send it.
    pub(super) tried: bool,
    /// Where the keyboard goes.
    pub(super) focus: Option<Part>,
    /// The purpose whose rule about the enterprise holds.
    pub(super) leading: Option<&'a Purpose>,
    /// Why nothing was pasted.
    pub(super) not_pasted: &'a mut Option<PasteError>,
    /// Whether the form was sent with the keyboard.
    pub(super) entered: bool,
}

impl Fields<'_> {
    /// Draws them, two beside each other.
    pub(super) fn person_and_case_ui(&mut self, ui: &mut Ui, form: &mut Form) {
        let words = self.cx.words;
        text::heading_ui(ui, self.cx.tokens, 2, &self.cx.text("consult-case-and-person"));
        let rule = self
            .leading
            .map_or(EnterpriseRule::NotAsked, |purpose| purpose.enterprise);
        ui.spacing_mut().item_spacing.x = space::L;
        ui.columns(2, |columns| {
            let below = self.below(Part::Case, &form.case, || Below::Hint(words.text("consult-case-hint")));
            self.field_ui(&mut columns[0], Part::Case, "consult-case", &below, &mut form.case);
            let today = self.cx.today;
            let below = self.below(Part::Application, &form.application, || {
                form::read_day(&form.application, today).map_or_else(
                    |_| Below::Hint(words.text("consult-application-hint")),
                    |day| Below::Right(words.long_date(day)),
                )
            });
            self.field_ui(
                &mut columns[1],
                Part::Application,
                "consult-application",
                &below,
                &mut form.application,
            );
        });
        ui.columns(2, |columns| {
            let below = self.ssin_below(&form.ssin);
            self.field_ui(&mut columns[0], Part::Ssin, "consult-ssin", &below, &mut form.ssin);
            if rule == EnterpriseRule::NotAsked {
                return;
            }
            let below = self.below(Part::Enterprise, &form.enterprise, || {
                match form::read_enterprise(&form.enterprise, rule) {
                    Ok(Some(number)) => {
                        Below::Right(words.with("consult-enterprise-right", &[("number", number.grouped().into())]))
                    }
                    _ if rule == EnterpriseRule::Required => Below::Hint(self.enterprise_hint()),
                    _ => Below::Hint(words.text("consult-enterprise-optional")),
                }
            });
            self.field_ui(
                &mut columns[1],
                Part::Enterprise,
                "consult-enterprise",
                &below,
                &mut form.enterprise,
            );
        });
    }

    fn enterprise_hint(&self) -> String {
        let paragraph = self
            .leading
            .map_or("", |purpose| purpose.employers_paragraph.0.as_str());
        self.cx
            .words
            .with("consult-enterprise-hint", &[("paragraph", paragraph.into())])
    }

    /// What stands below a field: its fault when there is something to be wrong, else what the caller knows.
    fn below(&self, part: Part, text: &str, right: impl FnOnce() -> Below) -> Below {
        let fault = self.faults.iter().find(|(at, _)| *at == part).map(|(_, fault)| fault);
        match fault {
            Some(fault) if self.tried || (!text.trim().is_empty() && !words::may_grow(fault)) => {
                Below::Wrong(words::fault(self.cx.words, fault))
            }
            _ => right(),
        }
    }

    fn ssin_below(&self, typed: &str) -> Below {
        let words = self.cx.words;
        if let Some(error) = *self.not_pasted {
            return Below::Wrong(words::not_pasted(words, error));
        }
        let (entry, fault) = form::ssin_while_typing(typed, self.cx.training);
        if let Some(fault) = fault {
            return Below::Wrong(words::fault(words, &fault));
        }
        self.below(Part::Ssin, "", || words::entry(words, entry, self.cx.training))
    }

    fn field_ui(&mut self, ui: &mut Ui, part: Part, key: &'static str, below: &Below, value: &mut String) {
        let label = self.cx.text(key);
        let paste = (part == Part::Ssin).then(|| self.cx.text("consult-paste"));
        let input = Input {
            salt: key,
            label: &label,
            action: paste.as_deref(),
            below,
            limit: LIMIT,
        };
        let (response, acted) = input_ui(ui, self.cx.tokens, &input, value);
        if part == Part::Ssin {
            if response.changed() {
                *self.not_pasted = None;
            }
            if acted || (response.has_focus() && ui.input_mut(wants_paste)) {
                self.cx.send(Command::PasteSsin);
            }
        }
        if self.focus == Some(part) {
            response.request_focus();
        }
        self.entered |= was_entered(ui, &response);
    }
}

/// Whether the keys of pasting were pressed: eframe's own clipboard is left out, so that egui does not see to them.
fn wants_paste(input: &mut InputState) -> bool {
    PASTE.into_iter().any(|chord| chord.take(input))
}

fn was_entered(ui: &Ui, response: &Response) -> bool {
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}
