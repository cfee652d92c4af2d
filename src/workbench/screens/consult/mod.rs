//! The form: the deliberation and the purpose first, then the case, the person and the sources.
//!
//! It keeps what was typed until a dossier closes or somebody signs out, so that a refusal or an error costs nothing. It
//! sends one command: consult.

mod basis;
mod fields;
pub mod form;
pub(in crate::screens) mod words;

use client::CallError;
use domain::catalogue::Source;
use domain::deliberation::{ConsultRequest, Deliberation, Purpose};
use domain::wire::{Notice, Persona, Training};
use egui::accesskit::Role;
use egui::{Align, Layout, ScrollArea, Stroke, Ui, UiBuilder, vec2};
use zeroize::{Zeroize as _, Zeroizing};

use self::fields::Fields;
use self::form::{Fault, Form, Part};
use super::{notices, trouble};
use crate::command::Command;
use crate::cx::Cx;
use crate::guards::paste::PasteError;
use crate::look::fonts;
use crate::look::tokens::{LINE, space};
use crate::screens::exercises;
use crate::state::{Session, Trouble};
use crate::widgets::button::{Weight, button_ui};
use crate::widgets::card::{Card, card_ui};
use crate::widgets::{ring, text};

/// The width of the form's column, in points.
const COLUMN: f32 = 880.0;
/// The height of the bar with the button, in points.
const ACTIONS: f32 = 56.0;
/// The width of the exercises' column, in points.
pub const EXERCISES: f32 = 360.0;

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
    /// What changed in the user's open cases, or why it is not known.
    pub notices: Result<&'a [Notice], &'a CallError>,
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
        let offered = form::deliberations(cx.knowledge, &view.session.functions, cx.today);
        if self.form.is_none() {
            self.form = offered
                .first()
                .map(|first| Form::new(&first.number, cx.words.date(cx.today)));
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
        let filled = scroll
            .show(ui, |ui| {
                ui.add_space(space::L);
                let shown = ui.horizontal_top(|ui| {
                    ui.add_space(space::XL);
                    let width = (ui.available_width() - space::XL).min(COLUMN);
                    let column = ui.allocate_ui(vec2(width, 0.0), |ui| {
                        ui.vertical(|ui| self.column_ui(ui, cx, view, &offered)).inner
                    });
                    column.inner
                });
                ui.add_space(space::L);
                shown.inner
            })
            .inner;
        if let Some((entered, faults)) = filled {
            let pressed = self.actions_ui(ui, cx, &faults);
            if pressed || entered {
                self.submit(cx);
            }
        }
    }

    /// Draws the form; gives whether it was sent with the keyboard and what is wrong with it, or none where there is nothing
    /// to fill in.
    fn column_ui(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        view: &ConsultView<'_>,
        offered: &[&Deliberation],
    ) -> Option<(bool, Vec<(Part, Fault)>)> {
        let form = self.form.as_mut()?;
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::S;
        text::heading_ui(ui, cx.tokens, 1, &cx.text("consult-title"));
        notices::notices_ui(ui, cx, view.notices);
        let functions = &view.session.functions;
        basis::chooser_ui(ui, cx, form, offered, functions);
        let deliberation = cx.knowledge.deliberation(&form.deliberation)?;
        basis::conditions_ui(ui, cx, deliberation);
        if let Some(trouble) = view.trouble {
            trouble::trouble_ui(ui, cx, trouble);
        }
        ui.add_space(space::XS);

        let purposes = form::offered(deliberation, functions, cx.today);
        let focus = self.focus.take();
        if deliberation.no_look_up.is_some() {
            basis::no_look_up_ui(ui, cx, deliberation);
            // An exercise asks all the same: the gate says no itself.
            form.purpose.as_ref()?;
        } else if purposes.is_empty() && form.purpose.is_none() {
            basis::no_purpose_ui(ui, cx, deliberation, functions);
            return None;
        } else {
            let sources = form::sources(deliberation, None, &cx.knowledge.catalogue, functions, cx.today);
            purposes_ui(
                ui,
                cx,
                form,
                deliberation,
                &purposes,
                &sources,
                focus == Some(Part::Purpose),
            );
        }
        ui.add_space(space::M);

        let faults = form
            .request(cx.knowledge, cx.today, cx.training)
            .err()
            .unwrap_or_default();
        // Before a purpose is chosen, the field stands there as the first of them would have it.
        let leading = form.chosen(cx.knowledge).or(purposes.first().copied());
        let mut fields = Fields {
            cx,
            faults: &faults,
            tried: self.tried,
            focus,
            leading,
            not_pasted: &mut self.not_pasted,
            entered: false,
        };
        fields.person_and_case_ui(ui, form);
        let entered = fields.entered;
        if deliberation.no_look_up.is_none() {
            ui.add_space(space::XS);
            let sources = form::sources(
                deliberation,
                form.chosen(cx.knowledge),
                &cx.knowledge.catalogue,
                functions,
                cx.today,
            );
            sources_ui(ui, cx, form, &sources, focus == Some(Part::Sources));
        }
        Some((entered, faults))
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
    sources: &[&Source],
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
            // What the user's role may not see is not preselected, or the whole consultation would be refused.
            form.sources.retain(|id| sources.iter().any(|source| source.id == *id));
        }
    });
}

fn sources_ui(ui: &mut Ui, cx: &Cx<'_>, form: &mut Form, offered: &[&Source], wants_focus: bool) {
    text::heading_ui(ui, cx.tokens, 2, &cx.text("consult-sources"));
    // A source that came with an exercise stays in sight, so that nothing is asked that the user does not see.
    let catalogue = cx.knowledge.catalogue.sources();
    let listed: Vec<&Source> = catalogue
        .iter()
        .filter(|source| form.sources.contains(&source.id) || offered.iter().any(|other| other.id == source.id))
        .collect();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        for (n, source) in listed.into_iter().enumerate() {
            let mut is_asked = form.sources.contains(&source.id);
            let response = ui.checkbox(&mut is_asked, cx.words.names(&source.name));
            ring::paint(ui, cx.tokens, &response);
            if wants_focus && n == 0 {
                response.request_focus();
            }
            if is_asked {
                form.sources.insert(source.id.clone());
            } else {
                form.sources.remove(&source.id);
            }
        }
    });
}
