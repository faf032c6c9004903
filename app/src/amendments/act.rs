//! From what was typed to the acts of the store.

use judging::ids::{AmendmentId, EditionId, HostId, RoundId};
use store::amendments;
use store::editions::Edition;

use crate::contests::settings::read_method;
use crate::contests::typed::{Faults, Typed, word};
use crate::error::AppError;
use crate::state::state;
use crate::ui::edition_of;
use crate::visitor::visitor;

/// Proposes another method.
///
/// # Errors
/// All faults at their fields; as [`amendments::propose`].
pub async fn propose(round: RoundId, typed: &Typed) -> Result<(), AppError> {
    let account = visitor().account_id()?;
    let state = state();
    let found = store::rounds::find(&state.db, &round).await?.ok_or(AppError::NotFound)?;
    let edition = edition_of(&found.edition).await?;
    let mut faults = Faults::default();
    let method = read_method(typed, &mut faults);
    faults.none()?;
    let now = edition.now(state.clock.now());
    amendments::propose(&state.db, &account, &round, (&method, word(typed, "reason")), now).await?;
    Ok(())
}

/// Takes a proposal back.
///
/// # Errors
/// As [`amendments::withdraw`].
pub async fn withdraw(amendment: AmendmentId) -> Result<(), AppError> {
    let account = visitor().account_id()?;
    let edition = place(&amendment).await?;
    let state = state();
    Ok(amendments::withdraw(&state.db, &account, &amendment, edition.now(state.clock.now())).await?)
}

/// Consents for a host; gives the address of the page of what hosts sign.
///
/// # Errors
/// As [`amendments::consent`].
pub async fn consent(amendment: AmendmentId, host: HostId) -> Result<String, AppError> {
    let account = visitor().account_id()?;
    let edition = place(&amendment).await?;
    let state = state();
    amendments::consent(&state.db, &account, &amendment, &host, edition.now(state.clock.now())).await?;
    Ok(format!("/e/{}/office/sign", edition.slug))
}

async fn place(amendment: &AmendmentId) -> Result<Edition, AppError> {
    let (_, edition): (RoundId, EditionId) = amendments::place(&state().db, amendment).await?;
    edition_of(&edition).await
}
