//! The page of an invitation's link: who invites for what, with the answers that are possible.

use judging::access::Role;
use judging::text::{Language, Text};
use leptos::prelude::*;
use store::accounts;
use store::editions::{self, Edition};
use store::links::Link;
use store::roles::invitations::{self, Invitation};

use crate::error::AppError;
use crate::flash::Flash;
use crate::office::people::role_words;
use crate::state::state;
use crate::t;
use crate::ui::{AreaField, Field, Frame, fault_words, flash_notice, in_wechat, percent_encode, plain};
use crate::visitor::visitor;
use crate::words::Words;

const FORM: &str = "invitation";

/// Who has to do what before the invitation can be accepted.
enum Before {
    /// The address has no account: a password makes one.
    NewAccount,
    /// The address has an account and another person, or nobody, is signed in.
    SignIn,
    /// The person is signed in.
    Nothing,
}

/// The page.
pub async fn view(secret: &str, link: &Link, flash: &Flash) -> Result<AnyView, AppError> {
    let state = state();
    let visitor = visitor();
    let words = visitor.words();
    let id = link.subject.as_str().into();
    let invitation = invitations::find(&state.db, &id).await?.ok_or(AppError::NotFound)?;
    let edition = editions::find(&state.db, &invitation.edition).await?.ok_or(AppError::NotFound)?;
    let known = accounts::find_by_email(&state.db, &invitation.email).await?;
    let before = match (&known, &visitor.account) {
        (None, _) => Before::NewAccount,
        (Some(known), Some(account)) if known.id == account.id => Before::Nothing,
        (Some(_), _) => Before::SignIn,
    };
    let title = t!(words, "invitation-title");
    let name = plain(&edition.name, words.language);
    let said = said(words, &invitation, &edition);
    let notice = flash_notice(words, flash);
    let accept = accept(words, secret, &invitation, &before, flash);
    let decline = decline(words, secret, flash);
    let elsewhere = elsewhere(words);
    Ok(view! {
        <Frame title=title.clone() class="page sign">
            <div class="head">
                <div>
                    <p class="eyebrow">{name}</p>
                    <h1>{title}</h1>
                    <p class="lede">{said}</p>
                </div>
            </div>
            {notice}
            {accept}
            {decline}
            {elsewhere}
        </Frame>
    }
    .into_any())
}

/// An answer opens a session in this browser alone: who reads inside WeChat is told.
pub fn elsewhere(words: Words) -> Option<AnyView> {
    in_wechat(words, || t!(words, "wechat-invitation"))
}

fn said(words: Words, invitation: &Invitation, edition: &Edition) -> String {
    let language = words.language;
    let role = match invitation.of.is_empty() {
        true => role_words(words, &invitation.role),
        false => format!("{} · {}", role_words(words, &invitation.role), invitation.of.get(language)),
    };
    t!(
        words,
        "invitation-text",
        inviter = invitation.inviter.get(language),
        edition = edition.name.get(language),
        role = role,
        address = invitation.email.as_str(),
    )
}

fn accept(words: Words, secret: &str, invitation: &Invitation, before: &Before, flash: &Flash) -> AnyView {
    if matches!(before, Before::SignIn) {
        return sign_in_first(words, secret, &invitation.email);
    }
    let new = matches!(before, Before::NewAccount).then(|| new_account(words, (FORM, flash), &invitation.name));
    view! {
        <form class="stack" method="post" action="/api/invitations/accept">
            <input type="hidden" name="secret" value=secret.to_owned() />
            {load(words, invitation, flash)}
            {new}
            <button class="btn main">{t!(words, "invitation-accept")}</button>
        </form>
    }
    .into_any()
}

/// The way to sign in and back, where the address has an account.
pub fn sign_in_first(words: Words, secret: &str, address: &str) -> AnyView {
    let next = percent_encode(&format!("/links/{secret}"));
    view! {
        <section class="stack">
            <p>{t!(words, "invitation-sign-in", address = address)}</p>
            <p>
                <a class="btn main" href=format!("/sign-in?next={next}")>
                    {t!(words, "sign-in")}
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// How many entries a juror takes: at the most what was asked.
fn load(words: Words, invitation: &Invitation, flash: &Flash) -> Option<impl IntoView + use<>> {
    let seat = invitation.seat.as_ref().filter(|_| matches!(invitation.role, Role::Juror(_)))?;
    let asked = seat.abilities.capacity;
    Some(view! {
        <Field
            name="load"
            label=t!(words, "invitation-load")
            hint=t!(words, "invitation-load-hint", asked = asked)
            kind="number"
            value=asked.to_string()
            form=FORM
            flash=flash.clone()
            required=true
        />
    })
}

/// What a new account is asked for; `name` is how the person was called by who invites.
pub fn new_account(words: Words, (form, flash): (&'static str, &Flash), name: &Text) -> impl IntoView + use<> {
    let western = [Language::English, Language::French, Language::Dutch];
    let western = western.into_iter().find_map(|language| name.exact(language)).unwrap_or_default().to_owned();
    let chinese = name.exact(Language::Chinese).unwrap_or_default().to_owned();
    view! {
        <p>{t!(words, "invitation-new")}</p>
        <Field
            name="name"
            label=t!(words, "juror-name")
            value=western
            form=form
            flash=flash.clone()
            autocomplete="name"
        />
        <Field name="name_zh" label=t!(words, "juror-name-zh") value=chinese form=form flash=flash.clone() />
        <Field
            name="password"
            label=t!(words, "password")
            hint=t!(words, "password-hint")
            kind="password"
            form=form
            flash=flash.clone()
            autocomplete="new-password"
            required=true
        />
    }
}

fn decline(words: Words, secret: &str, flash: &Flash) -> impl IntoView + use<> {
    let fault = flash.fault(FORM, "reason").map(|kind| fault_words(words, kind));
    let failed = fault.is_some();
    view! {
        <details class="confirm" open=failed>
            <summary class="btn">{t!(words, "invitation-decline")}</summary>
            <div>
            <form class="stack" method="post" action="/api/invitations/decline">
                <input type="hidden" name="secret" value=secret.to_owned() />
                <AreaField
                    id="f-reason"
                    name="reason"
                    label=t!(words, "invitation-reason")
                    value=flash.value(FORM, "reason", "")
                    fault=fault
                />
                <p class="acts">
                    <button class="btn danger">{t!(words, "invitation-decline-do")}</button>
                </p>
            </form>
            </div>
        </details>
    }
}
