//! People who sign up by themselves: an account is made once its address is confirmed.
//!
//! Whether an address has an account already shows in the letter alone.

use judging::ids::{AccountId, EditionId};
use judging::text::{Language, Text};
use judging::time::Timestamp;
use serde::{Deserialize, Serialize};

use super::by_mail::{ADDRESS_LIMIT, HOUR, home_of, letter};
use super::{NewAccount, find_by_email_in, insert, is_address};
use crate::db::Db;
use crate::ledger::{Act, Chain, PROGRAM};
use crate::limits::{name_faults, none_of};
use crate::links::{self, Link, Purpose};
use crate::mail::{self, Letter};
use crate::{Fault, StoreError, editions};

/// Somebody who signs up.
#[derive(Clone, Debug)]
pub struct SignUp {
    /// The address.
    pub email: String,
    /// The name.
    pub name: Text,
    /// The argon2id hash in PHC notation.
    pub password_hash: String,
    /// The language of pages and mails.
    pub language: Language,
    /// The edition that brought them, whose organisers read the letter where no mail server carries it.
    pub edition: Option<EditionId>,
}

/// What a person gets who confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// The new account.
    pub account: AccountId,
    /// The name in addresses of the edition that brought them.
    pub edition: Option<String>,
}

/// What the link carries.
#[derive(Serialize, Deserialize)]
struct Carried {
    name: Text,
    password_hash: String,
    language: Language,
    edition: Option<EditionId>,
}

/// Writes to somebody who signs up: a link, or that there is an account already. After a few letters within an hour the
/// address gets no more.
///
/// # Errors
/// [`StoreError::Invalid`] for a name or an address that is none.
pub async fn ask(db: &Db, new: &SignUp, now: Timestamp) -> Result<(), StoreError> {
    let mut faults = name_faults("name", &new.name);
    if !is_address(new.email.trim()) {
        faults.push(Fault::new("email", "fault-email"));
    }
    none_of(faults)?;
    let mut tx = db.begin().await?;
    if mail::count_to(&mut tx, &new.email, now.plus_seconds(-HOUR)).await? >= ADDRESS_LIMIT {
        return Ok(());
    }
    let known = find_by_email_in(&mut tx, &new.email).await?;
    let home = home_of(&mut tx, known.as_ref().map(|account| &account.id)).await?;
    let carried = Carried {
        name: new.name.clone(),
        password_hash: new.password_hash.clone(),
        language: new.language,
        edition: new.edition.clone(),
    };
    let written = match known {
        Some(account) => {
            // A link to nobody, so that the answer takes as long; its path is forgotten here.
            links::make(&mut tx, Purpose::SignIn, "", &(), now).await?;
            let asked = new.edition.clone().filter(|edition| home.as_ref() == Some(edition));
            Letter { edition: asked, ..letter(&account, "sign-up-known", &[("page", "/sign-in")]) }
        }
        None => {
            let path = links::make(&mut tx, Purpose::SignUp, new.email.trim(), &carried, now).await?;
            let name = new.name.get(new.language).to_owned();
            Letter {
                edition: new.edition.clone(),
                to: new.email.clone(),
                account: None,
                language: new.language,
                template: "sign-up".into(),
                values: [("name".to_owned(), name), (mail::LINK.to_owned(), path)].into(),
            }
        }
    };
    mail::put(&mut tx, &written, now).await?;
    tx.commit().await
}

/// The name that a link to confirm carries.
///
/// # Errors
/// [`StoreError::Corrupt`] for a link of another purpose.
pub fn name_of(link: &Link) -> Result<Text, StoreError> {
    Ok(link.payload::<Carried>()?.name)
}

/// Makes the account of a link; an act of the house chain.
///
/// # Errors
/// [`StoreError::NotFound`] for a link that is dead, or whose address has got an account since.
pub async fn confirm(db: &Db, secret: &str, now: Timestamp) -> Result<Confirmed, StoreError> {
    let mut act = Act::begin(db, Chain::House, &PROGRAM.into(), now).await?;
    let link = links::take(&mut act.tx, secret, Purpose::SignUp, now).await?;
    let carried: Carried = link.payload()?;
    if find_by_email_in(&mut act.tx, &link.subject).await?.is_some() {
        return Err(StoreError::NotFound);
    }
    let new = NewAccount {
        email: link.subject,
        name: carried.name,
        password_hash: Some(carried.password_hash),
        language: carried.language,
    };
    let account = insert(&mut act.tx, &new, now).await?;
    act.commit("account.sign-up", account.as_str(), &account).await?;
    let edition = match carried.edition {
        Some(id) => editions::find(db, &id).await?.map(|edition| edition.slug),
        None => None,
    };
    Ok(Confirmed { account, edition })
}
