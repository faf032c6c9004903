use serde::{Deserialize, Serialize};

use super::Refusal;
use crate::ids::{AccountId, CompetitionId};
use crate::time::Timestamp;

/// The phase of a round that the clock and its acts have brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    /// Before its window.
    Planned,
    /// In its window.
    Open,
    /// After its window, not sealed.
    Closed,
    /// Its ranking is sealed.
    Sealed,
}

/// What the rules need to know of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundFacts {
    /// The competition it belongs to.
    pub competition: CompetitionId,
    /// Start of the window (inclusive).
    pub opens_at: Timestamp,
    /// End of the window (inclusive: exactly at the end is in).
    pub closes_at: Timestamp,
    /// Whether a scorecard is submitted in any round of the competition, which freezes the rules of all.
    pub frozen: bool,
    /// Whether a scorecard is submitted in this round.
    pub scored: bool,
    /// Whether its best are in the next round.
    pub advanced: bool,
    /// Whether the ranking is sealed.
    pub sealed: bool,
    /// Whether its jurors are not shown who is behind an entry.
    pub blind: bool,
}

impl RoundFacts {
    /// The phase at a moment.
    pub fn phase(&self, now: Timestamp) -> Phase {
        if self.sealed {
            Phase::Sealed
        } else if now < self.opens_at {
            Phase::Planned
        } else if now <= self.closes_at {
            Phase::Open
        } else {
            Phase::Closed
        }
    }

    pub(super) fn in_window(&self, now: Timestamp) -> Result<(), Refusal> {
        match self.phase(now) {
            Phase::Sealed => Err(Refusal::Sealed),
            Phase::Planned => Err(Refusal::NotOpen { opens_at: self.opens_at }),
            Phase::Closed => Err(Refusal::Closed { closed_at: self.closes_at }),
            Phase::Open => Ok(()),
        }
    }
}

/// What the rules need to know of an assignment and its scorecard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignmentFacts {
    /// The account of the juror whom it belongs to.
    pub juror: AccountId,
    /// Whether the juror has made the declarations of the first page.
    pub declared: bool,
    /// Whether the assignment is committed (a proposed one is nobody's task yet).
    pub committed: bool,
    /// Whether the juror stepped back or has a declared or confirmed conflict.
    pub recused: bool,
    /// Whether the entry is withdrawn: nobody judges it any more.
    pub withdrawn: bool,
    /// Whether the scorecard is submitted and not reopened.
    pub submitted: bool,
    /// Its round.
    pub round: RoundFacts,
}

/// What the rules need to know of how an account is tied to an entry whose deck it asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DeckTie {
    /// The juror of the account has made the declarations of the first page.
    pub declared: bool,
    /// The juror has a committed assignment of the entry, which is not withdrawn, and did not step back from it.
    pub assigned: bool,
    /// The juror has such an assignment in a round that is not blind.
    pub named: bool,
    /// The juror has a declared or confirmed conflict with the entry.
    pub recused: bool,
}
