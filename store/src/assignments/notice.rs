//! Telling jurors that their list has changed, by letters that wait for a release.
//!
//! What a juror was told last is what the newest letter about the round says: its value `entries` holds their ids. A letter
//! that was dropped, or came back, told nothing. Who stepped back, or was taken off for a conflict, has no news by that.

use std::collections::{BTreeMap, BTreeSet};

use judging::ids::{AccountId, EntryId, JurorId, RoundId};
use judging::text::{Language, Text};
use judging::time::Timestamp;

use super::proposal::begin;
use crate::db::{Db, Tx};
use crate::editions::{self, Edition};
use crate::error::parse_json;
use crate::mail::{self, Letter};
use crate::rounds::Round;
use crate::{Fault, StoreError, args, competitions, rounds, seen};

/// The key of the letter's words.
const TEMPLATE: &str = "assignment";

/// A juror whose list is another than the one that was last told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untold {
    /// The juror.
    pub juror: JurorId,
    /// How many entries the list has.
    pub entries: usize,
    /// The codes of those that are new.
    pub new: Vec<String>,
    /// How many were taken off.
    pub gone: usize,
    to: Recipient,
    list: BTreeSet<EntryId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Recipient {
    account: AccountId,
    email: String,
    name: Text,
    language: Language,
    declared: bool,
}

/// Changes whenever other letters would be written.
pub fn mark(untold: &[Untold]) -> String {
    let lists: Vec<_> = untold.iter().map(|untold| (&untold.juror, &untold.list, untold.gone)).collect();
    seen::mark(&lists)
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    account_id: String,
    email: String,
    name: String,
    locale: String,
    declared: bool,
    entry_id: Option<String>,
    code: Option<String>,
    state: Option<String>,
}

/// The jurors of a round whose list has changed since they were told, by code.
pub async fn untold(db: &Db, round: &Round) -> Result<Vec<Untold>, StoreError> {
    let rows = db.all(LISTS, args![round.id.as_str()]).await?;
    let letters: Vec<Told> = db.all(LETTERS, args![round.edition.as_str(), TEMPLATE]).await?;
    compare(rows, &letters, &round.id)
}

async fn untold_in(tx: &mut Tx, round: &Round) -> Result<Vec<Untold>, StoreError> {
    let rows = tx.all(LISTS, args![round.id.as_str()]).await?;
    let letters: Vec<Told> = tx.all(LETTERS, args![round.edition.as_str(), TEMPLATE]).await?;
    compare(rows, &letters, &round.id)
}

const LISTS: &str = "
    select j.id, n.id as account_id, n.email, n.name, n.locale, j.declared_at is not null as declared,
           a.entry_id, e.code, a.state
    from round r
    join juror j on j.competition_id = r.competition_id
    join account n on n.id = j.account_id and n.email <> ''
    left join assignment a on a.juror_id = j.id and a.round_id = r.id and a.state <> 'proposed'
    left join entry e on e.id = a.entry_id
    where r.id = $1
    order by j.code, j.id, e.code";

const LETTERS: &str = "
    select id, account_id, fields
    from letter
    where edition_id = $1 and template = $2 and state not in ('dropped', 'returned') and account_id is not null
    order by id";

/// A letter that was written: its id, to which account, and its values.
type Told = (String, String, String);

fn compare(rows: Vec<Row>, letters: &[Told], round: &RoundId) -> Result<Vec<Untold>, StoreError> {
    let mut told: BTreeMap<String, BTreeSet<EntryId>> = BTreeMap::new();
    for (id, account, fields) in letters {
        let mut values: BTreeMap<String, String> = parse_json("letter", "fields", id, fields)?;
        if values.get("about").is_some_and(|about| about == round.as_str()) {
            let entries = values.remove("entries").unwrap_or_default();
            told.insert(account.clone(), entries.split_whitespace().map(EntryId::from).collect());
        }
    }
    let mut jurors: Vec<Vec<Row>> = Vec::new();
    for row in rows {
        match jurors.last_mut().filter(|juror| juror[0].id == row.id) {
            Some(juror) => juror.push(row),
            None => jurors.push(vec![row]),
        }
    }
    let untold = jurors.iter().map(|rows| of_juror(rows, told.get(&rows[0].account_id)));
    Ok(untold.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// The news of a juror; at least one row.
fn of_juror(rows: &[Row], told: Option<&BTreeSet<EntryId>>) -> Result<Option<Untold>, StoreError> {
    let first = &rows[0];
    let known = |entry: &str| told.is_some_and(|told| told.contains(&EntryId::from(entry)));
    let there: BTreeSet<EntryId> = rows.iter().filter_map(|row| row.entry_id.as_deref()).map(EntryId::from).collect();
    let listed = || rows.iter().filter(|row| row.state.as_deref().is_some_and(|state| state != "recused"));
    let list: BTreeSet<EntryId> = listed().filter_map(|row| row.entry_id.as_deref()).map(EntryId::from).collect();
    let new = listed().filter(|row| row.entry_id.as_deref().is_some_and(|entry| !known(entry)));
    let new: Vec<String> = new.filter_map(|row| row.code.clone()).collect();
    let gone = told.map_or(0, |told| told.difference(&there).count());
    if new.is_empty() && gone == 0 {
        return Ok(None);
    }
    let to = Recipient {
        account: first.account_id.as_str().into(),
        email: first.email.clone(),
        name: parse_json("account", "name", &first.account_id, &first.name)?,
        language: Language::from_tag(&first.locale).unwrap_or_default(),
        declared: first.declared,
    };
    Ok(Some(Untold { juror: first.id.as_str().into(), entries: list.len(), new, gone, to, list }))
}

/// Writes to the jurors of [`untold`]; the letters wait for a release. Gives how many. `seen` is the [`mark`] of those whom
/// the organiser saw.
///
/// # Errors
/// Refused as [`propose`](super::propose); [`StoreError::Invalid`] where they are others by now, or nobody, as after
/// letters that were just written.
pub async fn tell(
    db: &Db,
    account: &AccountId,
    round: &RoundId,
    told: &str,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let (mut act, found) = begin(db, account, round, now).await?;
    let untold = untold_in(&mut act.tx, &found).await?;
    if untold.is_empty() || now >= found.closes_at {
        return Err(StoreError::Invalid(vec![Fault::new("seen", "fault-assignment-told")]));
    }
    seen::unchanged(told, &mark(&untold), "fault-assignment-told")?;
    let (edition, part) = names(db, &found).await?;
    let letters: Vec<Letter> = untold.iter().map(|untold| untold.letter(&edition, &part, &found)).collect();
    let batch = mail::hold(&mut act.tx, &letters, now).await?;
    act.commit("assignment.tell", round.as_str(), &(batch, letters.len())).await?;
    Ok(letters.len())
}

/// The letters that [`tell`] would write now about all rounds of an edition; nobody gets them.
pub(crate) async fn foreseen(db: &Db, edition: &Edition, now: Timestamp) -> Result<Vec<Letter>, StoreError> {
    let told: Vec<Told> = db.all(LETTERS, args![edition.id.as_str(), TEMPLATE]).await?;
    let competitions = competitions::of_edition(db, &edition.id).await?;
    let mut letters = Vec::new();
    for round in rounds::of_edition(db, &edition.id).await?.iter().filter(|round| now < round.closes_at) {
        let competition = competitions.iter().find(|one| one.id == round.competition).ok_or(StoreError::NotFound)?;
        let untold = compare(db.all(LISTS, args![round.id.as_str()]).await?, &told, &round.id)?;
        letters.extend(untold.iter().map(|untold| untold.letter(edition, &competition.name, round)));
    }
    Ok(letters)
}

/// The edition, and the name of the competition.
async fn names(db: &Db, round: &Round) -> Result<(Edition, Text), StoreError> {
    let edition = editions::find(db, &round.edition).await?;
    let competition = competitions::find(db, &round.competition).await?;
    Ok((edition.ok_or(StoreError::NotFound)?, competition.ok_or(StoreError::NotFound)?.name))
}

impl Untold {
    /// No title is in it, and no code before the juror has declared conflicts: letters are read on the way.
    fn letter(&self, edition: &Edition, part: &Text, round: &Round) -> Letter {
        let language = self.to.language;
        let new = match self.new.as_slice() {
            codes @ [_, ..] if self.to.declared => format!("{} ({})", codes.len(), codes.join(" · ")),
            codes => codes.len().to_string(),
        };
        let entries: Vec<&str> = self.list.iter().map(EntryId::as_str).collect();
        let values = [
            ("name", self.to.name.get(language).to_owned()),
            ("edition", edition.name.get(language).to_owned()),
            ("of", part.get(language).to_owned()),
            ("round", round.name.get(language).to_owned()),
            ("count", self.entries.to_string()),
            ("new", new),
            ("gone", self.gone.to_string()),
            ("closes_at", round.closes_at.micros().to_string()),
            ("zone", edition.time_zone.clone()),
            ("page", format!("/e/{}/desk", edition.slug)),
            ("about", round.id.to_string()),
            ("entries", entries.join(" ")),
        ];
        Letter {
            edition: Some(edition.id.clone()),
            to: self.to.email.clone(),
            account: Some(self.to.account.clone()),
            language,
            template: TEMPLATE.to_owned(),
            values: values.map(|(name, value)| (name.to_owned(), value)).into(),
        }
    }
}
