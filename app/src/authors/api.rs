//! Invite somebody to an entry, take that back, join, remove somebody or leave.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use leptos::prelude::*;

use crate::error::AppError;

/// Invites a person to write an entry, too, by a letter in `letter_language`.
#[server(endpoint = "authors/invite")]
pub async fn invite_author(
    edition: String,
    entry: String,
    email: String,
    author_name: String,
    letter_language: String,
) -> Result<(), AppError> {
    use crate::authors::act;
    let typed = [("email", &email), ("author_name", &author_name), ("letter_language", &letter_language)]
        .map(|(field, value)| (field.to_owned(), value.clone()))
        .into();
    let result = act::invite(&edition, &entry, (&email, &author_name), &letter_language).await;
    crate::flash::answer(act::FORM, typed, result, &act::entry_page(&edition, &entry), Some("author-invited")).await
}

/// Who else writes an entry just now, in a sentence; empty where nobody does.
#[server(endpoint = "authors/beside")]
pub async fn beside_author(edition: String, entry: String) -> Result<String, AppError> {
    use crate::authors::act;
    let result = act::beside(&edition, &entry).await;
    crate::flash::answer("beside", Default::default(), result, &act::entry_page(&edition, &entry), None).await
}

/// Takes an invitation back.
#[server(endpoint = "authors/withdraw")]
pub async fn withdraw_author(edition: String, entry: String, invitation: String) -> Result<(), AppError> {
    use crate::authors::act;
    let result = act::withdraw(&edition, &entry, &invitation).await;
    let to = act::entry_page(&edition, &entry);
    crate::flash::answer("author", Default::default(), result, &to, Some("author-withdrawn")).await
}

/// Takes a person off those who write an entry; who removes oneself goes on to the own entries.
#[server(endpoint = "authors/remove")]
pub async fn remove_author(edition: String, entry: String, author: String) -> Result<(), AppError> {
    use crate::authors::act;
    let (own, result) = act::remove(&edition, &entry, &author).await;
    let (to, done) = match own {
        true => (act::list_of(&edition), "author-left"),
        false => (act::entry_page(&edition, &entry), "author-removed"),
    };
    crate::flash::answer("author", Default::default(), result, &to, Some(done)).await
}

/// Joins those who write an entry; name and password are those of a new account.
#[server(endpoint = "authors/join")]
pub async fn join_entry(
    secret: String,
    #[server(default)] name: String,
    #[server(default)] name_zh: String,
    #[server(default)] password: String,
) -> Result<(), AppError> {
    let typed = [("name", &name), ("name_zh", &name_zh)].map(|(field, value)| (field.to_owned(), value.clone())).into();
    let result = crate::authors::act::join(&secret, (&name, &name_zh), &password).await;
    crate::flash::go_on("author-join", typed, result, "/account", Some("author-joined")).await
}
