//! Complaints of entrants: between who complains and the organisers, in sight of the auditors.

use judging::access::{may_answer, may_complain};
use judging::ids::{AccountId, ComplaintId, EditionId};
use judging::text::Text;
use judging::time::Timestamp;

use crate::accounts::by_mail::letter;
use crate::db::Db;
use crate::error::parse_json;
use crate::ledger::{Act, Chain};
use crate::limits::none_of;
use crate::mail::{self, Letter};
use crate::questions::words_faults;
use crate::seen::{mark, unchanged};
use crate::{StoreError, accounts, args, new_id, roles};

/// A complaint with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Which one.
    pub id: ComplaintId,
    /// Who complains, by name.
    pub name: Text,
    /// What about.
    pub words: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// What the organisers say; empty before.
    pub answer: String,
    /// When they said it first.
    pub answered_at: Option<Timestamp>,
}

impl Complaint {
    /// The mark of what an answer was written on.
    pub fn mark(&self) -> String {
        mark(&self.answer)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    account_id: String,
    name: String,
    words: String,
    made_at: i64,
    answer: String,
    answered_at: Option<i64>,
}

impl Row {
    fn into_complaint(self) -> Result<Complaint, StoreError> {
        Ok(Complaint {
            name: parse_json("account", "name", &self.account_id, &self.name)?,
            id: self.id.into(),
            words: self.words,
            made_at: Timestamp::from_micros(self.made_at),
            answer: self.answer,
            answered_at: self.answered_at.map(Timestamp::from_micros),
        })
    }
}

macro_rules! select_complaint {
    ($rest:literal) => {
        concat!(
            "select x.id, x.account_id, a.name, x.words, x.made_at, x.answer, x.answered_at
             from complaint x
             join account a on a.id = x.account_id ",
            $rest
        )
    };
}

const OF_EDITION: &str = select_complaint!("where x.edition_id = $1 and x.id = $2");

/// The complaints of an account in an edition, newest first.
pub async fn of_account(db: &Db, edition: &EditionId, account: &AccountId) -> Result<Vec<Complaint>, StoreError> {
    let sql = select_complaint!("where x.edition_id = $1 and x.account_id = $2 order by x.id desc");
    let rows: Vec<Row> = db.all(sql, args![edition.as_str(), account.as_str()]).await?;
    rows.into_iter().map(Row::into_complaint).collect()
}

/// One page of the complaints of an edition, newest first: those before the id `before`, at most `limit`.
pub async fn page(db: &Db, edition: &EditionId, before: &str, limit: u32) -> Result<Vec<Complaint>, StoreError> {
    let sql = select_complaint!("where x.edition_id = $1 and ($2 = '' or x.id < $2) order by x.id desc limit $3");
    let rows: Vec<Row> = db.all(sql, args![edition.as_str(), before, limit]).await?;
    rows.into_iter().map(Row::into_complaint).collect()
}

/// A complaint of an edition.
pub async fn find(db: &Db, edition: &EditionId, id: &ComplaintId) -> Result<Option<Complaint>, StoreError> {
    let row: Option<Row> = db.one(OF_EDITION, args![edition.as_str(), id.as_str()]).await?;
    row.map(Row::into_complaint).transpose()
}

/// Complains.
///
/// # Errors
/// A refusal of [`may_complain`]; [`StoreError::Invalid`] at `complaint` for words that are blank or too long.
pub async fn make(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    words: &str,
    now: Timestamp,
) -> Result<ComplaintId, StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, edition).await?;
    let waiting: Option<(i64,)> = act
        .tx
        .one(
            "select count(*) from complaint where edition_id = $1 and account_id = $2 and answered_at is null",
            args![edition.as_str(), account.as_str()],
        )
        .await?;
    let _may = may_complain(&standing, waiting.map_or(0, |(count,)| usize::try_from(count).unwrap_or(usize::MAX)))?;
    let words = words.trim();
    none_of(words_faults("complaint", words))?;
    let id: ComplaintId = new_id();
    act.tx
        .run(
            "insert into complaint (id, edition_id, account_id, words, made_at, answer) values ($1, $2, $3, $4, $5, '')",
            args![id.as_str(), edition.as_str(), account.as_str(), words, now.micros()],
        )
        .await?;
    act.commit("complaint.make", id.as_str(), &words).await?;
    Ok(id)
}

/// Answers a complaint, or changes the answer. Who complains is told by letter, each time, that there is one. `seen` is the
/// [`Complaint::mark`] of what the answer was written on.
///
/// # Errors
/// A refusal of [`may_answer`]; [`StoreError::NotFound`] for a complaint of another edition; [`StoreError::Invalid`] at
/// `answer` for words that are blank or too long, and at `seen` where somebody else was faster.
pub async fn answer(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    (id, seen): (&ComplaintId, &str),
    words: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let _may = may_answer(&roles::standing_in(&mut act.tx, account, edition).await?)?;
    let row: Option<Row> = act.tx.one(OF_EDITION, args![edition.as_str(), id.as_str()]).await?;
    let row = row.ok_or(StoreError::NotFound)?;
    let complainant = AccountId::from(row.account_id.as_str());
    unchanged(seen, &row.into_complaint()?.mark(), "fault-edition-stale")?;
    let words = words.trim();
    none_of(words_faults("answer", words))?;
    act.tx
        .run(
            "update complaint set answer = $2, answered_at = coalesce(answered_at, $3) where id = $1",
            args![id.as_str(), words, now.micros()],
        )
        .await?;
    if let Some(person) = accounts::find_in(&mut act.tx, &complainant).await? {
        let of: Option<(String, String)> =
            act.tx.one("select slug, name from edition where id = $1", args![edition.as_str()]).await?;
        let (slug, name) = of.ok_or(StoreError::NotFound)?;
        let name: Text = parse_json("edition", "name", edition.as_str(), &name)?;
        let values = [("edition", name.get(person.language)), ("page", &format!("/e/{slug}/complaint"))];
        let letter = Letter { edition: Some(edition.clone()), ..letter(&person, "complaint-answered", &values) };
        mail::put(&mut act.tx, &letter, now).await?;
    }
    act.commit("complaint.answer", id.as_str(), &words).await?;
    Ok(())
}
