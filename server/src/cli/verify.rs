//! `palmares verify`: the ledger, from its first record to its head.

use anyhow::Context;
use clap::Args;
use store::ledger::{self, Chain, Head};

use super::Data;

/// What to check.
#[derive(Args)]
pub struct Verify {
    #[command(flatten)]
    data: Data,
    /// The edition whose ledger is checked, by its name in addresses; without it, all of them and the house's.
    #[arg(long)]
    edition: Option<String>,
    /// A head from a sign-off, `SEQ:HASH`, that must be among the edition's records.
    #[arg(long, requires = "edition")]
    head: Option<String>,
}

/// Checks the ledger and says what it found.
///
/// # Errors
/// The first record that does not fit.
pub fn run(verify: Verify) -> anyhow::Result<()> {
    let expected = verify.head.as_deref().map(parse_head).transpose()?;
    super::block_on(async {
        let db = verify.data.open().await?;
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
        }
        db.close().await;
        Ok(())
    })
}

fn parse_head(text: &str) -> anyhow::Result<Head> {
    let (seq, hash) = text.split_once(':').context("--head is SEQ:HASH")?;
    Ok(Head { seq: seq.parse().context("--head: the part before the colon is a number")?, hash: hash.to_owned() })
}
