//! Keyed tags: the same person (or user) has the same tag in the log, and without the key nobody can tell who it is.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use thiserror::Error;
use zeroize::Zeroizing;

use crate::digest::{from_hex, hex};

const BYTES: usize = 16;

/// HMAC-SHA-256 under a secret key, cut to 128 bits; 32 hexadecimal letters in text.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Tag([u8; BYTES]);

/// A text that is not a tag.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("a tag is 32 small hexadecimal letters")]
pub struct TagError;

/// The secret that tags are made with. Not printed, and overwritten when it is dropped.
pub struct TagKey(Zeroizing<[u8; Self::BYTES]>);

impl TagKey {
    /// How many random bytes a key is made of.
    pub const BYTES: usize = 32;

    /// A key of these random bytes. The caller wipes its copy.
    pub fn from_bytes(bytes: &[u8; Self::BYTES]) -> Self {
        Self(Zeroizing::new(*bytes))
    }

    pub(crate) fn as_bytes(&self) -> &[u8; Self::BYTES] {
        &self.0
    }

    /// The tag of the person with these eleven digits.
    pub fn subject(&self, digits: &str) -> Tag {
        self.tag(b"inzage tag v1 subject\0", digits.as_bytes())
    }

    /// The tag of the user who signs in with this name. A name that reads like a person's number has another tag than
    /// the person.
    pub fn user(&self, name: &str) -> Tag {
        self.tag(b"inzage tag v1 user\0", name.as_bytes())
    }

    fn tag(&self, domain: &[u8], text: &[u8]) -> Tag {
        let mut mac = Hmac::<Sha256>::new_from_slice(&*self.0).expect("HMAC takes a key of any length");
        mac.update(domain);
        mac.update(text);
        let full: [u8; 32] = mac.finalize().into_bytes().into();
        let mut tag = [0; BYTES];
        tag.copy_from_slice(&full[..BYTES]);
        Tag(tag)
    }
}

impl fmt::Debug for TagKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TagKey(***)")
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tag({})", hex(&self.0))
    }
}

impl TryFrom<String> for Tag {
    type Error = TagError;
    fn try_from(text: String) -> Result<Self, TagError> {
        from_hex(&text).map(Self).ok_or(TagError)
    }
}

impl From<Tag> for String {
    fn from(tag: Tag) -> Self {
        hex(&tag.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_tag_reads_back_as_it_was_written_and_nothing_else_is_one() {
        let tag = TagKey::from_bytes(&[7; 32]).subject("x");
        let text = serde_json::to_string(&tag).unwrap();
        assert_eq!(serde_json::from_str::<Tag>(&text).unwrap(), tag);
        assert!(serde_json::from_str::<Tag>("\"0123\"").is_err());
    }

    #[test]
    fn a_key_is_not_printed() {
        assert_eq!(format!("{:?}", TagKey::from_bytes(&[7; 32])), "TagKey(***)");
    }

    proptest! {
        #[test]
        fn a_tag_differs_by_key_and_by_domain_and_by_text(key: [u8; 32], other: [u8; 32], text in "[0-9]{11}", next in "[0-9]{11}") {
            let tags = TagKey::from_bytes(&key);
            let tag = tags.subject(&text);
            prop_assert_eq!(tag, tags.subject(&text));
            prop_assert_ne!(tag, tags.user(&text));
            if key != other {
                prop_assert_ne!(tag, TagKey::from_bytes(&other).subject(&text));
            }
            if text != next {
                prop_assert_ne!(tag, tags.subject(&next));
            }
        }
    }
}
