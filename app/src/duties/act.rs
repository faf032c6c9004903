//! From the forms of questions and complaints to the acts of the store. What comes in is not trusted: every id is looked up.

use judging::ids::AccountId;
use store::questions::Answer;
use store::{competitions, complaints, questions};

use crate::contests::typed::{Typed, text};
use crate::error::AppError;
use crate::state::state;
use crate::ui::{Ground, ground, percent_encode};

async fn standing_of(edition: &str) -> Result<(Ground, AccountId), AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    Ok((ground, account))
}

/// Asks something about a competition.
///
/// # Errors
/// As [`questions::ask`].
pub async fn ask(edition: &str, competition: &str, words: &str) -> Result<(), AppError> {
    let (ground, account) = standing_of(edition).await?;
    let db = state().db;
    let competition =
        competitions::find_by_slug(&db, &ground.edition.id, competition).await?.ok_or(AppError::NotFound)?;
    questions::ask(&db, (&ground.edition.id, &account), &competition.id, words, ground.now).await?;
    Ok(())
}

fn said(typed: &Typed) -> Answer {
    Answer { question: text(typed, "question"), answer: text(typed, "answer") }
}

/// Answers a question.
///
/// # Errors
/// As [`questions::answer`].
pub async fn answer(edition: &str, question: &str, seen: &str, typed: &Typed) -> Result<(), AppError> {
    let (ground, account) = standing_of(edition).await?;
    let by = (&ground.edition.id, &account);
    Ok(questions::answer(&state().db, by, (&question.into(), seen), &said(typed), ground.now).await?)
}

/// Adds a question with its answer.
///
/// # Errors
/// As [`questions::add`].
pub async fn add(edition: &str, competition: &str, typed: &Typed) -> Result<(), AppError> {
    let (ground, account) = standing_of(edition).await?;
    judging::access::may_answer(ground.standing()?)?;
    let db = state().db;
    let found = competitions::find_by_slug(&db, &ground.edition.id, competition).await?;
    let competition = found.ok_or_else(|| AppError::field("competition", "fault-choice"))?;
    let by = (&ground.edition.id, &account);
    questions::add(&db, by, &competition.id, &said(typed), ground.now).await?;
    Ok(())
}

/// Takes a question off its page.
///
/// # Errors
/// As [`questions::unpublish`].
pub async fn unpublish(edition: &str, question: &str) -> Result<(), AppError> {
    let (ground, account) = standing_of(edition).await?;
    Ok(questions::unpublish(&state().db, (&ground.edition.id, &account), &question.into(), ground.now).await?)
}

/// Complains.
///
/// # Errors
/// As [`complaints::make`].
pub async fn complain(edition: &str, words: &str) -> Result<(), AppError> {
    let (ground, account) = standing_of(edition).await?;
    complaints::make(&state().db, (&ground.edition.id, &account), words, ground.now).await?;
    Ok(())
}

/// Answers a complaint.
///
/// # Errors
/// As [`complaints::answer`].
pub async fn answer_complaint(edition: &str, complaint: &str, seen: &str, words: &str) -> Result<(), AppError> {
    let (ground, account) = standing_of(edition).await?;
    let by = (&ground.edition.id, &account);
    Ok(complaints::answer(&state().db, by, (&complaint.into(), seen), words, ground.now).await?)
}

/// The page of a competition, of names that may stand in an address.
pub fn call_page(edition: &str, competition: &str) -> String {
    format!("/e/{}/c/{}", percent_encode(edition), percent_encode(competition))
}

/// The organisers' page of the questions.
pub fn questions_page(edition: &str) -> String {
    format!("/e/{}/office/questions", percent_encode(edition))
}

/// The entrants' page of complaints.
pub fn complaint_page(edition: &str) -> String {
    format!("/e/{}/complaint", percent_encode(edition))
}

/// The organisers' page of the complaints.
pub fn complaints_page(edition: &str) -> String {
    format!("/e/{}/office/complaints", percent_encode(edition))
}
