use sqlx::postgres::{PgConnection, PgPool};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor};
use tempfile::TempDir;

use super::block_on;

/// A fresh database with a data folder; both go away with the value.
pub struct Database {
    /// The data folder.
    pub folder: TempDir,
    postgres: Option<Postgres>,
}

struct Postgres {
    server: String,
    name: String,
}

impl Database {
    /// A fresh embedded database.
    pub fn sqlite() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder can be made"), postgres: None }
    }

    /// A fresh database on a PostgreSQL server named by the environment; `None`, said loudly, where it names none.
    pub fn postgres(variable: &str) -> Option<Self> {
        let Ok(server) = std::env::var(variable) else {
            eprintln!("\n*** {variable} is not set: this story was NOT told on PostgreSQL ***\n");
            return None;
        };
        let name = format!("palmares_story_{}", store::random_hex(8));
        run(&server, format!("create database {name}"));
        let folder = tempfile::tempdir().expect("a folder can be made");
        Some(Self { folder, postgres: Some(Postgres { server, name }) })
    }

    /// Each database that a story is told on: the embedded one and, where a server is named, PostgreSQL.
    pub fn each(variable: &str) -> impl Iterator<Item = Self> + use<> {
        std::iter::once(Self::sqlite()).chain(Self::postgres(variable))
    }

    /// The address that `--database-url` takes.
    pub fn url(&self) -> String {
        match &self.postgres {
            None => format!("sqlite:{}", self.folder.path().join("palmares.sqlite").display()),
            Some(Postgres { server, name }) => {
                let (base, _) = server.rsplit_once('/').expect("the address of the server ends with a database");
                format!("{base}/{name}")
            }
        }
    }

    /// Tells a part of a story while nobody can write: what writes waits and fails, what reads does not notice.
    pub fn while_only_reads_pass(&self, part: impl FnOnce()) {
        block_on(async {
            match &self.postgres {
                None => held(self.sqlite_connection().await, "begin immediate", part).await,
                Some(_) => {
                    let lock = "begin; lock table session, failed_sign_in, ledger_head in share mode";
                    held(self.postgres_connection().await, lock, part).await;
                }
            }
        });
    }

    /// What a query of one column of text finds, beside the server.
    pub fn texts(&self, sql: &'static str) -> Vec<String> {
        block_on(async {
            let found = match &self.postgres {
                None => sqlx::query_scalar(sql).fetch_all(&mut self.sqlite_connection().await).await,
                Some(_) => sqlx::query_scalar(sql).fetch_all(&mut self.postgres_connection().await).await,
            };
            found.expect("the query is right")
        })
    }

    async fn sqlite_connection(&self) -> SqliteConnection {
        let file = SqliteConnectOptions::new().filename(self.folder.path().join("palmares.sqlite"));
        file.connect().await.expect("the file opens")
    }

    async fn postgres_connection(&self) -> PgConnection {
        PgConnection::connect(&self.url()).await.expect("the database answers")
    }

    /// Its name, for messages.
    pub fn engine(&self) -> &'static str {
        if self.postgres.is_some() { "PostgreSQL" } else { "SQLite" }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some(Postgres { server, name }) = &self.postgres {
            run(server, format!("drop database if exists {name} with (force)"));
        }
    }
}

/// Runs a part while this connection holds what the statement takes.
async fn held<C: Connection>(mut connection: C, sql: &'static str, part: impl FnOnce())
where
    for<'c> &'c mut C: Executor<'c>,
{
    connection.execute(sql).await.expect("the lock is free");
    part();
    connection.close().await.expect("the connection closes");
}

fn run(server: &str, sql: String) {
    block_on(async {
        let pool = PgPool::connect(server).await.expect("the PostgreSQL server answers");
        sqlx::query(AssertSqlSafe(sql)).execute(&pool).await.expect("the server's user may make databases");
        pool.close().await;
    });
}
