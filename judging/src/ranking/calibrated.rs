//! `calibrated`: entries' effects corrected for jurors' severities by a linear mixed model,
//! y_pj = μ + θ_p − β_j + ε, θ ~ N(0, τ²), β ~ N(0, κ²), ε ~ N(0, σ²), y the total of a scorecard.
//!
//! The variances maximise the restricted likelihood (REML; Patterson and Thompson, Biometrika 58, 1971), profiled over
//! σ as in Bates et al., Journal of Statistical Software 67(1), 2015; effects and their errors are Henderson's.

mod cholesky;
mod equations;
mod search;

use std::collections::BTreeSet;

use super::components;
use super::sheet::{Row, Sheet};
use super::{Model, RankedJuror, RankingError, Score, Scored, Warning};
use crate::decimal::Fraction;
use equations::{Equations, Observation};

/// Scores μ + θ̂ with the errors of θ̂, severities β̂ with theirs, and the model.
pub(super) fn scores(sheet: &Sheet) -> Result<Scored, RankingError> {
    refuse_degenerate(sheet)?;
    let (centre, observations) = centred(sheet)?;
    let equations = Equations::new(sheet.entries().len(), sheet.jurors().len(), &observations);
    let optimum =
        search::minimise(|[entry, juror]| equations.solve(entry, juror).map_or(f64::INFINITY, |s| s.criterion));
    let [ratio_entry, ratio_juror] = optimum.at;
    let fit = equations.solve(ratio_entry, ratio_juror).filter(|fit| fit.sigma.is_normal() && !optimum.at_limit());
    let fit = fit.ok_or(RankingError::NoResidual)?;
    let mean = centre + fit.mean;
    let effects = equations.effects(&fit);
    let jurors = sheet.jurors().iter().zip(effects.jurors).map(|(juror, effect)| RankedJuror {
        juror: juror.clone(),
        n: effect.n,
        // Not −0 where the effect is nought.
        severity: Some(0.0 - effect.estimate),
        se: Some(effect.error),
    });
    let scored = effects.entries.iter().map(|effect| (effect.n > 0).then_some(effect)).collect::<Vec<_>>();
    let score = |value: f64| Score { exact: None, value };
    let mut warnings = Vec::new();
    if ratio_entry == 0.0 {
        warnings.push(Warning::NoDistinguishableDifferences);
    }
    if !optimum.converged {
        warnings.push(Warning::NotConverged);
    }
    Ok(Scored {
        scores: scored.iter().map(|effect| effect.map(|effect| score(mean + effect.estimate))).collect(),
        errors: scored.iter().map(|effect| effect.map(|effect| effect.error)).collect(),
        jurors: jurors.collect(),
        model: Some(Model {
            mean,
            sd_entry: ratio_entry * fit.sigma,
            sd_juror: ratio_juror * fit.sigma,
            sd_residual: fit.sigma,
            criterion: fit.criterion,
            converged: optimum.converged,
        }),
        warnings,
    })
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

/// The mean of all totals, and the totals less that mean: subtracted exactly, so that adding a constant to all totals
/// changes no effect by a single bit.
fn centred(sheet: &Sheet) -> Result<(f64, Vec<Observation>), RankingError> {
    let rows = sheet.rows();
    let sum = rows.iter().try_fold(Fraction::ZERO, |sum, row| sum.checked_add(row.total));
    let mean = sum.and_then(|sum| sum.checked_div(rows.len())).ok_or(RankingError::TooLarge)?;
    let observation = |row: &Row| {
        let y = row.total.checked_sub(mean)?.to_f64();
        Some(Observation { entry: row.entry, juror: row.juror, y })
    };
    let observations = rows.iter().map(observation).collect::<Option<_>>().ok_or(RankingError::TooLarge)?;
    Ok((mean.to_f64(), observations))
}
