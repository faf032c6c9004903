//! Evens the loads out where that costs little.
//!
//! Σ load² is the convex cost. One step hands entries along a chain of jurors, from one with a high load to one with a
//! lower, along the path that loses the least affinity (the successive shortest paths of a convex-cost flow: Ahuja,
//! Magnanti and Orlin 1993, 14.5). No entry falls below the floor, and the total falls by no more than the slack.

use std::cmp::Reverse;

use super::hops::Hops;
use super::instance::Instance;
use super::search::total;

/// Changes a choice of arcs, whose open entries are all at the floor, until no affordable step evens the loads out any
/// further. `slack` in millionths of affinity.
pub(super) fn balance(instance: &Instance, chosen: &mut Vec<bool>, floor: i64, slack: i64) {
    let least = total(instance, chosen) - slack;
    while let Some(evened) = step(instance, chosen, floor, least) {
        *chosen = evened;
    }
}

/// The choice after the best step from the highest load that has one.
fn step(instance: &Instance, chosen: &[bool], floor: i64, least: i64) -> Option<Vec<bool>> {
    let hops = Hops::new(instance, chosen, floor);
    let slack = total(instance, chosen) - least;
    let mut sources: Vec<usize> = (0..hops.load.len()).filter(|&juror| hops.can_lose(juror)).collect();
    sources.sort_by_key(|&juror| (Reverse(hops.load[juror]), juror));
    sources.into_iter().find_map(|source| {
        let paths = hops.paths(source);
        let mut targets: Vec<usize> = (0..hops.load.len())
            .filter(|&juror| hops.load[juror] + 2 <= hops.load[source] && hops.can_gain(juror))
            .filter(|&juror| paths.cost[juror].is_some_and(|cost| cost <= slack))
            .collect();
        targets.sort_by_key(|&juror| (hops.load[juror], paths.cost[juror], juror));
        targets.into_iter().find_map(|target| {
            let evened = hops.after(&paths, target);
            let sums = instance.sums(&evened);
            let kept = instance.open_entries().all(|entry| sums[entry] >= floor);
            (kept && total(instance, &evened) >= least).then_some(evened)
        })
    })
}
