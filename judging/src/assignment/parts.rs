//! Into how many parts a jury falls, and which of its assignments alone hold a part together.

use std::collections::BTreeSet;

/// Entries and jurors with an assignment, in their connected parts.
pub(super) struct Parts {
    /// How many there are.
    pub count: usize,
    /// Per entry, its part; meaningless without a juror.
    pub of_entry: Vec<usize>,
    /// Per juror, the part; meaningless without an entry.
    pub of_juror: Vec<usize>,
    /// The entries and jurors whose assignment is the only link between two halves of their part.
    pub bridges: BTreeSet<(usize, usize)>,
}

/// A node on the way down: where it was come from, and which neighbour is next.
struct Place {
    node: usize,
    from: usize,
    next: usize,
}

impl Parts {
    /// Depth first, with low points (Tarjan 1974, A note on finding the bridges of a graph).
    pub fn new(jurors_of: &[Vec<usize>], jurors: usize) -> Self {
        let entries = jurors_of.len();
        let mut neighbours: Vec<Vec<usize>> = vec![Vec::new(); entries + jurors];
        for (entry, of_entry) in jurors_of.iter().enumerate() {
            for juror in of_entry {
                neighbours[entry].push(entries + juror);
                neighbours[entries + juror].push(entry);
            }
        }
        let zeros = || vec![0_usize; neighbours.len()];
        let (mut part, mut order, mut low) = (zeros(), zeros(), zeros());
        let (mut count, mut seen, mut bridges) = (0, 0, BTreeSet::new());
        for root in (0..neighbours.len()).filter(|root| !neighbours[*root].is_empty()) {
            if order[root] > 0 {
                continue;
            }
            count += 1;
            let mut way = Vec::new();
            let mut enter = Some((root, root));
            loop {
                if let Some((node, from)) = enter.take() {
                    seen += 1;
                    (order[node], low[node], part[node]) = (seen, seen, count - 1);
                    way.push(Place { node, from, next: 0 });
                }
                let Some(place) = way.last_mut() else { break };
                let (node, from) = (place.node, place.from);
                if let Some(&neighbour) = neighbours[node].get(place.next) {
                    place.next += 1;
                    if order[neighbour] == 0 {
                        enter = Some((neighbour, node));
                    } else if neighbour != from {
                        low[node] = low[node].min(order[neighbour]);
                    }
                } else {
                    way.pop();
                    if node != from {
                        low[from] = low[from].min(low[node]);
                        if low[node] == order[node] {
                            bridges.insert((node.min(from), node.max(from) - entries));
                        }
                    }
                }
            }
        }
        let of_juror = part.split_off(entries);
        Self { count, of_entry: part, of_juror, bridges }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_and_bridges() {
        // Entries 0 and 1 share both jurors, juror 2 hangs on entry 1; entry 2 has juror 3; entry 3 and juror 4 nobody.
        let parts = Parts::new(&[vec![0, 1], vec![0, 1, 2], vec![3], vec![]], 5);
        assert_eq!(parts.count, 2);
        assert_eq!(parts.of_entry[..3], [0, 0, 1]);
        assert_eq!(parts.of_juror[..4], [0, 0, 0, 1]);
        assert_eq!(parts.bridges, BTreeSet::from([(1, 2), (2, 3)]));
    }
}
