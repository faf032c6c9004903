//! The acts behind signing up and behind what people do with the mailbox of their account.

use judging::time::Timestamp;
use store::accounts::by_mail::{self, Key};
use store::accounts::sign_up::{self, SignUp};
use store::{editions, sign_ins};

use super::{password, session};
use crate::error::{AppError, FieldFault};
use crate::state::{AppState, state};
use crate::ui::{both_scripts, percent_encode};
use crate::visitor::{Visitor, visitor};

/// Writes to somebody who signs up. The password is hashed whoever asks, so that each answer takes as long.
pub async fn sign_up(
    email: &str,
    (name, name_zh): (&str, &str),
    password: &str,
    edition: &str,
) -> Result<(), AppError> {
    let (state, visitor) = (state(), visitor());
    let now = state.clock.now();
    may_write(&state, &visitor, email, now).await?;
    let password_hash = password::hash_proposed(&state.hashing, password).await?;
    let edition = editions::find_by_slug(&state.db, edition).await?.map(|edition| edition.id);
    let new = SignUp {
        email: email.to_owned(),
        name: both_scripts(name, name_zh),
        password_hash,
        language: visitor.language,
        // A mail server makes the letter the recipient's affair alone.
        edition: edition.filter(|_| !state.sends_mail),
    };
    Ok(sign_up::ask(&state.db, &new, now).await?)
}

/// The page to sign up, with the edition that brought the person.
pub fn sign_up_page(edition: &str) -> String {
    if edition.is_empty() { "/sign-up".to_owned() } else { format!("/sign-up?edition={}", percent_encode(edition)) }
}

/// Makes the account of a link and signs in; gives the page to go on to.
pub async fn confirm_sign_up(secret: &str) -> Result<String, AppError> {
    let (state, visitor) = (state(), visitor());
    let now = state.clock.now();
    let confirmed = sign_up::confirm(&state.db, secret, now).await?;
    session::open(&visitor, confirmed.account.as_str(), 1, now).await?;
    Ok(confirmed.edition.map_or_else(|| "/account".to_owned(), |slug| format!("/e/{slug}")))
}

/// Sends a key to the mailbox of an account.
pub async fn send_key(email: &str, key: &str) -> Result<(), AppError> {
    let (state, visitor) = (state(), visitor());
    let now = state.clock.now();
    may_write(&state, &visitor, email, now).await?;
    let key = if key == "reset" { Key::Reset } else { Key::SignIn };
    Ok(by_mail::send_key(&state.db, email, key, (visitor.language, !state.sends_mail), now).await?)
}

/// Signs in by a link; gives where to go on.
pub async fn sign_in(secret: &str) -> Result<String, AppError> {
    let (state, visitor) = (state(), visitor());
    let now = state.clock.now();
    let account = by_mail::sign_in(&state.db, secret, now).await?;
    session::enter(&visitor, &account, "/", now).await
}

/// Sets a new password by a link and signs in; gives where to go on. A password that is none takes no link.
pub async fn reset(secret: &str, new: String, again: &str) -> Result<String, AppError> {
    let (state, visitor) = (state(), visitor());
    let now = state.clock.now();
    let mut faults = Vec::new();
    let mut fault = |field: &str, kind: &str| faults.push(FieldFault { field: field.into(), kind: kind.into() });
    if !password::is_long_enough(&new) {
        fault("new", "fault-password-length");
    }
    if new != again {
        fault("again", "fault-password-again");
    }
    if !faults.is_empty() {
        return Err(AppError::Invalid(faults));
    }
    // Hashing is costly: a link that is dead gets none.
    store::links::look(&state.db, secret, now).await?.ok_or(AppError::NotFound)?;
    let hash = password::hash(&state.hashing, new).await?;
    let account = by_mail::reset(&state.db, secret, &hash, now).await?;
    session::enter(&visitor, &account, "/account", now).await
}

/// Writes to the new address of the own account, with its password.
pub async fn change_address(email: &str, password: String) -> Result<(), AppError> {
    let (state, visitor) = (state(), visitor());
    let now = state.clock.now();
    may_write(&state, &visitor, visitor.signed_in()?.id.as_str(), now).await?;
    let account = session::own_account("address_password", password).await?;
    Ok(by_mail::ask_address(&state.db, &account, email, !state.sends_mail, now).await?)
}

/// Makes the address of a link the account's.
pub async fn confirm_address(secret: &str) -> Result<(), AppError> {
    let state = state();
    Ok(by_mail::confirm_address(&state.db, secret, state.clock.now()).await?)
}

/// Whether this address may cause another letter to this person; counted beside the attempts to sign in.
async fn may_write(state: &AppState, visitor: &Visitor, who: &str, now: Timestamp) -> Result<(), AppError> {
    let passes = state.floods.letter(&visitor.address);
    if !passes || sign_ins::attempt(&state.db, &format!("letters {who}"), &visitor.address, now).await?.is_some() {
        return Err(AppError::field("email", "fault-letters-wait"));
    }
    Ok(())
}
