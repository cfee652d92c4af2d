//! The server's own secret beside the log's keys, and what is made with it: the tags of persons in the directory, the
//! sealed numbers and case references that are kept at rest, and the marks of what somebody has seen.
//!
//! It outlives the keys of a log. One secret of 32 bytes stands in one file; every use has a key of its own that is
//! derived from it, so that nothing made for one use says anything about another. Called by the modules that keep
//! something; it keeps nothing itself.

use std::fmt;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use consult_log::{NONCE_BYTES, Tag, TagKey};
use domain::identifiers::Ssin;
use hmac::{Hmac, Mac};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::Sha256;
use zeroize::Zeroizing;

/// The length of a mark and of a version's digest: 128 bits, more than chance or a search can bring together.
pub(crate) const MARK_BYTES: usize = 16;

/// A keyed tag of something other than a person: of a case, of a user's place in one, of a version of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Mark(pub(crate) [u8; MARK_BYTES]);

/// What a mark is of. Two marks of different things never meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MarkOf {
    /// A user.
    User,
    /// A user's case under a deliberation.
    Case,
    /// A person in a user's case.
    Place,
    /// What of one source a user looks at in a case.
    Look,
    /// A notice.
    Notice,
}

/// What is sealed, and where it belongs: it opens nowhere else.
#[derive(Clone, Copy, Debug)]
pub(crate) enum SealedAt {
    /// The number in the inscription with this id.
    Inscription(uuid::Uuid),
    /// The number and the reference in the case at this place.
    Case(Mark),
}

/// The secret. Not printed, and overwritten when it is dropped.
pub(crate) struct Vault {
    persons: TagKey,
    seal: Zeroizing<[u8; 32]>,
    marks: Zeroizing<[u8; 32]>,
    versions: Zeroizing<[u8; 32]>,
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault(***)")
    }
}

fn mac(key: &[u8; 32]) -> Hmac<Sha256> {
    <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key).expect("HMAC takes a key of any length")
}

fn cut(mac: Hmac<Sha256>) -> Mark {
    let full: [u8; 32] = mac.finalize().into_bytes().into();
    let mut mark = [0; MARK_BYTES];
    mark.copy_from_slice(&full[..MARK_BYTES]);
    Mark(mark)
}

impl Vault {
    /// How many random bytes the secret is made of.
    pub(crate) const BYTES: usize = 32;

    /// The vault of these random bytes. The caller wipes its copy.
    pub(crate) fn from_bytes(secret: &[u8; Self::BYTES]) -> Self {
        let derived = |name: &[u8]| {
            let mut mac = mac(secret);
            mac.update(b"inzage vault v1 key\0");
            mac.update(name);
            Zeroizing::new(mac.finalize().into_bytes().into())
        };
        Self {
            persons: TagKey::from_bytes(secret),
            seal: derived(b"seal"),
            marks: derived(b"marks"),
            versions: derived(b"versions"),
        }
    }

    /// What the person is known by in the directory.
    pub(crate) fn person(&self, ssin: Ssin) -> Tag {
        self.persons.subject(&Zeroizing::new(ssin.digits()))
    }

    /// The mark of these parts together, in this order.
    pub(crate) fn mark(&self, of: MarkOf, parts: &[&[u8]]) -> Mark {
        let mut mac = mac(&self.marks);
        mac.update(&[of as u8]);
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        cut(mac)
    }

    /// What makes the digests of versions of rows.
    pub(crate) fn versions(&self) -> Versioner {
        Versioner(mac(&self.versions))
    }

    /// Seals `content` for this place. The error is the system's: it has no random bytes.
    pub(crate) fn seal<T: Serialize>(&self, at: SealedAt, content: &T) -> Result<Vec<u8>, getrandom::Error> {
        let mut nonce = [0; NONCE_BYTES];
        getrandom::fill(&mut nonce)?;
        let plain = Zeroizing::new(serde_json::to_vec(content).expect("what is sealed are texts and numbers"));
        let (cipher, aad) = (XChaCha20Poly1305::new(&(*self.seal).into()), associated(at));
        let sealed = cipher.encrypt(&XNonce::from(nonce), Payload { msg: &plain, aad: &aad });
        let sealed = sealed.expect("what is sealed is far shorter than the cipher's 256 GB");
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Opens what was sealed for this place; none when it was not.
    pub(crate) fn open<T: DeserializeOwned>(&self, at: SealedAt, sealed: &[u8]) -> Option<T> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE_BYTES>()?;
        let (cipher, aad) = (XChaCha20Poly1305::new(&(*self.seal).into()), associated(at));
        let plain = cipher.decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: &aad });
        serde_json::from_slice(&Zeroizing::new(plain.ok()?)).ok()
    }
}

/// What the seal binds its content to.
fn associated(at: SealedAt) -> Vec<u8> {
    match at {
        SealedAt::Inscription(id) => [b"inzage vault v1 inscription\0".as_slice(), id.as_bytes()].concat(),
        SealedAt::Case(place) => [b"inzage vault v1 case\0".as_slice(), &place.0].concat(),
    }
}

/// Makes the digests of versions of rows.
pub(crate) struct Versioner(Hmac<Sha256>);

impl Versioner {
    /// The digest of what `feed` puts in.
    pub(crate) fn digest(&self, feed: impl FnOnce(&mut dyn FnMut(&[u8]))) -> Mark {
        let mut mac = self.0.clone();
        feed(&mut |bytes| mac.update(bytes));
        cut(mac)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn vault(seed: u8) -> Vault {
        Vault::from_bytes(&[seed; Vault::BYTES])
    }

    #[test]
    fn what_was_sealed_opens_at_its_own_place_with_its_own_key_only() {
        let at = SealedAt::Inscription(Uuid::from_u128(1));
        let sealed = vault(1).seal(at, &"85673000192").unwrap();
        assert!(!sealed.windows(11).any(|window| window == b"85673000192"));
        assert_eq!(vault(1).open::<String>(at, &sealed).as_deref(), Some("85673000192"));
        assert_eq!(vault(2).open::<String>(at, &sealed), None);
        let elsewhere = SealedAt::Inscription(Uuid::from_u128(2));
        assert_eq!(vault(1).open::<String>(elsewhere, &sealed), None);
        assert_eq!(vault(1).open::<String>(at, &sealed[..10]), None);
    }

    #[test]
    fn a_mark_differs_by_key_by_what_it_is_of_and_by_how_its_parts_are_cut() {
        let mark = |seed, of, parts: &[&[u8]]| vault(seed).mark(of, parts);
        let one = mark(1, MarkOf::Case, &[b"ab", b"c"]);
        assert_eq!(one, mark(1, MarkOf::Case, &[b"ab", b"c"]));
        for other in [
            mark(2, MarkOf::Case, &[b"ab", b"c"]),
            mark(1, MarkOf::Place, &[b"ab", b"c"]),
            mark(1, MarkOf::Case, &[b"a", b"bc"]),
            mark(1, MarkOf::Case, &[b"abc"]),
        ] {
            assert_ne!(one, other);
        }
    }

    #[test]
    fn a_vault_is_not_printed() {
        assert_eq!(format!("{:?}", vault(1)), "Vault(***)");
    }
}
