//! Carries effects to the server and brings back what happened, one conversation at a time.
//!
//! It holds what the window must not see: the connection, the session and the open consultation.

use std::sync::{Arc, OnceLock};

use chrono::{DateTime, Utc};
use client::{CallError, Connection, Deadlines, OpenConsultation, SignedIn};
use domain::Knowledge;
use domain::wire::{EndReason, Registration};
use tokio::sync::mpsc;
use tokio::task::{AbortHandle, JoinSet};
use uuid::Uuid;

use super::{Wake, Way};
use crate::guards::paste::{self, PasteError};
use crate::state::{Effect, Event, ReachError};

/// Tells the window what happened.
#[derive(Clone)]
pub(super) struct Out {
    tell: mpsc::Sender<Event>,
    wake: Wake,
}

impl Out {
    pub(super) fn new(tell: mpsc::Sender<Event>, wake: Wake) -> Self {
        Self { tell, wake }
    }

    async fn send(&self, event: Event) {
        if self.tell.send(event).await.is_ok() {
            (self.wake)();
        }
    }
}

/// The consultation that is being opened or is open.
struct Current {
    attempt: u64,
    /// Set as soon as the gate has let through.
    open: Arc<OnceLock<OpenConsultation>>,
    task: AbortHandle,
}

struct Carrier {
    way: Way,
    knowledge: Arc<Knowledge>,
    out: Out,
    connection: Option<Connection>,
    signed_in: Option<SignedIn>,
    current: Option<Current>,
    tasks: JoinSet<()>,
    /// What tells the server that something has ended; the end of the program waits for these.
    farewells: JoinSet<()>,
    #[cfg(feature = "training")]
    embedded: Option<super::training::Embedded>,
}

/// Works until no effect can come any more, then ends what is open.
pub(super) async fn carry(way: Way, knowledge: Arc<Knowledge>, mut asked: mpsc::Receiver<Effect>, out: Out) {
    let mut carrier = Carrier {
        way,
        knowledge,
        out,
        connection: None,
        signed_in: None,
        current: None,
        tasks: JoinSet::new(),
        farewells: JoinSet::new(),
        #[cfg(feature = "training")]
        embedded: None,
    };
    while let Some(effect) = asked.recv().await {
        carrier.perform(effect).await;
    }
    carrier.end(EndReason::Stopped);
    carrier.sign_out();
    while carrier.farewells.join_next().await.is_some() {}
}

impl Carrier {
    async fn perform(&mut self, effect: Effect) {
        // Finished tasks are let go of here; there are only ever a few.
        while self.tasks.try_join_next().is_some() || self.farewells.try_join_next().is_some() {}
        match effect {
            Effect::Connect => {
                let event = self.connect().await.unwrap_or_else(Event::NotConnected);
                self.out.send(event).await;
            }
            Effect::SignIn(user) => {
                let event = self.sign_in(&user).await.unwrap_or_else(Event::NotSignedIn);
                self.out.send(event).await;
            }
            Effect::SignOut => self.sign_out(),
            Effect::ReadClipboard => {
                let out = self.out.clone();
                self.tasks.spawn(async move {
                    let read = tokio::task::spawn_blocking(paste::read_clipboard).await;
                    out.send(Event::Pasted(read.unwrap_or(Err(PasteError::Unreadable))))
                        .await;
                });
            }
            Effect::Consult { attempt, request } => {
                self.end(EndReason::Cancelled);
                let Some(signed_in) = self.signed_in.clone() else {
                    self.out
                        .send(Event::NotOpened {
                            attempt,
                            error: CallError::SessionEnded,
                        })
                        .await;
                    return;
                };
                let open = Arc::new(OnceLock::new());
                let task = self.tasks.spawn(consult(
                    signed_in,
                    attempt,
                    request,
                    Arc::clone(&open),
                    self.out.clone(),
                ));
                self.current = Some(Current { attempt, open, task });
            }
            Effect::Fetch { attempt, source } => {
                let current = self.current.as_ref().filter(|current| current.attempt == attempt);
                let Some(open) = current.and_then(|current| current.open.get()).cloned() else {
                    return;
                };
                let out = self.out.clone();
                self.tasks.spawn(async move {
                    let answered = Box::new(open.fetch(source, Deadlines::default().source).await);
                    out.send(Event::SourceEnded { attempt, answered }).await;
                });
            }
            Effect::StopWaiting { attempt } => {
                let current = self.current.as_ref().filter(|current| current.attempt == attempt);
                if let Some(open) = current.and_then(|current| current.open.get()) {
                    open.stop_waiting();
                }
            }
            Effect::End(reason) => self.end(reason),
            Effect::ReadNotices => self.act(|signed_in| async move {
                let notices = signed_in.notices().await;
                Event::Notices(notices.map(|notices| notices.notices))
            }),
            Effect::CloseCase { deliberation, case } => {
                self.act(
                    move |signed_in| async move { Event::CaseClosed(signed_in.close_case(&deliberation, case).await) },
                );
            }
            Effect::Review(question) => {
                self.act(
                    move |signed_in| async move { Event::Reviewed(signed_in.review(&question).await.map(Box::new)) },
                );
            }
            Effect::Register(draft) => self.act(move |signed_in| async move {
                let registration = Registration {
                    id: Uuid::now_v7(),
                    deliberation: draft.deliberation,
                    ssin: draft.ssin,
                    quality: draft.quality,
                    begin: draft.begin,
                    end: draft.end,
                };
                Event::Registered(signed_in.register(&registration).await.map(Box::new))
            }),
            Effect::EndInscription { inscription, end } => self.act(move |signed_in| async move {
                Event::InscriptionEnded(signed_in.end_inscription(inscription, end).await.map(Box::new))
            }),
            Effect::Prolong => self.act(|signed_in| async move { Event::Prolonged(signed_in.prolong().await) }),
            Effect::Declare(deliberation) => self.act(move |signed_in| async move {
                let rights = signed_in.declare(&deliberation).await;
                Event::Declared(rights.map(|rights| rights.functions))
            }),
        }
    }

    /// Does something as the user who has signed in, and tells how it ended; nothing when nobody has.
    fn act<F>(&mut self, act: impl FnOnce(SignedIn) -> F)
    where
        F: Future<Output = Event> + Send + 'static,
    {
        let Some(signed_in) = self.signed_in.clone() else {
            return;
        };
        let (out, done) = (self.out.clone(), act(signed_in));
        self.tasks.spawn(async move { out.send(done.await).await });
    }

    async fn connect(&mut self) -> Result<Event, ReachError> {
        let endpoint = match &self.way {
            Way::Server(endpoint) => endpoint.clone(),
            #[cfg(feature = "training")]
            Way::Training(options) => {
                let embedded = match self.embedded.take() {
                    Some(running) => running,
                    None => super::training::start(options.clone()).await?,
                };
                self.embedded.insert(embedded).endpoint(&options.knowledge)
            }
        };
        let (connection, service) = Connection::open(endpoint, Arc::clone(&self.knowledge), now())
            .await
            .map_err(ReachError::Connect)?;
        let offer = if service.training {
            Some(connection.training().await.map_err(ReachError::Offer)?)
        } else {
            None
        };
        self.connection = Some(connection);
        Ok(Event::Connected {
            training: service.training,
            offer,
        })
    }

    async fn sign_in(&mut self, user: &str) -> Result<Event, CallError> {
        let connection = self.connection.as_ref().ok_or(CallError::Unreachable)?;
        let signed_in = connection.sign_in(user).await?;
        let functions = signed_in.rights().await?.functions;
        let view = signed_in.session().clone();
        self.signed_in = Some(signed_in);
        Ok(Event::SignedIn { view, functions })
    }

    fn sign_out(&mut self) {
        if let Some(signed_in) = self.signed_in.take() {
            self.farewells.spawn(signed_in.sign_out());
        }
    }

    /// Ends the consultation, however far it is: what is open is told to the server, what is being opened is withdrawn.
    fn end(&mut self, reason: EndReason) {
        let Some(current) = self.current.take() else { return };
        match current.open.get().cloned() {
            Some(open) => {
                self.farewells.spawn(async move { open.end(reason).await });
            }
            None => current.task.abort(),
        }
    }
}

/// Asks the gate and, when it lets through, all sources at once.
async fn consult(
    signed_in: SignedIn,
    attempt: u64,
    request: domain::deliberation::ConsultRequest,
    slot: Arc<OnceLock<OpenConsultation>>,
    out: Out,
) {
    let open = match signed_in.open(Uuid::now_v7(), request).await {
        Ok(open) => open,
        Err(error) => return out.send(Event::NotOpened { attempt, error }).await,
    };
    // Only this task sets it, once.
    let _: Result<_, _> = slot.set(open.clone());
    let decision = open.decision().clone();
    out.send(Event::Opened {
        attempt,
        consultation: open.id(),
        decision,
    })
    .await;
    let (tell, mut answers) = mpsc::channel(8);
    let fetching = open.fetch_all(Deadlines::default(), tell);
    let telling = async {
        while let Some(answered) = answers.recv().await {
            let answered = Box::new(answered);
            out.send(Event::SourceEnded { attempt, answered }).await;
        }
    };
    tokio::join!(fetching, telling);
}

#[expect(
    clippy::disallowed_methods,
    reason = "the edge of the program: the clock is held against the server's here"
)]
fn now() -> DateTime<Utc> {
    Utc::now()
}
