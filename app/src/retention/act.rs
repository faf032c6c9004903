//! From the form to the act of the store.

use judging::access::may_set_retention;
use store::retention::{self, Rule};

use crate::contests::typed::{Typed, word};
use crate::error::AppError;
use crate::state::state;
use crate::ui::{ground, percent_encode};

/// The name of the form.
pub const FORM: &str = "retention";
/// The choice that keeps for good.
pub const NEVER: &str = "never";

/// Decides what goes when.
///
/// # Errors
/// As [`retention::replace`]; faults at months that are none.
pub async fn decide(edition: &str, seen: &str, typed: &Typed) -> Result<(), AppError> {
    let ground = ground(edition).await?;
    let account = ground.visitor.account_id()?;
    may_set_retention(ground.standing()?)?;
    let rule = Rule {
        files_months: months(typed, "files")?,
        accounts_months: months(typed, "accounts")?,
        unsealed: typed.contains_key("unsealed"),
    };
    Ok(retention::replace(&state().db, (&ground.edition.id, &account), seen, &rule, ground.now).await?)
}

fn months(typed: &Typed, field: &str) -> Result<Option<u32>, AppError> {
    match word(typed, field) {
        NEVER => Ok(None),
        months => months.parse().map(Some).map_err(|_| AppError::field(field, "fault-choice")),
    }
}

/// The organisers' page of it, of a name that may stand in an address.
pub fn page_of(edition: &str) -> String {
    format!("/e/{}/office/retention", percent_encode(edition))
}
