//! Why something could not be done, in the kinds that the window has a sentence for.
//!
//! No variant holds a text of the server or of another crate.

use std::fmt;

use domain::deliberation::Decision;
use domain::wire::{ActFault, ProblemCode};
use thiserror::Error;

use crate::transport::Failure;

/// Why a server is not talked to.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum ConnectError {
    /// The address is not `https://host:port`.
    #[error("the address is not of the form https://host:port")]
    BadAddress,
    /// The trusted certificate is not one PEM block with a certificate in it.
    #[error("the trusted certificate cannot be read")]
    BadCertificate,
    /// Nothing answers there: the server is not running, the address is wrong, or the network is away.
    #[error("the server cannot be reached")]
    Unreachable,
    /// Something answers there with another certificate than the trusted one, or cannot prove that the certificate is its own.
    #[error("the server shows another certificate than the trusted one")]
    OtherCertificate,
    /// It did not answer in time.
    #[error("the server did not answer in time")]
    TooLate,
    /// What answers there is something else.
    #[error("what answers is not this service")]
    NotThisService,
    /// It speaks another version of the agreement.
    #[error("the server speaks version {theirs}, not {ours}", ours = domain::wire::API_VERSION)]
    OtherVersion {
        /// The server's version.
        theirs: u32,
    },
    /// It works with another catalogue or other deliberations.
    #[error("the server works with other assets")]
    OtherKnowledge,
    /// Its clock and ours differ by more than two minutes: days and windows would be decided differently.
    #[error("the clocks differ by {seconds} s")]
    ClockOff {
        /// How far the server's clock is ahead of ours; negative when it is behind.
        seconds: i64,
    },
    /// It is not the kind of server that was asked for: not a training server, or one where a real one was expected.
    #[error("the server does not serve the kind of people that was expected")]
    NotTraining,
}

/// Why a call to a server that is connected came to nothing.
#[derive(Clone, Error, PartialEq)]
pub enum CallError {
    /// The server cannot be reached, or the connection broke before the answer was whole.
    #[error("the server cannot be reached")]
    Unreachable,
    /// What answers now shows another certificate than the trusted one.
    #[error("the server shows another certificate than the trusted one")]
    OtherCertificate,
    /// It did not answer in time.
    #[error("the server did not answer in time")]
    TooLate,
    /// The session has ended: sign in again.
    #[error("the session has ended")]
    SessionEnded,
    /// The gate refused; the decision says at which step and why.
    #[error("the gate refused")]
    Refused(Box<Decision>),
    /// The answer is not what was agreed.
    #[error("the answer cannot be read")]
    Unreadable,
    /// The receipt that must come with the answer is missing or proves something else.
    #[error("the answer comes without a valid receipt")]
    NoReceipt,
    /// The server could not do it, and says which kind of problem it has.
    #[error("the server reports {0:?}")]
    Problem(ProblemCode),
}

/// Why an act (a registration, an ending, a review, a declaration, the closing of a case) was not done.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum ActError {
    /// The server says what is wrong with it.
    #[error("the server did not do it")]
    Fault(ActFault),
    /// The call came to nothing.
    #[error(transparent)]
    Call(CallError),
}

impl From<CallError> for ActError {
    fn from(error: CallError) -> Self {
        Self::Call(error)
    }
}

impl From<Failure> for ActError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Problem(problem) => match problem.act {
                Some(fault) => Self::Fault(*fault),
                None => Self::Call(Failure::Problem(problem).into()),
            },
            other => Self::Call(other.into()),
        }
    }
}

/// Of a refusal only its step: the reason tells how the person is inscribed.
impl fmt::Debug for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable => f.write_str("Unreachable"),
            Self::OtherCertificate => f.write_str("OtherCertificate"),
            Self::TooLate => f.write_str("TooLate"),
            Self::SessionEnded => f.write_str("SessionEnded"),
            Self::Refused(decision) => write!(f, "Refused({:?})", decision.refusal().map(|step| step.gate)),
            Self::Unreadable => f.write_str("Unreadable"),
            Self::NoReceipt => f.write_str("NoReceipt"),
            Self::Problem(code) => write!(f, "Problem({code:?})"),
        }
    }
}

impl From<Failure> for ConnectError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NotSent | Failure::CutOff => Self::Unreachable,
            Failure::OtherCertificate => Self::OtherCertificate,
            Failure::TooLate => Self::TooLate,
            Failure::OtherProtocol | Failure::TooLarge | Failure::Unreadable | Failure::Problem(_) => {
                Self::NotThisService
            }
        }
    }
}

impl From<Failure> for CallError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::NotSent | Failure::CutOff => Self::Unreachable,
            Failure::OtherCertificate => Self::OtherCertificate,
            Failure::TooLate => Self::TooLate,
            Failure::OtherProtocol | Failure::TooLarge | Failure::Unreadable => Self::Unreadable,
            Failure::Problem(problem) => match (problem.code, problem.decision) {
                (ProblemCode::Refused, Some(decision)) => Self::Refused(Box::new(decision)),
                (ProblemCode::NoSession, _) => Self::SessionEnded,
                (code, _) => Self::Problem(code),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::deliberation::{Gate, Held, Reason, StepOutcome, Verdict};
    use domain::wire::Problem;

    fn problem(code: ProblemCode, decision: Option<Decision>) -> CallError {
        let (title, r#type) = (String::new(), String::new());
        let problem = Problem {
            r#type,
            title,
            status: code.status(),
            detail: Some("85673000192".into()),
            code,
            decision,
            act: None,
        };
        Failure::Problem(Box::new(problem)).into()
    }

    #[test]
    fn a_refusal_carries_its_decision_and_prints_only_its_step() {
        let held = Held {
            quality: "ANDER".into(),
            since: chrono::NaiveDate::default(),
        };
        let step = StepOutcome {
            gate: Gate::Integrated,
            verdict: Verdict::Refused,
            reason: Some(Reason::OtherQuality {
                needed: Vec::new(),
                held: vec![held],
            }),
            paragraphs: Vec::new(),
        };
        let decision = Decision {
            steps: vec![step],
            scope: None,
        };
        let refused = problem(ProblemCode::Refused, Some(decision.clone()));
        assert_eq!(refused, CallError::Refused(Box::new(decision)));
        assert_eq!(
            format!("{refused:?} {refused}"),
            "Refused(Some(Integrated)) the gate refused"
        );
    }

    #[test]
    fn the_server_s_own_words_go_no_further() {
        assert_eq!(problem(ProblemCode::NoSession, None), CallError::SessionEnded);
        assert_eq!(
            problem(ProblemCode::Refused, None),
            CallError::Problem(ProblemCode::Refused)
        );
        let closed = problem(ProblemCode::LogClosed, None);
        assert_eq!(
            format!("{closed:?} {closed}"),
            "Problem(LogClosed) the server reports LogClosed"
        );
    }
}
