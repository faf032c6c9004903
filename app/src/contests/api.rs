//! Words, divisions, rounds, rubrics and awards of a competition, and the chair who reopens a round.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::error::AppError;

/// Changes the words of a competition: `name-en`, `summary-zh-Hans`, `call-fr` ….
#[server(endpoint = "contests/texts")]
pub async fn save_texts(
    competition: String,
    back: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    let result = crate::contests::acts::texts(competition.into(), &fields).await;
    crate::contests::acts::answer("texts", fields, result, &back, "texts-saved").await
}

/// Saves the divisions of a competition, or adds, removes or moves a row of the form.
#[server(endpoint = "contests/divisions")]
pub async fn save_divisions(
    competition: String,
    back: String,
    #[server(default)] act: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    if let Some(typed) = crate::contests::acts::rearranged_divisions(&fields, &act) {
        return crate::contests::acts::keep("divisions", typed, &back).await;
    }
    let result = crate::contests::acts::divisions(competition.into(), &fields).await;
    crate::contests::acts::answer("divisions", fields, result, &back, "divisions-saved").await
}

/// Adds a round with the rules of the one before.
#[server(endpoint = "contests/add-round")]
pub async fn add_round(
    competition: String,
    back: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    let result = crate::contests::acts::add_round(competition.into(), &fields).await;
    crate::contests::acts::answer("new-round", fields, result, &back, "round-added").await
}

/// Changes a round's name and window and, while they are not frozen, its rules.
#[server(endpoint = "contests/round")]
pub async fn save_round(
    round: String,
    back: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    let result = crate::contests::acts::round(round.into(), &fields).await;
    crate::contests::acts::answer("round", fields, result, &back, "round-saved").await
}

/// Takes the last round of a competition out, if nothing is in it.
#[server(endpoint = "contests/remove-round")]
pub async fn remove_round(round: String, back: String) -> Result<(), AppError> {
    let (result, to) = match crate::contests::acts::remove_round(round.into()).await {
        Ok(to) => (Ok(()), to),
        Err(error) => (Err(error), back),
    };
    crate::contests::acts::answer("remove-round", BTreeMap::new(), result, &to, "round-removed").await
}

/// Saves the rubric of a round, or adds, removes or moves a criterion or level of the form.
#[server(endpoint = "contests/rubric")]
pub async fn save_rubric(
    round: String,
    version: i64,
    back: String,
    #[server(default)] act: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    // What comes back with the form stays a change of the version that it was made on.
    let fields = fields.into_iter().chain([("version".to_owned(), version.to_string())]).collect();
    if let Some(typed) = crate::contests::acts::rearranged_rubric(&fields, &act) {
        return crate::contests::acts::keep("rubric", typed, &back).await;
    }
    let result = crate::contests::acts::rubric(round.into(), version, &fields).await;
    crate::contests::acts::answer("rubric", fields, result, &back, "rubric-saved").await
}

/// The chair hands all submitted scorecards of a round back to their jurors.
#[server(endpoint = "contests/reopen")]
pub async fn reopen_round(round: String, touches: i64, reason: String, back: String) -> Result<(), AppError> {
    let typed = [("reason".to_owned(), reason.clone())].into();
    let result = crate::contests::acts::reopen(round.into(), touches, &reason).await;
    crate::contests::acts::answer("reopen", typed, result, &back, "round-reopened").await
}

/// Saves the awards of a competition, or adds, removes or moves a row of the form.
#[server(endpoint = "contests/awards")]
pub async fn save_awards(
    competition: String,
    back: String,
    #[server(default)] act: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    if let Some(typed) = crate::contests::acts::rearranged_awards(&fields, &act) {
        return crate::contests::acts::keep("awards", typed, &back).await;
    }
    let result = crate::contests::acts::awards(competition.into(), &fields).await;
    crate::contests::acts::answer("awards", fields, result, &back, "awards-saved").await
}
