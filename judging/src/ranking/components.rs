//! The connected components of the graph of jurors and entries, in which each scorecard is an edge.

use super::sheet::Sheet;

/// The component of each entry, numbered from 1 in the order of the entries (`None` without a scorecard), and how many
/// components there are.
pub(super) fn of(sheet: &Sheet) -> (Vec<Option<usize>>, usize) {
    let entries = sheet.entries().len();
    let mut parent: Vec<usize> = (0..entries + sheet.jurors().len()).collect();
    let mut linked = vec![false; entries];
    for (entry, juror) in sheet.links() {
        let (a, b) = (root(&mut parent, entry), root(&mut parent, entries + juror));
        parent[a.max(b)] = a.min(b);
        linked[entry] = true;
    }
    let mut number = vec![None; parent.len()];
    let mut count = 0;
    let mut components = vec![None; entries];
    for entry in (0..entries).filter(|&entry| linked[entry]) {
        let root = root(&mut parent, entry);
        components[entry] = Some(*number[root].get_or_insert_with(|| {
            count += 1;
            count
        }));
    }
    (components, count)
}

fn root(parent: &mut [usize], mut node: usize) -> usize {
    while parent[node] != node {
        parent[node] = parent[parent[node]];
        node = parent[node];
    }
    node
}
