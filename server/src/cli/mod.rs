//! The acts of the command line.

pub mod assign;
pub mod edition;
#[cfg(test)]
mod examples;
pub mod exit;
pub mod export;
pub mod faults;
pub mod import;
pub mod mail;
pub mod method;
pub mod plan;
pub mod rank;
pub mod retention;
pub mod serve;
mod unseen;
pub mod user;
pub mod verify;

use std::io::{self, Write};
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::Args;
use judging::time::Timestamp;
use serde_json::Value;
use store::Db;

/// A seed that is given as a number, as the engine takes it.
fn seed_bytes(seed: u64) -> [u8; 32] {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    bytes
}

/// The greatest number that counts something, in a flag or in a file of loads.
const MOST: usize = 1_000_000;

/// A number that counts something.
fn count(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|count| *count <= MOST).ok_or_else(|| format!("it is not a whole number from 0 to {MOST}"))
}

/// Writes a value for reading, with a line break at its end.
fn write_json(value: &Value, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)
}

/// Where the data lies.
#[derive(Args, Debug, Clone)]
pub struct Data {
    /// The folder of the embedded database and of uploaded files.
    #[arg(long, env = "PALMARES_DATA", default_value = "./data")]
    pub data: PathBuf,
    /// The database: `sqlite:PATH` or `postgres://…`; without it, an embedded one in the data folder.
    #[arg(long, env = "PALMARES_DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
}

impl Data {
    /// Opens the database and brings its schema up to date.
    ///
    /// # Errors
    /// As [`Db::open`].
    pub async fn open(&self) -> anyhow::Result<Db> {
        Ok(Db::open(&self.url()).await?)
    }

    /// Opens a database that is there, only to read it; a server may be running on it.
    ///
    /// # Errors
    /// As [`Db::open_to_read`].
    pub async fn open_to_read(&self) -> anyhow::Result<Db> {
        Ok(Db::open_to_read(&self.url()).await?)
    }

    fn url(&self) -> String {
        match &self.database_url {
            Some(url) => url.clone(),
            None => format!("sqlite:{}", self.data.join("palmares.sqlite").display()),
        }
    }
}

/// The system's clock.
#[expect(clippy::disallowed_methods, reason = "the one place where the program reads the clock")]
pub fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
}

/// Runs an asynchronous act of the command line.
///
/// # Errors
/// Those of the act, or of starting the runtime.
pub fn block_on<T>(act: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(act)
}
