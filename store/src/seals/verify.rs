//! What is sealed, computed again: from the stored inputs, against the ledger, and against the points themselves.

use std::collections::{BTreeMap, BTreeSet};

use judging::decimal::Decimal;
use judging::ids::{EditionId, EntryId};
use judging::seal::{Digest, Parts, ranking_bytes};
use serde::de::DeserializeOwned;

use super::record::sealed_codes;
use super::{AwardRecord, BrokenSeal, Seal, SealRecord, SignOff, SignRecord, WinnerRecord};
use crate::db::Db;
use crate::ledger::{self, Chain, Opening, Record};
use crate::{StoreError, args, awards};

/// How often what is found is looked at again, because acts were done while it was read.
const TRIES: usize = 5;

/// Recomputes every sealed ranking of an edition and compares it with the ledger, the winners and the points that are
/// stored; the ledger's chain itself is checked by [`ledger::verify`]. Gives the names of what was checked.
///
/// # Errors
/// The first [`BrokenSeal`].
pub async fn verify(db: &Db, edition: &EditionId) -> Result<Vec<String>, StoreError> {
    let chain = Chain::from(edition);
    for _ in 1..TRIES {
        let before = ledger::head(db, &chain).await?;
        let found = verify_once(db, edition).await;
        if found.is_ok() || ledger::head(db, &chain).await? == before {
            return found;
        }
    }
    verify_once(db, edition).await
}

async fn verify_once(db: &Db, edition: &EditionId) -> Result<Vec<String>, StoreError> {
    let seals = super::of_edition(db, edition).await?;
    let sign_offs = super::sign_offs(db, edition).await?;
    let subjects: Vec<String> = seals.iter().map(|seal| seal.id.to_string()).collect();
    let chain = Chain::from(edition);
    let records = ledger::records(db, &chain).await?;
    let openings = ledger::openings(db, &chain, &subjects).await?;
    for seal in &seals {
        let own = sign_offs.iter().filter(|one| one.seal == seal.id).cloned().collect();
        check(seal, &Said::of(db, seal, own).await?, &records, &openings)?;
        check_points(db, seal).await?;
    }
    Ok(seals.into_iter().map(|seal| seal.name).collect())
}

/// What is said of a seal beside its bytes, by the database or by a bundle.
pub(super) struct Said {
    pub(super) codes: BTreeMap<EntryId, String>,
    pub(super) awards: Vec<AwardRecord>,
    pub(super) winners: Vec<WinnerRecord>,
    pub(super) sign_offs: Vec<SignOff>,
}

impl Said {
    /// What the database says.
    pub(super) async fn of(db: &Db, seal: &Seal, sign_offs: Vec<SignOff>) -> Result<Self, StoreError> {
        let competition = seal.competition.as_str();
        let codes = db.all("select id, code from entry where competition_id = $1", args![competition]).await?;
        let winners = winners_of(db, seal).await?;
        // Inputs that cannot be read name no entries, and are themselves what the check finds.
        let codes = seal.read().map(|(inputs, _)| sealed_codes(codes, &inputs, &winners)).unwrap_or_default();
        let awards = match is_last(db, seal).await? {
            true => awards::of_competition(db, &seal.competition).await?.iter().map(AwardRecord::from).collect(),
            false => Vec::new(),
        };
        Ok(Self { codes, awards, winners, sign_offs })
    }
}

/// Checks one seal against what the ledger knows of it.
pub(super) fn check(seal: &Seal, said: &Said, records: &[Record], openings: &[Opening]) -> Result<(), StoreError> {
    let name = || seal.name.clone();
    if Digest::of(seal.inputs.as_bytes()).to_string() != seal.inputs_hash {
        return Err(BrokenSeal::Inputs { name: name() }.into());
    }
    let unreadable = |reason: String| BrokenSeal::Unreadable { name: name(), reason };
    let inputs = Parts::parse(seal.inputs.as_bytes()).map_err(|error| unreadable(error.to_string()))?;
    let again = ranking_bytes(&inputs.rank().map_err(|error| unreadable(error.to_string()))?);
    if again != seal.ranking.as_bytes() || Digest::of(&again).to_string() != seal.ranking_hash {
        return Err(BrokenSeal::Ranking { name: name() }.into());
    }
    check_record(seal, said, records, openings)?;
    check_signatures(seal, &said.sign_offs, records, openings)
}

/// The record of an act on a seal that came next after a head.
fn after<'a>(records: &'a [Record], seal: &Seal, verb: &str, head: &ledger::Head) -> Option<&'a Record> {
    records.iter().find(|record| {
        record.verb == verb
            && record.subject == seal.id.as_str()
            && record.seq == head.seq + 1
            && record.previous_hash == head.hash
    })
}

/// What a record commits to; `None` where that is erased or not of this shape.
fn content<T: DeserializeOwned>(record: &Record, openings: &[Opening]) -> Option<T> {
    let opening = openings.iter().find(|opening| opening.opens(record))?;
    serde_json::from_str(&opening.content).ok()
}

/// Compares a seal, its awards and winners with the content that the ledger committed to.
fn check_record(seal: &Seal, said: &Said, records: &[Record], openings: &[Opening]) -> Result<(), BrokenSeal> {
    let name = || seal.name.clone();
    let known = after(records, seal, "ranking.seal", &seal.head)
        .filter(|known| known.actor == seal.sealed_by.as_str() && known.at == seal.sealed_at.micros());
    let sealed: Option<SealRecord> = known.and_then(|known| content(known, openings));
    let sealed = sealed.ok_or_else(|| BrokenSeal::Record { name: name() })?;
    let same = [
        sealed.name == seal.name,
        sealed.competition == seal.competition,
        sealed.round == seal.round,
        sealed.engine_version == seal.engine_version,
        sealed.inputs_hash == seal.inputs_hash,
        sealed.ranking_hash == seal.ranking_hash,
    ];
    if same.contains(&false) {
        return Err(BrokenSeal::Record { name: name() });
    }
    if sealed.winners.iter().collect::<BTreeSet<_>>() != said.winners.iter().collect() {
        return Err(BrokenSeal::Winners { name: name() });
    }
    if sealed.awards != said.awards {
        return Err(BrokenSeal::Awards { name: name() });
    }
    if sealed.codes != said.codes {
        return Err(BrokenSeal::Codes { name: name() });
    }
    Ok(())
}

/// Compares the signatures with those that the ledger knows: each with its own record, and none missing.
fn check_signatures(
    seal: &Seal,
    sign_offs: &[SignOff],
    records: &[Record],
    openings: &[Opening],
) -> Result<(), StoreError> {
    let mut seen = BTreeSet::new();
    for one in sign_offs {
        let signs = SignRecord {
            host: one.host.clone(),
            inputs_hash: seal.inputs_hash.clone(),
            ranking_hash: seal.ranking_hash.clone(),
        };
        let known = after(records, seal, "ranking.sign", &one.head).filter(|record| {
            record.actor == one.account.as_str()
                && record.at == one.signed_at.micros()
                && content(record, openings).as_ref() == Some(&signs)
        });
        if !known.is_some_and(|record| seen.insert(record.seq)) {
            let (name, account) = (seal.name.clone(), one.account.to_string());
            return Err(BrokenSeal::Signature { name, account }.into());
        }
    }
    let signed = |record: &&Record| record.verb == "ranking.sign" && record.subject == seal.id.as_str();
    match records.iter().filter(signed).find(|record| !seen.contains(&record.seq)) {
        Some(lost) => Err(BrokenSeal::Unsigned { name: seal.name.clone(), account: lost.actor.clone() }.into()),
        None => Ok(()),
    }
}

/// Whether no round of the competition comes after the seal's.
async fn is_last(db: &Db, seal: &Seal) -> Result<bool, StoreError> {
    let later: Option<(i64,)> = db
        .one(
            "select later.position
             from round later
             join round r on r.competition_id = later.competition_id and later.position > r.position
             where r.id = $1
             limit 1",
            args![seal.round.as_str()],
        )
        .await?;
    Ok(later.is_none())
}

/// The winners that belong to a seal: those of its competition, if no round comes after.
async fn winners_of(db: &Db, seal: &Seal) -> Result<Vec<WinnerRecord>, StoreError> {
    let rows: Vec<(String, i64, String)> = db
        .all(
            "select w.award_id, w.position, w.entry_id
             from award_winner w
             join award a on a.id = w.award_id
             join round r on r.id = $1
             where a.competition_id = r.competition_id
               and not exists (select 1 from round later
                               where later.competition_id = r.competition_id and later.position > r.position)
             order by w.award_id, w.position, w.entry_id",
            args![seal.round.as_str()],
        )
        .await?;
    Ok(rows.into_iter().map(super::special::to_winner).collect())
}

type Points = BTreeMap<(String, String, String), Decimal>;

async fn check_points(db: &Db, seal: &Seal) -> Result<(), StoreError> {
    let (parts, _) = seal.read()?;
    let sealed = sealed_points(&parts);
    let entries: BTreeSet<&str> =
        parts.all().iter().flat_map(|part| part.inputs.sheet().entries()).map(|entry| entry.as_str()).collect();
    let rows: Vec<(String, String, String, i64)> = db
        .all(
            "select a.entry_id, a.juror_id, p.criterion_id, p.score
             from scorecard s
             join assignment a on a.id = s.assignment_id
             join point p on p.scorecard_id = s.id
             where s.round_id = $1 and s.state = 'submitted'",
            args![seal.round.as_str()],
        )
        .await?;
    let stored: Points = rows
        .into_iter()
        .filter(|(entry, ..)| entries.contains(entry.as_str()))
        .map(|(entry, juror, criterion, score)| ((entry, juror, criterion), Decimal::from_micros(score)))
        .collect();
    let differs = sealed.keys().chain(stored.keys()).find(|key| sealed.get(*key) != stored.get(*key));
    match differs {
        Some((entry, juror, _)) => {
            Err(BrokenSeal::Points { name: seal.name.clone(), juror: juror.clone(), entry: entry.clone() }.into())
        }
        None => Ok(()),
    }
}

fn sealed_points(parts: &Parts) -> Points {
    let mut points = Points::new();
    for sheet in parts.all().iter().map(|part| part.inputs.sheet()) {
        for row in sheet.rows() {
            for (criterion, score) in sheet.rubric().criteria().iter().zip(&row.points) {
                let (entry, juror) = (&sheet.entries()[row.entry], &sheet.jurors()[row.juror]);
                points.insert((entry.to_string(), juror.to_string(), criterion.id.to_string()), *score);
            }
        }
    }
    points
}
