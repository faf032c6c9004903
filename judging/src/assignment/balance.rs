//! Evens the loads out where that costs little.
//!
//! Σ load² is the convex cost. One step hands entries along a chain of jurors, from one with a high load to one with a
//! lower, along the path that loses the least affinity (the successive shortest paths of a convex-cost flow: Ahuja,
//! Magnanti and Orlin 1993, 14.5). No entry falls below the floor, none loses a juror
//! of a side of which it has no more than it needs, and the total falls by no more than the slack.
//!
//! When it ends, no entry can pass from one juror to another so that loads become more even, within all that. Where each
//! entry is decided by one review, no chain can do it for nothing either: of all assignments with the largest total, it
//! has the least sum of squares. (With more, an entry that would pass twice can stand in the way of a chain.)

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::hops::{Hop, Hops};
use super::instance::Instance;
use super::watch::{Meter, Stage};

/// Pairs of jurors that may be looked at for paths on which gains pay for losses: some hundredths of a second.
const EFFORT: u64 = 30_000_000;

/// Changes a choice of arcs, whose open entries are all at the floor, until no affordable step evens the loads out any
/// further. `slack` in millionths of affinity.
pub(super) fn balance(instance: &Instance, chosen: Vec<bool>, floor: i64, slack: i64, meter: &Meter<'_>) -> Vec<bool> {
    meter.begin(Stage::Balance);
    let hops = Hops::new(instance, &chosen, floor);
    let begun = spread(&hops.load);
    let mut balance = Balance { hops, slack, left: EFFORT, meter };
    while let Some(path) = balance.nearest() {
        balance.pass(&path, begun);
    }
    while let Some(path) = balance.single().or_else(|| balance.with_gains()) {
        balance.pass(&path, begun);
    }
    balance.hops.chosen
}

/// How far loads are from even: Σ (load − mean)², times the number of jurors.
fn spread(load: &[usize]) -> f64 {
    let (n, sum) = (load.len() as f64, load.iter().sum::<usize>() as f64);
    n * load.iter().map(|load| (load * load) as f64).sum::<f64>() - sum * sum
}

struct Balance<'a, 'w> {
    hops: Hops<'a>,
    slack: i64,
    left: u64,
    meter: &'a Meter<'w>,
}

impl Balance<'_, '_> {
    fn pass(&mut self, path: &[Hop], begun: f64) {
        self.slack -= Hops::loss(path);
        self.hops.pass(path);
        self.meter.reach(1.0 - spread(&self.hops.load) / begun);
    }

    /// Those who can pass an entry on, from the highest load to the lowest that is above somebody else's by two.
    fn sources(&self) -> Vec<usize> {
        let jurors = 0..self.hops.load.len();
        let lowest = jurors.clone().filter(|&juror| self.hops.can_gain(juror)).map(|juror| self.hops.load[juror]).min();
        let above = |juror: &usize| lowest.is_some_and(|lowest| lowest + 2 <= self.hops.load[*juror]);
        let mut sources: Vec<usize> = jurors.filter(|&juror| self.hops.can_lose(juror)).filter(above).collect();
        sources.sort_by_key(|&juror| (Reverse(self.hops.load[juror]), juror));
        sources
    }

    /// Those who can take an entry from one with this load, the lowest loads first, then the least costs.
    fn targets(&self, load: usize, cost: impl Fn(usize) -> Option<i64>) -> Vec<usize> {
        let takes = |juror: &usize| self.hops.load[*juror] + 2 <= load && self.hops.can_gain(*juror);
        let affordable = |juror: &usize| cost(*juror).is_some_and(|cost| cost <= self.slack);
        let mut targets: Vec<usize> = (0..self.hops.load.len()).filter(takes).filter(affordable).collect();
        targets.sort_by_key(|&juror| (self.hops.load[juror], cost(juror), juror));
        targets
    }

    /// The best path from the highest load that has one, gains counting as no loss.
    fn nearest(&self) -> Option<Vec<Hop>> {
        self.sources().into_iter().find_map(|source| {
            self.meter.work(self.hops.load.len().pow(2) as u64);
            if self.meter.stopped() {
                return None;
            }
            let paths = self.hops.paths(source, self.slack);
            let targets = self.targets(self.hops.load[source], |juror| paths.cost[juror]);
            let mut found = targets.into_iter().map(|target| self.hops.path(&paths, target));
            found.find(|path| self.hops.keep_all(path, self.slack))
        })
    }

    /// One hop, where the shortest paths break what they may not.
    fn single(&self) -> Option<Vec<Hop>> {
        self.sources().into_iter().find_map(|source| {
            let hop = |target: usize| self.hops.hop(source, target);
            let targets = self.targets(self.hops.load[source], |juror| hop(juror).map(|hop| hop.loss));
            targets.into_iter().find_map(hop).map(|hop| vec![hop])
        })
    }

    /// The best path from the highest load that has one, on which gains pay for losses.
    fn with_gains(&mut self) -> Option<Vec<Hop>> {
        let sources = self.sources();
        let levels: BTreeSet<usize> = sources.iter().map(|&juror| self.hops.load[juror]).collect();
        levels.into_iter().rev().find_map(|level| {
            let begun = self.left;
            let of_level: Vec<usize> =
                sources.iter().copied().filter(|&juror| self.hops.load[juror] == level).collect();
            let paths = (!self.meter.stopped()).then(|| self.hops.paths_with_gains(&of_level, &mut self.left));
            self.meter.work(begun - self.left);
            let paths = paths.flatten()?;
            let targets = self.targets(level, |juror| paths.cost[juror]);
            let mut found = targets.into_iter().map(|target| self.hops.path(&paths, target));
            found.find(|path| self.hops.keep_all(path, self.slack))
        })
    }
}
