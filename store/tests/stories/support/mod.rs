//! Runs a story on both databases, each time on a fresh one of its own.

pub mod calls;
pub mod contest;
pub mod lived;
pub mod passkey;
pub mod scorecards;
pub mod scores;
pub mod sealed;

use std::future::Future;
use std::path::PathBuf;

use sqlx::AssertSqlSafe;
use sqlx::postgres::PgPool;
use store::Db;

/// Names the PostgreSQL server, such as `postgres://postgres@127.0.0.1/postgres`; its user may create databases.
const SERVER: &str = "PALMARES_TEST_POSTGRES";

/// Tells the story as [`for_each_url`] does, on the open database.
pub async fn for_each_db<F, Told>(story: F)
where
    F: Fn(Db) -> Told,
    Told: Future<Output = ()>,
{
    for_each_url(|db, _| story(db)).await;
}

/// Tells the story on a fresh SQLite file and, where a server is named, on a PostgreSQL database of its own. What a
/// story leaves behind on failure stays there to be looked at on PostgreSQL, and is removed on SQLite. The story gets
/// the database's address, too.
pub async fn for_each_url<F, Told>(story: F)
where
    F: Fn(Db, String) -> Told,
    Told: Future<Output = ()>,
{
    on_sqlite(&story).await;
    where_postgres(async |_, url, db| story(db, url).await).await;
}

/// Tells a story that only PostgreSQL has, with the address of its server, where one is named.
pub async fn for_postgres(story: impl AsyncFn(String, Db)) {
    where_postgres(async |server, _, db| story(server, db).await).await;
}

/// Tells a story with the addresses of the server and of the database, where a server is named.
async fn where_postgres(story: impl AsyncFn(String, String, Db)) {
    match std::env::var(SERVER) {
        Ok(server) => on_postgres(server, story).await,
        Err(_) => eprintln!("\n*** {SERVER} is not set: this story was NOT told on PostgreSQL ***\n"),
    }
}

async fn on_sqlite<F, Told>(story: &F)
where
    F: Fn(Db, String) -> Told,
    Told: Future<Output = ()>,
{
    let folder = Folder::new();
    let url = folder.url();
    let db = Db::open(&url).await.expect("a fresh SQLite file opens");
    story(db.clone(), url).await;
    db.close().await;
}

async fn on_postgres(server: String, story: impl AsyncFn(String, String, Db)) {
    let pool = PgPool::connect(&server).await.expect("the PostgreSQL server answers");
    let name = format!("palmares_test_{}", store::random_hex(8));
    run(&pool, format!("create database {name}")).await;
    let (base, _) = server.rsplit_once('/').expect("the address of the server ends with a database");
    let url = format!("{base}/{name}");
    let db = Db::open(&url).await.expect("a fresh PostgreSQL database opens");
    story(server.clone(), url, db.clone()).await;
    db.close().await;
    run(&pool, format!("drop database {name}")).await;
    pool.close().await;
}

async fn run(pool: &PgPool, sql: String) {
    sqlx::query(AssertSqlSafe(sql)).execute(pool).await.expect("the server's user may create databases");
}

/// A folder that goes away with the test.
pub struct Folder(PathBuf);

impl Folder {
    /// One that is to be.
    pub fn new() -> Self {
        Self(std::env::temp_dir().join(format!("palmares-test-{}", store::random_hex(8))))
    }

    /// The address of a database in it.
    pub fn url(&self) -> String {
        format!("sqlite:{}", self.0.join("palmares.db").display())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}
