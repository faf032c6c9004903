//! A database that is only read, beside the server that holds it.

use std::collections::BTreeSet;
use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};

use super::{Engine, POSTGRES_MIGRATIONS, SQLITE_MIGRATIONS};
use crate::StoreError;

const APPLIED: &str = "select version from _sqlx_migrations where success";

pub(super) async fn open(url: &str) -> Result<Engine, StoreError> {
    if let Some(path) = url.strip_prefix("sqlite:") {
        open_sqlite(Path::new(path.trim_start_matches("//"))).await
    } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
        open_postgres(url).await
    } else {
        Err(StoreError::Address(url.to_owned()))
    }
}

async fn open_sqlite(path: &Path) -> Result<Engine, StoreError> {
    if !path.is_file() {
        return Err(StoreError::Missing(path.to_owned()));
    }
    let options = SqliteConnectOptions::new().filename(path).read_only(true).busy_timeout(Duration::from_secs(10));
    let readers = SqlitePoolOptions::new().max_connections(2).connect_with(options).await?;
    let applied = sqlx::query_scalar(APPLIED).fetch_all(&readers).await;
    is_of_this_program(&SQLITE_MIGRATIONS, applied)?;
    Ok(Engine::Sqlite { writer: None, readers, _lock: None })
}

async fn open_postgres(url: &str) -> Result<Engine, StoreError> {
    let options = PgConnectOptions::from_str(url)?.options([("default_transaction_read_only", "on")]);
    let pool =
        PgPoolOptions::new().max_connections(2).acquire_timeout(Duration::from_secs(10)).connect_with(options).await?;
    let applied = sqlx::query_scalar(APPLIED).fetch_all(&pool).await;
    is_of_this_program(&POSTGRES_MIGRATIONS, applied)?;
    Ok(Engine::Postgres(pool))
}

/// Refuses a schema that another version of the program has made, or none; a database that says nothing of its schema
/// is not of this program either.
fn is_of_this_program(migrator: &Migrator, applied: Result<Vec<i64>, sqlx::Error>) -> Result<(), StoreError> {
    let known: BTreeSet<i64> = migrator.iter().map(|migration| migration.version).collect();
    match applied {
        Ok(applied) if applied.iter().copied().collect::<BTreeSet<i64>>() == known => Ok(()),
        Ok(_) => Err(StoreError::OtherSchema),
        Err(error) if error.as_database_error().is_some() => Err(StoreError::OtherSchema),
        Err(error) => Err(error.into()),
    }
}
