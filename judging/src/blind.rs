//! Blind rounds: what their jurors are shown of an entry, and what of it still tells who is behind it.

mod traces;

use crate::access::{Role, RoundFacts, Standing};

pub use traces::{Behind, Rule, Trace, traces};

/// What somebody is shown of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Everything that jurors may read.
    All,
    /// What it is about, and nothing of who is behind it: its code, title, summary, language and fields, the answers to
    /// questions that jurors see except addresses on the web, and the redacted copy of its deck.
    Blind,
}

impl Shown {
    /// What the jurors of a round are shown.
    pub const fn in_round(blind: bool) -> Self {
        if blind { Self::Blind } else { Self::All }
    }

    /// What whoever judges is shown where no single round is looked at: blind as long as one of the rounds is blind and
    /// neither sealed nor advanced.
    pub fn among(rounds: &[RoundFacts]) -> Self {
        Self::in_round(rounds.iter().any(|round| round.blind && !round.advanced && !round.sealed))
    }

    /// What a person is shown of the entries of a competition with these rounds: organisers and auditors everything.
    pub fn to(standing: &Standing, rounds: &[RoundFacts]) -> Self {
        if standing.is(&Role::Organiser) || standing.is(&Role::Auditor) { Self::All } else { Self::among(rounds) }
    }

    /// Whether it is not everything.
    pub const fn is_blind(self) -> bool {
        matches!(self, Self::Blind)
    }
}
