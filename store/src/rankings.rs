//! Rankings: a round's submitted points, as the inputs of a ranking. Nothing of it is stored before the seal.

mod decisions;
mod load;
mod progress;
mod side;

use std::collections::{BTreeMap, BTreeSet};

use judging::ids::{DivisionId, EntryId, RoundId};
use judging::ranking::{Card, Cut, Method, Order, RankingError, Sheet, TieBreak};
use judging::rubric::Rubric;
use judging::seal::{Part, PartRanking, Parts};

use crate::StoreError;
use crate::competitions::Division;
use crate::rounds::Round;
use crate::rubrics::WordedCriterion;

pub use decisions::{advance, join_components, order_ties, undo_advance};
pub(crate) use decisions::{begin, count};
pub use load::{load, load_in};
pub use progress::{EntryProgress, JurorProgress, Progress, own_missing, progress, short};
pub use side::{Conflicted, SideCard, conflicted, side_by_side};

/// What the ranking of a round is computed from, with what is missing in it.
#[derive(Clone, Debug)]
pub struct Scores {
    /// The round, with its method and tie-breaks.
    pub round: Round,
    /// Its criteria, in order.
    pub criteria: Vec<WordedCriterion>,
    /// The competition's divisions, in order.
    pub divisions: Vec<Division>,
    /// The entries that take part, by id, each with its division.
    pub entries: BTreeMap<EntryId, Option<DivisionId>>,
    /// The submitted scorecards.
    pub cards: Vec<Card>,
    /// How many jurors are to score each entry: committed assignments without those who stepped back.
    pub expected: BTreeMap<EntryId, u32>,
    /// The chair's order of tied entries, best first.
    pub chair_vote: Vec<EntryId>,
    /// Whether the organisers accept a joint ranking of a jury that falls into parts.
    pub across_components: bool,
    rubric: Rubric,
}

impl Scores {
    /// How many scorecards are still to be submitted.
    pub fn missing(&self) -> u32 {
        self.all_expected().saturating_sub(u32::try_from(self.cards.len()).unwrap_or(u32::MAX))
    }

    /// How many scorecards there are to be.
    pub fn all_expected(&self) -> u32 {
        self.expected.values().sum()
    }

    /// Whether each division is ranked for itself.
    pub fn per_division(&self) -> bool {
        self.round.advance_per_division && !self.divisions.is_empty()
    }

    /// The inputs of the published method: of the whole round, or of each division that has entries.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] where stored points contradict the rubric.
    pub fn inputs(&self) -> Result<Parts, StoreError> {
        self.inputs_by(&self.round.method)
    }

    /// The same scorecards by another method, for a check.
    ///
    /// # Errors
    /// As [`Scores::inputs`].
    pub fn inputs_by(&self, method: &Method) -> Result<Parts, StoreError> {
        let parts = if self.per_division() {
            let named = self.divisions.iter().map(|division| Some(division.id.clone()));
            let parts = named.chain([None]).filter(|division| self.entries.values().any(|of| of == division));
            parts.map(|division| self.part(division.clone(), method, |of| *of == division)).collect::<Result<_, _>>()?
        } else {
            Vec::new()
        };
        let parts = if parts.is_empty() { vec![self.part(None, method, |_| true)?] } else { parts };
        Parts::new(parts).map_err(|error| self.corrupt("division_id", &error))
    }

    /// The same scores without the chair's vote and what comes after it, so that their ranking shows the ties that the
    /// chair may order; `None` where the published tie-breaks do not know that vote.
    pub fn before_chair_vote(&self) -> Option<Self> {
        let step = self.round.tie_breaks.iter().position(|step| *step == TieBreak::ChairVote)?;
        let mut before = self.clone();
        before.round.tie_breaks.truncate(step);
        before.chair_vote.clear();
        Some(before)
    }

    /// The rankings by the published method.
    ///
    /// # Errors
    /// As [`Scores::inputs`]; inside, where the method gives no ranking.
    pub fn rank(&self) -> Result<Result<Vec<PartRanking>, RankingError>, StoreError> {
        Ok(self.inputs()?.rank())
    }

    /// The lines under the entries that go on to the next round, one per ranking.
    pub fn cuts(&self, rankings: &[PartRanking]) -> Vec<Cut> {
        let places = usize::try_from(self.round.advance_count).unwrap_or(0);
        rankings.iter().map(|part| part.ranking.cut(places, |_| true)).collect()
    }

    fn part(
        &self,
        division: Option<DivisionId>,
        method: &Method,
        of: impl Fn(&Option<DivisionId>) -> bool,
    ) -> Result<Part, StoreError> {
        let entries: BTreeSet<_> = self.entries.iter().filter(|(_, own)| of(own)).map(|(id, _)| id.clone()).collect();
        let cards: Vec<_> = self.cards.iter().filter(|card| entries.contains(&card.entry)).cloned().collect();
        let named: Vec<_> = entries.iter().cloned().collect();
        let sheet = Sheet::new(self.rubric.clone(), &named, &cards)
            .map_err(|faults| self.corrupt("score", &format!("{:?}", faults[0].kind)))?;
        let vote = self.chair_vote.iter().filter(|entry| entries.contains(*entry)).cloned();
        let order = Order {
            tie_breaks: self.round.tie_breaks.clone(),
            chair_vote: vote.collect(),
            across_components: self.across_components,
        };
        Ok(Part { division, inputs: judging::seal::Inputs::new(sheet, method.clone(), order) })
    }

    fn corrupt(&self, column: &'static str, reason: &impl ToString) -> StoreError {
        corrupt(&self.round.id, column, reason)
    }
}

fn corrupt(round: &RoundId, column: &'static str, reason: &impl ToString) -> StoreError {
    StoreError::Corrupt { table: "point", column, row: round.to_string(), reason: reason.to_string() }
}
