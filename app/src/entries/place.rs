//! The division of an entry: which one, for its organisers to choose until the first scorecard is submitted.

use judging::access::may_place_entry;
use judging::ids::{AccountId, DivisionId, EntryId};
use leptos::prelude::*;
use store::competitions::Division;
use store::entries::{self, Entry};
use store::rounds::Round;

use crate::error::AppError;
use crate::flash::Flash;
use crate::state::state;
use crate::t;
use crate::ui::{Ground, edition_of, percent_encode};
use crate::visitor::visitor;

/// The form's name.
pub const FORM: &str = "place";

/// Puts an entry into a division; gives the address of its page, too.
pub async fn act(entry: &EntryId, division: &str) -> (String, Result<(), AppError>) {
    match find(entry).await {
        Ok((to, account, now)) => {
            let division = Some(division).filter(|id| !id.is_empty()).map(DivisionId::from);
            let placed = entries::place(&state().db, &account, entry, division.as_ref(), now).await;
            (to, placed.map_err(AppError::from))
        }
        Err(error) => ("/".into(), Err(error)),
    }
}

/// The address of an entry's page, who asks, and its edition's time.
async fn find(id: &EntryId) -> Result<(String, AccountId, judging::time::Timestamp), AppError> {
    let account = visitor().account_id()?;
    let db = state().db;
    let entry = entries::find(&db, id).await?.ok_or(AppError::NotFound)?;
    let competition = store::competitions::find(&db, &entry.competition).await?.ok_or(AppError::NotFound)?;
    let edition = edition_of(&competition.edition).await?;
    let code = percent_encode(&entry.code);
    let to = format!("/e/{}/office/c/{}/entries/{code}", edition.slug, competition.slug);
    Ok((to, account, edition.now(state().clock.now())))
}

/// The form, where the competition has divisions and the visitor may choose.
pub fn form(
    ground: &Ground,
    entry: &Entry,
    divisions: &[Division],
    rounds: &[Round],
    flash: &Flash,
) -> Option<impl IntoView + use<>> {
    let (words, language) = (ground.words, ground.language());
    let facts: Vec<_> = rounds.iter().map(Round::facts).collect();
    let may = ground.standing.as_ref().is_some_and(|standing| may_place_entry(standing, &facts).is_ok());
    let stored = entry.division.as_ref().map(DivisionId::to_string).unwrap_or_default();
    let chosen = flash.value(FORM, "division", &stored);
    let options = divisions
        .iter()
        .map(|division| {
            let id = division.id.to_string();
            view! {
                <option value=id.clone() selected=id == chosen>
                    {division.name.get(language).to_owned()}
                </option>
            }
        })
        .collect_view();
    (may && !divisions.is_empty()).then(|| {
        view! {
            <form class="stack tight" method="post" action="/api/entries/place">
                <input type="hidden" name="entry" value=entry.id.to_string() />
                <div class="field">
                    <label for="f-division">{t!(words, "entries-division")}</label>
                    <select id="f-division" name="division" aria-describedby="f-division-hint">
                        <option value="">{t!(words, "entry-no-division")}</option>
                        {options}
                    </select>
                    <p class="hint" id="f-division-hint">
                        {t!(words, "entry-division-hint")}
                    </p>
                </div>
                <p class="acts">
                    <button class="btn">{t!(words, "entry-place")}</button>
                </p>
            </form>
        }
    })
}
