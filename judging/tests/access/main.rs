//! Who may do what, and when.

mod accounts;
mod amendments;
mod ceremony;
mod conflicts;
mod duties;
mod editions;
mod entrants;
mod jury;
mod mail;
mod office;
mod people;
mod reading;
mod results;
mod rules;
mod scoring;
mod screening;
mod seals;

use judging::access::{AssignmentFacts, Refusal, Role, RoundFacts, Standing};
use judging::time::Timestamp;

/// Before, in and after the window of [`round`].
const BEFORE: Timestamp = Timestamp::from_micros(-1);
const IN: Timestamp = Timestamp::from_micros(10);
const AFTER: Timestamp = Timestamp::from_micros(11);

fn standing(roles: &[Role]) -> Standing {
    Standing { account: "somebody".into(), roles: roles.to_vec(), resting: Vec::new() }
}

fn everybody() -> [Role; 7] {
    [
        Role::Organiser,
        Role::Auditor,
        Role::Operator,
        Role::Chair("pitch".into()),
        Role::Juror("pitch".into()),
        Role::Signatory("host".into()),
        Role::Entrant,
    ]
}

/// The roles that a rule lets through.
fn allowed<T>(rule: impl Fn(&Standing) -> Result<T, Refusal>) -> Vec<Role> {
    everybody().into_iter().filter(|role| rule(&standing(std::slice::from_ref(role))).is_ok()).collect()
}

/// A round of `pitch` whose window is 0 to 10.
fn round(frozen: bool, sealed: bool) -> RoundFacts {
    let (opens_at, closes_at) = (Timestamp::from_micros(0), Timestamp::from_micros(10));
    RoundFacts {
        competition: "pitch".into(),
        opens_at,
        closes_at,
        frozen,
        scored: frozen,
        advanced: false,
        sealed,
        blind: false,
    }
}

/// The same of another competition.
fn foreign() -> RoundFacts {
    RoundFacts { competition: "other".into(), ..round(true, false) }
}

/// A committed assignment of `somebody`, who has declared; nothing is submitted.
fn assignment() -> AssignmentFacts {
    AssignmentFacts {
        juror: "somebody".into(),
        declared: true,
        committed: true,
        recused: false,
        withdrawn: false,
        submitted: false,
        round: round(false, false),
    }
}
