//! The demo clock of the sample edition, and the roles of any.
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

/// Gives a role, written as `store::roles::named` reads it, to the person with this address; `name` and `password` are
/// those of a new account.
#[server(endpoint = "office/give-role")]
pub async fn give_role(
    edition: String,
    role: String,
    email: String,
    name: String,
    name_zh: String,
    password: String,
) -> Result<(), AppError> {
    use crate::office::act::{self, Named};
    let named = Named { role, email, name, name_zh, password };
    let (result, done) = match act::give(&edition, &named).await {
        Ok(true) => (Ok(()), "role-given"),
        Ok(false) => (Ok(()), "role-given-known"),
        Err(error) => (Err(error), "role-given"),
    };
    crate::flash::answer("role-give", named.typed(), result, &act::people_page(&edition), Some(done)).await
}

/// Takes a role away.
#[server(endpoint = "office/take-role")]
pub async fn take_role(edition: String, role: String) -> Result<(), AppError> {
    use crate::office::act;
    let result = act::take(&edition, &role).await;
    let to = act::people_page(&edition);
    crate::flash::answer("role-take", Default::default(), result, &to, Some("role-taken")).await
}

/// Asks the organisers and chairs of an edition for a second factor (`asked` given), or no longer.
#[server(endpoint = "office/second-factor")]
pub async fn ask_second_factor(edition: String, asked: Option<String>) -> Result<(), AppError> {
    use crate::office::act;
    let result = act::ask_second_factor(&edition, asked.is_some()).await;
    let to = act::people_page(&edition);
    crate::flash::answer("second-factor-ask", Default::default(), result, &to, Some("second-factor-asked")).await
}
