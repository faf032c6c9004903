//! Whether jurors prefer entries of their own side: a fixed δ·[side of juror = side of entry] beside fixed effects of
//! the entry's side and of the juror's, in the calibrated model with variances of its own (REML).

use super::super::centred::{Observation, centred};
use super::super::sheet::Sheet;
use super::cholesky::Cholesky;
use super::equations::{Equations, Solution};
use super::search::{self, Effort};
use crate::dot::dot;

/// δ̂ with its standard error, on the scale of the total. `sides` are those of the entries and the jurors of the sheet,
/// by number. `None` where δ is not identified, or the model cannot be fitted.
pub(in crate::ranking) fn preference(sheet: &Sheet, entries: &[usize], jurors: &[usize]) -> Option<(f64, f64)> {
    super::refuse_degenerate(sheet).ok()?;
    let (_, y) = centred(sheet).ok()??;
    let columns = independent(&y, entries, jurors)?;
    let of = |values: &[f64]| {
        let with = |(one, value): (&Observation, &f64)| Observation { y: *value, ..*one };
        let observations: Vec<Observation> = y.iter().zip(values).map(with).collect();
        Equations::new(entries.len(), jurors.len(), &observations)
    };
    let totals: Vec<f64> = y.iter().map(|one| one.y).collect();
    let (y_of, x_of) = (of(&totals), columns.iter().map(|column| of(column)).collect::<Vec<_>>());
    let (y_values, x_values) = (y_of.values(), x_of.iter().map(Equations::values).collect());
    let problem = Problem { y: y_of, x: x_of, y_values, x_values, n: y.len() };
    let optimum = search::minimise(Effort::Thorough, |at| problem.solve(at).map_or(f64::INFINITY, |fit| fit.criterion));
    let fit = problem.solve(optimum.at).filter(|_| !optimum.at_limit())?;
    (fit.error.is_normal()).then_some((fit.delta, fit.error))
}

/// The columns of the fixed effects beside μ, δ last; each is what the earlier ones and μ leave of it, and those of
/// which they leave nothing are left out. `None` where that is δ, or nothing is left to estimate variances from.
fn independent(y: &[Observation], entries: &[usize], jurors: &[usize]) -> Option<Vec<Vec<f64>>> {
    let column = |of: &dyn Fn(&Observation) -> bool| y.iter().map(|one| f64::from(u8::from(of(one)))).collect();
    let sides = entries.iter().chain(jurors).max().map_or(0, |most| most + 1);
    let mut columns: Vec<Vec<f64>> = (1..sides).map(|side| column(&|one| entries[one.entry] == side)).collect();
    columns.extend((1..sides).map(|side| column(&|one| jurors[one.juror] == side)));
    columns.push(column(&|one| entries[one.entry] == jurors[one.juror]));
    let mut kept: Vec<Vec<f64>> = vec![vec![1.0; y.len()]];
    let delta = columns.len() - 1;
    for (i, mut column) in columns.into_iter().enumerate() {
        for _ in 0..2 {
            for earlier in &kept {
                let part = dot(&column, earlier) / dot(earlier, earlier);
                column.iter_mut().zip(earlier).for_each(|(x, earlier)| *x -= part * earlier);
            }
        }
        if dot(&column, &column) > 1e-9 {
            kept.push(column);
        } else if i == delta {
            return None;
        }
    }
    kept.remove(0);
    (kept.len() + 2 < y.len()).then_some(kept)
}

struct Problem {
    y: Equations,
    x: Vec<Equations>,
    y_values: Vec<f64>,
    x_values: Vec<Vec<f64>>,
    n: usize,
}

struct Fit {
    criterion: f64,
    delta: f64,
    error: f64,
}

impl Problem {
    /// The generalised least squares for these ratios: each column is freed of μ and of the effects by the mixed-model
    /// equations, and what they leave is regressed.
    fn solve(&self, [entry, juror]: [f64; 2]) -> Option<Fit> {
        let solve = |equations: &Equations| equations.solve(entry, juror);
        let y = solve(&self.y)?;
        let x = self.x.iter().map(solve).collect::<Option<Vec<_>>>()?;
        let left: Vec<Vec<f64>> = self.x.iter().zip(&x).map(|(equations, x)| equations.left(x)).collect();
        let p = x.len();
        let mut matrix = vec![0.0; p * p];
        for i in 0..p {
            for j in 0..=i {
                matrix[i * p + j] = dot(&left[i], &self.x_values[j]);
            }
        }
        let factor = Cholesky::new(p, matrix)?;
        let right: Vec<f64> = left.iter().map(|left| dot(left, &self.y_values)).collect();
        let freedom = (self.n - 1 - p) as f64;
        let squares = self.squares(&y) - factor.quadratic(right.clone());
        let variance = squares / freedom;
        if variance.is_nan() || variance <= 0.0 {
            return None;
        }
        let profiled = y.log_determinant + factor.log_determinant();
        let criterion = profiled + freedom * (1.0 + libm::log(2.0 * std::f64::consts::PI * variance));
        let (mut coefficients, mut unit) = (right, vec![0.0; p]);
        factor.solve(&mut coefficients);
        unit[p - 1] = 1.0;
        Some(Fit { criterion, delta: coefficients[p - 1], error: libm::sqrt(variance * factor.quadratic(unit)) })
    }

    fn squares(&self, y: &Solution) -> f64 {
        y.sigma * y.sigma * (self.n - 1) as f64
    }
}
