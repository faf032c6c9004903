//! The numbers of an edition that its office shows: one grouped query each, however many competitions there are.

use std::collections::BTreeMap;

use judging::ids::{CompetitionId, EditionId, RoundId};

use crate::db::Db;
use crate::{StoreError, args};

/// The numbers of all competitions and rounds of an edition; what is not in a map is nought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Entries that are not withdrawn, by competition.
    pub entries: BTreeMap<CompetitionId, i64>,
    /// Jurors, by competition.
    pub jurors: BTreeMap<CompetitionId, i64>,
    /// Scorecards, by round.
    pub scorecards: BTreeMap<RoundId, Scorecards>,
    /// Signatures under the ranking, by sealed round.
    pub seals: BTreeMap<RoundId, i64>,
    /// Cues of the ceremony, by competition.
    pub cues: BTreeMap<CompetitionId, Cues>,
    /// Hosts that have to sign each seal.
    pub hosts: i64,
}

/// The scorecards of a round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scorecards {
    /// How many are assigned, recusals aside.
    pub assigned: i64,
    /// How many of them are submitted.
    pub submitted: i64,
}

/// The cues of a competition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cues {
    /// How many there are.
    pub all: i64,
    /// How many are revealed.
    pub revealed: i64,
}

/// Counts what there is in an edition.
pub async fn numbers(db: &Db, edition: &EditionId) -> Result<Numbers, StoreError> {
    let entries = counts(
        db,
        "select e.competition_id, count(*)
         from entry e
         join competition c on c.id = e.competition_id
         where c.edition_id = $1 and e.status <> 'withdrawn'
         group by e.competition_id",
        edition,
    );
    let jurors = counts(
        db,
        "select j.competition_id, count(*)
         from juror j
         join competition c on c.id = j.competition_id
         where c.edition_id = $1
         group by j.competition_id",
        edition,
    );
    let seals = counts(
        db,
        "select s.round_id, count(o.id)
         from seal s
         join competition c on c.id = s.competition_id
         left join sign_off o on o.seal_id = s.id
         where c.edition_id = $1
         group by s.round_id",
        edition,
    );
    let hosts: Option<(i64,)> =
        db.one("select count(*) from host where edition_id = $1 and kind = 'host'", args![edition.as_str()]).await?;
    Ok(Numbers {
        entries: entries.await?.into_iter().map(|(id, count)| (id.into(), count)).collect(),
        jurors: jurors.await?.into_iter().map(|(id, count)| (id.into(), count)).collect(),
        scorecards: scorecards(db, edition).await?,
        seals: seals.await?.into_iter().map(|(id, count)| (id.into(), count)).collect(),
        cues: cues(db, edition).await?,
        hosts: hosts.map_or(0, |(count,)| count),
    })
}

async fn counts(db: &Db, sql: &'static str, edition: &EditionId) -> Result<Vec<(String, i64)>, StoreError> {
    db.all(sql, args![edition.as_str()]).await
}

async fn scorecards(db: &Db, edition: &EditionId) -> Result<BTreeMap<RoundId, Scorecards>, StoreError> {
    let rows: Vec<(String, i64, i64)> = db
        .all(
            "select a.round_id, count(*), count(s.id)
             from assignment a
             join round r on r.id = a.round_id
             join competition c on c.id = r.competition_id
             left join scorecard s on s.assignment_id = a.id and s.state = 'submitted'
             where c.edition_id = $1 and a.state not in ('proposed', 'recused')
             group by a.round_id",
            args![edition.as_str()],
        )
        .await?;
    Ok(rows.into_iter().map(|(id, assigned, submitted)| (id.into(), Scorecards { assigned, submitted })).collect())
}

async fn cues(db: &Db, edition: &EditionId) -> Result<BTreeMap<CompetitionId, Cues>, StoreError> {
    let rows: Vec<(String, i64, i64)> = db
        .all(
            "select a.competition_id, count(*), count(q.revealed_at)
             from cue q
             join award a on a.id = q.award_id
             where q.edition_id = $1
             group by a.competition_id",
            args![edition.as_str()],
        )
        .await?;
    Ok(rows.into_iter().map(|(id, all, revealed)| (id.into(), Cues { all, revealed })).collect())
}
