//! How sure a ranking is: what the jury's data can tell apart, and what one juror changes.

mod cost;
mod leave_out;
mod misfit;
mod sides;
mod tally;

use super::calibrated::{self, CalibratedFit};
use super::dice::Dice;
use super::{Method, Model, Order, Ranked, RankedJuror, Ranking, RankingError, Sheet, Variance};
use crate::ids::JurorId;
use cost::Cost;
use misfit::Residuals;

pub use cost::EFFORT;
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
    /// Whether to rank once more without each juror, which costs a ranking for each.
    pub leave_one_out: bool,
    /// What each part may cost for a jury beyond [`INTEGRATED_JURORS`](super::INTEGRATED_JURORS) or
    /// [`INTEGRATED_ENTRIES`](super::INTEGRATED_ENTRIES), in multiplications, a nanosecond or so; [`EFFORT`] is a minute at
    /// most.
    pub effort: u64,
}

/// What is known beside the ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// In the order of [`Ranking::entries`]: `None` for entries without a place, and for all where `uncertainty` is.
    pub entries: Vec<Option<Standing>>,
    /// By id; empty where nothing estimates severities.
    pub jurors: Vec<Severity>,
    /// What the standings rest on. `None` for [`Method::Rasch`], where [`Evidence::refused`] says why, and where
    /// [`Omitted::Check`] is omitted.
    pub uncertainty: Option<Uncertainty>,
    /// Why the calibrated model, which would be the check, cannot be fitted.
    pub refused: Option<RankingError>,
    /// What each juror changes, by id. `None` where not asked, where there is no joint ranking, and where omitted.
    pub leave_one_out: Option<Vec<LeftOut>>,
    /// Whether jurors prefer entries of their own side; `None` where not asked, not identified or omitted.
    pub side_preference: Option<Preference>,
    /// The jurors whose scorecards scatter more than the model expects, by id; nobody is ever removed for it. Empty also
    /// where omitted.
    pub misfit: Vec<Misfit>,
    /// What a jury of this size makes too dear for [`Ask::effort`], in the order of [`Omitted`]; nothing for a jury that
    /// [`Variance::Auto`] integrates.
    pub omitted: Vec<Omitted>,
}

/// A part of the evidence that is not computed because it would take too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Omitted {
    /// The calibrated model as the check of another method, with all that rests on it: standings, severities, spreads and
    /// misfit.
    Check,
    /// The spread of jurors and who of them does not fit.
    Misfit,
    /// What each juror changes.
    LeaveOneOut,
    /// Whether jurors prefer their own side.
    SidePreference,
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
    /// The standard deviation of what the entries' worth and the severity leave of the juror's totals, on the scale of the
    /// total, by the restricted likelihood's estimates: all jurors' together is the model's residual one. `None` without
    /// such a model, where omitted, and where fewer than one degree of freedom is left.
    pub spread: Option<f64>,
}

impl Default for Ask {
    fn default() -> Ask {
        Ask { top: None, draws: LEAST_DRAWS, seed: [0; 32], sides: None, leave_one_out: true, effort: EFFORT }
    }
}

/// The evidence for a ranking of the sheet; `fit` is the method's own model, if it is the calibrated one.
pub(super) fn of(sheet: &Sheet, ranking: &Ranking, fit: Option<CalibratedFit>, order: &Order, ask: &Ask) -> Evidence {
    let cost = Cost::of(sheet);
    let is_small = Variance::Auto.of(sheet.jurors().len(), sheet.entries().len()) == Variance::Integrate;
    let mut omitted = Vec::new();
    let mut affords = |part: Omitted, cost: u64| {
        let affords = is_small || cost <= ask.effort;
        omitted.extend((!affords).then_some(part));
        affords
    };
    let rasch = matches!(ranking.method, Method::Rasch { .. });
    let (fit, refused) = match fit {
        Some(fit) => (Some(fit), None),
        None if rasch || !affords(Omitted::Check, cost.check(ask.draws.max(LEAST_DRAWS))) => (None, None),
        None => match calibrated::fit(sheet, Variance::Auto, true) {
            Ok(fit) => (Some(fit), None),
            Err(error) => (None, Some(error)),
        },
    };
    let residuals = fit.as_ref().filter(|_| affords(Omitted::Misfit, cost.residuals())).map(CalibratedFit::misfit);
    let (entries, uncertainty) = match &fit {
        Some(fit) => {
            let (standings, uncertainty) = standings(sheet, ranking, fit, ask);
            (standings, Some(uncertainty))
        }
        None => (vec![None; ranking.entries.len()], None),
    };
    // Chosen once: without one juror, a jury that is not integrated could be just small enough to be.
    let method = ranking.method.of(sheet.jurors().len(), sheet.entries().len());
    let leaves_out = ask.leave_one_out && ranking.is_joint();
    let leaves_out = leaves_out && affords(Omitted::LeaveOneOut, cost.leave_one_out(&method));
    let sides = ask.sides.as_ref().filter(|sides| affords(Omitted::SidePreference, cost.preference(sides.count())));
    Evidence {
        entries,
        jurors: severities(sheet, ranking, fit.as_ref(), residuals.as_deref()),
        uncertainty,
        refused,
        leave_one_out: leaves_out.then(|| leave_out::each(sheet, ranking, &method, order, ask.top)),
        side_preference: sides.and_then(|sides| sides::preference(sheet, sides)),
        misfit: match (&residuals, &fit) {
            (Some(residuals), _) => misfit::of_residuals(sheet, residuals),
            (None, Some(_)) => Vec::new(),
            (None, None) => misfit::of_ranking(ranking),
        },
        omitted,
    }
}

fn severities(
    sheet: &Sheet,
    ranking: &Ranking,
    fit: Option<&CalibratedFit>,
    residuals: Option<&[Residuals]>,
) -> Vec<Severity> {
    let severity = |juror: &JurorId, estimate: f64, se: f64, spread| {
        let half = NORMAL_95 * se;
        Severity { juror: juror.clone(), estimate, se, interval: (estimate - half, estimate + half), spread }
    };
    let spread = |at: usize| residuals.and_then(|residuals| misfit::spread(residuals[at]));
    match fit {
        Some(fit) => {
            let effects = sheet.jurors().iter().zip(&fit.effects.jurors).enumerate();
            let of = effects.map(|(at, (juror, one))| severity(juror, 0.0 - one.estimate, one.error, spread(at)));
            of.collect()
        }
        None => {
            let known = |one: &RankedJuror| Some(severity(&one.juror, one.severity?, one.se?, None));
            ranking.jurors.iter().filter_map(known).collect()
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
    let mut of_all = tallies.iter_mut().flat_map(|tally| tally.standings(fit.entries_alike()));
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
