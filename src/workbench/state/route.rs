//! What is on the screen: exactly one of these.

use client::{ActError, CallError};
use domain::deliberation::{ConsultRequest, Decision};

use super::{Keeping, OpenDossier, ReachError};

/// A screen with what only it needs.
#[derive(Debug)]
pub enum Route {
    /// On the way to the server.
    Connecting(Reach),
    /// Nobody has signed in.
    SignIn {
        /// Who is being signed in.
        pending: Option<String>,
        /// What the user should know.
        trouble: Option<Trouble>,
    },
    /// The form.
    Consult(Option<Trouble>),
    /// The gate is asked, or has refused.
    Gate {
        /// What was asked.
        request: ConsultRequest,
        /// How far it is.
        progress: GateProgress,
    },
    /// A dossier is open.
    Dossier(Box<OpenDossier>),
    /// The dossier was closed and is gone.
    Closed,
    /// The organisation's own inscriptions in the reference directory.
    Directory(Box<Keeping>),
}

impl Route {
    /// The open dossier, if there is one.
    pub fn dossier(&self) -> Option<&OpenDossier> {
        match self {
            Self::Dossier(open) => Some(open),
            _ => None,
        }
    }
}

/// What stands on top of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// All commands, to be searched.
    Palette,
    /// The commands that can be given, in groups.
    Menu,
    /// The keys and commands of the screen, in words.
    Keys,
}

/// How far the way to the server is.
#[derive(Debug)]
pub enum Reach {
    /// It is being tried.
    Pending,
    /// It came to nothing.
    Failed(ReachError),
}

/// How far the gate is.
#[derive(Debug)]
pub enum GateProgress {
    /// It was asked.
    Asking,
    /// It refused.
    Refused(Decision),
    /// It refused because the declaration of honour was not made; the declaration is on its way.
    Declaring(Decision),
}

/// Something that the user should know before going on.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// A call came to nothing.
    Call(CallError),
    /// The user has signed out.
    SignedOut,
    /// The session was over: nobody asked for anything in time, or it had lasted as long as it may.
    SessionOver,
    /// The declaration of honour is registered.
    Declared,
    /// An act came to nothing; under which deliberation.
    Act(String, ActError),
}
