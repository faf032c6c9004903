use std::collections::BTreeSet;

use judging::access::may_redact;
use judging::ids::{AccountId, EditionId, EntryId};
use judging::time::Timestamp;

use super::Wording;
use crate::db::{Db, Tx};
use crate::entries;
use crate::error::to_json;
use crate::files::{self, NewFile};
use crate::ledger::{Act, Chain};
use crate::limits::{MAX_PROSE, none_of, prose_faults, short_faults};
use crate::retention::leaving;
use crate::seen::{mark, unchanged};
use crate::{Fault, StoreError, args, personal, roles};

/// Puts words in the place of an entry's own, made for the submission `seen`; no words at all let its own stand. `before`
/// is the mark of the words that they replace, as the form knew them.
///
/// # Errors
/// Who does not organise the edition is refused; [`StoreError::NotFound`] for an entry of another one;
/// [`StoreError::Invalid`] at `seen` where another version is submitted or other words stand there by now, at `title`,
/// `summary` and `fields` for words that are too long, at `fields` for a question that the entry does not answer.
pub async fn reword(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    (entry, seen, before): (&EntryId, i64, Option<&str>),
    wording: &Wording,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = begin(db, (edition, account), (entry, seen), now).await?;
    let stored = words_in(&mut act.tx, entry).await?;
    // A form that is sent twice finds its own words.
    if let Some(before) = before.filter(|_| stored != *wording) {
        unchanged(before, &mark(&stored), "fault-edition-stale")?;
    }
    let held = entries::held_in(&mut act.tx, entry).await?.ok_or(StoreError::NotFound)?.0;
    let mut faults = short_faults("title", &wording.title);
    faults.extend(prose_faults("summary", &wording.summary));
    if wording.fields.values().any(|words| words.chars().count() > MAX_PROSE) {
        faults.push(Fault::new("fields", "fault-too-long"));
    }
    if wording.fields.keys().any(|question| !held.fields.contains_key(question)) {
        faults.push(Fault::new("fields", "fault-choice"));
    }
    none_of(faults)?;
    act.tx
        .run(
            "insert into redaction (entry_id, title, summary, fields, words_version, deck_version, made_by, made_at)
             values ($1, $2, $3, $4, $5, 0, $6, $7)
             on conflict (entry_id) do update
             set title = excluded.title, summary = excluded.summary, fields = excluded.fields,
                 words_version = excluded.words_version, made_by = excluded.made_by, made_at = excluded.made_at",
            args![
                entry.as_str(),
                to_json(&wording.title),
                to_json(&wording.summary),
                to_json(&wording.fields),
                seen,
                account.as_str(),
                now.micros(),
            ],
        )
        .await?;
    act.commit("entry.reword", entry.as_str(), &(seen, wording)).await?;
    Ok(())
}

/// Puts a file that lies in the folder in the place of the deck, made for the submission `seen`. The copy before goes;
/// `real` is the real time.
///
/// # Errors
/// As [`reword`]; [`StoreError::Invalid`] at `deck` where the entry has no deck, or where the file is the deck itself.
pub async fn put_deck(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    (entry, seen): (&EntryId, i64),
    file: &NewFile,
    (now, real): (Timestamp, Timestamp),
) -> Result<(), StoreError> {
    let mut act = begin(db, (edition, account), (entry, seen), now).await?;
    let held = entries::held_in(&mut act.tx, entry).await?.ok_or(StoreError::NotFound)?.0;
    match held.deck_sha256 {
        None => none_of(vec![Fault::new("deck", "fault-no-deck")])?,
        Some(own) if own == file.sha256 => none_of(vec![Fault::new("deck", "fault-same-deck")])?,
        Some(_) => {}
    }
    files::insert(&mut act.tx, file, now).await?;
    let before = copy_in(&mut act.tx, entry).await?;
    act.tx
        .run(
            "insert into redaction (entry_id, title, summary, fields, words_version, deck_sha256, deck_version, made_by,
                                    made_at)
             values ($1, '{}', '{}', '{}', 0, $2, $3, $4, $5)
             on conflict (entry_id) do update
             set deck_sha256 = excluded.deck_sha256, deck_version = excluded.deck_version, made_by = excluded.made_by,
                 made_at = excluded.made_at",
            args![entry.as_str(), &file.sha256, seen, account.as_str(), now.micros()],
        )
        .await?;
    let before: BTreeSet<String> = before.into_iter().filter(|before| *before != file.sha256).collect();
    let gone = personal::unnamed(&mut act.tx, before).await?;
    leaving::note(&mut act.tx, &gone, real).await?;
    act.commit("entry.redact", entry.as_str(), &(seen, &file.sha256)).await?;
    Ok(())
}

/// Says that the copy of the deck fits the submission `seen`, too, or takes it away; `real` is the real time.
///
/// # Errors
/// As [`reword`]; [`StoreError::NotFound`] where there is no copy.
pub async fn settle_deck(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    (entry, seen): (&EntryId, i64),
    keep: bool,
    (now, real): (Timestamp, Timestamp),
) -> Result<(), StoreError> {
    let mut act = begin(db, (edition, account), (entry, seen), now).await?;
    let copy = copy_in(&mut act.tx, entry).await?.ok_or(StoreError::NotFound)?;
    let kept = keep.then(|| copy.clone());
    act.tx
        .run(
            "update redaction set deck_sha256 = $2, deck_version = $3, made_by = $4, made_at = $5 where entry_id = $1",
            args![entry.as_str(), kept, seen, account.as_str(), now.micros()],
        )
        .await?;
    let gone = if keep { Vec::new() } else { personal::unnamed(&mut act.tx, [copy].into()).await? };
    leaving::note(&mut act.tx, &gone, real).await?;
    act.commit("entry.redact", entry.as_str(), &(seen, keep)).await?;
    Ok(())
}

/// Begins an act on an entry of the edition whose submission is still the one that was `seen`.
async fn begin(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    (entry, seen): (&EntryId, i64),
    now: Timestamp,
) -> Result<Act, StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let _may = may_redact(&roles::standing_in(&mut act.tx, account, edition).await?)?;
    let found: Option<(i64,)> = act
        .tx
        .one(
            "select coalesce(m.submitted_version, 0)
             from entry e
             join competition c on c.id = e.competition_id
             left join manuscript m on m.id = e.id
             where e.id = $1 and c.edition_id = $2",
            args![entry.as_str(), edition.as_str()],
        )
        .await?;
    let (submitted,) = found.ok_or(StoreError::NotFound)?;
    if submitted == seen { Ok(act) } else { Err(StoreError::Invalid(vec![Fault::new("seen", "fault-resubmitted")])) }
}

async fn words_in(tx: &mut Tx, entry: &EntryId) -> Result<Wording, StoreError> {
    let sql = "select title, summary, fields from redaction where entry_id = $1";
    let row: Option<(String, String, String)> = tx.one(sql, args![entry.as_str()]).await?;
    let Some((title, summary, fields)) = row else { return Ok(Wording::default()) };
    Wording::read(entry.as_str(), (&title, &summary, &fields))
}

async fn copy_in(tx: &mut Tx, entry: &EntryId) -> Result<Option<String>, StoreError> {
    let row: Option<(Option<String>,)> =
        tx.one("select deck_sha256 from redaction where entry_id = $1", args![entry.as_str()]).await?;
    Ok(row.and_then(|(copy,)| copy))
}
