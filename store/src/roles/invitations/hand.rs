//! Handing an invitation over in another way than by mail: in a chat, or on paper.

use judging::access::{may_invite, may_organise};
use judging::ids::{AccountId, EditionId, InvitationId};

use super::ask::letter;
use super::{Clocks, open_in};
use crate::db::Db;
use crate::ledger::{Act, Chain};
use crate::links::{self, Purpose};
use crate::mail::{self, Letter, Wording};
use crate::roles::{columns, known_in, standing_in};
use crate::{StoreError, editions};

/// Makes a new link of an invitation, in a letter that counts as sent by hand and is given only here; links that were made
/// before are dead, and letters that carry one and are not sent are dropped. Gives the letter with the words of the
/// edition's own for it.
///
/// # Errors
/// A refusal of [`may_invite`]; [`StoreError::NotFound`] for an invitation of another edition, or one that is not open.
pub async fn hand_over(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    id: &InvitationId,
    clocks: Clocks,
) -> Result<(Letter, Wording), StoreError> {
    let edition = editions::find(db, edition).await?.ok_or(StoreError::NotFound)?;
    let mut act = Act::begin(db, Chain::from(&edition.id), by, clocks.edition).await?;
    let standing = standing_in(&mut act.tx, by, &edition.id).await?;
    let _organises = may_organise(&standing)?;
    let invitation = open_in(&mut act.tx, &edition.id, id).await?;
    let (_, held) = known_in(&mut act.tx, &edition.id, &invitation.email).await?;
    let _may = may_invite(&standing, &invitation.role, &held)?;
    links::revoke(&mut act.tx, Purpose::Invitation, id.as_str()).await?;
    let template = format!("invite-{}", columns(&invitation.role).0);
    let letter = letter(&mut act.tx, &edition, &invitation, template, clocks).await?;
    mail::put_handed(&mut act.tx, &letter, clocks.edition).await?;
    act.commit("invitation.hand", id.as_str(), &invitation.role).await?;
    let wording = mail::wording(db, &edition.id, &letter.template).await?;
    Ok((letter, wording))
}
