//! `palmares retention`: lets go what is due now, as the server does every hour, or only says what would go.

use clap::Args;
use judging::text::Language;
use store::Db;
use store::editions::Edition;
use store::retention::{self, Decided};

use super::Data;

/// What to do.
#[derive(Args)]
pub struct Retention {
    #[command(flatten)]
    data: Data,
    /// Only says what would go, and from when on. The database is only read, also beside a server.
    #[arg(long)]
    dry_run: bool,
}

/// Lets go what is due, edition by edition, and says so.
///
/// # Errors
/// A database or a folder that fails.
pub fn run(retention: &Retention) -> anyhow::Result<()> {
    super::block_on(async {
        if retention.dry_run {
            let db = retention.data.open_to_read().await?;
            let said = foresee(&db).await;
            db.close().await;
            return said;
        }
        let db = retention.data.open().await?;
        let went = crate::retention::run(&db, &retention.data.data.join("files"), super::now()).await;
        db.close().await;
        let went = went?;
        if went.is_empty() {
            println!("nothing is due");
        }
        for (edition, done) in went {
            let retention::Done { entries, files, accounts } = done;
            println!("{}: files of {entries} entries went ({files} files), and {accounts} accounts", edition.slug);
        }
        Ok(())
    })
}

async fn foresee(db: &Db) -> anyhow::Result<()> {
    for edition in store::editions::list(db).await? {
        match retention::of_edition(db, &edition.id).await? {
            None => println!("{}: nothing is decided, all is kept", edition.slug),
            Some(decided) => foresee_one(db, &edition, &decided).await?,
        }
    }
    Ok(())
}

async fn foresee_one(db: &Db, edition: &Edition, decided: &Decided) -> anyhow::Result<()> {
    let slug = &edition.slug;
    let outlook = retention::outlook(db, &edition.id, decided.rule.unsealed, super::now()).await?;
    let day = |at| app::when::day(at, &edition.time_zone, Language::English);
    match decided.files_at() {
        None => println!("{slug}: files are kept"),
        Some(at) => println!("{slug}: from {} on, {} files", day(at), outlook.files),
    }
    match decided.accounts_at() {
        None => println!("{slug}: accounts are kept"),
        Some(at) => println!("{slug}: from {} on, {} accounts", day(at), outlook.accounts),
    }
    for contest in outlook.contests.iter().filter(|contest| !contest.settled && !decided.rule.unsealed) {
        println!("{slug}: {} waits until it is sealed and revealed", contest.name.get(Language::English));
    }
    Ok(())
}
