//! Inviting and taking back.

use judging::access::{Role, may_invite, may_organise};
use judging::conflict::Person;
use judging::ids::{AccountId, EditionId, InvitationId};
use judging::text::{Language, Text};

use super::{Clocks, Invitation, Seat, State, end, find_in, open_in};
use crate::accounts::{self, is_address};
use crate::db::{Db, Tx};
use crate::editions::{self, Edition};
use crate::error::to_json;
use crate::jurors::{abilities_faults, require_seen};
use crate::ledger::{Act, Chain};
use crate::limits::{name_faults, none_of, short_faults};
use crate::links::{self, Purpose};
use crate::mail::{self, Letter};
use crate::roles::people::belongs;
use crate::roles::{columns, known_in, standing_in};
use crate::{Fault, StoreError, args, new_id};

/// Whom to invite to what.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    /// The address.
    pub email: String,
    /// The name; that of the account where it is empty and the address has one.
    pub name: Text,
    /// The language of the letter.
    pub language: Language,
    /// The role.
    pub role: Role,
    /// What a juror is asked with.
    pub seat: Option<Seat>,
    /// The mark of the suspected conflicts of a juror that the organiser has seen; empty for none.
    pub seen: String,
}

/// Invites a person by a letter; an invitation of the same address to the same role that is open is replaced.
///
/// # Errors
/// A refusal of [`may_invite`]; [`StoreError::NotFound`] for a competition or a host of another edition;
/// [`StoreError::Invalid`] for an address that is none, a name that is too long, a load beyond its bounds, and at `seen`
/// where other conflicts are suspected of a juror than were seen.
pub async fn invite(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    new: &NewInvitation,
    clocks: Clocks,
) -> Result<InvitationId, StoreError> {
    let edition = editions::find(db, edition).await?.ok_or(StoreError::NotFound)?;
    let mut act = Act::begin(db, Chain::from(&edition.id), by, clocks.edition).await?;
    let standing = standing_in(&mut act.tx, by, &edition.id).await?;
    let (known, held) = known_in(&mut act.tx, &edition.id, &new.email).await?;
    let _may = may_invite(&standing, &new.role, &held)?;
    belongs(&mut act.tx, &edition.id, &new.role).await?;
    let name = match &known {
        Some(account) if new.name.is_empty() => account.name.clone(),
        _ => new.name.clone(),
    };
    let new = &NewInvitation { name, ..new.clone() };
    none_of(faults(new))?;
    if let (Role::Juror(competition), Some(seat)) = (&new.role, &new.seat) {
        let (name, affiliation) = (new.name.clone(), seat.affiliation.clone());
        let person = Person { name, email: new.email.clone(), affiliation };
        require_seen(&mut act.tx, competition, &person, &new.seen).await?;
    }
    replace(&mut act.tx, &edition.id, new, clocks).await?;
    let id: InvitationId = new_id();
    insert(&mut act.tx, &id, &edition.id, by, new, clocks).await?;
    let invitation = find_in(&mut act.tx, &id).await?;
    let template = format!("invite-{}", columns(&new.role).0);
    let letter = letter(&mut act.tx, &edition, &invitation, template, clocks).await?;
    mail::put(&mut act.tx, &letter, clocks.edition).await?;
    act.commit("invitation.send", id.as_str(), &new.role).await?;
    Ok(id)
}

fn faults(new: &NewInvitation) -> Vec<Fault> {
    let mut faults = name_faults("name", &new.name);
    if !is_address(new.email.trim()) {
        faults.push(Fault::new("email", "fault-email"));
    }
    if let Some(seat) = &new.seat {
        faults.extend(abilities_faults(&seat.abilities));
        faults.extend(short_faults("affiliation", &seat.affiliation));
    }
    faults
}

/// Withdraws what is open for the same address and role.
async fn replace(tx: &mut Tx, edition: &EditionId, new: &NewInvitation, clocks: Clocks) -> Result<(), StoreError> {
    let (kind, competition, host) = columns(&new.role);
    let rows: Vec<(String,)> = tx
        .all(
            "select id
             from invitation
             where edition_id = $1 and email_folded = $2 and state = 'open' and kind = $3
               and coalesce(competition_id, '') = $4 and coalesce(host_id, '') = $5",
            args![
                edition.as_str(),
                accounts::fold(&new.email),
                kind,
                competition.unwrap_or_default(),
                host.unwrap_or_default(),
            ],
        )
        .await?;
    for (id,) in rows {
        links::revoke(tx, Purpose::Invitation, &id).await?;
        end(tx, &id.into(), State::Withdrawn, "", clocks.edition).await?;
    }
    Ok(())
}

async fn insert(
    tx: &mut Tx,
    id: &InvitationId,
    edition: &EditionId,
    by: &AccountId,
    new: &NewInvitation,
    clocks: Clocks,
) -> Result<(), StoreError> {
    let (kind, competition, host) = columns(&new.role);
    tx.run(
        "insert into invitation (id, edition_id, kind, competition_id, host_id, email, email_folded, name, locale, seat,
                                 state, reason, invited_by, invited_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', '', $11, $12)",
        args![
            id.as_str(),
            edition.as_str(),
            kind,
            competition,
            host,
            new.email.trim(),
            accounts::fold(&new.email),
            to_json(&new.name),
            new.language.tag(),
            new.seat.as_ref().map(to_json),
            by.as_str(),
            clocks.edition.micros(),
        ],
    )
    .await?;
    Ok(())
}

/// A letter with a link of its own to answer the invitation.
pub(super) async fn letter(
    tx: &mut Tx,
    edition: &Edition,
    invitation: &Invitation,
    template: String,
    clocks: Clocks,
) -> Result<Letter, StoreError> {
    let path = links::make(tx, Purpose::Invitation, invitation.id.as_str(), &(), clocks.real).await?;
    Ok(written(edition, invitation, template, path))
}

/// A letter about an invitation with this path of a link.
pub(super) fn written(edition: &Edition, invitation: &Invitation, template: String, path: String) -> Letter {
    let language = invitation.language;
    let load = invitation.seat.as_ref().map(|seat| seat.abilities.capacity.to_string());
    let values = [
        ("name", invitation.name.get(language).to_owned()),
        ("inviter", invitation.inviter.get(language).to_owned()),
        ("edition", edition.name.get(language).to_owned()),
        ("of", invitation.of.get(language).to_owned()),
        ("load", load.unwrap_or_default()),
        (mail::LINK, path),
    ];
    Letter {
        edition: Some(edition.id.clone()),
        to: invitation.email.clone(),
        account: None,
        language,
        template,
        values: values.map(|(name, value)| (name.to_owned(), value)).into(),
    }
}

/// Takes an invitation back: its links are dead, and letters that are not sent are dropped.
///
/// # Errors
/// A refusal of [`may_organise`]; [`StoreError::NotFound`] for an invitation of another edition, or one that is not open.
pub async fn withdraw(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    id: &InvitationId,
    clocks: Clocks,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), by, clocks.edition).await?;
    let _may = may_organise(&standing_in(&mut act.tx, by, edition).await?)?;
    let invitation = open_in(&mut act.tx, edition, id).await?;
    links::revoke(&mut act.tx, Purpose::Invitation, id.as_str()).await?;
    end(&mut act.tx, id, State::Withdrawn, "", clocks.edition).await?;
    act.commit("invitation.withdraw", id.as_str(), &invitation.role).await?;
    Ok(())
}
