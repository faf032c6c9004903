//! What a server function answers when it does not succeed.

use judging::access::Refusal;
use judging::scorecard::{Fault, RawScorecard};
use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// One field that is wrong: its name and a key of the catalogues.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldFault {
    /// The field's name in the form.
    pub field: String,
    /// A key of the catalogues, such as `fault-required`.
    pub kind: String,
}

/// Two versions of one scorecard of which neither knows the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Versions {
    /// The number of the saved version, on which a change that is to replace it is made.
    pub version: i64,
    /// What was handed in and not saved.
    pub mine: RawScorecard,
    /// What is saved.
    pub theirs: RawScorecard,
}

/// A refusal on the wire: small and impersonal; details stay in the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum AppError {
    /// A rule says no.
    #[error(transparent)]
    Refused(Refusal),
    /// Not there, or not for this person.
    #[error("not found")]
    NotFound,
    /// Fields are wrong.
    #[error("{} fields are wrong", .0.len())]
    Invalid(Vec<FieldFault>),
    /// The scorecard was saved from elsewhere since.
    #[error("saved from elsewhere since")]
    Stale(Box<Versions>),
    /// The entry was saved from elsewhere since: the number of the version that is saved.
    #[error("the entry was saved from elsewhere since")]
    StaleEntry(i64),
    /// The rubric was changed since the page was shown; the draft is saved.
    #[error("the rubric was changed since")]
    RubricChanged,
    /// What keeps a scorecard from being submitted; the draft is saved.
    #[error("{} faults on the scorecard", .0.len())]
    Faults(Vec<Fault>),
    /// The server was not reached.
    #[error("the server was not reached")]
    Offline,
    /// The request could not be read.
    #[error("the request could not be read")]
    Unreadable,
    /// Something failed that is not the sender's fault.
    #[error("the server could not do it")]
    Internal,
}

impl AppError {
    /// One wrong field.
    pub fn field(field: &str, kind: &str) -> Self {
        Self::Invalid(vec![FieldFault { field: field.into(), kind: kind.into() }])
    }

    /// The HTTP status that says the same.
    pub fn status(&self) -> u16 {
        match self {
            Self::Refused(Refusal::SignedOut) => 401,
            Self::Refused(Refusal::NotAllowed | Refusal::SecondFactor | Refusal::Blind) => 403,
            Self::Refused(_) | Self::Stale(_) | Self::StaleEntry(_) | Self::RubricChanged => 409,
            Self::NotFound => 404,
            Self::Invalid(_) | Self::Faults(_) => 422,
            Self::Offline => 503,
            Self::Unreadable => 400,
            Self::Internal => 500,
        }
    }
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Self::Unreadable
            }
            ServerFnErrorErr::Request(_) => Self::Offline,
            _ => Self::Internal,
        }
    }
}

#[cfg(feature = "ssr")]
impl From<store::StoreError> for AppError {
    fn from(error: store::StoreError) -> Self {
        use store::StoreError;
        match error {
            StoreError::Refused(refusal) => Self::Refused(refusal),
            StoreError::NotFound => Self::NotFound,
            StoreError::Invalid(faults) => Self::Invalid(
                faults.into_iter().map(|fault| FieldFault { field: fault.field, kind: fault.kind.into() }).collect(),
            ),
            StoreError::Taken(constraint) => Self::field(&constraint, "fault-taken"),
            StoreError::Stale(stale) => {
                let store::scorecards::Stale { version, mine, theirs, .. } = *stale;
                Self::Stale(Box::new(Versions { version, mine, theirs }))
            }
            StoreError::StaleEntry(version) => Self::StaleEntry(version),
            StoreError::RubricChanged => Self::RubricChanged,
            StoreError::Faults(faults) => Self::Faults(faults),
            other => {
                tracing::error!(error = %other, "an act failed");
                Self::Internal
            }
        }
    }
}
