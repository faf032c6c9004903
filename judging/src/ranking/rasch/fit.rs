//! How well measures fit the points, and how sure they are.

use super::super::evidence::standardised;
use super::Fit;
use super::measures::{Expected, Measures};
use super::points::Points;

/// The standard errors and mean squares of all elements, and what concerns all points.
pub(super) struct Fits {
    /// Standard error and fit of each entry, juror and criterion.
    pub(super) facets: [Vec<(f64, Fit)>; 3],
    pub(super) log_likelihood: f64,
    /// The positions of points whose standardised residual is beyond ±2, and that residual.
    pub(super) unexpected: Vec<(usize, f64)>,
}

/// Sums over the points of one element.
#[derive(Clone, Default)]
struct Sums {
    n: f64,
    squares: f64,
    variance: f64,
    standardised_squares: f64,
    /// Σ (fourth moment − variance²).
    spread: f64,
}

pub(super) fn all(points: &Points, measures: &Measures) -> Fits {
    let mut sums = points.counts.each_ref().map(|counts| vec![Sums::default(); counts.len()]);
    let mut probabilities = vec![0.0; points.categories.len()];
    let (mut log_likelihood, mut unexpected) = (0.0, Vec::new());
    for (i, point) in points.all.iter().enumerate() {
        measures.probabilities(point.place, &mut probabilities);
        log_likelihood += libm::log(probabilities[point.category].max(f64::MIN_POSITIVE));
        let expected = Expected::of(&probabilities);
        // Where only one category is possible, nothing can surprise.
        let variance = expected.variance.max(1e-12);
        let residual = point.category as f64 - expected.mean;
        let standardised = residual / libm::sqrt(variance);
        if standardised.abs() > 2.0 {
            unexpected.push((i, standardised));
        }
        for (sums, place) in sums.iter_mut().zip(point.place) {
            let sum = &mut sums[place];
            sum.n += 1.0;
            sum.squares += residual * residual;
            sum.variance += variance;
            sum.standardised_squares += standardised * standardised;
            sum.spread += (expected.fourth - expected.variance * expected.variance).max(0.0);
        }
    }
    let facets = sums.map(|sums| sums.iter().map(|sum| sum.fit(measures.precision)).collect());
    Fits { facets, log_likelihood, unexpected }
}

impl Sums {
    /// The standard error and the mean squares; 1 each where there is no point.
    fn fit(&self, precision: f64) -> (f64, Fit) {
        if self.n == 0.0 {
            return (0.0, Fit { infit: 1.0, outfit: 1.0, z: 0.0 });
        }
        let infit = self.squares / self.variance;
        let variance = self.spread / (self.variance * self.variance);
        let z = if variance > 1e-12 { standardised(infit, variance) } else { 0.0 };
        let se = 1.0 / libm::sqrt(self.variance + precision);
        (se, Fit { infit, outfit: self.standardised_squares / self.n, z })
    }
}
