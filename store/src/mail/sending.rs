//! What the job does that sends: each letter is leased by one server, and nothing is sent twice unnoticed.

use judging::time::Timestamp;

use super::{Posted, Row, State, letter_columns};
use crate::db::Db;
use crate::{StoreError, args};

/// How many seconds a server has for a letter that it took.
const LEASE: i64 = 300;
/// How often a letter is tried before it has failed.
pub const ATTEMPTS: i64 = 6;

/// Takes up to `limit` letters that are due; no other server gets them.
///
/// # Errors
/// A database that fails.
pub async fn claim(db: &Db, limit: u32, now: Timestamp) -> Result<Vec<Posted>, StoreError> {
    let mut tx = db.begin().await?;
    // The state is asked again outside: on PostgreSQL, who waited for another server's row finds it taken.
    let rows: Vec<Row> = tx
        .all(
            concat!(
                "update letter
                 set state = 'sending', attempts = attempts + 1, lease_until = $2
                 where state = 'ready' and id in (
                     select id from letter where state = 'ready' and due_at <= $1 order by due_at, id limit $3
                 )
                 returning ",
                letter_columns!()
            ),
            args![now.micros(), now.plus_seconds(LEASE).micros(), limit],
        )
        .await?;
    let mut letters: Vec<Posted> = rows.into_iter().map(Row::into_posted).collect::<Result<_, _>>()?;
    letters.sort_by(|a, b| a.id.cmp(&b.id));
    tx.commit().await?;
    Ok(letters)
}

/// Notes that the mail server took a letter, and what it said, secret links masked; its secret goes.
///
/// # Errors
/// A database that fails.
pub async fn sent(db: &Db, letter: &Posted, (subject, body): (&str, &str), now: Timestamp) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    // A lease that ran out meanwhile is no lie: what was sent was sent.
    tx.run(
        "update letter
         set state = 'sent', subject = $3, body = $4, secret = '', fault = '', lease_until = null, ended_at = $5
         where id = $1 and attempts = $2 and state in ('sending', 'unclear')",
        args![letter.id.as_str(), letter.attempts, subject, body, now.micros()],
    )
    .await?;
    tx.commit().await
}

/// Notes that a letter was surely not sent, and why: it is tried again after a while that doubles, unless `for_good` or
/// after [`ATTEMPTS`].
///
/// # Errors
/// A database that fails.
pub async fn failed(db: &Db, letter: &Posted, fault: &str, for_good: bool, now: Timestamp) -> Result<(), StoreError> {
    let tried = letter.attempts;
    let given_up = for_good || tried >= ATTEMPTS;
    let state = if given_up { State::Failed } else { State::Ready };
    let mut tx = db.begin().await?;
    tx.run(
        "update letter
         set state = $3, fault = $4, due_at = $5, lease_until = null, ended_at = $6
         where id = $1 and attempts = $2 and state in ('sending', 'unclear')",
        args![
            letter.id.as_str(),
            tried,
            state.key(),
            fault,
            now.plus_seconds(pause(tried)).micros(),
            given_up.then(|| now.micros()),
        ],
    )
    .await?;
    tx.commit().await
}

/// Hands letters whose server did not say in time what became of them to a person; gives how many.
///
/// # Errors
/// A database that fails.
pub async fn expire(db: &Db, now: Timestamp) -> Result<u64, StoreError> {
    let mut tx = db.begin().await?;
    let gone = tx
        .run(
            "update letter
             set state = 'unclear', lease_until = null, ended_at = $1
             where state = 'sending' and lease_until <= $1",
            args![now.micros()],
        )
        .await?;
    tx.commit().await?;
    Ok(gone)
}

/// Hands one letter to a person: the mail server may have taken it.
///
/// # Errors
/// A database that fails.
pub async fn unclear(db: &Db, letter: &Posted, fault: &str, now: Timestamp) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    tx.run(
        "update letter
         set state = 'unclear', fault = $2, lease_until = null, ended_at = $3
         where id = $1 and attempts = $4 and state = 'sending'",
        args![letter.id.as_str(), fault, now.micros(), letter.attempts],
    )
    .await?;
    tx.commit().await
}

/// Seconds until the next attempt: half a minute, then 2, 8, 32 minutes and two hours.
fn pause(tried: i64) -> i64 {
    30 << (2 * (tried - 1).clamp(0, 4))
}
