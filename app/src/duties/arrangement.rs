//! On the page of an edition's organisations: who answers for the hosts, and the essence of their arrangement.

use judging::access::may_organise;
use leptos::prelude::*;
use store::editions::mark;
use store::privacy::{self, Privacy};

use crate::contests::controls::seen;
use crate::contests::typed::{Typed, text, word};
use crate::error::AppError;
use crate::flash::Flash;
use crate::state::state;
use crate::t;
use crate::ui::{Field, Ground, Texts, ground};

/// The name of the form.
pub const FORM: &str = "arrangement";

/// What organisers write into the privacy notice.
pub fn form(ground: &Ground, stored: &Privacy, flash: &Flash) -> AnyView {
    let words = ground.words;
    view! {
        <section class="stack">
            <h2>{t!(words, "arrangement-title")}</h2>
            <p>{t!(words, "arrangement-text")} " " <a href=ground.path("/privacy")>{t!(words, "privacy-title")}</a></p>
            <form class="stack" method="post" action="/api/duties/arrangement">
                <input type="hidden" name="edition" value=ground.edition.slug.clone() />
                {seen((FORM, flash), "seen", mark(stored))}
                <Field
                    name="contact"
                    label=t!(words, "arrangement-contact")
                    hint=t!(words, "arrangement-contact-hint")
                    kind="email"
                    value=stored.contact.clone()
                    form=FORM
                    flash=flash.clone()
                />
                <Texts
                    name="arrangement"
                    label=t!(words, "privacy-arrangement")
                    hint=t!(words, "arrangement-hint")
                    value=stored.arrangement.clone()
                    form=FORM
                    flash=flash.clone()
                    words=words
                    rows=5
                />
                <p class="acts">
                    <button class="btn main">{t!(words, "arrangement-save")}</button>
                </p>
            </form>
        </section>
    }
    .into_any()
}

/// Saves what was typed.
///
/// # Errors
/// As [`privacy::replace`].
pub async fn save(edition: &str, seen: &str, typed: &Typed) -> Result<(), AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    may_organise(ground.standing()?)?;
    let privacy = Privacy { contact: word(typed, "contact").to_owned(), arrangement: text(typed, "arrangement") };
    Ok(privacy::replace(&state().db, (&ground.edition.id, &account), seen, &privacy, ground.now).await?)
}
