//! Letters that came back: a mailbox that bounces, a person whom nobody reaches in another way.

use std::collections::BTreeSet;

use judging::access::Refusal;
use judging::ids::{AccountId, EditionId, LetterId};
use judging::time::Timestamp;

use super::State;
use super::office::{begin, begin_on, find};
use crate::accounts::fold;
use crate::db::Db;
use crate::limits::{MAX_SUMMARY, none_of};
use crate::{Fault, StoreError, args};

/// Notes that a letter which was sent or handed over came back, and why; it stands among the failures from then on.
///
/// # Errors
/// A refusal of [`judging::access::may_send_mail`]; [`StoreError::NotFound`] for a letter of another edition;
/// [`StoreError::Invalid`] at `reason` where it is missing or too long; [`Refusal::Stale`] for a letter that is not out.
pub async fn came_back(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    (id, reason): (&LetterId, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    let (mut act, _may) = begin(db, edition, by, now).await?;
    let posted = find(&mut act.tx, edition, id).await?;
    let reason = reason.trim();
    let fault = match reason.chars().count() {
        0 => Some("fault-required"),
        length if length > MAX_SUMMARY => Some("fault-long-summary"),
        _ => None,
    };
    none_of(fault.map(|kind| Fault::new("reason", kind)).into_iter().collect())?;
    if !matches!(posted.state, State::Sent | State::ByHand) {
        return Err(Refusal::Stale.into());
    }
    act.tx.run("update letter set state = 'returned', fault = $2 where id = $1", args![id.as_str(), reason]).await?;
    act.commit("mail.came-back", id.as_str(), &reason).await?;
    Ok(())
}

/// Takes that back: the letter is out again, as it was.
///
/// # Errors
/// A refusal of [`judging::access::may_send_mail`]; [`StoreError::NotFound`] for a letter of another edition;
/// [`Refusal::Stale`] for one that did not come back.
pub async fn not_back(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    id: &LetterId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (mut act, _) = begin_on(db, edition, by, (id, &[State::Returned]), now).await?;
    // What a mail server sent keeps its words; what went by hand has none.
    act.tx
        .run(
            "update letter
             set state = case when subject <> '' then 'sent' else 'by-hand' end, fault = ''
             where id = $1",
            args![id.as_str()],
        )
        .await?;
    act.commit("mail.not-back", id.as_str(), &()).await?;
    Ok(())
}

/// Whom letters of an edition came back from, under the addresses that they have now: once somebody has another address,
/// nobody is among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unreached {
    addresses: BTreeSet<String>,
    accounts: BTreeSet<AccountId>,
}

impl Unreached {
    /// Whether a letter came back from an address.
    pub fn has_address(&self, email: &str) -> bool {
        self.addresses.contains(&fold(email))
    }

    /// Whether a letter came back from the address of an account.
    pub fn has_account(&self, account: &AccountId) -> bool {
        self.accounts.contains(account)
    }
}

/// Whom letters of an edition came back from.
///
/// # Errors
/// A database that fails.
pub async fn unreached(db: &Db, edition: &EditionId) -> Result<Unreached, StoreError> {
    let rows: Vec<(String, Option<String>)> = db
        .all(
            "select distinct l.recipient_folded, a.id
             from letter l
             left join account a on a.email_folded = l.recipient_folded
             where l.edition_id = $1 and l.state = 'returned'",
            args![edition.as_str()],
        )
        .await?;
    let mut unreached = Unreached::default();
    for (address, account) in rows {
        unreached.addresses.insert(address);
        unreached.accounts.extend(account.map(AccountId::from));
    }
    Ok(unreached)
}
