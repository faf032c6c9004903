//! Room for files: an entry holds so many bytes of them, and earlier drafts go before a file is refused.

use std::collections::BTreeSet;

use judging::ids::EntryId;
use judging::time::Timestamp;

use super::Manuscript;
use crate::db::Tx;
use crate::files::NewFile;
use crate::retention::leaving;
use crate::{Fault, StoreError, args, personal};

/// How many bytes the files of one entry take at the most, those of its earlier versions included.
pub const MAX_BYTES: i64 = 200_000_000;

/// A file of an entry: its SHA-256, its size, and whether what is saved or was submitted names it.
type Kept = (String, i64, bool);

/// Refuses a file of so many bytes that has no room beside what is saved and what was submitted.
///
/// # Errors
/// [`StoreError::Invalid`] at the field of the slot.
pub async fn check(tx: &mut Tx, held: &Manuscript, slot: &str, bytes: i64) -> Result<(), StoreError> {
    let kept = files_of(tx, held).await?;
    if fits(kept.iter().filter(|(.., stays)| *stays), bytes) { Ok(()) } else { Err(full(slot)) }
}

/// Makes room for a file: the oldest drafts that were not submitted go with what they alone name.
///
/// # Errors
/// As [`check`].
pub async fn make(
    tx: &mut Tx,
    held: &Manuscript,
    (slot, file): (&str, &NewFile),
    now: Timestamp,
) -> Result<(), StoreError> {
    loop {
        let mut kept = files_of(tx, held).await?;
        kept.retain(|(sha256, ..)| *sha256 != file.sha256);
        if fits(kept.iter(), file.bytes) {
            return Ok(());
        }
        let stays = fits(kept.iter().filter(|(.., stays)| *stays), file.bytes);
        let gone = tx
            .run(
                "delete from manuscript_version
                 where manuscript_id = $1 and version < $2 and submitted_at is null
                   and version = (select min(o.version) from manuscript_version o
                                  where o.manuscript_id = $1 and o.submitted_at is null)",
                args![held.id.as_str(), held.version],
            )
            .await?;
        if !stays || gone == 0 {
            return Err(full(slot));
        }
        let_go(tx, &held.id, now).await?;
    }
}

/// Takes out the files of an entry that no version of it names any more, inside an act that took some; `now` is by the
/// edition's clock. Those that nothing else names leave the folder after the act.
pub async fn let_go(tx: &mut Tx, id: &EntryId, now: Timestamp) -> Result<(), StoreError> {
    let unnamed: Vec<(String,)> = tx
        .all(
            "delete from manuscript_file
             where manuscript_id = $1
               and not exists (select 1 from manuscript_version v
                               where v.manuscript_id = manuscript_file.manuscript_id
                                 and v.raw like '%' || manuscript_file.sha256 || '%')
               and not exists (select 1 from entry e
                               where e.id = manuscript_file.manuscript_id
                                 and e.deck_sha256 = manuscript_file.sha256)
             returning sha256",
            args![id.as_str()],
        )
        .await?;
    if unnamed.is_empty() {
        return Ok(());
    }
    let ahead: Option<(i64,)> = tx
        .one(
            "select coalesce(e.clock_offset, 0)
             from manuscript m
             join competition c on c.id = m.competition_id
             join edition e on e.id = c.edition_id
             where m.id = $1",
            args![id.as_str()],
        )
        .await?;
    let real = Timestamp::from_micros(now.micros() - ahead.map_or(0, |(ahead,)| ahead));
    let unnamed: BTreeSet<String> = unnamed.into_iter().map(|(sha256,)| sha256).collect();
    let files = personal::unnamed(tx, unnamed).await?;
    leaving::note(tx, &files, real).await
}

async fn files_of(tx: &mut Tx, held: &Manuscript) -> Result<Vec<Kept>, StoreError> {
    tx.all(
        "select f.sha256, f.bytes,
                exists (select 1 from manuscript_version v
                        where v.manuscript_id = h.manuscript_id and (v.submitted_at is not null or v.version = $2)
                          and v.raw like '%' || h.sha256 || '%') as stays
         from manuscript_file h
         join file f on f.sha256 = h.sha256
         where h.manuscript_id = $1",
        args![held.id.as_str(), held.version],
    )
    .await
}

fn fits<'a>(kept: impl Iterator<Item = &'a Kept>, bytes: i64) -> bool {
    kept.map(|(_, bytes, _)| *bytes).fold(bytes, i64::saturating_add) <= MAX_BYTES
}

fn full(slot: &str) -> StoreError {
    let field = if slot == "deck" { slot.to_owned() } else { format!("a-{slot}") };
    StoreError::Invalid(vec![Fault::new(field, "fault-files-size")])
}
