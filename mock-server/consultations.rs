//! The consultations that are open, each belonging to one session.
//!
//! What is asked stands here, in memory, until the consultation ends; then only its id and its user's tag are left, in
//! the store.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use consult_log::Receipt;
use domain::deliberation::{ConsultRequest, Decision};
use domain::wire::{Opened, Problem};
use tokio::sync::RwLock;
use uuid::Uuid;

use crate::sign_in::{Session, SessionId};
use crate::users::User;

/// One consultation.
pub(crate) struct Consultation {
    pub(crate) id: Uuid,
    pub(crate) session: SessionId,
    pub(crate) user: Arc<User>,
    pub(crate) request: ConsultRequest,
    /// How far it is. Opening and ending hold it for writing; a release holds it for reading until it is in the log, so
    /// that nothing is released after the end.
    pub(crate) state: RwLock<State>,
}

impl Consultation {
    /// Whether it is open or about to be; a refusal is only remembered for whoever asks the same again.
    fn counts(&self) -> bool {
        !self
            .state
            .try_read()
            .is_ok_and(|state| matches!(*state, State::Refused(_)))
    }
}

/// How far a consultation is.
pub(crate) enum State {
    /// Not decided.
    New,
    /// Granted and open.
    Open(Arc<Opened<Receipt>>),
    /// Refused by the gate.
    Refused(Decision),
    /// It could not be opened; the same answer goes to whoever sent the same request meanwhile.
    Failed(Problem),
    /// Ended.
    Ended,
}

/// All consultations that have not ended.
#[derive(Default)]
pub(crate) struct Consultations(Mutex<HashMap<Uuid, Arc<Consultation>>>);

/// What a request to open a consultation meets.
pub(crate) enum Claim {
    /// It is this consultation, new or known.
    Is(Arc<Consultation>),
    /// The id belongs to another request or session.
    IdReused,
    /// The session has too many open ones.
    TooMany,
}

impl Consultations {
    /// The consultation with this id, made when there is none.
    pub(crate) fn claim(
        &self,
        id: Uuid,
        session: &Session,
        request: ConsultRequest,
        most: Option<NonZeroU32>,
    ) -> Claim {
        let mut all = self.lock();
        let of_session = all
            .values()
            .filter(|known| known.session == session.id && known.counts())
            .count();
        match all.entry(id) {
            Entry::Occupied(known) => {
                let known = known.get();
                if known.session == session.id && known.request == request {
                    Claim::Is(known.clone())
                } else {
                    Claim::IdReused
                }
            }
            Entry::Vacant(_) if most.is_some_and(|most| of_session >= most.get() as usize) => Claim::TooMany,
            Entry::Vacant(place) => {
                let (session, user) = (session.id, session.user.clone());
                let new = Arc::new(Consultation {
                    id,
                    session,
                    user,
                    request,
                    state: RwLock::new(State::New),
                });
                Claim::Is(place.insert(new).clone())
            }
        }
    }

    /// The consultation with this id, if it is of this session.
    pub(crate) fn find(&self, id: Uuid, session: SessionId) -> Option<Arc<Consultation>> {
        self.lock().get(&id).filter(|known| known.session == session).cloned()
    }

    /// Whether this id is known, to whomever.
    pub(crate) fn knows(&self, id: Uuid) -> bool {
        self.lock().contains_key(&id)
    }

    /// All consultations of this session.
    pub(crate) fn of(&self, session: SessionId) -> Vec<Arc<Consultation>> {
        self.lock()
            .values()
            .filter(|known| known.session == session)
            .cloned()
            .collect()
    }

    /// Forgets this consultation.
    pub(crate) fn forget(&self, id: Uuid) {
        self.lock().remove(&id);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Uuid, Arc<Consultation>>> {
        // A panic while it was held leaves the map whole: every change is one call.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
