//! Two jurors change two entries with each other: what it would mean, and the act.

use std::cmp::Reverse;

use judging::ids::{AccountId, EntryId, JurorId, RoundId};
use judging::time::Timestamp;

use super::facts::{Facts, State, read_in};
use super::hand::{Change, Side, objections, possible, seen, side};
use super::proposal::{Wanted, begin, latest_in, stale};
use crate::db::Db;
use crate::{Fault, StoreError, seen as marks};

/// The most swaps that are suggested.
const SUGGESTED: usize = 40;

/// Two committed assignments whose jurors change places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swap {
    /// An entry and its juror.
    pub one: (EntryId, JurorId),
    /// Another entry and another juror.
    pub other: (EntryId, JurorId),
}

impl Swap {
    /// What would stand in their places.
    fn crossed(&self) -> [(EntryId, JurorId); 2] {
        [(self.one.0.clone(), self.other.1.clone()), (self.other.0.clone(), self.one.1.clone())]
    }
}

/// What a swap would mean for its two entries, in the order of the swap; before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwapEffect {
    /// Of the first entry and the juror who gives it up.
    pub one: (Side, Side),
    /// Of the other entry and the juror who gives that up.
    pub other: (Side, Side),
}

impl SwapEffect {
    /// Changes whenever the swap would mean something else than this.
    pub fn mark(&self) -> String {
        marks::mark(&format!("{self:?}"))
    }
}

impl Facts {
    /// What could be swapped with a committed assignment, with the gain in affinity of both entries together (millionths;
    /// below 0 where they would fit worse); the best first.
    pub fn swaps(&self, one: &(EntryId, JurorId), wanted: &Wanted) -> Vec<((EntryId, JurorId), i64)> {
        let fit = |pair: &(EntryId, JurorId)| self.affinity(&pair.0, &pair.1, wanted).and_then(Result::ok);
        let others = self.counting().into_iter().filter_map(|other| {
            let swap = Swap { one: one.clone(), other };
            crossable(self, wanted, &swap).ok()?;
            let [first, second] = swap.crossed();
            let before = fit(one).unwrap_or_default() + fit(&swap.other).unwrap_or_default();
            Some((fit(&first)? + fit(&second)? - before, swap.other))
        });
        let mut others: Vec<_> = others.collect();
        others.sort_by_key(|(gain, other)| (Reverse(*gain), other.clone()));
        others.into_iter().take(SUGGESTED).map(|(gain, other)| (other, gain)).collect()
    }
}

/// What a swap would mean on these facts.
///
/// # Errors
/// [`StoreError::NotFound`] for an entry or a juror who does not take part; [`StoreError::Invalid`] where one of the four
/// changes could not be made by hand, or only with a reason, or where an assignment is not committed.
pub fn consider_swap(facts: &Facts, wanted: &Wanted, swap: &Swap) -> Result<SwapEffect, StoreError> {
    crossable(facts, wanted, swap)?;
    let mut assigned = facts.counting();
    let before = seen(facts, wanted, &assigned);
    assigned.retain(|pair| *pair != swap.one && *pair != swap.other);
    assigned.extend(swap.crossed());
    let after = seen(facts, wanted, &assigned);
    let sides = |pair| (side(&before, pair), side(&after, pair));
    Ok(SwapEffect { one: sides(&swap.one), other: sides(&swap.other) })
}

/// Swaps two committed assignments at once. `seen` is the [`SwapEffect::mark`] that the organiser saw.
///
/// # Errors
/// Those of [`consider_swap`], and [`StoreError::Invalid`] where it would mean something else than was seen.
pub async fn swap(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    (swap, seen): (&Swap, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    let (mut act, found) = begin(db, account, round, now).await?;
    let facts = read_in(&mut act.tx, round).await?;
    let wanted = Wanted::of(&found, latest_in(&mut act.tx, round).await?.as_ref());
    if consider_swap(&facts, &wanted, swap)?.mark() != seen {
        return Err(stale());
    }
    for (entry, juror) in [&swap.one, &swap.other] {
        super::take(&mut act.tx, round, (entry, juror)).await?;
    }
    for (entry, juror) in swap.crossed() {
        super::give(&mut act.tx, round, (&entry, &juror), true, "").await?;
    }
    act.commit("assignment.swap", round.as_str(), &(&swap.one, &swap.other)).await?;
    Ok(())
}

fn crossable(facts: &Facts, wanted: &Wanted, swap: &Swap) -> Result<(), StoreError> {
    let refused = || StoreError::Invalid(vec![Fault::new("juror", "fault-assignment-swap")]);
    if swap.one.0 == swap.other.0 || swap.one.1 == swap.other.1 {
        return Err(refused());
    }
    for pair in [&swap.one, &swap.other] {
        let standing = facts.standing.get(pair).ok_or(StoreError::NotFound)?;
        possible(facts, &Change::Remove(pair.0.clone(), pair.1.clone()), &[])?;
        if standing.state != State::Assigned {
            return Err(refused());
        }
    }
    for (entry, juror) in swap.crossed() {
        let against = facts.affinity(&entry, &juror, wanted).ok_or(StoreError::NotFound)?.err().unwrap_or_default();
        possible(facts, &Change::Add(entry.clone(), juror.clone()), &against)?;
        // A dropped one is there already, and what speaks against a pair is answered with a reason one by one.
        if facts.standing.contains_key(&(entry, juror)) || !objections(&against, false).is_empty() {
            return Err(refused());
        }
    }
    Ok(())
}
