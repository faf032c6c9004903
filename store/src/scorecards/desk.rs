use judging::access::{RoundFacts, may_read_paper};
use judging::blind::Shown;
use judging::ids::{AccountId, AssignmentId, EditionId, EntryId, RoundId};
use judging::scorecard::RawScorecard;
use judging::text::{Language, Text};
use judging::time::Timestamp;

use super::{Held, held};
use crate::competitions::{self, Competition};
use crate::db::Db;
use crate::editions::{self, Edition};
use crate::entries::first_of;
use crate::error::parse_json;
use crate::files::StoredFile;
use crate::redactions::{self, Paper, Veil};
use crate::rounds::{self, Round};
use crate::rubrics::{self, WordedCriterion};
use crate::{StoreError, args};

/// One line of a juror's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Which assignment.
    pub assignment: AssignmentId,
    /// Its round.
    pub round: RoundId,
    /// The entry's code.
    pub code: String,
    /// What the entry is about.
    pub title: Text,
    /// The language that it is written and pitched in.
    pub language: Language,
    /// `reopened`, `draft`, `to do`, `submitted` or `recused`, in which order they stand.
    pub state: &'static str,
    /// How many criteria have something in their field.
    pub scored: usize,
    /// How many criteria the rubric has.
    pub criteria: usize,
    /// Where it stands in the list.
    pub key: TaskKey,
}

/// The place of a task in the list, after which the next page starts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskKey {
    /// The place of its state; -1 is before all.
    pub rank: i64,
    /// The entry's code.
    pub code: String,
    /// The assignment's id.
    pub id: String,
}

/// How far a juror is in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The round.
    pub round: RoundId,
    /// Its name.
    pub name: Text,
    /// The name of its competition.
    pub competition: Text,
    /// End of its window.
    pub closes_at: Timestamp,
    /// How many scorecards are submitted.
    pub submitted: i64,
    /// How many assignments there are, without those that the juror stepped back from.
    pub all: i64,
}

/// One step of a juror's way through a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which assignment.
    pub assignment: AssignmentId,
    /// Whether its scorecard can be written on: not submitted, not recused.
    pub open: bool,
}

/// Everything that the page of one scorecard shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The assignment and what is written on it.
    pub held: Held,
    /// Its competition.
    pub competition: Competition,
    /// Its round.
    pub round: Round,
    /// What the juror reads of the entry.
    pub paper: Paper,
    /// The rubric with its words.
    pub criteria: Vec<WordedCriterion>,
}

const TASKS: &str = "
    select id, round_id, blind, entry_id, code, title, language, rank, raw, criteria
    from (
        select a.id, a.round_id, r.blind, a.entry_id, e.code, e.title, e.language,
               cast(case
                   when a.state = 'recused' or x.state in ('declared', 'confirmed') then 4
                   when k.state = 'reopened' then 0
                   when k.state = 'draft' then 1
                   when k.state = 'submitted' then 3
                   else 2
               end as bigint) as rank,
               case when k.state <> 'submitted' then k.raw end as raw,
               (select count(*) from criterion q where q.round_id = a.round_id) as criteria
        from juror j
        join competition c on c.id = j.competition_id
        join assignment a on a.juror_id = j.id
        join round r on r.id = a.round_id
        join entry e on e.id = a.entry_id and e.status <> 'withdrawn'
        left join conflict x on x.juror_id = a.juror_id and x.entry_id = a.entry_id
        left join scorecard k on k.assignment_id = a.id
        where j.account_id = $1 and c.edition_id = $2 and a.state <> 'proposed'
    ) task
    where rank > $3 or (rank = $3 and (code > $4 or (code = $4 and id > $5)))
    order by rank, code, id
    limit $6";

/// The states of a list in their order.
const STATES: [&str; 5] = ["reopened", "draft", "to do", "submitted", "recused"];

#[derive(sqlx::FromRow)]
struct TaskRow {
    id: String,
    round_id: String,
    blind: bool,
    entry_id: String,
    code: String,
    title: String,
    language: String,
    rank: i64,
    raw: Option<String>,
    criteria: i64,
}

/// One page of an account's assignments in an edition: what is begun comes first, then what is to do, what is submitted
/// and what the juror stepped back from; those after `after`, at most `limit`.
pub async fn list_of(
    db: &Db,
    account: &AccountId,
    edition: &EditionId,
    after: &TaskKey,
    limit: u32,
) -> Result<Vec<Task>, StoreError> {
    let key = args![account.as_str(), edition.as_str(), after.rank, &after.code, &after.id, limit];
    let rows: Vec<TaskRow> = db.all(TASKS, key).await?;
    let blind: Vec<EntryId> = rows.iter().filter(|row| row.blind).map(|row| row.entry_id.as_str().into()).collect();
    let veil = Veil::over(db, Shown::in_round(!blind.is_empty()), &blind).await?;
    rows.into_iter().map(|row| row.into_task(&veil)).collect()
}

impl TaskRow {
    fn into_task(self, veil: &Veil) -> Result<Task, StoreError> {
        let raw: RawScorecard = match &self.raw {
            Some(raw) => parse_json("scorecard", "raw", &self.id, raw)?,
            None => RawScorecard::default(),
        };
        let state = usize::try_from(self.rank).ok().and_then(|rank| STATES.get(rank).copied()).unwrap_or("to do");
        let title = parse_json("entry", "title", &self.id, &self.title)?;
        let title = if self.blind {
            let title = veil.title(&self.entry_id.as_str().into(), title);
            first_of([&title], &self.code)
        } else {
            title
        };
        Ok(Task {
            title,
            language: Language::from_tag(&self.language).unwrap_or_default(),
            round: self.round_id.into(),
            state,
            scored: raw.scores.values().filter(|score| !score.trim().is_empty()).count(),
            criteria: usize::try_from(self.criteria).unwrap_or(0),
            assignment: self.id.clone().into(),
            key: TaskKey { rank: self.rank, code: self.code.clone(), id: self.id },
            code: self.code,
        })
    }
}

#[derive(sqlx::FromRow)]
struct ProgressRow {
    id: String,
    name: String,
    competition: String,
    closes_at: i64,
    submitted: i64,
    all_of_them: i64,
}

/// How far an account is in each round of an edition in which it has something to score, in the order of the rounds.
pub async fn progress_of(db: &Db, account: &AccountId, edition: &EditionId) -> Result<Vec<Progress>, StoreError> {
    let rows: Vec<ProgressRow> = db
        .all(
            "select r.id, r.name, c.name as competition, r.closes_at,
                    count(case when k.state = 'submitted' then 1 end) as submitted, count(*) as all_of_them
             from juror j
             join competition c on c.id = j.competition_id
             join assignment a on a.juror_id = j.id
             join round r on r.id = a.round_id
             join entry e on e.id = a.entry_id and e.status <> 'withdrawn'
             left join conflict x on x.juror_id = a.juror_id and x.entry_id = a.entry_id
             left join scorecard k on k.assignment_id = a.id
             where j.account_id = $1 and c.edition_id = $2 and a.state not in ('proposed', 'recused')
               and (x.state is null or x.state not in ('declared', 'confirmed'))
             group by r.id, r.name, c.name, r.closes_at, c.position, r.position
             order by c.position, r.position, r.id",
            args![account.as_str(), edition.as_str()],
        )
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Progress {
                name: parse_json("round", "name", &row.id, &row.name)?,
                competition: parse_json("competition", "name", &row.id, &row.competition)?,
                closes_at: Timestamp::from_micros(row.closes_at),
                submitted: row.submitted,
                all: row.all_of_them,
                round: row.id.into(),
            })
        })
        .collect()
}

/// An account's way through a round: its assignments by the code of the entry.
pub async fn places(db: &Db, account: &AccountId, round: &RoundId) -> Result<Vec<Place>, StoreError> {
    let rows: Vec<(String, String, Option<String>, Option<String>)> = db
        .all(
            "select a.id, a.state, x.state, k.state
             from juror j
             join assignment a on a.juror_id = j.id
             join entry e on e.id = a.entry_id and e.status <> 'withdrawn'
             left join conflict x on x.juror_id = a.juror_id and x.entry_id = a.entry_id
             left join scorecard k on k.assignment_id = a.id
             where j.account_id = $1 and a.round_id = $2 and a.state <> 'proposed'
             order by e.code, a.id",
            args![account.as_str(), round.as_str()],
        )
        .await?;
    let places = rows.into_iter().map(|(id, state, conflict, scorecard)| {
        let recused = state == "recused" || matches!(conflict.as_deref(), Some("declared" | "confirmed"));
        Place { assignment: id.into(), open: !recused && scorecard.as_deref() != Some("submitted") }
    });
    Ok(places.collect())
}

/// The edition that an assignment belongs to.
pub async fn edition_of(db: &Db, assignment: &AssignmentId) -> Result<Option<Edition>, StoreError> {
    let row: Option<(String,)> = db
        .one(
            "select n.slug
             from assignment a
             join round r on r.id = a.round_id
             join competition c on c.id = r.competition_id
             join edition n on n.id = c.edition_id
             where a.id = $1",
            args![assignment.as_str()],
        )
        .await?;
    match row {
        Some((slug,)) => editions::find_by_slug(db, &slug).await,
        None => Ok(None),
    }
}

/// The page of one assignment; `None` where it is not one of this account's in this edition, or is not committed.
pub async fn load(
    db: &Db,
    edition: &EditionId,
    account: &AccountId,
    assignment: &AssignmentId,
) -> Result<Option<Sheet>, StoreError> {
    let found = held::find(db, edition, assignment).await?;
    let Some(held) = found.filter(|held| held.facts.juror == *account && held.facts.committed) else {
        return Ok(None);
    };
    let RoundFacts { competition, .. } = &held.facts.round;
    let competition = competitions::find(db, competition).await?.ok_or(StoreError::NotFound)?;
    let round = rounds::find(db, &held.round).await?.ok_or(StoreError::NotFound)?;
    let paper = redactions::paper(db, &round, &held.entry).await?;
    let criteria = rubrics::of_round(db, &held.round).await?;
    Ok(Some(Sheet { held, competition, round, paper, criteria }))
}

/// A file that an entry answers a question with, for a juror whom the entry is assigned to; `None` where the assignment is
/// not in this edition or its page shows no such file.
///
/// # Errors
/// A refusal for everybody else, before the declarations and after stepping back.
pub async fn handed(
    db: &Db,
    edition: &EditionId,
    account: &AccountId,
    assignment: &AssignmentId,
    sha256: &str,
) -> Result<Option<StoredFile>, StoreError> {
    let Some(held) = held::find(db, edition, assignment).await? else { return Ok(None) };
    let _may = may_read_paper(account, &held.facts)?;
    let round = rounds::find(db, &held.round).await?.ok_or(StoreError::NotFound)?;
    let files = redactions::handed(db, &round, &held.entry).await?;
    Ok(files.into_iter().map(|(_, file)| file).find(|file| file.sha256 == sha256))
}
