//! Lets go what is due of every edition, and removes the files that nothing names any more.

use std::path::Path;
use std::time::{Duration, SystemTime};

use app::accounts::personal::{gone, remove_file};
use judging::time::Timestamp;
use store::Db;
use store::editions::Edition;
use store::retention::{self, Done, Leaving};

/// Runs once, at a real time; gives what went, by edition. What was cut off before is gone on with.
///
/// # Errors
/// A database or a folder that fails.
pub async fn run(db: &Db, folder: &Path, real: Timestamp) -> anyhow::Result<Vec<(Edition, Done)>> {
    let mut went = Vec::new();
    for edition in store::editions::list(db).await? {
        let done = retention::apply(db, &edition, &gone(), real).await?;
        if done != Done::default() {
            tracing::info!(edition = edition.slug, ?done, "what was due went");
            went.push((edition, done));
        }
    }
    for file in retention::leaving(db).await? {
        if !file.named && !is_newer(folder, &file).await {
            remove_file(folder, &file.sha256).await?;
        }
        retention::removed(db, &file.sha256).await?;
    }
    Ok(went)
}

/// Whether a file was handed in again since it was to be removed: its row may still come.
async fn is_newer(folder: &Path, file: &Leaving) -> bool {
    let since = Duration::from_micros(u64::try_from(file.since.micros()).unwrap_or(0));
    let path = folder.join(format!("{}.pdf", file.sha256));
    let written = async { tokio::fs::metadata(path).await?.modified() };
    written.await.is_ok_and(|written| written > SystemTime::UNIX_EPOCH + since)
}
