//! Changes of a round's method after its call has opened, which every host has to consent to.

use std::slice;

use super::rules::all_free;
use super::{Refusal, Role, RoundFacts, Standing};
use crate::ids::{AccountId, HostId};
use crate::time::Timestamp;

evidence! {
    /// May propose another method for a round.
    MayProposeAmendment;
    /// May consent to another method for a host.
    MayConsentToAmendment;
    /// May take a proposal back.
    MayWithdrawAmendment;
}

/// The method is published with the call: from then on it changes only with a reason and every host's consent.
///
/// # Errors
/// [`Refusal::Published`] where the call has opened.
pub fn method_is_free(call_opens_at: Option<Timestamp>, now: Timestamp) -> Result<(), Refusal> {
    match call_opens_at {
        Some(opens_at) if opens_at <= now => Err(Refusal::Published),
        _ => Ok(()),
    }
}

/// Organisers propose another method until the first scorecard of the competition is submitted.
pub fn may_propose_amendment(standing: &Standing, round: &RoundFacts) -> Result<MayProposeAmendment, Refusal> {
    standing.require(&[Role::Organiser])?;
    all_free(slice::from_ref(round))?;
    Ok(MayProposeAmendment { by: standing.account.clone() })
}

/// A signatory consents once, for one host, until the first scorecard of the competition is submitted. `consented` holds
/// who has consented for which host.
pub fn may_consent_to_amendment(
    standing: &Standing,
    host: &HostId,
    round: &RoundFacts,
    consented: &[(HostId, AccountId)],
) -> Result<MayConsentToAmendment, Refusal> {
    standing.require(&[Role::Signatory(host.clone())])?;
    all_free(slice::from_ref(round))?;
    if consented.iter().any(|(of, by)| of == host || *by == standing.account) {
        return Err(Refusal::Signed);
    }
    Ok(MayConsentToAmendment { by: standing.account.clone() })
}

/// Organisers take a proposal back, whatever has become of the round.
pub fn may_withdraw_amendment(standing: &Standing) -> Result<MayWithdrawAmendment, Refusal> {
    standing.require(&[Role::Organiser])?;
    Ok(MayWithdrawAmendment { by: standing.account.clone() })
}
