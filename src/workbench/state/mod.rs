//! What the window knows: on which screen it is, who has signed in, and the one dossier that is open.
//!
//! Only [`State::apply`] and [`State::happened`] change it, and they do so without a clock, a thread or a pixel: acts and
//! events go in, effects come out. Called by `App::logic`.

mod event;
mod keeping;
mod open_dossier;
mod route;
mod session;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, Utc};
use client::{ActError, CallError, SessionView, SourceAnswered};
use domain::Language;
use domain::catalogue::SourceId;
use domain::deliberation::{ConsultRequest, Decision, Function};
use domain::dossier::Dossier;
use domain::wire::{EndReason, Notice, Persona, SessionEnd, Training};
use uuid::Uuid;

pub use event::{Effect, Event, ReachError};
pub use keeping::{Act, Draft, Keeping, ReviewState, kept};
pub use open_dossier::{DossierTab, OpenDossier};
pub use route::{GateProgress, Overlay, Reach, Route, Trouble};
pub use session::{Ending, Session};

use crate::command::{Command, Zoom};
use crate::look::{Appearance, SystemLook, Theme};
use crate::preferences::{Preferences, PreferencesTrouble, TextSize};
use crate::widgets::grid::ColumnLayout;

/// When something happens: the clock is an argument.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// The time of day.
    pub utc: DateTime<Utc>,
    /// The same moment, for durations.
    pub instant: Instant,
}

/// What the window knows.
#[derive(Debug)]
pub struct State {
    /// What is on the screen.
    pub route: Route,
    /// Whether everybody is fictitious.
    pub training: bool,
    /// What a training server offers, once it is reached.
    pub offer: Option<Arc<Training>>,
    /// Who has signed in.
    pub session: Option<Session>,
    /// The language of the window.
    pub language: Language,
    /// The look that the user wants.
    pub appearance: Appearance,
    /// The look of the window: what is wanted, on what the desktop prefers.
    pub theme: Theme,
    /// How large everything is.
    pub text_size: TextSize,
    /// How the tables are laid out, by the path of their block.
    pub columns: BTreeMap<String, ColumnLayout>,
    /// What is wrong with the file of the preferences, until the user has taken note of it.
    pub preferences_trouble: Option<PreferencesTrouble>,
    /// What changed in the user's open cases since they last looked, or why it is not known.
    pub notices: Result<Vec<Notice>, CallError>,
    /// What stands on top of the screen.
    pub overlay: Option<Overlay>,
    /// Whether the last attempt to prolong the session came to nothing.
    pub not_prolonged: bool,
    /// What the desktop prefers.
    system: SystemLook,
    /// Counts the consultations of this sitting; what comes back carries it.
    attempt: u64,
    /// The exercise that waits for its user to be signed in.
    exercise: Option<String>,
    /// The exercise that the form is to be filled in with.
    prefill: Option<Persona>,
}

impl State {
    /// The state before anything has happened. The server is not yet being reached.
    pub fn new(preferences: Preferences, training: bool) -> Self {
        let Preferences {
            language,
            theme: appearance,
            text_size,
            columns,
        } = preferences;
        Self {
            route: Route::Connecting(Reach::Pending),
            training,
            offer: None,
            session: None,
            language,
            appearance,
            theme: appearance.theme(SystemLook::default()),
            text_size,
            columns,
            preferences_trouble: None,
            notices: Ok(Vec::new()),
            overlay: None,
            not_prolonged: false,
            system: SystemLook::default(),
            attempt: 0,
            exercise: None,
            prefill: None,
        }
    }

    /// The exercise that the form is to be filled in with, once.
    pub fn take_prefill(&mut self) -> Option<Persona> {
        self.prefill.take()
    }

    /// What of all this is kept between two starts.
    pub fn preferences(&self) -> Preferences {
        Preferences {
            language: self.language,
            theme: self.appearance,
            text_size: self.text_size,
            columns: self.columns.clone(),
        }
    }

    /// The desktop prefers this from now on.
    pub fn prefers(&mut self, system: SystemLook) {
        self.system = system;
        self.theme = self.appearance.theme(system);
    }

    /// Time has passed: a session that is over is left, with everything that was open in it.
    pub fn passed(&mut self, at: Moment) -> Vec<Effect> {
        if !self.session.as_ref().is_some_and(|session| session.is_over(at.utc)) {
            return Vec::new();
        }
        let effects = self.sign_out();
        if let Route::SignIn { trouble, .. } = &mut self.route {
            *trouble = Some(Trouble::SessionOver);
        }
        effects
    }

    /// Applies an act of the user.
    pub fn apply(&mut self, command: Command, at: Moment) -> Vec<Effect> {
        match command {
            Command::Connect => {
                self.route = Route::Connecting(Reach::Pending);
                vec![Effect::Connect]
            }
            Command::SignIn(user) => self.sign_in(user),
            Command::TakeExercise(id) => self.take_exercise(id),
            Command::SignOut => self.sign_out(),
            Command::PasteSsin => vec![Effect::ReadClipboard],
            Command::Consult(request) => self.consult(request),
            Command::CancelConsultation => match self.route {
                Route::Gate {
                    progress: GateProgress::Asking,
                    ..
                } => {
                    self.attempt += 1;
                    self.route = Route::Consult(None);
                    vec![Effect::End(EndReason::Cancelled)]
                }
                _ => Vec::new(),
            },
            Command::BackToForm => {
                if matches!(
                    self.route,
                    Route::Gate {
                        progress: GateProgress::Refused(_),
                        ..
                    }
                ) {
                    self.route = Route::Consult(None);
                }
                Vec::new()
            }
            Command::RetrySource(source) => self.retry(source, at),
            // How each of them then ends, the client tells as of every other.
            Command::StopWaiting => match &self.route {
                Route::Dossier(open) if !open.dossier.is_settled() => {
                    vec![Effect::StopWaiting { attempt: open.attempt }]
                }
                _ => Vec::new(),
            },
            Command::CloseDossier => match self.route {
                Route::Dossier(_) => {
                    self.attempt += 1;
                    self.route = Route::Closed;
                    vec![Effect::End(EndReason::Closed)]
                }
                _ => Vec::new(),
            },
            Command::NewConsultation => {
                if matches!(self.route, Route::Closed) {
                    self.route = Route::Consult(None);
                }
                Vec::new()
            }
            Command::OpenDirectory(deliberation) => {
                if !matches!(self.route, Route::Consult(_)) {
                    return Vec::new();
                }
                let keeping = Keeping::of(deliberation);
                let question = keeping.question();
                self.route = Route::Directory(Box::new(keeping));
                vec![Effect::Review(question)]
            }
            Command::ReviewDirectory(page) => self.review(page),
            Command::Register(draft) => self.keep(Effect::Register(draft)),
            Command::EndInscription { inscription, end } => self.keep(Effect::EndInscription { inscription, end }),
            Command::LeaveDirectory => {
                if matches!(self.route, Route::Directory(_)) {
                    self.route = Route::Consult(None);
                }
                Vec::new()
            }
            Command::Declare(deliberation) => self.declare(deliberation),
            Command::CloseCase { deliberation, case } => {
                if let Ok(notices) = &mut self.notices {
                    notices.retain(|notice| notice.deliberation != deliberation || notice.case != case);
                }
                vec![Effect::CloseCase { deliberation, case }]
            }
            Command::SetLanguage(language) => {
                self.language = language;
                Vec::new()
            }
            Command::SetTheme(appearance) => {
                self.appearance = appearance;
                self.theme = appearance.theme(self.system);
                Vec::new()
            }
            Command::Zoom(zoom) => {
                self.text_size = match zoom {
                    Zoom::Larger => self.text_size.larger().unwrap_or(self.text_size),
                    Zoom::Smaller => self.text_size.smaller().unwrap_or(self.text_size),
                    Zoom::Usual => TextSize::default(),
                };
                Vec::new()
            }
            Command::ArrangeColumns { block, layout } => {
                // Only what the user changed is kept.
                if layout.is_untouched() {
                    self.columns.remove(block.as_str());
                } else {
                    self.columns.insert(block.to_string(), layout);
                }
                Vec::new()
            }
            Command::Show(overlay) => {
                self.overlay = (self.overlay != Some(overlay)).then_some(overlay);
                Vec::new()
            }
            Command::CloseOverlay => {
                self.overlay = None;
                Vec::new()
            }
            Command::DismissTrouble => {
                self.preferences_trouble = None;
                Vec::new()
            }
            Command::StaySignedIn => match &mut self.session {
                Some(session) if !session.is_prolonging => {
                    session.is_prolonging = true;
                    vec![Effect::Prolong]
                }
                _ => Vec::new(),
            },
            Command::RetryFailed => {
                let failed: Vec<SourceId> = match &self.route {
                    Route::Dossier(open) => open.to_ask_again().cloned().collect(),
                    _ => Vec::new(),
                };
                failed.into_iter().flat_map(|source| self.retry(source, at)).collect()
            }
            // The dossier screen owns its page and its selection, egui where the keyboard is; `App::logic` hands these on.
            Command::OpenTab(_) | Command::SelectRow { .. } | Command::TurnPage(_) | Command::GoRound(_) => Vec::new(),
        }
    }

    /// Takes note of what happened elsewhere.
    pub fn happened(&mut self, event: Event, at: Moment) -> Vec<Effect> {
        if event.shows_a_session()
            && let Some(session) = &mut self.session
        {
            session.heard(at.utc);
        }
        match event {
            Event::Prolonged(result) => return self.prolonged(&result, at),
            Event::Connected { training, offer } => {
                self.training = training;
                self.offer = offer.map(Arc::new);
                self.route = Route::SignIn {
                    pending: None,
                    trouble: None,
                };
            }
            Event::NotConnected(error) => self.route = Route::Connecting(Reach::Failed(error)),
            Event::SignedIn { view, functions } => return self.signed_in(view, functions, at),
            Event::Notices(notices) => self.notices = notices,
            Event::CaseClosed(Err(error)) => {
                if let Route::Consult(trouble) = &mut self.route {
                    *trouble = Some(Trouble::Act(String::new(), error));
                }
                return vec![Effect::ReadNotices];
            }
            Event::Reviewed(review) => {
                if let Route::Directory(keeping) = &mut self.route {
                    keeping.review = match review {
                        Ok(review) => ReviewState::Here(review),
                        Err(error) => ReviewState::Failed(error),
                    };
                }
            }
            Event::Registered(result) => {
                return self.kept(result.map(Act::Registered));
            }
            Event::InscriptionEnded(result) => return self.kept(result.map(Act::Ended)),
            Event::Declared(result) => self.declared(result),
            Event::NotSignedIn(error) => {
                self.exercise = None;
                self.route = Route::SignIn {
                    pending: None,
                    trouble: Some(Trouble::Call(error)),
                };
            }
            Event::Opened {
                attempt,
                consultation,
                decision,
            } if attempt == self.attempt => {
                self.opened(consultation, decision, at);
            }
            Event::NotOpened { attempt, error } if attempt == self.attempt => return self.not_opened(error),
            Event::SourceEnded { attempt, answered } if attempt == self.attempt => self.source_ended(*answered),
            // The form is the screen's, and `App::logic` hands it on. The others are of an attempt that was cancelled or
            // closed: they concern nobody any more, and are dropped here. A case that was closed has left the list already.
            Event::Pasted(_)
            | Event::Opened { .. }
            | Event::NotOpened { .. }
            | Event::SourceEnded { .. }
            | Event::CaseClosed(Ok(())) => {}
        }
        Vec::new()
    }

    fn sign_in(&mut self, user: String) -> Vec<Effect> {
        match &mut self.route {
            Route::SignIn {
                pending: pending @ None,
                trouble,
            } => {
                *pending = Some(user.clone());
                *trouble = None;
                vec![Effect::SignIn(user)]
            }
            _ => Vec::new(),
        }
    }

    fn take_exercise(&mut self, id: String) -> Vec<Effect> {
        let persona = self
            .offer
            .as_ref()
            .and_then(|offer| offer.personas.iter().find(|persona| persona.id == id));
        let Some(persona) = persona.cloned() else {
            return Vec::new();
        };
        if !matches!(self.route, Route::SignIn { pending: None, .. } | Route::Consult(_)) {
            return Vec::new();
        }
        if self
            .session
            .as_ref()
            .is_some_and(|session| session.view.user == persona.user)
        {
            self.prefill = Some(persona);
            self.route = Route::Consult(None);
            return Vec::new();
        }
        let leaves = self.session.take().map(|_| Effect::SignOut);
        self.exercise = Some(id);
        self.route = Route::SignIn {
            pending: Some(persona.user.clone()),
            trouble: None,
        };
        leaves.into_iter().chain([Effect::SignIn(persona.user)]).collect()
    }

    fn signed_in(&mut self, view: SessionView, functions: Vec<Function>, at: Moment) -> Vec<Effect> {
        if !matches!(self.route, Route::SignIn { pending: Some(_), .. }) {
            return Vec::new();
        }
        self.session = Some(Session::begin(view, functions, at.utc));
        self.not_prolonged = false;
        self.route = Route::Consult(None);
        if let Some(id) = self.exercise.take() {
            let personas = self.offer.iter().flat_map(|offer| &offer.personas);
            self.prefill = personas.into_iter().find(|persona| persona.id == id).cloned();
        }
        vec![Effect::ReadNotices]
    }

    fn prolonged(&mut self, result: &Result<SessionEnd, CallError>, at: Moment) -> Vec<Effect> {
        let Some(session) = &mut self.session else {
            return Vec::new();
        };
        session.is_prolonging = false;
        self.not_prolonged = result.is_err();
        match result {
            // By how long it lasts and not by the clock, because the two clocks may differ.
            Ok(end) => session.ends = session.ends.max(at.utc + (end.ends - end.now)),
            Err(CallError::SessionEnded) => {
                session.ends = at.utc;
                return self.passed(at);
            }
            Err(_) => {}
        }
        Vec::new()
    }

    fn review(&mut self, page: u32) -> Vec<Effect> {
        let Route::Directory(keeping) = &mut self.route else {
            return Vec::new();
        };
        keeping.page = page;
        keeping.review = ReviewState::Awaited;
        vec![Effect::Review(keeping.question())]
    }

    /// An act in the directory, one at a time.
    fn keep(&mut self, act: Effect) -> Vec<Effect> {
        match &mut self.route {
            Route::Directory(keeping) if !matches!(keeping.act, Act::Awaited) => {
                keeping.act = Act::Awaited;
                vec![act]
            }
            _ => Vec::new(),
        }
    }

    /// How an act in the directory ended; after one that was done, the list is asked for again.
    fn kept(&mut self, result: Result<Act, ActError>) -> Vec<Effect> {
        let Route::Directory(keeping) = &mut self.route else {
            return Vec::new();
        };
        match result {
            Ok(act) => {
                keeping.act = act;
                vec![Effect::Review(keeping.question())]
            }
            Err(error) => {
                keeping.act = Act::Failed(error);
                Vec::new()
            }
        }
    }

    fn declare(&mut self, deliberation: String) -> Vec<Effect> {
        let Route::Gate { progress, .. } = &mut self.route else {
            return Vec::new();
        };
        let GateProgress::Refused(decision) = progress else {
            return Vec::new();
        };
        *progress = GateProgress::Declaring(decision.clone());
        vec![Effect::Declare(deliberation)]
    }

    fn declared(&mut self, result: Result<Vec<Function>, ActError>) {
        let Route::Gate {
            request,
            progress: GateProgress::Declaring(_),
        } = &self.route
        else {
            return;
        };
        let trouble = match result {
            Ok(functions) => {
                if let Some(session) = &mut self.session {
                    session.functions = functions;
                }
                Trouble::Declared
            }
            Err(error) => Trouble::Act(request.deliberation.clone(), error),
        };
        self.route = Route::Consult(Some(trouble));
    }

    fn sign_out(&mut self) -> Vec<Effect> {
        if self.session.take().is_none() {
            return Vec::new();
        }
        self.notices = Ok(Vec::new());
        self.overlay = None;
        self.attempt += 1;
        let had_consultation = matches!(self.route, Route::Gate { .. } | Route::Dossier(_));
        self.route = Route::SignIn {
            pending: None,
            trouble: Some(Trouble::SignedOut),
        };
        let ends = had_consultation.then_some(Effect::End(EndReason::SignedOut));
        ends.into_iter().chain([Effect::SignOut]).collect()
    }

    fn consult(&mut self, request: ConsultRequest) -> Vec<Effect> {
        // From the dossier, a person is consulted anew under the number that replaces the one that was asked for.
        let ends = match self.route {
            Route::Consult(_) => None,
            Route::Dossier(_) => Some(Effect::End(EndReason::Closed)),
            _ => return Vec::new(),
        };
        self.attempt += 1;
        self.route = Route::Gate {
            request: request.clone(),
            progress: GateProgress::Asking,
        };
        ends.into_iter()
            .chain([Effect::Consult {
                attempt: self.attempt,
                request,
            }])
            .collect()
    }

    fn opened(&mut self, consultation: Uuid, decision: Decision, at: Moment) {
        let Route::Gate {
            request,
            progress: GateProgress::Asking,
        } = &self.route
        else {
            return;
        };
        let Some(scope) = decision.scope.clone() else { return };
        self.route = Route::Dossier(Box::new(OpenDossier {
            request: request.clone(),
            consultation,
            scope,
            decision,
            dossier: Dossier::awaiting(request.sources.iter().cloned()),
            took: std::collections::BTreeMap::new(),
            receipts: std::collections::BTreeMap::new(),
            since: std::collections::BTreeMap::new(),
            attempt: self.attempt,
            opened: at.utc,
            awaited_since: request.sources.iter().map(|id| (id.clone(), at.instant)).collect(),
        }));
    }

    fn not_opened(&mut self, error: CallError) -> Vec<Effect> {
        let Route::Gate { request, .. } = &self.route else {
            return Vec::new();
        };
        match error {
            CallError::Refused(decision) => {
                self.route = Route::Gate {
                    request: request.clone(),
                    progress: GateProgress::Refused(*decision),
                };
                Vec::new()
            }
            CallError::SessionEnded => {
                self.session = None;
                self.route = Route::SignIn {
                    pending: None,
                    trouble: Some(Trouble::Call(CallError::SessionEnded)),
                };
                vec![Effect::SignOut]
            }
            other => {
                self.route = Route::Consult(Some(Trouble::Call(other)));
                Vec::new()
            }
        }
    }

    fn source_ended(&mut self, answered: SourceAnswered) {
        let Route::Dossier(open) = &mut self.route else { return };
        let SourceAnswered {
            source,
            end,
            took,
            since,
            receipt,
        } = answered;
        open.took.insert(source.clone(), took);
        match since {
            Some(since) => open.since.insert(source.clone(), since),
            None => open.since.remove(&source),
        };
        if let Some(receipt) = receipt {
            open.receipts.insert(source.clone(), receipt.sequence());
        }
        open.dossier.end(source, end);
    }

    fn retry(&mut self, source: SourceId, at: Moment) -> Vec<Effect> {
        let Route::Dossier(open) = &mut self.route else {
            return Vec::new();
        };
        open.dossier.await_again(source.clone());
        open.took.remove(&source);
        open.awaited_since.insert(source.clone(), at.instant);
        vec![Effect::Fetch {
            attempt: open.attempt,
            source,
        }]
    }
}

#[cfg(test)]
mod tests;
