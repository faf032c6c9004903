//! Files: decks that lie under `files/<sha256>.pdf`, written and synced before their row.

use judging::time::Timestamp;

use crate::db::{Db, Tx};
use crate::{StoreError, args};

/// A file that lies in the folder of files.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct StoredFile {
    /// SHA-256 of its bytes, hexadecimal: its name in the folder.
    pub sha256: String,
    /// Its name for people who download it.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its size in bytes.
    pub bytes: i64,
    /// How many page images it has; `None` until they are rendered.
    pub pages: Option<i64>,
    /// Why it cannot be rendered: the kebab-case word of the refusal.
    pub fault: Option<String>,
}

/// What is known of a file when it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
    /// Its name for people who download it.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its size in bytes.
    pub bytes: i64,
}

/// Notes a file that lies in the folder, inside an act that may; the same bytes again are the same file.
pub async fn insert(tx: &mut Tx, file: &NewFile, now: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into file (sha256, name, media_type, bytes, created_at) values ($1, $2, $3, $4, $5)
         on conflict (sha256) do nothing",
        args![&file.sha256, &file.name, &file.media_type, file.bytes, now.micros()],
    )
    .await?;
    Ok(())
}

/// The file with this hash.
pub async fn find(db: &Db, sha256: &str) -> Result<Option<StoredFile>, StoreError> {
    db.one("select sha256, name, media_type, bytes, pages, fault from file where sha256 = $1", args![sha256]).await
}

/// The hash of a file that is neither rendered nor refused, the first by hash after `after`; `None` where there is none.
pub async fn next_unrendered(db: &Db, after: &str) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = db
        .one(
            "select sha256 from file
             where pages is null and fault is null and sha256 > $1
             order by sha256
             limit 1",
            args![after],
        )
        .await?;
    Ok(row.map(|(sha256,)| sha256))
}

/// Notes what came of rendering: the number of page images, or why there are none. It can be told from the file alone,
/// so it is no act and stands in no ledger.
pub async fn note_rendered(db: &Db, sha256: &str, outcome: Result<i64, String>) -> Result<(), StoreError> {
    let (pages, fault) = match outcome {
        Ok(pages) => (Some(pages), None),
        Err(fault) => (None, Some(fault)),
    };
    let mut tx = db.begin().await?;
    tx.run("update file set pages = $2, fault = $3 where sha256 = $1", args![sha256, pages, fault]).await?;
    tx.commit().await
}
