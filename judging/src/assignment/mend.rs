//! The smallest change that gives entries back the jurors whom they lost.
//!
//! A flow of reviews from entries to jurors, begun with what still stands and augmented along shortest paths (successive
//! shortest paths: Ahuja, Magnanti and Orlin 1993, 9.7; Bellman and Ford's labels, because costs are negative). To keep
//! an assignment is worth more than all affinities together, so that a path is either a juror who has room, or the chain
//! of fewest hands by which one passes an entry on to the next; among these the affinity decides. What stands is a
//! cheapest flow of its size, and each shortest path leaves a cheapest flow of the next: no other change restores as much
//! with fewer assignments taken away and, of those that are as small, with a larger total.

use std::collections::BTreeMap;

use super::instance::{Arc, Instance};
use super::problem::{FULL_AFFINITY, Problem};
use super::review::Assigned;
use crate::ids::{EntryId, JurorId};

/// What would be changed, and what cannot be mended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mending {
    /// The changes, by entry, then by juror.
    pub steps: Vec<Step>,
    /// The entries that stay short, by entry.
    pub unmet: Vec<Unmet>,
}

/// An entry gets a juror.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The entry.
    pub entry: EntryId,
    /// Who gives the entry up for it; `None` where the entry has one juror more than before.
    pub from: Option<JurorId>,
    /// Who gets the entry.
    pub to: JurorId,
    /// How well they fit, in millionths.
    pub affinity: i64,
}

/// An entry that stays short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmet {
    /// The entry.
    pub entry: EntryId,
    /// Reviews that it lacks all the same; at least one.
    pub missing: usize,
    /// Jurors who may judge it and do not: none of them has room or could make any. 0 where nobody else may judge it.
    pub eligible: usize,
}

/// Mends what stands. Of `standing`, what is neither fixed nor among the problem's pairs has fallen away. Fixed
/// assignments stay. No entry loses a juror without getting another; nobody gets above the upper load, or above the
/// present one where that is larger. Lower loads do not bind.
pub fn mend(problem: &Problem, standing: &[Assigned]) -> Mending {
    let instance = Instance::new(problem);
    let mut network = Network::new(problem, &instance, standing);
    while network.augment() {}
    network.mending(problem)
}

/// Nodes are the entries, then the jurors.
struct Network<'a> {
    instance: &'a Instance,
    arcs: &'a [Arc],
    stood: Vec<bool>,
    chosen: Vec<bool>,
    /// Per entry, the reviews that it lacks.
    missing: Vec<usize>,
    /// Per juror, the entries that could be added.
    room: Vec<usize>,
    /// What it is worth to keep an assignment.
    keep: i64,
}

impl<'a> Network<'a> {
    fn new(problem: &Problem, instance: &'a Instance, standing: &[Assigned]) -> Self {
        let arcs = &instance.arcs;
        let index: BTreeMap<(usize, usize), usize> =
            arcs.iter().enumerate().map(|(index, arc)| ((arc.entry, arc.juror), index)).collect();
        let entries: BTreeMap<&EntryId, usize> =
            problem.entries().iter().enumerate().map(|(index, entry)| (&entry.id, index)).collect();
        let jurors: BTreeMap<&JurorId, usize> =
            problem.jurors().iter().enumerate().map(|(index, juror)| (&juror.id, index)).collect();
        let mut stood = vec![false; arcs.len()];
        let (mut missing, mut room) = (instance.need.clone(), instance.high.clone());
        for (entry, juror) in standing {
            let at = entries.get(entry).zip(jurors.get(juror)).and_then(|(entry, juror)| index.get(&(*entry, *juror)));
            let Some(&at) = at.filter(|at| !stood[**at]) else { continue };
            stood[at] = true;
            missing[arcs[at].entry] = missing[arcs[at].entry].saturating_sub(1);
            room[arcs[at].juror] = room[arcs[at].juror].saturating_sub(1);
        }
        let count = i64::try_from(arcs.len()).unwrap_or(i64::MAX);
        Self {
            chosen: stood.clone(),
            keep: FULL_AFFINITY.saturating_mul(count + 1),
            instance,
            arcs,
            stood,
            missing,
            room,
        }
    }

    fn gain(&self, arc: usize) -> i64 {
        self.arcs[arc].affinity + if self.stood[arc] { self.keep } else { 0 }
    }

    /// Gives one of the missing reviews along the path that costs least; `false` where there is no path any more.
    fn augment(&mut self) -> bool {
        let entries = self.missing.len();
        let (cost, came) = self.labels();
        let ends = (0..self.room.len()).filter(|juror| self.room[*juror] > 0);
        let Some((_, juror)) = ends.filter_map(|juror| Some((cost[entries + juror]?, juror))).min() else {
            return false;
        };
        self.room[juror] -= 1;
        let mut node = entries + juror;
        while let Some(arc) = came[node] {
            let to_juror = node >= entries;
            self.chosen[arc] = to_juror;
            node = if to_juror { self.arcs[arc].entry } else { entries + self.arcs[arc].juror };
        }
        self.missing[node] -= 1;
        true
    }

    /// Per node, the least cost from an entry that lacks a review, and the arc by which it is reached.
    fn labels(&self) -> (Vec<Option<i64>>, Vec<Option<usize>>) {
        let entries = self.missing.len();
        let lacking = self.missing.iter().map(|missing| (*missing > 0).then_some(0));
        let mut cost: Vec<Option<i64>> = lacking.chain(self.room.iter().map(|_| None)).collect();
        let mut came = vec![None; cost.len()];
        let mut changed = true;
        while changed {
            changed = false;
            for (index, arc) in self.arcs.iter().enumerate() {
                let (entry, juror) = (arc.entry, entries + arc.juror);
                let (from, to, step) = if self.chosen[index] {
                    (juror, entry, self.gain(index))
                } else {
                    (entry, juror, -self.gain(index))
                };
                let Some(reached) = cost[from].map(|cost| cost + step) else { continue };
                if cost[to].is_none_or(|known| reached < known) {
                    (cost[to], came[to], changed) = (Some(reached), Some(index), true);
                }
            }
        }
        (cost, came)
    }

    fn mending(&self, problem: &Problem) -> Mending {
        let mut mending = Mending::default();
        for (index, need) in problem.entries().iter().enumerate() {
            let arcs = || self.instance.arcs_of(index);
            let juror = |arc: usize| problem.jurors()[self.arcs[arc].juror].id.clone();
            let mut left: Vec<usize> = arcs().filter(|arc| self.stood[*arc] && !self.chosen[*arc]).collect();
            let mut come: Vec<usize> = arcs().filter(|arc| !self.stood[*arc] && self.chosen[*arc]).collect();
            left.sort_by_key(|arc| self.arcs[*arc].juror);
            come.sort_by_key(|arc| self.arcs[*arc].juror);
            let mut left = left.into_iter();
            mending.steps.extend(come.into_iter().map(|arc| Step {
                entry: need.id.clone(),
                from: left.next().map(juror),
                to: juror(arc),
                affinity: self.arcs[arc].affinity,
            }));
            if self.missing[index] > 0 {
                let eligible = arcs().filter(|arc| !self.chosen[*arc]).count();
                mending.unmet.push(Unmet { entry: need.id.clone(), missing: self.missing[index], eligible });
            }
        }
        mending
    }
}
