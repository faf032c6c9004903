use std::collections::BTreeMap;

use judging::ids::{CriterionId, EntryId, JurorId, RoundId};
use judging::rubric::Rubric;
use judging::scorecard::{RawScorecard, Scorecard};

use super::{SeedAssignment, SeedScorecard};
use crate::db::Tx;
use crate::error::to_json;
use crate::scorecards::receipt_code;
use crate::{Fault, StoreError, args, new_id};

/// Writes a committed assignment with its scorecard.
pub async fn assignment(
    tx: &mut Tx,
    round: &RoundId,
    rubric: &Rubric,
    seed: &SeedAssignment,
    (juror, entry): (&JurorId, &EntryId),
) -> Result<(), StoreError> {
    let id: String = new_id();
    tx.run(
        "insert into assignment (id, round_id, juror_id, entry_id, state, manual, recusal_reason)
         values ($1, $2, $3, $4, 'assigned', $5, '')",
        args![&id, round.as_str(), juror.as_str(), entry.as_str(), false],
    )
    .await?;
    match &seed.scorecard {
        Some(scorecard) => write_scorecard(tx, &id, round, rubric, scorecard).await,
        None => Ok(()),
    }
}

async fn write_scorecard(
    tx: &mut Tx,
    assignment: &str,
    round: &RoundId,
    rubric: &Rubric,
    seed: &SeedScorecard,
) -> Result<(), StoreError> {
    let id: String = new_id();
    let raw = RawScorecard {
        scores: by_criterion(rubric, &seed.scores),
        comments: by_criterion(rubric, &seed.comments),
        for_entrant: seed.for_entrant.clone(),
        for_jury: seed.for_jury.clone(),
    };
    let saved_at = seed.saved_at.micros();
    tx.run(
        "insert into scorecard (id, assignment_id, round_id, version, rubric_version, state, raw, receipt, updated_at,
                                submitted_at)
         values ($1, $2, $3, 1, 1, $4, $5, $6, $7, $8)",
        args![
            &id,
            assignment,
            round.as_str(),
            if seed.submitted { "submitted" } else { "draft" },
            to_json(&raw),
            receipt_code(),
            saved_at,
            seed.submitted.then_some(saved_at),
        ],
    )
    .await?;
    if !seed.submitted {
        return Ok(());
    }
    let scorecard = Scorecard::parse(&raw, rubric)
        .map_err(|_| StoreError::Invalid(vec![Fault::new("scorecard", "fault-scorecard")]))?;
    for (criterion, score) in scorecard.points() {
        tx.run(
            "insert into point (scorecard_id, criterion_id, score) values ($1, $2, $3)",
            args![&id, criterion.as_str(), score.micros()],
        )
        .await?;
    }
    Ok(())
}

fn by_criterion(rubric: &Rubric, texts: &[String]) -> BTreeMap<CriterionId, String> {
    let ids = rubric.criteria().iter().map(|criterion| criterion.id.clone());
    ids.zip(texts.iter().cloned()).filter(|(_, text)| !text.is_empty()).collect()
}
