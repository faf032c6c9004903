//! Entries that may be one and the same. What two of them have in common is found by the keys that each one has; what
//! somebody has dismissed is suspected again only for a key that was not there then.

mod dismiss;
mod keys;

use std::collections::BTreeSet;

use judging::access::{Standing, may_read_jury};
use judging::duplicate::Rule;
use judging::ids::{CompetitionId, EditionId, EntryId};
use judging::text::Text;
use judging::time::Timestamp;

use super::first_of;
use crate::db::Db;
use crate::error::parse_json;
use crate::roles::resting;
use crate::seen;
use crate::{StoreError, args};

pub use dismiss::dismiss;
pub(crate) use keys::forget;
pub use keys::{index, mark_of};
pub(super) use keys::{put, put_anew};

/// The competitions whose entries somebody may read: their ids, each between bars.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readable(String);

impl Readable {
    /// As a value of a query.
    pub(super) fn ids(&self) -> &str {
        &self.0
    }
}

/// Another entry, with what both have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// The other entry.
    pub entry: EntryId,
    /// Its code.
    pub code: String,
    /// What stands over it.
    pub heading: Text,
    /// Its competition: the name in addresses, and the name.
    pub competition: (String, Text),
    /// Its edition: the name in addresses, and the name.
    pub edition: (String, Text),
    /// What both have in common; at least one thing.
    pub common: Vec<Common>,
}

/// What two entries have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Common {
    /// By which rule.
    pub rule: Rule,
    /// The mark of what it is, as [`mark_of`] gives it.
    pub mark: String,
    /// Who said that it means nothing.
    pub dismissed: Option<Dismissed>,
}

/// What somebody said who looked into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dismissed {
    /// Why it means nothing.
    pub reason: String,
    /// Who said so.
    pub by: Text,
    /// When.
    pub at: Timestamp,
}

impl Duplicate {
    /// Whether anything is suspected that nobody has looked into.
    pub fn suspected(&self) -> bool {
        self.common.iter().any(|common| common.dismissed.is_none())
    }

    /// The mark of what is suspected, which goes with the form that dismisses it.
    pub fn seen(&self) -> String {
        let open = self.common.iter().filter(|common| common.dismissed.is_none());
        seen_of(&open.map(|common| (common.rule, common.mark.clone())).collect())
    }
}

fn seen_of(open: &BTreeSet<(Rule, String)>) -> String {
    seen::mark(open)
}

/// Whether an entry `e` has something in common with another one, as a condition of a query; the other one is neither
/// taken back nor in a competition that is not among the readable ones.
macro_rules! duplicated {
    ($readable:literal) => {
        concat!(
            "(exists (
                select 1
                from entry_key k
                join entry_key o on o.rule = k.rule and o.mark = k.mark and o.entry_id <> k.entry_id
                join entry p on p.id = o.entry_id
                where k.entry_id = e.id and p.status <> 'withdrawn'
                  and ",
            $readable,
            " like '%|' || p.competition_id || '|%'
                  and not exists (select 1 from duplicate_dismissal d
                                  where d.entry_id = e.id and d.other_id = p.id and d.rule = k.rule and d.mark = k.mark)
             ) or exists (
                select 1
                from author a
                join author w on w.account_id = a.account_id and w.manuscript_id <> a.manuscript_id
                join entry p on p.id = w.manuscript_id
                where a.manuscript_id = e.id and p.status <> 'withdrawn'
                  and ",
            $readable,
            " like '%|' || p.competition_id || '|%'
                  and not exists (select 1 from duplicate_dismissal d
                                  where d.entry_id = e.id and d.other_id = p.id and d.rule = 'author'
                                    and d.mark = a.account_id)
             ))"
        )
    };
}
pub(super) use duplicated;

/// What the entry `$1` has in common with others: the other one, the rule, the mark.
macro_rules! common {
    () => {
        "select o.entry_id as other_id, k.rule, k.mark
         from entry_key k
         join entry_key o on o.rule = k.rule and o.mark = k.mark and o.entry_id <> k.entry_id
         where k.entry_id = $1
         union all
         select w.manuscript_id, 'author', a.account_id
         from author a
         join author w on w.account_id = a.account_id and w.manuscript_id <> a.manuscript_id
         where a.manuscript_id = $1"
    };
}
use common;

/// The competitions whose entries somebody may read: those of the edition as the roles in it say, and those of the other
/// editions that they organise.
pub async fn readable(db: &Db, standing: &Standing, edition: &EditionId) -> Result<Readable, StoreError> {
    let rows: Vec<(String, bool)> = db
        .all(
            concat!(
                "select c.id, c.edition_id = $2
                 from competition c
                 where c.edition_id = $2
                    or c.edition_id in (
                        select r.edition_id
                        from role r
                        join edition e on e.id = r.edition_id
                        where r.account_id = $1 and r.kind = 'organiser' and not ",
                resting!(),
                ")
                 order by c.id"
            ),
            args![standing.account.as_str(), edition.as_str()],
        )
        .await?;
    let may = |(id, here): &(String, bool)| !here || may_read_jury(standing, &CompetitionId::from(id.as_str())).is_ok();
    let ids: Vec<String> = rows.into_iter().filter(may).map(|(id, _)| id).collect();
    Ok(Readable(format!("|{}|", ids.join("|"))))
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    code: String,
    title: String,
    name: String,
    competition_slug: String,
    competition_name: String,
    edition_slug: String,
    edition_name: String,
    rule: String,
    mark: String,
    reason: Option<String>,
    dismissed_by: Option<String>,
    dismissed_at: Option<i64>,
}

/// The other entries with which an entry has something in common, as far as they are readable and not taken back; the
/// newest edition first, at most some hundred things in common.
pub async fn of_entry(db: &Db, entry: &EntryId, readable: &Readable) -> Result<Vec<Duplicate>, StoreError> {
    let rows: Vec<Row> = db
        .all(
            concat!(
                "select e.id, e.code, e.title, e.name, c.slug as competition_slug, c.name as competition_name,
                        n.slug as edition_slug, n.name as edition_name, s.rule, s.mark, d.reason,
                        b.name as dismissed_by, d.dismissed_at
                 from (",
                common!(),
                ") s
                 join entry e on e.id = s.other_id
                 join competition c on c.id = e.competition_id
                 join edition n on n.id = c.edition_id
                 left join duplicate_dismissal d
                   on d.entry_id = $1 and d.other_id = s.other_id and d.rule = s.rule and d.mark = s.mark
                 left join account b on b.id = d.dismissed_by
                 where e.status <> 'withdrawn' and $2 like '%|' || c.id || '|%'
                 order by n.starts_at desc, n.id, c.position, c.id, e.code, e.id, s.rule, s.mark
                 limit 300"
            ),
            args![entry.as_str(), readable.ids()],
        )
        .await?;
    let mut found: Vec<Duplicate> = Vec::new();
    for row in rows {
        let common = row.common()?;
        match found.last_mut() {
            Some(last) if last.entry.as_str() == row.id => last.common.push(common),
            _ => found.push(row.into_duplicate(common)?),
        }
    }
    for duplicate in &mut found {
        duplicate.common.sort_by_key(|common| common.rule);
    }
    Ok(found)
}

impl Row {
    fn common(&self) -> Result<Common, StoreError> {
        let dismissed = match (&self.reason, &self.dismissed_by, self.dismissed_at) {
            (Some(reason), Some(by), Some(at)) => Some(Dismissed {
                reason: reason.clone(),
                by: parse_json("account", "name", &self.id, by)?,
                at: Timestamp::from_micros(at),
            }),
            _ => None,
        };
        Ok(Common { rule: rule_of(&self.id, &self.rule)?, mark: self.mark.clone(), dismissed })
    }

    fn into_duplicate(self, common: Common) -> Result<Duplicate, StoreError> {
        let text = |table, json: &str| parse_json(table, "name", &self.id, json);
        let title = parse_json("entry", "title", &self.id, &self.title)?;
        let name = text("entry", &self.name)?;
        Ok(Duplicate {
            heading: first_of([&title, &name], &self.code),
            competition: (self.competition_slug.clone(), text("competition", &self.competition_name)?),
            edition: (self.edition_slug.clone(), text("edition", &self.edition_name)?),
            common: vec![common],
            entry: self.id.into(),
            code: self.code,
        })
    }
}

fn rule_of(entry: &str, key: &str) -> Result<Rule, StoreError> {
    Rule::of_key(key).ok_or_else(|| StoreError::Corrupt {
        table: "entry_key",
        column: "rule",
        row: entry.to_owned(),
        reason: format!("the rule {key:?} is not known"),
    })
}

/// Which of these entries are suspected to be another one's twin.
pub async fn among(db: &Db, entries: &[EntryId], readable: &Readable) -> Result<BTreeSet<EntryId>, StoreError> {
    let ids: Vec<String> = entries.iter().map(EntryId::to_string).collect();
    let sql = concat!("select e.id from entry e where e.id in ({ids}) and ", duplicated!("$1"));
    let rows: Vec<(String,)> = db.all_in(sql, args![readable.ids()], &ids).await?;
    Ok(rows.into_iter().map(|(id,)| id.into()).collect())
}
