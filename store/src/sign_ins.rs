//! How often a pair of account and address may try to sign in.
//!
//! An attempt is counted before its password is looked at and forgotten when it succeeds, so that many at once are as
//! many attempts.

use judging::time::Timestamp;

use crate::accounts::fold;
use crate::db::Db;
use crate::{StoreError, args, sha256_hex};

/// After how many seconds the attempts of a pair are forgotten.
const MEMORY: i64 = 86_400;
/// How many attempts need no wait.
const FREE: i64 = 5;
/// The longest wait in seconds.
const LONGEST: i64 = 900;

/// Counts an attempt, or gives the seconds that the pair has to wait for the next one: none after fewer than five
/// failures, then 2, 4, 8 … up to 900, counted from the last attempt.
///
/// # Errors
/// A database that fails.
pub async fn attempt(db: &Db, email: &str, address: &str, now: Timestamp) -> Result<Option<i64>, StoreError> {
    let pair = pair_hash(email, address);
    let mut tx = db.begin().await?;
    // Writing the row, even with what it holds, keeps attempts of the same pair behind each other on both engines.
    let row: Option<(i64, i64)> = tx
        .one(
            "insert into failed_sign_in (pair_hash, failures, last_at) values ($1, 0, $2)
             on conflict (pair_hash) do update set failures = failed_sign_in.failures
             returning failures, last_at",
            args![&pair, now.micros()],
        )
        .await?;
    let (failures, last_at) = row.unwrap_or_default();
    let last_at = Timestamp::from_micros(last_at);
    let failures = if last_at < now.plus_seconds(-MEMORY) { 0 } else { failures };
    let until = last_at.plus_seconds(penalty(failures));
    if until > now {
        return Ok(Some((until.micros() - now.micros() + 999_999) / 1_000_000));
    }
    tx.run(
        "update failed_sign_in set failures = $2, last_at = $3 where pair_hash = $1",
        args![&pair, failures + 1, now.micros()],
    )
    .await?;
    tx.commit().await?;
    Ok(None)
}

/// Forgets the attempts of a pair after a success.
///
/// # Errors
/// A database that fails.
pub async fn succeeded(db: &Db, email: &str, address: &str) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    tx.run("delete from failed_sign_in where pair_hash = $1", args![pair_hash(email, address)]).await?;
    tx.commit().await
}

/// Takes out what is forgotten; gives how many pairs.
///
/// # Errors
/// A database that fails.
pub async fn sweep(db: &Db, now: Timestamp) -> Result<u64, StoreError> {
    let mut tx = db.begin().await?;
    let gone =
        tx.run("delete from failed_sign_in where last_at < $1", args![now.plus_seconds(-MEMORY).micros()]).await?;
    tx.commit().await?;
    Ok(gone)
}

/// How many seconds lie between an attempt and the next after so many.
fn penalty(failures: i64) -> i64 {
    if failures < FREE { 0 } else { (2 << (failures - FREE).min(9)).min(LONGEST) }
}

fn pair_hash(email: &str, address: &str) -> String {
    sha256_hex(format!("{}\n{address}", fold(email)).as_bytes())
}
