//! Who asks, and what.

use std::collections::BTreeSet;
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::calendar::Period;
use crate::catalogue::SourceId;
use crate::identifiers::{EnterpriseNumber, Ssin};

/// Somebody who has signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asker {
    /// The organisation they work for: `WEWIS`.
    pub organisation: String,
    /// What they may be there, each under one deliberation.
    pub functions: Vec<Function>,
}

/// A role that somebody holds under a deliberation during a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Function {
    /// The deliberation's number.
    pub deliberation: String,
    /// The role's short name.
    pub role: String,
    /// From when, and until when.
    pub period: Period,
    /// The day on which they signed the declaration of honour that the deliberation may demand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared: Option<NaiveDate>,
}

/// What is asked: one person, for one purpose and one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsultRequest {
    /// Under which deliberation, by its number.
    pub deliberation: String,
    /// For which of its purposes.
    pub purpose: String,
    /// For which case.
    pub case: CaseReference,
    /// When the application that the case is about was submitted.
    pub application: NaiveDate,
    /// About whom.
    pub ssin: Ssin,
    /// In combination with which enterprise, where the purpose asks for one.
    pub enterprise: Option<EnterpriseNumber>,
    /// From which sources.
    pub sources: BTreeSet<SourceId>,
}

/// The reference of a case in the organisation's own administration: 1 to 40 visible characters, spaces inside allowed.
///
/// It can name a person, so it is not printed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CaseReference(String);

/// A case reference that cannot be used.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum CaseReferenceError {
    /// There is none.
    #[error("the case reference is empty")]
    Empty,
    /// It is longer than [`CaseReference::MAX_LENGTH`].
    #[error("the case reference is longer than {max} characters", max = CaseReference::MAX_LENGTH)]
    TooLong,
    /// It has a character that cannot be seen or that turns the direction of writing.
    #[error("the case reference has a character that cannot be seen")]
    Invisible,
}

impl CaseReference {
    /// The greatest length, in characters.
    pub const MAX_LENGTH: usize = 40;

    /// Reads a reference; spaces around it do not count.
    pub fn parse(text: &str) -> Result<Self, CaseReferenceError> {
        let is_invisible = |c: char| {
            c.is_control()
                || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        };
        if text.contains(is_invisible) {
            return Err(CaseReferenceError::Invisible);
        }
        let text = text.trim();
        if text.is_empty() {
            return Err(CaseReferenceError::Empty);
        }
        if text.chars().count() > Self::MAX_LENGTH {
            return Err(CaseReferenceError::TooLong);
        }
        Ok(Self(text.to_owned()))
    }

    /// The reference.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for CaseReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CaseReference(***)")
    }
}

impl TryFrom<String> for CaseReference {
    type Error = CaseReferenceError;
    fn try_from(text: String) -> Result<Self, CaseReferenceError> {
        Self::parse(&text)
    }
}

impl From<CaseReference> for String {
    fn from(case: CaseReference) -> Self {
        case.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_reference_is_short_and_visible() {
        assert_eq!(
            CaseReference::parse("  QWL-2026-0042 ").unwrap().as_str(),
            "QWL-2026-0042"
        );
        for (text, error) in [
            ("", CaseReferenceError::Empty),
            ("   ", CaseReferenceError::Empty),
            ("a\nb", CaseReferenceError::Invisible),
            ("a\u{202e}b", CaseReferenceError::Invisible),
            ("a\u{200b}", CaseReferenceError::Invisible),
        ] {
            assert_eq!(CaseReference::parse(text), Err(error), "{text:?}");
        }
        assert!(CaseReference::parse(&"é".repeat(40)).is_ok());
        assert_eq!(CaseReference::parse(&"é".repeat(41)), Err(CaseReferenceError::TooLong));
    }

    #[test]
    fn a_case_reference_is_not_printed() {
        assert_eq!(
            format!("{:?}", CaseReference::parse("QWL-1").unwrap()),
            "CaseReference(***)"
        );
    }
}
