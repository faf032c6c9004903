//! One type per kind of id, so that a juror is never passed where an entry is meant.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The id as it is stored and sent.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }
    )*};
}

ids! {
    /// One event in one year.
    EditionId;
    /// One contest of an edition.
    CompetitionId;
    /// A part of a competition with its own panel and ranking.
    DivisionId;
    /// A screening, an online evaluation or a live final.
    RoundId;
    /// A criterion of a rubric.
    CriterionId;
    /// A submission to a competition.
    EntryId;
    /// A person who scores.
    JurorId;
    /// A round × juror × entry.
    AssignmentId;
    /// A juror's scores and comments on one entry in one round.
    ScorecardId;
    /// A tier of prizes or a special prize.
    AwardId;
    /// A person who signs in.
    AccountId;
    /// An organisation that carries an edition.
    HostId;
    /// A question of a call's form.
    FieldId;
    /// A moment of the ceremony.
    CueId;
    /// A frozen ranking of a round.
    SealId;
    /// A change of a published method.
    AmendmentId;
    /// A role of a person in an edition.
    RoleId;
    /// A letter that the house sends.
    LetterId;
    /// A person asked to take a role.
    InvitationId;
    /// Names of one institution that an organiser wrote down.
    InstitutionId;
    /// A question to the organisers.
    QuestionId;
    /// A complaint to the organisers.
    ComplaintId;
    /// A question to the list of entries that organisers keep under a name.
    ViewId;
}
