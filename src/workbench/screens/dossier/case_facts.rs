//! What the handler says of the case for a check: typed here, read here, used by the checks, sent and kept nowhere.
//!
//! Pure but for what was typed, which is overwritten when it is dropped. Called by the page of findings.

use chrono::{Datelike, NaiveDate};
use domain::amount::{Cents, Hundredths};
use domain::calendar::{Period, SchoolYear};
use domain::checks::{CaseFacts, Fact};
use zeroize::Zeroize;

use crate::screens::consult::form;

/// The greatest amount that is taken for a monthly wage, in cents: 100,000 euros.
const MOST_CENTS: i64 = 10_000_000;
/// The earliest year that a fact can be about: the first whole year with quarterly declarations.
const FIRST_YEAR: i32 = 2003;

/// What was typed, by fact.
#[derive(Default)]
pub(super) struct Typed {
    texts: Vec<(Fact, String)>,
}

impl Drop for Typed {
    fn drop(&mut self) {
        self.texts.iter_mut().for_each(|(_, text)| text.zeroize());
    }
}

/// Why what was typed for a fact cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FactFault {
    /// Not a day.
    Day,
    /// The agreement ends before it begins.
    Inverted,
    /// Not a school year, such as 2025-2026.
    SchoolYear,
    /// Not a year that there are declarations of.
    Year,
    /// Not an amount of money, such as 2400,00.
    Amount,
    /// Not a fraction between 0 and 1.
    Fraction,
    /// Not a percentage between 0 and 100.
    Percentage,
}

impl FactFault {
    /// The key of its sentence.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Day => "fact-fault-day",
            Self::Inverted => "fact-fault-inverted",
            Self::SchoolYear => "fact-fault-school-year",
            Self::Year => "fact-fault-year",
            Self::Amount => "fact-fault-amount",
            Self::Fraction => "fact-fault-fraction",
            Self::Percentage => "fact-fault-percentage",
        }
    }
}

impl Typed {
    /// The text of a fact, to type into.
    pub(super) fn text_mut(&mut self, fact: Fact) -> &mut String {
        let known = self.texts.iter().position(|(known, _)| *known == fact);
        let place = known.unwrap_or_else(|| {
            // Room for what a field takes, so that no shorter copy of it is left behind while it grows.
            self.texts.push((fact, String::with_capacity(64)));
            self.texts.len() - 1
        });
        &mut self.texts[place].1
    }

    fn text(&self, fact: Fact) -> &str {
        self.texts
            .iter()
            .find(|(known, _)| *known == fact)
            .map_or("", |(_, text)| text.trim())
    }

    /// What can be used, and what is wrong with the rest.
    pub(super) fn read(&self, today: NaiveDate) -> (CaseFacts, Vec<(Fact, FactFault)>) {
        let mut faults = Vec::new();
        let begin = self.each(Fact::AgreementBegin, &mut faults, read_day);
        let end = self.each(Fact::AgreementEnd, &mut faults, read_day);
        let agreement = begin.and_then(|begin| {
            let period = Period::new(begin, end);
            if period.is_err() {
                faults.push((Fact::AgreementEnd, FactFault::Inverted));
            }
            period.ok()
        });
        let facts = CaseFacts {
            agreement,
            school_year: self.each(Fact::SchoolYear, &mut faults, |text| {
                SchoolYear::parse(text).map_err(|_form| FactFault::SchoolYear)
            }),
            reference_year: self.each(Fact::ReferenceYear, &mut faults, |text| {
                let year = text.parse().map_err(|_form| FactFault::Year)?;
                (FIRST_YEAR..=today.year())
                    .contains(&year)
                    .then_some(year)
                    .ok_or(FactFault::Year)
            }),
            gross_wage: self.each(Fact::GrossWage, &mut faults, |text| {
                hundredths(text)
                    .filter(|cents| *cents <= MOST_CENTS)
                    .map(Cents)
                    .ok_or(FactFault::Amount)
            }),
            fraction: self.each(Fact::Fraction, &mut faults, |text| {
                hundredths(text)
                    .filter(|fraction| (1..=100).contains(fraction))
                    .map(Hundredths)
                    .ok_or(FactFault::Fraction)
            }),
            percentage: self.each(Fact::Percentage, &mut faults, |text| {
                hundredths(text.trim_end_matches(['%', ' ', '\u{a0}']))
                    .filter(|percentage| (0..=10_000).contains(percentage))
                    .map(Hundredths)
                    .ok_or(FactFault::Percentage)
            }),
        };
        (facts, faults)
    }

    /// One fact; an empty text says nothing and is not wrong.
    fn each<T>(
        &self,
        fact: Fact,
        faults: &mut Vec<(Fact, FactFault)>,
        read: impl FnOnce(&str) -> Result<T, FactFault>,
    ) -> Option<T> {
        let text = self.text(fact);
        if text.is_empty() {
            return None;
        }
        read(text).map_err(|fault| faults.push((fact, fault))).ok()
    }
}

/// An agreement may end in the future.
fn read_day(text: &str) -> Result<NaiveDate, FactFault> {
    form::read_day(text, NaiveDate::MAX).map_err(|_form| FactFault::Day)
}

/// A number with at most two decimals behind a comma or a point, as hundredths. A sign between thousands is not guessed at.
fn hundredths(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(part) || part.len() > 2 {
        return None;
    }
    let part: i64 = format!("{part:0<2}").parse().ok()?;
    whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2026-03-10".parse().unwrap()
    }

    fn typed(texts: &[(Fact, &str)]) -> Typed {
        let mut typed = Typed::default();
        for (fact, text) in texts {
            typed.text_mut(*fact).push_str(text);
        }
        typed
    }

    #[test]
    fn what_is_typed_as_people_write_it_is_read() {
        let (facts, faults) = typed(&[
            (Fact::AgreementBegin, "1.10.2025"),
            (Fact::AgreementEnd, "2026-06-30"),
            (Fact::SchoolYear, "2025-2026"),
            (Fact::ReferenceYear, " 2024 "),
            (Fact::GrossWage, "2400,5"),
            (Fact::Fraction, "0.8"),
            (Fact::Percentage, "60 %"),
        ])
        .read(today());
        assert_eq!(faults, []);
        let agreement = facts.agreement.unwrap();
        assert_eq!(agreement.begin(), "2025-10-01".parse().unwrap());
        assert_eq!(agreement.end(), "2026-06-30".parse().ok());
        assert_eq!(facts.school_year.unwrap().start_year(), 2025);
        assert_eq!(facts.reference_year, Some(2024));
        assert_eq!(facts.gross_wage, Some(Cents(240_050)));
        assert_eq!(facts.fraction, Some(Hundredths(80)));
        assert_eq!(facts.percentage, Some(Hundredths(6000)));
    }

    #[test]
    fn what_cannot_be_used_says_why_and_nothing_else_suffers() {
        let (facts, faults) = typed(&[
            (Fact::AgreementBegin, "2025-10-01"),
            (Fact::AgreementEnd, "2025-09-30"),
            (Fact::SchoolYear, "2025-2027"),
            (Fact::ReferenceYear, "2027"),
            (Fact::GrossWage, "2.400,00"),
            (Fact::Fraction, "1,01"),
            (Fact::Percentage, "101"),
        ])
        .read(today());
        assert_eq!(facts, CaseFacts::default());
        assert_eq!(
            faults,
            [
                (Fact::AgreementEnd, FactFault::Inverted),
                (Fact::SchoolYear, FactFault::SchoolYear),
                (Fact::ReferenceYear, FactFault::Year),
                (Fact::GrossWage, FactFault::Amount),
                (Fact::Fraction, FactFault::Fraction),
                (Fact::Percentage, FactFault::Percentage),
            ]
        );
    }

    #[test]
    fn nothing_typed_is_nothing_wrong() {
        assert_eq!(Typed::default().read(today()), (CaseFacts::default(), Vec::new()));
        assert_eq!(
            typed(&[(Fact::AgreementBegin, "31.2.2025")]).read(today()).1,
            [(Fact::AgreementBegin, FactFault::Day)]
        );
        for text in ["", ",5", "1,234", "-1", "1e3", "9223372036854775807"] {
            assert_eq!(hundredths(text), None, "{text}");
        }
    }
}
