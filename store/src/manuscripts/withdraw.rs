use judging::access::may_withdraw_entry;
use judging::ids::{AccountId, EditionId, EntryId};
use judging::time::Timestamp;

use super::held;
use crate::db::Db;
use crate::ledger::{Act, Chain};
use crate::{Fault, StoreError, args, entries};

/// Takes an entry back for good. `named` is the name or the code that was typed to confirm it.
///
/// # Errors
/// [`StoreError::NotFound`] for an entry of others or of another edition; a refusal of [`may_withdraw_entry`];
/// [`StoreError::Invalid`] at `named` for another name.
pub async fn withdraw(
    db: &Db,
    edition: &EditionId,
    account: &AccountId,
    id: &EntryId,
    named: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let held = held::own_in(&mut act.tx, edition, account, id).await?;
    let _may = may_withdraw_entry(account, &held.facts)?;
    let named = named.trim();
    let code = held.code.as_deref().into_iter();
    let mut names = held.raw.name.all().chain(held.raw.title.all()).map(str::trim).chain(code);
    if named.is_empty() || !names.any(|name| name == named) {
        return Err(StoreError::Invalid(vec![Fault::new("named", "fault-named")]));
    }
    act.tx.run("update manuscript set withdrawn_at = $2 where id = $1", args![id.as_str(), now.micros()]).await?;
    entries::withdraw(&mut act.tx, id).await?;
    act.commit("entry.withdraw", id.as_str(), &held.version).await?;
    Ok(())
}
