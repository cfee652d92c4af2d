//! What a user does beside consulting: keeping the organisation's inscriptions in the directory, making the declaration
//! of honour, hearing what changed in open cases, closing one.
//!
//! The server decides who may and says why not ([`ActError::Fault`]). Each act stands in the server's log before it has
//! an effect; none is repeated here but what was certainly never sent. The workbench calls these methods.

use chrono::NaiveDate;
use domain::deliberation::CaseReference;
use domain::wire::{
    CloseCase, Declaration, DirectoryEntry, Ending, Notices, Registered, Registration, Review, ReviewRequest, Rights,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::time::timeout;
use uuid::Uuid;

use crate::transport::{CALL_DEADLINE, Call, Failure};
use crate::{ActError, CallError, SignedIn};

impl SignedIn {
    /// Registers an inscription in the name of the user's organisation. `registration.id` (UUID version 7) is made by the
    /// caller: the same one a second time changes nothing and gets the same answer. Overlaps are allowed, and told.
    pub async fn register(&self, registration: &Registration) -> Result<Registered, ActError> {
        let registered: Registered = self.act("/v1/directory/registrations", registration).await?;
        let is_ours = registered.entry.id == registration.id && registered.entry.ssin == registration.ssin;
        is_ours
            .then_some(registered)
            .ok_or(ActError::Call(CallError::Unreadable))
    }

    /// Ends an inscription of the user's organisation; `end` is its last day. It gives the inscription as it now is.
    pub async fn end_inscription(&self, inscription: Uuid, end: NaiveDate) -> Result<DirectoryEntry, ActError> {
        let entry: DirectoryEntry = self.act("/v1/directory/endings", &Ending { inscription, end }).await?;
        (entry.id == inscription)
            .then_some(entry)
            .ok_or(ActError::Call(CallError::Unreadable))
    }

    /// The organisation's own inscriptions in the qualities of a deliberation, page by page, and which need attention.
    pub async fn review(&self, request: &ReviewRequest) -> Result<Review, ActError> {
        self.act("/v1/directory/review", request).await
    }

    /// Makes the declaration of honour that this deliberation demands. It counts at once; it gives the user's functions
    /// as they are now.
    pub async fn declare(&self, deliberation: &str) -> Result<Rights, ActError> {
        let declaration = Declaration {
            deliberation: deliberation.to_owned(),
        };
        self.act("/v1/declarations", &declaration).await
    }

    /// What changed about the persons of the user's open cases since they last looked. No person is named in it.
    pub async fn notices(&self) -> Result<Notices, CallError> {
        let inner = self.inner();
        let call = Call::get("/v1/notices").by(&inner.token);
        Ok(inner.shared.transport.ask(&call).await?)
    }

    /// Closes a case of the user: nothing more is told of it, and what was seen in it is forgotten.
    pub async fn close_case(&self, deliberation: &str, case: CaseReference) -> Result<(), ActError> {
        let inner = self.inner();
        let close = CloseCase {
            deliberation: deliberation.to_owned(),
            case,
        };
        let call = Call::post("/v1/cases/close").by(&inner.token).with(&close)?;
        timeout(CALL_DEADLINE, inner.shared.transport.send(&call))
            .await
            .map_err(|_elapsed| Failure::TooLate)??;
        Ok(())
    }

    async fn act<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T, ActError> {
        let inner = self.inner();
        let call = Call::post(path).by(&inner.token).with(body)?;
        let answer = inner.shared.transport.ask(&call).await;
        Ok(answer.inspect_err(|failure| tracing::info!(path, ?failure, "not done"))?)
    }
}
