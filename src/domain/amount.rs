//! Amounts as the declarations carry them: whole numbers of cents, of hundredths of a day, of hundredths of an hour.
//!
//! No floating point anywhere, and no sum that wraps: what does not fit is `None`. How an amount is written for the
//! reader (comma, euro sign) is the window's affair. Called by the readers of messages and by the checks.

use std::iter::Sum;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Euro cents (`DmfA` amounts, zone 00070 for instance). Negative is money taken back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(pub i64);

/// Hundredths of a day, an hour or a percent (`DmfA` zones 00047 to 00049, 00063, 00064, 00069).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hundredths(pub i64);

/// Why a text is not an amount. The text is not told: what somebody earns is personal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// Not an integer in digits, with a minus sign before it or not.
    #[error("the text is not an integer")]
    Form,
    /// An integer beyond 64 bits: no zone is as wide, so the message is wrong.
    #[error("the integer is too large")]
    TooLarge,
}

macro_rules! amount {
    ($amount:ident) => {
        impl $amount {
            /// Nothing.
            pub const ZERO: Self = Self(0);

            /// Reads an integer of the smallest unit, as messages write it: digits, with `-` before them or not.
            pub fn parse(text: &str) -> Result<Self, AmountError> {
                read_integer(text).map(Self)
            }

            /// The sum, if it fits.
            #[must_use]
            pub fn checked_add(self, other: Self) -> Option<Self> {
                self.0.checked_add(other.0).map(Self)
            }

            /// The difference, if it fits.
            #[must_use]
            pub fn checked_sub(self, other: Self) -> Option<Self> {
                self.0.checked_sub(other.0).map(Self)
            }

            /// So many times the amount, if it fits.
            #[must_use]
            pub fn checked_mul(self, times: i64) -> Option<Self> {
                self.0.checked_mul(times).map(Self)
            }

            /// The share `numerator / denominator` of the amount, rounded to the smallest unit, halves away from
            /// zero. `None` if the denominator is zero or the result does not fit.
            #[must_use]
            pub fn checked_ratio(self, numerator: i64, denominator: i64) -> Option<Self> {
                ratio(self.0, numerator, denominator).map(Self)
            }

            /// The units before the decimal sign, cut towards zero: -1 for minus 1.05, 0 for minus 0.05.
            #[must_use]
            pub fn whole(self) -> i64 {
                self.0 / 100
            }

            /// The two decimals, 0 to 99, without sign: 5 for minus 1.05.
            #[must_use]
            pub fn fraction(self) -> u8 {
                (self.0 % 100).unsigned_abs() as u8
            }

            /// Whether the amount is below zero; for minus 0.05 neither the whole nor the fraction tells it.
            #[must_use]
            pub fn is_negative(self) -> bool {
                self.0 < 0
            }
        }

        /// The total, or `None` as soon as it does not fit: `amounts.sum::<Option<_>>()`.
        impl Sum<$amount> for Option<$amount> {
            fn sum<I: Iterator<Item = $amount>>(mut amounts: I) -> Self {
                amounts.try_fold($amount::ZERO, $amount::checked_add)
            }
        }

        impl FromStr for $amount {
            type Err = AmountError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }
    };
}

amount!(Cents);
amount!(Hundredths);

fn read_integer(text: &str) -> Result<i64, AmountError> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(AmountError::Form);
    }
    // Digits only, so the one thing left to go wrong is the size.
    text.parse().ok().ok_or(AmountError::TooLarge)
}

fn ratio(value: i64, numerator: i64, denominator: i64) -> Option<i64> {
    let product = i128::from(value) * i128::from(numerator);
    let denominator = i128::from(denominator);
    let quotient = product.checked_div(denominator)?;
    let rest = product % denominator;
    let is_half_or_more = rest.unsigned_abs() * 2 >= denominator.unsigned_abs();
    let away_from_zero = if (product < 0) == (denominator < 0) { 1 } else { -1 };
    let rounded = if is_half_or_more {
        quotient + away_from_zero
    } else {
        quotient
    };
    i64::try_from(rounded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_integers_are_amounts() {
        for text in ["", "-", "+5", "1.234,56", "12.5", " 5", "5 ", "--5", "1e3", "٣"] {
            assert_eq!(Cents::parse(text), Err(AmountError::Form), "{text}");
        }
        assert_eq!(Cents::parse("9223372036854775808"), Err(AmountError::TooLarge));
        assert_eq!(Cents::parse("-9223372036854775808"), Ok(Cents(i64::MIN)));
        assert_eq!(Hundredths::parse("00366"), Ok(Hundredths(366)));
        assert!(serde_json::from_str::<Cents>("12.5").is_err());
        assert!(serde_json::from_str::<Cents>("\"12\"").is_err());
    }

    #[test]
    fn a_sum_that_does_not_fit_is_none() {
        let sum = |amounts: &[i64]| amounts.iter().copied().map(Cents).sum::<Option<Cents>>();
        assert_eq!(sum(&[]), Some(Cents::ZERO));
        assert_eq!(sum(&[100, -250]), Some(Cents(-150)));
        assert_eq!(sum(&[i64::MAX, 1, -1]), None);
    }

    #[test]
    fn whole_and_fraction_leave_the_sign_to_the_question_about_it() {
        let parts = |cents: i64| {
            (
                Cents(cents).is_negative(),
                Cents(cents).whole(),
                Cents(cents).fraction(),
            )
        };
        assert_eq!(parts(123_456), (false, 1234, 56));
        assert_eq!(parts(-105), (true, -1, 5));
        assert_eq!(parts(-5), (true, 0, 5));
        assert_eq!(parts(i64::MIN), (true, -92_233_720_368_547_758, 8));
    }

    #[test]
    fn shares_round_halves_away_from_zero() {
        let share =
            |cents, numerator, denominator| Cents(cents).checked_ratio(numerator, denominator).map(|part| part.0);
        // The jobbonus of 2021 at a wage of 2,200 euro: a quarter of 268.57 euro, and of it one half.
        assert_eq!(share(26_857, 1, 4), Some(6714));
        assert_eq!(share(26_857, 1, 8), Some(3357));
        assert_eq!(share(5, 1, 2), Some(3));
        assert_eq!(share(-5, 1, 2), Some(-3));
        assert_eq!(share(5, 1, -2), Some(-3));
        assert_eq!(share(5, -1, -2), Some(3));
        assert_eq!(share(1, 1, 3), Some(0));
        assert_eq!(share(-2, 1, 3), Some(-1));
        assert_eq!(share(1, 1, 0), None);
        assert_eq!(share(i64::MIN, -1, 1), None);
        assert_eq!(share(i64::MIN, i64::MIN, i64::MIN), Some(i64::MIN));
    }

    proptest! {
        #[test]
        fn an_amount_reads_back_and_its_parts_make_it(value in any::<i64>()) {
            let amount = Hundredths(value);
            prop_assert_eq!(value.to_string().parse(), Ok(amount));
            let json = serde_json::to_string(&amount).unwrap();
            prop_assert_eq!(&json, &value.to_string());
            prop_assert_eq!(serde_json::from_str::<Hundredths>(&json).unwrap(), amount);
            let sign = if amount.is_negative() { -1 } else { 1 };
            prop_assert_eq!(i128::from(amount.whole()) * 100 + sign * i128::from(amount.fraction()), i128::from(value));
        }

        #[test]
        fn arithmetic_is_that_of_the_integers_or_none(one in any::<i64>(), other in any::<i64>()) {
            prop_assert_eq!(Cents(one).checked_add(Cents(other)), one.checked_add(other).map(Cents));
            prop_assert_eq!(Cents(one).checked_sub(Cents(other)), one.checked_sub(other).map(Cents));
            prop_assert_eq!(Cents(one).checked_mul(other), one.checked_mul(other).map(Cents));
            prop_assert_eq!(Cents(one).checked_ratio(other, other).is_none(), other == 0);
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in any::<String>(), near in "-?[0-9]{0,25}") {
            let _ = (Cents::parse(&text), Hundredths::parse(&near));
        }
    }
}
