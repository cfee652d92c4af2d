//! What the program keeps between two starts: how the window speaks and looks, and how tables are laid out. Nothing about a
//! person, a case or a user.
//!
//! The keys of the file are those of [`Preferences`] and no others. Reading gives preferences in any case, and what is wrong
//! with the file beside them; writing is [`Keeper`]'s. Called by `main` and the app.

mod keeper;

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::widgets::grid::ColumnLayout;
use domain::Language;
use etcetera::app_strategy::{AppStrategy as _, AppStrategyArgs, choose_native_strategy};
use serde::{Deserialize, Serialize};

pub use keeper::Keeper;

use crate::look::Appearance;

/// What is kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Preferences {
    /// The language of the window.
    pub language: Language,
    /// Its look.
    pub theme: Appearance,
    /// How large everything is.
    pub text_size: TextSize,
    /// How the tables are laid out, by the path of their block.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, ColumnLayout>,
}

/// How large everything is, in percent: 100 to 200, in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct TextSize(u16);

impl TextSize {
    /// The steps.
    pub const STEPS: [u16; 7] = [100, 110, 125, 140, 160, 180, 200];

    /// This many percent, if it is one of the steps.
    pub fn of(percent: u16) -> Option<Self> {
        Self::STEPS.contains(&percent).then_some(Self(percent))
    }

    /// How many percent.
    pub const fn percent(self) -> u16 {
        self.0
    }

    /// The factor on every length.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// The next larger step; none above the largest.
    pub fn larger(self) -> Option<Self> {
        Self::STEPS.into_iter().find(|&step| step > self.0).map(Self)
    }

    /// The next smaller step; none below the smallest.
    pub fn smaller(self) -> Option<Self> {
        Self::STEPS.into_iter().rev().find(|&step| step < self.0).map(Self)
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

impl TryFrom<u16> for TextSize {
    type Error = String;

    fn try_from(percent: u16) -> Result<Self, String> {
        Self::of(percent).ok_or_else(|| format!("one of {:?}", Self::STEPS))
    }
}

impl From<TextSize> for u16 {
    fn from(size: TextSize) -> Self {
        size.0
    }
}

impl Preferences {
    /// Takes over from `now` what differs between `before` and `now`: what an option of the command line set for one
    /// sitting is not kept, what the user changed is.
    pub fn follow(&mut self, before: &Self, now: &Self) {
        if before.language != now.language {
            self.language = now.language;
        }
        if before.theme != now.theme {
            self.theme = now.theme;
        }
        if before.text_size != now.text_size {
            self.text_size = now.text_size;
        }
        if before.columns != now.columns {
            self.columns.clone_from(&now.columns);
        }
    }
}

/// What is wrong with the file, for a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PreferencesTrouble {
    /// It cannot be understood; it is left as it is until something is changed, and then kept beside the new one.
    Broken {
        /// Which file.
        path: PathBuf,
        /// The line at which it cannot be understood, counted from one.
        line: usize,
    },
    /// It is there and cannot be read.
    Unreadable {
        /// Which file.
        path: PathBuf,
    },
    /// It cannot be written.
    NotKept {
        /// Which file.
        path: PathBuf,
    },
}

/// What reading gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// The preferences, the usual ones where the file says nothing.
    pub preferences: Preferences,
    /// What is wrong with the file.
    pub trouble: Option<PreferencesTrouble>,
}

/// The file in the platform's own place: `~/.config/inzage` (XDG), `~/Library/Preferences` or `AppData\Roaming`. None where
/// the platform knows no home.
pub fn usual_place() -> Option<PathBuf> {
    let strategy = choose_native_strategy(AppStrategyArgs {
        top_level_domain: "be".to_owned(),
        author: "Inzage".to_owned(),
        app_name: "Inzage".to_owned(),
    });
    Some(strategy.ok()?.config_dir().join("preferences.toml"))
}

/// Reads the file. One that is not there is no trouble: nothing was ever changed.
pub fn read(path: &Path) -> Read {
    let trouble = |trouble| Read {
        preferences: Preferences::default(),
        trouble: Some(trouble),
    };
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Read::default(),
        Err(_) => return trouble(PreferencesTrouble::Unreadable { path: path.to_owned() }),
    };
    let broken = |line| {
        trouble(PreferencesTrouble::Broken {
            path: path.to_owned(),
            line,
        })
    };
    let line_of = |end: usize| 1 + bytes.iter().take(end).filter(|&&byte| byte == b'\n').count();
    let text = match std::str::from_utf8(&bytes) {
        Ok(text) => text,
        Err(error) => return broken(line_of(error.valid_up_to())),
    };
    match toml::from_str(text) {
        Ok(preferences) => Read {
            preferences,
            trouble: None,
        },
        Err(error) => broken(line_of(error.span().map_or(0, |span| span.start))),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn full() -> Preferences {
        let layout = ColumnLayout {
            order: vec!["entry-date".into(), "exit-date".into()],
            hidden: BTreeSet::from(["worker-type".into()]),
            widths: BTreeMap::from([("entry-date".into(), 96.0)]),
        };
        Preferences {
            language: Language::French,
            theme: Appearance::Contrast,
            text_size: TextSize(140),
            columns: BTreeMap::from([("dimona.period".into(), layout)]),
        }
    }

    /// What the file may hold is a closed list: a key that is added to the types stops this test from compiling, and whoever
    /// adds it answers for it that it tells nothing about a person.
    #[test]
    fn the_file_holds_these_keys_and_no_others() {
        let Preferences {
            language: _,
            theme: _,
            text_size: _,
            columns,
        } = full();
        for ColumnLayout {
            order: _,
            hidden: _,
            widths: _,
        } in columns.into_values()
        {}
        let written: toml::Table = toml::from_str(&toml::to_string(&full()).unwrap()).unwrap();
        let keys: Vec<&str> = written.keys().map(String::as_str).collect();
        assert_eq!(
            BTreeSet::from_iter(keys),
            BTreeSet::from(["columns", "language", "text-size", "theme"])
        );
        let layout = written["columns"]["dimona.period"].as_table().unwrap();
        let keys: Vec<&str> = layout.keys().map(String::as_str).collect();
        assert_eq!(BTreeSet::from_iter(keys), BTreeSet::from(["hidden", "order", "widths"]));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.toml");
        assert_eq!(read(&path), Read::default(), "a file that is not there is no trouble");
        let text = toml::to_string(&full()).unwrap();
        let again: Preferences = toml::from_str(&text).unwrap();
        assert_eq!(again, full());
    }

    #[test]
    fn text_grows_from_100_to_200_percent_in_steps_and_no_further() {
        let mut size = TextSize::default();
        let mut steps = vec![size.percent()];
        while let Some(larger) = size.larger() {
            assert_eq!(larger.smaller(), Some(size));
            size = larger;
            steps.push(size.percent());
        }
        assert_eq!(steps, TextSize::STEPS);
        assert_eq!(TextSize::default().smaller(), None);
        assert_eq!(TextSize::of(150), None);
    }

    #[test]
    fn an_option_of_one_sitting_is_not_kept_and_a_change_of_the_user_is() {
        let mut kept = Preferences::default();
        let sitting = Preferences {
            theme: Appearance::Dark,
            ..Preferences::default()
        };
        let changed = Preferences {
            language: Language::German,
            ..sitting.clone()
        };
        kept.follow(&sitting, &changed);
        assert_eq!((kept.language, kept.theme), (Language::German, Appearance::System));
    }
}
