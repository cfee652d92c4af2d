//! What a user does beside consulting: keeping the organisation's inscriptions, declaring, hearing of open cases.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::ProblemCode;
use crate::deliberation::{CaseReference, Inscription, NoticeKind, Paragraph};
use crate::identifiers::Ssin;

/// Registers an inscription in the directory that the deliberation demands it in, in the name of the user's organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Registration {
    /// Made by the client (UUID version 7), and the inscription's own from then on: the same registration a second time
    /// changes nothing.
    pub id: Uuid,
    /// Under which deliberation, by its number: its directory and its qualities count.
    pub deliberation: String,
    /// Of whom.
    pub ssin: Ssin,
    /// In which quality.
    pub quality: String,
    /// From which day on; at most a year ahead.
    pub begin: NaiveDate,
    /// Until which day, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<NaiveDate>,
}

/// What was registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Registered {
    /// The inscription as it stands in the directory.
    pub entry: DirectoryEntry,
    /// The organisation's other inscriptions of the same person in the same quality that have days in common with it.
    pub overlaps: Vec<DirectoryEntry>,
}

/// An inscription of the asking organisation as the directory keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DirectoryEntry {
    /// What it is ended by.
    pub id: Uuid,
    /// Of whom.
    pub ssin: Ssin,
    /// What stands in the directory.
    pub inscription: Inscription,
}

/// Ends an inscription that is no longer needed (22/172 §11). The same ending a second time changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// Which inscription.
    pub inscription: Uuid,
    /// Its last day.
    pub end: NaiveDate,
}

/// A question for the organisation's own inscriptions in the qualities of a deliberation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewRequest {
    /// Which deliberation, by its number.
    pub deliberation: String,
    /// Only of this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ssin: Option<Ssin>,
    /// Which page of the list, counted from 0.
    #[serde(default)]
    pub page: u32,
}

/// How many entries a page of a [`Review`] has at most, and how many things that need attention are told at most.
pub const REVIEW_PAGE: usize = 200;

/// The organisation's own inscriptions, and which of them need attention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Review {
    /// When an inscription counts as due to end.
    pub rule: ReviewRule,
    /// What needs attention, in the whole list and not only on this page: at most [`REVIEW_PAGE`].
    pub attention: Vec<Attention>,
    /// How many more there are that need attention.
    pub attention_left_out: u32,
    /// A page of the list, the last changed first: at most [`REVIEW_PAGE`].
    pub entries: Vec<DirectoryEntry>,
    /// Which page, counted from 0.
    pub page: u32,
    /// How many inscriptions there are.
    pub total: u32,
}

/// When an inscription counts as due to end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ReviewRule {
    /// When it ends within so many days.
    pub ends_within_days: u32,
    /// When it has no end and began more than so many years ago: the time for which the deliberation lets an application
    /// be assessed. None where the deliberation sets no such time.
    pub open_for_years: Option<u32>,
    /// Where the deliberation sets it.
    pub paragraph: Option<Paragraph>,
}

/// Something in the directory that needs attention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attention {
    /// Why.
    pub kind: AttentionKind,
    /// The inscriptions that it is about: one that is due to end; two or more of one person and quality otherwise.
    pub entries: Vec<DirectoryEntry>,
}

/// Why inscriptions need attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AttentionKind {
    /// It has no end, and is older than [`ReviewRule::open_for_years`].
    PastDue,
    /// It ends within [`ReviewRule::ends_within_days`].
    EndsSoon,
    /// They are the same: person, quality, begin and end.
    Duplicate,
    /// They are of one person in one quality, and have days in common.
    Overlap,
}

/// The declaration of honour that a deliberation demands of its staff (13/021 §24): made today, for every function that
/// the user has under it and that has not ended. What was declared before keeps its day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declaration {
    /// Under which deliberation, by its number.
    pub deliberation: String,
}

/// What changed about the persons of the user's open cases since they last looked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notices {
    /// The newest first.
    pub notices: Vec<Notice>,
}

/// That something changed. It names no person: who it is, is in the case (22/172 §10, §29, §50).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// The same each time that it is told.
    pub id: Uuid,
    /// The deliberation that grants it, by its number.
    pub deliberation: String,
    /// The handler's own reference.
    pub case: CaseReference,
    /// What changed.
    pub kind: NoticeKind,
    /// On which day.
    pub on: NaiveDate,
    /// Where the deliberation grants it.
    pub paragraphs: Vec<Paragraph>,
}

/// Closes a case of the user: nothing more is told of it, and what was seen in it is forgotten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CloseCase {
    /// Under which deliberation, by its number.
    pub deliberation: String,
    /// Which case.
    pub case: CaseReference,
}

/// Why an act was not done. It says nothing about the person but the asking organisation's own inscriptions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "fault",
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
pub enum ActFault {
    /// There is no such deliberation here.
    UnknownDeliberation,
    /// The deliberation is not in force today, or lets nobody be looked up.
    NotInForce,
    /// The user's organisation is none of those that the deliberation names, or others inscribe for it.
    OtherRecipient,
    /// The user has no role today that keeps the directory.
    NotRegistrar {
        /// The roles that do; empty where the deliberation names none.
        roles: Vec<String>,
    },
    /// They did have one.
    RoleEnded {
        /// Its short name.
        role: String,
        /// Its last day.
        on: NaiveDate,
    },
    /// They have one, but have not signed the declaration of honour that the deliberation demands.
    NotDeclared {
        /// Its short name.
        role: String,
    },
    /// The deliberation has no such quality.
    UnknownQuality {
        /// The ones that it has.
        known: Vec<String>,
    },
    /// The end lies before the begin.
    EndsBeforeBegin {
        /// The first day.
        begin: NaiveDate,
    },
    /// The begin lies too far ahead.
    BeginsTooLate {
        /// The last day that is taken.
        latest: NaiveDate,
    },
    /// It has ended before, or ends earlier than it was asked to.
    AlreadyEnded {
        /// Its last day.
        on: NaiveDate,
    },
    /// The same inscription, with the same days, stands there.
    Duplicate {
        /// Its id.
        of: Uuid,
    },
    /// The organisation has no such inscription.
    NoSuchInscription,
    /// The deliberation demands no declaration of honour.
    NoDeclaration,
    /// The user has no function under the deliberation that has not ended.
    NoFunction,
    /// The user has no such case open.
    NoSuchCase,
}

impl ActFault {
    /// The kind of error that it is.
    pub const fn code(&self) -> ProblemCode {
        match self {
            Self::UnknownDeliberation
            | Self::NotInForce
            | Self::OtherRecipient
            | Self::NotRegistrar { .. }
            | Self::RoleEnded { .. }
            | Self::NotDeclared { .. }
            | Self::NoDeclaration
            | Self::NoFunction => ProblemCode::Refused,
            Self::UnknownQuality { .. }
            | Self::EndsBeforeBegin { .. }
            | Self::BeginsTooLate { .. }
            | Self::AlreadyEnded { .. }
            | Self::Duplicate { .. } => ProblemCode::BadRequest,
            Self::NoSuchInscription | Self::NoSuchCase => ProblemCode::NotFound,
        }
    }

    /// The HTTP status that goes with it: 409 where the directory stands against it, 422 where it could never be done.
    pub const fn status(&self) -> u16 {
        match self {
            Self::AlreadyEnded { .. } | Self::Duplicate { .. } => 409,
            Self::UnknownQuality { .. } | Self::EndsBeforeBegin { .. } | Self::BeginsTooLate { .. } => 422,
            _ => self.code().status(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_s_fault_reads_back_with_its_figures_and_prints_no_number() {
        let on = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
        let text = serde_json::to_string(&ActFault::AlreadyEnded { on }).unwrap();
        assert_eq!(text, r#"{"fault":"already-ended","on":"2026-06-30"}"#);
        assert_eq!(
            serde_json::from_str::<ActFault>(&text).unwrap(),
            ActFault::AlreadyEnded { on }
        );
        let asked = ReviewRequest {
            deliberation: "22/172".into(),
            ssin: Ssin::parse("85673000192").ok(),
            page: 0,
        };
        assert!(!format!("{asked:?}").contains("85673000192"));
    }
}
