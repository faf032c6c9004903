//! Conflicts of interest: what follows from them.

use super::{AssignmentFacts, Refusal, Role, Standing};
use crate::ids::AccountId;

evidence! {
    /// May leave a submitted scorecard out of the ranking because of a conflict of interest.
    MayExclude;
}

/// The chair of the competition leaves out a submitted scorecard whose juror has a declared or confirmed conflict with
/// the entry, in or after the round's window, until its best are in the next round or its ranking is sealed.
pub fn may_exclude(standing: &Standing, facts: &AssignmentFacts, advanced: bool) -> Result<MayExclude, Refusal> {
    standing.require(&[Role::Chair(facts.round.competition.clone())])?;
    if facts.round.sealed {
        return Err(Refusal::Sealed);
    }
    if advanced {
        return Err(Refusal::Advanced);
    }
    if !facts.submitted {
        return Err(Refusal::NotSubmitted);
    }
    if !facts.recused {
        return Err(Refusal::NoConflict);
    }
    Ok(MayExclude { by: standing.account.clone() })
}
