//! What of the words that jurors of a blind round read may still tell who is behind the entry.

use judging::blind::{Behind, Rule, Trace, traces};
use leptos::prelude::*;
use store::redactions::{self, Place};
use store::{institutions, jurors};

use super::Desk;
use crate::error::AppError;
use crate::state::state;
use crate::t;
use crate::words::Words;

pub(super) async fn part(desk: &Desk<'_>) -> Result<AnyView, AppError> {
    let db = state().db;
    let words = desk.ground.words;
    let people = jurors::behind(&db, desk.entry).await?;
    let known = institutions::all(&db).await?;
    let read = redactions::texts(desk.entry, &desk.redaction.wording, &desk.answers);
    let texts: Vec<(Place, &str)> = read.iter().map(|(place, text)| (place.clone(), text.as_str())).collect();
    let found = traces(&known, Behind { name: &desk.entry.name, people: &people }, &texts);
    let body = if found.is_empty() {
        view! { <p class="muted">{t!(words, "redaction-nothing")}</p> }.into_any()
    } else {
        let items = found.iter().map(|trace| view! { <li>{said(words, trace)}</li> }).collect_view();
        view! {
            <p>{t!(words, "redaction-look")}</p>
            <ul>{items}</ul>
            {settle(desk)}
        }
        .into_any()
    };
    Ok(view! {
        <section class="stack">
            <h3>{t!(words, "redaction-found")}</h3>
            {body}
        </section>
    }
    .into_any())
}

/// How to say that what was found tells nothing, until it is said.
fn settle(desk: &Desk<'_>) -> Option<impl IntoView + use<>> {
    let said = t!(desk.ground.words, "redaction-settle");
    (!desk.settled).then(|| view! { <p>{said}</p> })
}

/// Where a text stands, in words.
fn place_words(words: Words, place: &Place) -> String {
    let (name, language) = match place {
        Place::Title(language) => (t!(words, "redaction-of-title"), language),
        Place::Summary(language) => (t!(words, "redaction-of-summary"), language),
        Place::Answer(question) => return question.clone(),
    };
    format!("{name} · {}", language.own_name())
}

fn said(words: Words, trace: &Trace<Place>) -> String {
    let (place, found, of) = (place_words(words, &trace.place), trace.found.clone(), trace.of.clone());
    match trace.rule {
        Rule::Person => t!(words, "trace-person", place = place, found = found, of = of),
        Rule::Entry => t!(words, "trace-entry", place = place, found = found),
        Rule::Institution => t!(words, "trace-institution", place = place, found = found, of = of),
        Rule::Address => t!(words, "trace-address", place = place, found = found, of = of),
    }
}
