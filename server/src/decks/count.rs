//! Counting the pages of a file while its upload is answered, so that what is submitted next is checked by their number.

use std::path::Path;
use std::time::Duration;

use store::{Db, StoreError, files};
use tokio::sync::Semaphore;

use super::render::child;
use super::waiting::word;
use super::{Limits, Report};

/// How many files are counted at the same time.
static TURNS: Semaphore = Semaphore::const_new(2);
/// How long an upload waits for its turn.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long reading a file may take.
const TIME: Duration = Duration::from_secs(5);

/// Notes how many pages a file has that has just been kept, or why it has none; `program` is the `palmares` binary, which
/// reads the file in a process of its own. Where that takes too long nothing is noted: it is told when the pages are drawn.
///
/// # Errors
/// A database that fails.
pub async fn count_pages(db: &Db, program: &Path, (folder, sha256): (&Path, &str)) -> Result<(), StoreError> {
    let known = files::find(db, sha256).await?;
    if known.is_none_or(|file| file.total.is_some() || file.fault.is_some()) {
        return Ok(());
    }
    let Ok(Ok(_turn)) = tokio::time::timeout(PATIENCE, TURNS.acquire()).await else { return Ok(()) };
    let limits = Limits { pages: 0, time: TIME, ..Limits::default() };
    match child(program, &folder.join(format!("{sha256}.pdf")), folder, &limits).await {
        Ok(Report::Rendered { total, .. }) => files::note_counted(db, sha256, Ok(i64::from(total))).await,
        Ok(Report::Refused(refusal)) => files::note_counted(db, sha256, Err(word(refusal))).await,
        Err(error) => {
            tracing::warn!(%sha256, %error, "the pages of a file are not counted yet");
            Ok(())
        }
    }
}
