//! Names of one institution that organisers write down beside the list that the rules have built in. The list is the
//! house's: every edition's jury is looked at with it. A row is of the edition that added it, which alone takes it off.

use judging::access::may_name_institutions;
use judging::ids::{AccountId, EditionId, InstitutionId};
use judging::institution::Institutions;
use judging::time::Timestamp;

use crate::db::{Db, Tx};
use crate::error::{parse_json, to_json};
use crate::ledger::{Act, Chain};
use crate::limits::{MAX_NAME, none_of};
use crate::{Fault, StoreError, args, jurors, new_id, roles};

/// How many names of one institution are kept.
pub const MAX_NAMES: usize = 30;

/// Names that mean one institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Which row of the list.
    pub id: InstitutionId,
    /// The names, as they were typed.
    pub names: Vec<String>,
    /// The edition whose organisers added it; `None` where that is not known.
    pub edition: Option<EditionId>,
}

/// One page of the list by id, that is by the time of adding: those after the id `after`, at most `limit`.
pub async fn page(db: &Db, after: &str, limit: u32) -> Result<Vec<Named>, StoreError> {
    let rows: Vec<(String, String, Option<String>)> = db
        .all("select id, names, edition_id from institution where id > $1 order by id limit $2", args![after, limit])
        .await?;
    let named = |(id, names, edition): (String, String, Option<String>)| {
        let names = parse_json("institution", "names", &id, &names)?;
        Ok(Named { names, id: id.into(), edition: edition.map(EditionId::from) })
    };
    rows.into_iter().map(named).collect()
}

/// The built-in list with all rows.
pub async fn all(db: &Db) -> Result<Institutions, StoreError> {
    groups(db.all("select id, names from institution order by id", args![]).await?)
}

/// The built-in list with all rows, inside an act.
pub(crate) async fn all_in(tx: &mut Tx) -> Result<Institutions, StoreError> {
    groups(tx.all("select id, names from institution order by id", args![]).await?)
}

fn groups(rows: Vec<(String, String)>) -> Result<Institutions, StoreError> {
    let groups = rows.iter().map(|(id, names)| parse_json("institution", "names", id, names));
    Ok(Institutions::with(&groups.collect::<Result<Vec<_>, _>>()?))
}

/// Adds names that mean one institution, and looks at the juries of the edition again.
///
/// # Errors
/// A refusal of [`may_name_institutions`]; [`StoreError::Invalid`] for fewer than two names, more than [`MAX_NAMES`], and
/// one that is too long.
pub async fn add(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    names: &[String],
    now: Timestamp,
) -> Result<InstitutionId, StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), by, now).await?;
    let _may = may_name_institutions(&roles::standing_in(&mut act.tx, by, edition).await?)?;
    let mut kept: Vec<&str> = Vec::new();
    for name in names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        if !kept.contains(&name) {
            kept.push(name);
        }
    }
    let mut faults = Vec::new();
    if !(2..=MAX_NAMES).contains(&kept.len()) {
        faults.push(Fault::new("names", "fault-institution-names"));
    }
    if kept.iter().any(|name| name.chars().count() > MAX_NAME) {
        faults.push(Fault::new("names", "fault-long-name"));
    }
    none_of(faults)?;
    let id: InstitutionId = new_id();
    act.tx
        .run(
            "insert into institution (id, names, added_by, created_at, edition_id) values ($1, $2, $3, $4, $5)",
            args![id.as_str(), to_json(&kept), by.as_str(), now.micros(), edition.as_str()],
        )
        .await?;
    look_again(&mut act.tx, edition, now).await?;
    act.commit("institution.add", id.as_str(), &kept).await?;
    Ok(id)
}

/// Takes a row of the edition off the list, and looks at the juries of the edition again: what was settled stays.
///
/// # Errors
/// A refusal of [`may_name_institutions`]; [`StoreError::NotFound`] for a row that is not there or of another edition.
pub async fn remove(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    institution: &InstitutionId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), by, now).await?;
    let _may = may_name_institutions(&roles::standing_in(&mut act.tx, by, edition).await?)?;
    let sql = "delete from institution where id = $1 and edition_id = $2";
    let removed = act.tx.run(sql, args![institution.as_str(), edition.as_str()]).await?;
    if removed == 0 {
        return Err(StoreError::NotFound);
    }
    look_again(&mut act.tx, edition, now).await?;
    act.commit("institution.remove", institution.as_str(), &()).await?;
    Ok(())
}

async fn look_again(tx: &mut Tx, edition: &EditionId, now: Timestamp) -> Result<(), StoreError> {
    let contests: Vec<(String,)> =
        tx.all("select id from competition where edition_id = $1 order by id", args![edition.as_str()]).await?;
    for (contest,) in contests {
        jurors::suspect(tx, &contest.into(), jurors::Whom::Everybody, now).await?;
    }
    Ok(())
}
