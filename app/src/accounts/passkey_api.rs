//! Passkeys: adding and removing them, signing in by one.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use leptos::prelude::*;

use crate::error::AppError;

/// Begins to make a passkey, with the password: one signs in alone.
#[server(endpoint = "accounts/passkey-begin")]
pub async fn passkey_begin(name: String, passkey_password: String) -> Result<(), AppError> {
    use crate::accounts::{passkeys, second_factor::PAGE};
    let typed = [("name".to_owned(), name.clone())].into();
    let result = passkeys::begin(&name, passkey_password).await;
    crate::flash::answer("passkey", typed, result, PAGE, None).await
}

/// Adds the passkey that the browser has made, and shows recovery codes where it is the first second step.
#[server(endpoint = "accounts/passkey-add")]
pub async fn passkey_add(answer: String) -> Result<(), AppError> {
    use crate::accounts::{passkeys, second_factor};
    let result = passkeys::add(&answer).await;
    second_factor::show_codes("passkey-add", result, "passkey-added").await
}

/// Removes the passkey with this name, with the password.
#[server(endpoint = "accounts/passkey-remove")]
pub async fn passkey_remove(named: String, remove_password: String) -> Result<(), AppError> {
    use crate::accounts::{passkeys, second_factor::PAGE};
    let typed = [("named".to_owned(), named.clone())].into();
    let result = passkeys::remove(&named, remove_password).await;
    crate::flash::answer("passkey-remove", typed, result, PAGE, Some("passkey-removed")).await
}

/// What a browser is asked for that signs in by a passkey, as JSON.
#[server(endpoint = "accounts/passkey-ask")]
pub async fn passkey_ask() -> Result<String, AppError> {
    let result = crate::accounts::passkeys::ask().await;
    crate::flash::answer("passkey", Default::default(), result, "/sign-in", None).await
}

/// Signs in by a passkey and goes on to `next`, a path of this site.
#[server(endpoint = "accounts/passkey-sign-in")]
pub async fn passkey_sign_in(answer: String, next: String) -> Result<(), AppError> {
    use crate::accounts::{passkeys, session};
    let result = passkeys::sign_in(&answer).await;
    crate::flash::answer("passkey", Default::default(), result, session::local_path(&next), None).await
}

/// Takes the second step of signing in by a passkey and goes on to `next`, a path of this site.
#[server(endpoint = "accounts/passkey-second-step")]
pub async fn passkey_second_step(answer: String, next: String) -> Result<(), AppError> {
    use crate::accounts::{passkeys, session};
    let result = passkeys::second_step(&answer).await;
    crate::flash::answer("passkey", Default::default(), result, session::local_path(&next), None).await
}
