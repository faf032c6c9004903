//! What Newton's method needs beside the slope: where to begin, and how the slope changes.

use super::{Equations, Solution, square};
use crate::dot::dot;

impl Equations {
    /// Estimates of τ/σ and κ/σ from sums of squares of sums, whose expectations are linear in the variances
    /// (Henderson, Biometrics 9, 1953, method 1): 0 where they give a variance below 0. The residual is taken for at least
    /// a hundredth of all.
    pub(in crate::ranking::calibrated) fn moments(&self) -> [f64; 2] {
        let n = self.observations as f64;
        let sum_of = |level: &Vec<(usize, f64)>| (level.len() as f64, level.iter().map(|(_, y)| y).sum());
        let larger: Vec<(f64, f64)> = self.larger.iter().map(sum_of).collect();
        let smaller: Vec<(f64, f64)> = self.smaller.iter().map(|(n, sum)| (*n as f64, *sum)).collect();
        let observed = |levels: &[(f64, f64)]| levels.iter().filter(|(n, _)| *n > 0.0).count() as f64;
        let squares = |levels: &[(f64, f64)]| -> f64 { levels.iter().map(|(n, sum)| sum * sum / n.max(1.0)).sum() };
        let evenness = |levels: &[(f64, f64)]| levels.iter().map(|(n, _)| n * n).sum::<f64>() / n;
        let (levels, even) = ([observed(&larger), observed(&smaller)], [evenness(&larger), evenness(&smaller)]);
        let of_mean = square(larger.iter().map(|(_, sum)| sum).sum()) / n;
        let all: f64 = self.larger.iter().flatten().map(|(_, y)| y * y).sum();
        // The coefficients of the variances of the larger effect, of the smaller and of the residual.
        let left = [squares(&larger), squares(&smaller), all].map(|squares| squares - of_mean);
        let equations = [
            [n - even[0], levels[0] - even[1], levels[0] - 1.0],
            [levels[1] - even[0], n - even[1], levels[1] - 1.0],
            [n - even[0], n - even[1], n - 1.0],
        ];
        let determinant = |rows: [[f64; 3]; 3]| {
            let [a, b, c] = rows;
            a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0])
        };
        // By Cramer's rule.
        let variance = |column: usize| {
            let mut with_left = equations;
            with_left.iter_mut().zip(left).for_each(|(row, left)| row[column] = left);
            determinant(with_left) / determinant(equations)
        };
        let [larger, smaller, residual] = [0, 1, 2].map(variance);
        let residual = residual.max(0.01 * left[2] / (n - 1.0));
        let ratios = [larger, smaller].map(|variance| libm::sqrt(variance.max(0.0) / residual));
        if self.entries_are_larger { ratios } else { [ratios[1], ratios[0]] }
    }

    /// How the slope changes with the logarithms of τ/σ and κ/σ, from the average of the observed and the expected
    /// information (Gilmour, Thompson and Cullis, Biometrics 51, 1995): the second derivative at the optimum but for
    /// chance. As (both by the first, the first by the second or the other way round, both by the second).
    pub(in crate::ranking::calibrated) fn curvature(&self, solution: &Solution) -> [f64; 3] {
        let (a, b) = (solution.ratio_larger, solution.ratio_smaller);
        let of_levels = self.larger.iter().zip(&solution.u);
        let larger: Vec<f64> = of_levels.flat_map(|(level, u)| level.iter().map(move |_| a * u)).collect();
        let smaller: Vec<f64> = self.larger.iter().flatten().map(|(j, _)| b * solution.v[*j]).collect();
        let (of_larger, of_smaller) = (self.left_of(solution, &larger), self.left_of(solution, &smaller));
        let variance = square(solution.sigma);
        let freedom = (self.observations - 1) as f64;
        let [u, v] = [&solution.u, &solution.v].map(|effects| dot(effects, effects));
        let information = |values: &[f64], left: &[f64], squares: f64| {
            2.0 * (dot(values, left) - squares / (freedom * variance)) / variance
        };
        let first = information(&larger, &of_larger, u * u);
        let mixed = information(&larger, &of_smaller, u * v);
        let second = information(&smaller, &of_smaller, v * v);
        if self.entries_are_larger { [first, mixed, second] } else { [second, mixed, first] }
    }

    /// What the equations leave of these values in place of the totals, both in the order of [`Equations::values`].
    fn left_of(&self, solution: &Solution, values: &[f64]) -> Vec<f64> {
        let (a, b, m) = (solution.ratio_larger, solution.ratio_smaller, self.smaller.len());
        let mut solved = vec![0.0; m + 1];
        self.by_level(values, |level, values| {
            let pivot = 1.0 + a * a * level.len() as f64;
            let sum: f64 = values.iter().sum();
            for ((j, _), value) in level.iter().zip(values) {
                solved[*j] += b * (value - a * a * sum / pivot);
            }
            solved[m] += sum / pivot;
        });
        solution.factor.solve(&mut solved);
        let mut left = Vec::with_capacity(values.len());
        self.by_level(values, |level, values| {
            let rest = |((j, _), value): (&(usize, f64), &f64)| value - solved[m] - b * solved[*j];
            let rests = level.iter().zip(values).map(rest);
            let pivot = 1.0 + a * a * level.len() as f64;
            let of_level = a * a * rests.clone().sum::<f64>() / pivot;
            left.extend(rests.map(|rest| rest - of_level));
        });
        left
    }

    fn by_level(&self, mut values: &[f64], mut each: impl FnMut(&[(usize, f64)], &[f64])) {
        for level in &self.larger {
            let (of_level, rest) = values.split_at(level.len());
            each(level, of_level);
            values = rest;
        }
    }
}
