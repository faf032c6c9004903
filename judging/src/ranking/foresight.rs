//! What a ranking could find out, before the jury sits: the calibrated model simulated, its spreads taken for granted.

use super::calibrated::Known;
use super::centred::Observation;
use super::dice::Dice;
use super::evidence::{Standing, Tally, Verdict};

/// How many draws each simulated jury's probabilities rest on.
const DRAWS: usize = 400;

/// How many entries are looked at with draws, at least the whole of one jury.
const LOOKED_AT: usize = 1_200;

/// The greatest number of scorecards of a simulated jury.
pub const FORESEEN_SCORECARDS: usize = 100_000;

/// The greatest number of entries or of jurors, whichever is less, of a simulated jury: their equations are dense.
pub const FORESEEN_EFFECTS: usize = 2_000;

/// How many times the residual's spread that of entries may be or fall below, and that of jurors may be: beyond it,
/// rounding eats what is to be solved.
pub const GREATEST_RATIO: f64 = 1e6;

/// A jury that is to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Intended {
    /// How many entries there will be, at least 2.
    pub entries: usize,
    /// How many jurors.
    pub jurors: usize,
    /// How many scorecards each entry gets, from 1 to the number of jurors.
    pub reviews: usize,
    /// Where the line will lie: under so many places, at least 1 and fewer than entries.
    pub top: usize,
    /// By how much entries differ.
    pub spreads: Spreads,
}

/// Standard deviations, on any scale: only their ratios matter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spreads {
    /// Of the entries' worth; more than 0.
    pub entry: f64,
    /// Of the jurors' severities; from 0.
    pub juror: f64,
    /// Of what is left on a scorecard when both are known; more than 0.
    pub residual: f64,
}

impl Spreads {
    /// What part of the range of the total entries, jurors and the rest are taken to differ by: what fits of evaluations
    /// of research proposals and of tastings come near to.
    pub const PLAUSIBLE: Spreads = Spreads { entry: 0.12, juror: 0.08, residual: 0.14 };

    /// Whether a jury with these spreads can be simulated.
    ///
    /// # Errors
    /// [`ForesightFault::Spreads`], [`ForesightFault::Ratios`].
    pub fn check(&self) -> Result<(), ForesightFault> {
        let Spreads { entry, juror, residual } = *self;
        let positive = |sd: f64| sd.is_finite() && sd > 0.0;
        if !positive(entry) || !positive(residual) || !(juror == 0.0 || positive(juror)) {
            return Err(ForesightFault::Spreads);
        }
        let [entry, juror] = [entry / residual, juror / residual];
        let within = (1.0 / GREATEST_RATIO..=GREATEST_RATIO).contains(&entry) && juror <= GREATEST_RATIO;
        within.then_some(()).ok_or(ForesightFault::Ratios)
    }

    /// The same in a unit near the residual, so that no square is too great or too small; a power of two, so that
    /// nothing is rounded.
    fn scaled(self) -> Spreads {
        let (_, exponent) = libm::frexp(self.residual);
        let scaled = |sd| libm::ldexp(sd, -exponent);
        Spreads { entry: scaled(self.entry), juror: scaled(self.juror), residual: scaled(self.residual) }
    }
}

/// What simulated juries found out, on average.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Foresight {
    /// What part of the entries that are truly in the top the ranking puts there, 0 to 1.
    pub found: f64,
    /// The probability that the ranking puts exactly those there.
    pub all_found: f64,
    /// The correlation of estimated and true worth.
    pub correlation: f64,
    /// How many places the 95 % interval of an entry spans, at least 1.
    pub places: f64,
    /// What part of the entries is too close to call at the line.
    pub too_close: f64,
    /// How many entries each juror reads, at least and at most.
    pub loads: (usize, usize),
    /// The standard error of `found` by chance of the simulation.
    pub error: f64,
}

/// Why nothing is foreseen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ForesightFault {
    /// Nothing to compare.
    #[error("there must be at least two entries")]
    Entries,
    /// More reviews than jurors, or none.
    #[error("each entry gets from one to as many scorecards as there are jurors")]
    Reviews,
    /// The line parts nobody.
    #[error("the line lies under at least one place and parts the entries")]
    Top,
    /// Spreads that are none.
    #[error("spreads are numbers: more than 0 for entries and the residual, from 0 for jurors")]
    Spreads,
    /// Spreads that are too far apart.
    #[error("entries differ by a millionth to a million times the residual, jurors by at most a million times")]
    Ratios,
    /// Too much to simulate.
    #[error(
        "more than {FORESEEN_SCORECARDS} scorecards, or more than {FORESEEN_EFFECTS} entries as well as jurors, are not \
         simulated"
    )]
    TooLarge,
}

/// Simulates so many juries (at least one): each assigned by chance with even loads, each ranked by the calibrated model
/// with the true spreads. Intervals and verdicts, which are slow, come from the first juries alone: from as many as have
/// 1,200 entries together.
///
/// # Errors
/// What contradicts itself in the jury.
pub fn foresee(intended: &Intended, runs: usize, seed: [u8; 32]) -> Result<Foresight, ForesightFault> {
    check(intended)?;
    let intended = &Intended { spreads: intended.spreads.scaled(), ..*intended };
    let mut dice = Dice::new(seed);
    let runs = runs.max(1);
    let looks = runs.min(LOOKED_AT.div_ceil(intended.entries));
    let mut sum = Sums::default();
    for run in 0..runs {
        simulate(intended, run < looks, &mut dice, &mut sum)?;
    }
    let (count, looked_at) = (runs as f64, (looks * intended.entries) as f64);
    let found = sum.found / count;
    let scorecards = intended.entries * intended.reviews;
    Ok(Foresight {
        found,
        all_found: sum.all_found / count,
        correlation: sum.correlation / count,
        places: sum.places / looked_at,
        too_close: sum.too_close / looked_at,
        loads: (scorecards / intended.jurors, scorecards.div_ceil(intended.jurors)),
        error: libm::sqrt((sum.found_squares / count - found * found).max(0.0) / count),
    })
}

fn check(intended: &Intended) -> Result<(), ForesightFault> {
    let Intended { entries, jurors, reviews, top, spreads } = *intended;
    spreads.check()?;
    if entries < 2 {
        Err(ForesightFault::Entries)
    } else if reviews < 1 || reviews > jurors {
        Err(ForesightFault::Reviews)
    } else if top < 1 || top >= entries {
        Err(ForesightFault::Top)
    } else if entries.saturating_mul(reviews) > FORESEEN_SCORECARDS
        || jurors > FORESEEN_SCORECARDS
        || entries.min(jurors) > FORESEEN_EFFECTS
    {
        Err(ForesightFault::TooLarge)
    } else {
        Ok(())
    }
}

#[derive(Default)]
struct Sums {
    found: f64,
    found_squares: f64,
    all_found: f64,
    correlation: f64,
    places: f64,
    too_close: f64,
}

fn simulate(intended: &Intended, closely: bool, dice: &mut Dice, sum: &mut Sums) -> Result<(), ForesightFault> {
    let Intended { entries, jurors, top, spreads, .. } = *intended;
    let worth: Vec<f64> = (0..entries).map(|_| spreads.entry * dice.normal()).collect();
    let severity: Vec<f64> = (0..jurors).map(|_| spreads.juror * dice.normal()).collect();
    let mut observations = Vec::with_capacity(entries * intended.reviews);
    for (entry, panel) in panels(intended, dice).into_iter().enumerate() {
        observations.extend(panel.into_iter().map(|juror| Observation {
            entry,
            juror,
            y: worth[entry] - severity[juror] + spreads.residual * dice.normal(),
        }));
    }
    let ratios = [spreads.entry / spreads.residual, spreads.juror / spreads.residual];
    // The matrix is the identity and more: only ratios beyond all reason keep it from being solved.
    let known = Known::new(entries, jurors, &observations, ratios).ok_or(ForesightFault::Ratios)?;
    let estimates = known.entries();
    let (order, truly) = (falling(&estimates), falling(&worth));
    let in_top: Vec<bool> = positions(&truly).into_iter().map(|place| place < top).collect();
    let found = order[..top].iter().filter(|&&entry| in_top[entry]).count();
    let part = found as f64 / top as f64;
    sum.found += part;
    sum.found_squares += part * part;
    sum.all_found += f64::from(u8::from(found == top));
    sum.correlation += correlation(&estimates, &worth);
    if !closely {
        return Ok(());
    }
    let mut tally = Tally::new(order, (1..=entries).collect(), Some(top));
    known.draw(DRAWS, spreads.residual, dice, |effects| tally.add(effects));
    let standings = tally.standings(false);
    sum.places += standings.iter().map(|one| (one.interval.1 - one.interval.0 + 1) as f64).sum::<f64>();
    let too_close = |one: &&Standing| one.verdict == Some(Verdict::TooClose);
    sum.too_close += standings.iter().filter(too_close).count() as f64;
    Ok(())
}

/// The jurors of each entry, by position: those with the fewest entries so far, of equals whom chance puts first.
fn panels(intended: &Intended, dice: &mut Dice) -> Vec<Vec<usize>> {
    // Who has one entry fewer than the others; the last gets the next.
    let mut due: Vec<usize> = Vec::new();
    let panel = |_| {
        let missing = intended.reviews.saturating_sub(due.len());
        let mut panel = due.split_off(due.len().saturating_sub(intended.reviews));
        if missing > 0 {
            let mut seated = vec![false; intended.jurors];
            panel.iter().for_each(|juror| seated[*juror] = true);
            let mut others = shuffled((0..intended.jurors).filter(|juror| !seated[*juror]), dice);
            due = shuffled(others.split_off(missing).into_iter().chain(panel.iter().copied()), dice);
            panel.extend(others);
        }
        panel.sort_unstable();
        panel
    };
    (0..intended.entries).map(panel).collect()
}

/// These in an order by chance.
fn shuffled(these: impl Iterator<Item = usize>, dice: &mut Dice) -> Vec<usize> {
    let mut these: Vec<usize> = these.collect();
    for last in (1..these.len()).rev() {
        these.swap(last, (dice.unit() * (last + 1) as f64) as usize);
    }
    these
}

/// The positions of the numbers, the greatest first.
fn falling(numbers: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..numbers.len()).collect();
    order.sort_by(|a, b| numbers[*b].total_cmp(&numbers[*a]).then(a.cmp(b)));
    order
}

/// The place of each, from an order.
fn positions(order: &[usize]) -> Vec<usize> {
    let mut positions = vec![0; order.len()];
    order.iter().enumerate().for_each(|(place, one)| positions[*one] = place);
    positions
}

/// Nought where either does not vary.
fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let mean = |x: &[f64]| x.iter().sum::<f64>() / x.len() as f64;
    let (mean_a, mean_b) = (mean(a), mean(b));
    let moment = |x: &[f64], mean_x: f64, y: &[f64], mean_y: f64| -> f64 {
        x.iter().zip(y).map(|(x, y)| (x - mean_x) * (y - mean_y)).sum()
    };
    let spread = libm::sqrt(moment(a, mean_a, a, mean_a) * moment(b, mean_b, b, mean_b));
    if spread > 0.0 { moment(a, mean_a, b, mean_b) / spread } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panels_have_different_jurors_and_even_loads() {
        let spreads = Spreads::PLAUSIBLE;
        for (entries, jurors, reviews) in [(7, 4, 3), (24, 12, 5), (5, 3, 3), (9, 1, 1), (11, 6, 4)] {
            let intended = Intended { entries, jurors, reviews, top: 1, spreads };
            let panels = panels(&intended, &mut Dice::new([3; 32]));
            let mut loads = vec![0; jurors];
            for panel in &panels {
                assert!(panel.len() == reviews && panel.windows(2).all(|pair| pair[0] < pair[1]), "{panel:?}");
                panel.iter().for_each(|juror| loads[*juror] += 1);
            }
            let scorecards: usize = entries * reviews;
            let (least, most) = (scorecards / jurors, scorecards.div_ceil(jurors));
            assert_eq!((loads.iter().min(), loads.iter().max()), (Some(&least), Some(&most)));
        }
    }
}
