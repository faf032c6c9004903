//! What others scored: who reads it, and when.

use super::{Phase, Refusal, RoundFacts, Standing, may_read_jury};
use crate::ids::AccountId;
use crate::time::Timestamp;

evidence! {
    /// May read the scores of a round: progress, ranking, scorecards, exports.
    MayReadScores;
}

/// Whoever reads the jury's work reads a round's scores, but who sits in its jury too submits the own scorecards first:
/// `own_missing` is how many of them are not submitted while the round is open.
pub fn may_read_scores(
    standing: &Standing,
    round: &RoundFacts,
    own_missing: u32,
    now: Timestamp,
) -> Result<MayReadScores, Refusal> {
    may_read_jury(standing, &round.competition)?;
    if own_missing > 0 && round.phase(now) == Phase::Open {
        return Err(Refusal::OwnFirst { missing: own_missing });
    }
    Ok(MayReadScores { by: standing.account.clone() })
}
