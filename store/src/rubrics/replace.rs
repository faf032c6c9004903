use judging::access::may_change_rules;
use judging::decimal::Decimal;
use judging::ids::{AccountId, CriterionId, RoundId};
use judging::rubric::{MAX_CRITERIA, MAX_VALUE, Scale};
use judging::text::Text;
use judging::time::Timestamp;
use serde::Serialize;

use super::{Level, WordedCriterion, insert, of_round_in};
use crate::db::{Db, Tx};
use crate::error::to_json;
use crate::ledger::{Act, Chain};
use crate::limits::{name_faults, none_of, summary_faults};
use crate::{Fault, StoreError, args, roles, rounds};

/// How many levels of a criterion may be described.
pub const MAX_LEVELS: usize = 30;

/// What is wrong with the words of the criterion at `index`, at the fields `c0-name`, `c0-description`, `c0-l0-text` ….
pub fn word_faults<'a>(
    index: usize,
    name: &Text,
    description: &Text,
    levels: impl Iterator<Item = &'a Text>,
) -> Vec<Fault> {
    let mut faults = name_faults(&format!("c{index}-name"), name);
    faults.extend(summary_faults(&format!("c{index}-description"), description));
    for (level, text) in levels.enumerate() {
        let field = format!("c{index}-l{level}-text");
        if text.is_empty() {
            faults.push(Fault::new(field, "fault-required"));
        } else {
            faults.extend(summary_faults(&field, text));
        }
    }
    faults
}

/// What is wrong with the weight of the criterion at `index`, at the field `c0-weight`.
pub fn weight_faults(index: usize, weight: Decimal) -> Vec<Fault> {
    let fits = weight > Decimal::ZERO && weight <= MAX_VALUE;
    if fits { Vec::new() } else { vec![Fault::new(format!("c{index}-weight"), "fault-weight")] }
}

/// What is wrong with the levels of the criterion at `index`, at the fields `c0-l0-from` …: each is a part of the scale.
pub fn level_faults(index: usize, scale: &Scale, levels: &[Level]) -> Vec<Fault> {
    let on_scale = |level: &Level| {
        level.from <= level.to && scale.contains(level.from).is_ok() && scale.contains(level.to).is_ok()
    };
    let mut faults: Vec<Fault> = (0..)
        .zip(levels)
        .filter(|(_, level)| !on_scale(level))
        .map(|(number, _): (usize, _)| Fault::new(format!("c{index}-l{number}-from"), "fault-level"))
        .collect();
    if levels.len() > MAX_LEVELS {
        faults.push(Fault::new(format!("c{index}-levels"), "fault-too-many"));
    }
    faults
}

/// What is wrong with a rubric, field by field as the functions above say; `criteria` where it has none or too many.
pub fn faults(criteria: &[WordedCriterion]) -> Vec<Fault> {
    let mut faults = Vec::new();
    if criteria.is_empty() {
        faults.push(Fault::new("criteria", "fault-no-criterion"));
    }
    if criteria.len() > MAX_CRITERIA {
        faults.push(Fault::new("criteria", "fault-too-many"));
    }
    for (index, worded) in criteria.iter().enumerate() {
        let texts = worded.levels.iter().map(|level| &level.text);
        faults.extend(word_faults(index, &worded.name, &worded.description, texts));
        faults.extend(weight_faults(index, worded.criterion.weight));
        faults.extend(level_faults(index, &worded.criterion.scale, &worded.levels));
    }
    faults
}

/// Makes the rubric of a round these criteria, in this order: changes those with an id, adds those whose id is empty,
/// removes the others. Drafts keep what was typed for a criterion that is gone. `version` is the rubric's version that
/// the change was made on; the version after it is given back.
///
/// # Errors
/// Who does not organise the edition is refused, and so is a round with a submitted scorecard or a seal;
/// [`StoreError::Invalid`] with [`faults`], and at `version` where somebody else was faster;
/// [`StoreError::NotFound`] for a criterion of another round.
pub async fn replace(
    db: &Db,
    account: &AccountId,
    id: &RoundId,
    version: i64,
    criteria: &[WordedCriterion],
    now: Timestamp,
) -> Result<i64, StoreError> {
    let edition = rounds::find(db, id).await?.ok_or(StoreError::NotFound)?.edition;
    let mut act = Act::begin(db, Chain::from(&edition), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, &edition).await?;
    let round = rounds::find_in(&mut act.tx, id).await?.ok_or(StoreError::NotFound)?;
    let _may = may_change_rules(&standing, &round.facts())?;
    if round.rubric_version != version {
        return Err(StoreError::Invalid(vec![Fault::new("version", "fault-stale")]));
    }
    none_of(faults(criteria))?;
    write(&mut act.tx, id, criteria).await?;
    act.tx.run("update round set rubric_version = $2 where id = $1", args![id.as_str(), version + 1]).await?;
    let content: Vec<Recorded> = criteria.iter().map(Recorded::of).collect();
    act.commit("rubric.replace", id.as_str(), &content).await?;
    Ok(version + 1)
}

#[derive(Serialize)]
struct Recorded<'a> {
    criterion: &'a judging::rubric::Criterion,
    name: &'a Text,
    description: &'a Text,
    levels: &'a [Level],
}

impl<'a> Recorded<'a> {
    fn of(worded: &'a WordedCriterion) -> Self {
        let WordedCriterion { criterion, name, description, levels } = worded;
        Self { criterion, name, description, levels }
    }
}

async fn write(tx: &mut Tx, round: &RoundId, criteria: &[WordedCriterion]) -> Result<(), StoreError> {
    let before: Vec<CriterionId> =
        of_round_in(tx, round).await?.into_iter().map(|worded| worded.criterion.id).collect();
    let kept: Vec<&CriterionId> =
        criteria.iter().map(|worded| &worded.criterion.id).filter(|id| !id.as_str().is_empty()).collect();
    let repeated = kept.iter().enumerate().any(|(index, id)| kept[..index].contains(id));
    if repeated || !kept.iter().all(|id| before.contains(id)) {
        return Err(StoreError::NotFound);
    }
    for gone in before.iter().filter(|id| !kept.contains(id)) {
        tx.run("delete from criterion where id = $1", args![gone.as_str()]).await?;
    }
    for (position, worded) in (0_i64..).zip(criteria) {
        if worded.criterion.id.as_str().is_empty() {
            insert(tx, round, position, worded).await?;
        } else {
            change(tx, position, worded).await?;
        }
    }
    Ok(())
}

async fn change(tx: &mut Tx, position: i64, worded: &WordedCriterion) -> Result<(), StoreError> {
    let scale = &worded.criterion.scale;
    tx.run(
        "update criterion
         set position = $2, name = $3, description = $4, weight = $5, scale_min = $6, scale_max = $7, scale_step = $8,
             levels = $9, comment_required = $10
         where id = $1",
        args![
            worded.criterion.id.as_str(),
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
    Ok(())
}
