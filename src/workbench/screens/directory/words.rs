//! What the screen of the directory says: why an act was not done, why inscriptions need attention, an entry in words.

use client::ActError;
use domain::deliberation::Deliberation;
use domain::wire::{ActFault, Attention, AttentionKind, DirectoryEntry, ReviewRule};

use crate::screens::trouble::call_sentence;
use crate::words::Words;

/// Why an act was not done, in a sentence.
pub(in crate::screens) fn act_sentence(words: &Words, deliberation: Option<&Deliberation>, error: &ActError) -> String {
    let fault = match error {
        ActError::Call(error) => return call_sentence(words, error),
        ActError::Fault(fault) => fault,
    };
    let role = |id: &str| {
        let known = deliberation.and_then(|found| found.role(id));
        known.map_or_else(|| id.to_owned(), |role| words.names(&role.name).to_owned())
    };
    let day = |day: &chrono::NaiveDate| words.long_date(*day).into();
    match fault {
        ActFault::UnknownDeliberation => words.text("act-unknown-deliberation"),
        ActFault::NotInForce => words.text("act-not-in-force"),
        ActFault::OtherRecipient => words.text("act-other-recipient"),
        ActFault::NotRegistrar { roles } if roles.is_empty() => words.text("act-no-registrars"),
        ActFault::NotRegistrar { roles } => {
            let roles: Vec<_> = roles.iter().map(|id| role(id)).collect();
            words.with("act-not-registrar", &[("roles", roles.join(", ").into())])
        }
        ActFault::RoleEnded { role: id, on } => {
            words.with("act-role-ended", &[("role", role(id).into()), ("on", day(on))])
        }
        ActFault::NotDeclared { role: id } => words.with("act-not-declared", &[("role", role(id).into())]),
        ActFault::UnknownQuality { known } => words.with("act-unknown-quality", &[("known", known.join(", ").into())]),
        ActFault::EndsBeforeBegin { begin } => words.with("act-ends-before-begin", &[("begin", day(begin))]),
        ActFault::BeginsTooLate { latest } => words.with("act-begins-too-late", &[("latest", day(latest))]),
        ActFault::AlreadyEnded { on } => words.with("act-already-ended", &[("on", day(on))]),
        ActFault::Duplicate { .. } => words.text("act-duplicate"),
        ActFault::NoSuchInscription => words.text("act-no-such-inscription"),
        ActFault::NoDeclaration => words.text("act-no-declaration"),
        ActFault::NoFunction => words.text("act-no-function"),
        ActFault::NoSuchCase => words.text("act-no-such-case"),
    }
}

/// Why inscriptions need attention.
pub(super) fn attention_words(words: &Words, attention: &Attention, rule: &ReviewRule) -> String {
    match attention.kind {
        AttentionKind::PastDue => {
            let paragraph = rule.paragraph.as_ref().map_or("", |paragraph| paragraph.0.as_str());
            words.with(
                "attention-past-due",
                &[
                    ("years", rule.open_for_years.unwrap_or_default().into()),
                    ("paragraph", paragraph.into()),
                ],
            )
        }
        AttentionKind::EndsSoon => words.with("attention-ends-soon", &[("days", rule.ends_within_days.into())]),
        AttentionKind::Duplicate => words.text("attention-duplicate"),
        AttentionKind::Overlap => words.text("attention-overlap"),
    }
}

/// For which organisation, of which sector, the directory is kept.
pub(super) fn keeper_words(words: &Words, deliberation: &Deliberation) -> String {
    let kept = deliberation
        .roles
        .iter()
        .filter(|role| deliberation.registrars.contains(&role.id));
    let mut keepers: Vec<_> = kept
        .filter_map(|role| deliberation.recipient(&role.inscribed_by))
        .collect();
    keepers.dedup_by_key(|keeper| &keeper.id);
    let keepers: Vec<String> = keepers
        .into_iter()
        .map(|keeper| {
            let values = [
                ("organisation", words.names(&keeper.name).into()),
                ("sector", keeper.sector.into()),
            ];
            words.with("directory-keeper", &values)
        })
        .collect();
    keepers.join(", ")
}

/// A quality in words.
pub(super) fn quality_words(words: &Words, deliberation: &Deliberation, code: &str) -> String {
    let known = deliberation.quality(code);
    known.map_or_else(
        || code.to_owned(),
        |quality| format!("{code} · {}", words.names(&quality.name)),
    )
}

/// The days of an inscription: `01.09.2025 – 30.06.2026`, or open at its end.
pub(super) fn days(words: &Words, entry: &DirectoryEntry) -> String {
    let period = &entry.inscription.period;
    let end = period.end().map_or_else(|| "…".to_owned(), |end| words.date(end));
    format!("{} – {end}", words.date(period.begin()))
}
