//! Rubric, method and awards, which the first submitted scorecard freezes.

use super::{Refusal, Role, RoundFacts, Standing};
use crate::ids::AccountId;

evidence! {
    /// May change a rubric, method, weights, tie-break or quota that no submitted scorecard has frozen.
    MayChangeRules;
    /// May change number and kind of a competition's awards, which no submitted scorecard has frozen.
    MayChangeAwards;
    /// May bring a round back to before its first submitted scorecard.
    MayReopenRound;
}

/// Organisers change the rules of a round until the first scorecard of the competition is submitted.
pub fn may_change_rules(standing: &Standing, round: &RoundFacts) -> Result<MayChangeRules, Refusal> {
    standing.require(&[Role::Organiser])?;
    match round {
        RoundFacts { sealed: true, .. } => Err(Refusal::Sealed),
        RoundFacts { frozen: true, .. } => Err(Refusal::Frozen),
        _ => Ok(MayChangeRules { by: standing.account.clone() }),
    }
}

/// Organisers change number and kind of the awards until a scorecard is submitted in any round of the competition.
pub fn may_change_awards(standing: &Standing, rounds: &[RoundFacts]) -> Result<MayChangeAwards, Refusal> {
    standing.require(&[Role::Organiser])?;
    if rounds.iter().any(|round| round.sealed) {
        return Err(Refusal::Sealed);
    }
    if rounds.iter().any(|round| round.frozen) {
        return Err(Refusal::Frozen);
    }
    Ok(MayChangeAwards { by: standing.account.clone() })
}

/// The chair of the competition reopens a round in which something is submitted, as long as it is not sealed and its
/// best are not in the next round; in or after its window.
pub fn may_reopen_round(standing: &Standing, round: &RoundFacts, advanced: bool) -> Result<MayReopenRound, Refusal> {
    standing.require(&[Role::Chair(round.competition.clone())])?;
    if round.sealed {
        return Err(Refusal::Sealed);
    }
    if advanced {
        return Err(Refusal::Advanced);
    }
    if !round.frozen {
        return Err(Refusal::NotSubmitted);
    }
    Ok(MayReopenRound { by: standing.account.clone() })
}
