//! The second step of signing in: its page in the account, and the page that asks for a code.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use store::second_factors::{self, SecondFactor};

use super::qr::qr;
use super::session;
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

/// Begins.
pub async fn begin() -> Result<(), AppError> {
    Ok(second_factors::begin(&state().db, &visitor().account_id()?).await?)
}

/// Turns it on and keeps this session alone; gives the recovery codes by number.
pub async fn confirm(code: &str) -> Result<Typed, AppError> {
    let (state, visitor) = (state(), visitor());
    let account = visitor.account_id()?;
    let now = state.clock.now();
    let confirmed = second_factors::confirm(&state.db, &account, code, now).await?;
    session::open(&visitor, account.as_str(), confirmed.auth_version, now).await?;
    let numbered = confirmed.recovery_codes.into_iter().enumerate();
    Ok(numbered.map(|(number, code)| (format!("{number:02}"), code)).collect())
}

/// Takes it off, with the password.
pub async fn remove(password: String) -> Result<(), AppError> {
    let state = state();
    let account = session::own_account("password", password).await?;
    Ok(second_factors::remove(&state.db, &account.id, &account.id, state.clock.now()).await?)
}

/// The page in the account: off, begun or on.
#[component]
pub fn SecondFactorPage() -> impl IntoView {
    page(async move {
        let visitor = visitor();
        let words = visitor.words();
        let account = visitor.signed_in()?.clone();
        let stands = second_factors::find(&state().db, &account.id).await?;
        let flash = flash::take().await;
        let title = t!(words, "second-factor-title");
        let body = match &stands {
            SecondFactor::Off => off(words),
            SecondFactor::Begun(secret) => begun(words, secret, &account.email, &flash),
            SecondFactor::On { recovery_codes } => on(words, *recovery_codes, &flash),
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
                {body}
            </Frame>
        })
    })
}

fn off(words: Words) -> AnyView {
    view! {
        <form class="stack" method="post" action="/api/accounts/second-factor-begin">
            <p>{t!(words, "second-factor-off")}</p>
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

fn on(words: Words, left: i64, flash: &Flash) -> AnyView {
    let codes = (flash.form == CODES && !flash.typed.is_empty()).then(|| {
        let codes = flash.typed.values().map(|code| view! { <li class="code">{code.clone()}</li> }).collect_view();
        view! {
            <section class="notice warn stack tight">
                <h2>{t!(words, "recovery-codes-title")}</h2>
                <p>{t!(words, "recovery-codes-text")}</p>
                <ul class="codes">{codes}</ul>
            </section>
        }
    });
    view! {
        {codes}
        <p class="notice good">{t!(words, "second-factor-on", left = left)}</p>
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
                <Field
                    name="password"
                    label=t!(words, "password")
                    kind="password"
                    form="second-factor-remove"
                    flash=flash.clone()
                    autocomplete="current-password"
                    required=true
                />
                <button class="btn danger">{act}</button>
            </form>
        </details>
    }
}

/// A field for a code, which phones offer to fill in.
pub(super) fn code_field(form: &'static str, label: String, flash: &Flash) -> impl IntoView + use<> {
    view! {
        <Field name="code" label=label form=form flash=flash.clone() autocomplete="one-time-code" required=true />
    }
}

/// The second step of signing in.
#[component]
pub fn CodePage() -> impl IntoView {
    let next = use_query_map().with_untracked(|query| query.get("next")).unwrap_or_else(|| "/".into());
    page(async move {
        let visitor = visitor();
        let words = visitor.words();
        let account = session::half(&visitor, state().clock.now()).await?;
        let flash = flash::take().await;
        let title = t!(words, "second-step-title");
        let label = t!(words, "second-step-code");
        Ok(view! {
            <Frame title=title.clone() class="page sign">
                <div class="head">
                    <div>
                        <p class="eyebrow">{account.email}</p>
                        <h1>{title}</h1>
                        <p class="lede">{t!(words, "second-step-lede")}</p>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                <form class="stack" method="post" action="/api/accounts/second-step">
                    <input type="hidden" name="next" value=next />
                    {code_field("second-step", label, &flash)}
                    <button class="btn main">{t!(words, "sign-in")}</button>
                </form>
                <p class="hint">{t!(words, "second-step-lost")}</p>
            </Frame>
        })
    })
}
