//! `palmares verify`: the ledger, from its first record to its head, and every sealed ranking, computed again.

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use store::ledger::{self, Chain, Head};
use store::seals::Bundle;

use super::Data;

/// What to check.
#[derive(Args)]
pub struct Verify {
    #[command(flatten)]
    data: Data,
    /// The edition whose ledger is checked, by its name in addresses; without it, all of them and the house's.
    #[arg(long)]
    edition: Option<String>,
    /// A head from a sign-off, `SEQ:HASH`, that must be among the records of the edition or the bundle.
    #[arg(long)]
    head: Option<String>,
    /// A bundle that was exported from a sealed round: it is checked alone, without any database.
    #[arg(long, conflicts_with = "edition")]
    bundle: Option<PathBuf>,
}

/// Checks the ledger and the sealed rankings and says what it found. The database is only read, also beside a server.
///
/// # Errors
/// The first record that does not fit, or the first sealed ranking that is broken.
pub fn run(verify: Verify) -> anyhow::Result<()> {
    let expected = verify.head.as_deref().map(parse_head).transpose()?;
    if let Some(path) = &verify.bundle {
        return bundle(path, expected.as_ref());
    }
    anyhow::ensure!(expected.is_none() || verify.edition.is_some(), "--head needs --edition or --bundle");
    super::block_on(async {
        let db = verify.data.open_to_read().await?;
        let mut chains = Vec::new();
        for edition in store::editions::list(&db).await? {
            if verify.edition.as_ref().is_none_or(|slug| *slug == edition.slug) {
                chains.push((edition.slug, Chain::Edition(edition.id)));
            }
        }
        match &verify.edition {
            Some(slug) if chains.is_empty() => anyhow::bail!("there is no edition {slug}"),
            Some(_) => {}
            None => chains.push(("house".to_owned(), Chain::House)),
        }
        for (name, chain) in chains {
            let head = ledger::verify(&db, &chain, expected.as_ref()).await.with_context(|| name.clone())?;
            println!("{name}: {} records, head {}:{}", head.seq, head.seq, head.hash);
            if let Chain::Edition(edition) = &chain {
                for sealed in store::seals::verify(&db, edition).await.with_context(|| name.clone())? {
                    println!("{name}: the sealed ranking of {sealed} is what its inputs give");
                }
            }
        }
        db.close().await;
        Ok(())
    })
}

fn bundle(path: &Path, expected: Option<&Head>) -> anyhow::Result<()> {
    let name = || path.display().to_string();
    let bundle = Bundle::parse(&std::fs::read_to_string(path).with_context(name)?).with_context(name)?;
    bundle.verify(expected).with_context(name)?;
    let Head { seq, hash } = &bundle.ledger_head;
    println!("{}: {seq} records, head {seq}:{hash}", name());
    println!("{}: the sealed ranking of {} is what its inputs give", name(), bundle.name);
    println!("{}: {} signatures, {} winners", name(), bundle.sign_offs.len(), bundle.winners.len());
    Ok(())
}

fn parse_head(text: &str) -> anyhow::Result<Head> {
    let (seq, hash) = text.split_once(':').context("--head is SEQ:HASH")?;
    Ok(Head { seq: seq.parse().context("--head: the part before the colon is a number")?, hash: hash.to_owned() })
}
