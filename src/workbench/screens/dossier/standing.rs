//! How the dossier as a whole stands: everything is here, something is awaited or missing, or there is nothing at all; in a
//! sentence that says what happened, why, and what the user can do.
//!
//! Pure. Called by the views of the dossier; drawn on the overview, below the question.

use domain::catalogue::{Source, SourceId};
use domain::dossier::{SourceEnd, SourceState, Unavailable};

use super::reading::Reading;
use super::sources::{in_order, state_words};
use crate::widgets::notice::Kind;

/// The sentence, and what can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    /// Of which kind it is.
    pub(super) kind: Kind,
    /// The sentence.
    pub(super) sentence: String,
    /// The button that asks again what did not come, and the sources that it asks.
    pub(super) again: Option<(String, Vec<SourceId>)>,
}

/// How the dossier stands; none when all sources answered in full and at least one of them has something.
pub(super) fn standing(reading: &Reading<'_>) -> Option<Standing> {
    let words = reading.words;
    let mut sources = in_order(reading);
    sources.retain(|source| reading.state(&source.id).is_some());
    let of = |is_wanted: fn(&SourceState) -> bool| -> Vec<&Source> {
        let wanted = |source: &&&Source| reading.state(&source.id).is_some_and(is_wanted);
        sources.iter().filter(wanted).copied().collect()
    };
    let awaited = of(|state| *state == SourceState::Awaited);
    let lacking = of(|state| {
        matches!(
            state,
            SourceState::Ended(SourceEnd::Unavailable(_) | SourceEnd::Partial { .. })
        )
    });
    let failed = of(|state| matches!(state, SourceState::Ended(SourceEnd::Unavailable(_))));
    let ended = of(|state| matches!(state, SourceState::Ended(SourceEnd::Unavailable(Unavailable::Ended))));
    let empty = of(|state| *state == SourceState::Ended(SourceEnd::Empty));
    let names = |sources: &[&Source]| {
        let names: Vec<_> = sources.iter().map(|source| reading.source_label(source)).collect();
        names.join(", ")
    };
    let named_with_state = |sources: &[&Source]| {
        let said = sources.iter().map(|source| {
            let (name, state) = (reading.source_label(source), state_words(reading, source));
            format!("{name} ({state})")
        });
        said.collect::<Vec<_>>().join(", ")
    };
    let said = |key: &str, sources: String| words.with(key, &[("sources", sources.into())]);
    // Only asked where no source's consultation has ended.
    let again = || {
        let asked = lacking.iter().map(|source| source.id.clone()).collect();
        Some((words.text("standing-again"), asked))
    };
    let is_all = |part: &[&Source]| !sources.is_empty() && part.len() == sources.len();
    if !awaited.is_empty() {
        return Some(Standing {
            kind: Kind::Info,
            sentence: said("standing-awaited", names(&awaited)),
            again: None,
        });
    }
    if !ended.is_empty() {
        return Some(Standing {
            kind: Kind::Error,
            sentence: said("standing-ended", names(&ended)),
            again: None,
        });
    }
    if is_all(&failed) {
        return Some(Standing {
            kind: Kind::Error,
            sentence: said("standing-none-answered", named_with_state(&failed)),
            again: again(),
        });
    }
    if !lacking.is_empty() {
        return Some(Standing {
            kind: Kind::Warn,
            sentence: said("standing-lacking", named_with_state(&lacking)),
            again: again(),
        });
    }
    is_all(&empty).then(|| Standing {
        kind: Kind::Info,
        sentence: said("standing-nothing-found", names(&empty)),
        again: None,
    })
}
