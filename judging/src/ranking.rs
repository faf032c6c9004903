//! From frozen scorecards to a ranking: a pure function of scorecards, rubric, method and order. The same input gives
//! the same bytes on every machine.

mod calibrated;
mod chair;
mod components;
mod cut;
mod exact;
mod kendall;
mod method;
mod order;
mod sheet;

use serde::{Deserialize, Serialize};

use crate::decimal::Fraction;
use crate::ids::{EntryId, JurorId};

pub use chair::{PlaceFault, chair_order};
pub use cut::Cut;
pub use method::{Method, MethodFault, Rounding, RoundingAt, TrimLevel, Variance};
pub use order::{Order, Tie, TieBreak};
pub use sheet::{Card, Row, ScoreRow, Sheet, SheetFault, SheetFaultKind, observed_rubric};

/// The ranking of a sheet by one method, with what it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ranking {
    /// The method that gave the scores.
    pub method: Method,
    /// All entries of the sheet: by component where ranks are within components, then by rank, then by id; entries
    /// without a scorecard last.
    pub entries: Vec<Ranked>,
    /// All jurors with a scorecard, by id.
    pub jurors: Vec<RankedJuror>,
    /// The fitted model; `None` for methods without one.
    pub model: Option<Model>,
    /// Kendall's W with the correction for ties, 0 to 1; `None` unless every juror scored every entry.
    pub kendall_w: Option<f64>,
    /// How many connected components the graph of jurors and entries has, edges being scorecards.
    pub components: usize,
    /// What a reader of the ranking must know.
    pub warnings: Vec<Warning>,
}

/// An entry's place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ranked {
    /// The entry.
    pub entry: EntryId,
    /// How many scorecards it has.
    pub n: usize,
    /// The component of the juror–entry graph that it is in, from 1; `None` without a scorecard.
    pub component: Option<usize>,
    /// The plain mean of the totals of its scorecards, exact; `None` without a scorecard.
    pub raw: Option<Fraction>,
    /// The score by the method, on the scale of the total; `None` without a scorecard.
    pub score: Option<Score>,
    /// The standard error of the entry's effect in the model, on the scale of the total; `None` without a model.
    pub se: Option<f64>,
    /// The place, from 1, ties as 1-2-2-4; `None` without a scorecard.
    pub rank: Option<usize>,
    /// The entries with an equal score, and what parted them; `None` where no score is equal.
    pub tie: Option<Tie>,
}

/// A score by a method.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// The exact number, for the methods that people check by hand; `None` for statistical models.
    pub exact: Option<Fraction>,
    /// The number by which entries are compared.
    pub value: f64,
}

/// What is known of a juror.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RankedJuror {
    /// The juror.
    pub juror: JurorId,
    /// How many scorecards the juror gave.
    pub n: usize,
    /// The estimated severity on the scale of the total, positive is strict; `None` for methods without a model.
    pub severity: Option<f64>,
    /// The standard error of the severity.
    pub se: Option<f64>,
}

/// The estimates of the model y = mean + entry − severity + residual.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// The mean, on the scale of the total.
    pub mean: f64,
    /// The standard deviation of the entries' effects.
    pub sd_entry: f64,
    /// The standard deviation of the jurors' severities.
    pub sd_juror: f64,
    /// The standard deviation of what is left.
    pub sd_residual: f64,
    /// −2 log restricted likelihood, with all constants.
    pub criterion: f64,
    /// Whether the search for the variances ended at an optimum.
    pub converged: bool,
}

/// What a reader of a ranking must know; pages put words to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "warning", rename_all = "snake_case")]
pub enum Warning {
    /// These entries have no scorecard and no rank.
    NoScorecard {
        /// By id.
        entries: Vec<EntryId>,
    },
    /// The jury falls into parts that share neither a juror nor an entry.
    Disconnected {
        /// How many parts.
        components: usize,
        /// Whether entries of different parts were ranked together all the same.
        joint: bool,
    },
    /// These entries have fewer scorecards than the method needs to drop any: their score is the mean.
    NotTrimmed {
        /// By id.
        entries: Vec<EntryId>,
    },
    /// The variance of the entries is estimated as 0: the jury's data show no difference between entries.
    NoDistinguishableDifferences,
    /// The search for the variances did not end at an optimum.
    NotConverged,
}

/// Why there is no ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RankingError {
    /// The method contradicts itself.
    #[error(transparent)]
    Method(#[from] MethodFault),
    /// The totals are too large for exact arithmetic.
    #[error("the totals are too large for exact arithmetic")]
    TooLarge,
    /// A model needs scorecards.
    #[error("calibration needs scorecards")]
    NoScorecards,
    /// With one juror, severity cannot be told from quality.
    #[error("calibration needs at least two jurors")]
    OneJuror,
    /// With one entry there is nothing to compare.
    #[error("calibration needs at least two entries")]
    OneEntry,
    /// All totals are equal, so that there is no variance to estimate.
    #[error("calibration needs totals that differ: all are equal")]
    AllEqual,
    /// No entry has two scorecards, so that quality cannot be told from chance.
    #[error("calibration needs entries with two scorecards: each has one")]
    OneScorecardPerEntry,
    /// No juror has two scorecards, so that severity cannot be told from chance.
    #[error("calibration needs jurors with two scorecards: each has one")]
    OneScorecardPerJuror,
    /// The totals are explained without remainder, so that there is no residual variance to estimate.
    #[error("calibration needs jurors who disagree: entries and severities explain the totals without remainder")]
    NoResidual,
}

/// Ranks the sheet's entries by the method.
///
/// Scores that differ by at most 10⁻⁹ of the rubric's range are equal. Where the juror–entry graph is disconnected,
/// each component is ranked for itself unless `order` accepts a joint ranking.
pub fn rank(sheet: &Sheet, method: &Method, order: &Order) -> Result<Ranking, RankingError> {
    method.check()?;
    let raw = exact::means(sheet)?;
    let scored = match method {
        Method::Calibrated { variance: Variance::Reml } => calibrated::scores(sheet)?,
        Method::Mean { rounding } => exact::mean(sheet, *rounding)?,
        Method::Trimmed { .. } => exact::trimmed(sheet, method)?,
    };
    let (component_of, components) = components::of(sheet);
    let mut places = order::places(sheet, &scored.scores, &component_of, order);
    let mut entries: Vec<Ranked> = (0..sheet.entries().len())
        .map(|i| Ranked {
            entry: sheet.entries()[i].clone(),
            n: sheet.rows_of(i).len(),
            component: component_of[i],
            raw: raw[i],
            score: scored.scores[i],
            se: scored.errors[i],
            rank: places[i].as_ref().map(|place| place.rank),
            tie: places[i].take().and_then(|place| place.tie),
        })
        .collect();
    let part = |ranked: &Ranked| if order.across_components { None } else { ranked.component };
    entries.sort_by(|a, b| {
        let key = |ranked: &Ranked| (ranked.rank.is_none(), part(ranked), ranked.rank);
        key(a).cmp(&key(b)).then_with(|| a.entry.cmp(&b.entry))
    });
    Ok(Ranking {
        method: method.clone(),
        entries,
        jurors: scored.jurors,
        model: scored.model,
        kendall_w: kendall::w(sheet),
        components,
        warnings: warnings(sheet, components, order, scored.warnings),
    })
}

/// What a method gives: per entry in the order of the sheet, and per juror.
struct Scored {
    scores: Vec<Option<Score>>,
    errors: Vec<Option<f64>>,
    jurors: Vec<RankedJuror>,
    model: Option<Model>,
    warnings: Vec<Warning>,
}

fn warnings(sheet: &Sheet, components: usize, order: &Order, mut of_method: Vec<Warning>) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let unscored = (0..sheet.entries().len()).filter(|&i| sheet.rows_of(i).is_empty());
    let entries: Vec<_> = unscored.map(|i| sheet.entries()[i].clone()).collect();
    if !entries.is_empty() {
        warnings.push(Warning::NoScorecard { entries });
    }
    if components > 1 {
        warnings.push(Warning::Disconnected { components, joint: order.across_components });
    }
    warnings.append(&mut of_method);
    warnings
}
