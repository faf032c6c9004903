//! Sign up, sign in, sign out, the own account.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]
#![allow(clippy::too_many_arguments, reason = "a plain form posts its fields one by one")]

use leptos::prelude::*;

use crate::error::AppError;

/// Signs in and goes on to `next`, a path of this site.
#[server(endpoint = "accounts/sign-in")]
pub async fn sign_in(email: String, password: String, next: String) -> Result<(), AppError> {
    use crate::accounts::session;
    let typed = [("email".to_owned(), email.clone())].into();
    let result = session::sign_in(&email, password, &next).await;
    crate::flash::go_on("sign-in", typed, result, session::local_path(&next), None).await
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

/// Writes to somebody who signs up; `edition` is the name in addresses of the edition that brought them, or empty. The
/// answer is the same for an address that has an account.
#[server(endpoint = "accounts/sign-up")]
pub async fn sign_up(
    email: String,
    name: String,
    name_zh: String,
    password: String,
    edition: String,
) -> Result<(), AppError> {
    use crate::accounts::by_mail;
    let typed = [("email", &email), ("name", &name), ("name_zh", &name_zh)]
        .map(|(field, value)| (field.to_owned(), value.clone()))
        .into();
    let result = by_mail::sign_up(&email, (&name, &name_zh), &password, &edition).await;
    crate::flash::answer("sign-up", typed, result, &by_mail::sign_up_page(&edition), Some("sign-up-asked")).await
}

/// Sends a link that signs in, or, with `key=reset`, one that sets a new password. The answer is the same for an address
/// without an account.
#[server(endpoint = "accounts/send-key")]
pub async fn send_key(email: String, key: String) -> Result<(), AppError> {
    let typed = [("email".to_owned(), email.clone())].into();
    let result = crate::accounts::by_mail::send_key(&email, &key).await;
    crate::flash::answer("send-key", typed, result, "/sign-in/mail", Some("send-key-asked")).await
}

/// Makes the account of a link and signs in.
#[server(endpoint = "accounts/confirm-sign-up")]
pub async fn confirm_sign_up(secret: String) -> Result<(), AppError> {
    let result = crate::accounts::by_mail::confirm_sign_up(&secret).await;
    let to = result.as_ref().map_or_else(|_| "/account".to_owned(), Clone::clone);
    // An edition's page has no place for a word of welcome.
    let done = (to == "/account").then_some("sign-up-done");
    crate::flash::answer("link", Default::default(), result.map(|_| ()), &to, done).await
}

/// Signs in by a link.
#[server(endpoint = "accounts/sign-in-by-link")]
pub async fn sign_in_by_link(secret: String) -> Result<(), AppError> {
    let result = crate::accounts::by_mail::sign_in(&secret).await;
    crate::flash::go_on("link", Default::default(), result, "/", None).await
}

/// Sets a new password by a link and signs in.
#[server(endpoint = "accounts/reset")]
pub async fn reset_password(secret: String, new: String, again: String) -> Result<(), AppError> {
    let result = crate::accounts::by_mail::reset(&secret, new, &again).await;
    crate::flash::go_on("reset", Default::default(), result, "/account", Some("password-changed")).await
}

/// Writes to the new address of the own account.
#[server(endpoint = "accounts/change-address")]
pub async fn change_address(new_email: String, address_password: String) -> Result<(), AppError> {
    let typed = [("new_email".to_owned(), new_email.clone())].into();
    let result = crate::accounts::by_mail::change_address(&new_email, address_password).await;
    crate::flash::answer("address", typed, result, "/account", Some("address-asked")).await
}

/// Makes the address of a link the account's.
#[server(endpoint = "accounts/confirm-address")]
pub async fn confirm_address(secret: String) -> Result<(), AppError> {
    let result = crate::accounts::by_mail::confirm_address(&secret).await;
    crate::flash::answer("link", Default::default(), result, "/account", Some("address-done")).await
}

/// Erases the own account, with its password.
#[server(endpoint = "accounts/erase")]
pub async fn erase(erase_password: String) -> Result<(), AppError> {
    let result = crate::accounts::personal::erase(erase_password).await;
    crate::flash::answer("erase", Default::default(), result, "/sign-in", Some("erase-done")).await
}

/// Sets the own profile.
#[server(endpoint = "accounts/profile")]
pub async fn set_profile(
    name: String,
    name_zh: String,
    affiliation: String,
    affiliation_zh: String,
    expertise: String,
    language: String,
    reads_en: Option<String>,
    reads_zh: Option<String>,
    reads_fr: Option<String>,
    reads_nl: Option<String>,
) -> Result<(), AppError> {
    use crate::accounts::profile::Typed;
    let reads = [reads_en, reads_zh, reads_fr, reads_nl].map(|read| read.is_some());
    let typed = Typed { name, name_zh, affiliation, affiliation_zh, expertise, language, reads };
    let result = typed.set().await;
    crate::flash::answer("profile", typed.fields(), result, "/account", Some("profile-saved")).await
}

/// Takes the second step of signing in and goes on to `next`, a path of this site.
#[server(endpoint = "accounts/second-step")]
pub async fn second_step(code: String, next: String) -> Result<(), AppError> {
    use crate::accounts::session;
    let result = session::second_step(&code).await;
    crate::flash::answer("second-step", Default::default(), result, session::local_path(&next), None).await
}

/// Shows the secret of a second factor, with the password: whoever has one shuts out who has none.
#[server(endpoint = "accounts/second-factor-begin")]
pub async fn second_factor_begin(begin_password: String) -> Result<(), AppError> {
    use crate::accounts::second_factor::{self, PAGE};
    let result = second_factor::begin(begin_password).await;
    crate::flash::answer("second-factor", Default::default(), result, PAGE, None).await
}

/// Turns the second factor on by a first code, and shows the recovery codes.
#[server(endpoint = "accounts/second-factor-confirm")]
pub async fn second_factor_confirm(code: String) -> Result<(), AppError> {
    use crate::accounts::second_factor;
    let result = second_factor::confirm(&code).await;
    second_factor::show_codes("second-factor", result, "second-factor-confirmed").await
}

/// Takes the second factor off, or gives up what was begun.
#[server(endpoint = "accounts/second-factor-remove")]
pub async fn second_factor_remove(password: String) -> Result<(), AppError> {
    use crate::accounts::second_factor::{self, PAGE};
    let result = second_factor::remove(password).await;
    crate::flash::answer("second-factor-remove", Default::default(), result, PAGE, Some("second-factor-removed")).await
}

/// Shows the picture and the digits that sign in on another device.
#[server(endpoint = "accounts/device-offer")]
pub async fn device_offer() -> Result<(), AppError> {
    use crate::accounts::device::{self, OFFER, PAGE};
    match device::offer().await {
        Ok(offer) => crate::flash::keep(OFFER, offer, PAGE).await,
        Err(error) => crate::flash::answer(OFFER, Default::default(), Err(error), PAGE, None).await,
    }
}

/// Signs in on this device by the picture and the digits of another one.
#[server(endpoint = "accounts/device-sign-in")]
pub async fn device_sign_in(secret: String, code: String) -> Result<(), AppError> {
    let result = crate::accounts::device::sign_in(&secret, &code).await;
    crate::flash::answer("device", Default::default(), result, "/", None).await
}
