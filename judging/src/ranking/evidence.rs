//! How sure a ranking is: what the jury's data can tell apart, and what one juror changes.

mod leave_out;
mod misfit;
mod sides;
mod tally;

use super::calibrated::{self, CalibratedFit};
use super::dice::Dice;
use super::{Method, Model, Order, Ranked, Ranking, RankingError, Sheet, Variance};
use crate::ids::JurorId;

pub use leave_out::LeftOut;
pub use misfit::Misfit;
pub use sides::{Preference, Sides};
pub use tally::{Standing, Verdict};

pub(super) use misfit::standardised;
pub(super) use tally::Tally;

/// The least number of draws.
pub const LEAST_DRAWS: usize = 10_000;

/// The two-sided 95 % point of the normal distribution.
const NORMAL_95: f64 = 1.959_963_984_540_054;

/// What a reader wants to know of a ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Where the cut line lies: under so many places. `None` asks for no verdicts.
    pub top: Option<usize>,
    /// How many draws the probabilities rest on; fewer than [`LEAST_DRAWS`] count as that.
    pub draws: usize,
    /// What determines the draws.
    pub seed: [u8; 32],
    /// Whose side everybody is on; `None` asks for no side preference.
    pub sides: Option<Sides>,
}

/// What is known beside the ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// In the order of [`Ranking::entries`]: `None` for entries without a place, and for all where `uncertainty` is.
    pub entries: Vec<Option<Standing>>,
    /// By id; empty where nothing estimates severities.
    pub jurors: Vec<Severity>,
    /// What the standings rest on. `None` for [`Method::Rasch`], where [`Evidence::refused`] says why, and for a jury
    /// beyond [`INTEGRATED_JURORS`](super::INTEGRATED_JURORS) or [`INTEGRATED_ENTRIES`](super::INTEGRATED_ENTRIES) by another method than [`Method::Calibrated`].
    pub uncertainty: Option<Uncertainty>,
    /// Why the calibrated model, which would be the check, cannot be fitted.
    pub refused: Option<RankingError>,
    /// What each juror changes, by id. `None` where there is no joint ranking, and for a jury beyond
    /// [`INTEGRATED_JURORS`](super::INTEGRATED_JURORS) or [`INTEGRATED_ENTRIES`](super::INTEGRATED_ENTRIES).
    pub leave_one_out: Option<Vec<LeftOut>>,
    /// Whether jurors prefer entries of their own side; `None` where not asked or not identified.
    pub side_preference: Option<Preference>,
    /// The jurors whose scorecards scatter more than the model expects, by id; nobody is ever removed for it. Empty for
    /// a jury beyond [`INTEGRATED_JURORS`](super::INTEGRATED_JURORS) or [`INTEGRATED_ENTRIES`](super::INTEGRATED_ENTRIES).
    pub misfit: Vec<Misfit>,
}

/// What probabilities rest on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Uncertainty {
    /// The calibrated model.
    pub model: Model,
    /// How many draws.
    pub draws: usize,
    /// The greatest standard error, by chance of the draws, of the probabilities of being in the top; `None` without a
    /// cut line.
    pub monte_carlo: Option<f64>,
}

/// How strict a juror is.
#[derive(Clone, Debug, PartialEq)]
pub struct Severity {
    /// The juror.
    pub juror: JurorId,
    /// Positive is strict; on the scale of the total, in logits for [`Method::Rasch`].
    pub estimate: f64,
    /// Its standard error.
    pub se: f64,
    /// Its 95 % interval.
    pub interval: (f64, f64),
}

impl Default for Ask {
    fn default() -> Ask {
        Ask { top: None, draws: LEAST_DRAWS, seed: [0; 32], sides: None }
    }
}

/// The evidence for a ranking of the sheet; `fit` is the method's own model, if it is the calibrated one.
pub(super) fn of(sheet: &Sheet, ranking: &Ranking, fit: Option<CalibratedFit>, order: &Order, ask: &Ask) -> Evidence {
    let is_small = Variance::Auto.of(sheet.jurors().len(), sheet.entries().len()) == Variance::Integrate;
    let rasch = matches!(ranking.method, Method::Rasch { .. });
    let (fit, refused) = match fit {
        Some(fit) => (Some(fit), None),
        None if rasch || !is_small => (None, None),
        None => match calibrated::fit(sheet, Variance::Auto) {
            Ok(fit) => (Some(fit), None),
            Err(error) => (None, Some(error)),
        },
    };
    let (entries, uncertainty) = match &fit {
        Some(fit) => {
            let (standings, uncertainty) = standings(sheet, ranking, fit, ask);
            (standings, Some(uncertainty))
        }
        None => (vec![None; ranking.entries.len()], None),
    };
    Evidence {
        entries,
        jurors: severities(sheet, ranking, fit.as_ref()),
        uncertainty,
        refused,
        leave_one_out: (is_small && ranking.is_joint()).then(|| leave_out::each(sheet, ranking, order, ask.top)),
        side_preference: ask.sides.as_ref().filter(|_| is_small).and_then(|sides| sides::preference(sheet, sides)),
        misfit: match &fit {
            Some(fit) if is_small => misfit::of_fit(sheet, fit),
            Some(_) => Vec::new(),
            None => misfit::of_ranking(ranking),
        },
    }
}

fn severities(sheet: &Sheet, ranking: &Ranking, fit: Option<&CalibratedFit>) -> Vec<Severity> {
    let severity = |juror: &JurorId, estimate: f64, se: f64| {
        let half = NORMAL_95 * se;
        Severity { juror: juror.clone(), estimate, se, interval: (estimate - half, estimate + half) }
    };
    match fit {
        Some(fit) => {
            let effects = sheet.jurors().iter().zip(&fit.effects.jurors);
            effects.map(|(juror, effect)| severity(juror, 0.0 - effect.estimate, effect.error)).collect()
        }
        None => {
            let known = ranking.jurors.iter().filter_map(|one| Some(severity(&one.juror, one.severity?, one.se?)));
            known.collect()
        }
    }
}

/// The standings of all ranked entries among those that they are ranked with.
fn standings(sheet: &Sheet, ranking: &Ranking, fit: &CalibratedFit, ask: &Ask) -> (Vec<Option<Standing>>, Uncertainty) {
    let position = |ranked: &Ranked| sheet.entries().binary_search(&ranked.entry).expect("the sheet lists all entries");
    let place = |(i, ranked): (usize, &Ranked)| Some((i, position(ranked), ranked.rank?, ranked.component));
    let ranked: Vec<_> = ranking.entries.iter().enumerate().filter_map(place).collect();
    // Without a joint ranking there is no line to be above.
    let top = ask.top.filter(|_| ranking.is_joint());
    let pools = ranked.chunk_by(|a, b| ranking.is_joint() || a.3 == b.3);
    let new = |pool: &[(usize, usize, usize, _)]| {
        let entries: Vec<usize> = pool.iter().map(|(_, entry, _, _)| *entry).collect();
        Tally::new(entries, pool.iter().map(|(_, _, rank, _)| *rank).collect(), top)
    };
    let mut tallies: Vec<_> = pools.map(new).collect();
    let draws = if fit.always_alike() { 0 } else { ask.draws.max(LEAST_DRAWS) };
    fit.draw(draws, &mut Dice::new(ask.seed), |effects| tallies.iter_mut().for_each(|tally| tally.add(effects)));
    let mut of_all = tallies.iter().flat_map(|tally| tally.standings(fit.entries_alike()));
    let mut standings = vec![None; ranking.entries.len()];
    for (i, ..) in &ranked {
        standings[*i] = of_all.next();
    }
    let error = |standing: &Standing| {
        let p = standing.p_top?;
        Some(if draws == 0 { 0.0 } else { libm::sqrt(p * (1.0 - p) / draws as f64) })
    };
    let errors: Vec<f64> = standings.iter().flatten().filter_map(error).collect();
    let monte_carlo = top.map(|_| errors.into_iter().fold(0.0, f64::max));
    (standings, Uncertainty { model: fit.model, draws, monte_carlo })
}
