//! The answer: an assignment with the certificates of how good it is.

use super::infeasible::{Infeasible, feasible};
use super::instance::Instance;
use super::problem::Problem;
use super::review::{Assigned, Load, Served, review};
use super::stages::{Solution, solve};
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
    /// The sum of all affinities.
    pub total: i64,
    /// The best total that was found above the floor: balance gave up `best_total - total`.
    pub best_total: i64,
    /// No assignment that keeps the floor has a larger total.
    pub total_bound: i64,
    /// What is proven to be the best possible.
    pub proven: Proven,
    /// One per juror, sorted by juror.
    pub loads: Vec<Load>,
    /// Connected components of the graph of assigned entries and jurors; severities can be compared within one only.
    pub components: usize,
}

/// What is proven to be optimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proven {
    /// No assignment gives every open entry more than `floor`, hence none has a better worst-served entry.
    pub worst: bool,
    /// No assignment that keeps the floor has a larger total than `best_total`.
    pub total: bool,
}

/// Finds the best assignment in the published order, or says why none exists:
///
/// 1. every entry gets its reviews from eligible jurors within their loads, and fixed assignments stay;
/// 2. the smallest sum of affinities of an open entry is as large as possible (max-min fairness: O'Dell, Mirza and
///    Gruber 2005; Stelmakh, Shah and Singh 2019, "PeerReview4All");
/// 3. then the total is as large as possible;
/// 4. then loads are evened out, which may cost the problem's slack of the total and nothing of the floor.
///
/// Stage 2 is hard in general (Garg et al. 2010). It is searched by bisection and branch and bound over minimum-cost
/// flows (Ahuja, Magnanti and Orlin 1993) within a fixed effort, and `proven` says how it ended. There is no chance in it:
/// the same problem gives the same plan, whatever the order of the input; ties go by id.
pub fn assign(problem: &Problem) -> Result<Plan, Infeasible> {
    let instance = Instance::new(problem);
    let chosen = feasible(problem, &instance)?;
    Ok(plan(problem, &instance, solve(&instance, chosen, problem.slack())))
}

fn plan(problem: &Problem, instance: &Instance, solution: Solution) -> Plan {
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
        Proven { worst: solution.floor == solution.floor_bound, total: solution.best_total == solution.total_bound };
    let nothing_open = instance.open_entries().next().is_none();
    Plan {
        worst: worst_sum,
        worst_bound: if nothing_open { worst_sum } else { closed.unwrap_or(i64::MAX).min(solution.floor_bound) },
        worst_entry: worst.map(|served: &Served| served.entry.clone()),
        floor: if nothing_open { worst_sum } else { solution.floor },
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
