//! Editions: who makes a new one, who copies one, and which hosts can still come and go.

use super::{Refusal, Role, Standing};
use crate::ids::AccountId;

evidence! {
    /// May make a new edition, which is theirs to organise then.
    MayMakeEdition;
    /// May make a new edition out of this one.
    MayCopyEdition;
    /// May change the hosts of the edition.
    MayChangeHosts;
}

/// Whoever organises an edition makes further ones. The first of a house is made at its command line.
pub fn may_make_edition(account: &AccountId, organised: usize) -> Result<MayMakeEdition, Refusal> {
    if organised == 0 {
        return Err(Refusal::NotAllowed);
    }
    Ok(MayMakeEdition { by: account.clone() })
}

/// The organisers of an edition make the next one out of it.
pub fn may_copy_edition(standing: &Standing) -> Result<MayCopyEdition, Refusal> {
    standing.require(&[Role::Organiser])?;
    Ok(MayCopyEdition { by: standing.account.clone() })
}

/// Organisers change the hosts. Once a ranking is sealed, those that sign are settled: one that does not agree cannot be
/// taken out, and none comes in whom nobody has asked.
pub fn may_change_hosts(standing: &Standing, signing_changes: bool, sealed: bool) -> Result<MayChangeHosts, Refusal> {
    standing.require(&[Role::Organiser])?;
    if signing_changes && sealed {
        return Err(Refusal::HostsSettled);
    }
    Ok(MayChangeHosts { by: standing.account.clone() })
}
