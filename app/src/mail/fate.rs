//! What organisers note of a letter, or have done with it.

use leptos::prelude::*;
use store::mail::{Posted, State};

use crate::flash::Flash;
use crate::t;
use crate::ui::{AreaField, Ground, fault_words};

/// The name of the forms about a letter.
const FORM: &str = "mail";

/// The buttons of a letter, for organisers.
pub(super) fn acts(ground: &Ground, posted: &Posted, flash: &Flash) -> impl IntoView + use<> {
    let words = ground.words;
    let open = matches!(posted.state, State::Waiting | State::Ready | State::Failed | State::Unclear);
    let again = matches!(posted.state, State::Failed | State::Unclear);
    let form = |action: &'static str, said: String| {
        view! {
            <form method="post" action=action>
                <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                <input type="hidden" name="letter" value=posted.id.to_string() />
                <button class="btn">{said}</button>
            </form>
        }
    };
    view! {
        {(posted.state == State::Unclear)
            .then(|| {
                view! {
                    <div class="notice warn">
                        <p>{t!(words, "letters-unclear-text")}</p>
                    </div>
                }
            })}
        <div class="cluster">
            {open.then(|| form("/api/mail/by-hand", t!(words, "letters-by-hand")))}
            {again.then(|| form("/api/mail/again", t!(words, "letters-again")))}
            {(posted.state == State::Returned).then(|| form("/api/mail/not-back", t!(words, "letters-not-back")))}
        </div>
        {matches!(posted.state, State::Sent | State::ByHand).then(|| came_back(ground, posted, flash))}
    }
}

/// Asks why a letter came back that was sent or handed over.
fn came_back(ground: &Ground, posted: &Posted, flash: &Flash) -> impl IntoView + use<> {
    let words = ground.words;
    let fault = flash.fault(FORM, "reason").map(|kind| fault_words(words, kind));
    let failed = fault.is_some();
    view! {
        <details class="confirm" open=failed>
            <summary class="btn">{t!(words, "letters-came-back")}</summary>
            <div>
                <form class="stack" method="post" action="/api/mail/came-back">
                    <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                    <input type="hidden" name="letter" value=posted.id.to_string() />
                    <AreaField
                        id="f-reason"
                        name="reason"
                        label=t!(words, "letters-came-back-why")
                        hint=t!(words, "letters-came-back-hint")
                        value=flash.value(FORM, "reason", "")
                        fault=fault
                        required=true
                    />
                    <p class="acts">
                        <button class="btn">{t!(words, "letters-came-back-do")}</button>
                    </p>
                </form>
            </div>
        </details>
    }
}
