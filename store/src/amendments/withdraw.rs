use judging::access::{Refusal, may_withdraw_amendment};
use judging::ids::{AccountId, AmendmentId};
use judging::time::Timestamp;

use super::{State, of_id_in, place};
use crate::db::Db;
use crate::ledger::{Act, Chain};
use crate::{StoreError, args, roles};

/// Takes a proposal back that does not bind yet.
///
/// # Errors
/// Who does not organise the edition is refused, and so is a proposal that binds or was taken back.
pub async fn withdraw(db: &Db, account: &AccountId, id: &AmendmentId, now: Timestamp) -> Result<(), StoreError> {
    let (round, edition) = place(db, id).await?;
    let mut act = Act::begin(db, Chain::from(&edition), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, &edition).await?;
    let _may = may_withdraw_amendment(&standing)?;
    if of_id_in(&mut act.tx, (&round, id)).await?.state != State::Open {
        return Err(Refusal::Stale.into());
    }
    act.tx.run("update amendment set withdrawn_at = $2 where id = $1", args![id.as_str(), now.micros()]).await?;
    act.commit("amendment.withdraw", id.as_str(), &()).await?;
    Ok(())
}
