//! The juror's first page: conflicts and confidentiality, declared before any entry's files are shown.

use std::collections::BTreeMap;

use judging::access::may_judge;
use judging::conflict::Tie;
use judging::ids::{AccountId, EditionId, EntryId, JurorId};
use judging::text::Text;
use judging::time::Timestamp;

use crate::db::{Db, Tx};
use crate::entries::first_of;
use crate::error::parse_json;
use crate::ledger::{Act, Chain};
use crate::limits::none_of;
use crate::recusals::{MAX_REASON, take_off};
use crate::{Fault, StoreError, args, jurors, roles};

/// How many entries stand on a page of declarations.
pub const LISTED: u32 = 500;

/// What a juror declares at once: entries, the kind of the tie to them, and what it is in the juror's own words.
pub type Declared<'a> = (&'a [EntryId], Tie, &'a str);

/// An entry as the first page names it: enough to know a conflict by, and nothing of its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Which entry.
    pub entry: EntryId,
    /// Its place in the list.
    pub key: String,
    /// The name of its competition.
    pub competition: Text,
    /// Its code.
    pub code: String,
    /// What it is about.
    pub title: Text,
    /// Who is named on stage, as [`crate::entries::Entry::display_name`] has it.
    pub name: Text,
    /// The people of its team with their affiliations.
    pub people: Vec<(Text, Text)>,
    /// Whether a conflict is declared or confirmed already.
    pub declared: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    key: String,
    competition: String,
    code: String,
    title: String,
    name: String,
    state: Option<String>,
}

/// One page of the entries of the competitions in whose juries an account sits, by competition and code: those after the
/// key `after`, at most `limit`.
pub async fn entries_before(
    db: &Db,
    account: &AccountId,
    edition: &EditionId,
    after: &str,
    limit: u32,
) -> Result<Vec<Named>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            "select e.id, c.id || ' ' || e.code as key, c.name as competition, e.code, e.title, e.name, x.state
             from juror j
             join competition c on c.id = j.competition_id
             join entry e on e.competition_id = c.id
             left join conflict x on x.juror_id = j.id and x.entry_id = e.id
             where j.account_id = $1 and c.edition_id = $2 and e.status = 'submitted'
               and c.id || ' ' || e.code > $3
             order by c.id || ' ' || e.code
             limit $4",
            args![account.as_str(), edition.as_str(), after, limit],
        )
        .await?;
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let mut people = people(db, &ids).await?;
    rows.into_iter()
        .map(|row| {
            let title = parse_json("entry", "title", &row.id, &row.title)?;
            let name = parse_json("entry", "name", &row.id, &row.name)?;
            Ok(Named {
                competition: parse_json("competition", "name", &row.id, &row.competition)?,
                name: first_of([&name, &title], &row.code),
                title,
                people: people.remove(&row.id).unwrap_or_default(),
                declared: matches!(row.state.as_deref(), Some("declared" | "confirmed")),
                entry: row.id.into(),
                key: row.key,
                code: row.code,
            })
        })
        .collect()
}

async fn people(db: &Db, entries: &[String]) -> Result<BTreeMap<String, Vec<(Text, Text)>>, StoreError> {
    let rows: Vec<(String, String, String)> = db
        .all_in(
            "select entry_id, name, affiliation from team_member where entry_id in ({ids}) order by entry_id, position",
            args![],
            entries,
        )
        .await?;
    let mut people: BTreeMap<String, Vec<(Text, Text)>> = BTreeMap::new();
    for (entry, name, affiliation) in rows {
        let name = parse_json("team_member", "name", &entry, &name)?;
        let affiliation = parse_json("team_member", "affiliation", &entry, &affiliation)?;
        people.entry(entry).or_default().push((name, affiliation));
    }
    Ok(people)
}

/// Declares, for all juries of the edition in which the account sits: these conflicts, and that what is read stays
/// confidential. Assignments to these entries that are not submitted are taken off the juror. A conflict that is noted
/// already stays.
///
/// # Errors
/// [`StoreError::Invalid`] where confidentiality is not promised; else as [`declare_page`].
pub async fn declare(
    db: &Db,
    edition: &EditionId,
    account: &AccountId,
    (conflicts, tie, reason): Declared<'_>,
    confidential: bool,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut faults = Vec::new();
    if !confidential {
        faults.push(Fault::new("confidential", "fault-confidential"));
    }
    faults.extend(reason_fault(reason));
    none_of(faults)?;
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    for juror in note(&mut act, edition, account, (conflicts, tie, reason)).await? {
        act.tx
            .run(
                "update juror set declared_at = $2 where id = $1 and declared_at is null",
                args![juror.as_str(), now.micros()],
            )
            .await?;
    }
    act.commit("juror.declare", account.as_str(), &(conflicts, tie.name(), reason.trim())).await?;
    Ok(())
}

/// Declares the conflicts of a page of the list that is not the last; nothing is promised yet.
///
/// # Errors
/// [`judging::access::Refusal::NotAllowed`] for who sits in no jury, [`StoreError::NotFound`] for an entry of a
/// competition in whose jury the account does not sit, [`StoreError::Invalid`] where the reason is too long.
pub async fn declare_page(
    db: &Db,
    edition: &EditionId,
    account: &AccountId,
    (conflicts, tie, reason): Declared<'_>,
    now: Timestamp,
) -> Result<(), StoreError> {
    none_of(reason_fault(reason).into_iter().collect())?;
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    note(&mut act, edition, account, (conflicts, tie, reason)).await?;
    act.commit("juror.declare", account.as_str(), &(conflicts, tie.name(), reason.trim())).await?;
    Ok(())
}

fn reason_fault(reason: &str) -> Option<Fault> {
    (reason.chars().count() > MAX_REASON).then(|| Fault::new("reason", "fault-reason-long"))
}

/// Notes the conflicts of whoever sits in a jury; gives the seats.
async fn note(
    act: &mut Act,
    edition: &EditionId,
    account: &AccountId,
    (conflicts, tie, reason): Declared<'_>,
) -> Result<Vec<JurorId>, StoreError> {
    let standing = roles::standing_in(&mut act.tx, account, edition).await?;
    let seats = seats(&mut act.tx, account, edition).await?;
    let (_, competition) = seats.first().ok_or(judging::access::Refusal::NotAllowed)?;
    let _may = may_judge(&standing, &competition.as_str().into())?;
    let at = act.at();
    for entry in conflicts {
        conflict(&mut act.tx, &seats, entry, (tie, reason.trim()), at).await?;
    }
    Ok(seats.into_iter().map(|(juror, _)| juror).collect())
}

async fn seats(tx: &mut Tx, account: &AccountId, edition: &EditionId) -> Result<Vec<(JurorId, String)>, StoreError> {
    let rows: Vec<(String, String)> = tx
        .all(
            "select j.id, j.competition_id
             from juror j
             join competition c on c.id = j.competition_id
             where j.account_id = $1 and c.edition_id = $2
             order by j.id",
            args![account.as_str(), edition.as_str()],
        )
        .await?;
    Ok(rows.into_iter().map(|(juror, competition)| (juror.into(), competition)).collect())
}

async fn conflict(
    tx: &mut Tx,
    seats: &[(JurorId, String)],
    entry: &EntryId,
    (tie, reason): (Tie, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    let row: Option<(String,)> =
        tx.one("select competition_id from entry where id = $1", args![entry.as_str()]).await?;
    let competition = row.map(|(competition,)| competition).ok_or(StoreError::NotFound)?;
    let seat = seats.iter().find(|(_, seated)| *seated == competition);
    let (juror, _) = seat.ok_or(StoreError::NotFound)?;
    jurors::declare_conflict(tx, (juror, entry), (Some(tie), reason), now).await?;
    take_off(tx, juror, entry, reason).await
}
