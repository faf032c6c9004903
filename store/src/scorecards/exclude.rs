//! A submitted scorecard that no longer counts, because its juror has a conflict of interest with the entry.

use judging::access::{MayExclude, Refusal, may_exclude};
use judging::ids::{AccountId, AssignmentId, EditionId};
use judging::time::Timestamp;

use super::{Held, held};
use crate::db::{Db, Tx};
use crate::ledger::{Act, Chain};
use crate::recusals::checked_reason;
use crate::{StoreError, args, rounds};

/// Leaves a submitted scorecard out of the ranking and takes the entry off its juror. What was submitted stays with the
/// assignment, and counts nowhere.
///
/// # Errors
/// [`StoreError::NotFound`] for an assignment of another edition, and for who may not know of it; a [`Refusal`] of
/// [`may_exclude`]; [`StoreError::Invalid`] where there is no reason.
pub async fn exclude(
    db: &Db,
    edition: &EditionId,
    chair: &AccountId,
    assignment: &AssignmentId,
    reason: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), chair, now).await?;
    let (held, standing) = held::told_in(&mut act.tx, edition, chair, assignment).await?;
    let round = rounds::find_in(&mut act.tx, &held.round).await?.ok_or(StoreError::NotFound)?;
    let may = may_exclude(&standing, &held.facts, round.advanced_at.is_some())?;
    let reason = checked_reason(reason)?;
    excluded(&mut act.tx, &held, reason, now, &may).await?;
    act.commit("scorecard.exclude", assignment.as_str(), &reason).await?;
    Ok(())
}

async fn excluded(tx: &mut Tx, held: &Held, reason: &str, now: Timestamp, _may: &MayExclude) -> Result<(), StoreError> {
    let saved = held.scorecard.as_ref().ok_or(Refusal::NotSubmitted)?;
    tx.run(
        "update scorecard set state = 'excluded', version = version + 1, updated_at = $2 where id = $1",
        args![saved.id.as_str(), now.micros()],
    )
    .await?;
    tx.run(
        "update assignment set state = 'recused', recusal_reason = $2 where id = $1",
        args![held.assignment.as_str(), reason],
    )
    .await?;
    Ok(())
}
