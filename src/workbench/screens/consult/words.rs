//! What the form says: each fault in a sentence that tells what is wrong and what would be right.

use domain::deliberation::{CaseReference, CaseReferenceError};
use domain::identifiers::{EnterpriseNumberError, SsinEntry, SsinError, SsinKind};

use super::form::{Fault, Part};
use crate::guards::paste::PasteError;
use crate::widgets::input::Below;
use crate::words::Words;

/// A fault in a sentence.
pub(in crate::screens) fn fault(words: &Words, fault: &Fault) -> String {
    match fault {
        Fault::NoPurpose => words.text("fault-no-purpose"),
        Fault::Case(CaseReferenceError::Empty) => words.text("fault-case-empty"),
        Fault::Case(CaseReferenceError::TooLong) => {
            words.with("fault-case-too-long", &[("max", CaseReference::MAX_LENGTH.into())])
        }
        Fault::Case(CaseReferenceError::Invisible) => words.text("fault-case-invisible"),
        Fault::DateForm => words.text("fault-date-form"),
        Fault::DateInFuture => words.text("fault-date-in-future"),
        Fault::Ssin(error) => ssin_fault(words, *error),
        Fault::NotFictitious => words.text("fault-not-fictitious"),
        Fault::Enterprise(error) => enterprise_fault(words, *error),
        Fault::NoSource => words.text("fault-no-source"),
    }
}

/// Why nothing was pasted, in a sentence.
pub(super) fn not_pasted(words: &Words, error: PasteError) -> String {
    words.text(match error {
        PasteError::NoText => "fault-paste-no-text",
        PasteError::TooLong => "fault-paste-too-long",
        PasteError::Unreadable => "fault-paste-unreadable",
    })
}

fn ssin_fault(words: &Words, error: SsinError) -> String {
    match error {
        SsinError::Empty => words.text("fault-ssin-empty"),
        SsinError::Character { position } => words.with("fault-ssin-character", &[("position", position.into())]),
        SsinError::TooShort { digits } => {
            words.with("fault-ssin-too-short", &[("missing", (11 - digits.min(11)).into())])
        }
        SsinError::TooLong { digits } => words.with("fault-ssin-too-long", &[("digits", digits.into())]),
        SsinError::Month { .. } => words.text("fault-ssin-month"),
        SsinError::Day { .. } => words.text("fault-ssin-day"),
        SsinError::Sequence => words.text("fault-ssin-sequence"),
        SsinError::CheckDigits => words.text("fault-ssin-check-digits"),
    }
}

fn enterprise_fault(words: &Words, error: EnterpriseNumberError) -> String {
    match error {
        EnterpriseNumberError::Empty => words.text("fault-enterprise-empty"),
        EnterpriseNumberError::Character { position } => {
            words.with("fault-enterprise-character", &[("position", position.into())])
        }
        EnterpriseNumberError::Length { digits } => words.with("fault-enterprise-length", &[("digits", digits.into())]),
        EnterpriseNumberError::FirstDigit => words.text("fault-enterprise-first-digit"),
        EnterpriseNumberError::CheckDigits => words.text("fault-enterprise-check-digits"),
    }
}

/// Whether typing on can mend it: then it is no fault yet.
pub(super) fn may_grow(fault: &Fault) -> bool {
    match fault {
        Fault::DateForm | Fault::Ssin(SsinError::TooShort { .. } | SsinError::Empty) => true,
        Fault::Enterprise(EnterpriseNumberError::Length { digits }) => *digits < 10,
        _ => false,
    }
}

/// What is known of a number while it is typed.
pub(super) fn entry(words: &Words, entry: SsinEntry, training: bool) -> Below {
    match entry {
        SsinEntry::Complete(ssin) => Below::Right(words.text(match ssin.kind() {
            SsinKind::NationalRegister => "ssin-national-register",
            SsinKind::BisSexKnown | SsinKind::BisSexUnknown => "ssin-bis",
            SsinKind::Fictitious => "ssin-fictitious",
        })),
        SsinEntry::Incomplete { missing } => Below::Hint(words.with("ssin-missing", &[("missing", missing.into())])),
        SsinEntry::Empty | SsinEntry::Refused(_) if training => Below::Hint(words.text("consult-ssin-hint-training")),
        SsinEntry::Empty | SsinEntry::Refused(_) => Below::Hint(words.text("consult-ssin-hint")),
    }
}

/// What lacks before the gate can be asked, in one sentence.
pub(super) fn lacking(words: &Words, faults: &[(Part, Fault)]) -> String {
    let mut parts: Vec<Part> = faults.iter().map(|(part, _)| *part).collect();
    parts.dedup();
    let names: Vec<String> = parts
        .iter()
        .map(|part| {
            words.text(match part {
                Part::Purpose => "lacks-purpose",
                Part::Case => "lacks-case",
                Part::Application => "lacks-application",
                Part::Ssin => "lacks-ssin",
                Part::Enterprise => "lacks-enterprise",
                Part::Sources => "lacks-sources",
            })
        })
        .collect();
    words.with("consult-lacking", &[("parts", names.join(", ").into())])
}
