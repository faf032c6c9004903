//! Lists of conflicts with the names of whom they are between.

use judging::ids::{CompetitionId, EntryId};
use judging::text::Text;

use super::Conflict;
use crate::db::Db;
use crate::error::parse_json;
use crate::{StoreError, args};

/// A conflict with the names of juror and entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedConflict {
    /// The conflict.
    pub conflict: Conflict,
    /// Its place in lists: the codes of juror and entry.
    pub key: String,
    /// The juror's name.
    pub juror_name: Text,
    /// The entry's code.
    pub entry_code: String,
    /// What the entry is about.
    pub entry_title: Text,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(flatten)]
    conflict: Conflict,
    key: String,
    account_id: String,
    juror_name: String,
    entry_code: String,
    entry_title: String,
}

impl Row {
    fn into_named(self) -> Result<NamedConflict, StoreError> {
        Ok(NamedConflict {
            juror_name: parse_json("account", "name", &self.account_id, &self.juror_name)?,
            entry_title: parse_json("entry", "title", &self.conflict.entry_id, &self.entry_title)?,
            conflict: self.conflict,
            key: self.key,
            entry_code: self.entry_code,
        })
    }
}

macro_rules! select_named {
    ($rest:literal) => {
        concat!(
            "select x.juror_id, x.entry_id, x.state, x.source, x.reason, j.code || ' ' || e.code as key,
                    j.account_id, a.name as juror_name, e.code as entry_code, e.title as entry_title
             from conflict x
             join juror j on j.id = x.juror_id
             join account a on a.id = j.account_id
             join entry e on e.id = x.entry_id ",
            $rest
        )
    };
}

/// One page of the conflicts of a competition's jury, by the codes of juror and entry: those after the key `after`, at
/// most `limit`.
pub async fn conflicts_page(
    db: &Db,
    competition: &CompetitionId,
    after: &str,
    limit: u32,
) -> Result<Vec<NamedConflict>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            select_named!(
                "where j.competition_id = $1 and j.code || ' ' || e.code > $2
                 order by j.code || ' ' || e.code
                 limit $3"
            ),
            args![competition.as_str(), after, limit],
        )
        .await?;
    rows.into_iter().map(Row::into_named).collect()
}

/// The conflicts of jurors with an entry, by the juror's code.
pub async fn conflicts_of_entry(db: &Db, entry: &EntryId) -> Result<Vec<NamedConflict>, StoreError> {
    let rows: Vec<Row> =
        db.all(select_named!("where x.entry_id = $1 order by j.code, j.id"), args![entry.as_str()]).await?;
    rows.into_iter().map(Row::into_named).collect()
}
