//! Put an entry into a division.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use leptos::prelude::*;

use crate::error::AppError;

/// Puts an entry into a division of its competition; an empty `division` takes it out of any.
#[server(endpoint = "entries/place")]
pub async fn place_entry(entry: String, #[server(default)] division: String) -> Result<(), AppError> {
    let typed = [("division".to_owned(), division.clone())].into();
    let (to, result) = crate::entries::place::act(&entry.into(), &division).await;
    crate::flash::answer(crate::entries::place::FORM, typed, result, &to, Some("entry-placed")).await
}
