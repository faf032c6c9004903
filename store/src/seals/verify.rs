//! What is sealed, computed again: from the stored inputs, against the ledger, and against the points themselves.

use std::collections::{BTreeMap, BTreeSet};

use judging::decimal::Decimal;
use judging::ids::EditionId;
use judging::seal::{Digest, Parts, ranking_bytes};

use super::{Seal, SealRecord, SignOff, WinnerRecord};
use crate::db::Db;
use crate::ledger::{self, Chain, Opening, Record};
use crate::{StoreError, args};

/// How a sealed ranking is broken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BrokenSeal {
    /// The inputs or the ranking cannot be read.
    #[error("the sealed ranking of {name} cannot be read: {reason}")]
    Unreadable {
        /// Of which round.
        name: String,
        /// Why.
        reason: String,
    },
    /// The inputs do not have their hash.
    #[error("the inputs of the sealed ranking of {name} were changed")]
    Inputs {
        /// Of which round.
        name: String,
    },
    /// The ranking does not have its hash, or the inputs do not give it.
    #[error("the sealed ranking of {name} is not what its inputs give")]
    Ranking {
        /// Of which round.
        name: String,
    },
    /// The ledger has no record of this seal, or one of something else.
    #[error("the ledger does not know the sealed ranking of {name} as it is stored")]
    Record {
        /// Of which round.
        name: String,
    },
    /// The winners are not those that were sealed.
    #[error("the winners of {name} are not those that were sealed")]
    Winners {
        /// Of which round.
        name: String,
    },
    /// The ledger has no record of a signature.
    #[error("the ledger does not know the signature of {account} under the sealed ranking of {name}")]
    Signature {
        /// Of which round.
        name: String,
        /// Who is said to have signed.
        account: String,
    },
    /// The points of a scorecard are not those that were sealed.
    #[error("the points of juror {juror} on entry {entry} are not those that were sealed for {name}")]
    Points {
        /// Of which round.
        name: String,
        /// Whose points.
        juror: String,
        /// On what.
        entry: String,
    },
    /// A bundle of another format.
    #[error("this is not a bundle that this program reads: {0}")]
    Format(String),
}

/// Recomputes every sealed ranking of an edition and compares it with the ledger, the winners and the points that are
/// stored; the ledger's chain itself is checked by [`ledger::verify`]. Gives the names of what was checked.
///
/// # Errors
/// The first [`BrokenSeal`].
pub async fn verify(db: &Db, edition: &EditionId) -> Result<Vec<String>, StoreError> {
    let seals = super::of_edition(db, edition).await?;
    let sign_offs = super::sign_offs(db, edition).await?;
    let subjects: Vec<String> = seals.iter().map(|seal| seal.id.to_string()).collect();
    let chain = Chain::from(edition);
    let records = ledger::records(db, &chain).await?;
    let openings = ledger::openings(db, &chain, &subjects).await?;
    for seal in &seals {
        let own: Vec<_> = sign_offs.iter().filter(|one| one.seal == seal.id).cloned().collect();
        check(seal, &winners_of(db, seal).await?, &own, &records, &openings)?;
        check_points(db, seal).await?;
    }
    Ok(seals.into_iter().map(|seal| seal.name).collect())
}

/// Checks one seal against what the ledger knows of it.
pub(super) fn check(
    seal: &Seal,
    winners: &[WinnerRecord],
    sign_offs: &[SignOff],
    records: &[Record],
    openings: &[Opening],
) -> Result<(), StoreError> {
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
    let follows = |record: &&Record, verb: &str, head: &ledger::Head| {
        record.verb == verb
            && record.subject == seal.id.as_str()
            && record.seq == head.seq + 1
            && record.previous_hash == head.hash
    };
    let known = records.iter().find(|record| follows(record, "ranking.seal", &seal.head));
    let known = known.ok_or_else(|| BrokenSeal::Record { name: name() })?;
    if let Some(opening) = openings.iter().find(|opening| opening.seq == known.seq) {
        check_record(seal, winners, known, opening)?;
    }
    for one in sign_offs {
        let signed =
            |record: &&Record| follows(record, "ranking.sign", &one.head) && record.actor == one.account.as_str();
        if !records.iter().any(|record| signed(&record)) {
            return Err(BrokenSeal::Signature { name: name(), account: one.account.to_string() }.into());
        }
    }
    Ok(())
}

/// Compares seal and winners with the content that the ledger committed to.
fn check_record(seal: &Seal, winners: &[WinnerRecord], known: &Record, opening: &Opening) -> Result<(), StoreError> {
    let broken = BrokenSeal::Record { name: seal.name.clone() };
    if !opening.opens(known) {
        return Err(broken.into());
    }
    let sealed: SealRecord = serde_json::from_str(&opening.content).map_err(|_| broken.clone())?;
    if sealed.inputs_hash != seal.inputs_hash || sealed.ranking_hash != seal.ranking_hash {
        return Err(broken.into());
    }
    if sealed.winners.iter().collect::<BTreeSet<_>>() != winners.iter().collect() {
        return Err(BrokenSeal::Winners { name: seal.name.clone() }.into());
    }
    Ok(())
}

/// The winners that belong to a seal: those of its competition, if no round comes after.
pub(super) async fn winners_of(db: &Db, seal: &Seal) -> Result<Vec<WinnerRecord>, StoreError> {
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
