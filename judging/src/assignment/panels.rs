//! Who shares entries with whom: the graph of entries and jurors with an assignment, fixed ones included.

use super::instance::Instance;

/// A choice of arcs, seen as panels.
pub(super) struct Panels<'a> {
    pub instance: &'a Instance,
    pub chosen: Vec<bool>,
    /// Sums of the entries.
    pub sums: Vec<i64>,
    /// Per entry, its jurors.
    pub jurors_of: Vec<Vec<usize>>,
    /// Per juror, the chosen arcs, sorted.
    held: Vec<Vec<usize>>,
    /// Per juror, how many entries; fixed ones included.
    load: Vec<usize>,
    /// Per entry, its arcs by juror.
    by_juror: Vec<Vec<(usize, usize)>>,
}

/// An entry passes from one juror to another; or two jurors swap two entries, so that loads stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Exchange {
    /// The arc that is given up and the one that is chosen instead.
    pub first: (usize, usize),
    /// What the other juror of a swap gives up, and what is chosen instead.
    pub second: Option<(usize, usize)>,
    /// The affinity that is lost in all.
    pub loss: i64,
}

impl<'a> Panels<'a> {
    pub fn new(instance: &'a Instance, chosen: Vec<bool>) -> Self {
        let mut jurors_of = vec![Vec::new(); instance.need.len()];
        let mut held = vec![Vec::new(); instance.high.len()];
        let mut load = instance.fixed_load.clone();
        for &(entry, juror) in &instance.fixed {
            jurors_of[entry].push(juror);
        }
        for arc in (0..chosen.len()).filter(|&arc| chosen[arc]) {
            let of = instance.arcs[arc];
            jurors_of[of.entry].push(of.juror);
            held[of.juror].push(arc);
            load[of.juror] += 1;
        }
        let mut by_juror: Vec<Vec<(usize, usize)>> = vec![Vec::new(); instance.need.len()];
        for (index, arc) in instance.arcs.iter().enumerate() {
            by_juror[arc.entry].push((arc.juror, index));
        }
        by_juror.iter_mut().for_each(|arcs| arcs.sort_unstable());
        Self { sums: instance.sums(&chosen), instance, chosen, jurors_of, held, load, by_juror }
    }

    /// Every exchange with a hop onto the arc `to` that keeps every constraint, leaves the floor and the sum of squared
    /// loads as they are, and loses at most `slack`. A swap is found from either
    /// entry.
    pub fn exchanges(&self, to: usize, floor: i64, slack: i64, mut each: impl FnMut(Exchange)) {
        let taken = self.instance.arcs[to];
        if self.chosen[to] || self.load[taken.juror] == 0 {
            return;
        }
        for from in self.instance.arcs_of(taken.entry).filter(|&arc| self.chosen[arc]) {
            let given = self.instance.arcs[from];
            let loss = given.affinity - taken.affinity;
            if !self.keeps(taken.entry, loss, floor) || !self.spares(taken.entry, given.juror, taken.juror) {
                continue;
            }
            if loss <= slack && self.can_move(given.juror, taken.juror) {
                each(Exchange { first: (from, to), second: None, loss });
            }
            for &back in &self.held[taken.juror] {
                let entry = self.instance.arcs[back].entry;
                let Some(there) = self.arc(entry, given.juror).filter(|&arc| !self.chosen[arc]) else { continue };
                let other = self.instance.arcs[back].affinity - self.instance.arcs[there].affinity;
                let kept = self.keeps(entry, other, floor) && self.spares(entry, taken.juror, given.juror);
                if loss + other <= slack && kept {
                    each(Exchange { first: (from, to), second: Some((back, there)), loss: loss + other });
                }
            }
        }
    }

    /// Nobody may get below what the floor demands; whoever is there already may not lose anything.
    fn keeps(&self, entry: usize, loss: i64, floor: i64) -> bool {
        loss <= self.instance.spare(entry, self.sums[entry], floor)
    }

    /// The entry has of each side what it needs when it passes from one juror to another.
    fn spares(&self, entry: usize, from: usize, to: usize) -> bool {
        let groups = &self.instance.groups;
        !self.instance.differ(from, to) || groups.of_juror[from] == 0 || {
            let same = self.jurors_of[entry].iter().filter(|juror| groups.of_juror[**juror] == groups.of_juror[from]);
            same.count() > groups.least
        }
    }

    /// The two loads change places.
    fn can_move(&self, from: usize, to: usize) -> bool {
        self.load[from] == self.load[to] + 1
            && self.instance.can_lose(from, self.load[from])
            && self.instance.can_gain(to, self.load[to])
    }

    fn arc(&self, entry: usize, juror: usize) -> Option<usize> {
        let arcs = &self.by_juror[entry];
        arcs.binary_search_by_key(&juror, |(juror, _)| *juror).ok().map(|at| arcs[at].1)
    }

    /// Per juror, the sum of what the entries have.
    pub fn sums_of(&self, x: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.load.len()];
        for (x, jurors) in x.iter().zip(&self.jurors_of) {
            jurors.iter().for_each(|&juror| sums[juror] += x);
        }
        sums
    }

    /// Per juror, how many entries.
    pub fn loads(&self) -> impl Iterator<Item = f64> + '_ {
        self.load.iter().map(|&load| load as f64)
    }

    /// Makes an exchange; made the other way round ([`Exchange::back`]), it is undone.
    pub fn make(&mut self, exchange: Exchange) {
        for (from, to) in exchange.hops() {
            let (given, taken) = (self.instance.arcs[from], self.instance.arcs[to]);
            (self.chosen[from], self.chosen[to]) = (false, true);
            self.held[given.juror].retain(|arc| *arc != from);
            let place = self.held[taken.juror].partition_point(|arc| *arc < to);
            self.held[taken.juror].insert(place, to);
            self.load[given.juror] -= 1;
            self.load[taken.juror] += 1;
            self.sums[given.entry] -= given.affinity - taken.affinity;
            let jurors = &mut self.jurors_of[given.entry];
            jurors.retain(|juror| *juror != given.juror);
            jurors.push(taken.juror);
        }
    }
}

impl Exchange {
    /// Each the arc that is given up and the one that is chosen instead.
    pub fn hops(self) -> impl Iterator<Item = (usize, usize)> {
        std::iter::once(self.first).chain(self.second)
    }

    /// What undoes it.
    pub fn back(self) -> Exchange {
        let turned = |(from, to)| (to, from);
        Exchange { first: turned(self.first), second: self.second.map(turned), loss: -self.loss }
    }
}
