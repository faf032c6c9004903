use sqlx::AssertSqlSafe;
use sqlx::postgres::PgPool;
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

fn run(server: &str, sql: String) {
    block_on(async {
        let pool = PgPool::connect(server).await.expect("the PostgreSQL server answers");
        sqlx::query(AssertSqlSafe(sql)).execute(&pool).await.expect("the server's user may make databases");
        pool.close().await;
    });
}
