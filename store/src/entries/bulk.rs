//! Acts on several entries at once. Each entry is named before, and nothing is done where one has changed meanwhile.

use judging::access::{may_place_entry, may_screen, may_withdraw_for};
use judging::eligibility::{Eligibility, Verdict};
use judging::ids::{AccountId, CompetitionId, DivisionId, EditionId, EntryId};
use judging::text::Text;
use judging::time::Timestamp;

use super::eligibility::{checked_reason, put, said, state_of};
use crate::db::{Db, Tx};
use crate::error::{parse_json, to_json};
use crate::ledger::{Act, Chain};
use crate::rounds::{self, Round};
use crate::seen::{self, unchanged};
use crate::{Fault, StoreError, args, competitions, roles};

/// How many entries one act touches at the most.
pub const MAX_TOUCHED: usize = 500;

/// What is done to each of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The checker who acts says this, with this reason.
    Mark(Verdict, String),
    /// It is put into a division, or into none.
    Place(Option<DivisionId>),
    /// It is taken back for those who wrote it.
    Withdraw,
}

/// An entry that an act would touch, as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// Which one.
    pub id: EntryId,
    /// Its code.
    pub code: String,
    /// What it is about.
    pub title: Text,
    /// Who is named on stage.
    pub name: Text,
    /// Its division.
    pub division: Option<DivisionId>,
    /// Whether it was taken back.
    pub withdrawn: bool,
    /// What follows from the checkers' notes.
    pub eligibility: Eligibility,
    /// How many jurors have it, in any round.
    pub jurors: i64,
    /// What the mark is made of.
    stored: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    code: String,
    title: String,
    name: String,
    division_id: Option<String>,
    status: String,
    said: String,
    jurors: i64,
}

const SELECT: &str = concat!(
    "select e.id, e.code, e.title, e.name, e.division_id, e.status, ",
    said!(),
    " as said,
     (select count(*) from assignment a where a.entry_id = e.id and a.state in ('assigned', 'done')) as jurors
     from entry e
     where e.competition_id = $1 and e.id in ({ids})
     order by e.code"
);

impl Row {
    fn into_touched(self) -> Result<Touched, StoreError> {
        let Row { id, code, title, name, division_id, status, said, jurors } = self;
        Ok(Touched {
            stored: to_json(&(&id, &code, &title, &name, &division_id, &status, &said)),
            title: parse_json("entry", "title", &id, &title)?,
            name: parse_json("entry", "name", &id, &name)?,
            id: id.into(),
            code,
            division: division_id.map(DivisionId::from),
            withdrawn: status == "withdrawn",
            eligibility: state_of(&said),
            jurors,
        })
    }
}

/// These entries of a competition, by code; what is not there is left out.
pub async fn touched(db: &Db, competition: &CompetitionId, ids: &[EntryId]) -> Result<Vec<Touched>, StoreError> {
    let ids: Vec<String> = ids.iter().map(EntryId::to_string).collect();
    let rows: Vec<Row> = db.all_in(SELECT, args![competition.as_str()], &ids).await?;
    rows.into_iter().map(Row::into_touched).collect()
}

/// The mark of what was seen of these entries.
pub fn mark(touched: &[Touched]) -> String {
    let stored: Vec<&str> = touched.iter().map(|one| one.stored.as_str()).collect();
    seen::mark(&stored)
}

/// Does the same to each of these entries of a competition; all or none.
///
/// # Errors
/// Who does not organise the edition is refused, and so is a deed that a submitted scorecard has frozen;
/// [`StoreError::NotFound`] for a competition of another edition, and an entry that is not in it; [`StoreError::Invalid`]
/// at `seen` where an entry is not as it was when the mark was made, at `entries` for none and too many, at `reason` or
/// `division` for a wrong one.
pub async fn act(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    competition: &CompetitionId,
    (ids, seen): (&[EntryId], &str),
    deed: &Deed,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, edition).await?;
    let rounds = rounds::of_competition_in(&mut act.tx, competition).await?;
    let facts: Vec<_> = rounds.iter().map(Round::facts).collect();
    let _may = may_screen(&standing)?;
    match deed {
        Deed::Mark(..) => {}
        Deed::Place(_) => drop(may_place_entry(&standing, &facts)?),
        Deed::Withdraw => drop(may_withdraw_for(&standing, &facts)?),
    }
    competitions::belongs(&mut act.tx, edition, competition).await?;
    if ids.is_empty() || ids.len() > MAX_TOUCHED {
        return Err(StoreError::Invalid(vec![Fault::new("entries", "fault-entries")]));
    }
    let wanted: Vec<String> = ids.iter().map(EntryId::to_string).collect();
    let rows: Vec<Row> = act.tx.all_in(SELECT, args![competition.as_str()], &wanted).await?;
    let touched = rows.into_iter().map(Row::into_touched).collect::<Result<Vec<_>, _>>()?;
    if touched.len() < ids.len() {
        return Err(StoreError::NotFound);
    }
    unchanged(seen, &mark(&touched), "fault-entries-changed")?;
    let (verb, done, detail) = match deed {
        Deed::Mark(verdict, reason) => {
            let checked = checked_reason(*verdict, reason)?;
            for one in &touched {
                put(&mut act.tx, &one.id, account, (*verdict, checked), now).await?;
            }
            ("entries.check", verdict.key(), reason.as_str())
        }
        Deed::Place(division) => {
            place(&mut act.tx, competition, division.as_ref(), &touched).await?;
            ("entries.place", "place", division.as_ref().map_or("", DivisionId::as_str))
        }
        Deed::Withdraw => {
            withdraw(&mut act.tx, &touched, now).await?;
            ("entries.withdraw", "withdraw", "")
        }
    };
    act.commit(verb, competition.as_str(), &(done, detail, ids)).await?;
    Ok(touched.len())
}

async fn place(
    tx: &mut Tx,
    competition: &CompetitionId,
    division: Option<&DivisionId>,
    touched: &[Touched],
) -> Result<(), StoreError> {
    let divisions = competitions::divisions_in(tx, competition).await?;
    if !division.is_none_or(|asked| divisions.iter().any(|known| known.id == *asked)) {
        return Err(StoreError::Invalid(vec![Fault::new("division", "fault-choice")]));
    }
    for one in touched {
        tx.run(
            "update entry set division_id = $2 where id = $1",
            args![one.id.as_str(), division.map(DivisionId::to_string)],
        )
        .await?;
    }
    Ok(())
}

async fn withdraw(tx: &mut Tx, touched: &[Touched], now: Timestamp) -> Result<(), StoreError> {
    for one in touched.iter().filter(|one| !one.withdrawn) {
        tx.run("update manuscript set withdrawn_at = $2 where id = $1", args![one.id.as_str(), now.micros()]).await?;
        super::withdraw(tx, &one.id).await?;
    }
    Ok(())
}
