//! Save, submit, reopen a scorecard; step back from an entry; declare.
#![expect(missing_docs, reason = "the fields that the macro makes are the arguments of the functions")]

use std::collections::BTreeMap;

use judging::ids::{AssignmentId, CriterionId};
use judging::scorecard::RawScorecard;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// A receipt on the wire.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// The version of the scorecard.
    pub version: i64,
    /// When it was saved, in words.
    pub time: String,
    /// The short random code.
    pub code: String,
    /// The page that comes next.
    pub next: String,
}

/// A scorecard on the wire. In forms the ids of criteria stand behind a `c`: a key that starts with a digit would be
/// read as a place in a sequence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Fields", into = "Fields")]
pub struct Typed(pub RawScorecard);

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Fields {
    scores: BTreeMap<String, String>,
    comments: BTreeMap<String, String>,
    for_entrant: String,
    for_jury: String,
}

/// The id of a criterion as the name of a field has it.
pub fn field_key(criterion: &CriterionId) -> String {
    format!("c{criterion}")
}

/// The id of a criterion in the name of a field.
pub fn criterion_of(key: &str) -> CriterionId {
    key.strip_prefix('c').unwrap_or(key).into()
}

impl From<Fields> for Typed {
    fn from(fields: Fields) -> Self {
        let ids =
            |texts: BTreeMap<String, String>| texts.into_iter().map(|(key, text)| (criterion_of(&key), text)).collect();
        Self(RawScorecard {
            scores: ids(fields.scores),
            comments: ids(fields.comments),
            for_entrant: fields.for_entrant,
            for_jury: fields.for_jury,
        })
    }
}

impl From<Typed> for Fields {
    fn from(Typed(raw): Typed) -> Self {
        let keys =
            |texts: BTreeMap<CriterionId, String>| texts.into_iter().map(|(id, text)| (field_key(&id), text)).collect();
        Self {
            scores: keys(raw.scores),
            comments: keys(raw.comments),
            for_entrant: raw.for_entrant,
            for_jury: raw.for_jury,
        }
    }
}

/// Saves what is typed as a draft.
#[server(endpoint = "scoring/save")]
pub async fn save_scorecard(
    assignment: AssignmentId,
    change: String,
    base_version: i64,
    rubric_version: i64,
    #[server(default)] raw: Typed,
) -> Result<Saved, AppError> {
    use crate::scoring::acts;
    let typed = acts::typed(&raw.0);
    let result = acts::save(&assignment, acts::change(change, base_version, rubric_version, raw.0)).await;
    acts::answer("desk-saved", &assignment, typed, result).await
}

/// Submits a scorecard, which locks it.
#[server(endpoint = "scoring/submit")]
pub async fn submit_scorecard(
    assignment: AssignmentId,
    change: String,
    base_version: i64,
    rubric_version: i64,
    #[server(default)] raw: Typed,
) -> Result<Saved, AppError> {
    use crate::scoring::acts;
    let typed = acts::typed(&raw.0);
    let result = acts::submit(&assignment, acts::change(change, base_version, rubric_version, raw.0)).await;
    acts::answer("desk-submitted", &assignment, typed, result).await
}

/// Reopens a submitted scorecard.
#[server(endpoint = "scoring/reopen")]
pub async fn reopen_scorecard(assignment: AssignmentId, reason: String) -> Result<(), AppError> {
    let typed = [("reason".to_owned(), reason.clone())].into();
    let result = crate::scoring::acts::reopen(&assignment, &reason).await;
    crate::flash::go_on("reopen", typed, result, "/", Some("reopen-done")).await
}

/// Leaves out a submitted scorecard whose juror has a conflict of interest.
#[server(endpoint = "scoring/exclude")]
pub async fn exclude_scorecard(assignment: AssignmentId, reason: String) -> Result<(), AppError> {
    let typed = [("reason".to_owned(), reason.clone())].into();
    let result = crate::scoring::acts::exclude(&assignment, &reason).await;
    crate::flash::go_on("exclude", typed, result, "/", Some("exclude-done")).await
}

/// Steps back from an entry.
#[server(endpoint = "scoring/recuse")]
pub async fn recuse(assignment: AssignmentId, reason: String) -> Result<(), AppError> {
    let typed = [("reason".to_owned(), reason.clone())].into();
    let result = crate::scoring::acts::recuse(&assignment, &reason).await;
    crate::flash::go_on("recuse", typed, result, "/", Some("recuse-done")).await
}

/// Makes the declarations of the juror's first page in an edition. Beside a tick `conflict-` and the id of an entry stand
/// `tie-`, the name of a [`judging::conflict::Tie`], and `reason-`; `next` is there where the list goes on behind this key.
#[server(endpoint = "scoring/declare")]
pub async fn declare(
    edition: String,
    #[server(default)] confidential: String,
    #[server(default)] next: String,
    #[server(flatten)] fields: BTreeMap<String, String>,
) -> Result<(), AppError> {
    use crate::scoring::declaring;
    let typed = declaring::ticked(&fields);
    let (result, done) = match next.is_empty() {
        false => (declaring::declare_page(&edition, &typed, &next).await, None),
        true => (declaring::declare(&edition, &typed, !confidential.is_empty()).await, Some("declare-done")),
    };
    crate::flash::go_on(declaring::FORM, typed, result, "/", done).await
}
