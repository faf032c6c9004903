//! The acts behind passkeys: what the session keeps of a challenge, and what its answer opens.

use judging::access::Refusal;
use judging::ids::AccountId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::accounts::Account;
use store::passkeys::{self, Begun, Challenge, Site};
use store::sign_ins;

use super::session;
use crate::error::AppError;
use crate::state::state;
use crate::visitor::{base, visitor};

/// Where the session keeps a passkey that is being made.
const BEGUN: &str = "passkey-begun";
/// Where the session keeps a challenge to sign in.
const ASKED: &str = "passkey-asked";

/// The site that passkeys are made for; `None` at an address for which browsers make none.
///
/// Without a declared address it is that of the request, which says of itself only that it is the own machine: what
/// else a request calls this server opens no way to passkeys.
pub fn site() -> Option<Site> {
    Site::at(&base())
}

/// Begins to make a passkey: the password is asked for, because a passkey signs in alone.
pub async fn begin(name: &str, password: String) -> Result<(), AppError> {
    let state = state();
    let account = session::own_account("passkey_password", password).await?;
    let site = site().ok_or(AppError::NotFound)?;
    let begun = passkeys::begin(&state.db, &site, &account, name, state.clock.now()).await?;
    keep(BEGUN, &begun).await
}

/// The passkey that an account is making, while its answer is waited for.
pub async fn begun(account: &AccountId) -> Option<Begun> {
    let begun: Option<Begun> = visitor().session.get(BEGUN).await.ok().flatten();
    begun.filter(|begun| begun.account == *account && begun.challenge.is_waiting(state().clock.now()))
}

/// Adds the passkey that the browser has made, and keeps this session; gives the recovery codes that came with it.
pub async fn add(answer: &str) -> Result<Vec<String>, AppError> {
    let (state, visitor) = (state(), visitor());
    let account = visitor.account_id()?;
    let site = site().ok_or(AppError::NotFound)?;
    let begun: Begun = taken_out(BEGUN).await?.ok_or(AppError::NotFound)?;
    let now = state.clock.now();
    let confirmed = passkeys::add(&state.db, &site, &account, &begun, answer, now).await?;
    session::open(&visitor, account.as_str(), confirmed.auth_version, now).await?;
    Ok(confirmed.recovery_codes)
}

/// Removes the passkey with this name, with the password.
pub async fn remove(named: &str, password: String) -> Result<(), AppError> {
    let state = state();
    let account = session::own_account("remove_password", password).await?;
    Ok(passkeys::remove(&state.db, &account.id, named, state.clock.now()).await?)
}

/// Asks for any passkey of the site; gives what the browser is asked for.
pub async fn ask() -> Result<String, AppError> {
    let site = site().ok_or(AppError::NotFound)?;
    let (options, challenge) = passkeys::challenge(&site, state().clock.now());
    keep(ASKED, &challenge).await?;
    Ok(options)
}

/// Signs in by a passkey, which is both steps. Attempts are counted for the passkey and the address that they come from: a
/// jury behind one address does not wait for a passkey that one of them has removed.
///
/// # Errors
/// [`Refusal::SignedOut`] where this session was asked for none; one fault of the field `answer` for a passkey that is not
/// known and for an answer that is wrong, others for one that is late and for an address that has to wait.
pub async fn sign_in(answer: &str) -> Result<(), AppError> {
    let address = visitor().address;
    by_passkey(answer, None, (&format!("passkey {}", named(answer)), &address)).await
}

/// The name of the passkey that a browser's answer is of; blank where it names none.
fn named(answer: &str) -> String {
    let answer: serde_json::Value = serde_json::from_str(answer).unwrap_or_default();
    answer.get("rawId").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}

/// Takes the second step of who is half signed in by a passkey of theirs. Attempts are counted with those of codes.
///
/// # Errors
/// As [`session::half`] and [`sign_in`].
pub async fn second_step(answer: &str) -> Result<(), AppError> {
    let account = session::half(&visitor(), state().clock.now()).await?;
    by_passkey(answer, Some(&account), (&session::guesses_of(&account), "")).await
}

async fn by_passkey(answer: &str, of: Option<&Account>, (who, address): (&str, &str)) -> Result<(), AppError> {
    let (state, visitor) = (state(), visitor());
    let now = state.clock.now();
    let challenge: Challenge = taken_out(ASKED).await?.ok_or(Refusal::SignedOut)?;
    let site = site().ok_or(AppError::NotFound)?;
    if sign_ins::attempt(&state.db, who, address, now).await?.is_some() {
        return Err(AppError::field("answer", "fault-sign-in-wait"));
    }
    let of = of.map(|account| &account.id);
    let account = passkeys::take(&state.db, &site, &challenge, answer, of, now).await?;
    sign_ins::succeeded(&state.db, who, address).await?;
    session::open(&visitor, account.id.as_str(), account.auth_version, now).await
}

async fn keep<T: Serialize + Sync>(key: &str, value: &T) -> Result<(), AppError> {
    visitor().session.insert(key, value).await.map_err(session::failed)
}

/// Takes something out of the session: whatever its answer comes to, it is not answered again.
async fn taken_out<T: DeserializeOwned>(key: &str) -> Result<Option<T>, AppError> {
    visitor().session.remove(key).await.map_err(session::failed)
}
