use judging::access::may_remove_author;
use judging::ids::{AccountId, EditionId, EntryId};
use judging::time::Timestamp;

use super::of_in;
use crate::db::Db;
use crate::jurors::{Whom, suspect};
use crate::ledger::{Act, Chain};
use crate::manuscripts::held;
use crate::{StoreError, args};

/// Takes a person off those who write an entry; what that person has written stays. The owner removes others, and they
/// leave by themselves.
///
/// # Errors
/// [`StoreError::NotFound`] for an entry of others or of another edition, and for who does not write it; a refusal of
/// [`may_remove_author`].
pub async fn remove(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    entry: &EntryId,
    author: &AccountId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), by, now).await?;
    let held = held::own_in(&mut act.tx, edition, by, entry).await?;
    let authors = of_in(&mut act.tx, entry).await?;
    let found = authors.iter().find(|found| found.account == *author).ok_or(StoreError::NotFound)?;
    let _may = may_remove_author(by, &held.facts, author, found.owner)?;
    act.tx
        .run("delete from author where manuscript_id = $1 and account_id = $2", args![entry.as_str(), author.as_str()])
        .await?;
    suspect(&mut act.tx, &held.competition, Whom::Entry(entry), now).await?;
    act.commit("entry.leave", entry.as_str(), author).await?;
    Ok(())
}
