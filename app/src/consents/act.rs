//! From the boxes of the page to the acts of the store.

use store::consents::{self, Matter};

use crate::error::AppError;
use crate::state::state;
use crate::ui::{ground, percent_encode};

/// Gives consent to a matter whose box was ticked.
///
/// # Errors
/// As [`consents::give`]; a fault at the box where it was not ticked.
pub async fn give(edition: &str, matter: &str, agree: bool) -> Result<(), AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    if let Some(matter) = Matter::from_word(matter).filter(|_| !agree) {
        return Err(AppError::field(matter.word(), "fault-agree"));
    }
    Ok(consents::give(&state().db, (&ground.edition.id, &account), matter, ground.now).await?)
}

/// Takes the consent to a matter back.
///
/// # Errors
/// As [`consents::withdraw`].
pub async fn withdraw(edition: &str, matter: &str) -> Result<(), AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    Ok(consents::withdraw(&state().db, (&ground.edition.id, &account), matter, ground.now).await?)
}

/// The page of the own consents, of a name that may stand in an address.
pub fn own_page(edition: &str) -> String {
    format!("/e/{}/consents", percent_encode(edition))
}
