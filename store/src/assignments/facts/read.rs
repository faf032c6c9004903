//! Reading the facts of a round from the tables.

use std::collections::BTreeMap;
use std::future::Future;

use judging::assignment::affinity::Conflict;
use judging::ids::{EntryId, JurorId, RoundId};
use judging::text::Language;

use super::{EntryFacts, Facts, JurorFacts, Rule, Standing, State};
use crate::db::{Arg, Db, Record, Tx};
use crate::entries::eligibility::{said, state_of};
use crate::error::parse_json;
use crate::{StoreError, args};

/// Reads the facts of a round, in five statements.
pub async fn read(db: &Db, round: &RoundId) -> Result<Facts, StoreError> {
    facts(&mut &*db, round).await
}

/// Reads the facts of a round inside an act.
pub(in crate::assignments) async fn read_in(tx: &mut Tx, round: &RoundId) -> Result<Facts, StoreError> {
    facts(tx, round).await
}

/// What can be asked: a database, or an act under way.
trait Reads: Send {
    fn rows<T: Record>(
        &mut self,
        sql: &'static str,
        args: Vec<Arg>,
    ) -> impl Future<Output = Result<Vec<T>, StoreError>> + Send;
}

impl Reads for &Db {
    fn rows<T: Record>(
        &mut self,
        sql: &'static str,
        args: Vec<Arg>,
    ) -> impl Future<Output = Result<Vec<T>, StoreError>> + Send {
        self.all(sql, args)
    }
}

impl Reads for Tx {
    fn rows<T: Record>(
        &mut self,
        sql: &'static str,
        args: Vec<Arg>,
    ) -> impl Future<Output = Result<Vec<T>, StoreError>> + Send {
        self.all(sql, args)
    }
}

async fn facts(from: &mut impl Reads, round: &RoundId) -> Result<Facts, StoreError> {
    Ok(Facts {
        entries: entries(from, round).await?,
        jurors: jurors(from, round).await?,
        conflicts: conflicts(from, round).await?,
        standing: standing(from, round).await?,
        rules: rules(from, round).await?,
    })
}

async fn entries(from: &mut impl Reads, round: &RoundId) -> Result<BTreeMap<EntryId, EntryFacts>, StoreError> {
    let rows: Vec<(String, String, String, String)> = from
        .rows(
            concat!(
                "select e.id, e.language, e.topics, ",
                said!(),
                " as said
             from round_entry re
             join entry e on e.id = re.entry_id
             where re.round_id = $1 and e.status <> 'withdrawn'"
            ),
            args![round.as_str()],
        )
        .await?;
    rows.into_iter()
        .filter(|(.., said)| state_of(said).is_judged())
        .map(|(id, language, topics, _)| {
            let topics = parse_json("entry", "topics", &id, &topics)?;
            Ok((id.into(), EntryFacts { language: Language::from_tag(&language).unwrap_or_default(), topics }))
        })
        .collect()
}

/// The jury of the round, and whoever has a task in it all the same.
async fn jurors(from: &mut impl Reads, round: &RoundId) -> Result<BTreeMap<JurorId, JurorFacts>, StoreError> {
    let rows: Vec<(String, String, String, i64, String, bool)> = from
        .rows(
            "select j.id, j.languages, j.expertise, j.capacity, j.side, n.email = '' as gone
             from round r
             join juror j on j.competition_id = r.competition_id
             join account n on n.id = j.account_id
             where r.id = $1
               and (r.side = '' or j.side = r.side
                    or exists (select 1 from assignment a where a.round_id = r.id and a.juror_id = j.id))",
            args![round.as_str()],
        )
        .await?;
    rows.into_iter()
        .map(|(id, languages, expertise, capacity, side, gone)| {
            let facts = JurorFacts {
                languages: parse_json("juror", "languages", &id, &languages)?,
                expertise: parse_json("juror", "expertise", &id, &expertise)?,
                capacity: usize::try_from(capacity).unwrap_or(0),
                side,
                gone,
            };
            Ok((id.into(), facts))
        })
        .collect()
}

/// The conflicts that are noted; who has left the house takes nothing new, as if in conflict with all the rest.
async fn conflicts(
    from: &mut impl Reads,
    round: &RoundId,
) -> Result<BTreeMap<(EntryId, JurorId), Conflict>, StoreError> {
    let rows: Vec<(String, String, String, String)> = from
        .rows(
            "select x.id, x.entry_id, x.juror_id, x.state
             from round_entry re
             join conflict x on x.entry_id = re.entry_id
             where re.round_id = $1
             union all
             select j.id, re.entry_id, j.id, 'confirmed'
             from round_entry re
             join round r on r.id = re.round_id
             join juror j on j.competition_id = r.competition_id
             join account n on n.id = j.account_id and n.email = ''
             where re.round_id = $1
               and not exists (select 1 from conflict x where x.entry_id = re.entry_id and x.juror_id = j.id)
               and not exists (select 1 from assignment s
                               where s.round_id = re.round_id and s.entry_id = re.entry_id and s.juror_id = j.id
                                 and s.state <> 'recused')",
            args![round.as_str()],
        )
        .await?;
    rows.into_iter()
        .map(|(id, entry, juror, state)| {
            let state = match state.as_str() {
                "suspected" => Conflict::Suspected,
                "declared" => Conflict::Declared,
                "confirmed" => Conflict::Confirmed,
                "dismissed" => Conflict::Dismissed,
                _ => return Err(corrupt("conflict", id, &state)),
            };
            Ok(((entry.into(), juror.into()), state))
        })
        .collect()
}

/// An assignment as it is stored, and whether it has a scorecard.
#[derive(sqlx::FromRow)]
pub(in crate::assignments) struct StandingRow {
    pub id: String,
    pub entry_id: String,
    pub juror_id: String,
    state: String,
    manual: bool,
    dropped: bool,
    scored: bool,
}

impl StandingRow {
    /// How it stands.
    pub fn standing(&self) -> Result<Standing, StoreError> {
        let state = State::parse(&self.state).ok_or_else(|| corrupt("assignment", self.id.clone(), &self.state))?;
        Ok(Standing { state, manual: self.manual, scored: self.scored, dropped: self.dropped })
    }
}

async fn standing(
    from: &mut impl Reads,
    round: &RoundId,
) -> Result<BTreeMap<(EntryId, JurorId), Standing>, StoreError> {
    let rows: Vec<StandingRow> = from
        .rows(
            "select a.id, a.entry_id, a.juror_id, a.state, a.manual, a.dropped, s.id is not null as scored
             from assignment a
             left join scorecard s on s.assignment_id = a.id
             where a.round_id = $1",
            args![round.as_str()],
        )
        .await?;
    rows.into_iter()
        .map(|row| {
            let standing = row.standing()?;
            Ok(((row.entry_id.into(), row.juror_id.into()), standing))
        })
        .collect()
}

async fn rules(from: &mut impl Reads, round: &RoundId) -> Result<BTreeMap<(EntryId, JurorId), Rule>, StoreError> {
    let rows: Vec<(String, String, String, String)> = from
        .rows("select id, entry_id, juror_id, kind from pair_rule where round_id = $1", args![round.as_str()])
        .await?;
    rows.into_iter()
        .map(|(id, entry, juror, kind)| {
            let rule = Rule::parse(&kind).ok_or_else(|| unknown_rule(id, &kind))?;
            Ok(((entry.into(), juror.into()), rule))
        })
        .collect()
}

pub(in crate::assignments) fn unknown_rule(row: String, kind: &str) -> StoreError {
    let reason = format!("the rule {kind:?} is not known");
    StoreError::Corrupt { table: "pair_rule", column: "kind", row, reason }
}

fn corrupt(table: &'static str, row: String, state: &str) -> StoreError {
    StoreError::Corrupt { table, column: "state", row, reason: format!("the state {state:?} is not known") }
}
