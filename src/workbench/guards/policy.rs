//! The organisation's policy: one readable file; what it does not name keeps its default.
//!
//! Read once, at the start, before there is a window; a mistake in it keeps the program from starting and is told with its
//! line. `assets/policy/policy.toml` names every key with its default and says what it means.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use thiserror::Error;

/// What an organisation decides about the workbench on its desks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", default, deny_unknown_fields)]
pub struct Policy {
    /// Which servers may be talked to.
    pub servers: Servers,
    /// What is done about programs that take pictures.
    pub capture: Capture,
    /// The watermark.
    pub watermark: Watermark,
    /// What the kernel is asked to forbid.
    pub confinement: Confinement,
}

/// Which servers may be talked to.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", default, deny_unknown_fields)]
pub struct Servers {
    /// Their addresses, `https://host:port`; empty for whichever is named at the start.
    pub allowed: Vec<String>,
    /// Whether the program may serve fictitious people itself.
    pub training: Leave,
}

/// What is done about programs that take pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", default, deny_unknown_fields)]
pub struct Capture {
    /// Where the system cannot prevent it.
    pub unprotected: Unprotected,
    /// Whether it is left possible, for a magnifier or remote support.
    pub magnifiers: Leave,
}

/// What happens where the system cannot keep other programs from taking pictures of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unprotected {
    /// The watermark is what is left.
    Watermark,
    /// No dossier is opened.
    Refuse,
}

/// The watermark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", default, deny_unknown_fields)]
pub struct Watermark {
    /// Whether it is drawn where the window is protected, too.
    pub show: bool,
}

/// What the kernel is asked to forbid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", default, deny_unknown_fields)]
pub struct Confinement {
    /// Whether the program starts on a kernel that cannot.
    pub without_landlock: Leave,
}

/// Whether something may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Leave {
    /// It may.
    Allow,
    /// It may not.
    Refuse,
}

/// A policy that cannot be followed: where, and why. For the administrator who wrote it, in English.
#[derive(Debug, Error)]
pub enum PolicyError {
    /// The file is not there or cannot be read.
    #[error("the policy {path}: {why}")]
    File {
        /// Which file.
        path: String,
        /// What the system says.
        why: std::io::Error,
    },
    /// Something in it is not known.
    #[error("the policy {path}: {why}")]
    Content {
        /// Which file.
        path: String,
        /// What is wrong, with the line.
        why: toml::de::Error,
    },
}

impl Default for Servers {
    fn default() -> Self {
        Self {
            allowed: Vec::new(),
            training: Leave::Allow,
        }
    }
}

impl Default for Capture {
    fn default() -> Self {
        Self {
            unprotected: Unprotected::Watermark,
            magnifiers: Leave::Refuse,
        }
    }
}

impl Default for Watermark {
    fn default() -> Self {
        Self { show: true }
    }
}

impl Default for Confinement {
    fn default() -> Self {
        Self {
            without_landlock: Leave::Allow,
        }
    }
}

impl Policy {
    /// The policy in the file that is named, else in the one of the system; the defaults where there is none.
    pub fn read(named: Option<&Path>) -> Result<Self, PolicyError> {
        let place = named.map_or_else(system_place, Path::to_owned);
        let path = place.display().to_string();
        match fs::read_to_string(&place) {
            Ok(text) => Self::parse(&text, path),
            Err(why) if why.kind() == ErrorKind::NotFound && named.is_none() => Ok(Self::default()),
            Err(why) => Err(PolicyError::File { path, why }),
        }
    }

    fn parse(text: &str, path: String) -> Result<Self, PolicyError> {
        toml::from_str(text).map_err(|why| PolicyError::Content { path, why })
    }

    /// Whether this server may be talked to.
    pub fn allows_server(&self, url: &str) -> bool {
        let bare = |url: &str| url.trim_end_matches('/').to_ascii_lowercase();
        let allowed = &self.servers.allowed;
        allowed.is_empty() || allowed.iter().any(|one| bare(one) == bare(url))
    }
}

/// Where an administrator of this system puts the file.
fn system_place() -> PathBuf {
    if cfg!(target_os = "windows") {
        let data = std::env::var_os("ProgramData").unwrap_or_else(|| r"C:\ProgramData".into());
        PathBuf::from(data).join("Inzage").join("policy.toml")
    } else if cfg!(target_os = "macos") {
        PathBuf::from("/Library/Application Support/Inzage/policy.toml")
    } else {
        PathBuf::from("/etc/inzage/policy.toml")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Policy, PolicyError> {
        Policy::parse(text, "/etc/inzage/policy.toml".to_owned())
    }

    fn why(text: &str) -> String {
        read(text).unwrap_err().to_string()
    }

    #[test]
    fn the_file_in_the_assets_names_every_key_with_its_default() {
        let text = include_str!("../../../assets/policy/policy.toml");
        assert_eq!(read(text).unwrap(), Policy::default());
        let named: toml::Table = text.parse().unwrap();
        let keys: usize = named
            .values()
            .filter_map(toml::Value::as_table)
            .map(toml::Table::len)
            .sum();
        assert_eq!(
            keys, 6,
            "a key was added: the file must name it, and this number counts it"
        );
        assert_eq!(
            Policy::default().capture.magnifiers,
            Leave::Refuse,
            "the default protects"
        );
    }

    #[test]
    fn what_a_file_does_not_name_keeps_its_default() {
        let policy = read("[capture]\nunprotected = \"refuse\"\n").unwrap();
        let capture = Capture {
            unprotected: Unprotected::Refuse,
            ..Capture::default()
        };
        let expected = Policy {
            capture,
            ..Policy::default()
        };
        assert_eq!(policy, expected);
        assert_eq!(read("").unwrap(), Policy::default());
    }

    #[test]
    fn a_mistake_is_told_with_its_file_and_line() {
        for (text, line, what) in [
            (
                "[capture]\n\nunprotected = \"perhaps\"\n",
                "line 3",
                "unknown variant `perhaps`, expected `watermark` or `refuse`",
            ),
            (
                "[watermark]\nshow = true\nshown = false\n",
                "line 3",
                "unknown field `shown`",
            ),
            ("[printing]\nallow = true\n", "line 1", "unknown field `printing`"),
            ("[watermark]\nshow = \"no\"\n", "line 2", "invalid type"),
            ("[watermark\n", "line 1", "unclosed table"),
        ] {
            let why = why(text);
            assert!(why.starts_with("the policy /etc/inzage/policy.toml: "), "{why}");
            assert!(why.contains(line) && why.contains(what), "{why}");
        }
    }

    #[test]
    fn a_file_that_is_named_must_be_there() {
        let error = Policy::read(Some(Path::new("no/such/policy.toml"))).unwrap_err();
        assert!(
            error.to_string().starts_with("the policy no/such/policy.toml: "),
            "{error}"
        );
    }

    #[test]
    fn only_the_servers_that_are_listed_are_allowed_and_all_where_none_is() {
        let policy = read("[servers]\nallowed = [\"https://inzage.example:8443\"]\n").unwrap();
        assert!(policy.allows_server("https://inzage.example:8443/"));
        assert!(!policy.allows_server("https://inzage.example:9443"));
        assert!(!policy.allows_server("https://inzage.example.org:8443"));
        assert!(Policy::default().allows_server("https://anywhere.example"));
    }
}
