//! What a jury scores: criteria with weight and scale.

mod scale;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::decimal::{Decimal, Fraction};
use crate::ids::CriterionId;

pub use scale::{Scale, ScaleError, ScoreFault};

/// How many criteria a rubric may have.
pub const MAX_CRITERIA: usize = 100;

/// The greatest weight, and the greatest absolute value on a scale: a million. With [`MAX_CRITERIA`] it bounds every
/// total by 10¹⁴, so that sums over a million scorecards are exact in [`Fraction`]s.
pub const MAX_VALUE: Decimal = Decimal::from_micros(1_000_000_000_000);

/// One thing that jurors score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Unique in its rubric.
    pub id: CriterionId,
    /// What a point counts in the total; more than 0 and at most [`MAX_VALUE`].
    pub weight: Decimal,
    /// Which points may be given.
    pub scale: Scale,
    /// Whether a scorecard without a comment on this criterion is incomplete.
    pub comment_required: bool,
}

/// The criteria of a round in the order in which jurors see them: at least one, with unique ids and positive weights.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawRubric")]
pub struct Rubric {
    criteria: Vec<Criterion>,
}

/// Why criteria are not a rubric.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RubricError {
    /// No criterion.
    #[error("a rubric has at least one criterion")]
    Empty,
    /// More than [`MAX_CRITERIA`].
    #[error("a rubric has at most {MAX_CRITERIA} criteria")]
    TooMany,
    /// An id occurs twice.
    #[error("the criterion {0} occurs twice")]
    Duplicate(CriterionId),
    /// A weight is not above 0 or is beyond [`MAX_VALUE`].
    #[error("the weight of {0} is not above 0 and at most {MAX_VALUE}")]
    Weight(CriterionId),
}

impl Rubric {
    /// The rubric of these criteria; refuses the first thing that is wrong.
    pub fn new(criteria: Vec<Criterion>) -> Result<Rubric, RubricError> {
        if criteria.is_empty() {
            return Err(RubricError::Empty);
        }
        if criteria.len() > MAX_CRITERIA {
            return Err(RubricError::TooMany);
        }
        let mut seen = BTreeSet::new();
        for criterion in &criteria {
            if !seen.insert(&criterion.id) {
                return Err(RubricError::Duplicate(criterion.id.clone()));
            }
            if criterion.weight <= Decimal::ZERO || criterion.weight > MAX_VALUE {
                return Err(RubricError::Weight(criterion.id.clone()));
            }
        }
        Ok(Rubric { criteria })
    }

    /// The criteria, in the order of the rubric.
    pub fn criteria(&self) -> &[Criterion] {
        &self.criteria
    }

    /// The criterion with this id.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| &criterion.id == id)
    }

    /// The smallest and the greatest possible total: Σ weight·min and Σ weight·max.
    pub fn range(&self) -> (Fraction, Fraction) {
        (self.weighted(|c, _| c.scale.min()), self.weighted(|c, _| c.scale.max()))
    }

    /// The total of a scorecard, Σ weight·points, with one number of points per criterion in the order of the rubric.
    ///
    /// # Panics
    /// Where the number of points is not the number of criteria.
    pub fn total(&self, points: &[Decimal]) -> Fraction {
        assert_eq!(points.len(), self.criteria.len(), "points are in rubric order, one per criterion");
        self.weighted(|_, i| points[i])
    }

    fn weighted(&self, value: impl Fn(&Criterion, usize) -> Decimal) -> Fraction {
        let millionths_squared = self
            .criteria
            .iter()
            .enumerate()
            .map(|(i, c)| i128::from(c.weight.micros()) * i128::from(value(c, i).micros()))
            .sum();
        Fraction::new(millionths_squared, 1_000_000_000_000).expect("the denominator is positive")
    }
}

#[derive(Deserialize)]
struct RawRubric {
    criteria: Vec<Criterion>,
}

impl TryFrom<RawRubric> for Rubric {
    type Error = RubricError;

    fn try_from(raw: RawRubric) -> Result<Rubric, RubricError> {
        Rubric::new(raw.criteria)
    }
}
