use std::collections::BTreeMap;

use judging::decimal::Decimal;
use judging::ids::{AssignmentId, CriterionId, EntryId, JurorId, RoundId};
use judging::scorecard::RawScorecard;
use judging::text::Text;

use crate::db::Db;
use crate::error::parse_json;
use crate::{StoreError, args};

/// A juror's scorecard on an entry, beside those of the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideCard {
    /// The assignment that it belongs to.
    pub assignment: AssignmentId,
    /// Who scores.
    pub juror: JurorId,
    /// The juror's name.
    pub name: Text,
    /// Whether it is submitted and not reopened; nothing is told of any other.
    pub submitted: bool,
    /// Whether the juror has a declared or confirmed conflict with the entry.
    pub conflicted: bool,
    /// The points, where it is submitted.
    pub points: BTreeMap<CriterionId, Decimal>,
    /// The comments, where it is submitted.
    pub raw: RawScorecard,
}

#[derive(sqlx::FromRow)]
struct Row {
    assignment_id: String,
    juror_id: String,
    account_id: String,
    name: String,
    conflict_id: Option<String>,
    scorecard_id: Option<String>,
    raw: Option<String>,
    criterion_id: Option<String>,
    score: Option<i64>,
}

/// The scorecards of a round on one entry, one per committed assignment, by the jurors' codes.
pub async fn side_by_side(db: &Db, round: &RoundId, entry: &EntryId) -> Result<Vec<SideCard>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            "select a.id as assignment_id, j.id as juror_id, n.id as account_id, n.name,
                    x.id as conflict_id, s.id as scorecard_id, s.raw, p.criterion_id, p.score
             from assignment a
             join juror j on j.id = a.juror_id
             join account n on n.id = j.account_id
             left join conflict x
                    on x.juror_id = a.juror_id and x.entry_id = a.entry_id and x.state in ('declared', 'confirmed')
             left join scorecard s on s.assignment_id = a.id and s.state = 'submitted'
             left join point p on p.scorecard_id = s.id
             where a.round_id = $1 and a.entry_id = $2 and a.state not in ('proposed', 'recused')
             order by j.code, j.id",
            args![round.as_str(), entry.as_str()],
        )
        .await?;
    let mut cards: Vec<SideCard> = Vec::new();
    for row in rows {
        if cards.last().is_none_or(|card| card.assignment.as_str() != row.assignment_id) {
            cards.push(SideCard {
                raw: match &row.raw {
                    Some(raw) => parse_json("scorecard", "raw", &row.assignment_id, raw)?,
                    None => RawScorecard::default(),
                },
                name: parse_json("account", "name", &row.account_id, &row.name)?,
                assignment: row.assignment_id.into(),
                juror: row.juror_id.into(),
                submitted: row.scorecard_id.is_some(),
                conflicted: row.conflict_id.is_some(),
                points: BTreeMap::new(),
            });
        }
        if let (Some(card), Some(criterion), Some(score)) = (cards.last_mut(), row.criterion_id, row.score) {
            card.points.insert(criterion.into(), Decimal::from_micros(score));
        }
    }
    Ok(cards)
}

/// A submitted scorecard whose juror has a conflict with the entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflicted {
    /// The entry's code.
    pub code: String,
    /// The juror's name.
    pub juror: Text,
}

/// The submitted scorecards of a round whose jurors have a declared or confirmed conflict with the entry: they count until
/// the chair decides on them.
pub async fn conflicted(db: &Db, round: &RoundId) -> Result<Vec<Conflicted>, StoreError> {
    let rows: Vec<(String, String, String)> = db
        .all(
            "select e.code, n.id, n.name
             from scorecard s
             join assignment a on a.id = s.assignment_id
             join conflict x on x.juror_id = a.juror_id and x.entry_id = a.entry_id
             join entry e on e.id = a.entry_id
             join juror j on j.id = a.juror_id
             join account n on n.id = j.account_id
             where s.round_id = $1 and s.state = 'submitted' and x.state in ('declared', 'confirmed')
             order by e.code, j.code",
            args![round.as_str()],
        )
        .await?;
    rows.into_iter()
        .map(|(code, account, name)| Ok(Conflicted { code, juror: parse_json("account", "name", &account, &name)? }))
        .collect()
}
