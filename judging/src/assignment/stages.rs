//! The published order: the worst-served entry, then the others, then the total, then balance and connectivity.

use super::balance::balance;
use super::connect::{Tied, connect};
use super::instance::Instance;
use super::search::{Goal, search, total};
use super::watch::{Meter, Stage};

/// Arcs that one stage may look at in any case; large problems get more, in proportion to one flow from scratch, which
/// looks at most at every arc for every review.
const EFFORT: u64 = 3_000_000;

/// What the protection of all but the worst served may look at, and in one search a quarter of it.
const NEXT_EFFORT: u64 = 1_000_000;
const ONCE: u64 = NEXT_EFFORT / 4;
/// Where there are more arcs, that protection is sought only if the best total does not give it by itself, which it mostly
/// does: the best total is the longest search, and above higher floors it takes several times as long.
const MANY: usize = 10_000;
/// Where there are more, it is not sought at all.
const TOO_MANY: usize = 30_000;

/// A solved instance. Sums and totals are in millionths.
pub(super) struct Solution {
    pub chosen: Vec<bool>,
    /// What protects the open entries.
    pub floors: Floors,
    /// The largest total that was found above the floors, before balancing; fixed assignments included.
    pub best_total: i64,
    /// No assignment above the floors has a larger total; fixed assignments included.
    pub total_bound: i64,
    /// The hops that connectivity took, in their order: the arc given up and the one chosen instead.
    pub hops: Vec<(usize, usize)>,
}

/// What every open entry has at least, and what no assignment can give to every one; [`i64::MAX`] when none is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Floors {
    pub worst: i64,
    pub worst_bound: i64,
    /// As `worst`, but where an entry is protected no further, that is enough, too; at least `worst`.
    pub next: i64,
    pub next_bound: i64,
    /// `false` where nobody looked whether `next` could be more.
    pub next_sought: bool,
}

/// `feasible` is a choice that obeys loads and reviews, of the largest total without a floor; `slack` in millionths of the best total.
pub(super) fn solve(instance: &Instance, feasible: Vec<bool>, slack: u32, meter: &Meter<'_>) -> Solution {
    let one_flow = instance.arcs.len() as u64 * instance.need.iter().sum::<usize>() as u64;
    let effort = EFFORT.saturating_add(one_flow);
    let most = total(instance, &feasible);
    meter.begin(Stage::Worst);
    let (mut chosen, mut floors, last) = raise_all(instance, feasible, effort, meter);
    let seek = |floors: &Floors| !floors.next_sought && last <= ONCE;
    if seek(&floors) && instance.arcs.len() <= MANY {
        chosen = raise_next(instance, chosen, &mut floors, meter);
    }
    let mut best = Best { bound: most, chosen };
    let is_short = total(instance, &best.chosen) < most;
    if is_short {
        meter.begin(Stage::Total);
        best = raise_total(instance, best, floors.next, effort, meter);
    }
    floors.see(instance, &best.chosen);
    if seek(&floors) && instance.arcs.len() <= TOO_MANY {
        if !is_short {
            meter.begin(Stage::Total);
        }
        best.chosen = raise_next(instance, best.chosen, &mut floors, meter);
        best = raise_total(instance, best, floors.next, effort, meter);
    }
    let Best { chosen, bound } = best;
    let fixed: i64 = instance.fixed_sum.iter().sum();
    let best = total(instance, &chosen);
    let finish = Finish { instance, floor: floors.next, fixed, slack, best, meter };
    let mut tied = finish.even_and_tie(chosen.clone(), true);
    // A jury in fewer parts is worth more than the last bit of evenness, unless there are fewer because fewer judge.
    if tied.parts > 1 && slack > 0 {
        let other = finish.even_and_tie(chosen, false);
        tied = if other.parts < tied.parts && other.busy >= tied.busy { other } else { tied };
    }
    let Tied { chosen, hops, .. } = tied;
    // Where the best total was not proven, balancing may have met a better one, and so may exchanges.
    let best_total = fixed + best.max(total(instance, &chosen));
    Solution { chosen, floors, best_total, total_bound: best_total.max(fixed + bound), hops }
}

/// What comes after the total.
struct Finish<'a, 'w> {
    instance: &'a Instance,
    floor: i64,
    fixed: i64,
    slack: u32,
    best: i64,
    meter: &'a Meter<'w>,
}

impl Finish<'_, '_> {
    /// Balances, for affinity or only for nothing, and connects.
    fn even_and_tie(&self, chosen: Vec<bool>, spend: bool) -> Tied {
        let slack = if spend { self.spare(self.best, &chosen) } else { 0 };
        let chosen = balance(self.instance, chosen, self.floor, slack, self.meter);
        let slack = self.spare(self.best.max(total(self.instance, &chosen)), &chosen);
        connect(self.instance, chosen, self.floor, slack, self.meter)
    }

    /// What may still be given up of the best total.
    fn spare(&self, best: i64, chosen: &[bool]) -> i64 {
        let allowance = i128::from(self.fixed + best) * i128::from(self.slack) / 1_000_000;
        i64::try_from(allowance).unwrap_or(i64::MAX).saturating_sub(best - total(self.instance, chosen))
    }
}

/// A choice of arcs above the floors, and what no other one's total exceeds; free arcs only.
struct Best {
    chosen: Vec<bool>,
    bound: i64,
}

/// The best total above a floor that the choice keeps.
fn raise_total(instance: &Instance, from: Best, floor: i64, effort: u64, meter: &Meter<'_>) -> Best {
    if total(instance, &from.chosen) >= from.bound {
        return from;
    }
    meter.expect(1.0, effort);
    let found = search(instance, floor, Goal::Total, Some(from.chosen.clone()), (effort, meter));
    Best { chosen: found.chosen.unwrap_or(from.chosen), bound: found.bound.min(from.bound) }
}

/// The highest floor for all, at most the lowest ceiling, and what the last search for it looked at.
fn raise_all(instance: &Instance, chosen: Vec<bool>, effort: u64, meter: &Meter<'_>) -> (Vec<bool>, Floors, u64) {
    let all = raise(instance, chosen, instance.lowest, (effort, 0), meter);
    let (worst, worst_bound) = (all.floor, all.bound);
    let mut floors = Floors { worst, worst_bound, next: worst, next_bound: worst_bound, next_sought: true };
    // Where the lowest ceiling is reached, an entry that could not have more even alone takes no protection from the
    // others: the floor can go on, as far as each is protected.
    if worst == instance.lowest {
        floors.next_bound = highest(instance);
        floors.next_sought = floors.next == floors.next_bound;
    }
    (all.chosen, floors, all.last)
}

/// The highest floor beyond the lowest ceiling, with a fixed effort.
fn raise_next(instance: &Instance, chosen: Vec<bool>, floors: &mut Floors, meter: &Meter<'_>) -> Vec<bool> {
    let next = raise(instance, chosen, floors.next_bound, (NEXT_EFFORT, ONCE), meter);
    (floors.next, floors.next_bound, floors.next_sought) = (next.floor, next.bound, true);
    next.chosen
}

impl Floors {
    /// A choice that gives everybody all protection proves that it can be had.
    fn see(&mut self, instance: &Instance, chosen: &[bool]) {
        if self.worst == instance.lowest && reached(instance, chosen) == highest(instance) {
            self.next = highest(instance);
            (self.next_bound, self.next_sought) = (self.next, true);
        }
    }
}

struct Raised {
    chosen: Vec<bool>,
    floor: i64,
    /// No assignment has a higher floor.
    bound: i64,
    /// What the last search looked at.
    last: u64,
}

/// Above this, no floor asks for anything more.
fn highest(instance: &Instance) -> i64 {
    instance.open_entries().map(|entry| instance.protected(entry)).max().unwrap_or(i64::MAX)
}

/// The highest floor that a choice keeps.
fn reached(instance: &Instance, chosen: &[bool]) -> i64 {
    let sums = instance.sums(chosen);
    let below = instance.open_entries().filter(|&entry| sums[entry] < instance.protected(entry));
    below.map(|entry| sums[entry]).min().unwrap_or_else(|| highest(instance))
}

/// The highest floor up to `bound` that is found, by bisection between what is known to exist and what is known not to,
/// until less than `least` is left of the effort.
fn raise(
    instance: &Instance,
    mut chosen: Vec<bool>,
    mut bound: i64,
    (mut left, least): (u64, u64),
    meter: &Meter<'_>,
) -> Raised {
    let mut floor = reached(instance, &chosen).min(bound);
    // The lowest floor that could not be reached, be it proven or not.
    let (mut missed, mut next, mut last) = (bound.saturating_add(1), bound, 0);
    let halvings = |range: i64| f64::from(range.max(1).ilog2());
    let all = halvings(missed.saturating_sub(floor)).max(1.0);
    while floor < bound && floor + 1 < missed && left >= least && !meter.stopped() {
        let done = 1.0 - halvings(missed - floor) / all;
        meter.reach(done);
        meter.expect(done + 1.0 / all, left / 4);
        let found = search(instance, next, Goal::Exists, None, (left / 4, meter));
        left = left.saturating_sub(found.work);
        last = found.work;
        match found.chosen {
            Some(better) => {
                floor = reached(instance, &better).min(bound);
                chosen = better;
            }
            None => {
                missed = next;
                if found.complete {
                    bound = next - 1;
                }
            }
        }
        next = floor + (missed - floor) / 2;
    }
    Raised { chosen, floor, bound, last }
}
