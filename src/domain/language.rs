//! The four languages of the window and a text in all of them.

use serde::{Deserialize, Serialize};

/// A language of the window. Dutch is the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Nederlands.
    #[default]
    #[serde(rename = "nl")]
    Dutch,
    /// Français.
    #[serde(rename = "fr")]
    French,
    /// Deutsch.
    #[serde(rename = "de")]
    German,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// All languages, in the order in which the window offers them.
    pub const ALL: [Self; 4] = [Self::Dutch, Self::French, Self::German, Self::English];

    /// The ISO 639-1 code: `nl`, `fr`, `de` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::French => "fr",
            Self::German => "de",
            Self::English => "en",
        }
    }

    /// The language with this ISO 639-1 code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The language's name in itself, for the language menu.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Dutch => "Nederlands",
            Self::French => "Français",
            Self::German => "Deutsch",
            Self::English => "English",
        }
    }
}

/// A short text in the four languages; none may be missing or empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// Dutch.
    pub nl: String,
    /// French.
    pub fr: String,
    /// German.
    pub de: String,
    /// English.
    pub en: String,
}

impl Names {
    /// The text in this language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Dutch => &self.nl,
            Language::French => &self.fr,
            Language::German => &self.de,
            Language::English => &self.en,
        }
    }

    /// The first language in which the text is blank, if there is one.
    pub fn first_blank(&self) -> Option<Language> {
        Language::ALL
            .into_iter()
            .find(|&language| self.get(language).trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_is_found_by_its_code() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
        assert_eq!(Language::from_code("it"), None);
    }

    #[test]
    fn a_blank_text_is_found() {
        let names = Names {
            nl: "a".into(),
            fr: "b".into(),
            de: " ".into(),
            en: "d".into(),
        };
        assert_eq!(names.first_blank(), Some(Language::German));
    }
}
