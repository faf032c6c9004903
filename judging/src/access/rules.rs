//! Rounds, rubric, method, divisions and awards, which the competition's first submitted scorecard freezes.

use std::slice;

use super::{Refusal, Role, RoundFacts, Standing};
use crate::ids::AccountId;

evidence! {
    /// May change a rubric, method, weights, tie-break or quota that no submitted scorecard has frozen.
    MayChangeRules;
    /// May add a round to a competition that no submitted scorecard has frozen.
    MayAddRound;
    /// May take out a round in which nothing is.
    MayRemoveRound;
    /// May put an entry into a division, which decides whom it is ranked with.
    MayPlaceEntry;
    /// May change number and kind of a competition's awards, which no submitted scorecard has frozen.
    MayChangeAwards;
    /// May change names and decisions of awards that are not sealed.
    MayWordAwards;
    /// May bring a round back to before its first submitted scorecard.
    MayReopenRound;
}

/// Organisers change the rules of a round until the first scorecard of the competition is submitted.
pub fn may_change_rules(standing: &Standing, round: &RoundFacts) -> Result<MayChangeRules, Refusal> {
    standing.require(&[Role::Organiser])?;
    all_free(slice::from_ref(round))?;
    Ok(MayChangeRules { by: standing.account.clone() })
}

/// What the rules need to know of a round that is to be taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundUse {
    /// Whether no round comes after it.
    pub last: bool,
    /// Whether it has neither entries nor assignments.
    pub empty: bool,
}

/// Organisers add a round until a scorecard is submitted in any round of the competition: which rounds there are is a
/// part of the published rules.
pub fn may_add_round(standing: &Standing, rounds: &[RoundFacts]) -> Result<MayAddRound, Refusal> {
    standing.require(&[Role::Organiser])?;
    all_free(rounds)?;
    Ok(MayAddRound { by: standing.account.clone() })
}

/// Organisers take the last round out again as long as nothing is in it, and rounds may still be added.
pub fn may_remove_round(
    standing: &Standing,
    rounds: &[RoundFacts],
    found: RoundUse,
) -> Result<MayRemoveRound, Refusal> {
    standing.require(&[Role::Organiser])?;
    all_free(rounds)?;
    match found {
        RoundUse { last: false, .. } => Err(Refusal::NotLast),
        RoundUse { empty: false, .. } => Err(Refusal::RoundUsed),
        _ => Ok(MayRemoveRound { by: standing.account.clone() }),
    }
}

/// Organisers put entries into divisions until a scorecard is submitted in any round of the competition.
pub fn may_place_entry(standing: &Standing, rounds: &[RoundFacts]) -> Result<MayPlaceEntry, Refusal> {
    standing.require(&[Role::Organiser])?;
    all_free(rounds)?;
    Ok(MayPlaceEntry { by: standing.account.clone() })
}

/// Organisers change number and kind of the awards until a scorecard is submitted in any round of the competition.
pub fn may_change_awards(standing: &Standing, rounds: &[RoundFacts]) -> Result<MayChangeAwards, Refusal> {
    standing.require(&[Role::Organiser])?;
    all_free(rounds)?;
    Ok(MayChangeAwards { by: standing.account.clone() })
}

/// Organisers change names of awards, and whether they are given, until the competition's last round is sealed.
pub fn may_word_awards(standing: &Standing, last_round: Option<&RoundFacts>) -> Result<MayWordAwards, Refusal> {
    standing.require(&[Role::Organiser])?;
    if last_round.is_some_and(|round| round.sealed) {
        return Err(Refusal::Sealed);
    }
    Ok(MayWordAwards { by: standing.account.clone() })
}

pub(super) fn all_free(rounds: &[RoundFacts]) -> Result<(), Refusal> {
    if rounds.iter().any(|round| round.sealed) {
        return Err(Refusal::Sealed);
    }
    if rounds.iter().any(|round| round.frozen) {
        return Err(Refusal::Frozen);
    }
    Ok(())
}

/// The chair of the competition reopens a round in which something is submitted, as long as it is not sealed and its
/// best are not in the next round; in or after its window.
pub fn may_reopen_round(standing: &Standing, round: &RoundFacts) -> Result<MayReopenRound, Refusal> {
    standing.require(&[Role::Chair(round.competition.clone())])?;
    if round.sealed {
        return Err(Refusal::Sealed);
    }
    if round.advanced {
        return Err(Refusal::Advanced);
    }
    if !round.scored {
        return Err(Refusal::NotSubmitted);
    }
    Ok(MayReopenRound { by: standing.account.clone() })
}
