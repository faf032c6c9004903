//! What organisers write into the privacy notice of their edition; everything else in it follows from the edition's facts.

use judging::access::may_organise;
use judging::ids::{AccountId, EditionId};
use judging::text::Text;
use judging::time::Timestamp;
use serde::Serialize;

use crate::accounts::is_address;
use crate::db::Db;
use crate::error::{parse_json, to_json};
use crate::ledger::{Act, Chain};
use crate::limits::{none_of, prose_faults};
use crate::seen::{mark, unchanged};
use crate::{Fault, StoreError, args, roles};

/// What the hosts of an edition say of their shared responsibility.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Privacy {
    /// The e-mail address that answers for all hosts; empty where none is given.
    pub contact: String,
    /// The essence of the arrangement between the hosts.
    pub arrangement: Text,
}

const OF_EDITION: &str = "select contact, arrangement from privacy where edition_id = $1";

/// What is written for an edition; nothing where nobody has written anything.
pub async fn of_edition(db: &Db, edition: &EditionId) -> Result<Privacy, StoreError> {
    to_privacy(edition, db.one(OF_EDITION, args![edition.as_str()]).await?)
}

fn to_privacy(edition: &EditionId, row: Option<(String, String)>) -> Result<Privacy, StoreError> {
    let Some((contact, arrangement)) = row else { return Ok(Privacy::default()) };
    Ok(Privacy { contact, arrangement: parse_json("privacy", "arrangement", edition.as_str(), &arrangement)? })
}

/// Replaces what is written. `seen` is the [`mark`] of what the change was made on.
///
/// # Errors
/// Who does not organise the edition is refused; [`StoreError::Invalid`] at `contact` for what is no address, at
/// `arrangement` for a text that is too long, and at `seen` where somebody else was faster.
pub async fn replace(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    seen: &str,
    privacy: &Privacy,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let _may = may_organise(&roles::standing_in(&mut act.tx, account, edition).await?)?;
    let before = to_privacy(edition, act.tx.one(OF_EDITION, args![edition.as_str()]).await?)?;
    unchanged(seen, &mark(&before), "fault-edition-stale")?;
    let mut faults = prose_faults("arrangement", &privacy.arrangement);
    if !privacy.contact.is_empty() && !is_address(&privacy.contact) {
        faults.push(Fault::new("contact", "fault-email"));
    }
    none_of(faults)?;
    act.tx
        .run(
            "insert into privacy (edition_id, contact, arrangement) values ($1, $2, $3)
             on conflict (edition_id) do update set contact = excluded.contact, arrangement = excluded.arrangement",
            args![edition.as_str(), &privacy.contact, to_json(&privacy.arrangement)],
        )
        .await?;
    act.commit("privacy.replace", edition.as_str(), privacy).await?;
    Ok(())
}
