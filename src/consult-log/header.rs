//! The clear part of a record: what happened, under what, with which fields. Names of fields, never their values; tags of
//! people, never their numbers or names.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Tag;

/// The clear part of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Header {
    /// When it happened, by the server's clock.
    pub time: DateTime<Utc>,
    /// What happened.
    pub kind: Kind,
    /// How it ended.
    pub outcome: Outcome,
    /// The step of the gate that refused, for a refused attempt: `integrated`.
    pub step: Option<String>,
    /// The organisation of the user; none when nobody known has signed in.
    pub organisation: Option<String>,
    /// The consultation that it belongs to.
    pub consultation: Option<Uuid>,
    /// The deliberation that was applied.
    pub deliberation: Option<DeliberationText>,
    /// The purpose, when the deliberation has it.
    pub purpose: Option<String>,
    /// What the decision or the release rests on, sorted.
    pub paragraphs: Vec<String>,
    /// The sources asked for (an attempt) or answered (a release), sorted.
    pub sources: Vec<String>,
    /// The fields granted (an attempt) or released (a release), sorted. Names only.
    pub fields: Vec<String>,
    /// Whether it is a test of the systems (23/166 §39).
    pub test: bool,
    /// The keyed tag of the person looked at.
    pub subject: Option<Tag>,
    /// The keyed tag of the user.
    pub user: Option<Tag>,
    /// The inscription that was registered or ended, as it is from then on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inscription: Option<InscriptionText>,
}

impl Header {
    /// A header with only this in it; the caller fills in what belongs to the kind.
    pub fn new(time: DateTime<Utc>, kind: Kind, outcome: Outcome) -> Self {
        Self {
            time,
            kind,
            outcome,
            step: None,
            organisation: None,
            consultation: None,
            deliberation: None,
            purpose: None,
            paragraphs: Vec::new(),
            sources: Vec::new(),
            fields: Vec::new(),
            test: false,
            subject: None,
            user: None,
            inscription: None,
        }
    }
}

/// A deliberation as it was worded when it was applied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DeliberationText {
    /// Its number: `23/166`.
    pub number: String,
    /// The [`crate::document_digest`] of its file.
    pub digest: String,
}

/// An inscription in a directory of persons; whose it is, is the record's subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct InscriptionText {
    /// Its id.
    pub id: Uuid,
    /// In which directory: `flemish-integrator`.
    pub directory: String,
    /// In which quality.
    pub quality: String,
    /// Its first day.
    pub begin: NaiveDate,
    /// Its last day, if it has one.
    pub end: Option<NaiveDate>,
}

/// What a record is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Somebody asked for a consultation.
    Attempt,
    /// A source was asked, and this much of its answer is released.
    Release,
    /// A consultation ended.
    End,
    /// Somebody signed in, or tried to.
    SignIn,
    /// Somebody signed out.
    SignOut,
    /// Somebody looked up a person's inscriptions in the directory.
    DirectoryRead,
    /// Somebody registered an inscription in the directory.
    RegisterInscription,
    /// Somebody ended an inscription.
    EndInscription,
    /// Somebody looked through the organisation's own inscriptions.
    DirectoryReview,
    /// Somebody made the declaration of honour that a deliberation demands.
    Declaration,
    /// Somebody was told that something changed about the person of an open case.
    Notice,
    /// Somebody closed a case.
    CloseCase,
}

/// How what a record is about ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It was allowed or done (attempt, sign-in, sign-out, everything about the directory, declarations and cases).
    Granted,
    /// It was refused.
    Refused,
    /// Everything in scope was released.
    Complete,
    /// Part of what is in scope was released.
    Partial,
    /// The source has nothing in scope.
    Empty,
    /// The source answered about another person: nothing was released.
    WrongPerson,
    /// The source did not work: nothing was released.
    Failed,
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
    /// The session was not used any more.
    Expired,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_reads_back_as_it_was_written() {
        let mut header = Header::new(DateTime::UNIX_EPOCH, Kind::DirectoryRead, Outcome::WrongPerson);
        header.consultation = Some(Uuid::from_u128(7));
        header.deliberation = Some(DeliberationText {
            number: "23/166".into(),
            digest: "00".into(),
        });
        header.inscription = Some(InscriptionText {
            id: Uuid::from_u128(9),
            directory: "flemish-integrator".into(),
            quality: "JOBBONUS".into(),
            begin: NaiveDate::default(),
            end: None,
        });
        let text = serde_json::to_string(&header).unwrap();
        assert!(
            text.contains("\"directory-read\"") && text.contains("\"wrong-person\""),
            "{text}"
        );
        assert_eq!(serde_json::from_str::<Header>(&text).unwrap(), header);
    }

    #[test]
    fn a_header_with_an_unknown_member_is_refused() {
        let text = serde_json::to_string(&Header::new(DateTime::UNIX_EPOCH, Kind::End, Outcome::Closed)).unwrap();
        let text = text.replacen('{', r#"{"value":"x","#, 1);
        assert!(serde_json::from_str::<Header>(&text).is_err());
    }
}
