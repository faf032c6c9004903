//! Rubrics: the criteria of a round with their words.

mod replace;

use std::collections::BTreeMap;

use judging::decimal::Decimal;
use judging::ids::{CriterionId, RoundId};
use judging::rubric::{Criterion, Rubric, Scale};
use judging::text::Text;
use serde::{Deserialize, Serialize};

use crate::db::{Db, Tx};
use crate::error::{parse_json, to_json};
use crate::{StoreError, args, new_id};

pub use replace::{MAX_LEVELS, faults, level_faults, replace, weight_faults, word_faults};

/// A criterion with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WordedCriterion {
    /// What is scored.
    pub criterion: Criterion,
    /// Its name.
    pub name: Text,
    /// What it asks.
    pub description: Text,
    /// What the levels stand for, the highest first.
    pub levels: Vec<Level>,
}

impl WordedCriterion {
    /// A new criterion of this name with the weight 1, scored from 0 to 10 in steps of 1.
    pub fn plain(name: Text) -> Self {
        let scale = Scale::new(Decimal::ZERO, Decimal::from(10), Decimal::ONE).expect("0 to 10 by 1 is a scale");
        let id = CriterionId::from("");
        Self {
            criterion: Criterion { id, weight: Decimal::ONE, scale, comment_required: false },
            name,
            description: Text::default(),
            levels: Vec::new(),
        }
    }

    /// The same criterion for another round, without its id.
    #[must_use]
    pub fn anew(mut self) -> Self {
        self.criterion.id = CriterionId::from("");
        self
    }
}

/// What a part of a scale stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// The least score of the part.
    pub from: Decimal,
    /// The greatest score of the part.
    pub to: Decimal,
    /// What it stands for.
    pub text: Text,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    name: String,
    description: String,
    weight: i64,
    scale_min: i64,
    scale_max: i64,
    scale_step: i64,
    levels: String,
    comment_required: bool,
}

impl Row {
    fn into_worded(self) -> Result<WordedCriterion, StoreError> {
        let decimal = Decimal::from_micros;
        let scale = Scale::new(decimal(self.scale_min), decimal(self.scale_max), decimal(self.scale_step));
        Ok(WordedCriterion {
            name: parse_json("criterion", "name", &self.id, &self.name)?,
            description: parse_json("criterion", "description", &self.id, &self.description)?,
            levels: parse_json("criterion", "levels", &self.id, &self.levels)?,
            criterion: Criterion {
                weight: decimal(self.weight),
                scale: scale.map_err(|error| StoreError::Corrupt {
                    table: "criterion",
                    column: "scale_max",
                    row: self.id.clone(),
                    reason: error.to_string(),
                })?,
                comment_required: self.comment_required,
                id: self.id.into(),
            },
        })
    }
}

const OF_ROUND: &str = "
    select id, name, description, weight, scale_min, scale_max, scale_step, levels, comment_required
    from criterion
    where round_id = $1
    order by position, id";

/// The criteria of a round, in order.
pub async fn of_round(db: &Db, round: &RoundId) -> Result<Vec<WordedCriterion>, StoreError> {
    let rows: Vec<Row> = db.all(OF_ROUND, args![round.as_str()]).await?;
    rows.into_iter().map(Row::into_worded).collect()
}

/// The criteria of several rounds, each in order, with one query.
pub async fn of_rounds(db: &Db, rounds: &[RoundId]) -> Result<BTreeMap<RoundId, Vec<WordedCriterion>>, StoreError> {
    let ids: Vec<String> = rounds.iter().map(RoundId::to_string).collect();
    let rows: Vec<OfRound> = db
        .all_in(
            "select round_id, id, name, description, weight, scale_min, scale_max, scale_step, levels, comment_required
             from criterion
             where round_id in ({ids})
             order by round_id, position, id",
            args![],
            &ids,
        )
        .await?;
    let mut criteria: BTreeMap<RoundId, Vec<WordedCriterion>> = BTreeMap::new();
    for OfRound { round_id, row } in rows {
        criteria.entry(round_id.into()).or_default().push(row.into_worded()?);
    }
    Ok(criteria)
}

#[derive(sqlx::FromRow)]
struct OfRound {
    round_id: String,
    #[sqlx(flatten)]
    row: Row,
}

/// The criteria of a round, read inside an act.
pub async fn of_round_in(tx: &mut Tx, round: &RoundId) -> Result<Vec<WordedCriterion>, StoreError> {
    let rows: Vec<Row> = tx.all(OF_ROUND, args![round.as_str()]).await?;
    rows.into_iter().map(Row::into_worded).collect()
}

/// The rubric that criteria make.
///
/// # Errors
/// [`StoreError::Corrupt`] where stored criteria are not a rubric (none of them, a weight of 0).
pub fn rubric(round: &RoundId, criteria: &[WordedCriterion]) -> Result<Rubric, StoreError> {
    Rubric::new(criteria.iter().map(|worded| worded.criterion.clone()).collect()).map_err(|error| StoreError::Corrupt {
        table: "criterion",
        column: "round_id",
        row: round.to_string(),
        reason: error.to_string(),
    })
}

/// Adds a criterion at a place of a round, inside an act that may; its id is made anew.
pub async fn insert(
    tx: &mut Tx,
    round: &RoundId,
    position: i64,
    worded: &WordedCriterion,
) -> Result<CriterionId, StoreError> {
    let id: CriterionId = new_id();
    let scale = &worded.criterion.scale;
    tx.run(
        "insert into criterion (id, round_id, position, name, description, weight, scale_min, scale_max, scale_step,
                                levels, comment_required)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            id.as_str(),
            round.as_str(),
            position,
            to_json(&worded.name),
            to_json(&worded.description),
            worded.criterion.weight.micros(),
            scale.min().micros(),
            scale.max().micros(),
            scale.step().micros(),
            to_json(&worded.levels),
            worded.criterion.comment_required,
        ],
    )
    .await?;
    Ok(id)
}
