//! Kendall's coefficient of concordance.

use super::sheet::Sheet;
use crate::decimal::Fraction;

/// W with the correction for ties, W = 12·S / (m²(n³ − n) − m·ΣT), over m jurors who each ranked all n entries by
/// their totals; S is the sum of squared deviations of the entries' rank sums and T = Σ(t³ − t) over a juror's ties.
/// `None` for an incomplete jury, fewer than two jurors or entries, or where every juror tied everybody.
/// (Kendall and Gibbons, Rank Correlation Methods, 1990, chapter 6.)
pub(super) fn w(sheet: &Sheet) -> Option<f64> {
    let rows = sheet.rows();
    let (n, m) = (rows.chunk_by(|a, b| a.entry == b.entry).count(), sheet.jurors().len());
    if n < 2 || m < 2 || rows.len() != n * m {
        return None;
    }
    // Twice the ranks, so that midranks are whole numbers.
    let mut doubled_sums = vec![0i128; n];
    let mut ties = 0i128;
    for juror in 0..m {
        // Every juror scored every entry, and rows are sorted by both.
        let of_juror = rows.iter().skip(juror).step_by(m);
        let mut totals: Vec<(Fraction, usize)> = of_juror.map(|row| row.total).zip(0..).collect();
        totals.sort_unstable();
        let mut below = 0i128;
        for equal in totals.chunk_by(|a, b| a.0 == b.0) {
            let t = equal.len() as i128;
            equal.iter().for_each(|(_, entry)| doubled_sums[*entry] += 2 * below + t + 1);
            ties += t * t * t - t;
            below += t;
        }
    }
    let (n, m) = (n as i128, m as i128);
    let mean = m * (n + 1);
    let squares: i128 = doubled_sums.iter().map(|sum| (sum - mean) * (sum - mean)).sum();
    let denominator = m * m * (n * n * n - n) - m * ties;
    (denominator > 0).then(|| 3.0 * squares as f64 / denominator as f64)
}
