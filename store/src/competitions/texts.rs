use judging::access::may_organise;
use judging::ids::{AccountId, CompetitionId};
use judging::text::Text;
use judging::time::Timestamp;
use serde::Serialize;

use crate::db::Db;
use crate::error::to_json;
use crate::ledger::{Act, Chain};
use crate::limits::{name_faults, none_of, prose_faults, summary_faults};
use crate::{Fault, StoreError, args, roles};

/// The words of a competition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Texts {
    /// Its name, needed in one language at least.
    pub name: Text,
    /// One sentence on it.
    pub summary: Text,
    /// The call: paragraphs divided by blank lines.
    pub call: Text,
}

impl Texts {
    /// What is wrong with them, at the fields `name`, `summary` and `call`.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = name_faults("name", &self.name);
        faults.extend(summary_faults("summary", &self.summary));
        faults.extend(prose_faults("call", &self.call));
        faults
    }
}

/// Changes the words of a competition.
///
/// # Errors
/// Who does not organise the edition is refused; [`StoreError::Invalid`] for a missing name and for long texts.
pub async fn update(
    db: &Db,
    account: &AccountId,
    id: &CompetitionId,
    texts: &Texts,
    now: Timestamp,
) -> Result<(), StoreError> {
    let competition = super::find(db, id).await?.ok_or(StoreError::NotFound)?;
    let mut act = Act::begin(db, Chain::from(&competition.edition), account, now).await?;
    let _may = may_organise(&roles::standing_in(&mut act.tx, account, &competition.edition).await?)?;
    none_of(texts.faults())?;
    act.tx
        .run(
            "update competition set name = $2, summary = $3, call_text = $4 where id = $1",
            args![id.as_str(), to_json(&texts.name), to_json(&texts.summary), to_json(&texts.call)],
        )
        .await?;
    act.commit("competition.update", id.as_str(), texts).await?;
    Ok(())
}
