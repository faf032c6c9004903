//! A sealed ranking with all that is needed to compute it again and to see that nothing was changed, in one file.

use std::collections::BTreeMap;

use judging::ids::{AccountId, CompetitionId, EditionId, EntryId, HostId, RoundId, SealId};
use judging::time::Timestamp;
use serde::{Deserialize, Serialize};

use super::verify::{Said, check};
use super::{AwardRecord, BrokenSeal, Seal, SignOff, WinnerRecord};
use crate::StoreError;
use crate::db::Db;
use crate::ledger::{self, Chain, Head, Opening, Record};

/// The format that this program writes and reads.
const FORMAT: &str = "palmares-bundle-1";

/// A sealed ranking with its evidence. `inputs` and `ranking` are the sealed bytes as text, to be hashed as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// `palmares-bundle-1`.
    pub format: String,
    /// What messages call it.
    pub name: String,
    /// The edition.
    pub edition: EditionId,
    /// The competition.
    pub competition: CompetitionId,
    /// The round.
    pub round: RoundId,
    /// The seal.
    pub seal: SealId,
    /// The version of the program that sealed it.
    pub engine_version: String,
    /// Canonical bytes of scorecards, rubric, method and order.
    pub inputs: String,
    /// Their SHA-256.
    pub inputs_hash: String,
    /// The ranking's bytes.
    pub ranking: String,
    /// Their SHA-256.
    pub ranking_hash: String,
    /// The end of the ledger before the seal.
    pub head: Head,
    /// Who sealed it.
    pub sealed_by: AccountId,
    /// When, in UTC microseconds.
    pub sealed_at: Timestamp,
    /// The codes of the entries that are ranked or win.
    pub codes: BTreeMap<EntryId, String>,
    /// The awards, the highest first; empty but for the last round.
    pub awards: Vec<AwardRecord>,
    /// Who gets what; empty but for the last round.
    pub winners: Vec<WinnerRecord>,
    /// The hosts' signatures.
    pub sign_offs: Vec<BundleSignOff>,
    /// The end of the edition's ledger when the bundle was made.
    pub ledger_head: Head,
    /// All records of the edition's ledger.
    pub ledger: Vec<Record>,
    /// What the records on this seal commit to.
    pub openings: Vec<Opening>,
}

/// A host's signature in a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleSignOff {
    /// For which host.
    pub host: HostId,
    /// By whom.
    pub account: AccountId,
    /// The end of the ledger before the signature.
    pub head: Head,
    /// When, in UTC microseconds.
    pub signed_at: Timestamp,
}

/// The bundle of a round; `None` where it is not sealed.
///
/// # Errors
/// Those of the database.
pub async fn bundle(db: &Db, round: &RoundId) -> Result<Option<Bundle>, StoreError> {
    let Some(seal) = super::of_round(db, round).await? else { return Ok(None) };
    let chain = Chain::from(&seal.edition);
    let ledger = ledger::records(db, &chain).await?;
    let ledger_head = ledger.last().map(|record| Head { seq: record.seq, hash: record.hash.clone() });
    let sign_offs = super::sign_offs(db, &seal.edition).await?;
    let own = sign_offs.into_iter().filter(|one| one.seal == seal.id).collect();
    let Said { codes, awards, winners, sign_offs } = Said::of(db, &seal, own).await?;
    Ok(Some(Bundle {
        format: FORMAT.to_owned(),
        codes,
        awards,
        winners,
        sign_offs: sign_offs.into_iter().map(BundleSignOff::from).collect(),
        openings: ledger::openings(db, &chain, &[seal.id.to_string()]).await?,
        ledger_head: ledger_head.unwrap_or(Head { seq: 0, hash: String::new() }),
        ledger,
        name: seal.name,
        edition: seal.edition,
        competition: seal.competition,
        round: seal.round,
        seal: seal.id,
        engine_version: seal.engine_version,
        inputs: seal.inputs,
        inputs_hash: seal.inputs_hash,
        ranking: seal.ranking,
        ranking_hash: seal.ranking_hash,
        head: seal.head,
        sealed_by: seal.sealed_by,
        sealed_at: seal.sealed_at,
    }))
}

impl Bundle {
    /// Reads a bundle.
    ///
    /// # Errors
    /// [`BrokenSeal::Format`] where it is not one of this format.
    pub fn parse(json: &str) -> Result<Self, StoreError> {
        let bundle: Self = serde_json::from_str(json).map_err(|error| BrokenSeal::Format(error.to_string()))?;
        if bundle.format == FORMAT { Ok(bundle) } else { Err(BrokenSeal::Format(bundle.format).into()) }
    }

    /// Checks the chain of the ledger from its first record to its head, computes the ranking again, and compares it,
    /// codes, awards, winners and signatures with what the ledger knows. `expected` is a head that must be in the chain.
    ///
    /// # Errors
    /// The first record that does not fit, or the first thing that is broken.
    pub fn verify(&self, expected: Option<&Head>) -> Result<(), StoreError> {
        let chain = Chain::from(&self.edition);
        ledger::verify_records(&chain, &self.ledger, &self.ledger_head)?;
        for head in expected.into_iter().chain(self.sign_offs.iter().map(|one| &one.head)) {
            ledger::verify_head(&chain, &self.ledger, head)?;
        }
        let (seal, sign_offs) = self.to_seal();
        let (codes, awards, winners) = (self.codes.clone(), self.awards.clone(), self.winners.clone());
        check(&seal, &Said { codes, awards, winners, sign_offs }, &self.ledger, &self.openings)
    }

    fn to_seal(&self) -> (Seal, Vec<SignOff>) {
        let seal = Seal {
            id: self.seal.clone(),
            round: self.round.clone(),
            competition: self.competition.clone(),
            edition: self.edition.clone(),
            name: self.name.clone(),
            engine_version: self.engine_version.clone(),
            inputs: self.inputs.clone(),
            inputs_hash: self.inputs_hash.clone(),
            ranking: self.ranking.clone(),
            ranking_hash: self.ranking_hash.clone(),
            head: self.head.clone(),
            sealed_by: self.sealed_by.clone(),
            sealed_at: self.sealed_at,
        };
        let signed = |one: &BundleSignOff| SignOff {
            seal: self.seal.clone(),
            host: one.host.clone(),
            account: one.account.clone(),
            head: one.head.clone(),
            signed_at: one.signed_at,
        };
        (seal, self.sign_offs.iter().map(signed).collect())
    }
}

impl From<SignOff> for BundleSignOff {
    fn from(one: SignOff) -> Self {
        Self { host: one.host, account: one.account, head: one.head, signed_at: one.signed_at }
    }
}
