//! Letters that wait to be released together, with everybody whom they reach.

use leptos::prelude::*;
use store::mail::Batch;

use super::page::letter_path;
use crate::t;
use crate::ui::{Ground, Moment};

/// The batches that wait; nothing where none does. Only who `organises` can release them.
pub fn batches(ground: &Ground, waiting: &[Batch], organises: bool) -> Option<impl IntoView + use<>> {
    let words = ground.words;
    let cards = waiting.iter().map(|batch| card(ground, batch, organises)).collect_view();
    (!waiting.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{t!(words, "letters-waiting")}</h2>
                <p>{t!(words, "letters-waiting-text")}</p>
                {cards}
            </section>
        }
    })
}

fn card(ground: &Ground, batch: &Batch, organises: bool) -> impl IntoView + use<> {
    let words = ground.words;
    let count = batch.recipients.len();
    let recipients = batch
        .recipients
        .iter()
        .map(|(name, address, language)| {
            view! {
                <li>
                    {name.clone()}
                    " "
                    <span class="muted">{address.clone()} " · " {language.own_name()}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="card stack">
            <h3>{t!(words, "letters-reaches", count = count)}</h3>
            <p class="muted">
                <Moment at=batch.created_at words=ground.moment(batch.created_at) />
                " · "
                <a href=letter_path(&ground.edition.slug, batch.sample.as_str())>{t!(words, "letters-sample")}</a>
            </p>
            <ul>{recipients}</ul>
            {organises
                .then(|| {
                    view! {
                        <div class="cluster">
                            {act(ground, batch, "/api/mail/release", "btn main", t!(words, "letters-release", count = count))}
                            {act(ground, batch, "/api/mail/drop", "btn", t!(words, "letters-drop"))}
                        </div>
                    }
                })}
        </section>
    }
}

/// A button that says how many letters it is about, so that nobody else is reached than the page has named.
fn act(
    ground: &Ground,
    batch: &Batch,
    action: &'static str,
    class: &'static str,
    said: String,
) -> impl IntoView + use<> {
    view! {
        <form method="post" action=action>
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            <input type="hidden" name="batch" value=batch.id.clone() />
            <input type="hidden" name="count" value=batch.recipients.len().to_string() />
            <button class=class>{said}</button>
        </form>
    }
}
