//! Proposing and committing: the optimiser works on a reading of the facts, outside of any transaction; the act that
//! writes its answer refuses it when the facts have changed meanwhile.

use std::collections::BTreeSet;

use judging::access::{may_assign, may_change_rules};
use judging::assignment::affinity::Conflict;
use judging::assignment::{Infeasible, Plan, Problem, Unassigned, Watch, assign, assign_watched};
use judging::ids::{AccountId, EntryId, JurorId, RoundId};
use judging::time::Timestamp;
use serde::{Deserialize, Serialize};

use super::facts::{Facts, State, read_in};
use crate::db::{Db, Tx};
use crate::error::{parse_json, to_json};
use crate::ledger::{Act, Chain};
use crate::rounds::{self, Round};
use crate::{Fault, StoreError, args, new_id, roles};

/// What the organiser asks of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Jurors per entry; 0 for all of the jury.
    pub reviews: u32,
    /// Whether a juror has to read the entry's language; the whole jury judges without.
    pub read_languages: bool,
    /// How many entries a juror judges at least, or as many as the capacity where that is smaller; the whole jury judges
    /// all.
    pub least: u32,
    /// How many jurors of each side of the jury an entry has at least; the whole jury judges without.
    pub of_each_side: u32,
}

impl Wanted {
    /// What holds in a round: what its latest proposal asked, else the round's number of jurors and their languages.
    pub fn of(round: &Round, latest: Option<&Proposal>) -> Self {
        let plain = Self { reviews: round.reviews_per_entry, read_languages: true, least: 0, of_each_side: 0 };
        latest.map_or(plain, |proposal| proposal.wanted)
    }

    /// Whether every juror judges every entry, conflicts aside.
    pub fn whole_jury(&self) -> bool {
        self.reviews == 0
    }

    /// Whether languages decide on who may judge.
    pub fn languages_bind(&self) -> bool {
        self.read_languages && !self.whole_jury()
    }
}

/// How good a proposal is; see [`Plan`] for the meaning of each figure. Sums of affinities are in millionths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is that of judging's `Plan` with the same name")]
pub struct Figures {
    pub worst: i64,
    pub worst_bound: i64,
    pub worst_entry: Option<EntryId>,
    pub total: i64,
    pub best_total: i64,
    pub total_bound: i64,
    pub worst_proven: bool,
    pub total_proven: bool,
    pub components: usize,
    /// How many entries there were.
    pub entries: usize,
    /// How many entries have less than judging's `FAIR_SHARE` of what they could have alone.
    #[serde(default)]
    pub below_share: usize,
    /// How many assignments were exchanged so that shared entries tie the jury together.
    #[serde(default)]
    pub exchanged: usize,
}

impl Figures {
    fn of(plan: &Plan, entries: usize) -> Self {
        Self {
            entries,
            worst: plan.worst,
            worst_bound: plan.worst_bound,
            worst_entry: plan.worst_entry.clone(),
            total: plan.total,
            best_total: plan.best_total,
            total_bound: plan.total_bound,
            worst_proven: plan.proven.worst,
            total_proven: plan.proven.total,
            components: plan.components,
            below_share: plan.below_share.len(),
            exchanged: plan.exchanges.len(),
        }
    }
}

/// An answer of the optimiser, not written yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    /// What was asked.
    pub wanted: Wanted,
    /// Who judges what, the fixed assignments included.
    pub pairs: BTreeSet<(EntryId, JurorId)>,
    /// How good it is; `None` where the whole jury judges everything, so that there is nothing to choose.
    pub figures: Option<Figures>,
}

/// A proposal as it is stored: the pending one, or the last that was committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What was asked.
    pub wanted: Wanted,
    /// How good it was when it was made.
    pub figures: Option<Figures>,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it was committed.
    pub committed_at: Option<Timestamp>,
}

/// Finds the best assignment on these facts. It may take long: never call it in an async task.
///
/// # Errors
/// Why there is none.
pub fn solve(facts: &Facts, wanted: Wanted) -> Result<Solution, Infeasible> {
    solve_by(facts, wanted, assign)
}

/// As [`solve`], for somebody who watches how far it is and may cancel it.
///
/// # Errors
/// Why there is none, or that it was cancelled.
pub fn solve_watched(facts: &Facts, wanted: Wanted, watch: &mut Watch<'_>) -> Result<Solution, Unassigned> {
    solve_by(facts, wanted, |problem| assign_watched(problem, watch))
}

fn solve_by<E>(facts: &Facts, wanted: Wanted, assign: impl FnOnce(&Problem) -> Result<Plan, E>) -> Result<Solution, E> {
    let request = facts.request(&wanted);
    if wanted.whole_jury() {
        let eligible = request.pairs.into_iter().map(|pair| (pair.entry, pair.juror));
        return Ok(Solution { wanted, pairs: eligible.chain(request.fixed).collect(), figures: None });
    }
    let problem = Problem::new(request).expect("ids of maps occur once, and affinities are in their range");
    let plan = assign(&problem)?;
    let figures = Some(Figures::of(&plan, facts.entries.len()));
    let pairs = plan.assignments.into_iter().map(|assignment| (assignment.entry, assignment.juror)).collect();
    Ok(Solution { wanted, pairs, figures })
}

/// Writes what [`solve`] found as the round's pending proposal, in the place of an earlier one. What is scored, done or
/// made by hand stays; a committed assignment that the proposal does without keeps until the proposal is committed.
///
/// # Errors
/// Another number of jurors per entry than the frozen one is refused; [`StoreError::Invalid`] where `facts` are not the
/// facts any more, and where more is asked of sides than an entry has jurors.
pub async fn propose(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    (facts, solution): (&Facts, &Solution),
    now: Timestamp,
) -> Result<(), StoreError> {
    let (mut act, found) = begin(db, account, round, now).await?;
    keeps_rules(&mut act.tx, account, &found, solution.wanted).await?;
    if read_in(&mut act.tx, round).await? != *facts {
        return Err(StoreError::Invalid(vec![Fault::new("reviews", "fault-assignment-changed")]));
    }
    facts.leave_room_for_sides(&solution.wanted)?;
    clear(&mut act.tx, round, false).await?;
    write(&mut act.tx, round, facts, solution).await?;
    let figures = solution.figures.as_ref().map(to_json);
    let id: String = new_id();
    act.tx
        .run(
            "insert into proposal (id, round_id, reviews, read_languages, least, of_each_side, figures, made_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            args![
                id,
                round.as_str(),
                solution.wanted.reviews,
                solution.wanted.read_languages,
                solution.wanted.least,
                solution.wanted.of_each_side,
                figures.clone(),
                now.micros()
            ],
        )
        .await?;
    let Wanted { reviews, read_languages, least, of_each_side } = solution.wanted;
    let content = (reviews, read_languages, least, of_each_side, &solution.pairs, figures);
    act.commit("assignment.propose", round.as_str(), &content).await?;
    Ok(())
}

/// Throws away what is proposed, by the optimiser and by hand; what is committed stays.
pub async fn discard(db: &Db, account: &AccountId, round: &RoundId, now: Timestamp) -> Result<(), StoreError> {
    let (mut act, _) = begin(db, account, round, now).await?;
    clear(&mut act.tx, round, true).await?;
    act.commit("assignment.discard", round.as_str(), &()).await?;
    Ok(())
}

/// Makes what is proposed the jurors' tasks and takes away what the proposal does without, unless it was scored
/// meanwhile. `seen` is the [`Pending::mark`](super::Pending) that the organiser saw.
///
/// # Errors
/// Refused as [`propose`]; [`StoreError::Invalid`] where something else is proposed now, nothing is, or a conflict or a withdrawal has come up.
pub async fn commit(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    seen: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (mut act, found) = begin(db, account, round, now).await?;
    if let Some(proposal) = latest_in(&mut act.tx, round).await?.filter(|latest| latest.committed_at.is_none()) {
        keeps_rules(&mut act.tx, account, &found, proposal.wanted).await?;
    }
    let pending = super::pending_in(&mut act.tx, round).await?;
    if pending.is_empty() || pending.mark != seen || !still_right(&mut act.tx, round).await? {
        return Err(stale());
    }
    act.tx
        .run(
            "delete from assignment
             where round_id = $1 and dropped and id not in (select assignment_id from scorecard where round_id = $1)",
            args![round.as_str()],
        )
        .await?;
    act.tx.run("update assignment set dropped = false where round_id = $1 and dropped", args![round.as_str()]).await?;
    let assigned: Vec<(String, String)> = act
        .tx
        .all(
            "update assignment set state = 'assigned' where round_id = $1 and state = 'proposed'
             returning entry_id, juror_id",
            args![round.as_str()],
        )
        .await?;
    settle(&mut act.tx, round, now).await?;
    act.commit("assignment.commit", round.as_str(), &assigned).await?;
    Ok(())
}

/// The round's pending proposal or, where there is none, the last that was committed.
pub async fn latest(db: &Db, round: &RoundId) -> Result<Option<Proposal>, StoreError> {
    let row: Option<Row> = db.one(LATEST, args![round.as_str()]).await?;
    row.map(Row::into_proposal).transpose()
}

/// As [`latest`], inside an act.
pub(super) async fn latest_in(tx: &mut Tx, round: &RoundId) -> Result<Option<Proposal>, StoreError> {
    let row: Option<Row> = tx.one(LATEST, args![round.as_str()]).await?;
    row.map(Row::into_proposal).transpose()
}

const LATEST: &str = "
    select id, reviews, read_languages, least, of_each_side, figures, made_at, committed_at
    from proposal
    where round_id = $1
    order by case when committed_at is null then 0 else 1 end, made_at desc, id desc
    limit 1";

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    reviews: i64,
    read_languages: bool,
    least: i64,
    of_each_side: i64,
    figures: Option<String>,
    made_at: i64,
    committed_at: Option<i64>,
}

impl Row {
    fn into_proposal(self) -> Result<Proposal, StoreError> {
        let figures = self.figures.map(|figures| parse_json("proposal", "figures", &self.id, &figures)).transpose()?;
        Ok(Proposal {
            wanted: Wanted {
                reviews: u32::try_from(self.reviews).unwrap_or(0),
                read_languages: self.read_languages,
                least: u32::try_from(self.least).unwrap_or(0),
                of_each_side: u32::try_from(self.of_each_side).unwrap_or(0),
            },
            figures,
            made_at: Timestamp::from_micros(self.made_at),
            committed_at: self.committed_at.map(Timestamp::from_micros),
        })
    }
}

/// Begins an act on the assignment of a round, with the evidence that the account may.
pub(super) async fn begin(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    now: Timestamp,
) -> Result<(Act, Round), StoreError> {
    let edition = rounds::find(db, round).await?.ok_or(StoreError::NotFound)?.edition;
    let mut act = Act::begin(db, Chain::from(&edition), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, &edition).await?;
    let round = rounds::find_in(&mut act.tx, round).await?.ok_or(StoreError::NotFound)?;
    let _may = may_assign(&standing, &round.facts())?;
    Ok((act, round))
}

/// How many jurors score an entry is a published rule: once the rules are frozen, a proposal keeps to it.
async fn keeps_rules(tx: &mut Tx, account: &AccountId, round: &Round, wanted: Wanted) -> Result<(), StoreError> {
    if wanted.reviews != round.reviews_per_entry {
        let standing = roles::standing_in(tx, account, &round.edition).await?;
        let _may = may_change_rules(&standing, &round.facts())?;
    }
    Ok(())
}

pub(super) fn stale() -> StoreError {
    StoreError::Invalid(vec![Fault::new("reviews", "fault-assignment-stale")])
}

/// Takes away the pending proposal and, with `by_hand`, what was proposed by hand.
async fn clear(tx: &mut Tx, round: &RoundId, by_hand: bool) -> Result<(), StoreError> {
    tx.run(
        "delete from assignment where round_id = $1 and state = 'proposed' and (not manual or $2)",
        args![round.as_str(), by_hand],
    )
    .await?;
    tx.run("update assignment set dropped = false where round_id = $1 and dropped", args![round.as_str()]).await?;
    tx.run("delete from proposal where round_id = $1 and committed_at is null", args![round.as_str()]).await?;
    Ok(())
}

async fn write(tx: &mut Tx, round: &RoundId, facts: &Facts, solution: &Solution) -> Result<(), StoreError> {
    let stays = |pair: &(EntryId, JurorId)| {
        facts.standing.get(pair).is_some_and(|standing| standing.state != State::Proposed || standing.manual)
    };
    let reasons = super::rules::reasons_in(tx, round).await?;
    for pair in solution.pairs.iter().filter(|pair| !stays(pair)) {
        let reason = reasons.get(pair).map_or("", String::as_str);
        super::insert(tx, round, (&pair.0, &pair.1), false, reason).await?;
    }
    let fixed = facts.fixed();
    let unwanted = facts.standing.iter().filter(|(pair, standing)| {
        standing.state == State::Assigned && !fixed.contains(pair) && !solution.pairs.contains(pair)
    });
    for ((entry, juror), _) in unwanted {
        tx.run(
            "update assignment set dropped = true where round_id = $1 and entry_id = $2 and juror_id = $3",
            args![round.as_str(), entry.as_str(), juror.as_str()],
        )
        .await?;
    }
    Ok(())
}

/// Whether every proposed assignment may still be committed: its entry takes part, and no conflict has come up that was
/// not known and answered with a reason.
async fn still_right(tx: &mut Tx, round: &RoundId) -> Result<bool, StoreError> {
    let facts = read_in(tx, round).await?;
    let answered: Vec<(String, String)> = tx
        .all(
            "select entry_id, juror_id from assignment where round_id = $1 and state = 'proposed' and reason <> ''",
            args![round.as_str()],
        )
        .await?;
    let answered: BTreeSet<(EntryId, JurorId)> =
        answered.into_iter().map(|(entry, juror)| (entry.into(), juror.into())).collect();
    let right = |pair: &(EntryId, JurorId)| match facts.conflicts.get(pair) {
        None | Some(Conflict::Dismissed) => facts.entries.contains_key(&pair.0),
        Some(Conflict::Suspected) => answered.contains(pair) && facts.entries.contains_key(&pair.0),
        Some(Conflict::Declared | Conflict::Confirmed) => false,
    };
    let mut proposed = facts.standing.iter().filter(|(_, standing)| standing.state == State::Proposed);
    Ok(proposed.all(|(pair, _)| right(pair)))
}

/// Marks the pending proposal as committed, forgets those before it, and brings its number of jurors to the round.
async fn settle(tx: &mut Tx, round: &RoundId, now: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "delete from proposal
         where round_id = $1 and committed_at is not null
           and exists (select 1 from proposal p where p.round_id = $1 and p.committed_at is null)",
        args![round.as_str()],
    )
    .await?;
    let pending = latest_in(tx, round).await?.filter(|latest| latest.committed_at.is_none());
    tx.run(
        "update proposal set committed_at = $2 where round_id = $1 and committed_at is null",
        args![round.as_str(), now.micros()],
    )
    .await?;
    tx.run(
        "update round
         set committed_at = coalesce(committed_at, $2), reviews_per_entry = coalesce($3, reviews_per_entry)
         where id = $1",
        args![round.as_str(), now.micros(), pending.map(|proposal| i64::from(proposal.wanted.reviews))],
    )
    .await?;
    Ok(())
}
