use judging::access::{Role, Standing};
use judging::ids::EditionId;
use judging::text::Language;
use judging::time::Timestamp;
use store::editions::Edition;

use crate::error::AppError;
use crate::state::state;
use crate::visitor::{Visitor, visitor};
use crate::when;
use crate::words::Words;

/// What every page of an edition stands on.
#[derive(Clone)]
pub struct Ground {
    /// Who asks.
    pub visitor: Visitor,
    /// The words of the visitor's language.
    pub words: Words,
    /// The edition of the address.
    pub edition: Edition,
    /// What the visitor is in it, where somebody is signed in.
    pub standing: Option<Standing>,
    /// The edition's time.
    pub now: Timestamp,
}

/// Finds the edition of an address and what the visitor is in it.
///
/// # Errors
/// [`AppError::NotFound`] where there is no such edition.
pub async fn ground(slug: &str) -> Result<Ground, AppError> {
    let state = state();
    let visitor = visitor();
    let edition = store::editions::find_by_slug(&state.db, slug).await?.ok_or(AppError::NotFound)?;
    let standing = match &visitor.account {
        Some(account) => Some(store::roles::standing(&state.db, &account.id, &edition.id).await?),
        None => None,
    };
    let now = edition.now(state.clock.now());
    Ok(Ground { words: visitor.words(), visitor, edition, standing, now })
}

/// The edition of something that a form names by its id alone, for who has a role in it. To everybody else the thing is
/// not there, so that no id of another edition can be told from one that was made up.
///
/// # Errors
/// [`judging::access::Refusal::SignedOut`] where nobody is signed in; [`AppError::NotFound`] for who has no role.
pub async fn edition_of(id: &EditionId) -> Result<Edition, AppError> {
    let account = visitor().account_id()?;
    let db = state().db;
    if store::roles::standing(&db, &account, id).await?.roles.is_empty() {
        return Err(AppError::NotFound);
    }
    store::editions::find(&db, id).await?.ok_or(AppError::NotFound)
}

impl Ground {
    /// The language of the page.
    pub fn language(&self) -> Language {
        self.words.language
    }

    /// What the visitor is in the edition.
    ///
    /// # Errors
    /// [`judging::access::Refusal::SignedOut`] where nobody is signed in.
    pub fn standing(&self) -> Result<&Standing, AppError> {
        self.visitor.signed_in()?;
        self.standing.as_ref().ok_or(AppError::NotFound)
    }

    /// Whether the visitor scores in this edition.
    pub fn judges(&self) -> bool {
        self.has(|role| matches!(role, Role::Juror(_)))
    }

    /// Whether the visitor has started an entry in this edition.
    pub fn enters(&self) -> bool {
        self.has(|role| matches!(role, Role::Entrant))
    }

    /// Whether the visitor has something to do or to read behind the scenes.
    pub fn works(&self) -> bool {
        self.has(|role| !matches!(role, Role::Juror(_) | Role::Entrant))
    }

    fn has(&self, of: impl Fn(&Role) -> bool) -> bool {
        let roles = self.standing.iter().flat_map(|standing| standing.roles.iter().chain(&standing.resting));
        roles.into_iter().any(of)
    }

    /// A path below the edition's address.
    pub fn path(&self, below: &str) -> String {
        format!("/e/{}{below}", self.edition.slug)
    }

    /// A moment as day and time in the edition's zone.
    pub fn moment(&self, at: Timestamp) -> String {
        when::day_and_time(at, &self.edition.time_zone, self.language())
    }
}
