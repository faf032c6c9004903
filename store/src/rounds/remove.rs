use judging::access::{RoundUse, may_remove_round};
use judging::ids::{AccountId, RoundId};
use judging::time::Timestamp;

use super::{Round, Settings, find, find_in, of_competition_in};
use crate::db::Db;
use crate::ledger::{Act, Chain};
use crate::{StoreError, args, roles};

const USAGE: &str = "
    select (select count(*) from round later
            where later.competition_id = r.competition_id and later.position > r.position) as later,
           (select count(*) from round_entry e where e.round_id = r.id)
               + (select count(*) from assignment a where a.round_id = r.id) as inside
    from round r
    where r.id = $1";

fn to_use((later, inside): (i64, i64)) -> RoundUse {
    RoundUse { last: later == 0, empty: inside == 0 }
}

/// What keeps a round from being taken out; `None` where there is no such round.
pub async fn usage(db: &Db, id: &RoundId) -> Result<Option<RoundUse>, StoreError> {
    let row: Option<(i64, i64)> = db.one(USAGE, args![id.as_str()]).await?;
    Ok(row.map(to_use))
}

/// Takes out the last round of a competition with its criteria, if nothing is in it.
///
/// # Errors
/// Who does not organise the edition is refused, and so is a round with entries or assignments, one that another comes
/// after, and every round once a scorecard of the competition is submitted.
pub async fn remove(db: &Db, account: &AccountId, id: &RoundId, now: Timestamp) -> Result<(), StoreError> {
    let edition = find(db, id).await?.ok_or(StoreError::NotFound)?.edition;
    let mut act = Act::begin(db, Chain::from(&edition), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, &edition).await?;
    let round = find_in(&mut act.tx, id).await?.ok_or(StoreError::NotFound)?;
    let rounds = of_competition_in(&mut act.tx, &round.competition).await?;
    let facts: Vec<_> = rounds.iter().map(Round::facts).collect();
    let row: Option<(i64, i64)> = act.tx.one(USAGE, args![id.as_str()]).await?;
    let found = row.map(to_use).ok_or(StoreError::NotFound)?;
    let _may = may_remove_round(&standing, &facts, found)?;
    act.tx.run("delete from criterion where round_id = $1", args![id.as_str()]).await?;
    act.tx.run("delete from pair_rule where round_id = $1", args![id.as_str()]).await?;
    let consents = "delete from amendment_consent
                    where amendment_id in (select id from amendment where round_id = $1)";
    act.tx.run(consents, args![id.as_str()]).await?;
    act.tx.run("delete from amendment where round_id = $1", args![id.as_str()]).await?;
    act.tx.run("delete from proposal where round_id = $1", args![id.as_str()]).await?;
    act.tx.run("delete from round where id = $1", args![id.as_str()]).await?;
    act.commit("round.remove", id.as_str(), &Settings::of(&round)).await?;
    Ok(())
}
