//! Signing in on another device: a link that is shown as a picture, and six digits beside it.
//!
//! The picture alone opens nothing: it may be photographed, or a browser may keep it; the digits alone say of nobody.

use judging::time::Timestamp;

use super::{Account, find_in};
use crate::db::Db;
use crate::links::{self, Purpose};
use crate::{Fault, StoreError, sha256_hex};

/// Makes a link of ten minutes that signs an account in once, with its digits; an earlier one is dead. Gives its path
/// and the digits, of which only hashes are kept.
///
/// # Errors
/// A database that fails.
pub async fn offer(db: &Db, account: &Account, now: Timestamp) -> Result<(String, String), StoreError> {
    let digits = format!("{:06}", rand::random_range(0..1_000_000));
    let mut tx = db.begin().await?;
    links::revoke(&mut tx, Purpose::Device, account.id.as_str()).await?;
    let payload = (account.auth_version, sha256_hex(digits.as_bytes()));
    let path = links::make(&mut tx, Purpose::Device, account.id.as_str(), &payload, now).await?;
    tx.commit().await?;
    Ok((path, digits))
}

/// Takes such a link with its digits; gives the account.
///
/// # Errors
/// [`StoreError::Invalid`] at `code` for other digits; [`StoreError::NotFound`] for a link that is dead, or whose account
/// was signed out everywhere since.
pub async fn take(db: &Db, secret: &str, digits: &str, now: Timestamp) -> Result<Account, StoreError> {
    let mut tx = db.begin().await?;
    let link = links::take(&mut tx, secret, Purpose::Device, now).await?;
    let (version, hash): (i64, String) = link.payload()?;
    if sha256_hex(crate::second_factors::plain(digits).as_bytes()) != hash {
        return Err(StoreError::Invalid(vec![Fault::new("code", "fault-code-wrong")]));
    }
    let account = find_in(&mut tx, &link.subject.as_str().into()).await?.ok_or(StoreError::NotFound)?;
    if account.auth_version != version {
        return Err(StoreError::NotFound);
    }
    tx.commit().await?;
    Ok(account)
}
