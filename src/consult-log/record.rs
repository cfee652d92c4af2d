//! A record of the log: its place, its clear header, its sealed part.

use std::fmt;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use ed25519_dalek::Signer;
use thiserror::Error;
use zeroize::Zeroizing;

use crate::digest::sha256;
use crate::receipt::{Receipt, signed_bytes};
use crate::{Header, Keys, Particulars};

/// The length of the nonce that seals a record. It is drawn at random for each: 192 bits, which is why the sealing is the
/// extended (X) form of ChaCha20-Poly1305: with 96 bits two records could one day share one.
pub const NONCE_BYTES: usize = 24;

/// One record. It is appended once and never changed.
#[derive(Clone, PartialEq, Eq)]
pub struct Record {
    /// Its place in the log, counted from one without a gap.
    pub sequence: u64,
    /// The exact JSON text of its [`Header`].
    pub header: String,
    /// The nonce and the sealed [`Particulars`].
    pub sealed: Vec<u8>,
}

/// A sealed part that cannot be opened.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("the sealed part does not belong to this record and key")]
pub struct SealError;

impl Record {
    /// Seals a record for this place. `nonce` is fresh randomness, never used before.
    pub fn seal(
        sequence: u64,
        header: &Header,
        particulars: &Particulars,
        keys: &Keys,
        nonce: &[u8; NONCE_BYTES],
    ) -> Self {
        let header = serde_json::to_string(header).expect("a header has only texts, lists and string keys");
        let plain = Zeroizing::new(serde_json::to_vec(particulars).expect("particulars are three texts"));
        let aad = associated(sequence, &header);
        let cipher = XChaCha20Poly1305::new(&(*keys.seal).into());
        let sealed = cipher.encrypt(&XNonce::from(*nonce), Payload { msg: &plain, aad: &aad });
        let sealed = sealed.expect("particulars are far shorter than the cipher's 256 GB");
        Self {
            sequence,
            header,
            sealed: [nonce.as_slice(), &sealed].concat(),
        }
    }

    /// Opens the sealed part. It opens only in its own place and with its own header.
    pub fn open(&self, keys: &Keys) -> Result<Particulars, SealError> {
        let (nonce, sealed) = self.sealed.split_first_chunk::<NONCE_BYTES>().ok_or(SealError)?;
        let aad = associated(self.sequence, &self.header);
        let cipher = XChaCha20Poly1305::new(&(*keys.seal).into());
        let plain = cipher.decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: &aad });
        let plain = Zeroizing::new(plain.map_err(|_says_nothing| SealError)?);
        serde_json::from_slice(&plain).map_err(|_reveals_a_value| SealError)
    }

    /// A digest that pins the whole record: its place, its header and its sealed part.
    pub fn digest(&self) -> [u8; 32] {
        sha256(&[
            b"inzage record v1\0",
            &signed_bytes(self.sequence, &self.header, &self.sealed_digest()),
        ])
    }

    /// The signed statement that this record stands in the log. Hand it out only once the record is durable.
    pub fn receipt(&self, keys: &Keys) -> Receipt {
        let sealed_digest = self.sealed_digest();
        let signature = keys
            .sign
            .sign(&signed_bytes(self.sequence, &self.header, &sealed_digest));
        Receipt::new(self.sequence, self.header.clone(), sealed_digest, signature)
    }

    /// The digest of the ciphertext, nonce included: without the key it says nothing of what is sealed.
    fn sealed_digest(&self) -> [u8; 32] {
        sha256(&[&self.sealed])
    }
}

/// What the seal binds the particulars to.
fn associated(sequence: u64, header: &str) -> Vec<u8> {
    [
        b"inzage seal v1\0".as_slice(),
        &sequence.to_be_bytes(),
        header.as_bytes(),
    ]
    .concat()
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Record({}, {}, ***)", self.sequence, self.header)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Kind, Outcome};
    use chrono::DateTime;
    use proptest::prelude::*;

    fn sealed(sequence: u64, subject: &str, keys: &Keys) -> Record {
        let header = Header::new(DateTime::UNIX_EPOCH, Kind::Attempt, Outcome::Granted);
        let particulars = Particulars {
            subject: Some(subject.into()),
            user: Some("an".into()),
            case: None,
        };
        Record::seal(sequence, &header, &particulars, keys, &[3; NONCE_BYTES])
    }

    proptest! {
        #[test]
        fn what_was_sealed_opens_again_and_stands_nowhere_in_clear(bytes in prop::collection::vec(any::<u8>(), Keys::BYTES), subject in "[0-9]{11}") {
            let keys = Keys::from_bytes(bytes.as_slice().try_into().unwrap());
            let record = sealed(9, &subject, &keys);
            let opened = record.open(&keys).unwrap();
            prop_assert_eq!(opened.subject.as_deref(), Some(subject.as_str()));
            prop_assert!(!record.sealed.windows(11).any(|window| window == subject.as_bytes()));
            let printed = format!("{record:?}");
            prop_assert!(!printed.contains(&subject));
        }

        #[test]
        fn a_record_with_one_bit_flipped_does_not_open_and_has_another_digest(at in 0_usize..4096, bit in 0_u8..8) {
            let keys = Keys::from_bytes(&[5; Keys::BYTES]);
            let record = sealed(9, "85673000192", &keys);
            let mut flipped = record.clone();
            let (header, places) = (record.header.len(), record.header.len() + record.sealed.len() + 8);
            match at % places {
                at if at < header => {
                    let mut bytes = flipped.header.into_bytes();
                    bytes[at] ^= 1 << bit;
                    // A header that is no text is no record at all.
                    let Ok(text) = String::from_utf8(bytes) else { return Ok(()) };
                    flipped.header = text;
                }
                at if at < header + record.sealed.len() => flipped.sealed[at - header] ^= 1 << bit,
                at => flipped.sequence ^= 1 << ((at - header - record.sealed.len()) * 8 + usize::from(bit)),
            }
            prop_assert_eq!(flipped.open(&keys), Err(SealError));
            prop_assert_ne!(flipped.digest(), record.digest());
        }
    }

    #[test]
    fn a_sealed_part_moved_to_another_place_or_key_does_not_open() {
        let (keys, other) = (Keys::from_bytes(&[5; Keys::BYTES]), Keys::from_bytes(&[6; Keys::BYTES]));
        let record = sealed(9, "85673000192", &keys);
        assert_eq!(record.open(&other), Err(SealError));
        let moved = Record {
            sequence: 10,
            ..record.clone()
        };
        assert_eq!(moved.open(&keys), Err(SealError));
        let short = Record {
            sealed: vec![0; 5],
            ..record
        };
        assert_eq!(short.open(&keys), Err(SealError));
    }
}
