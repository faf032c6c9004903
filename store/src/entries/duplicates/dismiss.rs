use std::collections::BTreeSet;

use judging::access::may_screen;
use judging::duplicate::Rule;
use judging::ids::{AccountId, EditionId, EntryId};
use judging::time::Timestamp;

use super::{common, rule_of, seen_of};
use crate::db::Tx;
use crate::ledger::{Act, Chain};
use crate::recusals::checked_reason;
use crate::seen::unchanged;
use crate::{Db, StoreError, args, roles};

/// Says of an entry that it is not another one, whatever the two have in common now; what they come to have in common
/// later is suspected again. `seen` is the mark of what was suspected when it was said.
///
/// # Errors
/// Who does not organise the edition is refused; [`StoreError::NotFound`] for an entry of another edition, another entry
/// of an edition that the account does not organise, and a pair that has nothing in common; [`StoreError::Invalid`] at
/// `reason` where there is none or it is too long, at `seen` where something else is suspected by now.
pub async fn dismiss(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    (entry, other): (&EntryId, &EntryId),
    (seen, reason): (&str, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let _may = may_screen(&roles::standing_in(&mut act.tx, account, edition).await?)?;
    if edition_of(&mut act.tx, entry).await? != *edition {
        return Err(StoreError::NotFound);
    }
    let elsewhere = edition_of(&mut act.tx, other).await?;
    if elsewhere != *edition {
        let standing = roles::standing_in(&mut act.tx, account, &elsewhere).await?;
        may_screen(&standing).map_err(|_| StoreError::NotFound)?;
    }
    let (open, looked_into) = common_in(&mut act.tx, entry, other).await?;
    match (open.is_empty(), looked_into) {
        (true, false) => return Err(StoreError::NotFound),
        (true, true) => return act.leave().await,
        _ => {}
    }
    let reason = checked_reason(reason)?;
    unchanged(seen, &seen_of(&open), "fault-duplicate-changed")?;
    // Both entries remember it, each in its own edition.
    let pairs = [(entry, other), (other, entry)];
    let rows = pairs.into_iter().flat_map(|(one, two)| {
        open.iter().map(move |(rule, mark)| {
            args![one.as_str(), two.as_str(), rule.key(), mark, reason, account.as_str(), now.micros()]
        })
    });
    act.tx
        .insert_all(
            "insert into duplicate_dismissal (entry_id, other_id, rule, mark, reason, dismissed_by, dismissed_at)",
            rows.collect(),
        )
        .await?;
    act.commit("duplicate.dismiss", entry.as_str(), &(other, reason)).await?;
    Ok(())
}

async fn edition_of(tx: &mut Tx, entry: &EntryId) -> Result<EditionId, StoreError> {
    let row: Option<(String,)> = tx
        .one(
            "select c.edition_id from entry e join competition c on c.id = e.competition_id where e.id = $1",
            args![entry.as_str()],
        )
        .await?;
    row.map(|(id,)| id.into()).ok_or(StoreError::NotFound)
}

/// What two entries have in common that nobody has looked into, and whether somebody has looked into anything.
async fn common_in(
    tx: &mut Tx,
    entry: &EntryId,
    other: &EntryId,
) -> Result<(BTreeSet<(Rule, String)>, bool), StoreError> {
    let rows: Vec<(String, String, bool)> = tx
        .all(
            concat!(
                "select s.rule, s.mark, exists (
                     select 1 from duplicate_dismissal d
                     where d.entry_id = $1 and d.other_id = $2 and d.rule = s.rule and d.mark = s.mark
                 )
                 from (",
                common!(),
                ") s
                 where s.other_id = $2"
            ),
            args![entry.as_str(), other.as_str()],
        )
        .await?;
    let mut open = BTreeSet::new();
    let mut looked_into = false;
    for (rule, mark, dismissed) in rows {
        looked_into |= dismissed;
        if !dismissed {
            open.insert((rule_of(entry.as_str(), &rule)?, mark));
        }
    }
    Ok((open, looked_into))
}
