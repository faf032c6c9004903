//! The ceremony: its running order and its cues.

use super::{Refusal, Role, Standing};
use crate::ids::AccountId;

evidence! {
    /// May see the running order of the ceremony, with its winners.
    MayPrepareCeremony;
    /// May reveal the next cue.
    MayReveal;
}

/// Organisers and operators see the running order.
pub fn may_prepare_ceremony(standing: &Standing) -> Result<MayPrepareCeremony, Refusal> {
    standing.require(&[Role::Organiser, Role::Operator])?;
    Ok(MayPrepareCeremony { by: standing.account.clone() })
}

/// The operator reveals the next cue of a ranking that every host has signed.
pub fn may_reveal(standing: &Standing, all_signed: bool, is_next: bool) -> Result<MayReveal, Refusal> {
    standing.require(&[Role::Operator])?;
    if !all_signed {
        return Err(Refusal::Unsigned);
    }
    if !is_next {
        return Err(Refusal::NotNext);
    }
    Ok(MayReveal { by: standing.account.clone() })
}
