use judging::access::{MayReopen, MayScore};
use judging::ids::ScorecardId;
use judging::scorecard::Scorecard;
use judging::time::Timestamp;

use super::{Change, Held, Receipt, Saved, Stale};
use crate::db::Tx;
use crate::error::to_json;
use crate::{StoreError, args, new_id, sha256_hex};

/// The characters of receipts: none that looks like another.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// A scorecard's new version.
pub struct Written {
    /// Its receipt.
    pub receipt: Receipt,
    scorecard: ScorecardId,
    raw_hash: String,
}

impl Written {
    /// What the ledger's record of a draft commits to. A draft is replaced by the next one, so the ledger keeps the
    /// digest of its text and not every text that was ever typed.
    pub fn commitment(&self) -> (&str, i64, &str) {
        (&self.receipt.code, self.receipt.version, &self.raw_hash)
    }
}

/// The receipt that this change has got before, or the present one where just this text is saved already.
///
/// # Errors
/// [`StoreError::Stale`] where the scorecard was saved from elsewhere since the change's version.
pub async fn saved_before(tx: &mut Tx, held: &Held, change: &Change) -> Result<Option<Receipt>, StoreError> {
    let Some(saved) = &held.scorecard else { return Ok(None) };
    let known: Option<(i64, String, i64)> = tx
        .one(
            "select version, receipt, at from scorecard_change
             where change_id = $1 and scorecard_id = $2 and raw_hash = $3",
            args![&change.id, saved.id.as_str(), raw_hash(change)],
        )
        .await?;
    if let Some((version, code, at)) = known {
        return Ok(Some(Receipt { version, at: Timestamp::from_micros(at), code }));
    }
    if change.base_version == saved.receipt.version || held.facts.submitted {
        return Ok(None);
    }
    if change.raw == saved.raw {
        return Ok(Some(saved.receipt.clone()));
    }
    Err(StoreError::Stale(Box::new(Stale {
        version: saved.receipt.version,
        at: saved.receipt.at,
        mine: change.raw.clone(),
        theirs: saved.raw.clone(),
    })))
}

/// Writes the next version of a draft.
pub async fn draft(
    tx: &mut Tx,
    held: &Held,
    change: &Change,
    now: Timestamp,
    _may: &MayScore,
) -> Result<Written, StoreError> {
    let state = match &held.scorecard {
        Some(saved) => saved.state.as_str(),
        None => "draft",
    };
    version(tx, held, change, state, now).await
}

/// Writes the submitted version of a scorecard with its points; the first of a round freezes its rules.
pub async fn submitted(
    tx: &mut Tx,
    held: &Held,
    change: &Change,
    scorecard: &Scorecard,
    now: Timestamp,
    _may: &MayScore,
) -> Result<Written, StoreError> {
    let written = version(tx, held, change, "submitted", now).await?;
    for (criterion, score) in scorecard.points() {
        tx.run(
            "insert into point (scorecard_id, criterion_id, score) values ($1, $2, $3)",
            args![written.scorecard.as_str(), criterion.as_str(), score.micros()],
        )
        .await?;
    }
    tx.run(
        "update round set first_submitted_at = $2 where id = $1 and first_submitted_at is null",
        args![held.round.as_str(), now.micros()],
    )
    .await?;
    Ok(written)
}

/// Takes the points of a submitted scorecard out and raises its version, so that no other page is taken for the newest.
pub async fn reopened(
    tx: &mut Tx,
    saved: &Saved,
    reason: &str,
    now: Timestamp,
    _may: &MayReopen,
) -> Result<(), StoreError> {
    tx.run("delete from point where scorecard_id = $1", args![saved.id.as_str()]).await?;
    tx.run(
        "update scorecard
         set state = 'reopened', version = version + 1, receipt = $2, updated_at = $3, submitted_at = null,
             reopen_reason = $4
         where id = $1",
        args![saved.id.as_str(), code(), now.micros(), reason],
    )
    .await?;
    Ok(())
}

async fn version(
    tx: &mut Tx,
    held: &Held,
    change: &Change,
    state: &str,
    now: Timestamp,
) -> Result<Written, StoreError> {
    let receipt = Receipt { version: held.version() + 1, at: now, code: code() };
    let scorecard = held.scorecard.as_ref().map_or_else(new_id, |saved| saved.id.clone());
    tx.run(
        "insert into scorecard (id, assignment_id, round_id, version, rubric_version, state, raw, receipt, updated_at,
                                submitted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (assignment_id) do update
         set version = excluded.version, rubric_version = excluded.rubric_version, state = excluded.state,
             raw = excluded.raw, receipt = excluded.receipt, updated_at = excluded.updated_at,
             submitted_at = excluded.submitted_at",
        args![
            scorecard.as_str(),
            held.assignment.as_str(),
            held.round.as_str(),
            receipt.version,
            change.rubric_version,
            state,
            to_json(&change.raw),
            &receipt.code,
            now.micros(),
            (state == "submitted").then_some(now.micros()),
        ],
    )
    .await?;
    let raw_hash = raw_hash(change);
    // The same id with another text (a form that was sent, gone back to and changed) is known by its first text only.
    tx.run(
        "insert into scorecard_change (change_id, scorecard_id, raw_hash, version, receipt, at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (change_id) do nothing",
        args![&change.id, scorecard.as_str(), &raw_hash, receipt.version, &receipt.code, now.micros()],
    )
    .await?;
    Ok(Written { receipt, scorecard, raw_hash })
}

fn raw_hash(change: &Change) -> String {
    sha256_hex(to_json(&change.raw).as_bytes())
}

/// A new receipt's code.
pub fn code() -> String {
    (0..4).map(|_| char::from(ALPHABET[usize::from(rand::random::<u8>() % 32)])).collect()
}
