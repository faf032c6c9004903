//! What the ledger commits to when a ranking is sealed, and when a host signs it.

use std::collections::{BTreeMap, BTreeSet};

use judging::ids::{AwardId, CompetitionId, EntryId, HostId, RoundId};
use judging::seal::Parts;
use judging::text::Text;
use serde::{Deserialize, Serialize};

use crate::awards::Award;

/// What is sealed: all that a bundle or the house says of a result, beside the bytes whose hashes stand here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealRecord {
    /// What messages call it.
    pub name: String,
    /// The competition.
    pub competition: CompetitionId,
    /// The round.
    pub round: RoundId,
    /// The version of the program that sealed it.
    pub engine_version: String,
    /// SHA-256 of the inputs, in hexadecimal digits.
    pub inputs_hash: String,
    /// SHA-256 of the ranking, in hexadecimal digits.
    pub ranking_hash: String,
    /// The codes of the entries that are ranked or win.
    pub codes: BTreeMap<EntryId, String>,
    /// The awards, the highest first; empty but for the last round.
    pub awards: Vec<AwardRecord>,
    /// Who gets what; empty but for the last round.
    pub winners: Vec<WinnerRecord>,
}

/// An award as it is sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AwardRecord {
    /// Which one.
    pub award: AwardId,
    /// `tier` or `special`.
    pub kind: String,
    /// Its name.
    pub name: Text,
    /// How many entries it goes to.
    pub quota: u32,
    /// How many names one reveal carries.
    pub per_reveal: u32,
    /// `given`, `shared` or `withheld`.
    pub decision: String,
}

impl From<&Award> for AwardRecord {
    fn from(award: &Award) -> Self {
        let Award { id, kind, name, quota, per_reveal, decision, .. } = award.clone();
        Self { award: id, kind, name, quota, per_reveal, decision }
    }
}

/// Who gets what.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct WinnerRecord {
    /// The award.
    pub award: AwardId,
    /// The place in the award, from 0.
    pub position: i64,
    /// The entry.
    pub entry: EntryId,
}

/// What a host's signature is under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignRecord {
    /// The host.
    pub host: HostId,
    /// SHA-256 of the inputs, in hexadecimal digits.
    pub inputs_hash: String,
    /// SHA-256 of the ranking, in hexadecimal digits.
    pub ranking_hash: String,
}

/// Of the codes of a competition's entries, those of the entries that are ranked or win.
pub(super) fn sealed_codes(
    of_competition: Vec<(String, String)>,
    inputs: &Parts,
    winners: &[WinnerRecord],
) -> BTreeMap<EntryId, String> {
    let ranked = inputs.all().iter().flat_map(|part| part.inputs.sheet().entries());
    let named: BTreeSet<&EntryId> = ranked.chain(winners.iter().map(|winner| &winner.entry)).collect();
    let codes = of_competition.into_iter().map(|(id, code)| (EntryId::from(id), code));
    codes.filter(|(id, _)| named.contains(id)).collect()
}
