//! `zscore`: each juror's totals in units of the juror's own mean and spread.

use super::centred::centred;
use super::sheet::Sheet;
use super::{RankingError, Score, Scored, by_juror};

/// Per entry M + S·z̄: z̄ is the mean over its jurors of (total − the juror's mean)/(the juror's standard deviation), M
/// and S the mean and the standard deviation of all totals; standard deviations by n − 1. A juror who gave everybody
/// the same, or scored one entry, counts with z = 0.
pub(super) fn scores(sheet: &Sheet) -> Result<Scored, RankingError> {
    let Some((mean, observations)) = centred(sheet)? else {
        return Ok(Scored::plain(sheet, sheet.entries().iter().map(|_| None), Vec::new()));
    };
    let (_, orders_nobody) = by_juror(sheet);
    let mut by_juror = vec![Vec::new(); sheet.jurors().len()];
    observations.iter().for_each(|one| by_juror[one.juror].push(one.y));
    let own: Vec<(f64, f64)> = by_juror.iter().map(|totals| mean_and_sd(totals)).collect();
    let (_, spread) = mean_and_sd(&observations.iter().map(|one| one.y).collect::<Vec<_>>());
    let mut sums = vec![(0.0, 0usize); sheet.entries().len()];
    for one in &observations {
        let (mean, sd) = own[one.juror];
        sums[one.entry].0 += if sd > 0.0 { (one.y - mean) / sd } else { 0.0 };
        sums[one.entry].1 += 1;
    }
    let score =
        |(sum, n): (f64, usize)| (n > 0).then(|| Score { exact: None, value: mean + spread * (sum / n as f64) });
    Ok(Scored::plain(sheet, sums.into_iter().map(score), orders_nobody))
}

/// The mean and the standard deviation, which is exactly 0 where all numbers are equal.
fn mean_and_sd(numbers: &[f64]) -> (f64, f64) {
    let mean = numbers.iter().sum::<f64>() / numbers.len() as f64;
    if numbers.iter().all(|one| one == &numbers[0]) {
        return (mean, 0.0);
    }
    let squares: f64 = numbers.iter().map(|one| (one - mean) * (one - mean)).sum();
    (mean, libm::sqrt(squares / (numbers.len() - 1) as f64))
}
