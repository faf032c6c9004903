//! Totals in floating point.

use super::RankingError;
use super::sheet::{Row, Sheet};
use crate::decimal::Fraction;

/// One scorecard's total, less the mean of all.
#[derive(Clone, Copy)]
pub(super) struct Observation {
    pub(super) entry: usize,
    pub(super) juror: usize,
    pub(super) y: f64,
}

/// The mean of all totals, and the totals less that mean, by entry and juror: subtracted exactly, so that adding a
/// constant to all totals changes no effect by a single bit. `None` without a scorecard.
pub(super) fn centred(sheet: &Sheet) -> Result<Option<(f64, Vec<Observation>)>, RankingError> {
    let rows = sheet.rows();
    if rows.is_empty() {
        return Ok(None);
    }
    let sum = rows.iter().try_fold(Fraction::ZERO, |sum, row| sum.checked_add(row.total));
    let mean = sum.and_then(|sum| sum.checked_div(rows.len())).ok_or(RankingError::TooLarge)?;
    let observation = |row: &Row| {
        let y = row.total.checked_sub(mean)?.to_f64();
        Some(Observation { entry: row.entry, juror: row.juror, y })
    };
    let observations = rows.iter().map(observation).collect::<Option<_>>().ok_or(RankingError::TooLarge)?;
    Ok(Some((mean.to_f64(), observations)))
}
