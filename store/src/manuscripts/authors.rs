//! Who writes an entry: its owner, who started it, and those who were invited to write it, too.
//!
//! The owner is who came first of those who are there. Where the owner's account is erased the entry belongs to the next
//! one, so that it is never without an owner while somebody writes it.

mod ask;
mod join;
mod leave;

use std::collections::BTreeMap;

use judging::ids::{AccountId, EditionId, EntryId, InvitationId};
use judging::text::{Language, Text};
use judging::time::Timestamp;

use crate::db::{Db, Tx};
use crate::error::parse_json;
use crate::links::{self, Purpose};
use crate::{StoreError, args};

pub use ask::{MAX_INVITED, NewAuthor, invite, withdraw};
pub use join::{Joining, accept};
pub use leave::remove;

/// For how many seconds after a save a person is said to be writing.
const WRITING: i64 = 2 * 60;

/// Somebody who writes an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// Who.
    pub account: AccountId,
    /// The name.
    pub name: Text,
    /// Whether it is the owner.
    pub owner: bool,
}

const AUTHORS: &str = "
    select a.account_id, n.name
    from author a
    join account n on n.id = a.account_id
    where a.manuscript_id = $1
    order by a.position, a.account_id";

/// Who writes an entry, its owner first; for who may read it.
///
/// # Errors
/// A database that fails.
pub async fn of(db: &Db, entry: &EntryId) -> Result<Vec<Author>, StoreError> {
    to_authors(db.all(AUTHORS, args![entry.as_str()]).await?)
}

/// The same, read inside an act.
pub(crate) async fn of_in(tx: &mut Tx, entry: &EntryId) -> Result<Vec<Author>, StoreError> {
    to_authors(tx.all(AUTHORS, args![entry.as_str()]).await?)
}

fn to_authors(rows: Vec<(String, String)>) -> Result<Vec<Author>, StoreError> {
    let to_author = |(place, (account, name)): (usize, (String, String))| {
        let name = parse_json("account", "name", &account, &name)?;
        Ok(Author { account: account.into(), name, owner: place == 0 })
    };
    rows.into_iter().enumerate().map(to_author).collect()
}

/// The addresses of those who write these entries, the owner's first; an entry that nobody writes here is not among them.
///
/// # Errors
/// A database that fails.
pub async fn addresses(db: &Db, entries: &[EntryId]) -> Result<BTreeMap<EntryId, Vec<String>>, StoreError> {
    let ids: Vec<String> = entries.iter().map(EntryId::to_string).collect();
    let rows: Vec<(String, String)> = db
        .all_in(
            "select a.manuscript_id, n.email
             from author a
             join account n on n.id = a.account_id
             where n.email <> '' and a.manuscript_id in ({ids})
             order by a.manuscript_id, a.position, a.account_id",
            args![],
            &ids,
        )
        .await?;
    let mut addresses: BTreeMap<EntryId, Vec<String>> = BTreeMap::new();
    for (entry, email) in rows {
        addresses.entry(entry.into()).or_default().push(email);
    }
    Ok(addresses)
}

/// The names of those others who write an entry and have saved it within the last two minutes.
///
/// # Errors
/// A database that fails.
pub async fn writing(db: &Db, entry: &EntryId, account: &AccountId, now: Timestamp) -> Result<Vec<Text>, StoreError> {
    let rows: Vec<(String, String)> = db
        .all(
            "select n.id, n.name
             from author a
             join account n on n.id = a.account_id
             where a.manuscript_id = $1 and a.account_id <> $2
               and exists (select 1 from manuscript_version v
                           where v.manuscript_id = a.manuscript_id and v.account_id = a.account_id and v.at > $3)
             order by a.position, a.account_id",
            args![entry.as_str(), account.as_str(), now.plus_seconds(-WRITING).micros()],
        )
        .await?;
    rows.into_iter().map(|(id, name)| parse_json("account", "name", &id, &name)).collect()
}

/// An invitation to write an entry that is not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Which one.
    pub id: InvitationId,
    /// The entry.
    pub entry: EntryId,
    /// The edition.
    pub edition: EditionId,
    /// The address.
    pub email: String,
    /// The name, as the owner wrote it; may be empty.
    pub name: Text,
    /// The language of the letter.
    pub language: Language,
    /// Who invites: the owner.
    pub by: AccountId,
    /// The name of who invites.
    pub inviter: Text,
    /// What the entry is called now: its title, else the name of the competition.
    pub called: Text,
    /// When the person was asked.
    pub invited_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    manuscript_id: String,
    edition_id: String,
    email: String,
    name: String,
    locale: String,
    invited_by: String,
    inviter: String,
    raw: String,
    competition: String,
    invited_at: i64,
}

impl Row {
    fn into_invitation(self) -> Result<Invitation, StoreError> {
        let raw: judging::call::RawEntry = parse_json("manuscript_version", "raw", &self.id, &self.raw)?;
        let called = match raw.title.is_empty() {
            true => parse_json("competition", "name", &self.id, &self.competition)?,
            false => raw.title,
        };
        Ok(Invitation {
            called,
            name: parse_json("author_invitation", "name", &self.id, &self.name)?,
            inviter: parse_json("account", "name", &self.id, &self.inviter)?,
            id: self.id.into(),
            entry: self.manuscript_id.into(),
            edition: self.edition_id.into(),
            email: self.email,
            language: Language::from_tag(&self.locale).unwrap_or_default(),
            by: self.invited_by.into(),
            invited_at: Timestamp::from_micros(self.invited_at),
        })
    }
}

macro_rules! select_open {
    ($rest:literal) => {
        concat!(
            "select i.id, i.manuscript_id, c.edition_id, i.email, i.name, i.locale, i.invited_by, a.name as inviter,
                    v.raw, c.name as competition, i.invited_at
             from author_invitation i
             join account a on a.id = i.invited_by
             join manuscript m on m.id = i.manuscript_id
             join manuscript_version v on v.manuscript_id = m.id and v.version = m.version
             join competition c on c.id = m.competition_id
             where i.ended_at is null and ",
            $rest
        )
    };
}

/// The open invitations to write an entry, the oldest first; for its owner.
///
/// # Errors
/// A database that fails.
pub async fn invited(db: &Db, entry: &EntryId) -> Result<Vec<Invitation>, StoreError> {
    let rows: Vec<Row> = db.all(select_open!("i.manuscript_id = $1 order by i.id"), args![entry.as_str()]).await?;
    rows.into_iter().map(Row::into_invitation).collect()
}

const BY_ID: &str = select_open!("i.id = $1");

/// The invitation with this id while it is open.
///
/// # Errors
/// A database that fails.
pub async fn find(db: &Db, id: &InvitationId) -> Result<Option<Invitation>, StoreError> {
    let row: Option<Row> = db.one(BY_ID, args![id.as_str()]).await?;
    row.map(Row::into_invitation).transpose()
}

async fn find_in(tx: &mut Tx, id: &InvitationId) -> Result<Invitation, StoreError> {
    let row: Option<Row> = tx.one(BY_ID, args![id.as_str()]).await?;
    row.ok_or(StoreError::NotFound)?.into_invitation()
}

/// Ends an invitation with its links; who was asked is not kept.
async fn end(tx: &mut Tx, id: &InvitationId, now: Timestamp) -> Result<(), StoreError> {
    links::revoke(tx, Purpose::CoEdit, id.as_str()).await?;
    tx.run(
        "update author_invitation set email = '', email_folded = '', name = '{}', ended_at = $2 where id = $1",
        args![id.as_str(), now.micros()],
    )
    .await?;
    Ok(())
}

/// Takes out whom an account has invited, when it is erased.
pub(crate) async fn forget_invited_by(tx: &mut Tx, account: &AccountId) -> Result<(), StoreError> {
    let rows: Vec<(String,)> =
        tx.all("select id from author_invitation where invited_by = $1 order by id", args![account.as_str()]).await?;
    for (id,) in rows {
        links::revoke(tx, Purpose::CoEdit, &id).await?;
    }
    tx.run("delete from author_invitation where invited_by = $1", args![account.as_str()]).await?;
    Ok(())
}
