//! Awards: tiers with quotas and special prizes.

mod replace;

use judging::ids::{AwardId, CompetitionId, EditionId};
use judging::text::Text;

use crate::db::{Db, Tx};
use crate::error::{parse_json, to_json};
use crate::{StoreError, args, new_id};

pub(crate) use replace::to_award;
pub use replace::{MAX_AWARDS, MAX_PER_REVEAL, MAX_QUOTA, NewAward, faults, mark, replace};

/// A tier of prizes, or a special prize.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    /// Which one.
    pub id: AwardId,
    /// The competition it belongs to.
    pub competition: CompetitionId,
    /// `tier` (filled from the sealed ranking) or `special` (decided by the jury).
    pub kind: String,
    /// Its place among the awards; the highest tier is 0.
    pub position: i64,
    /// Its name.
    pub name: Text,
    /// What it is for; may be empty.
    pub description: Text,
    /// How many entries it goes to.
    pub quota: u32,
    /// How many names one reveal carries.
    pub per_reveal: u32,
    /// `given`; `shared`: it may go to more entries than it has places; or `withheld`: the jury does not award it.
    pub decision: String,
}

/// Whether a special prize of this decision with so many places takes one more entry than it has.
pub fn has_room(decision: &str, quota: u32, chosen: usize) -> bool {
    let places = match decision {
        "given" => quota,
        "shared" => MAX_QUOTA,
        _ => 0,
    };
    u32::try_from(chosen).is_ok_and(|chosen| chosen < places)
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    competition_id: String,
    kind: String,
    position: i64,
    name: String,
    description: String,
    quota: i64,
    per_reveal: i64,
    decision: String,
}

impl Row {
    fn into_award(self) -> Result<Award, StoreError> {
        Ok(Award {
            name: parse_json("award", "name", &self.id, &self.name)?,
            description: parse_json("award", "description", &self.id, &self.description)?,
            id: self.id.into(),
            competition: self.competition_id.into(),
            kind: self.kind,
            position: self.position,
            quota: u32::try_from(self.quota).unwrap_or(0),
            per_reveal: u32::try_from(self.per_reveal).unwrap_or(1),
            decision: self.decision,
        })
    }
}

macro_rules! select_award {
    ($rest:literal) => {
        concat!(
            "select a.id, a.competition_id, a.kind, a.position, a.name, a.description, a.quota, a.per_reveal, a.decision
             from award a ",
            $rest
        )
    };
}

const OF_COMPETITION: &str = select_award!("where a.competition_id = $1 order by a.position, a.id");

/// The awards of a competition, the highest first.
pub async fn of_competition(db: &Db, competition: &CompetitionId) -> Result<Vec<Award>, StoreError> {
    to_awards(db.all(OF_COMPETITION, args![competition.as_str()]).await?)
}

/// The awards of a competition, read inside an act.
pub async fn of_competition_in(tx: &mut Tx, competition: &CompetitionId) -> Result<Vec<Award>, StoreError> {
    to_awards(tx.all(OF_COMPETITION, args![competition.as_str()]).await?)
}

/// The awards of all competitions of an edition, by competition, the highest first.
pub async fn of_edition(db: &Db, edition: &EditionId) -> Result<Vec<Award>, StoreError> {
    let rows = db
        .all(
            select_award!(
                "join competition c on c.id = a.competition_id
                 where c.edition_id = $1
                 order by c.position, c.id, a.position, a.id"
            ),
            args![edition.as_str()],
        )
        .await?;
    to_awards(rows)
}

fn to_awards(rows: Vec<Row>) -> Result<Vec<Award>, StoreError> {
    rows.into_iter().map(Row::into_award).collect()
}

/// Adds an award behind those of its competition, inside an act that may; its id is made anew.
pub async fn insert(tx: &mut Tx, award: &Award) -> Result<AwardId, StoreError> {
    let id: AwardId = new_id();
    tx.run(
        "insert into award (id, competition_id, kind, position, name, description, quota, per_reveal, decision)
         values ($1, $2, $3, (select count(*) from award where competition_id = $2), $4, $5, $6, $7, $8)",
        args![
            id.as_str(),
            award.competition.as_str(),
            &award.kind,
            to_json(&award.name),
            to_json(&award.description),
            award.quota,
            award.per_reveal,
            &award.decision,
        ],
    )
    .await?;
    Ok(id)
}
