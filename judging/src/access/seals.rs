//! Sealing a ranking, and the hosts' signatures.

use super::results::results_are_open;
use super::{Refusal, Role, RoundFacts, Standing};
use crate::ids::{AccountId, HostId};
use crate::time::Timestamp;

evidence! {
    /// May seal the ranking of a closed round.
    MaySeal;
    /// May read what is to be signed, winners included.
    MayReadSeals;
    /// May sign a sealed ranking for a host.
    MaySign;
}

/// Organisers seal a round whose results are due; missing scorecards must be accepted in so many words.
pub fn may_seal(
    standing: &Standing,
    round: &RoundFacts,
    missing: u32,
    accept_missing: bool,
    now: Timestamp,
) -> Result<MaySeal, Refusal> {
    standing.require(&[Role::Organiser])?;
    results_are_open(round, missing, now)?;
    if missing > 0 && !accept_missing {
        return Err(Refusal::Incomplete { missing });
    }
    Ok(MaySeal { by: standing.account.clone() })
}

/// Organisers, auditors and those who sign read sealed results before they are revealed.
pub fn may_read_seals(standing: &Standing) -> Result<MayReadSeals, Refusal> {
    standing.require_one(|role| matches!(role, Role::Organiser | Role::Auditor | Role::Signatory(_)))?;
    Ok(MayReadSeals { by: standing.account.clone() })
}

/// A signatory signs a seal once, for one host. `signed` holds who has signed this seal for which host, `elsewhere`
/// the same of the edition's other seals: who once signed for one host never signs for another.
pub fn may_sign(
    standing: &Standing,
    host: &HostId,
    signed: &[(HostId, AccountId)],
    elsewhere: &[(HostId, AccountId)],
) -> Result<MaySign, Refusal> {
    standing.require(&[Role::Signatory(host.clone())])?;
    let here = signed.iter().any(|(signed_host, by)| signed_host == host || *by == standing.account);
    let for_another = elsewhere.iter().any(|(signed_host, by)| signed_host != host && *by == standing.account);
    if here || for_another {
        return Err(Refusal::Signed);
    }
    Ok(MaySign { by: standing.account.clone() })
}
