//! Deadlines that are moved to a later moment: for everybody, and told to whoever has begun an entry.

use judging::ids::CompetitionId;
use judging::time::Timestamp;

use super::Call;
use crate::competitions::{self, Competition};
use crate::db::{Db, Tx};
use crate::editions::Edition;
use crate::mail::{self, Letter, Recipient};
use crate::{StoreError, args, new_id};

/// A deadline that was moved while its call was under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extension {
    /// What it was.
    pub was: Timestamp,
    /// What it became.
    pub becomes: Timestamp,
}

/// The extensions of a call, in order.
pub async fn extensions(db: &Db, competition: &CompetitionId) -> Result<Vec<Extension>, StoreError> {
    let rows: Vec<(i64, i64)> = db
        .all("select was, becomes from extension where competition_id = $1 order by id", args![competition.as_str()])
        .await?;
    let extension =
        |(was, becomes)| Extension { was: Timestamp::from_micros(was), becomes: Timestamp::from_micros(becomes) };
    Ok(rows.into_iter().map(extension).collect())
}

/// Keeps that the deadline of a call that had opened moves to a later moment, and writes to everybody whose entry is not
/// withdrawn; the letters wait for a release. Gives how many.
pub(super) async fn extend(
    tx: &mut Tx,
    (edition, competition): (&Edition, &Competition),
    (before, after): (&Call, &Call),
    now: Timestamp,
) -> Result<usize, StoreError> {
    if now < before.opens_at || after.deadline <= before.deadline {
        return Ok(0);
    }
    let (was, becomes) = (before.deadline.micros(), after.deadline.micros());
    let id: String = new_id();
    tx.run(
        "insert into extension (id, competition_id, at, was, becomes) values ($1, $2, $3, $4, $5)",
        args![id, competition.id.as_str(), now.micros(), was, becomes],
    )
    .await?;
    let letter = |who: Recipient| letter(who, (edition, competition), (before.deadline, after.deadline));
    tell_begun(tx, &competition.id, letter, now).await
}

/// Writes to everybody who writes an entry for a competition that is not withdrawn; the letters wait for a release. Gives
/// how many.
pub(crate) async fn tell_begun(
    tx: &mut Tx,
    competition: &CompetitionId,
    letter: impl Fn(Recipient) -> Result<Letter, StoreError>,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let begun: Vec<Recipient> = tx.all(BEGUN, args![competition.as_str()]).await?;
    let letters = begun.into_iter().map(letter).collect::<Result<Vec<_>, StoreError>>()?;
    if !letters.is_empty() {
        mail::hold(tx, &letters, now).await?;
    }
    Ok(letters.len())
}

/// Who writes an entry for the competition `$1` that is not withdrawn.
const BEGUN: &str = "
    select a.id, a.email, a.name, a.locale
    from account a
    where a.email <> ''
      and exists (select 1
                  from author u
                  join manuscript m on m.id = u.manuscript_id
                  where u.account_id = a.id and m.competition_id = $1 and m.withdrawn_at is null)
    order by a.id";

fn letter(
    who: Recipient,
    (edition, competition): (&Edition, &Competition),
    (was, becomes): (Timestamp, Timestamp),
) -> Result<Letter, StoreError> {
    who.letter(edition, "extended", |language| {
        [
            ("of", competition.name.get(language).to_owned()),
            ("was_at", was.micros().to_string()),
            ("closes_at", becomes.micros().to_string()),
            ("zone", edition.time_zone.clone()),
            ("page", format!("/e/{}/c/{}", edition.slug, competition.slug)),
        ]
    })
}

/// The letters that would be written if the deadlines of an edition's open calls were moved now, with the deadline that
/// there is for both; nobody gets them.
pub(crate) async fn foreseen(db: &Db, edition: &Edition, now: Timestamp) -> Result<Vec<Letter>, StoreError> {
    let mut letters = Vec::new();
    let calls = super::of_edition(db, &edition.id).await?;
    for competition in competitions::of_edition(db, &edition.id).await? {
        let Some((_, call)) = calls.iter().find(|(of, call)| *of == competition.id && now >= call.opens_at) else {
            continue;
        };
        let begun: Vec<Recipient> = db.all(BEGUN, args![competition.id.as_str()]).await?;
        for who in begun {
            letters.push(letter(who, (edition, &competition), (call.deadline, call.deadline))?);
        }
    }
    Ok(letters)
}
