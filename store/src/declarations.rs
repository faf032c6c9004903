//! The juror's first page: conflicts and confidentiality, declared before any entry's files are shown.

use std::collections::{BTreeMap, BTreeSet};

use judging::access::may_judge;
use judging::blind::Shown;
use judging::conflict::Tie;
use judging::ids::{AccountId, CompetitionId, EditionId, EntryId, JurorId};
use judging::text::Text;
use judging::time::Timestamp;
use serde::Serialize;

use crate::db::{Db, Tx};
use crate::entries::first_of;
use crate::error::parse_json;
use crate::ledger::{Act, Chain};
use crate::limits::none_of;
use crate::recusals::{MAX_REASON, take_off};
use crate::redactions::Veil;
use crate::{Fault, StoreError, args, jurors, roles, rounds};

/// How many entries stand on a page of declarations.
pub const LISTED: u32 = 500;

/// A tie to an entry that a juror declares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Declared {
    /// The entry.
    pub entry: EntryId,
    /// What kind of tie it is.
    pub tie: Tie,
    /// What it is in the juror's own words, at most [`MAX_REASON`] characters; may be empty.
    pub reason: String,
}

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
    /// The people of its team with their affiliations; nobody in a blind round.
    pub people: Vec<(Text, Text)>,
    /// A paragraph on it, which tells a juror of a blind round enough; else empty.
    pub summary: Text,
    /// Whether the jurors of the competition are not shown who is behind an entry.
    pub blind: bool,
    /// Whether a conflict is declared or confirmed already.
    pub declared: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    key: String,
    competition_id: String,
    competition: String,
    code: String,
    title: String,
    name: String,
    summary: String,
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
            "select e.id, c.id || ' ' || e.code as key, c.id as competition_id, c.name as competition, e.code, e.title,
                    e.name, e.summary, x.state
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
    let blind = blind_competitions(db, edition).await?;
    let is_blind = |row: &Row| blind.contains(&CompetitionId::from(row.competition_id.as_str()));
    let (veiled, named): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| is_blind(row));
    let ids: Vec<String> = named.iter().map(|row| row.id.clone()).collect();
    let mut people = people(db, &ids).await?;
    let veiled: Vec<EntryId> = veiled.iter().map(|row| row.id.as_str().into()).collect();
    let veil = Veil::over(db, Shown::Blind, &veiled).await?;
    rows.into_iter()
        .map(|row| {
            let blind = is_blind(&row);
            let named = row.named(people.remove(&row.id).unwrap_or_default())?;
            Ok(if blind { under(&veil, named) } else { named })
        })
        .collect()
}

/// The competitions of an edition in which whoever judges is not shown who is behind an entry.
async fn blind_competitions(db: &Db, edition: &EditionId) -> Result<BTreeSet<CompetitionId>, StoreError> {
    let rounds = rounds::of_edition(db, edition).await?;
    let blind = rounds.into_iter().filter(|round| Shown::among(&[round.facts()]).is_blind());
    Ok(blind.map(|round| round.competition).collect())
}

impl Row {
    fn named(&self, people: Vec<(Text, Text)>) -> Result<Named, StoreError> {
        let title = parse_json("entry", "title", &self.id, &self.title)?;
        let name = parse_json("entry", "name", &self.id, &self.name)?;
        Ok(Named {
            competition: parse_json("competition", "name", &self.id, &self.competition)?,
            name: first_of([&name, &title], &self.code),
            title,
            people,
            summary: parse_json("entry", "summary", &self.id, &self.summary)?,
            blind: false,
            declared: matches!(self.state.as_deref(), Some("declared" | "confirmed")),
            entry: self.id.as_str().into(),
            key: self.key.clone(),
            code: self.code.clone(),
        })
    }
}

/// What is left of it for a juror of a blind round.
fn under(veil: &Veil, named: Named) -> Named {
    let title = veil.title(&named.entry, named.title);
    Named {
        name: first_of([&title], &named.code),
        title: Text::default(),
        people: Vec::new(),
        summary: veil.summary(&named.entry, named.summary),
        blind: true,
        ..named
    }
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

/// Declares, for all juries of the edition in which the account sits: these conflicts, each with its own kind and reason,
/// and that what is read stays confidential. Assignments to these entries that are not submitted are taken off the juror.
/// A conflict that is noted already stays.
///
/// # Errors
/// [`StoreError::Invalid`] where confidentiality is not promised; else as [`declare_page`].
pub async fn declare(
    db: &Db,
    edition: &EditionId,
    account: &AccountId,
    conflicts: &[Declared],
    confidential: bool,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut faults = Vec::new();
    if !confidential {
        faults.push(Fault::new("confidential", "fault-confidential"));
    }
    faults.extend(too_long(conflicts));
    none_of(faults)?;
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    for juror in note(&mut act, edition, account, conflicts).await? {
        act.tx
            .run(
                "update juror set declared_at = $2 where id = $1 and declared_at is null",
                args![juror.as_str(), now.micros()],
            )
            .await?;
    }
    act.commit("juror.declare", account.as_str(), &conflicts).await?;
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
    conflicts: &[Declared],
    now: Timestamp,
) -> Result<(), StoreError> {
    none_of(too_long(conflicts).collect())?;
    let mut act = Act::begin(db, Chain::from(edition), account, now).await?;
    note(&mut act, edition, account, conflicts).await?;
    act.commit("juror.declare", account.as_str(), &conflicts).await?;
    Ok(())
}

/// What is wrong with the reasons, each at the field that is named after its entry.
fn too_long(conflicts: &[Declared]) -> impl Iterator<Item = Fault> {
    let long = conflicts.iter().filter(|declared| declared.reason.chars().count() > MAX_REASON);
    long.map(|declared| Fault::new(format!("reason-{}", declared.entry), "fault-reason-long"))
}

/// Notes the conflicts of whoever sits in a jury; gives the seats.
async fn note(
    act: &mut Act,
    edition: &EditionId,
    account: &AccountId,
    conflicts: &[Declared],
) -> Result<Vec<JurorId>, StoreError> {
    let standing = roles::standing_in(&mut act.tx, account, edition).await?;
    let seats = seats(&mut act.tx, account, edition).await?;
    let (_, competition) = seats.first().ok_or(judging::access::Refusal::NotAllowed)?;
    let _may = may_judge(&standing, &competition.as_str().into())?;
    let at = act.at();
    for declared in conflicts {
        conflict(&mut act.tx, &seats, declared, at).await?;
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
    Declared { entry, tie, reason }: &Declared,
    now: Timestamp,
) -> Result<(), StoreError> {
    let reason = reason.trim();
    let row: Option<(String,)> =
        tx.one("select competition_id from entry where id = $1", args![entry.as_str()]).await?;
    let competition = row.map(|(competition,)| competition).ok_or(StoreError::NotFound)?;
    let seat = seats.iter().find(|(_, seated)| *seated == competition);
    let (juror, _) = seat.ok_or(StoreError::NotFound)?;
    jurors::declare_conflict(tx, (juror, entry), (Some(*tie), reason), now).await?;
    take_off(tx, juror, entry, reason).await
}
