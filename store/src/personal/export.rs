use judging::ids::AccountId;
use judging::time::Timestamp;
use serde_json::{Map, Value, json};

use super::{TIES, Tie, comments};
use crate::StoreError;
use crate::accounts::{self, fold};
use crate::db::{Arg, Db};
use crate::portable::json as of_arg;
use crate::schema::{Column, Table};

/// Everything that the house holds about a person, as JSON: the rows that are theirs, table by table, and what jurors
/// wrote for them, once that may be read. Secrets and what tells of others stay out.
///
/// # Errors
/// [`StoreError::NotFound`] where there is no such account.
pub async fn export(db: &Db, account: &AccountId, now: Timestamp) -> Result<Value, StoreError> {
    let person = accounts::find(db, account).await?.ok_or(StoreError::NotFound)?;
    let names: Vec<&str> = person.name.all().collect();
    let mut tables = Map::new();
    for tie in TIES {
        let Some((condition, args)) = tie.rows_of(account, &fold(&person.email)) else { continue };
        let table = tie.table();
        let rows = db.rows_where(table, condition, args).await?;
        let rows: Vec<Value> = rows.into_iter().map(|row| told(table, tie, row, &names)).collect();
        if !rows.is_empty() {
            tables.insert(table.name.to_owned(), Value::Array(rows));
        }
    }
    let comments = comments::comments(db, account).await?;
    Ok(json!({
        "format": "palmares-person-1",
        "made_at": now.micros(),
        "account": account.as_str(),
        "rows": tables,
        "comments_for_the_entrant": comments,
    }))
}

/// What a person is told of a row. Texts that are JSON stand there as what they say.
fn told(table: &Table, tie: &Tie, row: Vec<Arg>, names: &[&str]) -> Value {
    let tells = |column: &Column| column.moves() && !tie.untold.contains(&column.name);
    let columns = table.columns.iter().zip(row).filter(|(column, _)| tells(column));
    let row = columns.map(|(column, value)| {
        let value = opened(of_arg(value));
        (column.name.to_owned(), if column.name == "raw" { without_others(value, names) } else { value })
    });
    Value::Object(row.collect())
}

fn opened(value: Value) -> Value {
    match &value {
        Value::String(text) if text.starts_with(['{', '[']) => serde_json::from_str(text).unwrap_or(value),
        _ => value,
    }
}

/// What was typed into an entry, without the people of the team who are not this person.
fn without_others(mut raw: Value, names: &[&str]) -> Value {
    if let Some(Value::Array(team)) = raw.get_mut("team") {
        team.retain(|member| {
            let theirs = member.get("name").and_then(Value::as_object);
            theirs.is_some_and(|name| name.values().any(|word| word.as_str().is_some_and(|word| names.contains(&word))))
        });
    }
    raw
}
