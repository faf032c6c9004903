//! Deciding what goes when.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::error::AppError;

/// Decides what goes when. `seen` is the mark of what is decided.
#[server(endpoint = "retention/decide")]
pub async fn decide(
    edition: String,
    seen: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    use crate::retention::act;
    let result = act::decide(&edition, &seen, &fields).await;
    let to = act::page_of(&edition);
    crate::flash::answer(act::FORM, fields, result, &to, Some("retention-decided")).await
}
