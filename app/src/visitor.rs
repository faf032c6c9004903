//! Who asks, in which language.

use axum::http::header::HOST;
use axum::http::request::Parts;
use judging::access::Refusal;
use judging::ids::AccountId;
use judging::text::Language;
use judging::time::Timestamp;
use leptos::prelude::expect_context;
use store::accounts::Account;
use tower_sessions::Session;

use crate::error::AppError;
use crate::state::state;
use crate::words::Words;

/// The person behind a request, found once by the server's middleware.
#[derive(Clone)]
pub struct Visitor {
    /// The account, where somebody is signed in.
    pub account: Option<Account>,
    /// The language of the answer.
    pub language: Language,
    /// The session.
    pub session: Session,
    /// The address that the request came from.
    pub address: String,
    /// When the head of the request arrived, by the real clock: what a deadline is checked with, however long the rest
    /// of the request takes.
    pub arrived: Timestamp,
}

impl Visitor {
    /// Who is signed in.
    ///
    /// # Errors
    /// [`Refusal::SignedOut`] where nobody is.
    pub fn signed_in(&self) -> Result<&Account, AppError> {
        self.account.as_ref().ok_or(AppError::Refused(Refusal::SignedOut))
    }

    /// The id of who is signed in.
    ///
    /// # Errors
    /// [`Refusal::SignedOut`] where nobody is.
    pub fn account_id(&self) -> Result<AccountId, AppError> {
        self.signed_in().map(|account| account.id.clone())
    }

    /// The words of the visitor's language.
    pub fn words(&self) -> Words {
        Words::of(self.language)
    }
}

/// The visitor of the request at hand.
///
/// # Panics
/// Outside a request.
pub fn visitor() -> Visitor {
    parts().extensions.get::<Visitor>().cloned().expect("the server's middleware puts a visitor into every request")
}

/// The address under which people reach this server, without a slash at the end: the declared one, else that of the
/// request at hand.
///
/// # Panics
/// Outside a request.
pub fn base() -> String {
    match state().public_url.as_ref() {
        Some(url) => url.trim_end_matches('/').to_owned(),
        None => {
            let parts = parts();
            let host = parts.headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
            format!("http://{host}")
        }
    }
}

/// The head of the request at hand.
///
/// # Panics
/// Outside a request.
pub fn parts() -> Parts {
    expect_context::<Parts>()
}
