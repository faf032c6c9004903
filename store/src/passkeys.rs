//! Passkeys: keys that a device, a password manager or a security key makes for this site alone (WebAuthn level 3).
//!
//! Each is found without typing a name and asks whoever uses it for a finger, a face or a PIN, so that it counts as both
//! steps of signing in, and as the second after a password. What an answer says is verified by `webauthn_rp`; here stands
//! whose keys they are. A challenge is answered within five minutes, by the session that asked for it and once: it goes
//! out of the session with the first answer.

mod ceremony;
mod site;

use judging::ids::AccountId;
use judging::time::Timestamp;
use serde::{Deserialize, Serialize};
use webauthn_rp::DiscoverableAuthentication64;

pub use self::ceremony::{Challenge, challenge};
use self::ceremony::{Stored, refused};
pub use self::site::Site;
use crate::accounts::{Account, find_in};
use crate::db::Db;
use crate::ledger::{Act, Chain};
use crate::limits::none_of;
use crate::second_factors::{self, Confirmed};
use crate::{Fault, StoreError, args};

/// How many passkeys an account may have.
const MOST: usize = 20;
/// How many characters the name of a passkey may have.
const MAX_NAME: usize = 60;

/// A passkey, as its person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// What its person calls it.
    pub name: String,
    /// When it was added.
    pub added_at: Timestamp,
    /// When it was used last.
    pub used_at: Option<Timestamp>,
}

/// The passkeys of an account, the first added first.
///
/// # Errors
/// A database that fails.
pub async fn of_account(db: &Db, account: &AccountId) -> Result<Vec<Passkey>, StoreError> {
    let sql = "select name, added_at, used_at from passkey where account_id = $1 order by added_at, name";
    let rows: Vec<(String, i64, Option<i64>)> = db.all(sql, args![account.as_str()]).await?;
    let passkey = |(name, added_at, used_at): (String, i64, Option<i64>)| Passkey {
        name,
        added_at: Timestamp::from_micros(added_at),
        used_at: used_at.map(Timestamp::from_micros),
    };
    Ok(rows.into_iter().map(passkey).collect())
}

/// A passkey that is being made: it waits in the session of its person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begun {
    /// Whose it will be.
    pub account: AccountId,
    /// What it will be called.
    pub name: String,
    /// What the browser is asked for, as JSON.
    pub options: String,
    /// What its answer is verified by.
    pub challenge: Challenge,
}

#[derive(sqlx::FromRow)]
struct Held {
    name: String,
    credential_id: String,
    user_handle: String,
}

const HELD: &str = "select name, credential_id, user_handle from passkey where account_id = $1 order by added_at, name";

/// Begins to make a passkey for an account. Devices that hold one of its passkeys are told so, and make no second one.
///
/// # Errors
/// [`StoreError::Invalid`] at `name` for one that is empty, longer than 60 characters or taken, and where the account has
/// twenty passkeys.
pub async fn begin(db: &Db, site: &Site, account: &Account, name: &str, now: Timestamp) -> Result<Begun, StoreError> {
    let held: Vec<Held> = db.all(HELD, args![account.id.as_str()]).await?;
    let name = name.trim().to_owned();
    none_of(faults(&name, &held))?;
    let (options, challenge) = ceremony::begin(site, account, &held, now)?;
    Ok(Begun { account: account.id.clone(), name, options, challenge })
}

/// Adds the passkey that a browser answers with. Where it is the first second step, all sessions end.
///
/// # Errors
/// [`StoreError::NotFound`] for one that another account began; [`StoreError::Invalid`] at `answer` for an answer that
/// comes too late, fits neither challenge nor site, or brings a passkey that is known; at `name` as [`begin`].
pub async fn add(
    db: &Db,
    site: &Site,
    account: &AccountId,
    begun: &Begun,
    answer: &str,
    now: Timestamp,
) -> Result<Confirmed, StoreError> {
    if begun.account != *account {
        return Err(StoreError::NotFound);
    }
    let new = begun.challenge.made(site, answer, now)?;
    let mut act = Act::begin(db, Chain::House, account, now).await?;
    let held: Vec<Held> = act.tx.all(HELD, args![account.as_str()]).await?;
    none_of(faults(&begun.name, &held))?;
    let sql = "select count(*) from passkey where credential_id = $1";
    if act.tx.one(sql, args![&new.credential_id]).await? != Some((0_i64,)) {
        return Err(StoreError::Invalid(vec![Fault::new("answer", "fault-passkey-known")]));
    }
    let confirmed = second_factors::welcome(&mut act.tx, account).await?;
    act.tx
        .run(
            "insert into passkey (account_id, name, credential_id, user_handle, public_key, state, added_at, used_at)
             values ($1, $2, $3, $4, $5, $6, $7, null)",
            args![
                account.as_str(),
                &begun.name,
                &new.credential_id,
                &new.user_handle,
                &new.public_key,
                &new.state,
                now.micros(),
            ],
        )
        .await?;
    act.commit("account.passkey-add", account.as_str(), &new.credential_id).await?;
    Ok(confirmed)
}

/// Takes a browser's answer to a [`challenge`]; gives the account whose passkey it is. `of` says whose it has to be, where
/// that is known already.
///
/// # Errors
/// [`StoreError::Invalid`] at `answer`: with the same fault for a passkey that is not known, one of another account, a
/// wrong signature and a counter that went back; another for an answer that comes too late.
pub async fn take(
    db: &Db,
    site: &Site,
    challenge: &Challenge,
    answer: &str,
    of: Option<&AccountId>,
    now: Timestamp,
) -> Result<Account, StoreError> {
    let state = challenge.asked(now)?;
    let answer = DiscoverableAuthentication64::from_json_relaxed(answer.as_bytes()).map_err(refused)?;
    let mut tx = db.begin().await?;
    // Writing first keeps two uses of one passkey behind each other on both engines, so that its counter is the last one.
    let sql = "update passkey set used_at = $2 where credential_id = $1
               returning account_id, credential_id, user_handle, public_key, state";
    let stored: Option<Stored> = tx.one(sql, args![ceremony::id_of(&answer), now.micros()]).await?;
    let stored = stored.filter(|stored| of.is_none_or(|account| account.as_str() == stored.account_id));
    let stored = stored.ok_or_else(|| refused("no such passkey, or another account's"))?;
    let state = stored.verify(site, state, &answer)?;
    let sql = "update passkey set state = $2 where credential_id = $1";
    tx.run(sql, args![&stored.credential_id, state]).await?;
    let account = find_in(&mut tx, &stored.account_id.as_str().into()).await?.ok_or(StoreError::NotFound)?;
    tx.commit().await?;
    Ok(account)
}

/// Removes the passkey with this name. Recovery codes go with the last way to take the second step.
///
/// # Errors
/// [`StoreError::Invalid`] at `named` where the account has no passkey of this name.
pub async fn remove(db: &Db, account: &AccountId, named: &str, now: Timestamp) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::House, account, now).await?;
    let sql = "delete from passkey where account_id = $1 and name = $2";
    if act.tx.run(sql, args![account.as_str(), named.trim()]).await? == 0 {
        return Err(StoreError::Invalid(vec![Fault::new("named", "fault-named")]));
    }
    second_factors::forget_unless_on(&mut act.tx, account).await?;
    act.commit("account.passkey-remove", account.as_str(), &named.trim()).await?;
    Ok(())
}

/// What is wrong with the name of one more passkey.
fn faults(name: &str, held: &[Held]) -> Vec<Fault> {
    let kind = if name.is_empty() || name.chars().count() > MAX_NAME || name.contains(char::is_control) {
        Some("fault-passkey-name")
    } else if held.iter().any(|held| held.name == name) {
        Some("fault-passkey-twice")
    } else {
        (held.len() >= MOST).then_some("fault-passkeys-many")
    };
    kind.map(|kind| Fault::new("name", kind)).into_iter().collect()
}
