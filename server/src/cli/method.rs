//! The flags that declare a method, shared by the commands that need one.

use clap::{Args, ValueEnum};
use judging::ranking::{Method, Prior, Rounding, RoundingAt, TieBreak, TrimLevel, Variance};

use super::count;

/// A method and its tie-break chain.
#[derive(Args, Clone, Debug)]
pub struct MethodArgs {
    /// How scorecards become scores
    #[arg(long)]
    pub method: MethodName,
    /// trimmed: how many of the highest are dropped [default: 1]
    #[arg(long, value_name = "N", value_parser = count)]
    pub drop_high: Option<usize>,
    /// trimmed: how many of the lowest are dropped [default: 1]
    #[arg(long, value_name = "N", value_parser = count)]
    pub drop_low: Option<usize>,
    /// trimmed: drop on each criterion, or whole scorecards by their total [default: criterion]
    #[arg(long)]
    pub trim: Option<Trim>,
    /// trimmed: an entry with fewer jurors gets the mean [default: one more than are dropped]
    #[arg(long, value_name = "N", value_parser = count)]
    pub min_jurors: Option<usize>,
    /// mean, trimmed: round the mean of each criterion and its weighted value, or the score [default: end]
    #[arg(long)]
    pub round: Option<Round>,
    /// mean, trimmed: round half up to so many decimals, 0 to 6 [default: 2 with --round, else no rounding]
    #[arg(long, value_name = "N")]
    pub decimals: Option<u32>,
    /// calibrated: integrate over the variances, or plug in their REML estimates [default: auto, which integrates up to
    /// 60 jurors and 400 entries]
    #[arg(long)]
    pub variance: Option<VarianceName>,
    /// rasch: keep extreme measures finite by a weak prior, or joint maximum likelihood alone [default: weak]
    #[arg(long)]
    pub prior: Option<PriorName>,
    /// What parts entries of equal score, one after the other
    #[arg(long, value_delimiter = ',')]
    pub tie_break: Vec<TieBreakName>,
}

/// The methods by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum MethodName {
    /// The mean over the jurors of the total
    Mean,
    /// The mean without the highest and the lowest
    Trimmed,
    /// The mean over the jurors of the place in the juror's own order (Borda)
    #[value(name = "rank_sum")]
    RankSum,
    /// The mean over the jurors of totals in the juror's own spread
    Zscore,
    /// The mean corrected for the jurors' severities
    Calibrated,
    /// A many-facet rating-scale model, in logits
    Rasch,
}

/// How the variances of a calibration are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum VarianceName {
    /// By the size of the jury
    Auto,
    /// Plugged in
    Reml,
    /// Integrated over
    Integrate,
}

/// The prior of a Rasch model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PriorName {
    /// Normal with a standard deviation of 3 logits
    Weak,
    /// None
    None,
}

/// What `trimmed` drops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Trim {
    /// The highest and the lowest scores on each criterion
    Criterion,
    /// The scorecards with the highest and the lowest total
    Total,
}

/// What is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Round {
    /// The mean of each criterion, and its weighted value
    Step,
    /// Only the score
    End,
}

/// The tie-breaks that need no vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TieBreakName {
    /// The criterion of the highest weight
    HighestWeight,
    /// All scores, also those that were dropped
    AllScores,
}

impl MethodArgs {
    /// The method that the flags declare.
    ///
    /// # Errors
    /// A sentence on flags that do not belong to the method.
    pub fn method(&self) -> Result<Method, String> {
        let rounding = (self.round.is_some() || self.decimals.is_some()).then(|| Rounding {
            at: if self.round == Some(Round::Step) { RoundingAt::Step } else { RoundingAt::End },
            decimals: self.decimals.unwrap_or(2),
        });
        let trims =
            self.drop_high.is_some() || self.drop_low.is_some() || self.trim.is_some() || self.min_jurors.is_some();
        if trims && self.method != MethodName::Trimmed {
            return Err("--drop-high, --drop-low, --trim and --min-jurors belong to --method trimmed".to_owned());
        }
        if self.variance.is_some() && self.method != MethodName::Calibrated {
            return Err("--variance belongs to --method calibrated".to_owned());
        }
        if self.prior.is_some() && self.method != MethodName::Rasch {
            return Err("--prior belongs to --method rasch".to_owned());
        }
        if rounding.is_some() && !matches!(self.method, MethodName::Mean | MethodName::Trimmed) {
            return Err("--round and --decimals belong to --method mean and trimmed".to_owned());
        }
        let (drop_high, drop_low) = (self.drop_high.unwrap_or(1), self.drop_low.unwrap_or(1));
        match self.method {
            MethodName::Mean => Ok(Method::Mean { rounding }),
            MethodName::Trimmed => Ok(Method::Trimmed {
                drop_high,
                drop_low,
                level: if self.trim == Some(Trim::Total) { TrimLevel::Total } else { TrimLevel::Criterion },
                min_jurors: self.min_jurors.unwrap_or(drop_high.saturating_add(drop_low).saturating_add(1)),
                rounding,
            }),
            MethodName::RankSum => Ok(Method::RankSum),
            MethodName::Zscore => Ok(Method::Zscore),
            MethodName::Calibrated => Ok(Method::Calibrated {
                variance: match self.variance {
                    Some(VarianceName::Reml) => Variance::Reml,
                    Some(VarianceName::Integrate) => Variance::Integrate,
                    Some(VarianceName::Auto) | None => Variance::Auto,
                },
            }),
            MethodName::Rasch => {
                Ok(Method::Rasch { prior: if self.prior == Some(PriorName::None) { Prior::None } else { Prior::Weak } })
            }
        }
    }

    /// The tie-break chain that the flags declare.
    pub fn tie_breaks(&self) -> Vec<TieBreak> {
        let tie_break = |name: &TieBreakName| match name {
            TieBreakName::HighestWeight => TieBreak::HighestWeight,
            TieBreakName::AllScores => TieBreak::AllScores,
        };
        self.tie_break.iter().map(tie_break).collect()
    }
}
