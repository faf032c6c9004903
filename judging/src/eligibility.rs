//! Whether an entry may take part: what checkers say, what follows from it, and what rules propose to them.
//!
//! Nothing of the state of an entry is stored: it is derived from the checkers' notes. Rules propose, people decide.

mod rules;

use std::collections::BTreeSet;

pub use rules::{Answered, Bound, Facts, Rule};

/// What a checker says of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It may take part.
    Eligible,
    /// It may not.
    NotEligible,
    /// The checker does not know.
    Unsure,
}

impl Verdict {
    /// All verdicts.
    pub const ALL: [Self; 3] = [Self::Eligible, Self::NotEligible, Self::Unsure];

    /// The name that it is stored and sent under.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Eligible => "eligible",
            Self::NotEligible => "not-eligible",
            Self::Unsure => "unsure",
        }
    }

    /// The verdict of a name.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.key() == key)
    }
}

/// What follows from the notes of all checkers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Eligibility {
    /// Nobody has said anything.
    Open,
    /// Everybody who said something says that it may take part.
    Eligible,
    /// Everybody who said something says that it may not.
    NotEligible,
    /// Somebody is unsure, and nobody contradicts another.
    Unsure,
    /// One says that it may take part, another that it may not.
    Disputed,
}

impl Eligibility {
    /// All states.
    pub const ALL: [Self; 5] = [Self::Open, Self::Eligible, Self::NotEligible, Self::Unsure, Self::Disputed];

    /// What follows from these verdicts.
    pub fn of(said: &BTreeSet<Verdict>) -> Self {
        let says = |verdict| said.contains(&verdict);
        match (says(Verdict::Eligible), says(Verdict::NotEligible), says(Verdict::Unsure)) {
            (true, true, _) => Self::Disputed,
            (_, _, true) => Self::Unsure,
            (true, false, false) => Self::Eligible,
            (false, true, false) => Self::NotEligible,
            (false, false, false) => Self::Open,
        }
    }

    /// The name in addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Eligible => "eligible",
            Self::NotEligible => "not-eligible",
            Self::Unsure => "unsure",
            Self::Disputed => "disputed",
        }
    }

    /// The state of a name.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }

    /// Whether jurors get the entry: what checkers agree against they do not; a dispute is settled by people, not by
    /// leaving the entry out.
    pub fn is_judged(self) -> bool {
        self != Self::NotEligible
    }
}
