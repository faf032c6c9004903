//! Entries: what was submitted, by which team.

mod answers;
pub mod bulk;
pub mod duplicates;
pub mod eligibility;
mod look;
mod place;
pub mod proposals;
mod rewrite;
pub mod views;

use std::collections::BTreeMap;

use judging::ids::{CompetitionId, DivisionId, EntryId};
use judging::text::{Language, Text};
use judging::time::Timestamp;

use crate::db::{Arg, Db, Tx};
use crate::error::{parse_json, to_json};
use crate::{StoreError, args, new_id};

pub use answers::Answered;
pub use look::{By, Filter, Listed, NO_DIVISION, count, page, teams};
pub use place::place;
pub(crate) use rewrite::{held_in, insert_with_id, keep_hidden, rewrite, withdraw};

/// One submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which one.
    pub id: EntryId,
    /// The competition it belongs to.
    pub competition: CompetitionId,
    /// Its division, where the competition has some.
    pub division: Option<DivisionId>,
    /// Its code, such as `BP-017`.
    pub code: String,
    /// The language that it is written and pitched in.
    pub language: Language,
    /// `draft`, `submitted` or `withdrawn`.
    pub status: String,
    /// What it is about.
    pub title: Text,
    /// Who is named on stage: the startup, the scholar.
    pub name: Text,
    /// A paragraph on it.
    pub summary: Text,
    /// Where it comes from.
    pub places: Text,
    /// Keys of its fields, such as `ai`.
    pub topics: Vec<String>,
    /// Further columns of an import, by their header.
    pub fields: BTreeMap<String, String>,
    /// The file of its deck, where there is one.
    pub deck_sha256: Option<String>,
}

impl Entry {
    /// What it is called: its name, else its title, else its code.
    pub fn display_name(&self) -> Text {
        first_of([&self.name, &self.title], &self.code)
    }

    /// What stands over it: its title, else its name, else its code.
    pub fn heading(&self) -> Text {
        first_of([&self.title, &self.name], &self.code)
    }
}

/// The first text that has words, else the code.
pub fn first_of<'a>(texts: impl IntoIterator<Item = &'a Text>, code: &str) -> Text {
    let worded = texts.into_iter().find(|text| !text.is_empty()).cloned();
    worded.unwrap_or_else(|| Text::one(Language::default(), code))
}

/// A person of an entry's team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamMember {
    /// The name.
    pub name: Text,
    /// What the person does in it.
    pub role: Text,
    /// Where the person works.
    pub affiliation: Text,
    /// The person's address; may be empty. Conflicts of interest are looked for by it, and where it raises a suspicion, whoever
    /// reads the jury's work sees it.
    pub email: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    competition_id: String,
    division_id: Option<String>,
    code: String,
    language: String,
    status: String,
    title: String,
    name: String,
    summary: String,
    places: String,
    topics: String,
    fields: String,
    deck_sha256: Option<String>,
}

impl Row {
    fn into_entry(self) -> Result<Entry, StoreError> {
        let text = |column, json: &str| parse_json("entry", column, &self.id, json);
        Ok(Entry {
            title: text("title", &self.title)?,
            name: text("name", &self.name)?,
            summary: text("summary", &self.summary)?,
            places: text("places", &self.places)?,
            topics: parse_json("entry", "topics", &self.id, &self.topics)?,
            fields: parse_json("entry", "fields", &self.id, &self.fields)?,
            language: Language::from_tag(&self.language).unwrap_or_default(),
            id: self.id.into(),
            competition: self.competition_id.into(),
            division: self.division_id.map(DivisionId::from),
            code: self.code,
            status: self.status,
            deck_sha256: self.deck_sha256,
        })
    }
}

/// The entries with these ids, by code.
pub async fn with_ids(db: &Db, ids: &[EntryId]) -> Result<Vec<Entry>, StoreError> {
    let ids: Vec<String> = ids.iter().map(EntryId::to_string).collect();
    let rows: Vec<Row> = db
        .all_in(
            "select id, competition_id, division_id, code, language, status, title, name, summary, places, topics,
                    fields, deck_sha256
             from entry
             where id in ({ids})
             order by code",
            args![],
            &ids,
        )
        .await?;
    rows.into_iter().map(Row::into_entry).collect()
}

/// The entry with this id.
pub async fn find(db: &Db, id: &EntryId) -> Result<Option<Entry>, StoreError> {
    Ok(with_ids(db, std::slice::from_ref(id)).await?.pop())
}

/// The entry of a competition with this code.
pub async fn find_by_code(db: &Db, competition: &CompetitionId, code: &str) -> Result<Option<Entry>, StoreError> {
    let row: Option<Row> = db
        .one(
            "select id, competition_id, division_id, code, language, status, title, name, summary, places, topics,
                    fields, deck_sha256
             from entry
             where competition_id = $1 and code = $2",
            args![competition.as_str(), code],
        )
        .await?;
    row.map(Row::into_entry).transpose()
}

/// The team of an entry, in order.
pub async fn team(db: &Db, entry: &EntryId) -> Result<Vec<TeamMember>, StoreError> {
    let rows: Vec<(String, String, String, String, String)> = db
        .all(
            "select id, name, role, affiliation, email from team_member where entry_id = $1 order by position, id",
            args![entry.as_str()],
        )
        .await?;
    to_team(rows)
}

/// A member of a team as it is stored: id, name, role, affiliation, address.
type MemberRow = (String, String, String, String, String);

fn to_team(rows: Vec<MemberRow>) -> Result<Vec<TeamMember>, StoreError> {
    rows.into_iter().map(to_member).collect()
}

fn to_member((id, name, role, affiliation, email): MemberRow) -> Result<TeamMember, StoreError> {
    let text = |column, json: &str| parse_json("team_member", column, &id, json);
    Ok(TeamMember {
        email,
        name: text("name", &name)?,
        role: text("role", &role)?,
        affiliation: text("affiliation", &affiliation)?,
    })
}

/// Adds an entry with its team, inside an act that may; its id is made anew. It takes part in the rounds that
/// [`enter_round`] says.
pub async fn insert(tx: &mut Tx, entry: &Entry, team: &[TeamMember], now: Timestamp) -> Result<EntryId, StoreError> {
    let mut ids = insert_all(tx, &[(entry, team)], now).await?;
    Ok(ids.remove(0))
}

/// Adds entries with their teams, as [`insert`] does; gives their ids in order.
pub async fn insert_all(
    tx: &mut Tx,
    entries: &[(&Entry, &[TeamMember])],
    now: Timestamp,
) -> Result<Vec<EntryId>, StoreError> {
    let ids: Vec<EntryId> = entries.iter().map(|_| new_id()).collect();
    insert_rows(tx, &ids, entries, now).await?;
    Ok(ids)
}

async fn insert_rows(
    tx: &mut Tx,
    ids: &[EntryId],
    entries: &[(&Entry, &[TeamMember])],
    now: Timestamp,
) -> Result<(), StoreError> {
    let rows = ids.iter().zip(entries).map(|(id, (entry, team))| entry_row(id, entry, team, now)).collect();
    tx.insert_all(
        "insert into entry (id, competition_id, division_id, code, language, status, title, name, summary, places,
                            topics, fields, deck_sha256, search_text, created_at, keyed)",
        rows,
    )
    .await?;
    duplicates::put(tx, ids, entries).await?;
    insert_teams(tx, ids, entries).await
}

async fn insert_teams(tx: &mut Tx, ids: &[EntryId], entries: &[(&Entry, &[TeamMember])]) -> Result<(), StoreError> {
    let people =
        ids.iter().zip(entries).flat_map(|(id, (_, team))| (0_i64..).zip(*team).map(move |(at, one)| (id, at, one)));
    let people = people.map(|(id, position, member)| {
        let TeamMember { name, role, affiliation, email } = member;
        args![new_id::<String>(), id.as_str(), position, to_json(name), to_json(role), to_json(affiliation), email]
    });
    tx.insert_all("insert into team_member (id, entry_id, position, name, role, affiliation, email)", people.collect())
        .await
}

fn entry_row(id: &EntryId, entry: &Entry, team: &[TeamMember], now: Timestamp) -> Vec<Arg> {
    args![
        id.as_str(),
        entry.competition.as_str(),
        entry.division.as_ref().map(DivisionId::to_string),
        &entry.code,
        entry.language.tag(),
        &entry.status,
        to_json(&entry.title),
        to_json(&entry.name),
        to_json(&entry.summary),
        to_json(&entry.places),
        to_json(&entry.topics),
        to_json(&entry.fields),
        entry.deck_sha256.clone(),
        search_text(entry, team),
        now.micros(),
        true,
    ]
}

/// Brings an entry into a round, inside an act that may; `outcome` is `open` until the round's end, then `advanced` or
/// `not advanced`.
pub async fn enter_round(tx: &mut Tx, round: &judging::ids::RoundId, entry: &EntryId) -> Result<(), StoreError> {
    tx.run(
        "insert into round_entry (round_id, entry_id, outcome) values ($1, $2, 'open')
         on conflict (round_id, entry_id) do nothing",
        args![round.as_str(), entry.as_str()],
    )
    .await?;
    Ok(())
}

/// The ids of the entries that take part in a round, by code.
pub async fn of_round(db: &Db, round: &judging::ids::RoundId) -> Result<Vec<EntryId>, StoreError> {
    let rows: Vec<(String,)> = db
        .all(
            "select e.id
             from round_entry re
             join entry e on e.id = re.entry_id
             where re.round_id = $1 and e.status <> 'withdrawn'
             order by e.code, e.id",
            args![round.as_str()],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id.into()).collect())
}

fn search_text(entry: &Entry, team: &[TeamMember]) -> String {
    let texts = [&entry.title, &entry.name, &entry.summary, &entry.places];
    let of_team = team.iter().flat_map(|member| member.name.all().chain(member.affiliation.all()));
    let words = texts.into_iter().flat_map(|text| text.all()).chain(of_team);
    std::iter::once(entry.code.as_str())
        .chain(words)
        .chain(entry.fields.values().map(String::as_str))
        .collect::<Vec<_>>()
        .join("\n")
        .to_lowercase()
}

/// How many characters of what is typed are looked for: SQLite takes no pattern of any length.
const MOST_TYPED: usize = 200;

/// What is looked for of what somebody typed: its first 200 characters, without blanks around it.
pub fn looked_for(typed: &str) -> String {
    typed.trim().chars().take(MOST_TYPED).collect()
}

/// The pattern of a search for what somebody typed.
pub(crate) fn search_pattern(typed: &str) -> String {
    escape_like(&looked_for(typed))
}

pub(crate) fn escape_like(text: &str) -> String {
    text.trim().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}
