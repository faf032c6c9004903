//! The second step of signing in: its page in the account.

use leptos::prelude::*;
use store::second_factors::{self, SecondFactor};

use super::qr::qr;
use super::{passkey_view, passkeys, session};
use crate::contests::typed::Typed;
use crate::error::AppError;
use crate::flash::{self, Flash};
use crate::state::state;
use crate::t;
use crate::ui::{Crumb, Field, Frame, flash_notice, page, percent_encode};
use crate::visitor::visitor;
use crate::words::Words;

/// The page in the account.
pub const PAGE: &str = "/account/second-factor";
/// The form whose answer brings recovery codes, by number.
pub const CODES: &str = "recovery-codes";

/// Begins, with the password.
pub async fn begin(password: String) -> Result<(), AppError> {
    let account = session::own_account("begin_password", password).await?;
    Ok(second_factors::begin(&state().db, &account.id).await?)
}

/// Turns it on and keeps this session; gives the recovery codes that came with it.
pub async fn confirm(code: &str) -> Result<Vec<String>, AppError> {
    let (state, visitor) = (state(), visitor());
    let account = visitor.account_id()?;
    let now = state.clock.now();
    let confirmed = second_factors::confirm(&state.db, &account, code, now).await?;
    session::open(&visitor, account.as_str(), confirmed.auth_version, now).await?;
    Ok(confirmed.recovery_codes)
}

/// Answers a form that adds a way to take the second step: shows recovery codes where some came with it.
pub async fn show_codes(form: &str, result: Result<Vec<String>, AppError>, done: &'static str) -> Result<(), AppError> {
    match result {
        Ok(codes) if !codes.is_empty() => {
            let numbered = codes.into_iter().enumerate().map(|(number, code)| (format!("{number:02}"), code));
            flash::keep(CODES, numbered.collect::<Typed>(), PAGE).await
        }
        other => flash::answer(form, Typed::new(), other.map(drop), PAGE, Some(done)).await,
    }
}

/// Takes it off, with the password.
pub async fn remove(password: String) -> Result<(), AppError> {
    let state = state();
    let account = session::own_account("password", password).await?;
    Ok(second_factors::remove(&state.db, &account.id, state.clock.now()).await?)
}

/// The page in the account: the authenticator, passkeys, and what is left of the recovery codes.
#[component]
pub fn SecondFactorPage() -> impl IntoView {
    page(async move {
        let visitor = visitor();
        let words = visitor.words();
        let account = visitor.signed_in()?.clone();
        let db = state().db;
        let stands = second_factors::find(&db, &account.id).await?;
        let held = store::passkeys::of_account(&db, &account.id).await?;
        let left = second_factors::recovery_codes(&db, &account.id).await?;
        let making = passkeys::begun(&account.id).await;
        let flash = flash::take().await;
        let title = t!(words, "security-title");
        let is_on = stands == SecondFactor::On || !held.is_empty();
        let app = match &stands {
            SecondFactor::Off => off(words, &flash),
            SecondFactor::Begun(secret) => begun(words, secret, &account.email, &flash),
            SecondFactor::On => on(words, &flash),
        };
        let crumbs = vec![Crumb::new(t!(words, "nav-account"), "/account".to_owned())];
        Ok(view! {
            <Frame title=title.clone() class="page sign" crumbs=crumbs>
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "second-factor-lede")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                {codes(words, &flash)}
                {is_on.then(|| view! { <p class="notice good">{t!(words, "recovery-codes-left", left = left)}</p> })}
                <section class="stack">
                    <h2>{t!(words, "authenticator-title")}</h2>
                    {app}
                </section>
                {passkey_view::section(words, &held, making, &flash)}
            </Frame>
        })
    })
}

fn off(words: Words, flash: &Flash) -> AnyView {
    view! {
        <form class="stack" method="post" action="/api/accounts/second-factor-begin">
            <p>{t!(words, "second-factor-off")}</p>
            {password_field(t!(words, "password"), "begin_password", "second-factor", flash)}
            <button class="btn main">{t!(words, "second-factor-begin")}</button>
        </form>
    }
    .into_any()
}

fn begun(words: Words, secret: &str, email: &str, flash: &Flash) -> AnyView {
    let address =
        format!("otpauth://totp/Palmar%C3%A8s:{}?secret={secret}&issuer=Palmar%C3%A8s", percent_encode(email));
    let groups: Vec<&str> = secret.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    let picture = qr(&address, t!(words, "second-factor-picture"));
    view! {
        <form class="stack" method="post" action="/api/accounts/second-factor-confirm">
            <p>{t!(words, "second-factor-scan")}</p>
            {picture}
            <p>
                <a href=address.clone()>{t!(words, "second-factor-open")}</a>
            </p>
            <p class="hint">{t!(words, "second-factor-by-hand")} " " <code class="code">{groups.join(" ")}</code></p>
            {code_field("second-factor", t!(words, "second-factor-first-code"), flash)}
            <button class="btn main">{t!(words, "second-factor-confirm")}</button>
        </form>
        {remove_form(words, t!(words, "second-factor-give-up"), flash)}
    }
    .into_any()
}

/// Recovery codes, just made.
fn codes(words: Words, flash: &Flash) -> Option<AnyView> {
    (flash.form == CODES && !flash.typed.is_empty()).then(|| {
        let codes = flash.typed.values().map(|code| view! { <li class="code">{code.clone()}</li> }).collect_view();
        view! {
            <section class="notice warn stack tight">
                <h2>{t!(words, "recovery-codes-title")}</h2>
                <p>{t!(words, "recovery-codes-text")}</p>
                <ul class="codes">{codes}</ul>
            </section>
        }
        .into_any()
    })
}

fn on(words: Words, flash: &Flash) -> AnyView {
    view! {
        <p>{t!(words, "second-factor-on")}</p>
        {remove_form(words, t!(words, "second-factor-remove"), flash)}
    }
    .into_any()
}

fn remove_form(words: Words, act: String, flash: &Flash) -> impl IntoView + use<> {
    view! {
        <details class="confirm" open=flash.form == "second-factor-remove" && flash.error.is_some()>
            <summary class="btn">{act.clone()}</summary>
            <form class="stack" method="post" action="/api/accounts/second-factor-remove">
                <p>{t!(words, "second-factor-remove-text")}</p>
                {password_field(t!(words, "password"), "password", "second-factor-remove", flash)}
                <button class="btn danger">{act}</button>
            </form>
        </details>
    }
}

/// Asks for the password of who is signed in.
pub(super) fn password_field(
    label: String,
    name: &'static str,
    form: &'static str,
    flash: &Flash,
) -> impl IntoView + use<> {
    view! {
        <Field
            name=name
            label=label
            kind="password"
            form=form
            flash=flash.clone()
            autocomplete="current-password"
            required=true
        />
    }
}

/// A field for a code, which phones offer to fill in.
pub(super) fn code_field(form: &'static str, label: String, flash: &Flash) -> impl IntoView + use<> {
    view! {
        <Field name="code" label=label form=form flash=flash.clone() autocomplete="one-time-code" required=true />
    }
}
