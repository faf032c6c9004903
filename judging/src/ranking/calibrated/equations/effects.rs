//! The effects that solve the equations: estimates, errors, and what they leave.

use super::{Equations, Solution, square};

/// An estimated effect on the scale of the total.
pub(in crate::ranking) struct Effect {
    pub(in crate::ranking) n: usize,
    pub(in crate::ranking) estimate: f64,
    /// The standard error of prediction, with the uncertainty of μ but not of the variances.
    pub(in crate::ranking) error: f64,
}

/// The effects of all entries and jurors; a juror's is −β.
pub(in crate::ranking) struct Effects {
    pub(in crate::ranking) entries: Vec<Effect>,
    pub(in crate::ranking) jurors: Vec<Effect>,
}

impl Equations {
    /// The effects with their standard errors.
    pub(in crate::ranking::calibrated) fn effects(&self, solution: &Solution) -> Effects {
        self.with_variances(solution, self.variances(solution))
    }

    /// The effects alone, their errors left at 0: what costs little.
    pub(in crate::ranking::calibrated) fn estimates(&self, solution: &Solution) -> Effects {
        self.with_variances(solution, (vec![0.0; self.larger.len()], vec![0.0; self.smaller.len()]))
    }

    fn with_variances(&self, solution: &Solution, (of_larger, of_smaller): (Vec<f64>, Vec<f64>)) -> Effects {
        let effect = |n, ratio: f64, estimate, variance| Effect {
            n,
            estimate: ratio * estimate,
            error: solution.sigma * ratio * libm::sqrt(variance),
        };
        let (a, b) = (solution.ratio_larger, solution.ratio_smaller);
        let smaller = self.smaller.iter().zip(&solution.v).zip(of_smaller);
        let smaller = smaller.map(|(((n, _), v), variance)| effect(*n, b, *v, variance)).collect();
        let larger = self.larger.iter().zip(&solution.u).zip(of_larger);
        let larger = larger.map(|((level, u), variance)| effect(level.len(), a, *u, variance)).collect();
        match self.entries_are_larger {
            true => Effects { entries: larger, jurors: smaller },
            false => Effects { entries: smaller, jurors: larger },
        }
    }

    /// The diagonal of the inverse of the equations: of the larger effect, and of the smaller.
    pub(super) fn variances(&self, solution: &Solution) -> (Vec<f64>, Vec<f64>) {
        if self.have_many_levels() {
            return self.variances_by_inverse(solution);
        }
        let size = self.smaller.len() + 1;
        let (a, b) = (solution.ratio_larger, solution.ratio_smaller);
        let of_smaller = (0..self.smaller.len()).map(|j| {
            let mut unit = vec![0.0; size];
            unit[j] = 1.0;
            solution.factor.quadratic(unit)
        });
        let of_larger = self.larger.iter().map(|level| {
            let pivot = 1.0 + a * a * level.len() as f64;
            let mut coupling = vec![0.0; size];
            level.iter().for_each(|(j, _)| coupling[*j] = a * b / pivot);
            coupling[size - 1] = a * level.len() as f64 / pivot;
            1.0 / pivot + solution.factor.quadratic(coupling)
        });
        (of_larger.collect(), of_smaller.collect())
    }

    /// The same from the whole inverse of the factored matrix, which costs as much as some hundred levels one by one.
    pub(super) fn variances_by_inverse(&self, solution: &Solution) -> (Vec<f64>, Vec<f64>) {
        let (m, size) = (self.smaller.len(), self.smaller.len() + 1);
        let (a, b) = (solution.ratio_larger, solution.ratio_smaller);
        let inverse = solution.factor.inverse();
        let of_mean = &inverse[m * size..];
        let of_larger = self.larger.iter().map(|level| {
            let n = level.len() as f64;
            let pivot = 1.0 + a * a * n;
            let (mut pairs, mut with_mean) = (0.0, 0.0);
            for (position, (j, _)) in level.iter().enumerate() {
                let row = &inverse[j * size..];
                let before: f64 = level[..position].iter().map(|(earlier, _)| row[*earlier]).sum();
                pairs += 2.0 * before + row[*j];
                with_mean += of_mean[*j];
            }
            let coupled = b * b * pairs + 2.0 * b * n * with_mean + n * n * of_mean[m];
            1.0 / pivot + square(a / pivot) * coupled
        });
        (of_larger.collect(), (0..m).map(|j| inverse[j * size + j]).collect())
    }

    /// Half the derivative of the criterion by the logarithms of τ/σ and κ/σ: levels − trace of their block of the
    /// inverse − their sum of squares in units of σ². It vanishes at the optimum, as in the EM algorithm.
    pub(in crate::ranking::calibrated) fn slope(&self, solution: &Solution) -> [f64; 2] {
        let (of_larger, of_smaller) = self.variances(solution);
        let slope = |effects: &[f64], variances: &[f64]| {
            let squares: f64 = effects.iter().copied().map(square).sum();
            let left: f64 = variances.iter().map(|variance| 1.0 - variance).sum();
            left - squares / square(solution.sigma)
        };
        let (larger, smaller) = (slope(&solution.u, &of_larger), slope(&solution.v, &of_smaller));
        if self.entries_are_larger { [larger, smaller] } else { [smaller, larger] }
    }

    /// The entries' effects alone, without their errors.
    pub(in crate::ranking::calibrated) fn entries(&self, solution: &Solution) -> Vec<f64> {
        let (ratio, effects) = match self.entries_are_larger {
            true => (solution.ratio_larger, &solution.u),
            false => (solution.ratio_smaller, &solution.v),
        };
        effects.iter().map(|effect| ratio * effect).collect()
    }

    /// What is left of each observation, with the part of σ² that is expected of its square: 1 less its leverage. As
    /// (level of the larger effect, level of the smaller, residual, part), by these levels.
    pub(in crate::ranking::calibrated) fn residuals(&self, solution: &Solution) -> Vec<(usize, usize, f64, f64)> {
        let size = self.smaller.len() + 1;
        let (a, b) = (solution.ratio_larger, solution.ratio_smaller);
        let mut all = Vec::with_capacity(self.observations);
        for (i, (level, u)) in self.larger.iter().zip(&solution.u).enumerate() {
            let pivot = 1.0 + a * a * level.len() as f64;
            for (j, y) in level {
                let mut unit = vec![0.0; size];
                level.iter().for_each(|(other, _)| unit[*other] = -a * a * b / pivot);
                unit[*j] += b;
                unit[size - 1] = 1.0 - a * a * level.len() as f64 / pivot;
                let leverage = a * a / pivot + solution.factor.quadratic(unit);
                all.push((i, *j, y - solution.mean - a * u - b * solution.v[*j], 1.0 - leverage));
            }
        }
        all
    }
}
