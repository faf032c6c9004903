//! Why no assignment exists: the minimum cut, as facts.

use std::collections::BTreeSet;

use super::flow::{Demand, Flow, Source, Stuck};
use super::instance::Instance;
use super::problem::Problem;
use super::watch::{Meter, Stage, Unassigned};
use crate::ids::{EntryId, JurorId};

/// The reasons, each true by itself and independent of the others. At least one list is not empty, and `overcommitted` is
/// looked at only when nothing else is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Infeasible {
    /// Entries that have too few jurors even if they were alone. They also occur in `shortages`, be it by one of their sides.
    pub too_few_jurors: Vec<TooFewJurors>,
    /// Entries that have too few jurors of a side even if they were alone. They also occur in `shortages`.
    pub too_few_of_side: Vec<TooFewOfSide>,
    /// Entries whose fixed assignments leave too few reviews for the sides.
    pub crowded: Vec<Crowded>,
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

/// "Needs N of a side, only m eligible."
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooFewOfSide {
    /// The entry.
    pub entry: EntryId,
    /// The side.
    pub side: String,
    /// Jurors of this side in all.
    pub least: usize,
    /// Of these, how many are fixed already.
    pub fixed: usize,
    /// Eligible jurors of this side who are not fixed on it; fewer than `least` − `fixed`.
    pub eligible: usize,
}

/// "One review is left, and two sides lack a juror": `lacking` > `open`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crowded {
    /// The entry.
    pub entry: EntryId,
    /// Reviews that are not fixed.
    pub open: usize,
    /// Jurors whom its sides lack together, beside the fixed ones.
    pub lacking: usize,
}

/// The reviews that an entry needs of one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideNeed {
    /// The entry.
    pub entry: EntryId,
    /// The side.
    pub side: String,
    /// How many, fixed ones not counted.
    pub reviews: usize,
}

/// A violated condition of Hall: `needed` > `available`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortage {
    /// The entries that are short together, with all their reviews, sorted.
    pub entries: Vec<EntryId>,
    /// Further entries, of which only what a side has to give them is among what is short; by entry, then by side.
    pub of_sides: Vec<SideNeed>,
    /// The reviews that they need together, fixed ones not counted.
    pub needed: usize,
    /// The jurors who are eligible for any of them, those of `of_sides` for their side only; sorted.
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
    /// The most reviews that entries can give them together; what other sides need is kept for these.
    pub available: usize,
}

/// A flow of the largest total, or why there is none.
pub(super) fn feasible(problem: &Problem, instance: &Instance, meter: &Meter<'_>) -> Result<Vec<bool>, Unassigned> {
    meter.begin(Stage::Feasible);
    let found = largest(problem, instance, meter);
    if meter.stopped() { Err(Unassigned::Cancelled) } else { found.map_err(Unassigned::Infeasible) }
}

fn largest(problem: &Problem, instance: &Instance, meter: &Meter<'_>) -> Result<Vec<bool>, Infeasible> {
    let mut flow = Flow::new(instance, 1, meter);
    let mut short: Vec<Source> = Vec::new();
    for entry in instance.open_entries().filter(|&entry| !instance.is_crowded(entry)) {
        meter.reach(entry as f64 / instance.need.len() as f64);
        for source in flow.open_chain(entry) {
            if (0..source.units).any(|_| flow.send_one(&source).is_err()) {
                short.push(source);
            }
        }
    }
    let crowded = crowded(problem, instance);
    if meter.stopped() {
        return Ok(Vec::new());
    }
    if !short.is_empty() || !crowded.is_empty() {
        let cut = short.iter().filter_map(|source| flow.send_one(source).err()).flat_map(|cut| cut.demands);
        let mut cut: BTreeSet<Demand> = cut.collect();
        let whole: BTreeSet<usize> = cut.iter().filter(|demand| demand.1.is_none()).map(|demand| demand.0).collect();
        cut.retain(|(entry, group)| group.is_none() || !whole.contains(entry));
        return Err(Infeasible {
            too_few_jurors: too_few_jurors(problem, instance),
            too_few_of_side: too_few_of_side(problem, instance),
            crowded,
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
    let short = instance.open_entries().filter(|&entry| !instance.is_crowded(entry));
    let short = short.filter(|&entry| instance.arcs_of(entry).len() < instance.need[entry]);
    let facts = short.map(|entry| TooFewJurors {
        entry: problem.entries()[entry].id.clone(),
        reviews: problem.entries()[entry].reviews,
        fixed: problem.entries()[entry].reviews - instance.need[entry],
        eligible: instance.arcs_of(entry).len(),
    });
    facts.collect()
}

fn too_few_of_side(problem: &Problem, instance: &Instance) -> Vec<TooFewOfSide> {
    let mut facts = Vec::new();
    for entry in instance.open_entries().filter(|&entry| !instance.is_crowded(entry)) {
        for (side, group) in problem.sides().names().into_iter().zip(1..) {
            let (lacks, least) = (instance.lacks[entry][group], instance.groups.least);
            let eligible = arcs_of(instance, (entry, Some(group))).count();
            let entry = problem.entries()[entry].id.clone();
            let fixed = least - lacks;
            facts.extend((eligible < lacks).then(|| TooFewOfSide { entry, side: side.into(), least, fixed, eligible }));
        }
    }
    facts
}

fn crowded(problem: &Problem, instance: &Instance) -> Vec<Crowded> {
    let crowded = (0..instance.need.len()).filter(|&entry| instance.is_crowded(entry));
    let facts = crowded.map(|entry| Crowded {
        entry: problem.entries()[entry].id.clone(),
        open: instance.need[entry],
        lacking: instance.lacking(entry),
    });
    facts.collect()
}

/// The arcs that can meet a demand.
fn arcs_of(instance: &Instance, (entry, group): Demand) -> impl Iterator<Item = usize> + '_ {
    instance.arcs_of(entry).filter(move |&arc| group.is_none_or(|group| instance.group(arc) == group))
}

/// Parts a set where no neighbour joins its members: each part has its own reason.
fn components<T: Copy + Ord>(members: &BTreeSet<T>, neighbours: impl Fn(T) -> BTreeSet<usize>) -> Vec<BTreeSet<T>> {
    let mut parts: Vec<(BTreeSet<T>, BTreeSet<usize>)> = Vec::new();
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
    let mut parts: Vec<BTreeSet<T>> = parts.into_iter().map(|(members, _)| members).collect();
    parts.sort();
    parts
}

/// Each part of the cut is short by itself, because the cut is the smallest of its value.
fn shortages(problem: &Problem, instance: &Instance, cut: &BTreeSet<Demand>) -> Vec<Shortage> {
    let jurors_of = |demand| arcs_of(instance, demand).map(|arc| instance.arcs[arc].juror).collect();
    components(cut, jurors_of).iter().map(|demands| shortage(problem, instance, demands)).collect()
}

fn shortage(problem: &Problem, instance: &Instance, demands: &BTreeSet<Demand>) -> Shortage {
    let mut eligible = vec![0; instance.high.len()];
    for arc in demands.iter().flat_map(|&demand| arcs_of(instance, demand)) {
        eligible[instance.arcs[arc].juror] += 1;
    }
    let supply = |(juror, &eligible): (usize, &usize)| Supply {
        juror: problem.jurors()[juror].id.clone(),
        remaining: problem.jurors()[juror].max_load.saturating_sub(instance.fixed_load[juror]),
        eligible,
    };
    let jurors: Vec<Supply> = eligible.iter().enumerate().filter(|(_, count)| **count > 0).map(supply).collect();
    let needs = |&(entry, group): &Demand| group.map_or(instance.need[entry], |group| instance.lacks[entry][group]);
    let names: Vec<&str> = problem.sides().names().into_iter().collect();
    let id = |entry: usize| problem.entries()[entry].id.clone();
    let of_side = |demand: &Demand| {
        let side = names[demand.1? - 1].to_owned();
        Some(SideNeed { entry: id(demand.0), side, reviews: needs(demand) })
    };
    Shortage {
        entries: demands.iter().filter(|demand| demand.1.is_none()).map(|demand| id(demand.0)).collect(),
        of_sides: demands.iter().filter_map(of_side).collect(),
        needed: sum(demands.iter().map(needs)),
        available: jurors.iter().map(Supply::can_give).sum(),
        jurors,
    }
}

/// The jurors on the far side of the cut of the spare capacity lack entries.
fn overcommitted(problem: &Problem, instance: &Instance, cut: &Stuck) -> Vec<Overcommitted> {
    let far: BTreeSet<usize> = (0..instance.high.len()).filter(|juror| !cut.jurors.contains(juror)).collect();
    let entries_of = |juror| instance.arcs.iter().filter(|arc| arc.juror == juror).map(|arc| arc.entry).collect();
    let lacks = |juror: &usize| problem.jurors()[*juror].min_load.saturating_sub(instance.fixed_load[*juror]);
    let facts = components(&far, entries_of).into_iter().map(|jurors| {
        let mut within_reach = vec![vec![0; instance.groups.count.max(1)]; instance.need.len()];
        for arc in instance.arcs.iter().filter(|arc| jurors.contains(&arc.juror)) {
            within_reach[arc.entry][instance.groups.of_juror[arc.juror]] += 1;
        }
        let gives = |(entry, reach): (usize, &Vec<usize>)| {
            // What others of a side have to give it.
            let lacks = instance.lacks.get(entry).into_iter().flatten().zip(reach);
            let others = sum(lacks.map(|(lacks, reach)| lacks.saturating_sub(*reach)));
            reach.iter().sum::<usize>().min(instance.need[entry].saturating_sub(others))
        };
        Overcommitted {
            missing: sum(jurors.iter().map(lacks)),
            available: within_reach.iter().enumerate().map(gives).sum(),
            jurors: jurors.into_iter().map(|juror| problem.jurors()[juror].id.clone()).collect(),
        }
    });
    facts.filter(|group| group.missing > group.available).collect()
}

/// What is asked may be any number.
fn sum(counts: impl Iterator<Item = usize>) -> usize {
    counts.fold(0, usize::saturating_add)
}
