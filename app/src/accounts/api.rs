//! Sign in, sign out, change the password.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use leptos::prelude::*;

use crate::error::AppError;

/// Signs in and goes on to `next`, a path of this site.
#[server(endpoint = "accounts/sign-in")]
pub async fn sign_in(email: String, password: String, next: String) -> Result<(), AppError> {
    use crate::accounts::session;
    let typed = [("email".to_owned(), email.clone())].into();
    let result = session::sign_in(&email, password).await;
    crate::flash::answer("sign-in", typed, result, session::local_path(&next), None).await
}

/// Ends this session.
#[server(endpoint = "accounts/sign-out")]
pub async fn sign_out() -> Result<(), AppError> {
    let result = crate::accounts::session::sign_out().await;
    crate::flash::answer("sign-out", Default::default(), result, "/", None).await
}

/// Ends all sessions of the account, on every device.
#[server(endpoint = "accounts/sign-out-everywhere")]
pub async fn sign_out_everywhere() -> Result<(), AppError> {
    let result = crate::accounts::session::sign_out_everywhere().await;
    crate::flash::answer("sign-out", Default::default(), result, "/", None).await
}

/// Sets a new password, which ends all other sessions.
#[server(endpoint = "accounts/change-password")]
pub async fn change_password(current: String, new: String, again: String) -> Result<(), AppError> {
    let result = crate::accounts::session::change_password(current, new, &again).await;
    crate::flash::answer("password", Default::default(), result, "/account", Some("password-changed")).await
}
