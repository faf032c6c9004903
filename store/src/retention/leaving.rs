//! Files that nothing names any more and that still lie in the folder: a run notes them in its transaction and removes
//! them afterwards, and what it does not come to, the next one does.

use judging::time::Timestamp;

use crate::db::{Db, Tx};
use crate::{StoreError, args};

/// A file that is to be removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// SHA-256 of its bytes, hexadecimal: its name in the folder.
    pub sha256: String,
    /// Since when, by the real clock. What was written into its place later has been handed in again.
    pub since: Timestamp,
    /// Whether something names it again: then it stays.
    pub named: bool,
}

/// The files that are to be removed.
pub async fn leaving(db: &Db) -> Result<Vec<Leaving>, StoreError> {
    let rows: Vec<(String, i64, bool)> = db
        .all(
            "select l.sha256, l.since, exists (select 1 from file f where f.sha256 = l.sha256) as named
             from file_leaving l
             order by l.sha256",
            args![],
        )
        .await?;
    let leaving = |(sha256, since, named)| Leaving { sha256, since: Timestamp::from_micros(since), named };
    Ok(rows.into_iter().map(leaving).collect())
}

/// Notes that a file is removed, or stays after all. It can be told from the folder, so it is no act.
pub async fn removed(db: &Db, sha256: &str) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    tx.run("delete from file_leaving where sha256 = $1", args![sha256]).await?;
    tx.commit().await
}

/// Notes that these files are to be removed, inside an act that took the last that names them; `real` is the real time.
pub(crate) async fn note(tx: &mut Tx, files: &[String], real: Timestamp) -> Result<(), StoreError> {
    for sha256 in files {
        tx.run(
            "insert into file_leaving (sha256, since) values ($1, $2)
             on conflict (sha256) do update set since = excluded.since",
            args![sha256, real.micros()],
        )
        .await?;
    }
    Ok(())
}
