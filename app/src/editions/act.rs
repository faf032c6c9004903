//! From the forms of editions to the acts of the store.

use judging::access::may_make_edition;
use store::{editions, roles};

use super::draft::{self, CONTEST, HOST, STEPS};
use super::presets::Preset;
use crate::contests::typed::{RowAct, Typed, put_rows, rearrange, rows};
use crate::error::AppError;
use crate::flash;
use crate::state::state;
use crate::visitor::visitor;

/// The name of the forms that lead to a new edition.
pub const FORM: &str = "new-edition";

/// Keeps a step and goes on, or makes the edition.
///
/// # Errors
/// Who organises no edition is refused; the faults of the step and of those before it; as [`editions::make`].
pub async fn new_edition(step: u8, act: &str, fields: Typed) -> Result<(), AppError> {
    let mut draft = match kept(step, act, fields).await {
        Ok(draft) => draft,
        Err(error) => return flash::answer(FORM, Typed::new(), Err(error), "/editions/new", None).await,
    };
    let here = format!("/editions/new?step={step}");
    if shaped(&mut draft, act) {
        draft::save(draft).await?;
        return flash::answer(FORM, Typed::new(), Ok(()), &here, None).await;
    }
    draft::save(draft.clone()).await?;
    let (plan, faults) = draft::read(&draft, visitor().language);
    let made = act == "make";
    let faults = draft::faults_until(&faults, if made { STEPS } else { step });
    let (result, to, done) = match (faults.is_empty(), made) {
        (false, _) => (Err(AppError::Invalid(faults)), here, None),
        (true, false) => (Ok(()), format!("/editions/new?step={}", step.saturating_add(1).min(STEPS)), None),
        (true, true) => match make(&plan).await {
            Ok(()) => (Ok(()), format!("/e/{}/office", plan.edition.slug), Some("edition-made")),
            Err(error) => (Err(error), here, None),
        },
    };
    flash::answer(FORM, Typed::new(), result, &to, done).await
}

/// What was typed before, with what was sent now, of somebody who may make an edition.
async fn kept(step: u8, act: &str, fields: Typed) -> Result<Typed, AppError> {
    let account = visitor().account_id()?;
    may_make_edition(&account, roles::organised(&state().db, &account).await?)?;
    if act == "restart" {
        draft::forget().await?;
        return draft::load().await;
    }
    let mut draft = draft::load().await?;
    draft::merge(&mut draft, step, fields);
    Ok(draft)
}

async fn make(plan: &editions::plan::Plan) -> Result<(), AppError> {
    let state = state();
    let account = visitor().account_id()?;
    editions::make(&state.db, &account, plan, state.clock.now()).await?;
    draft::forget().await
}

/// Does to a draft what a button says that only shapes its form.
fn shaped(draft: &mut Typed, act: &str) -> bool {
    if let Some(preset) = act.strip_prefix("preset-").and_then(Preset::find) {
        let mut list = rows(draft, CONTEST);
        list.push(draft::new_contest(preset));
        put_rows(draft, CONTEST, &list);
        return true;
    }
    if act == "propose" {
        let mut list = rows(draft, CONTEST);
        list.iter_mut().for_each(|row| row.retain(|name, _| !name.ends_with("s_at")));
        put_rows(draft, CONTEST, &list);
        return true;
    }
    let (letter, act) = match act.split_once(':') {
        Some(("contest", act)) => (CONTEST, act),
        Some(("host", act)) => (HOST, act),
        _ => return act == "restart",
    };
    let mut list = rows(draft, letter);
    rearrange(&mut list, RowAct::parse(act), draft::new_host(), 'x', Typed::new());
    put_rows(draft, letter, &list);
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contests::typed::word;

    #[test]
    fn buttons_shape_the_form() {
        let mut draft = Typed::new();
        assert!(shaped(&mut draft, "preset-pitch") && shaped(&mut draft, "preset-joint2"));
        assert!(shaped(&mut draft, "host:add") && shaped(&mut draft, "contest:up-1"));
        let kinds: Vec<String> = rows(&draft, CONTEST).iter().map(|row| word(row, "preset").to_owned()).collect();
        assert_eq!((kinds, rows(&draft, HOST).len()), (vec!["joint2".to_owned(), "pitch".to_owned()], 1));
        draft.insert("c0-r0-opens_at".into(), "2027-01-01T09:00".into());
        assert!(shaped(&mut draft, "propose") && !draft.contains_key("c0-r0-opens_at"));
        assert!(!shaped(&mut draft, "preset-quiz") && !shaped(&mut draft, "next") && !shaped(&mut draft, "make"));
    }
}
