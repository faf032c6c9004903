use judging::ids::{AccountId, EntryId, JurorId, RoundId};
use judging::text::Text;

use crate::db::Db;
use crate::error::parse_json;
use crate::{StoreError, args};

/// How far a round is: how many scorecards are submitted, begun and still to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Submitted and not reopened.
    pub done: u32,
    /// Begun, or reopened.
    pub draft: u32,
    /// Committed assignments without those from which the juror stepped back.
    pub all: u32,
}

impl Progress {
    /// Not begun.
    pub fn to_do(self) -> u32 {
        self.all.saturating_sub(self.done + self.draft)
    }
}

/// A juror's share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JurorProgress {
    /// Who.
    pub juror: JurorId,
    /// The code.
    pub code: String,
    /// The name.
    pub name: Text,
    /// Whether the declarations of the first page are made, without which no entry is shown.
    pub opened: bool,
    /// How far.
    pub progress: Progress,
}

/// An entry's share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryProgress {
    /// Which.
    pub entry: EntryId,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: Text,
    /// How far.
    pub progress: Progress,
}

type CountRow = (String, String, String, Option<i64>, i64, i64, i64);

/// How far the jurors (all) and one page of entries are: those after the code `after`, at most `limit`.
pub async fn progress(
    db: &Db,
    round: &RoundId,
    after: &str,
    limit: u32,
) -> Result<(Vec<JurorProgress>, Vec<EntryProgress>), StoreError> {
    let jurors: Vec<CountRow> = db
        .all(
            "select j.id, j.code, n.name, j.declared_at, c.done, c.draft, c.total
             from (
                 select a.juror_id,
                        count(case when s.state = 'submitted' then 1 end) as done,
                        count(case when s.state <> 'submitted' then 1 end) as draft,
                        count(*) as total
                 from assignment a
                 left join scorecard s on s.assignment_id = a.id
                 where a.round_id = $1 and a.state not in ('proposed', 'recused')
                   and a.entry_id not in (select id from entry where status = 'withdrawn')
                 group by a.juror_id
             ) c
             join juror j on j.id = c.juror_id
             join account n on n.id = j.account_id
             order by j.code, j.id",
            args![round.as_str()],
        )
        .await?;
    let entries: Vec<CountRow> = db
        .all(
            "select e.id, e.code, e.title, cast(null as bigint) as declared_at,
                    count(case when s.state = 'submitted' then 1 end) as done,
                    count(case when s.state <> 'submitted' then 1 end) as draft,
                    count(a.id) as total
             from (
                 select e.id, e.code, e.title
                 from entry e
                 where e.competition_id = (select competition_id from round where id = $1)
                   and e.status <> 'withdrawn' and e.code > $2
                   and exists (select 1 from round_entry where round_id = $1 and entry_id = e.id)
                 order by e.code
                 limit $3
             ) e
             left join assignment a
                    on a.round_id = $1 and a.entry_id = e.id and a.state not in ('proposed', 'recused')
             left join scorecard s on s.assignment_id = a.id
             group by e.id, e.code, e.title
             order by e.code",
            args![round.as_str(), after, limit],
        )
        .await?;
    let jurors = jurors.into_iter().map(|row| {
        let progress = counts(&row);
        let name = parse_json("account", "name", &row.0, &row.2)?;
        Ok(JurorProgress { juror: row.0.into(), code: row.1, name, opened: row.3.is_some(), progress })
    });
    let entries = entries.into_iter().map(|row| {
        let progress = counts(&row);
        let title = parse_json("entry", "title", &row.0, &row.2)?;
        Ok(EntryProgress { entry: row.0.into(), code: row.1, title, progress })
    });
    Ok((jurors.collect::<Result<_, StoreError>>()?, entries.collect::<Result<_, StoreError>>()?))
}

/// How many entries of the round fewer than `wanted` jurors judge.
pub async fn short(db: &Db, round: &RoundId, wanted: u32) -> Result<i64, StoreError> {
    if wanted == 0 {
        return Ok(0);
    }
    // All of the round without those that have enough: both are counted along an index, which an entry's own count is not.
    let row: Option<(i64,)> = db
        .one(
            "select (select count(*)
                     from round_entry
                     where round_id = $1 and entry_id not in (select id from entry where status = 'withdrawn'))
                  - (select count(*)
                     from (
                         select a.entry_id
                         from assignment a
                         where a.round_id = $1 and a.state not in ('proposed', 'recused')
                           and a.entry_id not in (select id from entry where status = 'withdrawn')
                         group by a.entry_id
                         having count(*) >= $2
                     ) c
                     join round_entry re on re.round_id = $1 and re.entry_id = c.entry_id)",
            args![round.as_str(), wanted],
        )
        .await?;
    Ok(row.map_or(0, |(count,)| count))
}

/// How many committed scorecards of a round an account has still to submit.
pub async fn own_missing(db: &Db, round: &RoundId, account: &AccountId) -> Result<u32, StoreError> {
    let row: Option<(i64,)> = db
        .one(
            "select count(*)
             from assignment a
             join juror j on j.id = a.juror_id
             join entry e on e.id = a.entry_id
             left join scorecard s on s.assignment_id = a.id and s.state = 'submitted'
             where a.round_id = $1 and j.account_id = $2 and a.state not in ('proposed', 'recused')
               and e.status <> 'withdrawn' and s.id is null",
            args![round.as_str(), account.as_str()],
        )
        .await?;
    Ok(row.map_or(0, |(count,)| u32::try_from(count).unwrap_or(u32::MAX)))
}

fn counts(row: &CountRow) -> Progress {
    let count = |value: i64| u32::try_from(value).unwrap_or(0);
    Progress { done: count(row.4), draft: count(row.5), all: count(row.6) }
}
