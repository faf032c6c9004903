//! From the forms to the acts of the store. What comes in is not trusted: every id is looked up.

use judging::ids::{AccountId, EntryId, InvitationId};
use judging::text::{Language, Text};
use store::manuscripts::authors::{self, Invitation, Joining, NewAuthor};
use store::roles::invitations::Clocks;
use store::{editions, links};

use super::section;
use crate::accounts::{password, session};
use crate::entrants::act::{ground, page_of};
use crate::error::AppError;
use crate::state::state;
use crate::ui::{both_scripts, percent_encode};
use crate::visitor::visitor;

/// The form's name.
pub const FORM: &str = "author-invite";

/// The page of an entry, of names that may stand in an address.
pub fn entry_page(edition: &str, entry: &str) -> String {
    page_of(&percent_encode(edition), &percent_encode(entry))
}

/// The page of the own entries.
pub fn list_of(edition: &str) -> String {
    format!("/e/{}/entries", percent_encode(edition))
}

/// Invites a person, whose name may be empty.
pub async fn invite(edition: &str, entry: &str, (email, name): (&str, &str), language: &str) -> Result<(), AppError> {
    let (state, visitor) = (state(), visitor());
    let (edition, account, now) = ground(&state, &visitor, edition).await?;
    let clocks = Clocks { edition: now, real: state.clock.now() };
    // Who may not is told so before the choice is looked at.
    let known = Language::from_tag(language);
    let language = known.unwrap_or_default();
    let new = NewAuthor { email: email.to_owned(), name: Text::one(language, name), language };
    if known.is_none() && store::manuscripts::find(&state.db, &edition.id, &account, &entry.into()).await?.is_some() {
        return Err(AppError::field("letter_language", "fault-choice"));
    }
    authors::invite(&state.db, &edition.id, &account, &entry.into(), &new, clocks).await?;
    Ok(())
}

/// Who else writes an entry than who asks, in a sentence.
pub async fn beside(edition: &str, entry: &str) -> Result<String, AppError> {
    let (state, visitor) = (state(), visitor());
    let (edition, account, now) = ground(&state, &visitor, edition).await?;
    let held = store::manuscripts::find(&state.db, &edition.id, &account, &entry.into()).await?;
    section::beside(visitor.words(), (&held.ok_or(AppError::NotFound)?.id, &account), now).await
}

/// Takes an invitation back.
pub async fn withdraw(edition: &str, entry: &str, invitation: &str) -> Result<(), AppError> {
    let (state, visitor) = (state(), visitor());
    let (edition, account, now) = ground(&state, &visitor, edition).await?;
    let (entry, invitation) = (EntryId::from(entry), InvitationId::from(invitation));
    Ok(authors::withdraw(&state.db, &edition.id, &account, &entry, &invitation, now).await?)
}

/// Removes a person; gives whether it is who asks.
pub async fn remove(edition: &str, entry: &str, author: &str) -> (bool, Result<(), AppError>) {
    let author = AccountId::from(author);
    let own = visitor().account.is_some_and(|account| account.id == author);
    (own, try_remove(edition, entry, &author).await)
}

async fn try_remove(edition: &str, entry: &str, author: &AccountId) -> Result<(), AppError> {
    let (state, visitor) = (state(), visitor());
    let (edition, account, now) = ground(&state, &visitor, edition).await?;
    Ok(authors::remove(&state.db, &edition.id, &account, &entry.into(), author, now).await?)
}

/// Joins; gives the entry's page. A new account is signed in.
pub async fn join(secret: &str, (name, name_zh): (&str, &str), password: &str) -> Result<String, AppError> {
    let (state, visitor) = (state(), visitor());
    let real = state.clock.now();
    let invitation = of_link(secret).await?;
    let edition = editions::find(&state.db, &invitation.edition).await?.ok_or(AppError::NotFound)?;
    let known =
        visitor.account.is_some() || store::accounts::find_by_email(&state.db, &invitation.email).await?.is_some();
    let password_hash = if known { None } else { Some(password::hash_proposed(&state.hashing, password).await?) };
    let joining = Joining {
        account: visitor.account.as_ref().map(|account| account.id.clone()),
        name: both_scripts(name, name_zh),
        password_hash,
    };
    let clocks = Clocks { edition: edition.now(visitor.arrived), real };
    let (account, invitation) = authors::accept(&state.db, secret, &joining, clocks).await?;
    if !known {
        session::open(&visitor, account.as_str(), 1, real).await?;
    }
    Ok(page_of(&edition.slug, invitation.entry.as_str()))
}

/// The invitation of a link that is alive.
async fn of_link(secret: &str) -> Result<Invitation, AppError> {
    let state = state();
    let link = links::look(&state.db, secret, state.clock.now()).await?.ok_or(AppError::NotFound)?;
    if link.purpose != links::Purpose::CoEdit {
        return Err(AppError::NotFound);
    }
    authors::find(&state.db, &link.subject.as_str().into()).await?.ok_or(AppError::NotFound)
}
