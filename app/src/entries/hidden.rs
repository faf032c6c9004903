//! What an entry answered that jurors do not see, and the files that it holds beside its deck.

use judging::access::may_read_hidden;
use judging::call::Kind;
use leptos::prelude::*;
use store::entries::Entry;
use store::{calls, manuscripts};

use super::questions;
use crate::error::AppError;
use crate::state::state;
use crate::t;
use crate::ui::Ground;

/// The answers, for who may read them; nothing where there are none.
///
/// # Errors
/// A store that fails.
pub async fn answers(ground: &Ground, entry: &Entry) -> Result<Option<AnyView>, AppError> {
    let may = ground.standing.as_ref().is_some_and(|standing| may_read_hidden(standing).is_ok());
    let db = state().db;
    let raw = if may { manuscripts::submitted(&db, &entry.id).await? } else { None };
    let call = calls::find(&db, &entry.competition).await?;
    let Some((raw, call)) = raw.zip(call) else { return Ok(None) };
    let (words, language) = (ground.words, ground.language());
    let form = &call.form;
    let hidden = form.fields.iter().filter(|field| !questions::is_open(field));
    let lines: Vec<AnyView> = hidden
        .filter_map(|field| Some((field, form.answer_to(field, &raw)?)))
        .map(|(field, answer)| {
            let told = match field.kind {
                Kind::File => {
                    let href = ground.path(&format!("/entries/{}/files/{answer}", entry.id));
                    view! { <a href=href>{t!(words, "entry-file-get")}</a> }.into_any()
                }
                _ => questions::text(ground, field, answer).into_any(),
            };
            view! {
                <div>
                    <dt>{field.name.get(language).to_owned()}</dt>
                    <dd>{told}</dd>
                </div>
            }
            .into_any()
        })
        .collect();
    Ok((!lines.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{t!(words, "entry-hidden-title")}</h2>
                <dl class="facts">{lines}</dl>
            </section>
        }
        .into_any()
    }))
}
