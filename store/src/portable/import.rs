use judging::time::Timestamp;

use super::{Edition, Unreadable};
use crate::db::{Arg, Db, Tx};
use crate::ledger::{Act, Chain, PROGRAM};
use crate::schema::{TABLES, Table};
use crate::{StoreError, args};

/// Takes an exported edition in, all of it or nothing, by an act of the house. Its files lie in their place already. Its
/// ledger is checked before; an account that is here already stays as it is.
///
/// # Errors
/// [`StoreError::Unreadable`] for rows that are here already or of another edition, and for an address that is another
/// account's here; [`StoreError::Ledger`] for a ledger that cannot be trusted; [`StoreError::Taken`] for an edition
/// whose name in addresses is another one's here.
pub async fn import(db: &Db, edition: &Edition, now: Timestamp) -> Result<(), StoreError> {
    edition.verify()?;
    let mut act = Act::begin(db, Chain::House, &PROGRAM.into(), now).await?;
    for table in TABLES.iter().filter(|table| table.of_edition.is_some()) {
        let rows = edition.of(table);
        let new = match table.name {
            "account" => new_accounts(&mut act.tx, rows).await?,
            "file" => new_files(&mut act.tx, rows).await?,
            _ => rows.to_vec(),
        };
        insert(&mut act.tx, table, new).await?;
    }
    for table in TABLES.iter().filter(|table| table.of_edition.is_some()) {
        let all = i64::try_from(edition.of(table).len()).unwrap_or(i64::MAX);
        if act.tx.count_of(table, edition.id().as_str()).await? != all {
            return Err(Unreadable::Foreign(table.name).into());
        }
    }
    act.commit("edition.import", edition.id().as_str(), &edition.id().as_str()).await?;
    Ok(())
}

/// The accounts that are not here yet.
async fn new_accounts(tx: &mut Tx, rows: &[Vec<Arg>]) -> Result<Vec<Vec<Arg>>, StoreError> {
    let mut new = Vec::new();
    for row in rows {
        let [Arg::Text(Some(id)), Arg::Text(Some(email)), Arg::Text(Some(folded)), ..] = row.as_slice() else {
            continue;
        };
        let here: Option<(String,)> =
            tx.one("select id from account where id = $1 or email_folded = $2", args![id, folded]).await?;
        match here {
            None => new.push(row.clone()),
            Some((here,)) if here == *id => {}
            Some(_) => return Err(Unreadable::Address(email.clone()).into()),
        }
    }
    Ok(new)
}

/// The files that are not noted yet.
async fn new_files(tx: &mut Tx, rows: &[Vec<Arg>]) -> Result<Vec<Vec<Arg>>, StoreError> {
    let mut new = Vec::new();
    for row in rows {
        let sha256 = row.first().cloned().into_iter().collect();
        let here: Option<(String,)> = tx.one("select sha256 from file where sha256 = $1", sha256).await?;
        if here.is_none() {
            new.push(row.clone());
        }
    }
    Ok(new)
}

async fn insert(tx: &mut Tx, table: &Table, rows: Vec<Vec<Arg>>) -> Result<(), StoreError> {
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    tx.insert_all(&format!("insert into {} ({})", table.name, columns.join(", ")), rows).await
}
