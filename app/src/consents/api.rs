//! Giving consents and taking them back.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use leptos::prelude::*;

use crate::error::AppError;

/// Gives consent to a matter; `agree` is there where the box was ticked.
#[server(endpoint = "consents/give")]
pub async fn give(edition: String, matter: String, agree: Option<String>) -> Result<(), AppError> {
    use crate::consents::{act, page};
    let result = act::give(&edition, &matter, agree.is_some()).await;
    crate::flash::answer(page::FORM, Default::default(), result, &act::own_page(&edition), Some("consent-done")).await
}

/// Takes the consent to a matter back.
#[server(endpoint = "consents/withdraw")]
pub async fn withdraw(edition: String, matter: String) -> Result<(), AppError> {
    use crate::consents::{act, page};
    let result = act::withdraw(&edition, &matter).await;
    crate::flash::answer(page::FORM, Default::default(), result, &act::own_page(&edition), Some("consent-undone")).await
}
