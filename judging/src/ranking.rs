//! From frozen scorecards to a ranking: a pure function of scorecards, rubric, method and order. The same input gives
//! the same bytes on every machine.

mod calibrated;
mod centred;
mod chair;
mod components;
mod cut;
mod dice;
mod evidence;
mod exact;
mod explain;
mod foresight;
mod kendall;
mod method;
mod order;
mod rank_sum;
mod rasch;
mod sheet;
mod zscore;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::decimal::Fraction;
use crate::ids::{EntryId, JurorId};
use calibrated::CalibratedFit;
pub(crate) use calibrated::has_many_levels;

pub use chair::{PlaceFault, chair_order};
pub use cut::Cut;
pub use evidence::{
    Ask, EFFORT, Evidence, LEAST_DRAWS, LeftOut, Misfit, Omitted, Preference, Severity, Sides, Standing, Uncertainty,
    Verdict,
};
pub use explain::{Explanation, Lead, explain};
pub use foresight::{
    FORESEEN_EFFECTS, FORESEEN_SCORECARDS, Foresight, ForesightFault, GREATEST_RATIO, Intended, Spreads, foresee,
};
pub use method::{
    INTEGRATED_ENTRIES, INTEGRATED_JURORS, Method, MethodFault, Prior, Rounding, RoundingAt, TrimLevel, Variance,
};
pub use order::{Order, Tie, TieBreak};
pub use rasch::{CriterionMeasure, Fit, MAX_CATEGORIES, Rasch, Unexpected};
pub use sheet::{Card, PartialRow, Row, ScoreRow, Sheet, SheetFault, SheetFaultKind, observed_rubric};

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
    /// What [`Method::Rasch`] estimates beside entries and jurors; `None` for all others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rasch: Option<Rasch>,
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
    /// How many scorecards it has; incomplete ones count where the method reads them.
    pub n: usize,
    /// The component of the juror–entry graph that it is in, from 1; `None` without a scorecard.
    pub component: Option<usize>,
    /// The plain mean of the totals of its scorecards, exact; `None` without a scorecard.
    pub raw: Option<Fraction>,
    /// The score by the method: on the scale of the total, 0 to 1 for [`Method::RankSum`], in logits for
    /// [`Method::Rasch`]; `None` without a scorecard.
    pub score: Option<Score>,
    /// The standard error of the entry's effect in the model, on the scale of the score; `None` without a model.
    pub se: Option<f64>,
    /// How well the model of [`Method::Rasch`] fits the entry; `None` for all others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fit: Option<Fit>,
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
    /// The estimated severity, positive is strict, on the scale of the total, in logits for [`Method::Rasch`]; `None`
    /// for methods without a model.
    pub severity: Option<f64>,
    /// The standard error of the severity.
    pub se: Option<f64>,
    /// How well the model of [`Method::Rasch`] fits the juror; `None` for all others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fit: Option<Fit>,
}

/// The estimates of the model y = mean + entry − severity + residual, by restricted likelihood.
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
    /// What scores and errors rest on where the variances were integrated; `None` where they rest on the estimates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posterior: Option<Posterior>,
}

impl Model {
    /// How the variances were found on which scores and errors rest: [`Variance::Integrate`] or [`Variance::Reml`].
    pub fn variance(&self) -> Variance {
        if self.posterior.is_some() { Variance::Integrate } else { Variance::Reml }
    }
}

/// The means of the standard deviations over all variances that the totals allow.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Posterior {
    /// Of the entries' effects.
    pub sd_entry: f64,
    /// Of the jurors' severities.
    pub sd_juror: f64,
    /// Of what is left.
    pub sd_residual: f64,
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
    /// These jurors scored one entry only, or gave all the same, so that they put nobody before anybody.
    OrdersNobody {
        /// By id.
        jurors: Vec<JurorId>,
    },
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
    /// A rating-scale model needs at least two categories.
    #[error("a rating scale needs points that differ: all are equal")]
    OneCategory,
    /// A rating-scale model has one scale.
    #[error("a rating scale needs the same scale for all criteria")]
    DifferentScales,
    /// More different points were given than a rating-scale model is fitted for.
    #[error("a rating scale takes at most {MAX_CATEGORIES} different points")]
    TooManyCategories,
    /// Somebody has only the least or only the greatest points, and there is no prior.
    #[error(
        "without a prior, an entry, a juror or a criterion with only the least or only the greatest points has no finite measure"
    )]
    Extreme,
    /// Parts of the jury that nothing connects were to be ranked together, and there is no prior: what is added to the
    /// entries and the jurors of one part changes no probability.
    #[error("without a prior, parts of a jury that neither a juror nor an entry connects have no measures in common")]
    Unconnected,
}

/// Ranks the sheet's entries by the method.
///
/// Scores that differ by at most 10⁻⁹ of the rubric's range (of 1 for [`Method::RankSum`] and [`Method::Rasch`]) are
/// equal. Where the juror–entry graph is disconnected, each component is ranked for itself unless `order` accepts a
/// joint ranking.
///
/// # Errors
/// Why the method gives no ranking of this sheet.
pub fn rank(sheet: &Sheet, method: &Method, order: &Order) -> Result<Ranking, RankingError> {
    ranked(&readable(sheet, method), method, order, true).map(|(ranking, _)| ranking)
}

/// As [`rank`], but for standard errors, which mean nothing, and Kendall's W, which is `None`: where only places are asked
/// for, they cost the most.
fn rank_alone(sheet: &Sheet, method: &Method, order: &Order) -> Result<Ranking, RankingError> {
    ranked(&readable(sheet, method), method, order, false).map(|(ranking, _)| ranking)
}

/// Ranks the sheet's entries as [`rank`] does, to the same bytes, and says how sure the ranking is.
///
/// Where the method has no model of its own, severities and probabilities are those of the calibrated model with
/// [`Variance::Auto`], which serves as the check.
///
/// # Errors
/// As [`rank`].
pub fn rank_with_evidence(
    sheet: &Sheet,
    method: &Method,
    order: &Order,
    ask: &Ask,
) -> Result<(Ranking, Evidence), RankingError> {
    let sheet = readable(sheet, method);
    let (ranking, fit) = ranked(&sheet, method, order, true)?;
    let evidence = evidence::of(&sheet, &ranking, fit, order, ask);
    Ok((ranking, evidence))
}

/// What the method reads of the sheet: incomplete scorecards count for [`Method::Rasch`] only.
fn readable<'a>(sheet: &'a Sheet, method: &Method) -> Cow<'a, Sheet> {
    match method {
        Method::Rasch { .. } => Cow::Borrowed(sheet),
        _ if sheet.partial().is_empty() => Cow::Borrowed(sheet),
        _ => Cow::Owned(sheet.complete()),
    }
}

/// Without `figures`, places alone count.
fn ranked(
    sheet: &Sheet,
    method: &Method,
    order: &Order,
    figures: bool,
) -> Result<(Ranking, Option<CalibratedFit>), RankingError> {
    method.check()?;
    let raw = exact::means(sheet)?;
    let mut scored = match method {
        Method::Calibrated { variance } => calibrated::scores(sheet, *variance, figures)?,
        Method::Mean { rounding } => exact::mean(sheet, *rounding)?,
        Method::RankSum => rank_sum::scores(sheet),
        Method::Rasch { prior } => rasch::scores(sheet, *prior, order.across_components)?,
        Method::Trimmed { .. } => exact::trimmed(sheet, method)?,
        Method::Zscore => zscore::scores(sheet)?,
    };
    let (component_of, components) = components::of(sheet);
    let mut places = order::places(sheet, &scored.scores, scored.range, &component_of, order);
    let warnings = warnings(sheet, components, order, &mut scored);
    let mut entries: Vec<Ranked> = (0..sheet.entries().len())
        .map(|i| Ranked {
            entry: sheet.entries()[i].clone(),
            n: scored.n[i],
            component: component_of[i],
            raw: raw[i],
            score: scored.scores[i],
            se: scored.errors[i],
            fit: scored.fits[i],
            rank: places[i].as_ref().map(|place| place.rank),
            tie: places[i].take().and_then(|place| place.tie),
        })
        .collect();
    let part = |ranked: &Ranked| if order.across_components { None } else { ranked.component };
    entries.sort_by(|a, b| {
        let key = |ranked: &Ranked| (ranked.rank.is_none(), part(ranked), ranked.rank);
        key(a).cmp(&key(b)).then_with(|| a.entry.cmp(&b.entry))
    });
    let ranking = Ranking {
        method: method.clone(),
        entries,
        jurors: scored.jurors,
        model: scored.model,
        rasch: scored.rasch,
        kendall_w: if figures { kendall::w(sheet) } else { None },
        components,
        warnings,
    };
    Ok((ranking, scored.calibrated))
}

/// What a method gives: per entry in the order of the sheet, and per juror.
struct Scored {
    scores: Vec<Option<Score>>,
    errors: Vec<Option<f64>>,
    fits: Vec<Option<Fit>>,
    n: Vec<usize>,
    jurors: Vec<RankedJuror>,
    model: Option<Model>,
    rasch: Option<Rasch>,
    calibrated: Option<CalibratedFit>,
    /// How far the scores can lie apart.
    range: f64,
    warnings: Vec<Warning>,
}

impl Scored {
    /// Scores on the scale of the total, without a model.
    fn plain(sheet: &Sheet, scores: impl Iterator<Item = Option<Score>>, warnings: Vec<Warning>) -> Scored {
        let (mut of_entries, mut of_jurors) = (vec![0; sheet.entries().len()], vec![0; sheet.jurors().len()]);
        for (entry, juror) in sheet.links() {
            of_entries[entry] += 1;
            of_jurors[juror] += 1;
        }
        let juror = |(juror, n): (&JurorId, usize)| RankedJuror {
            juror: juror.clone(),
            n,
            severity: None,
            se: None,
            fit: None,
        };
        let (least, greatest) = sheet.rubric().range();
        Scored {
            scores: scores.collect(),
            errors: vec![None; of_entries.len()],
            fits: vec![None; of_entries.len()],
            n: of_entries,
            jurors: sheet.jurors().iter().zip(of_jurors).map(juror).collect(),
            model: None,
            rasch: None,
            calibrated: None,
            range: greatest.to_f64() - least.to_f64(),
            warnings,
        }
    }
}

/// The scorecards of each juror, and the warning about those who put nobody before anybody, if there are such.
fn by_juror(sheet: &Sheet) -> (Vec<Vec<&Row>>, Vec<Warning>) {
    let mut jurors: Vec<Vec<&Row>> = vec![Vec::new(); sheet.jurors().len()];
    sheet.rows().iter().for_each(|row| jurors[row.juror].push(row));
    let orders_nobody = |rows: &[&Row]| rows.iter().all(|row| row.total == rows[0].total);
    let silent = sheet.jurors().iter().zip(&jurors).filter(|(_, rows)| orders_nobody(rows));
    let silent: Vec<JurorId> = silent.map(|(juror, _)| juror.clone()).collect();
    let warnings = if silent.is_empty() { vec![] } else { vec![Warning::OrdersNobody { jurors: silent }] };
    (jurors, warnings)
}

fn warnings(sheet: &Sheet, components: usize, order: &Order, scored: &mut Scored) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let unscored = sheet.entries().iter().zip(&scored.n).filter(|(_, n)| **n == 0);
    let entries: Vec<_> = unscored.map(|(entry, _)| entry.clone()).collect();
    if !entries.is_empty() {
        warnings.push(Warning::NoScorecard { entries });
    }
    if components > 1 {
        warnings.push(Warning::Disconnected { components, joint: order.across_components });
    }
    warnings.append(&mut scored.warnings);
    warnings
}
