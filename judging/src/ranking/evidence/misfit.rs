//! Jurors whose scorecards scatter more than the model expects of them.

use super::super::{Ranking, Sheet};
use crate::ids::JurorId;

/// A juror who agrees less with the others than these do among themselves, severity aside.
#[derive(Clone, Debug, PartialEq)]
pub struct Misfit {
    /// The juror.
    pub juror: JurorId,
    /// The juror's squared residuals as a part of what the model expects, more than 1.5; for [`super::Method::Rasch`]
    /// the infit.
    pub mean_square: f64,
    /// How far that is from 1 in standard deviations (Wilson and Hilferty's cube root), more than 2.
    pub z: f64,
}

fn flagged(juror: &JurorId, mean_square: f64, z: f64) -> Option<Misfit> {
    (mean_square > 1.5 && z > 2.0).then(|| Misfit { juror: juror.clone(), mean_square, z })
}

/// A juror's Σ residual², Σ of what the model expects of it, and the latter in units of the residual variance.
pub(super) type Residuals = (f64, f64, f64);

/// By the residuals of the calibrated model, by juror of the sheet.
pub(super) fn of_residuals(sheet: &Sheet, residuals: &[Residuals]) -> Vec<Misfit> {
    let juror = |(juror, sums): (&JurorId, &Residuals)| {
        let (squares, expected, freedom) = *sums;
        if expected <= 0.0 || freedom <= 0.0 {
            return None;
        }
        let mean_square = squares / expected;
        flagged(juror, mean_square, standardised(mean_square, 2.0 / freedom))
    };
    sheet.jurors().iter().zip(residuals).filter_map(juror).collect()
}

/// The standard deviation of a juror's residuals; `None` with less than one degree of freedom.
pub(super) fn spread((squares, _, freedom): Residuals) -> Option<f64> {
    (freedom >= 1.0).then(|| libm::sqrt(squares / freedom))
}

/// By the infit of a Rasch model.
pub(super) fn of_ranking(ranking: &Ranking) -> Vec<Misfit> {
    let juror = |one: &super::super::RankedJuror| one.fit.and_then(|fit| flagged(&one.juror, fit.infit, fit.z));
    ranking.jurors.iter().filter_map(juror).collect()
}

/// A mean square of expectation 1 with this variance, as a number that is about standard normal.
pub(in crate::ranking) fn standardised(mean_square: f64, variance: f64) -> f64 {
    let q = libm::sqrt(variance);
    (libm::cbrt(mean_square) - 1.0) * (3.0 / q) + q / 3.0
}
