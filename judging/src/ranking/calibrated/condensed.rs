//! The restricted likelihood of two ratios at a cost that does not grow with the number of observations: levels of the
//! larger effect with equally many observations share a pivot, so that their products are summed once.

use super::super::centred::Observation;
use super::cholesky::Cholesky;

/// The sums of products on which the likelihood depends.
pub(super) struct Condensed {
    /// How many observations there are, less the one that μ takes.
    pub(super) freedom: f64,
    entries_are_larger: bool,
    /// Σ y².
    squares: f64,
    /// Per level of the smaller effect: how many observations, and their sum.
    smaller: Vec<(f64, f64)>,
    classes: Vec<Class>,
}

/// The levels of the larger effect with `n` observations each.
struct Class {
    n: f64,
    levels: f64,
    /// How many levels are observed with both of two levels of the smaller effect: lower triangle, row by row.
    pairs: Vec<f64>,
    /// How many levels are observed with a level of the smaller effect, and the sum of their sums.
    met: Vec<(f64, f64)>,
    /// The sum and the sum of squares of the levels' sums.
    sum: f64,
    squares: f64,
}

impl Condensed {
    /// Condenses observations that are sorted by entry and juror.
    pub(super) fn new(entries: usize, jurors: usize, observations: &[Observation]) -> Condensed {
        let entries_are_larger = entries >= jurors;
        let m = entries.min(jurors);
        let mut larger = vec![Vec::new(); entries.max(jurors)];
        let mut smaller = vec![(0.0, 0.0); m];
        for Observation { entry, juror, y } in observations {
            let (large, small) = if entries_are_larger { (*entry, *juror) } else { (*juror, *entry) };
            larger[large].push((small, *y));
            smaller[small].0 += 1.0;
            smaller[small].1 += y;
        }
        larger.retain(|level| !level.is_empty());
        larger.sort_by_key(Vec::len);
        let classes = larger.chunk_by(|a, b| a.len() == b.len()).map(|levels| Class::new(m, levels)).collect();
        Condensed {
            freedom: (observations.len() - 1) as f64,
            entries_are_larger,
            squares: observations.iter().map(|one| one.y * one.y).sum(),
            smaller,
            classes,
        }
    }

    /// For the ratios τ/σ and κ/σ: the log determinant of the equations, and the least penalised sum of squares.
    /// `None` where rounding has eaten either.
    pub(super) fn likelihood(&self, [entry, juror]: [f64; 2]) -> Option<(f64, f64)> {
        let (a, b) = if self.entries_are_larger { (entry, juror) } else { (juror, entry) };
        let (m, size) = (self.smaller.len(), self.smaller.len() + 1);
        let mut matrix = vec![0.0; size * size];
        let mut right = vec![0.0; size];
        let (mut log_determinant, mut squares) = (0.0, self.squares);
        for (j, (n, sum)) in self.smaller.iter().enumerate() {
            matrix[j * size + j] = 1.0 + b * b * n;
            right[j] = b * sum;
        }
        for class in &self.classes {
            let pivot = 1.0 + a * a * class.n;
            let eliminated = a * a / pivot;
            log_determinant += class.levels * libm::log(pivot);
            squares -= eliminated * class.squares;
            let mut pairs = class.pairs.as_slice();
            for j in 0..m {
                let (row, rest) = pairs.split_at(j + 1);
                let of_row = &mut matrix[j * size..j * size + j + 1];
                of_row.iter_mut().zip(row).for_each(|(cell, both)| *cell -= eliminated * b * b * both);
                pairs = rest;
                matrix[m * size + j] += b / pivot * class.met[j].0;
                right[j] -= eliminated * b * class.met[j].1;
            }
            matrix[m * size + m] += class.n * class.levels / pivot;
            right[m] += class.sum / pivot;
        }
        let factor = Cholesky::new(size, matrix)?;
        squares -= factor.quadratic(right);
        (squares > 1e-12 * self.squares).then(|| (log_determinant + factor.log_determinant(), squares))
    }
}

impl Class {
    fn new(m: usize, levels: &[Vec<(usize, f64)>]) -> Class {
        let mut pairs = vec![0.0; m * (m + 1) / 2];
        let mut met = vec![(0.0, 0.0); m];
        let (mut of_all, mut squares) = (0.0, 0.0);
        for level in levels {
            let sum: f64 = level.iter().map(|(_, y)| y).sum();
            of_all += sum;
            squares += sum * sum;
            for (position, (j, _)) in level.iter().enumerate() {
                met[*j].0 += 1.0;
                met[*j].1 += sum;
                level[..=position].iter().for_each(|(earlier, _)| pairs[j * (j + 1) / 2 + earlier] += 1.0);
            }
        }
        Class { n: levels[0].len() as f64, levels: levels.len() as f64, pairs, met, sum: of_all, squares }
    }
}
