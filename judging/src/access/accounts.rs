//! One's own account: leaving the house, and reading what jurors wrote for the entrant.

use super::Refusal;
use crate::ids::AccountId;

evidence! {
    /// May erase the own account.
    MayEraseAccount;
    /// May read the comments that jurors wrote for the entrant.
    MayReadComments;
}

/// Everybody erases their own account, unless an edition would be left without an organiser: `alone` is the number of
/// editions that nobody else organises.
pub fn may_erase_account(account: &AccountId, alone: usize) -> Result<MayEraseAccount, Refusal> {
    if alone > 0 {
        return Err(Refusal::NotAllowed);
    }
    Ok(MayEraseAccount { by: account.clone() })
}

/// What the rules need to know of an entry whose entrant asks for the jury's comments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommentFacts {
    /// Whether the account is one of those who write the entry.
    pub author: bool,
    /// Whether the last round of the competition is sealed and every host has signed it.
    pub signed: bool,
    /// How many cues of the competition are not revealed.
    pub waiting: u32,
    /// How many are.
    pub revealed: u32,
    /// Whether the competition has awards at all.
    pub awards: bool,
}

/// Those who write an entry read what jurors wrote for them once every result of the competition is public: a comment
/// tells as much as a score.
pub fn may_read_comments(account: &AccountId, facts: &CommentFacts) -> Result<MayReadComments, Refusal> {
    if !facts.author {
        return Err(Refusal::NotAllowed);
    }
    if !facts.signed || facts.waiting > 0 || (facts.awards && facts.revealed == 0) {
        return Err(Refusal::Unsigned);
    }
    Ok(MayReadComments { by: account.clone() })
}
