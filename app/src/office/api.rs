//! The demo clock of the sample edition.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use leptos::prelude::*;

use crate::error::AppError;

/// Sets the demo clock of an edition to a local date and time such as `2026-08-28T15:00` in the edition's zone.
#[server(endpoint = "office/clock")]
pub async fn set_clock(edition: String, to: String) -> Result<(), AppError> {
    let typed = [("to".to_owned(), to.clone())].into();
    let result = crate::office::clock::set(&edition, &to).await;
    crate::flash::answer("clock", typed, result, &format!("/e/{edition}/office"), Some("clock-done")).await
}
