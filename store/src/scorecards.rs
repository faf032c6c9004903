//! Scorecards: drafts that keep every character, submitted ones that a ranking reads, and the receipts of both.

mod desk;
mod exclude;
mod held;
mod write;

use judging::access::{Refusal, may_reopen, may_score};
use judging::ids::{AccountId, AssignmentId, EditionId};
use judging::scorecard::{RawScorecard, Scorecard};
use judging::time::Timestamp;
use serde::{Deserialize, Serialize};

use crate::db::Db;
use crate::ledger::{Act, Chain};
use crate::recusals::{checked_reason, take_off};
use crate::{Fault, StoreError, rubrics};

pub use desk::{Place, Progress, Sheet, Task, TaskKey, edition_of, handed, list_of, load, places, progress_of};
pub use exclude::exclude;
pub(crate) use held::own_in;
pub use held::{Held, Saved, find};
pub(crate) use write::code as receipt_code;

/// What a person sees after a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The version of the scorecard that it is for, from 1.
    pub version: i64,
    /// When it was saved, by the edition's clock.
    pub at: Timestamp,
    /// A short random code.
    pub code: String,
}

/// What a juror has typed since a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// A random UUID: the same change, sent again, gets its old receipt.
    pub id: String,
    /// The version of the scorecard that it was made on; 0 before the first save.
    pub base_version: i64,
    /// The version of the rubric that was on the page.
    pub rubric_version: i64,
    /// The whole scorecard as it is now.
    pub raw: RawScorecard,
}

/// Two versions of one scorecard of which neither knows the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stale {
    /// The saved version's number: a change that knows it and is to replace it is made on this one.
    pub version: i64,
    /// When it was saved.
    pub at: Timestamp,
    /// What was handed in and not saved.
    pub mine: RawScorecard,
    /// What is saved.
    pub theirs: RawScorecard,
}

/// Saves a draft. A known change gets its old receipt; a change of text that is saved already gets the receipt of that.
///
/// # Errors
/// [`StoreError::NotFound`] for an assignment of another juror or edition; a [`Refusal`] of [`may_score`];
/// [`StoreError::Stale`] where the scorecard was saved from elsewhere since; [`StoreError::RubricChanged`] where the
/// rubric was changed since: the draft is saved then; [`StoreError::Invalid`] for a change without a UUID or of more
/// than [`judging::scorecard::MAX_DRAFT_BYTES`] bytes.
pub async fn save(
    db: &Db,
    edition: &EditionId,
    account: &AccountId,
    assignment: &AssignmentId,
    change: &Change,
    now: Timestamp,
) -> Result<Receipt, StoreError> {
    check(change)?;
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let held = held::own_in(&mut act.tx, edition, account, assignment).await?;
    let receipt = match write::saved_before(&mut act.tx, &held, change).await? {
        Some(receipt) => {
            act.leave().await?;
            receipt
        }
        None => {
            let may = may_score(account, &held.facts, now)?;
            let written = write::draft(&mut act.tx, &held, change, now, &may).await?;
            act.commit("scorecard.save", assignment.as_str(), &written.commitment()).await?;
            written.receipt
        }
    };
    if change.rubric_version == held.rubric_version { Ok(receipt) } else { Err(StoreError::RubricChanged) }
}

/// Submits a scorecard, which locks it and freezes the rules of the competition's round. What was typed is saved as a
/// draft where it is not complete.
///
/// # Errors
/// As [`save`]; [`StoreError::Faults`] with everything that keeps it from being a scorecard.
pub async fn submit(
    db: &Db,
    edition: &EditionId,
    account: &AccountId,
    assignment: &AssignmentId,
    change: &Change,
    now: Timestamp,
) -> Result<Receipt, StoreError> {
    check(change)?;
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let held = held::own_in(&mut act.tx, edition, account, assignment).await?;
    let before = write::saved_before(&mut act.tx, &held, change).await?;
    // A replay changes nothing, not even after the chair has reopened what it submitted.
    if let Some(receipt) = before.clone().filter(|old| held.facts.submitted || old.version != held.version()) {
        act.leave().await?;
        return Ok(receipt);
    }
    let may = may_score(account, &held.facts, now)?;
    let criteria = rubrics::of_round_in(&mut act.tx, &held.round).await?;
    let rubric = rubrics::rubric(&held.round, &criteria)?;
    let parsed = Scorecard::parse(&change.raw, &rubric);
    let rubric_is_known = change.rubric_version == held.rubric_version;
    if let (Ok(scorecard), true) = (&parsed, rubric_is_known) {
        let written = write::submitted(&mut act.tx, &held, change, scorecard, now, &may).await?;
        act.commit("scorecard.submit", assignment.as_str(), &(&written.receipt.code, &change.raw)).await?;
        return Ok(written.receipt);
    }
    if before.is_none() {
        let written = write::draft(&mut act.tx, &held, change, now, &may).await?;
        act.commit("scorecard.save", assignment.as_str(), &written.commitment()).await?;
    }
    match parsed {
        Err(faults) if rubric_is_known => Err(StoreError::Faults(faults)),
        _ => Err(StoreError::RubricChanged),
    }
}

/// Reopens a submitted scorecard, so that its juror can write on it again; its points leave the ranking until it is
/// submitted once more. The juror reads the reason. A juror who has a conflict with the entry does not get it back.
///
/// # Errors
/// A [`Refusal`] of [`may_reopen`]; [`StoreError::NotFound`] for an assignment of another edition, and for who may not
/// know of it; [`StoreError::Invalid`] where there is no reason.
pub async fn reopen(
    db: &Db,
    edition: &EditionId,
    chair: &AccountId,
    assignment: &AssignmentId,
    reason: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), chair, now).await?;
    let (held, standing) = held::told_in(&mut act.tx, edition, chair, assignment).await?;
    let may = may_reopen(&standing, &held.facts, now)?;
    let reason = checked_reason(reason)?;
    let saved = held.scorecard.as_ref().ok_or(Refusal::NotSubmitted)?;
    write::reopened(&mut act.tx, saved, reason, now, &may).await?;
    if held.facts.recused {
        take_off(&mut act.tx, &held.juror, &held.entry, reason).await?;
    }
    act.commit("scorecard.reopen", assignment.as_str(), &reason).await?;
    Ok(())
}

fn check(change: &Change) -> Result<(), StoreError> {
    let mut faults = Vec::new();
    if uuid::Uuid::parse_str(&change.id).is_err() {
        faults.push(Fault::new("change", "fault-change"));
    }
    if change.raw.check_size().is_err() {
        faults.push(Fault::new("raw", "fault-draft-size"));
    }
    if faults.is_empty() { Ok(()) } else { Err(StoreError::Invalid(faults)) }
}
