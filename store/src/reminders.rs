//! Reminding of what a deadline waits for: the scorecards of a round, the entries of a call. The letters wait for a release.

use judging::access::may_organise;
use judging::ids::{AccountId, CompetitionId, EditionId, RoundId};
use judging::text::Text;
use judging::time::Timestamp;

use crate::db::Db;
use crate::editions::{self, Edition};
use crate::error::parse_json;
use crate::ledger::{Act, Chain};
use crate::mail::{self, Letter, Recipient};
use crate::roles::standing_in;
use crate::{StoreError, args};

/// The key of the words of a reminder of scorecards.
pub(crate) const SCORECARDS: &str = "remind-scorecards";
/// The key of the words of a reminder of entries.
pub(crate) const ENTRIES: &str = "remind-draft";
/// More people than any edition reminds at once.
const ALL: i64 = 100_000;

/// What people are reminded of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// Scorecards of a round that is open.
    Scorecards(RoundId),
    /// Entries of a competition whose call is open that were never submitted.
    Entries(CompetitionId),
}

/// How much is unfinished.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unfinished {
    /// How many people are at work on it.
    pub people: usize,
    /// How many things are not submitted, counted with each of these people.
    pub things: i64,
}

impl Work {
    const fn template(&self) -> &'static str {
        match self {
            Self::Scorecards(_) => SCORECARDS,
            Self::Entries(_) => ENTRIES,
        }
    }

    fn id(&self) -> &str {
        match self {
            Self::Scorecards(round) => round.as_str(),
            Self::Entries(competition) => competition.as_str(),
        }
    }

    const fn verb(&self) -> &'static str {
        match self {
            Self::Scorecards(_) => "round.remind",
            Self::Entries(_) => "call.remind",
        }
    }
}

/// Who has scorecards left in the open rounds of the edition `$1`, or in the one round `$2`, at the moment `$3`. What a
/// juror stepped back from, may not judge, or was withdrawn is not left.
const SCORECARDS_LEFT: &str = "
    select n.id, n.email, n.name, n.locale, u.part, u.round, u.closes_at, u.things
    from (
        select a.juror_id, c.name as part, r.id as round_id, r.name as round, r.closes_at, count(*) as things
        from competition c
        join round r on r.competition_id = c.id
        join assignment a on a.round_id = r.id and a.state not in ('proposed', 'recused')
        join entry e on e.id = a.entry_id and e.status <> 'withdrawn'
        left join scorecard s on s.assignment_id = a.id and s.state = 'submitted'
        left join conflict x
               on x.juror_id = a.juror_id and x.entry_id = a.entry_id and x.state in ('declared', 'confirmed')
        where c.edition_id = $1 and ($2 = '' or r.id = $2) and r.opens_at <= $3 and r.closes_at >= $3
          and s.id is null and x.id is null
        group by a.juror_id, c.name, r.id, r.name, r.closes_at
    ) u
    join juror j on j.id = u.juror_id
    join account n on n.id = j.account_id and n.email <> ''
    order by u.round_id, j.code, j.id
    limit $4";

/// Who writes an entry that was never submitted for an open call of the edition `$1`, or of the one competition `$2`, at
/// the moment `$3`.
const ENTRIES_LEFT: &str = "
    select n.id, n.email, n.name, n.locale, c.name as part, '{}' as round, k.deadline as closes_at, count(*) as things
    from competition c
    join call k on k.competition_id = c.id
    join manuscript m on m.competition_id = c.id and m.submitted_version is null and m.withdrawn_at is null
    join author a on a.manuscript_id = m.id
    join account n on n.id = a.account_id and n.email <> ''
    where c.edition_id = $1 and ($2 = '' or c.id = $2) and k.opens_at <= $3 and k.deadline >= $3
    group by c.id, c.name, k.deadline, n.id, n.email, n.name, n.locale
    order by c.id, n.id
    limit $4";

fn left(template: &str) -> &'static str {
    if template == SCORECARDS { SCORECARDS_LEFT } else { ENTRIES_LEFT }
}

#[derive(sqlx::FromRow)]
struct Row {
    part: String,
    round: String,
    closes_at: i64,
    things: i64,
    #[sqlx(flatten)]
    to: Recipient,
}

impl Row {
    fn letter(self, edition: &Edition, template: &str) -> Result<Letter, StoreError> {
        let part: Text = parse_json("competition", "name", edition.id.as_str(), &self.part)?;
        let round: Text = parse_json("round", "name", edition.id.as_str(), &self.round)?;
        let room = if template == SCORECARDS { "desk" } else { "entries" };
        self.to.letter(edition, template, |language| {
            [
                ("of", part.get(language).to_owned()),
                ("round", round.get(language).to_owned()),
                ("left", self.things.to_string()),
                ("closes_at", self.closes_at.to_string()),
                ("zone", edition.time_zone.clone()),
                ("page", format!("/e/{}/{room}", edition.slug)),
            ]
        })
    }
}

/// How much of a work is unfinished; nothing once it is closed, and before it opens.
///
/// # Errors
/// A database that fails.
pub async fn unfinished(db: &Db, edition: &EditionId, work: &Work, now: Timestamp) -> Result<Unfinished, StoreError> {
    let args = args![edition.as_str(), work.id(), now.micros(), ALL];
    let rows: Vec<Row> = db.all(left(work.template()), args).await?;
    Ok(Unfinished { people: rows.len(), things: rows.iter().map(|row| row.things).sum() })
}

/// Writes to everybody whose work is [`unfinished`]; the letters wait for a release. Gives how many.
///
/// # Errors
/// A refusal of [`may_organise`]; [`StoreError::NotFound`] for a round or a competition of another edition, and where
/// nobody is to be reminded.
pub async fn remind(
    db: &Db,
    edition: &EditionId,
    by: &AccountId,
    work: &Work,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let edition = editions::find(db, edition).await?.ok_or(StoreError::NotFound)?;
    let mut act = Act::begin(db, Chain::from(&edition.id), by, now).await?;
    let _may = may_organise(&standing_in(&mut act.tx, by, &edition.id).await?)?;
    let args = args![edition.id.as_str(), work.id(), now.micros(), ALL];
    let rows: Vec<Row> = act.tx.all(left(work.template()), args).await?;
    let letters = rows.into_iter().map(|row| row.letter(&edition, work.template()));
    let letters = letters.collect::<Result<Vec<Letter>, StoreError>>()?;
    if letters.is_empty() {
        return Err(StoreError::NotFound);
    }
    let batch = mail::hold(&mut act.tx, &letters, now).await?;
    act.commit(work.verb(), work.id(), &(batch, letters.len())).await?;
    Ok(letters.len())
}

/// The reminders of a template that would be written now in a whole edition, at most `limit`; nobody gets them.
pub(crate) async fn foreseen(
    db: &Db,
    edition: &Edition,
    template: &str,
    (limit, now): (u32, Timestamp),
) -> Result<Vec<Letter>, StoreError> {
    let args = args![edition.id.as_str(), "", now.micros(), limit];
    let rows: Vec<Row> = db.all(left(template), args).await?;
    rows.into_iter().map(|row| row.letter(edition, template)).collect()
}
