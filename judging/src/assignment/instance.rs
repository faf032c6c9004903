//! A problem by index: what is still to be decided once the fixed assignments are taken out.

use std::ops::Range;

use super::floor::{self, Tail};
use super::problem::{FAIR_SHARE, FULL_AFFINITY, JurorCapacity, Problem};
use super::sides::Groups;

/// An eligible pair that is not fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Arc {
    pub entry: usize,
    pub juror: usize,
    /// Millionths.
    pub affinity: i64,
}

/// Entries and jurors are numbered in the order of their ids, so that nothing depends on the order of the input.
#[derive(Clone, Debug)]
pub(super) struct Instance {
    /// Per entry, the reviews still to be given.
    pub need: Vec<usize>,
    /// Per entry, the sum of the affinities of its fixed assignments.
    pub fixed_sum: Vec<i64>,
    /// The fixed assignments, as entry and juror.
    pub fixed: Vec<(usize, usize)>,
    /// Per juror, the load of the fixed assignments.
    pub fixed_load: Vec<usize>,
    /// Per juror, the load that is still missing to the lower load; at most one more than there are entries.
    pub low: Vec<usize>,
    /// Per juror, the remaining capacity; at least `low`, at most that or the number of entries.
    pub high: Vec<usize>,
    /// Sorted by entry, then by falling affinity, then by juror.
    pub arcs: Vec<Arc>,
    first: Vec<usize>,
    ceiling: Vec<i64>,
    /// The lowest ceiling of an open entry.
    pub lowest: i64,
    protected: Vec<i64>,
    /// The sides of jurors.
    pub groups: Groups,
    /// Per entry and group, the jurors that the side still lacks; empty where nothing is asked of sides.
    pub lacks: Vec<Vec<usize>>,
}

impl Instance {
    /// Takes the fixed assignments out of a problem, whose entries and jurors are sorted.
    pub fn new(problem: &Problem) -> Self {
        let (mut fixed_sum, mut fixed_count) = (vec![0; problem.entries().len()], vec![0; problem.entries().len()]);
        let (mut fixed_load, mut fixed) = (vec![0; problem.jurors().len()], Vec::new());
        for (entry, juror) in problem.fixed() {
            let index = problem.entry_index(entry);
            fixed.push((index, problem.juror_index(juror)));
            fixed_sum[index] += problem.affinity(entry, juror).unwrap_or_default();
            fixed_count[index] += 1;
            fixed_load[problem.juror_index(juror)] += 1;
        }
        let groups = Groups::new(problem);
        let lacks = lacks(problem, &groups, &fixed);
        let need = problem.entries().iter().zip(&fixed_count);
        let need: Vec<usize> = need.map(|(entry, fixed)| entry.reviews.saturating_sub(*fixed)).collect();
        let loads = || problem.jurors().iter().zip(&fixed_load);
        // What is more than there is would be filled unit by unit; one entry too many is as impossible as any number.
        let entries = problem.entries().len();
        let low = |(juror, fixed): (&JurorCapacity, &usize)| juror.min_load.saturating_sub(*fixed).min(entries + 1);
        let low: Vec<usize> = loads().map(low).collect();
        let high =
            loads().zip(&low).map(|((juror, fixed), low)| juror.max_load.saturating_sub(*fixed).min(entries.max(*low)));
        let high = high.collect();
        let open = problem.pairs().iter().filter(|pair| !problem.is_fixed(&pair.entry, &pair.juror));
        let arcs = open.map(|pair| Arc {
            entry: problem.entry_index(&pair.entry),
            juror: problem.juror_index(&pair.juror),
            affinity: pair.affinity,
        });
        let mut arcs: Vec<Arc> = arcs.collect();
        arcs.sort_by_key(|arc| (arc.entry, -arc.affinity, arc.juror));
        let mut first = vec![0; need.len() + 1];
        for arc in &arcs {
            first[arc.entry + 1] += 1;
        }
        for entry in 0..need.len() {
            first[entry + 1] += first[entry];
        }
        let (ceiling, lowest, protected) = (Vec::new(), i64::MAX, Vec::new());
        let mut new = Self {
            need,
            fixed_sum,
            fixed,
            fixed_load,
            low,
            high,
            arcs,
            first,
            ceiling,
            lowest,
            protected,
            groups,
            lacks,
        };
        new.protect();
        new
    }

    /// Finds out what each entry could have alone, and up to where it is protected by that.
    fn protect(&mut self) {
        self.ceiling = (0..self.need.len()).map(|entry| self.alone(entry)).collect();
        self.lowest = self.open_entries().map(|entry| self.ceiling[entry]).min().unwrap_or(i64::MAX);
        let share = |ceiling: i64| i128::from(ceiling) * i128::from(FAIR_SHARE) / i128::from(FULL_AFFINITY);
        let protected = |ceiling: &i64| i64::try_from(share(*ceiling)).unwrap_or(i64::MAX).max(self.lowest);
        self.protected = self.ceiling.iter().map(protected).collect();
    }

    /// See [`Instance::ceiling`]; without the sides where there are too few of one.
    fn alone(&self, entry: usize) -> i64 {
        let with_sides = self.lacks.get(entry).and_then(|lacks| {
            let lists = self.affinities(&self.by_group(self.arcs_of(entry)));
            floor::best(&lists, lacks, self.need[entry], Tail::default())
        });
        let best = || self.arcs_of(entry).take(self.need[entry]).map(|arc| self.arcs[arc].affinity).sum();
        self.fixed_sum[entry] + with_sides.unwrap_or_else(best)
    }

    /// The arcs of an entry, best first.
    pub fn arcs_of(&self, entry: usize) -> Range<usize> {
        self.first[entry]..self.first[entry + 1]
    }

    /// The entries that still need a review.
    pub fn open_entries(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.need.len()).filter(|&entry| self.need[entry] > 0)
    }

    /// The most that an entry can get: its fixed sum and its best eligible pairs with its sides among them, as if it were alone.
    pub fn ceiling(&self, entry: usize) -> i64 {
        self.ceiling[entry]
    }

    /// Up to where the entry is protected: the lowest ceiling of all, or [`FAIR_SHARE`] of its own where that is more.
    pub fn protected(&self, entry: usize) -> i64 {
        self.protected[entry]
    }

    /// What a floor asks for an entry: no more than up to where it is protected.
    pub fn at_least(&self, entry: usize, floor: i64) -> i64 {
        floor.min(self.protected[entry])
    }

    /// What an entry with this sum may lose: nothing where the floor asks for as much or more.
    pub fn spare(&self, entry: usize, sum: i64, floor: i64) -> i64 {
        (sum - self.at_least(entry, floor)).max(0)
    }

    /// A juror with this load, fixed assignments included, can pass an entry on.
    pub fn can_lose(&self, juror: usize, load: usize) -> bool {
        load - self.fixed_load[juror] > self.low[juror]
    }

    /// A juror with this load, fixed assignments included, can take one entry more.
    pub fn can_gain(&self, juror: usize, load: usize) -> bool {
        load - self.fixed_load[juror] < self.high[juror]
    }

    /// Per entry, the sum of affinities that a choice of arcs gives, fixed assignments included.
    pub fn sums(&self, chosen: &[bool]) -> Vec<i64> {
        let mut sums = self.fixed_sum.clone();
        for (arc, _) in self.arcs.iter().zip(chosen).filter(|(_, chosen)| **chosen) {
            sums[arc.entry] += arc.affinity;
        }
        sums
    }

    /// Something is asked of sides.
    pub fn is_sided(&self) -> bool {
        !self.lacks.is_empty()
    }

    /// The group of an arc's juror; 0 where nothing is asked of sides.
    pub fn group(&self, arc: usize) -> usize {
        self.groups.of_juror[self.arcs[arc].juror]
    }

    /// Arcs by the group of their jurors, each in their order.
    pub fn by_group(&self, arcs: impl Iterator<Item = usize>) -> Vec<Vec<usize>> {
        let mut groups = vec![Vec::new(); self.groups.count];
        arcs.for_each(|arc| groups[self.group(arc)].push(arc));
        groups
    }

    /// The affinities of lists of arcs.
    pub fn affinities(&self, lists: &[Vec<usize>]) -> Vec<Vec<i64>> {
        lists.iter().map(|arcs| arcs.iter().map(|&arc| self.arcs[arc].affinity).collect()).collect()
    }

    /// Two jurors are of different sides.
    pub fn differ(&self, juror: usize, other: usize) -> bool {
        self.groups.of_juror[juror] != self.groups.of_juror[other]
    }

    /// The entry of a chosen arc may lose its juror to one of the same side only.
    pub fn is_bound(&self, chosen: &[bool], arc: usize) -> bool {
        let (entry, group) = (self.arcs[arc].entry, self.group(arc));
        group > 0 && self.count(chosen, entry, group) <= self.lacks[entry][group]
    }

    /// The entry has of each side what it needs.
    pub fn keeps_sides(&self, chosen: &[bool], entry: usize) -> bool {
        (1..self.groups.count).all(|group| self.count(chosen, entry, group) >= self.lacks[entry][group])
    }

    /// The sides lack more jurors than there are reviews left beside the fixed ones.
    pub fn is_crowded(&self, entry: usize) -> bool {
        self.lacking(entry) > self.need[entry]
    }

    /// How many jurors the sides of an entry lack together, beside the fixed ones; what is asked may be any number.
    pub fn lacking(&self, entry: usize) -> usize {
        self.lacks.get(entry).into_iter().flatten().fold(0, |sum: usize, lacks| sum.saturating_add(*lacks))
    }

    fn count(&self, chosen: &[bool], entry: usize, group: usize) -> usize {
        self.arcs_of(entry).filter(|&arc| chosen[arc] && self.group(arc) == group).count()
    }
}

fn lacks(problem: &Problem, groups: &Groups, fixed: &[(usize, usize)]) -> Vec<Vec<usize>> {
    if groups.count == 0 {
        return Vec::new();
    }
    let of_each: Vec<usize> = (0..groups.count).map(|group| if group == 0 { 0 } else { groups.least }).collect();
    let mut lacks = vec![of_each; problem.entries().len()];
    for &(entry, juror) in fixed {
        let lack = &mut lacks[entry][groups.of_juror[juror]];
        *lack = lack.saturating_sub(1);
    }
    lacks
}
