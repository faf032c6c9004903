//! From the forms of invitations to the acts of the store. What comes in is not trusted: every id is looked up.

use std::collections::BTreeMap;

use judging::access::{Role, may_organise};
use judging::ids::{AccountId, CompetitionId, InvitationId};
use judging::text::Language;
use store::roles::invitations::{self, Acceptance, Clocks, Invitation, NewInvitation, Seat};
use store::{competitions, editions, links, roles};

use crate::accounts::{password, session};
use crate::contests::typed::Typed;
use crate::error::AppError;
use crate::jury::act::{Able, abilities};
use crate::state::state;
use crate::ui::{Ground, both_scripts, ground, percent_encode};
use crate::visitor::visitor;

/// Who is invited, as typed.
pub struct Invitee {
    pub email: String,
    pub name: String,
    pub name_zh: String,
    pub language: String,
}

impl Invitee {
    /// What was typed, by field.
    pub fn typed(&self) -> BTreeMap<String, String> {
        [("email", &self.email), ("name", &self.name), ("name_zh", &self.name_zh), ("language", &self.language)]
            .map(|(field, value)| (field.to_owned(), value.clone()))
            .into()
    }

    fn to(&self, role: Role, seat: Option<Seat>, seen: &str) -> Result<NewInvitation, AppError> {
        let language = Language::from_tag(&self.language).ok_or_else(|| AppError::field("language", "fault-choice"))?;
        let name = both_scripts(&self.name, &self.name_zh);
        Ok(NewInvitation { email: self.email.clone(), name, language, role, seat, seen: seen.to_owned() })
    }
}

/// Invites a person to a role that has no seat.
pub async fn person(edition: &str, role: &str, invitee: &Invitee) -> Result<(), AppError> {
    let (ground, account) = asked(edition).await?;
    let role = roles::named(&state().db, &ground.edition.id, role).await?;
    let role = role.ok_or_else(|| AppError::field("role", "fault-choice"))?;
    send(&ground, &account, &invitee.to(role, None, "")?).await
}

/// Invites a juror; `seen` is the mark of the suspected conflicts that were shown.
pub async fn juror(
    edition: &str,
    competition: &str,
    (invitee, seen): (&Invitee, &str),
    (affiliation, affiliation_zh): (&str, &str),
    able: &Able,
) -> Result<(), AppError> {
    let (ground, account) = asked(edition).await?;
    let competition = jury(&ground, competition).await?;
    let seat = Seat { affiliation: both_scripts(affiliation, affiliation_zh), abilities: abilities(able)? };
    send(&ground, &account, &invitee.to(Role::Juror(competition), Some(seat), seen)?).await
}

async fn send(ground: &Ground, account: &AccountId, new: &NewInvitation) -> Result<(), AppError> {
    invitations::invite(&state().db, &ground.edition.id, account, new, clocks(ground)).await?;
    Ok(())
}

/// Takes an invitation back.
pub async fn withdraw(edition: &str, invitation: &str) -> Result<(), AppError> {
    let (ground, account) = asked(edition).await?;
    let id = InvitationId::from(invitation);
    Ok(invitations::withdraw(&state().db, &ground.edition.id, &account, &id, clocks(&ground)).await?)
}

/// Makes a new link of an invitation to be handed over; gives what the page shows of it once.
pub async fn hand_over(edition: &str, invitation: &str) -> Result<Typed, AppError> {
    let (ground, account) = asked(edition).await?;
    let id = InvitationId::from(invitation);
    let edition = &ground.edition.id;
    let (letter, wording) = invitations::hand_over(&state().db, edition, &account, &id, clocks(&ground)).await?;
    Ok(super::handed::shown(&letter, &wording))
}

/// Writes reminders to all who have not answered.
pub async fn remind(edition: &str, competition: &str) -> Result<(), AppError> {
    let (ground, account) = asked(edition).await?;
    let jury = match competition {
        "" => None,
        slug => Some(jury(&ground, slug).await?),
    };
    invitations::remind(&state().db, &ground.edition.id, &account, jury.as_ref(), clocks(&ground)).await?;
    Ok(())
}

/// Writes reminders to the jurors who have not opened their list.
pub async fn remind_jurors(edition: &str, competition: &str) -> Result<(), AppError> {
    let (ground, account) = asked(edition).await?;
    let jury = jury(&ground, competition).await?;
    invitations::remind_undeclared(&state().db, &ground.edition.id, &account, &jury, clocks(&ground)).await?;
    Ok(())
}

/// Accepts; gives the page to go on to. A new account is signed in.
pub async fn accept(
    secret: &str,
    (name, name_zh): (&str, &str),
    password: &str,
    load: &str,
) -> Result<String, AppError> {
    let (state, visitor) = (state(), visitor());
    let (invitation, clocks) = of_link(secret).await?;
    let load = match load.trim() {
        "" => None,
        typed => Some(typed.parse().map_err(|_| AppError::field("load", "fault-load"))?),
    };
    let known = store::accounts::find_by_email(&state.db, &invitation.email).await?.is_some();
    let password_hash = if known { None } else { Some(password::hash_proposed(&state.hashing, password).await?) };
    let acceptance = Acceptance {
        account: visitor.account.as_ref().map(|account| account.id.clone()),
        name: both_scripts(name, name_zh),
        password_hash,
        load,
    };
    let (account, invitation) = invitations::accept(&state.db, secret, &acceptance, clocks).await?;
    if !known {
        session::open(&visitor, account.as_str(), 1, clocks.real).await?;
    }
    let edition = editions::find(&state.db, &invitation.edition).await?.ok_or(AppError::NotFound)?;
    let room = if matches!(invitation.role, Role::Juror(_)) { "desk/welcome" } else { "office" };
    Ok(format!("/e/{}/{room}", edition.slug))
}

/// Declines.
pub async fn decline(secret: &str, reason: &str) -> Result<(), AppError> {
    let (_, clocks) = of_link(secret).await?;
    let account = visitor().account.map(|account| account.id);
    Ok(invitations::decline(&state().db, secret, account.as_ref(), reason, clocks).await?)
}

/// The invitation of a link that is alive, with the clocks of its edition.
async fn of_link(secret: &str) -> Result<(Invitation, Clocks), AppError> {
    let state = state();
    let real = state.clock.now();
    let link = links::look(&state.db, secret, real).await?.ok_or(AppError::NotFound)?;
    if link.purpose != links::Purpose::Invitation {
        return Err(AppError::NotFound);
    }
    let invitation = invitations::find(&state.db, &link.subject.as_str().into()).await?.ok_or(AppError::NotFound)?;
    let edition = editions::find(&state.db, &invitation.edition).await?.ok_or(AppError::NotFound)?;
    Ok((invitation, Clocks { edition: edition.now(real), real }))
}

/// The edition of a form and who sent it; who organises nothing there is told so before anything is looked up.
async fn asked(edition: &str) -> Result<(Ground, AccountId), AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    may_organise(ground.standing()?)?;
    Ok((ground, account))
}

async fn jury(ground: &Ground, slug: &str) -> Result<CompetitionId, AppError> {
    let found = competitions::find_by_slug(&state().db, &ground.edition.id, slug).await?;
    found.map(|competition| competition.id).ok_or(AppError::NotFound)
}

fn clocks(ground: &Ground) -> Clocks {
    Clocks { edition: ground.now, real: state().clock.now() }
}

/// The page of the people or, with a competition, of its jury, of names that may stand in an address.
pub fn page_of(edition: &str, competition: &str) -> String {
    let edition = percent_encode(edition);
    match competition {
        "" => format!("/e/{edition}/office/people"),
        slug => format!("/e/{edition}/office/c/{}/jury", percent_encode(slug)),
    }
}

/// The page of the letters.
pub fn letters_page(edition: &str) -> String {
    format!("/e/{}/office/mail", percent_encode(edition))
}
