//! Every sentence, date, number and amount of the window, in the user's language.
//!
//! The sentences stand in `assets/locales/*.ftl` (Fluent); how numbers and dates are written comes from ICU4X. There is no
//! global: a [`Words`] is a value that travels in the context. A key that a file lacks is shown as itself, so that nobody
//! sees an empty button, and a test finds it. Called by every screen.

use chrono::{Datelike, NaiveDate, NaiveTime};
use domain::amount::{Cents, Hundredths};
use domain::calendar::{IncompleteDate, Quarter};
use domain::{Language, Names};
use fixed_decimal::Decimal;
use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::input::Date;
use icu_datetime::options::{Alignment, YearStyle};
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;
use thiserror::Error;
use unic_langid::LanguageIdentifier;

pub use fluent_bundle::FluentValue;

const NBSP: char = '\u{a0}';

/// Writes a day with one of the formatters; a year outside ICU's calendar as ISO 8601.
macro_rules! written {
    ($formatter:expr, $day:expr) => {{
        let day: NaiveDate = $day;
        match Date::try_new_iso(day.year(), day.month() as u8, day.day() as u8) {
            Ok(date) => $formatter.format(&date).to_string(),
            Err(_) => day.to_string(),
        }
    }};
}
/// A locale file that cannot be used: which file, which line, why.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("assets/locales/{file}, line {line}: {why}")]
pub struct WordsError {
    /// The file's name.
    pub file: String,
    /// The line, counted from one.
    pub line: usize,
    /// What is wrong, in English: the readers of this message edit the file.
    pub why: String,
}

/// The texts of the four locale files.
#[derive(Clone, Debug)]
pub struct Locales([String; 4]);

impl Locales {
    /// The files that were compiled in.
    pub fn embedded() -> Self {
        Self(
            [
                include_str!("../../assets/locales/nl.ftl"),
                include_str!("../../assets/locales/fr.ftl"),
                include_str!("../../assets/locales/de.ftl"),
                include_str!("../../assets/locales/en.ftl"),
            ]
            .map(str::to_owned),
        )
    }

    /// The same with another text for one language.
    pub fn replace(&mut self, language: Language, text: String) {
        self.0[place(language)] = text;
    }

    /// The text of one file.
    pub fn text(&self, language: Language) -> &str {
        &self.0[place(language)]
    }

    /// The words of one language.
    pub fn words(&self, language: Language) -> Result<Words, WordsError> {
        Words::of_text(language, self.text(language))
    }
}

fn place(language: Language) -> usize {
    match language {
        Language::Dutch => 0,
        Language::French => 1,
        Language::German => 2,
        Language::English => 3,
    }
}

/// The words of one language.
pub struct Words {
    language: Language,
    sentences: FluentBundle<FluentResource>,
    decimal: DecimalFormatter,
    date: DateTimeFormatter<YMD>,
    long_date: DateTimeFormatter<YMD>,
    month: DateTimeFormatter<YM>,
}

impl Words {
    /// The words of this language, from the files that were compiled in.
    pub fn new(language: Language) -> Result<Self, WordsError> {
        Locales::embedded().words(language)
    }

    fn of_text(language: Language, text: &str) -> Result<Self, WordsError> {
        let file = format!("{}.ftl", language.code());
        let fail = |line, why: String| WordsError {
            file: file.clone(),
            line,
            why,
        };
        let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
            let first = errors.first();
            let offset = first.map_or(0, |error| error.pos.start);
            fail(
                line_of(text, offset),
                first.map_or_else(String::new, ToString::to_string),
            )
        })?;
        let no_tag = |why: &dyn std::fmt::Display| fail(1, format!("the language has no tag: {why}"));
        let locale: Locale = tag(language).parse().map_err(|why| no_tag(&why))?;
        let tag: LanguageIdentifier = tag(language).parse().map_err(|why| no_tag(&why))?;
        let mut sentences = FluentBundle::new(vec![tag]);
        // The isolation marks are for texts that mix directions of writing; here they would only make labels unequal.
        sentences.set_use_isolating(false);
        sentences
            .add_resource(resource)
            .map_err(|errors| match errors.first() {
                Some(FluentError::Overriding { id, .. }) => {
                    fail(line_of_second(text, id), format!("the key {id} stands there twice"))
                }
                other => fail(1, other.map_or_else(String::new, ToString::to_string)),
            })?;
        let no_data = |why: &dyn std::fmt::Display| fail(1, format!("no rules for numbers and dates: {why}"));
        let table = YMD::short()
            .with_year_style(YearStyle::Full)
            .with_alignment(Alignment::Column);
        Ok(Self {
            language,
            sentences,
            decimal: DecimalFormatter::try_new(
                (&locale).into(),
                icu_decimal::options::DecimalFormatterOptions::default(),
            )
            .map_err(|why| no_data(&why))?,
            date: DateTimeFormatter::try_new((&locale).into(), table).map_err(|why| no_data(&why))?,
            long_date: DateTimeFormatter::try_new((&locale).into(), YMD::long()).map_err(|why| no_data(&why))?,
            month: DateTimeFormatter::try_new((&locale).into(), YM::long()).map_err(|why| no_data(&why))?,
        })
    }

    /// Which language this is.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence of this key.
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The sentence of this key with these values filled in. Numbers choose the plural; a large number that is to be read
    /// comes as the text that [`Words::integer`] makes.
    pub fn with(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.sentences.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let values: FluentArgs<'_> = values.iter().cloned().collect();
        let mut errors = Vec::new();
        let sentence = self.sentences.format_pattern(pattern, Some(&values), &mut errors);
        debug_assert!(
            errors.is_empty(),
            "the sentence {key} in {}: {errors:?}",
            self.language.code()
        );
        sentence.into_owned()
    }

    /// Whether there is a sentence of this key.
    pub fn has(&self, key: &str) -> bool {
        self.sentences.has_message(key)
    }

    /// A name of the catalogue or a deliberation, in this language.
    pub fn names<'n>(&self, names: &'n Names) -> &'n str {
        names.get(self.language)
    }

    /// A day for tables: always the same width, four digits for the year.
    pub fn date(&self, day: NaiveDate) -> String {
        written!(self.date, day)
    }

    /// A day for sentences: `7 maart 2026`.
    pub fn long_date(&self, day: NaiveDate) -> String {
        written!(self.long_date, day)
    }

    /// A time of day, to the minute: `14:32`, as all four languages write it in Belgium.
    pub fn time(&self, time: NaiveTime) -> String {
        time.format("%H:%M").to_string()
    }

    /// What is known of a day: the day, the month and year, the year, or the word for unknown.
    pub fn incomplete_date(&self, date: IncompleteDate) -> String {
        if let Some(day) = date.complete() {
            return self.date(day);
        }
        let Some(year) = date.year() else {
            return self.text("date-unknown");
        };
        let first = date.month().and_then(|month| NaiveDate::from_ymd_opt(year, month, 1));
        first.map_or_else(|| year.to_string(), |first| written!(self.month, first))
    }

    /// The month of a day: `maart 2026`.
    pub fn month(&self, day: NaiveDate) -> String {
        written!(self.month, day)
    }

    /// A quarter as people write it: `2026/1`.
    pub fn quarter(&self, quarter: Quarter) -> String {
        quarter.to_string()
    }

    /// An amount: `€ 1.234,56`, or `1.234,56 €` where the language puts the sign behind.
    pub fn cents(&self, cents: Cents) -> String {
        let amount = self.hundredth_parts(cents.0);
        match self.language {
            Language::Dutch | Language::English => format!("€{NBSP}{amount}"),
            Language::French | Language::German => format!("{amount}{NBSP}€"),
        }
    }

    /// Days, hours or percents: `38,00`.
    pub fn hundredths(&self, hundredths: Hundredths) -> String {
        self.hundredth_parts(hundredths.0)
    }

    /// A percentage: `60,00 %`.
    pub fn percent(&self, hundredths: Hundredths) -> String {
        let number = self.hundredth_parts(hundredths.0);
        match self.language {
            Language::English => format!("{number}%"),
            Language::Dutch | Language::French | Language::German => format!("{number}{NBSP}%"),
        }
    }

    /// A whole number: `12.345`.
    pub fn integer(&self, number: i64) -> String {
        with_minus(&self.decimal.format(&Decimal::from(number)).to_string())
    }

    fn hundredth_parts(&self, hundredths: i64) -> String {
        let mut number = Decimal::from(hundredths);
        number.multiply_pow10(-2);
        number.absolute.pad_end(-2);
        with_minus(&self.decimal.format(&number).to_string())
    }
}

/// The true minus sign in place of the hyphen: it is as wide as a digit, and no line is broken after it.
fn with_minus(number: &str) -> String {
    number.replace('-', "−")
}

/// The number in a paragraph's name, so that §11 comes after §2; what has none comes last.
pub fn paragraph_number(paragraph: &str) -> u32 {
    let digits: String = paragraph
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().unwrap_or(u32::MAX)
}

/// The language as it is written in Belgium.
pub(crate) const fn tag(language: Language) -> &'static str {
    match language {
        Language::Dutch => "nl-BE",
        Language::French => "fr-BE",
        Language::German => "de-BE",
        Language::English => "en-BE",
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|&byte| byte == b'\n').count()
}

fn line_of_second(text: &str, key: &str) -> usize {
    let is_key = |line: &str| {
        line.strip_prefix(key)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    text.lines()
        .enumerate()
        .filter(|(_, line)| is_key(line))
        .nth(1)
        .map_or(1, |(n, _)| n + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> [Words; 4] {
        Language::ALL.map(|language| Words::new(language).unwrap())
    }

    fn in_all(say: impl Fn(&Words) -> String) -> [String; 4] {
        all().each_ref().map(say)
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_have_four_digits_for_the_year_in_every_language() {
        assert_eq!(
            in_all(|w| w.date(day("2026-03-07"))),
            ["07/03/2026", "07/03/2026", "07.03.2026", "07/03/2026"]
        );
        assert_eq!(
            in_all(|w| w.long_date(day("2026-03-07"))),
            ["7 maart 2026", "7 mars 2026", "7. März 2026", "7 March 2026"]
        );
        assert_eq!(
            in_all(|w| w.date(day("1985-12-30"))),
            ["30/12/1985", "30/12/1985", "30.12.1985", "30/12/1985"]
        );
    }

    #[test]
    fn what_is_not_known_of_a_day_is_not_made_up() {
        let words = Words::new(Language::Dutch).unwrap();
        assert_eq!(words.incomplete_date(day("1985-12-30").into()), "30/12/1985");
        assert_eq!(
            words.incomplete_date(IncompleteDate::new(1985, Some(3), None).unwrap()),
            "maart 1985"
        );
        assert_eq!(
            words.incomplete_date(IncompleteDate::new(1985, None, None).unwrap()),
            "1985"
        );
        assert_eq!(words.incomplete_date(IncompleteDate::UNKNOWN), "onbekend");
    }

    #[test]
    fn amounts_have_two_decimals_and_the_signs_of_the_language() {
        assert_eq!(
            in_all(|w| w.cents(Cents(123_456))),
            [
                "€\u{a0}1.234,56",
                "1\u{202f}234,56\u{a0}€",
                "1.234,56\u{a0}€",
                "€\u{a0}1.234,56"
            ]
        );
        let words = Words::new(Language::Dutch).unwrap();
        assert_eq!(words.cents(Cents(5)), "€\u{a0}0,05");
        assert_eq!(words.cents(Cents(-105)), "€\u{a0}−1,05");
        assert_eq!(words.hundredths(Hundredths(3800)), "38,00");
        assert_eq!(words.integer(12_345), "12.345");
        assert_eq!(words.integer(-3), "−3");
        assert_eq!(
            in_all(|w| w.percent(Hundredths(6000))),
            ["60,00\u{a0}%", "60,00\u{a0}%", "60,00\u{a0}%", "60,00%"]
        );
        assert_eq!(words.quarter(Quarter::new(2026, 1).unwrap()), "2026/1");
    }

    #[test]
    fn numbers_choose_the_plural() {
        let words = Words::new(Language::Dutch).unwrap();
        assert_eq!(words.with("ssin-missing", &[("missing", 1.into())]), "Nog 1 cijfer.");
        assert_eq!(words.with("ssin-missing", &[("missing", 3.into())]), "Nog 3 cijfers.");
    }

    #[test]
    fn a_key_that_lacks_is_shown_as_itself() {
        let words = Words::new(Language::Dutch).unwrap();
        assert_eq!(words.text("no such key"), "no such key");
    }

    #[test]
    fn a_mistake_in_a_locale_file_names_its_line() {
        let mut locales = Locales::embedded();
        locales.replace(Language::French, "a = b\nc = { $\n".to_owned());
        let error = locales.words(Language::French).err().unwrap();
        assert_eq!((error.file.as_str(), error.line), ("fr.ftl", 2), "{error}");
        locales.replace(Language::French, "a = b\nc = d\na = e\n".to_owned());
        let error = locales.words(Language::French).err().unwrap();
        assert_eq!(
            error.to_string(),
            "assets/locales/fr.ftl, line 3: the key a stands there twice"
        );
    }

    #[test]
    fn paragraphs_are_sorted_by_their_number() {
        let mut paragraphs = ["§30", "", "§11, §12", "§2", "§17, voetnoot 2"];
        paragraphs.sort_by_key(|paragraph| paragraph_number(paragraph));
        assert_eq!(paragraphs, ["§2", "§11, §12", "§17, voetnoot 2", "§30", ""]);
    }
}
