use std::collections::BTreeMap;

use judging::access::{Refusal, may_seal};
use judging::awards::{Allocation, Tier, allocate};
use judging::ids::{AccountId, AwardId, RoundId, SealId};
use judging::seal::{Digest, PartRanking, Parts, ranking_bytes};
use judging::time::Timestamp;

use super::record::{AwardRecord, SealRecord, WinnerRecord, sealed_codes};
use super::special::special_winners_in;
use crate::awards::Award;
use crate::db::{Db, Tx};
use crate::rankings::{Scores, begin, count, load_in};
use crate::rounds::Round;
use crate::{StoreError, args, awards, new_id, roles};

/// What the organiser of a seal saw and accepts.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The hash of the inputs that were shown.
    pub seen: &'a str,
    /// Whether scorecards may be missing.
    pub accept_missing: bool,
    /// Whether a tier takes all that share its last place.
    pub accept_ties: bool,
}

/// Freezes the ranking of a round. That of the last round fills the tiers of prizes; special prizes are as they were
/// chosen. Provisional until every host has signed.
///
/// # Errors
/// Refused where results are not due, scorecards are missing or share a tier's edge without that being accepted,
/// scorecards have changed since they were shown, or there is no (joint) ranking.
pub async fn seal(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    asked: Asked<'_>,
    now: Timestamp,
) -> Result<SealId, StoreError> {
    let mut act = begin(db, account, round, now).await?;
    let scores = load_in(&mut act.tx, round).await?;
    let standing = roles::standing_in(&mut act.tx, account, &scores.round.edition).await?;
    let _may = may_seal(&standing, &scores.round.facts(), scores.missing(), asked.accept_missing, now)?;
    let (sealed, rankings) = ranked(&scores, asked.seen)?;
    let (inputs, ranking) = (text(sealed.canonical_bytes()), text(ranking_bytes(&rankings)));
    let awards = awards::of_competition_in(&mut act.tx, &scores.round.competition).await?;
    let last = is_last(&mut act.tx, &scores.round).await?;
    let winners = match last {
        true => award(&mut act.tx, &scores.round, &awards, &rankings, asked.accept_ties).await?,
        false => Vec::new(),
    };
    let id: SealId = new_id();
    let record = SealRecord {
        name: name_of(&mut act.tx, &scores.round).await?,
        competition: scores.round.competition.clone(),
        round: round.clone(),
        engine_version: env!("CARGO_PKG_VERSION").to_owned(),
        codes: sealed_codes(codes(&mut act.tx, &scores.round).await?, &sealed, &winners),
        awards: awards.iter().filter(|_| last).map(AwardRecord::from).collect(),
        inputs_hash: Digest::of(inputs.as_bytes()).to_string(),
        ranking_hash: Digest::of(ranking.as_bytes()).to_string(),
        winners,
    };
    let head = act.head_before();
    act.tx
        .run(
            "insert into seal (id, round_id, competition_id, engine_version, inputs, inputs_hash, ranking,
                               ranking_hash, head_seq, head_hash, sealed_by, sealed_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            args![
                id.as_str(),
                round.as_str(),
                scores.round.competition.as_str(),
                &record.engine_version,
                &inputs,
                &record.inputs_hash,
                &ranking,
                &record.ranking_hash,
                head.seq,
                &head.hash,
                account.as_str(),
                now.micros(),
            ],
        )
        .await?;
    act.commit("ranking.seal", id.as_str(), &record).await?;
    Ok(id)
}

/// What the tiers of a competition, the highest first, would get from these rankings: of each division, their quota.
pub fn allocations(awards: &[Award], rankings: &[PartRanking]) -> Vec<Allocation> {
    let tiers: Vec<Tier> = awards
        .iter()
        .filter(|award| award.kind == "tier")
        .map(|award| {
            let quota = if award.decision == "withheld" { 0 } else { award.quota };
            Tier { award: award.id.clone(), quota: usize::try_from(quota).unwrap_or(0) }
        })
        .collect();
    let mut all: BTreeMap<usize, Allocation> = BTreeMap::new();
    for part in rankings {
        for (place, mut of_part) in allocate(&part.ranking, &tiers).into_iter().enumerate() {
            match all.get_mut(&place) {
                Some(sum) => {
                    sum.entries.append(&mut of_part.entries);
                    sum.tied.append(&mut of_part.tied);
                }
                None => {
                    all.insert(place, of_part);
                }
            }
        }
    }
    all.into_values().collect()
}

fn ranked(scores: &Scores, seen: &str) -> Result<(Parts, Vec<PartRanking>), StoreError> {
    let inputs = scores.inputs()?;
    if inputs.digest().to_string() != seen {
        return Err(Refusal::Stale.into());
    }
    let rankings = inputs.rank().map_err(|_| Refusal::NoRanking)?;
    Ok((inputs, rankings))
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("JSON is UTF-8")
}

/// Whether no round of the competition comes after this one.
async fn is_last(tx: &mut Tx, round: &Round) -> Result<bool, StoreError> {
    let later: Option<(i64,)> = tx
        .one(
            "select position from round where competition_id = $1 and position > $2 limit 1",
            args![round.competition.as_str(), round.position],
        )
        .await?;
    Ok(later.is_none())
}

async fn name_of(tx: &mut Tx, round: &Round) -> Result<String, StoreError> {
    let slug: Option<(String,)> =
        tx.one("select slug from competition where id = $1", args![round.competition.as_str()]).await?;
    Ok(super::name(&slug.ok_or(StoreError::NotFound)?.0, round.position))
}

async fn codes(tx: &mut Tx, round: &Round) -> Result<Vec<(String, String)>, StoreError> {
    tx.all("select id, code from entry where competition_id = $1", args![round.competition.as_str()]).await
}

async fn award(
    tx: &mut Tx,
    round: &Round,
    awards: &[Award],
    rankings: &[PartRanking],
    accept_ties: bool,
) -> Result<Vec<WinnerRecord>, StoreError> {
    if let Some(part) = rankings.iter().find(|part| !part.ranking.is_joint()) {
        return Err(Refusal::Disconnected { components: count(part.ranking.components) }.into());
    }
    let allocations = allocations(awards, rankings);
    let shared = |award: &AwardId| awards.iter().any(|one| one.id == *award && one.decision == "shared");
    let undecided = allocations.iter().filter(|allocation| !shared(&allocation.award));
    let tied: usize = undecided.map(|allocation| allocation.tied.len()).sum();
    if tied > 0 && !accept_ties {
        return Err(Refusal::Tied { entries: count(tied) }.into());
    }
    let mut winners = Vec::new();
    for allocation in allocations {
        for (position, entry) in (0_i64..).zip(allocation.entries) {
            tx.run(
                "insert into award_winner (award_id, entry_id, position) values ($1, $2, $3)",
                args![allocation.award.as_str(), entry.as_str(), position],
            )
            .await?;
            winners.push(WinnerRecord { award: allocation.award.clone(), position, entry });
        }
    }
    winners.extend(special_winners_in(tx, &round.competition).await?);
    winners.sort();
    Ok(winners)
}
