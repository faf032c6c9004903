//! The pages of signing in and of the own account.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::by_mail;
use super::passkey_view;
use super::personal::personal_section;
use super::profile::{address_form, profile_form};
use super::sample::sample_accounts;
use super::second_factor::password_field;
use crate::error::AppError;
use crate::flash;
use crate::state::state;
use crate::t;
use crate::ui::{Field, Frame, flash_notice, page};
use crate::visitor::visitor;

/// Sign in.
#[component]
pub fn SignInPage() -> impl IntoView {
    let next = use_query_map().with_untracked(|query| query.get("next")).unwrap_or_else(|| "/".into());
    page(async move {
        let words = visitor().words();
        let flash = flash::take().await;
        let kept = flash::waiting().await.map(|_| t!(words, "signed-out-kept"));
        let people = store::accounts::of_sample(&state().db).await?;
        let sample = sample_accounts(words, &people, &next);
        let sign_up = by_mail::sign_up_page(edition_of(&next));
        let passkey = passkey_view::sign_in(words, &next, &flash);
        let title = t!(words, "sign-in-title");
        Ok(view! {
            <Frame title=title.clone() class="page sign">
                <div class="head">
                    <div>
                        <h1>{title}</h1>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                {kept
                    .map(|kept| {
                        view! {
                            <div class="notice warn" role="status">
                                <p>{kept}</p>
                            </div>
                        }
                    })}
                <form class="stack" method="post" action="/api/accounts/sign-in">
                    <input type="hidden" name="next" value=next />
                    <Field
                        name="email"
                        label=t!(words, "email")
                        kind="email"
                        form="sign-in"
                        flash=flash.clone()
                        autocomplete="username"
                        required=true
                    />
                    <Field
                        name="password"
                        label=t!(words, "password")
                        kind="password"
                        form="sign-in"
                        flash=flash
                        autocomplete="current-password"
                        required=true
                    />
                    <button class="btn main">{t!(words, "sign-in")}</button>
                </form>
                {passkey}
                <p class="cluster">
                    <a href="/sign-in/mail">{t!(words, "send-key-title")}</a>
                    <a href=sign_up>{t!(words, "sign-up-title")}</a>
                </p>
                {sample}
            </Frame>
        })
    })
}

/// The name in addresses of the edition that a path leads to, or nothing.
fn edition_of(path: &str) -> &str {
    path.strip_prefix("/e/").and_then(|rest| rest.split(['/', '?']).next()).unwrap_or_default()
}

/// The own account: profile, address, password and sessions.
#[component]
pub fn AccountPage() -> impl IntoView {
    page(async move {
        let visitor = visitor();
        let words = visitor.words();
        let account = visitor.signed_in()?.clone();
        let profile = store::accounts::profile::find(&state().db, &account.id).await?.ok_or(AppError::NotFound)?;
        let consents = crate::consents::page::links().await?;
        let flash = flash::take().await;
        Ok(view! {
            <Frame title=t!(words, "nav-account") class="page sign">
                <div class="head">
                    <div>
                        <p class="eyebrow">{account.email}</p>
                        <h1>{account.name.get(visitor.language).to_owned()}</h1>
                    </div>
                </div>
                {flash_notice(words, &flash)}
                {profile_form(words, &profile, &flash)}
                {address_form(words, &flash)}
                <form class="stack" method="post" action="/api/accounts/change-password">
                    <h2>{t!(words, "password-title")}</h2>
                    {password_field(t!(words, "password-current"), "current", "password", &flash)}
                    <Field
                        name="new"
                        label=t!(words, "password-new")
                        hint=t!(words, "password-hint")
                        kind="password"
                        form="password"
                        flash=flash.clone()
                        autocomplete="new-password"
                        required=true
                    />
                    <Field
                        name="again"
                        label=t!(words, "password-again")
                        kind="password"
                        form="password"
                        flash=flash
                        autocomplete="new-password"
                        required=true
                    />
                    <button class="btn main">{t!(words, "password-save")}</button>
                </form>
                <section class="stack">
                    <h2>{t!(words, "signing-in-title")}</h2>
                    <p class="cluster">
                        <a class="btn" href="/account/second-factor">
                            {t!(words, "security-title")}
                        </a>
                        <a class="btn" href="/account/device">
                            {t!(words, "device-title")}
                        </a>
                    </p>
                </section>
                <form class="stack" method="post" action="/api/accounts/sign-out-everywhere">
                    <h2>{t!(words, "everywhere-title")}</h2>
                    <p>{t!(words, "everywhere-text")}</p>
                    <p class="acts">
                        <button class="btn">{t!(words, "everywhere-do")}</button>
                    </p>
                </form>
                {consents}
                {personal_section(words)}
            </Frame>
        })
    })
}
