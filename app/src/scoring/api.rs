//! Save, submit, reopen a scorecard; step back from an entry; declare.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use judging::ids::AssignmentId;
use judging::scorecard::RawScorecard;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// A receipt on the wire.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// The version of the scorecard.
    pub version: i64,
    /// When it was saved, in words.
    pub time: String,
    /// The short random code.
    pub code: String,
    /// The page that comes next.
    pub next: String,
}

/// Saves what is typed as a draft.
#[server(endpoint = "scoring/save")]
pub async fn save_scorecard(
    assignment: AssignmentId,
    change: String,
    base_version: i64,
    rubric_version: i64,
    #[server(default)] raw: RawScorecard,
) -> Result<Saved, AppError> {
    use crate::scoring::acts;
    let typed = acts::typed(&raw);
    let result = acts::save(&assignment, acts::change(change, base_version, rubric_version, raw)).await;
    acts::answer("desk-saved", typed, result).await
}

/// Submits a scorecard, which locks it.
#[server(endpoint = "scoring/submit")]
pub async fn submit_scorecard(
    assignment: AssignmentId,
    change: String,
    base_version: i64,
    rubric_version: i64,
    #[server(default)] raw: RawScorecard,
) -> Result<Saved, AppError> {
    use crate::scoring::acts;
    let typed = acts::typed(&raw);
    let result = acts::submit(&assignment, acts::change(change, base_version, rubric_version, raw)).await;
    acts::answer("desk-submitted", typed, result).await
}

/// Reopens a submitted scorecard.
#[server(endpoint = "scoring/reopen")]
pub async fn reopen_scorecard(assignment: AssignmentId, reason: String) -> Result<(), AppError> {
    let typed = [("reason".to_owned(), reason.clone())].into();
    let (to, result) = crate::scoring::acts::reopen(&assignment, &reason).await;
    crate::flash::answer("reopen", typed, result, &to, Some("reopen-done")).await
}

/// Steps back from an entry.
#[server(endpoint = "scoring/recuse")]
pub async fn recuse(assignment: AssignmentId, reason: String) -> Result<(), AppError> {
    let typed = [("reason".to_owned(), reason.clone())].into();
    let (to, result) = crate::scoring::acts::recuse(&assignment, &reason).await;
    crate::flash::answer("recuse", typed, result, &to, Some("recuse-done")).await
}

/// Makes the declarations of the juror's first page in an edition.
#[server(endpoint = "scoring/declare")]
pub async fn declare(
    edition: String,
    #[server(default)] conflicts: Vec<String>,
    #[server(default)] reason: String,
    #[server(default)] confidential: Option<String>,
) -> Result<(), AppError> {
    let typed = [("reason".to_owned(), reason.clone()), ("conflicts".to_owned(), conflicts.join(" "))].into();
    let (to, result) = crate::scoring::acts::declare(&edition, &conflicts, &reason, confidential.is_some()).await;
    crate::flash::answer("declare", typed, result, &to, Some("declare-done")).await
}
