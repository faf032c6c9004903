//! Competitions and their divisions.

mod divisions;
mod texts;

use judging::ids::{CompetitionId, DivisionId, EditionId};
use judging::text::Text;

use crate::db::{Db, Tx};
use crate::error::{parse_json, to_json};
use crate::{StoreError, args, new_id};

pub use divisions::{MAX_DIVISIONS, division_faults, replace_divisions};
pub use texts::{Texts, update};

/// One contest of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Competition {
    /// Which one.
    pub id: CompetitionId,
    /// The edition it belongs to.
    pub edition: EditionId,
    /// Its name in addresses.
    pub slug: String,
    /// What its entries' codes start with, such as `BP`.
    pub code: String,
    /// Its kind, which picks the words: `pitch`, `scholars` or `plain`.
    pub preset: String,
    /// Its name.
    pub name: Text,
    /// One sentence on it.
    pub summary: Text,
    /// The call: paragraphs divided by blank lines.
    pub call: Text,
}

/// A part of a competition with its own panel, order and quota.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Division {
    /// Which one.
    pub id: DivisionId,
    /// Its name.
    pub name: Text,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    edition_id: String,
    slug: String,
    code: String,
    preset: String,
    name: String,
    summary: String,
    call_text: String,
}

impl Row {
    fn into_competition(self) -> Result<Competition, StoreError> {
        let text = |column, json: &str| parse_json("competition", column, &self.id, json);
        Ok(Competition {
            name: text("name", &self.name)?,
            summary: text("summary", &self.summary)?,
            call: text("call_text", &self.call_text)?,
            id: self.id.into(),
            edition: self.edition_id.into(),
            slug: self.slug,
            code: self.code,
            preset: self.preset,
        })
    }
}

/// The competitions of an edition, in order.
pub async fn of_edition(db: &Db, edition: &EditionId) -> Result<Vec<Competition>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            "select id, edition_id, slug, code, preset, name, summary, call_text
             from competition
             where edition_id = $1
             order by position, id",
            args![edition.as_str()],
        )
        .await?;
    rows.into_iter().map(Row::into_competition).collect()
}

/// The competition with this name in addresses.
pub async fn find_by_slug(db: &Db, edition: &EditionId, slug: &str) -> Result<Option<Competition>, StoreError> {
    let row: Option<Row> = db
        .one(
            "select id, edition_id, slug, code, preset, name, summary, call_text
             from competition
             where edition_id = $1 and slug = $2",
            args![edition.as_str(), slug],
        )
        .await?;
    row.map(Row::into_competition).transpose()
}

/// The competition with this id.
pub async fn find(db: &Db, id: &CompetitionId) -> Result<Option<Competition>, StoreError> {
    let row: Option<Row> = db
        .one(
            "select id, edition_id, slug, code, preset, name, summary, call_text from competition where id = $1",
            args![id.as_str()],
        )
        .await?;
    row.map(Row::into_competition).transpose()
}

const DIVISIONS: &str = "select id, name from division where competition_id = $1 order by position, id";

/// Refuses a competition of another edition, inside an act.
///
/// # Errors
/// [`StoreError::NotFound`] for it, as for one that is not there.
pub(crate) async fn belongs(tx: &mut Tx, edition: &EditionId, competition: &CompetitionId) -> Result<(), StoreError> {
    let sql = "select id from competition where id = $1 and edition_id = $2";
    let found: Option<(String,)> = tx.one(sql, args![competition.as_str(), edition.as_str()]).await?;
    found.map(|_| ()).ok_or(StoreError::NotFound)
}

/// The divisions of a competition, in order.
pub async fn divisions(db: &Db, competition: &CompetitionId) -> Result<Vec<Division>, StoreError> {
    to_divisions(db.all(DIVISIONS, args![competition.as_str()]).await?)
}

/// The divisions of a competition, read inside an act.
pub async fn divisions_in(tx: &mut Tx, competition: &CompetitionId) -> Result<Vec<Division>, StoreError> {
    to_divisions(tx.all(DIVISIONS, args![competition.as_str()]).await?)
}

/// The divisions of all competitions of an edition, each with its competition, in order.
pub async fn divisions_of_edition(db: &Db, edition: &EditionId) -> Result<Vec<(CompetitionId, Division)>, StoreError> {
    let rows: Vec<(String, String, String)> = db
        .all(
            "select d.competition_id, d.id, d.name
             from division d
             join competition c on c.id = d.competition_id
             where c.edition_id = $1
             order by c.position, c.id, d.position, d.id",
            args![edition.as_str()],
        )
        .await?;
    rows.into_iter()
        .map(|(of, id, name)| {
            Ok((of.into(), Division { name: parse_json("division", "name", &id, &name)?, id: id.into() }))
        })
        .collect()
}

fn to_divisions(rows: Vec<(String, String)>) -> Result<Vec<Division>, StoreError> {
    rows.into_iter()
        .map(|(id, name)| Ok(Division { name: parse_json("division", "name", &id, &name)?, id: id.into() }))
        .collect()
}

/// Adds a competition behind those of the edition, inside an act that may; the id of `competition` is made anew.
pub async fn insert(tx: &mut Tx, competition: &Competition) -> Result<CompetitionId, StoreError> {
    let id: CompetitionId = new_id();
    tx.run(
        "insert into competition (id, edition_id, slug, code, preset, name, summary, call_text, position)
         values ($1, $2, $3, $4, $5, $6, $7, $8,
                 (select count(*) from competition where edition_id = $2))",
        args![
            id.as_str(),
            competition.edition.as_str(),
            &competition.slug,
            &competition.code,
            &competition.preset,
            to_json(&competition.name),
            to_json(&competition.summary),
            to_json(&competition.call),
        ],
    )
    .await?;
    Ok(id)
}

/// Adds a division behind those of the competition, inside an act that may.
pub async fn insert_division(tx: &mut Tx, competition: &CompetitionId, name: &Text) -> Result<DivisionId, StoreError> {
    let id: DivisionId = new_id();
    tx.run(
        "insert into division (id, competition_id, name, position)
         values ($1, $2, $3, (select count(*) from division where competition_id = $2))",
        args![id.as_str(), competition.as_str(), to_json(name)],
    )
    .await?;
    Ok(id)
}
