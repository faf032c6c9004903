//! Questions to the organisers: asked by one, answered to all.

use judging::access::{may_answer, may_ask};
use judging::ids::{AccountId, CompetitionId, EditionId, QuestionId};
use judging::text::Text;
use judging::time::Timestamp;
use serde::Serialize;

use crate::accounts::by_mail::letter;
use crate::db::{Db, Tx};
use crate::error::{parse_json, to_json};
use crate::ledger::{Act, Chain};
use crate::limits::{MAX_SUMMARY, name_faults, none_of, prose_faults, summary_faults};
use crate::mail::{self, Letter};
use crate::seen::{mark, unchanged};
use crate::{Fault, StoreError, accounts, args, competitions, new_id, roles};

/// What everybody reads: a question in the organisers' words, without who asked, and its answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// What was asked.
    pub question: Text,
    /// What the organisers say.
    pub answer: Text,
}

/// A question with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which one.
    pub id: QuestionId,
    /// The competition.
    pub competition: CompetitionId,
    /// The words in which it was asked; empty where organisers wrote it themselves.
    pub asked: String,
    /// When.
    pub asked_at: Timestamp,
    /// What everybody reads of it once it is published.
    pub said: Answer,
    /// Whether it was ever answered.
    pub answered: bool,
    /// Whether everybody reads it.
    pub published: bool,
}

impl Question {
    /// The mark of what an answer was written on.
    pub fn mark(&self) -> String {
        mark(&(&self.said, self.answered, self.published))
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    competition_id: String,
    asked_by: Option<String>,
    asked: String,
    asked_at: i64,
    question: String,
    answer: String,
    answered_at: Option<i64>,
    published: bool,
}

impl Row {
    fn into_question(self) -> Result<Question, StoreError> {
        Ok(Question {
            said: Answer {
                question: parse_json("question", "question", &self.id, &self.question)?,
                answer: parse_json("question", "answer", &self.id, &self.answer)?,
            },
            id: self.id.into(),
            competition: self.competition_id.into(),
            asked: self.asked,
            asked_at: Timestamp::from_micros(self.asked_at),
            answered: self.answered_at.is_some(),
            published: self.published,
        })
    }
}

macro_rules! select_question {
    ($rest:literal) => {
        concat!(
            "select q.id, q.competition_id, q.asked_by, q.asked, q.asked_at, q.question, q.answer, q.answered_at,
                    q.published
             from question q
             join competition c on c.id = q.competition_id ",
            $rest
        )
    };
}

const OF_EDITION: &str = select_question!("where c.edition_id = $1 and q.id = $2");

/// The questions of a competition that everybody reads, the oldest first.
pub async fn published(db: &Db, competition: &CompetitionId) -> Result<Vec<Question>, StoreError> {
    let sql = select_question!("where q.competition_id = $1 and q.published order by q.id");
    let rows: Vec<Row> = db.all(sql, args![competition.as_str()]).await?;
    rows.into_iter().map(Row::into_question).collect()
}

/// One page of the questions of an edition, newest first: those before the id `before`, at most `limit`.
pub async fn page(db: &Db, edition: &EditionId, before: &str, limit: u32) -> Result<Vec<Question>, StoreError> {
    let sql = select_question!("where c.edition_id = $1 and ($2 = '' or q.id < $2) order by q.id desc limit $3");
    let rows: Vec<Row> = db.all(sql, args![edition.as_str(), before, limit]).await?;
    rows.into_iter().map(Row::into_question).collect()
}

/// A question of an edition.
pub async fn find(db: &Db, edition: &EditionId, id: &QuestionId) -> Result<Option<Question>, StoreError> {
    let row: Option<Row> = db.one(OF_EDITION, args![edition.as_str(), id.as_str()]).await?;
    row.map(Row::into_question).transpose()
}

/// Asks the organisers something about a competition.
///
/// # Errors
/// A refusal of [`may_ask`] where too much waits already; [`StoreError::NotFound`] for a competition of another edition;
/// [`StoreError::Invalid`] at `question` for one that is blank or longer than [`MAX_SUMMARY`].
pub async fn ask(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    competition: &CompetitionId,
    words: &str,
    now: Timestamp,
) -> Result<QuestionId, StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    competitions::belongs(&mut act.tx, edition, competition).await?;
    let waiting: Option<(i64,)> = act
        .tx
        .one("select count(*) from question where asked_by = $1 and answered_at is null", args![account.as_str()])
        .await?;
    let _may = may_ask(account, waiting.map_or(0, |(count,)| usize::try_from(count).unwrap_or(usize::MAX)))?;
    let words = words.trim();
    none_of(words_faults("question", words))?;
    let id = insert(&mut act.tx, competition, (Some(account), words), &Answer::default(), (false, now)).await?;
    act.commit("question.ask", id.as_str(), &words).await?;
    Ok(id)
}

/// What is wrong with words of one language that have to be there.
pub(crate) fn words_faults(field: &str, words: &str) -> Vec<Fault> {
    match words.chars().count() {
        0 => vec![Fault::new(field, "fault-blank")],
        count if count > MAX_SUMMARY => vec![Fault::new(field, "fault-long-words")],
        _ => Vec::new(),
    }
}

/// Publishes a question that organisers have written themselves, with its answer.
///
/// # Errors
/// A refusal of [`may_answer`]; [`StoreError::NotFound`] for a competition of another edition; the faults of [`answer`].
pub async fn add(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    competition: &CompetitionId,
    said: &Answer,
    now: Timestamp,
) -> Result<QuestionId, StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let _may = may_answer(&roles::standing_in(&mut act.tx, account, edition).await?)?;
    competitions::belongs(&mut act.tx, edition, competition).await?;
    none_of(faults(said))?;
    let id = insert(&mut act.tx, competition, (None, ""), said, (true, now)).await?;
    act.commit("question.add", id.as_str(), said).await?;
    Ok(id)
}

/// Answers a question for everybody to read, or changes what is read. Who asked gets the first answer as a letter.
/// `seen` is the [`Question::mark`] of what the answer was written on.
///
/// # Errors
/// A refusal of [`may_answer`]; [`StoreError::NotFound`] for a question of another edition; [`StoreError::Invalid`] at
/// `question` or `answer` for a text that is missing or too long, and at `seen` where somebody else was faster.
pub async fn answer(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    (id, seen): (&QuestionId, &str),
    said: &Answer,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let _may = may_answer(&roles::standing_in(&mut act.tx, account, edition).await?)?;
    let row: Option<Row> = act.tx.one(OF_EDITION, args![edition.as_str(), id.as_str()]).await?;
    let row = row.ok_or(StoreError::NotFound)?;
    let asker = row.asked_by.clone().map(AccountId::from).filter(|_| row.answered_at.is_none());
    let question = row.into_question()?;
    unchanged(seen, &question.mark(), "fault-edition-stale")?;
    none_of(faults(said))?;
    act.tx
        .run(
            "update question
             set question = $2, answer = $3, answered_at = coalesce(answered_at, $4), published = true
             where id = $1",
            args![id.as_str(), to_json(&said.question), to_json(&said.answer), now.micros()],
        )
        .await?;
    if let Some(asker) = asker {
        tell(&mut act.tx, edition, &asker, &question, said, now).await?;
    }
    act.commit("question.answer", id.as_str(), said).await?;
    Ok(())
}

/// Takes a question off the page of its competition; it stays with the organisers.
///
/// # Errors
/// A refusal of [`may_answer`]; [`StoreError::NotFound`] for a question of another edition, or one that is not published.
pub async fn unpublish(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    id: &QuestionId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let _may = may_answer(&roles::standing_in(&mut act.tx, account, edition).await?)?;
    let taken = act
        .tx
        .run(
            "update question set published = false
             where id = $1 and published and competition_id in (select id from competition where edition_id = $2)",
            args![id.as_str(), edition.as_str()],
        )
        .await?;
    if taken == 0 {
        return Err(StoreError::NotFound);
    }
    act.commit("question.unpublish", id.as_str(), &()).await?;
    Ok(())
}

fn faults(said: &Answer) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (field, text) in [("question", &said.question), ("answer", &said.answer)] {
        if text.is_empty() {
            faults.extend(name_faults(field, text));
        }
    }
    faults.extend(summary_faults("question", &said.question));
    faults.extend(prose_faults("answer", &said.answer));
    faults
}

async fn insert(
    tx: &mut Tx,
    competition: &CompetitionId,
    (asker, asked): (Option<&AccountId>, &str),
    said: &Answer,
    (published, now): (bool, Timestamp),
) -> Result<QuestionId, StoreError> {
    let id: QuestionId = new_id();
    tx.run(
        "insert into question (id, competition_id, asked_by, asked, asked_at, question, answer, answered_at, published)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            id.as_str(),
            competition.as_str(),
            asker.map(AccountId::to_string),
            asked,
            now.micros(),
            to_json(&said.question),
            to_json(&said.answer),
            published.then_some(now.micros()),
            published,
        ],
    )
    .await?;
    Ok(id)
}

/// Writes to who asked, in their own language.
async fn tell(
    tx: &mut Tx,
    edition: &EditionId,
    asker: &AccountId,
    question: &Question,
    said: &Answer,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(person) = accounts::find_in(tx, asker).await? else { return Ok(()) };
    let of: Option<(String, String)> =
        tx.one("select slug, name from competition where id = $1", args![question.competition.as_str()]).await?;
    let (competition, name) = of.ok_or(StoreError::NotFound)?;
    let name: Text = parse_json("competition", "name", question.competition.as_str(), &name)?;
    let slug: Option<(String,)> = tx.one("select slug from edition where id = $1", args![edition.as_str()]).await?;
    let slug = slug.ok_or(StoreError::NotFound)?.0;
    let values = [
        ("of", name.get(person.language)),
        ("question", said.question.get(person.language)),
        ("answer", said.answer.get(person.language)),
        ("page", &format!("/e/{slug}/c/{competition}")),
    ];
    let letter = Letter { edition: Some(edition.clone()), ..letter(&person, "answered", &values) };
    mail::put(tx, &letter, now).await?;
    Ok(())
}
