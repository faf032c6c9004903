//! The ceremony: cues made from the sealed results, revealed one after the other.
//!
//! What is public is read by [`on_stage`], [`winners`] and [`announced`] alone, whose SQL asks for revealed cues: no
//! page has to leave anything out. The running order with the names to come is [`running_order`], for those who may
//! prepare the ceremony.

mod link;
mod order;
mod public;

use judging::access::{MayReveal, may_prepare_ceremony, may_reveal};
use judging::ids::{AccountId, AwardId, CompetitionId, CueId, EditionId, EntryId};
use judging::text::Text;
use judging::time::Timestamp;

use crate::db::{Db, Tx};
use crate::entries::TeamMember;
use crate::ledger::{Act, Chain};
use crate::{StoreError, args, roles};

pub use link::{edition_by_stage_token, make_stage_link, stage_link_made_at};
pub use order::{Readiness, prepare, readiness, running_order};
pub use public::{Prize, announced, on_stage, winners};

/// Whether a competition `c` has a cue whose `revealed_at` is so.
macro_rules! cued {
    ($is:literal) => {
        concat!(
            "exists (select 1 from cue q
                     join award w on w.id = q.award_id
                     where w.competition_id = c.id and q.revealed_at ",
            $is,
            ")"
        )
    };
}
pub(crate) use cued;

/// One moment of the ceremony: an award with the names that are revealed together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// Which one.
    pub id: CueId,
    /// The competition whose award it is.
    pub competition: CompetitionId,
    /// The award.
    pub award: AwardId,
    /// The award's name.
    pub award_name: Text,
    /// The names, in the order of their reveal; none where the jury does not award the prize.
    pub laureates: Vec<Laureate>,
    /// When it was revealed, by the edition's clock.
    pub revealed_at: Option<Timestamp>,
}

/// Who is named on stage and on the page of winners.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laureate {
    /// The entry.
    pub entry: EntryId,
    /// The startup or the scholar, as [`crate::entries::Entry::display_name`] has it.
    pub name: Text,
    /// What the entry is about, where that is not the name.
    pub title: Text,
    /// Where it comes from.
    pub places: Text,
    /// The people with their institutions, in order.
    pub team: Vec<TeamMember>,
}

/// What live streams of an edition's stage listen to.
pub fn topic(edition: &EditionId) -> String {
    format!("stage:{edition}")
}

/// Reveals the next cue. The cue that was revealed already stays as it is, so that a doubled click reveals nothing more.
///
/// # Errors
/// [`StoreError::NotFound`] for a cue of another edition; the refusals of [`may_reveal`].
pub async fn reveal(
    db: &Db,
    account: &AccountId,
    edition: &EditionId,
    cue: &CueId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    let standing = roles::standing_in(&mut act.tx, account, edition).await?;
    // Who may not see the running order does not learn whether there is such a cue.
    may_prepare_ceremony(&standing)?;
    let facts = facts(&mut act.tx, edition, cue).await?.ok_or(StoreError::NotFound)?;
    let revealed = facts.revealed_at.is_some();
    let is_next = facts.next_position == Some(facts.position);
    let all_signed = facts.seal_id.is_some() && facts.unsigned == 0;
    let may = may_reveal(&standing, all_signed, is_next || revealed)?;
    if revealed {
        return act.leave().await;
    }
    make_public(&mut act.tx, &may, cue, now).await?;
    act.tx.tell(&topic(edition)).await?;
    act.commit("cue.reveal", cue.as_str(), &now).await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Facts {
    position: i64,
    revealed_at: Option<i64>,
    next_position: Option<i64>,
    seal_id: Option<String>,
    unsigned: i64,
}

async fn facts(tx: &mut Tx, edition: &EditionId, cue: &CueId) -> Result<Option<Facts>, StoreError> {
    tx.one(
        "select q.position, q.revealed_at, s.id as seal_id,
                (select min(position) from cue where edition_id = q.edition_id and revealed_at is null)
                    as next_position,
                (select count(*) from host h
                 where h.edition_id = q.edition_id and h.kind = 'host'
                   and not exists (select 1 from sign_off o where o.seal_id = s.id and o.host_id = h.id)) as unsigned
         from cue q
         join award a on a.id = q.award_id
         left join round r on r.competition_id = a.competition_id
             and r.position = (select max(position) from round where competition_id = a.competition_id)
         left join seal s on s.round_id = r.id
         where q.id = $1 and q.edition_id = $2",
        args![cue.as_str(), edition.as_str()],
    )
    .await
}

async fn make_public(tx: &mut Tx, _may: &MayReveal, cue: &CueId, now: Timestamp) -> Result<(), StoreError> {
    tx.run("update cue set revealed_at = $2 where id = $1", args![cue.as_str(), now.micros()]).await?;
    Ok(())
}
