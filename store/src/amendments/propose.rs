use judging::access::may_propose_amendment;
use judging::ids::{AccountId, AmendmentId, RoundId};
use judging::ranking::Method;
use judging::time::Timestamp;
use serde::Serialize;

use super::{State, of_round_in};
use crate::db::Db;
use crate::error::to_json;
use crate::ledger::{Act, Chain};
use crate::limits::none_of;
use crate::recusals::checked_reason;
use crate::rounds::{Settings, find, find_in};
use crate::{Fault, StoreError, args, new_id, roles};

#[derive(Serialize)]
struct Proposed<'a> {
    round: &'a RoundId,
    was: &'a Method,
    becomes: &'a Method,
    reason: &'a str,
}

/// Proposes another method for a round, one proposal at a time; it changes nothing before every host has consented.
///
/// # Errors
/// Who does not organise the edition is refused, and so is a round that a submitted scorecard has frozen;
/// [`StoreError::Invalid`] without a reason, with a method that contradicts itself or is the published one, and while
/// another proposal is open.
pub async fn propose(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    (becomes, reason): (&Method, &str),
    now: Timestamp,
) -> Result<AmendmentId, StoreError> {
    let edition = find(db, round).await?.ok_or(StoreError::NotFound)?.edition;
    let mut act = Act::begin(db, Chain::from(&edition), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, &edition).await?;
    let found = find_in(&mut act.tx, round).await?.ok_or(StoreError::NotFound)?;
    let may = may_propose_amendment(&standing, &found.facts())?;
    let reason = checked_reason(reason)?;
    let before = Settings::of(&found);
    let mut after = before.clone();
    after.rules.method = becomes.clone();
    let mut faults = after.faults_since(&before);
    faults.extend((after == before).then(|| Fault::new("method", "fault-amendment-same")));
    let open = of_round_in(&mut act.tx, round).await?.iter().any(|one| one.state == State::Open);
    faults.extend(open.then(|| Fault::new("method", "fault-amendment-open")));
    none_of(faults)?;
    let id: AmendmentId = new_id();
    act.tx
        .run(
            "insert into amendment (id, round_id, was, becomes, reason, proposed_by, proposed_at)
             values ($1, $2, $3, $4, $5, $6, $7)",
            args![
                id.as_str(),
                round.as_str(),
                to_json(&found.method),
                to_json(becomes),
                reason,
                may.by().as_str(),
                now.micros(),
            ],
        )
        .await?;
    act.commit("amendment.propose", id.as_str(), &Proposed { round, was: &found.method, becomes, reason }).await?;
    Ok(id)
}
