//! Add, change and remove a juror, enter and settle a conflict, say which names mean one institution.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]
#![allow(clippy::too_many_arguments, reason = "a plain form posts its fields one by one")]

use leptos::prelude::*;

use crate::error::AppError;

/// Adds a juror with an account; `password` is the new account's, `seen` the mark of the suspected conflicts that were
/// shown, where there are some.
#[server(endpoint = "jury/add")]
pub async fn add_juror(
    edition: String,
    competition: String,
    name: String,
    name_zh: String,
    email: String,
    affiliation: String,
    affiliation_zh: String,
    side: String,
    expertise: String,
    capacity: String,
    password: String,
    seen: Option<String>,
    reads_en: Option<String>,
    reads_zh: Option<String>,
    reads_fr: Option<String>,
    reads_nl: Option<String>,
) -> Result<(), AppError> {
    use crate::jury::act::{self, Able, Person};
    let reads = [reads_en, reads_zh, reads_fr, reads_nl].map(|read| read.is_some());
    let able = Able { side, expertise, capacity, reads };
    let seen = seen.unwrap_or_default();
    let person = Person { name, name_zh, email, works: (affiliation, affiliation_zh), password, seen };
    let typed = act::typed(&able, &person.works, Some(&person));
    let (to, result) = act::add(&edition, &competition, &person, &able).await;
    let (result, done) = match result {
        Ok(true) => (Ok(()), "juror-added"),
        Ok(false) => (Ok(()), "juror-added-known"),
        Err(error) => (Err(error), "juror-added"),
    };
    crate::flash::answer(act::ADD, typed, result, &to, Some(done)).await
}

/// Changes where a juror works and what they can do.
#[server(endpoint = "jury/change")]
pub async fn change_juror(
    edition: String,
    competition: String,
    juror: String,
    affiliation: String,
    affiliation_zh: String,
    side: String,
    expertise: String,
    capacity: String,
    reads_en: Option<String>,
    reads_zh: Option<String>,
    reads_fr: Option<String>,
    reads_nl: Option<String>,
) -> Result<(), AppError> {
    use crate::jury::act::{self, Able};
    let reads = [reads_en, reads_zh, reads_fr, reads_nl].map(|read| read.is_some());
    let able = Able { side, expertise, capacity, reads };
    let works = (affiliation, affiliation_zh);
    let typed = act::typed(&able, &works, None);
    let (to, result) = act::change(&edition, &competition, &juror, (&works, &able)).await;
    crate::flash::answer("juror-change", typed, result, &to, Some("juror-changed")).await
}

/// Takes a juror who has scored nothing off the jury.
#[server(endpoint = "jury/remove")]
pub async fn remove_juror(edition: String, competition: String, juror: String) -> Result<(), AppError> {
    let (to, result) = crate::jury::act::remove(&edition, &competition, &juror).await;
    crate::flash::answer("juror-remove", Default::default(), result, &to, Some("juror-removed")).await
}

/// Enters a conflict of interest between a juror and the entry with this code.
#[server(endpoint = "jury/note-conflict")]
pub async fn note_conflict(
    edition: String,
    competition: String,
    juror: String,
    entry: String,
    reason: String,
) -> Result<(), AppError> {
    use crate::jury::act;
    let typed = [("juror", &juror), ("entry", &entry), ("reason", &reason)]
        .map(|(field, value)| (field.to_owned(), value.clone()))
        .into();
    let (to, result) = act::note(&edition, &competition, (&juror, &entry), &reason).await;
    crate::flash::answer("conflict-note", typed, result, &to, Some("conflict-noted")).await
}

/// Says of a conflict whether it is one: `decision` is `confirm` or `dismiss`; `entry_page` names the page to go back to
/// by being there.
#[server(endpoint = "jury/settle")]
pub async fn settle_conflict(
    edition: String,
    juror: String,
    entry: String,
    reason: String,
    decision: String,
    entry_page: Option<String>,
) -> Result<(), AppError> {
    use crate::jury::act;
    let typed = [("pair", format!("{juror} {entry}")), ("reason", reason.clone())]
        .map(|(field, value)| (field.to_owned(), value))
        .into();
    let (to, result) = act::settle(&edition, (&juror, &entry), (&decision, &reason), entry_page.is_some()).await;
    crate::flash::answer("conflict", typed, result, &to, Some("conflict-settled")).await
}

/// Adds names that mean one institution, one to a line.
#[server(endpoint = "jury/name-institution")]
pub async fn name_institution(edition: String, names: String) -> Result<(), AppError> {
    use crate::jury::act;
    let typed = [("names".to_owned(), names.clone())].into();
    let result = act::name_institution(&edition, &names).await;
    let to = act::institutions_page(&edition);
    crate::flash::answer("institution", typed, result, &to, Some("institution-named")).await
}

/// Takes names of one institution off the list.
#[server(endpoint = "jury/forget-institution")]
pub async fn forget_institution(edition: String, institution: String) -> Result<(), AppError> {
    use crate::jury::act;
    let result = act::forget_institution(&edition, &institution).await;
    let to = act::institutions_page(&edition);
    crate::flash::answer("institution-forget", Default::default(), result, &to, Some("institution-forgotten")).await
}
