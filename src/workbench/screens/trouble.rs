//! What went wrong on the way to the server, in sentences: what happened, why, and what the user can do.
//!
//! Never the text of an error of another crate: each kind of error has its own sentence.

use client::{CallError, ConnectError};
use domain::wire::ProblemCode;
use egui::Ui;

use super::directory::words::act_sentence;
use crate::cx::Cx;
use crate::state::{ReachError, Trouble};
use crate::widgets::notice::{Kind, notice_ui};
use crate::words::Words;

/// Draws what the user should know as a notice.
pub(super) fn trouble_ui(ui: &mut Ui, cx: &Cx<'_>, trouble: &Trouble) {
    match trouble {
        Trouble::SignedOut => notice_ui(ui, cx.tokens, Kind::Info, &cx.text("trouble-signed-out")),
        Trouble::SessionOver => notice_ui(ui, cx.tokens, Kind::Info, &cx.text("trouble-session-over")),
        Trouble::Declared => notice_ui(ui, cx.tokens, Kind::Ok, &cx.text("declare-done")),
        Trouble::Act(deliberation, error) => {
            let deliberation = cx.knowledge.deliberation(deliberation);
            notice_ui(ui, cx.tokens, Kind::Error, &act_sentence(cx.words, deliberation, error))
        }
        Trouble::Call(error) => notice_ui(ui, cx.tokens, Kind::Error, &call_sentence(cx.words, error)),
    };
}

/// Why the server is not reached.
pub(super) fn reach_sentence(words: &Words, error: &ReachError) -> String {
    match error {
        ReachError::TrainingServer => words.text("reach-training-server"),
        ReachError::Connect(error) => connect_sentence(words, *error),
        ReachError::Offer(error) => call_sentence(words, error),
    }
}

fn connect_sentence(words: &Words, error: ConnectError) -> String {
    match error {
        ConnectError::BadAddress => words.text("reach-bad-address"),
        ConnectError::BadCertificate => words.text("reach-bad-certificate"),
        ConnectError::Unreachable => words.text("reach-unreachable"),
        ConnectError::OtherCertificate => words.text("reach-other-certificate"),
        ConnectError::TooLate => words.text("reach-too-late"),
        ConnectError::NotThisService => words.text("reach-not-this-service"),
        ConnectError::OtherVersion { theirs } => words.with(
            "reach-other-version",
            &[("theirs", theirs.into()), ("ours", domain::wire::API_VERSION.into())],
        ),
        ConnectError::OtherKnowledge => words.text("reach-other-knowledge"),
        ConnectError::ClockOff { seconds } => {
            words.with("reach-clock-off", &[("minutes", (seconds.unsigned_abs() / 60).into())])
        }
        ConnectError::NotTraining => words.text("reach-not-training"),
    }
}

/// Why a call came to nothing.
pub(super) fn call_sentence(words: &Words, error: &CallError) -> String {
    words.text(match error {
        CallError::Unreachable => "call-unreachable",
        CallError::OtherCertificate => "reach-other-certificate",
        CallError::TooLate => "call-too-late",
        CallError::SessionEnded => "call-session-ended",
        CallError::Refused(_) => "call-refused",
        CallError::Unreadable => "call-unreadable",
        CallError::NoReceipt => "call-no-receipt",
        CallError::Problem(code) => problem_key(*code),
    })
}

const fn problem_key(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::Refused => "call-refused",
        ProblemCode::NoSession => "call-session-ended",
        ProblemCode::UnknownUser => "call-unknown-user",
        ProblemCode::BadRequest | ProblemCode::IdReused | ProblemCode::NotInScope => "call-not-agreed",
        ProblemCode::NotFictitious => "fault-not-fictitious",
        ProblemCode::NotFound | ProblemCode::ConsultationEnded => "call-consultation-ended",
        ProblemCode::TooMany => "call-too-many",
        ProblemCode::LogClosed => "call-log-closed",
        ProblemCode::SourceDown => "call-source-down",
        ProblemCode::Internal => "call-internal",
    }
}
