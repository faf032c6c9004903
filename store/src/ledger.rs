//! The ledger: an append-only, hash-chained record of every act, one chain per edition and one for the house.
//!
//! An act starts with [`Act::begin`], whose first statement moves the chain's head: acts of one chain are serial on
//! both engines, and what an act checks cannot go stale. It ends with [`Act::commit`], which writes the record in the
//! same transaction. A record holds ids, verb, time and a commitment, SHA-256(32 random bytes ‖ content); salt and
//! content lie in a table of their own and can be erased without breaking the chain.
//!
//! # Layout of the hashed bytes, version 1
//! The hash of a record is the SHA-256 of `palmares-ledger-1\n` and then, for each of chain, seq, at, actor, verb,
//! subject, commitment, previous hash: the length of its UTF-8 text in bytes as eight big-endian bytes, and the text.
//! Numbers are written in decimal, hashes in lowercase hexadecimal; the first record's previous hash is empty.

mod evidence;
mod look;

use judging::ids::{AccountId, EditionId};
use judging::time::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::db::{Db, Tx};
use crate::{StoreError, args, random_hex, sha256_hex};

pub use evidence::{Opening, openings, records, verify_head, verify_records};
pub use look::{Filter, SignedRecord, actors, filtered, newest, verbs};

/// The name of a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chain {
    /// Acts outside an edition.
    House,
    /// Acts of an edition.
    Edition(EditionId),
}

impl Chain {
    /// The name as it is stored and hashed.
    pub fn name(&self) -> &str {
        match self {
            Self::House => "house",
            Self::Edition(id) => id.as_str(),
        }
    }
}

impl From<&EditionId> for Chain {
    fn from(id: &EditionId) -> Self {
        Self::Edition(id.clone())
    }
}

/// The end of a chain: how many records, and the hash of the last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
pub struct Head {
    /// Number of the last record; 0 where there is none.
    pub seq: i64,
    /// Its hash; empty where there is none.
    pub hash: String,
}

/// One record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
pub struct Record {
    /// The chain's name.
    pub chain: String,
    /// Its number in the chain, from 1.
    pub seq: i64,
    /// When, in UTC microseconds by the edition's clock.
    pub at: i64,
    /// The account that acted, or `program`.
    pub actor: String,
    /// What was done, such as `scorecard.submit`.
    pub verb: String,
    /// The id of what it was done to.
    pub subject: String,
    /// SHA-256(salt ‖ content), hexadecimal.
    pub commitment: String,
    /// The hash of the record before.
    pub previous_hash: String,
    /// The hash of this record.
    pub hash: String,
}

impl Record {
    /// The hash that the record must have (see the module's layout).
    pub fn expected_hash(&self) -> String {
        let mut hasher = Sha256::new();
        hasher.update(b"palmares-ledger-1\n");
        let (seq, at) = (self.seq.to_string(), self.at.to_string());
        for field in
            [&self.chain, &seq, &at, &self.actor, &self.verb, &self.subject, &self.commitment, &self.previous_hash]
        {
            hasher.update((field.len() as u64).to_be_bytes());
            hasher.update(field.as_bytes());
        }
        hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Where and how a chain is broken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// A record is missing or out of order.
    #[error("ledger {chain}: record {seq} is missing")]
    Missing {
        /// The chain's name.
        chain: String,
        /// The number that is not there.
        seq: i64,
    },
    /// A record does not hash to its hash, or does not follow from the one before.
    #[error("ledger {chain}: record {seq} was changed")]
    Changed {
        /// The chain's name.
        chain: String,
        /// The first record that does not fit.
        seq: i64,
    },
    /// What a record commits to was changed.
    #[error("ledger {chain}: the content of record {seq} was changed")]
    Content {
        /// The chain's name.
        chain: String,
        /// The first record whose content does not fit.
        seq: i64,
    },
    /// The chain does not end with its head, or does not contain the head that was asked for.
    #[error("ledger {chain}: the chain does not contain the head {seq} {hash}")]
    Head {
        /// The chain's name.
        chain: String,
        /// The head's number.
        seq: i64,
        /// The head's hash.
        hash: String,
    },
}

impl Broken {
    /// The number of the record at which the chain breaks.
    pub fn seq(&self) -> i64 {
        match self {
            Self::Missing { seq, .. }
            | Self::Changed { seq, .. }
            | Self::Content { seq, .. }
            | Self::Head { seq, .. } => *seq,
        }
    }
}

/// An act under way: an open transaction that holds the head of its chain.
pub struct Act {
    /// The transaction: the act reads its facts and writes its rows through it.
    pub tx: Tx,
    chain: Chain,
    seq: i64,
    previous_hash: String,
    actor: String,
    at: Timestamp,
}

/// The actor's name in records of acts that no account does (set-up, command line).
pub const PROGRAM: &str = "program";

impl Act {
    /// Begins a transaction and takes the head of the chain.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such chain.
    pub async fn begin(db: &Db, chain: Chain, actor: &AccountId, at: Timestamp) -> Result<Self, StoreError> {
        let mut tx = db.begin().await?;
        let Head { seq, hash } = take_head(&mut tx, &chain).await?;
        Ok(Self { tx, chain, seq, previous_hash: hash, actor: actor.to_string(), at })
    }

    /// When the act takes place.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// The head of the chain before this act.
    pub fn head_before(&self) -> Head {
        Head { seq: self.seq - 1, hash: self.previous_hash.clone() }
    }

    /// Ends an act that has found nothing left to do, once what it has read is durable; no record is written.
    ///
    /// # Errors
    /// What it has read could not be made durable.
    pub async fn leave(self) -> Result<(), StoreError> {
        self.tx.leave().await
    }

    /// Takes the head of another chain as well and leaves a record of this act there. The house chain is begun with, the
    /// chains of editions are added in the order of their names, so that no two acts wait for each other.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such chain.
    pub async fn also(&mut self, chain: &Chain, verb: &str, subject: &str) -> Result<(), StoreError> {
        let head = take_head(&mut self.tx, chain).await?;
        append(&mut self.tx, chain, head, (&self.actor, self.at), (verb, subject, "null")).await?;
        Ok(())
    }

    /// Writes the record and makes the act durable; gives the chain's new head.
    pub async fn commit<T: Serialize>(mut self, verb: &str, subject: &str, content: &T) -> Result<Head, StoreError> {
        let content = crate::error::to_json(content);
        let head = Head { seq: self.seq, hash: self.previous_hash };
        let said = (verb, subject, content.as_str());
        let head = append(&mut self.tx, &self.chain, head, (&self.actor, self.at), said).await?;
        self.tx.commit().await?;
        Ok(head)
    }
}

/// Takes the head of a chain, which nobody else has until the transaction ends: the number of the next record, and the
/// hash of the last.
async fn take_head(tx: &mut Tx, chain: &Chain) -> Result<Head, StoreError> {
    let sql = "update ledger_head set seq = seq + 1 where chain = $1 returning seq, hash";
    tx.one(sql, args![chain.name()]).await?.ok_or(StoreError::NotFound)
}

/// Writes the record that a head was taken for: verb, subject and content as JSON; gives the chain's new head.
async fn append(
    tx: &mut Tx,
    chain: &Chain,
    Head { seq, hash: previous_hash }: Head,
    (actor, at): (&str, Timestamp),
    (verb, subject, content): (&str, &str, &str),
) -> Result<Head, StoreError> {
    let salt = random_hex(32);
    let mut record = Record {
        chain: chain.name().to_owned(),
        seq,
        at: at.micros(),
        actor: actor.to_owned(),
        verb: verb.to_owned(),
        subject: subject.to_owned(),
        commitment: commitment(&salt, content),
        previous_hash,
        hash: String::new(),
    };
    record.hash = record.expected_hash();
    insert(tx, &record, &salt, content).await?;
    Ok(Head { seq: record.seq, hash: record.hash })
}

/// Starts the chain of a new edition, inside the act of the house chain that makes the edition.
pub async fn start_chain(tx: &mut Tx, edition: &EditionId) -> Result<(), StoreError> {
    tx.run("insert into ledger_head (chain, seq, hash) values ($1, 0, '')", args![edition.as_str()]).await?;
    Ok(())
}

/// The end of a chain.
pub async fn head(db: &Db, chain: &Chain) -> Result<Option<Head>, StoreError> {
    db.one("select seq, hash from ledger_head where chain = $1", args![chain.name()]).await
}

/// Checks a chain from its first record to its head, a thousand records at a time; `expected` is a head that must be
/// among its records (from a sign-off), so that a cut tail shows. Gives the head.
///
/// # Errors
/// [`StoreError::Ledger`] naming the first record that does not fit.
pub async fn verify(db: &Db, chain: &Chain, expected: Option<&Head>) -> Result<Head, StoreError> {
    // The head comes first: records that a server writes meanwhile are behind it.
    let head = head(db, chain).await?.ok_or(StoreError::NotFound)?;
    let mut last = Head { seq: 0, hash: String::new() };
    let mut expected_seen = expected.is_none();
    while last.seq < head.seq {
        let rows: Vec<RecordWithContent> = db
            .all(
                "select l.chain, l.seq, l.at, l.actor, l.verb, l.subject, l.commitment, l.previous_hash, l.hash,
                        c.salt, c.content
                 from ledger l
                 left join ledger_content c on c.chain = l.chain and c.seq = l.seq
                 where l.chain = $1 and l.seq > $2 and l.seq <= $3
                 order by l.seq
                 limit 1000",
                args![chain.name(), last.seq, head.seq],
            )
            .await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            check(&row, &last)?;
            last = Head { seq: row.record.seq, hash: row.record.hash };
            expected_seen |= expected == Some(&last);
        }
    }
    let missing = if !expected_seen { expected } else { Some(&head).filter(|head| **head != last) };
    match missing {
        Some(head) => {
            Err(Broken::Head { chain: chain.name().to_owned(), seq: head.seq, hash: head.hash.clone() }.into())
        }
        None => Ok(last),
    }
}

#[derive(sqlx::FromRow)]
struct RecordWithContent {
    #[sqlx(flatten)]
    record: Record,
    salt: Option<String>,
    content: Option<String>,
}

fn check(row: &RecordWithContent, last: &Head) -> Result<(), Broken> {
    check_link(&row.record, last)?;
    if let (Some(salt), Some(content)) = (&row.salt, &row.content)
        && commitment(salt, content) != row.record.commitment
    {
        return Err(Broken::Content { chain: row.record.chain.clone(), seq: row.record.seq });
    }
    Ok(())
}

fn check_link(record: &Record, last: &Head) -> Result<(), Broken> {
    let (chain, seq) = (record.chain.clone(), record.seq);
    if seq != last.seq + 1 {
        return Err(Broken::Missing { chain, seq: last.seq + 1 });
    }
    if record.previous_hash != last.hash || record.hash != record.expected_hash() {
        return Err(Broken::Changed { chain, seq });
    }
    Ok(())
}

fn commitment(salt: &str, content: &str) -> String {
    let mut bytes: Vec<u8> = salt.as_bytes().to_vec();
    bytes.extend_from_slice(content.as_bytes());
    sha256_hex(&bytes)
}

async fn insert(tx: &mut Tx, record: &Record, salt: &str, content: &str) -> Result<(), StoreError> {
    tx.run(
        "insert into ledger (chain, seq, at, actor, verb, subject, commitment, previous_hash, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            &record.chain,
            record.seq,
            record.at,
            &record.actor,
            &record.verb,
            &record.subject,
            &record.commitment,
            &record.previous_hash,
            &record.hash,
        ],
    )
    .await?;
    tx.run(
        "insert into ledger_content (chain, seq, salt, content) values ($1, $2, $3, $4)",
        args![&record.chain, record.seq, salt, content],
    )
    .await?;
    tx.run("update ledger_head set hash = $2 where chain = $1", args![&record.chain, &record.hash]).await?;
    Ok(())
}
