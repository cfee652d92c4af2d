//! The dossier that is open: one value with one owner, dropped as one when it is closed.

use std::collections::BTreeMap;
use std::fmt;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use domain::Knowledge;
use domain::catalogue::{Source, SourceId};
use domain::deliberation::{ConsultRequest, Decision, Deliberation, Scope};
use domain::dossier::{Dossier, SourceEnd, SourceState, Unavailable};
use domain::timeline;
use domain::wire::Since;
use uuid::Uuid;

/// A page of the dossier.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DossierTab {
    /// What is true today, and the question of the purpose.
    #[default]
    Overview,
    /// Employers and benefits over time.
    Timeline,
    /// Dimona, employer by employer beside the `DmfA`.
    Employment,
    /// A source with a page to itself.
    Source(SourceId),
    /// The sources that say which benefits were paid.
    Benefits,
    /// The places of residence.
    Addresses,
    /// What the checks of the purpose find.
    Findings,
    /// What changed, and since when it is known.
    Changes,
    /// Why this may be seen.
    Consultation,
}

impl DossierTab {
    /// The page on which the rows of a source stand. A source that has none of its own kind gets a page to itself.
    pub fn of(source: &SourceId) -> Self {
        match source.as_str() {
            "register" => Self::Addresses,
            "dimona" => Self::Employment,
            "unemployment" | "living-wage" | "sickness" => Self::Benefits,
            _ => Self::Source(source.clone()),
        }
    }
}

/// The dossier that is open.
pub struct OpenDossier {
    /// What was asked.
    pub request: ConsultRequest,
    /// The consultation's id on the server and in the log.
    pub consultation: Uuid,
    /// Every step of the gate.
    pub decision: Decision,
    /// What may be seen.
    pub scope: Scope,
    /// What the sources answered so far.
    pub dossier: Dossier,
    /// How long each source took that has answered.
    pub took: BTreeMap<SourceId, Duration>,
    /// Where in the log each release stands.
    pub receipts: BTreeMap<SourceId, u64>,
    /// What each source says is new since the handler's last consultation for the same case.
    pub since: BTreeMap<SourceId, Since>,
    /// Which attempt of this sitting it is; an event of another attempt does not concern it.
    pub attempt: u64,
    /// When it was opened.
    pub opened: DateTime<Utc>,
    /// Since when each source is awaited, or was when it ended.
    pub awaited_since: BTreeMap<SourceId, Instant>,
}

impl OpenDossier {
    /// The sources that did not give everything and of which asking again can help.
    pub fn to_ask_again(&self) -> impl Iterator<Item = &SourceId> {
        let can_help = |state: &SourceState| match state {
            SourceState::Ended(SourceEnd::Partial { .. }) => true,
            SourceState::Ended(SourceEnd::Unavailable(why)) => *why != Unavailable::Ended,
            SourceState::Awaited | SourceState::Ended(_) => false,
        };
        let sources = self.dossier.sources();
        sources
            .filter(move |(_, state)| can_help(state))
            .map(|(source, _)| source)
    }

    /// The pages that this dossier has, in the order of their tabs: those of the sources in its scope, and the others where
    /// there is something for them to say.
    pub fn tabs(&self, knowledge: &Knowledge) -> Vec<DossierTab> {
        let mut tabs = vec![DossierTab::Overview];
        if self.has_timeline(knowledge) {
            tabs.push(DossierTab::Timeline);
        }
        let in_scope = |source: &&Source| self.scope.source(&source.id).is_some();
        for source in knowledge.catalogue.sources().iter().filter(in_scope) {
            let tab = DossierTab::of(&source.id);
            if !tabs.contains(&tab) {
                tabs.push(tab);
            }
        }
        // Whose data they are stands in the header; the places of residence come after what was earned and paid.
        if let Some(place) = tabs.iter().position(|tab| *tab == DossierTab::Addresses) {
            let addresses = tabs.remove(place);
            tabs.push(addresses);
        }
        let deliberation = knowledge.deliberation(&self.request.deliberation);
        let purpose = deliberation.and_then(|found| found.purpose(&self.request.purpose));
        if purpose.is_some_and(|purpose| !purpose.checks.is_empty()) {
            tabs.push(DossierTab::Findings);
        }
        if deliberation.is_some_and(Deliberation::grants_changes) {
            tabs.push(DossierTab::Changes);
        }
        tabs.push(DossierTab::Consultation);
        tabs
    }

    /// Whether anything may be seen that a time line is made of.
    fn has_timeline(&self, knowledge: &Knowledge) -> bool {
        timeline::tracks().any(|(path, _)| {
            let scope = self.scope.source(&path.source());
            let block = knowledge.catalogue.block(&path);
            scope
                .zip(block)
                .is_some_and(|(scope, block)| block.fields.iter().any(|field| scope.grants(&field.path)))
        })
    }
}

impl fmt::Debug for OpenDossier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OpenDossier({}, ***)", self.consultation)
    }
}
