//! What people decide on a ranking: who goes on, in which order the chair puts ties, whether parts are ranked together.

use std::collections::BTreeMap;

use judging::access::{AdvanceFacts, Refusal, may_advance, may_join_components, may_order_ties, may_undo_advance};
use judging::ids::{AccountId, EntryId, RoundId};
use judging::ranking::{PlaceFault, chair_order};
use judging::time::Timestamp;
use serde::Serialize;

use super::{Scores, load_in};
use crate::db::{Db, Tx};
use crate::error::to_json;
use crate::ledger::{Act, Chain};
use crate::rounds::Round;
use crate::{Fault, StoreError, args, entries, roles, rounds};

#[derive(Serialize)]
struct Advanced<'a> {
    inputs_hash: &'a str,
    to: &'a RoundId,
    entries: &'a [EntryId],
}

/// Brings the best of a round into the next one: all that share the last place with room, if `accept_ties`. `seen` is
/// the hash of the inputs that were shown.
///
/// # Errors
/// Refused where results are not due, scorecards have changed since, a tie at the cut is not accepted, the jury falls
/// into parts or the method gives no ranking.
pub async fn advance(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    (seen, accept_ties): (&str, bool),
    now: Timestamp,
) -> Result<Vec<EntryId>, StoreError> {
    let mut act = begin(db, account, round, now).await?;
    let scores = load_in(&mut act.tx, round).await?;
    let standing = roles::standing_in(&mut act.tx, account, &scores.round.edition).await?;
    let next = next_round(&mut act.tx, &scores.round).await?;
    let _may = may_advance(&standing, &scores.round.facts(), facts(&scores, next.as_ref()), now)?;
    let (next, _) = next.ok_or(Refusal::NoNextRound)?;
    let chosen = chosen(&scores, seen, accept_ties)?;
    set_outcomes(&mut act.tx, round, &chosen).await?;
    for entry in &chosen {
        entries::enter_round(&mut act.tx, &next, entry).await?;
    }
    act.tx.run("update round set advanced_at = $2 where id = $1", args![round.as_str(), now.micros()]).await?;
    let content = Advanced { inputs_hash: seen, to: &next, entries: &chosen };
    act.commit("round.advance", round.as_str(), &content).await?;
    Ok(chosen)
}

/// Takes an advance back, with the proposals of an assignment that were made since.
///
/// # Errors
/// Refused where nothing was advanced, or the next round's assignment is committed.
pub async fn undo_advance(db: &Db, account: &AccountId, round: &RoundId, now: Timestamp) -> Result<(), StoreError> {
    let mut act = begin(db, account, round, now).await?;
    let scores = load_in(&mut act.tx, round).await?;
    let standing = roles::standing_in(&mut act.tx, account, &scores.round.edition).await?;
    let next = next_round(&mut act.tx, &scores.round).await?;
    let _may = may_undo_advance(&standing, facts(&scores, next.as_ref()))?;
    let (next, _) = next.ok_or(Refusal::NoNextRound)?;
    act.tx.run("delete from assignment where round_id = $1 and state = 'proposed'", args![next.as_str()]).await?;
    act.tx.run("delete from proposal where round_id = $1 and committed_at is null", args![next.as_str()]).await?;
    act.tx
        .run(
            "delete from round_entry
             where round_id = $1
               and entry_id in (select entry_id from round_entry where round_id = $2 and outcome = 'advanced')
               and entry_id not in (select also.entry_id
                                    from round_entry also
                                    join round r on r.id = also.round_id and r.side <> ''
                                    where r.competition_id = $3 and r.id <> $2 and $4 and also.outcome = 'advanced')",
            args![next.as_str(), round.as_str(), scores.round.competition.as_str(), !scores.round.side.is_empty()],
        )
        .await?;
    act.tx.run("update round_entry set outcome = 'open' where round_id = $1", args![round.as_str()]).await?;
    act.tx.run("update round set advanced_at = null where id = $1", args![round.as_str()]).await?;
    act.commit("round.undo-advance", round.as_str(), &next).await?;
    Ok(())
}

/// Notes the chair's order of tied entries: the place of each within those that it is tied with, from 1. It parts only
/// what nothing before it in the published chain parts; a group without places stays tied.
///
/// # Errors
/// Refused where the published tie-breaks do not know the chair's vote, results are not due, or an entry is tied no
/// more; invalid at `place-ENTRY` where places are missing or given twice.
pub async fn order_ties(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    places: &BTreeMap<EntryId, usize>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = begin(db, account, round, now).await?;
    let scores = load_in(&mut act.tx, round).await?;
    let standing = roles::standing_in(&mut act.tx, account, &scores.round.edition).await?;
    let _may = may_order_ties(&standing, &scores.round.facts(), scores.missing(), now)?;
    let before = scores.before_chair_vote().ok_or(Refusal::NotAllowed)?;
    let rankings = before.rank()?.map_err(|_| Refusal::NoRanking)?;
    let ties: Vec<Vec<EntryId>> = rankings.iter().flat_map(|part| part.ranking.shared()).collect();
    if places.keys().any(|entry| !ties.iter().flatten().any(|tied| tied == entry)) {
        return Err(Refusal::Stale.into());
    }
    let order = chair_order(&ties, places).map_err(|faults| StoreError::Invalid(place_faults(&faults)))?;
    act.tx.run("update round set chair_vote = $2 where id = $1", args![round.as_str(), to_json(&order)]).await?;
    act.commit("ranking.order-ties", round.as_str(), &order).await?;
    Ok(())
}

fn place_faults(faults: &[(EntryId, PlaceFault)]) -> Vec<Fault> {
    let words = |fault| match fault {
        PlaceFault::Missing => "fault-place-missing",
        PlaceFault::Twice => "fault-place-twice",
    };
    faults.iter().map(|(entry, fault)| Fault::new(format!("place-{entry}"), words(*fault))).collect()
}

/// Accepts a joint ranking of a jury that falls into parts, or takes that back.
///
/// # Errors
/// Refused to others than organisers, and once the ranking is sealed.
pub async fn join_components(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    join: bool,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = begin(db, account, round, now).await?;
    let found = rounds::find_in(&mut act.tx, round).await?.ok_or(StoreError::NotFound)?;
    let standing = roles::standing_in(&mut act.tx, account, &found.edition).await?;
    let _may = may_join_components(&standing, &found.facts())?;
    act.tx.run("update round set across_components = $2 where id = $1", args![round.as_str(), join]).await?;
    act.commit("ranking.join-components", round.as_str(), &join).await?;
    Ok(())
}

pub(crate) async fn begin(db: &Db, account: &AccountId, round: &RoundId, now: Timestamp) -> Result<Act, StoreError> {
    let found = rounds::find(db, round).await?.ok_or(StoreError::NotFound)?;
    Act::begin(db, Chain::from(&found.edition), account, now).await
}

fn facts(scores: &Scores, next: Option<&(RoundId, bool)>) -> AdvanceFacts {
    AdvanceFacts {
        missing: scores.missing(),
        next: next.is_some() && scores.round.advance_count > 0,
        advanced: scores.round.advanced_at.is_some(),
        next_committed: next.is_some_and(|(_, committed)| *committed),
    }
}

/// The round after this one, and whether its assignment is committed; after that of a side, the first of the whole jury.
async fn next_round(tx: &mut Tx, round: &Round) -> Result<Option<(RoundId, bool)>, StoreError> {
    let row: Option<(String, Option<i64>)> = tx
        .one(
            "select id, committed_at from round
             where competition_id = $1 and position > $2 and side = ''
             order by position
             limit 1",
            args![round.competition.as_str(), round.position],
        )
        .await?;
    Ok(row.map(|(id, committed_at)| (id.into(), committed_at.is_some())))
}

fn chosen(scores: &Scores, seen: &str, accept_ties: bool) -> Result<Vec<EntryId>, StoreError> {
    let inputs = scores.inputs()?;
    if inputs.digest().to_string() != seen {
        return Err(Refusal::Stale.into());
    }
    let rankings = inputs.rank().map_err(|_| Refusal::NoRanking)?;
    for part in &rankings {
        if !part.ranking.is_joint() {
            return Err(Refusal::Disconnected { components: count(part.ranking.components) }.into());
        }
    }
    let cuts = scores.cuts(&rankings);
    let tied: usize = cuts.iter().map(|cut| cut.tied.len()).sum();
    if tied > 0 && !accept_ties {
        return Err(Refusal::Tied { entries: count(tied) }.into());
    }
    Ok(cuts.into_iter().flat_map(|cut| cut.taken).collect())
}

pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

async fn set_outcomes(tx: &mut Tx, round: &RoundId, chosen: &[EntryId]) -> Result<(), StoreError> {
    tx.run("update round_entry set outcome = 'not advanced' where round_id = $1", args![round.as_str()]).await?;
    for entry in chosen {
        tx.run(
            "update round_entry set outcome = 'advanced' where round_id = $1 and entry_id = $2",
            args![round.as_str(), entry.as_str()],
        )
        .await?;
    }
    Ok(())
}
