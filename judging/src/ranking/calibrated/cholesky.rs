//! The Cholesky factor of a small dense matrix, with a fixed order of summation.

use crate::dot::dot;

/// L with L·Lᵀ = A; lower triangle, row by row.
pub(super) struct Cholesky {
    n: usize,
    rows: Vec<f64>,
}

impl Cholesky {
    /// Factors the symmetric n × n matrix whose lower triangle stands in `a`, row by row (n² numbers, the upper
    /// triangle is not read). `None` where the matrix is not positive definite in floating point.
    pub(super) fn new(n: usize, mut a: Vec<f64>) -> Option<Cholesky> {
        for i in 0..n {
            let (done, rest) = a.split_at_mut(i * n);
            let row = &mut rest[..n];
            for j in 0..i {
                let earlier = &done[j * n..j * n + j + 1];
                row[j] = (row[j] - dot(&row[..j], &earlier[..j])) / earlier[j];
            }
            let pivot = row[i] - dot(&row[..i], &row[..i]);
            if pivot.is_nan() || pivot <= 0.0 {
                return None;
            }
            row[i] = libm::sqrt(pivot);
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

    /// bᵀ·A⁻¹·b, which is |L⁻¹·b|².
    pub(super) fn quadratic(&self, mut b: Vec<f64>) -> f64 {
        self.forward(&mut b);
        dot(&b, &b)
    }
}
