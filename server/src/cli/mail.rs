//! `palmares mail`: letters that no mail server has sent, whole, for who runs the server and hands them over.

use anyhow::{Context, bail};
use app::mail::words::{Written, write};
use app::when;
use clap::{Args, Subcommand};
use judging::ids::LetterId;
use judging::text::Language;
use store::Db;
use store::mail::{self, Posted};

use super::Data;

/// What to do with letters. The database is only read, also beside a server.
#[derive(Subcommand)]
pub enum Mail {
    /// Lists the letters that were not sent, newest first: id, when it was written (UTC), to whom, and about what.
    List(List),
    /// Shows a letter whole. Whoever has its link can use it: give it to the recipient only.
    Show(Show),
}

/// Which letters to list.
#[derive(Args)]
pub struct List {
    #[command(flatten)]
    data: Data,
    /// How many at the most.
    #[arg(long, default_value_t = 50)]
    limit: u32,
}

/// The letter to show.
#[derive(Args)]
pub struct Show {
    #[command(flatten)]
    data: Data,
    /// The id, as `palmares mail list` gives it.
    letter: String,
    /// The address under which people reach the server, with which its links begin.
    #[arg(long, env = "PALMARES_PUBLIC_URL", default_value = "")]
    public_url: String,
}

/// Lists letters, or shows one.
///
/// # Errors
/// A database that cannot be read; an id that no letter has.
pub fn run(mail: &Mail) -> anyhow::Result<()> {
    super::block_on(async {
        let data = match mail {
            Mail::List(act) => &act.data,
            Mail::Show(act) => &act.data,
        };
        let db = data.open_to_read().await?;
        let done = match mail {
            Mail::List(act) => list(&db, act.limit).await,
            Mail::Show(act) => show(&db, &act.letter, &act.public_url).await,
        };
        db.close().await;
        done
    })
}

async fn list(db: &Db, limit: u32) -> anyhow::Result<()> {
    let letters = mail::unsent(db, limit).await?;
    if letters.is_empty() {
        println!("no letter waits");
    }
    for posted in letters {
        let at = when::day_and_time(posted.created_at, "UTC", Language::English);
        let subject = written(&posted, "").subject;
        println!("{}  {at}  {}  {subject}", posted.id, posted.letter.to);
    }
    Ok(())
}

async fn show(db: &Db, id: &str, public_url: &str) -> anyhow::Result<()> {
    let posted = mail::find_any(db, &LetterId::from(id)).await?;
    let posted = posted.with_context(|| format!("there is no letter {id}; `palmares mail list` gives their ids"))?;
    if !posted.body.is_empty() {
        bail!("the letter {id} was sent to {}; its link is not kept", posted.letter.to);
    }
    let Written { subject, text, .. } = written(&posted, public_url.trim_end_matches('/'));
    println!("To: {}\nSubject: {subject}\n\n{text}", posted.letter.to);
    Ok(())
}

fn written(posted: &Posted, base: &str) -> Written {
    write(&posted.letter, &posted.wording, base, true)
}
