//! Conflicts of interest as they are kept, and lists of them with the names of whom they are between.

use judging::conflict::{Ground, Tie};
use judging::ids::{CompetitionId, EntryId, JurorId};
use judging::text::Text;
use judging::time::Timestamp;

use crate::db::{Db, Tx};
use crate::error::parse_json;
use crate::{StoreError, args, new_id};

/// A juror's conflict with an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The juror.
    pub juror_id: String,
    /// The entry.
    pub entry_id: String,
    /// `suspected`, `declared`, `confirmed` or `dismissed`.
    pub state: String,
    /// What raised it: `rule`, `juror`, `organiser`; `institution` where that rule did before grounds were kept.
    pub source: String,
    /// What people said of it, one reason to a line.
    pub reason: String,
    /// Why the rules suspect it.
    pub grounds: Vec<Ground>,
    /// The tie that the juror declared.
    pub tie: Option<Tie>,
}

impl Conflict {
    /// Whether it keeps the juror from the entry: everything but a dismissed one.
    pub fn bars(&self) -> bool {
        self.state != "dismissed"
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    juror_id: String,
    entry_id: String,
    state: String,
    source: String,
    reason: String,
    grounds: String,
    tie: String,
}

impl Row {
    fn into_conflict(self) -> Result<Conflict, StoreError> {
        Ok(Conflict {
            grounds: parse_json("conflict", "grounds", &self.id, &self.grounds)?,
            tie: Tie::named(&self.tie),
            juror_id: self.juror_id,
            entry_id: self.entry_id,
            state: self.state,
            source: self.source,
            reason: self.reason,
        })
    }
}

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
    /// Who said whether it is one, and when.
    pub settled: Option<(Text, Timestamp)>,
}

#[derive(sqlx::FromRow)]
struct NamedRow {
    #[sqlx(flatten)]
    conflict: Row,
    key: String,
    account_id: String,
    juror_name: String,
    entry_code: String,
    entry_title: String,
    settled_name: Option<String>,
    settled_at: Option<i64>,
}

impl NamedRow {
    fn into_named(self) -> Result<NamedConflict, StoreError> {
        let settled = self.settled_name.map(|name| parse_json("account", "name", &self.conflict.id, &name));
        Ok(NamedConflict {
            juror_name: parse_json("account", "name", &self.account_id, &self.juror_name)?,
            entry_title: parse_json("entry", "title", &self.conflict.entry_id, &self.entry_title)?,
            conflict: self.conflict.into_conflict()?,
            key: self.key,
            entry_code: self.entry_code,
            settled: settled.transpose()?.zip(self.settled_at.map(Timestamp::from_micros)),
        })
    }
}

macro_rules! select_named {
    ($rest:literal) => {
        concat!(
            "select x.id, x.juror_id, x.entry_id, x.state, x.source, x.reason, x.grounds, x.tie,
                    j.code || ' ' || e.code as key, j.account_id, a.name as juror_name, e.code as entry_code,
                    e.title as entry_title, s.name as settled_name, x.settled_at
             from conflict x
             join juror j on j.id = x.juror_id
             join account a on a.id = j.account_id
             join entry e on e.id = x.entry_id
             left join account s on s.id = x.settled_by ",
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
    let rows: Vec<NamedRow> = db
        .all(
            select_named!(
                "where j.competition_id = $1 and j.code || ' ' || e.code > $2
                 order by j.code || ' ' || e.code
                 limit $3"
            ),
            args![competition.as_str(), after, limit],
        )
        .await?;
    rows.into_iter().map(NamedRow::into_named).collect()
}

/// The conflicts of jurors with an entry, by the juror's code.
pub async fn conflicts_of_entry(db: &Db, entry: &EntryId) -> Result<Vec<NamedConflict>, StoreError> {
    let rows: Vec<NamedRow> =
        db.all(select_named!("where x.entry_id = $1 order by j.code, j.id"), args![entry.as_str()]).await?;
    rows.into_iter().map(NamedRow::into_named).collect()
}

/// The conflicts of a competition's jury.
pub async fn conflicts(db: &Db, competition: &CompetitionId) -> Result<Vec<Conflict>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            "select x.id, x.juror_id, x.entry_id, x.state, x.source, x.reason, x.grounds, x.tie
             from conflict x
             join juror j on j.id = x.juror_id
             where j.competition_id = $1
             order by x.juror_id, x.entry_id",
            args![competition.as_str()],
        )
        .await?;
    rows.into_iter().map(Row::into_conflict).collect()
}

/// What is noted of a juror and an entry, inside an act.
pub(super) async fn noted(tx: &mut Tx, juror: &JurorId, entry: &EntryId) -> Result<Option<Conflict>, StoreError> {
    let row: Option<Row> = tx
        .one(
            "select id, juror_id, entry_id, state, source, reason, grounds, tie
             from conflict
             where juror_id = $1 and entry_id = $2",
            args![juror.as_str(), entry.as_str()],
        )
        .await?;
    row.map(Row::into_conflict).transpose()
}

/// Notes a conflict, inside an act that may; of what was noted before for the pair, the grounds and the tie stay.
pub async fn note_conflict(
    tx: &mut Tx,
    juror: &JurorId,
    entry: &EntryId,
    (state, source, reason): (&str, &str, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into conflict (id, juror_id, entry_id, state, source, reason, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (juror_id, entry_id) do update
         set state = excluded.state, source = excluded.source, reason = excluded.reason",
        args![new_id::<String>(), juror.as_str(), entry.as_str(), state, source, reason, now.micros()],
    )
    .await?;
    Ok(())
}
