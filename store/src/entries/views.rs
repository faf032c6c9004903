//! Saved views: questions to the list of entries that the organisers of an edition share under a name.

use judging::access::may_screen;
use judging::ids::{AccountId, CompetitionId, EditionId, ViewId};
use judging::time::Timestamp;

use crate::db::Db;
use crate::ledger::{Act, Chain};
use crate::limits::{MAX_NAME, none_of};
use crate::{Fault, StoreError, args, new_id, roles};

/// How many views an edition keeps.
const MAX_VIEWS: i64 = 100;
/// How many characters the query of an address may have.
const MAX_QUERY: usize = 8_000;

/// A question to the list of a competition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Which one.
    pub id: ViewId,
    /// The name of the competition in addresses.
    pub competition: String,
    /// What it is called.
    pub name: String,
    /// The query of the list's address, without the question mark.
    pub query: String,
}

/// The views of an edition, those of each competition by name.
pub async fn of_edition(db: &Db, edition: &EditionId) -> Result<Vec<View>, StoreError> {
    let rows: Vec<(String, String, String, String)> = db
        .all(
            "select v.id, c.slug as competition, v.name, v.query
             from saved_view v
             join competition c on c.id = v.competition_id
             where c.edition_id = $1
             order by c.position, c.id, v.name",
            args![edition.as_str()],
        )
        .await?;
    let view = |(id, competition, name, query): (String, String, String, String)| View {
        id: id.into(),
        competition,
        name,
        query,
    };
    Ok(rows.into_iter().map(view).collect())
}

/// Keeps a question under a name; one that the competition has already is replaced.
///
/// # Errors
/// Who does not organise the edition is refused; [`StoreError::NotFound`] for a competition of another one;
/// [`StoreError::Invalid`] at `name` for a name that is blank or too long, and where there are too many views, at `query`
/// for what is no query.
pub async fn save(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    competition: &CompetitionId,
    (name, query): (&str, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let _may = may_screen(&roles::standing_in(&mut act.tx, account, edition).await?)?;
    let found: Option<(i64,)> = act
        .tx
        .one(
            "select (
                 select count(*) from saved_view v join competition o on o.id = v.competition_id where o.edition_id = $2
             )
             from competition c
             where c.id = $1 and c.edition_id = $2",
            args![competition.as_str(), edition.as_str()],
        )
        .await?;
    let (kept,) = found.ok_or(StoreError::NotFound)?;
    let name = name.trim();
    let mut faults = Vec::new();
    if name.is_empty() {
        faults.push(Fault::new("name", "fault-required"));
    } else if name.chars().count() > MAX_NAME {
        faults.push(Fault::new("name", "fault-long-name"));
    } else if kept >= MAX_VIEWS {
        faults.push(Fault::new("name", "fault-too-many"));
    }
    if query.len() > MAX_QUERY || !query.bytes().all(may_stand_in_query) {
        faults.push(Fault::new("query", "fault-choice"));
    }
    none_of(faults)?;
    let id: ViewId = new_id();
    act.tx
        .run(
            "insert into saved_view (id, competition_id, name, query, saved_by, saved_at)
             values ($1, $2, $3, $4, $5, $6)
             on conflict (competition_id, name) do update
             set query = excluded.query, saved_by = excluded.saved_by, saved_at = excluded.saved_at",
            args![id.as_str(), competition.as_str(), name, query, account.as_str(), now.micros()],
        )
        .await?;
    act.commit("view.save", competition.as_str(), &(name, query)).await?;
    Ok(())
}

/// Takes a view away.
///
/// # Errors
/// Who does not organise the edition is refused; [`StoreError::NotFound`] for a view of another one.
pub async fn remove(
    db: &Db,
    edition: &EditionId,
    account: &AccountId,
    view: &ViewId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let _may = may_screen(&roles::standing_in(&mut act.tx, account, edition).await?)?;
    let removed = act
        .tx
        .run(
            "delete from saved_view
             where id = $1 and competition_id in (select id from competition where edition_id = $2)",
            args![view.as_str(), edition.as_str()],
        )
        .await?;
    if removed == 0 {
        return Err(StoreError::NotFound);
    }
    act.commit("view.remove", view.as_str(), &()).await?;
    Ok(())
}

/// What an address may hold in its query as it is.
fn may_stand_in_query(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-_.~/%=&+".contains(&byte)
}
