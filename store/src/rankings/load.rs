use std::collections::BTreeMap;

use judging::decimal::Decimal;
use judging::ids::{EntryId, JurorId, RoundId};
use judging::ranking::Card;

use super::Scores;
use crate::competitions::{self, Division};
use crate::db::{Db, Tx};
use crate::error::parse_json;
use crate::rounds::{self, Round};
use crate::rubrics::{self, WordedCriterion};
use crate::{StoreError, args};

/// The entries of the round with their divisions and how many jurors are to score each.
const ENTRIES: &str = "
    select e.id, e.division_id,
           (select count(*) from assignment a
            where a.round_id = re.round_id and a.entry_id = e.id and a.state not in ('proposed', 'recused')) as expected
    from round_entry re
    join entry e on e.id = re.entry_id
    where re.round_id = $1 and e.status <> 'withdrawn'
    order by e.id";

const POINTS: &str = "
    select s.id as scorecard_id, a.entry_id, a.juror_id, p.criterion_id, p.score
    from scorecard s
    join assignment a on a.id = s.assignment_id
    join round_entry re on re.round_id = s.round_id and re.entry_id = a.entry_id
    join entry e on e.id = a.entry_id
    join point p on p.scorecard_id = s.id
    where s.round_id = $1 and s.state = 'submitted' and e.status <> 'withdrawn'
    order by a.entry_id, a.juror_id, p.criterion_id";

const DECISIONS: &str = "select chair_vote, across_components from round where id = $1";

type EntryRow = (String, Option<String>, i64);

#[derive(sqlx::FromRow)]
struct PointRow {
    scorecard_id: String,
    entry_id: String,
    juror_id: String,
    criterion_id: String,
    score: i64,
}

struct Loaded {
    round: Round,
    criteria: Vec<WordedCriterion>,
    divisions: Vec<Division>,
    decisions: Option<(String, bool)>,
    entries: Vec<EntryRow>,
    points: Vec<PointRow>,
}

/// What the ranking of a round is computed from; `None` where there is no such round.
///
/// # Errors
/// [`StoreError::Corrupt`] where a round has no rubric.
pub async fn load(db: &Db, id: &RoundId) -> Result<Option<Scores>, StoreError> {
    let Some(round) = rounds::find(db, id).await? else { return Ok(None) };
    let loaded = Loaded {
        criteria: rubrics::of_round(db, id).await?,
        divisions: competitions::divisions(db, &round.competition).await?,
        decisions: db.one(DECISIONS, args![id.as_str()]).await?,
        entries: db.all(ENTRIES, args![id.as_str()]).await?,
        points: db.all(POINTS, args![id.as_str()]).await?,
        round,
    };
    loaded.into_scores().map(Some)
}

/// What the ranking of a round is computed from, read inside an act.
///
/// # Errors
/// [`StoreError::NotFound`] where there is no such round; else as [`load`].
pub async fn load_in(tx: &mut Tx, id: &RoundId) -> Result<Scores, StoreError> {
    let round = rounds::find_in(tx, id).await?.ok_or(StoreError::NotFound)?;
    let loaded = Loaded {
        criteria: rubrics::of_round_in(tx, id).await?,
        divisions: competitions::divisions_in(tx, &round.competition).await?,
        decisions: tx.one(DECISIONS, args![id.as_str()]).await?,
        entries: tx.all(ENTRIES, args![id.as_str()]).await?,
        points: tx.all(POINTS, args![id.as_str()]).await?,
        round,
    };
    loaded.into_scores()
}

impl Loaded {
    fn into_scores(self) -> Result<Scores, StoreError> {
        let id = self.round.id.clone();
        let (vote, across_components) = self.decisions.unwrap_or_else(|| ("[]".to_owned(), false));
        let expected =
            |(entry, _, count): &EntryRow| (EntryId::from(entry.as_str()), u32::try_from(*count).unwrap_or(0));
        Ok(Scores {
            rubric: rubrics::rubric(&id, &self.criteria)?,
            chair_vote: parse_json("round", "chair_vote", id.as_str(), &vote)?,
            across_components,
            expected: self.entries.iter().map(expected).collect(),
            entries: self.entries.into_iter().map(|(entry, of, _)| (entry.into(), of.map(Into::into))).collect(),
            cards: cards(self.points),
            round: self.round,
            criteria: self.criteria,
            divisions: self.divisions,
        })
    }
}

fn cards(points: Vec<PointRow>) -> Vec<Card> {
    let mut cards: Vec<(String, Card)> = Vec::new();
    for row in points {
        if cards.last().is_none_or(|(scorecard, _)| *scorecard != row.scorecard_id) {
            let (entry, juror) = (EntryId::from(row.entry_id), JurorId::from(row.juror_id));
            cards.push((row.scorecard_id, Card { entry, juror, points: BTreeMap::new() }));
        }
        if let Some((_, card)) = cards.last_mut() {
            card.points.insert(row.criterion_id.into(), Decimal::from_micros(row.score));
        }
    }
    cards.into_iter().map(|(_, card)| card).collect()
}
