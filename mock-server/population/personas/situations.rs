//! The texts of the personas and of the odd numbers, in four languages, with the words that their lives fill in.
//!
//! The texts stand in `situations.toml`, by the short name of the persona; `{from}` is a word that the life gives. It knows
//! no life. Called when personas are made.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use domain::{Language, Names};

/// What a life fills into its text.
pub(super) enum Word {
    /// The same in every language.
    Same(String),
    /// A day, as each language writes it.
    Day(NaiveDate),
    /// An amount in cents, as each language writes it.
    Amount(i64),
}

/// All texts.
pub(super) struct Situations(BTreeMap<String, Names>);

impl Situations {
    pub(super) fn read() -> Self {
        Self(
            toml::from_str(include_str!("situations.toml"))
                .expect("the file is compiled in, and every test that makes a population reads it"),
        )
    }

    /// The text of this short name with its words filled in.
    pub(super) fn of(&self, id: &str, words: &BTreeMap<&'static str, Word>) -> Names {
        let text = self.0.get(id);
        let filled = |language| {
            let text = text.map_or("", |names| names.get(language)).to_owned();
            words.iter().fold(text, |text, (key, word)| {
                text.replace(&format!("{{{key}}}"), &word.in_language(language))
            })
        };
        Names {
            nl: filled(Language::Dutch),
            fr: filled(Language::French),
            de: filled(Language::German),
            en: filled(Language::English),
        }
    }
}

impl Word {
    fn in_language(&self, language: Language) -> String {
        match self {
            Self::Same(text) => text.clone(),
            Self::Day(day) => written_day(*day, language),
            Self::Amount(cents) => written_amount(*cents, language),
        }
    }
}

/// A day as this language writes it.
fn written_day(day: NaiveDate, language: Language) -> String {
    const MONTHS: [[&str; 4]; 12] = [
        ["januari", "janvier", "Januar", "January"],
        ["februari", "février", "Februar", "February"],
        ["maart", "mars", "März", "March"],
        ["april", "avril", "April", "April"],
        ["mei", "mai", "Mai", "May"],
        ["juni", "juin", "Juni", "June"],
        ["juli", "juillet", "Juli", "July"],
        ["augustus", "août", "August", "August"],
        ["september", "septembre", "September", "September"],
        ["oktober", "octobre", "Oktober", "October"],
        ["november", "novembre", "November", "November"],
        ["december", "décembre", "Dezember", "December"],
    ];
    let [nl, fr, de, en] = MONTHS[day.month0() as usize];
    let (d, y) = (day.day(), day.year());
    match language {
        Language::Dutch => format!("{d} {nl} {y}"),
        Language::French => format!("{d}{} {fr} {y}", if d == 1 { "er" } else { "" }),
        Language::German => format!("{d}. {de} {y}"),
        Language::English => format!("{d} {en} {y}"),
    }
}

/// An amount as this language writes it.
fn written_amount(cents: i64, language: Language) -> String {
    let (euros, rest) = ((cents / 100).to_string(), cents % 100);
    let (thousands, comma) = match language {
        Language::Dutch | Language::German => (".", ","),
        Language::French => ("\u{202f}", ","),
        Language::English => (",", "."),
    };
    let mut grouped = String::new();
    for (place, digit) in euros.chars().enumerate() {
        if place > 0 && (euros.len() - place).is_multiple_of(3) {
            grouped.push_str(thousands);
        }
        grouped.push(digit);
    }
    match language {
        Language::Dutch => format!("€\u{a0}{grouped}{comma}{rest:02}"),
        Language::French | Language::German => format!("{grouped}{comma}{rest:02}\u{a0}€"),
        Language::English => format!("€{grouped}{comma}{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_days_and_amounts_its_own_way() {
        let day = NaiveDate::from_ymd_opt(2025, 3, 1).unwrap();
        let written = |word: &Word| Language::ALL.map(|language| word.in_language(language));
        assert_eq!(
            written(&Word::Day(day)),
            ["1 maart 2025", "1er mars 2025", "1. März 2025", "1 March 2025"]
        );
        assert_eq!(
            written(&Word::Amount(123_456_705)),
            [
                "€\u{a0}1.234.567,05",
                "1\u{202f}234\u{202f}567,05\u{a0}€",
                "1.234.567,05\u{a0}€",
                "€1,234,567.05"
            ]
        );
        assert_eq!(written(&Word::Amount(5143))[3], "€51.43");
    }

    #[test]
    fn every_text_has_four_languages_with_the_same_words() {
        for (id, names) in Situations::read().0 {
            assert_eq!(names.first_blank(), None, "{id}");
            let words = |text: &str| {
                let mut words: Vec<_> = text
                    .split('{')
                    .skip(1)
                    .map(|rest| rest.split('}').next().unwrap().to_owned())
                    .collect();
                words.sort();
                words
            };
            let dutch = words(&names.nl);
            for language in Language::ALL {
                assert_eq!(words(names.get(language)), dutch, "{id} {language:?}");
            }
        }
    }
}
