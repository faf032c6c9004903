//! Put an entry into a division, keep a view of the list, check and act on several, redact one,
//! note arrivals and tell who misses one.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use std::collections::BTreeMap;

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

/// Notes what a checker says of whether an entry may take part; an empty `verdict` takes the note back.
#[server(endpoint = "entries/check")]
pub async fn check_entry(
    edition: String,
    entry: String,
    #[server(default)] verdict: String,
    #[server(default)] reason: String,
) -> Result<(), AppError> {
    use crate::entries::check;
    let typed =
        [("verdict", &verdict), ("reason", &reason)].map(|(name, value)| (name.to_owned(), value.clone())).into();
    let (to, result) = check::act(&edition, &entry, (&verdict, &reason)).await;
    crate::flash::answer(check::FORM, typed, result, &to, Some("check-saved")).await
}

/// Does the same to several entries, which stand between commas, where they are as they were `seen`.
#[server(endpoint = "entries/act")]
pub async fn act_on_entries(
    edition: String,
    competition: String,
    deed: String,
    #[server(default)] entries: String,
    seen: String,
    #[server(default)] reason: String,
    #[server(default)] division: String,
) -> Result<usize, AppError> {
    use crate::entries::act;
    let typed =
        [("reason", &reason), ("division", &division)].map(|(name, value)| (name.to_owned(), value.clone())).into();
    let (to, result) = act::act((&edition, &competition), (&entries, &seen), (&deed, &reason, &division)).await;
    crate::flash::answer(act::FORM, typed, result, &to, Some("act-done")).await
}

/// Says of an entry that it is not another one, where nothing else is suspected than was `seen`.
#[server(endpoint = "entries/not-a-duplicate")]
pub async fn not_a_duplicate(
    edition: String,
    entry: String,
    other: String,
    seen: String,
    #[server(default)] reason: String,
) -> Result<(), AppError> {
    use crate::entries::duplicates;
    let typed = [("other", &other), ("reason", &reason)].map(|(name, value)| (name.to_owned(), value.clone())).into();
    let (to, result) = duplicates::act(&edition, (&entry, &other), (&seen, &reason)).await;
    crate::flash::answer(duplicates::FORM, typed, result, &to, Some("duplicates-dismissed")).await
}

/// Notes that the entries that are ticked arrived at their agencies on the day `day`, or with the `act` `missing` that they
/// did not.
#[server(endpoint = "entries/arrivals")]
pub async fn note_arrivals(
    edition: String,
    competition: String,
    #[server(default)] act: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<usize, AppError> {
    use crate::entries::arrivals;
    let to = arrivals::address(&edition, &competition, fields.get("after").map_or("", String::as_str));
    let result = arrivals::note((&edition, &competition), &act, &fields).await;
    crate::flash::answer(arrivals::FORM, fields, result, &to, Some("arrivals-noted")).await
}

/// Writes to those whose entries are missing at some agency, as they were `seen`; the letters wait for a release.
#[server(endpoint = "entries/tell-missing")]
pub async fn tell_missing(edition: String, competition: String, seen: String) -> Result<usize, AppError> {
    use crate::entries::arrivals;
    let to = arrivals::address(&edition, &competition, "");
    let result = arrivals::tell((&edition, &competition), &seen).await;
    crate::flash::answer(arrivals::FORM, Default::default(), result, &to, Some("arrivals-told")).await
}

/// Puts words in the place of an entry's own, for blind rounds: `title-en`, `summary-fr`, and `answer-0` beside
/// `question-0`.
#[server(endpoint = "entries/reword")]
pub async fn reword_entry(
    edition: String,
    entry: String,
    seen: i64,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    use crate::entries::redaction::act;
    let result = act::reword(&edition, (&entry, seen), &fields).await;
    crate::flash::go_on(act::WORDS_FORM, fields, result, "/", Some("redaction-saved")).await
}

/// Confirms the redacted copy of a deck with the `act` `confirm`, or takes it away with `remove`.
#[server(endpoint = "entries/redacted-deck")]
pub async fn settle_redacted_deck(edition: String, entry: String, seen: i64, act: String) -> Result<(), AppError> {
    use crate::entries::redaction::act::{DECK_FORM, settle};
    let result = settle(&edition, (&entry, seen), &act).await;
    crate::flash::go_on(DECK_FORM, Default::default(), result, "/", Some("redaction-settled")).await
}
