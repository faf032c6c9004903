//! The last digits of the optimum: Newton's method on the derivative of the restricted likelihood, which vanishes there
//! to far more digits than the least value itself is told from its neighbours.

use super::equations::Equations;

/// Steps in the logarithm of a ratio that are longer are no last digits.
const LONGEST_STEP: f64 = 0.01;
/// By how much the logarithm of a ratio is moved to see how the derivative changes.
const NUDGE: f64 = 1e-5;
const STEPS: usize = 3;

/// A better optimum near this one. Ratios of exactly 0 stay; what does not improve the derivative is not taken.
pub(super) fn polish(equations: &Equations, start: [f64; 2]) -> [f64; 2] {
    let mut at = start;
    for _ in 0..STEPS {
        match step(equations, at) {
            Some(better) => at = better,
            None => break,
        }
    }
    at
}

fn step(equations: &Equations, at: [f64; 2]) -> Option<[f64; 2]> {
    let slope = |at: [f64; 2]| Some(equations.slope(&equations.solve(at[0], at[1])?));
    let moved = |by: [f64; 2]| [0, 1].map(|i| at[i] * libm::exp(by[i]));
    let here = slope(at)?;
    let by = match at.map(|ratio| ratio > 0.0) {
        [false, false] => return None,
        [true, false] => [-here[0] * NUDGE / (slope(moved([NUDGE, 0.0]))?[0] - here[0]), 0.0],
        [false, true] => [0.0, -here[1] * NUDGE / (slope(moved([0.0, NUDGE]))?[1] - here[1])],
        [true, true] => {
            let (first, second) = (slope(moved([NUDGE, 0.0]))?, slope(moved([0.0, NUDGE]))?);
            let [a, c] = [0, 1].map(|i| (first[i] - here[i]) / NUDGE);
            let [b, d] = [0, 1].map(|i| (second[i] - here[i]) / NUDGE);
            let determinant = a * d - b * c;
            [(b * here[1] - d * here[0]) / determinant, (c * here[0] - a * here[1]) / determinant]
        }
    };
    let size = |slope: [f64; 2]| {
        let counts = [0, 1].map(|i| if at[i] > 0.0 { slope[i].abs() } else { 0.0 });
        counts[0] + counts[1]
    };
    let is_short = by.iter().all(|by| by.abs() <= LONGEST_STEP);
    let better = is_short.then(|| moved(by))?;
    (size(slope(better)?) < size(here)).then_some(better)
}
