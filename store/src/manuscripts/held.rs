use judging::access::EntryFacts;
use judging::call::{Fault, RawEntry};
use judging::ids::{AccountId, CompetitionId, EditionId, EntryId};
use judging::text::Text;
use judging::time::Timestamp;

use crate::calls::{self, Call};
use crate::db::{Db, Tx};
use crate::error::parse_json;
use crate::files::StoredFile;
use crate::{StoreError, args};

/// A manuscript as it is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manuscript {
    /// The id of the entry.
    pub id: EntryId,
    /// Its competition.
    pub competition: CompetitionId,
    /// Its call.
    pub call: Call,
    /// The version that is saved, from 1.
    pub version: i64,
    /// The version that is submitted.
    pub submitted_version: Option<i64>,
    /// When it was taken back.
    pub withdrawn_at: Option<Timestamp>,
    /// The code of the entry, once it is submitted.
    pub code: Option<String>,
    /// What is saved.
    pub raw: RawEntry,
    /// Who saved it.
    pub by: AccountId,
    /// The name of who saved it.
    pub by_name: Text,
    /// When it was saved.
    pub at: Timestamp,
    /// The code of its receipt.
    pub receipt: String,
    /// What the rules need to know.
    pub facts: EntryFacts,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    competition_id: String,
    version: i64,
    submitted_version: Option<i64>,
    withdrawn_at: Option<i64>,
    code: Option<String>,
    raw: String,
    by_id: String,
    by_name: String,
    at: i64,
    receipt: String,
    owner: bool,
    judged: bool,
}

const OWN: &str = "
    select m.id, m.competition_id, m.version, m.submitted_version, m.withdrawn_at, e.code, v.raw, v.account_id as by_id,
           n.name as by_name, v.at, v.receipt,
           not exists (select 1 from author o where o.manuscript_id = m.id and o.position < a.position) as owner,
           exists (select 1 from round r where r.competition_id = m.competition_id
                     and r.first_submitted_at is not null) as judged
    from manuscript m
    join author a on a.manuscript_id = m.id and a.account_id = $3
    join competition c on c.id = m.competition_id
    join manuscript_version v on v.manuscript_id = m.id and v.version = m.version
    join account n on n.id = v.account_id
    left join entry e on e.id = m.id
    where m.id = $1 and c.edition_id = $2";

/// A manuscript that the account writes; `None` for one of others or of another edition.
///
/// # Errors
/// A database that fails.
pub async fn find(
    db: &Db,
    edition: &EditionId,
    account: &AccountId,
    id: &EntryId,
) -> Result<Option<Manuscript>, StoreError> {
    let row: Option<Row> = db.one(OWN, args![id.as_str(), edition.as_str(), account.as_str()]).await?;
    let Some(row) = row else { return Ok(None) };
    let call = calls::find(db, &row.competition_id.as_str().into()).await?.ok_or(StoreError::NotFound)?;
    row.into_manuscript(call).map(Some)
}

/// The manuscript, read inside an act.
///
/// # Errors
/// [`StoreError::NotFound`] for one of others or of another edition.
pub async fn own_in(
    tx: &mut Tx,
    edition: &EditionId,
    account: &AccountId,
    id: &EntryId,
) -> Result<Manuscript, StoreError> {
    let row: Option<Row> = tx.one(OWN, args![id.as_str(), edition.as_str(), account.as_str()]).await?;
    let row = row.ok_or(StoreError::NotFound)?;
    let call = calls::find_in(tx, &row.competition_id.as_str().into()).await?.ok_or(StoreError::NotFound)?;
    row.into_manuscript(call)
}

impl Row {
    fn into_manuscript(self, call: Call) -> Result<Manuscript, StoreError> {
        Ok(Manuscript {
            raw: parse_json("manuscript_version", "raw", &self.id, &self.raw)?,
            facts: EntryFacts {
                author: true,
                owner: self.owner,
                submitted: self.submitted_version.is_some(),
                withdrawn: self.withdrawn_at.is_some(),
                judged: self.judged,
                call: call.facts(),
            },
            by_name: parse_json("account", "name", &self.by_id, &self.by_name)?,
            by: self.by_id.into(),
            id: self.id.into(),
            competition: self.competition_id.into(),
            call,
            version: self.version,
            submitted_version: self.submitted_version,
            withdrawn_at: self.withdrawn_at.map(Timestamp::from_micros),
            code: self.code,
            at: Timestamp::from_micros(self.at),
            receipt: self.receipt,
        })
    }
}

/// The files that were handed in for a manuscript, under the names that they were handed in with.
///
/// # Errors
/// A database that fails.
pub async fn files(db: &Db, id: &EntryId) -> Result<Vec<StoredFile>, StoreError> {
    db.all(
        "select f.sha256, h.name, f.media_type, f.bytes, f.pages, coalesce(f.total, f.pages) as total, f.fault
         from manuscript_file h
         join file f on f.sha256 = h.sha256
         where h.manuscript_id = $1
         order by h.at, f.sha256",
        args![id.as_str()],
    )
    .await
}

/// Everything that keeps what is saved from being submitted, as the act would say it.
///
/// # Errors
/// A database that fails.
pub async fn faults(db: &Db, manuscript: &Manuscript) -> Result<Vec<Fault>, StoreError> {
    let known = calls::known(db, manuscript).await?;
    Ok(manuscript.call.form.check(&manuscript.raw, &known))
}
