//! The smallest change that gives entries back the jurors whom they lost.
//!
//! A flow of reviews from entries to jurors, begun with what still stands and augmented along shortest paths (successive
//! shortest paths: Ahuja, Magnanti and Orlin 1993, 9.7; Bellman and Ford's labels, because costs are negative). To keep
//! an assignment is worth more than all affinities together, so that a path is either a juror who has room, or the chain
//! of fewest hands by which one passes an entry on to the next; among these the affinity decides. What stands is a
//! cheapest flow of its size, and each shortest path leaves a cheapest flow of the next: no other change restores as much
//! with fewer assignments taken away and, of those that are as small, with a larger total.

use std::collections::BTreeMap;
use std::ops::Range;

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
    /// The sides whose jurors alone would help, sorted; empty where any juror would.
    pub of_sides: Vec<String>,
    /// Jurors who may judge it and do not, of `of_sides` if there are any: none of them has room or could make any. 0
    /// where nobody else may judge it.
    pub eligible: usize,
}

/// Mends what stands. Of `standing`, what is neither fixed nor among the problem's pairs has fallen away. Fixed
/// assignments stay. No entry loses a juror without getting another; nobody gets above the upper load, or above the
/// present one where that is larger. Lower loads do not bind.
///
/// What a side needs is given by this side or not at all, and no entry gets below what it has of a side and needs. Where
/// an entry lacks fewer reviews than jurors of its sides, the first sides get them.
pub fn mend(problem: &Problem, standing: &[Assigned]) -> Mending {
    let instance = Instance::new(problem);
    let mut network = Network::new(problem, &instance, standing);
    while network.augment() {}
    network.mending(problem)
}

/// Nodes are the entries, then the jurors, then the groups of each entry where something is asked of sides: an entry's
/// reviews come from its own node or, where a side needs them, from that of the side.
struct Network<'a> {
    instance: &'a Instance,
    arcs: &'a [Arc],
    stood: Vec<bool>,
    chosen: Vec<bool>,
    /// Per node, the reviews that it lacks; none of jurors.
    missing: Vec<usize>,
    /// Per entry and group, the reviews that come from the entry's own node.
    own: Vec<usize>,
    /// Per juror, the entries that could be added.
    room: Vec<usize>,
    /// What it is worth to keep an assignment.
    keep: i64,
}

/// The node before one on a path, and the arc between both, if it is one.
type Came = (usize, Option<usize>);

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
        missing.resize(missing.len() + room.len() + missing.len() * instance.groups.count, 0);
        for (entry, juror) in standing {
            let at = entries.get(entry).zip(jurors.get(juror)).and_then(|(entry, juror)| index.get(&(*entry, *juror)));
            let Some(&at) = at.filter(|at| !stood[**at]) else { continue };
            stood[at] = true;
            missing[arcs[at].entry] = missing[arcs[at].entry].saturating_sub(1);
            room[arcs[at].juror] = room[arcs[at].juror].saturating_sub(1);
        }
        let count = i64::try_from(arcs.len()).unwrap_or(i64::MAX);
        let mut network = Self {
            chosen: stood.clone(),
            keep: FULL_AFFINITY.saturating_mul(count + 1),
            own: vec![0; instance.lacks.len() * instance.groups.count],
            instance,
            arcs,
            stood,
            missing,
            room,
        };
        (0..instance.lacks.len()).for_each(|entry| network.share_out(entry));
        network
    }

    /// Lets the reviews that an entry has and lacks come from the sides that need them, as far as they go.
    fn share_out(&mut self, entry: usize) {
        for group in 0..self.instance.groups.count {
            let of_group = |arc: &usize| self.stood[*arc] && self.instance.group(*arc) == group;
            let stood = self.instance.arcs_of(entry).filter(of_group).count();
            let needs = self.instance.lacks[entry][group];
            let node = self.group_node(entry, group);
            let gets = needs.saturating_sub(stood).min(self.missing[entry]);
            self.missing[node] = gets;
            self.missing[entry] -= gets;
            self.own[entry * self.instance.groups.count + group] = stood.saturating_sub(needs);
        }
    }

    fn jurors(&self) -> Range<usize> {
        let entries = self.instance.need.len();
        entries..entries + self.room.len()
    }

    fn group_node(&self, entry: usize, group: usize) -> usize {
        self.jurors().end + entry * self.instance.groups.count + group
    }

    /// The node that an arc leaves.
    fn tail(&self, arc: usize) -> usize {
        let entry = self.arcs[arc].entry;
        if self.instance.is_sided() { self.group_node(entry, self.instance.group(arc)) } else { entry }
    }

    fn gain(&self, arc: usize) -> i64 {
        self.arcs[arc].affinity + if self.stood[arc] { self.keep } else { 0 }
    }

    /// Gives one of the missing reviews along the path that costs least; `false` where there is no path any more.
    fn augment(&mut self) -> bool {
        let entries = self.jurors().start;
        let (cost, came) = self.labels();
        let ends = (0..self.room.len()).filter(|juror| self.room[*juror] > 0);
        let Some((_, juror)) = ends.filter_map(|juror| Some((cost[entries + juror]?, juror))).min() else {
            return false;
        };
        self.room[juror] -= 1;
        let (mut node, first) = (entries + juror, self.group_node(0, 0));
        while let Some((before, arc)) = came[node] {
            match arc {
                Some(arc) => self.chosen[arc] = self.jurors().contains(&node),
                None if node > before => self.own[node - first] += 1,
                None => self.own[before - first] -= 1,
            }
            node = before;
        }
        self.missing[node] -= 1;
        true
    }

    /// Per node, the least cost from one that lacks a review, and from where and by which arc it is reached, if by one.
    fn labels(&self) -> (Vec<Option<i64>>, Vec<Option<Came>>) {
        let entries = self.jurors().start;
        let mut cost: Vec<Option<i64>> = self.missing.iter().map(|missing| (*missing > 0).then_some(0)).collect();
        let mut came = vec![None; cost.len()];
        let mut changed = true;
        while changed {
            changed = false;
            for (index, arc) in self.arcs.iter().enumerate() {
                let (entry, juror) = (self.tail(index), entries + arc.juror);
                let (from, to, step) = if self.chosen[index] {
                    (juror, entry, self.gain(index))
                } else {
                    (entry, juror, -self.gain(index))
                };
                let Some(reached) = cost[from].map(|cost| cost + step) else { continue };
                if cost[to].is_none_or(|known| reached < known) {
                    (cost[to], came[to], changed) = (Some(reached), Some((from, Some(index))), true);
                }
            }
            for (number, own) in self.own.iter().enumerate() {
                let (entry, node) = (number / self.instance.groups.count, self.group_node(0, 0) + number);
                for (from, to, open) in [(entry, node, true), (node, entry, *own > 0)] {
                    let Some(reached) = cost[from].filter(|_| open) else { continue };
                    if cost[to].is_none_or(|known| reached < known) {
                        (cost[to], came[to], changed) = (Some(reached), Some((from, None)), true);
                    }
                }
            }
        }
        (cost, came)
    }

    /// The arc's juror could give a review that the entry lacks.
    fn may_mend(&self, arc: usize) -> bool {
        self.missing[self.arcs[arc].entry] > 0 || self.missing[self.tail(arc)] > 0
    }

    fn mending(&self, problem: &Problem) -> Mending {
        let mut mending = Mending::default();
        let sides: Vec<&str> = problem.sides().names().into_iter().collect();
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
            let lacking = |group: &usize| self.missing[self.group_node(index, *group)] > 0;
            let groups: Vec<usize> = (0..self.instance.groups.count).filter(lacking).collect();
            let of_groups = groups.iter().map(|&group| self.missing[self.group_node(index, group)]);
            let missing = self.missing[index] + of_groups.sum::<usize>();
            if missing > 0 {
                let eligible = arcs().filter(|&arc| !self.chosen[arc] && self.may_mend(arc)).count();
                // Group 0 is nobody's side, and needs nobody.
                let of_sides =
                    groups.iter().filter(|_| self.missing[index] == 0).map(|group| sides[group - 1].to_owned());
                mending.unmet.push(Unmet { entry: need.id.clone(), missing, of_sides: of_sides.collect(), eligible });
            }
        }
        mending
    }
}
