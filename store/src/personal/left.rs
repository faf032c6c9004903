use judging::ids::AccountId;

use crate::db::Db;
use crate::{StoreError, args};

/// Whether an entry wins something that is revealed.
macro_rules! wins {
    ($entry:literal) => {
        concat!(
            "exists (select 1 from award_winner w
                     join cue q on q.award_id = w.award_id and q.revealed_at is not null
                     where w.entry_id = ",
            $entry,
            " and q.entry_ids like '%' || w.entry_id || '%')"
        )
    };
}
pub(super) use wins;

/// What an account leaves behind when it is erased, and what goes: what its person is told before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Leaving {
    /// Entries that nobody else writes and that were never submitted: they go.
    pub drafts: i64,
    /// Submitted entries that nobody else writes and that no jury has begun to judge: they are withdrawn and emptied.
    pub withdrawn: i64,
    /// Submitted entries that nobody else writes, in competitions that are judged: they stay by their code alone.
    pub judged: i64,
    /// Entries that win something that is revealed, be they written with others: their names stay.
    pub winners: i64,
    /// Other entries that others write, too: they stay, without this person.
    pub shared: i64,
    /// Seats in juries: they stay, as codes.
    pub seats: i64,
    /// Scorecards that were submitted: they stay, under the code of the juror.
    pub scorecards: i64,
    /// Signatures under results: they stay, as ids.
    pub signatures: i64,
    /// Editions that nobody else organises: while there are some, the account stays.
    #[sqlx(skip)]
    pub alone: i64,
}

/// The editions that nobody but the account `$1` organises.
pub(super) const ALONE: &str = "
    select count(*)
    from role r
    where r.account_id = $1 and r.kind = 'organiser'
      and not exists (select 1 from role o
                      where o.edition_id = r.edition_id and o.kind = 'organiser' and o.account_id <> r.account_id)";

/// What erasing an account would leave.
///
/// # Errors
/// A database that fails.
pub async fn leaving(db: &Db, account: &AccountId) -> Result<Leaving, StoreError> {
    let found: Option<Leaving> = db
        .one(
            concat!(
                "with mine as (
                 select m.id,
                        exists (select 1 from author o
                                where o.manuscript_id = m.id and o.account_id <> $1) as shared,
                        ",
                wins!("m.id"),
                " as won,
                        m.submitted_version is not null as submitted,
                        exists (select 1 from round r
                                where r.competition_id = m.competition_id
                                  and r.first_submitted_at is not null) as judged
                 from author a
                 join manuscript m on m.id = a.manuscript_id
                 where a.account_id = $1
             )
             select (select count(*) from mine where not shared and not submitted) as drafts,
                    (select count(*) from mine where not shared and submitted and not judged and not won) as withdrawn,
                    (select count(*) from mine where not shared and submitted and judged and not won) as judged,
                    (select count(*) from mine where won) as winners,
                    (select count(*) from mine where shared and not won) as shared,
                    (select count(*) from juror where account_id = $1) as seats,
                    (select count(*) from scorecard k
                     join assignment x on x.id = k.assignment_id
                     join juror j on j.id = x.juror_id
                     where j.account_id = $1 and k.state = 'submitted') as scorecards,
                    (select count(*) from sign_off where account_id = $1) as signatures"
            ),
            args![account.as_str()],
        )
        .await?;
    let alone: Option<(i64,)> = db.one(ALONE, args![account.as_str()]).await?;
    Ok(Leaving { alone: alone.map_or(0, |(count,)| count), ..found.unwrap_or_default() })
}
