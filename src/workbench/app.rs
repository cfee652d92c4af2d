//! The app: `logic` applies commands and events and hands on the effects, `ui` draws the route and changes nothing.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, Local, NaiveDate, Utc};
use domain::{Knowledge, Language};

use crate::bridge::Bridge;
use crate::command::Command;
use crate::cx::Cx;
use crate::guards::{NoExit, watermark};
use crate::look::{Theme, Tokens, apply};
use crate::screens::consult::{ConsultScreen, ConsultView};
use crate::screens::directory::DirectoryScreen;
use crate::screens::dossier::DossierScreen;
use crate::screens::{closed, connecting, frame, gate, sign_in};
use crate::state::{Effect, Event, Moment, Route, State};
use crate::words::{Locales, Words, WordsError};

/// What tells the time.
pub type Clock = Arc<dyn Fn() -> Moment>;

/// What the app is made with.
pub struct Setup {
    /// The catalogue and the deliberations.
    pub knowledge: Arc<Knowledge>,
    /// The sentences.
    pub locales: Locales,
    /// The language to begin with.
    pub language: Language,
    /// The look to begin with.
    pub theme: Theme,
    /// Whether it is known from the start that everybody is fictitious.
    pub training: bool,
    /// Whether a dossier stands under a watermark.
    pub has_watermark: bool,
    /// What tells the time.
    pub clock: Clock,
    /// When the program was started.
    pub started: Instant,
}

/// The clock of the machine.
#[expect(
    clippy::disallowed_methods,
    reason = "the edge of the program: everything behind it gets the time as an argument"
)]
pub fn system_clock() -> Clock {
    Arc::new(|| Moment {
        utc: Utc::now(),
        instant: Instant::now(),
    })
}

#[derive(Default)]
struct Screens {
    consult: ConsultScreen,
    dossier: DossierScreen,
    directory: DirectoryScreen,
}

/// The app.
pub struct App {
    state: State,
    screens: Screens,
    knowledge: Arc<Knowledge>,
    locales: Locales,
    words: Words,
    tokens: Tokens,
    bridge: Bridge,
    commands: RefCell<Vec<Command>>,
    has_watermark: bool,
    clock: Clock,
    started: Instant,
    has_drawn: bool,
}

impl App {
    /// An app that has drawn nothing and reached nothing yet.
    pub fn new(ctx: &egui::Context, setup: Setup, bridge: Bridge) -> Result<Self, WordsError> {
        let words = setup.locales.words(setup.language)?;
        apply::install_fonts(ctx);
        apply::apply(ctx, setup.theme);
        ctx.options_mut(|options| options.quit_shortcuts.clear());
        ctx.add_plugin(NoExit);
        Ok(Self {
            state: State::new(setup.language, setup.theme, setup.training),
            screens: Screens::default(),
            knowledge: setup.knowledge,
            locales: setup.locales,
            words,
            tokens: Tokens::of(setup.theme),
            bridge,
            commands: RefCell::default(),
            has_watermark: setup.has_watermark,
            clock: setup.clock,
            started: setup.started,
            has_drawn: false,
        })
    }

    /// What the window knows.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Applies a command as if the user had given it.
    pub fn command(&self, command: Command) {
        self.commands.borrow_mut().push(command);
    }

    fn today(&self) -> NaiveDate {
        local_day((self.clock)().utc)
    }

    fn apply(&mut self, ctx: &egui::Context, command: Command) {
        tracing::debug!(?command, "command");
        match &command {
            Command::OpenTab(tab) => self.screens.dossier.open_tab(tab.clone()),
            Command::SelectRow { block, row } => self.screens.dossier.select_row(block, *row),
            Command::Consult(request) => self.screens.consult.follow(request),
            _ => {}
        }
        let had_dossier = self.state.route.dossier().is_some();
        let effects = self.state.apply(command, (self.clock)());
        self.settle(ctx, had_dossier, effects);
    }

    /// Brings the rest of the app in line with the state after a change.
    fn settle(&mut self, ctx: &egui::Context, had_dossier: bool, effects: Vec<Effect>) {
        for effect in effects {
            tracing::debug!(?effect, "effect");
            self.bridge.send(effect);
        }
        if had_dossier && self.state.route.dossier().is_none() {
            self.screens.dossier.forget();
            if !matches!(self.state.route, Route::Gate { .. }) {
                self.screens.consult.forget();
            }
            // What egui remembers of drawn and typed texts goes with the dossier.
            ctx.memory_mut(|memory| memory.data.clear());
        }
        if !matches!(self.state.route, Route::Directory(_)) {
            self.screens.directory.forget();
        }
        if self.state.session.is_none() {
            self.screens.consult.forget();
        }
        if self.state.language != self.words.language() {
            match self.locales.words(self.state.language) {
                Ok(words) => self.words = words,
                Err(error) => {
                    tracing::error!(%error, "the language cannot be spoken");
                    self.state.language = self.words.language();
                }
            }
        }
        if self.state.theme != self.tokens.theme {
            self.tokens = Tokens::of(self.state.theme);
            apply::apply(ctx, self.state.theme);
        }
        if let Some(persona) = self.state.take_prefill()
            && let Some(deliberation) = self.knowledge.deliberation(&persona.deliberation)
        {
            let application = self.words.date(persona.application);
            self.screens.consult.fill_in(&persona, deliberation, application);
        }
    }

    fn first_frame(&mut self) {
        self.has_drawn = true;
        tracing::info!(elapsed_ms = self.started.elapsed().as_millis(), "first frame");
        // Only now: neither the training server nor a slow network may hold up the window.
        self.bridge.send(Effect::Connect);
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        for command in self.commands.take() {
            self.apply(ctx, command);
        }
        while let Some(event) = self.bridge.next_event() {
            tracing::debug!(?event, "event");
            let event = match event {
                Event::Pasted(read) => {
                    self.screens.consult.pasted(read);
                    continue;
                }
                other => other,
            };
            let had_dossier = self.state.route.dossier().is_some();
            let effects = self.state.happened(event, (self.clock)());
            self.settle(ctx, had_dossier, effects);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let today = self.today();
        let Self {
            state,
            screens,
            knowledge,
            words,
            tokens,
            commands,
            ..
        } = self;
        let cx = Cx::new(
            knowledge,
            words,
            tokens,
            today,
            state.training,
            commands,
            ui.ctx().current_pass_index(),
        );
        frame::read_keys(ui, &cx, state);
        frame::ui(ui, &cx, state);
        let page = egui::CentralPanel::default().frame(egui::Frame::new().fill(tokens.background));
        page.show(ui, |ui| match &state.route {
            Route::Connecting(reach) => connecting::ui(ui, &cx, reach),
            Route::SignIn { pending, trouble } => {
                sign_in::ui(ui, &cx, state.offer.as_deref(), pending.as_deref(), trouble.as_ref());
            }
            Route::Consult(trouble) => {
                if let Some(session) = &state.session {
                    let view = ConsultView {
                        session,
                        offer: state.offer.as_deref(),
                        trouble: trouble.as_ref(),
                        notices: state.notices.as_deref(),
                    };
                    screens.consult.ui(ui, &cx, &view);
                }
            }
            Route::Gate { request, progress } => gate::ui(ui, &cx, request, progress),
            Route::Dossier(open) => screens.dossier.ui(ui, &cx, open),
            Route::Closed => closed::ui(ui, &cx),
            Route::Directory(keeping) => screens.directory.ui(ui, &cx, keeping),
        });
        if self.has_watermark
            && let Some(words) = watermark_words(&self.state, &self.words)
        {
            watermark::paint(ui.ctx(), &self.tokens, &words);
        }
        if !self.commands.borrow().is_empty() {
            ui.ctx().request_repaint();
        }
        if !self.has_drawn {
            self.first_frame();
        }
    }
}

/// Who looks, since when and under which consultation, while a dossier is open.
fn watermark_words(state: &State, words: &Words) -> Option<String> {
    let open = state.route.dossier()?;
    let name = &state.session.as_ref()?.view.name;
    let since = open.opened.with_timezone(&Local);
    let day = words.date(since.date_naive());
    Some(format!(
        "{name} · {day} {} · {}",
        since.format("%H:%M"),
        open.consultation
    ))
}

/// The day that it is on the user's desk.
fn local_day(now: DateTime<Utc>) -> NaiveDate {
    now.with_timezone(&Local).date_naive()
}
