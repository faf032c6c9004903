//! Special prizes: what the jury decided, noted before the seal.

use judging::access::may_choose_special;
use judging::ids::{AccountId, AwardId, CompetitionId, EntryId, RoundId};
use judging::time::Timestamp;

use super::WinnerRecord;
use crate::db::{Db, Tx};
use crate::ledger::{Act, Chain};
use crate::{Fault, StoreError, args, awards, roles, rounds};

const OF_COMPETITION: &str = "
    select w.award_id, w.position, w.entry_id
    from award_winner w
    join award a on a.id = w.award_id
    where a.competition_id = $1 and a.kind = 'special'
    order by a.position, a.id, w.position, w.entry_id";

/// The entries chosen for the special prizes of a competition so far, in order.
pub async fn special_winners(db: &Db, competition: &CompetitionId) -> Result<Vec<WinnerRecord>, StoreError> {
    Ok(db.all(OF_COMPETITION, args![competition.as_str()]).await?.into_iter().map(to_winner).collect())
}

pub(super) async fn special_winners_in(
    tx: &mut Tx,
    competition: &CompetitionId,
) -> Result<Vec<WinnerRecord>, StoreError> {
    Ok(tx.all(OF_COMPETITION, args![competition.as_str()]).await?.into_iter().map(to_winner).collect())
}

/// Notes that the jury gives a special prize to an entry; `round` is one of the competition's.
///
/// # Errors
/// Refused once the last round is sealed; not found where round, award and entry are of different competitions; invalid
/// where the prize has no place left.
pub async fn choose_special(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    (award, entry): (&AwardId, &EntryId),
    now: Timestamp,
) -> Result<(), StoreError> {
    let (mut act, special) = begin(db, account, (round, award), now).await?;
    let found: Option<(String,)> = act
        .tx
        .one(
            "select id from entry where id = $1 and competition_id = $2 and status = 'submitted'",
            args![entry.as_str(), special.competition_id.as_str()],
        )
        .await?;
    found.ok_or(StoreError::NotFound)?;
    let chosen: Vec<(String, i64)> =
        act.tx.all("select entry_id, position from award_winner where award_id = $1", args![award.as_str()]).await?;
    let places = u32::try_from(special.quota).unwrap_or(0);
    let room = awards::has_room(&special.decision, places, chosen.len());
    if chosen.iter().any(|(id, _)| id == entry.as_str()) {
        return Err(StoreError::Invalid(vec![Fault::new("entry", "fault-entry-twice")]));
    }
    if !room {
        return Err(StoreError::Invalid(vec![Fault::new("entry", "fault-award-full")]));
    }
    let position = chosen.iter().map(|(_, position)| position + 1).max().unwrap_or(0);
    act.tx
        .run(
            "insert into award_winner (award_id, entry_id, position) values ($1, $2, $3)",
            args![award.as_str(), entry.as_str(), position],
        )
        .await?;
    act.commit("award.choose", award.as_str(), entry).await?;
    Ok(())
}

/// Takes such a note back.
///
/// # Errors
/// Refused once the last round is sealed; not found where nothing was noted.
pub async fn drop_special(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    (award, entry): (&AwardId, &EntryId),
    now: Timestamp,
) -> Result<(), StoreError> {
    let (mut act, _) = begin(db, account, (round, award), now).await?;
    let rows = act
        .tx
        .run("delete from award_winner where award_id = $1 and entry_id = $2", args![award.as_str(), entry.as_str()])
        .await?;
    if rows == 0 {
        return Err(StoreError::NotFound);
    }
    act.commit("award.drop", award.as_str(), entry).await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Special {
    competition_id: String,
    quota: i64,
    decision: String,
}

/// Begins an act on a special prize of the competition that a round is of.
async fn begin(
    db: &Db,
    account: &AccountId,
    (round, award): (&RoundId, &AwardId),
    now: Timestamp,
) -> Result<(Act, Special), StoreError> {
    let edition = rounds::find(db, round).await?.ok_or(StoreError::NotFound)?.edition;
    let mut act = Act::begin(db, Chain::from(&edition), account, now).await?;
    let special: Option<Special> = act
        .tx
        .one(
            "select a.competition_id, a.quota, a.decision
             from award a
             join round r on r.competition_id = a.competition_id
             where a.id = $1 and a.kind = 'special' and r.id = $2",
            args![award.as_str(), round.as_str()],
        )
        .await?;
    let special = special.ok_or(StoreError::NotFound)?;
    let last: Option<(String,)> = act
        .tx
        .one(
            "select id from round where competition_id = $1 order by position desc limit 1",
            args![special.competition_id.as_str()],
        )
        .await?;
    let last = RoundId::from(last.ok_or(StoreError::NotFound)?.0);
    let last = rounds::find_in(&mut act.tx, &last).await?.ok_or(StoreError::NotFound)?;
    let standing = roles::standing_in(&mut act.tx, account, &edition).await?;
    let _may = may_choose_special(&standing, &last.facts())?;
    Ok((act, special))
}

pub(super) fn to_winner((award, position, entry): (String, i64, String)) -> WinnerRecord {
    WinnerRecord { award: award.into(), position, entry: entry.into() }
}
