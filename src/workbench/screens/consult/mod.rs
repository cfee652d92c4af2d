//! The form: purpose first, then the case, the person and the sources.
//!
//! It keeps what was typed until a dossier closes or somebody signs out, so that a refusal or an error costs nothing. It
//! sends one command: consult.

pub mod form;
mod words;

use domain::catalogue::SourceId;
use domain::deliberation::{ConsultRequest, Deliberation, EnterpriseRule, Purpose};
use domain::wire::{Persona, Training};
use egui::accesskit::Role;
use egui::{Align, InputState, Key, Layout, Modifiers, Response, ScrollArea, Stroke, Ui, UiBuilder, vec2};
use zeroize::{Zeroize as _, Zeroizing};

use self::form::{Fault, Form, Part};
use super::trouble;
use crate::command::Command;
use crate::cx::Cx;
use crate::guards::paste::PasteError;
use crate::look::fonts;
use crate::look::tokens::{LINE, space};
use crate::screens::exercises;
use crate::state::{Session, Trouble};
use crate::widgets::button::{Weight, button_ui};
use crate::widgets::card::{Card, card_ui};
use crate::widgets::input::{Below, Input, input_ui};
use crate::widgets::{ring, text};

/// The width of the form's column, in points.
const COLUMN: f32 = 880.0;
/// The height of the bar with the button, in points.
const ACTIONS: f32 = 56.0;
/// The width of the exercises' column, in points.
pub const EXERCISES: f32 = 360.0;
/// How many characters a field takes: more than any right value, so that a wrong one can be seen and mended.
const LIMIT: usize = 64;

/// The form and what is being done with it.
#[derive(Default)]
pub struct ConsultScreen {
    form: Option<Form>,
    /// Faults of what was left empty are told from the first attempt on.
    tried: bool,
    /// Where the keyboard goes next.
    focus: Option<Part>,
    /// Why nothing was pasted, until the number changes.
    not_pasted: Option<PasteError>,
}

/// What the screen needs to know beside the context.
pub struct ConsultView<'a> {
    /// Who has signed in.
    pub session: &'a Session,
    /// What a training server offers.
    pub offer: Option<&'a Training>,
    /// What went wrong before.
    pub trouble: Option<&'a Trouble>,
}

impl ConsultScreen {
    /// Fills the form in from an exercise.
    pub fn fill_in(&mut self, persona: &Persona, deliberation: &Deliberation, application: String) {
        let form = self
            .form
            .get_or_insert_with(|| Form::new(&deliberation.number, String::new()));
        form.fill_in(persona, deliberation, application);
        self.tried = false;
        self.focus = Some(Part::Case);
    }

    /// Keeps the form in line with a request that was made elsewhere: with the number that replaces the one typed here.
    pub fn follow(&mut self, request: &ConsultRequest) {
        if let Some(form) = &mut self.form
            && form::read_ssin(&form.ssin, false) != Ok(request.ssin)
        {
            form.ssin.zeroize();
            // The number goes into the field that the user reads and may change.
            form.ssin = request.ssin.grouped();
        }
    }

    /// Takes over what was in the clipboard.
    pub fn pasted(&mut self, read: Result<Zeroizing<String>, PasteError>) {
        match (&mut self.form, read) {
            (Some(form), Ok(text)) => {
                form.ssin.zeroize();
                form.ssin.push_str(&text);
                self.not_pasted = None;
            }
            (_, Err(error)) => self.not_pasted = Some(error),
            (None, Ok(_)) => {}
        }
        self.focus = Some(Part::Ssin);
    }

    /// Overwrites everything that was typed.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, view: &ConsultView<'_>) {
        // One deliberation is installed per organisation until the choice between several gets a screen of its own.
        let Some(deliberation) = cx.knowledge.deliberations.first() else {
            return;
        };
        if self.form.is_none() {
            self.form = Some(Form::new(&deliberation.number, cx.words.date(cx.today)));
        }
        if let Some(offer) = view.offer {
            exercises::panel_ui(ui, cx, offer);
        }
        let room = ui.available_height() - ACTIONS;
        ui.spacing_mut().item_spacing.y = 0.0;
        let scroll = ScrollArea::vertical()
            .id_salt("consult")
            .auto_shrink(false)
            .max_height(room);
        let (entered, faults) = scroll
            .show(ui, |ui| {
                ui.add_space(space::L);
                let shown = ui.horizontal_top(|ui| {
                    ui.add_space(space::XL);
                    let width = (ui.available_width() - space::XL).min(COLUMN);
                    let column = ui.allocate_ui(vec2(width, 0.0), |ui| {
                        ui.vertical(|ui| self.column_ui(ui, cx, view, deliberation)).inner
                    });
                    column.inner
                });
                ui.add_space(space::L);
                shown.inner
            })
            .inner;
        let pressed = self.actions_ui(ui, cx, &faults);
        if pressed || entered {
            self.submit(cx);
        }
    }

    /// Draws the form; gives whether it was sent with the keyboard, and what is wrong with it.
    fn column_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        view: &ConsultView<'_>,
        deliberation: &Deliberation,
    ) -> (bool, Vec<(Part, Fault)>) {
        let Some(form) = &mut self.form else {
            return (false, Vec::new());
        };
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::S;
        text::heading_ui(ui, cx.tokens, 1, &cx.text("consult-title"));
        let title = cx.words.names(&deliberation.title);
        text::quiet_ui(ui, cx.tokens, &format!("{} · {title}", deliberation.number));
        if let Some(trouble) = view.trouble {
            trouble::trouble_ui(ui, cx, trouble);
        }
        ui.add_space(space::S);

        let offered = form::offered(deliberation, &view.session.functions, cx.today);
        let focus = self.focus.take();
        purposes_ui(ui, cx, form, deliberation, &offered, focus == Some(Part::Purpose));
        ui.add_space(space::M);

        let faults = form
            .request(cx.knowledge, cx.today, cx.training)
            .err()
            .unwrap_or_default();
        let mut fields = Fields {
            cx,
            faults: &faults,
            tried: self.tried,
            focus,
            not_pasted: &mut self.not_pasted,
            entered: false,
        };
        fields.person_and_case_ui(ui, form);
        ui.add_space(space::XS);
        sources_ui(ui, cx, form, deliberation, focus == Some(Part::Sources));
        (fields.entered, faults)
    }

    /// The bar below the form: the button, and beside it what still lacks. It stays in sight however small the window is.
    fn actions_ui(&self, ui: &mut Ui, cx: &Cx<'_>, faults: &[(Part, Fault)]) -> bool {
        let bar = ui.available_rect_before_wrap();
        ui.painter().rect_filled(bar, 0, cx.tokens.panel);
        ui.painter()
            .hline(bar.x_range(), bar.top(), Stroke::new(LINE, cx.tokens.rule));
        let row = UiBuilder::new()
            .max_rect(bar.shrink2(vec2(space::XL, 0.0)))
            .layout(Layout::left_to_right(Align::Center));
        ui.scope_builder(row, |ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            let pressed = button_ui(ui, cx.tokens, Weight::Primary, &cx.text("consult-button")).clicked();
            if self.tried && !faults.is_empty() {
                let lacks = format!("⚠ {}", words::lacking(cx.words, faults));
                let said = text::styled_ui(ui, &lacks, fonts::strong(), cx.tokens.status.warn);
                text::announce(ui, &said);
            } else {
                text::quiet_ui(ui, cx.tokens, &cx.text("consult-log-notice"));
            }
            pressed
        })
        .inner
    }

    fn submit(&mut self, cx: &Cx<'_>) {
        let Some(form) = &self.form else { return };
        match form.request(cx.knowledge, cx.today, cx.training) {
            Ok(request) => {
                self.tried = false;
                cx.send(Command::Consult(request));
            }
            Err(faults) => {
                self.tried = true;
                self.focus = faults.first().map(|(part, _)| *part);
            }
        }
    }
}

fn purposes_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    form: &mut Form,
    deliberation: &Deliberation,
    offered: &[&Purpose],
    wants_focus: bool,
) {
    text::heading_ui(ui, cx.tokens, 2, &cx.text("consult-purpose"));
    let group = UiBuilder::new()
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(cx.text("consult-purpose"));
    ui.scope_builder(group, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        // A purpose that came with an exercise is shown although the role does not have it: the gate says so itself.
        let shown = deliberation.purposes.iter().filter(|purpose| {
            form.purpose.as_ref() == Some(&purpose.id) || offered.iter().any(|offer| offer.id == purpose.id)
        });
        let mut chosen = None;
        for (n, purpose) in shown.enumerate() {
            let is_chosen = form.purpose.as_ref() == Some(&purpose.id);
            let paragraphs: Vec<_> = purpose.paragraphs.iter().map(ToString::to_string).collect();
            let paragraphs = paragraphs.join(", ");
            let (name, question) = (cx.words.names(&purpose.name), cx.words.names(&purpose.question));
            let card = Card {
                title: name,
                beside: "",
                below: question,
                tag: Some((&paragraphs, cx.tokens.text_quiet)),
                chosen: Some(is_chosen),
                name: &format!("{name}. {question} {paragraphs}"),
            };
            let response = card_ui(ui, cx.tokens, &card);
            if wants_focus && n == 0 {
                response.request_focus();
            }
            if response.clicked() {
                chosen = Some(purpose);
            }
        }
        if let Some(purpose) = chosen {
            form.choose(purpose);
        }
    });
}

fn sources_ui(ui: &mut Ui, cx: &Cx<'_>, form: &mut Form, deliberation: &Deliberation, wants_focus: bool) {
    text::heading_ui(ui, cx.tokens, 2, &cx.text("consult-sources"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        for (n, source) in granted_sources(cx, deliberation).into_iter().enumerate() {
            let mut is_asked = form.sources.contains(&source);
            let name = cx
                .knowledge
                .catalogue
                .source(&source)
                .map_or(source.as_str(), |known| cx.words.names(&known.name));
            let response = ui.checkbox(&mut is_asked, name);
            ring::paint(ui, cx.tokens, &response);
            if wants_focus && n == 0 {
                response.request_focus();
            }
            if is_asked {
                form.sources.insert(source);
            } else {
                form.sources.remove(&source);
            }
        }
    });
}

/// The sources of which the deliberation grants anything, in the order of the catalogue.
fn granted_sources(cx: &Cx<'_>, deliberation: &Deliberation) -> Vec<SourceId> {
    let granted = |id: &SourceId| {
        deliberation
            .grants
            .iter()
            .flat_map(|grant| &grant.fields)
            .any(|field| field.source() == *id)
    };
    cx.knowledge
        .catalogue
        .sources()
        .iter()
        .map(|source| source.id.clone())
        .filter(granted)
        .collect()
}

/// The four fields, with what they need to say what is wrong.
struct Fields<'a> {
    cx: &'a Cx<'a>,
    faults: &'a [(Part, Fault)],
    tried: bool,
    focus: Option<Part>,
    not_pasted: &'a mut Option<PasteError>,
    entered: bool,
}

impl Fields<'_> {
    fn person_and_case_ui(&mut self, ui: &mut Ui, form: &mut Form) {
        let words = self.cx.words;
        text::heading_ui(ui, self.cx.tokens, 2, &self.cx.text("consult-case-and-person"));
        let rule = form
            .chosen(self.cx.knowledge)
            .map_or(EnterpriseRule::Required, |purpose| purpose.enterprise);
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
            let below = self.below(Part::Enterprise, &form.enterprise, || {
                match form::read_enterprise(&form.enterprise, rule) {
                    Ok(Some(number)) => {
                        Below::Right(words.with("consult-enterprise-right", &[("number", number.grouped().into())]))
                    }
                    _ if rule == EnterpriseRule::Required => Below::Hint(words.text("consult-enterprise-hint")),
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
    input.consume_key(Modifiers::COMMAND, Key::V) || input.consume_key(Modifiers::SHIFT, Key::Insert)
}

fn was_entered(ui: &Ui, response: &Response) -> bool {
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}
