use std::collections::BTreeMap;

use judging::access::may_organise;
use judging::ids::{AccountId, EditionId};
use judging::text::{Language, Text};
use judging::time::Timestamp;
use serde::Serialize;

use super::{Edition, Row, plan};
use crate::db::Db;
use crate::error::to_json;
use crate::ledger::{Act, Chain};
use crate::limits::{name_faults, none_of};
use crate::seen::{mark, unchanged};
use crate::{Fault, StoreError, args, roles};

/// How many fields an edition may have.
pub const MAX_TOPICS: usize = 100;

/// What organisers set of an edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Settings {
    /// Its name, needed in one language at least.
    pub name: Text,
    /// Its theme.
    pub theme: Text,
    /// City and country.
    pub place: Text,
    /// A paragraph on it.
    pub description: Text,
    /// The names of the fields that entries and jurors are of, by key.
    pub topics: BTreeMap<String, Text>,
    /// Start of the first day.
    pub starts_at: Timestamp,
    /// End of the last day.
    pub ends_at: Timestamp,
    /// IANA time zone; whether there is such a zone is for who has a list of them.
    pub time_zone: String,
    /// The language of pages for readers who prefer none of ours.
    pub default_language: Language,
}

impl Settings {
    /// What is set of an edition now.
    pub fn of(edition: &Edition) -> Self {
        let Edition {
            name, theme, place, description, topics, starts_at, ends_at, time_zone, default_language, ..
        } = edition.clone();
        Self { name, theme, place, description, topics, starts_at, ends_at, time_zone, default_language }
    }

    fn over(&self, edition: Edition) -> Edition {
        let Self { name, theme, place, description, topics, starts_at, ends_at, time_zone, default_language } =
            self.clone();
        Edition { name, theme, place, description, topics, starts_at, ends_at, time_zone, default_language, ..edition }
    }

    fn faults(&self, edition: &Edition) -> Vec<Fault> {
        let mut faults = plan::edition_faults(&self.over(edition.clone()));
        if self.topics.len() > MAX_TOPICS {
            faults.push(Fault::new("topics", "fault-too-many"));
        }
        faults.extend(self.topics.iter().enumerate().flat_map(|(index, (key, name))| topic_faults(index, key, name)));
        faults
    }
}

/// What is wrong with a field at a place of the list, at `t0-key` and `t0-name` ….
pub fn topic_faults(index: usize, key: &str, name: &Text) -> Vec<Fault> {
    let mut faults = plan::slug_faults(&format!("t{index}-key"), key);
    faults.extend(name_faults(&format!("t{index}-name"), name));
    faults
}

/// Refuses a change that was made on something else than what is stored.
pub(super) fn fresh<T: Serialize>(stored: &T, seen: &str) -> Result<(), StoreError> {
    unchanged(seen, &mark(stored), "fault-edition-stale")
}

/// Changes what is set of an edition. `seen` is the [`mark`] of the settings that the change was made on.
///
/// # Errors
/// Who does not organise the edition is refused; [`StoreError::Invalid`] with [`plan::edition_faults`], at `t0-key`,
/// `t0-name` … and `topics` for its fields in the order of their keys, and at `seen` where somebody else was faster.
pub async fn update(
    db: &Db,
    account: &AccountId,
    id: &EditionId,
    seen: &str,
    settings: &Settings,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(id), account, now).await?;
    let _may = may_organise(&roles::standing_in(&mut act.tx, account, id).await?)?;
    let row: Option<Row> = act.tx.one(super::BY_ID, args![id.as_str()]).await?;
    let before = row.ok_or(StoreError::NotFound)?.into_edition()?;
    fresh(&Settings::of(&before), seen)?;
    none_of(settings.faults(&before))?;
    act.tx
        .run(
            "update edition
             set name = $2, theme = $3, place = $4, description = $5, topics = $6, starts_at = $7, ends_at = $8,
                 time_zone = $9, default_locale = $10
             where id = $1",
            args![
                id.as_str(),
                to_json(&settings.name),
                to_json(&settings.theme),
                to_json(&settings.place),
                to_json(&settings.description),
                to_json(&settings.topics),
                settings.starts_at.micros(),
                settings.ends_at.micros(),
                &settings.time_zone,
                settings.default_language.tag(),
            ],
        )
        .await?;
    act.commit("edition.update", id.as_str(), settings).await?;
    Ok(())
}
