//! The app: `logic` applies commands and events and hands on the effects, `ui` draws the route and changes nothing.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, Local, NaiveDate, Utc};
use domain::Knowledge;

use crate::bridge::Bridge;
use crate::command::Command;
use crate::command::list::{Given, Screen};
use crate::cx::Cx;
use crate::focus::{FocusKeeper, Region};
use crate::guards::{NoExit, watermark};
use crate::look::{Appearance, Desktop, SystemLook, Tokens, apply};
use crate::preferences::{Keeper, Preferences, PreferencesTrouble};
use crate::screens::consult::{ConsultScreen, ConsultView};
use crate::screens::directory::DirectoryScreen;
use crate::screens::dossier::DossierScreen;
use crate::screens::overlay::OverlayScreen;
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
    /// How the window speaks and looks to begin with.
    pub preferences: Preferences,
    /// What is wrong with the file that they come from.
    pub preferences_trouble: Option<PreferencesTrouble>,
    /// What keeps them; none keeps nothing.
    pub keeper: Option<Keeper>,
    /// What tells what the desktop prefers beside light and dark.
    pub desktop: Option<Desktop>,
    /// Whether it is known from the start that everybody is fictitious.
    pub training: bool,
    /// Whether a dossier stands under a watermark.
    pub has_watermark: bool,
    /// What has to be done once before anything about a person can arrive: when the first user signs in. Not earlier, because
    /// the desktop's portals, which tell light and dark, answer no process that nobody may look into.
    pub before_data: Option<fn()>,
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
    overlay: OverlayScreen,
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
    keeper: Option<Keeper>,
    /// The preferences as they were when they were last looked at.
    in_force: Preferences,
    desktop: Option<Desktop>,
    /// What it told last.
    told: SystemLook,
    /// What it prefers, from all who tell.
    system: SystemLook,
    focus: FocusKeeper,
    commands: RefCell<Vec<Command>>,
    has_watermark: bool,
    before_data: Option<fn()>,
    clock: Clock,
    started: Instant,
    has_drawn: bool,
}

impl App {
    /// An app that has drawn nothing and reached nothing yet.
    pub fn new(ctx: &egui::Context, setup: Setup, bridge: Bridge) -> Result<Self, WordsError> {
        let words = setup.locales.words(setup.preferences.language)?;
        let mut state = State::new(setup.preferences.clone(), setup.training);
        state.preferences_trouble = setup.preferences_trouble;
        apply::install_fonts(ctx);
        look(ctx, &state);
        ctx.set_zoom_factor(state.text_size.factor());
        ctx.options_mut(|options| {
            // Both are commands of the list, or nothing.
            options.quit_shortcuts.clear();
            options.zoom_with_keyboard = false;
        });
        ctx.add_plugin(NoExit);
        Ok(Self {
            tokens: Tokens::of(state.theme),
            state,
            screens: Screens::default(),
            knowledge: setup.knowledge,
            locales: setup.locales,
            words,
            bridge,
            keeper: setup.keeper,
            in_force: setup.preferences,
            desktop: setup.desktop,
            told: SystemLook::default(),
            system: SystemLook::default(),
            focus: FocusKeeper::default(),
            commands: RefCell::default(),
            has_watermark: setup.has_watermark,
            before_data: setup.before_data,
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
            Command::TurnPage(turn) => {
                if let Some(open) = self.state.route.dossier() {
                    self.screens.dossier.turn_page(&open.tabs(&self.knowledge), *turn);
                }
            }
            Command::GoRound(turn) => self.focus.go_round(*turn),
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
            if matches!(effect, Effect::SignIn(_))
                && let Some(prepare) = self.before_data.take()
            {
                prepare();
            }
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
        let before = std::mem::replace(&mut self.in_force, self.state.preferences());
        if self.state.theme != self.tokens.theme || before.theme != self.in_force.theme {
            self.tokens = Tokens::of(self.state.theme);
            look(ctx, &self.state);
        }
        if before.text_size != self.in_force.text_size {
            ctx.set_zoom_factor(self.state.text_size.factor());
        }
        if let Some(keeper) = &mut self.keeper {
            keeper.follow(&before, &self.in_force);
        }
        if let Some(persona) = self.state.take_prefill()
            && let Some(deliberation) = self.knowledge.deliberation(&persona.deliberation)
        {
            let application = self.words.date(persona.application);
            self.screens.consult.fill_in(&persona, deliberation, application);
        }
    }

    /// Hears what the desktop prefers, and what became of the preferences.
    fn hear(&mut self, ctx: &egui::Context) {
        let mut heard = self.system;
        if let Some(look) = self.desktop.as_ref().and_then(Desktop::news) {
            self.told = look;
        }
        heard.contrast = self.told.contrast;
        // On Linux the window system does not say it, but the desktop's portal does.
        heard.dark = ctx
            .system_theme()
            .map(|theme| theme == egui::Theme::Dark)
            .or(self.told.dark);
        if heard != self.system {
            self.system = heard;
            self.state.prefers(heard);
            self.settle(ctx, false, Vec::new());
        }
        if let Some(trouble) = self.keeper.as_ref().and_then(Keeper::trouble) {
            self.state.preferences_trouble = Some(trouble);
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
        self.hear(ctx);
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
        let now = (self.clock)();
        let had_dossier = self.state.route.dossier().is_some();
        let effects = self.state.passed(now);
        if !effects.is_empty() {
            self.settle(ctx, had_dossier, effects);
        }
        if let Some(session) = &self.state.session
            && let Ok(still) = session.still(now.utc).to_std()
        {
            // The one thing that time alone changes; until then the window rests.
            ctx.request_repaint_after(still);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let today = self.today();
        let now = (self.clock)().utc;
        let Self {
            state,
            screens,
            knowledge,
            words,
            tokens,
            commands,
            focus,
            has_watermark,
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
        )
        .with_columns(&state.columns);
        let pages = match &state.route {
            Route::Dossier(open) => DossierScreen::page_names(&cx, open),
            _ => Vec::new(),
        };
        let given = Given {
            state,
            knowledge,
            today,
            pages: &pages,
        };
        frame::read_keys(ui, &cx, &given);
        frame::ui(ui, &cx, &given, now);
        let page = egui::CentralPanel::default().frame(egui::Frame::new().fill(tokens.background));
        let shown = page.show(ui, |ui| match &state.route {
            Route::Connecting(reach) => connecting::ui(ui, &cx, &given, reach),
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
            Route::Gate { request, progress } => gate::ui(ui, &cx, &given, request, progress),
            Route::Dossier(open) => screens.dossier.ui(ui, &cx, open),
            Route::Closed => closed::ui(ui, &cx, &given),
            Route::Directory(keeping) => screens.directory.ui(ui, &cx, keeping),
        });
        if *has_watermark && let Some(words) = watermark_words(state, words) {
            watermark::paint(ui.ctx(), tokens, &words);
        }
        crate::focus::mark(ui, Region::Page, shown.response.rect);
        screens.overlay.ui(ui, &cx, &given);
        focus.after_pass(ui.ctx(), Screen::of(&state.route), state.overlay.is_some());
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
    let (day, time) = (words.date(since.date_naive()), words.time(since.time()));
    Some(format!("{name} · {day} {time} · {}", open.consultation))
}

/// Makes the window look as the state says.
fn look(ctx: &egui::Context, state: &State) {
    apply::apply(ctx, state.theme);
    if state.appearance == Appearance::System {
        apply::leave_to_system(ctx);
    }
}

/// The day that it is on the user's desk.
fn local_day(now: DateTime<Utc>) -> NaiveDate {
    now.with_timezone(&Local).date_naive()
}
