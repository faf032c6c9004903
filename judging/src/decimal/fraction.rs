//! Exact fractions, for averages.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{DECIMALS, Decimal};

/// An exact fraction in lowest terms with a positive denominator.
///
/// In JSON it is a string: "17/3", or "17" where the denominator is 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    num: i128,
    den: i128,
}

impl Fraction {
    /// Nought.
    pub const ZERO: Fraction = Fraction { num: 0, den: 1 };

    /// `num / den` in lowest terms; `None` where `den` is not positive.
    pub fn new(num: i128, den: i128) -> Option<Fraction> {
        if den <= 0 || num == i128::MIN {
            return None;
        }
        let divisor = gcd(num.abs(), den);
        Some(Fraction { num: num / divisor, den: den / divisor })
    }

    /// The numerator, in lowest terms.
    pub fn numerator(self) -> i128 {
        self.num
    }

    /// The denominator, in lowest terms; at least 1.
    pub fn denominator(self) -> i128 {
        self.den
    }

    /// The sum, or `None` where it cannot be held.
    pub fn checked_add(self, other: Fraction) -> Option<Fraction> {
        let shared = gcd(self.den, other.den);
        let (mine, theirs) = (other.den / shared, self.den / shared);
        let num = self.num.checked_mul(mine)?.checked_add(other.num.checked_mul(theirs)?)?;
        Fraction::new(num, self.den.checked_mul(mine)?)
    }

    /// The difference, or `None` where it cannot be held.
    pub fn checked_sub(self, other: Fraction) -> Option<Fraction> {
        self.checked_add(Fraction { num: -other.num, den: other.den })
    }

    /// The product, or `None` where it cannot be held.
    pub fn checked_mul(self, other: Fraction) -> Option<Fraction> {
        let (a, b) = (gcd(self.num.abs(), other.den), gcd(other.num.abs(), self.den));
        let num = (self.num / a).checked_mul(other.num / b)?;
        Fraction::new(num, (self.den / b).checked_mul(other.den / a)?)
    }

    /// The fraction divided by a count; `None` where the count is 0 or the result cannot be held.
    pub fn checked_div(self, count: usize) -> Option<Fraction> {
        self.checked_mul(Fraction::new(1, i128::try_from(count).ok()?)?)
    }

    /// The nearest decimal with at most `decimals` decimals (at most six), halves rounded up: to the greater
    /// neighbour, so 2.5 becomes 3 and −2.5 becomes −2. (Rounding so, adding a whole number to every score can never
    /// reorder anyone.) `None` where the result cannot be held.
    pub fn round_half_up(self, decimals: u32) -> Option<Decimal> {
        let decimals = decimals.min(DECIMALS);
        let doubled = self.num.checked_mul(2 * 10i128.pow(decimals))?.checked_add(self.den)?;
        let units = doubled.div_euclid(self.den.checked_mul(2)?);
        let micros = units.checked_mul(10i128.pow(DECIMALS - decimals))?;
        i64::try_from(micros).ok().map(Decimal::from_micros)
    }

    /// The fraction as a decimal, or `None` where six decimals do not hold it exactly.
    pub fn exact(self) -> Option<Decimal> {
        self.round_half_up(DECIMALS).filter(|&rounded| Fraction::from(rounded) == self)
    }

    /// A floating-point number within two units in the last place, for the statistical models and for drawing.
    pub fn to_f64(self) -> f64 {
        let whole = self.num.div_euclid(self.den);
        whole as f64 + self.num.rem_euclid(self.den) as f64 / self.den as f64
    }
}

impl From<Decimal> for Fraction {
    fn from(decimal: Decimal) -> Fraction {
        Fraction::new(i128::from(decimal.micros()), 10i128.pow(DECIMALS)).expect("the denominator is positive")
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Fraction) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Exact: where the cross products do not fit, whole parts are compared first and then the inverted rests.
impl Ord for Fraction {
    fn cmp(&self, other: &Fraction) -> Ordering {
        if let (Some(a), Some(b)) = (self.num.checked_mul(other.den), other.num.checked_mul(self.den)) {
            return a.cmp(&b);
        }
        let whole = self.num.div_euclid(self.den).cmp(&other.num.div_euclid(other.den));
        whole.then_with(|| match (self.num.rem_euclid(self.den), other.num.rem_euclid(other.den)) {
            (0, rest) => 0.cmp(&rest),
            (_, 0) => Ordering::Greater,
            (mine, theirs) => Fraction { num: other.den, den: theirs }.cmp(&Fraction { num: self.den, den: mine }),
        })
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.den {
            1 => f.pad(&self.num.to_string()),
            _ => f.pad(&format!("{}/{}", self.num, self.den)),
        }
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Fraction, D::Error> {
        let text = String::deserialize(deserializer)?;
        let (num, den) = text.split_once('/').unwrap_or((&text, "1"));
        let parts = num.parse().ok().zip(den.parse().ok());
        parts
            .and_then(|(num, den)| Fraction::new(num, den))
            .ok_or_else(|| serde::de::Error::custom("this is not a fraction"))
    }
}

fn gcd(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
