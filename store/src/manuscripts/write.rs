use judging::ids::{AccountId, EntryId};
use judging::time::Timestamp;

use super::{Change, Manuscript, room};
use crate::db::Tx;
use crate::error::to_json;
use crate::scorecards::{Receipt, receipt_code};
use crate::{StoreError, args, sha256_hex};

/// How many of the newest versions stay beside those that were submitted.
const KEPT: i64 = 50;

/// A version that was written.
pub struct Written {
    /// Its receipt.
    pub receipt: Receipt,
    /// SHA-256 of its text. The ledger's record commits to it, so that the ledger holds nothing personal.
    pub digest: String,
}

/// The SHA-256 of what a version says, hexadecimal: of its JSON with the keys in order.
pub fn digest(raw: &judging::call::RawEntry) -> String {
    sha256_hex(to_json(raw).as_bytes())
}

/// What a change says, with the files that are saved: files are handed in by an act of their own.
pub fn with_files(held: &Manuscript, change: &Change) -> Change {
    let mut raw = change.raw.clone();
    raw.deck.clone_from(&held.raw.deck);
    for field in held.call.form.fields.iter().filter(|field| field.kind == judging::call::Kind::File) {
        match held.raw.answers.get(&field.id) {
            Some(answer) => raw.answers.insert(field.id.clone(), answer.clone()),
            None => raw.answers.remove(&field.id),
        };
    }
    // Answers to questions that are gone stay: a question may come back.
    for (id, answer) in &held.raw.answers {
        if held.call.form.field(id).is_none() {
            raw.answers.entry(id.clone()).or_insert_with(|| answer.clone());
        }
    }
    Change { raw, ..change.clone() }
}

/// The receipt that this change has got before, or the present one where just this text is saved already.
///
/// # Errors
/// [`StoreError::StaleEntry`] where the entry was saved from elsewhere since the change's version.
pub async fn saved_before(tx: &mut Tx, held: &Manuscript, change: &Change) -> Result<Option<Receipt>, StoreError> {
    let whole = with_files(held, change);
    let known: Option<(i64, String, i64)> = tx
        .one(
            "select version, receipt, at from manuscript_version
             where manuscript_id = $1 and change_id = $2 and digest = $3",
            args![held.id.as_str(), &change.id, digest(&whole.raw)],
        )
        .await?;
    if let Some((version, code, at)) = known {
        return Ok(Some(Receipt { version, at: Timestamp::from_micros(at), code }));
    }
    if whole.raw == held.raw {
        return Ok(Some(Receipt { version: held.version, at: held.at, code: held.receipt.clone() }));
    }
    if change.base_version == held.version { Ok(None) } else { Err(StoreError::StaleEntry(held.version)) }
}

/// Writes the next version of a manuscript, with the files that are saved.
pub async fn draft(
    tx: &mut Tx,
    held: &Manuscript,
    account: &AccountId,
    change: &Change,
    now: Timestamp,
) -> Result<Written, StoreError> {
    version(tx, &held.id, held.version, account, &with_files(held, change), now).await
}

/// Writes the version after `before`. The oldest draft goes, with the files that it alone names.
pub async fn version(
    tx: &mut Tx,
    id: &EntryId,
    before: i64,
    account: &AccountId,
    change: &Change,
    now: Timestamp,
) -> Result<Written, StoreError> {
    let receipt = Receipt { version: before + 1, at: now, code: receipt_code() };
    let digest = digest(&change.raw);
    tx.run(
        "insert into manuscript_version (manuscript_id, version, account_id, change_id, raw, receipt, at, submitted_at,
                                         digest)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            id.as_str(),
            receipt.version,
            account.as_str(),
            &change.id,
            to_json(&change.raw),
            &receipt.code,
            now.micros(),
            None::<i64>,
            &digest,
        ],
    )
    .await?;
    tx.run("update manuscript set version = $2 where id = $1", args![id.as_str(), receipt.version]).await?;
    let pruned = tx
        .run(
            "delete from manuscript_version where manuscript_id = $1 and version <= $2 and submitted_at is null",
            args![id.as_str(), receipt.version - KEPT],
        )
        .await?;
    if pruned > 0 {
        room::let_go(tx, id, now).await?;
    }
    Ok(Written { receipt, digest })
}
