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
