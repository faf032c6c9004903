//! Reminding, by letters that wait for a release.

use judging::access::may_organise;
use judging::ids::{AccountId, CompetitionId, EditionId};
use judging::text::Text;

use super::ask::{letter, written};
use super::{Clocks, Row, select_invitation};
use crate::db::Db;
use crate::editions::{self, Edition};
use crate::error::parse_json;
use crate::ledger::{Act, Chain};
use crate::mail::{self, Letter, Recipient};
use crate::roles::standing_in;
use crate::{StoreError, args};

/// Writes to all who have not answered, in a competition's jury or, without one, in all other roles; the letters wait
/// for a release. Gives how many.
///
/// # Errors
/// A refusal of [`may_organise`]; [`StoreError::NotFound`] where everybody has answered.
pub async fn remind(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    jury: Option<&CompetitionId>,
    clocks: Clocks,
) -> Result<usize, StoreError> {
    let edition = editions::find(db, edition).await?.ok_or(StoreError::NotFound)?;
    let mut act = Act::begin(db, Chain::from(&edition.id), by, clocks.edition).await?;
    let _may = may_organise(&standing_in(&mut act.tx, by, &edition.id).await?)?;
    let rows: Vec<Row> = act
        .tx
        .all(
            select_invitation!(
                "where i.edition_id = $1 and i.state = 'open'
                   and (($2 = '' and i.kind <> 'juror') or (i.kind = 'juror' and i.competition_id = $2))
                 order by i.id"
            ),
            args![edition.id.as_str(), jury.map_or("", CompetitionId::as_str)],
        )
        .await?;
    let mut letters = Vec::new();
    for row in rows {
        let invitation = row.into_invitation()?;
        letters.push(letter(&mut act.tx, &edition, &invitation, "remind-invitation".into(), clocks).await?);
        act.tx
            .run(
                "update invitation set reminded_at = $2 where id = $1",
                args![invitation.id.as_str(), clocks.edition.micros()],
            )
            .await?;
    }
    hold(act, &letters, "invitation.remind", clocks).await
}

/// How many jurors have work before them and have not opened their list.
///
/// # Errors
/// A database that fails.
pub async fn undeclared(db: &Db, competition: &CompetitionId) -> Result<i64, StoreError> {
    let row: Option<(i64,)> = db
        .one(
            "select count(*)
             from juror j
             join account a on a.id = j.account_id
             where j.competition_id = $1 and j.declared_at is null and a.email <> ''
               and exists (select 1 from assignment s where s.juror_id = j.id and s.state = 'assigned')",
            args![competition.as_str()],
        )
        .await?;
    Ok(row.map_or(0, |(count,)| count))
}

/// More people than any edition reminds at once.
const ALL: i64 = 100_000;

/// The jurors of [`undeclared`] in the edition `$1`, or in its one competition `$2`.
const UNDECLARED: &str = "
    select a.id, a.email, a.name, a.locale, c.name as part
    from juror j
    join account a on a.id = j.account_id
    join competition c on c.id = j.competition_id
    where c.edition_id = $1 and ($2 = '' or c.id = $2) and j.declared_at is null and a.email <> ''
      and exists (select 1 from assignment s where s.juror_id = j.id and s.state = 'assigned')
    order by c.id, j.code
    limit $3";

/// The letters that [`remind_undeclared`] would write now in a whole edition, at most `limit`; nobody gets them.
pub(crate) async fn foreseen_undeclared(db: &Db, edition: &Edition, limit: u32) -> Result<Vec<Letter>, StoreError> {
    let rows: Vec<Undeclared> = db.all(UNDECLARED, args![edition.id.as_str(), "", limit]).await?;
    rows.into_iter().map(|juror| juror.letter(edition)).collect()
}

/// The letters that [`remind`] would write now in a whole edition, at most `limit`, with links that lead nowhere.
pub(crate) async fn foreseen(db: &Db, edition: &Edition, limit: u32) -> Result<Vec<Letter>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            select_invitation!("where i.edition_id = $1 and i.state = 'open' order by i.id desc limit $2"),
            args![edition.id.as_str(), limit],
        )
        .await?;
    let letter = |row: Row| {
        let invitation = row.into_invitation()?;
        Ok(written(edition, &invitation, "remind-invitation".into(), String::new()))
    };
    rows.into_iter().map(letter).collect()
}

/// Writes to the jurors of [`undeclared`]; the letters wait for a release. Gives how many.
///
/// # Errors
/// A refusal of [`may_organise`]; [`StoreError::NotFound`] for a competition of another edition, and where every juror
/// has opened the list.
pub async fn remind_undeclared(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    competition: &CompetitionId,
    clocks: Clocks,
) -> Result<usize, StoreError> {
    let edition = editions::find(db, edition).await?.ok_or(StoreError::NotFound)?;
    let mut act = Act::begin(db, Chain::from(&edition.id), by, clocks.edition).await?;
    let _may = may_organise(&standing_in(&mut act.tx, by, &edition.id).await?)?;
    let of = args![edition.id.as_str(), competition.as_str(), ALL];
    let rows: Vec<Undeclared> = act.tx.all(UNDECLARED, of).await?;
    let letters = rows.into_iter().map(|juror| juror.letter(&edition));
    let letters = letters.collect::<Result<Vec<Letter>, StoreError>>()?;
    hold(act, &letters, "juror.remind", clocks).await
}

/// A juror of [`undeclared`].
#[derive(sqlx::FromRow)]
struct Undeclared {
    part: String,
    #[sqlx(flatten)]
    to: Recipient,
}

impl Undeclared {
    fn letter(self, edition: &Edition) -> Result<Letter, StoreError> {
        let part: Text = parse_json("competition", "name", edition.id.as_str(), &self.part)?;
        self.to.letter(edition, "remind-desk", |language| {
            [("of", part.get(language).to_owned()), ("page", format!("/e/{}/desk", edition.slug))]
        })
    }
}

async fn hold(mut act: Act, letters: &[Letter], verb: &str, clocks: Clocks) -> Result<usize, StoreError> {
    if letters.is_empty() {
        return Err(StoreError::NotFound);
    }
    let batch = mail::hold(&mut act.tx, letters, clocks.edition).await?;
    act.commit(verb, &batch, &letters.len()).await?;
    Ok(letters.len())
}
