//! What is decided on a ranking before it is sealed.

use super::{Phase, Refusal, Role, RoundFacts, Standing};
use crate::ids::AccountId;
use crate::time::Timestamp;

evidence! {
    /// May order entries that nothing else parts.
    MayOrderTies;
    /// May rank entries together that no chain of jurors connects.
    MayJoinComponents;
    /// May bring the best of a round whose results are due into the next.
    MayAdvance;
    /// May take an advance back.
    MayUndoAdvance;
    /// May note the jury's decision on a special prize.
    MayChooseSpecial;
}

/// What the rules need to know of a round's way into the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdvanceFacts {
    /// How many scorecards are missing.
    pub missing: u32,
    /// Whether there is a next round and so many entries go there.
    pub next: bool,
    /// Whether the best were brought there already.
    pub advanced: bool,
    /// Whether the assignment of the next round is committed.
    pub next_committed: bool,
}

/// Results are due once the window is over; before that only when every scorecard is in.
fn results_are_due(round: &RoundFacts, missing: u32, now: Timestamp) -> Result<(), Refusal> {
    match round.phase(now) {
        Phase::Planned => Err(Refusal::NotOpen { opens_at: round.opens_at }),
        Phase::Open if missing > 0 => Err(Refusal::StillOpen { closes_at: round.closes_at }),
        Phase::Open | Phase::Closed | Phase::Sealed => Ok(()),
    }
}

pub(super) fn results_are_open(round: &RoundFacts, missing: u32, now: Timestamp) -> Result<(), Refusal> {
    if round.sealed { Err(Refusal::Sealed) } else { results_are_due(round, missing, now) }
}

/// The chair orders entries that nothing else parts, when results are due and before the ranking is sealed.
pub fn may_order_ties(
    standing: &Standing,
    round: &RoundFacts,
    missing: u32,
    now: Timestamp,
) -> Result<MayOrderTies, Refusal> {
    standing.require(&[Role::Chair(round.competition.clone())])?;
    results_are_open(round, missing, now)?;
    Ok(MayOrderTies { by: standing.account.clone() })
}

/// Organisers accept a joint ranking of a jury that falls into parts, before the ranking is sealed.
pub fn may_join_components(standing: &Standing, round: &RoundFacts) -> Result<MayJoinComponents, Refusal> {
    standing.require(&[Role::Organiser])?;
    if round.sealed {
        return Err(Refusal::Sealed);
    }
    Ok(MayJoinComponents { by: standing.account.clone() })
}

/// Organisers bring the best of a round whose results are due, sealed or not, into the next one, once.
pub fn may_advance(
    standing: &Standing,
    round: &RoundFacts,
    facts: AdvanceFacts,
    now: Timestamp,
) -> Result<MayAdvance, Refusal> {
    standing.require(&[Role::Organiser])?;
    if !facts.next {
        return Err(Refusal::NoNextRound);
    }
    if facts.advanced {
        return Err(Refusal::Advanced);
    }
    results_are_due(round, facts.missing, now)?;
    Ok(MayAdvance { by: standing.account.clone() })
}

/// Organisers take an advance back until the assignment of the next round is committed.
pub fn may_undo_advance(standing: &Standing, facts: AdvanceFacts) -> Result<MayUndoAdvance, Refusal> {
    standing.require(&[Role::Organiser])?;
    if !facts.advanced {
        return Err(Refusal::NotAdvanced);
    }
    if facts.next_committed {
        return Err(Refusal::NextCommitted);
    }
    Ok(MayUndoAdvance { by: standing.account.clone() })
}

/// Organisers note the jury's decisions on special prizes until the competition's last round is sealed.
pub fn may_choose_special(standing: &Standing, last_round: &RoundFacts) -> Result<MayChooseSpecial, Refusal> {
    standing.require(&[Role::Organiser])?;
    if last_round.sealed {
        return Err(Refusal::Sealed);
    }
    Ok(MayChooseSpecial { by: standing.account.clone() })
}
