//! Code lists: what a code means, in four languages, and when it was valid.

use chrono::NaiveDate;

use crate::assets::{AssetError, AssetFile};
use crate::language::Names;

const HEADER: &str = "code\tfrom\tuntil\tnl\tfr\tde\ten";

/// The codes of one list, sorted by code and first day.
#[derive(Clone, Debug)]
pub struct CodeList {
    /// True where no official list could be found: these values serve as a demonstration, and the window says so.
    pub demonstration: bool,
    entries: Vec<CodeEntry>,
}

/// One meaning of a code during one period.
#[derive(Clone, Debug)]
pub struct CodeEntry {
    /// The code as it travels, with its leading zeros.
    pub code: String,
    /// The first day of validity; none when there is no known beginning.
    pub from: Option<NaiveDate>,
    /// The last day of validity; none while it is valid.
    pub until: Option<NaiveDate>,
    /// What it means.
    pub name: Names,
}

impl CodeEntry {
    /// Whether the code may be used on this day.
    pub fn is_valid_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl CodeList {
    /// All entries, sorted by code and first day.
    pub fn entries(&self) -> &[CodeEntry] {
        &self.entries
    }

    /// The entries of this code, oldest first.
    pub fn entries_of(&self, code: &str) -> &[CodeEntry] {
        let from = self.entries.partition_point(|entry| entry.code.as_str() < code);
        let count = self.entries[from..].partition_point(|entry| entry.code == code);
        &self.entries[from..from + count]
    }

    /// What the code means on this day; when it was not valid then, what it meant last, so that an old or early code is
    /// never shown without its name.
    pub fn meaning(&self, code: &str, day: NaiveDate) -> Option<&CodeEntry> {
        let entries = self.entries_of(code);
        entries.iter().find(|entry| entry.is_valid_on(day)).or(entries.last())
    }

    /// Whether the code may be used on this day.
    pub fn allows(&self, code: &str, day: NaiveDate) -> bool {
        self.entries_of(code).iter().any(|entry| entry.is_valid_on(day))
    }

    /// Reads a list from its file.
    pub(super) fn read(file: &AssetFile) -> Result<Self, AssetError> {
        let mut demonstration = false;
        let mut entries: Vec<CodeEntry> = Vec::new();
        let mut header_seen = false;
        let mut offset = 0;
        for line in file.text.split_inclusive('\n') {
            let error = |why: &str| AssetError::at(file, offset, why);
            let text = line.trim_end_matches(['\n', '\r']);
            if !header_seen {
                match text.strip_prefix('#') {
                    Some(comment) => demonstration |= comment.trim() == "demonstration = true",
                    None if text == HEADER => header_seen = true,
                    None => return Err(error("expected the header code, from, until, nl, fr, de, en")),
                }
            } else if !text.is_empty() {
                let entry = read_entry(text).map_err(error)?;
                check_order(entries.last(), &entry).map_err(error)?;
                entries.push(entry);
            }
            offset += line.len();
        }
        if entries.is_empty() {
            return Err(AssetError::at(file, offset, "the list has no codes"));
        }
        Ok(Self { demonstration, entries })
    }
}

fn read_entry(line: &str) -> Result<CodeEntry, &'static str> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [code, from, until, nl, fr, de, en] = columns[..] else {
        return Err("expected seven columns, separated by tabs");
    };
    if code.is_empty() {
        return Err("the code is empty");
    }
    let date = |text: &str| match text {
        "" => Ok(None),
        text => text
            .parse()
            .ok()
            .map(Some)
            .ok_or("a date is not of the form YYYY-MM-DD"),
    };
    let name = Names {
        nl: nl.into(),
        fr: fr.into(),
        de: de.into(),
        en: en.into(),
    };
    if name.first_blank().is_some() {
        return Err("a language has no label");
    }
    let entry = CodeEntry {
        code: code.into(),
        from: date(from)?,
        until: date(until)?,
        name,
    };
    if matches!((entry.from, entry.until), (Some(from), Some(until)) if until < from) {
        return Err("the validity ends before it begins");
    }
    Ok(entry)
}

fn check_order(previous: Option<&CodeEntry>, entry: &CodeEntry) -> Result<(), &'static str> {
    let Some(previous) = previous else { return Ok(()) };
    match previous.code.cmp(&entry.code) {
        std::cmp::Ordering::Less => Ok(()),
        std::cmp::Ordering::Greater => Err("the codes are not sorted"),
        std::cmp::Ordering::Equal => match (previous.until, entry.from) {
            (Some(until), Some(from)) if until < from => Ok(()),
            _ => Err("this code is valid twice on the same day"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(lines: &str) -> Result<CodeList, AssetError> {
        CodeList::read(&AssetFile {
            path: "codelists/x.tsv".into(),
            text: format!("# source\n{HEADER}\n{lines}"),
        })
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_code_means_what_it_meant_on_that_day() {
        let list =
            list("1\t2003-01-01\t2019-09-30\toud\ta\ta\ta\n1\t2019-10-01\t\tnieuw\tb\tb\tb\n2\t\t\tc\tc\tc\tc\n")
                .unwrap();
        assert_eq!(list.meaning("1", day("2010-01-01")).unwrap().name.nl, "oud");
        assert_eq!(list.meaning("1", day("2020-01-01")).unwrap().name.nl, "nieuw");
        assert!(!list.allows("1", day("2000-01-01")));
        assert!(list.allows("2", day("1900-01-01")));
        assert!(list.meaning("3", day("2020-01-01")).is_none());
        assert!(!list.demonstration);
    }

    #[test]
    fn mistakes_are_named_with_their_line() {
        for (lines, why) in [
            ("1\t\t\ta\tb\tc\n", "seven columns"),
            ("1\t\t\ta\tb\t\td\n", "no label"),
            ("1\t2020\t\ta\tb\tc\td\n", "YYYY-MM-DD"),
            ("1\t2020-01-02\t2020-01-01\ta\tb\tc\td\n", "ends before"),
            ("\t\t\ta\tb\tc\td\n", "empty"),
            ("", "no codes"),
        ] {
            let error = list(lines).unwrap_err();
            assert_eq!(error.line, 3, "{error}");
            assert!(error.why.contains(why), "{error}");
        }
        assert_eq!(list("2\t\t\ta\tb\tc\td\n1\t\t\ta\tb\tc\td\n").unwrap_err().line, 4);
        assert!(
            list("1\t\t\ta\tb\tc\td\n1\t\t\ta\tb\tc\td\n")
                .unwrap_err()
                .why
                .contains("twice")
        );
    }
}
