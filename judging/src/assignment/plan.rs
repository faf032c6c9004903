//! The answer: an assignment with the certificates of how good it is.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use super::infeasible::{Infeasible, feasible};
use super::instance::Instance;
use super::mend::Step;
use super::problem::{FAIR_SHARE, FULL_AFFINITY, Problem};
use super::review::{Assigned, Load, Served, review};
use super::stages::{Solution, solve};
use super::watch::{Meter, Unassigned, Watch};
use crate::ids::{EntryId, JurorId};

/// One juror for one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The entry.
    pub entry: EntryId,
    /// The juror.
    pub juror: JurorId,
    /// Millionths; 0 for a fixed assignment that is not eligible.
    pub affinity: i64,
    /// It was given as fixed.
    pub fixed: bool,
}

/// An assignment that obeys every constraint, and bounds that no other such assignment can exceed.
///
/// Sums of affinities are in millionths and include fixed assignments. An entry is *open* when it needs reviews beyond its
/// fixed ones; only open entries can be served better, so only they have a floor. The gaps are
/// `worst_bound - worst` and `total_bound - best_total`: exactly 0 where optimality is proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Sorted by entry, then juror.
    pub assignments: Vec<Assignment>,
    /// The smallest sum of any entry that needs reviews, or 0 when there is none.
    pub worst: i64,
    /// No assignment raises `worst` above this.
    pub worst_bound: i64,
    /// The entry with the smallest sum; of several, the first.
    pub worst_entry: Option<EntryId>,
    /// Every open entry has at least this sum; `worst` or, where closed entries are worse off, more.
    pub floor: i64,
    /// Every open entry has at least this sum or, where that is less, [`FAIR_SHARE`] of what it could have alone; at least
    /// `floor`.
    pub next_floor: i64,
    /// No assignment raises `next_floor` above this.
    pub next_bound: i64,
    /// Whether `next_floor` was raised as far as the effort led; `false` where there are too many eligible pairs (over
    /// 30,000, if the best total does not protect everybody by itself, or fewer that are as hard): it is then `floor`.
    pub next_sought: bool,
    /// The entries that have less than [`FAIR_SHARE`] of what they could have alone, sorted.
    pub below_share: Vec<EntryId>,
    /// The sum of all affinities.
    pub total: i64,
    /// The best total that was found above the floor: balance and connectivity gave up
    /// `best_total - total`.
    pub best_total: i64,
    /// No assignment that keeps the floors has a larger total.
    pub total_bound: i64,
    /// What is proven to be the best possible.
    pub proven: Proven,
    /// One per juror, sorted by juror.
    pub loads: Vec<Load>,
    /// Connected components of the graph of assigned entries and jurors; severities can be compared within one only.
    pub components: usize,
    /// What was exchanged so that shared entries tie the jury together, in this order: each entry passes `from` one juror
    /// to another. [`Plan::before_exchanges`] has what it was without.
    pub exchanges: Vec<Step>,
}

/// What is proven to be optimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proven {
    /// No assignment gives every open entry more than `floor`, hence none has a better worst-served entry.
    pub worst: bool,
    /// No assignment that keeps the floors has a larger total than `best_total`.
    pub total: bool,
}

/// Finds the best assignment in the published order, or says why none exists:
///
/// 1. every entry gets its reviews from eligible jurors within their loads, with so many of each side as are asked for, and
///    fixed assignments stay;
/// 2. the smallest sum of affinities of an open entry is as large as possible (max-min fairness: O'Dell, Mirza and
///    Gruber 2005; Stelmakh, Shah and Singh 2019, "PeerReview4All");
///    where an entry cannot have more even alone, it is as large as possible for the others, up to [`FAIR_SHARE`] of what
///    each could have alone;
/// 3. then the total is as large as possible;
/// 4. then loads are evened out, and
/// 5. exchanges join the parts of the jury and raise [`lambda2`](super::lambda2) up to a quarter of the fewest jurors of an
///    entry. Both together may cost the problem's slack of the total, and nothing of the floors.
///
/// Stage 2 is hard in general (Garg et al. 2010). It is searched by bisection and branch and bound over minimum-cost
/// flows (Ahuja, Magnanti and Orlin 1993) within a fixed effort, and `proven` says how it ended. There is no chance in it:
/// the same problem gives the same plan, whatever the order of the input; ties go by id.
pub fn assign(problem: &Problem) -> Result<Plan, Infeasible> {
    assign_watched(problem, &mut |_, _| ControlFlow::Continue(())).map_err(|none| match none {
        Unassigned::Infeasible(infeasible) => infeasible,
        Unassigned::Cancelled => unreachable!("nobody stops it"),
    })
}

/// As [`assign`], while `watch` hears how far it is and may stop it. Watching changes nothing in the plan.
///
/// # Errors
/// Why there is no plan; [`Unassigned::Cancelled`] where the watch stopped the search, and nothing else then.
pub fn assign_watched(problem: &Problem, watch: &mut Watch<'_>) -> Result<Plan, Unassigned> {
    let instance = Instance::new(problem);
    let mut heard = |stage, done| watch(stage, done);
    let meter = Meter::new(&mut heard);
    let chosen = feasible(problem, &instance, &meter)?;
    let solution = solve(&instance, chosen, problem.slack(), &meter);
    if meter.stopped() { Err(Unassigned::Cancelled) } else { Ok(plan(problem, &instance, solution)) }
}

fn plan(problem: &Problem, instance: &Instance, solution: Solution) -> Plan {
    let floors = solution.floors;
    let mut assigned: Vec<Assigned> = problem.fixed().iter().cloned().collect();
    let chosen = instance.arcs.iter().zip(&solution.chosen).filter(|(_, chosen)| **chosen);
    assigned.extend(
        chosen.map(|(arc, _)| (problem.entries()[arc.entry].id.clone(), problem.jurors()[arc.juror].id.clone())),
    );
    assigned.sort();
    let seen = review(problem, &assigned);
    let worst = seen.worst.as_ref();
    let worst_sum = worst.map_or(0, |served| served.sum);
    // Closed entries cannot be served any better than they are.
    let closed = seen.entries.iter().filter(|served| instance.need[problem.entry_index(&served.entry)] == 0);
    let closed = closed.filter(|served| served.needed > 0).map(|served| served.sum).min();
    let proven =
        Proven { worst: floors.worst == floors.worst_bound, total: solution.best_total == solution.total_bound };
    let nothing_open = instance.open_entries().next().is_none();
    Plan {
        worst: worst_sum,
        worst_bound: if nothing_open { worst_sum } else { closed.unwrap_or(i64::MAX).min(floors.worst_bound) },
        worst_entry: worst.map(|served: &Served| served.entry.clone()),
        floor: if nothing_open { worst_sum } else { floors.worst },
        next_floor: if nothing_open { worst_sum } else { floors.next },
        next_bound: if nothing_open { worst_sum } else { floors.next_bound },
        next_sought: floors.next_sought,
        below_share: below_share(problem, instance, &seen.entries),
        exchanges: solution.hops.iter().map(|hop| step(problem, instance, *hop)).collect(),
        total: seen.total,
        best_total: solution.best_total,
        total_bound: solution.total_bound,
        proven,
        components: seen.components,
        loads: seen.loads,
        assignments: assigned
            .into_iter()
            .map(|(entry, juror)| Assignment {
                affinity: problem.affinity(&entry, &juror).unwrap_or_default(),
                fixed: problem.is_fixed(&entry, &juror),
                entry,
                juror,
            })
            .collect(),
    }
}

fn below_share(problem: &Problem, instance: &Instance, entries: &[Served]) -> Vec<EntryId> {
    let below = entries.iter().enumerate().filter(|(entry, served)| {
        let share = i128::from(instance.ceiling(*entry)) * i128::from(FAIR_SHARE);
        instance.need[*entry] > 0 && i128::from(served.sum) * i128::from(FULL_AFFINITY) < share
    });
    below.map(|(entry, _)| problem.entries()[entry].id.clone()).collect()
}

fn step(problem: &Problem, instance: &Instance, (from, to): (usize, usize)) -> Step {
    let juror = |arc: usize| problem.jurors()[instance.arcs[arc].juror].id.clone();
    let taken = instance.arcs[to];
    let entry = problem.entries()[taken.entry].id.clone();
    Step { entry, from: Some(juror(from)), to: juror(to), affinity: taken.affinity }
}

impl Plan {
    /// Who would judge what without `exchanges`, sorted.
    pub fn before_exchanges(&self) -> Vec<Assigned> {
        let mut pairs: BTreeSet<Assigned> =
            self.assignments.iter().map(|one| (one.entry.clone(), one.juror.clone())).collect();
        for step in self.exchanges.iter().rev() {
            pairs.remove(&(step.entry.clone(), step.to.clone()));
            pairs.extend(step.from.clone().map(|from| (step.entry.clone(), from)));
        }
        pairs.into_iter().collect()
    }
}
