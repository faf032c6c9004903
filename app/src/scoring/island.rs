//! The scorecard in the browser: nothing typed is lost, and every save shows its receipt.
#![expect(missing_docs, reason = "the type that the macro makes has the properties of the function")]

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(feature = "hydrate")]
mod fields;

use judging::access::Refusal;
use judging::ids::AssignmentId;
use judging::rubric::Rubric;
use judging::scorecard::Scorecard;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// What the island needs to know of its page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Setting {
    /// Whose scorecard, so that two people on one device keep apart.
    pub account: String,
    /// Which assignment.
    pub assignment: AssignmentId,
    /// The version that the page was made from.
    pub version: i64,
    /// The version of its rubric.
    pub rubric_version: i64,
    /// The rubric, for the total.
    pub rubric: Rubric,
    /// Whether the fields hold something that is not saved.
    pub unsaved: bool,
    /// Whether the page shows two versions, between which the juror chooses before anything is saved.
    pub stale: bool,
    /// The words that it says.
    pub words: IslandWords,
    /// The words in which it tells what the server refuses.
    pub refusals: RefusalWords,
}

/// The words of the island in the visitor's language; `{time}`, `{done}` and `{all}` are filled in by the browser.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct IslandWords {
    /// Saved at `{time}`.
    pub saved: String,
    /// Kept on this device.
    pub local: String,
    /// Being submitted.
    pub submitting: String,
    /// Submitted as soon as the network is back.
    pub waiting: String,
    /// Not saved; the reason follows.
    pub failed: String,
    /// Saved from another page.
    pub stale: String,
    /// The rubric was changed.
    pub changed: String,
    /// `{done}` of `{all}` criteria.
    pub partial: String,
    /// What stands over the total.
    pub total: String,
    /// In the other version.
    pub other: String,
    /// What an empty field of the other version says.
    pub nothing: String,
}

/// Why a scorecard is not saved, in the visitor's language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RefusalWords {
    /// The session has ended.
    pub signed_out: String,
    /// The assignment was taken away, or is not this person's.
    pub not_allowed: String,
    /// The round has not opened.
    pub not_open: String,
    /// The round is closed.
    pub closed: String,
    /// The round is sealed.
    pub sealed: String,
    /// The declarations of a jury are missing.
    pub not_declared: String,
    /// The juror has stepped back.
    pub recused: String,
    /// The scorecard is submitted.
    pub submitted: String,
    /// Something on it is wrong.
    pub faulty: String,
}

impl RefusalWords {
    /// The words for a refusal.
    pub fn words(&self, error: &AppError) -> &str {
        match error {
            AppError::Refused(Refusal::SignedOut) => &self.signed_out,
            AppError::Refused(Refusal::NotOpen { .. }) => &self.not_open,
            AppError::Refused(Refusal::Closed { .. }) => &self.closed,
            AppError::Refused(Refusal::Sealed) => &self.sealed,
            AppError::Refused(Refusal::NotDeclared) => &self.not_declared,
            AppError::Refused(Refusal::Recused) => &self.recused,
            AppError::Refused(Refusal::Submitted) => &self.submitted,
            AppError::Faults(_) | AppError::Invalid(_) => &self.faulty,
            _ => &self.not_allowed,
        }
    }
}

/// A total as people read it: exact where it has at most six decimals.
pub fn total_text(scorecard: &Scorecard) -> String {
    let total = scorecard.total();
    total.exact().or_else(|| total.round_half_up(4)).map(|total| total.to_string()).unwrap_or_default()
}

/// Saves what is typed into the form inside it, live.
#[island]
pub fn ScorecardIsland(
    /// What it needs to know.
    setting: Setting,
    /// The form as the server rendered it.
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            browser::start(&root, setting.clone());
        }
    });
    #[cfg(not(feature = "hydrate"))]
    drop(setting);
    view! { <div node_ref=root>{children()}</div> }
}
