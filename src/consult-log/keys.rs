//! The three secrets of a log and the public key that goes with them.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::SigningKey;
use thiserror::Error;
use zeroize::{Zeroize, Zeroizing};

use crate::TagKey;

const KEY: usize = 32;

/// The secrets of one log: to seal, to tag and to sign. Not printed, and overwritten when they are dropped.
pub struct Keys {
    pub(crate) seal: Zeroizing<[u8; KEY]>,
    tag: TagKey,
    pub(crate) sign: SigningKey,
}

/// A text that is not a key.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum KeyError {
    /// It is not base64, or of another length.
    #[error("the key is not base64 of the right length")]
    Form,
    /// The bytes are no point of the curve, or a weak one.
    #[error("the key is not a usable Ed25519 key")]
    Unusable,
}

impl Keys {
    /// How many random bytes keys are made of.
    pub const BYTES: usize = 3 * KEY;

    /// Keys out of these random bytes. The caller wipes its copy.
    pub fn from_bytes(bytes: &[u8; Self::BYTES]) -> Self {
        let part = |n: usize| {
            let mut key = Zeroizing::new([0; KEY]);
            key.copy_from_slice(&bytes[n * KEY..(n + 1) * KEY]);
            key
        };
        Self {
            seal: part(0),
            tag: TagKey::from_bytes(&part(1)),
            sign: SigningKey::from_bytes(&part(2)),
        }
    }

    /// Reads what [`Keys::to_text`] wrote; space around it does not count.
    pub fn from_text(text: &str) -> Result<Self, KeyError> {
        let mut decoded = STANDARD
            .decode(text.trim())
            .map_err(|_reveals_a_secret| KeyError::Form)?;
        let bytes = <[u8; Self::BYTES]>::try_from(decoded.as_slice()).map(Zeroizing::new);
        decoded.zeroize();
        Ok(Self::from_bytes(&*bytes.map_err(|_reveals_a_secret| KeyError::Form)?))
    }

    /// All three secrets in base64, for the one file that keeps them.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut bytes = Zeroizing::new([0; Self::BYTES]);
        for (part, key) in bytes
            .chunks_exact_mut(KEY)
            .zip([&*self.seal, self.tag.as_bytes(), self.sign.as_bytes()])
        {
            part.copy_from_slice(key);
        }
        Zeroizing::new(STANDARD.encode(*bytes))
    }

    /// The public key that verifies the receipts.
    pub fn verifying_key(&self) -> VerifyingKey {
        VerifyingKey(self.sign.verifying_key())
    }

    /// What makes the tags of this log.
    pub fn tags(&self) -> &TagKey {
        &self.tag
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(***)")
    }
}

/// The public key of a log; base64 in text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyingKey(pub(crate) ed25519_dalek::VerifyingKey);

impl VerifyingKey {
    /// Reads the key that a server shows.
    pub fn from_text(text: &str) -> Result<Self, KeyError> {
        let bytes = STANDARD
            .decode(text)
            .ok()
            .and_then(|bytes| <[u8; KEY]>::try_from(bytes).ok())
            .ok_or(KeyError::Form)?;
        let key = ed25519_dalek::VerifyingKey::from_bytes(&bytes)
            .ok()
            .filter(|key| !key.is_weak());
        key.map(Self).ok_or(KeyError::Unusable)
    }

    /// The key in base64.
    pub fn to_text(&self) -> String {
        STANDARD.encode(self.0.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(seed: u8) -> Keys {
        let mut bytes = [0; Keys::BYTES];
        bytes.iter_mut().zip(seed..).for_each(|(byte, value)| *byte = value);
        Keys::from_bytes(&bytes)
    }

    #[test]
    fn keys_read_back_as_they_were_written() {
        let written = keys(1).to_text();
        let read = Keys::from_text(&format!("{}\n", *written)).unwrap();
        assert_eq!(*read.to_text(), *written);
        assert_eq!(read.tags().subject("1"), keys(1).tags().subject("1"));
        assert_eq!(read.verifying_key(), keys(1).verifying_key());
        assert_ne!(read.verifying_key(), keys(2).verifying_key());
    }

    #[test]
    fn keys_of_another_form_are_refused() {
        let written = keys(1).to_text();
        for text in ["", "AAAA", "not base64 at all!", &written[4..]] {
            assert_eq!(Keys::from_text(text).map(|_| ()), Err(KeyError::Form));
        }
    }

    #[test]
    fn keys_are_not_printed() {
        assert_eq!(format!("{:?}", keys(1)), "Keys(***)");
    }

    #[test]
    fn a_public_key_reads_back_and_a_weak_or_broken_one_is_refused() {
        let key = keys(1).verifying_key();
        assert_eq!(VerifyingKey::from_text(&key.to_text()).unwrap(), key);
        assert_eq!(VerifyingKey::from_text("AAAA"), Err(KeyError::Form));
        // The neutral point: every signature with it could be made to fit.
        let mut neutral = [0; 32];
        neutral[0] = 1;
        assert_eq!(
            VerifyingKey::from_text(&STANDARD.encode(neutral)),
            Err(KeyError::Unusable)
        );
    }
}
