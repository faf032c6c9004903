use serde::{Deserialize, Serialize};

use crate::time::Timestamp;

/// Why an act is refused. Pages put words to it in four languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Refusal {
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    SignedOut,
    /// The person has no role that allows it, or the thing is not theirs; which of the two is not told.
    #[error("not allowed")]
    NotAllowed,
    /// The edition asks its organisers and chairs for a second factor, and the person has none.
    #[error("a second factor comes first")]
    SecondFactor,
    /// The clock can be set only in the sample edition.
    #[error("only the sample edition has a clock to set")]
    RealClock,
    /// The round has entries or assignments, so it cannot be taken out.
    #[error("the round is in use")]
    RoundUsed,
    /// A round comes after it, so it cannot be taken out.
    #[error("the round is not the last")]
    NotLast,
    /// A submitted scorecard has frozen rubric, method, weights, tie-break and quotas.
    #[error("frozen by the first submitted scorecard")]
    Frozen,
    /// The method was published with the call, and changes only with a reason and every host's consent.
    #[error("published with the call")]
    Published,
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
    /// The person has this role already.
    #[error("the role is held already")]
    RoleHeld,
    /// The person signs for another host.
    #[error("one person signs for one host only")]
    OneHost,
    /// The edition would be left without an organiser.
    #[error("an edition keeps one organiser")]
    LastOrganiser,
    /// A ranking is sealed, which the hosts of the edition have to sign.
    #[error("the hosts that sign are settled")]
    HostsSettled,
    /// No conflict of interest keeps the juror from the entry.
    #[error("no conflict of interest")]
    NoConflict,
    /// The person sits in the jury of the round, which is open, and has scorecards to submit.
    #[error("{missing} own scorecards come first")]
    OwnFirst {
        /// How many.
        missing: u32,
    },
    /// The call has not opened.
    #[error("the call opens later")]
    CallNotOpen {
        /// When it opens.
        opens_at: Timestamp,
    },
    /// The call's deadline is over, and its grace.
    #[error("the call is closed")]
    CallClosed {
        /// Its deadline.
        deadline: Timestamp,
    },
    /// A blind round of the competition is neither sealed nor advanced, and whoever judges does not see who enters.
    #[error("a blind round is not settled")]
    Blind,
    /// The entry is withdrawn.
    #[error("the entry is withdrawn")]
    Withdrawn,
    /// So much of the person waits for an answer already that one more has to wait.
    #[error("earlier questions wait for an answer")]
    Unanswered,
    /// The juror has begun a scorecard.
    #[error("the juror has begun to score")]
    Scored,
}
