//! Calls: what a competition asks of its entrants, and until when.

mod extend;
mod replace;

use judging::access::CallFacts;
use judging::call::{Form, Known};
use judging::ids::{CompetitionId, EditionId, FieldId};
use judging::time::Timestamp;
use serde::Serialize;

use crate::db::{Db, Tx};
use crate::error::parse_json;
use crate::manuscripts::{self, Manuscript};
use crate::{StoreError, args, competitions, editions};

pub use extend::{Extension, extensions};
pub(crate) use extend::{foreseen, tell_begun};
pub use replace::{effects, faults, replace};
pub(crate) use replace::{insert, rename_sides};

/// The call of a competition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Call {
    /// When it opens.
    pub opens_at: Timestamp,
    /// The published deadline.
    pub deadline: Timestamp,
    /// For how many seconds after the deadline entries are still taken.
    pub grace_seconds: u32,
    /// What is asked.
    pub form: Form,
    /// How often it was changed, from 1; 0 for one that is not stored.
    pub version: i64,
}

impl Call {
    /// What the rules need to know of it.
    pub fn facts(&self) -> CallFacts {
        CallFacts { opens_at: self.opens_at, deadline: self.deadline, grace_seconds: self.grace_seconds }
    }

    /// The same call for another competition: stored nowhere yet, with all its questions new.
    pub fn anew(mut self) -> Self {
        let new = |id: &FieldId| FieldId::from(format!("new-{id}"));
        for field in &mut self.form.fields {
            field.id = new(&field.id);
            if let Some(condition) = &mut field.condition {
                condition.field = new(&condition.field);
            }
        }
        self.version = 0;
        self
    }
}

#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    competition_id: String,
    opens_at: i64,
    deadline: i64,
    grace_seconds: i64,
    form: String,
    version: i64,
}

impl Row {
    pub(crate) fn into_call(self) -> Result<Call, StoreError> {
        Ok(Call {
            opens_at: Timestamp::from_micros(self.opens_at),
            deadline: Timestamp::from_micros(self.deadline),
            grace_seconds: u32::try_from(self.grace_seconds).unwrap_or(0),
            form: parse_json("call", "form", &self.competition_id, &self.form)?,
            version: self.version,
        })
    }
}

const OF_COMPETITION: &str = "
    select competition_id, opens_at, deadline, grace_seconds, form, version from call where competition_id = $1";

/// The call of a competition, where it has one.
///
/// # Errors
/// A database that fails.
pub async fn find(db: &Db, competition: &CompetitionId) -> Result<Option<Call>, StoreError> {
    let row: Option<Row> = db.one(OF_COMPETITION, args![competition.as_str()]).await?;
    row.map(Row::into_call).transpose()
}

/// The call of a competition, read inside an act.
pub(crate) async fn find_in(tx: &mut Tx, competition: &CompetitionId) -> Result<Option<Call>, StoreError> {
    let row: Option<Row> = tx.one(OF_COMPETITION, args![competition.as_str()]).await?;
    row.map(Row::into_call).transpose()
}

/// What entries of a competition are checked against beside the form: divisions, topics, and all files that were handed
/// in for its manuscripts.
pub(crate) async fn known_in(tx: &mut Tx, competition: &CompetitionId) -> Result<Known, StoreError> {
    let divisions: Vec<(String,)> =
        tx.all("select id from division where competition_id = $1", args![competition.as_str()]).await?;
    let edition: Option<(String, String)> = tx
        .one(
            "select e.id, e.topics from edition e join competition c on c.edition_id = e.id where c.id = $1",
            args![competition.as_str()],
        )
        .await?;
    let (id, topics) = edition.ok_or(StoreError::NotFound)?;
    let topics: std::collections::BTreeMap<String, judging::text::Text> =
        parse_json("edition", "topics", &id, &topics)?;
    Ok(Known {
        divisions: divisions.into_iter().map(|(id,)| id).collect(),
        topics: topics.into_keys().collect(),
        files: std::collections::BTreeMap::new(),
    })
}

/// The same as [`known_in`] with the files of one manuscript, for a page.
pub(crate) async fn known(db: &Db, manuscript: &Manuscript) -> Result<Known, StoreError> {
    let competition = &manuscript.competition;
    let divisions = competitions::divisions(db, competition).await?;
    let found = competitions::find(db, competition).await?.ok_or(StoreError::NotFound)?;
    let edition = editions::find(db, &found.edition).await?.ok_or(StoreError::NotFound)?;
    let files = manuscripts::files(db, &manuscript.id).await?;
    Ok(Known {
        divisions: divisions.into_iter().map(|division| division.id.to_string()).collect(),
        topics: edition.topics.into_keys().collect(),
        files: files.into_iter().map(|file| (file.sha256, shown(file.total, file.fault))).collect(),
    })
}

/// How many pages a file has; what cannot be shown has none, and neither has what could not be counted in time: it is
/// proposed to the organisers and told to the entrants once its pages are drawn.
fn shown(total: Option<i64>, fault: Option<String>) -> Result<u32, ()> {
    if fault.is_some() { Err(()) } else { Ok(u32::try_from(total.unwrap_or(0)).unwrap_or(u32::MAX)) }
}

/// Adds what is known of the files that were handed in for one manuscript, or for all of a competition.
pub(crate) async fn add_files(
    tx: &mut Tx,
    known: &mut Known,
    competition: &CompetitionId,
    manuscript: &str,
) -> Result<(), StoreError> {
    let files: Vec<(String, Option<i64>, Option<String>)> = tx
        .all(
            "select distinct f.sha256, coalesce(f.total, f.pages) as total, f.fault
             from manuscript_file h
             join file f on f.sha256 = h.sha256
             join manuscript m on m.id = h.manuscript_id
             where m.competition_id = $1 and ($2 = '' or m.id = $2)",
            args![competition.as_str(), manuscript],
        )
        .await?;
    known.files.extend(files.into_iter().map(|(sha256, pages, fault)| (sha256, shown(pages, fault))));
    Ok(())
}

/// The number of the next code of a competition, inside the act that submits.
pub(crate) async fn next_code(tx: &mut Tx, competition: &CompetitionId) -> Result<String, StoreError> {
    let letters: Option<(String,)> =
        tx.one("select code from competition where id = $1", args![competition.as_str()]).await?;
    let (letters,) = letters.ok_or(StoreError::NotFound)?;
    loop {
        let number: Option<(i64,)> = tx
            .one(
                "update call set last_number = last_number + 1 where competition_id = $1 returning last_number",
                args![competition.as_str()],
            )
            .await?;
        let (number,) = number.ok_or(StoreError::NotFound)?;
        let code = format!("{letters}-{number:03}");
        let taken: Option<(String,)> = tx
            .one("select id from entry where competition_id = $1 and code = $2", args![competition.as_str(), &code])
            .await?;
        if taken.is_none() {
            return Ok(code);
        }
    }
}

/// The calls of an edition, by competition.
///
/// # Errors
/// A database that fails.
pub async fn of_edition(db: &Db, edition: &EditionId) -> Result<Vec<(CompetitionId, Call)>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            "select a.competition_id, a.opens_at, a.deadline, a.grace_seconds, a.form, a.version
             from call a
             join competition c on c.id = a.competition_id
             where c.edition_id = $1
             order by c.position, c.id",
            args![edition.as_str()],
        )
        .await?;
    rows.into_iter().map(|row| Ok((row.competition_id.clone().into(), row.into_call()?))).collect()
}
