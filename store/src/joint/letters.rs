//! Telling those whose entry is missing at a side, by letters that wait for a release.

use std::collections::BTreeMap;

use judging::access::may_screen;
use judging::ids::{AccountId, CompetitionId, EditionId, EntryId};
use judging::text::Text;
use judging::time::Timestamp;
use serde::Serialize;

use crate::db::Db;
use crate::editions::{self, Edition};
use crate::error::parse_json;
use crate::ledger::{Act, Chain};
use crate::mail::{self, Letter, Recipient};
use crate::{Fault, StoreError, args, competitions, roles, seen};

/// The key of the letter's words.
const TEMPLATE: &str = "entry-missing";

/// An entry that is missing at some side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Missed {
    /// Which one.
    pub entry: EntryId,
    /// Its code.
    pub code: String,
    /// The sides that received it, in the order of their rounds.
    pub received: Vec<String>,
    /// Those that did not.
    pub missing: Vec<String>,
}

/// Entries that are not withdrawn, with each side.
const ENTRIES: &str = "
    select e.id, e.code, r.side, a.received_at is not null as received
    from entry e
    join round r on r.competition_id = e.competition_id and r.side <> ''
    left join arrival a on a.entry_id = e.id and a.side = r.side
    where e.competition_id = $1 and e.status <> 'withdrawn'
    order by e.code, e.id, r.position";

/// The entries of a competition that are missing at some side, by code.
///
/// # Errors
/// A database that fails.
pub async fn missed(db: &Db, competition: &CompetitionId) -> Result<Vec<Missed>, StoreError> {
    Ok(to_missed(db.all(ENTRIES, args![competition.as_str()]).await?))
}

fn to_missed(rows: Vec<(String, String, String, bool)>) -> Vec<Missed> {
    let mut all: Vec<Missed> = Vec::new();
    for (id, code, side, received) in rows {
        let id = EntryId::from(id);
        if all.last().is_none_or(|last| last.entry != id) {
            all.push(Missed { entry: id, code, received: Vec::new(), missing: Vec::new() });
        }
        if let Some(last) = all.last_mut() {
            if received { &mut last.received } else { &mut last.missing }.push(side);
        }
    }
    all.retain(|one| !one.missing.is_empty());
    all
}

/// Changes whenever other letters would be written.
pub fn mark(missed: &[Missed]) -> String {
    seen::mark(&missed)
}

/// Writes to everybody who writes an entry that is [`missed`]; the letters wait for a release. Gives how many. `told` is
/// the [`mark`] of the entries that the organiser saw.
///
/// # Errors
/// Who does not organise the edition is refused; [`StoreError::NotFound`] for a competition of another edition;
/// [`StoreError::Invalid`] at `seen` where they are others by now, or nobody writes them here.
pub async fn tell(
    db: &Db,
    (edition, account): (&EditionId, &AccountId),
    competition: &CompetitionId,
    told: &str,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let edition = editions::find(db, edition).await?.ok_or(StoreError::NotFound)?;
    let mut act = Act::begin(db, Chain::from(&edition.id), account, now).await?;
    let _may = may_screen(&roles::standing_in(&mut act.tx, account, &edition.id).await?)?;
    competitions::belongs(&mut act.tx, &edition.id, competition).await?;
    let missed = to_missed(act.tx.all(ENTRIES, args![competition.as_str()]).await?);
    seen::unchanged(told, &mark(&missed), "fault-missing-told")?;
    let authors = act.tx.all(AUTHORS, args![competition.as_str()]).await?;
    let letters = letters(&edition, authors, &missed)?;
    if letters.is_empty() {
        return Err(StoreError::Invalid(vec![Fault::new("seen", "fault-missing-nobody")]));
    }
    let batch = mail::hold(&mut act.tx, &letters, now).await?;
    act.commit("arrivals.tell", competition.as_str(), &(batch, letters.len())).await?;
    Ok(letters.len())
}

#[derive(sqlx::FromRow)]
struct Author {
    entry_id: String,
    part: String,
    #[sqlx(flatten)]
    to: Recipient,
}

/// Who writes the entries of the competition `$1`.
const AUTHORS: &str = "
    select e.id as entry_id, c.name as part, n.id, n.email, n.name, n.locale
    from entry e
    join competition c on c.id = e.competition_id
    join author a on a.manuscript_id = e.id
    join account n on n.id = a.account_id and n.email <> ''
    where e.competition_id = $1
    order by e.code, e.id, a.position, a.account_id";

fn letters(edition: &Edition, authors: Vec<Author>, missed: &[Missed]) -> Result<Vec<Letter>, StoreError> {
    let by_entry: BTreeMap<&str, &Missed> = missed.iter().map(|one| (one.entry.as_str(), one)).collect();
    let told = authors.into_iter().filter_map(|author| {
        let missed = *by_entry.get(author.entry_id.as_str())?;
        Some(letter(edition, author, missed))
    });
    told.collect()
}

/// The letters that [`tell`] would write now about all competitions of an edition; nobody gets them.
pub(crate) async fn foreseen(db: &Db, edition: &Edition) -> Result<Vec<Letter>, StoreError> {
    let mut all = Vec::new();
    for competition in competitions::of_edition(db, &edition.id).await? {
        let missed = missed(db, &competition.id).await?;
        if !missed.is_empty() {
            let authors = db.all(AUTHORS, args![competition.id.as_str()]).await?;
            all.extend(letters(edition, authors, &missed)?);
        }
    }
    Ok(all)
}

fn letter(edition: &Edition, author: Author, missed: &Missed) -> Result<Letter, StoreError> {
    let part: Text = parse_json("competition", "name", &author.entry_id, &author.part)?;
    let received = if missed.received.is_empty() { "–".to_owned() } else { missed.received.join(" · ") };
    author.to.letter(edition, TEMPLATE, |language| {
        [
            ("of", part.get(language).to_owned()),
            ("code", missed.code.clone()),
            ("received", received),
            ("missing", missed.missing.join(" · ")),
            ("page", format!("/e/{}/entries/{}", edition.slug, missed.entry)),
        ]
    })
}
