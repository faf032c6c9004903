//! Which entries rules speak against. They propose; a person decides on each.

use judging::call::RawEntry;
use judging::eligibility::{Eligibility, Facts, Rule};
use judging::ids::{CompetitionId, EntryId};
use judging::text::{Language, Text};
use judging::time::Timestamp;

use super::eligibility::{said, state_of};
use super::first_of;
use crate::db::Db;
use crate::error::parse_json;
use crate::{StoreError, args, calls};

/// An entry with the rules that speak against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Which one.
    pub entry: EntryId,
    /// Its code.
    pub code: String,
    /// What stands over it.
    pub heading: Text,
    /// The language that it is written in.
    pub language: Language,
    /// What follows from the checkers' notes so far.
    pub eligibility: Eligibility,
    /// The rules, in the order in which they were asked.
    pub rules: Vec<Rule>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    code: String,
    language: String,
    title: String,
    name: String,
    summary: String,
    deck_sha256: Option<String>,
    total: Option<i64>,
    fault: Option<String>,
    said: String,
    team: i64,
    raw: Option<String>,
    submitted_at: Option<i64>,
}

/// The entries of a competition that are not withdrawn and that a rule speaks against, by code. What was imported was
/// not asked the call's questions, and did not come in late.
pub async fn proposals(db: &Db, competition: &CompetitionId, rules: &[Rule]) -> Result<Vec<Proposal>, StoreError> {
    let call = calls::find(db, competition).await?;
    let rows: Vec<Row> = db
        .all(
            concat!(
                "select e.id, e.code, e.language, e.title, e.name, e.summary, e.deck_sha256,
                 coalesce(f.total, f.pages) as total, f.fault, ",
                said!(),
                " as said,
                 (select count(*) from team_member t where t.entry_id = e.id) as team,
                 v.raw, v.submitted_at
                 from entry e
                 left join file f on f.sha256 = e.deck_sha256
                 left join manuscript m on m.id = e.id
                 left join manuscript_version v on v.manuscript_id = m.id and v.version = m.submitted_version
                 where e.competition_id = $1 and e.status <> 'withdrawn'
                 order by e.code"
            ),
            args![competition.as_str()],
        )
        .await?;
    let mut found = Vec::new();
    for row in rows {
        let summary: Text = parse_json("entry", "summary", &row.id, &row.summary)?;
        let raw: Option<RawEntry> =
            row.raw.as_deref().map(|raw| parse_json("manuscript_version", "raw", &row.id, raw)).transpose()?;
        let answers = call.as_ref().map(|call| &call.form).zip(raw.as_ref());
        let late = row.submitted_at.zip(call.as_ref());
        let most = call.as_ref().map(|call| i64::from(call.form.deck_pages));
        let facts = Facts {
            has_deck: row.deck_sha256.is_some(),
            broken_deck: row.fault.is_some(),
            long_deck: row.total.zip(most).is_some_and(|(total, most)| total > most),
            team: usize::try_from(row.team).unwrap_or(0),
            unanswered: answers.map_or(0, |(form, raw)| form.unanswered(raw)),
            answers,
            late: late.is_some_and(|(at, call)| Timestamp::from_micros(at) > call.deadline),
            summaries: Language::ALL.into_iter().filter(|language| summary.exact(*language).is_some()).count(),
        };
        let against: Vec<Rule> = rules.iter().filter(|rule| rule.speaks_against(&facts)).cloned().collect();
        if !against.is_empty() {
            let (title, name) =
                (parse_json("entry", "title", &row.id, &row.title)?, parse_json("entry", "name", &row.id, &row.name)?);
            found.push(Proposal {
                heading: first_of([&title, &name], &row.code),
                language: Language::from_tag(&row.language).unwrap_or_default(),
                entry: row.id.into(),
                code: row.code,
                eligibility: state_of(&row.said),
                rules: against,
            });
        }
    }
    Ok(found)
}
