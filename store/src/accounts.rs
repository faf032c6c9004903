//! People who sign in.

pub mod by_mail;
pub mod device;
pub mod profile;
pub mod sign_up;

use judging::ids::AccountId;
use judging::text::{Language, Text};
use judging::time::Timestamp;

use crate::db::{Db, Tx};
use crate::error::{parse_json, to_json};
use crate::ledger::{Act, Chain, PROGRAM};
use crate::{Fault, StoreError, args, new_id};

pub use judging::call::is_address;

/// A person who can sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Who it is.
    pub id: AccountId,
    /// The address, as typed.
    pub email: String,
    /// The name, where there is one in both scripts.
    pub name: Text,
    /// The argon2id hash in PHC notation; `None` where no password was set.
    pub password_hash: Option<String>,
    /// The language of pages and mails.
    pub language: Language,
    /// Raised to end all sessions.
    pub auth_version: i64,
}

/// What a new account is made of.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// The address, unique without regard to case.
    pub email: String,
    /// The name.
    pub name: Text,
    /// The argon2id hash in PHC notation.
    pub password_hash: Option<String>,
    /// The language of pages and mails.
    pub language: Language,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    email: String,
    name: String,
    password_hash: Option<String>,
    locale: String,
    auth_version: i64,
}

impl Row {
    fn into_account(self) -> Result<Account, StoreError> {
        Ok(Account {
            name: parse_json("account", "name", &self.id, &self.name)?,
            language: Language::from_tag(&self.locale).unwrap_or_default(),
            id: self.id.into(),
            email: self.email,
            password_hash: self.password_hash,
            auth_version: self.auth_version,
        })
    }
}

const BY_ID: &str = "select id, email, name, password_hash, locale, auth_version from account where id = $1";

/// The account with this id.
pub async fn find(db: &Db, id: &AccountId) -> Result<Option<Account>, StoreError> {
    let row: Option<Row> = db.one(BY_ID, args![id.as_str()]).await?;
    row.map(Row::into_account).transpose()
}

/// The account with this id, read inside an act.
pub(crate) async fn find_in(tx: &mut Tx, id: &AccountId) -> Result<Option<Account>, StoreError> {
    let row: Option<Row> = tx.one(BY_ID, args![id.as_str()]).await?;
    row.map(Row::into_account).transpose()
}

const BY_EMAIL: &str = "
    select id, email, name, password_hash, locale, auth_version from account where email_folded = $1";

/// The account with this address, without regard to case.
pub async fn find_by_email(db: &Db, email: &str) -> Result<Option<Account>, StoreError> {
    let row: Option<Row> = db.one(BY_EMAIL, args![fold(email)]).await?;
    row.map(Row::into_account).transpose()
}

/// The account with this address, read inside an act.
pub async fn find_by_email_in(tx: &mut Tx, email: &str) -> Result<Option<Account>, StoreError> {
    let row: Option<Row> = tx.one(BY_EMAIL, args![fold(email)]).await?;
    row.map(Row::into_account).transpose()
}

/// A person of the sample edition and what that person is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SamplePerson {
    /// The address.
    pub email: String,
    /// The name.
    pub name: Text,
    /// `organiser`, `auditor`, `operator`, `chair`, `signatory` or `juror`.
    pub role: String,
    /// The competition of a chair, the host of a signatory, in its languages; empty for all others.
    pub of: Text,
}

/// The people of the sample edition, once for each role, jurors once, by role and address; nobody where there is no
/// sample edition.
pub async fn of_sample(db: &Db) -> Result<Vec<SamplePerson>, StoreError> {
    let rows: Vec<(String, String, String, String, String)> = db
        .all(
            "select a.id, a.email, a.name, r.kind, coalesce(c.name, h.name, '{}') as part
             from role r
             join edition e on e.id = r.edition_id
             join account a on a.id = r.account_id
             left join competition c on c.id = r.competition_id
             left join host h on h.id = r.host_id
             where e.sample
             union
             select a.id, a.email, a.name, 'juror', '{}'
             from juror j
             join competition c on c.id = j.competition_id
             join edition e on e.id = c.edition_id
             join account a on a.id = j.account_id
             where e.sample and a.email <> ''
             order by 4, 2",
            args![],
        )
        .await?;
    rows.into_iter()
        .map(|(id, email, name, role, part)| {
            let (name, of) = (parse_json("account", "name", &id, &name)?, parse_json("role", "of", &id, &part)?);
            Ok(SamplePerson { email, name, role, of })
        })
        .collect()
}

/// Adds an account; an act of the house chain.
///
/// # Errors
/// [`StoreError::Invalid`] for an address without a shape of one, [`StoreError::Taken`] for one that is in use.
pub async fn add(db: &Db, new: &NewAccount, now: Timestamp) -> Result<AccountId, StoreError> {
    let mut act = Act::begin(db, Chain::House, &PROGRAM.into(), now).await?;
    let id = insert(&mut act.tx, new, now).await?;
    act.commit("account.add", id.as_str(), &id).await?;
    Ok(id)
}

/// Adds an account inside another act (import, sample edition).
pub async fn insert(tx: &mut Tx, new: &NewAccount, now: Timestamp) -> Result<AccountId, StoreError> {
    let email = new.email.trim();
    if !is_address(email) {
        return Err(StoreError::Invalid(vec![Fault::new("email", "fault-email")]));
    }
    let id: AccountId = new_id();
    tx.run(
        "insert into account (id, email, email_folded, name, password_hash, locale, auth_version, created_at)
         values ($1, $2, $3, $4, $5, $6, 1, $7)",
        args![
            id.as_str(),
            email,
            fold(email),
            to_json(&new.name),
            new.password_hash.clone(),
            new.language.tag(),
            now.micros(),
        ],
    )
    .await?;
    Ok(id)
}

/// Sets a new password and ends all sessions but those that carry the new version, which is given back.
pub async fn set_password(db: &Db, id: &AccountId, hash: &str, now: Timestamp) -> Result<i64, StoreError> {
    raise_version(db, (id, id), "account.password", SET_PASSWORD, args![id.as_str(), hash], now).await
}

/// Sets a new password by the command line and ends all sessions.
pub async fn reset_password(db: &Db, id: &AccountId, hash: &str, now: Timestamp) -> Result<(), StoreError> {
    let by = PROGRAM.into();
    raise_version(db, (&by, id), "account.password", SET_PASSWORD, args![id.as_str(), hash], now).await?;
    Ok(())
}

const SET_PASSWORD: &str =
    "update account set password_hash = $2, auth_version = auth_version + 1 where id = $1 returning auth_version";

/// Ends all sessions of an account; gives the new version.
pub async fn sign_out_everywhere(db: &Db, id: &AccountId, now: Timestamp) -> Result<i64, StoreError> {
    raise_version(db, (id, id), "account.sign-out-everywhere", SET_VERSION, args![id.as_str()], now).await
}

const SET_VERSION: &str = "update account set auth_version = auth_version + 1 where id = $1 returning auth_version";

/// Sets the language of an account's pages and mails.
pub async fn set_language(db: &Db, id: &AccountId, language: Language) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    tx.run("update account set locale = $2 where id = $1", args![id.as_str(), language.tag()]).await?;
    tx.commit().await
}

async fn raise_version(
    db: &Db,
    (by, id): (&AccountId, &AccountId),
    verb: &str,
    sql: &'static str,
    args: Vec<crate::db::Arg>,
    now: Timestamp,
) -> Result<i64, StoreError> {
    let mut act = Act::begin(db, Chain::House, by, now).await?;
    let version = raise_version_in(&mut act.tx, id, sql, args).await?;
    act.commit(verb, id.as_str(), &version).await?;
    Ok(version)
}

/// Raises the version of an account by [`SET_VERSION`] or [`SET_PASSWORD`], inside an act: all sessions end, and the keys
/// that were sent are dead.
async fn raise_version_in(
    tx: &mut Tx,
    id: &AccountId,
    sql: &'static str,
    args: Vec<crate::db::Arg>,
) -> Result<i64, StoreError> {
    let (version,): (i64,) = tx.one(sql, args).await?.ok_or(StoreError::NotFound)?;
    tx.run("delete from session where account_id = $1", args![id.as_str()]).await?;
    by_mail::forget_keys(tx, id).await?;
    Ok(version)
}

/// Ends all sessions of an account and kills its keys, inside an act; gives the new version.
pub(crate) async fn end_sessions(tx: &mut Tx, id: &AccountId) -> Result<i64, StoreError> {
    raise_version_in(tx, id, SET_VERSION, args![id.as_str()]).await
}

pub(crate) fn fold(email: &str) -> String {
    email.trim().to_lowercase()
}
