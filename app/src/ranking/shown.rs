//! The terms of a calibrated score as people read them.

use judging::decimal::Decimal;
use judging::ranking::Explanation;

/// The terms of a score, rounded so that what is shown adds up.
pub(crate) struct Shown {
    decimals: u32,
    /// The plain mean.
    pub(crate) raw: Decimal,
    /// What is added for the panel's strictness.
    pub(crate) severity: Decimal,
    /// What is added for chance, with what rounding leaves.
    pub(crate) chance: Decimal,
    /// The mean of all scores.
    pub(crate) mean: Decimal,
    /// How much more the panel gives than others do, where both have scored.
    pub(crate) lead: Option<Decimal>,
    /// The score.
    pub(crate) score: Decimal,
}

impl Shown {
    /// With so many decimals; `None` where a number cannot be held.
    pub(crate) fn of(of: &Explanation, decimals: u32) -> Option<Self> {
        let (raw, severity) = (of.raw.round_half_up(decimals)?, near(of.severity, decimals)?);
        let score = near(of.score, decimals)?;
        let lead = match of.lead {
            Some(lead) => Some(near(lead.points, decimals)?),
            None => None,
        };
        let chance = score.checked_sub(raw)?.checked_sub(severity)?;
        Some(Self { decimals, raw, severity, chance, mean: near(of.mean, decimals)?, lead, score })
    }

    /// A term as it is.
    pub(crate) fn plain(&self, term: Decimal) -> String {
        term.to_fixed(self.decimals)
    }

    /// A term that is added.
    pub(crate) fn by(&self, term: Decimal) -> String {
        signed(term, self.decimals)
    }

    /// A term without its sign.
    pub(crate) fn size(&self, term: Decimal) -> String {
        self.plain(absolute(term))
    }
}

/// The decimal nearest to a number; `None` where it cannot be held.
pub(crate) fn near(value: f64, decimals: u32) -> Option<Decimal> {
    Decimal::parse(&format!("{value:.*}", decimals as usize)).ok()
}

/// A number with its sign, `+0.20` or `−0.20`.
pub(crate) fn signed(value: Decimal, decimals: u32) -> String {
    format!("{}{}", if value < Decimal::ZERO { '−' } else { '+' }, absolute(value).to_fixed(decimals))
}

fn absolute(value: Decimal) -> Decimal {
    Decimal::from_micros(value.micros().saturating_abs())
}
