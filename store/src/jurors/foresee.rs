//! The conflicts that the rules would suspect of a juror who is not seated yet.

use std::collections::BTreeMap;

use judging::conflict::{Ground, People, Person};
use judging::ids::{CompetitionId, EntryId};
use judging::institution::Institutions;
use judging::text::Text;

use super::people;
use super::suspect::{Found, of_one};
use crate::db::{Db, Tx};
use crate::seen::unchanged;
use crate::{StoreError, entries, institutions, sha256_hex};

/// An entry that a new juror would be in conflict with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreseen {
    /// Its code.
    pub code: String,
    /// What it is about.
    pub title: Text,
    /// Why.
    pub grounds: Vec<Ground>,
}

/// What is to be seen before a juror is added: the entries, by code, and a mark of all that is suspected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foresight {
    /// The entries with which a conflict is suspected.
    pub entries: Vec<Foreseen>,
    /// What was `seen` of it when the juror is added or invited; empty where nothing is suspected.
    pub mark: String,
}

/// What the rules suspect of somebody with all entries of a competition; a profile with the same address counts as well.
pub async fn foresee(db: &Db, competition: &CompetitionId, juror: &Person) -> Result<Foresight, StoreError> {
    let known = people::with_profile(juror.clone(), people::profile(db, &juror.email).await?)?;
    let found = found(institutions::all(db).await?, people::teams(db, competition).await?, &known);
    let mark = mark(&found);
    let mut found: BTreeMap<String, Vec<Ground>> = found.into_iter().collect();
    let ids: Vec<EntryId> = found.keys().map(|entry| entry.as_str().into()).collect();
    let entries = entries::with_ids(db, &ids).await?;
    let entries = entries.into_iter().map(|entry| {
        let grounds = found.remove(entry.id.as_str()).unwrap_or_default();
        Foreseen { code: entry.code, title: entry.title, grounds }
    });
    Ok(Foresight { entries: entries.collect(), mark })
}

/// Refuses, at `seen`, an act about somebody of whom other conflicts are suspected than were seen.
///
/// # Errors
/// [`StoreError::Invalid`].
pub(crate) async fn require_seen(
    tx: &mut Tx,
    competition: &CompetitionId,
    juror: &Person,
    seen: &str,
) -> Result<(), StoreError> {
    let known = people::with_profile(juror.clone(), people::profile_in(tx, &juror.email).await?)?;
    let found = found(institutions::all_in(tx).await?, people::teams_in(tx, competition, "").await?, &known);
    unchanged(seen, &mark(&found), "fault-suspected")
}

/// What is suspected of somebody with the people of these entries, by entry.
fn found(institutions: Institutions, teams: Vec<(String, Person)>, known: &[Person]) -> Found {
    let mut people = People::new(institutions);
    for (entry, person) in teams {
        people.add(&entry, &person);
    }
    of_one(&people, known).into_iter().collect()
}

/// A mark of what is suspected with which entries, by id; empty where nothing is.
pub(super) fn mark(found: &Found) -> String {
    let lines: Vec<String> = found
        .iter()
        .map(|(entry, grounds)| {
            let keys: Vec<String> = grounds.iter().map(|ground| format!("{:?} {}", ground.rule, ground.key)).collect();
            format!("{entry} {}", keys.join("; "))
        })
        .collect();
    if lines.is_empty() { String::new() } else { sha256_hex(lines.join("\n").as_bytes())[..16].to_owned() }
}
