//! Rounds: an online evaluation or a live final, with its window, method and advance rule.

mod remove;
mod reopen;
pub(crate) mod side;
mod update;

use judging::access::RoundFacts;
use judging::ids::{CompetitionId, EditionId, RoundId};
use judging::ranking::{Method, TieBreak};
use judging::text::Text;
use judging::time::Timestamp;

use crate::db::{Db, Tx};
use crate::error::{parse_json, to_json};
use crate::{StoreError, args, new_id};

pub use remove::{remove, usage};
pub use reopen::{reopen, submitted};
pub(crate) use update::new_round;
pub use update::{MAX_COUNT, Rules, Settings, add, update};

/// How a round is judged and what follows from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// Which one.
    pub id: RoundId,
    /// The competition it belongs to.
    pub competition: CompetitionId,
    /// The edition it belongs to.
    pub edition: EditionId,
    /// Its place among the competition's rounds, from 0.
    pub position: i64,
    /// `online` or `live`.
    pub kind: String,
    /// Its name.
    pub name: Text,
    /// Start of its window.
    pub opens_at: Timestamp,
    /// End of its window (exactly then is in).
    pub closes_at: Timestamp,
    /// How many jurors score an entry; 0 for all of the jury.
    pub reviews_per_entry: u32,
    /// The published method.
    pub method: Method,
    /// The published tie-break chain.
    pub tie_breaks: Vec<TieBreak>,
    /// When scores become public: at the `ceremony`.
    pub announce: String,
    /// How many entries go on to the next round; 0 in the last.
    pub advance_count: u32,
    /// Whether so many of each division go on, instead of so many in all.
    pub advance_per_division: bool,
    /// What jurors may see of each other before they submit: `own` (nothing).
    pub blindness: String,
    /// In a joint call, the side whose jury alone judges the round; empty for the whole jury.
    pub side: String,
    /// Whether its jurors are not shown who is behind an entry.
    pub blind: bool,
    /// Raised with every change of the rubric, so that a stale form shows.
    pub rubric_version: i64,
    /// When the assignment was committed first.
    pub committed_at: Option<Timestamp>,
    /// When its first scorecard was submitted.
    pub first_submitted_at: Option<Timestamp>,
    /// When the first scorecard of the competition was submitted, which froze the rules of all its rounds.
    pub frozen_at: Option<Timestamp>,
    /// When its best were brought into the next round.
    pub advanced_at: Option<Timestamp>,
    /// Whether its ranking is sealed.
    pub sealed: bool,
}

impl Round {
    /// What the rules of access need to know.
    pub fn facts(&self) -> RoundFacts {
        RoundFacts {
            competition: self.competition.clone(),
            opens_at: self.opens_at,
            closes_at: self.closes_at,
            frozen: self.frozen_at.is_some(),
            scored: self.first_submitted_at.is_some(),
            advanced: self.advanced_at.is_some(),
            sealed: self.sealed,
            blind: self.blind,
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    competition_id: String,
    edition_id: String,
    position: i64,
    kind: String,
    name: String,
    opens_at: i64,
    closes_at: i64,
    reviews_per_entry: i64,
    method: String,
    tie_breaks: String,
    announce: String,
    advance_count: i64,
    advance_per_division: bool,
    blindness: String,
    side: String,
    blind: bool,
    rubric_version: i64,
    committed_at: Option<i64>,
    first_submitted_at: Option<i64>,
    frozen_at: Option<i64>,
    advanced_at: Option<i64>,
    seal_id: Option<String>,
}

impl Row {
    fn into_round(self) -> Result<Round, StoreError> {
        let at = Timestamp::from_micros;
        Ok(Round {
            name: parse_json("round", "name", &self.id, &self.name)?,
            method: parse_json("round", "method", &self.id, &self.method)?,
            tie_breaks: parse_json("round", "tie_breaks", &self.id, &self.tie_breaks)?,
            id: self.id.into(),
            competition: self.competition_id.into(),
            edition: self.edition_id.into(),
            position: self.position,
            kind: self.kind,
            opens_at: at(self.opens_at),
            closes_at: at(self.closes_at),
            reviews_per_entry: u32::try_from(self.reviews_per_entry).unwrap_or(0),
            announce: self.announce,
            advance_count: u32::try_from(self.advance_count).unwrap_or(0),
            advance_per_division: self.advance_per_division,
            blindness: self.blindness,
            side: self.side,
            blind: self.blind,
            rubric_version: self.rubric_version,
            committed_at: self.committed_at.map(at),
            first_submitted_at: self.first_submitted_at.map(at),
            frozen_at: self.frozen_at.map(at),
            advanced_at: self.advanced_at.map(at),
            sealed: self.seal_id.is_some(),
        })
    }
}

macro_rules! select_round {
    ($rest:literal) => {
        concat!(
            "select r.id, r.competition_id, c.edition_id, r.position, r.kind, r.name, r.opens_at, r.closes_at,
                    r.reviews_per_entry, r.method, r.tie_breaks, r.announce, r.advance_count, r.advance_per_division,
                    r.blindness, r.side, r.blind, r.rubric_version, r.committed_at, r.first_submitted_at,
                    r.advanced_at,
                    (select min(one.first_submitted_at) from round one
                     where one.competition_id = r.competition_id) as frozen_at,
                    s.id as seal_id
             from round r
             join competition c on c.id = r.competition_id
             left join seal s on s.round_id = r.id ",
            $rest
        )
    };
}

/// The rounds of a competition, in order.
pub async fn of_competition(db: &Db, competition: &CompetitionId) -> Result<Vec<Round>, StoreError> {
    let rows: Vec<Row> =
        db.all(select_round!("where r.competition_id = $1 order by r.position"), args![competition.as_str()]).await?;
    rows.into_iter().map(Row::into_round).collect()
}

/// The rounds of a competition, in order, read inside an act.
pub async fn of_competition_in(tx: &mut Tx, competition: &CompetitionId) -> Result<Vec<Round>, StoreError> {
    let rows: Vec<Row> =
        tx.all(select_round!("where r.competition_id = $1 order by r.position"), args![competition.as_str()]).await?;
    rows.into_iter().map(Row::into_round).collect()
}

/// The rounds of all competitions of an edition, by competition and order.
pub async fn of_edition(db: &Db, edition: &EditionId) -> Result<Vec<Round>, StoreError> {
    let rows: Vec<Row> = db
        .all(select_round!("where c.edition_id = $1 order by c.position, c.id, r.position"), args![edition.as_str()])
        .await?;
    rows.into_iter().map(Row::into_round).collect()
}

/// The round with this id.
pub async fn find(db: &Db, id: &RoundId) -> Result<Option<Round>, StoreError> {
    let row: Option<Row> = db.one(select_round!("where r.id = $1"), args![id.as_str()]).await?;
    row.map(Row::into_round).transpose()
}

/// The round with this id, read inside an act.
pub async fn find_in(tx: &mut Tx, id: &RoundId) -> Result<Option<Round>, StoreError> {
    let row: Option<Row> = tx.one(select_round!("where r.id = $1"), args![id.as_str()]).await?;
    row.map(Row::into_round).transpose()
}

/// Adds a round behind those of the competition, inside an act that may; its id is made anew, its phases are not begun.
pub async fn insert(tx: &mut Tx, round: &Round) -> Result<RoundId, StoreError> {
    let id: RoundId = new_id();
    tx.run(
        "insert into round (id, competition_id, position, kind, name, opens_at, closes_at, reviews_per_entry, method,
                            tie_breaks, announce, advance_count, advance_per_division, blindness, side, blind,
                            rubric_version)
         values ($1, $2, (select count(*) from round where competition_id = $2), $3, $4, $5, $6, $7, $8, $9, $10, $11,
                 $12, $13, $14, $15, 1)",
        args![
            id.as_str(),
            round.competition.as_str(),
            &round.kind,
            to_json(&round.name),
            round.opens_at.micros(),
            round.closes_at.micros(),
            round.reviews_per_entry,
            to_json(&round.method),
            to_json(&round.tie_breaks),
            &round.announce,
            round.advance_count,
            round.advance_per_division,
            &round.blindness,
            &round.side,
            round.blind,
        ],
    )
    .await?;
    Ok(id)
}
