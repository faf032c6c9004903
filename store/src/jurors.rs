//! Jurors: who scores in a competition, with languages, expertise, capacity and side.

mod conflicts;
mod foresee;
mod note;
mod people;
mod seat;
mod suspect;

use std::collections::BTreeMap;

use judging::ids::{AccountId, CompetitionId, JurorId};
use judging::text::{Language, Text};
use judging::time::Timestamp;

use crate::db::{Db, Tx};
use crate::error::{parse_json, to_json};
use crate::{StoreError, args, new_id};

pub use conflicts::{Conflict, NamedConflict, conflicts, conflicts_of_entry, conflicts_page, note_conflict};
pub(crate) use foresee::require_seen;
pub use foresee::{Foreseen, Foresight, foresee};
pub(crate) use note::declare_conflict;
pub use note::{raise_conflict, settle_conflict};
pub use people::behind;
pub(crate) use people::behind_each;
pub use seat::{Abilities, MAX_CAPACITY, MAX_EXPERTISE, NewJuror, add, change, remove};
pub(crate) use seat::{abilities_faults, take};
pub use suspect::{Found, Whom, suspect};
pub(crate) use suspect::{note_suspicion, suspect_again};

/// A person in the jury of a competition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Juror {
    /// Which one.
    pub id: JurorId,
    /// The competition.
    pub competition: CompetitionId,
    /// The account.
    pub account: AccountId,
    /// The name of the account.
    pub name: Text,
    /// A short code, such as `J03`.
    pub code: String,
    /// The host or country whose side the juror is on; may be empty.
    pub side: String,
    /// The languages that the juror reads; empty where nothing is known (then all).
    pub languages: Vec<Language>,
    /// Keys of the fields that the juror knows.
    pub expertise: Vec<String>,
    /// Where the juror works.
    pub affiliation: Text,
    /// How many entries the juror takes at the most in one round.
    pub capacity: u32,
    /// Further columns of an import, by their header.
    pub fields: BTreeMap<String, String>,
    /// When the declarations of the first page were made.
    pub declared_at: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    competition_id: String,
    account_id: String,
    name: String,
    code: String,
    side: String,
    languages: String,
    expertise: String,
    affiliation: String,
    capacity: i64,
    fields: String,
    declared_at: Option<i64>,
}

impl Row {
    fn into_juror(self) -> Result<Juror, StoreError> {
        Ok(Juror {
            name: parse_json("account", "name", &self.account_id, &self.name)?,
            languages: parse_json("juror", "languages", &self.id, &self.languages)?,
            expertise: parse_json("juror", "expertise", &self.id, &self.expertise)?,
            affiliation: parse_json("juror", "affiliation", &self.id, &self.affiliation)?,
            fields: parse_json("juror", "fields", &self.id, &self.fields)?,
            id: self.id.into(),
            competition: self.competition_id.into(),
            account: self.account_id.into(),
            code: self.code,
            side: self.side,
            capacity: u32::try_from(self.capacity).unwrap_or(0),
            declared_at: self.declared_at.map(Timestamp::from_micros),
        })
    }
}

macro_rules! select_juror {
    ($rest:literal) => {
        concat!(
            "select j.id, j.competition_id, j.account_id, a.name, j.code, j.side, j.languages, j.expertise,
                    j.affiliation, j.capacity, j.fields, j.declared_at
             from juror j
             join account a on a.id = j.account_id ",
            $rest
        )
    };
}

/// The jury of a competition, by code.
pub async fn of_competition(db: &Db, competition: &CompetitionId) -> Result<Vec<Juror>, StoreError> {
    let rows: Vec<Row> =
        db.all(select_juror!("where j.competition_id = $1 order by j.code, j.id"), args![competition.as_str()]).await?;
    rows.into_iter().map(Row::into_juror).collect()
}

/// An account's seats in the juries of an edition, by competition.
pub async fn of_account(
    db: &Db,
    account: &AccountId,
    edition: &judging::ids::EditionId,
) -> Result<Vec<Juror>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            select_juror!(
                "join competition c on c.id = j.competition_id
                 where j.account_id = $1 and c.edition_id = $2
                 order by c.position, c.id"
            ),
            args![account.as_str(), edition.as_str()],
        )
        .await?;
    rows.into_iter().map(Row::into_juror).collect()
}

/// Adds a juror, inside an act that may; the id is made anew, the declarations are not made.
pub async fn insert(tx: &mut Tx, juror: &Juror) -> Result<JurorId, StoreError> {
    let id: JurorId = new_id();
    tx.run(
        "insert into juror (id, competition_id, account_id, code, side, languages, expertise, affiliation, capacity,
                            fields)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            id.as_str(),
            juror.competition.as_str(),
            juror.account.as_str(),
            &juror.code,
            &juror.side,
            to_json(&juror.languages),
            to_json(&juror.expertise),
            to_json(&juror.affiliation),
            juror.capacity,
            to_json(&juror.fields),
        ],
    )
    .await?;
    Ok(id)
}
