//! Why no assignment exists: the minimum cut, as facts.

use std::collections::BTreeSet;

use super::flow::{Flow, Stuck};
use super::instance::Instance;
use super::problem::Problem;
use crate::ids::{EntryId, JurorId};

/// The reasons, each true by itself and independent of the others. At least one list is not empty, and `overcommitted` is
/// looked at only when nothing else is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Infeasible {
    /// Entries that have too few jurors even if they were alone. They also occur in `shortages`.
    pub too_few_jurors: Vec<TooFewJurors>,
    /// Groups of entries that need more reviews than all their jurors together can give.
    pub shortages: Vec<Shortage>,
    /// Groups of jurors whose lower loads exceed what there is for them to judge.
    pub overcommitted: Vec<Overcommitted>,
}

/// "Needs k, only m eligible."
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooFewJurors {
    /// The entry.
    pub entry: EntryId,
    /// Reviews in all.
    pub reviews: usize,
    /// Reviews that are fixed already.
    pub fixed: usize,
    /// Eligible jurors who are not fixed on it; fewer than `reviews` − `fixed`.
    pub eligible: usize,
}

/// A violated condition of Hall: `needed` > `available`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortage {
    /// The entries that are short together, sorted.
    pub entries: Vec<EntryId>,
    /// The reviews that they need together, fixed ones not counted.
    pub needed: usize,
    /// The jurors who are eligible for any of them, sorted.
    pub jurors: Vec<Supply>,
    /// The sum of what the jurors can give.
    pub available: usize,
}

/// What a juror can do for the entries of a [`Shortage`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supply {
    /// The juror.
    pub juror: JurorId,
    /// The upper load less the fixed assignments.
    pub remaining: usize,
    /// For how many of the entries the juror is eligible (and not fixed).
    pub eligible: usize,
}

impl Supply {
    /// The reviews that the juror can give these entries: the smaller of `remaining` and `eligible`.
    pub fn can_give(&self) -> usize {
        self.remaining.min(self.eligible)
    }
}

/// Lower loads that cannot be met: `missing` > `available`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overcommitted {
    /// The jurors, sorted.
    pub jurors: Vec<JurorId>,
    /// What they lack together to their lower loads, fixed assignments counted.
    pub missing: usize,
    /// The most reviews that entries can give them together.
    pub available: usize,
}

/// A flow of the largest total, or why there is none.
pub(super) fn feasible(problem: &Problem, instance: &Instance) -> Result<Vec<bool>, Infeasible> {
    let mut flow = Flow::new(instance, 1);
    let mut short = Vec::new();
    for entry in instance.open_entries() {
        flow.open_chain(entry);
        if (0..instance.need[entry]).any(|_| flow.send_one(entry).is_err()) {
            short.push(entry);
        }
    }
    if !short.is_empty() {
        let cut: BTreeSet<usize> =
            short.into_iter().filter_map(|entry| flow.send_one(entry).err()).flat_map(|cut| cut.entries).collect();
        return Err(Infeasible {
            too_few_jurors: too_few_jurors(problem, instance),
            shortages: shortages(problem, instance, &cut),
            overcommitted: Vec::new(),
        });
    }
    match flow.fill_spare() {
        Ok(()) => Ok(flow.chosen().to_vec()),
        Err(cut) => {
            let overcommitted = overcommitted(problem, instance, &cut);
            Err(Infeasible { overcommitted, ..Infeasible::default() })
        }
    }
}

fn too_few_jurors(problem: &Problem, instance: &Instance) -> Vec<TooFewJurors> {
    let short = instance.open_entries().filter(|&entry| instance.arcs_of(entry).len() < instance.need[entry]);
    let facts = short.map(|entry| TooFewJurors {
        entry: problem.entries()[entry].id.clone(),
        reviews: problem.entries()[entry].reviews,
        fixed: problem.entries()[entry].reviews - instance.need[entry],
        eligible: instance.arcs_of(entry).len(),
    });
    facts.collect()
}

/// Parts a set where no neighbour joins its members: each part has its own reason.
fn components(members: &BTreeSet<usize>, neighbours: impl Fn(usize) -> BTreeSet<usize>) -> Vec<BTreeSet<usize>> {
    let mut parts: Vec<(BTreeSet<usize>, BTreeSet<usize>)> = Vec::new();
    for &member in members {
        let mut joined = (BTreeSet::from([member]), neighbours(member));
        for part in std::mem::take(&mut parts) {
            if part.1.is_disjoint(&joined.1) {
                parts.push(part);
            } else {
                joined.0.extend(part.0);
                joined.1.extend(part.1);
            }
        }
        parts.push(joined);
    }
    let mut parts: Vec<BTreeSet<usize>> = parts.into_iter().map(|(members, _)| members).collect();
    parts.sort();
    parts
}

/// Each part of the cut is short by itself, because the cut is the smallest of its value.
fn shortages(problem: &Problem, instance: &Instance, cut: &BTreeSet<usize>) -> Vec<Shortage> {
    let jurors_of = |entry| instance.arcs_of(entry).map(|arc| instance.arcs[arc].juror).collect();
    components(cut, jurors_of).iter().map(|entries| shortage(problem, instance, entries)).collect()
}

fn shortage(problem: &Problem, instance: &Instance, entries: &BTreeSet<usize>) -> Shortage {
    let mut eligible = vec![0; instance.high.len()];
    for arc in entries.iter().flat_map(|&entry| instance.arcs_of(entry)) {
        eligible[instance.arcs[arc].juror] += 1;
    }
    let supply = |(juror, &eligible): (usize, &usize)| Supply {
        juror: problem.jurors()[juror].id.clone(),
        remaining: instance.high[juror],
        eligible,
    };
    let jurors: Vec<Supply> = eligible.iter().enumerate().filter(|(_, count)| **count > 0).map(supply).collect();
    Shortage {
        entries: entries.iter().map(|&entry| problem.entries()[entry].id.clone()).collect(),
        needed: entries.iter().map(|&entry| instance.need[entry]).sum(),
        available: jurors.iter().map(Supply::can_give).sum(),
        jurors,
    }
}

/// The jurors on the far side of the cut of the spare capacity lack entries.
fn overcommitted(problem: &Problem, instance: &Instance, cut: &Stuck) -> Vec<Overcommitted> {
    let far: BTreeSet<usize> = (0..instance.high.len()).filter(|juror| !cut.jurors.contains(juror)).collect();
    let entries_of = |juror| instance.arcs.iter().filter(|arc| arc.juror == juror).map(|arc| arc.entry).collect();
    let facts = components(&far, entries_of).into_iter().map(|jurors| {
        let mut within_reach = vec![0; instance.need.len()];
        for arc in instance.arcs.iter().filter(|arc| jurors.contains(&arc.juror)) {
            within_reach[arc.entry] += 1;
        }
        Overcommitted {
            missing: jurors.iter().map(|&juror| instance.low[juror]).sum(),
            available: within_reach.iter().zip(&instance.need).map(|(reach, need)| reach.min(need)).sum(),
            jurors: jurors.into_iter().map(|juror| problem.jurors()[juror].id.clone()).collect(),
        }
    });
    facts.filter(|group| group.missing > group.available).collect()
}
