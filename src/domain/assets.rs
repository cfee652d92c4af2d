//! The asset files as texts, and the error that names a mistake in one of them.
//!
//! The files are compiled in. A program that wants to read them from a folder instead (a jurist trying out a change) does
//! the reading itself and hands the texts to [`Assets::new`]; this module opens no file.

use include_dir::{Dir, include_dir};
use thiserror::Error;

static CATALOGUE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/catalogue");
static CODE_LISTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/codelists");
static DELIBERATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/deliberations");
static PARAMETERS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/parameters");

/// The folders below `assets/` that [`Assets`] is made of, and the ending of the files that count in each.
pub const FOLDERS: [(&str, &str); 4] = [
    ("catalogue", "toml"),
    ("codelists", "tsv"),
    ("deliberations", "toml"),
    ("parameters", "toml"),
];

/// One text among the assets.
#[derive(Clone, Debug)]
pub struct AssetFile {
    /// Where it stands below `assets/`, with forward slashes: `catalogue/dmfa.toml`.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// The texts that the knowledge is read from, sorted by path.
#[derive(Clone, Debug)]
pub struct Assets(Vec<AssetFile>);

impl Assets {
    /// The files that were compiled in.
    pub fn embedded() -> Self {
        let folders = [&CATALOGUE, &CODE_LISTS, &DELIBERATIONS, &PARAMETERS];
        let files = FOLDERS.iter().zip(folders).flat_map(|((folder, ending), dir)| {
            dir.files().filter_map(move |file| {
                let name = file.path().to_str().filter(|name| has_ending(name, ending))?;
                Some(AssetFile {
                    path: format!("{folder}/{name}"),
                    text: file.contents_utf8()?.to_owned(),
                })
            })
        });
        Self::new(files)
    }

    /// These files. Their paths are relative to `assets/`.
    pub fn new(files: impl IntoIterator<Item = AssetFile>) -> Self {
        let mut files: Vec<_> = files.into_iter().collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self(files)
    }

    /// All files, sorted by path.
    pub fn files(&self) -> &[AssetFile] {
        &self.0
    }

    /// The files of one folder, sorted by path.
    pub fn in_folder<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a AssetFile> {
        self.0
            .iter()
            .filter(move |file| file.path.split_once('/').is_some_and(|(first, _)| first == folder))
    }
}

fn has_ending(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, found)| found == ending)
}

/// A mistake in an asset file: which file, which line, why. The programs do not start with it.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("assets/{file}, line {line}: {why}")]
pub struct AssetError {
    /// The file's path below `assets/`.
    pub file: String,
    /// The line, counted from one.
    pub line: usize,
    /// What is wrong, in English: the readers of this message edit the file.
    pub why: String,
}

impl AssetError {
    /// A mistake at this byte of the file's text.
    pub(crate) fn at(file: &AssetFile, offset: usize, why: impl Into<String>) -> Self {
        let before = file.text.char_indices().take_while(|(at, _)| *at < offset);
        let line = 1 + before.filter(|(_, character)| *character == '\n').count();
        Self {
            file: file.path.clone(),
            line,
            why: why.into(),
        }
    }

    /// A mistake that the TOML reader found.
    pub(crate) fn toml(file: &AssetFile, error: &toml::de::Error) -> Self {
        Self::at(file, error.span().map_or(0, |span| span.start), error.message())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_names_the_line_it_stands_on() {
        let file = AssetFile {
            path: "catalogue/x.toml".into(),
            text: "a\nb\nc".into(),
        };
        assert_eq!(
            AssetError::at(&file, 4, "no").to_string(),
            "assets/catalogue/x.toml, line 3: no"
        );
    }

    #[test]
    fn the_readme_of_a_folder_is_no_asset() {
        assert!(
            Assets::embedded()
                .files()
                .iter()
                .all(|file| !has_ending(&file.path, "md"))
        );
        assert!(Assets::embedded().in_folder("catalogue").count() >= 3);
    }
}
