//! What a ranking could find out, before the jury sits: the calibrated model simulated, its spreads taken for granted.

use super::calibrated::Known;
use super::centred::Observation;
use super::dice::Dice;
use super::evidence::{Standing, Tally, Verdict};

/// How many draws each simulated jury's probabilities rest on.
const DRAWS: usize = 400;

/// The greatest number of scorecards of a simulated jury.
pub const FORESEEN_SCORECARDS: usize = 100_000;

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
    /// Too much to simulate.
    #[error("more than {FORESEEN_SCORECARDS} scorecards are not simulated")]
    TooLarge,
}

/// Simulates so many juries (at least one): each assigned by chance with even loads, each ranked by the calibrated model
/// with the true spreads.
///
/// # Errors
/// What contradicts itself in the jury.
pub fn foresee(intended: &Intended, runs: usize, seed: [u8; 32]) -> Result<Foresight, ForesightFault> {
    check(intended)?;
    let mut dice = Dice::new(seed);
    let runs = runs.max(1);
    let mut sum = Sums::default();
    for _ in 0..runs {
        simulate(intended, &mut dice, &mut sum);
    }
    let (n, count) = (intended.entries as f64, runs as f64);
    let found = sum.found / count;
    let scorecards = intended.entries * intended.reviews;
    Ok(Foresight {
        found,
        all_found: sum.all_found / count,
        correlation: sum.correlation / count,
        places: sum.places / count / n,
        too_close: sum.too_close / count / n,
        loads: (scorecards / intended.jurors, scorecards.div_ceil(intended.jurors)),
        error: libm::sqrt((sum.found_squares / count - found * found).max(0.0) / count),
    })
}

fn check(intended: &Intended) -> Result<(), ForesightFault> {
    let Intended { entries, jurors, reviews, top, spreads } = *intended;
    let positive = |sd: f64| sd.is_finite() && sd > 0.0;
    if entries < 2 {
        Err(ForesightFault::Entries)
    } else if reviews < 1 || reviews > jurors {
        Err(ForesightFault::Reviews)
    } else if top < 1 || top >= entries {
        Err(ForesightFault::Top)
    } else if !positive(spreads.entry)
        || !positive(spreads.residual)
        || !(spreads.juror == 0.0 || positive(spreads.juror))
    {
        Err(ForesightFault::Spreads)
    } else if entries.saturating_mul(reviews) > FORESEEN_SCORECARDS || jurors > FORESEEN_SCORECARDS {
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

fn simulate(intended: &Intended, dice: &mut Dice, sum: &mut Sums) {
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
    let Some(known) = Known::new(entries, jurors, &observations, ratios) else { return };
    let estimates = known.entries();
    let (order, truly) = (falling(&estimates), falling(&worth));
    let in_top: Vec<bool> = positions(&truly).into_iter().map(|place| place < top).collect();
    let found = order[..top].iter().filter(|&&entry| in_top[entry]).count();
    let part = found as f64 / top as f64;
    sum.found += part;
    sum.found_squares += part * part;
    sum.all_found += f64::from(u8::from(found == top));
    sum.correlation += correlation(&estimates, &worth);
    let mut tally = Tally::new(order, (1..=entries).collect(), Some(top));
    known.draw(DRAWS, spreads.residual, dice, |effects| tally.add(effects));
    let standings = tally.standings(false);
    sum.places += standings.iter().map(|one| (one.interval.1 - one.interval.0 + 1) as f64).sum::<f64>();
    let too_close = |one: &&Standing| one.verdict == Some(Verdict::TooClose);
    sum.too_close += standings.iter().filter(too_close).count() as f64;
}

/// The jurors of each entry, by position: those with the fewest entries so far, of equals whom chance puts first.
fn panels(intended: &Intended, dice: &mut Dice) -> Vec<Vec<usize>> {
    let mut load = vec![0usize; intended.jurors];
    let panel = |_| {
        let mut keyed: Vec<(usize, f64, usize)> = load.iter().enumerate().map(|(j, n)| (*n, dice.unit(), j)).collect();
        keyed.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)));
        let mut panel: Vec<usize> = keyed[..intended.reviews].iter().map(|(_, _, juror)| *juror).collect();
        panel.iter().for_each(|juror| load[*juror] += 1);
        panel.sort_unstable();
        panel
    };
    (0..intended.entries).map(panel).collect()
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
