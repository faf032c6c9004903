//! Editions: one event in one year, with its hosts and, in the sample edition, its demo clock.

mod hosts;
mod make;
pub mod plan;
mod programme;
mod settings;

use std::collections::BTreeMap;

use judging::access::{Role, may_set_clock};
use judging::ids::{AccountId, EditionId, HostId};
use judging::text::{Language, Text};
use judging::time::Timestamp;
use serde::Serialize;

use crate::db::{Db, Tx};
use crate::error::{parse_json, to_json};
use crate::ledger::{Act, Chain, PROGRAM, start_chain};
use crate::limits::none_of;
use crate::{StoreError, args, new_id, roles};

pub use hosts::{HOST_KINDS, Listed, MAX_HOSTS, host_faults, listed, replace_hosts};
pub use make::{copy, make, make_by_program};
pub(crate) use programme::insert as insert_programme;
pub use programme::{ITEM_KINDS, Item, MAX_ITEMS, programme, programme_faults, replace_programme};
pub use settings::{MAX_TOPICS, Settings, topic_faults, update};

pub use crate::seen::mark;

/// One event in one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Edition {
    /// Which one.
    pub id: EditionId,
    /// Its name in addresses: lowercase letters, digits and hyphens.
    pub slug: String,
    /// Its name.
    pub name: Text,
    /// Its theme.
    pub theme: Text,
    /// City and country.
    pub place: Text,
    /// A paragraph on it.
    pub description: Text,
    /// The names of the fields that entries and jurors are of, by key.
    pub topics: BTreeMap<String, Text>,
    /// Start of the day.
    pub starts_at: Timestamp,
    /// End of the day.
    pub ends_at: Timestamp,
    /// IANA time zone, such as `Europe/Brussels`.
    pub time_zone: String,
    /// The language of pages for readers who prefer none of ours.
    pub default_language: Language,
    /// Whether this is the invented sample edition.
    pub sample: bool,
    /// What the demo clock adds to the real one, in microseconds; `None` on the real clock.
    pub clock_offset: Option<i64>,
}

impl Edition {
    /// The edition's own time: the demo clock's where there is one.
    pub fn now(&self, real: Timestamp) -> Timestamp {
        Timestamp::from_micros(real.micros() + self.clock_offset.unwrap_or(0))
    }

    /// The name of a field, or its key where it has none.
    pub fn topic(&self, key: &str) -> Text {
        self.topics.get(key).cloned().unwrap_or_else(|| Text::one(self.default_language, key))
    }
}

/// An organisation behind an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    /// Which one.
    pub id: HostId,
    /// `host` (signs results), `co-organiser`, `supporter` or `sponsor`.
    pub kind: String,
    /// Its short name, such as `ACPB`.
    pub short_name: String,
    /// Its name.
    pub name: Text,
    /// Whether it reads what it answers for from outside the European Economic Area.
    pub outside_eea: bool,
}

/// What a new edition is made of.
#[derive(Clone, Debug)]
pub struct NewEdition {
    /// As in [`Edition`]; the id is made.
    pub edition: Edition,
    /// The hosts, in order: kind, short name, name.
    pub hosts: Vec<(String, String, Text)>,
    /// The accounts that organise it.
    pub organisers: Vec<AccountId>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    slug: String,
    name: String,
    theme: String,
    place: String,
    description: String,
    topics: String,
    starts_at: i64,
    ends_at: i64,
    time_zone: String,
    default_locale: String,
    sample: bool,
    clock_offset: Option<i64>,
}

impl Row {
    fn into_edition(self) -> Result<Edition, StoreError> {
        let text = |column, json: &str| parse_json("edition", column, &self.id, json);
        Ok(Edition {
            name: text("name", &self.name)?,
            theme: text("theme", &self.theme)?,
            place: text("place", &self.place)?,
            description: text("description", &self.description)?,
            topics: parse_json("edition", "topics", &self.id, &self.topics)?,
            starts_at: Timestamp::from_micros(self.starts_at),
            ends_at: Timestamp::from_micros(self.ends_at),
            default_language: Language::from_tag(&self.default_locale).unwrap_or_default(),
            id: self.id.into(),
            slug: self.slug,
            time_zone: self.time_zone,
            sample: self.sample,
            clock_offset: self.clock_offset,
        })
    }
}

/// All editions, the newest first.
pub async fn list(db: &Db) -> Result<Vec<Edition>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            "select id, slug, name, theme, place, description, topics, starts_at, ends_at, time_zone,
                    default_locale, sample, clock_offset
             from edition
             order by starts_at desc, id",
            args![],
        )
        .await?;
    rows.into_iter().map(Row::into_edition).collect()
}

/// The edition with this name in addresses.
pub async fn find_by_slug(db: &Db, slug: &str) -> Result<Option<Edition>, StoreError> {
    let row: Option<Row> = db
        .one(
            "select id, slug, name, theme, place, description, topics, starts_at, ends_at, time_zone,
                    default_locale, sample, clock_offset
             from edition
             where slug = $1",
            args![slug],
        )
        .await?;
    row.map(Row::into_edition).transpose()
}

const BY_ID: &str = "
    select id, slug, name, theme, place, description, topics, starts_at, ends_at, time_zone, default_locale, sample,
           clock_offset
    from edition
    where id = $1";

/// The edition with this id.
pub async fn find(db: &Db, id: &EditionId) -> Result<Option<Edition>, StoreError> {
    let row: Option<Row> = db.one(BY_ID, args![id.as_str()]).await?;
    row.map(Row::into_edition).transpose()
}

const HOSTS: &str = "
    select id, kind, short_name, name, outside_eea from host where edition_id = $1 order by position, id";

/// The hosts and supporters of an edition, in order.
pub async fn hosts(db: &Db, edition: &EditionId) -> Result<Vec<Host>, StoreError> {
    to_hosts(db.all(HOSTS, args![edition.as_str()]).await?)
}

fn to_hosts(rows: Vec<(String, String, String, String, bool)>) -> Result<Vec<Host>, StoreError> {
    rows.into_iter()
        .map(|(id, kind, short_name, name, outside_eea)| {
            Ok(Host { name: parse_json("host", "name", &id, &name)?, id: id.into(), kind, short_name, outside_eea })
        })
        .collect()
}

/// Makes an edition with its hosts, its organisers and its ledger; an act of the house chain.
///
/// # Errors
/// [`StoreError::Invalid`] for a slug of other characters, [`StoreError::Taken`] for one that is in use.
pub async fn create(db: &Db, new: &NewEdition, now: Timestamp) -> Result<EditionId, StoreError> {
    none_of(plan::slug_faults("slug", &new.edition.slug))?;
    let mut act = Act::begin(db, Chain::House, &PROGRAM.into(), now).await?;
    let id: EditionId = new_id();
    insert(&mut act.tx, &id, &new.edition, now).await?;
    start_chain(&mut act.tx, &id).await?;
    for (position, (kind, short_name, name)) in (0_i64..).zip(new.hosts.clone()) {
        let listed = Listed { id: None, kind, short_name, name, outside_eea: false };
        hosts::insert(&mut act.tx, &id, position, &listed).await?;
    }
    for account in &new.organisers {
        roles::grant(&mut act.tx, &id, account, &Role::Organiser).await?;
    }
    act.commit("edition.create", id.as_str(), &new.edition.slug).await?;
    Ok(id)
}

/// Sets the demo clock of the sample edition so that its time is `to` when the real time is `real`.
pub async fn set_clock(
    db: &Db,
    account: &AccountId,
    edition: &Edition,
    to: Timestamp,
    real: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(&edition.id), account, edition.now(real)).await?;
    let standing = roles::standing_in(&mut act.tx, account, &edition.id).await?;
    let _may = may_set_clock(&standing, edition.sample)?;
    let offset = to.micros() - real.micros();
    act.tx.run("update edition set clock_offset = $2 where id = $1", args![edition.id.as_str(), offset]).await?;
    act.commit("clock.set", edition.id.as_str(), &to).await?;
    Ok(())
}

async fn insert(tx: &mut Tx, id: &EditionId, edition: &Edition, now: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into edition (id, slug, name, theme, place, description, topics, starts_at, ends_at, time_zone,
                              default_locale, sample, clock_offset, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        args![
            id.as_str(),
            &edition.slug,
            to_json(&edition.name),
            to_json(&edition.theme),
            to_json(&edition.place),
            to_json(&edition.description),
            to_json(&edition.topics),
            edition.starts_at.micros(),
            edition.ends_at.micros(),
            &edition.time_zone,
            edition.default_language.tag(),
            edition.sample,
            edition.clock_offset,
            now.micros(),
        ],
    )
    .await?;
    Ok(())
}
