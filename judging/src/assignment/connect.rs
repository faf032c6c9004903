//! Ties the jury together by exchanges, with what is left of the slack.
//!
//! First, parts that share no entry are joined: an exchange across two parts makes one of them, unless both assignments
//! that are given up are the only links of two halves. Then λ₂ is raised until it is [`ENOUGH`]. The exchange is sought
//! along the direction x in which entries are compared worst, a vector near the second eigenvector: x'Lx is what λ₂ is
//! the least of (Courant and Fischer), an exchange changes it in closed form, and the few that promise the most are tried.
//! (The same idea for a graph's edges: Ghosh and Boyd 2006, Growing well-connected graphs.) No exchange changes the sum
//! of squared loads or breaks the floor.

use super::connectivity::Graph;
use super::instance::Instance;
use super::panels::{Exchange, Panels};
use super::parts::Parts;
use super::watch::{Meter, Stage};

/// λ₂ is raised up to this part of the fewest jurors that an entry has: no comparison is then more than twice as uncertain
/// (in standard errors) as if the severity of jurors were known, for which it would be λ₂ = k.
const ENOUGH: f64 = 0.25;
/// By how much λ₂ is raised at once; exchanges that do not come to that are not made.
const STEP: f64 = 1.2;
/// How far λ₂ may fall meanwhile, as a part of itself.
const DIP: f64 = 0.8;
/// What an exchange has to promise, as a part of λ₂.
const PROMISE: f64 = 0.01;
/// How many promising exchanges are tried before it is left as it is.
const TRIES: usize = 8;
/// λ₂ is raised where entries or jurors are no more than that many.
const LARGEST: usize = 300;
/// How often the direction is sharpened.
const SHARPENINGS: usize = 60;
/// What the stage may look at: some hundredths of a second.
const EFFORT: u64 = 16_000_000;

/// A choice of arcs after exchanges.
pub(super) struct Tied {
    pub chosen: Vec<bool>,
    /// What was exchanged, in its order: the arc given up and the one chosen instead.
    pub hops: Vec<(usize, usize)>,
    /// Into how many parts the jury falls.
    pub parts: usize,
    /// How many jurors have an entry.
    pub busy: usize,
}

/// Changes a choice of arcs; `slack` in millionths of affinity.
pub(super) fn connect(instance: &Instance, chosen: Vec<bool>, floor: i64, slack: i64, meter: &Meter<'_>) -> Tied {
    meter.begin(Stage::Connect);
    meter.expect(1.0, EFFORT);
    let panels = Panels::new(instance, chosen);
    let mut work = Work { instance, panels, floor, slack, left: EFFORT, made: Vec::new(), parts: 0, meter };
    if work.join() {
        work.tighten();
    }
    let hops = work.made.iter().flat_map(|exchange| exchange.hops()).collect();
    let busy = work.panels.loads().filter(|load| *load > 0.0).count();
    Tied { chosen: work.panels.chosen, hops, parts: work.parts, busy }
}

struct Work<'a, 'w> {
    instance: &'a Instance,
    panels: Panels<'a>,
    floor: i64,
    slack: i64,
    left: u64,
    made: Vec<Exchange>,
    parts: usize,
    meter: &'a Meter<'w>,
}

impl Work<'_, '_> {
    fn is_over(&self) -> bool {
        self.left == 0 || self.meter.stopped()
    }

    fn looked_at(&mut self, work: u64) {
        self.left = self.left.saturating_sub(work);
        self.meter.work(work);
    }

    /// `true` when nothing is apart any more.
    fn join(&mut self) -> bool {
        while !self.is_over() {
            let parts = Parts::new(&self.panels.jurors_of, self.instance.high.len());
            self.parts = parts.count;
            if parts.count < 2 {
                return true;
            }
            let Some(exchange) = self.cheapest_join(&parts) else { return false };
            self.panels.make(exchange);
            self.keep(exchange);
        }
        false
    }

    fn cheapest_join(&mut self, parts: &Parts) -> Option<Exchange> {
        let mut best: Option<Exchange> = None;
        for to in 0..self.instance.arcs.len() {
            let arc = self.instance.arcs[to];
            let apart = parts.of_entry[arc.entry] != parts.of_juror[arc.juror];
            if !apart || self.panels.jurors_of[arc.entry].is_empty() {
                continue;
            }
            let mut looked_at = 1;
            self.panels.exchanges(to, self.floor, self.slack, |exchange| {
                looked_at += 4;
                let mut given = exchange.hops().map(|(from, _)| self.instance.arcs[from]);
                let joins = given.any(|arc| !parts.bridges.contains(&(arc.entry, arc.juror)));
                if joins && best.as_ref().is_none_or(|best| exchange.loss < best.loss) {
                    best = Some(exchange);
                }
            });
            self.looked_at(looked_at);
            if self.is_over() || best.as_ref().is_some_and(|best| best.loss <= 0) {
                break;
            }
        }
        best
    }

    fn tighten(&mut self) {
        let graph = self.graph();
        let Some(fewest) = graph.fewest().filter(|_| graph.size() <= LARGEST) else { return };
        let (goal, mut reached) = (ENOUGH * fewest as f64, graph.lambda2().unwrap_or_default());
        let mut direction: Vec<f64> = (0..self.instance.need.len()).map(scattered).collect();
        // What is made beyond that has not raised λ₂ yet.
        let mut settled = self.made.len();
        while reached > 0.0 && reached < goal {
            let next = (reached * STEP).min(goal);
            let below = self.graph().eigenvalues_below(next);
            if below < 2 {
                (reached, settled) = (next, self.made.len());
                continue;
            }
            self.sharpen(&mut direction);
            let promising = self.promising(&direction, reached);
            let better = promising.into_iter().find(|exchange| self.lifts(*exchange, (reached, next), below));
            let Some(exchange) = better else { break };
            self.keep(exchange);
        }
        while self.made.len() > settled {
            let vain = self.made.pop().expect("there is more than is settled");
            self.slack += vain.loss;
            self.panels.make(vain.back());
        }
    }

    /// Makes an exchange if fewer eigenvalues are then below `next`, and λ₂ not far below what is `reached`: where several
    /// are equal, as in a ring, it takes several exchanges.
    fn lifts(&mut self, exchange: Exchange, (reached, next): (f64, f64), below: usize) -> bool {
        if self.is_over() {
            return false;
        }
        self.panels.make(exchange);
        let graph = self.graph();
        self.looked_at(graph.size().pow(3) as u64 / 3);
        let lifts = graph.eigenvalues_below(next) < below && graph.eigenvalues_below(reached * DIP) < 2;
        if !lifts {
            self.panels.make(exchange.back());
        }
        lifts
    }

    fn graph(&self) -> Graph {
        Graph::of_panels(&self.panels.jurors_of, self.instance.high.len())
    }

    fn keep(&mut self, exchange: Exchange) {
        self.slack -= exchange.loss;
        self.made.push(exchange);
    }

    /// Steps of the power method on c − L, where c is the most jurors that an entry has; Σ x = 0 and Σ x² = 1.
    fn sharpen(&mut self, x: &mut [f64]) {
        let jurors_of = &self.panels.jurors_of;
        let most = jurors_of.iter().map(Vec::len).max().unwrap_or_default() as f64;
        for _ in 0..SHARPENINGS {
            let means = self.panels.sums_of(x).into_iter().zip(self.panels.loads());
            let means: Vec<f64> = means.map(|(sum, load)| sum / load.max(1.0)).collect();
            for (x, jurors) in x.iter_mut().zip(jurors_of) {
                *x = (most - jurors.len() as f64) * *x + jurors.iter().map(|&juror| means[juror]).sum::<f64>();
            }
            normalise(x, jurors_of);
        }
        let links: usize = jurors_of.iter().map(Vec::len).sum();
        self.looked_at((SHARPENINGS * links) as u64);
    }

    /// The exchanges that raise x'Lx the most, best first.
    fn promising(&mut self, x: &[f64], reached: f64) -> Vec<Exchange> {
        let sums = self.panels.sums_of(x);
        let loads: Vec<f64> = self.panels.loads().collect();
        let instance = self.instance;
        let arcs = &instance.arcs;
        let gain = |exchange: &Exchange| {
            let (from, to) = exchange.first;
            let (a, b) = (arcs[from].juror, arcs[to].juror);
            let (passed, comes, after) = match exchange.second {
                Some((back, _)) => (x[arcs[from].entry], x[arcs[back].entry], (loads[a], loads[b])),
                None => (x[arcs[from].entry], 0.0, (loads[b], loads[a])),
            };
            let (left, gained) = (sums[a] - passed + comes, sums[b] + passed - comes);
            sums[a] * sums[a] / loads[a] + sums[b] * sums[b] / loads[b]
                - left * left / after.0
                - gained * gained / after.1
        };
        let (mut best, mut looked_at): (Vec<(f64, Exchange)>, u64) = (Vec::new(), 0);
        for to in 0..arcs.len() {
            self.panels.exchanges(to, self.floor, self.slack, |exchange| {
                looked_at += 4;
                let gain = gain(&exchange);
                // A swap is looked at from the first of its entries.
                let twin = exchange.second.is_some_and(|(back, _)| arcs[back].entry < arcs[to].entry);
                let least = best.get(TRIES - 1).map_or(PROMISE * reached, |(least, _)| *least);
                if !twin && gain > least {
                    let place = best.partition_point(|(better, _)| *better >= gain);
                    best.insert(place, (gain, exchange));
                    best.truncate(TRIES);
                }
            });
        }
        self.looked_at(looked_at + arcs.len() as u64);
        best.into_iter().map(|(_, exchange)| exchange).collect()
    }
}

/// A number between −½ and ½ that has nothing to do with its neighbours': multiples of the golden section, as a share.
fn scattered(position: usize) -> f64 {
    let share = (position as u64).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
    share as f64 / (1_u64 << 32) as f64 - 0.5
}

/// Entries without jurors are no part of it.
fn normalise(x: &mut [f64], jurors_of: &[Vec<usize>]) {
    let has = |entry: usize| !jurors_of[entry].is_empty();
    let count = (0..x.len()).filter(|&entry| has(entry)).count() as f64;
    let mean = (0..x.len()).filter(|&entry| has(entry)).map(|entry| x[entry]).sum::<f64>() / count;
    (0..x.len()).for_each(|entry| x[entry] = if has(entry) { x[entry] - mean } else { 0.0 });
    let length = x.iter().map(|x| x * x).sum::<f64>().sqrt();
    if length > 0.0 {
        x.iter_mut().for_each(|x| *x /= length);
    }
}
