//! A chain outside its database: its records, and what single ones commit to, for those who check a bundle.

use serde::{Deserialize, Serialize};

use super::{Broken, Chain, Head, Record, check_link, commitment};
use crate::db::Db;
use crate::{StoreError, args};

/// What a record commits to, with its salt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
pub struct Opening {
    /// The record's number.
    pub seq: i64,
    /// The salt, in hexadecimal digits.
    pub salt: String,
    /// The content.
    pub content: String,
}

impl Opening {
    /// Whether the record commits to this content.
    pub fn opens(&self, record: &Record) -> bool {
        self.seq == record.seq && commitment(&self.salt, &self.content) == record.commitment
    }
}

/// All records of a chain, the first first.
pub async fn records(db: &Db, chain: &Chain) -> Result<Vec<Record>, StoreError> {
    db.all(
        "select chain, seq, at, actor, verb, subject, commitment, previous_hash, hash
         from ledger
         where chain = $1
         order by seq",
        args![chain.name()],
    )
    .await
}

/// What the records of these subjects commit to, as far as it is not erased, the first first.
pub async fn openings(db: &Db, chain: &Chain, subjects: &[String]) -> Result<Vec<Opening>, StoreError> {
    db.all_in(
        "select c.seq, c.salt, c.content
         from ledger l
         join ledger_content c on c.chain = l.chain and c.seq = l.seq
         where l.chain = $1 and l.subject in ({ids})
         order by l.seq",
        args![chain.name()],
        subjects,
    )
    .await
}

/// Checks that records are a whole chain, from the first to `head`.
///
/// # Errors
/// The first record that does not fit.
pub fn verify_records(chain: &Chain, records: &[Record], head: &Head) -> Result<(), Broken> {
    let mut last = Head { seq: 0, hash: String::new() };
    for record in records {
        if record.chain != chain.name() {
            return Err(Broken::Missing { chain: chain.name().to_owned(), seq: last.seq + 1 });
        }
        check_link(record, &last)?;
        last = Head { seq: record.seq, hash: record.hash.clone() };
    }
    if last == *head { Ok(()) } else { Err(missing(chain, head)) }
}

/// Checks that a head is among the records.
///
/// # Errors
/// [`Broken::Head`] where it is not.
pub fn verify_head(chain: &Chain, records: &[Record], head: &Head) -> Result<(), Broken> {
    let there = (head.seq == 0 && head.hash.is_empty())
        || records.iter().any(|record| record.seq == head.seq && record.hash == head.hash);
    if there { Ok(()) } else { Err(missing(chain, head)) }
}

fn missing(chain: &Chain, head: &Head) -> Broken {
    Broken::Head { chain: chain.name().to_owned(), seq: head.seq, hash: head.hash.clone() }
}
