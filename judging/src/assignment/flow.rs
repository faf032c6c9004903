//! A minimum-cost flow of reviews from entries to jurors that can be changed entry by entry.
//!
//! The network is a balanced transportation problem. Each entry supplies its reviews through a chain of nodes (see
//! [`super::floor`]); each juror demands exactly the remaining capacity; the *spare* node supplies what no entry needs,
//! at most capacity − lower load to each juror, which is how lower loads are met. Because all demand is always met, the
//! potentials of jurors are free, and one entry's costs, chain and reviews can be replaced by taking its units back and
//! sending them again along shortest paths, the rest staying optimal (successive shortest paths with potentials: Ahuja,
//! Magnanti and Orlin 1993, 9.7; for one row of an assignment: Toroslu and Üçoluk 2007).
//!
//! Integers only, and the order of arcs decides ties, so that the same instance gives the same flow on every machine.

mod labels;
mod sides;

use self::labels::Labels;
use super::floor::{self, Segment};
use super::instance::Instance;
use super::watch::Meter;

/// Whether an arc may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arcs {
    Free,
    Forced,
    Banned,
}

/// What a search asks of one entry.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ask {
    /// The sum of affinities to reach, fixed assignments included.
    pub floor: i64,
    /// The gain of a chosen arc is its affinity times this.
    pub weight: i64,
}

#[derive(Clone, Copy, Debug)]
struct Link {
    segment: Segment,
    /// One past the run's last arc.
    end: usize,
    /// Reviews that come from this run or from behind it, those not counted that a side needs and is supplied with.
    flow: usize,
    /// Of which group the jurors are, where something is asked of sides; else 0.
    group: usize,
}

/// Where reviews of an entry come from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source {
    entry: usize,
    /// The side that needs them; `None` for those that any juror may give.
    group: Option<usize>,
    /// `None` where there is nobody to give them.
    node: Option<usize>,
    pub units: usize,
}

/// Reviews of an entry: those of one side, or all.
pub(super) type Demand = (usize, Option<usize>);

/// A flow that maximises Σ weight · affinity over all choices that obey loads, chains, forced and banned arcs.
pub(super) struct Flow<'a, 'w> {
    instance: &'a Instance,
    pub status: Vec<Arcs>,
    chosen: Vec<bool>,
    weight: Vec<i64>,
    chain: Vec<Vec<Link>>,
    link_of: Vec<usize>,
    /// First node of each entry.
    node: Vec<usize>,
    entry_of: Vec<usize>,
    /// Per juror, the arcs that can still be taken back.
    held: Vec<Vec<usize>>,
    /// Per juror, the demand that is not met.
    vacant: Vec<usize>,
    spare: Vec<usize>,
    potential: Vec<i64>,
    labels: Labels,
    meter: &'a Meter<'w>,
    /// Arcs looked at since the beginning: the measure of effort.
    pub work: u64,
}

/// The nodes from which no vacant juror can be reached: the source side of a minimum cut.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Stuck {
    /// Without what a side needs by itself where all of the entry is among them.
    pub demands: Vec<Demand>,
    pub jurors: Vec<usize>,
}

impl<'a, 'w> Flow<'a, 'w> {
    /// `weight` is each entry's until it is asked otherwise. Nothing is assigned yet: call [`Flow::ask`] for every entry, then [`Flow::fill_spare`].
    pub fn new(instance: &'a Instance, weight: i64, meter: &'a Meter<'w>) -> Self {
        let mut node = Vec::with_capacity(instance.need.len());
        let mut entry_of = Vec::new();
        for entry in 0..instance.need.len() {
            node.push(entry_of.len());
            entry_of.extend(std::iter::repeat_n(entry, most_nodes(instance, entry)));
        }
        let jurors = instance.high.len();
        let nodes = entry_of.len() + jurors + 1;
        Self {
            instance,
            status: vec![Arcs::Free; instance.arcs.len()],
            chosen: vec![false; instance.arcs.len()],
            weight: vec![weight; instance.need.len()],
            chain: vec![Vec::new(); instance.need.len()],
            link_of: vec![0; instance.arcs.len()],
            node,
            entry_of,
            held: vec![Vec::new(); jurors],
            vacant: instance.high.clone(),
            spare: vec![0; jurors],
            potential: vec![0; nodes],
            labels: Labels::new(nodes),
            meter,
            work: 0,
        }
    }

    /// The chosen arcs, by index.
    pub fn chosen(&self) -> &[bool] {
        &self.chosen
    }

    /// Takes an entry's reviews back and gives them again as asked, the others moving where that is better. `false` when
    /// this cannot be: the entry is then left with fewer reviews than it needs, until it is asked anew.
    pub fn ask(&mut self, entry: usize, ask: Ask) -> bool {
        self.take_back(entry);
        let (mut forced, mut free) = (Vec::new(), Vec::new());
        for arc in self.instance.arcs_of(entry) {
            match self.status[arc] {
                Arcs::Free => free.push(arc),
                Arcs::Forced => forced.push(arc),
                Arcs::Banned => (),
            }
        }
        self.weight[entry] = ask.weight;
        self.chain[entry].clear();
        let Some(open) = self.instance.need[entry].checked_sub(forced.len()) else { return false };
        let affinity = |arc: &usize| self.instance.arcs[*arc].affinity;
        let floor = ask.floor - self.instance.fixed_sum[entry] - forced.iter().map(affinity).sum::<i64>();
        let sources = if self.instance.is_sided() {
            self.ask_sides(entry, (&free, &forced), (open, floor))
        } else {
            let affinities: Vec<i64> = free.iter().map(affinity).collect();
            floor::chain(&affinities, open, floor).map(|(segments, end)| {
                if open > 0 {
                    self.lay_chain(entry, &free[..end], &segments);
                }
                vec![Source { entry, group: None, node: Some(self.node[entry]), units: open }]
            })
        };
        let Some(sources) = sources else { return false };
        for arc in forced {
            if self.send_from(self.juror_node(self.instance.arcs[arc].juror)).is_err() {
                return false;
            }
            self.chosen[arc] = true;
        }
        sources.iter().all(|source| (0..source.units).all(|_| self.send_one(source).is_ok()))
    }

    /// Gives an entry one more of the reviews that it lacks; the cut that forbids it otherwise.
    pub fn send_one(&mut self, source: &Source) -> Result<(), Stuck> {
        match source.node {
            Some(node) => self.send_from(node),
            None => Err(Stuck { demands: vec![(source.entry, source.group)], jurors: Vec::new() }),
        }
    }

    /// Lays a chain without a floor for an entry that needs reviews, and says where they come from.
    pub fn open_chain(&mut self, entry: usize) -> Vec<Source> {
        if self.instance.is_sided() {
            return self.open_sides(entry);
        }
        let (arcs, need): (Vec<usize>, usize) = (self.instance.arcs_of(entry).collect(), self.instance.need[entry]);
        let node = (!arcs.is_empty()).then_some(self.node[entry]);
        if node.is_some() {
            self.lay_chain(entry, &arcs, &[Segment { start: 0, most: need }]);
        }
        vec![Source { entry, group: None, node, units: need }]
    }

    /// Gives the capacity that no entry needs to the spare node; the cut when the lower loads forbid it.
    pub fn fill_spare(&mut self) -> Result<(), Stuck> {
        let vacant: usize = self.vacant.iter().sum();
        let spare = self.spare_node();
        self.potential[spare] = self.potential[self.entry_of.len()..spare].iter().copied().max().unwrap_or_default();
        (0..vacant - self.fill_next_to_spare()).try_for_each(|_| self.send_from(spare))
    }

    /// Gives the jurors at no distance from the spare node their share at once, up to the first who is no such: nobody
    /// is nearer, so that [`Flow::send_from`] would find them one unit after the other. Counts the units.
    fn fill_next_to_spare(&mut self) -> usize {
        let mut given = 0;
        for juror in 0..self.vacant.len() {
            let room = self.instance.high[juror] - self.instance.low[juror] - self.spare[juror];
            let is_next = self.potential[self.juror_node(juror)] == self.potential[self.spare_node()];
            let units = if is_next { room.min(self.vacant[juror]) } else { 0 };
            self.vacant[juror] -= units;
            self.spare[juror] += units;
            given += units;
            if self.vacant[juror] > 0 {
                break;
            }
        }
        given
    }

    fn take_back(&mut self, entry: usize) {
        for arc in self.instance.arcs_of(entry) {
            if std::mem::take(&mut self.chosen[arc]) {
                let juror = self.instance.arcs[arc].juror;
                self.vacant[juror] += 1;
                self.held[juror].retain(|held| *held != arc);
            }
        }
    }

    /// `arcs` are free, sorted, and not behind the chain's end; `segments` count in them.
    fn lay_chain(&mut self, entry: usize, arcs: &[usize], segments: &[Segment]) {
        let first = self.instance.arcs_of(entry).start;
        let ends = segments[1..].iter().map(|next| arcs[next.start]).chain([arcs[arcs.len() - 1] + 1]);
        let start = |segment: &Segment| if segment.start == 0 { first } else { arcs[segment.start] };
        let links = segments.iter().zip(ends).map(|(segment, end)| Link {
            segment: Segment { start: start(segment), most: segment.most },
            end,
            flow: 0,
            group: 0,
        });
        self.chain[entry] = links.collect();
        let mut lowest = i64::MIN;
        for position in (0..self.chain[entry].len()).rev() {
            let link = self.chain[entry][position];
            for arc in link.segment.start..link.end {
                self.link_of[arc] = position;
                if self.status[arc] == Arcs::Free {
                    let juror = self.juror_node(self.instance.arcs[arc].juror);
                    lowest = lowest.max(self.potential[juror] + self.gain(arc));
                }
            }
            self.potential[self.node[entry] + position] = lowest;
        }
    }

    fn gain(&self, arc: usize) -> i64 {
        let arc = &self.instance.arcs[arc];
        self.weight[arc.entry] * arc.affinity
    }

    fn juror_node(&self, juror: usize) -> usize {
        self.entry_of.len() + juror
    }

    fn spare_node(&self) -> usize {
        self.entry_of.len() + self.vacant.len()
    }

    /// Sends one unit from a node to the nearest vacant juror; once the watch has stopped, nothing is sent any more.
    fn send_from(&mut self, source: usize) -> Result<(), Stuck> {
        if self.meter.stopped() {
            return Err(Stuck::default());
        }
        let work = self.work;
        let sent = self.send_to_nearest(source);
        self.meter.work(self.work - work);
        sent
    }

    fn send_to_nearest(&mut self, source: usize) -> Result<(), Stuck> {
        self.labels.begin(source);
        while let Some((distance, node)) = self.labels.next() {
            let juror = node.wrapping_sub(self.entry_of.len());
            if node < self.entry_of.len() && self.instance.is_sided() {
                self.leave_side(node, distance);
            } else if node < self.entry_of.len() {
                self.leave_entry(node, distance);
            } else if juror == self.vacant.len() {
                self.leave_spare(node, distance);
            } else if self.vacant[juror] > 0 {
                self.vacant[juror] -= 1;
                for &(reached, seen) in &self.labels.settled {
                    self.potential[seen] += reached - distance;
                }
                self.carry(source, node);
                return Ok(());
            } else {
                self.leave_juror(node, juror, distance);
            }
        }
        Err(self.stuck())
    }

    fn leave_entry(&mut self, node: usize, distance: i64) {
        let entry = self.entry_of[node];
        let position = node - self.node[entry];
        let link = self.chain[entry][position];
        self.work += (link.end - link.segment.start) as u64;
        for arc in link.segment.start..link.end {
            if !self.chosen[arc] && self.status[arc] == Arcs::Free {
                let juror = self.juror_node(self.instance.arcs[arc].juror);
                let reduced = self.potential[node] - self.gain(arc) - self.potential[juror];
                self.labels.reach(juror, distance + reduced, node, Some(arc));
            }
        }
        if self.chain[entry].get(position + 1).is_some_and(|next| next.flow < next.segment.most) {
            let reduced = self.potential[node] - self.potential[node + 1];
            self.labels.reach(node + 1, distance + reduced, node, None);
        }
        if position > 0 && link.flow > 0 {
            let reduced = self.potential[node] - self.potential[node - 1];
            self.labels.reach(node - 1, distance + reduced, node, None);
        }
    }

    fn leave_spare(&mut self, node: usize, distance: i64) {
        for juror in 0..self.spare.len() {
            if self.spare[juror] < self.instance.high[juror] - self.instance.low[juror] {
                let to = self.juror_node(juror);
                let reduced = self.potential[node] - self.potential[to];
                self.labels.reach(to, distance + reduced, node, None);
            }
        }
    }

    fn leave_juror(&mut self, node: usize, juror: usize, distance: i64) {
        self.work += self.held[juror].len() as u64 + 1;
        for &arc in &self.held[juror] {
            let to = self.node[self.instance.arcs[arc].entry] + self.link_of[arc];
            let reduced = self.potential[node] + self.gain(arc) - self.potential[to];
            self.labels.reach(to, distance + reduced, node, Some(arc));
        }
        if self.spare[juror] > 0 {
            let spare = self.spare_node();
            let reduced = self.potential[node] - self.potential[spare];
            self.labels.reach(spare, distance + reduced, node, None);
        }
    }

    /// Moves one unit along the path that was found.
    fn carry(&mut self, source: usize, target: usize) {
        let mut to = target;
        while to != source {
            let (from, arc) = self.labels.came_from[to];
            let jurors = self.entry_of.len();
            match arc {
                Some(arc) if to >= jurors => {
                    self.chosen[arc] = true;
                    self.held[to - jurors].push(arc);
                }
                Some(arc) => {
                    self.chosen[arc] = false;
                    self.held[from - jurors].retain(|held| *held != arc);
                }
                None if from == self.spare_node() => self.spare[to - jurors] += 1,
                None if to == self.spare_node() => self.spare[from - jurors] -= 1,
                None => {
                    let entry = self.entry_of[to];
                    if to > from {
                        self.chain[entry][to - self.node[entry]].flow += 1;
                    } else {
                        self.chain[entry][from - self.node[entry]].flow -= 1;
                    }
                }
            }
            to = from;
        }
    }

    fn stuck(&self) -> Stuck {
        let mut stuck = Stuck::default();
        for &(_, node) in &self.labels.settled {
            if node < self.entry_of.len() {
                let entry = self.entry_of[node];
                let own = !self.instance.is_sided() || node == self.node[entry];
                stuck.demands.push((entry, (!own).then(|| self.chain[entry][node - self.node[entry]].group)));
            } else if node < self.spare_node() {
                stuck.jurors.push(node - self.entry_of.len());
            }
        }
        stuck.demands.sort_unstable();
        // All of an entry comes before its sides.
        stuck.demands.dedup_by(|next, one| next.0 == one.0 && (one.1.is_none() || next.1 == one.1));
        stuck.jurors.sort_unstable();
        stuck
    }
}

fn most_nodes(instance: &Instance, entry: usize) -> usize {
    let (need, mut arcs) = (instance.need[entry], vec![0; instance.groups.count.max(1)]);
    instance.arcs_of(entry).for_each(|arc| arcs[instance.group(arc)] += 1);
    // A chain has at most one link for each review, and for each arc.
    let links = arcs.into_iter().map(|arcs: usize| arcs.min(need)).sum::<usize>();
    if instance.is_sided() { links + 1 } else { links.max(1) }
}
