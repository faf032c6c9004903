//! Letters that are not sent where no mail server is: those of no edition, and all of them for who runs the server.
//!
//! A key to an account of several editions, or of none, belongs to no edition: none of their organisers may open it. They
//! read that it was written, its link masked; who runs the server reads it whole on the command line.

use judging::ids::{EditionId, LetterId};
use judging::time::Timestamp;

use super::{Posted, Row, letter_columns, select_letter};
use crate::db::Db;
use crate::{StoreError, args};

/// For how many seconds a letter of no edition is shown: longer than any link lives that opens an account.
const SHOWN: i64 = 7 * 86_400;

/// The members of an edition, and whom it has invited, decide which letters of no edition its pages show.
const OF_PEOPLE: &str = concat!(
    "with member as (
         select account_id as id from role where edition_id = $1
         union
         select j.account_id from juror j join competition c on c.id = j.competition_id where c.edition_id = $1
     )
     select ",
    letter_columns!(),
    "from letter
     where edition_id is null and state in ('ready', 'failed', 'unclear') and created_at > $2 and ($3 = '' or id = $3)
       and (account_id in (select id from member)
            or (account_id is null and recipient_folded in (
                select a.email_folded from account a join member m on m.id = a.id
                union
                select email_folded from invitation where edition_id = $1 and state = 'open'
                union
                select i.email_folded
                from author_invitation i
                join manuscript m on m.id = i.manuscript_id
                join competition c on c.id = m.competition_id
                where c.edition_id = $1 and i.ended_at is null
            )))
     order by id desc
     limit $4"
);

/// The letters of no edition to people whom an edition knows that were not sent within the last week, newest first, at
/// most `limit`.
///
/// # Errors
/// A database that fails.
pub async fn of_people(db: &Db, edition: &EditionId, limit: u32, now: Timestamp) -> Result<Vec<Posted>, StoreError> {
    let since = now.plus_seconds(-SHOWN).micros();
    let rows: Vec<Row> = db.all(OF_PEOPLE, args![edition.as_str(), since, "", limit]).await?;
    rows.into_iter().map(Row::into_posted).collect()
}

/// One of the letters of [`of_people`].
///
/// # Errors
/// A database that fails.
pub async fn find_of_people(
    db: &Db,
    edition: &EditionId,
    id: &LetterId,
    now: Timestamp,
) -> Result<Option<Posted>, StoreError> {
    let since = now.plus_seconds(-SHOWN).micros();
    let row: Option<Row> = db.one(OF_PEOPLE, args![edition.as_str(), since, id.as_str(), 1_i64]).await?;
    row.map(Row::into_posted).transpose()
}

/// The letters of the whole house that were not sent, newest first, at most `limit`: for who runs the server.
///
/// # Errors
/// A database that fails.
pub async fn unsent(db: &Db, limit: u32) -> Result<Vec<Posted>, StoreError> {
    let rows: Vec<Row> = db
        .all(select_letter!("where state in ('ready', 'failed', 'unclear') order by id desc limit $1"), args![limit])
        .await?;
    rows.into_iter().map(Row::into_posted).collect()
}

/// A letter of the house, whole: for who runs the server.
///
/// # Errors
/// A database that fails.
pub async fn find_any(db: &Db, id: &LetterId) -> Result<Option<Posted>, StoreError> {
    let row: Option<Row> = db.one(select_letter!("where id = $1"), args![id.as_str()]).await?;
    row.map(Row::into_posted).transpose()
}
