//! What the user can do: one enum, one variant for each act.
//!
//! Screens send commands and change nothing themselves; `App::logic` applies them. Printing a command shows its name and
//! never what it carries.

pub mod chord;
pub mod list;
#[cfg(test)]
mod list_tests;
pub mod widget_keys;

use std::fmt;

use chrono::NaiveDate;
use domain::Language;
use domain::catalogue::{BlockPath, SourceId};
use domain::deliberation::{CaseReference, ConsultRequest};

use crate::look::Appearance;
use crate::state::{DossierTab, Draft, Overlay};
use crate::widgets::grid::ColumnLayout;
use uuid::Uuid;

/// To the next one or the one before, round and round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// To the next.
    Next,
    /// To the one before.
    Previous,
}

/// To another size of everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// A step up.
    Larger,
    /// A step down.
    Smaller,
    /// Back to 100 percent.
    Usual,
}

/// An act of the user.
#[derive(Clone, PartialEq)]
pub enum Command {
    /// Tries again to reach the server.
    Connect,
    /// Signs in as the training user with this name.
    SignIn(String),
    /// Takes up the training exercise with this name: signs in as its user and fills in the form.
    TakeExercise(String),
    /// Signs out.
    SignOut,
    /// Pastes the number in the system's clipboard into the form.
    PasteSsin,
    /// Asks the gate.
    Consult(ConsultRequest),
    /// Breaks off while the gate is asked.
    CancelConsultation,
    /// Goes back from the gate to the form, with everything that was typed.
    BackToForm,
    /// Shows a page of the dossier.
    OpenTab(DossierTab),
    /// Selects a row of a block.
    SelectRow {
        /// The block.
        block: BlockPath,
        /// The row in its table.
        row: usize,
    },
    /// Asks a source again that did not answer.
    RetrySource(SourceId),
    /// Waits no longer for the sources that have not answered.
    StopWaiting,
    /// Closes the dossier: it is gone.
    CloseDossier,
    /// Starts a new consultation after a dossier was closed.
    NewConsultation,
    /// Shows the organisation's own inscriptions under this deliberation.
    OpenDirectory(String),
    /// Asks for this page of them, counted from 0.
    ReviewDirectory(u32),
    /// Registers an inscription.
    Register(Draft),
    /// Ends an inscription.
    EndInscription {
        /// Which one.
        inscription: Uuid,
        /// Its last day.
        end: NaiveDate,
    },
    /// Goes back from the directory to the form.
    LeaveDirectory,
    /// Makes the declaration of honour that this deliberation demands.
    Declare(String),
    /// Follows a case no longer.
    CloseCase {
        /// Under which deliberation.
        deliberation: String,
        /// Which case.
        case: CaseReference,
    },
    /// Speaks another language from now on.
    SetLanguage(Language),
    /// Looks otherwise from now on.
    SetTheme(Appearance),
    /// Makes everything larger or smaller.
    Zoom(Zoom),
    /// Lays the columns of a table out otherwise from now on.
    ArrangeColumns {
        /// Of which block.
        block: BlockPath,
        /// How.
        layout: ColumnLayout,
    },
    /// Puts this on top of the screen, or takes it away where it already is.
    Show(Overlay),
    /// Takes away what stands on top of the screen.
    CloseOverlay,
    /// Takes the keyboard to another part of the window.
    GoRound(Turn),
    /// Shows another page of the dossier.
    TurnPage(Turn),
    /// Asks every source again that did not answer.
    RetryFailed,
    /// Stays signed in for longer.
    StaySignedIn,
    /// Takes note of what the window told about its preferences.
    DismissTrouble,
}

impl Command {
    /// The command's name.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Connect => "Connect",
            Self::SignIn(_) => "SignIn",
            Self::TakeExercise(_) => "TakeExercise",
            Self::SignOut => "SignOut",
            Self::PasteSsin => "PasteSsin",
            Self::Consult(_) => "Consult",
            Self::CancelConsultation => "CancelConsultation",
            Self::BackToForm => "BackToForm",
            Self::OpenTab(_) => "OpenTab",
            Self::SelectRow { .. } => "SelectRow",
            Self::RetrySource(_) => "RetrySource",
            Self::StopWaiting => "StopWaiting",
            Self::CloseDossier => "CloseDossier",
            Self::NewConsultation => "NewConsultation",
            Self::OpenDirectory(_) => "OpenDirectory",
            Self::ReviewDirectory(_) => "ReviewDirectory",
            Self::Register(_) => "Register",
            Self::EndInscription { .. } => "EndInscription",
            Self::LeaveDirectory => "LeaveDirectory",
            Self::Declare(_) => "Declare",
            Self::CloseCase { .. } => "CloseCase",
            Self::SetLanguage(_) => "SetLanguage",
            Self::SetTheme(_) => "SetTheme",
            Self::Zoom(_) => "Zoom",
            Self::ArrangeColumns { .. } => "ArrangeColumns",
            Self::Show(_) => "Show",
            Self::CloseOverlay => "CloseOverlay",
            Self::GoRound(_) => "GoRound",
            Self::TurnPage(_) => "TurnPage",
            Self::RetryFailed => "RetryFailed",
            Self::StaySignedIn => "StaySignedIn",
            Self::DismissTrouble => "DismissTrouble",
        }
    }
}

impl fmt::Debug for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
