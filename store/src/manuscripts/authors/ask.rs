//! Inviting and taking back.

use judging::access::{may_invite_author, may_withdraw_author};
use judging::ids::{AccountId, EditionId, EntryId, InvitationId};
use judging::text::{Language, Text};
use judging::time::Timestamp;

use super::{Invitation, end, find_in};
use crate::accounts::{fold, is_address};
use crate::db::{Db, Tx};
use crate::editions::{self, Edition};
use crate::error::to_json;
use crate::ledger::{Act, Chain};
use crate::limits::{none_of, short_faults};
use crate::links::{self, Purpose};
use crate::mail::{self, Letter};
use crate::manuscripts::held;
use crate::roles::invitations::Clocks;
use crate::{Fault, StoreError, args, new_id};

/// How many invitations to write an entry may be open, and how many may be sent within a day.
pub const MAX_INVITED: i64 = 20;
const DAY: i64 = 86_400;

/// Whom to invite to write an entry.
#[derive(Clone, Debug)]
pub struct NewAuthor {
    /// The address.
    pub email: String,
    /// The name; may be empty.
    pub name: Text,
    /// The language of the letter.
    pub language: Language,
}

/// Invites a person by a letter to write an entry, too.
///
/// # Errors
/// [`StoreError::NotFound`] for an entry of others or of another edition; a refusal of [`may_invite_author`];
/// [`StoreError::Invalid`] for an address that is none, that is asked already or of somebody who writes the entry, for a
/// name that is too long, and for more than [`MAX_INVITED`] invitations.
pub async fn invite(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    entry: &EntryId,
    new: &NewAuthor,
    clocks: Clocks,
) -> Result<InvitationId, StoreError> {
    let edition = editions::find(db, edition).await?.ok_or(StoreError::NotFound)?;
    let mut act = Act::begin(db, Chain::from(&edition.id), by, clocks.edition).await?;
    let held = held::own_in(&mut act.tx, &edition.id, by, entry).await?;
    let _may = may_invite_author(by, &held.facts, clocks.edition)?;
    none_of(faults(new))?;
    none_of(known(&mut act.tx, entry, &new.email, clocks.edition).await?)?;
    let id: InvitationId = new_id();
    act.tx
        .run(
            "insert into author_invitation (id, manuscript_id, email, email_folded, name, locale, invited_by, invited_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            args![
                id.as_str(),
                entry.as_str(),
                new.email.trim(),
                fold(&new.email),
                to_json(&new.name),
                new.language.tag(),
                by.as_str(),
                clocks.edition.micros(),
            ],
        )
        .await?;
    let invitation = find_in(&mut act.tx, &id).await?;
    let path = links::make(&mut act.tx, Purpose::CoEdit, id.as_str(), &(), clocks.real).await?;
    mail::put(&mut act.tx, &letter(&edition, &invitation, path), clocks.edition).await?;
    act.commit("entry.invite", entry.as_str(), &id).await?;
    Ok(id)
}

fn faults(new: &NewAuthor) -> Vec<Fault> {
    let mut faults = short_faults("author_name", &new.name);
    if !is_address(new.email.trim()) {
        faults.push(Fault::new("email", "fault-email"));
    }
    faults
}

/// What keeps an address from being asked: nobody is written to twice, and nobody writes to the whole world.
async fn known(tx: &mut Tx, entry: &EntryId, email: &str, now: Timestamp) -> Result<Vec<Fault>, StoreError> {
    let counts: Option<(i64, i64, i64)> = tx
        .one(
            "select (select count(*) from author a
                     join account n on n.id = a.account_id
                     where a.manuscript_id = $1 and n.email_folded = $2),
                    (select count(*) from author_invitation
                     where manuscript_id = $1 and email_folded = $2 and ended_at is null),
                    (select count(*) from author_invitation
                     where manuscript_id = $1 and (ended_at is null or invited_at > $3))",
            args![entry.as_str(), fold(email), now.plus_seconds(-DAY).micros()],
        )
        .await?;
    let (authors, asked, all) = counts.unwrap_or_default();
    let kinds = [
        (authors > 0, "fault-author-already"),
        (asked > 0, "fault-author-asked"),
        (all >= MAX_INVITED, "fault-many-invited"),
    ];
    let first = kinds.into_iter().find(|(is, _)| *is);
    Ok(first.map(|(_, kind)| Fault::new("email", kind)).into_iter().collect())
}

fn letter(edition: &Edition, invitation: &Invitation, path: String) -> Letter {
    let language = invitation.language;
    let values = [
        ("inviter", invitation.inviter.get(language).to_owned()),
        ("edition", edition.name.get(language).to_owned()),
        ("title", invitation.called.get(language).to_owned()),
        (mail::LINK, path),
    ];
    Letter {
        edition: Some(edition.id.clone()),
        to: invitation.email.clone(),
        account: None,
        language,
        template: "co-edit".into(),
        values: values.map(|(name, value)| (name.to_owned(), value)).into(),
    }
}

/// Takes an invitation back: its link is dead, and a letter that is not sent is dropped.
///
/// # Errors
/// [`StoreError::NotFound`] for an entry of others or of another edition, for an invitation to another entry, and for one
/// that is not open; a refusal of [`may_withdraw_author`].
pub async fn withdraw(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    entry: &EntryId,
    id: &InvitationId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), by, now).await?;
    let held = held::own_in(&mut act.tx, edition, by, entry).await?;
    let _may = may_withdraw_author(by, &held.facts)?;
    let invitation = find_in(&mut act.tx, id).await?;
    if invitation.entry != *entry {
        return Err(StoreError::NotFound);
    }
    end(&mut act.tx, id, now).await?;
    act.commit("entry.uninvite", entry.as_str(), id).await?;
    Ok(())
}
