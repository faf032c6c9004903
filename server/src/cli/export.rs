//! `palmares export` and `palmares import-edition`: an edition as a folder that can be kept, or taken to another house.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use store::portable::{self, Edition};
use store::{Db, sha256_hex};

use super::Data;

/// The file of an exported edition that holds its rows.
const ROWS: &str = "edition.jsonl";
/// The folder of its decks.
const FILES: &str = "files";

/// What to export, and where to.
#[derive(Args, Debug)]
pub struct Export {
    #[command(flatten)]
    data: Data,
    /// The edition, by its name in addresses
    edition: String,
    /// The folder to make
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
}

/// Exports an edition with its files. The database is only read, also beside a server.
///
/// # Errors
/// An edition that is not there, a folder that is, a file that is missing or was changed.
pub fn run(export: &Export) -> anyhow::Result<()> {
    super::block_on(async {
        let db = export.data.open_to_read().await?;
        let written = write(&db, &export.data.data, &export.edition, &export.to).await;
        db.close().await;
        written
    })
}

async fn write(db: &Db, data: &Path, slug: &str, to: &Path) -> anyhow::Result<()> {
    let edition = store::editions::find_by_slug(db, slug).await?;
    let edition = edition.with_context(|| format!("there is no edition {slug}"))?;
    let exported = portable::export(db, &edition.id).await?;
    fs::create_dir(to).with_context(|| format!("{} cannot be made", to.display()))?;
    fs::create_dir(to.join(FILES)).with_context(|| format!("{} cannot be written to", to.display()))?;
    for sha256 in &exported.files {
        copy(data, to, sha256)?;
    }
    // Last, so that a folder with rows is whole.
    fs::write(to.join(ROWS), &exported.lines).with_context(|| format!("{ROWS} cannot be written"))?;
    println!("{slug}: {} rows, {} files", exported.lines.lines().count() - 1, exported.files.len());
    Ok(())
}

/// What to take in.
#[derive(Args, Debug)]
pub struct ImportEdition {
    #[command(flatten)]
    data: Data,
    /// The folder that `palmares export` has made
    folder: PathBuf,
}

/// Takes an exported edition in: its files first, then its rows, all of them or none.
///
/// # Errors
/// A folder that holds no whole edition, and what [`portable::import`] refuses.
pub fn run_import(import: &ImportEdition) -> anyhow::Result<()> {
    super::block_on(async {
        let db = import.data.open().await?;
        let taken = take_in(&db, &import.data.data, &import.folder).await;
        db.close().await;
        taken
    })
}

async fn take_in(db: &Db, data: &Path, folder: &Path) -> anyhow::Result<()> {
    let rows = folder.join(ROWS);
    let lines = fs::read_to_string(&rows).with_context(|| format!("{} cannot be read", rows.display()))?;
    let edition = Edition::parse(&lines).with_context(|| rows.display().to_string())?;
    fs::create_dir_all(data.join(FILES)).with_context(|| format!("{} cannot be written to", data.display()))?;
    for sha256 in edition.files() {
        copy(folder, data, sha256)?;
    }
    portable::import(db, &edition, super::now()).await?;
    store::entries::duplicates::index(db, &app::accounts::personal::gone()).await?;
    println!("{}: {} rows, {} files", edition.id(), lines.lines().count() - 1, edition.files().count());
    Ok(())
}

/// Copies a deck from one folder of files to another, where it is written whole before it has its name.
fn copy(from: &Path, to: &Path, sha256: &str) -> anyhow::Result<()> {
    let name = format!("{sha256}.pdf");
    let (from, to) = (from.join(FILES).join(&name), to.join(FILES).join(&name));
    if sha256.len() != 64 || !sha256.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        bail!("{sha256:?} is no hash of a file");
    }
    let bytes = fs::read(&from).with_context(|| format!("{} cannot be read", from.display()))?;
    if sha256_hex(&bytes) != sha256 {
        bail!("{} was changed", from.display());
    }
    if !to.exists() {
        let part = to.with_extension("part");
        fs::write(&part, &bytes).with_context(|| format!("{} cannot be written", part.display()))?;
        fs::File::open(&part).and_then(|file| file.sync_all()).with_context(|| part.display().to_string())?;
        fs::rename(&part, &to).with_context(|| format!("{} cannot be written", to.display()))?;
    }
    Ok(())
}
