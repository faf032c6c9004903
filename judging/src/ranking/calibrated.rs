//! `calibrated`: entries' effects corrected for jurors' severities by a linear mixed model,
//! y_pj = μ + θ_p − β_j + ε, θ ~ N(0, τ²), β ~ N(0, κ²), ε ~ N(0, σ²), y the total of a scorecard.
//!
//! The variances maximise the restricted likelihood (REML; Patterson and Thompson, Biometrika 58, 1971), profiled over
//! σ as in Bates et al., Journal of Statistical Software 67(1), 2015; effects and their errors are Henderson's. Or they
//! are integrated over: plugging in one estimate makes a small jury look surer than it is.

mod cholesky;
mod condensed;
mod equations;
mod fit;
mod integral;
mod known;
mod newton;
mod polish;
mod preference;
mod search;

use std::collections::BTreeSet;

use super::components;
use super::method::Variance;
use super::sheet::Sheet;
use super::{RankedJuror, RankingError, Score, Scored};

pub(super) use fit::{CalibratedFit, fit};
pub(super) use known::Known;
pub(super) use preference::preference;

/// Where the smaller effect has more levels, the likelihood is as clear as it is dear.
pub(super) const MANY_LEVELS: usize = 300;

/// Whether both effects of the model have so many levels that it is fitted as that of a large jury.
pub(crate) fn has_many_levels(sheet: &Sheet) -> bool {
    sheet.entries().len().min(sheet.jurors().len()) > MANY_LEVELS
}

/// Scores μ + θ̂ with the errors of θ̂, severities β̂ with theirs, and the model.
pub(super) fn scores(sheet: &Sheet, variance: Variance, errors: bool) -> Result<Scored, RankingError> {
    let fit = fit(sheet, variance, errors)?;
    let jurors = sheet.jurors().iter().zip(&fit.effects.jurors).map(|(juror, effect)| RankedJuror {
        juror: juror.clone(),
        n: effect.n,
        // Not −0 where the effect is nought.
        severity: Some(0.0 - effect.estimate),
        se: Some(effect.error),
        fit: None,
    });
    let jurors = jurors.collect();
    let scored = fit.effects.entries.iter().map(|effect| (effect.n > 0).then_some(effect)).collect::<Vec<_>>();
    let score = |value: f64| Score { exact: None, value };
    let scores = scored.iter().map(|effect| effect.map(|effect| score(fit.mean + effect.estimate)));
    let plain = Scored::plain(sheet, scores, fit.warnings());
    let errors = scored.iter().map(|effect| effect.map(|effect| effect.error)).collect();
    Ok(Scored { errors, jurors, model: Some(fit.model), calibrated: Some(fit), ..plain })
}

/// Names what keeps the variances from being told apart.
fn refuse_degenerate(sheet: &Sheet) -> Result<(), RankingError> {
    let rows = sheet.rows();
    let first = rows.first().ok_or(RankingError::NoScorecards)?;
    let entries = rows.iter().map(|row| row.entry).collect::<BTreeSet<_>>().len();
    if sheet.jurors().len() == 1 {
        Err(RankingError::OneJuror)
    } else if entries == 1 {
        Err(RankingError::OneEntry)
    } else if rows.iter().all(|row| row.total == first.total) {
        Err(RankingError::AllEqual)
    } else if rows.len() == entries {
        Err(RankingError::OneScorecardPerEntry)
    } else if rows.len() == sheet.jurors().len() {
        Err(RankingError::OneScorecardPerJuror)
    } else if rows.len() == entries + sheet.jurors().len() - components::of(sheet).1 {
        // A graph without a cycle: entries and severities fit any totals exactly.
        Err(RankingError::NoResidual)
    } else {
        Ok(())
    }
}
