//! Lifts the entries below a floor by exchanges: a badly served entry gets a better juror, who passes another entry on,
//! and so forth, until somebody takes the place that became free.

use super::hops::Hops;
use super::instance::Instance;
use super::watch::Meter;

/// An assignment in which every open entry has the floor, if exchanges from this one lead there. Each exchange lowers
/// what is missing to the floor in all; the second value counts what was looked at.
pub(super) fn repair(instance: &Instance, chosen: &[bool], floor: i64, meter: &Meter<'_>) -> (Option<Vec<bool>>, u64) {
    let jurors = instance.high.len() as u64;
    let (mut chosen, mut work) = (chosen.to_vec(), 0);
    for _ in 0..=2 * instance.need.len() {
        let hops = Hops::new(instance, &chosen, floor);
        if missing(instance, &hops.sums, floor) == 0 {
            return (Some(chosen), work);
        }
        work += instance.arcs.len() as u64 * 3;
        meter.work(instance.arcs.len() as u64 * 3);
        let mut short: Vec<usize> =
            instance.open_entries().filter(|&entry| hops.sums[entry] < instance.at_least(entry, floor)).collect();
        short.sort_by_key(|&entry| (hops.sums[entry], entry));
        let better = short.into_iter().find_map(|entry| {
            let mut targets: Vec<usize> = instance.arcs_of(entry).filter(|&arc| !chosen[arc]).collect();
            targets.retain(|&arc| instance.arcs_of(entry).any(|held| chosen[held] && held > arc));
            targets.into_iter().find_map(|to| {
                work += jurors * jurors;
                meter.work(jurors * jurors);
                if meter.stopped() { None } else { exchange(instance, &hops, &chosen, floor, to) }
            })
        });
        let Some(better) = better else { break };
        chosen = better;
    }
    (None, work)
}

fn missing(instance: &Instance, sums: &[i64], floor: i64) -> i64 {
    instance.open_entries().map(|entry| (instance.at_least(entry, floor) - sums[entry]).max(0)).sum()
}

/// The choice after the arc's entry got its juror instead of the weakest possible one of its own.
fn exchange(instance: &Instance, hops: &Hops<'_>, chosen: &[bool], floor: i64, to: usize) -> Option<Vec<bool>> {
    let paths = hops.paths(instance.arcs[to].juror, i64::MAX);
    let held = instance.arcs_of(instance.arcs[to].entry).rev().filter(|&arc| chosen[arc] && arc > to);
    held.into_iter().find_map(|from| {
        let left = instance.arcs[from].juror;
        let room = (0..hops.load.len()).filter(|&juror| juror != left && hops.can_lose(left) && hops.can_gain(juror));
        let ends = room.chain([left]).filter_map(|juror| Some((paths.cost[juror]?, juror)));
        let (_, end) = ends.min()?;
        let mut better = hops.after(&hops.path(&paths, end));
        // The path may itself have moved the entry.
        if better[to] || !better[from] {
            return None;
        }
        better[to] = true;
        better[from] = false;
        let improved = missing(instance, &instance.sums(&better), floor) < missing(instance, &hops.sums, floor);
        let kept = || instance.open_entries().all(|entry| instance.keeps_sides(&better, entry));
        (improved && kept()).then_some(better)
    })
}
