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

/// Keeps a question to a competition's list of entries under a name.
#[server(endpoint = "entries/save-view")]
pub async fn save_view(
    edition: String,
    competition: String,
    name: String,
    #[server(default)] query: String,
) -> Result<(), AppError> {
    use crate::entries::views;
    let typed = [("name".to_owned(), name.clone())].into();
    let (to, result) = views::save(&edition, &competition, (&name, &query)).await;
    crate::flash::answer(views::FORM, typed, result, &to, Some("views-saved")).await
}

/// Takes a view away, and goes back to the list of a competition.
#[server(endpoint = "entries/remove-view")]
pub async fn remove_view(edition: String, competition: String, view: String) -> Result<(), AppError> {
    use crate::entries::views;
    let (to, result) = views::remove(&edition, &competition, &view).await;
    crate::flash::answer(views::FORM, Default::default(), result, &to, Some("views-removed")).await
}
