//! Dijkstra's labels.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Those of earlier runs are told apart by their stamp, so that a short run costs little.
pub(super) struct Labels {
    run: u32,
    stamp: Vec<u32>,
    distance: Vec<i64>,
    /// Per labelled node, the node before it and the arc between them, if it is one of the instance.
    pub came_from: Vec<(usize, Option<usize>)>,
    done: Vec<bool>,
    queue: BinaryHeap<Reverse<(i64, usize)>>,
    /// Distances and nodes, nearest first.
    pub settled: Vec<(i64, usize)>,
}

impl Labels {
    pub fn new(nodes: usize) -> Self {
        Self {
            run: 0,
            stamp: vec![0; nodes],
            distance: vec![0; nodes],
            came_from: vec![(0, None); nodes],
            done: vec![false; nodes],
            queue: BinaryHeap::new(),
            settled: Vec::new(),
        }
    }

    pub fn begin(&mut self, source: usize) {
        if self.run == u32::MAX {
            self.stamp.fill(0);
            self.run = 0;
        }
        self.run += 1;
        self.queue.clear();
        self.settled.clear();
        self.reach(source, 0, source, None);
    }

    pub fn reach(&mut self, node: usize, distance: i64, from: usize, arc: Option<usize>) {
        if self.stamp[node] == self.run && self.distance[node] <= distance {
            return;
        }
        self.stamp[node] = self.run;
        self.distance[node] = distance;
        self.came_from[node] = (from, arc);
        self.done[node] = false;
        self.queue.push(Reverse((distance, node)));
    }

    pub fn next(&mut self) -> Option<(i64, usize)> {
        while let Some(Reverse((distance, node))) = self.queue.pop() {
            if !std::mem::replace(&mut self.done[node], true) {
                self.settled.push((distance, node));
                return Some((distance, node));
            }
        }
        None
    }
}
