//! A session: who has signed in, what they may do, and the consultations they open.
//!
//! The token stays in here. The workbench gets a view of the session without it.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use domain::Names;
use domain::deliberation::ConsultRequest;
use domain::identifiers::Ssin;
use domain::wire::{Inscriptions, InscriptionsRequest, Open, Opened, Rights, Session, SessionEnd, Token};
use serde_json::Value;
use tokio::time::timeout;
use uuid::Uuid;

use crate::connection::Shared;
use crate::transport::{CALL_DEADLINE, Call};
use crate::{CallError, OpenConsultation};

/// Somebody who has signed in. Cheap to clone; all clones share the session.
#[derive(Clone)]
pub struct SignedIn(Arc<Inner>);

/// What a session's consultations share with it.
pub(crate) struct Inner {
    pub(crate) shared: Arc<Shared>,
    pub(crate) token: Token,
    view: SessionView,
}

/// What may be shown of a session.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionView {
    /// The name signed in with.
    pub user: String,
    /// The user's own name.
    pub name: String,
    /// Their service.
    pub unit: Names,
    /// Their organisation.
    pub organisation: String,
    /// When the session ends in any case.
    pub expires: DateTime<Utc>,
    /// How long it lasts without a question to the server.
    pub idle: TimeDelta,
}

/// Who it is, is not printed.
impl fmt::Debug for SessionView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SessionView")
            .field("user", &"***")
            .field("expires", &self.expires)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for SignedIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SignedIn(***)")
    }
}

impl SignedIn {
    pub(crate) fn new(shared: Arc<Shared>, session: Session) -> Self {
        let Session {
            token,
            user,
            name,
            unit,
            organisation,
            expires,
            idle_seconds,
        } = session;
        Self(Arc::new(Inner {
            shared,
            token,
            view: SessionView {
                user,
                name,
                unit,
                organisation,
                expires,
                idle: TimeDelta::seconds(idle_seconds.into()),
            },
        }))
    }

    /// What the methods in other modules work with.
    pub(crate) fn inner(&self) -> &Inner {
        &self.0
    }

    /// Who has signed in, and until when.
    pub fn session(&self) -> &SessionView {
        &self.0.view
    }

    /// Lets the session last longer, as long as the server allows; it says until when.
    pub async fn prolong(&self) -> Result<SessionEnd, CallError> {
        let call = Call::post("/v1/sessions/current/prolong").by(&self.0.token);
        Ok(self.0.shared.transport.ask(&call).await?)
    }

    /// The user's functions under the deliberations.
    pub async fn rights(&self) -> Result<Rights, CallError> {
        Ok(self
            .0
            .shared
            .transport
            .ask(&Call::get("/v1/rights").by(&self.0.token))
            .await?)
    }

    /// The organisation's own inscriptions of a person.
    pub async fn inscriptions(&self, ssin: Ssin) -> Result<Inscriptions, CallError> {
        let call = Call::post("/v1/directory/inscriptions")
            .by(&self.0.token)
            .with(&InscriptionsRequest { ssin })?;
        Ok(self.0.shared.transport.ask(&call).await?)
    }

    /// Opens a consultation. `id` (UUID version 7) is made by the caller: the same id a second time is the same
    /// consultation, not another look. A refusal of the gate is [`CallError::Refused`].
    pub async fn open(&self, id: Uuid, request: ConsultRequest) -> Result<OpenConsultation, CallError> {
        let open = Open { id, request };
        let call = Call::post("/v1/consultations").by(&self.0.token).with(&open)?;
        let opened: Opened<Option<Value>> = self.0.shared.transport.ask(&call).await.inspect_err(|failure| {
            tracing::info!(consultation = %id, ?failure, "not opened");
        })?;
        OpenConsultation::accept(Arc::clone(&self.0), open.request, id, opened)
    }

    /// Ends the session. It waits for the server's answer, but not long; a server that cannot be reached ends the session
    /// by itself when it expires.
    pub async fn sign_out(self) {
        let call = Call::delete("/v1/sessions/current").by(&self.0.token);
        let ended = timeout(CALL_DEADLINE / 4, self.0.shared.transport.send(&call)).await;
        tracing::info!(told = matches!(ended, Ok(Ok(_))), "signed out");
    }
}
