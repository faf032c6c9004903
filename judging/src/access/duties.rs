//! Duties of an edition towards those who take part: questions are answered, complaints are heard, consents can be taken
//! back.

use super::{Refusal, Role, Standing};
use crate::ids::AccountId;

evidence! {
    /// May ask the organisers something.
    MayAsk;
    /// May answer questions for everybody to read, and complaints.
    MayAnswer;
    /// May read what was asked, and complaints.
    MayReadConcerns;
    /// May complain.
    MayComplain;
    /// May give a consent, or take it back.
    MayConsent;
    /// May read who agreed to what.
    MayReadConsents;
    /// May say what goes when.
    MaySetRetention;
}

/// Whoever is signed in asks, unless so many questions of the account `wait` that one more would be no question.
pub fn may_ask(account: &AccountId, wait: usize) -> Result<MayAsk, Refusal> {
    few(wait)?;
    Ok(MayAsk { by: account.clone() })
}

/// Organisers answer.
pub fn may_answer(standing: &Standing) -> Result<MayAnswer, Refusal> {
    standing.require(&[Role::Organiser])?;
    Ok(MayAnswer { by: standing.account.clone() })
}

/// Organisers and auditors read what was asked and complained about.
pub fn may_read_concerns(standing: &Standing) -> Result<MayReadConcerns, Refusal> {
    standing.require(&[Role::Organiser, Role::Auditor])?;
    Ok(MayReadConcerns { by: standing.account.clone() })
}

/// Entrants complain; `wait` is how many complaints of theirs are not answered.
pub fn may_complain(standing: &Standing, wait: usize) -> Result<MayComplain, Refusal> {
    standing.require(&[Role::Entrant])?;
    few(wait)?;
    Ok(MayComplain { by: standing.account.clone() })
}

/// Whoever has a role in the edition gives consents and takes them back; who has none any more takes back what was said
/// `before`.
pub fn may_consent(standing: &Standing, gives: bool, before: bool) -> Result<MayConsent, Refusal> {
    let takes_part = !standing.roles.is_empty() || !standing.resting.is_empty();
    if takes_part || (before && !gives) {
        Ok(MayConsent { by: standing.account.clone() })
    } else {
        Err(Refusal::NotAllowed)
    }
}

/// Organisers read who agreed to what: they brief the photographer.
pub fn may_read_consents(standing: &Standing) -> Result<MayReadConsents, Refusal> {
    standing.require(&[Role::Organiser])?;
    Ok(MayReadConsents { by: standing.account.clone() })
}

/// Organisers say what goes when.
pub fn may_set_retention(standing: &Standing) -> Result<MaySetRetention, Refusal> {
    standing.require(&[Role::Organiser])?;
    Ok(MaySetRetention { by: standing.account.clone() })
}

/// Five may wait for an answer at a time.
fn few(wait: usize) -> Result<(), Refusal> {
    if wait < 5 { Ok(()) } else { Err(Refusal::Unanswered) }
}
