//! The running order: how cues are made of sealed results, and how those who lead the ceremony read them.

use judging::access::{MayPrepareCeremony, Refusal, may_prepare_ceremony};
use judging::ids::{AccountId, AwardId, CompetitionId, CueId, EditionId, EntryId, HostId};
use judging::time::Timestamp;

use super::public::{CueRow, select_cue, with_names};
use super::{Cue, cued};
use crate::db::{Db, Tx};
use crate::error::to_json;
use crate::ledger::{Act, Chain};
use crate::{StoreError, args, new_id, roles};

/// Makes the running order of all competitions whose last round is sealed: `first` in the order given, the others
/// behind them in the edition's order.
///
/// A competition runs from the bottom of its list of awards to the top; within an award the last place comes first,
/// and so many names stand together as the award says. An award that is withheld gets a cue without names. From its
/// first reveal on the cues of a competition stay; until then they are made anew each time.
///
/// # Errors
/// [`Refusal::NotSealed`] where no competition is sealed that has not begun to be revealed.
pub async fn prepare(
    db: &Db,
    account: &AccountId,
    edition: &EditionId,
    first: &[CompetitionId],
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, edition).await?;
    let may = may_prepare_ceremony(&standing)?;
    let mut competitions = sealed_and_not_begun(&mut act.tx, edition).await?;
    if competitions.is_empty() {
        return Err(Refusal::NotSealed.into());
    }
    competitions.sort_by_key(|id| first.iter().position(|named| named == id).unwrap_or(first.len()));
    clear(&mut act.tx, &may, edition).await?;
    let awards = awards(&mut act.tx, edition).await?;
    for competition in &competitions {
        for award in awards.iter().filter(|award| award.competition == *competition) {
            insert(&mut act.tx, &may, edition, award).await?;
        }
    }
    act.commit("ceremony.prepare", edition.as_str(), &competitions).await?;
    Ok(())
}

/// All cues of an edition in their order, with the names to come: for those who may prepare the ceremony.
pub async fn running_order(db: &Db, edition: &EditionId) -> Result<Vec<Cue>, StoreError> {
    let rows: Vec<CueRow> =
        db.all(select_cue!("where q.edition_id = $1 order by q.position"), args![edition.as_str()]).await?;
    with_names(db, rows).await
}

/// What stands between a competition and its first reveal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// Which competition.
    pub competition: CompetitionId,
    /// Whether the ranking of its last round is sealed.
    pub sealed: bool,
    /// The hosts that have signed it.
    pub signed: Vec<HostId>,
    /// The hosts that have not.
    pub unsigned: Vec<HostId>,
}

#[derive(sqlx::FromRow)]
struct Signature {
    competition_id: String,
    seal_id: Option<String>,
    host_id: Option<String>,
    sign_off_id: Option<String>,
}

/// How far each competition of an edition is, in the edition's order.
pub async fn readiness(db: &Db, edition: &EditionId) -> Result<Vec<Readiness>, StoreError> {
    let rows: Vec<Signature> = db
        .all(
            "select c.id as competition_id, s.id as seal_id, h.id as host_id, o.id as sign_off_id
             from competition c
             left join round r on r.competition_id = c.id
                 and r.position = (select max(position) from round where competition_id = c.id)
             left join seal s on s.round_id = r.id
             left join host h on h.edition_id = c.edition_id and h.kind = 'host'
             left join sign_off o on o.seal_id = s.id and o.host_id = h.id
             where c.edition_id = $1
             order by c.position, c.id, h.position, h.id",
            args![edition.as_str()],
        )
        .await?;
    let mut all: Vec<Readiness> = Vec::new();
    for row in rows {
        if all.last().is_none_or(|last| last.competition.as_str() != row.competition_id) {
            all.push(Readiness {
                competition: row.competition_id.into(),
                sealed: row.seal_id.is_some(),
                signed: Vec::new(),
                unsigned: Vec::new(),
            });
        }
        if let (Some(last), Some(host)) = (all.last_mut(), row.host_id) {
            let hosts = if row.sign_off_id.is_some() { &mut last.signed } else { &mut last.unsigned };
            hosts.push(host.into());
        }
    }
    Ok(all)
}

/// The competitions whose last round is sealed and of which nothing is revealed, in the edition's order.
async fn sealed_and_not_begun(tx: &mut Tx, edition: &EditionId) -> Result<Vec<CompetitionId>, StoreError> {
    let rows: Vec<(String,)> = tx
        .all(
            concat!(
                "select c.id
                 from competition c
                 join round r on r.competition_id = c.id
                     and r.position = (select max(position) from round where competition_id = c.id)
                 join seal s on s.round_id = r.id
                 where c.edition_id = $1 and not ",
                cued!("is not null"),
                " order by c.position, c.id"
            ),
            args![edition.as_str()],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id.into()).collect())
}

/// Takes out the cues of competitions of which nothing is revealed.
async fn clear(tx: &mut Tx, _may: &MayPrepareCeremony, edition: &EditionId) -> Result<(), StoreError> {
    tx.run(
        "delete from cue
         where edition_id = $1
           and award_id not in (select begun.id
                                from award begun
                                join award a on a.competition_id = begun.competition_id
                                join cue q on q.award_id = a.id
                                where q.edition_id = $1 and q.revealed_at is not null)",
        args![edition.as_str()],
    )
    .await?;
    Ok(())
}

struct SealedAward {
    id: AwardId,
    competition: CompetitionId,
    per_reveal: usize,
    withheld: bool,
    /// The last place first.
    winners: Vec<EntryId>,
}

/// The awards of an edition, from the bottom of each list to the top.
async fn awards(tx: &mut Tx, edition: &EditionId) -> Result<Vec<SealedAward>, StoreError> {
    let rows: Vec<(String, String, i64, String, Option<String>)> = tx
        .all(
            "select a.id, a.competition_id, a.per_reveal, a.decision, w.entry_id
             from award a
             join competition c on c.id = a.competition_id
             left join award_winner w on w.award_id = a.id
             where c.edition_id = $1
             order by a.position desc, a.id, w.position desc, w.entry_id",
            args![edition.as_str()],
        )
        .await?;
    let mut awards: Vec<SealedAward> = Vec::new();
    for (id, competition, per_reveal, decision, winner) in rows {
        if awards.last().is_none_or(|last| last.id.as_str() != id) {
            awards.push(SealedAward {
                id: id.into(),
                competition: competition.into(),
                per_reveal: usize::try_from(per_reveal).unwrap_or(1).max(1),
                withheld: decision == "withheld",
                winners: Vec::new(),
            });
        }
        if let Some(last) = awards.last_mut().filter(|last| !last.withheld) {
            last.winners.extend(winner.map(EntryId::from));
        }
    }
    Ok(awards)
}

/// Puts the cues of an award behind those that are there; an award that nobody won without being withheld has none.
async fn insert(
    tx: &mut Tx,
    _may: &MayPrepareCeremony,
    edition: &EditionId,
    award: &SealedAward,
) -> Result<(), StoreError> {
    let mut reveals: Vec<&[EntryId]> = award.winners.chunks(award.per_reveal).collect();
    if award.withheld {
        reveals.push(&[]);
    }
    for entries in reveals {
        tx.run(
            "insert into cue (id, edition_id, award_id, position, entry_ids)
             values ($1, $2, $3, (select coalesce(max(position) + 1, 0) from cue where edition_id = $2), $4)",
            args![new_id::<CueId>().as_str(), edition.as_str(), award.id.as_str(), to_json(&entries)],
        )
        .await?;
    }
    Ok(())
}
