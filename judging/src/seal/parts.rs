//! A round's ranking as it is sealed: of the whole round, or of each division for itself.

use serde::{Deserialize, Serialize};

use super::{Digest, Inputs, SealError};
use crate::ids::DivisionId;
use crate::ranking::{Ranking, RankingError};

/// The inputs of all rankings of a round. Canonical bytes as in [`Inputs`], the divisions in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Parts(Vec<Part>);

/// The inputs of one ranking of a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The division that is ranked; `None` for the whole round, or for entries without a division.
    pub division: Option<DivisionId>,
    /// What its ranking is computed from.
    pub inputs: Inputs,
}

/// One ranking of a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartRanking {
    /// As in [`Part`].
    pub division: Option<DivisionId>,
    /// Its ranking.
    pub ranking: Ranking,
}

impl Parts {
    /// The inputs of a round's rankings, in order.
    ///
    /// # Errors
    /// [`SealError::Parts`] where there is none, or a division occurs twice.
    pub fn new(parts: Vec<Part>) -> Result<Parts, SealError> {
        let twice = |i: usize| parts[..i].iter().any(|part| part.division == parts[i].division);
        if parts.is_empty() || (0..parts.len()).any(twice) { Err(SealError::Parts) } else { Ok(Parts(parts)) }
    }

    /// Reads canonical bytes.
    ///
    /// # Errors
    /// Bytes that are no inputs, not in canonical form, or of another engine.
    pub fn parse(bytes: &[u8]) -> Result<Parts, SealError> {
        let parts = Parts::new(serde_json::from_slice(bytes)?)?;
        parts.0.iter().try_for_each(|part| part.inputs.check_engine())?;
        if parts.canonical_bytes() == bytes { Ok(parts) } else { Err(SealError::NotCanonical) }
    }

    /// The parts, in order; at least one.
    pub fn all(&self) -> &[Part] {
        &self.0
    }

    /// The canonical bytes.
    pub fn canonical_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("all keys are strings")
    }

    /// The SHA-256 of the canonical bytes.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.canonical_bytes())
    }

    /// The rankings, in order.
    ///
    /// # Errors
    /// Of the first part that the method gives no ranking.
    pub fn rank(&self) -> Result<Vec<PartRanking>, RankingError> {
        let rank = |part: &Part| Ok(PartRanking { division: part.division.clone(), ranking: part.inputs.rank()? });
        self.0.iter().map(rank).collect()
    }
}

/// The rankings of a round as the bytes that a seal keeps: JSON without blanks, the same on every machine.
pub fn ranking_bytes(rankings: &[PartRanking]) -> Vec<u8> {
    serde_json::to_vec(rankings).expect("all keys are strings and all numbers are finite")
}
