//! The bridge between the window and the way to the server: effects go in, events come out.
//!
//! Behind it an asynchronous runtime works on its own threads, so that no call ever holds up a frame. Both channels are
//! bounded. Each event asks for exactly one repaint. Dropping the bridge ends an open consultation, tells the server, and
//! withdraws everything else. `App::logic` is its only user.

mod carrier;
#[cfg(feature = "training")]
mod training;

use std::sync::Arc;
use std::time::Duration;

use client::Endpoint;
use domain::Knowledge;
use tokio::runtime::Runtime;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use crate::state::{Effect, Event};

#[cfg(feature = "training")]
pub use training::TrainingOptions;

/// How many effects or events can wait. A user makes a few a second, a dossier a dozen at once.
const WAITING: usize = 64;

/// How long the end of the program waits for the server to be told.
const FAREWELL: Duration = Duration::from_millis(800);

/// How the server is reached.
#[derive(Clone, Debug)]
pub enum Way {
    /// This server.
    Server(Endpoint),
    /// A training server that is started inside this program.
    #[cfg(feature = "training")]
    Training(TrainingOptions),
}

/// Asks for a repaint; called from other threads.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// The bridge.
pub struct Bridge {
    effects: Option<mpsc::Sender<Effect>>,
    events: mpsc::Receiver<Event>,
    works: Option<(Runtime, JoinHandle<()>)>,
}

/// The far end of a bridge without a runtime: a test plays the server.
pub struct FarEnd {
    /// What the window asked for.
    pub effects: mpsc::Receiver<Effect>,
    /// What the window is told.
    pub events: mpsc::Sender<Event>,
}

impl Bridge {
    /// A bridge to this server. Nothing is reached before [`Effect::Connect`].
    pub fn open(way: Way, knowledge: Arc<Knowledge>, wake: Wake) -> std::io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .max_blocking_threads(8)
            .thread_name("inzage-way")
            .enable_all()
            .build()?;
        let (effects, asked) = mpsc::channel(WAITING);
        let (tell, events) = mpsc::channel(WAITING);
        let out = carrier::Out::new(tell, wake);
        let work = runtime.spawn(carrier::carry(way, knowledge, asked, out));
        Ok(Self {
            effects: Some(effects),
            events,
            works: Some((runtime, work)),
        })
    }

    /// A bridge whose far end the caller holds.
    pub fn detached() -> (Self, FarEnd) {
        let (effects, asked) = mpsc::channel(WAITING);
        let (tell, events) = mpsc::channel(WAITING);
        (
            Self {
                effects: Some(effects),
                events,
                works: None,
            },
            FarEnd {
                effects: asked,
                events: tell,
            },
        )
    }

    /// Hands over something to be done.
    pub fn send(&self, effect: Effect) {
        let name = format!("{effect:?}");
        if self
            .effects
            .as_ref()
            .is_some_and(|effects| effects.try_send(effect).is_err())
        {
            tracing::error!(effect = name, "the way to the server does not take it");
        }
    }

    /// The next thing that happened, if something did.
    pub fn next_event(&mut self) -> Option<Event> {
        self.events.try_recv().ok()
    }
}

impl Drop for Bridge {
    fn drop(&mut self) {
        // Without effects to come, the carrier ends what is open and returns; what has not returned by then is cut off.
        self.effects = None;
        self.events.close();
        if let Some((runtime, work)) = self.works.take() {
            let _: Result<_, _> = runtime.block_on(async { tokio::time::timeout(FAREWELL, work).await });
            runtime.shutdown_background();
        }
    }
}
