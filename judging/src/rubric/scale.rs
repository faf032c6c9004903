//! Which points may be given on a criterion.

use serde::{Deserialize, Serialize};

use super::MAX_VALUE;
use crate::decimal::Decimal;

/// The points min, min + step, … max.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawScale")]
pub struct Scale {
    min: Decimal,
    max: Decimal,
    step: Decimal,
}

/// Why numbers are not a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScaleError {
    /// The minimum is not below the maximum.
    #[error("the minimum of a scale is below its maximum")]
    Empty,
    /// The step is not above 0.
    #[error("the step of a scale is above 0")]
    Step,
    /// A whole number of steps does not lead from the minimum to the maximum, so that nobody could give the maximum.
    #[error("a whole number of steps leads from the minimum of a scale to its maximum")]
    MaxOffStep,
    /// An end is beyond [`MAX_VALUE`].
    #[error("the ends of a scale are at most {MAX_VALUE} from 0")]
    TooLarge,
}

/// Why a score is not on a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreFault {
    /// Below the minimum.
    BelowMin {
        /// The least score.
        min: Decimal,
    },
    /// Above the maximum.
    AboveMax {
        /// The greatest score.
        max: Decimal,
    },
    /// Between two levels: (score − min) is not a multiple of the step.
    OffStep {
        /// The distance between two levels.
        step: Decimal,
    },
}

impl Scale {
    /// The scale from `min` to `max` in steps of `step`.
    pub fn new(min: Decimal, max: Decimal, step: Decimal) -> Result<Scale, ScaleError> {
        if min == max { Err(ScaleError::Empty) } else { Scale::checked(min, max, step) }
    }

    /// The scale of scores of which nothing is known but the least and the greatest that were given (they may be
    /// equal): every decimal between them is a level.
    pub fn observed(least: Decimal, greatest: Decimal) -> Result<Scale, ScaleError> {
        Scale::checked(least, greatest, Decimal::STEP)
    }

    fn checked(min: Decimal, max: Decimal, step: Decimal) -> Result<Scale, ScaleError> {
        let limit = MAX_VALUE.micros();
        if min > max {
            Err(ScaleError::Empty)
        } else if step <= Decimal::ZERO {
            Err(ScaleError::Step)
        } else if min.micros() < -limit || max.micros() > limit {
            Err(ScaleError::TooLarge)
        } else if (max.micros() - min.micros()) % step.micros() != 0 {
            Err(ScaleError::MaxOffStep)
        } else {
            Ok(Scale { min, max, step })
        }
    }

    /// The least score.
    pub fn min(&self) -> Decimal {
        self.min
    }

    /// The greatest score.
    pub fn max(&self) -> Decimal {
        self.max
    }

    /// The distance between two levels; above 0.
    pub fn step(&self) -> Decimal {
        self.step
    }

    /// Whether the score is one of the levels, and if not, why.
    pub fn contains(&self, score: Decimal) -> Result<(), ScoreFault> {
        if score < self.min {
            Err(ScoreFault::BelowMin { min: self.min })
        } else if score > self.max {
            Err(ScoreFault::AboveMax { max: self.max })
        } else if (score.micros() - self.min.micros()) % self.step.micros() != 0 {
            Err(ScoreFault::OffStep { step: self.step })
        } else {
            Ok(())
        }
    }

    /// All levels from the least to the greatest, or `None` where there are more than `at_most` (a form then shows a
    /// number field in place of radio buttons).
    pub fn levels(&self, at_most: usize) -> Option<Vec<Decimal>> {
        let (min, max, step) = (self.min.micros(), self.max.micros(), self.step.micros());
        let steps = usize::try_from((max - min) / step).ok().filter(|steps| *steps < at_most)?;
        Some((0..=steps as i64).map(|i| Decimal::from_micros(min + i * step)).collect())
    }
}

#[derive(Deserialize)]
struct RawScale {
    min: Decimal,
    max: Decimal,
    step: Decimal,
}

impl TryFrom<RawScale> for Scale {
    type Error = ScaleError;

    fn try_from(raw: RawScale) -> Result<Scale, ScaleError> {
        Scale::checked(raw.min, raw.max, raw.step)
    }
}
