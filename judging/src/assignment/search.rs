//! Branch and bound over the flows that keep every entry at a floor.
//!
//! The floor itself is relaxed twice: its consequences for single jurors are in the network ([`super::floor`]), and what
//! remains is priced (Lagrangian relaxation, subgradient steps after Held, Wolfe and Crowder 1974): an entry below the
//! floor pays more for affinity. Every flow is then a bound; a flow that keeps all floors is an assignment. Where both do
//! not meet, an arc of a badly served entry is first forbidden, then forced.

use super::flow::{Arcs, Ask, Flow};
use super::instance::Instance;
use super::repair::repair;
use super::watch::Meter;

/// A price of 1, in the unit of prices.
const ONE: i64 = 1 << 12;
/// No price exceeds this, so that lengths of paths stay far from overflow.
const DEAREST: i64 = ONE << 12;
const STEPS_AT_ROOT: usize = 60;
const STEPS_BELOW: usize = 6;
/// How many prices are tried between two attempts to mend a flow by exchanges.
const STEPS_BETWEEN_REPAIRS: usize = 6;

/// What is sought among the assignments that keep the floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    /// Any one.
    Exists,
    /// One with the largest total.
    Total,
}

/// What a search found.
pub(super) struct Found {
    /// The best assignment, as chosen arcs.
    pub chosen: Option<Vec<bool>>,
    /// Nothing that was not found is better: the answer is proven.
    pub complete: bool,
    /// No assignment that keeps the floor has a larger total (free arcs only).
    pub bound: i64,
    /// Arcs that were looked at.
    pub work: u64,
}

/// Looks for an assignment in which every open entry has at least `floor`, as far as it is protected, starting from one that is known, if any.
/// Ends when `effort` arcs have been looked at, at the latest.
pub(super) fn search(
    instance: &Instance,
    floor: i64,
    goal: Goal,
    known: Option<Vec<bool>>,
    (effort, meter): (u64, &Meter<'_>),
) -> Found {
    let best = known.map(|chosen| (total(instance, &chosen), chosen));
    let price = if goal == Goal::Exists { ONE } else { 0 };
    let mut search = Search {
        instance,
        floor,
        goal,
        flow: Flow::new(instance, ONE, meter),
        meter,
        price: vec![price; instance.need.len()],
        best,
        effort,
        root_bound: i64::MAX,
    };
    let complete = !search.start() || search.explore();
    let best_total = search.best.as_ref().map_or(i64::MIN, |(total, _)| *total);
    let bound = if complete { best_total } else { search.root_bound.max(best_total) };
    Found { chosen: search.best.map(|(_, chosen)| chosen), complete, bound, work: search.flow.work }
}

/// The total affinity of chosen arcs.
pub(super) fn total(instance: &Instance, chosen: &[bool]) -> i64 {
    instance.arcs.iter().zip(chosen).filter(|(_, chosen)| **chosen).map(|(arc, _)| arc.affinity).sum()
}

struct Search<'a, 'w> {
    instance: &'a Instance,
    floor: i64,
    goal: Goal,
    flow: Flow<'a, 'w>,
    meter: &'a Meter<'w>,
    /// Per entry, what a unit below the floor costs.
    price: Vec<i64>,
    best: Option<(i64, Vec<bool>)>,
    effort: u64,
    root_bound: i64,
}

enum Step {
    /// Nothing better below.
    Closed,
    /// The search is over.
    Done,
    Branch(usize),
}

impl Search<'_, '_> {
    /// Lays the first flow. `false` when there is none, and so no assignment.
    fn start(&mut self) -> bool {
        let instance = self.instance;
        instance.open_entries().all(|entry| self.ask(entry)) && self.flow.fill_spare().is_ok()
    }

    /// Depth first; `true` when everything has been looked at.
    fn explore(&mut self) -> bool {
        // The arcs decided so far, each with whether its second value is being tried.
        let mut trail: Vec<(usize, bool)> = Vec::new();
        let mut step = self.bound(STEPS_AT_ROOT, true);
        loop {
            match step {
                Step::Done => return true,
                Step::Branch(_) if self.is_spent() => return false,
                Step::Branch(arc) => {
                    trail.push((arc, false));
                    step = self.decide(arc, Arcs::Banned);
                }
                Step::Closed => match self.retreat(&mut trail) {
                    Some(arc) => step = self.decide(arc, Arcs::Forced),
                    None => return true,
                },
            }
        }
    }

    /// Undoes decisions up to one whose second value is still to be tried.
    fn retreat(&mut self, trail: &mut Vec<(usize, bool)>) -> Option<usize> {
        while let Some((arc, second)) = trail.pop() {
            if !second {
                trail.push((arc, true));
                return Some(arc);
            }
            self.flow.status[arc] = Arcs::Free;
            self.ask(self.instance.arcs[arc].entry);
        }
        None
    }

    fn decide(&mut self, arc: usize, status: Arcs) -> Step {
        self.flow.status[arc] = status;
        if self.ask(self.instance.arcs[arc].entry) { self.bound(STEPS_BELOW, false) } else { Step::Closed }
    }

    fn ask(&mut self, entry: usize) -> bool {
        let weight = self.price[entry] + if self.goal == Goal::Total { ONE } else { 0 };
        self.flow.ask(entry, Ask { floor: self.at_least(entry), weight })
    }

    fn at_least(&self, entry: usize) -> i64 {
        self.instance.at_least(entry, self.floor)
    }

    /// Prices what is below the floor until this node is decided or `steps` are spent.
    fn bound(&mut self, steps: usize, root: bool) -> Step {
        let (mut lowest, mut patience) = (i128::MAX, 1);
        for step in 1.. {
            let sums = self.instance.sums(self.flow.chosen());
            let kept = self.instance.open_entries().all(|entry| sums[entry] >= self.at_least(entry));
            if kept {
                self.keep();
                if self.goal == Goal::Exists {
                    return Step::Done;
                }
            }
            let priced = self.priced_slack(&sums);
            let bound = match self.goal {
                Goal::Exists => priced,
                Goal::Total => {
                    i128::from(total(self.instance, self.flow.chosen())) + priced.div_euclid(i128::from(ONE))
                }
            };
            if root {
                self.root_bound = self.root_bound.min(i64::try_from(bound).unwrap_or(i64::MAX));
            }
            if self.is_closed(bound) {
                return Step::Closed;
            }
            if self.goal == Goal::Exists && step % STEPS_BETWEEN_REPAIRS == 1 && self.repair() {
                return Step::Done;
            }
            if step >= steps || self.is_spent() {
                return self.branch(&sums);
            }
            if bound < lowest {
                lowest = bound;
            } else {
                patience += 1;
            }
            if !self.reprice(&sums, bound, patience) {
                return self.branch(&sums);
            }
        }
        Step::Closed
    }

    fn is_spent(&self) -> bool {
        self.flow.work > self.effort || self.meter.stopped()
    }

    fn keep(&mut self) {
        let total = total(self.instance, self.flow.chosen());
        if self.best.as_ref().is_none_or(|(best, _)| total > *best) {
            self.best = Some((total, self.flow.chosen().to_vec()));
        }
    }

    fn repair(&mut self) -> bool {
        let (repaired, work) = repair(self.instance, self.flow.chosen(), self.floor, self.meter);
        self.flow.work += work;
        if let Some(chosen) = repaired {
            self.best = Some((total(self.instance, &chosen), chosen));
        }
        self.best.is_some()
    }

    fn is_closed(&self, bound: i128) -> bool {
        match self.goal {
            Goal::Exists => bound < 0,
            Goal::Total => self.best.as_ref().is_some_and(|(best, _)| bound <= i128::from(*best)),
        }
    }

    /// Σ price · (sum − floor): at least 0 for every assignment that keeps the floor.
    fn priced_slack(&self, sums: &[i64]) -> i128 {
        let slack = |entry: usize| i128::from(self.price[entry]) * i128::from(sums[entry] - self.at_least(entry));
        self.instance.open_entries().map(slack).sum()
    }

    /// One subgradient step towards the bound that would close the node. `false` when no price changes.
    fn reprice(&mut self, sums: &[i64], bound: i128, patience: i128) -> bool {
        let gaps: Vec<i64> = (0..sums.len()).map(|entry| self.at_least(entry) - sums[entry]).collect();
        let gap = |entry: usize| i128::from(gaps[entry]);
        let moving = |entry: &usize| gap(*entry) > 0 || self.price[*entry] > 0;
        let moved: Vec<usize> = self.instance.open_entries().filter(moving).collect();
        let norm: i128 = moved.iter().map(|&entry| gap(entry) * gap(entry)).sum();
        let worst = moved.iter().map(|&entry| gap(entry)).max().unwrap_or_default().max(0);
        let distance = match (self.goal, &self.best) {
            (Goal::Exists, _) => bound + i128::from(ONE) * worst,
            (Goal::Total, Some((best, _))) => (bound - i128::from(*best)) * i128::from(ONE),
            (Goal::Total, None) => i128::from(ONE) * worst * 4,
        };
        let mut changed = false;
        for entry in moved {
            let change = (distance * gap(entry)).checked_div(norm * patience).unwrap_or_default();
            let price = (i128::from(self.price[entry]) + change).clamp(0, i128::from(DEAREST));
            let price = i64::try_from(price).unwrap_or(DEAREST);
            if std::mem::replace(&mut self.price[entry], price) != price {
                self.ask(entry);
                changed = true;
            }
        }
        changed
    }

    /// The arc to decide: the weakest one that is free of the entry furthest below the floor; when none is below, of the
    /// entry whose price is most in vain.
    fn branch(&self, sums: &[i64]) -> Step {
        let free = |entry: usize| {
            let mut arcs = self.instance.arcs_of(entry).rev();
            arcs.find(|&arc| self.flow.chosen()[arc] && self.flow.status[arc] == Arcs::Free)
        };
        let below = |entry: usize| i128::from(self.at_least(entry) - sums[entry]).max(0);
        let in_vain =
            |entry: usize| i128::from(self.price[entry]) * i128::from((sums[entry] - self.at_least(entry)).max(0));
        let candidates = self.instance.open_entries().filter_map(|entry| Some((entry, free(entry)?)));
        let worst = candidates.max_by_key(|&(entry, _)| (below(entry), in_vain(entry), std::cmp::Reverse(entry)));
        worst.map_or(Step::Closed, |(_, arc)| Step::Branch(arc))
    }
}
