//! What the state asks of the world, and what the world tells it. Printing either shows names only.

use std::fmt;

use chrono::NaiveDate;
use client::{ActError, CallError, ConnectError, SessionView, SourceAnswered};
use domain::catalogue::SourceId;
use domain::deliberation::{CaseReference, ConsultRequest, Decision, Function};
use domain::dossier::SourceEnd;
use domain::wire::{DirectoryEntry, EndReason, Notice, Registered, Review, ReviewRequest, SessionEnd, Training};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::Draft;
use crate::guards::paste::PasteError;

/// Something to be done elsewhere.
#[derive(Clone, PartialEq)]
pub enum Effect {
    /// Reach the server.
    Connect,
    /// Sign in as this user.
    SignIn(String),
    /// End the session.
    SignOut,
    /// Read the number in the system's clipboard.
    ReadClipboard,
    /// Ask the gate and, when it lets through, all sources.
    Consult {
        /// Comes back with everything that follows from it.
        attempt: u64,
        /// What is asked.
        request: ConsultRequest,
    },
    /// Ask one source again.
    Fetch {
        /// The attempt that it belongs to.
        attempt: u64,
        /// Which source.
        source: SourceId,
    },
    /// Wait no longer for the sources that have not answered.
    StopWaiting {
        /// The attempt that they belong to.
        attempt: u64,
    },
    /// End the consultation, however far it is.
    End(EndReason),
    /// Ask what changed in the user's open cases.
    ReadNotices,
    /// Follow a case no longer.
    CloseCase {
        /// Under which deliberation.
        deliberation: String,
        /// Which case.
        case: CaseReference,
    },
    /// Ask for the organisation's own inscriptions.
    Review(ReviewRequest),
    /// Register an inscription.
    Register(Draft),
    /// End an inscription.
    EndInscription {
        /// Which one.
        inscription: Uuid,
        /// Its last day.
        end: NaiveDate,
    },
    /// Make the declaration of honour that this deliberation demands.
    Declare(String),
    /// Ask the server to let the session last longer.
    Prolong,
}

impl fmt::Debug for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Connect => "Connect",
            Self::SignIn(_) => "SignIn",
            Self::SignOut => "SignOut",
            Self::ReadClipboard => "ReadClipboard",
            Self::Consult { .. } => "Consult",
            Self::Fetch { .. } => "Fetch",
            Self::StopWaiting { .. } => "StopWaiting",
            Self::End(_) => "End",
            Self::ReadNotices => "ReadNotices",
            Self::CloseCase { .. } => "CloseCase",
            Self::Review(_) => "Review",
            Self::Register(_) => "Register",
            Self::EndInscription { .. } => "EndInscription",
            Self::Declare(_) => "Declare",
            Self::Prolong => "Prolong",
        })
    }
}

/// Something that happened elsewhere.
pub enum Event {
    /// The server is reached.
    Connected {
        /// Whether it serves fictitious people only.
        training: bool,
        /// What it then offers.
        offer: Option<Training>,
    },
    /// The server is not reached.
    NotConnected(ReachError),
    /// Somebody has signed in.
    SignedIn {
        /// Who.
        view: SessionView,
        /// What they may be.
        functions: Vec<Function>,
    },
    /// Nobody has.
    NotSignedIn(CallError),
    /// The clipboard was read.
    Pasted(Result<Zeroizing<String>, PasteError>),
    /// The gate let through.
    Opened {
        /// The attempt that was made.
        attempt: u64,
        /// The consultation's id.
        consultation: Uuid,
        /// Every step, and the scope.
        decision: Decision,
    },
    /// The gate refused, or could not be asked.
    NotOpened {
        /// The attempt that was made.
        attempt: u64,
        /// Why.
        error: CallError,
    },
    /// A source has ended.
    SourceEnded {
        /// The attempt that it belongs to.
        attempt: u64,
        /// How it ended.
        answered: Box<SourceAnswered>,
    },
    /// What changed in the user's open cases, or why it is not known.
    Notices(Result<Vec<Notice>, CallError>),
    /// A case is followed no longer, or still.
    CaseClosed(Result<(), ActError>),
    /// The organisation's own inscriptions.
    Reviewed(Result<Box<Review>, ActError>),
    /// An inscription was registered, or not.
    Registered(Result<Box<Registered>, ActError>),
    /// An inscription was ended, or not.
    InscriptionEnded(Result<Box<DirectoryEntry>, ActError>),
    /// The declaration of honour was made, or not; with the user's functions as they are now.
    Declared(Result<Vec<Function>, ActError>),
    /// The session lasts longer, or not.
    Prolonged(Result<SessionEnd, CallError>),
}

impl Event {
    /// Whether it is an answer that the server gave to somebody with a session: it then counts the time anew.
    pub fn shows_a_session(&self) -> bool {
        match self {
            Self::Opened { .. } => true,
            Self::NotOpened { error, .. } => matches!(error, CallError::Refused(_)),
            Self::SourceEnded { answered, .. } => !matches!(answered.end, SourceEnd::Unavailable(_)),
            Self::Notices(result) => result.is_ok(),
            Self::CaseClosed(result) => result.is_ok(),
            Self::Reviewed(result) => result.is_ok(),
            Self::Registered(result) => result.is_ok(),
            Self::InscriptionEnded(result) => result.is_ok(),
            Self::Declared(result) => result.is_ok(),
            Self::Connected { .. }
            | Self::NotConnected(_)
            | Self::SignedIn { .. }
            | Self::NotSignedIn(_)
            | Self::Pasted(_)
            | Self::Prolonged(_) => false,
        }
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Connected { .. } => "Connected",
            Self::NotConnected(_) => "NotConnected",
            Self::SignedIn { .. } => "SignedIn",
            Self::NotSignedIn(_) => "NotSignedIn",
            Self::Pasted(_) => "Pasted",
            Self::Opened { .. } => "Opened",
            Self::NotOpened { .. } => "NotOpened",
            Self::SourceEnded { .. } => "SourceEnded",
            Self::Notices(_) => "Notices",
            Self::CaseClosed(_) => "CaseClosed",
            Self::Reviewed(_) => "Reviewed",
            Self::Registered(_) => "Registered",
            Self::InscriptionEnded(_) => "InscriptionEnded",
            Self::Declared(_) => "Declared",
            Self::Prolonged(_) => "Prolonged",
        })
    }
}

/// Why the server is not reached.
#[derive(Clone, Debug, PartialEq)]
pub enum ReachError {
    /// The embedded training server did not start.
    TrainingServer,
    /// The server is not talked to.
    Connect(ConnectError),
    /// It was, but did not say what it offers.
    Offer(CallError),
}
