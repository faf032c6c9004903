//! From what organisers send to the acts of the store.

use judging::ids::{AccountId, EditionId, EntryId};
use judging::time::Timestamp;
use store::files::NewFile;
use store::redactions::{self, Wording};
use store::{competitions, editions, entries, roles};

use crate::contests::typed::{Typed, text, word};
use crate::entries::check::page_of;
use crate::entries::views;
use crate::error::AppError;
use crate::state::{AppState, state};
use crate::ui::ground;
use crate::visitor::Visitor;

/// The name of the form of the copy.
pub const DECK_FORM: &str = "redaction-deck";
/// The name of the form of the words.
pub const WORDS_FORM: &str = "redaction-words";
/// The field with the mark of the words that the form replaces.
pub const WORDS: &str = "words";

/// The address to which a copy is sent.
pub struct Sent {
    /// The edition's name in addresses.
    pub edition: String,
    /// The competition's name in addresses.
    pub competition: String,
    /// The entry's code.
    pub code: String,
}

impl Sent {
    /// The page of the entry.
    pub fn page(&self) -> String {
        format!("{}#redaction", views::entry(&self.edition, &self.competition, &self.code))
    }
}

/// Where a copy is put, and by whom.
pub struct Place {
    edition: EditionId,
    account: AccountId,
    entry: EntryId,
    /// By the edition's clock, then by the real one.
    at: (Timestamp, Timestamp),
}

/// The entry of an address, for who may redact it; asked before a byte of a copy is read.
///
/// # Errors
/// A refusal for who does not organise the edition; [`AppError::NotFound`] where there is no such entry.
pub async fn may_redact(state: &AppState, visitor: &Visitor, sent: &Sent) -> Result<Place, AppError> {
    let account = visitor.account_id()?;
    let db = &state.db;
    let edition = editions::find_by_slug(db, &sent.edition).await?.ok_or(AppError::NotFound)?;
    judging::access::may_redact(&roles::standing(db, &account, &edition.id).await?)?;
    let found = competitions::find_by_slug(db, &edition.id, &sent.competition).await?.ok_or(AppError::NotFound)?;
    let entry = entries::find_by_code(db, &found.id, &sent.code).await?.ok_or(AppError::NotFound)?;
    let real = state.clock.now();
    Ok(Place { at: (edition.now(real), real), edition: edition.id, account, entry: entry.id })
}

/// Puts a copy in the place of the deck.
///
/// # Errors
/// As [`redactions::put_deck`].
pub async fn put_deck(state: &AppState, place: &Place, seen: i64, copy: &NewFile) -> Result<(), AppError> {
    let by = (&place.edition, &place.account);
    Ok(redactions::put_deck(&state.db, by, (&place.entry, seen), copy, place.at).await?)
}

/// Confirms the copy, or takes it away; gives the address of the entry's page.
pub async fn settle(edition: &str, (entry, seen): (&str, i64), act: &str) -> Result<String, AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    let (db, id) = (state().db, EntryId::from(entry));
    let keep = match act {
        "confirm" => true,
        "remove" => false,
        _ => return Err(AppError::Unreadable),
    };
    let by = (&ground.edition.id, &account);
    let at = (ground.now, state().clock.now());
    redactions::settle_deck(&db, by, (&id, seen), keep, at).await?;
    Ok(format!("{}#redaction", page_of(&db, edition, &id).await?))
}

/// Puts words in the place of the entry's own; gives the address of its page.
pub async fn reword(edition: &str, (entry, seen): (&str, i64), typed: &Typed) -> Result<String, AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    let (db, id) = (state().db, EntryId::from(entry));
    let by = (&ground.edition.id, &account);
    let before = typed.get(WORDS).map(String::as_str);
    redactions::reword(&db, by, (&id, seen, before), &read(typed), ground.now).await?;
    Ok(format!("{}#redaction", page_of(&db, edition, &id).await?))
}

/// The words of a form. An answer stands beside its question, by the same number; what is blank is none.
fn read(typed: &Typed) -> Wording {
    let answer = |(name, question): (&String, &String)| {
        let number = name.strip_prefix("question-")?;
        let words = word(typed, &format!("answer-{number}"));
        (!words.is_empty()).then(|| (question.clone(), words.to_owned()))
    };
    let fields = typed.iter().filter_map(answer).collect();
    Wording { title: text(typed, "title"), summary: text(typed, "summary"), fields }
}
