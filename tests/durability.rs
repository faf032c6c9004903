//! How durable a commit is, in the engine's own words.

use store::Db;

use crate::support::Database;

#[test]
fn sqlite_writes_through_to_the_disk() {
    let database = Database::sqlite();
    assert_eq!(settings(&database), [("journal_mode", "wal".to_owned()), ("synchronous", "2".to_owned())]);
}

#[test]
fn postgres_waits_for_the_disk() {
    // The other suites run on a server without fsync; this one asks a server that is set up as in production.
    let Some(database) = Database::postgres("PALMARES_TEST_POSTGRES_DURABLE") else { return };
    assert_eq!(settings(&database), [("fsync", "on".to_owned()), ("synchronous_commit", "on".to_owned())]);
}

fn settings(database: &Database) -> Vec<(&'static str, String)> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    runtime.block_on(async {
        let db = Db::open(&database.url()).await.expect("a fresh database opens");
        let settings = db.durability().await.expect("the engine tells");
        db.close().await;
        settings
    })
}
