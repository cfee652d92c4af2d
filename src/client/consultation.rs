//! An open consultation: what was asked, what the gate decided, and the proof that both stand in the log.
//!
//! [`crate::SignedIn::open`] makes it after the checks below; [`crate::fetch`] asks its sources.

use std::fmt;
use std::sync::Arc;

use domain::deliberation::{ConsultRequest, Decision, Scope};
use domain::wire::{End, EndReason, Opened};
use serde_json::Value;
use tokio::sync::watch;
use tokio::time::timeout;
use uuid::Uuid;

use crate::sign_in::Inner as Session;
use crate::transport::{CALL_DEADLINE, Call};
use crate::{CallError, VerifiedReceipt};

/// A consultation that the gate let through. Cheap to clone; all clones are the same consultation.
///
/// Dropping it tells the server nothing: call [`OpenConsultation::end`] with the reason first.
#[derive(Clone)]
pub struct OpenConsultation(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) session: Arc<Session>,
    pub(crate) id: Uuid,
    pub(crate) request: ConsultRequest,
    pub(crate) decision: Decision,
    pub(crate) scope: Scope,
    pub(crate) receipt: VerifiedReceipt,
    /// True once it has ended here: what is still being fetched is withdrawn.
    pub(crate) ended: watch::Sender<bool>,
    /// Changes when nobody waits any more for what is being fetched; what is asked afterwards is fetched as usual.
    pub(crate) withdrawn: watch::Sender<()>,
}

impl fmt::Debug for OpenConsultation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("OpenConsultation").field(&self.0.id).finish()
    }
}

impl OpenConsultation {
    /// Holds what the server opened against what was asked for.
    pub(crate) fn accept(
        session: Arc<Session>,
        request: ConsultRequest,
        id: Uuid,
        opened: Opened<Option<Value>>,
    ) -> Result<Self, CallError> {
        let shared = &session.shared;
        let Opened {
            id: theirs,
            decision,
            receipt,
        } = opened;
        let scope = decision.scope.clone().ok_or(CallError::Unreadable)?;
        if theirs != id || !fits(&scope, &request, &shared.knowledge) {
            return Err(CallError::Unreadable);
        }
        let receipt = shared.receipts.attempt(receipt, id).ok_or(CallError::NoReceipt)?;
        tracing::info!(consultation = %id, sources = scope.sources.len(), "opened");
        let (ended, _) = watch::channel(false);
        let (withdrawn, _) = watch::channel(());
        Ok(Self(Arc::new(Inner {
            session,
            id,
            request,
            decision,
            scope,
            receipt,
            ended,
            withdrawn,
        })))
    }

    /// Its id.
    pub fn id(&self) -> Uuid {
        self.0.id
    }

    /// What was asked.
    pub fn request(&self) -> &ConsultRequest {
        &self.0.request
    }

    /// Every step of the gate, and the scope.
    pub fn decision(&self) -> &Decision {
        &self.0.decision
    }

    /// The proof that the attempt stands in the log.
    pub fn receipt(&self) -> &VerifiedReceipt {
        &self.0.receipt
    }

    /// Stops waiting for the sources that have not answered: each ends as cancelled, and its request is withdrawn. The
    /// consultation stays open, and each can be asked again.
    pub fn stop_waiting(&self) {
        self.0.withdrawn.send_replace(());
    }

    /// Ends the consultation, here at once and on the server as soon as it hears of it. What is still being fetched is
    /// withdrawn and ends as cancelled. It waits for the server's answer, but not long.
    pub async fn end(&self, reason: EndReason) {
        if self.0.ended.send_replace(true) {
            return;
        }
        let path = format!("/v1/consultations/{}/end", self.0.id);
        let call = Call::post(&path).by(&self.0.session.token).with(&End { reason });
        let told = match &call {
            Ok(call) => timeout(CALL_DEADLINE / 4, self.0.session.shared.transport.send(call)).await,
            Err(_) => return,
        };
        tracing::info!(consultation = %self.0.id, ?reason, told = matches!(told, Ok(Ok(_))), "ended");
    }
}

/// Whether the scope speaks only of sources that were asked for, once each, and only of fields that our catalogue has.
fn fits(scope: &Scope, request: &ConsultRequest, knowledge: &domain::Knowledge) -> bool {
    scope.sources.iter().enumerate().all(|(n, part)| {
        request.sources.contains(&part.source)
            && scope.sources[..n].iter().all(|other| other.source != part.source)
            && part.granted.iter().all(|granted| {
                granted.field.source() == part.source && knowledge.catalogue.field(&granted.field).is_some()
            })
    })
}
