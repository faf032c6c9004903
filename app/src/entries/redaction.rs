//! What jurors of blind rounds get in place of an entry's own words and deck, on its page in the office.

pub mod act;
mod deck;
mod found;
mod words;

use judging::access::may_redact;
use leptos::prelude::*;
use store::entries::Entry;
use store::redactions::{self, Redaction};
use store::rounds::Round;

use crate::error::AppError;
use crate::flash::Flash;
use crate::state::state;
use crate::t;
use crate::ui::Ground;

/// What the parts of the section are made of.
struct Desk<'a> {
    ground: &'a Ground,
    entry: &'a Entry,
    redaction: Redaction,
    /// Whether somebody has saved the words for the last submission.
    settled: bool,
    /// The answers that jurors of a blind round read, as the entry gave them.
    answers: std::collections::BTreeMap<String, String>,
    flash: &'a Flash,
}

/// The section of an entry, for organisers of a competition with a blind round.
///
/// # Errors
/// A database that fails.
pub async fn section(
    ground: &Ground,
    competition: &str,
    entry: &Entry,
    rounds: &[Round],
    flash: &Flash,
) -> Result<Option<AnyView>, AppError> {
    let may = ground.standing.as_ref().is_some_and(|standing| may_redact(standing).is_ok());
    if !may || !rounds.iter().any(|round| round.blind) {
        return Ok(None);
    }
    let db = state().db;
    let made = redactions::of_entries(&db, std::slice::from_ref(&entry.id)).await?.remove(&entry.id);
    let settled = made.as_ref().is_some_and(Redaction::words_settled);
    let redaction = match made {
        Some(redaction) => redaction,
        None => Redaction { submitted: redactions::submitted_version(&db, &entry.id).await?, ..Redaction::default() },
    };
    let answers = redactions::answers(&db, entry).await?;
    let desk = Desk { ground, entry, redaction, settled, answers, flash };
    let words = ground.words;
    let deck = deck::part(&desk, competition).await?;
    let found = found::part(&desk).await?;
    let texts = words::part(&desk);
    Ok(Some(
        view! {
            <section class="stack loose" id="redaction">
                <h2>{t!(words, "redaction-title")}</h2>
                <p class="muted">{t!(words, "redaction-text")}</p>
                {deck}
                {texts}
                {found}
            </section>
        }
        .into_any(),
    ))
}
