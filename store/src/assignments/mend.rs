//! After somebody stepped back: the smallest change that gives every entry its jurors again, and the act that makes it.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::resume_unwind;

use judging::assignment::affinity::Conflict;
use judging::assignment::{Mending, Problem, Request, mend};
use judging::ids::{AccountId, EntryId, JurorId, RoundId};
use judging::time::Timestamp;

use super::facts::{Facts, Rule, Standing, State, read_in};
use super::hand::seen;
use super::proposal::{Wanted, begin, latest_in};
use crate::db::Db;
use crate::{Fault, StoreError, args, seen as marks};

/// More reviews than this are missing for a reason that a new proposal answers better.
const MOST: usize = 100;

/// What is committed lacks jurors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// How many entries have fewer jurors than they should.
    pub entries: usize,
    /// The entries that have as many as they should and yet too few of a side: somebody has to choose who makes room.
    pub of_sides: Vec<EntryId>,
    /// The smallest change; `None` where so much is missing that a new proposal is the way.
    pub mending: Option<Mending>,
}

impl Lack {
    /// Changes whenever another change would be made.
    pub fn mark(&self) -> String {
        marks::mark(&format!("{self:?}"))
    }
}

impl Facts {
    /// What the committed assignment lacks, and the smallest change that mends it; `None` where nothing is missing, where
    /// the whole jury judges, and as long as something is proposed. What is begun, made by hand or kept by a rule stays.
    /// It may take a second: never call it in an async task.
    pub fn lack(&self, wanted: &Wanted) -> Option<Lack> {
        let pending = self.standing.values().any(|standing| standing.state == State::Proposed || standing.dropped);
        if wanted.whole_jury() || pending {
            return None;
        }
        let standing = self.upright();
        let reviewed = seen(self, wanted, &standing.iter().cloned().collect::<Vec<_>>());
        let missing =
            reviewed.entries.iter().map(|served| (&served.entry, served.needed.saturating_sub(served.assigned)));
        let missing: BTreeMap<&EntryId, usize> = missing.filter(|(_, missing)| *missing > 0).collect();
        let lacking: BTreeSet<&EntryId> = reviewed.lacking_of_sides().map(|(entry, _)| entry).collect();
        let of_sides: Vec<EntryId> =
            lacking.into_iter().filter(|entry| !missing.contains_key(entry)).cloned().collect();
        if missing.is_empty() && of_sides.is_empty() {
            return None;
        }
        let few = missing.values().sum::<usize>() <= MOST;
        let mending = few.then(|| self.mending(&standing, wanted));
        Some(Lack { entries: missing.len(), of_sides, mending })
    }

    fn mending(&self, standing: &BTreeSet<(EntryId, JurorId)>, wanted: &Wanted) -> Mending {
        let mut request = Request { slack: 0, ..self.request(wanted) };
        let eligible: BTreeSet<(EntryId, JurorId)> =
            request.pairs.iter().map(|pair| (pair.entry.clone(), pair.juror.clone())).collect();
        let fixed = self.fixed();
        // A forbidden pair that is committed goes with the next proposal, and so does one that a suspicion came up for.
        let stays = standing.iter().filter(|pair| fixed.contains(pair) || !eligible.contains(pair));
        request.fixed = stays.cloned().collect();
        request.pairs.retain(|pair| {
            let pair = (pair.entry.clone(), pair.juror.clone());
            self.rule(&pair) != Some(Rule::Forbid) || request.fixed.contains(&pair)
        });
        let problem = Problem::new(request).expect("ids of maps occur once, and affinities are in their range");
        mend(&problem, &standing.iter().cloned().collect::<Vec<_>>())
    }

    /// What is committed and has not fallen away by a known conflict.
    fn upright(&self) -> BTreeSet<(EntryId, JurorId)> {
        let stands = |pair: &(EntryId, JurorId), standing: &Standing| match standing.state {
            State::Done => true,
            State::Assigned => {
                let known = matches!(self.conflicts.get(pair), Some(Conflict::Declared | Conflict::Confirmed));
                standing.scored || !known
            }
            State::Proposed | State::Recused => false,
        };
        self.listed().filter(|(pair, standing)| stands(pair, standing)).map(|(pair, _)| pair.clone()).collect()
    }
}

/// What stands of the entry `re`: it is done, or assigned and not fallen away by a known conflict.
macro_rules! stands {
    () => {
        "a.entry_id = re.entry_id and a.round_id = re.round_id
                      and (a.state = 'done'
                           or a.state = 'assigned'
                              and (exists (select 1 from scorecard s where s.assignment_id = a.id)
                                   or not exists (select 1 from conflict x
                                                  where x.entry_id = a.entry_id and x.juror_id = a.juror_id
                                                    and x.state in ('declared', 'confirmed'))))"
    };
}

/// Whether some entry may lack jurors: without it, [`Facts::lack`] finds nothing, and all pairs need not be read.
///
/// # Errors
/// A database that fails.
pub async fn may_lack(db: &Db, round: &RoundId, wanted: &Wanted) -> Result<bool, StoreError> {
    let short: Option<(String,)> = db
        .one(
            concat!(
                "select e.id
             from round_entry re
             join entry e on e.id = re.entry_id
             where re.round_id = $1 and e.status <> 'withdrawn'
               and ((select count(*) from assignment a where ",
                stands!(),
                ") < $2
                    or $3 > 0 and exists (
                        select 1
                        from juror side
                        where side.competition_id = e.competition_id and side.side <> ''
                          and (select count(*)
                               from assignment a
                               join juror j on j.id = a.juror_id
                               where j.side = side.side and ",
                stands!(),
                ") < $3))
             limit 1"
            ),
            args![round.as_str(), wanted.reviews, wanted.of_each_side],
        )
        .await?;
    Ok(short.is_some())
}

/// Makes the change that the organiser saw: the jurors have their entries at once. `seen` is the [`Lack::mark`].
///
/// # Errors
/// Refused as [`propose`](super::propose); [`StoreError::Invalid`] where another change would be made now, or none.
pub async fn apply(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    seen: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (mut act, found) = begin(db, account, round, now).await?;
    let facts = read_in(&mut act.tx, round).await?;
    let wanted = Wanted::of(&found, latest_in(&mut act.tx, round).await?.as_ref());
    let lack = match found.committed_at {
        // It may take a second, which other tasks of this thread need not wait for.
        Some(_) => tokio::task::spawn_blocking(move || facts.lack(&wanted))
            .await
            .unwrap_or_else(|error| resume_unwind(error.into_panic())),
        None => None,
    };
    let steps = lack.filter(|lack| lack.mark() == seen).and_then(|lack| lack.mending).map(|mending| mending.steps);
    let Some(steps) = steps.filter(|steps| !steps.is_empty()) else {
        return Err(StoreError::Invalid(vec![Fault::new("seen", "fault-assignment-mend-stale")]));
    };
    let reasons = super::rules::reasons_in(&mut act.tx, round).await?;
    for step in steps.iter() {
        if let Some(from) = &step.from {
            super::take(&mut act.tx, round, (&step.entry, from)).await?;
        }
        let reason = reasons.get(&(step.entry.clone(), step.to.clone())).map_or("", String::as_str);
        super::give(&mut act.tx, round, (&step.entry, &step.to), false, reason).await?;
    }
    let made: Vec<_> = steps.iter().map(|step| (&step.entry, &step.from, &step.to)).collect();
    act.commit("assignment.mend", round.as_str(), &made).await?;
    Ok(())
}
