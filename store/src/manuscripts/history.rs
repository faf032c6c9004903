use judging::call::RawEntry;
use judging::ids::{AccountId, EntryId};
use judging::text::Text;
use judging::time::Timestamp;

use crate::db::Db;
use crate::error::parse_json;
use crate::{StoreError, args};

/// A version in the list of versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1.
    pub version: i64,
    /// Who saved it.
    pub account: AccountId,
    /// The name of who saved it.
    pub by: Text,
    /// When it was saved.
    pub at: Timestamp,
    /// The code of its receipt.
    pub receipt: String,
    /// When it was submitted last.
    pub submitted_at: Option<Timestamp>,
    /// SHA-256 of what it says, hexadecimal.
    pub digest: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    version: i64,
    account_id: String,
    name: String,
    at: i64,
    receipt: String,
    submitted_at: Option<i64>,
    digest: String,
}

impl Row {
    fn into_version(self) -> Result<Version, StoreError> {
        Ok(Version {
            version: self.version,
            by: parse_json("account", "name", &self.account_id, &self.name)?,
            account: self.account_id.into(),
            at: Timestamp::from_micros(self.at),
            receipt: self.receipt,
            submitted_at: self.submitted_at.map(Timestamp::from_micros),
            digest: self.digest,
        })
    }
}

/// The versions of a manuscript that are kept, the newest first; for who may read it.
///
/// # Errors
/// A database that fails.
pub async fn versions(db: &Db, id: &EntryId) -> Result<Vec<Version>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            "select v.version, v.account_id, a.name, v.at, v.receipt, v.submitted_at, v.digest
             from manuscript_version v
             join account a on a.id = v.account_id
             where v.manuscript_id = $1
             order by v.version desc",
            args![id.as_str()],
        )
        .await?;
    rows.into_iter().map(Row::into_version).collect()
}

/// What a version says; `None` where it is not kept. For who may read it.
///
/// # Errors
/// A database that fails.
pub async fn version(db: &Db, id: &EntryId, version: i64) -> Result<Option<RawEntry>, StoreError> {
    let row: Option<(String,)> = db
        .one(
            "select raw from manuscript_version where manuscript_id = $1 and version = $2",
            args![id.as_str(), version],
        )
        .await?;
    row.map(|(raw,)| parse_json("manuscript_version", "raw", id.as_str(), &raw)).transpose()
}
