//! The call and its entries: who asks what, and until when an entry is written.

use super::{Refusal, Role, RoundFacts, Standing, rules::all_free};
use crate::ids::AccountId;
use crate::time::Timestamp;

evidence! {
    /// May change what is asked, and until when.
    MayChangeCall;
    /// May start an entry.
    MayStartEntry;
    /// May read an entry with all its versions, as one of those who write it.
    MayReadEntry;
    /// May write on this entry now.
    MayEditEntry;
    /// May submit this entry now.
    MaySubmitEntry;
    /// May take this entry back.
    MayWithdrawEntry;
    /// May invite somebody to write this entry, too.
    MayInviteAuthor;
    /// May take such an invitation back.
    MayWithdrawAuthor;
    /// May write this entry from now on, as somebody who was invited to.
    MayJoinEntry;
    /// May take this person off those who write the entry.
    MayRemoveAuthor;
    /// May read what an entry answered that jurors do not see.
    MayReadHidden;
}

/// What the rules need to know of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CallFacts {
    /// When it opens (inclusive).
    pub opens_at: Timestamp,
    /// The published deadline (inclusive: exactly at the deadline is in).
    pub deadline: Timestamp,
    /// For how many seconds after the deadline entries are still taken.
    pub grace_seconds: u32,
}

impl CallFacts {
    /// The last moment at which entries are taken.
    pub fn last(&self) -> Timestamp {
        self.deadline.plus_seconds(i64::from(self.grace_seconds))
    }

    /// Refuses a moment at which no entry is taken. The moment is that at which the request's head arrived.
    ///
    /// # Errors
    /// [`Refusal::CallNotOpen`] before, [`Refusal::CallClosed`] after.
    pub fn in_window(&self, now: Timestamp) -> Result<(), Refusal> {
        if now < self.opens_at {
            return Err(Refusal::CallNotOpen { opens_at: self.opens_at });
        }
        if now > self.last() {
            return Err(Refusal::CallClosed { deadline: self.deadline });
        }
        Ok(())
    }
}

/// What the rules need to know of an entry and of the account that asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryFacts {
    /// Whether the account is one of those who write it.
    pub author: bool,
    /// Whether it is the one who invites the others.
    pub owner: bool,
    /// Whether it is submitted.
    pub submitted: bool,
    /// Whether it is withdrawn.
    pub withdrawn: bool,
    /// Whether a scorecard is submitted in the competition.
    pub judged: bool,
    /// Its call.
    pub call: CallFacts,
}

impl EntryFacts {
    fn writable(&self, now: Timestamp) -> Result<(), Refusal> {
        if !self.author {
            return Err(Refusal::NotAllowed);
        }
        self.open(now)
    }

    fn open(&self, now: Timestamp) -> Result<(), Refusal> {
        if self.withdrawn {
            return Err(Refusal::Withdrawn);
        }
        self.call.in_window(now)
    }

    fn owned(&self) -> Result<(), Refusal> {
        if self.author && self.owner { Ok(()) } else { Err(Refusal::NotAllowed) }
    }
}

/// Organisers change the call until the competition's first scorecard is submitted.
pub fn may_change_call(standing: &Standing, rounds: &[RoundFacts]) -> Result<MayChangeCall, Refusal> {
    standing.require(&[Role::Organiser])?;
    all_free(rounds)?;
    Ok(MayChangeCall { by: standing.account.clone() })
}

/// Whoever is signed in enters while the call is open.
pub fn may_start_entry(account: &AccountId, call: &CallFacts, now: Timestamp) -> Result<MayStartEntry, Refusal> {
    call.in_window(now)?;
    Ok(MayStartEntry { by: account.clone() })
}

/// Those who write an entry read it at any time.
pub fn may_read_entry(account: &AccountId, facts: &EntryFacts) -> Result<MayReadEntry, Refusal> {
    if !facts.author {
        return Err(Refusal::NotAllowed);
    }
    Ok(MayReadEntry { by: account.clone() })
}

/// Those who write an entry change it while the call is open, before it is submitted and after.
pub fn may_edit_entry(account: &AccountId, facts: &EntryFacts, now: Timestamp) -> Result<MayEditEntry, Refusal> {
    facts.writable(now)?;
    Ok(MayEditEntry { by: account.clone() })
}

/// Those who write an entry submit it while the call is open, as often as they like; the last one counts.
pub fn may_submit_entry(account: &AccountId, facts: &EntryFacts, now: Timestamp) -> Result<MaySubmitEntry, Refusal> {
    facts.writable(now)?;
    Ok(MaySubmitEntry { by: account.clone() })
}

/// Those who write an entry take it back, after the deadline too, until a scorecard of the competition is submitted.
pub fn may_withdraw_entry(account: &AccountId, facts: &EntryFacts) -> Result<MayWithdrawEntry, Refusal> {
    match facts {
        EntryFacts { author: false, .. } => Err(Refusal::NotAllowed),
        EntryFacts { withdrawn: true, .. } => Err(Refusal::Withdrawn),
        EntryFacts { judged: true, submitted: true, .. } => Err(Refusal::Frozen),
        _ => Ok(MayWithdrawEntry { by: account.clone() }),
    }
}

/// The owner of an entry invites others to write it while it can be written.
pub fn may_invite_author(account: &AccountId, facts: &EntryFacts, now: Timestamp) -> Result<MayInviteAuthor, Refusal> {
    facts.owned()?;
    facts.open(now)?;
    Ok(MayInviteAuthor { by: account.clone() })
}

/// The owner of an entry takes an invitation back at any time.
pub fn may_withdraw_author(account: &AccountId, facts: &EntryFacts) -> Result<MayWithdrawAuthor, Refusal> {
    facts.owned()?;
    Ok(MayWithdrawAuthor { by: account.clone() })
}

/// Who is invited joins those who write an entry while it can be written; nobody joins twice.
pub fn may_join_entry(account: &AccountId, facts: &EntryFacts, now: Timestamp) -> Result<MayJoinEntry, Refusal> {
    if facts.author {
        return Err(Refusal::RoleHeld);
    }
    facts.open(now)?;
    Ok(MayJoinEntry { by: account.clone() })
}

/// The owner of an entry takes others off it, and they leave it by themselves, at any time; the owner stays.
/// `of_owner` says whether the person who is to go is the owner.
pub fn may_remove_author(
    account: &AccountId,
    facts: &EntryFacts,
    author: &AccountId,
    of_owner: bool,
) -> Result<MayRemoveAuthor, Refusal> {
    if !facts.author || of_owner || !(facts.owner || account == author) {
        return Err(Refusal::NotAllowed);
    }
    Ok(MayRemoveAuthor { by: account.clone() })
}

/// Organisers and auditors read what entrants answered to questions whose answers jurors do not see.
pub fn may_read_hidden(standing: &Standing) -> Result<MayReadHidden, Refusal> {
    standing.require(&[Role::Organiser, Role::Auditor])?;
    Ok(MayReadHidden { by: standing.account.clone() })
}
