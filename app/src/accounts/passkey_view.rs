//! Passkeys on pages: the list in the account, and the buttons that ask the browser for one.

use judging::time::Timestamp;
use leptos::prelude::*;
use store::passkeys::{Begun, Passkey};

use super::passkeys::site;
use super::second_factor::password_field;
use crate::flash::Flash;
use crate::t;
use crate::ui::{Field, fault_words, small_script};
use crate::visitor::base;
use crate::when;
use crate::words::Words;

/// Shows what needs passkeys where the browser has them, and asks it for them.
const SCRIPT: &str = include_str!("passkey.js");

/// What a button asks the browser for, and where its answer goes.
struct Button {
    action: &'static str,
    /// The form's name, for a fault of the answer.
    form: &'static str,
    act: String,
    /// What makes a passkey; an answer to a challenge of the server signs in.
    options: Option<String>,
    next: Option<String>,
}

/// On the sign-in page: signs in with a passkey. Nothing where the site has none.
pub(super) fn sign_in(words: Words, next: &str, flash: &Flash) -> Option<AnyView> {
    let (action, act) = ("/api/accounts/passkey-sign-in", t!(words, "passkey-sign-in"));
    signing(words, (action, act), next, flash)
}

/// On the page of the second step: a passkey instead of a code. Nothing where the site has none.
pub(super) fn second_step(words: Words, next: &str, flash: &Flash) -> Option<AnyView> {
    let (action, act) = ("/api/accounts/passkey-second-step", t!(words, "passkey-use"));
    signing(words, (action, act), next, flash)
}

fn signing(words: Words, (action, act): (&'static str, String), next: &str, flash: &Flash) -> Option<AnyView> {
    site()?;
    let asked = Button { action, form: "passkey", act, options: None, next: Some(next.to_owned()) };
    Some(button(words, asked, flash))
}

fn button(words: Words, asked: Button, flash: &Flash) -> AnyView {
    let fault = flash.fault(asked.form, "answer").map(|kind| fault_words(words, kind));
    let ask = asked.options.is_none().then_some("/api/accounts/passkey-ask");
    let next = asked.next.map(|next| view! { <input type="hidden" name="next" value=next /> });
    view! {
        <div data-passkey="" hidden>
            <form
                class="stack tight"
                method="post"
                action=asked.action
                data-ask=ask
                data-options=asked.options
                data-cancelled=t!(words, "passkey-cancelled")
                data-elsewhere=t!(words, "passkey-elsewhere", address = base())
                data-failed=t!(words, "passkey-failed")
                data-known=t!(words, "passkey-known")
                data-unable=t!(words, "passkey-unable")
            >
                {next}
                <input type="hidden" name="answer" />
                <button class="btn" id="f-answer">
                    {asked.act}
                </button>
                <p class="error" role="alert">
                    {fault}
                </p>
            </form>
        </div>
        {small_script(SCRIPT)}
    }
    .into_any()
}

/// In the account: the passkeys there are, one more, and the end of one.
pub(super) fn section(words: Words, held: &[Passkey], begun: Option<Begun>, flash: &Flash) -> AnyView {
    let more = match (site(), begun) {
        (None, _) => view! { <p class="notice">{t!(words, "passkey-no-site", address = base())}</p> }.into_any(),
        (Some(_), Some(begun)) => make(words, begun, flash),
        (Some(_), None) => begin(words, flash),
    };
    let remove = (!held.is_empty()).then(|| remove(words, flash));
    view! {
        <section class="stack">
            <h2>{t!(words, "passkeys-title")}</h2>
            <p>{t!(words, "passkeys-text")}</p>
            {list(words, held)}
            {more}
            {remove}
        </section>
    }
    .into_any()
}

fn list(words: Words, held: &[Passkey]) -> Option<AnyView> {
    let day = |at: Timestamp| when::day(at, "UTC", words.language);
    let items = held.iter().map(|passkey| {
        let said = match passkey.used_at {
            Some(used) => t!(words, "passkey-used", day = day(passkey.added_at), used = day(used)),
            None => t!(words, "passkey-unused", day = day(passkey.added_at)),
        };
        view! {
            <div>
                <dt>{passkey.name.clone()}</dt>
                <dd>{said}</dd>
            </div>
        }
    });
    (!held.is_empty()).then(|| view! { <dl class="facts">{items.collect_view()}</dl> }.into_any())
}

fn begin(words: Words, flash: &Flash) -> AnyView {
    view! {
        <p class="hint" data-no-passkey="">{t!(words, "passkey-no-script")}</p>
        <div data-passkey="" hidden>
            <form class="stack" method="post" action="/api/accounts/passkey-begin">
                <Field
                    name="name"
                    label=t!(words, "passkey-name")
                    hint=t!(words, "passkey-name-hint")
                    form="passkey"
                    flash=flash.clone()
                    required=true
                />
                {password_field(t!(words, "password"), "passkey_password", "passkey", flash)}
                <button class="btn">{t!(words, "passkey-begin")}</button>
            </form>
        </div>
        {small_script(SCRIPT)}
    }
    .into_any()
}

/// The second half of adding one: browsers make a passkey only for who has just pressed something.
fn make(words: Words, begun: Begun, flash: &Flash) -> AnyView {
    let asked = Button {
        action: "/api/accounts/passkey-add",
        form: "passkey-add",
        act: t!(words, "passkey-make"),
        options: Some(begun.options),
        next: None,
    };
    view! {
        <p class="notice">{t!(words, "passkey-waits", name = begun.name)}</p>
        {button(words, asked, flash)}
    }
    .into_any()
}

fn remove(words: Words, flash: &Flash) -> AnyView {
    const FORM: &str = "passkey-remove";
    view! {
        <details class="confirm" open=flash.form == FORM && flash.error.is_some()>
            <summary class="btn">{t!(words, "passkey-remove")}</summary>
            <form class="stack" method="post" action="/api/accounts/passkey-remove">
                <p>{t!(words, "passkey-remove-text")}</p>
                <Field name="named" label=t!(words, "passkey-name") form=FORM flash=flash.clone() required=true />
                {password_field(t!(words, "password"), "remove_password", FORM, flash)}
                <button class="btn danger">{t!(words, "passkey-remove")}</button>
            </form>
        </details>
    }
    .into_any()
}
