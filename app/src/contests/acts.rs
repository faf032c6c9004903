//! From what was typed to the acts of the store.

use judging::ids::{CompetitionId, RoundId};
use judging::time::Timestamp;
use store::competitions::{self, Competition, Texts};
use store::editions::Edition;
use store::rounds::{self, Round, Rules, Settings};
use store::{awards, rubrics};

use super::presets::Preset;
use super::typed::{RowAct, Typed, put_rows, put_text, rearrange, rows, text, word};
use super::{prizes, rubric as rubric_form, settings, setup};
use crate::accounts::session::local_path;
use crate::error::AppError;
use crate::flash;
use crate::state::state;
use crate::ui::edition_of;
use crate::visitor::visitor;

/// Answers a form: back to its page, with a word of success or with the faults.
///
/// # Errors
/// The result's, where the caller is not a plain form.
pub async fn answer(
    form: &str,
    typed: Typed,
    result: Result<(), AppError>,
    back: &str,
    done: &str,
) -> Result<(), AppError> {
    flash::answer(form, typed, result, local_path(back), Some(done)).await
}

/// Goes back to a form of rows whose shape has changed; nothing is saved.
///
/// # Errors
/// [`judging::access::Refusal::SignedOut`] where nobody is signed in.
pub async fn keep(form: &str, typed: Typed, back: &str) -> Result<(), AppError> {
    visitor().signed_in()?;
    let to = format!("{}#{}", local_path(back), typed.get("open").map_or(form.to_owned(), |open| format!("c{open}-")));
    flash::keep(form, typed, &to).await
}

/// Changes the words of a competition.
///
/// # Errors
/// As [`competitions::update`].
pub async fn texts(id: CompetitionId, typed: &Typed) -> Result<(), AppError> {
    let account = visitor().account_id()?;
    let (competition, edition) = competition_of(&id).await?;
    let texts = Texts { name: text(typed, "name"), summary: text(typed, "summary"), call: text(typed, "call") };
    Ok(competitions::update(&state().db, &account, &competition.id, &texts, now(&edition)).await?)
}

/// Replaces the divisions of a competition.
///
/// # Errors
/// As [`competitions::replace_divisions`].
pub async fn divisions(id: CompetitionId, typed: &Typed) -> Result<(), AppError> {
    let account = visitor().account_id()?;
    let (competition, edition) = competition_of(&id).await?;
    let divisions: Vec<_> = rows(typed, setup::DIVISION)
        .iter()
        .map(|row| (Some(word(row, "id")).filter(|id| !id.is_empty()).map(Into::into), text(row, "name")))
        .collect();
    let db = state().db;
    Ok(competitions::replace_divisions(&db, &account, &competition.id, &divisions, now(&edition)).await?)
}

/// Adds a round with the rules of the last one; the first of a competition is judged by the mean.
///
/// # Errors
/// The faults of name and window; as [`rounds::add`].
pub async fn add_round(id: CompetitionId, typed: &Typed) -> Result<(), AppError> {
    let account = visitor().account_id()?;
    let (competition, edition) = competition_of(&id).await?;
    let last = rounds::of_competition(&state().db, &id).await?.pop();
    let rules = last.map_or_else(first_rules, |round| Settings::of(&round).rules);
    let mut named = typed.clone();
    put_text(&mut named, "name", &text(typed, "round"));
    let settings = settings::read_new(&named, rules, &edition.time_zone).map_err(name_of_new_round)?;
    rounds::add(&state().db, &account, &competition.id, &settings, now(&edition)).await?;
    Ok(())
}

/// The new round's name has a field of its own, because the competition's name stands on the same page.
fn name_of_new_round(error: AppError) -> AppError {
    match error {
        AppError::Invalid(mut faults) => {
            faults.iter_mut().filter(|fault| fault.field == "name").for_each(|fault| fault.field = "round".into());
            AppError::Invalid(faults)
        }
        other => other,
    }
}

fn first_rules() -> Rules {
    Rules {
        kind: "online".into(),
        reviews_per_entry: 3,
        method: judging::ranking::Method::Mean { rounding: None },
        tie_breaks: Vec::new(),
        announce: "ceremony".into(),
        advance_count: 0,
        advance_per_division: false,
        blindness: "own".into(),
        side: String::new(),
        blind: false,
    }
}

/// Changes a round.
///
/// # Errors
/// All faults at their fields; as [`rounds::update`].
pub async fn round(id: RoundId, typed: &Typed) -> Result<(), AppError> {
    let account = visitor().account_id()?;
    let (round, edition) = round_of(&id).await?;
    let settings = settings::read_change(typed, &Settings::of(&round), &edition.time_zone)?;
    Ok(rounds::update(&state().db, &account, &id, word(typed, "seen"), &settings, now(&edition)).await?)
}

/// Takes a round out; gives the address of its competition's page.
///
/// # Errors
/// As [`rounds::remove`].
pub async fn remove_round(id: RoundId) -> Result<String, AppError> {
    let account = visitor().account_id()?;
    let (round, edition) = round_of(&id).await?;
    let competition = competitions::find(&state().db, &round.competition).await?.ok_or(AppError::NotFound)?;
    rounds::remove(&state().db, &account, &id, now(&edition)).await?;
    Ok(format!("/e/{}/office/c/{}", edition.slug, competition.slug))
}

/// Replaces the rubric of a round.
///
/// # Errors
/// All faults at their fields; as [`rubrics::replace`].
pub async fn rubric(id: RoundId, version: i64, typed: &Typed) -> Result<(), AppError> {
    let account = visitor().account_id()?;
    let (_, edition) = round_of(&id).await?;
    let criteria = rubric_form::read(typed)?;
    rubrics::replace(&state().db, &account, &id, version, &criteria, now(&edition)).await?;
    Ok(())
}

/// Reopens a round.
///
/// # Errors
/// As [`rounds::reopen`].
pub async fn reopen(id: RoundId, touches: i64, reason: &str) -> Result<(), AppError> {
    let account = visitor().account_id()?;
    let (_, edition) = round_of(&id).await?;
    rounds::reopen(&state().db, &account, &id, touches, reason, now(&edition)).await?;
    Ok(())
}

/// Replaces the awards of a competition.
///
/// # Errors
/// All faults at their fields; as [`awards::replace`].
pub async fn awards(id: CompetitionId, typed: &Typed) -> Result<(), AppError> {
    let account = visitor().account_id()?;
    let (competition, edition) = competition_of(&id).await?;
    let new = prizes::read(typed)?;
    Ok(awards::replace(&state().db, &account, &competition.id, word(typed, "seen"), &new, now(&edition)).await?)
}

/// The rubric's form with what a button did to its rows, unless the button saves.
pub fn rearranged_rubric(typed: &Typed, act: &str) -> Option<Typed> {
    if let Some(preset) = Preset::parse(act) {
        let mut list = rows(typed, rubric_form::CRITERION);
        preset.apply(&mut list);
        return Some(with_rows(typed, rubric_form::CRITERION, &list, None));
    }
    let letters = (rubric_form::CRITERION, rubric_form::LEVEL);
    rearranged(typed, act, letters, rubric_form::new_row(), rubric_form::new_level())
}

/// The divisions' form with what a button did to its rows, unless the button saves.
pub fn rearranged_divisions(typed: &Typed, act: &str) -> Option<Typed> {
    let new = Typed::from([("id".into(), String::new())]);
    rearranged(typed, act, (setup::DIVISION, 'x'), new, Typed::new()).map(closed)
}

/// The awards' form with what a button did to its rows, unless the button saves.
pub fn rearranged_awards(typed: &Typed, act: &str) -> Option<Typed> {
    rearranged(typed, act, (prizes::AWARD, 'x'), prizes::new_row(), Typed::new()).map(closed)
}

fn rearranged(typed: &Typed, act: &str, (outer, inner): (char, char), new: Typed, new_inner: Typed) -> Option<Typed> {
    let act = RowAct::parse(act);
    if act == RowAct::Save {
        return None;
    }
    let mut list = rows(typed, outer);
    let open = rearrange(&mut list, act, new, inner, new_inner);
    Some(with_rows(typed, outer, &list, open))
}

/// A form with other rows, of which one stands open.
fn with_rows(typed: &Typed, letter: char, list: &[Typed], open: Option<usize>) -> Typed {
    let mut typed = typed.clone();
    put_rows(&mut typed, letter, list);
    typed.remove("open");
    typed.extend(open.map(|open| ("open".to_owned(), open.to_string())));
    // A form without rows is typed, too: it must not be taken for one that was never sent.
    typed.insert("act".into(), String::new());
    typed
}

fn closed(mut typed: Typed) -> Typed {
    typed.remove("open");
    typed
}

async fn competition_of(id: &CompetitionId) -> Result<(Competition, Edition), AppError> {
    let competition = competitions::find(&state().db, id).await?.ok_or(AppError::NotFound)?;
    let edition = edition_of(&competition.edition).await?;
    Ok((competition, edition))
}

async fn round_of(id: &RoundId) -> Result<(Round, Edition), AppError> {
    let round = rounds::find(&state().db, id).await?.ok_or(AppError::NotFound)?;
    let edition = edition_of(&round.edition).await?;
    Ok((round, edition))
}

fn now(edition: &Edition) -> Timestamp {
    edition.now(state().clock.now())
}
