//! The call of a competition.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::error::AppError;

/// Saves the call of a competition, or adds, removes or moves a question of the form. `seen` is how much the change
/// does to submitted entries, as it was shown.
#[server(endpoint = "calls/save")]
pub async fn save_call(
    competition: String,
    version: i64,
    back: String,
    #[server(default)] seen: String,
    #[server(default)] act: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    if let Some(typed) = crate::calls::act::rearranged(&fields, &act) {
        return crate::contests::acts::keep(crate::calls::form::FORM, typed, &back).await;
    }
    let result = crate::calls::act::save(competition.into(), version, &seen, &fields).await;
    crate::contests::acts::answer(crate::calls::form::FORM, fields, result, &back, "call-saved").await
}
