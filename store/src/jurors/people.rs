//! The people between whom the rules look for conflicts.

use std::collections::BTreeMap;

use judging::conflict::Person;
use judging::ids::CompetitionId;
use judging::text::{Language, Text};

use crate::db::{Db, Tx};
use crate::error::parse_json;
use crate::{StoreError, args};

/// Somebody with the id of the entry, or of the juror.
type Known = (String, Person);

/// The jury of a competition, or one of it.
pub(super) async fn jury(tx: &mut Tx, competition: &CompetitionId, juror: &str) -> Result<Vec<Known>, StoreError> {
    let rows: Vec<(String, String, String, String)> = tx
        .all(
            "select j.id, a.name, a.email, j.affiliation
             from juror j
             join account a on a.id = j.account_id
             where j.competition_id = $1 and ($2 = '' or j.id = $2) and a.email <> ''
             order by j.id",
            args![competition.as_str(), juror],
        )
        .await?;
    rows.into_iter().map(person).collect()
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
