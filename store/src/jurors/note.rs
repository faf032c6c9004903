//! Conflicts of interest that organisers and chairs enter and look into.

use judging::access::may_settle_conflict;
use judging::conflict::{Ground, Tie};
use judging::ids::{AccountId, EditionId, EntryId, JurorId};
use judging::time::Timestamp;

use super::conflicts::{note_conflict, noted};
use super::seat::competition_of;
use crate::db::{Db, Tx};
use crate::error::{parse_json, to_json};
use crate::ledger::{Act, Chain};
use crate::recusals::{checked_reason, take_off};
use crate::{Fault, StoreError, args, roles};

/// Enters a conflict that somebody told of; it is one from then on, and what is assigned and not submitted is taken off
/// the juror.
///
/// # Errors
/// [`StoreError::NotFound`] for a juror of another edition and an entry of another competition than the juror's; a
/// refusal of [`may_settle_conflict`]; [`StoreError::Invalid`] where there is no reason, and for a pair that has a
/// conflict, which is to be settled.
pub async fn raise_conflict(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    (juror, entry): (&JurorId, &EntryId),
    reason: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), by, now).await?;
    let competition = competition_of(&mut act.tx, edition, juror).await?;
    let _may = may_settle_conflict(&roles::standing_in(&mut act.tx, by, edition).await?, &competition)?;
    let beside: Option<(String,)> = act
        .tx
        .one("select id from entry where id = $1 and competition_id = $2", args![entry.as_str(), competition.as_str()])
        .await?;
    beside.ok_or(StoreError::NotFound)?;
    let reason = checked_reason(reason)?;
    if noted(&mut act.tx, juror, entry).await?.is_some() {
        return Err(StoreError::Invalid(vec![Fault::new("entry", "fault-conflict-noted")]));
    }
    note_conflict(&mut act.tx, juror, entry, ("confirmed", "organiser", reason), now).await?;
    settled(&mut act.tx, (juror, entry), by, now).await?;
    take_off(&mut act.tx, juror, entry, reason).await?;
    act.commit("conflict.note", juror.as_str(), &(entry, reason)).await?;
    Ok(())
}

/// Says of a conflict that was noted whether it is one. What is assigned and not submitted is taken off a juror whose
/// conflict is confirmed; a dismissed conflict no longer keeps the juror from the entry.
///
/// # Errors
/// [`StoreError::NotFound`] for a juror of another edition and for a pair without a conflict; a refusal of
/// [`may_settle_conflict`]; [`StoreError::Invalid`] where there is no reason.
pub async fn settle_conflict(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    (juror, entry): (&JurorId, &EntryId),
    (is_one, reason): (bool, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), by, now).await?;
    let competition = competition_of(&mut act.tx, edition, juror).await?;
    let _may = may_settle_conflict(&roles::standing_in(&mut act.tx, by, edition).await?, &competition)?;
    let noted = noted(&mut act.tx, juror, entry).await?.ok_or(StoreError::NotFound)?;
    let reason = checked_reason(reason)?;
    let state = if is_one { "confirmed" } else { "dismissed" };
    let both = with(&noted.reason, reason);
    note_conflict(&mut act.tx, juror, entry, (state, &noted.source, &both), now).await?;
    settled(&mut act.tx, (juror, entry), by, now).await?;
    if is_one {
        take_off(&mut act.tx, juror, entry, reason).await?;
    } else {
        remember(&mut act.tx, (juror, entry), &noted.grounds).await?;
    }
    let verb = if is_one { "conflict.confirm" } else { "conflict.dismiss" };
    act.commit(verb, juror.as_str(), &(entry, reason)).await?;
    Ok(())
}

/// Notes what a juror declares, inside an act of the juror. What is declared or confirmed already stays as it is; what was
/// suspected or dismissed is declared now, and keeps the reasons that were given before.
pub(crate) async fn declare_conflict(
    tx: &mut Tx,
    (juror, entry): (&JurorId, &EntryId),
    (tie, reason): (Option<Tie>, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    let before = match noted(tx, juror, entry).await? {
        Some(noted) if matches!(noted.state.as_str(), "declared" | "confirmed") => return Ok(()),
        Some(noted) => noted.reason,
        None => String::new(),
    };
    note_conflict(tx, juror, entry, ("declared", "juror", &with(&before, reason)), now).await?;
    tx.run(
        "update conflict set tie = $3 where juror_id = $1 and entry_id = $2",
        args![juror.as_str(), entry.as_str(), tie.map_or("", Tie::name)],
    )
    .await?;
    Ok(())
}

/// Keeps who said of a conflict whether it is one.
async fn settled(
    tx: &mut Tx,
    (juror, entry): (&JurorId, &EntryId),
    by: &AccountId,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "update conflict set settled_by = $3, settled_at = $4 where juror_id = $1 and entry_id = $2",
        args![juror.as_str(), entry.as_str(), by.as_str(), now.micros()],
    )
    .await?;
    Ok(())
}

/// Keeps the grounds that were dismissed, with those of earlier times, so that they raise no suspicion again.
async fn remember(tx: &mut Tx, (juror, entry): (&JurorId, &EntryId), grounds: &[Ground]) -> Result<(), StoreError> {
    let row: Option<(String, String)> = tx
        .one(
            "select id, dismissed from conflict where juror_id = $1 and entry_id = $2",
            args![juror.as_str(), entry.as_str()],
        )
        .await?;
    let Some((id, dismissed)) = row else { return Ok(()) };
    let mut dismissed: Vec<Ground> = parse_json("conflict", "dismissed", &id, &dismissed)?;
    for ground in grounds {
        if !dismissed.iter().any(|known| known.tells_as(ground)) {
            dismissed.push(ground.clone());
        }
    }
    tx.run("update conflict set dismissed = $2 where id = $1", args![id, to_json(&dismissed)]).await?;
    Ok(())
}

/// Reasons, one to a line.
fn with(before: &str, reason: &str) -> String {
    [before, reason].into_iter().filter(|reason| !reason.is_empty()).collect::<Vec<_>>().join("\n")
}
