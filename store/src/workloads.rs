//! How far the work of a jury has come: counted from assignments and scorecards, never stored.

use judging::ids::{CompetitionId, EntryId, JurorId, RoundId};
use judging::time::Timestamp;

use crate::db::Db;
use crate::{StoreError, args};

/// A juror's committed assignments of one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workload {
    /// The juror.
    pub juror: JurorId,
    /// The round.
    pub round: RoundId,
    /// How many entries the juror has, those that the juror stepped back from aside.
    pub assigned: i64,
    /// How many of these scorecards are submitted.
    pub submitted: i64,
}

/// The work of a competition's jury by juror and round; who has no assignment in a round has no row for it.
pub async fn of_competition(db: &Db, competition: &CompetitionId) -> Result<Vec<Workload>, StoreError> {
    let rows: Vec<(String, String, i64, i64)> = db
        .all(
            "select a.juror_id, a.round_id, count(*), count(case when s.state = 'submitted' then 1 end)
             from round r
             join assignment a on a.round_id = r.id
             left join scorecard s on s.assignment_id = a.id
             where r.competition_id = $1 and a.state not in ('proposed', 'recused')
             group by a.juror_id, a.round_id
             order by a.juror_id, a.round_id",
            args![competition.as_str()],
        )
        .await?;
    let workload = |(juror, round, assigned, submitted): (String, String, i64, i64)| Workload {
        juror: juror.into(),
        round: round.into(),
        assigned,
        submitted,
    };
    Ok(rows.into_iter().map(workload).collect())
}

/// What has become of a committed assignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Nothing is written.
    Untouched,
    /// A draft is saved; also a reopened scorecard.
    Draft,
    /// The scorecard is submitted.
    Submitted,
    /// The juror stepped back.
    Recused,
}

/// One juror's work on an entry in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The round.
    pub round: RoundId,
    /// The juror.
    pub juror: JurorId,
    /// How far it is.
    pub progress: Progress,
    /// When it was saved last.
    pub saved_at: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct ReviewRow {
    round_id: String,
    juror_id: String,
    assignment_state: String,
    scorecard_state: Option<String>,
    updated_at: Option<i64>,
}

/// The committed assignments of an entry, by round and juror's code.
pub async fn of_entry(db: &Db, entry: &EntryId) -> Result<Vec<Review>, StoreError> {
    let rows: Vec<ReviewRow> = db
        .all(
            "select a.round_id, a.juror_id, a.state as assignment_state, s.state as scorecard_state, s.updated_at
             from assignment a
             join round r on r.id = a.round_id
             join juror j on j.id = a.juror_id
             left join scorecard s on s.assignment_id = a.id
             where a.entry_id = $1 and a.state <> 'proposed'
             order by r.position, r.id, j.code, j.id",
            args![entry.as_str()],
        )
        .await?;
    let review = |row: ReviewRow| Review {
        progress: match (row.assignment_state.as_str(), row.scorecard_state.as_deref()) {
            ("recused", _) => Progress::Recused,
            (_, None) => Progress::Untouched,
            (_, Some("submitted")) => Progress::Submitted,
            (_, Some(_)) => Progress::Draft,
        },
        round: row.round_id.into(),
        juror: row.juror_id.into(),
        saved_at: row.updated_at.map(Timestamp::from_micros),
    };
    Ok(rows.into_iter().map(review).collect())
}
