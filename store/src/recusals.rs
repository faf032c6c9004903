//! Recusals: a juror steps back from an entry.

use judging::access::may_recuse;
use judging::ids::{AccountId, AssignmentId, EditionId, EntryId, JurorId};
use judging::time::Timestamp;

use crate::db::{Db, Tx};
use crate::ledger::{Act, Chain};
use crate::{Fault, StoreError, args, jurors, scorecards};

/// How many characters the reason of an act may have.
pub const MAX_REASON: usize = 2_000;

/// Takes an assignment off a juror who gives a reason, and notes the conflict as declared, so that no later assignment
/// brings the two together again. What was typed so far stays with the assignment, out of every ranking.
///
/// # Errors
/// [`StoreError::NotFound`] for an assignment of another juror or edition; a [`judging::access::Refusal`] of
/// [`may_recuse`]; [`StoreError::Invalid`] where there is no reason.
pub async fn recuse(
    db: &Db,
    edition: &EditionId,
    account: &AccountId,
    assignment: &AssignmentId,
    reason: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let held = scorecards::own_in(&mut act.tx, edition, account, assignment).await?;
    let _may = may_recuse(account, &held.facts)?;
    let reason = checked_reason(reason)?;
    act.tx
        .run(
            "update assignment set state = 'recused', recusal_reason = $2 where id = $1",
            args![assignment.as_str(), reason],
        )
        .await?;
    jurors::declare_conflict(&mut act.tx, (&held.juror, &held.entry), (None, reason), now).await?;
    act.commit("assignment.recuse", assignment.as_str(), &reason).await?;
    Ok(())
}

/// Takes off a juror what is assigned of an entry and not submitted, in the rounds that are not sealed; inside an act
/// that notes a conflict between the two.
pub(crate) async fn take_off(tx: &mut Tx, juror: &JurorId, entry: &EntryId, reason: &str) -> Result<(), StoreError> {
    tx.run(
        "update assignment
         set state = 'recused', recusal_reason = $3
         where juror_id = $1 and entry_id = $2 and state = 'assigned'
           and not exists (select 1 from scorecard k where k.assignment_id = assignment.id and k.state = 'submitted')
           and not exists (select 1 from seal s where s.round_id = assignment.round_id)",
        args![juror.as_str(), entry.as_str(), reason],
    )
    .await?;
    Ok(())
}

/// The reason of an act without blanks around it.
///
/// # Errors
/// [`StoreError::Invalid`] for none, or for more than [`MAX_REASON`] characters.
pub(crate) fn checked_reason(reason: &str) -> Result<&str, StoreError> {
    let reason = reason.trim();
    match reason.chars().count() {
        0 => Err(StoreError::Invalid(vec![Fault::new("reason", "fault-reason")])),
        1..=MAX_REASON => Ok(reason),
        _ => Err(StoreError::Invalid(vec![Fault::new("reason", "fault-reason-long")])),
    }
}
