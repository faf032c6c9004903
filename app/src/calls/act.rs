//! What organisers do with a call: save it, or rearrange its questions.

use judging::ids::CompetitionId;
use store::{calls, competitions};

use super::form;
use crate::contests::typed::{RowAct, Typed, put_rows, rearrange, rows};
use crate::error::AppError;
use crate::state::state;
use crate::ui::edition_of;
use crate::visitor::visitor;

/// Changes the call of a competition.
///
/// # Errors
/// All faults at their fields; as [`calls::replace`].
pub async fn save(id: CompetitionId, version: i64, seen: &str, typed: &Typed) -> Result<(), AppError> {
    let account = visitor().account_id()?;
    let db = state().db;
    let competition = competitions::find(&db, &id).await?.ok_or(AppError::NotFound)?;
    let edition = edition_of(&competition.edition).await?;
    let call = form::read(typed, version, &edition.time_zone)?;
    let now = edition.now(visitor().arrived);
    calls::replace(&db, &account, &id, &call, seen.parse().unwrap_or(0), now).await?;
    Ok(())
}

/// The form with what a button did to its questions, unless the button saves. New questions get a name that conditions
/// can point at.
pub fn rearranged(typed: &Typed, act: &str) -> Option<Typed> {
    let act = RowAct::parse(act);
    if act == RowAct::Save {
        return None;
    }
    let mut list = rows(typed, form::QUESTION);
    let new = form::new_row(&list);
    let open = rearrange(&mut list, act, new, 'x', Typed::new());
    let mut typed = typed.clone();
    put_rows(&mut typed, form::QUESTION, &list);
    typed.remove("open");
    typed.extend(open.map(|open| ("open".to_owned(), open.to_string())));
    typed.insert("act".into(), String::new());
    Some(typed)
}
