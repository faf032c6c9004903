use std::collections::BTreeMap;

use judging::call::RawEntry;
use judging::ids::{AccountId, CompetitionId, EditionId, EntryId};
use judging::text::Text;
use judging::time::Timestamp;

use crate::db::{Db, Tx};
use crate::error::parse_json;
use crate::{StoreError, args};

/// How many entries that are not submitted a person may have in a competition.
pub(super) const MAX_DRAFTS: i64 = 10;

/// An entry in its entrant's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mine {
    /// Which one.
    pub id: EntryId,
    /// Its competition.
    pub competition: Text,
    /// Its code, once it is submitted.
    pub code: Option<String>,
    /// What is saved last.
    pub raw: RawEntry,
    /// When that was.
    pub at: Timestamp,
    /// The version that is saved.
    pub version: i64,
    /// The version that is submitted.
    pub submitted_version: Option<i64>,
    /// Whether it was taken back.
    pub withdrawn: bool,
    /// The deadline of its call.
    pub deadline: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    competition: String,
    code: Option<String>,
    raw: String,
    at: i64,
    version: i64,
    submitted_version: Option<i64>,
    withdrawn_at: Option<i64>,
    deadline: i64,
}

/// The entries of an edition that a person writes, the newest first.
///
/// # Errors
/// A database that fails.
pub async fn of_account(db: &Db, edition: &EditionId, account: &AccountId) -> Result<Vec<Mine>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            "select m.id, c.name as competition, e.code, v.raw, v.at, m.version, m.submitted_version, m.withdrawn_at,
                    k.deadline
             from author a
             join manuscript m on m.id = a.manuscript_id
             join manuscript_version v on v.manuscript_id = m.id and v.version = m.version
             join competition c on c.id = m.competition_id
             join call k on k.competition_id = c.id
             left join entry e on e.id = m.id
             where a.account_id = $1 and c.edition_id = $2
             order by m.id desc",
            args![account.as_str(), edition.as_str()],
        )
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Mine {
                competition: parse_json("competition", "name", &row.id, &row.competition)?,
                raw: parse_json("manuscript_version", "raw", &row.id, &row.raw)?,
                id: row.id.into(),
                code: row.code,
                at: Timestamp::from_micros(row.at),
                version: row.version,
                submitted_version: row.submitted_version,
                withdrawn: row.withdrawn_at.is_some(),
                deadline: Timestamp::from_micros(row.deadline),
            })
        })
        .collect()
}

/// How many entries a person has in a competition that are not submitted; those of others do not count.
pub(super) async fn drafts_in(
    tx: &mut Tx,
    account: &AccountId,
    competition: &CompetitionId,
) -> Result<i64, StoreError> {
    let row: Option<(i64,)> = tx
        .one(
            "select count(*) from manuscript m
             join author a on a.manuscript_id = m.id
             where a.account_id = $1 and m.competition_id = $2 and m.submitted_version is null
               and m.withdrawn_at is null
               and not exists (select 1 from author o
                               where o.manuscript_id = a.manuscript_id and o.position < a.position)",
            args![account.as_str(), competition.as_str()],
        )
        .await?;
    Ok(row.map_or(0, |(count,)| count))
}

/// What a submitted entry answered to the questions whose answers jurors never see, and which files it holds: for who
/// reads the jury's work. Nothing for an entry that was not written here.
///
/// # Errors
/// A database that fails.
pub async fn submitted(db: &Db, id: &EntryId) -> Result<Option<RawEntry>, StoreError> {
    let row: Option<(String,)> = db
        .one(
            "select v.raw from manuscript m
             join manuscript_version v on v.manuscript_id = m.id and v.version = m.submitted_version
             where m.id = $1",
            args![id.as_str()],
        )
        .await?;
    row.map(|(raw,)| parse_json("manuscript_version", "raw", id.as_str(), &raw)).transpose()
}

/// The same of several entries; those that were not written here are not among them.
///
/// # Errors
/// A database that fails.
pub async fn submitted_of(db: &Db, ids: &[EntryId]) -> Result<BTreeMap<EntryId, RawEntry>, StoreError> {
    let ids: Vec<String> = ids.iter().map(EntryId::to_string).collect();
    let rows: Vec<(String, String)> = db
        .all_in(
            "select m.id, v.raw from manuscript m
             join manuscript_version v on v.manuscript_id = m.id and v.version = m.submitted_version
             where m.id in ({ids})",
            args![],
            &ids,
        )
        .await?;
    let read = |(id, raw): (String, String)| {
        let raw = parse_json("manuscript_version", "raw", &id, &raw)?;
        Ok((id.into(), raw))
    };
    rows.into_iter().map(read).collect()
}
