//! Who may do what, and when.
//!
//! Pure functions of facts and time. Each act asks one of them inside its transaction, and each write takes the
//! evidence that the function gave: a type with a private field, which nothing else can make.

use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, CompetitionId, HostId};
use crate::time::Timestamp;

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
}

/// Why an act is refused. Pages put words to it in four languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Refusal {
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    SignedOut,
    /// The person has no role that allows it, or the thing is not theirs; which of the two is not told.
    #[error("not allowed")]
    NotAllowed,
    /// The clock can be set only in the sample edition.
    #[error("only the sample edition has a clock to set")]
    RealClock,
    /// A submitted scorecard has frozen rubric, method, weights, tie-break and quotas.
    #[error("frozen by the first submitted scorecard")]
    Frozen,
    /// The ranking of the round is sealed.
    #[error("the round is sealed")]
    Sealed,
    /// The round's window has not opened.
    #[error("the round opens later")]
    NotOpen {
        /// When it opens.
        opens_at: Timestamp,
    },
    /// The round's window is over.
    #[error("the round is closed")]
    Closed {
        /// When it closed.
        closed_at: Timestamp,
    },
    /// The round's window is not over yet.
    #[error("the round is still open")]
    StillOpen {
        /// When it closes.
        closes_at: Timestamp,
    },
    /// The juror has not made the declarations of the first page.
    #[error("the declarations come first")]
    NotDeclared,
    /// The juror stepped back from this entry, or has a conflict with it.
    #[error("recused from this entry")]
    Recused,
    /// The scorecard is submitted and locked.
    #[error("the scorecard is submitted")]
    Submitted,
    /// The scorecard is not submitted, so there is nothing to reopen.
    #[error("the scorecard is not submitted")]
    NotSubmitted,
    /// Scorecards are missing.
    #[error("{missing} scorecards are missing")]
    Incomplete {
        /// How many.
        missing: u32,
    },
    /// The ranking is not sealed yet.
    #[error("the ranking is not sealed")]
    NotSealed,
    /// This host, or this person, has signed already.
    #[error("signed already")]
    Signed,
    /// A host's signature is missing.
    #[error("signatures are missing")]
    Unsigned,
    /// Another cue comes first.
    #[error("another cue comes first")]
    NotNext,
    /// There is no next round, or nothing is to be brought into it.
    #[error("there is no next round to bring entries into")]
    NoNextRound,
    /// The best were brought into the next round already.
    #[error("advanced already")]
    Advanced,
    /// Nothing was brought into the next round, so there is nothing to take back.
    #[error("not advanced")]
    NotAdvanced,
    /// The assignment of the next round is committed.
    #[error("the next round is committed")]
    NextCommitted,
    /// Entries of equal rank stand at an edge, and taking them all was not accepted.
    #[error("{entries} entries share the place at an edge")]
    Tied {
        /// How many.
        entries: u32,
    },
    /// The jury falls into parts that share neither a juror nor an entry, so that there is no joint ranking.
    #[error("the jury falls into {components} parts")]
    Disconnected {
        /// How many parts.
        components: u32,
    },
    /// The declared method gives no ranking of these scorecards.
    #[error("the method gives no ranking")]
    NoRanking,
    /// What was decided on has changed since it was shown.
    #[error("changed since it was shown")]
    Stale,
}

/// The phase of a round that the clock and its acts have brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    /// Before its window.
    Planned,
    /// In its window.
    Open,
    /// After its window, not sealed.
    Closed,
    /// Its ranking is sealed.
    Sealed,
}

/// What the rules need to know of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundFacts {
    /// The competition it belongs to.
    pub competition: CompetitionId,
    /// Start of the window (inclusive).
    pub opens_at: Timestamp,
    /// End of the window (inclusive: exactly at the end is in).
    pub closes_at: Timestamp,
    /// Whether a scorecard was ever submitted in the competition.
    pub frozen: bool,
    /// Whether the ranking is sealed.
    pub sealed: bool,
}

impl RoundFacts {
    /// The phase at a moment.
    pub fn phase(&self, now: Timestamp) -> Phase {
        if self.sealed {
            Phase::Sealed
        } else if now < self.opens_at {
            Phase::Planned
        } else if now <= self.closes_at {
            Phase::Open
        } else {
            Phase::Closed
        }
    }

    fn in_window(&self, now: Timestamp) -> Result<(), Refusal> {
        match self.phase(now) {
            Phase::Sealed => Err(Refusal::Sealed),
            Phase::Planned => Err(Refusal::NotOpen { opens_at: self.opens_at }),
            Phase::Closed => Err(Refusal::Closed { closed_at: self.closes_at }),
            Phase::Open => Ok(()),
        }
    }
}

/// What the rules need to know of an assignment and its scorecard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignmentFacts {
    /// The account of the juror whom it belongs to.
    pub juror: AccountId,
    /// Whether the juror has made the declarations of the first page.
    pub declared: bool,
    /// Whether the assignment is committed (a proposed one is nobody's task yet).
    pub committed: bool,
    /// Whether the juror stepped back or has a declared or confirmed conflict.
    pub recused: bool,
    /// Whether the scorecard is submitted and not reopened.
    pub submitted: bool,
    /// Its round.
    pub round: RoundFacts,
}

/// What the rules need to know of how an account is tied to an entry whose deck it asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DeckTie {
    /// The juror of the account has made the declarations of the first page.
    pub declared: bool,
    /// The juror has a committed assignment of the entry and did not step back from it.
    pub assigned: bool,
    /// The juror has a declared or confirmed conflict with the entry.
    pub recused: bool,
}

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

evidence! {
    /// May set up the edition: texts, divisions, awards, jurors, import.
    MayOrganise;
    /// May change a rubric, method, weights, tie-break or quota that no submitted scorecard has frozen.
    MayChangeRules;
    /// May read the pages behind the scenes.
    MayEnterOffice;
    /// May read how a competition is set up, also where nothing can be changed any more.
    MayReadSetup;
    /// May change number and kind of a competition's awards, which no submitted scorecard has frozen.
    MayChangeAwards;
    /// May bring a round back to before its first submitted scorecard.
    MayReopenRound;
    /// May assign jurors to entries of a round that is not sealed.
    MayAssign;
    /// May read scorecards, ranking and progress of a competition's jury.
    MayReadJury;
    /// May make the declarations of the juror's first page and read the own list.
    MayJudge;
    /// May write this scorecard now.
    MayScore;
    /// May step back from this entry.
    MayRecuse;
    /// May reopen a submitted scorecard.
    MayReopen;
    /// May order entries that nothing else parts.
    MayOrderTies;
    /// May rank entries together that no chain of jurors connects.
    MayJoinComponents;
    /// May bring the best of a round whose results are due into the next.
    MayAdvance;
    /// May take an advance back.
    MayUndoAdvance;
    /// May note the jury's decision on a special prize.
    MayChooseSpecial;
    /// May seal the ranking of a closed round.
    MaySeal;
    /// May read what is to be signed, winners included.
    MayReadSeals;
    /// May sign a sealed ranking for a host.
    MaySign;
    /// May see the running order of the ceremony, with its winners.
    MayPrepareCeremony;
    /// May reveal the next cue.
    MayReveal;
    /// May read the ledger.
    MayReadLedger;
    /// May set the demo clock.
    MaySetClock;
    /// May read the deck of an entry.
    MayReadDeck;
    /// May say of a suspected or declared conflict whether it is one.
    MaySettleConflict;
}

impl Standing {
    /// Whether the person holds this role.
    pub fn is(&self, role: &Role) -> bool {
        self.roles.contains(role)
    }

    fn require(&self, allowed: &[Role]) -> Result<(), Refusal> {
        if allowed.iter().any(|role| self.is(role)) { Ok(()) } else { Err(Refusal::NotAllowed) }
    }
}

/// Organisers set up the edition.
pub fn may_organise(standing: &Standing) -> Result<MayOrganise, Refusal> {
    standing.require(&[Role::Organiser])?;
    Ok(MayOrganise { by: standing.account.clone() })
}

/// Organisers change the rules of a round until the first scorecard of the competition is submitted.
pub fn may_change_rules(standing: &Standing, round: &RoundFacts) -> Result<MayChangeRules, Refusal> {
    standing.require(&[Role::Organiser])?;
    match round {
        RoundFacts { sealed: true, .. } => Err(Refusal::Sealed),
        RoundFacts { frozen: true, .. } => Err(Refusal::Frozen),
        _ => Ok(MayChangeRules { by: standing.account.clone() }),
    }
}

/// Whoever has a task behind the scenes enters the office; what each sees there is for the other rules to say.
pub fn may_enter_office(standing: &Standing) -> Result<MayEnterOffice, Refusal> {
    let works = |role: &Role| !matches!(role, Role::Juror(_) | Role::Entrant);
    if !standing.roles.iter().any(works) {
        return Err(Refusal::NotAllowed);
    }
    Ok(MayEnterOffice { by: standing.account.clone() })
}

/// Organisers, auditors and the competition's chair read how it is set up.
pub fn may_read_setup(standing: &Standing, competition: &CompetitionId) -> Result<MayReadSetup, Refusal> {
    standing.require(&[Role::Organiser, Role::Auditor, Role::Chair(competition.clone())])?;
    Ok(MayReadSetup { by: standing.account.clone() })
}

/// Organisers change number and kind of the awards until a scorecard is submitted in any round of the competition.
pub fn may_change_awards(standing: &Standing, rounds: &[RoundFacts]) -> Result<MayChangeAwards, Refusal> {
    standing.require(&[Role::Organiser])?;
    if rounds.iter().any(|round| round.sealed) {
        return Err(Refusal::Sealed);
    }
    if rounds.iter().any(|round| round.frozen) {
        return Err(Refusal::Frozen);
    }
    Ok(MayChangeAwards { by: standing.account.clone() })
}

/// The chair of the competition reopens a round in which something is submitted, as long as it is not sealed and its
/// best are not in the next round; in or after its window.
pub fn may_reopen_round(standing: &Standing, round: &RoundFacts, advanced: bool) -> Result<MayReopenRound, Refusal> {
    standing.require(&[Role::Chair(round.competition.clone())])?;
    if round.sealed {
        return Err(Refusal::Sealed);
    }
    if advanced {
        return Err(Refusal::Advanced);
    }
    if !round.frozen {
        return Err(Refusal::NotSubmitted);
    }
    Ok(MayReopenRound { by: standing.account.clone() })
}

/// Organisers assign until the ranking is sealed.
pub fn may_assign(standing: &Standing, round: &RoundFacts) -> Result<MayAssign, Refusal> {
    standing.require(&[Role::Organiser])?;
    if round.sealed {
        return Err(Refusal::Sealed);
    }
    Ok(MayAssign { by: standing.account.clone() })
}

/// Organisers, auditors and the competition's chair read the jury's work.
pub fn may_read_jury(standing: &Standing, competition: &CompetitionId) -> Result<MayReadJury, Refusal> {
    standing.require(&[Role::Organiser, Role::Auditor, Role::Chair(competition.clone())])?;
    Ok(MayReadJury { by: standing.account.clone() })
}

/// Severity of named jurors is for the chair and the auditor alone.
pub fn may_see_severity(standing: &Standing, competition: &CompetitionId) -> bool {
    standing.is(&Role::Auditor) || standing.is(&Role::Chair(competition.clone()))
}

/// Jurors see their own list and make their declarations.
pub fn may_judge(standing: &Standing, competition: &CompetitionId) -> Result<MayJudge, Refusal> {
    standing.require(&[Role::Juror(competition.clone())])?;
    Ok(MayJudge { by: standing.account.clone() })
}

/// A juror scores an own, committed assignment in the round's window, after the declarations.
pub fn may_score(account: &AccountId, facts: &AssignmentFacts, now: Timestamp) -> Result<MayScore, Refusal> {
    if *account != facts.juror || !facts.committed {
        return Err(Refusal::NotAllowed);
    }
    if !facts.declared {
        return Err(Refusal::NotDeclared);
    }
    if facts.recused {
        return Err(Refusal::Recused);
    }
    facts.round.in_window(now)?;
    if facts.submitted {
        return Err(Refusal::Submitted);
    }
    Ok(MayScore { by: account.clone() })
}

/// A juror steps back from an own assignment as long as the ranking is not sealed and nothing is submitted.
pub fn may_recuse(account: &AccountId, facts: &AssignmentFacts) -> Result<MayRecuse, Refusal> {
    if *account != facts.juror || !facts.committed {
        return Err(Refusal::NotAllowed);
    }
    if facts.recused {
        return Err(Refusal::Recused);
    }
    if facts.round.sealed {
        return Err(Refusal::Sealed);
    }
    if facts.submitted {
        return Err(Refusal::Submitted);
    }
    Ok(MayRecuse { by: account.clone() })
}

/// The chair of the competition reopens a submitted scorecard while the round is in its window.
pub fn may_reopen(standing: &Standing, facts: &AssignmentFacts, now: Timestamp) -> Result<MayReopen, Refusal> {
    standing.require(&[Role::Chair(facts.round.competition.clone())])?;
    facts.round.in_window(now)?;
    if !facts.submitted {
        return Err(Refusal::NotSubmitted);
    }
    Ok(MayReopen { by: standing.account.clone() })
}

/// Results are due once the window is over; before that only when every scorecard is in.
fn results_are_due(round: &RoundFacts, missing: u32, now: Timestamp) -> Result<(), Refusal> {
    match round.phase(now) {
        Phase::Planned => Err(Refusal::NotOpen { opens_at: round.opens_at }),
        Phase::Open if missing > 0 => Err(Refusal::StillOpen { closes_at: round.closes_at }),
        Phase::Open | Phase::Closed | Phase::Sealed => Ok(()),
    }
}

fn results_are_open(round: &RoundFacts, missing: u32, now: Timestamp) -> Result<(), Refusal> {
    if round.sealed { Err(Refusal::Sealed) } else { results_are_due(round, missing, now) }
}

/// The chair orders entries that nothing else parts, when results are due and before the ranking is sealed.
pub fn may_order_ties(
    standing: &Standing,
    round: &RoundFacts,
    missing: u32,
    now: Timestamp,
) -> Result<MayOrderTies, Refusal> {
    standing.require(&[Role::Chair(round.competition.clone())])?;
    results_are_open(round, missing, now)?;
    Ok(MayOrderTies { by: standing.account.clone() })
}

/// Organisers accept a joint ranking of a jury that falls into parts, before the ranking is sealed.
pub fn may_join_components(standing: &Standing, round: &RoundFacts) -> Result<MayJoinComponents, Refusal> {
    standing.require(&[Role::Organiser])?;
    if round.sealed {
        return Err(Refusal::Sealed);
    }
    Ok(MayJoinComponents { by: standing.account.clone() })
}

/// What the rules need to know of a round's way into the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdvanceFacts {
    /// How many scorecards are missing.
    pub missing: u32,
    /// Whether there is a next round and so many entries go there.
    pub next: bool,
    /// Whether the best were brought there already.
    pub advanced: bool,
    /// Whether the assignment of the next round is committed.
    pub next_committed: bool,
}

/// Organisers bring the best of a round whose results are due, sealed or not, into the next one, once.
pub fn may_advance(
    standing: &Standing,
    round: &RoundFacts,
    facts: AdvanceFacts,
    now: Timestamp,
) -> Result<MayAdvance, Refusal> {
    standing.require(&[Role::Organiser])?;
    if !facts.next {
        return Err(Refusal::NoNextRound);
    }
    if facts.advanced {
        return Err(Refusal::Advanced);
    }
    results_are_due(round, facts.missing, now)?;
    Ok(MayAdvance { by: standing.account.clone() })
}

/// Organisers take an advance back until the assignment of the next round is committed.
pub fn may_undo_advance(standing: &Standing, facts: AdvanceFacts) -> Result<MayUndoAdvance, Refusal> {
    standing.require(&[Role::Organiser])?;
    if !facts.advanced {
        return Err(Refusal::NotAdvanced);
    }
    if facts.next_committed {
        return Err(Refusal::NextCommitted);
    }
    Ok(MayUndoAdvance { by: standing.account.clone() })
}

/// Organisers note the jury's decisions on special prizes until the competition's last round is sealed.
pub fn may_choose_special(standing: &Standing, last_round: &RoundFacts) -> Result<MayChooseSpecial, Refusal> {
    standing.require(&[Role::Organiser])?;
    if last_round.sealed {
        return Err(Refusal::Sealed);
    }
    Ok(MayChooseSpecial { by: standing.account.clone() })
}

/// Organisers seal a round whose results are due; missing scorecards must be accepted in so many words.
pub fn may_seal(
    standing: &Standing,
    round: &RoundFacts,
    missing: u32,
    accept_missing: bool,
    now: Timestamp,
) -> Result<MaySeal, Refusal> {
    standing.require(&[Role::Organiser])?;
    results_are_open(round, missing, now)?;
    if missing > 0 && !accept_missing {
        return Err(Refusal::Incomplete { missing });
    }
    Ok(MaySeal { by: standing.account.clone() })
}

/// Organisers, auditors and those who sign read sealed results before they are revealed.
pub fn may_read_seals(standing: &Standing) -> Result<MayReadSeals, Refusal> {
    if !standing.roles.iter().any(|role| matches!(role, Role::Organiser | Role::Auditor | Role::Signatory(_))) {
        return Err(Refusal::NotAllowed);
    }
    Ok(MayReadSeals { by: standing.account.clone() })
}

/// A signatory signs a seal once, for one host. `signed` holds who has signed this seal for which host, `elsewhere`
/// the same of the edition's other seals: who once signed for one host never signs for another.
pub fn may_sign(
    standing: &Standing,
    host: &HostId,
    signed: &[(HostId, AccountId)],
    elsewhere: &[(HostId, AccountId)],
) -> Result<MaySign, Refusal> {
    standing.require(&[Role::Signatory(host.clone())])?;
    let here = signed.iter().any(|(signed_host, by)| signed_host == host || *by == standing.account);
    let for_another = elsewhere.iter().any(|(signed_host, by)| signed_host != host && *by == standing.account);
    if here || for_another {
        return Err(Refusal::Signed);
    }
    Ok(MaySign { by: standing.account.clone() })
}

/// Organisers and operators see the running order.
pub fn may_prepare_ceremony(standing: &Standing) -> Result<MayPrepareCeremony, Refusal> {
    standing.require(&[Role::Organiser, Role::Operator])?;
    Ok(MayPrepareCeremony { by: standing.account.clone() })
}

/// The operator reveals the next cue of a ranking that every host has signed.
pub fn may_reveal(standing: &Standing, all_signed: bool, is_next: bool) -> Result<MayReveal, Refusal> {
    standing.require(&[Role::Operator])?;
    if !all_signed {
        return Err(Refusal::Unsigned);
    }
    if !is_next {
        return Err(Refusal::NotNext);
    }
    Ok(MayReveal { by: standing.account.clone() })
}

/// Organisers and auditors read the ledger.
pub fn may_read_ledger(standing: &Standing) -> Result<MayReadLedger, Refusal> {
    standing.require(&[Role::Organiser, Role::Auditor])?;
    Ok(MayReadLedger { by: standing.account.clone() })
}

/// The organiser of the sample edition sets its clock; no other edition has one.
pub fn may_set_clock(standing: &Standing, sample: bool) -> Result<MaySetClock, Refusal> {
    standing.require(&[Role::Organiser])?;
    if !sample {
        return Err(Refusal::RealClock);
    }
    Ok(MaySetClock { by: standing.account.clone() })
}

/// Whoever reads the jury's work reads its decks, and so does a juror whom the entry is assigned to, after the
/// declarations.
pub fn may_read_deck(standing: &Standing, competition: &CompetitionId, tie: DeckTie) -> Result<MayReadDeck, Refusal> {
    let by = standing.account.clone();
    if may_read_jury(standing, competition).is_ok() {
        return Ok(MayReadDeck { by });
    }
    may_judge(standing, competition)?;
    match tie {
        DeckTie { assigned: false, .. } => Err(Refusal::NotAllowed),
        DeckTie { recused: true, .. } => Err(Refusal::Recused),
        DeckTie { declared: false, .. } => Err(Refusal::NotDeclared),
        _ => Ok(MayReadDeck { by }),
    }
}

/// Organisers and the competition's chair look into conflicts of interest.
pub fn may_settle_conflict(standing: &Standing, competition: &CompetitionId) -> Result<MaySettleConflict, Refusal> {
    standing.require(&[Role::Organiser, Role::Chair(competition.clone())])?;
    Ok(MaySettleConflict { by: standing.account.clone() })
}
