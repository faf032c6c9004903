//! The built-in sample edition, from the texts under `assets/sample`: invented, and labelled so wherever it shows.

mod content;
mod contest;
mod deck;
mod dice;
mod edition;
mod jury;
mod scores;
mod seed;

use std::path::Path;

use anyhow::Context;
pub use app::accounts::SAMPLE_PASSWORD as PASSWORD;
use judging::time::Timestamp;
use store::Db;

use content::EditionFile;

/// Makes the sample edition in a database without editions, and fills one that an earlier start has left empty; the
/// decks are written to `files`.
///
/// # Errors
/// Texts that do not fit together, a folder that cannot be written, a database that fails.
pub async fn prepare(db: &Db, files: &Path, real: Timestamp) -> anyhow::Result<()> {
    let editions = store::editions::list(db).await?;
    let id = match editions.iter().find(|edition| edition.sample) {
        Some(sample) if store::competitions::of_edition(db, &sample.id).await?.is_empty() => sample.id.clone(),
        None if editions.is_empty() => edition::create(db, &EditionFile::load()?, real).await?,
        _ => return Ok(()),
    };
    let hosts = store::editions::hosts(db, &id).await?;
    let files = files.to_owned();
    let (seed, now) = tokio::task::spawn_blocking(move || seed::seed(&hosts, &files)).await??;
    store::seeding::fill(db, &id, &seed, now).await?;
    Ok(())
}

/// Says who can sign in to the sample edition, where there is one.
///
/// # Errors
/// Texts that do not fit together, a database that fails.
pub async fn print_accounts(db: &Db) -> anyhow::Result<()> {
    if !store::editions::list(db).await?.iter().any(|edition| edition.sample) {
        return Ok(());
    }
    println!("sample accounts, all with the password {PASSWORD}:");
    let file = EditionFile::load()?;
    let (offices, jurors): (Vec<_>, Vec<_>) = file.accounts.iter().partition(|account| !account.roles.is_empty());
    for account in offices {
        println!("  {}", account.email);
    }
    if let (Some(first), Some(last)) = (jurors.first(), jurors.last()) {
        println!("  {} … {}", first.email, last.email);
    }
    Ok(())
}

fn local(text: &str, zone: &str) -> anyhow::Result<Timestamp> {
    app::when::parse_local(text, zone).with_context(|| format!("{text} in {zone} is a local time"))
}

#[cfg(test)]
mod tests;
