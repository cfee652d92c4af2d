//! The dated parameters: the bounds, amounts, ages and lists of codes that the computed checks reckon with, each with the
//! days on which it holds, where it comes from and whether it was read in a legal text.
//!
//! They are data (`assets/parameters`), since they change every year and the lawyers of an organisation know them best.
//! A day without a parameter has none: nothing is carried over from another year. Called by [`crate::checks`].

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::amount::{Cents, Hundredths};
use crate::assets::{AssetError, AssetFile, Assets};
use crate::calendar::Period;

/// All parameters, by name.
#[derive(Clone, Debug, Default)]
pub struct Parameters(BTreeMap<String, Vec<Parameter>>);

/// What one parameter is on the days of one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name: `jobbonus-lower-bound`.
    pub name: String,
    /// The days on which it holds.
    pub period: Period,
    /// What it is.
    pub value: ParameterValue,
    /// Where it comes from; never blank.
    pub source: String,
    /// Whether it was read in a legal text or an official instruction. What was not is said beside every result.
    pub verified: bool,
}

/// What a parameter is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParameterValue {
    /// An amount.
    Cents(Cents),
    /// A fraction, or a percentage in hundredths of a per cent.
    Hundredths(Hundredths),
    /// A number without a unit, or of years, months or days.
    Integer(i64),
    /// Codes of a code list, in the order of the file.
    Codes(Vec<String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    parameter: Vec<Spanned<Text>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    name: String,
    from: Datetime,
    until: Option<Datetime>,
    cents: Option<i64>,
    hundredths: Option<i64>,
    integer: Option<i64>,
    codes: Option<Vec<String>>,
    source: String,
    verified: bool,
}

impl Parameters {
    /// Reads and checks all files of parameters; the first mistake ends it.
    pub fn read(assets: &Assets) -> Result<Self, AssetError> {
        let mut parameters = Self::default();
        for file in assets.in_folder("parameters") {
            let texts: File = toml::from_str(&file.text).map_err(|error| AssetError::toml(file, &error))?;
            for text in texts.parameter {
                let at = text.span().start;
                let error = |why: String| AssetError::at(file, at, why);
                let parameter = read_parameter(file, at, text.into_inner())?;
                parameters.add(parameter).map_err(error)?;
            }
        }
        Ok(parameters)
    }

    /// The parameter of this name on this day.
    pub fn get(&self, name: &str, day: NaiveDate) -> Option<&Parameter> {
        self.0
            .get(name)?
            .iter()
            .find(|parameter| parameter.period.contains(day))
    }

    /// All parameters, sorted by name and first day.
    pub fn iter(&self) -> impl Iterator<Item = &Parameter> {
        self.0.values().flatten()
    }

    fn add(&mut self, parameter: Parameter) -> Result<(), String> {
        let others = self.0.entry(parameter.name.clone()).or_default();
        if others.iter().any(|other| other.value.kind() != parameter.value.kind()) {
            return Err(format!("`{}` is of another kind elsewhere", parameter.name));
        }
        if let Some(other) = others.iter().find(|other| other.period.overlaps(&parameter.period)) {
            let since = other.period.begin();
            return Err(format!(
                "`{}` overlaps with the one that holds from {since} on",
                parameter.name
            ));
        }
        let place = others.partition_point(|other| other.period.begin() < parameter.period.begin());
        others.insert(place, parameter);
        Ok(())
    }
}

impl Parameter {
    /// The amount, where it is one.
    pub fn cents(&self) -> Option<Cents> {
        match self.value {
            ParameterValue::Cents(amount) => Some(amount),
            _ => None,
        }
    }

    /// The fraction or percentage, where it is one.
    pub fn hundredths(&self) -> Option<Hundredths> {
        match self.value {
            ParameterValue::Hundredths(fraction) => Some(fraction),
            _ => None,
        }
    }

    /// The number, where it is one.
    pub fn integer(&self) -> Option<i64> {
        match self.value {
            ParameterValue::Integer(number) => Some(number),
            _ => None,
        }
    }

    /// The codes, where it is a list of them.
    pub fn codes(&self) -> Option<&[String]> {
        match &self.value {
            ParameterValue::Codes(codes) => Some(codes),
            _ => None,
        }
    }

    /// Whether it is a list of codes with this one in it.
    pub fn lists(&self, code: &str) -> bool {
        self.codes()
            .is_some_and(|codes| codes.iter().any(|listed| listed == code))
    }
}

impl ParameterValue {
    /// The key of the file that gives it.
    fn kind(&self) -> &'static str {
        match self {
            Self::Cents(_) => "cents",
            Self::Hundredths(_) => "hundredths",
            Self::Integer(_) => "integer",
            Self::Codes(_) => "codes",
        }
    }
}

fn read_parameter(file: &AssetFile, at: usize, text: Text) -> Result<Parameter, AssetError> {
    let error = |why: &str| AssetError::at(file, at, why);
    let is_name = text.name.starts_with(|first: char| first.is_ascii_lowercase())
        && text
            .name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if !is_name {
        return Err(error("a name consists of small letters, digits and hyphens"));
    }
    let day = |day: Datetime| {
        day.date
            .and_then(|date| NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day)))
            .filter(|_| day.time.is_none() && day.offset.is_none())
            .ok_or_else(|| error("a day is written YYYY-MM-DD, without a time"))
    };
    let until = text.until.map(day).transpose()?;
    let Ok(period) = Period::new(day(text.from)?, until) else {
        return Err(error("`until` lies before `from`"));
    };
    let value = match (text.cents, text.hundredths, text.integer, text.codes) {
        (Some(number), None, None, None) if number >= 0 => ParameterValue::Cents(Cents(number)),
        (None, Some(number), None, None) if number >= 0 => ParameterValue::Hundredths(Hundredths(number)),
        (None, None, Some(number), None) if number >= 0 => ParameterValue::Integer(number),
        (None, None, None, Some(codes)) => ParameterValue::Codes(check_codes(codes).map_err(error)?),
        (Some(_), None, None, None) | (None, Some(_), None, None) | (None, None, Some(_), None) => {
            return Err(error("a parameter is not below zero"));
        }
        _ => {
            return Err(error(
                "exactly one of `cents`, `hundredths`, `integer` and `codes` is needed",
            ));
        }
    };
    if text.source.trim().is_empty() {
        return Err(error("the source is blank"));
    }
    Ok(Parameter {
        name: text.name,
        period,
        value,
        source: text.source,
        verified: text.verified,
    })
}

/// Codes that are there, not blank, and there once.
fn check_codes(codes: Vec<String>) -> Result<Vec<String>, &'static str> {
    if codes.is_empty() {
        return Err("a list of codes needs a code");
    }
    if codes.iter().any(|code| code.trim().is_empty()) {
        return Err("a code is blank");
    }
    let stands_twice = |(place, code): (usize, &String)| codes[..place].contains(code);
    if codes.iter().enumerate().any(stands_twice) {
        return Err("a code stands here twice");
    }
    Ok(codes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Parameters, AssetError> {
        Parameters::read(&Assets::new([AssetFile {
            path: "parameters/x.toml".into(),
            text: text.into(),
        }]))
    }

    fn entry(lines: &str) -> String {
        format!("[[parameter]]\nname = \"n\"\nsource = \"s\"\nverified = true\n{lines}\n")
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_parameter_holds_on_the_days_of_its_period_only() {
        let first = entry("from = 2021-01-01\nuntil = 2021-12-31\ncents = 180000");
        let last = entry("from = 2023-01-01\ncents = 200000");
        let parameters = read(&format!("{last}{first}")).unwrap();
        let amount = |on: &str| parameters.get("n", day(on)).and_then(Parameter::cents);
        assert_eq!(amount("2020-12-31"), None);
        assert_eq!(amount("2021-01-01"), Some(Cents(180_000)));
        assert_eq!(amount("2021-12-31"), Some(Cents(180_000)));
        assert_eq!(amount("2022-06-30"), None);
        assert_eq!(amount("2099-06-30"), Some(Cents(200_000)));
        assert!(parameters.get("m", day("2021-01-01")).is_none());
        let first_days: Vec<_> = parameters.iter().map(|one| one.period.begin()).collect();
        assert_eq!(first_days, [day("2021-01-01"), day("2023-01-01")]);
    }

    #[test]
    fn a_parameter_is_read_as_the_kind_it_was_written_as() {
        let codes = read(&entry("from = 2021-01-01\ncodes = [\"840\", \"841\"]")).unwrap();
        let codes = codes.get("n", day("2021-01-01")).unwrap();
        assert!(codes.lists("841") && !codes.lists("84") && codes.cents().is_none());
        let number = read(&entry("from = 2021-01-01\ninteger = 65")).unwrap();
        let number = number.get("n", day("2021-01-01")).unwrap();
        assert_eq!((number.integer(), number.hundredths()), (Some(65), None));
        assert!(number.codes().is_none() && !number.lists("65"));
        let percentage = read(&entry("from = 2021-01-01\nhundredths = 1307")).unwrap();
        let percentage = percentage.get("n", day("2021-01-01")).unwrap();
        assert_eq!(percentage.hundredths(), Some(Hundredths(1307)));
        assert!(percentage.integer().is_none());
    }

    #[test]
    fn a_mistake_is_refused_with_its_line() {
        let good = entry("from = 2021-01-01\nuntil = 2021-12-31\ncents = 1");
        for (text, line, why) in [
            (entry("from = 2021-01-01"), 1, "exactly one"),
            (entry("from = 2021-01-01\ncents = 1\ninteger = 1"), 1, "exactly one"),
            (entry("from = 2021-01-01\ncents = -1"), 1, "below zero"),
            (entry("from = 2021-01-01\ncodes = []"), 1, "needs a code"),
            (entry("from = 2021-01-01\ncodes = [\" \"]"), 1, "blank"),
            (entry("from = 2021-01-01\ncodes = [\"1\", \"1\"]"), 1, "twice"),
            (entry("from = 2021-01-02\nuntil = 2021-01-01\ncents = 1"), 1, "before"),
            (entry("from = 2021-01-01T10:00:00\ncents = 1"), 1, "YYYY-MM-DD"),
            (
                entry("from = 2021-01-01\ncents = 1\nuntill = 2021-01-01"),
                7,
                "unknown field",
            ),
            (entry("from = 2021-01-01\ncents = 1.5"), 6, "invalid type"),
            (
                format!("{good}{}", entry("from = 2021-12-31\ncents = 1")),
                8,
                "overlaps",
            ),
            (
                format!("{good}{}", entry("from = 2022-01-01\ninteger = 1")),
                8,
                "another kind",
            ),
            (good.replace("\"s\"", "\" \""), 1, "source is blank"),
            (good.replace("\"n\"", "\"N n\""), 1, "small letters"),
            (good.replace("verified = true\n", ""), 1, "missing field"),
        ] {
            let error = read(&text).unwrap_err();
            assert!(error.why.contains(why), "{error}, expected {why}");
            assert_eq!(error.line, line, "{error}");
        }
        assert!(read(&good).is_ok());
    }
}
