//! The published order: the worst-served entry, then the total, then balance.

use super::balance::balance;
use super::instance::Instance;
use super::search::{Goal, search, total};

/// Arcs that one stage may look at in any case; large problems get more, in proportion to one flow from scratch, which
/// looks at most at every arc for every review.
const EFFORT: u64 = 3_000_000;

/// A solved instance. Sums and totals are in millionths.
pub(super) struct Solution {
    pub chosen: Vec<bool>,
    /// Every open entry has at least this.
    pub floor: i64,
    /// No assignment gives more to every open entry; [`i64::MAX`] when no entry is open.
    pub floor_bound: i64,
    /// The largest total that was found above the floor, before balancing; fixed assignments included.
    pub best_total: i64,
    /// No assignment above the floor has a larger total; fixed assignments included.
    pub total_bound: i64,
}

/// `feasible` is any choice that obeys loads and reviews; `slack` in millionths of the best total.
pub(super) fn solve(instance: &Instance, feasible: Vec<bool>, slack: u32) -> Solution {
    let one_flow = instance.arcs.len() as u64 * instance.need.iter().sum::<usize>() as u64;
    let effort = EFFORT.saturating_add(one_flow);
    let (mut chosen, floor, floor_bound) = raise_floor(instance, feasible, effort);
    let fixed: i64 = instance.fixed_sum.iter().sum();
    let found = search(instance, floor, Goal::Total, Some(chosen.clone()), effort);
    chosen = found.chosen.unwrap_or(chosen);
    let best = total(instance, &chosen);
    let allowance = i128::from(fixed + best) * i128::from(slack) / 1_000_000;
    balance(instance, &mut chosen, floor, i64::try_from(allowance).unwrap_or(i64::MAX));
    // Where the best total was not proven, balancing may have met a better one.
    let best_total = fixed + best.max(total(instance, &chosen));
    Solution { chosen, floor, floor_bound, best_total, total_bound: best_total.max(fixed + found.bound) }
}

/// The highest floor that is found, by bisection between what is known to exist and what is known not to.
fn raise_floor(instance: &Instance, mut chosen: Vec<bool>, effort: u64) -> (Vec<bool>, i64, i64) {
    let lowest = |chosen: &[bool]| {
        let sums = instance.sums(chosen);
        instance.open_entries().map(|entry| sums[entry]).min().unwrap_or(i64::MAX)
    };
    let mut floor = lowest(&chosen);
    let mut bound = instance.open_entries().map(|entry| instance.ceiling(entry)).min().unwrap_or(i64::MAX);
    // The lowest floor that could not be reached, be it proven or not.
    let (mut missed, mut next, mut left) = (bound.saturating_add(1), bound, effort);
    while floor < bound && floor + 1 < missed {
        let found = search(instance, next, Goal::Exists, None, left / 4);
        left = left.saturating_sub(found.work);
        match found.chosen {
            Some(better) => {
                floor = lowest(&better);
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
    (chosen, floor, bound)
}
