//! The flags that declare a method, shared by the commands that need one.

use clap::{Args, ValueEnum};
use judging::ranking::{Method, Rounding, RoundingAt, TieBreak, TrimLevel, Variance};

/// A method and its tie-break chain.
#[derive(Args, Clone, Debug)]
pub struct MethodArgs {
    /// How scorecards become scores
    #[arg(long)]
    pub method: MethodName,
    /// trimmed: how many of the highest are dropped [default: 1]
    #[arg(long, value_name = "N")]
    pub drop_high: Option<usize>,
    /// trimmed: how many of the lowest are dropped [default: 1]
    #[arg(long, value_name = "N")]
    pub drop_low: Option<usize>,
    /// trimmed: drop on each criterion, or whole scorecards by their total [default: criterion]
    #[arg(long)]
    pub trim: Option<Trim>,
    /// trimmed: an entry with fewer jurors gets the mean [default: one more than are dropped]
    #[arg(long, value_name = "N")]
    pub min_jurors: Option<usize>,
    /// mean, trimmed: round the mean of each criterion and its weighted value, or the score [default: end]
    #[arg(long)]
    pub round: Option<Round>,
    /// mean, trimmed: round half up to so many decimals, 0 to 6 [default: 2 with --round, else no rounding]
    #[arg(long, value_name = "N")]
    pub decimals: Option<u32>,
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
    /// The mean corrected for the jurors' severities, variances by REML
    Calibrated,
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
            MethodName::Calibrated if rounding.is_some() => {
                Err("--round and --decimals belong to --method mean and trimmed".to_owned())
            }
            MethodName::Calibrated => Ok(Method::Calibrated { variance: Variance::Reml }),
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
