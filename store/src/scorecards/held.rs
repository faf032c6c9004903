use judging::access::{AssignmentFacts, RoundFacts, Standing, may_read_jury};
use judging::ids::{AccountId, AssignmentId, EditionId, EntryId, JurorId, RoundId, ScorecardId};
use judging::scorecard::RawScorecard;
use judging::time::Timestamp;

use super::Receipt;
use crate::db::{Db, Tx};
use crate::error::parse_json;
use crate::{StoreError, args, roles};

/// An assignment with what has been written on it so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which assignment.
    pub assignment: AssignmentId,
    /// Its round.
    pub round: RoundId,
    /// The seat in the jury that it belongs to.
    pub juror: JurorId,
    /// The entry that is scored.
    pub entry: EntryId,
    /// What the rules of access need to know.
    pub facts: AssignmentFacts,
    /// The version of the round's rubric.
    pub rubric_version: i64,
    /// The scorecard, once something is saved.
    pub scorecard: Option<Saved>,
}

/// A scorecard as it is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Which one.
    pub id: ScorecardId,
    /// `draft`, `submitted` or `reopened`.
    pub state: String,
    /// What the juror typed.
    pub raw: RawScorecard,
    /// The version of the rubric that it was typed on.
    pub rubric_version: i64,
    /// The receipt of the last save.
    pub receipt: Receipt,
    /// Why the chair reopened it.
    pub reopen_reason: Option<String>,
}

impl Held {
    /// The version that the next change must be made on: 0 before the first save.
    pub fn version(&self) -> i64 {
        self.scorecard.as_ref().map_or(0, |saved| saved.receipt.version)
    }
}

const HELD: &str = "
    select a.id, a.round_id, a.juror_id, a.entry_id, a.state, j.account_id, j.declared_at, x.state as conflict_state,
           r.competition_id, r.opens_at, r.closes_at, r.first_submitted_at, r.advanced_at, r.rubric_version,
           e.status = 'withdrawn' as withdrawn,
           (select min(one.first_submitted_at) from round one where one.competition_id = r.competition_id) as frozen_at,
           s.id as seal_id, r.blind,
           k.id as scorecard_id, k.version, k.rubric_version as scorecard_rubric_version, k.state as scorecard_state,
           k.raw, k.receipt, k.updated_at, k.reopen_reason
    from assignment a
    join juror j on j.id = a.juror_id
    join round r on r.id = a.round_id
    join competition c on c.id = r.competition_id
    join entry e on e.id = a.entry_id
    left join conflict x on x.juror_id = a.juror_id and x.entry_id = a.entry_id
    left join seal s on s.round_id = r.id
    left join scorecard k on k.assignment_id = a.id
    where a.id = $1 and c.edition_id = $2";

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    round_id: String,
    juror_id: String,
    entry_id: String,
    state: String,
    account_id: String,
    declared_at: Option<i64>,
    conflict_state: Option<String>,
    competition_id: String,
    opens_at: i64,
    closes_at: i64,
    first_submitted_at: Option<i64>,
    frozen_at: Option<i64>,
    advanced_at: Option<i64>,
    rubric_version: i64,
    seal_id: Option<String>,
    blind: bool,
    withdrawn: bool,
    #[sqlx(flatten)]
    scorecard: ScorecardRow,
}

#[derive(sqlx::FromRow)]
struct ScorecardRow {
    scorecard_id: Option<String>,
    version: Option<i64>,
    scorecard_rubric_version: Option<i64>,
    scorecard_state: Option<String>,
    raw: Option<String>,
    receipt: Option<String>,
    updated_at: Option<i64>,
    reopen_reason: Option<String>,
}

/// The assignment of an edition with this id.
pub async fn find(db: &Db, edition: &EditionId, id: &AssignmentId) -> Result<Option<Held>, StoreError> {
    let row: Option<Row> = db.one(HELD, args![id.as_str(), edition.as_str()]).await?;
    row.map(Row::into_held).transpose()
}

/// The assignment of an edition with this id, read inside an act.
pub(crate) async fn find_in(tx: &mut Tx, edition: &EditionId, id: &AssignmentId) -> Result<Held, StoreError> {
    let row: Option<Row> = tx.one(HELD, args![id.as_str(), edition.as_str()]).await?;
    row.ok_or(StoreError::NotFound)?.into_held()
}

/// The own assignment of a juror with this id, read inside an act; another juror's is not found.
pub(crate) async fn own_in(
    tx: &mut Tx,
    edition: &EditionId,
    account: &AccountId,
    id: &AssignmentId,
) -> Result<Held, StoreError> {
    let held = find_in(tx, edition, id).await?;
    if held.facts.juror == *account { Ok(held) } else { Err(StoreError::NotFound) }
}

/// The assignment of an edition with this id, read inside an act of an account, with what the account is there. Who judges
/// what is told to nobody but the juror and those who read the jury's work; to others it is not found.
pub(crate) async fn told_in(
    tx: &mut Tx,
    edition: &EditionId,
    account: &AccountId,
    id: &AssignmentId,
) -> Result<(Held, Standing), StoreError> {
    let held = find_in(tx, edition, id).await?;
    let standing = roles::standing_in(tx, account, edition).await?;
    if held.facts.juror != *account {
        may_read_jury(&standing, &held.facts.round.competition).map_err(|_| StoreError::NotFound)?;
    }
    Ok((held, standing))
}

impl Row {
    fn into_held(self) -> Result<Held, StoreError> {
        let scorecard = self.scorecard.into_saved()?;
        let conflict = matches!(self.conflict_state.as_deref(), Some("declared" | "confirmed"));
        Ok(Held {
            facts: AssignmentFacts {
                juror: self.account_id.into(),
                declared: self.declared_at.is_some(),
                committed: self.state != "proposed",
                recused: self.state == "recused" || conflict,
                withdrawn: self.withdrawn,
                submitted: scorecard.as_ref().is_some_and(|saved| saved.state == "submitted"),
                round: RoundFacts {
                    competition: self.competition_id.into(),
                    opens_at: Timestamp::from_micros(self.opens_at),
                    closes_at: Timestamp::from_micros(self.closes_at),
                    frozen: self.frozen_at.is_some(),
                    scored: self.first_submitted_at.is_some(),
                    advanced: self.advanced_at.is_some(),
                    sealed: self.seal_id.is_some(),
                    blind: self.blind,
                },
            },
            assignment: self.id.into(),
            round: self.round_id.into(),
            juror: self.juror_id.into(),
            entry: self.entry_id.into(),
            rubric_version: self.rubric_version,
            scorecard,
        })
    }
}

impl ScorecardRow {
    fn into_saved(self) -> Result<Option<Saved>, StoreError> {
        let Some(id) = self.scorecard_id else { return Ok(None) };
        let raw = self.raw.unwrap_or_default();
        Ok(Some(Saved {
            raw: parse_json("scorecard", "raw", &id, &raw)?,
            id: id.into(),
            state: self.scorecard_state.unwrap_or_default(),
            rubric_version: self.scorecard_rubric_version.unwrap_or(0),
            receipt: Receipt {
                version: self.version.unwrap_or(0),
                at: Timestamp::from_micros(self.updated_at.unwrap_or(0)),
                code: self.receipt.unwrap_or_default(),
            },
            reopen_reason: self.reopen_reason,
        }))
    }
}
