use std::collections::BTreeMap;

use judging::ids::{AccountId, AssignmentId};
use judging::scorecard::RawScorecard;
use judging::time::Timestamp;
use store::editions::Edition;
use store::scorecards::{self, Change, Receipt};

use super::api::Saved;
use crate::error::AppError;
use crate::flash;
use crate::state::{AppState, state};
use crate::visitor::visitor;
use crate::when;

/// What the form is called in the flash.
pub const FORM: &str = "scorecard";

/// Where an act takes place: everything that is known before it looks at its facts.
pub(super) struct Place {
    pub(super) state: AppState,
    pub(super) account: AccountId,
    pub(super) edition: Edition,
    pub(super) now: Timestamp,
}

impl Place {
    fn new(edition: Edition) -> Result<Self, AppError> {
        let state = state();
        let account = visitor().account_id()?;
        let now = edition.now(state.clock.now());
        Ok(Self { state, account, edition, now })
    }

    /// The edition with this name in addresses.
    pub(super) async fn named(slug: &str) -> Result<Self, AppError> {
        visitor().account_id()?;
        Self::new(store::editions::find_by_slug(&state().db, slug).await?.ok_or(AppError::NotFound)?)
    }

    async fn of(assignment: &AssignmentId) -> Result<Self, AppError> {
        visitor().account_id()?;
        Self::new(scorecards::edition_of(&state().db, assignment).await?.ok_or(AppError::NotFound)?)
    }

    pub(super) fn desk(&self) -> String {
        format!("/e/{}/desk", self.edition.slug)
    }

    fn sheet(&self, assignment: &AssignmentId) -> String {
        format!("{}/{assignment}", self.desk())
    }

    fn saved(&self, receipt: Receipt, next: String) -> Saved {
        let time = when::time(receipt.at, &self.edition.time_zone);
        Saved { version: receipt.version, time, code: receipt.code, next }
    }

    /// The page of the next open scorecard of the round, behind this one first; the list where there is none.
    async fn next(&self, assignment: &AssignmentId) -> Result<String, AppError> {
        let db = &self.state.db;
        let held = scorecards::find(db, &self.edition.id, assignment).await?.ok_or(AppError::NotFound)?;
        let places = scorecards::places(db, &self.account, &held.round).await?;
        let at = places.iter().position(|place| place.assignment == *assignment).unwrap_or(0);
        let next = places.iter().cycle().skip(at + 1).take(places.len()).find(|place| place.open);
        Ok(next.map_or_else(|| self.desk(), |place| self.sheet(&place.assignment)))
    }
}

/// A change as it comes from the wire.
pub fn change(id: String, base_version: i64, rubric_version: i64, raw: RawScorecard) -> Change {
    Change { id, base_version, rubric_version, raw }
}

/// What the flash keeps of a scorecard that was not saved.
pub fn typed(raw: &RawScorecard) -> BTreeMap<String, String> {
    [("raw".to_owned(), serde_json::to_string(raw).unwrap_or_default())].into()
}

/// Saves a draft; the page stays.
pub async fn save(assignment: &AssignmentId, change: Change) -> Result<Saved, AppError> {
    let place = Place::of(assignment).await?;
    let (db, edition) = (&place.state.db, &place.edition.id);
    let receipt = scorecards::save(db, edition, &place.account, assignment, &change, place.now).await?;
    Ok(place.saved(receipt, place.sheet(assignment)))
}

/// Submits; the next open scorecard comes up.
pub async fn submit(assignment: &AssignmentId, change: Change) -> Result<Saved, AppError> {
    let place = Place::of(assignment).await?;
    let (db, edition) = (&place.state.db, &place.edition.id);
    let receipt = scorecards::submit(db, edition, &place.account, assignment, &change, place.now).await?;
    let next = place.next(assignment).await?;
    Ok(place.saved(receipt, next))
}

/// Answers a save or a submission: a refusal leads back to the page of the scorecard, where there is one for who asks.
pub async fn answer(
    done: &str,
    assignment: &AssignmentId,
    typed: BTreeMap<String, String>,
    result: Result<Saved, AppError>,
) -> Result<Saved, AppError> {
    let to = match &result {
        Ok(saved) => saved.next.clone(),
        Err(AppError::NotFound) => "/".to_owned(),
        Err(_) => Place::of(assignment).await.map_or_else(|_| "/".to_owned(), |place| place.sheet(assignment)),
    };
    flash::answer(FORM, typed, result, &to, Some(done)).await
}

/// Reopens a scorecard; gives the address of the progress of the round, where the chair goes on.
pub async fn reopen(assignment: &AssignmentId, reason: &str) -> Result<String, AppError> {
    let place = Place::of(assignment).await?;
    let (db, edition) = (&place.state.db, &place.edition.id);
    scorecards::reopen(db, edition, &place.account, assignment, reason, place.now).await?;
    let held = scorecards::find(db, edition, assignment).await?.ok_or(AppError::NotFound)?;
    Ok(format!("/e/{}/office/r/{}/progress", place.edition.slug, held.round))
}

/// Leaves out a submitted scorecard whose juror has a conflict; gives the address of the ranking.
pub async fn exclude(assignment: &AssignmentId, reason: &str) -> Result<String, AppError> {
    let place = Place::of(assignment).await?;
    let (db, edition) = (&place.state.db, &place.edition.id);
    scorecards::exclude(db, edition, &place.account, assignment, reason, place.now).await?;
    let held = scorecards::find(db, edition, assignment).await?.ok_or(AppError::NotFound)?;
    Ok(format!("/e/{}/office/r/{}/ranking", place.edition.slug, held.round))
}

/// Steps back from an entry; gives the address of the list.
pub async fn recuse(assignment: &AssignmentId, reason: &str) -> Result<String, AppError> {
    let place = Place::of(assignment).await?;
    let (db, edition) = (&place.state.db, &place.edition.id);
    store::recusals::recuse(db, edition, &place.account, assignment, reason, place.now).await?;
    Ok(place.desk())
}
