//! Manuscripts: what entrants write, from the first draft to the version that is submitted last.
//!
//! A manuscript has the id of its entry. The entry's row is made when it is first submitted, and says from then on what
//! the version says that was submitted last; whatever is written meanwhile is the entrants' alone.

pub mod authors;
mod held;
mod history;
mod list;
mod room;
mod submit;
mod withdraw;
mod write;

use judging::access::{may_edit_entry, may_start_entry};
use judging::call::{MAX_DRAFT_BYTES, RawEntry};
use judging::ids::{AccountId, CompetitionId, EditionId, EntryId};
use judging::time::Timestamp;

use crate::db::Db;
use crate::files::NewFile;
use crate::ledger::{Act, Chain};
use crate::scorecards::Receipt;
use crate::{Fault, StoreError, args, calls, competitions, new_id, roles};

pub(crate) use held::own_in;
pub use held::{Manuscript, faults, files, find};
pub use history::{Version, version, versions};
pub use list::{Mine, of_account, submitted, submitted_of};
pub use room::MAX_BYTES;
pub(crate) use room::check as check_room;
pub use submit::{Answers, Submission, Told, as_judged, as_published, by_side, submit};
pub(crate) use submit::{handed, told};
pub use withdraw::withdraw;

/// What was typed since a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// A random UUID: the same change, sent again, gets its old receipt.
    pub id: String,
    /// The version that it was made on.
    pub base_version: i64,
    /// The whole entry as it is now. Its files are left out of account: they are handed in by an act of their own.
    pub raw: RawEntry,
}

/// Starts an entry, in the language of who starts it where the call allows that.
///
/// # Errors
/// [`StoreError::NotFound`] where the competition has no call or is of another edition; a refusal of
/// [`may_start_entry`]; [`StoreError::Invalid`] at `entry` for who has many drafts in this competition already.
pub async fn start(
    db: &Db,
    edition: &EditionId,
    account: &AccountId,
    competition: &CompetitionId,
    raw: RawEntry,
    now: Timestamp,
) -> Result<EntryId, StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    competitions::belongs(&mut act.tx, edition, competition).await?;
    let call = calls::find_in(&mut act.tx, competition).await?.ok_or(StoreError::NotFound)?;
    let _may = may_start_entry(account, &call.facts(), now)?;
    if list::drafts_in(&mut act.tx, account, competition).await? >= list::MAX_DRAFTS {
        return Err(StoreError::Invalid(vec![Fault::new("entry", "fault-many-drafts")]));
    }
    let id: EntryId = new_id();
    act.tx
        .run(
            "insert into manuscript (id, competition_id, version, submitted_version, started_at, withdrawn_at)
             values ($1, $2, 0, $3, $4, $3)",
            args![id.as_str(), competition.as_str(), None::<i64>, now.micros()],
        )
        .await?;
    act.tx
        .run("insert into author (manuscript_id, account_id) values ($1, $2)", args![id.as_str(), account.as_str()])
        .await?;
    let first = Change { id: uuid::Uuid::new_v4().to_string(), base_version: 0, raw };
    write::version(&mut act.tx, &id, 0, account, &first, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, edition).await?;
    if !standing.is(&judging::access::Role::Entrant) {
        roles::grant(&mut act.tx, edition, account, &judging::access::Role::Entrant).await?;
    }
    act.commit("entry.start", id.as_str(), &competition).await?;
    Ok(id)
}

/// Saves a draft, right or wrong. A known change gets its old receipt, and a text that is saved already that of what is
/// saved.
///
/// # Errors
/// [`StoreError::NotFound`] for an entry of others or of another edition; a refusal of [`may_edit_entry`];
/// [`StoreError::StaleEntry`] where the entry was saved from elsewhere since; [`StoreError::Invalid`] for a change
/// without a UUID or of more than [`MAX_DRAFT_BYTES`] bytes.
pub async fn save(
    db: &Db,
    edition: &EditionId,
    account: &AccountId,
    id: &EntryId,
    change: &Change,
    now: Timestamp,
) -> Result<Receipt, StoreError> {
    check(change)?;
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let held = held::own_in(&mut act.tx, edition, account, id).await?;
    if let Some(receipt) = write::saved_before(&mut act.tx, &held, change).await? {
        return Ok(receipt);
    }
    let _may = may_edit_entry(account, &held.facts, now)?;
    let written = write::draft(&mut act.tx, &held, account, change, now).await?;
    act.commit("entry.save", id.as_str(), &(&written.receipt.code, &written.digest)).await?;
    Ok(written.receipt)
}

/// Puts a file that lies in the folder into a manuscript: its deck, or the answer to a question of the kind `file`.
/// Everything else stays as it is saved, so that an upload never meets a version that it does not know. Without a file
/// the one that is there is taken out.
///
/// # Errors
/// As [`save`]; [`StoreError::NotFound`] for a question that the call does not have; [`StoreError::Invalid`] at the field
/// where the files of the entry would take more than [`MAX_BYTES`].
pub async fn put_file(
    db: &Db,
    edition: &EditionId,
    account: &AccountId,
    (id, slot): (&EntryId, &str),
    file: Option<&NewFile>,
    now: Timestamp,
) -> Result<Receipt, StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let held = held::own_in(&mut act.tx, edition, account, id).await?;
    let written = put_file_in(&mut act, &held, (account, slot), file).await?;
    act.commit("entry.file", id.as_str(), &(&written.receipt.code, &written.digest)).await?;
    Ok(written.receipt)
}

/// Puts a file into a manuscript, inside an act, which leaves the record.
pub(crate) async fn put_file_in(
    act: &mut Act,
    held: &Manuscript,
    (account, slot): (&AccountId, &str),
    file: Option<&NewFile>,
) -> Result<write::Written, StoreError> {
    let (id, now) = (&held.id, act.at());
    let _may = may_edit_entry(account, &held.facts, now)?;
    if let Some(file) = file {
        room::make(&mut act.tx, held, (slot, file), now).await?;
        crate::files::insert(&mut act.tx, file, now).await?;
        act.tx
            .run(
                "insert into manuscript_file (manuscript_id, sha256, name, at) values ($1, $2, $3, $4)
                 on conflict (manuscript_id, sha256) do update set name = excluded.name, at = excluded.at",
                args![id.as_str(), &file.sha256, &file.name, now.micros()],
            )
            .await?;
    }
    let sha256 = file.map(|file| file.sha256.clone()).unwrap_or_default();
    let mut raw = held.raw.clone();
    if slot == "deck" {
        raw.deck = sha256;
    } else {
        let field = held.call.form.fields.iter().find(|field| field.id.as_str() == slot);
        let field = field.filter(|field| field.kind == judging::call::Kind::File).ok_or(StoreError::NotFound)?;
        raw.answers.insert(field.id.clone(), sha256);
    }
    let change = Change { id: uuid::Uuid::new_v4().to_string(), base_version: held.version, raw };
    write::version(&mut act.tx, id, held.version, account, &change, now).await
}

fn check(change: &Change) -> Result<(), StoreError> {
    let mut faults = Vec::new();
    if uuid::Uuid::parse_str(&change.id).is_err() {
        faults.push(Fault::new("change", "fault-change"));
    }
    if change.raw.bytes() > MAX_DRAFT_BYTES {
        faults.push(Fault::new("raw", "fault-draft-size"));
    }
    if faults.is_empty() { Ok(()) } else { Err(StoreError::Invalid(faults)) }
}
