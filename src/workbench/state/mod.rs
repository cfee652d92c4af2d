//! What the window knows: on which screen it is, who has signed in, and the one dossier that is open.
//!
//! Only [`State::apply`] and [`State::happened`] change it, and they do so without a clock, a thread or a pixel: acts and
//! events go in, effects come out. Called by `App::logic`.

mod event;
mod keeping;
mod open_dossier;
mod route;

use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, Utc};
use client::{ActError, CallError, SessionView, SourceAnswered};
use domain::Language;
use domain::catalogue::SourceId;
use domain::deliberation::{ConsultRequest, Decision, Function};
use domain::dossier::Dossier;
use domain::wire::{EndReason, Notice, Persona, Training};
use uuid::Uuid;

pub use event::{Effect, Event, ReachError};
pub use keeping::{Act, Draft, Keeping, ReviewState, kept};
pub use open_dossier::{DossierTab, OpenDossier};
pub use route::{GateProgress, Reach, Route, Trouble};

use crate::command::Command;
use crate::look::Theme;

/// When something happens: the clock is an argument.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// The time of day.
    pub utc: DateTime<Utc>,
    /// The same moment, for durations.
    pub instant: Instant,
}

/// Somebody who has signed in.
#[derive(Clone, Debug)]
pub struct Session {
    /// Who, and until when.
    pub view: SessionView,
    /// What they may be under the deliberations, also what has ended or not begun.
    pub functions: Vec<Function>,
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
    /// The look of the window.
    pub theme: Theme,
    /// What changed in the user's open cases since they last looked, or why it is not known.
    pub notices: Result<Vec<Notice>, CallError>,
    /// Whether the keys of the screen are shown.
    pub keys_shown: bool,
    /// Counts the consultations of this sitting; what comes back carries it.
    attempt: u64,
    /// The exercise that waits for its user to be signed in.
    exercise: Option<String>,
    /// The exercise that the form is to be filled in with.
    prefill: Option<Persona>,
}

impl State {
    /// The state before anything has happened. The server is not yet being reached.
    pub fn new(language: Language, theme: Theme, training: bool) -> Self {
        Self {
            route: Route::Connecting(Reach::Pending),
            training,
            offer: None,
            session: None,
            language,
            theme,
            notices: Ok(Vec::new()),
            keys_shown: false,
            attempt: 0,
            exercise: None,
            prefill: None,
        }
    }

    /// The exercise that the form is to be filled in with, once.
    pub fn take_prefill(&mut self) -> Option<Persona> {
        self.prefill.take()
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
            Command::SetTheme(theme) => {
                self.theme = theme;
                Vec::new()
            }
            Command::ToggleKeys => {
                self.keys_shown = !self.keys_shown;
                Vec::new()
            }
            // The dossier screen owns its page and its selection; `App::logic` hands these on.
            Command::OpenTab(_) | Command::SelectRow { .. } => Vec::new(),
        }
    }

    /// Takes note of what happened elsewhere.
    pub fn happened(&mut self, event: Event, at: Moment) -> Vec<Effect> {
        match event {
            Event::Connected { training, offer } => {
                self.training = training;
                self.offer = offer.map(Arc::new);
                self.route = Route::SignIn {
                    pending: None,
                    trouble: None,
                };
            }
            Event::NotConnected(error) => self.route = Route::Connecting(Reach::Failed(error)),
            Event::SignedIn { view, functions } => return self.signed_in(view, functions),
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

    fn signed_in(&mut self, view: SessionView, functions: Vec<Function>) -> Vec<Effect> {
        if !matches!(self.route, Route::SignIn { pending: Some(_), .. }) {
            return Vec::new();
        }
        self.session = Some(Session { view, functions });
        self.route = Route::Consult(None);
        if let Some(id) = self.exercise.take() {
            let personas = self.offer.iter().flat_map(|offer| &offer.personas);
            self.prefill = personas.into_iter().find(|persona| persona.id == id).cloned();
        }
        vec![Effect::ReadNotices]
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
