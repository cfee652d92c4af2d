//! What travels between the workbench and the server, as JSON over HTTPS: the only types that do.
//!
//! | method and path | request | answer |
//! |---|---|---|
//! | `GET /v1/service` | | [`ServiceInfo`] |
//! | `GET /v1/training` (training only) | | [`Training`] |
//! | `POST /v1/sessions` | [`SignIn`] | [`Session`] |
//! | `POST /v1/sessions/current/prolong` | | [`SessionEnd`] |
//! | `DELETE /v1/sessions/current` | | 204 |
//! | `GET /v1/rights` | | [`Rights`] |
//! | `POST /v1/directory/inscriptions` | [`InscriptionsRequest`] | [`Inscriptions`] |
//! | `POST /v1/directory/registrations` | [`Registration`] | [`Registered`] |
//! | `POST /v1/directory/endings` | [`Ending`] | [`DirectoryEntry`] |
//! | `POST /v1/directory/review` | [`ReviewRequest`] | [`Review`] |
//! | `POST /v1/declarations` | [`Declaration`] | [`Rights`] |
//! | `GET /v1/notices` | | [`Notices`] |
//! | `POST /v1/cases/close` | [`CloseCase`] | 204 |
//! | `POST /v1/consultations` | [`Open`] | [`Opened`] |
//! | `POST /v1/consultations/{id}/sources/{source}` | | [`SourceAnswer`] |
//! | `POST /v1/consultations/{id}/end` | [`End`] | 204 |
//!
//! A person's number is in a body, never in a path or a query. Every error is a [`Problem`]. A session is shown with
//! `Authorization: Bearer` and its token.

mod acts;

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroize;

use crate::catalogue::{BlockPath, SourceId};
use crate::deliberation::{ConsultRequest, Decision, Function, Gate, Inscription};
use crate::dossier::Missing;
use crate::identifiers::{EnterpriseNumber, Ssin};
use crate::language::Names;

pub use acts::{
    ActFault, Attention, AttentionKind, CloseCase, Declaration, DirectoryEntry, Ending, Notice, Notices, REVIEW_PAGE,
    Registered, Registration, Review, ReviewRequest, ReviewRule,
};

/// The version of this agreement. Another one is not talked to.
pub const API_VERSION: u32 = 1;

/// The largest answer that a client reads, in bytes. 100,000 rows of the widest block (the occupation of the `DmfA`, every
/// field filled) have 17 MB, which a test of the client holds against it; the rest is room for fields to come. A dossier of
/// forty years with several employers has under 4 MB.
pub const MAX_ANSWER: usize = 32 * 1024 * 1024;

/// The media type of a [`Problem`] (RFC 9457).
pub const PROBLEM_JSON: &str = "application/problem+json";

/// What a server says of itself, to anyone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ServiceInfo {
    /// Its [`API_VERSION`].
    pub api_version: u32,
    /// SHA-256, in hexadecimal, of the catalogue and deliberations it works with.
    pub knowledge: String,
    /// Whether it serves fictitious people only.
    pub training: bool,
    /// Its clock.
    pub now: DateTime<Utc>,
    /// The public key that verifies its receipts (Ed25519, base64).
    pub receipt_key: String,
}

/// What a training server offers before sign-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Training {
    /// The users of the training organisation.
    pub users: Vec<TrainingUser>,
    /// The fictitious persons to practise on.
    pub personas: Vec<Persona>,
}

/// A user of the training organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct TrainingUser {
    /// The name to sign in with.
    pub id: String,
    /// The fictitious person's name.
    pub name: String,
    /// The organisation they work for.
    pub organisation: String,
    /// Their service.
    pub unit: Names,
    /// What they may do, in one line.
    pub about: Names,
}

/// A fictitious person to practise on, with the situation they are made for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Persona {
    /// A short name: `sister-company`.
    pub id: String,
    /// The fictitious name.
    pub name: String,
    /// The fictitious number.
    pub ssin: Ssin,
    /// What is to be found out or seen.
    pub situation: Names,
    /// The user that it is best tried as.
    pub user: String,
    /// The deliberation that it is made for.
    pub deliberation: String,
    /// The purpose that it is made for.
    pub purpose: String,
    /// A case reference to go with it.
    pub case: String,
    /// The day of the application.
    pub application: NaiveDate,
    /// The enterprise to look it up with.
    pub enterprise: Option<EnterpriseNumber>,
    /// The step of the gate that refuses; none when everything is granted.
    pub refused_at: Option<Gate>,
}

/// A sign-in at a training server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// The user's name to sign in with.
    pub user: String,
}

/// A secret that shows a session. It is not printed, and overwritten when it is dropped.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Token(String);

impl Token {
    /// A token of this text.
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// The text, for the header that shows it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(***)")
    }
}

impl Drop for Token {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// A session of somebody who has signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Session {
    /// What shows it.
    pub token: Token,
    /// The name signed in with.
    pub user: String,
    /// The user's own name.
    pub name: String,
    /// Their service.
    pub unit: Names,
    /// Their organisation.
    pub organisation: String,
    /// When it ends in any case.
    pub expires: DateTime<Utc>,
    /// How long it lasts without a question, in seconds.
    pub idle_seconds: u32,
}

/// Until when a session lasts if nothing more is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct SessionEnd {
    /// The server's clock.
    pub now: DateTime<Utc>,
    /// When it ends, by that clock.
    pub ends: DateTime<Utc>,
}

/// What the user may do. It helps the window to offer only what can work; the gate decides all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Rights {
    /// The user's functions, also those that ended or have not begun.
    pub functions: Vec<Function>,
}

/// A question for the organisation's own inscriptions of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InscriptionsRequest {
    /// About whom.
    pub ssin: Ssin,
}

/// The organisation's own inscriptions of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inscriptions {
    /// Oldest first.
    pub inscriptions: Vec<Inscription>,
}

/// Opens a consultation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// Made by the client (UUID version 7): the same id a second time is the same consultation, not another look.
    pub id: Uuid,
    /// What is asked.
    pub request: ConsultRequest,
}

/// A consultation that is open. A refusal is a [`Problem`] with the [`Decision`] in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opened<R> {
    /// Its id.
    pub id: Uuid,
    /// Every step of the gate, and the scope.
    pub decision: Decision,
    /// The proof that the attempt stands in the log.
    pub receipt: R,
}

/// What a source answers. `T` is `Released` where it is written and a list of tables where it is read; `R` is a receipt.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceAnswer<T, R> {
    /// The consultation that it answers.
    pub consultation: Uuid,
    /// Which source.
    pub source: SourceId,
    /// About whom: the number that was asked for.
    pub subject: Ssin,
    /// Whether it is whole.
    pub outcome: Outcome,
    /// The tables.
    pub tables: T,
    /// What is new to the user. None at the first look, and where the deliberation does not grant changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Since>,
    /// The proof that this release stands in the log.
    pub receipt: R,
}

/// Whether an answer is whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum Outcome {
    /// Everything in scope is there.
    Complete,
    /// The source knows that something is missing.
    Partial(Missing),
    /// There is nothing in scope.
    Empty,
}

/// What is new since the same user's last consultation of the same person for the same case, in the same fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Since {
    /// When that was.
    pub consulted: DateTime<Utc>,
    /// The rows that were not seen in this form then; each block once.
    pub changed: Vec<ChangedRows>,
    /// How many rows were seen then that are not there in that form now, also those that have left the window. Always 0
    /// in a partial answer, which cannot tell.
    pub gone: u32,
}

/// Rows of one block that were not seen before in this form, or that hang below such a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangedRows {
    /// Which block.
    pub block: BlockPath,
    /// Its rows, ascending and never empty: indices into its table.
    pub rows: Vec<u32>,
}

/// Ends a consultation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// Why.
    pub reason: EndReason,
}

/// Why a consultation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EndReason {
    /// The user closed the dossier.
    Closed,
    /// The user cancelled while it was being fetched.
    Cancelled,
    /// The workbench was locked.
    Locked,
    /// The user signed out.
    SignedOut,
    /// The workbench stopped.
    Stopped,
}

/// An error (RFC 9457). `title` and `detail` are for engineers; the window words `code` itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Problem {
    /// A name for the kind of error: `urn:inzage:problem:` and the code.
    pub r#type: String,
    /// The kind in a few words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened this time; never more about a person than was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The kind of error.
    pub code: ProblemCode,
    /// The gate's steps, where it refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// What is wrong with an act: a registration, an ending, a review, a declaration, the closing of a case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<Box<ActFault>>,
}

/// The kinds of error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemCode {
    /// The gate refused; `decision` says at which step.
    Refused,
    /// There is no session, or it has ended.
    NoSession,
    /// There is no such user.
    UnknownUser,
    /// The request is not what was agreed.
    BadRequest,
    /// A training server does not look up a number outside the fictitious range.
    NotFictitious,
    /// There is no such resource, or it is somebody else's.
    NotFound,
    /// The same id was used for another request.
    IdReused,
    /// The consultation has ended.
    ConsultationEnded,
    /// The source is not in the scope of the consultation.
    NotInScope,
    /// Too many requests by this user, or about this person.
    TooMany,
    /// The log cannot be written: nothing is shown.
    LogClosed,
    /// The source does not work at this moment.
    SourceDown,
    /// Something went wrong inside the server.
    Internal,
}

impl ProblemCode {
    /// The HTTP status that goes with it.
    pub const fn status(self) -> u16 {
        match self {
            Self::Refused | Self::NotInScope => 403,
            Self::NoSession | Self::UnknownUser => 401,
            Self::BadRequest => 400,
            Self::NotFictitious => 422,
            Self::NotFound => 404,
            Self::IdReused => 409,
            Self::ConsultationEnded => 410,
            Self::TooMany => 429,
            Self::LogClosed | Self::SourceDown => 503,
            Self::Internal => 500,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_not_printed() {
        assert_eq!(format!("{:?}", Token::new("geheim".into())), "Token(***)");
    }

    #[test]
    fn a_problem_without_a_decision_has_no_such_member() {
        let problem = Problem {
            r#type: "urn:inzage:problem:no-session".into(),
            title: "No session".into(),
            status: 401,
            detail: None,
            code: ProblemCode::NoSession,
            decision: None,
            act: None,
        };
        let text = serde_json::to_string(&problem).unwrap();
        assert!(
            !text.contains("decision") && !text.contains("act") && text.contains("\"no-session\""),
            "{text}"
        );
        assert_eq!(serde_json::from_str::<Problem>(&text).unwrap(), problem);
    }
}
