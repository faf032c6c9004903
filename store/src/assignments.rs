//! Assignments: which juror judges which entry in a round.
//!
//! The optimiser of `judging` proposes, people add and remove by hand, and nothing is a juror's task before it is
//! committed. Running it again keeps what is scored and what was made by hand. A juror's capacity holds for each round
//! by itself: rounds that run at the same time each ask for it in full.

mod facts;
mod hand;
mod mend;
mod notice;
mod proposal;
mod rules;
mod swap;
mod why;

use judging::ids::{AssignmentId, EntryId, JurorId, RoundId};

pub use facts::{EntryFacts, Facts, JurorFacts, Rule, Standing, State, read};
pub use hand::{Change, Effect, Objection, Side, add, as_it_stands, consider, remove, tied_least};
pub use mend::{Lack, apply, may_lack};
pub(crate) use notice::foreseen;
pub use notice::{Untold, mark, tell, untold};
pub use proposal::{Figures, Proposal, Solution, Wanted, commit, discard, latest, propose, solve, solve_watched};
pub use rules::{NewRule, PairRule, lift, rules, settle};
pub use swap::{Swap, SwapEffect, consider_swap, swap};
pub use why::{Reading, Why};

use crate::db::{Db, Tx};
use crate::entries::{self, Entry};
use crate::{StoreError, args, new_id};
use facts::StandingRow;

/// An assignment of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Which one.
    pub id: AssignmentId,
    /// The entry.
    pub entry: EntryId,
    /// The juror.
    pub juror: JurorId,
    /// How far it got.
    pub standing: Standing,
    /// Why it stands in spite of what speaks against it; mostly empty.
    pub reason: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(flatten)]
    stands: StandingRow,
    reason: String,
}

/// The assignments of a round to these entries, by entry and juror.
pub async fn of_entries(db: &Db, round: &RoundId, entries: &[EntryId]) -> Result<Vec<Assignment>, StoreError> {
    let ids: Vec<String> = entries.iter().map(EntryId::to_string).collect();
    let rows: Vec<Row> = db
        .all_in(
            "select a.id, a.entry_id, a.juror_id, a.state, a.manual, a.dropped, a.reason, s.id is not null as scored
             from assignment a
             left join scorecard s on s.assignment_id = a.id
             where a.round_id = $1 and a.entry_id in ({ids})
             order by a.entry_id, a.juror_id",
            args![round.as_str()],
            &ids,
        )
        .await?;
    rows.into_iter()
        .map(|Row { stands, reason }| {
            let standing = stands.standing()?;
            let (entry, juror) = (stands.entry_id.into(), stands.juror_id.into());
            Ok(Assignment { id: stands.id.into(), entry, juror, standing, reason })
        })
        .collect()
}

/// One page of the entries that take part in a round, by code: those after the code `after` with `search` somewhere in
/// their texts, at most `limit`.
pub async fn entries_page(
    db: &Db,
    round: &RoundId,
    search: &str,
    after: &str,
    limit: u32,
) -> Result<Vec<Entry>, StoreError> {
    let rows: Vec<(String,)> = db
        .all(
            "select e.id
             from entry e
             where e.competition_id = (select competition_id from round where id = $1)
               and e.status <> 'withdrawn' and e.code > $2
               and ($3 = '' or e.search_text like '%' || $3 || '%' escape '\\')
               and exists (select 1 from round_entry where round_id = $1 and entry_id = e.id)
             order by e.code
             limit $4",
            args![round.as_str(), after, entries::search_pattern(&search.to_lowercase()), limit],
        )
        .await?;
    let ids: Vec<EntryId> = rows.into_iter().map(|(id,)| id.into()).collect();
    entries::with_ids(db, &ids).await
}

/// How many entries take part in a round and have `search` somewhere in their texts.
pub async fn count_entries(db: &Db, round: &RoundId, search: &str) -> Result<i64, StoreError> {
    let row: Option<(i64,)> = if search.is_empty() {
        db.one(
            "select (select count(*) from round_entry where round_id = $1)
                  - (select count(*)
                     from entry e
                     cross join round_entry re
                     where e.status = 'withdrawn' and re.round_id = $1 and re.entry_id = e.id)",
            args![round.as_str()],
        )
        .await?
    } else {
        db.one(
            "select count(*)
             from round_entry re
             join entry e on e.id = re.entry_id
             where re.round_id = $1 and e.status <> 'withdrawn'
               and e.search_text like '%' || $2 || '%' escape '\\'",
            args![round.as_str(), entries::search_pattern(&search.to_lowercase())],
        )
        .await?
    };
    Ok(row.map_or(0, |(count,)| count))
}

/// How many entries a juror has in a round.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Load {
    /// The juror.
    pub juror_id: String,
    /// Committed, those included that the pending proposal drops.
    pub assigned: i64,
    /// Proposed beyond these.
    pub proposed: i64,
    /// Committed and dropped by the pending proposal.
    pub dropped: i64,
    /// Committed and with a scorecard, be it a draft.
    pub scored: i64,
}

impl Load {
    /// How many entries it will be when what is proposed is committed.
    pub fn after_commit(&self) -> i64 {
        self.assigned + self.proposed - self.dropped
    }
}

/// The loads of the jurors who have something to do in a round, by juror.
pub async fn loads(db: &Db, round: &RoundId) -> Result<Vec<Load>, StoreError> {
    db.all(
        "select a.juror_id,
                count(case when a.state <> 'proposed' then 1 end) as assigned,
                count(case when a.state = 'proposed' then 1 end) as proposed,
                count(case when a.dropped then 1 end) as dropped,
                count(s.assignment_id) as scored
         from assignment a
         left join scorecard s on s.assignment_id = a.id
         where a.round_id = $1 and a.state <> 'recused'
         group by a.juror_id
         order by a.juror_id",
        args![round.as_str()],
    )
    .await
}

/// What would happen at a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// Assignments that become tasks.
    pub proposed: i64,
    /// The jurors whom they reach.
    pub jurors: i64,
    /// Tasks that are taken away.
    pub dropped: i64,
    /// The jurors who lose them.
    pub losing: i64,
    /// Changes whenever something else is proposed.
    pub mark: String,
}

impl Pending {
    /// Whether there is nothing to commit.
    pub fn is_empty(&self) -> bool {
        self.proposed == 0 && self.dropped == 0
    }
}

#[derive(sqlx::FromRow)]
struct PendingRow {
    proposed: i64,
    jurors: i64,
    dropped: i64,
    losing: i64,
    last_proposed: String,
    last_dropped: String,
}

const PENDING: &str = "
    select count(case when state = 'proposed' then 1 end) as proposed,
           count(distinct case when state = 'proposed' then juror_id end) as jurors,
           count(case when dropped then 1 end) as dropped,
           count(distinct case when dropped then juror_id end) as losing,
           coalesce(max(case when state = 'proposed' then id end), '') as last_proposed,
           coalesce(max(case when dropped then id end), '') as last_dropped
    from assignment
    where round_id = $1 and (state = 'proposed' or dropped)";

/// What would happen at a commit of what is proposed now.
pub async fn pending(db: &Db, round: &RoundId) -> Result<Pending, StoreError> {
    let row: Option<PendingRow> = db.one(PENDING, args![round.as_str()]).await?;
    row.map(PendingRow::into_pending).ok_or(StoreError::NotFound)
}

async fn pending_in(tx: &mut Tx, round: &RoundId) -> Result<Pending, StoreError> {
    let row: Option<PendingRow> = tx.one(PENDING, args![round.as_str()]).await?;
    row.map(PendingRow::into_pending).ok_or(StoreError::NotFound)
}

impl PendingRow {
    fn into_pending(self) -> Pending {
        let Self { proposed, jurors, dropped, losing, last_proposed, last_dropped } = self;
        // Ids grow with time, so that any other set of the same size ends in another id.
        Pending {
            mark: format!("{proposed}.{dropped}.{last_proposed}.{last_dropped}"),
            proposed,
            jurors,
            dropped,
            losing,
        }
    }
}

async fn insert(
    tx: &mut Tx,
    round: &RoundId,
    (entry, juror): (&EntryId, &JurorId),
    manual: bool,
    reason: &str,
) -> Result<AssignmentId, StoreError> {
    let id: AssignmentId = new_id();
    tx.run(
        "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason, reason)
         values ($1, $2, $3, $4, 'proposed', $5, '', $6)",
        args![id.as_str(), round.as_str(), juror.as_str(), entry.as_str(), manual, reason],
    )
    .await?;
    Ok(id)
}

/// Gives an entry to a juror at once, as a commit does with what is proposed.
async fn give(
    tx: &mut Tx,
    round: &RoundId,
    pair: (&EntryId, &JurorId),
    manual: bool,
    reason: &str,
) -> Result<(), StoreError> {
    let id = insert(tx, round, pair, manual, reason).await?;
    tx.run("update assignment set state = 'assigned' where id = $1", args![id.as_str()]).await?;
    Ok(())
}

/// Takes an entry from a juror, whatever became of it.
async fn take(tx: &mut Tx, round: &RoundId, (entry, juror): (&EntryId, &JurorId)) -> Result<(), StoreError> {
    tx.run(
        "delete from assignment where round_id = $1 and entry_id = $2 and juror_id = $3",
        args![round.as_str(), entry.as_str(), juror.as_str()],
    )
    .await?;
    Ok(())
}
