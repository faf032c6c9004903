//! What checkers say of whether an entry may take part. Notes stand beside each other; the state is derived.

use std::collections::BTreeSet;

use judging::access::may_screen;
use judging::eligibility::{Eligibility, Verdict};
use judging::ids::{AccountId, EditionId, EntryId};
use judging::text::Text;
use judging::time::Timestamp;

use crate::db::{Db, Tx};
use crate::error::parse_json;
use crate::ledger::{Act, Chain};
use crate::limits::MAX_SUMMARY;
use crate::{Fault, StoreError, args, roles};

/// What is said of an entry `e`, as a value of a query: a letter for each verdict that some checker gave.
macro_rules! said {
    () => {
        "(select coalesce(max(case n.verdict when 'eligible' then 'e' end), '')
              || coalesce(max(case n.verdict when 'not-eligible' then 'n' end), '')
              || coalesce(max(case n.verdict when 'unsure' then 'u' end), '')
          from eligibility_note n
          where n.entry_id = e.id)"
    };
}
pub(crate) use said;

const LETTERS: [(Verdict, char); 3] = [(Verdict::Eligible, 'e'), (Verdict::NotEligible, 'n'), (Verdict::Unsure, 'u')];

/// The state of what [`said!`] gives.
pub(crate) fn state_of(said: &str) -> Eligibility {
    let given = LETTERS.into_iter().filter(|(_, letter)| said.contains(*letter)).map(|(verdict, _)| verdict);
    Eligibility::of(&given.collect())
}

/// Everything that [`said!`] gives in a state, between bars; blank where no state is asked for.
pub(crate) fn said_in(state: Option<Eligibility>) -> String {
    let Some(state) = state else { return String::new() };
    let all = ["", "e", "n", "u", "en", "eu", "nu", "enu"];
    let given: Vec<&str> = all.into_iter().filter(|said| state_of(said) == state).collect();
    format!("|{}|", given.join("|"))
}

/// What a checker says of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Who says it.
    pub account: AccountId,
    /// The checker's name.
    pub name: Text,
    /// What is said.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Timestamp,
}

/// What follows from these notes.
pub fn state(notes: &[Note]) -> Eligibility {
    Eligibility::of(&notes.iter().map(|note| note.verdict).collect::<BTreeSet<_>>())
}

/// What was said of an entry, the first who said something first.
pub async fn notes(db: &Db, entry: &EntryId) -> Result<Vec<Note>, StoreError> {
    let rows: Vec<(String, String, String, String, i64)> = db
        .all(
            "select n.account_id, a.name, n.verdict, n.reason, n.at
             from eligibility_note n
             join account a on a.id = n.account_id
             where n.entry_id = $1
             order by n.at, n.account_id",
            args![entry.as_str()],
        )
        .await?;
    rows.into_iter()
        .map(|(account, name, verdict, reason, at)| {
            Ok(Note {
                name: parse_json("account", "name", &account, &name)?,
                verdict: Verdict::of_key(&verdict).ok_or_else(|| corrupt(entry, &verdict))?,
                account: account.into(),
                reason,
                at: Timestamp::from_micros(at),
            })
        })
        .collect()
}

fn corrupt(entry: &EntryId, verdict: &str) -> StoreError {
    let reason = format!("the verdict {verdict:?} is not known");
    StoreError::Corrupt { table: "eligibility_note", column: "verdict", row: entry.to_string(), reason }
}

/// Notes what a checker says of an entry, in place of what the same checker said before; without a verdict, that is
/// taken back.
///
/// # Errors
/// Who does not organise the edition is refused; [`StoreError::NotFound`] for an entry of another one;
/// [`StoreError::Invalid`] at `reason` where one is needed and missing, or too long.
pub async fn check(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    entry: &EntryId,
    (verdict, reason): (Option<Verdict>, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let _may = may_screen(&roles::standing_in(&mut act.tx, account, edition).await?)?;
    let found: Option<(String,)> = act
        .tx
        .one(
            "select e.id from entry e join competition c on c.id = e.competition_id
             where e.id = $1 and c.edition_id = $2",
            args![entry.as_str(), edition.as_str()],
        )
        .await?;
    found.ok_or(StoreError::NotFound)?;
    match verdict {
        Some(verdict) => {
            let reason = checked_reason(verdict, reason)?;
            put(&mut act.tx, entry, account, (verdict, reason), now).await?;
        }
        None => {
            act.tx
                .run(
                    "delete from eligibility_note where entry_id = $1 and account_id = $2",
                    args![entry.as_str(), account.as_str()],
                )
                .await?;
        }
    }
    act.commit("entry.check", entry.as_str(), &(verdict.map(Verdict::key), reason.trim())).await?;
    Ok(())
}

/// The reason as it is kept: whatever is not plainly in favour needs one.
pub(super) fn checked_reason(verdict: Verdict, reason: &str) -> Result<&str, StoreError> {
    let reason = reason.trim();
    let missing = reason.is_empty() && verdict != Verdict::Eligible;
    if missing || reason.chars().count() > MAX_SUMMARY {
        let kind = if missing { "fault-reason" } else { "fault-long-summary" };
        return Err(StoreError::Invalid(vec![Fault::new("reason", kind)]));
    }
    Ok(reason)
}

/// Puts a checker's note in the place of the one before, inside an act that may.
pub(super) async fn put(
    tx: &mut Tx,
    entry: &EntryId,
    account: &AccountId,
    (verdict, reason): (Verdict, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into eligibility_note (entry_id, account_id, verdict, reason, at)
         values ($1, $2, $3, $4, $5)
         on conflict (entry_id, account_id) do update
         set verdict = excluded.verdict, reason = excluded.reason, at = excluded.at",
        args![entry.as_str(), account.as_str(), verdict.key(), reason, now.micros()],
    )
    .await?;
    Ok(())
}
