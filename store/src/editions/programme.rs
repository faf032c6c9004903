use judging::access::may_organise;
use judging::ids::{AccountId, EditionId};
use judging::text::Text;
use judging::time::Timestamp;
use serde::Serialize;

use super::settings::fresh;
use crate::db::{Db, Tx};
use crate::error::{parse_json, to_json};
use crate::ledger::{Act, Chain};
use crate::limits::{name_faults, none_of, short_faults};
use crate::{Fault, StoreError, args, new_id, roles};

/// The kinds of programme items. A `session` is one without a contest; competitions stand on the page by themselves.
pub const ITEM_KINDS: [&str; 7] = ["welcome", "keynote", "forum", "session", "break", "ceremony", "closing"];
/// How many items a programme may have.
pub const MAX_ITEMS: usize = 200;

/// Something that happens on the days of an edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// One of [`ITEM_KINDS`].
    pub kind: String,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends, after it begins.
    pub ends_at: Timestamp,
    /// What it is called, needed in one language at least.
    pub title: Text,
    /// Who speaks or presides; may be empty.
    pub speaker: Text,
    /// The room; may be empty.
    pub place: Text,
}

const OF_EDITION: &str = "
    select id, kind, starts_at, ends_at, title, speaker, place
    from programme_item
    where edition_id = $1
    order by starts_at, position, id";

type Row = (String, String, i64, i64, String, String, String);

/// The programme of an edition, in order; what begins at the same time runs in parallel.
pub async fn programme(db: &Db, edition: &EditionId) -> Result<Vec<Item>, StoreError> {
    to_items(db.all(OF_EDITION, args![edition.as_str()]).await?)
}

fn to_items(rows: Vec<Row>) -> Result<Vec<Item>, StoreError> {
    rows.into_iter()
        .map(|(id, kind, starts_at, ends_at, title, speaker, place)| {
            let text = |column, json: &str| parse_json("programme_item", column, &id, json);
            Ok(Item {
                title: text("title", &title)?,
                speaker: text("speaker", &speaker)?,
                place: text("place", &place)?,
                kind,
                starts_at: Timestamp::from_micros(starts_at),
                ends_at: Timestamp::from_micros(ends_at),
            })
        })
        .collect()
}

/// What is wrong with a programme, at the fields `p0-title`, `p0-kind`, `p0-ends_at` …; too many items at `programme`.
pub fn programme_faults(items: &[Item]) -> Vec<Fault> {
    let mut faults = Vec::new();
    if items.len() > MAX_ITEMS {
        faults.push(Fault::new("programme", "fault-too-many"));
    }
    for (index, item) in items.iter().enumerate() {
        faults.extend(name_faults(&format!("p{index}-title"), &item.title));
        faults.extend(short_faults(&format!("p{index}-speaker"), &item.speaker));
        faults.extend(short_faults(&format!("p{index}-place"), &item.place));
        if !ITEM_KINDS.contains(&item.kind.as_str()) {
            faults.push(Fault::new(format!("p{index}-kind"), "fault-choice"));
        }
        if item.ends_at <= item.starts_at {
            faults.push(Fault::new(format!("p{index}-ends_at"), "fault-window"));
        }
    }
    faults
}

/// Makes the programme of an edition these items. `seen` is the [`super::mark`] of the programme that the change was made on.
///
/// # Errors
/// Who does not organise the edition is refused; [`StoreError::Invalid`] with [`programme_faults`], and at `seen` where
/// somebody else was faster.
pub async fn replace_programme(
    db: &Db,
    account: &AccountId,
    edition: &EditionId,
    seen: &str,
    items: &[Item],
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let _may = may_organise(&roles::standing_in(&mut act.tx, account, edition).await?)?;
    let before = to_items(act.tx.all(OF_EDITION, args![edition.as_str()]).await?)?;
    fresh(&before, seen)?;
    none_of(programme_faults(items))?;
    act.tx.run("delete from programme_item where edition_id = $1", args![edition.as_str()]).await?;
    insert(&mut act.tx, edition, items).await?;
    act.commit("programme.replace", edition.as_str(), &items).await?;
    Ok(())
}

/// Writes a programme where there is none, inside an act that may.
pub(crate) async fn insert(tx: &mut Tx, edition: &EditionId, items: &[Item]) -> Result<(), StoreError> {
    for (position, item) in (0_i64..).zip(items) {
        tx.run(
            "insert into programme_item (id, edition_id, position, kind, starts_at, ends_at, title, speaker, place)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            args![
                new_id::<String>(),
                edition.as_str(),
                position,
                &item.kind,
                item.starts_at.micros(),
                item.ends_at.micros(),
                to_json(&item.title),
                to_json(&item.speaker),
                to_json(&item.place),
            ],
        )
        .await?;
    }
    Ok(())
}
