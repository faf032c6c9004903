//! The nodes of an entry of which something is asked for each side.
//!
//! The reviews that a side needs are supplied at a node of the side, all others at the entry's own node, from which they
//! go to any side: so a side gets its lower bound (lower bounds as supplies: Ahuja, Magnanti and Orlin 1993, 6.7). What a
//! floor says is said of each side by itself.

use super::{Arcs, Flow, Link, Source};
use crate::assignment::floor::{self, Segment};

/// The group of the entry's own node, which has no arcs to jurors.
const OWN: usize = usize::MAX;

/// A chain, and where it ends.
type Chain = (Vec<Segment>, usize);

impl Flow<'_, '_> {
    /// Lays the chains of an entry, whose `forced` arcs are out of the flow; `None` where its free arcs do not suffice.
    pub(super) fn ask_sides(
        &mut self,
        entry: usize,
        (free, forced): (&[usize], &[usize]),
        (open, floor): (usize, i64),
    ) -> Option<Vec<Source>> {
        let instance = self.instance;
        let mut least = instance.lacks[entry].clone();
        for &arc in forced {
            let lack = &mut least[instance.group(arc)];
            *lack = lack.saturating_sub(1);
        }
        let groups = instance.by_group(free.iter().copied());
        self.work += (free.len() * open * groups.len()) as u64;
        let chains = floor::chains(&instance.affinities(&groups), &least, open, floor)?;
        Some(if open > 0 { self.lay_sides(entry, &groups, &chains, (open, &least)) } else { Vec::new() })
    }

    /// Chains without a floor, for an entry whose sides do not lack more than its reviews.
    pub(super) fn open_sides(&mut self, entry: usize) -> Vec<Source> {
        let instance = self.instance;
        let groups = instance.by_group(instance.arcs_of(entry));
        let most = instance.need[entry];
        let all = |arcs: &Vec<usize>| -> Chain {
            (arcs.first().map(|_| Segment { start: 0, most }).into_iter().collect(), arcs.len())
        };
        let chains: Vec<Chain> = groups.iter().map(all).collect();
        self.lay_sides(entry, &groups, &chains, (most, &instance.lacks[entry]))
    }

    fn lay_sides(
        &mut self,
        entry: usize,
        groups: &[Vec<usize>],
        chains: &[Chain],
        (open, least): (usize, &[usize]),
    ) -> Vec<Source> {
        self.instance.arcs_of(entry).for_each(|arc| self.link_of[arc] = OWN);
        let own = self.node[entry];
        self.chain[entry] = vec![Link { segment: Segment { start: 0, most: 0 }, end: 0, flow: 0, group: OWN }];
        self.potential[own] = i64::MIN;
        let mut sources = Vec::new();
        for (group, (arcs, (segments, end))) in groups.iter().zip(chains).enumerate() {
            let first = self.chain[entry].len();
            if least[group] > 0 {
                let node = (!segments.is_empty()).then_some(own + first);
                sources.push(Source { entry, group: Some(group), node, units: least[group] });
            }
            for (number, segment) in segments.iter().enumerate() {
                let run = &arcs[segment.start..segments.get(number + 1).map_or(*end, |next| next.start)];
                let most = segment.most - if number == 0 { least[group] } else { 0 };
                let segment = Segment { start: run[0], most };
                run.iter().for_each(|&arc| self.link_of[arc] = self.chain[entry].len());
                self.chain[entry].push(Link { segment, end: run[run.len() - 1] + 1, flow: 0, group });
            }
            let mut lowest = i64::MIN;
            for position in (first..self.chain[entry].len()).rev() {
                lowest = lowest.max(self.dearest(entry, position));
                self.potential[own + position] = lowest;
            }
            self.potential[own] = self.potential[own].max(lowest);
        }
        let node = (self.chain[entry].len() > 1).then_some(own);
        let units = least.iter().fold(open, |units, least| units.saturating_sub(*least));
        sources.push(Source { entry, group: None, node, units });
        sources
    }

    /// The least potential by which no arc of a link is shorter than nothing.
    fn dearest(&self, entry: usize, position: usize) -> i64 {
        let link = self.chain[entry][position];
        let arcs = (link.segment.start..link.end).filter(|&arc| self.is_open(arc, position));
        let potentials =
            arcs.map(|arc| self.potential[self.juror_node(self.instance.arcs[arc].juror)] + self.gain(arc));
        potentials.max().unwrap_or(i64::MIN)
    }

    /// The arc is of this link, and can be chosen.
    fn is_open(&self, arc: usize, position: usize) -> bool {
        self.link_of[arc] == position && self.status[arc] == Arcs::Free && !self.chosen[arc]
    }

    /// The link before one that is not the first.
    fn before(&self, entry: usize, position: usize) -> usize {
        let chain = &self.chain[entry];
        if chain[position].group == chain[position - 1].group { position - 1 } else { 0 }
    }

    pub(super) fn leave_side(&mut self, node: usize, distance: i64) {
        let entry = self.entry_of[node];
        let (own, position) = (self.node[entry], node - self.node[entry]);
        let link = self.chain[entry][position];
        self.work += (link.end - link.segment.start) as u64;
        for arc in link.segment.start..link.end {
            if self.is_open(arc, position) {
                let juror = self.juror_node(self.instance.arcs[arc].juror);
                let reduced = self.potential[node] - self.gain(arc) - self.potential[juror];
                self.labels.reach(juror, distance + reduced, node, Some(arc));
            }
        }
        for to in 0..self.chain[entry].len() {
            let next = self.chain[entry][to];
            let onwards = to > position && next.flow < next.segment.most && self.before(entry, to) == position;
            let back = to < position && link.flow > 0 && self.before(entry, position) == to;
            if onwards || back {
                let reduced = self.potential[node] - self.potential[own + to];
                self.labels.reach(own + to, distance + reduced, node, None);
            }
        }
    }
}
