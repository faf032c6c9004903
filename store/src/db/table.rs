//! Rows of tables that are named by [`crate::schema`] and not by a query of their own: what moves with an edition.

use sqlx::{AssertSqlSafe, ColumnIndex, Decode, Postgres, Row, Sqlite, Type};

use super::{Arg, Db, Engine, EngineTx, Tx, query_with};
use crate::schema::{Kind, Table};
use crate::{StoreError, args};

impl Db {
    /// The rows of a table that belong to an edition, by primary key; secrets are empty.
    ///
    /// # Errors
    /// A database that fails.
    pub(crate) async fn rows_of(&self, table: &Table, edition: &str) -> Result<Vec<Vec<Arg>>, StoreError> {
        let Some(condition) = table.of_edition else { return Ok(Vec::new()) };
        self.rows_where(table, condition, args![edition]).await
    }

    /// The rows of a table for which a condition holds, by primary key.
    ///
    /// # Errors
    /// A database that fails.
    pub(crate) async fn rows_where(
        &self,
        table: &Table,
        condition: &'static str,
        args: Vec<Arg>,
    ) -> Result<Vec<Vec<Arg>>, StoreError> {
        let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        let (names, name, key) = (names.join(", "), table.name, table.key);
        let sql = AssertSqlSafe(format!("select {names} from {name} where {condition} order by {key}"));
        self.count();
        match &self.engine {
            Engine::Sqlite { readers, .. } => {
                let rows = query_with!(sqlx::query::<Sqlite>(sql), args).fetch_all(readers).await?;
                rows.iter().map(|row| values(table, row)).collect()
            }
            Engine::Postgres(pool) => {
                let rows = query_with!(sqlx::query::<Postgres>(sql), args).fetch_all(pool).await?;
                rows.iter().map(|row| values(table, row)).collect()
            }
        }
    }
}

impl Tx {
    /// Takes out the rows of a table for which a condition holds.
    ///
    /// # Errors
    /// A database that fails.
    pub(crate) async fn delete_where(
        &mut self,
        table: &Table,
        condition: &'static str,
        args: Vec<Arg>,
    ) -> Result<(), StoreError> {
        let sql = AssertSqlSafe(format!("delete from {} where {condition}", table.name));
        self.count();
        match &mut self.engine {
            EngineTx::Sqlite(tx) => {
                query_with!(sqlx::query::<Sqlite>(sql), args).execute(tx.connection()?).await?;
            }
            EngineTx::Postgres(tx) => {
                query_with!(sqlx::query::<Postgres>(sql), args).execute(&mut **tx).await?;
            }
        }
        Ok(())
    }

    /// How many rows of a table belong to an edition.
    ///
    /// # Errors
    /// A database that fails.
    pub(crate) async fn count_of(&mut self, table: &Table, edition: &str) -> Result<i64, StoreError> {
        let Some(condition) = table.of_edition else { return Ok(0) };
        let sql = AssertSqlSafe(format!("select count(*) from {} where {condition}", table.name));
        self.count();
        Ok(match &mut self.engine {
            EngineTx::Sqlite(tx) => {
                sqlx::query_scalar::<Sqlite, i64>(sql).bind(edition).fetch_one(tx.connection()?).await?
            }
            EngineTx::Postgres(tx) => {
                sqlx::query_scalar::<Postgres, i64>(sql).bind(edition).fetch_one(&mut **tx).await?
            }
        })
    }
}

fn values<R: Row>(table: &Table, row: &R) -> Result<Vec<Arg>, StoreError>
where
    usize: ColumnIndex<R>,
    for<'r> Option<String>: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> Option<i64>: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> bool: Decode<'r, R::Database> + Type<R::Database>,
{
    let value = |(at, kind): (usize, Kind)| {
        Ok(match kind {
            Kind::Text => Arg::Text(row.try_get(at)?),
            Kind::Int => Arg::Int(row.try_get(at)?),
            Kind::Bool => Arg::Bool(row.try_get(at)?),
        })
    };
    table.columns.iter().map(|column| column.kind).enumerate().map(value).collect()
}
