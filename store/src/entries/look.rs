//! Looking through the entries of a competition: a search over all languages, filters, an order, a page.

use std::collections::{BTreeMap, BTreeSet};

use judging::eligibility::Eligibility;
use judging::ids::{CompetitionId, EntryId};
use judging::time::Timestamp;

use super::answers::{Answered, conditions};
use super::duplicates::{Readable, duplicated};
use super::eligibility::{said, said_in, state_of};
use super::{Entry, Row, TeamMember, search_pattern, to_member};
use crate::db::{Arg, Db, Record};
use crate::{StoreError, args};

/// What a list is ordered by; the code settles what is alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// The code.
    #[default]
    Code,
    /// The title, in its first language by tag; letters by their code point.
    Title,
    /// When the entry first came in.
    Submitted,
}

/// Which entries are asked for, and in which order; the default takes all, by code. Whatever is blank takes every entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Stands somewhere in the texts, in any language and in either case.
    pub search: String,
    /// Whether answers that jurors do not see are searched, too.
    pub hidden: bool,
    /// The id of the division, or [`NO_DIVISION`].
    pub division: String,
    /// The key of a field.
    pub topic: String,
    /// `submitted` or `withdrawn`.
    pub status: String,
    /// Stands somewhere in where the entry comes from.
    pub from: String,
    /// The tag of the language.
    pub language: String,
    /// `yes` with a deck, `no` without.
    pub deck: String,
    /// What follows from the checkers' notes; `None` takes every state.
    pub eligibility: Option<Eligibility>,
    /// Takes the entries alone that are suspected to be one with another of these; blank takes every entry.
    pub suspected: Readable,
    /// Takes these entries alone; `None` takes every entry.
    pub among: Option<BTreeSet<EntryId>>,
    /// What was answered to questions of the call, all of it.
    pub answers: Vec<Answered>,
    /// What the list is ordered by.
    pub by: By,
    /// Whether the last comes first.
    pub descending: bool,
}

/// The division of entries that are in none.
pub const NO_DIVISION: &str = "none";

/// An entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The entry.
    pub entry: Entry,
    /// When it first came in.
    pub submitted_at: Timestamp,
    /// What follows from the checkers' notes.
    pub eligibility: Eligibility,
}

#[derive(sqlx::FromRow)]
struct ListedRow {
    #[sqlx(flatten)]
    row: Row,
    created_at: i64,
    said: String,
}

/// What every condition begins with.
const OF_COMPETITION: &str = "e.competition_id = $1";

/// The condition on the entries of `$1`, by the values of [`Filter::args`].
macro_rules! filtered {
    () => {
        concat!(
            "e.competition_id = $1
         and ($2 = '' or e.search_text like '%' || $2 || '%' escape '\\'
              or ($3 = 'yes' and e.hidden_text like '%' || $2 || '%' escape '\\'))
         and ($4 = '' or coalesce(e.division_id, 'none') = $4)
         and ($5 = '' or e.topics like '%\"' || $5 || '\"%' escape '\\')
         and ($6 = '' or e.status = $6)
         and ($7 = '' or lower(e.places) like '%' || $7 || '%' escape '\\')
         and ($8 = '' or e.language = $8)
         and ($9 = '' or ($9 = 'yes') = (e.deck_sha256 is not null))
             and ($10 = '' or $10 like '%|' || ",
            said!(),
            " || '|%')
             and ($11 = '' or ",
            duplicated!("$11"),
            ")
             and ($12 = '' or $12 like '%|' || e.id || '|%')"
        )
    };
}

/// A page after the entry with the code `$13`, at most `$14`.
macro_rules! select_page {
    ($beyond:literal, $order:literal) => {
        concat!(
            "select e.id, e.competition_id, e.division_id, e.code, e.language, e.status, e.title, e.name, e.summary,
                    e.places, e.topics, e.fields, e.deck_sha256, e.created_at, ",
            said!(),
            " as said
             from entry e
             where ",
            filtered!(),
            " and ($13 = '' or ",
            $beyond,
            ") order by ",
            $order,
            " limit $14"
        )
    };
}

impl Filter {
    /// All rows of a query with these conditions, to which those on answers are added where there are some.
    async fn all<T: Record>(&self, db: &Db, sql: &'static str, mut args: Vec<Arg>) -> Result<Vec<T>, StoreError> {
        if self.answers.is_empty() {
            return db.all(sql, args).await;
        }
        let sql = sql.replacen(OF_COMPETITION, &conditions(OF_COMPETITION, &self.answers, &mut args), 1);
        db.all_made(sql, args).await
    }

    fn args(&self, competition: &CompetitionId) -> Vec<Arg> {
        args![
            competition.as_str(),
            search_pattern(&self.search.to_lowercase()),
            if self.hidden { "yes" } else { "" },
            &self.division,
            search_pattern(&self.topic),
            &self.status,
            // The databases fold ASCII alone alike.
            search_pattern(&self.from.to_ascii_lowercase()),
            &self.language,
            &self.deck,
            said_in(self.eligibility),
            self.suspected.ids(),
            self.among.as_ref().map(between_bars).unwrap_or_default(),
        ]
    }

    fn page(&self) -> &'static str {
        match (self.by, self.descending) {
            (By::Code, false) => select_page!("e.code > $13", "e.code"),
            (By::Code, true) => select_page!("e.code < $13", "e.code desc"),
            (By::Title, false) => select_page!(
                "(substr(e.search_text, length(e.code) + 2, 80), e.code) > (
                     select substr(c.search_text, length(c.code) + 2, 80), c.code
                     from entry c
                     where c.competition_id = $1 and c.code = $13
                 )",
                "substr(e.search_text, length(e.code) + 2, 80), e.code"
            ),
            (By::Title, true) => select_page!(
                "(substr(e.search_text, length(e.code) + 2, 80), e.code) < (
                     select substr(c.search_text, length(c.code) + 2, 80), c.code
                     from entry c
                     where c.competition_id = $1 and c.code = $13
                 )",
                "substr(e.search_text, length(e.code) + 2, 80) desc, e.code desc"
            ),
            (By::Submitted, false) => select_page!(
                "(e.created_at, e.code) > (
                     select c.created_at, c.code from entry c where c.competition_id = $1 and c.code = $13
                 )",
                "e.created_at, e.code"
            ),
            (By::Submitted, true) => select_page!(
                "(e.created_at, e.code) < (
                     select c.created_at, c.code from entry c where c.competition_id = $1 and c.code = $13
                 )",
                "e.created_at desc, e.code desc"
            ),
        }
    }
}

/// Ids as a value of a query, each between bars; of none, the bars alone.
fn between_bars(ids: &BTreeSet<EntryId>) -> String {
    let ids: Vec<&str> = ids.iter().map(EntryId::as_str).collect();
    format!("|{}|", ids.join("|"))
}

/// One page of a competition's entries: those that the filter takes, after the one with the code `after` (from the first
/// where it is blank), at most `limit`.
pub async fn page(
    db: &Db,
    competition: &CompetitionId,
    filter: &Filter,
    after: &str,
    limit: u32,
) -> Result<Vec<Listed>, StoreError> {
    let mut args = filter.args(competition);
    args.extend(args![after, limit]);
    let rows: Vec<ListedRow> = filter.all(db, filter.page(), args).await?;
    rows.into_iter()
        .map(|ListedRow { row, created_at, said }| {
            Ok(Listed {
                entry: row.into_entry()?,
                submitted_at: Timestamp::from_micros(created_at),
                eligibility: state_of(&said),
            })
        })
        .collect()
}

/// How many entries of a competition the filter takes.
pub async fn count(db: &Db, competition: &CompetitionId, filter: &Filter) -> Result<i64, StoreError> {
    let sql = concat!("select count(*) from entry e where ", filtered!());
    let rows: Vec<(i64,)> = filter.all(db, sql, filter.args(competition)).await?;
    Ok(rows.first().map_or(0, |(count,)| *count))
}

/// The teams of these entries, each in order.
pub async fn teams(db: &Db, entries: &[EntryId]) -> Result<BTreeMap<EntryId, Vec<TeamMember>>, StoreError> {
    let ids: Vec<String> = entries.iter().map(EntryId::to_string).collect();
    let rows: Vec<(String, String, String, String, String, String)> = db
        .all_in(
            "select entry_id, id, name, role, affiliation, email
             from team_member
             where entry_id in ({ids})
             order by entry_id, position, id",
            args![],
            &ids,
        )
        .await?;
    let mut teams: BTreeMap<EntryId, Vec<TeamMember>> = BTreeMap::new();
    for (entry, id, name, role, affiliation, email) in rows {
        teams.entry(entry.into()).or_default().push(to_member((id, name, role, affiliation, email))?);
    }
    Ok(teams)
}
