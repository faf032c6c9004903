//! What people do with the mailbox of their account: sign in, set a new password, move to another address.
//!
//! What is answered does not tell whether an address has an account; the letter does.

use judging::ids::{AccountId, EditionId};
use judging::text::Language;
use judging::time::Timestamp;

use super::{Account, SET_PASSWORD, find_by_email_in, find_in, fold, is_address, raise_version_in};
use crate::db::{Db, Tx};
use crate::jurors::suspect_again;
use crate::ledger::{Act, Chain};
use crate::links::{self, Link, Purpose};
use crate::mail::{self, Letter};
use crate::{Fault, StoreError, args};

/// How many letters that anybody can cause an address gets within an hour.
pub(super) const ADDRESS_LIMIT: i64 = 6;
/// An hour in seconds.
pub(super) const HOUR: i64 = 3_600;

/// Which key to an account is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A link that signs in.
    SignIn,
    /// A link that sets a new password.
    Reset,
}

impl Key {
    const fn purpose(self) -> Purpose {
        match self {
            Self::SignIn => Purpose::SignIn,
            Self::Reset => Purpose::Reset,
        }
    }
}

/// Sends a key to the mailbox of an address, or that it has no account, in `language`; after a few letters within an
/// hour, nothing. With `show`, the organisers of the only edition that the person belongs to read the letter.
///
/// # Errors
/// [`StoreError::Invalid`] for an address that is none.
pub async fn send_key(
    db: &Db,
    email: &str,
    key: Key,
    (language, show): (Language, bool),
    now: Timestamp,
) -> Result<(), StoreError> {
    if !is_address(email.trim()) {
        return Err(StoreError::Invalid(vec![Fault::new("email", "fault-email")]));
    }
    let mut tx = db.begin().await?;
    if mail::count_to(&mut tx, email, now.plus_seconds(-HOUR)).await? >= ADDRESS_LIMIT {
        return Ok(());
    }
    let known = find_by_email_in(&mut tx, email).await?;
    let home = home_of(&mut tx, known.as_ref().map(|account| &account.id)).await?;
    let written = match known {
        Some(account) => {
            let path = links::make(&mut tx, key.purpose(), account.id.as_str(), &(), now).await?;
            let edition = home.filter(|_| show);
            Letter { edition, ..letter(&account, key.purpose().key(), &[(mail::LINK, &path)]) }
        }
        None => {
            // A link to nobody, so that the answer takes as long; its path is forgotten here.
            links::make(&mut tx, key.purpose(), "", &(), now).await?;
            to_nobody(email, language, "unknown")
        }
    };
    mail::put(&mut tx, &written, now).await?;
    tx.commit().await
}

/// Takes a link that signs in; gives the account.
///
/// # Errors
/// [`StoreError::NotFound`] for a dead link.
pub async fn sign_in(db: &Db, secret: &str, now: Timestamp) -> Result<Account, StoreError> {
    let mut tx = db.begin().await?;
    let link = links::take(&mut tx, secret, Purpose::SignIn, now).await?;
    let account = find_in(&mut tx, &link.subject.as_str().into()).await?.ok_or(StoreError::NotFound)?;
    tx.commit().await?;
    Ok(account)
}

/// Sets a new password by a link, which ends all sessions and kills all other keys; gives the account as it is then.
///
/// # Errors
/// [`StoreError::NotFound`] for a dead link.
pub async fn reset(db: &Db, secret: &str, hash: &str, now: Timestamp) -> Result<Account, StoreError> {
    let link = links::look(db, secret, now).await?.ok_or(StoreError::NotFound)?;
    let by: AccountId = link.subject.as_str().into();
    let mut act = Act::begin(db, Chain::House, &by, now).await?;
    links::take(&mut act.tx, secret, Purpose::Reset, now).await?;
    let version = raise_version_in(&mut act.tx, &by, SET_PASSWORD, args![by.as_str(), hash]).await?;
    let account = find_in(&mut act.tx, &by).await?.ok_or(StoreError::NotFound)?;
    act.commit("account.password", by.as_str(), &version).await?;
    Ok(account)
}

/// What a link to a new address carries.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct Move {
    /// The account's version when it was asked for.
    auth_version: i64,
    email: String,
}

/// The address that a link would make the account's.
///
/// # Errors
/// [`StoreError::Corrupt`] for a link of another purpose.
pub fn address_of(link: &Link) -> Result<String, StoreError> {
    Ok(link.payload::<Move>()?.email)
}

/// Writes to the new address of an account: a link, or that it belongs to another account. The old address is told in
/// either case, so that whoever reads it can set a new password before anything has changed.
///
/// # Errors
/// [`StoreError::Invalid`] for an address that is none.
pub async fn ask_address(
    db: &Db,
    account: &Account,
    email: &str,
    show: bool,
    now: Timestamp,
) -> Result<(), StoreError> {
    let email = email.trim();
    if !is_address(email) {
        return Err(StoreError::Invalid(vec![Fault::new("new_email", "fault-email")]));
    }
    let mut tx = db.begin().await?;
    if mail::count_to(&mut tx, email, now.plus_seconds(-HOUR)).await? >= ADDRESS_LIMIT {
        return Ok(());
    }
    let home = home_of(&mut tx, Some(&account.id)).await?;
    let other = find_by_email_in(&mut tx, email).await?.filter(|other| other.id != account.id);
    let told = [("address", email), ("page", "/sign-in/mail")];
    mail::put(&mut tx, &letter(account, "address-asked", &told), now).await?;
    let written = match other {
        Some(_) => to_nobody(email, account.language, "address-known"),
        None => {
            let carried = Move { auth_version: account.auth_version, email: email.to_owned() };
            let path = links::make(&mut tx, Purpose::NewAddress, account.id.as_str(), &carried, now).await?;
            let edition = home.filter(|_| show);
            let written = letter(account, Purpose::NewAddress.key(), &[(mail::LINK, &path)]);
            Letter { edition, to: email.to_owned(), ..written }
        }
    };
    mail::put(&mut tx, &written, now).await?;
    tx.commit().await
}

/// Moves an account to the address that a link carries, tells the old one, and kills the keys that were sent there. Who
/// sits in a jury is looked at again, with a record in its edition.
///
/// # Errors
/// [`StoreError::NotFound`] for a link that is dead, whose account was signed out everywhere since, or whose address has
/// got another account since.
pub async fn confirm_address(db: &Db, secret: &str, now: Timestamp) -> Result<(), StoreError> {
    let link = links::look(db, secret, now).await?.ok_or(StoreError::NotFound)?;
    let mut act = Act::begin(db, Chain::House, &link.subject.as_str().into(), now).await?;
    let link = links::take(&mut act.tx, secret, Purpose::NewAddress, now).await?;
    let Move { auth_version, email } = link.payload()?;
    let account = find_in(&mut act.tx, &link.subject.as_str().into()).await?.ok_or(StoreError::NotFound)?;
    if account.auth_version != auth_version {
        return Err(StoreError::NotFound);
    }
    if find_by_email_in(&mut act.tx, &email).await?.is_some_and(|other| other.id != account.id) {
        return Err(StoreError::NotFound);
    }
    act.tx
        .run(
            "update account set email = $2, email_folded = $3 where id = $1",
            args![account.id.as_str(), &email, fold(&email)],
        )
        .await?;
    forget_keys(&mut act.tx, &account.id).await?;
    suspect_again(&mut act, &account.id, "account.address").await?;
    mail::put(&mut act.tx, &letter(&account, "address-changed", &[("address", &email)]), now).await?;
    act.commit("account.address", account.id.as_str(), &account.id).await?;
    Ok(())
}

/// Kills the links that open an account, or would move it to an address whose mailbox opens it.
pub(super) async fn forget_keys(tx: &mut Tx, account: &AccountId) -> Result<(), StoreError> {
    for purpose in [Purpose::SignIn, Purpose::Device, Purpose::Reset, Purpose::NewAddress] {
        links::revoke(tx, purpose, account.as_str()).await?;
    }
    Ok(())
}

/// The edition of a person who belongs to exactly one. Asked of nobody, it takes as long.
pub(super) async fn home_of(tx: &mut Tx, account: Option<&AccountId>) -> Result<Option<EditionId>, StoreError> {
    let rows: Vec<(String,)> = tx
        .all(
            "select edition_id from role where account_id = $1
             union
             select c.edition_id from juror j join competition c on c.id = j.competition_id where j.account_id = $1
             limit 2",
            args![account.map_or("", AccountId::as_str)],
        )
        .await?;
    let mut editions = rows.into_iter();
    Ok(editions.next().filter(|_| editions.next().is_none()).map(|(id,)| id.into()))
}

/// A letter to the person of an account.
pub(crate) fn letter(account: &Account, template: &str, values: &[(&str, &str)]) -> Letter {
    let name = account.name.get(account.language);
    let values = std::iter::once(("name", name)).chain(values.iter().copied());
    Letter {
        edition: None,
        to: account.email.clone(),
        account: Some(account.id.clone()),
        language: account.language,
        template: template.to_owned(),
        values: values.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
    }
}

/// A letter to an address without the name of anybody.
fn to_nobody(email: &str, language: Language, template: &str) -> Letter {
    let values = [("page".to_owned(), "/sign-up".to_owned())].into();
    Letter { edition: None, to: email.to_owned(), account: None, language, template: template.to_owned(), values }
}
