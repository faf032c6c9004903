use judging::access::{Refusal, may_consent_to_amendment};
use judging::ids::{AccountId, AmendmentId, EditionId, HostId, RoundId};
use judging::time::Timestamp;
use serde::Serialize;

use super::{Amendment, State, of_id_in, place};
use crate::competitions::{self, Competition};
use crate::db::{Db, Tx};
use crate::editions::{self, Edition};
use crate::error::to_json;
use crate::ledger::{Act, Chain};
use crate::mail::Recipient;
use crate::rounds::{self, Round, find_in};
use crate::{StoreError, args, calls, roles};

#[derive(Serialize)]
struct Consented<'a> {
    host: &'a HostId,
    /// Whether it was the last consent that was missing.
    binds: bool,
}

/// Consents to another method for a host. With the last host's consent it binds, and letters to everybody who has begun an
/// entry wait for a release. Gives whether it binds.
///
/// # Errors
/// Refused to others than the host's signatories, twice for a host or by a person, after the first submitted scorecard,
/// and for a proposal that is settled or made on another method. Not found where the organisation is not a host of the
/// edition.
pub async fn consent(
    db: &Db,
    account: &AccountId,
    id: &AmendmentId,
    host: &HostId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let (round, edition) = place(db, id).await?;
    let told = told(db, &round, &edition).await?;
    let mut act = Act::begin(db, Chain::from(&edition), account, now).await?;
    let hosts: Vec<(String,)> = act
        .tx
        .all("select id from host where edition_id = $1 and kind = 'host' order by id", args![edition.as_str()])
        .await?;
    if !hosts.iter().any(|(known,)| known == host.as_str()) {
        return Err(StoreError::NotFound);
    }
    let standing = roles::standing_in(&mut act.tx, account, &edition).await?;
    let round = find_in(&mut act.tx, &round).await?.ok_or(StoreError::NotFound)?;
    let found = of_id_in(&mut act.tx, (&round.id, id)).await?;
    let given: Vec<_> = found.consents.iter().map(|one| (one.host.clone(), one.account.clone())).collect();
    let may = may_consent_to_amendment(&standing, host, &round.facts(), &given)?;
    if found.state != State::Open || found.was != round.method {
        return Err(Refusal::Stale.into());
    }
    act.tx
        .run(
            "insert into amendment_consent (amendment_id, host_id, account_id, consented_at) values ($1, $2, $3, $4)",
            args![id.as_str(), host.as_str(), may.by().as_str(), now.micros()],
        )
        .await?;
    let has = |(known,): &(String,)| known == host.as_str() || given.iter().any(|(of, _)| of.as_str() == known);
    let binds = hosts.iter().all(has);
    if binds {
        bind(&mut act.tx, &found, now).await?;
        tell(&mut act.tx, &told, (&round, &found), now).await?;
    }
    act.commit("amendment.consent", id.as_str(), &Consented { host, binds }).await?;
    Ok(binds)
}

async fn bind(tx: &mut Tx, found: &Amendment, now: Timestamp) -> Result<(), StoreError> {
    tx.run("update round set method = $2 where id = $1", args![found.round.as_str(), to_json(&found.becomes)]).await?;
    tx.run("update amendment set effective_at = $2 where id = $1", args![found.id.as_str(), now.micros()]).await?;
    Ok(())
}

/// Whom letters come from, and what they are about.
async fn told(db: &Db, round: &RoundId, edition: &EditionId) -> Result<(Edition, Competition), StoreError> {
    let competition = rounds::find(db, round).await?.ok_or(StoreError::NotFound)?.competition;
    let edition = editions::find(db, edition).await?.ok_or(StoreError::NotFound)?;
    Ok((edition, competitions::find(db, &competition).await?.ok_or(StoreError::NotFound)?))
}

/// Writes to everybody who has begun an entry.
async fn tell(
    tx: &mut Tx,
    (edition, competition): &(Edition, Competition),
    (round, found): (&Round, &Amendment),
    now: Timestamp,
) -> Result<(), StoreError> {
    let letter = |who: Recipient| {
        who.letter(edition, "amended", |language| {
            [
                ("of", competition.name.get(language).to_owned()),
                ("round", round.name.get(language).to_owned()),
                ("reason", found.reason.clone()),
                ("page", format!("/e/{}/c/{}", edition.slug, competition.slug)),
            ]
        })
    };
    calls::tell_begun(tx, &competition.id, letter, now).await?;
    Ok(())
}
