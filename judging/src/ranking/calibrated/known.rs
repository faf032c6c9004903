//! The model with variances that are known.

use super::super::centred::Observation;
use super::super::dice::Dice;
use super::equations::{Equations, Solution};

/// Observations and the solution for the true ratios.
pub(in crate::ranking) struct Known {
    equations: Equations,
    solution: Solution,
}

impl Known {
    /// For the ratios τ/σ and κ/σ; `None` where rounding has eaten the matrix.
    pub(in crate::ranking) fn new(
        entries: usize,
        jurors: usize,
        observations: &[Observation],
        [entry, juror]: [f64; 2],
    ) -> Option<Known> {
        let equations = Equations::new(entries, jurors, observations);
        let solution = equations.solve(entry, juror)?;
        Some(Known { equations, solution })
    }

    /// The entries' effects.
    pub(in crate::ranking) fn entries(&self) -> Vec<f64> {
        self.equations.entries(&self.solution)
    }

    /// Gives `each` the entries' effects of so many draws from their joint distribution for this σ.
    pub(in crate::ranking) fn draw(&self, draws: usize, sigma: f64, dice: &mut Dice, each: impl FnMut(&[f64])) {
        self.equations.draw(&self.solution, draws, dice, |_| sigma, each);
    }
}
