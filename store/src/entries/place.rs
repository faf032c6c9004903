use judging::access::may_place_entry;
use judging::ids::{AccountId, DivisionId, EntryId};
use judging::time::Timestamp;

use super::find;
use crate::db::Db;
use crate::ledger::{Act, Chain};
use crate::rounds::{self, Round};
use crate::{Fault, StoreError, args, competitions, roles};

/// Puts an entry into a division of its competition, or into none.
///
/// # Errors
/// Who does not organise the edition is refused, and so is a competition that a submitted scorecard has frozen;
/// [`StoreError::Invalid`] at `division` for one of another competition.
pub async fn place(
    db: &Db,
    account: &AccountId,
    id: &EntryId,
    division: Option<&DivisionId>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let entry = find(db, id).await?.ok_or(StoreError::NotFound)?;
    let edition = competitions::find(db, &entry.competition).await?.ok_or(StoreError::NotFound)?.edition;
    let mut act = Act::begin(db, Chain::from(&edition), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, &edition).await?;
    let rounds = rounds::of_competition_in(&mut act.tx, &entry.competition).await?;
    let facts: Vec<_> = rounds.iter().map(Round::facts).collect();
    let _may = may_place_entry(&standing, &facts)?;
    let divisions = competitions::divisions_in(&mut act.tx, &entry.competition).await?;
    if !division.is_none_or(|asked| divisions.iter().any(|known| known.id == *asked)) {
        return Err(StoreError::Invalid(vec![Fault::new("division", "fault-choice")]));
    }
    act.tx
        .run("update entry set division_id = $2 where id = $1", args![id.as_str(), division.map(DivisionId::to_string)])
        .await?;
    act.commit("entry.place", id.as_str(), &division).await?;
    Ok(())
}
