//! Screening: who looks through the entries and decides which of them are judged.

use super::rules::all_free;
use super::{Refusal, Role, RoundFacts, Standing};
use crate::ids::AccountId;

evidence! {
    /// May note what speaks for and against entries, and keep views of their list.
    MayScreen;
    /// May say what jurors of blind rounds get in place of an entry's own words and deck.
    MayRedact;
    /// May take an entry back for those who wrote it.
    MayWithdrawFor;
}

/// Organisers screen entries at any time.
pub fn may_screen(standing: &Standing) -> Result<MayScreen, Refusal> {
    standing.require(&[Role::Organiser])?;
    Ok(MayScreen { by: standing.account.clone() })
}

/// Organisers redact entries at any time.
pub fn may_redact(standing: &Standing) -> Result<MayRedact, Refusal> {
    standing.require(&[Role::Organiser])?;
    Ok(MayRedact { by: standing.account.clone() })
}

/// Organisers take entries back for those who wrote them, until a scorecard is submitted in any round of the competition.
pub fn may_withdraw_for(standing: &Standing, rounds: &[RoundFacts]) -> Result<MayWithdrawFor, Refusal> {
    standing.require(&[Role::Organiser])?;
    all_free(rounds)?;
    Ok(MayWithdrawFor { by: standing.account.clone() })
}
