//! Holds every receipt against what it came with: nothing is looked at whose place in the log is not proved.
//!
//! The consultation log's own crate knows what a receipt proves; this module asks it the right questions. A receipt that
//! is missing, cannot be read or proves something else is all the same to the caller: none.

use consult_log::{Outcome as Logged, Receipt, ReceiptError, VerifiedReceipt, VerifyingKey};
use domain::catalogue::{FieldPath, SourceId};
use domain::wire::Outcome;
use serde_json::Value;
use uuid::Uuid;

/// What verifies the receipts of one server: its public key, as it showed it over the trusted connection.
#[derive(Debug)]
pub(crate) struct Receipts(VerifyingKey);

impl Receipts {
    /// Reads the key; none when the text is not one.
    pub(crate) fn read(key: &str) -> Option<Self> {
        VerifyingKey::from_text(key).ok().map(Self)
    }

    /// The receipt, if it proves that the attempt of this consultation stands in the log, and was granted.
    pub(crate) fn attempt(&self, receipt: Option<Value>, consultation: Uuid) -> Option<VerifiedReceipt> {
        self.held_against(receipt, consultation, |receipt| receipt.proves_attempt(consultation))
    }

    /// The receipt, if it proves that this release stands in the log: of this consultation and source, with exactly these
    /// fields, ended like this.
    pub(crate) fn release(
        &self,
        receipt: Option<Value>,
        consultation: Uuid,
        source: &SourceId,
        outcome: &Outcome,
        fields: &[FieldPath],
    ) -> Option<VerifiedReceipt> {
        let logged = match outcome {
            Outcome::Complete => Logged::Complete,
            Outcome::Partial(_) => Logged::Partial,
            Outcome::Empty => Logged::Empty,
        };
        self.held_against(receipt, consultation, |receipt| {
            receipt.proves_release(consultation, source.as_str(), fields.iter().map(FieldPath::as_str))?;
            if receipt.header().outcome == logged {
                Ok(())
            } else {
                Err(ReceiptError::OtherOutcome)
            }
        })
    }

    fn held_against(
        &self,
        receipt: Option<Value>,
        consultation: Uuid,
        proves: impl FnOnce(&VerifiedReceipt) -> Result<(), ReceiptError>,
    ) -> Option<VerifiedReceipt> {
        let receipt = receipt.ok_or(ReceiptError::Form);
        let receipt = receipt.and_then(|receipt| {
            serde_json::from_value::<Receipt>(receipt).map_err(|_may_show_the_text| ReceiptError::Form)
        });
        let verified = receipt
            .and_then(|receipt| receipt.verify(&self.0))
            .and_then(|verified| {
                proves(&verified)?;
                Ok(verified)
            });
        verified
            .inspect_err(|why| tracing::error!(%consultation, ?why, "a receipt does not hold"))
            .ok()
    }
}
