//! `rank_sum`: each juror's own order of entries, averaged (Borda, Histoire de l'Académie royale des sciences, 1781).

use super::sheet::Sheet;
use super::{Score, Scored, by_juror};
use crate::decimal::Fraction;

/// Per entry the mean of (m − midrank)/(m − 1) over its jurors, m being how many entries a juror scored: 1 for a
/// juror's best, 0 for the worst. A juror who tied everybody, or scored one entry, gives one half.
pub(super) fn scores(sheet: &Sheet) -> Scored {
    let mut shares: Vec<Vec<Fraction>> = vec![Vec::new(); sheet.entries().len()];
    let (jurors, orders_nobody) = by_juror(sheet);
    for rows in jurors {
        let mut totals: Vec<Fraction> = rows.iter().map(|row| row.total).collect();
        totals.sort_unstable();
        for row in rows {
            let below = totals.partition_point(|total| *total < row.total);
            let equal = totals.partition_point(|total| *total <= row.total) - below;
            shares[row.entry].push(share(below, equal, totals.len()));
        }
    }
    let scores = shares.into_iter().map(|shares| (!shares.is_empty()).then(|| mean(&shares)));
    Scored { range: 1.0, ..Scored::plain(sheet, scores, orders_nobody) }
}

/// With m − midrank = below + (equal − 1)/2.
fn share(below: usize, equal: usize, m: usize) -> Fraction {
    let (part, whole) = if m == 1 { (1, 2) } else { (2 * below + equal - 1, 2 * (m - 1)) };
    Fraction::new(part as i128, whole as i128).expect("the denominator is positive")
}

/// Exact, unless jurors of too many different loads make the denominator too large.
fn mean(shares: &[Fraction]) -> Score {
    let sum = shares.iter().try_fold(Fraction::ZERO, |sum, share| sum.checked_add(*share));
    let exact = sum.and_then(|sum| sum.checked_div(shares.len()));
    let inexact = || shares.iter().map(|share| share.to_f64()).sum::<f64>() / shares.len() as f64;
    Score { exact, value: exact.map_or_else(inexact, Fraction::to_f64) }
}
