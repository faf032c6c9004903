//! What would go: conditions that the outlook and the run ask alike.

use judging::ids::{AccountId, EditionId};
use judging::text::Text;
use judging::time::Timestamp;

use crate::db::{Db, Tx};
use crate::error::parse_json;
use crate::{StoreError, args};

/// Whether nothing of a competition `c` is open any more: its last round is sealed, something is revealed where there is
/// something to win, and no cue waits.
macro_rules! settled {
    () => {
        concat!(
            "(exists (select 1 from seal s
                      join round l on l.id = s.round_id
                      where l.competition_id = c.id
                        and not exists (select 1 from round later
                                        where later.competition_id = c.id and later.position > l.position))
              and not ",
            $crate::ceremony::cued!("is null"),
            " and (not exists (select 1 from award w where w.competition_id = c.id) or ",
            $crate::ceremony::cued!("is not null"),
            "))"
        )
    };
}

/// The entries of the edition `$1` without an award, drafts with them, of competitions that are settled or, where `$2`
/// holds, of all.
macro_rules! going {
    () => {
        concat!(
            "select w.id
             from (select id, competition_id from entry union select id, competition_id from manuscript) w
             join competition c on c.id = w.competition_id
             where c.edition_id = $1
               and not exists (select 1 from award_winner v where v.entry_id = w.id)
               and ($2 or ",
            $crate::retention::due::settled!(),
            ")"
        )
    };
}
pub(super) use {going, settled};

/// The accounts that go with the edition `$1` at the real time `$3`: organisers stay, and whoever has a part, or is asked
/// to have one, in another edition that is newer, not over, or not settled.
macro_rules! accounts {
    ($rest:literal) => {
        concat!(
            "with tie as (
                 select account_id, edition_id from role
                 union
                 select j.account_id, c.edition_id from juror j join competition c on c.id = j.competition_id
                 union
                 select a.account_id, c.edition_id
                 from author a
                 join manuscript m on m.id = a.manuscript_id
                 join competition c on c.id = m.competition_id
                 union
                 select a.id, i.edition_id
                 from invitation i
                 join account a on a.email_folded = i.email_folded
                 where i.state = 'open'
                 union
                 select a.id, c.edition_id
                 from author_invitation i
                 join account a on a.email_folded = i.email_folded
                 join manuscript m on m.id = i.manuscript_id
                 join competition c on c.id = m.competition_id
                 where i.ended_at is null
             )
             select a.id
             from account a
             join tie t on t.account_id = a.id and t.edition_id = $1
             join edition own on own.id = $1
             where a.email <> ''
               and not exists (select 1 from role o where o.account_id = a.id and o.kind = 'organiser')
               and ($2 or not exists (select 1 from competition c
                                      where c.edition_id = $1
                                        and exists (select 1 from entry n where n.competition_id = c.id)
                                        and not ",
            settled!(),
            "))
               and not exists (select 1 from tie x
                               join edition e on e.id = x.edition_id
                               where x.account_id = a.id and x.edition_id <> $1
                                 and (e.starts_at > own.starts_at
                                      or e.ends_at > $3 + coalesce(e.clock_offset, 0)
                                      or exists (select 1 from competition c
                                                 where c.edition_id = e.id
                                                   and exists (select 1 from entry n where n.competition_id = c.id)
                                                   and not ",
            settled!(),
            "))) ",
            $rest
        )
    };
}

/// A competition, with what would go of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contest {
    /// Its name.
    pub name: Text,
    /// Whether its last ranking is sealed and its results are revealed.
    pub settled: bool,
    /// Entries with files and without an award.
    pub entries: i64,
    /// Entries with an award, which keep their files until their owner's account goes.
    pub winners: i64,
}

/// What would go of an edition as it is now, whenever it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// Its competitions, in order.
    pub contests: Vec<Contest>,
    /// Files that no other entry names.
    pub files: i64,
    /// Accounts.
    pub accounts: i64,
}

/// What would go of an edition. `unsealed` is that of the rule, `real` the real time.
pub async fn outlook(db: &Db, edition: &EditionId, unsealed: bool, real: Timestamp) -> Result<Outlook, StoreError> {
    let rows: Vec<(String, String, bool, i64, i64)> = db
        .all(
            concat!(
                "select c.id, c.name, ",
                settled!(),
                " as settled,
                        (select count(*)
                         from (select id, competition_id from entry
                               union
                               select id, competition_id from manuscript) w
                         where w.competition_id = c.id
                           and not exists (select 1 from award_winner v where v.entry_id = w.id)
                           and (exists (select 1 from entry e where e.id = w.id and e.deck_sha256 is not null)
                                or exists (select 1 from manuscript_file f where f.manuscript_id = w.id))) as entries,
                        (select count(*) from entry e
                         where e.competition_id = c.id
                           and exists (select 1 from award_winner v where v.entry_id = e.id)) as winners
                 from competition c
                 where c.edition_id = $1
                 order by c.position, c.id"
            ),
            args![edition.as_str()],
        )
        .await?;
    let contest = |(id, name, settled, entries, winners): (String, String, bool, i64, i64)| {
        Ok(Contest { name: parse_json("competition", "name", &id, &name)?, settled, entries, winners })
    };
    let contests = rows.into_iter().map(contest).collect::<Result<Vec<_>, StoreError>>()?;
    let files: Option<(i64,)> = db
        .one(
            concat!(
                "with going as (",
                going!(),
                ")
                 select count(*)
                 from file f
                 where (exists (select 1 from manuscript_file x
                                where x.sha256 = f.sha256 and x.manuscript_id in (select id from going))
                        or exists (select 1 from entry x
                                   where x.deck_sha256 = f.sha256 and x.id in (select id from going))
                        or exists (select 1 from redaction x
                                   where x.deck_sha256 = f.sha256 and x.entry_id in (select id from going)))
                   and not exists (select 1 from manuscript_file x
                                   where x.sha256 = f.sha256 and x.manuscript_id not in (select id from going))
                   and not exists (select 1 from entry x
                                   where x.deck_sha256 = f.sha256 and x.id not in (select id from going))
                   and not exists (select 1 from redaction x
                                   where x.deck_sha256 = f.sha256 and x.entry_id not in (select id from going))"
            ),
            args![edition.as_str(), unsealed],
        )
        .await?;
    let accounts = accounts(db, edition, unsealed, real).await?.len();
    let accounts = i64::try_from(accounts).unwrap_or(i64::MAX);
    Ok(Outlook { contests, files: files.map_or(0, |(count,)| count), accounts })
}

/// The accounts that go with an edition.
pub(super) async fn accounts(
    db: &Db,
    edition: &EditionId,
    unsealed: bool,
    real: Timestamp,
) -> Result<Vec<AccountId>, StoreError> {
    let rows: Vec<(String,)> =
        db.all(accounts!("order by a.id"), args![edition.as_str(), unsealed, real.micros()]).await?;
    Ok(rows.into_iter().map(|(id,)| id.into()).collect())
}

/// Whether an account goes with an edition, read inside an act.
pub(super) async fn goes_in(
    tx: &mut Tx,
    (edition, account): (&EditionId, &AccountId),
    unsealed: bool,
    real: Timestamp,
) -> Result<bool, StoreError> {
    let args = args![edition.as_str(), unsealed, real.micros(), account.as_str()];
    let found: Option<(String,)> = tx.one(accounts!("and a.id = $4"), args).await?;
    Ok(found.is_some())
}
