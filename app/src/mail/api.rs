//! What organisers do with letters.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::error::AppError;

/// Releases letters that wait, if they still are as many as the page said.
#[server(endpoint = "mail/release")]
pub async fn release_mail(edition: String, batch: String, count: u64) -> Result<(), AppError> {
    use crate::mail::page::{list_path, standing_of};
    let result = async {
        let (ground, account) = standing_of(&edition).await?;
        let db = crate::state::state().db;
        store::mail::release(&db, &ground.edition.id, &account, (&batch, count), ground.now).await?;
        Ok(())
    };
    crate::flash::answer("mail", Default::default(), result.await, &list_path(&edition), Some("letters-released")).await
}

/// Drops letters that wait, if they still are as many as the page said.
#[server(endpoint = "mail/drop")]
pub async fn drop_mail(edition: String, batch: String, count: u64) -> Result<(), AppError> {
    use crate::mail::page::{list_path, standing_of};
    let result = async {
        let (ground, account) = standing_of(&edition).await?;
        let db = crate::state::state().db;
        store::mail::drop_batch(&db, &ground.edition.id, &account, (&batch, count), ground.now).await?;
        Ok(())
    };
    crate::flash::answer("mail", Default::default(), result.await, &list_path(&edition), Some("letters-dropped")).await
}

/// Notes that a letter went in another way.
#[server(endpoint = "mail/by-hand")]
pub async fn mail_by_hand(edition: String, letter: String) -> Result<(), AppError> {
    use crate::mail::page::{letter_path, standing_of};
    let result = async {
        let (ground, account) = standing_of(&edition).await?;
        let db = crate::state::state().db;
        store::mail::by_hand(&db, &ground.edition.id, &account, &letter.as_str().into(), ground.now).await?;
        Ok(())
    };
    let to = letter_path(&edition, &letter);
    crate::flash::answer("mail", Default::default(), result.await, &to, Some("letters-by-hand-done")).await
}

/// Sends a letter again that failed or may not have been sent.
#[server(endpoint = "mail/again")]
pub async fn mail_again(edition: String, letter: String) -> Result<(), AppError> {
    use crate::mail::page::{letter_path, standing_of};
    let result = async {
        let (ground, account) = standing_of(&edition).await?;
        let db = crate::state::state().db;
        store::mail::again(&db, &ground.edition.id, &account, &letter.as_str().into(), ground.now).await?;
        Ok(())
    };
    let to = letter_path(&edition, &letter);
    crate::flash::answer("mail", Default::default(), result.await, &to, Some("letters-again-done")).await
}

/// Notes that a letter which was sent or handed over came back, and why.
#[server(endpoint = "mail/came-back")]
pub async fn mail_came_back(
    edition: String,
    letter: String,
    #[server(default)] reason: String,
) -> Result<(), AppError> {
    use crate::mail::page::{letter_path, standing_of};
    let typed = [("reason".to_owned(), reason.clone())].into();
    let result = async {
        let (ground, account) = standing_of(&edition).await?;
        let db = crate::state::state().db;
        let id = judging::ids::LetterId::from(letter.as_str());
        store::mail::came_back(&db, &ground.edition.id, &account, (&id, &reason), ground.now).await?;
        Ok(())
    };
    let to = letter_path(&edition, &letter);
    crate::flash::answer("mail", typed, result.await, &to, Some("letters-came-back-done")).await
}

/// Takes back that a letter came back.
#[server(endpoint = "mail/not-back")]
pub async fn mail_not_back(edition: String, letter: String) -> Result<(), AppError> {
    use crate::mail::page::{letter_path, standing_of};
    let result = async {
        let (ground, account) = standing_of(&edition).await?;
        let db = crate::state::state().db;
        store::mail::not_back(&db, &ground.edition.id, &account, &letter.as_str().into(), ground.now).await?;
        Ok(())
    };
    let to = letter_path(&edition, &letter);
    crate::flash::answer("mail", Default::default(), result.await, &to, Some("letters-not-back-done")).await
}

/// Writes reminders to the jurors who have scorecards of an open round left. They wait for a release.
#[server(endpoint = "mail/remind-scorecards")]
pub async fn remind_of_scorecards(edition: String, round: String) -> Result<(), AppError> {
    use crate::mail::{page::list_path, reminders};
    let result = reminders::of_round(&edition, &round).await;
    crate::flash::answer("mail", Default::default(), result, &list_path(&edition), Some("letters-held")).await
}

/// Writes reminders to those whose entry for an open call was never submitted. They wait for a release.
#[server(endpoint = "mail/remind-drafts")]
pub async fn remind_of_drafts(edition: String, competition: String) -> Result<(), AppError> {
    use crate::mail::{page::list_path, reminders};
    let result = reminders::of_call(&edition, &competition).await;
    crate::flash::answer("mail", Default::default(), result, &list_path(&edition), Some("letters-held")).await
}

/// Makes the typed words (`subject-en`, `body-zh-Hans` …) the edition's own for the letters of a template. `seen` is the
/// mark of what is stored; `act` is `save`, `preview`, which shows them and saves nothing, or `standard`, which brings the
/// standard words back.
#[server(endpoint = "mail/words")]
pub async fn word_mail(
    edition: String,
    template: String,
    seen: String,
    #[server(default)] act: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    use crate::mail::wording::{self, FORM};
    let to = wording::address(&edition, &template);
    if act == "preview" {
        crate::visitor::visitor().signed_in()?;
        return crate::flash::keep(FORM, fields, &format!("{to}#preview")).await;
    }
    let result = wording::save(&edition, (&template, &seen), &act, &fields).await;
    crate::flash::answer(FORM, fields, result, &to, Some("wording-saved")).await
}
