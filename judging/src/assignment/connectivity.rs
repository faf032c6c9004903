//! How tightly assignments hang together, as one number.

use std::collections::BTreeMap;

use super::review::Assigned;
use crate::dot::dot;

/// How often an interval of 0 to twice the largest eigenvalue possible is halved.
const HALVINGS: usize = 46;

/// λ₂, the second-smallest eigenvalue of diag(k) − N·diag(1/load)·Nᵀ: N is the incidence of entries and jurors with an
/// assignment, k how many jurors an entry has. The smallest is 0, and so is λ₂ where the jury falls apart; the larger it
/// is, the better entries are compared through common jurors. `None` for fewer than two entries. (The information matrix
/// of a block design: Shah and Sinha, Theory of Optimal Designs, 1989, chapter 1; E-optimality.)
///
/// Found by halving an interval, as the eigenvalues below a number are counted by the pivots of a symmetric matrix
/// (Sylvester's law of inertia); of entries and jurors, the fewer make its rows.
pub fn lambda2(assigned: &[Assigned]) -> Option<f64> {
    Graph::new(assigned).lambda2()
}

/// The jurors of each entry, by position; nobody is without an assignment.
pub(super) struct Graph {
    pub of_entry: Vec<Vec<usize>>,
    load: Vec<f64>,
}

impl Graph {
    /// Positions are in the order of the ids.
    pub fn new(assigned: &[Assigned]) -> Graph {
        let (mut entries, mut jurors) = (BTreeMap::new(), BTreeMap::new());
        for (entry, juror) in assigned {
            entries.entry(entry).or_insert(0);
            jurors.entry(juror).or_insert(0);
        }
        entries.values_mut().enumerate().for_each(|(i, position)| *position = i);
        jurors.values_mut().enumerate().for_each(|(j, position)| *position = j);
        let mut jurors_of = vec![Vec::new(); entries.len()];
        for (entry, juror) in assigned {
            jurors_of[entries[entry]].push(jurors[juror]);
        }
        Graph::of_panels(&jurors_of, jurors.len())
    }

    /// That of choices by index; entries and jurors without an assignment are left out.
    pub fn of_panels(jurors_of: &[Vec<usize>], jurors: usize) -> Graph {
        let mut load = vec![0.0; jurors];
        jurors_of.iter().flatten().for_each(|&juror| load[juror] += 1.0);
        let mut position = vec![0; jurors];
        let busy = (0..jurors).filter(|&juror| load[juror] > 0.0);
        busy.enumerate().for_each(|(place, juror)| position[juror] = place);
        let mut of_entry: Vec<Vec<usize>> = Vec::new();
        for of in jurors_of.iter().filter(|of| !of.is_empty()) {
            of_entry.push(of.iter().map(|&juror| position[juror]).collect());
        }
        of_entry.iter_mut().for_each(|jurors| jurors.sort_unstable());
        load.retain(|load| *load > 0.0);
        Graph { of_entry, load }
    }

    /// The fewest jurors that an entry has; `None` for fewer than two entries.
    pub fn fewest(&self) -> Option<usize> {
        self.of_entry.iter().map(Vec::len).min().filter(|_| self.of_entry.len() > 1)
    }

    /// How many rows the matrix has.
    pub fn size(&self) -> usize {
        self.of_entry.len().min(self.load.len())
    }

    /// See [`lambda2`].
    pub fn lambda2(&self) -> Option<f64> {
        let fewest = self.fewest()?;
        // λ₂ is at most n/(n − 1) times the least element of the diagonal. The odd factor keeps a count of jurors, at which
        // a pivot vanishes, from being tried.
        let (mut low, mut high) = (0.0, 2.000_123 * fewest as f64);
        for _ in 0..HALVINGS {
            let middle = 0.5 * (low + high);
            if self.eigenvalues_below(middle) >= 2 { high = middle } else { low = middle }
        }
        // What halving cannot tell from 0.
        Some(if low > 0.0 { 0.5 * (low + high) } else { 0.0 })
    }

    /// How many eigenvalues are less than a number that is no count of jurors of an entry.
    pub fn eigenvalues_below(&self, number: f64) -> usize {
        if self.of_entry.len() <= self.load.len() {
            return negative_pivots(self.of_entry.len(), self.by_entries(number));
        }
        // The matrix ((diag(k) − number, N), (Nᵀ, diag(load))) has, by either Schur complement, the same inertia.
        let alone = self.of_entry.iter().filter(|jurors| (jurors.len() as f64) < number).count();
        alone + negative_pivots(self.load.len(), self.by_jurors(number))
    }

    /// diag(k − number) − N·diag(1/load)·Nᵀ, lower triangle.
    fn by_entries(&self, number: f64) -> Vec<f64> {
        let n = self.of_entry.len();
        let mut entries_of = vec![Vec::new(); self.load.len()];
        let mut matrix = vec![0.0; n * n];
        for (entry, jurors) in self.of_entry.iter().enumerate() {
            matrix[entry * n + entry] = jurors.len() as f64 - number;
            jurors.iter().for_each(|juror| entries_of[*juror].push(entry));
        }
        for (entries, load) in entries_of.iter().zip(&self.load) {
            for (i, entry) in entries.iter().enumerate() {
                entries[..=i].iter().for_each(|earlier| matrix[entry * n + earlier] -= 1.0 / load);
            }
        }
        matrix
    }

    /// diag(load) − Nᵀ·diag(1/(k − number))·N, lower triangle.
    fn by_jurors(&self, number: f64) -> Vec<f64> {
        let m = self.load.len();
        let mut matrix = vec![0.0; m * m];
        self.load.iter().enumerate().for_each(|(juror, load)| matrix[juror * m + juror] = *load);
        for jurors in &self.of_entry {
            let weight = 1.0 / (jurors.len() as f64 - number);
            for (i, juror) in jurors.iter().enumerate() {
                jurors[..=i].iter().for_each(|earlier| matrix[juror * m + earlier] -= weight);
            }
        }
        matrix
    }
}

/// How many pivots of a symmetric n × n matrix, given by its lower triangle, are negative.
fn negative_pivots(n: usize, mut a: Vec<f64>) -> usize {
    let mut pivots: Vec<f64> = Vec::with_capacity(n);
    let mut scaled = vec![0.0; n];
    for i in 0..n {
        let (done, rest) = a.split_at_mut(i * n);
        let row = &mut rest[..=i];
        for (j, pivot) in pivots.iter().enumerate() {
            // Row i of L·D so far, with which row j of L makes what is taken off.
            scaled[j] = row[j] - dot(&scaled[..j], &done[j * n..j * n + j]);
            row[j] = scaled[j] / pivot;
        }
        let pivot = row[i] - dot(&scaled[..i], &row[..i]);
        pivots.push(if pivot == 0.0 { f64::MIN_POSITIVE } else { pivot });
    }
    pivots.iter().filter(|pivot| **pivot < 0.0).count()
}

#[cfg(test)]
mod tests {
    use super::super::tests::by_panels;
    use super::*;

    #[track_caller]
    fn assert_lambda2(of_entries: &[&[usize]], expected: f64) {
        let found = lambda2(&by_panels(of_entries)).unwrap();
        assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    }

    #[test]
    fn where_every_juror_has_every_entry_it_is_the_number_of_jurors() {
        assert_lambda2(&[[0, 1, 2].as_slice(); 2], 3.0);
        assert_lambda2(&[[0, 1, 2].as_slice(); 7], 3.0);
    }

    /// Each juror compares two neighbours of a ring: half the Laplacian of the ring, 1 − cos(2π/n).
    #[test]
    fn of_a_ring_it_is_that_of_half_its_laplacian() {
        let ring: [&[usize]; 6] = [&[0, 5], &[0, 1], &[1, 2], &[2, 3], &[3, 4], &[4, 5]];
        assert_lambda2(&ring, 0.5);
        // One juror more, who has one entry only, changes nothing.
        let more: [&[usize]; 6] = [&[0, 5, 6], &[0, 1], &[1, 2], &[2, 3], &[3, 4], &[4, 5]];
        assert_lambda2(&more, 0.5);
    }

    /// A path of three entries, two of them with a second juror of their own: more entries than jurors, and fewer.
    #[test]
    fn both_ways_of_counting_agree() {
        // Two jurors, three entries: (½, −½, 0), (−½, 1, −½), (0, −½, ½), eigenvalues 0, ½, 3/2.
        assert_lambda2(&[&[0], &[0, 1], &[1]], 0.5);
        assert_lambda2(&[&[0, 2], &[0, 1], &[1, 3]], 0.5);
    }

    #[test]
    fn a_jury_in_parts_has_nought_and_one_entry_has_none() {
        assert_lambda2(&[&[0], &[0], &[1], &[1]], 0.0);
        assert_eq!(lambda2(&by_panels(&[&[0, 1]])), None);
        assert_eq!(lambda2(&[]), None);
    }
}
