//! Accepting, by the link of the letter.

use judging::access::{EntryFacts, Role, may_join_entry};
use judging::ids::{AccountId, EntryId, InvitationId};
use judging::text::Text;

use super::{Invitation, end, find, find_in, of_in};
use crate::accounts::find_by_email_in;
use crate::db::{Db, Tx};
use crate::jurors::{Whom, suspect};
use crate::ledger::{Act, Chain, PROGRAM};
use crate::links::{self, Purpose};
use crate::manuscripts::held;
use crate::roles::invitations::{Clocks, new_account, same_person};
use crate::roles::{grant, standing_in};
use crate::{StoreError, args};

/// What a person joins with.
#[derive(Clone, Debug, Default)]
pub struct Joining {
    /// Who is signed in.
    pub account: Option<AccountId>,
    /// The name of a new account.
    pub name: Text,
    /// The argon2id hash of a new account's password, in PHC notation.
    pub password_hash: Option<String>,
}

/// Joins those who write an entry. A link opens no account that is there already: where the address has one, its person
/// has to be signed in; else whoever is signed in joins, and where nobody is, an account is made. Gives the account.
///
/// # Errors
/// [`StoreError::NotFound`] for a dead link; [`judging::access::Refusal::SignedOut`] where the address has an account and
/// nobody is signed in, [`judging::access::Refusal::NotAllowed`] where another person is; a refusal of
/// [`may_join_entry`]; [`StoreError::Invalid`] for a name or a password that is missing. The link stays alive then.
pub async fn accept(
    db: &Db,
    secret: &str,
    joining: &Joining,
    clocks: Clocks,
) -> Result<(AccountId, Invitation), StoreError> {
    let link = links::look(db, secret, clocks.real).await?.ok_or(StoreError::NotFound)?;
    let id: InvitationId = link.subject.as_str().into();
    let edition = find(db, &id).await?.ok_or(StoreError::NotFound)?.edition;
    let by = joining.account.clone().unwrap_or_else(|| PROGRAM.into());
    let mut act = Act::begin(db, Chain::from(&edition), &by, clocks.edition).await?;
    links::take(&mut act.tx, secret, Purpose::CoEdit, clocks.real).await?;
    let invitation = find_in(&mut act.tx, &id).await?;
    let account = who(&mut act.tx, &invitation, joining, clocks).await?;
    let held = held::own_in(&mut act.tx, &edition, &invitation.by, &invitation.entry).await?;
    let author = of_in(&mut act.tx, &invitation.entry).await?.iter().any(|author| author.account == account);
    let facts = EntryFacts { author, owner: false, ..held.facts };
    let _may = may_join_entry(&account, &facts, clocks.edition)?;
    add(&mut act.tx, &invitation.entry, &account).await?;
    if !standing_in(&mut act.tx, &account, &edition).await?.is(&Role::Entrant) {
        grant(&mut act.tx, &edition, &account, &Role::Entrant).await?;
    }
    end(&mut act.tx, &id, clocks.edition).await?;
    suspect(&mut act.tx, &held.competition, Whom::Entry(&invitation.entry), clocks.edition).await?;
    act.commit("entry.join", invitation.entry.as_str(), &account).await?;
    Ok((account, invitation))
}

async fn who(tx: &mut Tx, invitation: &Invitation, joining: &Joining, clocks: Clocks) -> Result<AccountId, StoreError> {
    match (find_by_email_in(tx, &invitation.email).await?, &joining.account) {
        (Some(known), signed_in) => same_person(known, signed_in.as_ref()),
        (None, Some(signed_in)) => Ok(signed_in.clone()),
        (None, None) => {
            let (name, hash) = (&joining.name, joining.password_hash.as_ref());
            new_account(tx, (&invitation.email, invitation.language), (name, hash), clocks.real).await
        }
    }
}

async fn add(tx: &mut Tx, entry: &EntryId, account: &AccountId) -> Result<(), StoreError> {
    tx.run(
        "insert into author (manuscript_id, account_id, position)
         select $1, $2, coalesce(max(position), -1) + 1 from author where manuscript_id = $1",
        args![entry.as_str(), account.as_str()],
    )
    .await?;
    Ok(())
}
