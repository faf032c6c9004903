//! What an assignment is decided on: who takes part in a round, who knows and reads what, and what stands already.

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;

use judging::assignment::affinity::{Conflict, Ineligible, PairFacts, affinity};
use judging::assignment::{DEFAULT_SLACK, EntryNeed, JurorCapacity, Pair, Request, Sides};
use judging::ids::{EntryId, JurorId, RoundId};
use judging::text::Language;

use super::Wanted;
use crate::db::{Arg, Db, Record, Tx};
use crate::entries::eligibility::{said, state_of};
use crate::error::parse_json;
use crate::{Fault, StoreError, args};

/// The facts of a round. Two readings that are equal give the same proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The entries that take part: not withdrawn, and not found ineligible.
    pub entries: BTreeMap<EntryId, EntryFacts>,
    /// The jury of the competition.
    pub jurors: BTreeMap<JurorId, JurorFacts>,
    /// The conflicts between them, the dismissed ones too.
    pub conflicts: BTreeMap<(EntryId, JurorId), Conflict>,
    /// What stands already.
    pub standing: BTreeMap<(EntryId, JurorId), Standing>,
    /// The pairs that organisers keep or forbid.
    pub rules: BTreeMap<(EntryId, JurorId), Rule>,
}

/// What is known of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryFacts {
    /// The language that it is written in.
    pub language: Language,
    /// Keys of its fields.
    pub topics: BTreeSet<String>,
}

/// What is known of a juror.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JurorFacts {
    /// The languages that the juror reads, the own one first; empty where nothing is known (then all).
    pub languages: Vec<Language>,
    /// Keys of the fields that the juror knows.
    pub expertise: BTreeSet<String>,
    /// How many entries the juror takes at the most, in this round alone.
    pub capacity: usize,
    /// The host or the country; may be empty.
    pub side: String,
    /// Whether the juror has left the house and takes nothing new.
    pub gone: bool,
}

/// An assignment that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How far it got.
    pub state: State,
    /// Whether it was made by hand.
    pub manual: bool,
    /// Whether it has a scorecard, be it a draft.
    pub scored: bool,
    /// Whether the pending proposal does without it.
    pub dropped: bool,
}

/// What organisers settled of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The juror judges the entry.
    Keep,
    /// The juror does not judge the entry.
    Forbid,
}

impl Rule {
    /// The rule as it is stored.
    pub fn parse(kind: &str) -> Option<Self> {
        match kind {
            "keep" => Some(Self::Keep),
            "forbid" => Some(Self::Forbid),
            _ => None,
        }
    }

    /// How the rule is stored.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Forbid => "forbid",
        }
    }
}

/// How far an assignment got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody's task yet.
    Proposed,
    /// The juror's task.
    Assigned,
    /// The juror stepped back.
    Recused,
    /// The task is done.
    Done,
}

impl State {
    /// The state as it is stored.
    pub fn parse(state: &str) -> Option<Self> {
        match state {
            "proposed" => Some(Self::Proposed),
            "assigned" => Some(Self::Assigned),
            "recused" => Some(Self::Recused),
            "done" => Some(Self::Done),
            _ => None,
        }
    }
}

impl Standing {
    /// Whether a new proposal has to keep it: what is scored or done, and what a person decided.
    pub fn is_fixed(&self) -> bool {
        match self.state {
            State::Proposed => self.manual,
            State::Assigned => self.manual || self.scored,
            State::Done => true,
            State::Recused => false,
        }
    }

    /// Whether there is something of it that no proposal may take away.
    pub fn is_begun(&self) -> bool {
        self.scored || self.state == State::Done
    }

    /// Whether it counts when what is proposed is committed.
    pub fn counts(&self) -> bool {
        self.state != State::Recused && !self.dropped
    }
}

/// Reads the facts of a round, in five statements.
pub async fn read(db: &Db, round: &RoundId) -> Result<Facts, StoreError> {
    facts(&mut &*db, round).await
}

/// Reads the facts of a round inside an act.
pub(super) async fn read_in(tx: &mut Tx, round: &RoundId) -> Result<Facts, StoreError> {
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

#[derive(sqlx::FromRow)]
struct StandingRow {
    id: String,
    entry_id: String,
    juror_id: String,
    state: String,
    manual: bool,
    dropped: bool,
    scored: bool,
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
            let state = State::parse(&row.state).ok_or_else(|| corrupt("assignment", row.id, &row.state))?;
            let standing = Standing { state, manual: row.manual, scored: row.scored, dropped: row.dropped };
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

pub(super) fn unknown_rule(row: String, kind: &str) -> StoreError {
    let reason = format!("the rule {kind:?} is not known");
    StoreError::Corrupt { table: "pair_rule", column: "kind", row, reason }
}

pub(super) fn corrupt(table: &'static str, row: String, state: &str) -> StoreError {
    StoreError::Corrupt { table, column: "state", row, reason: format!("the state {state:?} is not known") }
}

impl Facts {
    /// The affinity of a pair in millionths, or every reason against it. A pair whose entry or juror is not among the
    /// facts is `None`.
    pub fn affinity(&self, entry: &EntryId, juror: &JurorId, wanted: &Wanted) -> Option<Result<i64, Vec<Ineligible>>> {
        let (facts, knows) = (self.entries.get(entry)?, self.jurors.get(juror)?);
        let reads = if knows.languages.is_empty() || !wanted.languages_bind() {
            Language::ALL.into_iter().collect()
        } else {
            knows.languages.iter().copied().collect()
        };
        Some(affinity(&PairFacts {
            fields: &facts.topics,
            language: facts.language,
            expertise: &knows.expertise,
            reads: &reads,
            native: knows.languages.first().copied(),
            conflict: self.conflicts.get(&(entry.clone(), juror.clone())).copied(),
        }))
    }

    /// The pairs that count when what is proposed is committed.
    pub fn counting(&self) -> Vec<(EntryId, JurorId)> {
        self.listed().filter(|(_, standing)| standing.counts()).map(|(pair, _)| pair.clone()).collect()
    }

    /// What the optimiser is asked: all eligible pairs that are not forbidden, with what has to stay as fixed. Nothing is
    /// asked of a juror who may judge no entry at all.
    pub(super) fn request(&self, wanted: &Wanted) -> Request {
        let fixed = self.fixed();
        let pairs = self.entries.keys().flat_map(|entry| self.jurors.keys().map(move |juror| (entry, juror)));
        let mut pairs = self.eligible(pairs, wanted);
        pairs.retain(|pair| {
            let pair = (pair.entry.clone(), pair.juror.clone());
            self.rule(&pair) != Some(Rule::Forbid) || fixed.contains(&pair)
        });
        let mut frame = self.frame(wanted);
        let judging: BTreeSet<&JurorId> =
            pairs.iter().map(|pair| &pair.juror).chain(fixed.iter().map(|(_, juror)| juror)).collect();
        for juror in frame.jurors.iter_mut().filter(|juror| judging.contains(&juror.id)) {
            juror.min_load = juror.max_load.min(usize::try_from(wanted.least).unwrap_or(usize::MAX));
        }
        Request { pairs, fixed: fixed.into_iter().collect(), ..frame }
    }

    /// What a new proposal has to keep: what is begun, what was made by hand and is not forbidden, and what is kept by a
    /// rule that is in force.
    pub(super) fn fixed(&self) -> BTreeSet<(EntryId, JurorId)> {
        let stays = |pair: &(EntryId, JurorId), standing: &Standing| {
            standing.is_fixed() && (standing.is_begun() || self.rule(pair) != Some(Rule::Forbid))
        };
        let standing = self.listed().filter(|(pair, standing)| stays(pair, standing)).map(|(pair, _)| pair);
        let kept = self.rules.keys().filter(|pair| self.is_kept(pair));
        standing.chain(kept).cloned().collect()
    }

    /// What organisers settled of the pair.
    pub fn rule(&self, pair: &(EntryId, JurorId)) -> Option<Rule> {
        self.rules.get(pair).copied()
    }

    /// Whether a rule keeps the pair. It is not in force where the entry does not take part any more, the juror stepped
    /// back or a conflict is known: those come before it.
    pub fn is_kept(&self, pair: &(EntryId, JurorId)) -> bool {
        let known = matches!(self.conflicts.get(pair), Some(Conflict::Declared | Conflict::Confirmed));
        self.rule(pair) == Some(Rule::Keep)
            && !known
            && !self.stepped_back(&pair.0, &pair.1)
            && self.entries.contains_key(&pair.0)
            && self.jurors.contains_key(&pair.1)
    }

    /// Enough of the request to review these assignments: the eligible among their pairs, and nothing fixed.
    pub(super) fn request_for(&self, assigned: &[(EntryId, JurorId)], wanted: &Wanted) -> Request {
        let pairs = assigned.iter().map(|(entry, juror)| (entry, juror));
        Request { pairs: self.eligible(pairs, wanted), ..self.frame(wanted) }
    }

    fn frame(&self, wanted: &Wanted) -> Request {
        let out = self.out_of_reach();
        let reviews = |entry| match wanted.reviews {
            0 => self.jurors.len() - out.get(entry).map_or(0, BTreeSet::len),
            reviews => usize::try_from(reviews).unwrap_or(usize::MAX),
        };
        let capacity = |juror: &JurorFacts| if wanted.whole_jury() { self.entries.len() } else { juror.capacity };
        let entries = self.entries.keys().map(|id| EntryNeed { id: id.clone(), reviews: reviews(id) });
        let jurors = self.jurors.iter().map(|(id, juror)| JurorCapacity {
            id: id.clone(),
            min_load: 0,
            max_load: capacity(juror),
        });
        let sides = if self.leave_room_for_sides(wanted).is_ok() { self.sides(wanted) } else { Sides::default() };
        Request {
            entries: entries.collect(),
            jurors: jurors.collect(),
            slack: DEFAULT_SLACK,
            sides,
            ..Request::default()
        }
    }

    /// What is asked of the sides of the jury; nothing where all of it judges, and nothing of a side of which nobody is left
    /// in the house.
    pub fn sides(&self, wanted: &Wanted) -> Sides {
        let least = if wanted.whole_jury() { 0 } else { usize::try_from(wanted.of_each_side).unwrap_or(usize::MAX) };
        let left: BTreeSet<&str> =
            self.jurors.values().filter(|juror| !juror.gone).map(|juror| juror.side.as_str()).collect();
        let sided = self.jurors.iter().filter(|(_, juror)| left.contains(juror.side.as_str()));
        Sides { least, of: sided.map(|(id, juror)| (id.clone(), juror.side.clone())).collect() }
    }

    /// Whether all that is asked of sides goes into the jurors of one entry. Where a juror of a new side has come to what was
    /// asked before, sides are not looked at until something else is asked.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] where it does not.
    pub fn leave_room_for_sides(&self, wanted: &Wanted) -> Result<(), StoreError> {
        let needed = self.sides(wanted).needed();
        if needed > usize::try_from(wanted.reviews).unwrap_or(usize::MAX) {
            return Err(StoreError::Invalid(vec![Fault::new("sides", "fault-assignment-sides")]));
        }
        Ok(())
    }

    /// Per entry, the jurors who have a conflict with it, stepped back from it or are forbidden to judge it; those whom a
    /// rule keeps in spite of a suspicion do judge it.
    fn out_of_reach(&self) -> BTreeMap<&EntryId, BTreeSet<&JurorId>> {
        let conflicts = self.conflicts.iter().filter(|(_, state)| **state != Conflict::Dismissed).map(|(pair, _)| pair);
        let recused =
            self.standing.iter().filter(|(_, standing)| standing.state == State::Recused).map(|(pair, _)| pair);
        let mut out: BTreeMap<&EntryId, BTreeSet<&JurorId>> = BTreeMap::new();
        let forbidden = self.rules.iter().filter(|(pair, rule)| {
            **rule == Rule::Forbid && self.standing.get(*pair).is_none_or(|standing| !standing.is_begun())
        });
        let out_of_reach = conflicts.chain(recused).chain(forbidden.map(|(pair, _)| pair));
        let barred = out_of_reach.filter(|pair| self.jurors.contains_key(&pair.1) && !self.is_kept(pair));
        for (entry, juror) in barred {
            out.entry(entry).or_default().insert(juror);
        }
        out
    }

    fn eligible<'a>(&self, pairs: impl Iterator<Item = (&'a EntryId, &'a JurorId)>, wanted: &Wanted) -> Vec<Pair> {
        pairs
            .filter(|(entry, juror)| !self.stepped_back(entry, juror))
            .filter_map(|(entry, juror)| {
                let affinity = self.affinity(entry, juror, wanted)?.ok()?;
                Some(Pair { entry: entry.clone(), juror: juror.clone(), affinity })
            })
            .collect()
    }

    /// What stands between entries and jurors that take part.
    pub(super) fn listed(&self) -> impl Iterator<Item = (&(EntryId, JurorId), &Standing)> {
        self.standing
            .iter()
            .filter(|((entry, juror), _)| self.entries.contains_key(entry) && self.jurors.contains_key(juror))
    }

    pub(super) fn stepped_back(&self, entry: &EntryId, juror: &JurorId) -> bool {
        let standing = self.standing.get(&(entry.clone(), juror.clone()));
        standing.is_some_and(|standing| standing.state == State::Recused)
    }
}
