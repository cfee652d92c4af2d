//! Reads the memory of another process and looks for texts in it, in every form in which a program may hold them.
//!
//! Linux only, and only what may be written to: code and files that are merely mapped hold nothing of a person. The reader
//! has to be root, or the process has to be its child and dumpable; a process that cannot be read is an error, never "nothing
//! was found".

use std::fmt;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::FileExt;

use aho_corasick::AhoCorasick;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

/// How much is read at a time. A marker that lies over an edge is found: the pieces overlap.
const PIECE: usize = 1 << 20;
/// Shorter forms are found everywhere by chance.
const SHORTEST: usize = 6;
/// So are numbers of fewer digits.
const DIGITS: usize = 11;

/// A form in which a marker may lie in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// As the text is.
    Utf8,
    /// Two bytes a letter, little-endian.
    Utf16,
    /// The text without its punctuation and spaces.
    Bare,
    /// The same in UTF-16.
    BareUtf16,
    /// As JSON writes it, where that differs.
    Json,
    /// In base64, wherever in a longer text it began.
    Base64,
    /// A number in the machine's own order, eight bytes.
    Integer,
}

/// Where a marker lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which one: its place in the list.
    pub marker: usize,
    /// In which form.
    pub form: Form,
    /// At which address.
    pub address: usize,
    /// Of which part of the memory: what the kernel calls it.
    pub part: String,
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "marker {} as {:?} at {:#x} in {}",
            self.marker, self.form, self.address, self.part
        )
    }
}

/// The forms of a text that are long enough to be told from chance.
pub fn forms(text: &str) -> Vec<(Form, Vec<u8>)> {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let bare: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let mut forms = vec![(Form::Utf8, text.as_bytes().to_vec()), (Form::Utf16, wide(text))];
    if bare != text {
        forms.push((Form::Bare, bare.as_bytes().to_vec()));
        forms.push((Form::BareUtf16, wide(&bare)));
    }
    forms.extend(in_json(text).into_iter().map(|form| (Form::Json, form.into_bytes())));
    for text in [text, bare.as_str()] {
        forms.extend(in_base64(text.as_bytes()).into_iter().map(|form| (Form::Base64, form)));
    }
    if bare.len() >= DIGITS
        && let Ok(number) = bare.parse::<u64>()
    {
        forms.push((Form::Integer, number.to_le_bytes().to_vec()));
    }
    forms.retain(|(_, bytes)| bytes.len() >= SHORTEST);
    forms.sort();
    forms.dedup();
    forms
}

/// The text as JSON writes it where that differs: with what must be escaped, and with every letter beyond ASCII escaped too.
fn in_json(text: &str) -> Vec<String> {
    let quoted = serde_json::to_string(text).unwrap_or_default();
    let needed = quoted.trim_matches('"').to_owned();
    let escaped = needed.chars().flat_map(|letter| {
        if letter.is_ascii() {
            return vec![letter.to_string()];
        }
        let mut units = [0; 2];
        let units = letter.encode_utf16(&mut units);
        units.iter().map(|unit| format!("\\u{unit:04x}")).collect()
    });
    let escaped: String = escaped.collect();
    [needed, escaped].into_iter().filter(|form| form != text).collect()
}

/// The letters of base64 that this text alone decides, after nought, one and two bytes of something else.
fn in_base64(text: &[u8]) -> Vec<Vec<u8>> {
    let from = |before: usize| {
        let padded: Vec<u8> = std::iter::repeat_n(0, before).chain(text.iter().copied()).collect();
        let letters = STANDARD_NO_PAD.encode(&padded).into_bytes();
        // A letter is decided when all its six bits come from the text.
        let first = (before * 8).div_ceil(6);
        let last = padded.len() * 8 / 6;
        letters.get(first..last).unwrap_or_default().to_vec()
    };
    (0..3).map(from).collect()
}

/// Looks for these texts in everything that the process can write to.
pub fn scan(process: u32, markers: &[String]) -> io::Result<Vec<Found>> {
    let mut patterns = Vec::new();
    let mut meant = Vec::new();
    for (marker, text) in markers.iter().enumerate() {
        for (form, bytes) in forms(text) {
            patterns.push(bytes);
            meant.push((marker, form));
        }
    }
    let longest = patterns.iter().map(Vec::len).max().unwrap_or(0);
    let machine = AhoCorasick::new(&patterns).map_err(io::Error::other)?;
    let memory = File::open(format!("/proc/{process}/mem"))?;
    let mut found = Vec::new();
    let mut piece = vec![0; PIECE + longest];
    for (from, to, part) in writable(process)? {
        let mut at = from;
        while at < to {
            let length = (to - at).min(piece.len());
            // Where nothing can be read, the mapping went away or is a device's.
            let Ok(read) = memory.read_at(&mut piece[..length], at as u64) else {
                break;
            };
            // What begins in the overlap is found with the next piece.
            let hits = machine.find_overlapping_iter(&piece[..read]);
            found.extend(hits.filter(|hit| hit.start() < PIECE).map(|hit| {
                let (marker, form) = meant[hit.pattern().as_usize()];
                Found {
                    marker,
                    form,
                    address: at + hit.start(),
                    part: part.clone(),
                }
            }));
            if read == 0 {
                break;
            }
            at += PIECE.min(read);
        }
    }
    Ok(found)
}

/// The parts of a process' memory that it can write to: from, to, and what the kernel calls them.
fn writable(process: u32) -> io::Result<Vec<(usize, usize, String)>> {
    let maps = fs::read_to_string(format!("/proc/{process}/maps"))?;
    let parts = maps.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        let (from, to) = words.next()?.split_once('-')?;
        let rights = words.next()?;
        let name = words.nth(3).unwrap_or("[anonymous]").to_owned();
        let number = |text| usize::from_str_radix(text, 16).ok();
        rights.contains('w').then_some((number(from)?, number(to)?, name))
    });
    let parts: Vec<_> = parts.collect();
    if parts.is_empty() {
        return Err(io::Error::other(format!("process {process} shows none of its memory")));
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use std::process::{Child, Command, Stdio};

    use super::*;

    /// A process that holds this text in its environment, and nothing else of ours.
    fn holder(text: &str) -> Child {
        #[expect(clippy::disallowed_methods, reason = "the scanner is tried on a process of its own")]
        let mut command = Command::new("/bin/cat");
        command
            .env_clear()
            .env("HELD", text)
            .stdin(Stdio::piped())
            .stdout(Stdio::null());
        command.spawn().expect("cat starts")
    }

    fn forms_found(text: &str, held: &str) -> Vec<Form> {
        let mut process = holder(held);
        // It is ours only once it runs its own program.
        let name = format!("/proc/{}/comm", process.id());
        while fs::read_to_string(&name).is_ok_and(|name| name.trim() != "cat") {
            std::thread::yield_now();
        }
        let found = scan(process.id(), &["nobody holds this text".to_owned(), text.to_owned()]);
        process.kill().expect("it runs");
        process.wait().expect("it ends");
        let found = found.expect("a child can be read");
        assert!(found.iter().all(|one| one.marker == 1), "{found:?}");
        let mut forms: Vec<Form> = found.into_iter().map(|one| one.form).collect();
        forms.sort();
        forms.dedup();
        forms
    }

    #[test]
    fn a_text_is_found_in_every_form() {
        let wide = |text: &str| text.chars().flat_map(|c| [c, '\u{1}']).collect::<String>();
        assert_eq!(forms_found("85.67.30-001.92", "a 85.67.30-001.92 b"), [Form::Utf8]);
        assert_eq!(forms_found("85.67.30-001.92", "a 85673000192 b"), [Form::Bare]);
        assert_eq!(forms_found("Ève Dubois", "{\\u00c8ve Dubois}"), [Form::Json]);
        for before in ["", "x", "xy", "xyz"] {
            let text = STANDARD_NO_PAD.encode(format!("{before}Baert, Milan and more"));
            assert_eq!(forms_found("Baert, Milan", &text), [Form::Base64], "after {before:?}");
        }
        assert!(forms_found("Baert, Milan", &wide("Baert, Milan")).is_empty());
        assert!(forms_found("Baert, Milan", "Baert, Milon").is_empty());
    }

    #[test]
    fn two_bytes_a_letter_and_numbers_are_among_the_forms() {
        let forms = forms("85.67.30-001.92");
        let has = |form: Form, bytes: &[u8]| forms.iter().any(|(one, found)| *one == form && found == bytes);
        assert!(has(
            Form::Utf16,
            b"8\x005\x00.\x006\x007\x00.\x003\x000\x00-\x000\x000\x001\x00.\x009\x002\x00"
        ));
        assert!(has(Form::Integer, &85_673_000_192_u64.to_le_bytes()));
        assert!(has(
            Form::BareUtf16,
            b"8\x005\x006\x007\x003\x000\x000\x000\x001\x009\x002\x00"
        ));
    }

    #[test]
    fn a_process_that_cannot_be_read_is_an_error_and_not_an_empty_answer() {
        assert!(scan(u32::MAX, &["text".to_owned()]).is_err());
    }
}
