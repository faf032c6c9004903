//! Secret links: 256 random bits each, of which only the hash is kept.
//!
//! A link is looked at as often as anybody likes (mail scanners follow links) and taken once, by an act. A dead link, be
//! it used, late or withdrawn, cannot be told from one that never was.

use judging::time::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::db::{Db, Tx};
use crate::error::{parse_json, to_json};
use crate::{StoreError, args, random_hex, sha256_hex};

/// The secret has 256 bits.
const SECRET_BYTES: usize = 32;
/// What stands before the secret in a link's path.
const PATH: &str = "/links/";

/// What taking a link does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Makes the account of a person who signed up.
    SignUp,
    /// Signs a person in.
    SignIn,
    /// Sets a new password.
    Reset,
    /// Makes a new address the account's.
    NewAddress,
    /// Answers an invitation.
    Invitation,
    /// Signs the person of one device in on another.
    Device,
    /// Lets a person write an entry with its owner.
    CoEdit,
}

impl Purpose {
    const ALL: [Self; 7] =
        [Self::SignUp, Self::SignIn, Self::Reset, Self::NewAddress, Self::Invitation, Self::Device, Self::CoEdit];

    /// The name in the database.
    pub const fn key(self) -> &'static str {
        match self {
            Self::SignUp => "sign-up",
            Self::SignIn => "sign-in",
            Self::Reset => "reset",
            Self::NewAddress => "new-address",
            Self::Invitation => "invitation",
            Self::Device => "device",
            Self::CoEdit => "co-edit",
        }
    }

    /// For how many seconds a link is good.
    const fn seconds(self) -> i64 {
        match self {
            Self::Device => 10 * 60,
            Self::SignIn => 30 * 60,
            Self::Reset => 2 * 3_600,
            Self::SignUp | Self::NewAddress => 2 * 86_400,
            Self::Invitation | Self::CoEdit => 60 * 86_400,
        }
    }
}

/// A link that is alive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What taking it does.
    pub purpose: Purpose,
    /// The id of what it is about: an account, an invitation; the address of a person who signs up.
    pub subject: String,
    /// Until when it is good.
    pub expires_at: Timestamp,
    payload: String,
}

impl Link {
    /// What the link carries.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] where it carries something else.
    pub fn payload<T: DeserializeOwned>(&self) -> Result<T, StoreError> {
        parse_json("link", "payload", &self.subject, &self.payload)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    purpose: String,
    subject: String,
    payload: String,
    expires_at: i64,
}

impl Row {
    fn into_link(self) -> Result<Link, StoreError> {
        let purpose = Purpose::ALL.into_iter().find(|purpose| purpose.key() == self.purpose);
        Ok(Link {
            purpose: purpose.ok_or_else(|| StoreError::Corrupt {
                table: "link",
                column: "purpose",
                row: self.subject.clone(),
                reason: format!("{:?} is no purpose", self.purpose),
            })?,
            subject: self.subject,
            expires_at: Timestamp::from_micros(self.expires_at),
            payload: self.payload,
        })
    }
}

/// Makes a link and gives its path, whose secret is kept nowhere but in the letter that carries it.
///
/// # Errors
/// A database that fails.
pub async fn make<T: Serialize>(
    tx: &mut Tx,
    purpose: Purpose,
    subject: &str,
    payload: &T,
    now: Timestamp,
) -> Result<String, StoreError> {
    let secret = random_hex(SECRET_BYTES);
    tx.run(
        "insert into link (token_hash, purpose, subject, payload, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)",
        args![
            sha256_hex(secret.as_bytes()),
            purpose.key(),
            subject,
            to_json(payload),
            now.micros(),
            now.plus_seconds(purpose.seconds()).micros(),
        ],
    )
    .await?;
    Ok(format!("{PATH}{secret}"))
}

/// The link with this secret while it is alive; looking at it changes nothing.
///
/// # Errors
/// A database that fails.
pub async fn look(db: &Db, secret: &str, now: Timestamp) -> Result<Option<Link>, StoreError> {
    let row: Option<Row> = db
        .one(
            "select purpose, subject, payload, expires_at
             from link
             where token_hash = $1 and used_at is null and expires_at > $2",
            args![sha256_hex(secret.as_bytes()), now.micros()],
        )
        .await?;
    row.map(Row::into_link).transpose()
}

/// Takes a link of this purpose, once.
///
/// # Errors
/// [`StoreError::NotFound`] for a link that is dead, of another purpose, or never was.
pub async fn take(tx: &mut Tx, secret: &str, purpose: Purpose, now: Timestamp) -> Result<Link, StoreError> {
    let hash = sha256_hex(secret.as_bytes());
    let row: Option<Row> = tx
        .one(
            "select purpose, subject, payload, expires_at from link where token_hash = $1 and purpose = $2",
            args![&hash, purpose.key()],
        )
        .await?;
    let taken = tx
        .run(
            "update link
             set used_at = $3, payload = 'null'
             where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3",
            args![&hash, purpose.key(), now.micros()],
        )
        .await?;
    match row {
        Some(row) if taken == 1 => row.into_link(),
        _ => Err(StoreError::NotFound),
    }
}

/// Kills all links of a purpose to a subject; letters that carry one of them and are not sent are dropped.
///
/// # Errors
/// A database that fails.
pub async fn revoke(tx: &mut Tx, purpose: Purpose, subject: &str) -> Result<(), StoreError> {
    tx.run(
        "update letter
         set state = 'dropped', secret = ''
         where state in ('waiting', 'ready', 'failed', 'unclear')
           and link_hash in (select token_hash from link where purpose = $1 and subject = $2)",
        args![purpose.key(), subject],
    )
    .await?;
    tx.run("delete from link where purpose = $1 and subject = $2", args![purpose.key(), subject]).await?;
    Ok(())
}

/// Takes out what has expired; gives how many.
///
/// # Errors
/// A database that fails.
pub async fn sweep(db: &Db, now: Timestamp) -> Result<u64, StoreError> {
    let mut tx = db.begin().await?;
    let gone = tx.run("delete from link where expires_at <= $1", args![now.micros()]).await?;
    tx.commit().await?;
    Ok(gone)
}

/// What a letter that carries a link keeps to be found by.
pub(crate) fn hash_of_path(path: &str) -> Option<String> {
    path.strip_prefix(PATH).map(|secret| sha256_hex(secret.as_bytes()))
}
