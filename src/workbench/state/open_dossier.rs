//! The dossier that is open: one value with one owner, dropped as one when it is closed.

use std::collections::BTreeMap;
use std::fmt;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use domain::catalogue::SourceId;
use domain::deliberation::{ConsultRequest, Decision, Scope};
use domain::dossier::Dossier;
use uuid::Uuid;

/// A page of the dossier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DossierTab {
    /// What is true today, and the question of the purpose.
    #[default]
    Overview,
    /// The periods of the personnel file.
    Employment,
    /// The quarterly declarations.
    Dmfa,
    /// The places of residence.
    Addresses,
    /// Why this may be seen.
    Consultation,
}

impl DossierTab {
    /// All pages, in the order of their tabs.
    pub const ALL: [Self; 5] = [
        Self::Overview,
        Self::Employment,
        Self::Dmfa,
        Self::Addresses,
        Self::Consultation,
    ];
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
    /// Which attempt of this sitting it is; an event of another attempt does not concern it.
    pub attempt: u64,
    /// When it was opened.
    pub opened: DateTime<Utc>,
    /// Since when the sources are awaited.
    pub awaited_since: Instant,
}

impl fmt::Debug for OpenDossier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OpenDossier({}, ***)", self.consultation)
    }
}
