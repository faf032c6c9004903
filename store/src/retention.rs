//! What goes of an edition by itself, so many months after its end, and what is kept for good.
//!
//! Nothing goes before organisers have decided it, nor within [`GRACE`] of their decision. Files of entries without an
//! award go, and accounts that have no part in a newer edition. Minutes and rankings stay, and of winners name, team and
//! prize.

mod apply;
mod due;
pub(crate) mod leaving;

use judging::access::may_set_retention;
use judging::ids::{AccountId, EditionId};
use judging::time::Timestamp;
use serde::Serialize;

use crate::db::{Db, Tx};
use crate::ledger::{Act, Chain};
use crate::limits::none_of;
use crate::seen::{mark, unchanged};
use crate::{Fault, StoreError, args, roles};

pub use apply::{Done, Run, apply, runs};
pub use due::{Contest, Outlook, outlook};
pub use leaving::{Leaving, leaving, removed};

/// After how many months files may go.
pub const FILES_MONTHS: [u32; 4] = [6, 12, 24, 60];
/// After how many months accounts may go.
pub const ACCOUNTS_MONTHS: [u32; 4] = [12, 24, 36, 60];
/// For how many seconds after a decision nothing goes by it, so that a wrong one can be mended: fourteen days.
pub const GRACE: i64 = 14 * 86_400;

/// What organisers decide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// After how many months the files of entries without an award go, one of [`FILES_MONTHS`]; `None` for never.
    pub files_months: Option<u32>,
    /// After how many months accounts without a part in a newer edition go, one of [`ACCOUNTS_MONTHS`]; `None` for never.
    pub accounts_months: Option<u32>,
    /// Whether things go, too, while a ranking is not sealed or a result not revealed.
    pub unsealed: bool,
}

impl Rule {
    /// What is proposed where nothing has been decided.
    pub const PROPOSED: Self = Self { files_months: Some(12), accounts_months: Some(24), unsealed: false };
}

/// A rule with what its moments follow from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The rule.
    pub rule: Rule,
    /// When it was decided, by the edition's clock.
    pub decided_at: Timestamp,
    /// When the edition ends.
    pub ends_at: Timestamp,
}

impl Decided {
    /// From when on files go.
    pub fn files_at(&self) -> Option<Timestamp> {
        self.after(self.rule.files_months)
    }

    /// From when on accounts go.
    pub fn accounts_at(&self) -> Option<Timestamp> {
        self.after(self.rule.accounts_months)
    }

    fn after(&self, months: Option<u32>) -> Option<Timestamp> {
        months.map(|months| self.ends_at.plus_months(months).max(self.decided_at.plus_seconds(GRACE)))
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    files_months: Option<i64>,
    accounts_months: Option<i64>,
    unsealed: bool,
    decided_at: i64,
    ends_at: i64,
}

impl Row {
    fn into_decided(self) -> Decided {
        let months = |months: Option<i64>| months.and_then(|months| u32::try_from(months).ok());
        Decided {
            rule: Rule {
                files_months: months(self.files_months),
                accounts_months: months(self.accounts_months),
                unsealed: self.unsealed,
            },
            decided_at: Timestamp::from_micros(self.decided_at),
            ends_at: Timestamp::from_micros(self.ends_at),
        }
    }
}

const OF_EDITION: &str = "
    select r.files_months, r.accounts_months, r.unsealed, r.decided_at, e.ends_at
    from retention r
    join edition e on e.id = r.edition_id
    where r.edition_id = $1";

/// What is decided for an edition; `None` where nobody has decided anything: then all is kept.
pub async fn of_edition(db: &Db, edition: &EditionId) -> Result<Option<Decided>, StoreError> {
    let row: Option<Row> = db.one(OF_EDITION, args![edition.as_str()]).await?;
    Ok(row.map(Row::into_decided))
}

async fn of_edition_in(tx: &mut Tx, edition: &EditionId) -> Result<Option<Decided>, StoreError> {
    let row: Option<Row> = tx.one(OF_EDITION, args![edition.as_str()]).await?;
    Ok(row.map(Row::into_decided))
}

/// The mark of what a decision is made on.
pub fn seen(decided: Option<&Decided>) -> String {
    mark(&decided.map(|decided| decided.rule))
}

/// Decides what goes when. A rule that is decided already stays as it is, with its time.
///
/// # Errors
/// A refusal of [`may_set_retention`]; [`StoreError::Invalid`] at `files` or `accounts` for months that are none of the
/// lists, and at `seen` where somebody else was faster.
pub async fn replace(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    seen_before: &str,
    rule: &Rule,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let _may = may_set_retention(&roles::standing_in(&mut act.tx, account, edition).await?)?;
    let before = of_edition_in(&mut act.tx, edition).await?;
    if before.is_some_and(|before| before.rule == *rule) {
        return act.leave().await;
    }
    unchanged(seen_before, &seen(before.as_ref()), "fault-edition-stale")?;
    let chosen = |field, months: Option<u32>, list: &[u32]| {
        months.filter(|months| !list.contains(months)).map(|_| Fault::new(field, "fault-choice"))
    };
    let files = chosen("files", rule.files_months, &FILES_MONTHS);
    let accounts = chosen("accounts", rule.accounts_months, &ACCOUNTS_MONTHS);
    none_of(files.into_iter().chain(accounts).collect())?;
    act.tx
        .run(
            "insert into retention (edition_id, files_months, accounts_months, unsealed, decided_at)
             values ($1, $2, $3, $4, $5)
             on conflict (edition_id) do update
             set files_months = excluded.files_months, accounts_months = excluded.accounts_months,
                 unsealed = excluded.unsealed, decided_at = excluded.decided_at",
            args![
                edition.as_str(),
                rule.files_months.map(i64::from),
                rule.accounts_months.map(i64::from),
                rule.unsealed,
                now.micros(),
            ],
        )
        .await?;
    act.commit("retention.replace", edition.as_str(), rule).await?;
    Ok(())
}
