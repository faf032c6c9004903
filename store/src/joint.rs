//! Joint calls: which side received which entry, where entries must arrive at each, and telling who is missing somewhere.
//!
//! A side is an agency among the hosts, with its own jury, rubric and round on the same entries; see `rounds::side`.

mod letters;

use std::collections::{BTreeMap, BTreeSet};

use judging::access::may_screen;
use judging::ids::{AccountId, CompetitionId, EditionId, EntryId};
use judging::text::Text;
use judging::time::Timestamp;
use serde::Serialize;

use crate::db::Db;
use crate::entries::first_of;
use crate::error::parse_json;
use crate::ledger::{Act, Chain};
use crate::{Fault, StoreError, args, competitions, roles};

pub(crate) use letters::foreseen;
pub use letters::{Missed, mark, missed, tell};

/// How many arrivals one act notes at the most.
pub const MAX_NOTED: usize = 1_500;

/// An entry of a joint call that is not withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Which one.
    pub entry: EntryId,
    /// Its code.
    pub code: String,
    /// What stands over it.
    pub heading: Text,
    /// The day on which it arrived, by side; a side that is not here is one where it is missing.
    pub received: BTreeMap<String, Timestamp>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    code: String,
    title: String,
    name: String,
    side: Option<String>,
    received_at: Option<i64>,
}

/// The sides of a competition, in the order of their rounds; none where it is no joint call.
///
/// # Errors
/// A database that fails.
pub async fn sides(db: &Db, competition: &CompetitionId) -> Result<Vec<String>, StoreError> {
    Ok(to_sides(db.all(SIDES, args![competition.as_str()]).await?))
}

const SIDES: &str = "select side from round where competition_id = $1 and side <> '' order by position";

fn to_sides(rows: Vec<(String,)>) -> Vec<String> {
    rows.into_iter().map(|(side,)| side).collect()
}

/// The entries of a competition after the code `after`, by code, at most `limit`, with their arrivals.
///
/// # Errors
/// A database that fails.
pub async fn expected(
    db: &Db,
    competition: &CompetitionId,
    (after, limit): (&str, u32),
) -> Result<Vec<Expected>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            "select e.id, e.code, e.title, e.name, a.side, a.received_at
             from (select id, code, title, name
                   from entry
                   where competition_id = $1 and status <> 'withdrawn' and code > $2
                   order by code
                   limit $3) e
             left join arrival a on a.entry_id = e.id
             order by e.code, e.id, a.side",
            args![competition.as_str(), after, limit],
        )
        .await?;
    let mut all: Vec<Expected> = Vec::new();
    for row in rows {
        if all.last().is_none_or(|last| last.entry.as_str() != row.id) {
            let text = |column, json: &str| parse_json::<Text>("entry", column, &row.id, json);
            let heading = first_of([&text("title", &row.title)?, &text("name", &row.name)?], &row.code);
            all.push(Expected { entry: row.id.into(), code: row.code, heading, received: BTreeMap::new() });
        }
        if let (Some(last), Some(side), Some(at)) = (all.last_mut(), row.side, row.received_at) {
            last.received.insert(side, Timestamp::from_micros(at));
        }
    }
    Ok(all)
}

/// On which day an entry arrived at each side, in order, `None` where it is missing. Nothing as long as no arrival is noted
/// in its competition: then nobody waits for any.
///
/// # Errors
/// A database that fails.
pub async fn arrivals(db: &Db, entry: &EntryId) -> Result<Vec<(String, Option<Timestamp>)>, StoreError> {
    let rows: Vec<(String, Option<i64>)> = db
        .all(
            "select r.side, a.received_at
             from entry e
             join round r on r.competition_id = e.competition_id and r.side <> ''
             left join arrival a on a.entry_id = e.id and a.side = r.side
             where e.id = $1 and exists (select 1 from arrival o
                                         join entry f on f.id = o.entry_id
                                         where f.competition_id = e.competition_id)
             order by r.position",
            args![entry.as_str()],
        )
        .await?;
    Ok(rows.into_iter().map(|(side, at)| (side, at.map(Timestamp::from_micros))).collect())
}

/// An entry at a side.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct At {
    /// The entry.
    pub entry: EntryId,
    /// The side.
    pub side: String,
}

/// Notes on which day entries of a competition arrived at sides; without a day, that they are missing there; all or none.
///
/// # Errors
/// Who does not organise the edition is refused; [`StoreError::NotFound`] for a competition of another edition and for
/// entries that are not in it; [`StoreError::Invalid`] at `arrivals` for none, for more than [`MAX_NOTED`] and for what is no
/// side of it, and at `day` for one that has not come yet.
pub async fn note(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    competition: &CompetitionId,
    noted: &[At],
    received_at: Option<Timestamp>,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let _may = may_screen(&roles::standing_in(&mut act.tx, account, edition).await?)?;
    competitions::belongs(&mut act.tx, edition, competition).await?;
    let wrong = || StoreError::Invalid(vec![Fault::new("arrivals", "fault-arrivals")]);
    if noted.is_empty() || noted.len() > MAX_NOTED {
        return Err(wrong());
    }
    let ids: BTreeSet<String> = noted.iter().map(|at| at.entry.to_string()).collect();
    let ids: Vec<String> = ids.into_iter().collect();
    let sql = "select id from entry where competition_id = $1 and id in ({ids})";
    let known: Vec<(String,)> = act.tx.all_in(sql, args![competition.as_str()], &ids).await?;
    if known.len() < ids.len() {
        return Err(StoreError::NotFound);
    }
    let sides = to_sides(act.tx.all(SIDES, args![competition.as_str()]).await?);
    if !noted.iter().all(|at| sides.contains(&at.side)) {
        return Err(wrong());
    }
    if received_at.is_some_and(|day| day > now) {
        return Err(StoreError::Invalid(vec![Fault::new("day", "fault-arrival-day")]));
    }
    for at in noted {
        let here = args![at.entry.as_str(), &at.side];
        match received_at {
            None => act.tx.run("delete from arrival where entry_id = $1 and side = $2", here).await?,
            Some(day) => {
                act.tx
                    .run(
                        "insert into arrival (entry_id, side, received_at) values ($1, $2, $3)
                         on conflict (entry_id, side) do update set received_at = excluded.received_at",
                        args![at.entry.as_str(), &at.side, day.micros()],
                    )
                    .await?
            }
        };
    }
    act.commit("arrivals.note", competition.as_str(), &(noted, received_at)).await?;
    Ok(noted.len())
}
