//! Looking through a chain: its newest records, those of a person, of a kind of act, of a span of time.

use judging::text::Text;
use judging::time::Timestamp;

use super::{Chain, Record};
use crate::db::Db;
use crate::error::parse_json;
use crate::{StoreError, args};

/// A record with the name of who acted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedRecord {
    /// The record.
    pub record: Record,
    /// The name of the account that acted; `None` where the program did.
    pub actor: Option<Text>,
}

/// What is looked for; the default takes every record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The verb; blank for all.
    pub verb: String,
    /// The account that acted, or `program`; blank for all.
    pub actor: String,
    /// The first moment, and the first after the last.
    pub span: Option<(Timestamp, Timestamp)>,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(flatten)]
    record: Record,
    actor_name: Option<String>,
}

/// Records from the newest on; a verb or an actor that is blank takes all, which is asked of what an index has found.
macro_rules! select_records {
    ($found:literal) => {
        concat!(
            "select l.chain, l.seq, l.at, l.actor, l.verb, l.subject, l.commitment, l.previous_hash, l.hash,
                    a.name as actor_name
             from ledger l
             left join account a on a.id = l.actor
             where l.chain = $1 and ",
            $found,
            " order by l.seq desc limit $3"
        )
    };
}

/// Records of a chain from the newest on, before the number `before` (all where it is `None`), at most `limit`.
pub async fn newest(db: &Db, chain: &Chain, before: Option<i64>, limit: u32) -> Result<Vec<SignedRecord>, StoreError> {
    filtered(db, chain, &Filter::default(), before, limit).await
}

/// As [`newest`], of those that the filter takes.
pub async fn filtered(
    db: &Db,
    chain: &Chain,
    filter: &Filter,
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<SignedRecord>, StoreError> {
    let (name, before) = (chain.name(), before.unwrap_or(i64::MAX));
    let Filter { verb, actor, span } = filter;
    let rows: Vec<Row> = match span {
        Some((from, to)) => {
            // The sign keeps SQLite from walking the whole chain by its numbers instead of the day by its times.
            db.all(
                select_records!(
                    "l.at >= $4 and l.at < $5 and +l.seq < $2 and ($6 = '' or l.verb = $6) and ($7 = '' or l.actor = $7)"
                ),
                args![name, before, limit, from.micros(), to.micros(), verb, actor],
            )
            .await?
        }
        None if !actor.is_empty() => {
            db.all(
                select_records!("l.seq < $2 and l.actor = $4 and ($5 = '' or l.verb = $5)"),
                args![name, before, limit, actor, verb],
            )
            .await?
        }
        None if !verb.is_empty() => {
            db.all(select_records!("l.seq < $2 and l.verb = $4"), args![name, before, limit, verb]).await?
        }
        None => db.all(select_records!("l.seq < $2"), args![name, before, limit]).await?,
    };
    rows.into_iter()
        .map(|Row { record, actor_name }| {
            let actor = actor_name.map(|name| parse_json("account", "name", &record.actor, &name)).transpose()?;
            Ok(SignedRecord { record, actor })
        })
        .collect()
}

/// The verbs of a chain's records, each once; as many steps through the index as there are verbs.
pub async fn verbs(db: &Db, chain: &Chain) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = db
        .all(
            "with recursive found (verb) as (
                 select min(verb) from ledger where chain = $1
                 union all
                 select (select min(l.verb) from ledger l where l.chain = $1 and l.verb > found.verb)
                 from found
                 where found.verb is not null
             )
             select verb from found where verb is not null order by verb",
            args![chain.name()],
        )
        .await?;
    Ok(rows.into_iter().map(|(verb,)| verb).collect())
}

/// Who acted in a chain, each once, by id, with the name of an account; found as [`verbs`] are.
pub async fn actors(db: &Db, chain: &Chain) -> Result<Vec<(String, Option<Text>)>, StoreError> {
    let rows: Vec<(String, Option<String>)> = db
        .all(
            "with recursive found (actor) as (
                 select min(actor) from ledger where chain = $1
                 union all
                 select (select min(l.actor) from ledger l where l.chain = $1 and l.actor > found.actor)
                 from found
                 where found.actor is not null
             )
             select found.actor, a.name
             from found
             left join account a on a.id = found.actor
             where found.actor is not null
             order by found.actor",
            args![chain.name()],
        )
        .await?;
    rows.into_iter()
        .map(|(id, name)| {
            let name = name.map(|name| parse_json("account", "name", &id, &name)).transpose()?;
            Ok((id, name))
        })
        .collect()
}
