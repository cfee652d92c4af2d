//! Digests of public texts: the assets that a program works with, the deliberation that a decision rests on.
//!
//! Only for texts that anybody may read. What could be a person's number goes through [`crate::Tag`], which has a key.

use sha2::{Digest, Sha256};

/// SHA-256, in hexadecimal, over all knowledge texts with their paths. The order in which they are given does not count.
///
/// The server shows it in its service information; the client computes it over its own assets and compares.
pub fn knowledge_digest<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut files: Vec<_> = files.into_iter().collect();
    files.sort_unstable();
    let mut digest = Sha256::new();
    for (path, text) in files {
        // The lengths keep a path and its text, and one file and the next, apart.
        for part in [path, text] {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
    }
    hex(&digest.finalize())
}

/// SHA-256, in hexadecimal, of one public text, such as the file of a deliberation.
pub fn document_digest(text: &str) -> String {
    hex(&sha256(&[text.as_bytes()]))
}

/// SHA-256 of these parts, one after the other.
pub(crate) fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part);
    }
    digest.finalize().into()
}

/// Small hexadecimal letters.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 16] = b"0123456789abcdef";
    let letters = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    letters.map(|nibble| char::from(LETTERS[usize::from(nibble)])).collect()
}

/// Reads exactly `N` bytes of small hexadecimal letters; none when the text is anything else.
pub(crate) fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let nibble = |letter: u8| match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'a'..=b'f' => Some(letter - b'a' + 10),
        _ => None,
    };
    let letters = text.as_bytes();
    if letters.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(letters.chunks_exact(2)) {
        *byte = nibble(pair[0])? << 4 | nibble(pair[1])?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_the_files_does_not_change_the_digest_of_the_knowledge() {
        let one = knowledge_digest([("a", "1"), ("b", "2")]);
        assert_eq!(one, knowledge_digest([("b", "2"), ("a", "1")]));
        assert_eq!(one.len(), 64);
    }

    #[test]
    fn every_change_of_a_path_or_a_text_changes_the_digest_of_the_knowledge() {
        let digests = [
            knowledge_digest([("a", "1"), ("b", "2")]),
            knowledge_digest([("a", "1"), ("b", "3")]),
            knowledge_digest([("a", "1"), ("c", "2")]),
            knowledge_digest([("a", "1b"), ("", "2")]),
            knowledge_digest([("a1", ""), ("b", "2")]),
            knowledge_digest([("a", "1")]),
        ];
        for (n, digest) in digests.iter().enumerate() {
            assert!(!digests[..n].contains(digest));
        }
    }

    #[test]
    fn the_digest_of_a_document_is_sha_256() {
        // FIPS 180-4, the example "abc".
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(document_digest("abc"), expected);
        assert_eq!(
            from_hex::<32>(expected).map(|bytes| hex(&bytes)).as_deref(),
            Some(expected)
        );
    }

    #[test]
    fn other_letters_or_another_length_are_no_hexadecimal() {
        assert_eq!(from_hex::<1>("0f"), Some([15]));
        for text in ["", "0", "0F", "0g", "0f0", "é"] {
            assert_eq!(from_hex::<1>(text), None, "{text}");
        }
    }
}
