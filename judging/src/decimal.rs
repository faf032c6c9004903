//! Exact numbers for what people check by hand: scores, weights, totals and averages. No floating point.

mod fraction;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use fraction::Fraction;

/// How many decimals a [`Decimal`] keeps.
pub const DECIMALS: u32 = 6;
const ONE: i64 = 1_000_000;

/// An exact decimal, kept in millionths: from about −9.2·10¹² to 9.2·10¹².
///
/// In JSON it is a string ("8.25"), so that no reader passes it through a floating-point number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i64);

/// Why a text is not a [`Decimal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecimalError {
    /// There is nothing but blanks.
    #[error("there is no number")]
    Empty,
    /// Something other than an optional sign, digits and one point.
    #[error("this is not a number in plain decimal notation")]
    NotANumber,
    /// A comma where the decimal point belongs: "7,5" may mean seven and a half or a list of two.
    #[error("the decimal separator is a point, not a comma")]
    Comma,
    /// More decimals than are kept.
    #[error("a number has at most {DECIMALS} decimals")]
    TooPrecise,
    /// Greater than what a decimal can hold.
    #[error("the number is too large")]
    TooLarge,
    /// Smaller than what a decimal can hold.
    #[error("the number is too small")]
    TooSmall,
}

impl Decimal {
    /// Nought.
    pub const ZERO: Decimal = Decimal(0);
    /// One.
    pub const ONE: Decimal = Decimal(ONE);
    /// The smallest step between two decimals: one millionth.
    pub const STEP: Decimal = Decimal(1);

    /// The decimal of so many millionths.
    pub const fn from_micros(micros: i64) -> Decimal {
        Decimal(micros)
    }

    /// The decimal in millionths.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// Reads plain decimal notation: blanks around it, a sign, digits, a point with at most six decimals. No exponent,
    /// no thousands separators, no comma.
    pub fn parse(text: &str) -> Result<Decimal, DecimalError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(DecimalError::Empty);
        }
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let is_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if !is_digits(whole) || !is_digits(part) || (whole.is_empty() && part.is_empty()) {
            let only_a_comma_wrong = digits.matches(',').count() == 1 && Self::parse(&text.replace(',', ".")).is_ok();
            return Err(if only_a_comma_wrong { DecimalError::Comma } else { DecimalError::NotANumber });
        }
        if part.len() > DECIMALS as usize {
            return Err(DecimalError::TooPrecise);
        }
        let padding = DECIMALS as usize - part.len();
        whole
            .bytes()
            .chain(part.bytes())
            .chain(std::iter::repeat_n(b'0', padding))
            .map(|b| i64::from(b - b'0'))
            .try_fold(0i64, |sum, digit| {
                let digit = if negative { -digit } else { digit };
                sum.checked_mul(10)?.checked_add(digit)
            })
            .map(Decimal)
            .ok_or(if negative { DecimalError::TooSmall } else { DecimalError::TooLarge })
    }

    /// The sum, or `None` where it cannot be held.
    pub fn checked_add(self, other: Decimal) -> Option<Decimal> {
        self.0.checked_add(other.0).map(Decimal)
    }

    /// The difference, or `None` where it cannot be held.
    pub fn checked_sub(self, other: Decimal) -> Option<Decimal> {
        self.0.checked_sub(other.0).map(Decimal)
    }

    /// The decimal as text with exactly `decimals` decimals (at most six), rounded half up (see
    /// [`Fraction::round_half_up`]).
    pub fn to_fixed(self, decimals: u32) -> String {
        let decimals = decimals.min(DECIMALS);
        let unit = 10i128.pow(DECIMALS - decimals);
        let units = (2 * i128::from(self.0) + unit).div_euclid(2 * unit);
        let sign = if units < 0 { "-" } else { "" };
        let per_one = 10u128.pow(decimals);
        let (whole, part) = (units.unsigned_abs() / per_one, units.unsigned_abs() % per_one);
        match decimals {
            0 => format!("{sign}{whole}"),
            _ => format!("{sign}{whole}.{part:0width$}", width = decimals as usize),
        }
    }

    /// The nearest floating-point number, for the statistical models and for drawing.
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / ONE as f64
    }
}

impl From<i32> for Decimal {
    fn from(whole: i32) -> Decimal {
        Decimal(i64::from(whole) * ONE)
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Decimal, DecimalError> {
        Decimal::parse(text)
    }
}

/// The shortest plain notation: "8.5", "-0.25", "10".
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fixed = self.to_fixed(DECIMALS);
        f.pad(fixed.trim_end_matches('0').trim_end_matches('.'))
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
        let text = String::deserialize(deserializer)?;
        Decimal::parse(&text).map_err(serde::de::Error::custom)
    }
}
