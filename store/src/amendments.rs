//! Amendments: changes of a round's method after its call has opened. An organiser proposes one with its reason, every host
//! consents, and from then on it binds and is told to everybody; none is possible after the first submitted scorecard.

mod consent;
mod propose;
mod withdraw;

use judging::ids::{AccountId, AmendmentId, CompetitionId, EditionId, HostId, RoundId};
use judging::ranking::Method;
use judging::time::Timestamp;

use crate::db::{Db, Tx};
use crate::error::parse_json;
use crate::{StoreError, args};

pub use consent::consent;
pub use propose::propose;
pub use withdraw::withdraw;

/// A change of a method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// Which one.
    pub id: AmendmentId,
    /// Of which round.
    pub round: RoundId,
    /// The round's competition.
    pub competition: CompetitionId,
    /// The published method.
    pub was: Method,
    /// What it becomes.
    pub becomes: Method,
    /// Why, as everybody reads it.
    pub reason: String,
    /// When it was proposed.
    pub proposed_at: Timestamp,
    /// Where it is on its way.
    pub state: State,
    /// Which hosts have consented, by when they did.
    pub consents: Vec<Consent>,
}

/// A host's consent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Of which host.
    pub host: HostId,
    /// By whom.
    pub account: AccountId,
    /// When.
    pub at: Timestamp,
}

/// What has become of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It waits for consents.
    Open,
    /// It binds, since then.
    Effective(Timestamp),
    /// It was taken back.
    Withdrawn(Timestamp),
}

type Row = (String, String, String, String, String, String, i64, Option<i64>, Option<i64>);
type ConsentRow = (String, String, String, i64);

macro_rules! amendments {
    ($rest:literal) => {
        concat!(
            "select a.id, a.round_id, r.competition_id, a.was, a.becomes, a.reason, a.proposed_at, a.effective_at,
                    a.withdrawn_at
             from amendment a
             join round r on r.id = a.round_id
             join competition c on c.id = r.competition_id ",
            $rest
        )
    };
}

macro_rules! consents {
    ($rest:literal) => {
        concat!(
            "select n.amendment_id, n.host_id, n.account_id, n.consented_at
             from amendment_consent n
             join amendment a on a.id = n.amendment_id
             join round r on r.id = a.round_id
             join competition c on c.id = r.competition_id ",
            $rest,
            " order by n.consented_at, n.host_id"
        )
    };
}

/// The amendments of an edition, whatever has become of them, in the order in which they were proposed.
///
/// # Errors
/// A database that fails.
pub async fn of_edition(db: &Db, edition: &EditionId) -> Result<Vec<Amendment>, StoreError> {
    let rows: Vec<Row> = db.all(amendments!("where c.edition_id = $1 order by a.id"), args![edition.as_str()]).await?;
    let consents: Vec<ConsentRow> = db.all(consents!("where c.edition_id = $1"), args![edition.as_str()]).await?;
    rows.into_iter().map(|row| to_amendment(row, &consents)).collect()
}

/// The amendments of a round, read inside an act.
async fn of_round_in(tx: &mut Tx, round: &RoundId) -> Result<Vec<Amendment>, StoreError> {
    let rows: Vec<Row> = tx.all(amendments!("where a.round_id = $1 order by a.id"), args![round.as_str()]).await?;
    let consents: Vec<ConsentRow> = tx.all(consents!("where a.round_id = $1"), args![round.as_str()]).await?;
    rows.into_iter().map(|row| to_amendment(row, &consents)).collect()
}

/// One of them.
async fn of_id_in(tx: &mut Tx, (round, id): (&RoundId, &AmendmentId)) -> Result<Amendment, StoreError> {
    of_round_in(tx, round).await?.into_iter().find(|one| one.id == *id).ok_or(StoreError::NotFound)
}

/// The round and the edition of an amendment.
///
/// # Errors
/// [`StoreError::NotFound`] where there is none with this id.
pub async fn place(db: &Db, id: &AmendmentId) -> Result<(RoundId, EditionId), StoreError> {
    let row: Option<(String, String)> = db
        .one(
            "select a.round_id, c.edition_id
             from amendment a
             join round r on r.id = a.round_id
             join competition c on c.id = r.competition_id
             where a.id = $1",
            args![id.as_str()],
        )
        .await?;
    let (round, edition) = row.ok_or(StoreError::NotFound)?;
    Ok((round.into(), edition.into()))
}

fn to_amendment(row: Row, consents: &[ConsentRow]) -> Result<Amendment, StoreError> {
    let (id, round, competition, was, becomes, reason, proposed_at, effective_at, withdrawn_at) = row;
    let own = consents.iter().filter(|(of, ..)| *of == id);
    let consent = |(_, host, account, at): &ConsentRow| Consent {
        host: host.as_str().into(),
        account: account.as_str().into(),
        at: Timestamp::from_micros(*at),
    };
    Ok(Amendment {
        was: parse_json("amendment", "was", &id, &was)?,
        becomes: parse_json("amendment", "becomes", &id, &becomes)?,
        consents: own.map(consent).collect(),
        id: id.into(),
        round: round.into(),
        competition: competition.into(),
        reason,
        proposed_at: Timestamp::from_micros(proposed_at),
        state: match (effective_at, withdrawn_at) {
            (Some(at), _) => State::Effective(Timestamp::from_micros(at)),
            (None, Some(at)) => State::Withdrawn(Timestamp::from_micros(at)),
            (None, None) => State::Open,
        },
    })
}
