//! What entrants do: who asks, at which moment by the edition's clock, and what the page says afterwards.

use judging::access::may_read_hidden;
use judging::call::{RawEntry, RawMember};
use judging::ids::{AccountId, EntryId};
use judging::text::Language;
use judging::time::Timestamp;
use store::editions::Edition;
use store::files::{NewFile, StoredFile};
use store::manuscripts::{self, Change};
use store::{calls, competitions, editions, entries};

use super::api::Saved;
use super::typed;
use crate::authors::section;
use crate::contests::typed::Typed;
use crate::error::AppError;
use crate::flash;
use crate::state::{AppState, state};
use crate::visitor::{Visitor, visitor};
use crate::when;

/// The form's name.
pub const FORM: &str = "entry";

/// A form of an entry as it was sent.
pub struct Sent {
    /// The edition's name in addresses.
    pub edition: String,
    /// The entry's id.
    pub entry: String,
    /// The random id of the change.
    pub change: String,
    /// The version that the page showed.
    pub base_version: i64,
    /// What was typed.
    pub fields: Typed,
}

impl Sent {
    fn page(&self) -> String {
        page_of(&self.edition, &self.entry)
    }

    fn change(&self) -> Change {
        let raw = typed::read(&self.fields);
        Change { id: self.change.clone(), base_version: self.base_version, raw }
    }

    /// What the page needs to show what was typed once more, on the version that it was made on.
    fn typed(&self) -> Typed {
        let mut typed = self.fields.clone();
        typed.insert("base_version".into(), self.base_version.to_string());
        typed
    }
}

/// The address of an entry's page.
pub fn page_of(edition: &str, entry: &str) -> String {
    format!("/e/{edition}/entries/{entry}")
}

/// The edition of an address, who asks, and the edition's time at which the request arrived.
///
/// # Errors
/// [`judging::access::Refusal::SignedOut`] where nobody is signed in; [`AppError::NotFound`] for an edition that is none.
pub async fn ground(
    state: &AppState,
    visitor: &Visitor,
    edition: &str,
) -> Result<(Edition, AccountId, Timestamp), AppError> {
    let account = visitor.account_id()?;
    let edition = editions::find_by_slug(&state.db, edition).await?.ok_or(AppError::NotFound)?;
    let now = edition.now(visitor.arrived);
    Ok((edition, account, now))
}

/// Starts an entry; gives the address of its page, or of the call that refuses it.
pub async fn start(edition: &str, competition: &str) -> (Result<(), AppError>, String) {
    let call = format!("/e/{edition}/c/{competition}");
    match try_start(edition, competition).await {
        Ok(id) => (Ok(()), page_of(edition, id.as_str())),
        Err(error) => (Err(error), call),
    }
}

async fn try_start(edition: &str, competition: &str) -> Result<EntryId, AppError> {
    let (state, visitor) = (state(), visitor());
    let (edition, account, now) = ground(&state, &visitor, edition).await?;
    let found = competitions::find_by_slug(&state.db, &edition.id, competition).await?.ok_or(AppError::NotFound)?;
    let call = calls::find(&state.db, &found.id).await?.ok_or(AppError::NotFound)?;
    let mut languages = call.form.languages.iter().filter(|language| **language == visitor.language);
    let language = languages.next().or(call.form.languages.first()).copied().unwrap_or_default();
    let name = visitor.signed_in()?.name.clone();
    let raw = RawEntry {
        language: language.tag().into(),
        team: vec![RawMember { name, ..RawMember::default() }],
        ..RawEntry::default()
    };
    Ok(manuscripts::start(&state.db, &edition.id, &account, &found.id, raw, now).await?)
}

/// Saves what was typed, with what the button does to it.
pub async fn save(mut sent: Sent, act: &str) -> Result<Saved, AppError> {
    let to = sent.page();
    let rearranged = typed::rearranged(&sent.fields, act);
    let anchor = rearranged.is_some();
    if let Some(fields) = rearranged {
        sent.fields = fields;
    }
    let result = try_save(&sent, act).await;
    let (to, done) = if anchor { (format!("{to}#team"), None) } else { (to, Some("entry-saved")) };
    flash::answer(FORM, sent.typed(), result, &to, done).await
}

async fn try_save(sent: &Sent, act: &str) -> Result<Saved, AppError> {
    let (state, visitor) = (state(), visitor());
    let (edition, account, now) = ground(&state, &visitor, &sent.edition).await?;
    let id = EntryId::from(sent.entry.as_str());
    let mut receipt = manuscripts::save(&state.db, &edition.id, &account, &id, &sent.change(), now).await?;
    if let Some(slot) = act.strip_prefix("drop-") {
        receipt = manuscripts::put_file(&state.db, &edition.id, &account, (&id, slot), None, now).await?;
    }
    let time = when::time(receipt.at, &edition.time_zone);
    let beside = section::beside(visitor.words(), (&id, &account), now).await?;
    Ok(Saved { version: receipt.version, time, code: receipt.code, beside })
}

/// Submits what was typed; where it is not complete, it is saved and every fault shown at its field.
pub async fn submit(sent: Sent) -> Result<(), AppError> {
    let result = try_submit(&sent).await;
    let done = if state().sends_mail { "entry-handed-in" } else { "entry-handed-in-here" };
    flash::answer(FORM, sent.typed(), result, &sent.page(), Some(done)).await
}

async fn try_submit(sent: &Sent) -> Result<(), AppError> {
    let (state, visitor) = (state(), visitor());
    let (edition, account, now) = ground(&state, &visitor, &sent.edition).await?;
    let id = EntryId::from(sent.entry.as_str());
    let change = sent.change();
    let told = |language: Language| {
        let values = [
            ("title", change.raw.title.get(language).to_owned()),
            ("edition", edition.name.get(language).to_owned()),
            ("moment", when::day_and_time(now, &edition.time_zone, language)),
            ("zone", edition.time_zone.clone()),
            ("page", sent.page()),
        ];
        (language, values.map(|(name, value)| (name.to_owned(), value)).into())
    };
    let told = Language::ALL.map(told).into();
    manuscripts::submit(&state.db, &edition.id, &account, &id, &change, &told, now).await?;
    Ok(())
}

/// Takes an entry back.
///
/// # Errors
/// As [`manuscripts::withdraw`].
pub async fn withdraw(edition: &str, entry: &str, named: &str) -> Result<(), AppError> {
    let (state, visitor) = (state(), visitor());
    let (edition, account, now) = ground(&state, &visitor, edition).await?;
    Ok(manuscripts::withdraw(&state.db, &edition.id, &account, &entry.into(), named, now).await?)
}

/// Whether the visitor may hand in a file for this entry now; asked before a byte of it is read.
///
/// # Errors
/// [`AppError::NotFound`] for an entry of others; a refusal where it cannot be changed now.
pub async fn may_upload(state: &AppState, visitor: &Visitor, edition: &str, entry: &str) -> Result<(), AppError> {
    let (edition, account, now) = ground(state, visitor, edition).await?;
    let found = manuscripts::find(&state.db, &edition.id, &account, &entry.into()).await?;
    let held = found.ok_or(AppError::NotFound)?;
    judging::access::may_edit_entry(&account, &held.facts, now)?;
    Ok(())
}

/// Saves what was typed beside the files, where something was, and puts the files into the entry.
///
/// # Errors
/// As [`manuscripts::save`] and [`manuscripts::put_file`].
pub async fn upload(
    state: &AppState,
    visitor: &Visitor,
    sent: &Sent,
    files: &[(String, NewFile)],
) -> Result<(), AppError> {
    let (edition, account, now) = ground(state, visitor, &sent.edition).await?;
    let id = EntryId::from(sent.entry.as_str());
    if !sent.change.is_empty() {
        manuscripts::save(&state.db, &edition.id, &account, &id, &sent.change(), now).await?;
    }
    for (slot, file) in files {
        manuscripts::put_file(&state.db, &edition.id, &account, (&id, slot), Some(file), now).await?;
    }
    if files.is_empty() { Err(AppError::field("deck", "fault-no-file")) } else { Ok(()) }
}

/// A file that was handed in for an entry, for those who write it and those who read all that it answered.
///
/// # Errors
/// [`AppError::NotFound`] for everybody else, and where there is no such file.
pub async fn file(
    state: &AppState,
    visitor: &Visitor,
    edition: &str,
    entry: &str,
    sha256: &str,
) -> Result<StoredFile, AppError> {
    let (edition, account, _) = ground(state, visitor, edition).await?;
    let id = EntryId::from(entry);
    let own = manuscripts::find(&state.db, &edition.id, &account, &id).await?.is_some();
    let reads = match entries::find(&state.db, &id).await? {
        Some(entry) if !own => {
            let competition = competitions::find(&state.db, &entry.competition).await?;
            let standing = store::roles::standing(&state.db, &account, &edition.id).await?;
            competition.is_some_and(|found| found.edition == edition.id) && may_read_hidden(&standing).is_ok()
        }
        _ => own,
    };
    let files = if reads { manuscripts::files(&state.db, &id).await? } else { Vec::new() };
    files.into_iter().find(|file| file.sha256 == sha256).ok_or(AppError::NotFound)
}
