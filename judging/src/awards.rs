//! Which entries a sealed ranking gives which tier of prizes.

use crate::ids::{AwardId, EntryId};
use crate::ranking::Ranking;

/// A tier of prizes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tier {
    /// Which award.
    pub award: AwardId,
    /// How many entries it goes to; 0 where the jury does not award it.
    pub quota: usize,
}

/// What a ranking gives a tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocation {
    /// Which award.
    pub award: AwardId,
    /// Its entries, best first: at an edge, all that share the last place.
    pub entries: Vec<EntryId>,
    /// The entries that share the last place and are more than the quota has room for.
    pub tied: Vec<EntryId>,
}

/// The tiers, the highest first, filled from the ranking in their order: each takes its quota of the entries that the
/// tiers above have left, and at a tie all that share its last place. What a tier takes beyond its quota does not
/// shorten those below, and what a tier is not awarded goes to nobody: the next begins with the best that is left.
pub fn allocate(ranking: &Ranking, tiers: &[Tier]) -> Vec<Allocation> {
    let mut taken: Vec<EntryId> = Vec::new();
    tiers
        .iter()
        .map(|tier| {
            let cut = ranking.cut(tier.quota, |entry| !taken.contains(entry));
            taken.extend(cut.taken.iter().cloned());
            Allocation { award: tier.award.clone(), entries: cut.taken, tied: cut.tied }
        })
        .collect()
}
