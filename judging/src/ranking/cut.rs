use super::{Ranking, Warning};
use crate::ids::EntryId;

/// What a line under the first places of a ranking takes in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cut {
    /// The entries above the line, best first: all of those that share the last place with room.
    pub taken: Vec<EntryId>,
    /// The entries that share the last place and are more than there is room for; empty where the places suffice.
    pub tied: Vec<EntryId>,
}

impl Ranking {
    /// The line under the first `places` places, among the ranked entries for which `free` holds.
    ///
    /// Where entries are ranked within components, each component has a first place, and there is no such line: ask
    /// only a ranking for which [`Ranking::is_joint`] holds.
    pub fn cut(&self, places: usize, free: impl Fn(&EntryId) -> bool) -> Cut {
        let ranked: Vec<_> = self.entries.iter().filter(|one| one.rank.is_some() && free(&one.entry)).collect();
        let Some(last) = places.min(ranked.len()).checked_sub(1) else {
            return Cut::default();
        };
        let ids = |of: &dyn Fn(Option<usize>) -> bool| {
            ranked.iter().filter(|one| of(one.rank)).map(|one| one.entry.clone()).collect::<Vec<_>>()
        };
        let taken = ids(&|rank| rank <= ranked[last].rank);
        let tied = if taken.len() > places { ids(&|rank| rank == ranked[last].rank) } else { Vec::new() };
        Cut { taken, tied }
    }

    /// Whether all ranked entries have their places in one list.
    pub fn is_joint(&self) -> bool {
        !self.warnings.iter().any(|warning| matches!(warning, Warning::Disconnected { joint: false, .. }))
    }

    /// The places by the plain means, from 1, ties as 1-2-2-4, in the order of [`Ranking::entries`]; `None` without a
    /// scorecard.
    pub fn raw_ranks(&self) -> Vec<Option<usize>> {
        let better = |mine| self.entries.iter().filter(|one| one.raw.is_some_and(|raw| raw > mine)).count();
        self.entries.iter().map(|one| one.raw.map(|mine| better(mine) + 1)).collect()
    }
}
