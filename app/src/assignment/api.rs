//! Propose, look how far that is, cancel it, commit, discard, add, remove, swap, mend, tell, keep and forbid, lift.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// How far the computation of a proposal is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// What it does, in words.
    pub stage: String,
    /// The share that is done, in thousandths: 0 to 1000.
    pub done: u32,
}

/// Starts the optimiser, whose answer becomes the round's proposal, and waits a little for it; `least` is what a juror judges
/// at least, `sides` how many jurors of each side an entry has at least, `languages` is there when they bind.
#[server(endpoint = "assignment/propose")]
pub async fn propose(
    edition: String,
    round: String,
    reviews: String,
    #[server(default)] least: String,
    #[server(default)] sides: String,
    #[server(default)] languages: Option<String>,
) -> Result<(), AppError> {
    use crate::assignment::{act, shortage};
    let typed = [("reviews", &reviews), ("least", &least), ("sides", &sides)];
    let mut typed = typed.map(|(name, value)| (name.to_owned(), value.clone())).into();
    let languages = languages.is_some();
    let asked = act::Typed { reviews: &reviews, least: &least, sides: &sides, languages };
    let (to, result) = act::propose(&edition, &round, &asked).await;
    let result = result.map_err(|refused| shortage::remember(refused, languages, &mut typed));
    let done = matches!(result, Ok(true)).then_some("assign-proposed");
    crate::flash::answer("assignment", typed, result.map(|_| ()), &to, done).await
}

/// How far the computation of the round's proposal is; nothing where none is under way.
#[server(endpoint = "assignment/progress")]
pub async fn how_far(edition: String, round: String) -> Result<Option<Progress>, AppError> {
    let (to, result) = crate::assignment::act::progress(&edition, &round).await;
    crate::flash::answer("assignment", Default::default(), result, &to, None).await
}

/// Stops the computation of the round's proposal, of which nothing is written.
#[server(endpoint = "assignment/cancel")]
pub async fn cancel(edition: String, round: String) -> Result<(), AppError> {
    let (to, result) = crate::assignment::act::cancel(&edition, &round).await;
    let done = matches!(result, Ok(true)).then_some("assign-cancelled");
    crate::flash::answer("assignment", Default::default(), result.map(|_| ()), &to, done).await
}

/// Makes the proposal that was `seen` the jurors' tasks.
#[server(endpoint = "assignment/commit")]
pub async fn commit(edition: String, round: String, seen: String) -> Result<(), AppError> {
    let (to, result) = crate::assignment::act::commit(&edition, &round, &seen).await;
    crate::flash::answer("assignment", Default::default(), result, &to, Some("assign-committed")).await
}

/// Throws the proposal away.
#[server(endpoint = "assignment/discard")]
pub async fn discard(edition: String, round: String) -> Result<(), AppError> {
    let (to, result) = crate::assignment::act::discard(&edition, &round).await;
    crate::flash::answer("assignment", Default::default(), result, &to, Some("assign-discarded")).await
}

/// Proposes a juror for an entry by hand.
#[server(endpoint = "assignment/add")]
pub async fn add(
    edition: String,
    round: String,
    entry: String,
    juror: String,
    seen: String,
    #[server(default)] reason: String,
) -> Result<(), AppError> {
    let typed = [("reason".to_owned(), reason.clone())].into();
    let (to, result) = crate::assignment::act::add(&edition, &round, (&entry, &juror), (&reason, &seen)).await;
    crate::flash::answer("assignment", typed, result, &to, Some("assign-added")).await
}

/// Takes an entry from a juror by hand.
#[server(endpoint = "assignment/remove")]
pub async fn remove(
    edition: String,
    round: String,
    entry: String,
    juror: String,
    seen: String,
) -> Result<(), AppError> {
    let (to, result) = crate::assignment::act::remove(&edition, &round, (&entry, &juror), &seen).await;
    crate::flash::answer("assignment", Default::default(), result, &to, Some("assign-removed")).await
}

/// Swaps the jurors of two entries by hand.
#[server(endpoint = "assignment/swap")]
pub async fn swap(
    edition: String,
    round: String,
    entry: String,
    juror: String,
    with: String,
    seen: String,
) -> Result<(), AppError> {
    let (to, result) = crate::assignment::act::swap(&edition, &round, (&entry, &juror), (&with, &seen)).await;
    crate::flash::answer("assignment", Default::default(), result, &to, Some("assign-swapped")).await
}

/// Makes the smallest change that was `seen` to give entries their jurors again.
#[server(endpoint = "assignment/mend")]
pub async fn mend(edition: String, round: String, seen: String) -> Result<(), AppError> {
    let (to, result) = crate::assignment::act::mend(&edition, &round, &seen).await;
    crate::flash::answer("assignment", Default::default(), result, &to, Some("assign-mended")).await
}

/// Writes to the jurors whose list has changed, by letters that wait for a release.
#[server(endpoint = "assignment/tell")]
pub async fn tell(edition: String, round: String, seen: String) -> Result<(), AppError> {
    let (to, result) = crate::assignment::act::tell(&edition, &round, &seen).await;
    crate::flash::answer("assignment", Default::default(), result, &to, Some("assign-told")).await
}

/// Keeps a juror on an entry, or forbids the pair, until the rule is lifted.
#[server(endpoint = "assignment/rule")]
pub async fn settle_rule(
    edition: String,
    round: String,
    entry: String,
    #[server(default)] ruled: String,
    #[server(default)] rule: String,
    #[server(default)] why: String,
) -> Result<(), AppError> {
    let typed = [("ruled", &ruled), ("rule", &rule), ("why", &why)];
    let typed = typed.map(|(name, value)| (name.to_owned(), value.clone())).into();
    let (to, result) = crate::assignment::act::settle(&edition, &round, (&entry, &ruled), (&rule, &why)).await;
    crate::flash::answer("assignment-rule", typed, result, &to, Some("assign-ruled")).await
}

/// Lifts a rule.
#[server(endpoint = "assignment/lift")]
pub async fn lift_rule(edition: String, round: String, rule: String) -> Result<(), AppError> {
    let (to, result) = crate::assignment::act::lift(&edition, &round, &rule).await;
    crate::flash::answer("assignment-rule", Default::default(), result, &to, Some("assign-lifted")).await
}
