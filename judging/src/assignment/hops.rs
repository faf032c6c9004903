//! How entries can pass from juror to juror while nobody is served too badly.

use std::collections::BTreeSet;

use super::instance::Instance;

/// Further than any path leads, and far enough from overflow.
const FAR: i64 = i64::MAX / 4;

/// An entry passes from one juror to another.
#[derive(Clone, Copy)]
pub(super) struct Hop {
    /// The arc that is given up.
    pub from: usize,
    /// The arc that is chosen instead.
    pub to: usize,
    /// The affinity that the entry loses.
    pub loss: i64,
}

/// The cheapest hop between any two jurors that leaves its entry at the floor, or no worse than it is.
pub(super) struct Hops<'a> {
    instance: &'a Instance,
    floor: i64,
    pub chosen: Vec<bool>,
    /// Per juror, the chosen arcs.
    held: Vec<BTreeSet<usize>>,
    /// Loads, fixed assignments included.
    pub load: Vec<usize>,
    /// Sums of the entries.
    pub sums: Vec<i64>,
    hops: Vec<Vec<Option<Hop>>>,
    /// What the hops lose, at least 0; [`FAR`] where there is none.
    lengths: Vec<Vec<i64>>,
}

/// The cheapest paths of hops from one juror, or any of several, to all others.
pub(super) struct Paths {
    /// Per juror, the affinity that is lost; `None` where no path leads.
    pub cost: Vec<Option<i64>>,
    /// Per juror, the one before; where a path begins, the juror.
    before: Vec<usize>,
}

impl<'a> Hops<'a> {
    pub fn new(instance: &'a Instance, chosen: &[bool], floor: i64) -> Self {
        let (chosen, sums) = (chosen.to_vec(), instance.sums(chosen));
        let mut held = vec![BTreeSet::new(); instance.high.len()];
        for arc in (0..chosen.len()).filter(|&arc| chosen[arc]) {
            held[instance.arcs[arc].juror].insert(arc);
        }
        let load = held.iter().zip(&instance.fixed_load).map(|(held, fixed)| held.len() + fixed).collect();
        let mut new = Self { instance, floor, chosen, held, load, sums, hops: Vec::new(), lengths: Vec::new() };
        new.hops = (0..new.held.len()).map(|juror| new.cheapest_from(juror)).collect();
        new.lengths = new.hops.iter().map(|hops| lengths(hops)).collect();
        new
    }

    /// The cheapest hop from a juror to each other one; of several, that of the first entry.
    fn cheapest_from(&self, juror: usize) -> Vec<Option<Hop>> {
        let mut hops: Vec<Option<Hop>> = vec![None; self.held.len()];
        for &from in &self.held[juror] {
            let held = self.instance.arcs[from];
            // No hop from an entry below the floor may lower it, and none from any other may lower it below.
            let most = self.instance.spare(held.entry, self.sums[held.entry], self.floor);
            let bound = self.instance.is_bound(&self.chosen, from);
            for to in self.instance.arcs_of(held.entry).filter(|&arc| !self.chosen[arc]) {
                if bound && self.instance.differ(juror, self.instance.arcs[to].juror) {
                    continue;
                }
                let loss = held.affinity - self.instance.arcs[to].affinity;
                let cheapest = &mut hops[self.instance.arcs[to].juror];
                if loss <= most && cheapest.is_none_or(|hop| loss < hop.loss) {
                    *cheapest = Some(Hop { from, to, loss });
                }
            }
        }
        hops
    }

    /// Lets entries pass along the hops of a path.
    pub fn pass(&mut self, path: &[Hop]) {
        let mut touched = BTreeSet::new();
        for hop in path {
            let (from, to) = (self.instance.arcs[hop.from], self.instance.arcs[hop.to]);
            (self.chosen[hop.from], self.chosen[hop.to]) = (false, true);
            self.held[from.juror].remove(&hop.from);
            self.held[to.juror].insert(hop.to);
            self.load[from.juror] -= 1;
            self.load[to.juror] += 1;
            self.sums[from.entry] -= hop.loss;
            touched.insert(from.juror);
        }
        for hop in path {
            let arcs = self.instance.arcs_of(self.instance.arcs[hop.from].entry);
            touched.extend(arcs.filter(|&arc| self.chosen[arc]).map(|arc| self.instance.arcs[arc].juror));
        }
        for juror in touched {
            self.hops[juror] = self.cheapest_from(juror);
            self.lengths[juror] = lengths(&self.hops[juror]);
        }
    }

    /// The juror can pass an entry on.
    pub fn can_lose(&self, juror: usize) -> bool {
        self.instance.can_lose(juror, self.load[juror])
    }

    /// The juror can take one entry more.
    pub fn can_gain(&self, juror: usize) -> bool {
        self.instance.can_gain(juror, self.load[juror])
    }

    /// Dijkstra over jurors, as far as no more than `most` is lost; a gain counts as no loss, which keeps lengths from
    /// being negative.
    pub fn paths(&self, source: usize, most: i64) -> Paths {
        let jurors = self.load.len();
        let (mut cost, mut before, mut open) = (vec![FAR; jurors], vec![source; jurors], vec![true; jurors]);
        cost[source] = 0;
        let nearest = |cost: &[i64], open: &[bool]| {
            let reached = (0..jurors).filter(|&juror| open[juror]).map(|juror| (cost[juror], juror));
            reached.min().filter(|(reached, _)| *reached < FAR && *reached <= most)
        };
        while let Some((reached, juror)) = nearest(&cost, &open) {
            open[juror] = false;
            for (next, length) in self.lengths[juror].iter().enumerate() {
                if reached + length < cost[next] {
                    cost[next] = reached + length;
                    before[next] = juror;
                }
            }
        }
        Paths { cost: reached(cost), before }
    }

    /// From any of several jurors, with gains counted against losses (Bellman and Ford). `None` where hops lead round to
    /// a gain without end, or where `left`, what may be looked at, is spent first.
    pub fn paths_with_gains(&self, sources: &[usize], left: &mut u64) -> Option<Paths> {
        let jurors = self.load.len();
        let (mut cost, mut before) = (vec![FAR; jurors], (0..jurors).collect::<Vec<usize>>());
        sources.iter().for_each(|&source| cost[source] = 0);
        for _ in 0..=jurors {
            *left = left.checked_sub((jurors * jurors) as u64)?;
            let mut changed = false;
            for juror in 0..jurors {
                if cost[juror] == FAR {
                    continue;
                }
                for (next, hop) in self.hops[juror].iter().enumerate() {
                    let Some(length) = hop.map(|hop| cost[juror] + hop.loss) else { continue };
                    if length < cost[next] {
                        (cost[next], before[next], changed) = (length, juror, true);
                    }
                }
            }
            if !changed {
                return Some(Paths { cost: reached(cost), before });
            }
        }
        None
    }

    /// The hops of the path to `target`, the last first. An entry that passes twice may end up below the floor.
    pub fn path(&self, paths: &Paths, target: usize) -> Vec<Hop> {
        let (mut path, mut to) = (Vec::new(), target);
        while paths.before[to] != to {
            let from = paths.before[to];
            path.push(self.hops[from][to].expect("paths are made of hops"));
            to = from;
        }
        path
    }

    /// The cheapest hop from one juror to another.
    pub fn hop(&self, from: usize, to: usize) -> Option<Hop> {
        self.hops[from][to]
    }

    /// What a path loses in all.
    pub fn loss(path: &[Hop]) -> i64 {
        path.iter().map(|hop| hop.loss).sum()
    }

    /// All that holds for single hops holds for all hops of the path together, and it loses at most `slack`.
    pub fn keep_all(&self, path: &[Hop], slack: i64) -> bool {
        let entry = |hop: &Hop| self.instance.arcs[hop.from].entry;
        let loss = |of: usize| path.iter().filter(|hop| entry(hop) == of).map(|hop| hop.loss).sum::<i64>();
        let mut entries = path.iter().map(entry);
        let kept = entries.all(|entry| self.sums[entry] - loss(entry) >= self.instance.at_least(entry, self.floor));
        kept && Self::loss(path) <= slack && self.keep_sides(path)
    }

    /// Every entry of the path has of each side what it needs when it has passed: one that passes twice might not.
    fn keep_sides(&self, path: &[Hop]) -> bool {
        if !self.instance.is_sided() {
            return true;
        }
        let chosen = self.after(path);
        path.iter().all(|hop| self.instance.keeps_sides(&chosen, self.instance.arcs[hop.from].entry))
    }

    /// The choice of arcs after one entry has passed along each hop of the path.
    pub fn after(&self, path: &[Hop]) -> Vec<bool> {
        let mut chosen = self.chosen.clone();
        for hop in path {
            (chosen[hop.from], chosen[hop.to]) = (false, true);
        }
        chosen
    }
}

fn reached(cost: Vec<i64>) -> Vec<Option<i64>> {
    cost.into_iter().map(|cost| (cost < FAR).then_some(cost)).collect()
}

fn lengths(hops: &[Option<Hop>]) -> Vec<i64> {
    hops.iter().map(|hop| hop.map_or(FAR, |hop| hop.loss.max(0))).collect()
}
