//! Draws of the entries' effects from their joint distribution, several side by side, so that the factor is read once
//! for all of them. A draw takes the same random numbers, and is the same bytes, whatever it stands beside.

use super::super::super::dice::Dice;
use super::super::cholesky::ABREAST;
use super::{Equations, Solution};

/// One number of each of the draws that stand side by side.
type Lanes = [f64; ABREAST];

impl Equations {
    /// Gives `each` so many draws of the entries' effects, given all totals: μ and the smaller effect from the factor of
    /// their equations, then each level of the larger effect given those. `sigma` says for which σ the next draw is.
    pub(in crate::ranking::calibrated) fn draw(
        &self,
        solution: &Solution,
        draws: usize,
        dice: &mut Dice,
        mut sigma: impl FnMut(&mut Dice) -> f64,
        mut each: impl FnMut(&[f64]),
    ) {
        let (m, larger) = (self.smaller.len(), if self.entries_are_larger { self.larger.len() } else { 0 });
        let n = if self.entries_are_larger { larger } else { m };
        let mut numbers = vec![0.0; m + 1 + larger];
        let mut lanes = vec![[0.0; ABREAST]; numbers.len()];
        let mut drawn = vec![0.0; n * ABREAST];
        for done in (0..draws).step_by(ABREAST) {
            let abreast = ABREAST.min(draws - done);
            for lane in 0..abreast {
                let sigma = sigma(dice);
                dice.normals(&mut numbers);
                lanes.iter_mut().zip(&numbers).for_each(|(lanes, number)| lanes[lane] = sigma * number);
            }
            let (smaller, larger) = lanes.split_at_mut(m + 1);
            solution.factor.backward_abreast(smaller);
            let mean = smaller[m].map(|mean| solution.mean + mean);
            for (drawn, v) in smaller.iter_mut().zip(&solution.v) {
                *drawn = drawn.map(|drawn| solution.ratio_smaller * (drawn + v));
            }
            let entries = if self.entries_are_larger {
                self.draw_larger(solution.ratio_larger, &mean, smaller, larger);
                larger
            } else {
                &mut smaller[..m]
            };
            for (lane, drawn) in drawn.chunks_exact_mut(n).enumerate().take(abreast) {
                drawn.iter_mut().zip(entries.iter()).for_each(|(drawn, lanes)| *drawn = lanes[lane]);
                each(drawn);
            }
        }
    }

    /// From normal numbers with the standard deviation σ to the larger effect, given μ and the smaller effect.
    fn draw_larger(&self, a: f64, mean: &Lanes, smaller: &[Lanes], larger: &mut [Lanes]) {
        for (drawn, level) in larger.iter_mut().zip(&self.larger) {
            let pivot = 1.0 + a * a * level.len() as f64;
            let root = libm::sqrt(pivot);
            let mut rest = [0.0; ABREAST];
            for (j, y) in level {
                let others = mean.iter().zip(&smaller[*j]);
                rest.iter_mut().zip(others).for_each(|(rest, (mean, v))| *rest += y - mean - v);
            }
            drawn.iter_mut().zip(rest).for_each(|(drawn, rest)| *drawn = a * (a * rest / pivot + *drawn / root));
        }
    }
}
