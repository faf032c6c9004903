//! The page of a secret link. Looking at it takes nothing: mail scanners follow links, so that only a button takes one.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::accounts::{by_mail, sign_up};
use store::links::{self, Link, Purpose};

use super::device;
use crate::error::AppError;
use crate::flash::{self, Flash, set_status};
use crate::invitations::answer;
use crate::state::state;
use crate::t;
use crate::ui::{Field, Frame, flash_notice, in_wechat, page};
use crate::visitor::visitor;
use crate::words::Words;

/// What the link is for, with the button that takes it.
#[component]
pub fn LinkPage() -> impl IntoView {
    let secret = use_params_map().with_untracked(|params| params.get("secret")).unwrap_or_default();
    page(async move {
        let words = visitor().words();
        let state = state();
        let flash = flash::take().await;
        let Some(link) = links::look(&state.db, &secret, state.clock.now()).await? else {
            set_status(404);
            return Ok(dead(words));
        };
        if link.purpose == Purpose::Invitation {
            return answer::view(&secret, &link, &flash).await;
        }
        if link.purpose == Purpose::CoEdit {
            return crate::authors::answer::view(&secret, &link, &flash).await;
        }
        living(words, &secret, &link, &flash)
    })
}

fn living(words: Words, secret: &str, link: &Link, flash: &Flash) -> Result<AnyView, AppError> {
    Ok(match link.purpose {
        Purpose::SignUp => {
            let name = sign_up::name_of(link)?.get(words.language).to_owned();
            let text = t!(words, "link-sign-up", name = name, address = link.subject.as_str());
            let said = (t!(words, "link-sign-up-title"), text);
            one_button(secret, "/api/accounts/confirm-sign-up", said, (t!(words, "link-sign-up-do"), elsewhere(words)))
        }
        Purpose::SignIn => {
            let said = (t!(words, "sign-in-title"), t!(words, "link-sign-in"));
            one_button(secret, "/api/accounts/sign-in-by-link", said, (t!(words, "sign-in"), elsewhere(words)))
        }
        Purpose::NewAddress => {
            let address = by_mail::address_of(link)?;
            let said = (t!(words, "link-address-title"), t!(words, "link-address", address = address));
            one_button(secret, "/api/accounts/confirm-address", said, (t!(words, "link-address-do"), None))
        }
        Purpose::Reset => reset(words, secret, flash),
        Purpose::Device => device::ask(words, secret, flash),
        // They have pages of their own.
        Purpose::Invitation | Purpose::CoEdit => dead(words),
    })
}

/// A link that signs in does so where its button is pressed: who reads inside WeChat is told.
pub(super) fn elsewhere(words: Words) -> Option<AnyView> {
    in_wechat(words, || t!(words, "wechat-sign-in"))
}

/// One act, said in a sentence and done by one button, with what has to be known below it.
fn one_button(
    secret: &str,
    action: &'static str,
    said: (String, String),
    (act, note): (String, Option<AnyView>),
) -> AnyView {
    let form = view! {
        <form method="post" action=action>
            <input type="hidden" name="secret" value=secret.to_owned() />
            <button class="btn main">{act}</button>
        </form>
        {note}
    };
    sheet(said, form.into_any())
}

/// What every link shows: what it is about, and what can be done.
pub(super) fn sheet((title, text): (String, String), content: AnyView) -> AnyView {
    view! {
        <Frame title=title.clone() class="page sign">
            <div class="head">
                <div>
                    <h1>{title}</h1>
                    <p class="lede">{text}</p>
                </div>
            </div>
            {content}
        </Frame>
    }
    .into_any()
}

fn reset(words: Words, secret: &str, flash: &Flash) -> AnyView {
    let form = reset_form(words, secret, flash);
    let content = view! { {flash_notice(words, flash)} {form} {elsewhere(words)} };
    sheet((t!(words, "link-reset-title"), t!(words, "link-reset")), content.into_any())
}

fn reset_form(words: Words, secret: &str, flash: &Flash) -> impl IntoView + use<> {
    view! {
        <form class="stack" method="post" action="/api/accounts/reset">
            <input type="hidden" name="secret" value=secret.to_owned() />
            <Field
                name="new"
                label=t!(words, "password-new")
                hint=t!(words, "password-hint")
                kind="password"
                form="reset"
                flash=flash.clone()
                autocomplete="new-password"
                required=true
            />
            <Field
                name="again"
                label=t!(words, "password-again")
                kind="password"
                form="reset"
                flash=flash.clone()
                autocomplete="new-password"
                required=true
            />
            <button class="btn main">{t!(words, "password-save")}</button>
        </form>
    }
}

/// One page for a link that was used, came too late, was withdrawn, or never was.
fn dead(words: Words) -> AnyView {
    let ways = view! {
        <p class="cluster">
            <a class="btn" href="/sign-in">
                {t!(words, "sign-in")}
            </a>
            <a class="btn" href="/sign-in/mail">
                {t!(words, "send-key-title")}
            </a>
        </p>
    };
    sheet((t!(words, "link-dead-title"), t!(words, "link-dead")), ways.into_any())
}
