//! Whom the words of a letter are tried on: those whom it would reach now, then those whom it was written to.

use leptos::prelude::*;
use store::mail::{self, Letter, Wording};

use super::wording::FORM;
use super::words::{PAGE, Written, values_of, write};
use crate::contests::controls::select;
use crate::error::AppError;
use crate::flash::Flash;
use crate::state::state;
use crate::t;
use crate::ui::{Ground, TextArea};
use crate::visitor::base;

/// How many people words can be tried on.
const READERS: u32 = 20;

/// Somebody whom words can be tried on.
pub(super) struct Reader {
    /// What the choice is called by.
    key: String,
    letter: Letter,
    /// Whether the letter would be written now; else it was written once.
    now: bool,
}

/// Whom the letter would reach now, then whom it was written to.
pub(super) async fn readers(ground: &Ground, template: &str) -> Result<Vec<Reader>, AppError> {
    let db = state().db;
    let foreseen = mail::foreseen(&db, &ground.edition, template, (READERS, ground.now)).await?;
    let written = mail::of_template(&db, &ground.edition.id, template, READERS).await?;
    let now = (0..).zip(foreseen).map(|(at, letter)| Reader { key: format!("now-{at}"), letter, now: true });
    let once =
        written.into_iter().map(|posted| Reader { key: posted.id.to_string(), letter: posted.letter, now: false });
    Ok(now.chain(once).collect())
}

/// The letter as one of its readers gets it, or with the names of its values where nobody has been written one.
pub(super) fn preview(
    ground: &Ground,
    template: &str,
    wording: &Wording,
    readers: &[Reader],
    flash: &Flash,
) -> AnyView {
    let words = ground.words;
    let chosen = flash.value(FORM, "reader", "");
    let reader = readers.iter().find(|reader| reader.key == chosen).or(readers.first());
    let letter = reader.map_or_else(|| to_nobody(ground, template), |reader| reader.letter.clone());
    let Written { subject, text, .. } = write(&letter, wording, &base(), false);
    let named = |reader: &Reader| {
        let name = reader.letter.values.get("name").map(String::as_str).unwrap_or_default();
        let who = format!("{name} {} · {}", reader.letter.to, reader.letter.language.own_name());
        let said = if reader.now { t!(words, "wording-now", who = who.trim()) } else { who.trim().to_owned() };
        (reader.key.clone(), said)
    };
    let options: Vec<(String, String)> = readers.iter().map(named).collect();
    let choice = match options.is_empty() {
        true => view! { <p>{t!(words, "wording-no-reader")}</p> }.into_any(),
        false => select(words, (FORM, flash), "reader", t!(words, "wording-reader"), &options, &options[0].0),
    };
    let tag = letter.language.tag();
    view! {
        <section class="stack" id="preview">
            <h2>{t!(words, "wording-preview")}</h2>
            {choice}
            <div class="field">
                <label for="f-preview">{t!(words, "wording-reads")}</label>
                <TextArea id="f-preview" name="shown" value=format!("{subject}\n\n{text}") rows=14 lang=tag readonly=true />
            </div>
        </section>
    }
    .into_any()
}

fn to_nobody(ground: &Ground, template: &str) -> Letter {
    let value = |name: String| match name.as_str() {
        PAGE => (name, ground.path("")),
        _ => (name.clone(), format!("{{{name}}}")),
    };
    Letter {
        edition: Some(ground.edition.id.clone()),
        to: String::new(),
        account: None,
        language: ground.language(),
        template: template.to_owned(),
        values: values_of(template).into_iter().map(value).collect(),
    }
}
