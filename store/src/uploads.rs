//! Files on their way to an entry, in pieces, so that an upload that broke off goes on where it was.
//!
//! The pieces lie in a file of their own beside the other files; they are written and synced there before `received`
//! says so. What has not come whole is in no entry and no ledger: a piece is a plain transaction that moves `received`
//! from where the piece begins, or does not. Starting and finishing are acts.

use judging::access::may_edit_entry;
use judging::call::{Form, Kind, Need};
use judging::ids::{AccountId, EditionId, EntryId};
use judging::time::Timestamp;

use crate::db::{Db, Tx};
use crate::files::NewFile;
use crate::ledger::{Act, Chain};
use crate::{Fault, StoreError, args, manuscripts};

/// For how many seconds an upload can go on: a day.
pub const LIFETIME: i64 = 86_400;
/// How many unfinished uploads a person has at most; the oldest goes when another one starts.
pub const MAX_OPEN: usize = 3;

/// A file that a device wants to hand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewUpload {
    /// A random UUID that the device keeps: with the same one it goes on.
    pub id: String,
    /// `deck`, or the id of a question of the kind `file`.
    pub slot: String,
    /// The file's name for people who download it.
    pub name: String,
    /// Its size in bytes, at least 1.
    pub bytes: i64,
}

/// Whose upload, and to which entry.
#[derive(Clone, Copy, Debug)]
pub struct To<'a> {
    /// The edition.
    pub edition: &'a EditionId,
    /// Who hands the file in.
    pub account: &'a AccountId,
    /// The entry.
    pub entry: &'a EntryId,
}

/// The moment of a request by the edition's clock, which rules go by, and by the server's, which expiry goes by.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// By the edition's clock.
    pub now: Timestamp,
    /// By the server's.
    pub real: Timestamp,
}

/// An upload as far as it has come.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Upload {
    /// The device's UUID.
    pub id: String,
    /// Where it goes in the entry.
    pub slot: String,
    /// The file's name.
    pub name: String,
    /// Its size in bytes.
    pub bytes: i64,
    /// How many of them are durable, from the first on.
    pub received: i64,
    /// Its SHA-256, once it is in the entry.
    pub sha256: Option<String>,
}

/// Starts an upload, or finds the one with this id as far as it has come. An unfinished one to the same place goes, as
/// does the oldest of [`MAX_OPEN`].
///
/// # Errors
/// [`StoreError::NotFound`] for an entry or an upload of others, for a known id with anything else than before, and for
/// a question that the call does not have; a refusal of [`may_edit_entry`]; [`StoreError::Invalid`] at `upload` for an
/// id that is no UUID or a file without a byte, and at the field where the entry has no room for it.
pub async fn start(db: &Db, to: To<'_>, new: &NewUpload, moment: Moment) -> Result<Upload, StoreError> {
    if uuid::Uuid::parse_str(&new.id).is_err() || new.bytes < 1 {
        return Err(StoreError::Invalid(vec![Fault::new("upload", "fault-change")]));
    }
    let mut act = Act::begin(db, Chain::from(to.edition), to.account, moment.now).await?;
    let held = manuscripts::own_in(&mut act.tx, to.edition, to.account, to.entry).await?;
    let known: Option<(String,)> = act.tx.one("select id from upload where id = $1", args![&new.id]).await?;
    if known.is_some() {
        let found = find_in(&mut act.tx, to, &new.id, moment.real).await?;
        let same = found.filter(|found| found.slot == new.slot && found.bytes == new.bytes);
        let same = same.ok_or(StoreError::NotFound)?;
        if same.sha256.is_none() {
            let _may = may_edit_entry(to.account, &held.facts, moment.now)?;
        }
        act.leave().await?;
        return Ok(same);
    }
    let _may = may_edit_entry(to.account, &held.facts, moment.now)?;
    if !has_slot(&held.call.form, &new.slot) {
        return Err(StoreError::NotFound);
    }
    manuscripts::check_room(&mut act.tx, &held, &new.slot, new.bytes).await?;
    make_room(&mut act.tx, to, &new.slot).await?;
    insert(&mut act.tx, to, new, moment.real).await?;
    act.commit("entry.upload", to.entry.as_str(), &(&new.slot, new.bytes)).await?;
    let NewUpload { id, slot, name, bytes } = new.clone();
    Ok(Upload { id, slot, name, bytes, received: 0, sha256: None })
}

/// An upload of this person to this entry, while the entry can be changed; one that is finished at any time.
///
/// # Errors
/// [`StoreError::NotFound`] for an entry or an upload of others, and for one that has expired; a refusal of
/// [`may_edit_entry`].
pub async fn find(db: &Db, to: To<'_>, id: &str, moment: Moment) -> Result<Upload, StoreError> {
    let held = manuscripts::find(db, to.edition, to.account, to.entry).await?.ok_or(StoreError::NotFound)?;
    let found: Option<Upload> = db.one(FIND, key(to, id, moment.real)).await?;
    let found = found.ok_or(StoreError::NotFound)?;
    if found.sha256.is_none() {
        let _may = may_edit_entry(to.account, &held.facts, moment.now)?;
    }
    Ok(found)
}

/// Notes that a piece is durable: the bytes from `from` on, so many. Gives the upload as it is then; where a piece does
/// not begin at what was received, nothing changes.
///
/// # Errors
/// As [`find`].
pub async fn receive(
    db: &Db,
    to: To<'_>,
    id: &str,
    (from, bytes): (i64, i64),
    moment: Moment,
) -> Result<Upload, StoreError> {
    let mut tx = db.begin().await?;
    // Rows of the upload are written here first: two requests with one piece wait for each other.
    tx.run(
        "update upload
         set received = received + $3
         where id = $1 and received = $2 and received + $3 <= bytes and sha256 is null",
        args![id, from, bytes],
    )
    .await?;
    let held = manuscripts::own_in(&mut tx, to.edition, to.account, to.entry).await?;
    let found = find_in(&mut tx, to, id, moment.real).await?.ok_or(StoreError::NotFound)?;
    let _may = may_edit_entry(to.account, &held.facts, moment.now)?;
    tx.commit().await?;
    Ok(found)
}

/// Puts the whole file into the entry, exactly as [`manuscripts::put_file`] does; once only. Gives the version of the
/// entry that is saved then.
///
/// # Errors
/// As [`find`] and [`manuscripts::put_file`].
pub async fn finish(db: &Db, to: To<'_>, id: &str, file: &NewFile, moment: Moment) -> Result<i64, StoreError> {
    let mut act = Act::begin(db, Chain::from(to.edition), to.account, moment.now).await?;
    let held = manuscripts::own_in(&mut act.tx, to.edition, to.account, to.entry).await?;
    let found = find_in(&mut act.tx, to, id, moment.real).await?.ok_or(StoreError::NotFound)?;
    if found.sha256.is_some() {
        act.leave().await?;
        return Ok(held.version);
    }
    let written = manuscripts::put_file_in(&mut act, &held, (to.account, &found.slot), Some(file)).await?;
    act.tx.run("update upload set sha256 = $2 where id = $1", args![id, &file.sha256]).await?;
    act.commit("entry.file", to.entry.as_str(), &(&written.receipt.code, &written.digest)).await?;
    Ok(written.receipt.version)
}

/// Gives an upload up, because its file is refused or its pieces are lost.
///
/// # Errors
/// A database that fails.
pub async fn forget(db: &Db, to: To<'_>, id: &str) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    tx.run(
        "delete from upload where id = $1 and manuscript_id = $2 and account_id = $3 and sha256 is null",
        args![id, to.entry.as_str(), to.account.as_str()],
    )
    .await?;
    tx.commit().await
}

/// Takes out what has expired by the server's clock; gives how many.
///
/// # Errors
/// A database that fails.
pub async fn sweep(db: &Db, now: Timestamp) -> Result<u64, StoreError> {
    let mut tx = db.begin().await?;
    let gone = tx.run("delete from upload where expires_at <= $1", args![now.micros()]).await?;
    tx.commit().await?;
    Ok(gone)
}

/// The ids of all uploads that are not finished: whose pieces are needed.
///
/// # Errors
/// A database that fails.
pub async fn unfinished(db: &Db) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = db.all("select id from upload where sha256 is null", args![]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

const FIND: &str = "
    select id, slot, name, bytes, received, sha256
    from upload
    where id = $1 and manuscript_id = $2 and account_id = $3 and expires_at > $4";

fn key(to: To<'_>, id: &str, real: Timestamp) -> Vec<crate::db::Arg> {
    args![id, to.entry.as_str(), to.account.as_str(), real.micros()]
}

async fn find_in(tx: &mut Tx, to: To<'_>, id: &str, real: Timestamp) -> Result<Option<Upload>, StoreError> {
    tx.one(FIND, key(to, id, real)).await
}

fn has_slot(form: &Form, slot: &str) -> bool {
    let mut asked = form.fields.iter().filter(|field| field.kind == Kind::File);
    slot == "deck" && form.deck != Need::No || asked.any(|field| field.id.as_str() == slot)
}

/// Takes out the unfinished upload to the same place, and the oldest ones, so that one more is not too many.
async fn make_room(tx: &mut Tx, to: To<'_>, slot: &str) -> Result<(), StoreError> {
    tx.run(
        "delete from upload where account_id = $1 and manuscript_id = $2 and slot = $3 and sha256 is null",
        args![to.account.as_str(), to.entry.as_str(), slot],
    )
    .await?;
    let open: Vec<(String,)> = tx
        .all(
            "select id from upload where account_id = $1 and sha256 is null order by started_at desc, id desc",
            args![to.account.as_str()],
        )
        .await?;
    for (id,) in open.into_iter().skip(MAX_OPEN - 1) {
        tx.run("delete from upload where id = $1", args![id]).await?;
    }
    Ok(())
}

async fn insert(tx: &mut Tx, to: To<'_>, new: &NewUpload, real: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into upload (id, manuscript_id, account_id, slot, name, bytes, received, sha256, started_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9)",
        args![
            &new.id,
            to.entry.as_str(),
            to.account.as_str(),
            &new.slot,
            &new.name,
            new.bytes,
            None::<String>,
            real.micros(),
            real.plus_seconds(LIFETIME).micros(),
        ],
    )
    .await?;
    Ok(())
}
