//! Whom the words of a letter would reach now, with the values that it would have: nobody gets these letters.

use judging::time::Timestamp;

use super::Letter;
use crate::db::Db;
use crate::editions::Edition;
use crate::roles::invitations;
use crate::{StoreError, assignments, calls, joint, reminders};

/// The letters of a template as they would be written now, at most `limit`; none of one that is written at its occasion
/// only, such as an answer. A secret link leads nowhere.
///
/// # Errors
/// A database that fails.
pub async fn foreseen(
    db: &Db,
    edition: &Edition,
    template: &str,
    (limit, now): (u32, Timestamp),
) -> Result<Vec<Letter>, StoreError> {
    let mut letters = match template {
        reminders::SCORECARDS | reminders::ENTRIES => reminders::foreseen(db, edition, template, (limit, now)).await?,
        "remind-invitation" => invitations::foreseen(db, edition, limit).await?,
        "remind-desk" => invitations::foreseen_undeclared(db, edition, limit).await?,
        "assignment" => assignments::foreseen(db, edition, now).await?,
        "extended" => calls::foreseen(db, edition, now).await?,
        "entry-missing" => joint::foreseen(db, edition).await?,
        _ => Vec::new(),
    };
    letters.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(letters)
}
