//! What the parts of the evidence cost: known from the sizes of the jury, never from a clock, so that the same jury has the
//! same evidence on every machine.

use super::super::calibrated::MANY_LEVELS;
use super::super::{Method, Sheet, Variance};

/// What each part of the evidence may cost where nobody says otherwise: it takes a minute at most.
pub const EFFORT: u64 = 50_000_000_000;

/// How often a search for variances solves the equations: thoroughly, and quickly where the smaller effect has many
/// levels.
const SOLVES: [f64; 2] = [500.0, 100.0];

/// How much longer than the restricted likelihood an integration takes, and a Rasch model for each scorecard.
const INTEGRAL: f64 = 30.0;
const RASCH: f64 = 50_000.0;

/// The sizes of a jury; costs are in multiplications, about a nanosecond each.
pub(super) struct Cost {
    entries: f64,
    jurors: f64,
    scorecards: f64,
    /// Levels of the effect that has fewer, and of the one that has more.
    smaller: f64,
    larger: f64,
    /// Over the larger effect's levels, the squares of their numbers of scorecards.
    coupled: f64,
}

impl Cost {
    /// The sizes of the complete scorecards.
    pub(super) fn of(sheet: &Sheet) -> Cost {
        let (entries, jurors) = (sheet.entries().len(), sheet.jurors().len());
        let mut counts = vec![0.0f64; entries.max(jurors)];
        sheet.rows().iter().for_each(|row| counts[if entries >= jurors { row.entry } else { row.juror }] += 1.0);
        Cost {
            entries: entries as f64,
            jurors: jurors as f64,
            scorecards: sheet.rows().len() as f64,
            smaller: entries.min(jurors) as f64,
            larger: entries.max(jurors) as f64,
            coupled: counts.iter().map(|count| count * count).sum(),
        }
    }

    /// The calibrated model by restricted likelihood with its errors, and so many draws from it.
    pub(super) fn check(&self, draws: usize) -> u64 {
        let errors = (self.larger + self.smaller) * self.smaller * self.smaller / 2.0;
        let draw = self.smaller * self.smaller / 2.0 + 60.0 * self.entries + 3.0 * self.scorecards;
        steps(self.search() + errors + draws as f64 * draw)
    }

    /// The residual of each scorecard with its leverage.
    pub(super) fn residuals(&self) -> u64 {
        steps(self.scorecards * self.smaller * self.smaller / 2.0)
    }

    /// The preference for one of so many sides.
    pub(super) fn preference(&self, sides: usize) -> u64 {
        let columns = 2.0 * sides.saturating_sub(1) as f64 + 2.0;
        steps(columns * SOLVES[0] * self.solve())
    }

    /// The method, its variances chosen, once more without each juror.
    pub(super) fn leave_one_out(&self, method: &Method) -> u64 {
        let each = match method {
            Method::Mean { .. } | Method::Trimmed { .. } | Method::RankSum | Method::Zscore => {
                200.0 * (self.scorecards + self.entries)
            }
            Method::Calibrated { variance: Variance::Integrate } => INTEGRAL * self.search(),
            Method::Calibrated { .. } => self.search(),
            Method::Rasch { .. } => RASCH * self.scorecards,
        };
        steps(self.jurors * each)
    }

    fn search(&self) -> f64 {
        self.solve() * SOLVES[usize::from(self.smaller > MANY_LEVELS as f64)]
    }

    fn solve(&self) -> f64 {
        self.smaller * self.smaller * self.smaller / 3.0 + self.coupled + 4.0 * self.scorecards
    }
}

fn steps(cost: f64) -> u64 {
    cost as u64
}
