//! Questions, complaints and the hosts' arrangement.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::error::AppError;

/// Saves who answers for the hosts and the essence of their arrangement. `seen` is the mark of what is stored.
#[server(endpoint = "duties/arrangement")]
pub async fn save_arrangement(
    edition: String,
    seen: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    use crate::duties::arrangement;
    let result = arrangement::save(&edition, &seen, &fields).await;
    let to = crate::editions::settings::address(&edition, "/hosts");
    crate::flash::answer(arrangement::FORM, fields, result, &to, Some("arrangement-saved")).await
}

/// Asks the organisers something about a competition, named as in addresses.
#[server(endpoint = "duties/ask")]
pub async fn ask(edition: String, competition: String, question: String) -> Result<(), AppError> {
    use crate::duties::{act, questions};
    let result = act::ask(&edition, &competition, &question).await;
    let typed = [("question".to_owned(), question)].into();
    let to = act::call_page(&edition, &competition);
    crate::flash::answer(questions::FORM, typed, result, &to, Some("question-asked")).await
}

/// Answers a question for everybody to read, or changes what is read. `seen` is the mark of what the answer was written on.
#[server(endpoint = "duties/answer")]
pub async fn answer(
    edition: String,
    question: String,
    seen: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    use crate::duties::{act, answers};
    let result = act::answer(&edition, &question, &seen, &fields).await;
    crate::flash::answer(answers::FORM, fields, result, &act::questions_page(&edition), Some("question-published"))
        .await
}

/// Publishes a question and its answer that organisers have written themselves, on the page of a competition.
#[server(endpoint = "duties/add")]
pub async fn add(
    edition: String,
    competition: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    use crate::duties::{act, answers};
    let result = act::add(&edition, &competition, &fields).await;
    crate::flash::answer(answers::ADD, fields, result, &act::questions_page(&edition), Some("question-published")).await
}

/// Takes a question off the page of its competition.
#[server(endpoint = "duties/unpublish")]
pub async fn unpublish(edition: String, question: String) -> Result<(), AppError> {
    use crate::duties::act;
    let result = act::unpublish(&edition, &question).await;
    let to = act::questions_page(&edition);
    crate::flash::answer("question-unpublish", BTreeMap::new(), result, &to, Some("question-unpublished")).await
}

/// Complains to the organisers.
#[server(endpoint = "duties/complain")]
pub async fn complain(edition: String, complaint: String) -> Result<(), AppError> {
    use crate::duties::{act, complaint as page};
    let result = act::complain(&edition, &complaint).await;
    let typed = [("complaint".to_owned(), complaint)].into();
    crate::flash::answer(page::FORM, typed, result, &act::complaint_page(&edition), Some("complaint-made")).await
}

/// Answers a complaint. `seen` is the mark of what the answer was written on.
#[server(endpoint = "duties/answer-complaint")]
pub async fn answer_complaint(
    edition: String,
    complaint: String,
    seen: String,
    answer: String,
) -> Result<(), AppError> {
    use crate::duties::{act, complaints};
    let result = act::answer_complaint(&edition, &complaint, &seen, &answer).await;
    let typed = [("answer".to_owned(), answer), ("seen".to_owned(), seen)].into();
    let to = act::complaints_page(&edition);
    crate::flash::answer(complaints::FORM, typed, result, &to, Some("complaint-answered")).await
}
