//! What a screen reader reads on each screen, as text, held against what was recorded.
//!
//! `make snapshots` records anew; a person reads the difference, as with any other change.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use domain::Language;

use super::reading::{Seen, seen};
use super::{Screen, all};
use crate::desk::Sitting;

/// The tree as text: one thing a line, what stands in another is indented.
fn written(seen: &[Seen]) -> String {
    let mut text = String::new();
    for thing in seen {
        let Seen { role, name, value, .. } = thing;
        write!(text, "{:indent$}{role:?}", "", indent = 2 * thing.depth).unwrap();
        if !name.is_empty() {
            write!(text, " {name:?}").unwrap();
        }
        if !value.is_empty() {
            write!(text, " = {value:?}").unwrap();
        }
        if let Some(level) = thing.level {
            write!(text, " level {level}").unwrap();
        }
        if let (Some(place), Some(of)) = (thing.place, thing.of) {
            write!(text, " {}/{of}", place + 1).unwrap();
        }
        if !thing.states.is_empty() {
            write!(text, " [{}]", thing.states.join(", ")).unwrap();
        }
        text.push('\n');
    }
    text
}

fn recorded_at(screen: &Screen) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/trees");
    folder.join(format!("{}.txt", screen.name))
}

/// The first line in which two texts differ, for the report.
fn difference(was: &str, is: &str) -> String {
    let mut lines = was.lines().zip(is.lines()).zip(1..);
    match lines.find(|((was, is), _)| was != is) {
        Some(((was, is), line)) => format!("line {line}\n    was: {was}\n    is:  {is}"),
        None => format!("{} lines were {}", is.lines().count(), was.lines().count()),
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "recording the tree anew is writing a file")]
fn what_a_screen_reader_reads_is_what_was_recorded() {
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    let mut changed = Vec::new();
    for screen in all() {
        let desk = screen.reached(&Sitting::of(Language::Dutch));
        let is = written(&seen(&desk));
        let path = recorded_at(&screen);
        let was = fs::read_to_string(&path).unwrap_or_default();
        if was == is {
            continue;
        }
        if update {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, is).unwrap();
        } else {
            changed.push(format!("  {}: {}", screen.name, difference(&was, &is)));
        }
    }
    assert!(
        changed.is_empty(),
        "read it, then record it with `make snapshots`:\n{}",
        changed.join("\n")
    );
}

#[test]
fn no_record_is_left_of_a_screen_that_is_gone() {
    let known: Vec<_> = all().iter().map(recorded_at).collect();
    for entry in fs::read_dir(known[0].parent().unwrap()).unwrap() {
        let path = entry.unwrap().path();
        assert!(known.contains(&path), "{} belongs to no screen", path.display());
    }
}
