//! The people between whom the rules look for conflicts.

use std::collections::BTreeMap;

use judging::conflict::Person;
use judging::ids::{CompetitionId, EntryId};
use judging::text::{Language, Text};

use crate::accounts::fold;
use crate::db::{Db, Tx};
use crate::entries::Entry;
use crate::error::parse_json;
use crate::{StoreError, args};

/// Somebody with the id of the entry, or of the juror.
type Known = (String, Person);

/// The jury of a competition, or one of it, with what is known of each: what the organisers have of the seat, and where
/// the person's own profile says that they work.
pub(super) async fn jury(
    tx: &mut Tx,
    competition: &CompetitionId,
    juror: &str,
) -> Result<BTreeMap<String, Vec<Person>>, StoreError> {
    let rows: Vec<(String, String, String, String, String)> = tx
        .all(
            "select j.id, a.name, a.email, j.affiliation, a.affiliation
             from juror j
             join account a on a.id = j.account_id
             where j.competition_id = $1 and ($2 = '' or j.id = $2) and a.email <> ''
             order by j.id",
            args![competition.as_str(), juror],
        )
        .await?;
    rows.into_iter()
        .map(|(id, name, email, affiliation, profile)| {
            let (id, seated) = person((id, name, email, affiliation))?;
            Ok((id, with_profile(seated, Some((profile,)))?))
        })
        .collect()
}

/// Where the profile of the account with this address says that the person works, inside an act.
pub(super) async fn profile_in(tx: &mut Tx, email: &str) -> Result<Option<(String,)>, StoreError> {
    tx.one(PROFILE, args![fold(email)]).await
}

/// The same, outside an act.
pub(super) async fn profile(db: &Db, email: &str) -> Result<Option<(String,)>, StoreError> {
    db.one(PROFILE, args![fold(email)]).await
}

const PROFILE: &str = "select affiliation from account where email_folded = $1 and email <> ''";

/// Somebody beside what their profile says of where they work.
pub(super) fn with_profile(seated: Person, profile: Option<(String,)>) -> Result<Vec<Person>, StoreError> {
    let mut known = vec![seated];
    if let Some((affiliation,)) = profile {
        let affiliation = parse_json("account", "affiliation", &known[0].email, &affiliation)?;
        known.push(Person { affiliation, ..Person::default() });
    }
    Ok(known)
}

/// The people of the entries of a competition, or of one of them, entry by entry.
pub(super) async fn teams_in(tx: &mut Tx, competition: &CompetitionId, entry: &str) -> Result<Vec<Known>, StoreError> {
    let members = tx.all(MEMBERS, args![competition.as_str(), entry]).await?;
    let fields = tx.all(FIELDS, args![competition.as_str(), entry]).await?;
    together(members, fields)
}

/// The same of all entries, outside an act.
pub(super) async fn teams(db: &Db, competition: &CompetitionId) -> Result<Vec<Known>, StoreError> {
    let members = db.all(MEMBERS, args![competition.as_str(), ""]).await?;
    let fields = db.all(FIELDS, args![competition.as_str(), ""]).await?;
    together(members, fields)
}

/// Everybody behind an entry: its team, who writes or wrote it, and what an import says of them.
pub async fn behind(db: &Db, entry: &Entry) -> Result<Vec<Person>, StoreError> {
    let (competition, id) = (entry.competition.as_str(), entry.id.as_str());
    let members: Vec<(String, String, String, String)> = db.all(MEMBERS, args![competition, id]).await?;
    let members = members.into_iter().map(|row| person(row).map(|(_, person)| person));
    let columns = entry.fields.iter().filter_map(|(column, cell)| of_column(column, cell));
    members.chain(columns.map(Ok)).collect()
}

/// The same of several entries of a competition.
pub(crate) async fn behind_each(
    db: &Db,
    competition: &CompetitionId,
    entries: &[Entry],
) -> Result<BTreeMap<EntryId, Vec<Person>>, StoreError> {
    let members: Vec<(String, String, String, String)> = db.all(MEMBERS, args![competition.as_str(), ""]).await?;
    let mut behind: BTreeMap<EntryId, Vec<Person>> = BTreeMap::new();
    for row in members {
        let (entry, person) = person(row)?;
        behind.entry(entry.into()).or_default().push(person);
    }
    for entry in entries {
        let columns = entry.fields.iter().filter_map(|(column, cell)| of_column(column, cell));
        behind.entry(entry.id.clone()).or_default().extend(columns);
    }
    Ok(behind)
}

const MEMBERS: &str = "
    select e.id, t.name, t.email, t.affiliation
    from entry e
    join team_member t on t.entry_id = e.id
    where e.competition_id = $1 and ($2 = '' or e.id = $2)
    union
    select e.id, n.name, n.email, n.affiliation
    from entry e
    join author w on w.manuscript_id = e.id
    join account n on n.id = w.account_id
    where e.competition_id = $1 and ($2 = '' or e.id = $2)
    union
    select e.id, n.name, n.email, n.affiliation
    from entry e
    join manuscript_version v on v.manuscript_id = e.id
    join account n on n.id = v.account_id and n.email <> ''
    where e.competition_id = $1 and ($2 = '' or e.id = $2)
    order by 1, 2, 3";

const FIELDS: &str = "
    select id, name, fields from entry where competition_id = $1 and ($2 = '' or id = $2) order by id";

/// An entry's people are its team, who writes or wrote it here, who is named on stage, and what an import left in columns such as `affiliation`,
/// `institution_zh` and `email`.
fn together(
    members: Vec<(String, String, String, String)>,
    fields: Vec<(String, String, String)>,
) -> Result<Vec<Known>, StoreError> {
    let mut people = members.into_iter().map(person).collect::<Result<Vec<_>, _>>()?;
    for (entry, name, fields) in fields {
        let name = parse_json("entry", "name", &entry, &name)?;
        people.push((entry.clone(), Person { name, ..Person::default() }));
        let fields: BTreeMap<String, String> = parse_json("entry", "fields", &entry, &fields)?;
        people.extend(fields.iter().filter_map(|(column, cell)| Some((entry.clone(), of_column(column, cell)?))));
    }
    people.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(people)
}

fn of_column(column: &str, cell: &str) -> Option<Person> {
    let is = |known: &str| column.split('_').any(|word| word.eq_ignore_ascii_case(known));
    if is("email") {
        Some(Person { email: cell.to_owned(), ..Person::default() })
    } else if is("affiliation") || is("institution") {
        Some(Person { affiliation: Text::one(Language::English, cell), ..Person::default() })
    } else {
        None
    }
}

fn person((id, name, email, affiliation): (String, String, String, String)) -> Result<Known, StoreError> {
    let name = parse_json("person", "name", &id, &name)?;
    let affiliation = parse_json("person", "affiliation", &id, &affiliation)?;
    Ok((id, Person { name, email, affiliation }))
}
