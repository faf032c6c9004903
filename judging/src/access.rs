//! Who may do what, and when.
//!
//! Pure functions of facts and time. Each act asks one of them inside its transaction, and each write takes the
//! evidence that the function gave: a type with a private field, which nothing else can make.

/// Makes types that only the module of their rules can make.
macro_rules! evidence {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        $($(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name { by: AccountId }
        impl $name {
            /// Who may.
            pub fn by(&self) -> &AccountId { &self.by }
        })*
    };
}

mod accounts;
mod amendments;
mod ceremony;
mod conflicts;
mod duties;
mod editions;
mod entrants;
mod facts;
mod jury;
mod mail;
mod office;
mod people;
mod reading;
mod refusal;
mod results;
mod rules;
mod scoring;
mod screening;
mod seals;

use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, CompetitionId, HostId};

pub use accounts::{CommentFacts, MayEraseAccount, MayReadComments, may_erase_account, may_read_comments};
pub use amendments::{
    MayConsentToAmendment, MayProposeAmendment, MayWithdrawAmendment, may_consent_to_amendment, may_propose_amendment,
    may_withdraw_amendment, method_is_free,
};
pub use ceremony::{MayPrepareCeremony, MayReveal, may_prepare_ceremony, may_reveal};
pub use conflicts::{MayExclude, may_exclude};
pub use duties::{
    MayAnswer, MayAsk, MayComplain, MayConsent, MayReadConcerns, MayReadConsents, MaySetRetention, may_answer, may_ask,
    may_complain, may_consent, may_read_concerns, may_read_consents, may_set_retention,
};
pub use editions::{
    MayChangeHosts, MayCopyEdition, MayMakeEdition, may_change_hosts, may_copy_edition, may_make_edition,
};
pub use entrants::{
    CallFacts, EntryFacts, MayChangeCall, MayEditEntry, MayInviteAuthor, MayJoinEntry, MayReadEntry, MayReadHidden,
    MayRemoveAuthor, MayStartEntry, MaySubmitEntry, MayWithdrawAuthor, MayWithdrawEntry, may_change_call,
    may_edit_entry, may_invite_author, may_join_entry, may_read_entry, may_read_hidden, may_remove_author,
    may_start_entry, may_submit_entry, may_withdraw_author, may_withdraw_entry,
};
pub use facts::{AssignmentFacts, DeckTie, Phase, RoundFacts};
pub use jury::{
    MayAssign, MayReadDeck, MayReadJury, MayReadPeople, MaySettleConflict, may_assign, may_read_deck, may_read_jury,
    may_read_people, may_read_redacted, may_see_severity, may_settle_conflict,
};
pub use mail::{MayReadMail, MaySendMail, may_read_mail, may_send_mail};
pub use office::{
    MayEnterOffice, MayNameInstitutions, MayOrganise, MayReadLedger, MayReadSetup, MaySetClock, may_enter_office,
    may_name_institutions, may_organise, may_read_ledger, may_read_setup, may_set_clock,
};
pub use people::{
    MayAskSecondFactor, MayGiveRole, MayInvite, MayTakeRole, invitation_fits, may_ask_second_factor, may_give_role,
    may_invite, may_take_role, role_fits,
};
pub use reading::{MayReadScores, may_read_scores};
pub use refusal::Refusal;
pub use results::{
    AdvanceFacts, MayAdvance, MayChooseSpecial, MayJoinComponents, MayOrderTies, MayUndoAdvance, may_advance,
    may_choose_special, may_join_components, may_order_ties, may_undo_advance,
};
pub use rules::{
    MayAddRound, MayChangeAwards, MayChangeRules, MayPlaceEntry, MayRemoveRound, MayReopenRound, MayWordAwards,
    RoundUse, may_add_round, may_change_awards, may_change_rules, may_place_entry, may_remove_round, may_reopen_round,
    may_word_awards,
};
pub use scoring::{
    MayJudge, MayReadPaper, MayRecuse, MayReopen, MayScore, may_judge, may_read_paper, may_recuse, may_reopen,
    may_score,
};
pub use screening::{MayRedact, MayScreen, MayWithdrawFor, may_redact, may_screen, may_withdraw_for};
pub use seals::{MayReadSeals, MaySeal, MaySign, may_read_seals, may_seal, may_sign};

/// What a person is in an edition. One person can be several things.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Sets up the contest, assigns, seals.
    Organiser,
    /// Reads everything, writes nothing.
    Auditor,
    /// Leads the ceremony from cue to cue.
    Operator,
    /// Presides over the jury of a competition: reads its ranking, reopens scorecards.
    Chair(CompetitionId),
    /// Sits in the jury of a competition.
    Juror(CompetitionId),
    /// Signs results for a host.
    Signatory(HostId),
    /// Has handed in an entry.
    Entrant,
}

/// A signed-in person with the roles that they hold in the edition at hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Who it is.
    pub account: AccountId,
    /// What they are in this edition.
    pub roles: Vec<Role>,
    /// What they would be if they signed in with a second factor, which the edition asks of its organisers and chairs.
    pub resting: Vec<Role>,
}

impl Standing {
    /// Whether the person holds this role.
    pub fn is(&self, role: &Role) -> bool {
        self.roles.contains(role)
    }

    fn require(&self, allowed: &[Role]) -> Result<(), Refusal> {
        self.require_one(|role| allowed.contains(role))
    }

    fn require_one(&self, allowed: impl Fn(&Role) -> bool) -> Result<(), Refusal> {
        match self {
            _ if self.roles.iter().any(&allowed) => Ok(()),
            _ if self.resting.iter().any(&allowed) => Err(Refusal::SecondFactor),
            _ => Err(Refusal::NotAllowed),
        }
    }
}
