//! A juror's declarations: what was ticked, with the kind and the words beside each tick.

use std::collections::BTreeMap;

use judging::conflict::Tie;
use store::declarations::{self, Declared};

use super::acts::Place;
use crate::error::{AppError, FieldFault};
use crate::ui::percent_encode;

/// What the form is called in the flash.
pub const FORM: &str = "declare";

/// The names of an entry's controls, before its id.
const TICK: &str = "conflict-";
const TIE: &str = "tie-";
const REASON: &str = "reason-";

/// The names of the controls of an entry: the tick, the kind of the tie, and the juror's own words.
pub fn controls(entry: &str) -> [String; 3] {
    [TICK, TIE, REASON].map(|control| format!("{control}{entry}"))
}

/// The fields of what is ticked. What was typed beside a tick that was taken away again is nobody's to know.
pub fn ticked(fields: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let of_ticked = |name: &str| {
        let entry = [TICK, TIE, REASON].into_iter().find_map(|control| name.strip_prefix(control));
        entry.is_some_and(|entry| fields.contains_key(&format!("{TICK}{entry}")))
    };
    fields.iter().filter(|(name, _)| of_ticked(name)).map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// What is declared.
///
/// # Errors
/// [`AppError::Invalid`] with every kind that there is not.
fn read(fields: &BTreeMap<String, String>) -> Result<Vec<Declared>, AppError> {
    let mut faults = Vec::new();
    let mut declared = Vec::new();
    for entry in fields.keys().filter_map(|name| name.strip_prefix(TICK)) {
        let [_, kind, reason] = controls(entry);
        let word = |name: &str| fields.get(name).map_or("", String::as_str);
        match word(&kind) {
            "" => declared.push((entry, Tie::default(), word(&reason))),
            named => match Tie::named(named) {
                Some(tie) => declared.push((entry, tie, word(&reason))),
                None => faults.push(FieldFault { field: kind, kind: "fault-choice".into() }),
            },
        }
    }
    if !faults.is_empty() {
        return Err(AppError::Invalid(faults));
    }
    let declared = declared.into_iter();
    Ok(declared.map(|(entry, tie, reason)| Declared { entry: entry.into(), tie, reason: reason.to_owned() }).collect())
}

/// Declares for all juries of the edition with this name in addresses; gives the address of the list.
pub async fn declare(slug: &str, fields: &BTreeMap<String, String>, confidential: bool) -> Result<String, AppError> {
    let place = Place::named(slug).await?;
    let (db, edition) = (&place.state.db, &place.edition.id);
    declarations::declare(db, edition, &place.account, &read(fields)?, confidential, place.now).await?;
    Ok(place.desk())
}

/// Declares the conflicts of one page of the list; gives the address of the page behind the key `next`.
pub async fn declare_page(slug: &str, fields: &BTreeMap<String, String>, next: &str) -> Result<String, AppError> {
    let place = Place::named(slug).await?;
    let (db, edition) = (&place.state.db, &place.edition.id);
    declarations::declare_page(db, edition, &place.account, &read(fields)?, place.now).await?;
    Ok(format!("{}/welcome?after={}", place.desk(), percent_encode(next)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn only_what_is_ticked_is_declared() {
        let typed = fields(&[
            ("conflict-a", "on"),
            ("tie-a", "co-author"),
            ("reason-a", "Our paper."),
            ("conflict-b", "on"),
            ("tie-c", "shareholding"),
            ("reason-c", "Thought better of it."),
            ("strange", "x"),
        ]);
        let declared = |entry: &str, tie, reason: &str| Declared { entry: entry.into(), tie, reason: reason.into() };
        let read = read(&typed).expect("kinds that there are");
        assert_eq!(read, [declared("a", Tie::CoAuthor, "Our paper."), declared("b", Tie::Other, "")]);
        let kept: Vec<String> = ticked(&typed).into_keys().collect();
        assert_eq!(kept, ["conflict-a", "conflict-b", "reason-a", "tie-a"]);
    }

    #[test]
    fn every_kind_that_there_is_not_is_told() {
        let typed = fields(&[("conflict-a", "on"), ("tie-a", "kin"), ("conflict-b", "on"), ("tie-b", "friend")]);
        let fault = |field: &str| FieldFault { field: field.into(), kind: "fault-choice".into() };
        assert_eq!(read(&typed), Err(AppError::Invalid(vec![fault("tie-a"), fault("tie-b")])));
    }
}
