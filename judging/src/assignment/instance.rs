//! A problem by index: what is still to be decided once the fixed assignments are taken out.

use std::ops::Range;

use super::problem::Problem;

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
    /// Per juror, the load of the fixed assignments.
    pub fixed_load: Vec<usize>,
    /// Per juror, the load that is still missing to the lower load.
    pub low: Vec<usize>,
    /// Per juror, the remaining capacity; at least `low`.
    pub high: Vec<usize>,
    /// Sorted by entry, then by falling affinity, then by juror.
    pub arcs: Vec<Arc>,
    first: Vec<usize>,
}

impl Instance {
    /// Takes the fixed assignments out of a problem, whose entries and jurors are sorted.
    pub fn new(problem: &Problem) -> Self {
        let (mut fixed_sum, mut fixed_count) = (vec![0; problem.entries().len()], vec![0; problem.entries().len()]);
        let mut fixed_load = vec![0; problem.jurors().len()];
        for (entry, juror) in problem.fixed() {
            let index = problem.entry_index(entry);
            fixed_sum[index] += problem.affinity(entry, juror).unwrap_or_default();
            fixed_count[index] += 1;
            fixed_load[problem.juror_index(juror)] += 1;
        }
        let need = problem.entries().iter().zip(&fixed_count);
        let need: Vec<usize> = need.map(|(entry, fixed)| entry.reviews.saturating_sub(*fixed)).collect();
        let loads = || problem.jurors().iter().zip(&fixed_load);
        let low = loads().map(|(juror, fixed)| juror.min_load.saturating_sub(*fixed)).collect();
        let high = loads().map(|(juror, fixed)| juror.max_load.saturating_sub(*fixed)).collect();
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
        Self { need, fixed_sum, fixed_load, low, high, arcs, first }
    }

    /// The arcs of an entry, best first.
    pub fn arcs_of(&self, entry: usize) -> Range<usize> {
        self.first[entry]..self.first[entry + 1]
    }

    /// The entries that still need a review.
    pub fn open_entries(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.need.len()).filter(|&entry| self.need[entry] > 0)
    }

    /// The most that an entry can get: its fixed sum and its best eligible pairs, as if it were alone.
    pub fn ceiling(&self, entry: usize) -> i64 {
        let best = self.arcs_of(entry).take(self.need[entry]);
        self.fixed_sum[entry] + best.map(|arc| self.arcs[arc].affinity).sum::<i64>()
    }

    /// Per entry, the sum of affinities that a choice of arcs gives, fixed assignments included.
    pub fn sums(&self, chosen: &[bool]) -> Vec<i64> {
        let mut sums = self.fixed_sum.clone();
        for (arc, _) in self.arcs.iter().zip(chosen).filter(|(_, chosen)| **chosen) {
            sums[arc.entry] += arc.affinity;
        }
        sums
    }
}
