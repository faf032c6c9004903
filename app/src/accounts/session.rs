//! The acts behind signing in and out.

use judging::access::Refusal;
use judging::time::Timestamp;
use serde::{Deserialize, Serialize};
use store::accounts::Account;
use store::{accounts, second_factors, sign_ins};
use tower_sessions::Session;

use super::password;
use crate::error::{AppError, FieldFault};
use crate::state::state;
use crate::ui::percent_encode;
use crate::visitor::{Visitor, visitor};

/// Where the session keeps who is signed in.
pub const ACCOUNT: &str = "account";
/// Where the session keeps the account's version at sign-in.
pub const AUTH_VERSION: &str = "auth_version";
/// Where the session keeps the day on which it was used last.
const DAY: &str = "day";
/// Where the session keeps who has taken the first of two steps.
const HALF: &str = "half";
/// For how many seconds the second step is waited for.
const PATIENCE: i64 = 600;

/// Who has taken the first of two steps.
#[derive(Serialize, Deserialize)]
struct Half {
    account: String,
    version: i64,
    until: Timestamp,
}

/// Checks address and password and makes a new session of this one; gives where to go on, which is `next`, a path of
/// this site, or the second step before it.
///
/// # Errors
/// One answer for unknown accounts and wrong passwords; another for a pair of account and address that has to wait.
pub async fn sign_in(email: &str, password: String, next: &str) -> Result<String, AppError> {
    let state = state();
    let visitor = visitor();
    let now = state.clock.now();
    let passes = state.floods.password(&visitor.address);
    if !passes || sign_ins::attempt(&state.db, email, &visitor.address, now).await?.is_some() {
        return Err(AppError::field("password", "fault-sign-in-wait"));
    }
    let account = accounts::find_by_email(&state.db, email).await?;
    let hash = account.as_ref().and_then(|account| account.password_hash.clone());
    let fits = password::verify(&state.hashing, password, hash).await?;
    let Some(account) = account.filter(|_| fits) else {
        return Err(AppError::field("password", "fault-sign-in"));
    };
    sign_ins::succeeded(&state.db, email, &visitor.address).await?;
    enter(&visitor, &account, local_path(next), now).await
}

/// Ends this session.
///
/// # Errors
/// [`AppError::Internal`] where the session store fails.
pub async fn sign_out() -> Result<(), AppError> {
    visitor().session.flush().await.map_err(failed)
}

/// Ends all sessions of the account.
///
/// # Errors
/// [`Refusal::SignedOut`] where nobody is signed in.
pub async fn sign_out_everywhere() -> Result<(), AppError> {
    let state = state();
    let visitor = visitor();
    accounts::sign_out_everywhere(&state.db, &visitor.account_id()?, state.clock.now()).await?;
    visitor.session.flush().await.map_err(failed)
}

/// Sets a new password and keeps only this session.
///
/// # Errors
/// The fields that are wrong.
pub async fn change_password(current: String, new: String, again: &str) -> Result<(), AppError> {
    let state = state();
    let visitor = visitor();
    let mut faults = match own_account("current", current).await {
        Ok(_) => Vec::new(),
        Err(AppError::Invalid(faults)) => faults,
        Err(error) => return Err(error),
    };
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
    let hash = password::hash(&state.hashing, new).await?;
    let now = state.clock.now();
    let account = visitor.account_id()?;
    let version = accounts::set_password(&state.db, &account, &hash, now).await?;
    open(&visitor, account.as_str(), version, now).await
}

/// The own account, whose password is asked for at `field`: who finds an open browser does nothing that lasts, and guesses
/// it a few times at most.
///
/// # Errors
/// [`Refusal::SignedOut`] where nobody is signed in; a fault of the field.
pub async fn own_account(field: &str, password: String) -> Result<Account, AppError> {
    let (state, account) = (state(), visitor().signed_in()?.clone());
    let who = format!("own {}", account.id);
    if sign_ins::attempt(&state.db, &who, "", state.clock.now()).await?.is_some() {
        return Err(AppError::field(field, "fault-sign-in-wait"));
    }
    if !password::verify(&state.hashing, password, account.password_hash.clone()).await? {
        return Err(AppError::field(field, "fault-password-wrong"));
    }
    sign_ins::succeeded(&state.db, &who, "").await?;
    Ok(account)
}

/// The path if it is one of this site, as it stands in an address, else the front page. Browsers leave out tabs and take a
/// backslash for a slash, so that a path with one may lead elsewhere; any other sign that is none of an address is sent to
/// nobody.
pub fn local_path(next: &str) -> &str {
    let sign = |byte: u8| byte.is_ascii_graphic() && byte != b'\\';
    if next.starts_with('/') && !next.starts_with("//") && next.bytes().all(sign) { next } else { "/" }
}

/// Keeps the session of who is signed in for another two weeks, which is a write on the first request of a day only.
///
/// # Errors
/// A session store that fails.
pub async fn stay(session: &Session, now: Timestamp) -> Result<(), tower_sessions::session::Error> {
    session.insert(DAY, now.micros() / 86_400_000_000).await
}

/// Signs in who showed one key to an account, unless it has a second factor: then the session keeps who it is until the
/// code comes. Gives where to go on.
///
/// # Errors
/// A session store that fails.
pub(crate) async fn enter(
    visitor: &Visitor,
    account: &Account,
    next: &str,
    now: Timestamp,
) -> Result<String, AppError> {
    if !second_factors::is_on(&state().db, &account.id).await? {
        open(visitor, account.id.as_str(), account.auth_version, now).await?;
        return Ok(next.to_owned());
    }
    let session = &visitor.session;
    session.cycle_id().await.map_err(failed)?;
    for of_another in [ACCOUNT, AUTH_VERSION] {
        session.remove_value(of_another).await.map_err(failed)?;
    }
    let half =
        Half { account: account.id.to_string(), version: account.auth_version, until: now.plus_seconds(PATIENCE) };
    session.insert(HALF, half).await.map_err(failed)?;
    Ok(format!("/sign-in/code?next={}", percent_encode(next)))
}

/// Who is half signed in, while the code is waited for.
///
/// # Errors
/// [`Refusal::SignedOut`] where nobody is, or was for too long.
pub(crate) async fn half(visitor: &Visitor, now: Timestamp) -> Result<Account, AppError> {
    let half: Option<Half> = visitor.session.get(HALF).await.map_err(failed)?;
    let half = half.filter(|half| now < half.until).ok_or(Refusal::SignedOut)?;
    let account = accounts::find(&state().db, &half.account.into()).await?;
    Ok(account.filter(|account| account.auth_version == half.version).ok_or(Refusal::SignedOut)?)
}

/// Takes the code of who is half signed in. Wrong ones are counted for the account, wherever they come from.
///
/// # Errors
/// As [`half`]; a fault of the field `code`.
pub async fn second_step(code: &str) -> Result<(), AppError> {
    let (state, visitor) = (state(), visitor());
    let now = state.clock.now();
    let account = half(&visitor, now).await?;
    let who = guesses_of(&account);
    if sign_ins::attempt(&state.db, &who, "", now).await?.is_some() {
        return Err(AppError::field("code", "fault-sign-in-wait"));
    }
    if !second_factors::take(&state.db, &account.id, code, now).await? {
        return Err(AppError::field("code", "fault-code-wrong"));
    }
    sign_ins::succeeded(&state.db, &who, "").await?;
    open(&visitor, account.id.as_str(), account.auth_version, now).await
}

/// Under what the attempts at an account's second step are counted, codes and passkeys together.
pub(super) fn guesses_of(account: &Account) -> String {
    format!("code {}", account.id)
}

/// Makes a new session of this one for an account that has taken every step.
///
/// # Errors
/// A session store that fails.
pub(crate) async fn open(visitor: &Visitor, account: &str, version: i64, now: Timestamp) -> Result<(), AppError> {
    visitor.session.cycle_id().await.map_err(failed)?;
    visitor.session.remove_value(HALF).await.map_err(failed)?;
    visitor.session.insert(ACCOUNT, account).await.map_err(failed)?;
    visitor.session.insert(AUTH_VERSION, version).await.map_err(failed)?;
    stay(&visitor.session, now).await.map_err(failed)
}

pub(super) fn failed(error: tower_sessions::session::Error) -> AppError {
    tracing::error!(%error, "the session store failed");
    AppError::Internal
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_another_site() {
        for path in ["/", "/account", "/e/home/office/c/trial/entries?q=%E5%85%89&sort=-code#top"] {
            assert_eq!(local_path(path), path);
        }
        for elsewhere in [
            "",
            "account",
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "/\u{1}",
            "/ /evil.example",
            "/é",
        ] {
            assert_eq!(local_path(elsewhere), "/", "{elsewhere:?}");
        }
    }
}
