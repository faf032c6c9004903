use judging::access::may_reopen_round;
use judging::ids::{AccountId, RoundId};
use judging::time::Timestamp;
use serde::Serialize;

use super::{find, find_in};
use crate::db::Db;
use crate::ledger::{Act, Chain};
use crate::recusals::checked_reason;
use crate::{Fault, StoreError, args, roles};

/// How many scorecards of a round are submitted.
pub async fn submitted(db: &Db, round: &RoundId) -> Result<i64, StoreError> {
    let row: Option<(i64,)> = db
        .one("select count(*) from scorecard where round_id = $1 and state = 'submitted'", args![round.as_str()])
        .await?;
    Ok(row.map_or(0, |(count,)| count))
}

#[derive(Serialize)]
struct Reopened<'a> {
    reason: &'a str,
    scorecards: Vec<String>,
}

/// The chair reopens a round: every submitted scorecard is handed back to its juror with all that was typed, its points
/// no longer count, and the rules are no longer frozen, unless another round has scores. `touches` is the number of scorecards that the chair was shown.
/// Gives the number of scorecards handed back.
///
/// # Errors
/// Who does not chair the competition is refused, and so is a round that is sealed, has advanced or has nothing
/// submitted; [`StoreError::Invalid`] without a reason, and at `touches` where the number is another by now.
pub async fn reopen(
    db: &Db,
    account: &AccountId,
    id: &RoundId,
    touches: i64,
    reason: &str,
    now: Timestamp,
) -> Result<i64, StoreError> {
    let edition = find(db, id).await?.ok_or(StoreError::NotFound)?.edition;
    let mut act = Act::begin(db, Chain::from(&edition), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, &edition).await?;
    let round = find_in(&mut act.tx, id).await?.ok_or(StoreError::NotFound)?;
    let _may = may_reopen_round(&standing, &round.facts())?;
    let reason = checked_reason(reason)?;
    let rows: Vec<(String,)> = act
        .tx
        .all(
            "update scorecard
             set state = 'reopened', version = version + 1, updated_at = $2, submitted_at = null, reopen_reason = $3
             where round_id = $1 and state = 'submitted'
             returning id",
            args![id.as_str(), now.micros(), reason],
        )
        .await?;
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    if count != touches {
        return Err(StoreError::Invalid(vec![Fault::new("touches", "fault-touches")]));
    }
    act.tx
        .run(
            "delete from point where scorecard_id in (select id from scorecard where round_id = $1)",
            args![id.as_str()],
        )
        .await?;
    act.tx
        .run(
            "update assignment
             set state = 'recused', recusal_reason = $2
             where round_id = $1 and state = 'assigned'
               and exists (select 1 from conflict x
                           where x.juror_id = assignment.juror_id and x.entry_id = assignment.entry_id
                             and x.state in ('declared', 'confirmed'))",
            args![id.as_str(), reason],
        )
        .await?;
    act.tx.run("update round set first_submitted_at = null where id = $1", args![id.as_str()]).await?;
    let mut scorecards: Vec<String> = rows.into_iter().map(|(id,)| id).collect();
    scorecards.sort();
    act.commit("round.reopen", id.as_str(), &Reopened { reason, scorecards }).await?;
    Ok(count)
}
