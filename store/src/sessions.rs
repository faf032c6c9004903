//! Browser sessions, found by the hash of their id.

use judging::ids::AccountId;
use judging::time::Timestamp;

use crate::db::Db;
use crate::{StoreError, args, sha256_hex};

/// Stores a new session under the hash of its id; `record` is what the session layer keeps, as JSON.
pub async fn create(
    db: &Db,
    id: &str,
    record: &str,
    account: Option<&AccountId>,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    tx.run(
        "insert into session (id_hash, record, account_id, expires_at) values ($1, $2, $3, $4)",
        args![sha256_hex(id.as_bytes()), record, account.map(AccountId::to_string), expires_at.micros()],
    )
    .await?;
    tx.commit().await
}

/// Stores a session that is there. One that was ended meanwhile stays ended: an answer that was under way while its
/// person signed out brings nothing back.
pub async fn save(
    db: &Db,
    id: &str,
    record: &str,
    account: Option<&AccountId>,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    tx.run(
        "update session set record = $2, account_id = $3, expires_at = $4 where id_hash = $1",
        args![sha256_hex(id.as_bytes()), record, account.map(AccountId::to_string), expires_at.micros()],
    )
    .await?;
    tx.commit().await
}

/// A stored session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// What the session layer keeps, as JSON.
    pub record: String,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// A session that has not expired.
pub async fn load(db: &Db, id: &str, now: Timestamp) -> Result<Option<Stored>, StoreError> {
    let row: Option<(String, i64)> = db
        .one(
            "select record, expires_at from session where id_hash = $1 and expires_at > $2",
            args![sha256_hex(id.as_bytes()), now.micros()],
        )
        .await?;
    Ok(row.map(|(record, expires_at)| Stored { record, expires_at: Timestamp::from_micros(expires_at) }))
}

/// Ends a session.
pub async fn delete(db: &Db, id: &str) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    tx.run("delete from session where id_hash = $1", args![sha256_hex(id.as_bytes())]).await?;
    tx.commit().await
}

/// Takes out what has expired.
pub async fn sweep(db: &Db, now: Timestamp) -> Result<u64, StoreError> {
    let mut tx = db.begin().await?;
    let gone = tx.run("delete from session where expires_at <= $1", args![now.micros()]).await?;
    tx.commit().await?;
    Ok(gone)
}
