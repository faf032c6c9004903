//! What a ranking was computed from, as bytes that anyone can hash and compute from again.

mod parts;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

pub use parts::{Part, PartRanking, Parts, ranking_bytes};

use crate::ranking::{Method, Order, Ranking, RankingError, Sheet, has_many_levels, rank};

/// The version of the engine: it grows when the same inputs would no longer give the same bytes.
///
/// Inputs carry the version that last changed *their* bytes, so that a change that does not concern a seal leaves it
/// verifiable. Version 3 changed the last digits of [`Method::Calibrated`] with more than 300 entries and as many jurors,
/// whose optimum is found by Newton's method since; all other inputs carry 2. Inputs that are refused since
/// ([`RankingError::Unconnected`], of a method that no page offers) have no bytes to be of another version.
pub const ENGINE: u32 = 3;

/// The version that last changed what these inputs give.
fn engine(sheet: &Sheet, method: &Method) -> u32 {
    match method {
        Method::Calibrated { .. } if has_many_levels(sheet) => ENGINE,
        _ => 2,
    }
}

/// All inputs of a ranking.
///
/// Their canonical bytes are JSON without blanks, fields in the order of declaration, entries and scorecards sorted by
/// id, decimals as strings and no floating-point number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inputs {
    engine: u32,
    method: Method,
    order: Order,
    sheet: Sheet,
}

/// A SHA-256, shown in 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

/// Why bytes are not the inputs of a ranking, or not of this engine.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// Not JSON of the right shape, or scorecards that contradict the rubric.
    #[error("the inputs cannot be read: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// The right content, but other bytes than the canonical ones.
    #[error("the inputs are not in canonical form")]
    NotCanonical,
    /// Sealed by another version of the engine.
    #[error("the inputs are of engine {0}, this program ranks them by another (its newest is {ENGINE})")]
    Engine(u32),
    /// The same division twice, or none at all.
    #[error("the parts of a round are its divisions, each once")]
    Parts,
    /// The inputs give no ranking.
    #[error(transparent)]
    Ranking(#[from] RankingError),
    /// Not 64 hexadecimal digits.
    #[error("a digest has 64 hexadecimal digits")]
    Digest,
}

impl Inputs {
    /// The inputs of a ranking by this engine.
    pub fn new(sheet: Sheet, method: Method, order: Order) -> Inputs {
        Inputs { engine: engine(&sheet, &method), method, order, sheet }
    }

    /// Reads canonical bytes.
    pub fn parse(bytes: &[u8]) -> Result<Inputs, SealError> {
        let inputs: Inputs = serde_json::from_slice(bytes)?;
        inputs.check_engine()?;
        if inputs.canonical_bytes() != bytes { Err(SealError::NotCanonical) } else { Ok(inputs) }
    }

    /// Refuses what another version of the engine has sealed.
    fn check_engine(&self) -> Result<(), SealError> {
        if self.engine == engine(&self.sheet, &self.method) { Ok(()) } else { Err(SealError::Engine(self.engine)) }
    }

    /// The canonical bytes.
    pub fn canonical_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("all keys are strings")
    }

    /// The SHA-256 of the canonical bytes.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.canonical_bytes())
    }

    /// The seed of every draw that a ranking of these inputs takes: a free one could be shopped for.
    pub fn seed(&self) -> [u8; 32] {
        *self.digest().as_bytes()
    }

    /// Computes the ranking.
    pub fn rank(&self) -> Result<Ranking, RankingError> {
        rank(&self.sheet, &self.method, &self.order)
    }

    /// The scorecards and their rubric.
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// The declared method.
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The declared order.
    pub fn order(&self) -> &Order {
        &self.order
    }
}

impl Ranking {
    /// The ranking as the bytes that a seal keeps: JSON without blanks, the same on every machine.
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("all keys are strings and all numbers are finite")
    }
}

impl Digest {
    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Digest {
        Digest(Sha256::digest(bytes).into())
    }

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Digest {
    type Err = SealError;

    fn from_str(text: &str) -> Result<Digest, SealError> {
        let digits = text.as_bytes();
        if digits.len() != 64 {
            return Err(SealError::Digest);
        }
        let digit = |byte: u8| char::from(byte).to_digit(16).map(|value| value as u8).ok_or(SealError::Digest);
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = 16 * digit(pair[0])? + digit(pair[1])?;
        }
        Ok(Digest(bytes))
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Digest, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
