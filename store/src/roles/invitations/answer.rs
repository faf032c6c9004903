//! Accepting and declining, by the link of the letter.

use judging::access::{Refusal, Role, invitation_fits};
use judging::ids::{AccountId, InvitationId};
use judging::text::{Language, Text};
use judging::time::Timestamp;

use super::{Clocks, Invitation, Seat, State, end, find_in};
use crate::accounts::{self, Account, NewAccount};
use crate::db::{Db, Tx};
use crate::jurors::{self, Abilities};
use crate::ledger::{Act, Chain, PROGRAM};
use crate::limits::{MAX_SUMMARY, name_faults, none_of};
use crate::links::{self, Purpose};
use crate::roles::{grant, standing_in};
use crate::{Fault, StoreError};

/// What a person accepts with.
#[derive(Clone, Debug, Default)]
pub struct Acceptance {
    /// Who is signed in.
    pub account: Option<AccountId>,
    /// The name of a new account.
    pub name: Text,
    /// The argon2id hash of a new account's password, in PHC notation.
    pub password_hash: Option<String>,
    /// The load that a juror takes; what was asked where it is `None`.
    pub load: Option<u32>,
}

/// Takes the role of an invitation. A link opens no account that is there already: its person has to be signed in. For
/// an address without one, an account is made. Gives the account.
///
/// # Errors
/// [`StoreError::NotFound`] for a dead link; [`Refusal::SignedOut`] where the address has an account and nobody is signed
/// in, [`Refusal::NotAllowed`] where another person is; a refusal of [`invitation_fits`]; [`StoreError::Invalid`] for a
/// name or a password that is missing and for a load that is greater than what was asked.
pub async fn accept(
    db: &Db,
    secret: &str,
    acceptance: &Acceptance,
    clocks: Clocks,
) -> Result<(AccountId, Invitation), StoreError> {
    let (mut act, invitation) = take(db, secret, acceptance.account.as_ref(), clocks).await?;
    let known = accounts::find_by_email_in(&mut act.tx, &invitation.email).await?;
    let seat = invitation.seat.as_ref().map(|seat| with_load(seat, acceptance.load)).transpose()?;
    let account = match known {
        Some(account) => same_person(account, acceptance.account.as_ref())?,
        None => {
            let (name, hash) = (&acceptance.name, acceptance.password_hash.as_ref());
            new_account(&mut act.tx, (&invitation.email, invitation.language), (name, hash), clocks.real).await?
        }
    };
    let held = standing_in(&mut act.tx, &account, &invitation.edition).await?.roles;
    invitation_fits(&invitation.role, &held)?;
    match (&invitation.role, seat) {
        (Role::Juror(competition), Some(seat)) => {
            let given = (&seat.affiliation, &seat.abilities);
            jurors::take(&mut act.tx, competition, &account, given, clocks.edition).await?;
        }
        (role, _) => grant(&mut act.tx, &invitation.edition, &account, role).await?,
    }
    end(&mut act.tx, &invitation.id, State::Accepted, "", clocks.edition).await?;
    act.commit("invitation.accept", invitation.id.as_str(), &account).await?;
    Ok((account, invitation))
}

/// Declines, with a reason or without.
///
/// # Errors
/// [`StoreError::NotFound`] for a dead link; [`StoreError::Invalid`] for a reason that is too long.
pub async fn decline(
    db: &Db,
    secret: &str,
    account: Option<&AccountId>,
    reason: &str,
    clocks: Clocks,
) -> Result<(), StoreError> {
    if reason.chars().count() > MAX_SUMMARY {
        return Err(StoreError::Invalid(vec![Fault::new("reason", "fault-long-summary")]));
    }
    let (mut act, invitation) = take(db, secret, account, clocks).await?;
    end(&mut act.tx, &invitation.id, State::Declined, reason.trim(), clocks.edition).await?;
    act.commit("invitation.decline", invitation.id.as_str(), &reason).await?;
    Ok(())
}

/// Begins the answer to an invitation, whose links are dead from then on.
async fn take(
    db: &Db,
    secret: &str,
    account: Option<&AccountId>,
    clocks: Clocks,
) -> Result<(Act, Invitation), StoreError> {
    let link = links::look(db, secret, clocks.real).await?.ok_or(StoreError::NotFound)?;
    let id: InvitationId = link.subject.as_str().into();
    let edition = super::find(db, &id).await?.ok_or(StoreError::NotFound)?.edition;
    let by = account.cloned().unwrap_or_else(|| PROGRAM.into());
    let mut act = Act::begin(db, Chain::from(&edition), &by, clocks.edition).await?;
    links::take(&mut act.tx, secret, Purpose::Invitation, clocks.real).await?;
    let invitation = find_in(&mut act.tx, &id).await?;
    if invitation.state != State::Open {
        return Err(StoreError::NotFound);
    }
    links::revoke(&mut act.tx, Purpose::Invitation, id.as_str()).await?;
    Ok((act, invitation))
}

fn with_load(seat: &Seat, load: Option<u32>) -> Result<Seat, StoreError> {
    let asked = seat.abilities.capacity;
    let capacity = load.unwrap_or(asked);
    if !(1..=asked).contains(&capacity) {
        return Err(StoreError::Invalid(vec![Fault::new("load", "fault-load")]));
    }
    Ok(Seat { abilities: Abilities { capacity, ..seat.abilities.clone() }, ..seat.clone() })
}

/// The account of an address, where its person is signed in: a link opens none.
pub(crate) fn same_person(account: Account, signed_in: Option<&AccountId>) -> Result<AccountId, StoreError> {
    match signed_in {
        None => Err(Refusal::SignedOut.into()),
        Some(id) if *id == account.id => Ok(account.id),
        Some(_) => Err(Refusal::NotAllowed.into()),
    }
}

/// The account of who was asked at an address that had none.
pub(crate) async fn new_account(
    tx: &mut Tx,
    (email, language): (&str, Language),
    (name, password_hash): (&Text, Option<&String>),
    now: Timestamp,
) -> Result<AccountId, StoreError> {
    let mut faults = name_faults("name", name);
    if password_hash.is_none() {
        faults.push(Fault::new("password", "fault-password-length"));
    }
    none_of(faults)?;
    let new =
        NewAccount { email: email.to_owned(), name: name.clone(), password_hash: password_hash.cloned(), language };
    accounts::insert(tx, &new, now).await
}
