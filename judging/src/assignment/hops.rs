//! How entries can pass from juror to juror while nobody is served too badly.

use super::instance::Instance;

/// An entry passes from one juror to another.
#[derive(Clone, Copy)]
struct Hop {
    from: usize,
    to: usize,
    loss: i64,
}

/// The cheapest hop between any two jurors that leaves its entry at the floor, or no worse than it is.
pub(super) struct Hops<'a> {
    instance: &'a Instance,
    chosen: &'a [bool],
    /// Loads, fixed assignments included.
    pub load: Vec<usize>,
    /// Sums of the entries.
    pub sums: Vec<i64>,
    hops: Vec<Vec<Option<Hop>>>,
}

/// The cheapest paths of hops from one juror to all others.
pub(super) struct Paths {
    source: usize,
    /// Per juror, the affinity that is lost; `None` where no path leads.
    pub cost: Vec<Option<i64>>,
    before: Vec<usize>,
}

impl<'a> Hops<'a> {
    pub fn new(instance: &'a Instance, chosen: &'a [bool], floor: i64) -> Self {
        let mut load = instance.fixed_load.clone();
        for (arc, _) in instance.arcs.iter().zip(chosen).filter(|(_, chosen)| **chosen) {
            load[arc.juror] += 1;
        }
        let sums = instance.sums(chosen);
        let mut hops = vec![vec![None; load.len()]; load.len()];
        for entry in instance.open_entries() {
            for from in instance.arcs_of(entry).filter(|&arc| chosen[arc]) {
                for to in instance.arcs_of(entry).filter(|&arc| !chosen[arc]) {
                    let loss = instance.arcs[from].affinity - instance.arcs[to].affinity;
                    let cheapest = &mut hops[instance.arcs[from].juror][instance.arcs[to].juror];
                    let kept = sums[entry] - loss >= floor.min(sums[entry]);
                    if kept && cheapest.is_none_or(|hop: Hop| loss < hop.loss) {
                        *cheapest = Some(Hop { from, to, loss });
                    }
                }
            }
        }
        Self { instance, chosen, load, sums, hops }
    }

    /// The juror can pass an entry on.
    pub fn can_lose(&self, juror: usize) -> bool {
        self.load[juror] - self.instance.fixed_load[juror] > self.instance.low[juror]
    }

    /// The juror can take one entry more.
    pub fn can_gain(&self, juror: usize) -> bool {
        self.load[juror] - self.instance.fixed_load[juror] < self.instance.high[juror]
    }

    /// Dijkstra over jurors; a gain counts as no loss, which keeps lengths from being negative.
    pub fn paths(&self, source: usize) -> Paths {
        let mut cost = vec![None; self.load.len()];
        let (mut before, mut open) = (vec![source; self.load.len()], vec![true; self.load.len()]);
        cost[source] = Some(0);
        let nearest = |cost: &[Option<i64>], open: &[bool]| {
            let reached = (0..cost.len()).filter(|&juror| open[juror]);
            reached.filter_map(|juror| Some((cost[juror]?, juror))).min()
        };
        while let Some((reached, juror)) = nearest(&cost, &open) {
            open[juror] = false;
            for (next, hop) in self.hops[juror].iter().enumerate() {
                let Some(hop) = hop else { continue };
                let length = reached + hop.loss.max(0);
                if open[next] && cost[next].is_none_or(|known| length < known) {
                    cost[next] = Some(length);
                    before[next] = juror;
                }
            }
        }
        Paths { source, cost, before }
    }

    /// The choice of arcs after one entry has passed along each hop of the path to `target`. An entry that passes twice
    /// may end up below the floor.
    pub fn after(&self, paths: &Paths, target: usize) -> Vec<bool> {
        let (mut chosen, mut to) = (self.chosen.to_vec(), target);
        while to != paths.source {
            let from = paths.before[to];
            let hop = self.hops[from][to].expect("paths are made of hops");
            chosen[hop.from] = false;
            chosen[hop.to] = true;
            to = from;
        }
        chosen
    }
}
