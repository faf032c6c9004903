//! Roles: who gives them and takes them away.

use super::{Refusal, Role, Standing};
use crate::ids::AccountId;

evidence! {
    /// May give this role to this person.
    MayGiveRole;
    /// May take this role away.
    MayTakeRole;
    /// May invite this person to this role.
    MayInvite;
    /// May ask organisers and chairs for a second factor, or no longer.
    MayAskSecondFactor;
}

/// Organisers give roles that fit beside those that the person holds.
pub fn may_give_role(standing: &Standing, role: &Role, held: &[Role]) -> Result<MayGiveRole, Refusal> {
    standing.require(&[Role::Organiser])?;
    role_fits(role, held)?;
    Ok(MayGiveRole { by: standing.account.clone() })
}

/// Organisers invite to roles that fit beside those that the person holds, and to seats in a jury that the person has
/// not.
pub fn may_invite(standing: &Standing, role: &Role, held: &[Role]) -> Result<MayInvite, Refusal> {
    standing.require(&[Role::Organiser])?;
    invitation_fits(role, held)?;
    Ok(MayInvite { by: standing.account.clone() })
}

/// Whether a person who holds these roles of an edition can accept an invitation to another.
pub fn invitation_fits(role: &Role, held: &[Role]) -> Result<(), Refusal> {
    match role {
        Role::Juror(_) if held.contains(role) => Err(Refusal::RoleHeld),
        Role::Juror(_) => Ok(()),
        _ => role_fits(role, held),
    }
}

/// Whether a person who holds these roles of an edition can be given another: not twice the same, and one person never
/// signs for two hosts. Jurors are seated and entrants hand in; neither is a role to be given.
pub fn role_fits(role: &Role, held: &[Role]) -> Result<(), Refusal> {
    if held.contains(role) {
        return Err(Refusal::RoleHeld);
    }
    match role {
        Role::Juror(_) | Role::Entrant => Err(Refusal::NotAllowed),
        Role::Signatory(_) if held.iter().any(|held| matches!(held, Role::Signatory(_))) => Err(Refusal::OneHost),
        _ => Ok(()),
    }
}

/// Organisers take roles away, their own too, but an edition that has `organisers` keeps one of them.
pub fn may_take_role(standing: &Standing, role: &Role, organisers: usize) -> Result<MayTakeRole, Refusal> {
    standing.require(&[Role::Organiser])?;
    if *role == Role::Organiser && organisers <= 1 {
        return Err(Refusal::LastOrganiser);
    }
    Ok(MayTakeRole { by: standing.account.clone() })
}

/// Organisers ask organisers and chairs for a second factor once they have one of their own: nobody shuts themselves out.
pub fn may_ask_second_factor(standing: &Standing, own: bool) -> Result<MayAskSecondFactor, Refusal> {
    standing.require(&[Role::Organiser])?;
    if own { Ok(MayAskSecondFactor { by: standing.account.clone() }) } else { Err(Refusal::SecondFactor) }
}
