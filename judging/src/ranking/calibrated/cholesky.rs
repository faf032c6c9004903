//! The Cholesky factor of a dense matrix, with a fixed order of summation: every number of a factor or an inverse is one
//! sum by [`dot`], whatever rows are worked on together.

use crate::dot::dot;

/// So many rows are worked on together: each row that they are multiplied by is fetched once for all of them.
const TOGETHER: usize = 32;

/// So many right-hand sides stand side by side.
pub(super) const ABREAST: usize = 8;

/// So many unknowns are solved before the others are told.
const RANK: usize = 4;

/// L with L·Lᵀ = A; lower triangle, row by row.
pub(super) struct Cholesky {
    n: usize,
    rows: Vec<f64>,
}

impl Cholesky {
    /// Factors the symmetric n × n matrix whose lower triangle stands in `a`, row by row (n² numbers, the upper
    /// triangle is not read). `None` where the matrix is not positive definite in floating point.
    pub(super) fn new(n: usize, mut a: Vec<f64>) -> Option<Cholesky> {
        for first in (0..n).step_by(TOGETHER) {
            let (done, rest) = a.split_at_mut(first * n);
            let rows = &mut rest[..TOGETHER.min(n - first) * n];
            for (j, earlier) in done.chunks_exact(n).enumerate() {
                rows.chunks_exact_mut(n).for_each(|row| eliminate(row, earlier, j));
            }
            for i in 0..rows.len() / n {
                let (above, rest) = rows.split_at_mut(i * n);
                let row = &mut rest[..n];
                above.chunks_exact(n).enumerate().for_each(|(j, earlier)| eliminate(row, earlier, first + j));
                let row = &mut row[..=first + i];
                let (pivot, before) = row.split_last_mut().expect("a row has its pivot");
                *pivot -= dot(before, before);
                if pivot.is_nan() || *pivot <= 0.0 {
                    return None;
                }
                *pivot = libm::sqrt(*pivot);
            }
        }
        Some(Cholesky { n, rows: a })
    }

    /// ln |A|.
    pub(super) fn log_determinant(&self) -> f64 {
        (0..self.n).map(|i| 2.0 * libm::log(self.rows[i * self.n + i])).sum()
    }

    /// L⁻¹·b, in place.
    pub(super) fn forward(&self, b: &mut [f64]) {
        for i in 0..self.n {
            let row = &self.rows[i * self.n..i * self.n + i + 1];
            b[i] = (b[i] - dot(&row[..i], &b[..i])) / row[i];
        }
    }

    /// A⁻¹·b, in place.
    pub(super) fn solve(&self, b: &mut [f64]) {
        self.forward(b);
        self.backward(b);
    }

    /// L⁻ᵀ·b, in place.
    pub(super) fn backward(&self, b: &mut [f64]) {
        for i in (0..self.n).rev() {
            b[i] /= self.rows[i * self.n + i];
            let solved = b[i];
            let row = &self.rows[i * self.n..i * self.n + i];
            b[..i].iter_mut().zip(row).for_each(|(b, l)| *b -= l * solved);
        }
    }

    /// L⁻ᵀ·b for several b, which stand side by side, in place: the same bytes as [`Cholesky::backward`] gives for each.
    pub(super) fn backward_abreast(&self, b: &mut [[f64; ABREAST]]) {
        let mut end = self.n;
        while end > 0 {
            // The unknowns of a group first, then what all of them take from the others at once.
            let start = (end - 1) / RANK * RANK;
            for i in (start..end).rev() {
                let row = &self.rows[i * self.n..=i * self.n + i];
                let solved = b[i].map(|b| b / row[i]);
                b[i] = solved;
                b[start..i].iter_mut().zip(&row[start..i]).for_each(|(b, l)| subtract(b, *l, &solved));
            }
            let (others, solved) = b[..end].split_at_mut(start);
            match <&[_; RANK]>::try_from(&*solved) {
                Ok(solved) => self.subtract_all(start, others, solved),
                Err(_) => {
                    for (i, solved) in solved.iter().enumerate().rev() {
                        let row = &self.rows[(start + i) * self.n..];
                        others.iter_mut().zip(row).for_each(|(b, l)| subtract(b, *l, solved));
                    }
                }
            }
            end = start;
        }
    }

    /// What the unknowns from `start` on take from those before them, the last first.
    fn subtract_all(&self, start: usize, others: &mut [[f64; ABREAST]], solved: &[[f64; ABREAST]; RANK]) {
        let rows: [&[f64]; RANK] = std::array::from_fn(|i| &self.rows[(start + i) * self.n..][..start]);
        for (k, b) in others.iter_mut().enumerate() {
            for i in (0..RANK).rev() {
                subtract(b, rows[i][k], &solved[i]);
            }
        }
    }

    /// bᵀ·A⁻¹·b, which is |L⁻¹·b|².
    pub(super) fn quadratic(&self, mut b: Vec<f64>) -> f64 {
        self.forward(&mut b);
        dot(&b, &b)
    }

    /// The lower triangle of A⁻¹, row by row (n² numbers, the others are 0).
    pub(super) fn inverse(&self) -> Vec<f64> {
        let n = self.n;
        // Row j holds column j of L⁻¹, which begins with j noughts.
        let mut columns = vec![0.0; n * n];
        for (group, columns) in columns.chunks_mut(TOGETHER * n).enumerate() {
            let first = group * TOGETHER;
            for (i, row) in self.rows.chunks_exact(n).enumerate().skip(first) {
                for (j, column) in columns.chunks_exact_mut(n).enumerate().take(i - first + 1) {
                    let unit = f64::from(u8::from(first + j == i));
                    column[i] = (unit - dot(&row[first..i], &column[first..i])) / row[i];
                }
            }
        }
        let mut inverse = vec![0.0; n * n];
        for (group, rows) in inverse.chunks_mut(TOGETHER * n).enumerate() {
            let first = group * TOGETHER;
            let of_group = columns[first * n..].chunks_exact(n);
            for (j, column) in columns.chunks_exact(n).enumerate().take(first + TOGETHER) {
                for (i, (row, other)) in rows.chunks_exact_mut(n).zip(of_group.clone()).enumerate() {
                    if j <= first + i {
                        row[j] = dot(&other[first..], &column[first..]);
                    }
                }
            }
        }
        inverse
    }
}

/// Replaces number j of a row of A by that of L, all before it being replaced already.
fn eliminate(row: &mut [f64], earlier: &[f64], j: usize) {
    row[j] = (row[j] - dot(&row[..j], &earlier[..j])) / earlier[j];
}

fn subtract(b: &mut [f64; ABREAST], l: f64, solved: &[f64; ABREAST]) {
    b.iter_mut().zip(solved).for_each(|(b, solved)| *b -= l * solved);
}

#[cfg(test)]
mod tests {
    use super::super::super::dice::Dice;
    use super::*;

    const SIZES: [usize; 16] = [1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 63, 64, 65, 97, 130];

    /// G·Gᵀ and a tenth of the identity, G of normal numbers.
    fn matrix(n: usize) -> Vec<f64> {
        let mut dice = Dice::new([n as u8; 32]);
        let g: Vec<f64> = (0..n * n).map(|_| dice.normal()).collect();
        let cell = |i: usize, j: usize| -> f64 {
            let products = (0..n).map(|k| g[i * n + k] * g[j * n + k]);
            products.sum::<f64>() + if i == j { 0.1 } else { 0.0 }
        };
        (0..n * n).map(|cell_of| cell(cell_of / n, cell_of % n)).collect()
    }

    #[test]
    fn a_factor_is_that_of_the_definition_and_its_rows_are_the_same_bytes_one_by_one() {
        for n in SIZES {
            let a = matrix(n);
            let factor = Cholesky::new(n, a.clone()).unwrap();
            let mut alone = a.clone();
            let mut plain = vec![0.0; n * n];
            for i in 0..n {
                for j in 0..=i {
                    let (done, row) = alone.split_at_mut(i * n);
                    let before =
                        if i == j { dot(&row[..j], &row[..j]) } else { dot(&row[..j], &done[j * n..j * n + j]) };
                    row[j] -= before;
                    row[j] = if i == j { row[j].sqrt() } else { row[j] / done[j * n + j] };
                    let sum: f64 = (0..j).map(|k| plain[i * n + k] * plain[j * n + k]).sum();
                    let left: f64 = a[i * n + j] - sum;
                    plain[i * n + j] = if i == j { left.sqrt() } else { left / plain[j * n + j] };
                    let (cell, expected) = (factor.rows[i * n + j], plain[i * n + j]);
                    assert_eq!(cell.to_bits(), alone[i * n + j].to_bits(), "{n}: {i}, {j}");
                    assert!((cell - expected).abs() < 1e-9 * (1.0 + expected.abs()), "{n}: {i}, {j}");
                }
            }
        }
    }

    #[test]
    fn an_inverse_times_its_matrix_is_the_identity() {
        for n in SIZES {
            let a = matrix(n);
            let inverse = Cholesky::new(n, a.clone()).unwrap().inverse();
            for (i, j) in (0..n).flat_map(|i| (0..n).map(move |j| (i, j))) {
                let product: f64 = (0..n).map(|k| inverse[i.max(k) * n + i.min(k)] * a[k * n + j]).sum();
                let expected = f64::from(u8::from(i == j));
                assert!((product - expected).abs() < 1e-7, "{n}: {i}, {j}: {product}");
            }
        }
    }

    #[test]
    fn what_is_solved_abreast_is_the_same_bytes_as_what_is_solved_alone() {
        for n in SIZES {
            let factor = Cholesky::new(n, matrix(n)).unwrap();
            let mut dice = Dice::new([1; 32]);
            let mut alone: Vec<Vec<f64>> = (0..ABREAST).map(|_| (0..n).map(|_| dice.normal()).collect()).collect();
            let mut abreast: Vec<[f64; ABREAST]> = (0..n).map(|i| std::array::from_fn(|lane| alone[lane][i])).collect();
            factor.backward_abreast(&mut abreast);
            alone.iter_mut().for_each(|b| factor.backward(b));
            assert!((0..n).all(|i| (0..ABREAST).all(|lane| abreast[i][lane].to_bits() == alone[lane][i].to_bits())));
        }
    }

    #[test]
    fn what_is_not_positive_definite_has_no_factor() {
        assert!(Cholesky::new(2, vec![1.0, 0.0, 1.0, 1.0]).is_none());
        assert!(Cholesky::new(40, vec![1.0; 1_600]).is_none());
    }
}
