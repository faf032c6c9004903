//! Rendering the decks that nobody has rendered yet, one at a time, beside the running server.

use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use store::Db;
use store::files;

use super::{DeckError, Limits, Refusal, render};

/// Tells the one that renders that there is something new.
static NEWS: tokio::sync::Notify = tokio::sync::Notify::const_new();

/// Says that a file has come, whose pages nobody has drawn yet.
pub fn wake() {
    NEWS.notify_one();
}

/// Waits for the next file that comes.
pub async fn woken() {
    NEWS.notified().await;
}

/// Renders every deck that waits for it, the first by hash first, and notes what came of it. `folder` holds the
/// originals and gets the page images; `program` is the `palmares` binary. A deck that fails through no fault of its own
/// is tried again at the next start. Dropping the future kills the rendering under way and leaves nothing half-written.
///
/// # Errors
/// A database that fails.
pub async fn render_waiting(db: &Db, program: &Path, folder: &Path) -> Result<(), store::StoreError> {
    let mut last = String::new();
    while let Some(sha256) = files::next_unrendered(db, &last).await? {
        let pdf = folder.join(format!("{sha256}.pdf"));
        match render(program, &pdf, folder, &Limits::default()).await {
            Ok(rendered) => {
                let pages = i64::try_from(rendered.pages.len()).unwrap_or(i64::MAX);
                files::note_rendered(db, &sha256, Ok((pages, i64::from(rendered.total)))).await?;
            }
            Err(DeckError::Refused(refusal)) => files::note_rendered(db, &sha256, Err(word(refusal))).await?,
            Err(error) => tracing::error!(%sha256, %error, "a deck cannot be rendered now"),
        }
        last = sha256;
    }
    Ok(())
}

/// Removes what renderings and uploads that were cut off have left behind. No other server may be rendering or receiving
/// into the folder.
///
/// # Errors
/// A folder that cannot be read or changed; one that is not there yet is as good as empty.
pub fn sweep(folder: &Path) -> Result<(), DeckError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(DeckError::io(folder))?,
    };
    for entry in entries {
        let path = entry.map_err(DeckError::io(folder))?.path();
        let starts = |with: &str| path.file_name().and_then(OsStr::to_str).is_some_and(|name| name.starts_with(with));
        if starts(".render-") {
            match fs::remove_dir_all(&path) {
                // The child of a server that was killed still writes into it; the next start finds it at rest.
                Err(error) if matches!(error.kind(), ErrorKind::DirectoryNotEmpty | ErrorKind::NotFound) => {}
                removed => removed.map_err(DeckError::io(&path))?,
            }
        } else if starts(".upload-") {
            fs::remove_file(&path).map_err(DeckError::io(&path))?;
        }
    }
    Ok(())
}

/// The kebab-case word of a refusal, as it is stored.
pub(super) fn word(refusal: Refusal) -> String {
    match serde_json::to_value(refusal) {
        Ok(serde_json::Value::String(word)) => word,
        _ => refusal.to_string(),
    }
}
