//! The redacted copy of the deck: what there is, and the forms that hand one in, confirm it and take it away.

use judging::blind::Shown;
use leptos::prelude::*;

use super::Desk;
use super::act::DECK_FORM;
use crate::entries::views;
use crate::error::AppError;
use crate::state::state;
use crate::t;
use crate::ui::{Deck, fault_words};

pub(super) async fn part(desk: &Desk<'_>, competition: &str) -> Result<Option<AnyView>, AppError> {
    if desk.entry.deck_sha256.is_none() {
        return Ok(None);
    }
    let words = desk.ground.words;
    let file = match &desk.redaction.deck_sha256 {
        Some(sha256) => store::files::find(&state().db, sha256).await?,
        None => None,
    };
    let there = match file {
        Some(file) => {
            let slides = Deck::of(file).await.shown(Shown::Blind).slides(desk.ground, &desk.entry.id);
            view! { {stale(desk)} {slides} {settle(desk)} }.into_any()
        }
        None => view! { <p class="notice warn">{t!(words, "redaction-none")}</p> }.into_any(),
    };
    Ok(Some(
        view! {
            <section class="stack">
                <h3>{t!(words, "redaction-deck")}</h3>
                {there}
                {hand_in(desk, competition)}
            </section>
        }
        .into_any(),
    ))
}

fn stale(desk: &Desk<'_>) -> Option<impl IntoView + use<>> {
    desk.redaction
        .deck_stale()
        .then(|| view! { <p class="notice warn">{t!(desk.ground.words, "redaction-stale-deck")}</p> })
}

fn settle(desk: &Desk<'_>) -> impl IntoView + use<> {
    let words = desk.ground.words;
    let confirm = desk.redaction.deck_stale().then(|| {
        view! {
            <button class="btn main" name="act" value="confirm">
                {t!(words, "redaction-confirm")}
            </button>
        }
    });
    view! {
        <form method="post" action="/api/entries/redacted-deck">
            <input type="hidden" name="edition" value=desk.ground.edition.slug.clone() />
            <input type="hidden" name="entry" value=desk.entry.id.to_string() />
            <input type="hidden" name="seen" value=desk.redaction.submitted />
            <p class="acts">
                {confirm} <button class="btn quiet" name="act" value="remove">
                    {t!(words, "redaction-remove")}
                </button>
            </p>
        </form>
    }
}

fn hand_in(desk: &Desk<'_>, competition: &str) -> impl IntoView + use<> {
    let words = desk.ground.words;
    let fault = desk.flash.fault(DECK_FORM, "deck").map(|kind| fault_words(words, kind));
    let to = format!("{}/redacted", views::entry(&desk.ground.edition.slug, competition, &desk.entry.code));
    let described = if fault.is_some() { "f-deck-hint f-deck-error" } else { "f-deck-hint" };
    view! {
        <form class="stack tight" method="post" action=to enctype="multipart/form-data">
            <input type="hidden" name="seen" value=desk.redaction.submitted />
            <div class="field">
                <label for="f-deck">{t!(words, "redaction-file")}</label>
                <p class="hint" id="f-deck-hint">
                    {t!(words, "redaction-images")}
                </p>
                <input
                    id="f-deck"
                    type="file"
                    name="file-deck"
                    accept="application/pdf"
                    required=true
                    aria-describedby=described
                    aria-invalid=fault.is_some().then_some("true")
                />
                {fault
                    .map(|fault| {
                        view! {
                            <p class="error" id="f-deck-error">
                                {fault}
                            </p>
                        }
                    })}
            </div>
            <p class="acts">
                <button class="btn">{t!(words, "redaction-send")}</button>
            </p>
        </form>
    }
}
