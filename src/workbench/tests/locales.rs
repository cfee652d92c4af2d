//! Holds the four locale files against each other and against the sources of the window: every sentence stands in every
//! language with the same values, none is unused, none is missing.

#![expect(clippy::unwrap_used, reason = "in a test, a panic is the report")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use domain::Language;
use workbench::words::Locales;

/// The keys of a file with the variables that their sentences use.
fn sentences(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let locales = Locales::embedded();
    let mut sentences: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in locales.text(language).lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line
            .split_once('=')
            .filter(|_| line.starts_with(|first: char| first.is_ascii_lowercase()))
        {
            key.trim().clone_into(&mut current);
            assert!(
                sentences.insert(current.clone(), BTreeSet::new()).is_none(),
                "{current} stands twice in {language:?}"
            );
        }
        let variables = line.split('$').skip(1).map(|rest| {
            rest.chars()
                .take_while(|&c| c.is_ascii_alphanumeric() || c == '-')
                .collect::<String>()
        });
        if let Some(found) = sentences.get_mut(&current) {
            found.extend(variables);
        }
    }
    sentences
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().unwrap() != "tests" {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// A file of the window's own sources, without the tests beside them.
fn sources() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    rust_files(Path::new(env!("CARGO_MANIFEST_DIR")), &mut files);
    files
        .into_iter()
        .map(|file| (file.clone(), fs::read_to_string(file).unwrap()))
        .collect()
}

/// Every text between quotation marks that has the form of a key, with a file it stands in. A key that is put together
/// has a `{` where its parts meet.
fn key_like_literals() -> BTreeMap<String, PathBuf> {
    let mut literals = BTreeMap::new();
    for (file, text) in sources() {
        for literal in text.split('"').skip(1) {
            let is_key = literal.starts_with(|first: char| first.is_ascii_lowercase() || first == '{')
                && literal
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_{}".contains(&byte));
            if is_key {
                literals.insert(literal.to_owned(), file.clone());
            }
        }
    }
    literals
}

/// Whether a literal names this key, or puts it together.
fn names(literal: &str, key: &str) -> bool {
    match (literal.split_once('{'), literal.rsplit_once('}')) {
        (Some((begin, _)), Some((_, end))) => {
            begin.len() + end.len() >= "note-".len() && key.starts_with(begin) && key.ends_with(end)
        }
        _ => literal == key,
    }
}

#[test]
fn the_four_languages_have_the_same_keys_and_values() {
    let dutch = sentences(Language::Dutch);
    assert!(dutch.len() > 100);
    for language in Language::ALL {
        let other = sentences(language);
        for (key, variables) in &dutch {
            assert_eq!(other.get(key), Some(variables), "{key} in {}.ftl", language.code());
        }
        for key in other.keys() {
            assert!(dutch.contains_key(key), "{key} stands in {}.ftl only", language.code());
        }
    }
}

#[test]
fn no_sentence_is_unused() {
    let literals = key_like_literals();
    let is_unused = |key: &String| !literals.keys().any(|literal| names(literal, key));
    let unused: Vec<_> = sentences(Language::Dutch).into_keys().filter(is_unused).collect();
    assert!(unused.is_empty(), "no source file names {unused:?}");
}

#[test]
fn no_sentence_that_the_window_says_is_missing() {
    let sentences = sentences(Language::Dutch);
    let mut missing = BTreeSet::new();
    let mut said = 0;
    for (file, text) in sources() {
        // A call that was too long for its line has its key on the next one.
        let joined: String = text.split('\n').map(str::trim_start).collect();
        for call in ["words.text(\"", "cx.text(\"", "w.text(\"", "words.with(\"", "w.with(\""] {
            for rest in joined.split(call).skip(1) {
                let key = rest.split('"').next().unwrap();
                said += 1;
                if !sentences.contains_key(key) && !key.contains(' ') {
                    missing.insert(format!("{key} ({})", file.display()));
                }
            }
        }
    }
    // Keys that functions hand on: what begins like a family of sentences is one.
    let families = [
        "ask-",
        "call-",
        "connecting-",
        "consult-",
        "exercise-",
        "fault-",
        "gate-",
        "lacks-",
        "reach-",
        "reason-",
        "sign-in-",
        "ssin-",
        "theme-",
        "verdict-",
    ];
    for (literal, file) in key_like_literals() {
        let is_of_family = families
            .iter()
            .any(|family| literal.starts_with(family) && literal.len() > family.len());
        if is_of_family && !literal.contains('{') && !sentences.contains_key(&literal) {
            missing.insert(format!("{literal} ({})", file.display()));
        }
    }
    assert!(said > 100, "only {said} sentences were found in the sources");
    assert!(missing.is_empty(), "{missing:#?}");
}
