//! What an assignment is decided on: who takes part in a round, who knows and reads what, and what stands already.

mod read;

use std::collections::{BTreeMap, BTreeSet};

use judging::assignment::affinity::{Conflict, Ineligible, PairFacts, affinity};
use judging::assignment::{DEFAULT_SLACK, EntryNeed, JurorCapacity, Pair, Request, Sides};
use judging::ids::{EntryId, JurorId};
use judging::text::Language;

use super::Wanted;
use crate::{Fault, StoreError};

pub use read::read;
pub(super) use read::{StandingRow, read_in, unknown_rule};

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
