//! Henderson's mixed-model equations for two crossed effects, for given ratios of their standard deviations to the
//! residual's.
//!
//! With θ = σ·a·u and −β = σ·b·v, u and v standard normal, the equations for (u, v, μ) are positive definite also where
//! a ratio is 0. The block of each effect is diagonal; the larger one is eliminated by hand, and what remains, the
//! smaller effect and μ, is factored densely. The covariance of the scores is never formed.

mod curvature;
mod draws;
mod effects;
#[cfg(test)]
mod tests;

use super::super::centred::Observation;
use super::MANY_LEVELS;
use super::cholesky::Cholesky;

pub(in crate::ranking) use effects::{Effect, Effects};

/// The data, arranged by the larger effect.
pub(super) struct Equations {
    /// Per level of the larger effect: its observations as (level of the smaller effect, y), by that level.
    larger: Vec<Vec<(usize, f64)>>,
    /// Per level of the smaller effect: how many observations, and their sum.
    smaller: Vec<(usize, f64)>,
    observations: usize,
    entries_are_larger: bool,
}

/// The solution for given ratios; effects are in units of σ and divided by their ratio.
pub(super) struct Solution {
    /// −2 log restricted likelihood, profiled over σ.
    pub(super) criterion: f64,
    /// Of the equations.
    pub(super) log_determinant: f64,
    pub(super) mean: f64,
    pub(super) sigma: f64,
    ratio_larger: f64,
    ratio_smaller: f64,
    u: Vec<f64>,
    v: Vec<f64>,
    factor: Cholesky,
}

impl Equations {
    /// Arranges observations that are sorted by entry and juror.
    pub(super) fn new(entries: usize, jurors: usize, observations: &[Observation]) -> Equations {
        let entries_are_larger = entries >= jurors;
        let mut larger = vec![Vec::new(); entries.max(jurors)];
        let mut smaller = vec![(0, 0.0); entries.min(jurors)];
        for Observation { entry, juror, y } in observations {
            let (large, small) = if entries_are_larger { (*entry, *juror) } else { (*juror, *entry) };
            larger[large].push((small, *y));
            smaller[small].0 += 1;
            smaller[small].1 += y;
        }
        Equations { larger, smaller, observations: observations.len(), entries_are_larger }
    }

    /// Solves for the ratios τ/σ and κ/σ; `None` where rounding has eaten the matrix.
    pub(super) fn solve(&self, ratio_entry: f64, ratio_juror: f64) -> Option<Solution> {
        let (a, b) = if self.entries_are_larger { (ratio_entry, ratio_juror) } else { (ratio_juror, ratio_entry) };
        let (matrix, mut solved, log_eliminated) = self.reduced(a, b);
        let factor = Cholesky::new(self.smaller.len() + 1, matrix)?;
        factor.solve(&mut solved);
        let mean = solved.pop().expect("the last unknown is the mean");
        let v = solved;
        let rest = |level: &[(usize, f64)]| level.iter().map(|(j, y)| y - mean - b * v[*j]).sum::<f64>();
        let u: Vec<f64> =
            self.larger.iter().map(|level| a * rest(level) / (1.0 + a * a * level.len() as f64)).collect();
        let residuals = self.larger.iter().zip(&u).flat_map(|(level, u)| level.iter().map(move |obs| (obs, u)));
        let squares: f64 = residuals.map(|((j, y), u)| square(y - mean - a * u - b * v[*j])).sum();
        let penalised =
            squares + u.iter().copied().map(square).sum::<f64>() + v.iter().copied().map(square).sum::<f64>();
        let freedom = (self.observations - 1) as f64;
        let variance = penalised / freedom;
        let log_likelihood_part = 1.0 + libm::log(2.0 * std::f64::consts::PI * variance);
        let log_determinant = log_eliminated + factor.log_determinant();
        Some(Solution {
            criterion: log_determinant + freedom * log_likelihood_part,
            log_determinant,
            mean,
            sigma: libm::sqrt(variance),
            ratio_larger: a,
            ratio_smaller: b,
            u,
            v,
            factor,
        })
    }

    /// The equations for the smaller effect and μ (the last row) after the larger effect is eliminated: the lower
    /// triangle of their matrix, their right-hand side, and the log determinant of what was eliminated.
    fn reduced(&self, a: f64, b: f64) -> (Vec<f64>, Vec<f64>, f64) {
        let (m, size) = (self.smaller.len(), self.smaller.len() + 1);
        let mut matrix = vec![0.0; size * size];
        let mut right = vec![0.0; size];
        let mut log_eliminated = 0.0;
        for (j, (n, sum)) in self.smaller.iter().enumerate() {
            matrix[j * size + j] = 1.0 + b * b * *n as f64;
            right[j] = b * sum;
        }
        for level in &self.larger {
            let pivot = 1.0 + a * a * level.len() as f64;
            let sum: f64 = level.iter().map(|(_, y)| y).sum();
            log_eliminated += libm::log(pivot);
            for (position, (j, _)) in level.iter().enumerate() {
                for (earlier, _) in &level[..=position] {
                    matrix[j * size + earlier] -= a * a * b * b / pivot;
                }
                matrix[m * size + j] += b / pivot;
                right[*j] -= a * a * b * sum / pivot;
            }
            matrix[m * size + m] += level.len() as f64 / pivot;
            right[m] += sum / pivot;
        }
        (matrix, right, log_eliminated)
    }

    /// As [`has_many_levels`](super::has_many_levels).
    pub(super) fn have_many_levels(&self) -> bool {
        self.smaller.len() > MANY_LEVELS
    }

    /// The observations, by the level of the larger effect.
    pub(super) fn values(&self) -> Vec<f64> {
        self.larger.iter().flatten().map(|(_, y)| *y).collect()
    }

    /// What is left of each observation, in the order of [`Equations::values`].
    pub(super) fn left(&self, solution: &Solution) -> Vec<f64> {
        let (a, b) = (solution.ratio_larger, solution.ratio_smaller);
        let levels = self.larger.iter().zip(&solution.u);
        let of_level = levels.flat_map(|(level, u)| level.iter().map(move |(j, y)| (j, y, u)));
        of_level.map(|(j, y, u)| y - solution.mean - a * u - b * solution.v[*j]).collect()
    }

    /// Whether the entries are the larger effect.
    pub(super) fn entries_are_larger(&self) -> bool {
        self.entries_are_larger
    }
}

fn square(x: f64) -> f64 {
    x * x
}
