use judging::access::{Role, may_copy_edition, may_make_edition};
use judging::ids::{AccountId, EditionId};
use judging::time::Timestamp;
use serde::Serialize;

use super::plan::{self, Plan};
use super::{hosts, insert, programme};
use crate::db::{Db, Tx};
use crate::ledger::{Act, Chain, PROGRAM, start_chain};
use crate::limits::none_of;
use crate::{Fault, StoreError, args, new_id, roles};

/// Makes an edition with all that it starts with, for who organises one already; an act of the house chain, which starts
/// the chain of the edition. The maker is its organiser. All of it or, on any fault, nothing.
///
/// # Errors
/// Who organises no edition is refused; [`StoreError::Invalid`] with [`Plan::faults`], and at `slug` where the name in
/// addresses is taken.
pub async fn make(db: &Db, account: &AccountId, plan: &Plan, now: Timestamp) -> Result<EditionId, StoreError> {
    let mut act = Act::begin(db, Chain::House, account, now).await?;
    let _may = may_make_edition(account, roles::organised_in(&mut act.tx, account).await?)?;
    let id = write(&mut act.tx, account, plan, now).await?;
    act.commit("edition.create", id.as_str(), plan).await?;
    Ok(id)
}

/// Makes an edition by the command line, organised by an account that is there; otherwise as [`make`].
///
/// # Errors
/// As [`make`], without the refusal.
pub async fn make_by_program(
    db: &Db,
    organiser: &AccountId,
    plan: &Plan,
    now: Timestamp,
) -> Result<EditionId, StoreError> {
    let mut act = Act::begin(db, Chain::House, &PROGRAM.into(), now).await?;
    let id = write(&mut act.tx, organiser, plan, now).await?;
    act.commit("edition.create", id.as_str(), plan).await?;
    Ok(id)
}

/// Makes an edition out of an earlier one, whose organiser the maker is; otherwise as [`make`].
///
/// # Errors
/// Who does not organise the earlier one is refused; otherwise as [`make`].
pub async fn copy(
    db: &Db,
    account: &AccountId,
    from: &EditionId,
    plan: &Plan,
    now: Timestamp,
) -> Result<EditionId, StoreError> {
    let mut act = Act::begin(db, Chain::House, account, now).await?;
    let _may = may_copy_edition(&roles::standing_in(&mut act.tx, account, from).await?)?;
    let id = write(&mut act.tx, account, plan, now).await?;
    act.commit("edition.copy", id.as_str(), &Copied { from, plan }).await?;
    Ok(id)
}

#[derive(Serialize)]
struct Copied<'a> {
    from: &'a EditionId,
    plan: &'a Plan,
}

async fn write(tx: &mut Tx, organiser: &AccountId, plan: &Plan, now: Timestamp) -> Result<EditionId, StoreError> {
    none_of(plan.faults())?;
    let taken: Option<(String,)> = tx.one("select id from edition where slug = $1", args![&plan.edition.slug]).await?;
    if taken.is_some() {
        return Err(StoreError::Invalid(vec![Fault::new("slug", "fault-taken")]));
    }
    let id: EditionId = new_id();
    let edition = super::Edition { sample: false, clock_offset: None, ..plan.edition.clone() };
    insert(tx, &id, &edition, now).await?;
    start_chain(tx, &id).await?;
    for (position, host) in (0..).zip(&plan.hosts) {
        hosts::insert(tx, &id, position, host).await?;
    }
    roles::grant(tx, &id, organiser, &Role::Organiser).await?;
    programme::insert(tx, &id, &plan.programme).await?;
    plan::write(tx, &id, &plan.competitions).await?;
    Ok(id)
}
