//! Blind rounds: what their jurors get in place of an entry's own words and deck, and what nobody made yet.
//!
//! Whatever hands an entry to who judges goes through here: [`paper`] for a juror's page, [`Veil`] for lists.

mod lacking;
mod needed;
mod paper;
mod veil;
mod write;

use std::collections::BTreeMap;

use judging::ids::EntryId;
use judging::text::Text;
use serde::Serialize;

use crate::db::Db;
use crate::error::parse_json;
use crate::{StoreError, args};

pub use lacking::lacking;
pub use needed::{Place, needed, texts};
pub(crate) use paper::handed;
pub use paper::{Paper, answers, paper};
pub use veil::{Veil, shown};
pub use write::{put_deck, reword, settle_deck};

/// Words in place of an entry's own; where there are none, its own stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Wording {
    /// Of its title.
    pub title: Text,
    /// Of its summary.
    pub summary: Text,
    /// Of its answers, by the question as [`crate::entries::Entry::fields`] has it.
    pub fields: BTreeMap<String, String>,
}

impl Wording {
    /// Whether all of the entry's own words stand.
    pub fn is_empty(&self) -> bool {
        self.title.is_empty() && self.summary.is_empty() && self.fields.is_empty()
    }

    /// As the columns of an entry's row hold it.
    fn read(entry: &str, (title, summary, fields): (&str, &str, &str)) -> Result<Self, StoreError> {
        Ok(Self {
            title: parse_json("redaction", "title", entry, title)?,
            summary: parse_json("redaction", "summary", entry, summary)?,
            fields: parse_json("redaction", "fields", entry, fields)?,
        })
    }
}

/// What was made for an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Redaction {
    /// The words.
    pub wording: Wording,
    /// The submission that the words were made for: the number of its version, 0 for an entry that was not written here.
    pub words_version: i64,
    /// The copy of the deck, where there is one.
    pub deck_sha256: Option<String>,
    /// The submission that the copy was made for.
    pub deck_version: i64,
    /// The last submission.
    pub submitted: i64,
}

impl Redaction {
    /// Whether something else was submitted since the words were made. Without words nothing can be stale.
    pub fn words_stale(&self) -> bool {
        !self.wording.is_empty() && self.words_version != self.submitted
    }

    /// Whether somebody has saved the words for the last submission, be it to let its own stand.
    pub fn words_settled(&self) -> bool {
        self.words_version == self.submitted
    }

    /// Whether something else was submitted since the copy of the deck was made.
    pub fn deck_stale(&self) -> bool {
        self.deck_sha256.is_some() && self.deck_version != self.submitted
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    entry_id: String,
    title: String,
    summary: String,
    fields: String,
    words_version: i64,
    deck_sha256: Option<String>,
    deck_version: i64,
    submitted: i64,
}

impl Row {
    fn into_redaction(self) -> Result<(EntryId, Redaction), StoreError> {
        let wording = Wording::read(&self.entry_id, (&self.title, &self.summary, &self.fields))?;
        let redaction = Redaction {
            wording,
            words_version: self.words_version,
            deck_sha256: self.deck_sha256,
            deck_version: self.deck_version,
            submitted: self.submitted,
        };
        Ok((self.entry_id.into(), redaction))
    }
}

/// What was made for these entries.
pub async fn of_entries(db: &Db, entries: &[EntryId]) -> Result<BTreeMap<EntryId, Redaction>, StoreError> {
    let ids: Vec<String> = entries.iter().map(EntryId::to_string).collect();
    let rows: Vec<Row> = db
        .all_in(
            "select d.entry_id, d.title, d.summary, d.fields, d.words_version, d.deck_sha256, d.deck_version,
                    coalesce(m.submitted_version, 0) as submitted
             from redaction d
             left join manuscript m on m.id = d.entry_id
             where d.entry_id in ({ids})",
            args![],
            &ids,
        )
        .await?;
    rows.into_iter().map(Row::into_redaction).collect()
}

/// The number of the version of an entry that is submitted; 0 where it was not written here.
pub async fn submitted_version(db: &Db, entry: &EntryId) -> Result<i64, StoreError> {
    let row: Option<(i64,)> =
        db.one("select coalesce(submitted_version, 0) from manuscript where id = $1", args![entry.as_str()]).await?;
    Ok(row.map_or(0, |(version,)| version))
}
