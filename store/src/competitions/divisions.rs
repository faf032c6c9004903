use judging::access::may_organise;
use judging::ids::{AccountId, CompetitionId, DivisionId};
use judging::text::Text;
use judging::time::Timestamp;

use super::{divisions_in, insert_division};
use crate::db::{Db, Tx};
use crate::error::to_json;
use crate::ledger::{Act, Chain};
use crate::limits::{name_faults, none_of};
use crate::{Fault, StoreError, args, roles};

/// How many divisions a competition may have.
pub const MAX_DIVISIONS: usize = 50;

/// What is wrong with names of divisions, at the fields `d0-name`, `d1-name` …; too many of them at `divisions`.
pub fn division_faults<'a>(names: impl ExactSizeIterator<Item = &'a Text>) -> Vec<Fault> {
    let mut faults = Vec::new();
    if names.len() > MAX_DIVISIONS {
        faults.push(Fault::new("divisions", "fault-too-many"));
    }
    faults.extend(names.enumerate().flat_map(|(index, name)| name_faults(&format!("d{index}-name"), name)));
    faults
}

/// Makes the divisions of a competition these, in this order: renames those with a known id, adds those without one,
/// removes the others.
///
/// # Errors
/// Who does not organise the edition is refused; [`StoreError::Invalid`] for a missing or long name, and at `divisions`
/// where a division that is removed has entries; [`StoreError::NotFound`] for an id of another competition.
pub async fn replace_divisions(
    db: &Db,
    account: &AccountId,
    competition: &CompetitionId,
    divisions: &[(Option<DivisionId>, Text)],
    now: Timestamp,
) -> Result<(), StoreError> {
    let found = super::find(db, competition).await?.ok_or(StoreError::NotFound)?;
    let mut act = Act::begin(db, Chain::from(&found.edition), account, now).await?;
    let _may = may_organise(&roles::standing_in(&mut act.tx, account, &found.edition).await?)?;
    none_of(division_faults(divisions.iter().map(|(_, name)| name)))?;
    let before = divisions_in(&mut act.tx, competition).await?;
    let kept: Vec<&DivisionId> = divisions.iter().filter_map(|(id, _)| id.as_ref()).collect();
    if !kept.iter().all(|id| before.iter().any(|division| division.id == **id)) {
        return Err(StoreError::NotFound);
    }
    for gone in before.iter().filter(|division| !kept.contains(&&division.id)) {
        remove(&mut act.tx, &gone.id).await?;
    }
    for (position, (id, name)) in (0_i64..).zip(divisions) {
        let id = match id {
            Some(id) => id.clone(),
            None => insert_division(&mut act.tx, competition, name).await?,
        };
        act.tx
            .run(
                "update division set name = $2, position = $3 where id = $1",
                args![id.as_str(), to_json(name), position],
            )
            .await?;
    }
    act.commit("divisions.replace", competition.as_str(), &divisions).await?;
    Ok(())
}

async fn remove(tx: &mut Tx, id: &DivisionId) -> Result<(), StoreError> {
    let used: Option<(i64,)> = tx.one("select count(*) from entry where division_id = $1", args![id.as_str()]).await?;
    if used.is_some_and(|(entries,)| entries > 0) {
        return Err(StoreError::Invalid(vec![Fault::new("divisions", "fault-division-used")]));
    }
    tx.run("delete from division where id = $1", args![id.as_str()]).await?;
    Ok(())
}
