//! `rasch`: the many-facet rating-scale model, ln P(k)/P(k − 1) = B_entry − C_juror − D_criterion − F_k for the points
//! of one criterion in category k. (Andrich, Psychometrika 43, 1978; Linacre, Many-Facet Rasch Measurement, 1989.)
//!
//! Categories are the points that were given, in order, so that unobserved ones collapse. Entries, criteria and
//! thresholds are centred at 0, the jurors' severities carry the origin. Weights play no part.

mod fit;
mod measures;
mod points;

use serde::{Deserialize, Serialize};

use super::method::Prior;
use super::sheet::Sheet;
use super::{RankedJuror, RankingError, Score, Scored, Warning, components};
use crate::decimal::Decimal;
use crate::ids::{CriterionId, EntryId, JurorId};
use measures::Measures;
use points::Points;

/// How many different points a rating scale may have.
pub const MAX_CATEGORIES: usize = 101;

/// What a rating-scale model estimates beside entries and jurors.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rasch {
    /// The criteria, in the order of the rubric, without those that nobody scored.
    pub criteria: Vec<CriterionMeasure>,
    /// The points that were given, in order: the categories from 0.
    pub categories: Vec<Decimal>,
    /// F_1, F_2, … in logits: where a category is as likely as the one below.
    pub thresholds: Vec<f64>,
    /// The logarithm of the likelihood of all points.
    pub log_likelihood: f64,
    /// Whether the estimation ended because it could not improve.
    pub converged: bool,
    /// The points whose standardised residual is beyond ±2, by entry, juror and criterion.
    pub unexpected: Vec<Unexpected>,
}

/// How hard a criterion is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CriterionMeasure {
    /// The criterion.
    pub criterion: CriterionId,
    /// D in logits, positive is hard.
    pub measure: f64,
    /// Its standard error.
    pub se: f64,
    /// How well the model fits.
    pub fit: Fit,
}

/// How well the model fits an entry, a juror or a criterion: mean squares, 1 as expected, more is noisier.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fit {
    /// Weighted by information: Σ residual² / Σ variance.
    pub infit: f64,
    /// Unweighted, so that surprises far off count: the mean of residual² / variance.
    pub outfit: f64,
    /// The infit, standardised.
    pub z: f64,
}

/// Points that the model did not expect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unexpected {
    /// What was scored.
    pub entry: EntryId,
    /// Who scored.
    pub juror: JurorId,
    /// On which criterion.
    pub criterion: CriterionId,
    /// (Category − expected category) / its standard deviation.
    pub residual: f64,
}

/// Entries' measures B, severities C and what goes with them, all in logits; `joint` says that parts of the jury which
/// nothing connects are compared, which the likelihood alone cannot do.
pub(super) fn scores(sheet: &Sheet, prior: Prior, joint: bool) -> Result<Scored, RankingError> {
    let points = Points::new(sheet, prior)?;
    if joint && prior == Prior::None && components::of(sheet).1 > 1 {
        return Err(RankingError::Unconnected);
    }
    let measures = Measures::estimate(&points, prior);
    let fits = fit::all(&points, &measures);
    let [entries, jurors, criteria] = &measures.facets;
    let [of_entries, of_jurors, of_criteria] = &fits.facets;
    let seen = |facet: usize, i: usize| points.counts[facet][i] > 0;
    let score = |i: usize| seen(0, i).then(|| Score { exact: None, value: entries[i] });
    let plain = Scored::plain(sheet, (0..entries.len()).map(score), Vec::new());
    let criterion = |c: usize| CriterionMeasure {
        criterion: sheet.rubric().criteria()[c].id.clone(),
        measure: criteria[c],
        se: of_criteria[c].0,
        fit: of_criteria[c].1,
    };
    let jurors = plain.jurors.into_iter().enumerate().map(|(j, one)| RankedJuror {
        severity: Some(jurors[j]),
        se: Some(of_jurors[j].0),
        fit: Some(of_jurors[j].1),
        ..one
    });
    Ok(Scored {
        errors: (0..entries.len()).map(|i| seen(0, i).then(|| of_entries[i].0)).collect(),
        fits: (0..entries.len()).map(|i| seen(0, i).then(|| of_entries[i].1)).collect(),
        jurors: jurors.collect(),
        rasch: Some(Rasch {
            criteria: (0..criteria.len()).filter(|&c| seen(2, c)).map(criterion).collect(),
            categories: points.categories.clone(),
            thresholds: measures.thresholds.clone(),
            log_likelihood: fits.log_likelihood,
            converged: measures.converged,
            unexpected: fits.unexpected.iter().map(|(i, residual)| unexpected(sheet, &points, *i, *residual)).collect(),
        }),
        range: 1.0,
        warnings: if measures.converged { vec![] } else { vec![Warning::NotConverged] },
        ..plain
    })
}

fn unexpected(sheet: &Sheet, points: &Points, i: usize, residual: f64) -> Unexpected {
    let [entry, juror, criterion] = points.all[i].place;
    Unexpected {
        entry: sheet.entries()[entry].clone(),
        juror: sheet.jurors()[juror].clone(),
        criterion: sheet.rubric().criteria()[criterion].id.clone(),
        residual,
    }
}
