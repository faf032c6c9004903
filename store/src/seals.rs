//! Seals: frozen rankings with the hash of what they were computed from, their winners, and the hosts' signatures.

mod act;
mod broken;
mod bundle;
mod record;
mod sign;
mod special;
mod verify;

use judging::ids::{AccountId, CompetitionId, EditionId, HostId, RoundId, SealId};
use judging::seal::{PartRanking, Parts};
use judging::time::Timestamp;

use crate::db::Db;
use crate::ledger::Head;
use crate::{StoreError, args};

pub use act::{Asked, allocations, seal};
pub use broken::BrokenSeal;
pub use bundle::{Bundle, BundleSignOff, bundle};
pub use record::{AwardRecord, SealRecord, SignRecord, WinnerRecord};
pub use sign::sign;
pub use special::{choose_special, drop_special, special_winners};
pub use verify::verify;

/// A sealed ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// Which one.
    pub id: SealId,
    /// The round whose ranking it is.
    pub round: RoundId,
    /// Its competition.
    pub competition: CompetitionId,
    /// Its edition.
    pub edition: EditionId,
    /// What messages call it: the competition's name in addresses and the number of the round, from 1.
    pub name: String,
    /// The version of the program that sealed it.
    pub engine_version: String,
    /// The canonical bytes of what the ranking was computed from (see [`Parts`]).
    pub inputs: String,
    /// Their SHA-256, in hexadecimal digits.
    pub inputs_hash: String,
    /// The ranking's bytes (see [`judging::seal::ranking_bytes`]).
    pub ranking: String,
    /// Their SHA-256, in hexadecimal digits.
    pub ranking_hash: String,
    /// The end of the edition's ledger before the seal.
    pub head: Head,
    /// Who sealed it.
    pub sealed_by: AccountId,
    /// When.
    pub sealed_at: Timestamp,
}

/// A host's signature under a seal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOff {
    /// What is signed.
    pub seal: SealId,
    /// For which host.
    pub host: HostId,
    /// By whom.
    pub account: AccountId,
    /// The end of the edition's ledger before the signature: it contains the seal's record.
    pub head: Head,
    /// When.
    pub signed_at: Timestamp,
}

impl Seal {
    /// What the ranking was computed from, and the ranking, as they are stored.
    ///
    /// # Errors
    /// [`BrokenSeal::Unreadable`] where they cannot be read.
    pub fn read(&self) -> Result<(Parts, Vec<PartRanking>), StoreError> {
        let unreadable = |reason: String| BrokenSeal::Unreadable { name: self.name.clone(), reason };
        let inputs = Parts::parse(self.inputs.as_bytes()).map_err(|error| unreadable(error.to_string()))?;
        let ranking = serde_json::from_str(&self.ranking).map_err(|error| unreadable(error.to_string()))?;
        Ok((inputs, ranking))
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    round_id: String,
    competition_id: String,
    edition_id: String,
    slug: String,
    round_position: i64,
    engine_version: String,
    inputs: String,
    inputs_hash: String,
    ranking: String,
    ranking_hash: String,
    head_seq: i64,
    head_hash: String,
    sealed_by: String,
    sealed_at: i64,
}

impl From<Row> for Seal {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            round: row.round_id.into(),
            competition: row.competition_id.into(),
            edition: row.edition_id.into(),
            name: name(&row.slug, row.round_position),
            engine_version: row.engine_version,
            inputs: row.inputs,
            inputs_hash: row.inputs_hash,
            ranking: row.ranking,
            ranking_hash: row.ranking_hash,
            head: Head { seq: row.head_seq, hash: row.head_hash },
            sealed_by: row.sealed_by.into(),
            sealed_at: Timestamp::from_micros(row.sealed_at),
        }
    }
}

/// What messages call the seal of a competition's round, by its place from 0.
fn name(slug: &str, position: i64) -> String {
    format!("{slug}, round {}", position + 1)
}

macro_rules! select_seal {
    ($rest:literal) => {
        concat!(
            "select s.id, s.round_id, s.competition_id, c.edition_id, c.slug, r.position as round_position,
                    s.engine_version, s.inputs, s.inputs_hash, s.ranking, s.ranking_hash, s.head_seq, s.head_hash, s.sealed_by, s.sealed_at
             from seal s
             join competition c on c.id = s.competition_id
             join round r on r.id = s.round_id ",
            $rest
        )
    };
}

/// The seal with this id.
pub async fn find(db: &Db, id: &SealId) -> Result<Option<Seal>, StoreError> {
    let row: Option<Row> = db.one(select_seal!("where s.id = $1"), args![id.as_str()]).await?;
    Ok(row.map(Seal::from))
}

/// The seal of a round.
pub async fn of_round(db: &Db, round: &RoundId) -> Result<Option<Seal>, StoreError> {
    let row: Option<Row> = db.one(select_seal!("where s.round_id = $1"), args![round.as_str()]).await?;
    Ok(row.map(Seal::from))
}

/// The seals of an edition, by competition and round.
pub async fn of_edition(db: &Db, edition: &EditionId) -> Result<Vec<Seal>, StoreError> {
    let rows: Vec<Row> = db
        .all(select_seal!("where c.edition_id = $1 order by c.position, c.id, r.position"), args![edition.as_str()])
        .await?;
    Ok(rows.into_iter().map(Seal::from).collect())
}

/// The signatures under all seals of an edition, in the order in which they were made.
pub async fn sign_offs(db: &Db, edition: &EditionId) -> Result<Vec<SignOff>, StoreError> {
    Ok(db.all(sign::OF_EDITION, args![edition.as_str()]).await?.into_iter().map(sign::to_sign_off).collect())
}

/// The winners of a competition whose last round is sealed, the highest award first, each with its place in the award;
/// empty before. Not public before its cue.
pub async fn winners(db: &Db, competition: &CompetitionId) -> Result<Vec<WinnerRecord>, StoreError> {
    let rows: Vec<(String, i64, String)> = db
        .all(
            "select w.award_id, w.position, w.entry_id
             from award_winner w
             join award a on a.id = w.award_id
             where a.competition_id = $1
               and exists (select 1 from seal s
                           join round r on r.id = s.round_id
                           where r.competition_id = a.competition_id
                             and r.position = (select max(position) from round where competition_id = $1))
             order by a.position, a.id, w.position, w.entry_id",
            args![competition.as_str()],
        )
        .await?;
    Ok(rows.into_iter().map(special::to_winner).collect())
}

/// The winners of all competitions of an edition whose last round is sealed, as [`winners`] gives them.
pub async fn winners_of_edition(db: &Db, edition: &EditionId) -> Result<Vec<WinnerRecord>, StoreError> {
    let rows: Vec<(String, i64, String)> = db
        .all(
            "select w.award_id, w.position, w.entry_id
             from award_winner w
             join award a on a.id = w.award_id
             join competition c on c.id = a.competition_id
             where c.edition_id = $1
               and exists (select 1 from seal s
                           join round r on r.id = s.round_id
                           where r.competition_id = c.id
                             and r.position = (select max(position) from round where competition_id = c.id))
             order by c.position, c.id, a.position, a.id, w.position, w.entry_id",
            args![edition.as_str()],
        )
        .await?;
    Ok(rows.into_iter().map(special::to_winner).collect())
}
