//! The only place that knows that there are two databases.
//!
//! One SQL text serves both engines: `$n` placeholders, portable column types (see `migrations/`), reads through
//! [`Db::all`] and [`Db::one`], writes only inside a [`Tx`]. SQLite has one writer connection (see the module `writer`) and
//! a pool of readers; a lock file keeps a second server out.

mod feed;
mod reading;
mod table;
mod writer;

use std::fs::File;
use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions, PgRow};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteRow, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions, FromRow, PgPool, Postgres, Sqlite, SqlitePool, Transaction};

use crate::StoreError;
pub use feed::Feed;
use writer::{Pending, Writer};

static SQLITE_MIGRATIONS: Migrator = sqlx::migrate!("../migrations/sqlite");
static POSTGRES_MIGRATIONS: Migrator = sqlx::migrate!("../migrations/postgres");

/// One row of a query, on either engine. Derive `sqlx::FromRow` and it is there.
pub trait Record: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T> Record for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

/// How many values one statement of [`Tx::insert_all`] binds; SQLite takes 32,766, and longer texts are not faster.
const MAX_ARGS: usize = 4_000;

/// A value bound to a placeholder. Nulls are typed, because PostgreSQL wants to know of what.
#[derive(Clone, Debug)]
pub enum Arg {
    /// Text, or null.
    Text(Option<String>),
    /// A 64-bit integer (time in microseconds, decimal in millionths, count), or null.
    Int(Option<i64>),
    /// A truth value.
    Bool(bool),
}

macro_rules! arg_from {
    ($($source:ty => |$value:ident| $arg:expr;)*) => {
        $(impl From<$source> for Arg { fn from($value: $source) -> Self { $arg } })*
    };
}
arg_from! {
    &str => |value| Arg::Text(Some(value.to_owned()));
    String => |value| Arg::Text(Some(value));
    &String => |value| Arg::Text(Some(value.clone()));
    Option<String> => |value| Arg::Text(value);
    i64 => |value| Arg::Int(Some(value));
    u32 => |value| Arg::Int(Some(i64::from(value)));
    Option<i64> => |value| Arg::Int(value);
    bool => |value| Arg::Bool(value);
}

/// The list of values of a statement: `args![id, name, 3_i64]`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::Arg::from($value)),*] };
}

/// A database, cheap to clone.
#[derive(Clone)]
pub struct Db {
    engine: Engine,
    statements: Arc<AtomicU64>,
    news: feed::News,
}

#[derive(Clone)]
enum Engine {
    /// Without a writer where it is only read.
    Sqlite {
        writer: Option<Writer>,
        readers: SqlitePool,
        _lock: Option<Arc<File>>,
    },
    Postgres(PgPool),
}

/// An open write transaction; dropped without [`Tx::commit`], it is rolled back.
pub struct Tx {
    engine: EngineTx,
    statements: Arc<AtomicU64>,
    news: feed::News,
    /// Topics that are told once the transaction is durable, where the database does not tell them itself.
    untold: Vec<String>,
}

enum EngineTx {
    Sqlite(Pending),
    Postgres(Transaction<'static, Postgres>),
}

macro_rules! query_with {
    ($query:expr, $args:expr) => {{
        let mut query = $query;
        for arg in $args {
            query = match arg {
                Arg::Text(value) => query.bind(value),
                Arg::Int(value) => query.bind(value),
                Arg::Bool(value) => query.bind(value),
            };
        }
        query
    }};
}
use query_with;

impl Db {
    /// Opens `sqlite:PATH` (made where it is missing) or `postgres://…` and brings its schema up to date.
    ///
    /// # Errors
    /// An address of another kind, a database that cannot be reached, a SQLite file that another server holds.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        let engine = if let Some(path) = url.strip_prefix("sqlite:") {
            open_sqlite(Path::new(path.trim_start_matches("//"))).await?
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            open_postgres(url).await?
        } else {
            return Err(StoreError::Address(url.to_owned()));
        };
        Ok(Self { engine, statements: Arc::default(), news: feed::News::default() })
    }

    /// Opens a database that is there only to read it: nothing is made, locked or brought up to date, so that a server
    /// may have it open meanwhile.
    ///
    /// # Errors
    /// An address of another kind, a database that is not there or cannot be reached, and one whose schema is not that
    /// of this program.
    pub async fn open_to_read(url: &str) -> Result<Self, StoreError> {
        let engine = reading::open(url).await?;
        Ok(Self { engine, statements: Arc::default(), news: feed::News::default() })
    }

    /// All rows of a query.
    pub async fn all<T: Record>(&self, sql: &'static str, args: Vec<Arg>) -> Result<Vec<T>, StoreError> {
        self.count();
        Ok(match &self.engine {
            Engine::Sqlite { readers, .. } => {
                query_with!(sqlx::query_as::<Sqlite, T>(sql), args).fetch_all(readers).await?
            }
            Engine::Postgres(pool) => query_with!(sqlx::query_as::<Postgres, T>(sql), args).fetch_all(pool).await?,
        })
    }

    /// The first row of a query, where there is one.
    pub async fn one<T: Record>(&self, sql: &'static str, args: Vec<Arg>) -> Result<Option<T>, StoreError> {
        self.count();
        Ok(match &self.engine {
            Engine::Sqlite { readers, .. } => {
                query_with!(sqlx::query_as::<Sqlite, T>(sql), args).fetch_optional(readers).await?
            }
            Engine::Postgres(pool) => {
                query_with!(sqlx::query_as::<Postgres, T>(sql), args).fetch_optional(pool).await?
            }
        })
    }

    /// All rows of a query with `in ({ids})`, whose list comes after `args`. An empty list asks nothing.
    pub async fn all_in<T: Record>(
        &self,
        sql: &'static str,
        mut args: Vec<Arg>,
        ids: &[String],
    ) -> Result<Vec<T>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let sql = with_list(sql, self.mark(), args.len(), ids.len());
        args.extend(ids.iter().map(Arg::from));
        self.all_made(sql, args).await
    }

    /// All rows of a query whose text is put together of fixed parts: no value stands in it.
    pub(crate) async fn all_made<T: Record>(&self, sql: String, args: Vec<Arg>) -> Result<Vec<T>, StoreError> {
        self.count();
        let sql = AssertSqlSafe(sql);
        Ok(match &self.engine {
            Engine::Sqlite { readers, .. } => {
                query_with!(sqlx::query_as::<Sqlite, T>(sql), args).persistent(false).fetch_all(readers).await?
            }
            Engine::Postgres(pool) => {
                query_with!(sqlx::query_as::<Postgres, T>(sql), args).persistent(false).fetch_all(pool).await?
            }
        })
    }

    /// Begins a write transaction.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        let engine = match &self.engine {
            Engine::Sqlite { writer, .. } => {
                let writer = writer.as_ref().ok_or(StoreError::ReadOnly)?;
                EngineTx::Sqlite(writer.begin().await?)
            }
            Engine::Postgres(pool) => EngineTx::Postgres(pool.begin().await?),
        };
        Ok(Tx { engine, statements: self.statements.clone(), news: self.news.clone(), untold: Vec::new() })
    }

    /// How many statements were sent through this database so far; lists are tested to need the same number at 1 and
    /// at 3 rows.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Ends all connections.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite { writer, readers, .. } => {
                readers.close().await;
                if let Some(writer) = writer {
                    writer.close().await;
                }
            }
            Engine::Postgres(pool) => pool.close().await,
        }
    }

    /// The engine's own words for how durable a commit is: (setting, value) pairs read from a writing connection.
    pub async fn durability(&self) -> Result<Vec<(&'static str, String)>, StoreError> {
        let mut settings = Vec::new();
        match &self.engine {
            Engine::Sqlite { writer, .. } => {
                let writer = writer.as_ref().ok_or(StoreError::ReadOnly)?;
                let mode: String = writer.pragma("pragma journal_mode").await?;
                let synchronous: i64 = writer.pragma("pragma synchronous").await?;
                settings.push(("journal_mode", mode));
                settings.push(("synchronous", synchronous.to_string()));
            }
            Engine::Postgres(pool) => {
                for (name, sql) in [("fsync", "show fsync"), ("synchronous_commit", "show synchronous_commit")] {
                    settings.push((name, sqlx::query_scalar(sql).fetch_one(pool).await?));
                }
            }
        }
        Ok(settings)
    }

    fn count(&self) {
        self.statements.fetch_add(1, Ordering::Relaxed);
    }

    fn mark(&self) -> char {
        mark(matches!(self.engine, Engine::Sqlite { .. }))
    }
}

/// What stands before the number of a placeholder in long lists. SQLite takes `$n` for a name and looks each up among
/// all before it, so that ten thousand of them take a second; `?n` is a number to it.
fn mark(sqlite: bool) -> char {
    if sqlite { '?' } else { '$' }
}

impl Tx {
    /// All rows of a query, as this transaction sees them.
    pub async fn all<T: Record>(&mut self, sql: &'static str, args: Vec<Arg>) -> Result<Vec<T>, StoreError> {
        self.count();
        Ok(match &mut self.engine {
            EngineTx::Sqlite(tx) => {
                query_with!(sqlx::query_as::<Sqlite, T>(sql), args).fetch_all(tx.connection()?).await?
            }
            EngineTx::Postgres(tx) => {
                query_with!(sqlx::query_as::<Postgres, T>(sql), args).fetch_all(&mut **tx).await?
            }
        })
    }

    /// All rows of a query with `in ({ids})`, as [`Db::all_in`] reads them.
    pub async fn all_in<T: Record>(
        &mut self,
        sql: &'static str,
        mut args: Vec<Arg>,
        ids: &[String],
    ) -> Result<Vec<T>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let mark = mark(matches!(self.engine, EngineTx::Sqlite(_)));
        let sql = AssertSqlSafe(with_list(sql, mark, args.len(), ids.len()));
        args.extend(ids.iter().map(Arg::from));
        self.count();
        Ok(match &mut self.engine {
            EngineTx::Sqlite(tx) => {
                let query = query_with!(sqlx::query_as::<Sqlite, T>(sql), args).persistent(false);
                query.fetch_all(tx.connection()?).await?
            }
            EngineTx::Postgres(tx) => {
                query_with!(sqlx::query_as::<Postgres, T>(sql), args).persistent(false).fetch_all(&mut **tx).await?
            }
        })
    }

    /// The first row of a query, where there is one.
    pub async fn one<T: Record>(&mut self, sql: &'static str, args: Vec<Arg>) -> Result<Option<T>, StoreError> {
        self.count();
        Ok(match &mut self.engine {
            EngineTx::Sqlite(tx) => {
                query_with!(sqlx::query_as::<Sqlite, T>(sql), args).fetch_optional(tx.connection()?).await?
            }
            EngineTx::Postgres(tx) => {
                query_with!(sqlx::query_as::<Postgres, T>(sql), args).fetch_optional(&mut **tx).await?
            }
        })
    }

    /// Runs a statement and says how many rows it touched.
    pub async fn run(&mut self, sql: &'static str, args: Vec<Arg>) -> Result<u64, StoreError> {
        self.count();
        Ok(match &mut self.engine {
            EngineTx::Sqlite(tx) => {
                query_with!(sqlx::query::<Sqlite>(sql), args).execute(tx.connection()?).await?.rows_affected()
            }
            EngineTx::Postgres(tx) => {
                query_with!(sqlx::query::<Postgres>(sql), args).execute(&mut **tx).await?.rows_affected()
            }
        })
    }

    /// Inserts rows, many with one statement; `into` is the statement up to its `values`, and all rows have as many
    /// values as it names columns.
    pub async fn insert_all(&mut self, into: &str, rows: Vec<Vec<Arg>>) -> Result<(), StoreError> {
        let columns = rows.first().map_or(1, Vec::len);
        let mark = mark(matches!(self.engine, EngineTx::Sqlite(_)));
        let mut rows = rows.into_iter();
        loop {
            let args: Vec<Arg> = rows.by_ref().take((MAX_ARGS / columns).max(1)).flatten().collect();
            if args.is_empty() {
                return Ok(());
            }
            let sql = AssertSqlSafe(format!("{into} values {}", value_lists(mark, args.len() / columns, columns)));
            self.count();
            match &mut self.engine {
                EngineTx::Sqlite(tx) => {
                    query_with!(sqlx::query::<Sqlite>(sql), args).persistent(false).execute(tx.connection()?).await?;
                }
                EngineTx::Postgres(tx) => {
                    query_with!(sqlx::query::<Postgres>(sql), args).persistent(false).execute(&mut **tx).await?;
                }
            }
        }
    }

    /// Makes the transaction durable.
    pub async fn commit(self) -> Result<(), StoreError> {
        match self.engine {
            EngineTx::Sqlite(tx) => tx.commit().await?,
            EngineTx::Postgres(tx) => tx.commit().await?,
        }
        for topic in self.untold {
            self.news.tell(topic);
        }
        Ok(())
    }

    /// Ends a transaction that has found nothing left to do: nothing of it is written, and what it has read is durable.
    /// An act that answers with what an earlier one did ends like this; one that is refused is dropped.
    pub async fn leave(self) -> Result<(), StoreError> {
        match self.engine {
            EngineTx::Sqlite(tx) => tx.leave().await,
            EngineTx::Postgres(tx) => Ok(tx.rollback().await?),
        }
    }

    fn count(&self) {
        self.statements.fetch_add(1, Ordering::Relaxed);
    }
}

async fn open_sqlite(path: &Path) -> Result<Engine, StoreError> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| StoreError::File(folder.to_owned(), error))?;
    }
    let lock_path = path.with_extension("lock");
    let lock = File::create(&lock_path).map_err(|error| StoreError::File(lock_path.clone(), error))?;
    lock.try_lock().map_err(|_| StoreError::Held(path.to_owned()))?;
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .pragma("cache_size", "-16000")
        .statement_cache_capacity(200);
    let mut writer = options.connect().await?;
    SQLITE_MIGRATIONS.run(&mut writer).await?;
    // A file needs no asking whether it is still there, and five caches of the writer's size would fill the memory.
    let readers = SqlitePoolOptions::new().max_connections(4).test_before_acquire(false);
    let readers = readers.connect_with(options.pragma("cache_size", "-4000").read_only(true)).await?;
    Ok(Engine::Sqlite { writer: Some(Writer::new(writer)), readers, _lock: Some(Arc::new(lock)) })
}

async fn open_postgres(url: &str) -> Result<Engine, StoreError> {
    let options = PgConnectOptions::from_str(url)?;
    let pool = PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(Duration::from_secs(10))
        .after_connect(|connection, _| {
            Box::pin(async move {
                sqlx::query("set synchronous_commit = on").execute(connection).await?;
                Ok(())
            })
        })
        .connect_with(options)
        .await?;
    POSTGRES_MIGRATIONS.run(&pool).await?;
    Ok(Engine::Postgres(pool))
}

fn with_list(sql: &str, mark: char, before: usize, count: usize) -> String {
    let list: Vec<String> = (1..=count).map(|index| format!("{mark}{}", before + index)).collect();
    sql.replace("{ids}", &list.join(", "))
}

/// `($1, $2), ($3, $4)` for two rows of two columns.
fn value_lists(mark: char, rows: usize, columns: usize) -> String {
    let list = |row: usize| {
        let values: Vec<String> = (1..=columns).map(|column| format!("{mark}{}", row * columns + column)).collect();
        format!("({})", values.join(", "))
    };
    (0..rows).map(list).collect::<Vec<_>>().join(", ")
}
