//! An edition as lines of text: what it takes to move it to another house, and to keep it for good.
//!
//! One line is one row: `{"row":{"id":…},"table":"host"}`. Tables come in the order of [`TABLES`], rows by primary key,
//! so that an edition always gives the same bytes. Secrets stay behind: people who come to a house with an edition set a
//! password there. So does what belongs to the house: sessions, letters, links.

mod edition;
mod import;

use judging::ids::EditionId;
use serde_json::{Map, Value};

use crate::StoreError;
use crate::db::{Arg, Db};
use crate::ledger::{self, Chain};
use crate::schema::{Column, TABLES, Table};

pub use edition::{Edition, Unreadable};
pub use import::import;

/// The first line.
const FORMAT: &str = r#"{"format":"palmares-edition-1"}"#;
/// How often an export starts again because somebody acts in the edition meanwhile.
const ATTEMPTS: usize = 20;

/// An edition that was exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// Its lines, each with a line break behind it.
    pub lines: String,
    /// The files that it needs: SHA-256 of their bytes, in order.
    pub files: Vec<String>,
}

/// Exports an edition; all of it is of one moment, without keeping anybody from acting.
///
/// # Errors
/// [`StoreError::NotFound`] where there is no such edition; [`StoreError::Busy`] where people never stop acting in it.
pub async fn export(db: &Db, edition: &EditionId) -> Result<Exported, StoreError> {
    let chain = Chain::from(edition);
    for _ in 0..ATTEMPTS {
        // Every act of an edition moves the head of its chain.
        let before = ledger::head(db, &chain).await?.ok_or(StoreError::NotFound)?;
        let exported = read(db, edition).await?;
        if ledger::head(db, &chain).await?.as_ref() == Some(&before) {
            return Ok(exported);
        }
    }
    Err(StoreError::Busy)
}

async fn read(db: &Db, edition: &EditionId) -> Result<Exported, StoreError> {
    let mut exported = Exported { lines: format!("{FORMAT}\n"), files: Vec::new() };
    for table in TABLES {
        for row in db.rows_of(table, edition.as_str()).await? {
            if let ("file", Some(Arg::Text(Some(sha256)))) = (table.name, row.first()) {
                exported.files.push(sha256.clone());
            }
            exported.lines.push_str(&line(table, row));
            exported.lines.push('\n');
        }
    }
    Ok(exported)
}

fn line(table: &Table, row: Vec<Arg>) -> String {
    let moves = |(column, _): &(&Column, Arg)| column.moves();
    let row: Map<String, Value> = table
        .columns
        .iter()
        .zip(row)
        .filter(moves)
        .map(|(column, value)| (column.name.to_owned(), json(value)))
        .collect();
    serde_json::json!({ "table": table.name, "row": row }).to_string()
}

pub(crate) fn json(value: Arg) -> Value {
    match value {
        Arg::Text(text) => text.map_or(Value::Null, Value::String),
        Arg::Int(number) => number.map_or(Value::Null, Value::from),
        Arg::Bool(truth) => Value::Bool(truth),
    }
}
