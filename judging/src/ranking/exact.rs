//! `mean` and `trimmed`, in exact fractions.

use super::method::{Method, Rounding, RoundingAt, TrimLevel};
use super::sheet::{Row, Sheet};
use super::{RankingError, Score, Scored, Warning};
use crate::decimal::Fraction;

/// The plain mean of the totals of each entry.
pub(super) fn means(sheet: &Sheet) -> Result<Vec<Option<Fraction>>, RankingError> {
    per_entry(sheet, |rows| trimmed_mean(rows.iter().map(|row| row.total).collect(), 0, 0))
}

/// The scores by `Method::Mean`.
pub(super) fn mean(sheet: &Sheet, rounding: Option<Rounding>) -> Result<Scored, RankingError> {
    let scores = per_entry(sheet, |rows| by_criterion(sheet, rows, 0, 0, rounding))?;
    Ok(Scored::plain(sheet, scores.into_iter().map(|exact| exact.map(score)), Vec::new()))
}

/// The scores by `Method::Trimmed`; entries with too few scorecards get the mean and are named in a warning.
pub(super) fn trimmed(sheet: &Sheet, method: &Method) -> Result<Scored, RankingError> {
    let Method::Trimmed { drop_high, drop_low, level, min_jurors, rounding } = *method else {
        return mean(sheet, method.rounding());
    };
    let scores = per_entry(sheet, |rows| {
        let (high, low) = if rows.len() < min_jurors { (0, 0) } else { (drop_high, drop_low) };
        match level {
            TrimLevel::Criterion => by_criterion(sheet, rows, high, low, rounding),
            TrimLevel::Total => by_total(sheet, rows, high, low, rounding),
        }
    })?;
    let few = |i: &usize| (1..min_jurors).contains(&sheet.rows_of(*i).len());
    let entries: Vec<_> = (0..sheet.entries().len()).filter(few).map(|i| sheet.entries()[i].clone()).collect();
    let warnings = if entries.is_empty() { vec![] } else { vec![Warning::NotTrimmed { entries }] };
    Ok(Scored::plain(sheet, scores.into_iter().map(|exact| exact.map(score)), warnings))
}

fn per_entry(sheet: &Sheet, score: impl Fn(&[Row]) -> Option<Fraction>) -> Result<Vec<Option<Fraction>>, RankingError> {
    let of_entry = |i| match sheet.rows_of(i) {
        [] => Ok(None),
        rows => score(rows).map(Some).ok_or(RankingError::TooLarge),
    };
    (0..sheet.entries().len()).map(of_entry).collect()
}

/// The trimmed mean of each criterion, times its weight, summed. `None` where it cannot be held.
fn by_criterion(sheet: &Sheet, rows: &[Row], high: usize, low: usize, rounding: Option<Rounding>) -> Option<Fraction> {
    let mut sum = Fraction::ZERO;
    for (c, criterion) in sheet.rubric().criteria().iter().enumerate() {
        let points = rows.iter().map(|row| Fraction::from(row.points[c])).collect();
        let mean = rounded(trimmed_mean(points, high, low)?, rounding, RoundingAt::Step)?;
        let weighted = rounded(mean.checked_mul(criterion.weight.into())?, rounding, RoundingAt::Step)?;
        sum = sum.checked_add(weighted)?;
    }
    rounded(sum, rounding, RoundingAt::End)
}

/// The trimmed mean of the totals. `None` where it cannot be held.
fn by_total(sheet: &Sheet, rows: &[Row], high: usize, low: usize, rounding: Option<Rounding>) -> Option<Fraction> {
    let total = |row: &Row| {
        sheet.rubric().criteria().iter().zip(&row.points).try_fold(Fraction::ZERO, |sum, (criterion, points)| {
            let weighted = Fraction::from(*points).checked_mul(criterion.weight.into())?;
            sum.checked_add(rounded(weighted, rounding, RoundingAt::Step)?)
        })
    };
    let mean = trimmed_mean(rows.iter().map(total).collect::<Option<_>>()?, high, low)?;
    rounded(rounded(mean, rounding, RoundingAt::Step)?, rounding, RoundingAt::End)
}

/// The mean without the `high` greatest and the `low` least values, of which there are fewer than values.
fn trimmed_mean(mut values: Vec<Fraction>, high: usize, low: usize) -> Option<Fraction> {
    values.sort_unstable();
    let kept = &values[low..values.len() - high];
    kept.iter().try_fold(Fraction::ZERO, |sum, value| sum.checked_add(*value))?.checked_div(kept.len())
}

/// The value, rounded if that is what the rounding is declared for.
fn rounded(value: Fraction, rounding: Option<Rounding>, at: RoundingAt) -> Option<Fraction> {
    match rounding {
        Some(rounding) if rounding.at == at => value.round_half_up(rounding.decimals).map(Fraction::from),
        _ => Some(value),
    }
}

fn score(exact: Fraction) -> Score {
    Score { exact: Some(exact), value: exact.to_f64() }
}
