//! The optimum of a large jury: Newton's method on the logarithms of both ratios, from estimates by moments.

use super::equations::{Equations, Solution};
use super::search::Optimum;

/// A longer step in the logarithm of a ratio is shortened to this.
const LONGEST_STEP: f64 = 1.0;
/// The search ends after a step that is shorter: the next would be shorter by far.
const STILL: f64 = 1e-6;
const MOST_STEPS: usize = 20;
/// How often a step is halved where the criterion would rise.
const MOST_HALVES: usize = 5;
/// Below this ratio the optimum may be on a boundary, and above the other there is hardly a residual: this is no search
/// for either.
const LEAST: f64 = 0.05;
const MOST: f64 = 1_000.0;

/// The optimum, if it is one with both ratios well above 0; `None` where another search must say.
pub(super) fn minimise(equations: &Equations) -> Option<Optimum> {
    let mut at = equations.moments().map(|ratio| ratio.clamp(2.0 * LEAST, 100.0));
    let mut here = equations.solve(at[0], at[1])?;
    for _ in 0..MOST_STEPS {
        let step = step(equations, &here)?;
        let longest = step[0].abs().max(step[1].abs());
        let mut by = if longest > LONGEST_STEP { LONGEST_STEP / longest } else { 1.0 };
        if longest < STILL {
            return Some(Optimum { at: moved(at, step, 1.0), converged: true });
        }
        let mut halves = 0;
        (at, here) = loop {
            let there = moved(at, step, by);
            let solution = equations.solve(there[0], there[1])?;
            if solution.criterion <= here.criterion + 1e-11 * here.criterion.abs() {
                break (there, solution);
            }
            halves += 1;
            if halves > MOST_HALVES {
                return None;
            }
            by /= 2.0;
        };
        if at.iter().any(|ratio| !(LEAST..MOST).contains(ratio)) {
            return None;
        }
    }
    None
}

fn moved(at: [f64; 2], step: [f64; 2], by: f64) -> [f64; 2] {
    [0, 1].map(|i| at[i] * libm::exp(by * step[i]))
}

/// To where the slope would vanish, if it changed as it does here. `None` where it does not rise in all directions.
fn step(equations: &Equations, here: &Solution) -> Option<[f64; 2]> {
    let ([first, second], [a, b, c]) = (equations.slope(here), equations.curvature(here));
    let determinant = a * c - b * b;
    let rises = a > 0.0 && determinant > 1e-9 * a * c;
    rises.then(|| [(b * second - c * first) / determinant, (b * first - a * second) / determinant])
}
