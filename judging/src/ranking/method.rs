//! The declared method of a round. Its JSON is stored and published, so it stays as it is.

use serde::{Deserialize, Serialize};

use crate::decimal::DECIMALS;

/// How scorecards become scores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "method", rename_all = "snake_case", deny_unknown_fields)]
pub enum Method {
    /// The mean over the jurors of the total.
    Mean {
        /// `None` keeps the exact fraction.
        rounding: Option<Rounding>,
    },
    /// The mean without the highest and the lowest (去掉最高分和最低分).
    Trimmed {
        /// How many of the highest are dropped.
        drop_high: usize,
        /// How many of the lowest are dropped.
        drop_low: usize,
        /// What is dropped.
        level: TrimLevel,
        /// An entry with fewer scorecards than this gets the mean; more than `drop_high + drop_low`.
        min_jurors: usize,
        /// `None` keeps the exact fraction.
        rounding: Option<Rounding>,
    },
    /// The mean over the jurors of the entry's place in the juror's own order (Borda), 0 to 1.
    RankSum,
    /// The mean over the jurors of the total in units of the juror's own spread, put back on the scale of the total.
    Zscore,
    /// The mean corrected for the jurors' severities: total = μ + θ_entry − β_juror + ε with normal effects.
    Calibrated {
        /// How the variances of the effects are found.
        variance: Variance,
    },
    /// A many-facet rating-scale model of the points of each criterion: measures in logits. Weights play no part.
    Rasch {
        /// What keeps measures finite.
        prior: Prior,
    },
}

/// What `Trimmed` drops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrimLevel {
    /// On each criterion, its highest and lowest scores: the jurors that are dropped differ from criterion to criterion.
    Criterion,
    /// The scorecards with the highest and the lowest total.
    Total,
}

/// How the variances of a calibration are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Variance {
    /// The maximum of the restricted likelihood.
    Reml,
    /// All variances that the totals allow, each as far as they do: with the standard deviations of entries, jurors and
    /// residuals uniform from 0 to a third of the rubric's range.
    Integrate,
    /// `Integrate` up to [`INTEGRATED_JURORS`] and [`INTEGRATED_ENTRIES`], else `Reml`.
    Auto,
}

/// Up to so many jurors, [`Variance::Auto`] integrates.
pub const INTEGRATED_JURORS: usize = 60;

/// Up to so many entries, [`Variance::Auto`] integrates.
pub const INTEGRATED_ENTRIES: usize = 400;

impl Variance {
    /// Its name, as its JSON has it.
    pub fn key(self) -> &'static str {
        match self {
            Variance::Reml => "reml",
            Variance::Integrate => "integrate",
            Variance::Auto => "auto",
        }
    }

    /// `Reml` or `Integrate`: what is done for so many jurors and entries.
    pub fn of(self, jurors: usize, entries: usize) -> Variance {
        match self {
            Variance::Auto if jurors <= INTEGRATED_JURORS && entries <= INTEGRATED_ENTRIES => Variance::Integrate,
            Variance::Auto => Variance::Reml,
            chosen => chosen,
        }
    }
}

/// What keeps the measures of a Rasch model finite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Prior {
    /// Each entry, each criterion and each juror's distance from the mean severity is normal with mean 0 and a standard
    /// deviation of 3 logits.
    Weak,
    /// Nothing: plain joint maximum likelihood, which refuses whoever has only the least or only the greatest points, and
    /// a joint ranking of parts that nothing connects.
    None,
}

/// Rounding half up ([`crate::decimal::Fraction::round_half_up`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rounding {
    /// What is rounded.
    pub at: RoundingAt,
    /// To how many decimals, 0 to 6.
    pub decimals: u32,
}

/// What is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundingAt {
    /// Only the score.
    End,
    /// Each step of the sum by hand: the mean of a criterion, and that mean times its weight. Where whole scorecards
    /// are dropped: a juror's points times their weights, and the mean of the totals.
    Step,
}

/// How a method contradicts itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum MethodFault {
    /// Dropping leaves nothing.
    #[error("dropping needs at least {least} jurors")]
    MinJurors {
        /// `drop_high + drop_low + 1`.
        least: usize,
    },
    /// More decimals than are kept.
    #[error("scores are rounded to at most {DECIMALS} decimals")]
    Decimals,
}

impl Method {
    /// The name of the method, as its JSON has it.
    pub fn key(&self) -> &'static str {
        match self {
            Method::Mean { .. } => "mean",
            Method::Trimmed { .. } => "trimmed",
            Method::RankSum => "rank_sum",
            Method::Zscore => "zscore",
            Method::Calibrated { .. } => "calibrated",
            Method::Rasch { .. } => "rasch",
        }
    }

    /// The method as so many jurors and entries are ranked by it: [`Variance::Auto`] has chosen.
    pub(super) fn of(&self, jurors: usize, entries: usize) -> Method {
        match self {
            Method::Calibrated { variance } => Method::Calibrated { variance: variance.of(jurors, entries) },
            other => other.clone(),
        }
    }

    /// Refuses a method that contradicts itself.
    pub fn check(&self) -> Result<(), MethodFault> {
        if let Method::Trimmed { drop_high, drop_low, min_jurors, .. } = self {
            let least = drop_high.saturating_add(*drop_low).saturating_add(1);
            if *min_jurors < least {
                return Err(MethodFault::MinJurors { least });
            }
        }
        match self.rounding() {
            Some(rounding) if rounding.decimals > DECIMALS => Err(MethodFault::Decimals),
            _ => Ok(()),
        }
    }

    /// The declared rounding of the scores, if there is one.
    pub fn rounding(&self) -> Option<Rounding> {
        match self {
            Method::Mean { rounding } | Method::Trimmed { rounding, .. } => *rounding,
            Method::RankSum | Method::Zscore | Method::Calibrated { .. } | Method::Rasch { .. } => None,
        }
    }
}
