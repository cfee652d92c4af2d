//! Receipts: the signed statement of a log that a record stands in it, and what such a statement proves.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::Signature;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use uuid::Uuid;

use crate::digest::{from_hex, hex, sha256};
use crate::{Header, Kind, Outcome, VerifyingKey};

/// A receipt as it travels. It proves nothing until it is verified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Receipt {
    sequence: u64,
    header: String,
    sealed_digest: String,
    signature: String,
}

/// Why a receipt does not prove what it should.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum ReceiptError {
    /// The digest or the signature is not written as agreed.
    #[error("the receipt is not written as agreed")]
    Form,
    /// The signature does not fit: another key, or something was changed.
    #[error("the signature of the receipt does not fit")]
    Signature,
    /// The signed header is not one that this program can read: a server of another version.
    #[error("the header in the receipt cannot be read")]
    Header,
    /// It is about something else than was asked.
    #[error("the receipt is of another kind of record")]
    OtherKind,
    /// It belongs to another consultation: an old receipt shown again.
    #[error("the receipt belongs to another consultation")]
    OtherConsultation,
    /// The record says that it did not go well: a refusal, or nothing released.
    #[error("the record in the receipt says that nothing was granted or released")]
    OtherOutcome,
    /// It is about other sources.
    #[error("the receipt is about another source")]
    OtherSource,
    /// The answer has fields that the log does not have, or the other way round.
    #[error("the fields of the answer are not the fields of the receipt")]
    OtherFields,
}

/// A receipt whose signature fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifiedReceipt {
    sequence: u64,
    header: Header,
}

/// What a signature is made over. Every part has a fixed length.
pub(crate) fn signed_bytes(sequence: u64, header: &str, sealed_digest: &[u8; 32]) -> Vec<u8> {
    let header_digest = sha256(&[header.as_bytes()]);
    [
        b"inzage receipt v1\0".as_slice(),
        &sequence.to_be_bytes(),
        &header_digest,
        sealed_digest,
    ]
    .concat()
}

impl Receipt {
    pub(crate) fn new(sequence: u64, header: String, sealed_digest: [u8; 32], signature: Signature) -> Self {
        Self {
            sequence,
            header,
            sealed_digest: hex(&sealed_digest),
            signature: STANDARD.encode(signature.to_bytes()),
        }
    }

    /// Checks the signature and reads the header.
    pub fn verify(&self, key: &VerifyingKey) -> Result<VerifiedReceipt, ReceiptError> {
        let sealed_digest = from_hex(&self.sealed_digest).ok_or(ReceiptError::Form)?;
        let signature = STANDARD
            .decode(&self.signature)
            .ok()
            .and_then(|bytes| Signature::from_slice(&bytes).ok());
        let message = signed_bytes(self.sequence, &self.header, &sealed_digest);
        let verified = key.0.verify_strict(&message, &signature.ok_or(ReceiptError::Form)?);
        verified.map_err(|_says_no_more| ReceiptError::Signature)?;
        let header = serde_json::from_str(&self.header).map_err(|_may_show_the_text| ReceiptError::Header)?;
        Ok(VerifiedReceipt {
            sequence: self.sequence,
            header,
        })
    }
}

impl VerifiedReceipt {
    /// The place of the record in the log.
    pub fn sequence(&self) -> u64 {
        self.sequence
    }

    /// The clear part of the record.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Whether this proves that the consultation was granted and that its attempt stands in the log.
    pub fn proves_attempt(&self, consultation: Uuid) -> Result<(), ReceiptError> {
        self.is_of(Kind::Attempt, consultation)?;
        if self.header.outcome == Outcome::Granted {
            Ok(())
        } else {
            Err(ReceiptError::OtherOutcome)
        }
    }

    /// Whether this proves that the release of exactly these fields of this source stands in the log. The order of the
    /// fields does not count.
    pub fn proves_release<'a>(
        &self,
        consultation: Uuid,
        source: &str,
        fields: impl IntoIterator<Item = &'a str>,
    ) -> Result<(), ReceiptError> {
        self.is_of(Kind::Release, consultation)?;
        if !matches!(
            self.header.outcome,
            Outcome::Complete | Outcome::Partial | Outcome::Empty
        ) {
            return Err(ReceiptError::OtherOutcome);
        }
        if self.header.sources != [source] {
            return Err(ReceiptError::OtherSource);
        }
        let mut fields: Vec<_> = fields.into_iter().collect();
        fields.sort_unstable();
        if self.header.fields != fields {
            return Err(ReceiptError::OtherFields);
        }
        Ok(())
    }

    fn is_of(&self, kind: Kind, consultation: Uuid) -> Result<(), ReceiptError> {
        if self.header.kind != kind {
            return Err(ReceiptError::OtherKind);
        }
        if self.header.consultation != Some(consultation) {
            return Err(ReceiptError::OtherConsultation);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Keys, NONCE_BYTES, Particulars, Record};
    use chrono::DateTime;
    use proptest::prelude::*;

    const CONSULTATION: Uuid = Uuid::from_u128(42);
    const FIELDS: [&str; 2] = ["dmfa.service.code", "dmfa.service.days"];

    fn keys() -> Keys {
        Keys::from_bytes(&[5; Keys::BYTES])
    }

    fn header(kind: Kind, outcome: Outcome) -> Header {
        let mut header = Header::new(DateTime::UNIX_EPOCH, kind, outcome);
        header.consultation = Some(CONSULTATION);
        header.sources = vec!["dmfa".into()];
        header.fields = FIELDS.map(str::to_owned).to_vec();
        header
    }

    fn receipt(kind: Kind, outcome: Outcome) -> Receipt {
        let keys = keys();
        Record::seal(
            9,
            &header(kind, outcome),
            &Particulars::default(),
            &keys,
            &[3; NONCE_BYTES],
        )
        .receipt(&keys)
    }

    fn verified(kind: Kind, outcome: Outcome) -> VerifiedReceipt {
        receipt(kind, outcome).verify(&keys().verifying_key()).unwrap()
    }

    #[test]
    fn a_receipt_travels_and_verifies() {
        let text = serde_json::to_string(&receipt(Kind::Release, Outcome::Complete)).unwrap();
        let read: Receipt = serde_json::from_str(&text).unwrap();
        let verified = read.verify(&keys().verifying_key()).unwrap();
        assert_eq!(verified.sequence(), 9);
        assert_eq!(*verified.header(), header(Kind::Release, Outcome::Complete));
    }

    #[test]
    fn a_receipt_of_another_log_is_refused() {
        let other = Keys::from_bytes(&[6; Keys::BYTES]).verifying_key();
        assert_eq!(
            receipt(Kind::Attempt, Outcome::Granted).verify(&other),
            Err(ReceiptError::Signature)
        );
    }

    #[test]
    fn a_granted_attempt_is_proved_by_its_own_receipt_only() {
        let good = verified(Kind::Attempt, Outcome::Granted);
        assert_eq!(good.proves_attempt(CONSULTATION), Ok(()));
        assert_eq!(
            good.proves_attempt(Uuid::from_u128(1)),
            Err(ReceiptError::OtherConsultation)
        );
        let refused = verified(Kind::Attempt, Outcome::Refused);
        assert_eq!(refused.proves_attempt(CONSULTATION), Err(ReceiptError::OtherOutcome));
        let release = verified(Kind::Release, Outcome::Complete);
        assert_eq!(release.proves_attempt(CONSULTATION), Err(ReceiptError::OtherKind));
    }

    #[test]
    fn a_release_is_proved_for_exactly_its_source_and_fields() {
        let proves = |receipt: VerifiedReceipt, source: &str, fields: &[&'static str]| {
            receipt.proves_release(CONSULTATION, source, fields.iter().copied())
        };
        for outcome in [Outcome::Complete, Outcome::Partial, Outcome::Empty] {
            let [one, two] = FIELDS;
            assert_eq!(proves(verified(Kind::Release, outcome), "dmfa", &[two, one]), Ok(()));
        }
        let good = || verified(Kind::Release, Outcome::Complete);
        assert_eq!(proves(good(), "dimona", &FIELDS), Err(ReceiptError::OtherSource));
        assert_eq!(proves(good(), "dmfa", &FIELDS[..1]), Err(ReceiptError::OtherFields));
        assert_eq!(
            proves(good(), "dmfa", &["dmfa.a.b", FIELDS[0], FIELDS[1]]),
            Err(ReceiptError::OtherFields)
        );
        assert_eq!(
            proves(verified(Kind::Release, Outcome::WrongPerson), "dmfa", &FIELDS),
            Err(ReceiptError::OtherOutcome)
        );
        assert_eq!(
            proves(verified(Kind::Attempt, Outcome::Granted), "dmfa", &FIELDS),
            Err(ReceiptError::OtherKind)
        );
        let elsewhere = good().proves_release(Uuid::from_u128(1), "dmfa", FIELDS);
        assert_eq!(elsewhere, Err(ReceiptError::OtherConsultation));
    }

    proptest! {
        #[test]
        fn a_receipt_with_one_bit_flipped_is_refused(part in 0_u8..4, at: prop::sample::Index, bit in 0_u8..8) {
            let mut receipt = receipt(Kind::Release, Outcome::Complete);
            let flip = |text: &mut String| {
                let mut bytes = text.clone().into_bytes();
                bytes[at.index(text.len())] ^= 1 << bit;
                // What is no text cannot stand in JSON.
                *text = String::from_utf8(bytes).unwrap_or_default();
            };
            match part {
                0 => receipt.sequence ^= 1 << at.index(64),
                1 => flip(&mut receipt.header),
                2 => flip(&mut receipt.sealed_digest),
                _ => flip(&mut receipt.signature),
            }
            prop_assert!(receipt.verify(&keys().verifying_key()).is_err());
        }
    }
}
