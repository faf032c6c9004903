//! One run: what is due goes, edition by edition. Each act is whole or not at all, and asks again inside itself whether
//! it is due; a run that is cut off is gone on with by the next.

use std::collections::BTreeSet;

use judging::ids::{AccountId, EditionId};
use judging::text::Text;
use judging::time::Timestamp;
use serde::Serialize;

use super::due::{self, going};
use super::{Decided, leaving, of_edition, of_edition_in};
use crate::db::{Db, Tx};
use crate::editions::Edition;
use crate::ledger::{Act, Chain, PROGRAM};
use crate::{StoreError, args, personal};

/// How much went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Done {
    /// Entries that lost their files.
    pub entries: i64,
    /// Files.
    pub files: i64,
    /// Accounts.
    pub accounts: i64,
}

impl Done {
    fn and(self, more: Self) -> Self {
        Self {
            entries: self.entries + more.entries,
            files: self.files + more.files,
            accounts: self.accounts + more.accounts,
        }
    }
}

/// A run that found something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// When, by the edition's clock.
    pub at: Timestamp,
    /// What went.
    pub done: Done,
}

/// The newest runs of an edition that found something, at most `limit`.
pub async fn runs(db: &Db, edition: &EditionId, limit: u32) -> Result<Vec<Run>, StoreError> {
    let rows: Vec<(i64, i64, i64, i64)> = db
        .all(
            "select at, entries, files, accounts from retention_run where edition_id = $1 order by at desc limit $2",
            args![edition.as_str(), limit],
        )
        .await?;
    let run = |(at, entries, files, accounts)| Run {
        at: Timestamp::from_micros(at),
        done: Done { entries, files, accounts },
    };
    Ok(rows.into_iter().map(run).collect())
}

/// When a run takes place.
#[derive(Clone, Copy)]
struct Clocks {
    edition: Timestamp,
    real: Timestamp,
}

/// Lets go what is due of an edition at a real time; gives how much. `gone` stands where a name of an account stood. Files
/// are [`leaving`] from then on. An account that cannot go is told to the log.
///
/// # Errors
/// A database that fails; what was done before stays done.
pub async fn apply(db: &Db, edition: &Edition, gone: &Text, real: Timestamp) -> Result<Done, StoreError> {
    let Some(decided) = of_edition(db, &edition.id).await? else { return Ok(Done::default()) };
    let clocks = Clocks { edition: edition.now(real), real };
    let mut done = Done::default();
    if is_due(decided.files_at(), clocks) {
        done = empty_entries(db, &edition.id, clocks).await?;
    }
    if is_due(decided.accounts_at(), clocks) {
        for account in due::accounts(db, &edition.id, decided.rule.unsealed, real).await? {
            match expire(db, (&edition.id, &account), gone, clocks).await {
                Ok(went) => done = done.and(went),
                Err(StoreError::Refused(refusal)) => tracing::warn!(%account, %refusal, "an account cannot go"),
                Err(error) => return Err(error),
            }
        }
    }
    Ok(done)
}

fn is_due(at: Option<Timestamp>, clocks: Clocks) -> bool {
    at.is_some_and(|at| at <= clocks.edition)
}

/// Takes the files of the entries that won nothing.
async fn empty_entries(db: &Db, edition: &EditionId, clocks: Clocks) -> Result<Done, StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), &PROGRAM.into(), clocks.edition).await?;
    let decided = of_edition_in(&mut act.tx, edition).await?.filter(|now| is_due(now.files_at(), clocks));
    let Some(Decided { rule, .. }) = decided else {
        act.leave().await?;
        return Ok(Done::default());
    };
    let named: Vec<(String, String)> = act
        .tx
        .all(
            concat!(
                "select f.manuscript_id, f.sha256 from manuscript_file f where f.manuscript_id in (",
                going!(),
                ")
                 union
                 select e.id, e.deck_sha256 from entry e where e.deck_sha256 is not null and e.id in (",
                going!(),
                ")
                 union
                 select d.entry_id, d.deck_sha256
                 from redaction d
                 where d.deck_sha256 is not null and d.entry_id in (",
                going!(),
                ")"
            ),
            args![edition.as_str(), rule.unsealed],
        )
        .await?;
    if named.is_empty() {
        act.leave().await?;
        return Ok(Done::default());
    }
    for sql in [
        concat!("delete from upload where manuscript_id in (", going!(), ")"),
        concat!("delete from manuscript_file where manuscript_id in (", going!(), ")"),
        concat!("update entry set deck_sha256 = null where id in (", going!(), ")"),
        concat!("update redaction set deck_sha256 = null where entry_id in (", going!(), ")"),
    ] {
        act.tx.run(sql, args![edition.as_str(), rule.unsealed]).await?;
    }
    let entries: BTreeSet<&String> = named.iter().map(|(entry, _)| entry).collect();
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let entries = count(entries.len());
    let files = personal::unnamed(&mut act.tx, named.into_iter().map(|(_, sha256)| sha256).collect()).await?;
    leaving::note(&mut act.tx, &files, clocks.real).await?;
    let done = Done { entries, files: count(files.len()), accounts: 0 };
    note(&mut act.tx, edition, &done, clocks.edition).await?;
    act.commit("retention.files", edition.as_str(), &done).await?;
    Ok(done)
}

/// Erases one account, in sight of each of its editions, where it is still due; gives what went.
async fn expire(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    gone: &Text,
    clocks: Clocks,
) -> Result<Done, StoreError> {
    let mut act = Act::begin(db, Chain::House, &PROGRAM.into(), clocks.real).await?;
    let person = personal::begin(&mut act, account, "account.expire").await?;
    let decided = of_edition_in(&mut act.tx, edition).await?.filter(|now| is_due(now.accounts_at(), clocks));
    let Some(Decided { rule, .. }) = decided else { return Ok(Done::default()) };
    // Dropped, the act leaves nothing.
    if !due::goes_in(&mut act.tx, (edition, account), rule.unsealed, clocks.real).await? {
        return Ok(Done::default());
    }
    let erased = personal::leave(&mut act.tx, &person, gone, clocks.real).await?;
    leaving::note(&mut act.tx, &erased.files, clocks.real).await?;
    let done = Done { accounts: 1, files: i64::try_from(erased.files.len()).unwrap_or(i64::MAX), entries: 0 };
    note(&mut act.tx, edition, &done, clocks.edition).await?;
    act.commit("account.expire", account.as_str(), &edition).await?;
    Ok(done)
}

/// Adds to what the run has done.
async fn note(tx: &mut Tx, edition: &EditionId, done: &Done, at: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into retention_run (edition_id, at, entries, files, accounts) values ($1, $2, $3, $4, $5)
         on conflict (edition_id, at) do update
         set entries = retention_run.entries + excluded.entries, files = retention_run.files + excluded.files,
             accounts = retention_run.accounts + excluded.accounts",
        args![edition.as_str(), at.micros(), done.entries, done.files, done.accounts],
    )
    .await?;
    Ok(())
}
