//! Reminders of what a deadline waits for: how many people they reach stands where they are written.

use judging::access::may_organise;
use judging::ids::RoundId;
use leptos::prelude::*;
use store::competitions::{self, Competition};
use store::reminders::{self, Unfinished, Work};

use super::page::standing_of;
use crate::error::AppError;
use crate::state::state;
use crate::t;
use crate::ui::Ground;

/// Writes to the jurors who have scorecards left in a round.
pub async fn of_round(edition: &str, round: &str) -> Result<(), AppError> {
    let (ground, account) = standing_of(edition).await?;
    may_organise(ground.standing()?)?;
    let work = Work::Scorecards(RoundId::from(round));
    reminders::remind(&state().db, &ground.edition.id, &account, &work, ground.now).await?;
    Ok(())
}

/// Writes to those whose entry of a competition, named as in addresses, was never submitted.
pub async fn of_call(edition: &str, competition: &str) -> Result<(), AppError> {
    let (ground, account) = standing_of(edition).await?;
    may_organise(ground.standing()?)?;
    let db = state().db;
    let found = competitions::find_by_slug(&db, &ground.edition.id, competition).await?;
    let work = Work::Entries(found.ok_or(AppError::NotFound)?.id);
    reminders::remind(&db, &ground.edition.id, &account, &work, ground.now).await?;
    Ok(())
}

/// What is left of a work, for organisers; nothing for everybody else.
///
/// # Errors
/// A database that fails.
pub async fn left(ground: &Ground, work: &Work) -> Result<Unfinished, AppError> {
    if may_organise(ground.standing()?).is_err() {
        return Ok(Unfinished::default());
    }
    Ok(reminders::unfinished(&state().db, &ground.edition.id, work, ground.now).await?)
}

/// How many scorecards of a round are left, with the button that writes reminders; nothing where none is.
pub fn scorecards(ground: &Ground, round: &RoundId, left: Unfinished) -> Option<AnyView> {
    let words = ground.words;
    let said = t!(words, "reminders-scorecards", people = left.people, things = left.things);
    let named = ("round", round.to_string());
    let act = t!(words, "reminders-scorecards-do");
    (left.people > 0).then(|| form(ground, "/api/mail/remind-scorecards", named, (said, act)))
}

/// How many people have begun an entry and not submitted it, with the button that writes reminders; nothing where nobody
/// has.
pub fn entries(ground: &Ground, competition: &Competition, left: Unfinished) -> Option<AnyView> {
    let words = ground.words;
    let said = t!(words, "reminders-entries", people = left.people);
    let named = ("competition", competition.slug.clone());
    let act = t!(words, "reminders-entries-do");
    (left.people > 0).then(|| form(ground, "/api/mail/remind-drafts", named, (said, act)))
}

fn form(
    ground: &Ground,
    action: &'static str,
    (name, value): (&'static str, String),
    (said, act): (String, String),
) -> AnyView {
    view! {
        <form class="notice" method="post" action=action>
            <input type="hidden" name="edition" value=ground.edition.slug.clone() />
            <input type="hidden" name=name value=value />
            <p>{said} " " {t!(ground.words, "reminders-wait")}</p>
            <p class="acts">
                <button class="btn">{act}</button>
            </p>
        </form>
    }
    .into_any()
}
